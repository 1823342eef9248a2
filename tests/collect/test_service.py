"""Collecting through the whole stage: kinds of source, identity, pictures, hostile pages."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image

from cabc_syndicate.publish.service import publish
from cabc_syndicate.store import pictures, recognition
from tests.collect.conftest import NOW, Collector, Site, site_source

Build = Callable[..., Collector]

HARBOUR = "The harbour at Tanjong Lama reopened on Monday after three weeks of repairs to its quay."
PADDY = "Rice growers along the delta will plant two weeks early because the rains came in March."


def article(number: int, text: str = HARBOUR, head: str = "", more: str = "") -> str:
    return (
        f"<html><head>{head}</head><body><p>Home > Trade News > Text</p><h1>Harbour News {number}"
        f" of the Eastern Coast</h1><p>Post Time: 2018-02-{number + 10} 09:00:00</p>"
        f"<div><p>{text} Part {number}.</p><p>{text}</p>{more}</div></body></html>"
    )


def listing(*numbers: int) -> str:
    rows = "".join(
        f'<li><a href="/show?id={one}">Harbour News {one} of the Eastern Coast</a>'
        f"<span>2018-02-{one + 10}</span></li>"
        for one in numbers
    )
    return f'<ul class="list">{rows}</ul>'


def source(site: Site, more: str, name: str = "web") -> str:
    return f"""
[[source]]
id = "{name}"
{more}
[source.fetch]
delay = 0
allow_private = true
timeout = 5
"""


def picture(width: int = 800, height: int = 450) -> bytes:
    file = io.BytesIO()
    Image.linear_gradient("L").resize((width, height)).convert("RGB").save(file, "PNG")
    return file.getvalue()


RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Coast</title>
<link>{url}/</link><description>x</description>{items}</channel></rss>"""


def item(number: int, url: str, description: str = "Short.") -> str:
    return (
        f"<item><title>Harbour News {number} of the Eastern Coast</title>"
        f"<link>{url}/show?id={number}</link><guid>{url}/show?id={number}</guid>"
        f"<pubDate>2018-02-{number + 10} 09:00:00</pubDate>"
        f"<description>{description}</description></item>"
    )


def test_a_feed_of_summaries_gives_the_full_text_of_its_pages(collector: Build, site: Site) -> None:
    for number in (1, 2, 3):
        site.pages[f"/show?id={number}"] = article(number)
    items = "".join(item(number, site.url) for number in (3, 2, 1))
    etag = {"ETag": '"1"', "Content-Type": "application/rss+xml"}
    site.pages["/feed"] = (200, etag, RSS.format(url=site.url, items=items).encode())
    at = collector(source(site, f'url = "{site.url}/feed"\nsection = "news"'))
    (report,) = at.run().sources
    assert (report.new, report.problems, report.verdict) == (3, (), "working")
    first = at.articles()[0]
    assert HARBOUR in first.text
    assert first.posted_at.isoformat() == "2018-02-11T09:00:00+08:00"
    at.run(NOW + timedelta(hours=1))
    feeds = [sent for path, sent in zip(site.hits, site.headers, strict=True) if path == "/feed"]
    assert [sent.get("If-None-Match") for sent in feeds] == [None, '"1"']
    assert len(at.articles()) == 3


@pytest.mark.parametrize("is_full", [False, True])
def test_an_edited_page_behind_a_feed_is_a_revision_if_it_was_read(
    collector: Build, site: Site, is_full: bool
) -> None:
    for number in (1, 2, 3):
        site.pages[f"/show?id={number}"] = article(number)
    whole = f"&lt;p&gt;{HARBOUR} {PADDY}&lt;/p&gt;" * 20 if is_full else "Short."
    items = "".join(item(number, site.url, whole) for number in (3, 2, 1))
    etag = {"ETag": '"1"', "Content-Type": "application/rss+xml"}
    site.pages["/feed"] = (200, etag, RSS.format(url=site.url, items=items).encode())
    at = collector(source(site, f'url = "{site.url}/feed"\nsection = "news"'))
    assert at.run().sources[0].new == 3
    at.run(NOW + timedelta(hours=1))
    site.pages["/show?id=3"] = article(3, HARBOUR, more=f"<p>{PADDY}</p>")
    (report,) = at.run(NOW + timedelta(hours=2)).sources
    assert (report.revised, report.verdict) == (0 if is_full else 1, "working")
    at.run(NOW + timedelta(days=2))
    assert (PADDY in at.articles()[2].text, at.articles()[2].revision) == (
        (True, 1) if is_full else (True, 2)
    )


def test_a_feed_whose_pages_lose_their_titles_publishes_nothing_of_them(
    collector: Build, site: Site
) -> None:
    def fill(*numbers: int) -> None:
        items = "".join(item(number, site.url) for number in numbers)
        site.pages["/feed"] = RSS.format(url=site.url, items=items)

    for number in (1, 2, 3, 4, 5):
        site.pages[f"/show?id={number}"] = article(number)
    fill(3, 2, 1)
    at = collector(source(site, f'url = "{site.url}/feed"\nsection = "news"'))
    assert at.run().sources[0].new == 3
    for number in (1, 2, 3, 4, 5):
        site.pages[f"/show?id={number}"] = article(number).replace(
            f"Harbour News {number} of the Eastern Coast", "Port Authority Portal"
        )
    fill(5, 4, 3, 2, 1)
    (report,) = at.run(NOW + timedelta(hours=1)).sources
    assert (report.verdict, report.new, report.revised) == ("broken", 0, 0)
    assert len(at.articles()) == 3


def test_a_lead_picture_at_a_private_address_is_not_fetched(
    collector: Build, site: Site, tmp_path: Path
) -> None:
    site.pages["/quay.png"] = (200, {"Content-Type": "image/png"}, picture())
    (tmp_path / "export").mkdir()
    (tmp_path / "export" / "one.html").write_text(
        article(1, more=f'<p><img src="{site.url}/quay.png"></p>')
    )
    at = collector('[[source]]\nid = "export"\npath = "export"\nsection = "news"\n')
    assert at.run().sources[0].new == 1
    assert at.articles()[0].image == f"{site.url}/quay.png"
    assert site.hits == []
    with at.database.read() as connection:
        assert pictures.with_pictures(connection, at.articles())[0].picture is None


def test_a_feed_of_full_texts_is_taken_at_its_word_and_its_edits_too(
    collector: Build, site: Site
) -> None:
    def fill(text: str) -> None:
        whole = f"<![CDATA[<p>{text} {PADDY}</p><p>{PADDY} {PADDY}</p>]]>"
        body = item(1, site.url, "x").replace(
            "</item>",
            f'<c:encoded xmlns:c="http://purl.org/rss/1.0/modules/content/">{whole}'
            "</c:encoded></item>",
        )
        site.pages["/feed"] = RSS.format(url=site.url, items=body)

    fill(HARBOUR)
    at = collector(source(site, f'url = "{site.url}/feed"\nsection = "news"'))
    assert at.run().sources[0].new == 1
    assert "/show?id=1" not in site.hits
    fill("Corrected: the quay reopened on Tuesday.")
    assert at.run(NOW + timedelta(hours=1)).sources[0].revised == 1
    assert at.articles()[0].revision == 2


def test_nothing_is_posted_after_it_was_seen_and_no_edit_moves_that(
    collector: Build, site: Site
) -> None:
    def fill(text: str) -> None:
        whole = f"<![CDATA[<p>{text} {PADDY}</p><p>{PADDY} {PADDY}</p>]]>"
        body = item(1, site.url, "x").replace(
            "</item>",
            f'<c:encoded xmlns:c="http://purl.org/rss/1.0/modules/content/">{whole}'
            "</c:encoded></item>",
        )
        body = body.replace("2018-02-11 09:00:00", "Thu, 01 Mar 2018 20:00:00 +0800")
        site.pages["/feed"] = RSS.format(url=site.url, items=body)

    fill(HARBOUR)
    at = collector(source(site, f'url = "{site.url}/feed"\nsection = "news"'))
    assert at.run().sources[0].new == 1
    seen = at.articles()[0]
    assert seen.posted_at.isoformat() == "2018-03-01T12:00:00+08:00"
    assert seen.updated_at == NOW
    fill("Corrected: the quay reopened on Tuesday.")
    assert at.run(NOW + timedelta(hours=1)).sources[0].revised == 1
    assert at.articles()[0].posted_at == seen.posted_at
    assert at.articles()[0].updated_at == NOW + timedelta(hours=1)


def test_a_sitemap_gives_its_pages_and_the_ones_it_says_were_changed(
    collector: Build, site: Site
) -> None:
    def fill(*entries: tuple[int, str]) -> None:
        urls = "".join(
            f"<url><loc>{site.url}/show?id={number}</loc><lastmod>{day}</lastmod></url>"
            for number, day in entries
        )
        site.pages["/map.xml"] = (
            f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}'
            f"<url><loc>{site.url}/about</loc></url></urlset>"
        )
        for number, _ in entries:
            site.pages[f"/show?id={number}"] = article(number)

    fill((1, "2018-02-11"), (2, "2018-02-12"))
    more = f'kind = "sitemap"\nurl = "{site.url}/map.xml"\nsection = "n"\nlink_pattern = "show"'
    at = collector(source(site, more))
    assert at.run().sources[0].new == 2
    fill((1, "2018-02-11"), (2, "2018-02-12"), (3, "2018-02-13"))
    (report,) = at.run(NOW + timedelta(hours=1)).sources
    assert (report.new, report.unchanged, report.problems) == (1, 2, ())


def test_the_same_article_in_a_second_section_is_one_article_in_both(
    collector: Build, site: Site
) -> None:
    for number in (1, 2, 3, 4, 5):
        site.pages[f"/show?id={number}"] = article(number)
        site.pages[f"/show?cat=2&id={number}"] = article(number)
    site.pages["/list"] = listing(5, 4, 3, 2, 1)
    site.pages["/other"] = listing(5, 4, 3).replace("/show?id", "/show?cat=2&amp;id")
    first = source(site, f'list = "{site.url}/list"\nsection = "ports"', "first")
    second = source(site, f'list = "{site.url}/other"\nsection = "coast"', "second")
    at = collector(first + second)
    at.run(only=["first"])
    (report,) = at.run(NOW + timedelta(hours=1), only=["second"]).sources
    assert (report.new, report.unchanged) == (0, 3)
    assert len(at.articles()) == 5
    assert {one.title for one in at.articles() if one.is_in("coast")} == {
        f"Harbour News {number} of the Eastern Coast" for number in (3, 4, 5)
    }
    with at.database.read() as connection:
        assert len(recognition.known(connection, "second")) == 3


def test_a_nearly_equal_article_of_the_site_is_linked_and_stays_another(
    collector: Build, site: Site
) -> None:
    words = " ".join(f"word{number} of the long report" for number in range(120))
    for number, tail in ((1, ""), (2, " And one line more."), (3, "")):
        site.pages[f"/show?id={number}"] = article(
            number, words if number < 3 else PADDY, more=tail
        )
    site.pages["/list"] = listing(3, 2, 1)
    at = collector(site_source(site, 'section = "news"', select='item = "ul.list li"'))
    assert at.run().sources[0].new == 3
    one, two, three = at.articles()
    with at.database.read() as connection:
        assert recognition.near_of(connection, one.seq) == [two.id]
        assert recognition.near_of(connection, two.seq) == [one.id]
        assert recognition.near_of(connection, three.seq) == []


def test_an_article_and_its_translation_know_each_other(collector: Build, site: Site) -> None:
    link = '<link rel="alternate" hreflang="zh" href="/show?id=2&lang=zh">'
    site.pages["/show?id=1"] = article(1, head=link)
    site.pages["/show?id=2&lang=zh"] = article(2, PADDY)
    site.pages["/list"] = listing(1)
    site.pages["/zh"] = listing(2).replace("id=2", "id=2&amp;lang=zh")
    select = '[source.select]\nitem = "ul.list li"'
    english = source(site, f'list = "{site.url}/list"\nsection = "n"', "en") + select
    chinese = source(site, f'list = "{site.url}/zh"\nsection = "n"', "zh") + select
    at = collector(english + chinese)
    at.run()
    one, two = sorted(at.articles(), key=lambda article: article.source)
    with at.database.read() as connection:
        assert recognition.translations_of(connection, one.seq) == [two.id]
        assert recognition.translations_of(connection, two.seq) == [one.id]


def test_a_lead_picture_is_made_anew_and_an_attachment_is_measured(
    collector: Build, site: Site
) -> None:
    more = '<p><img src="/quay.png?a=1&amp;b"></p><p><a href="/plan.pdf">The plan</a></p>'
    site.pages["/show?id=1"] = article(1, more=more)
    site.pages["/list"] = listing(1)
    site.pages["/quay.png?a=1&b"] = (200, {"Content-Type": "image/png"}, picture())
    site.pages["/plan.pdf"] = (200, {"Content-Type": "application/pdf"}, b"%PDF-1.4" + b"x" * 992)
    at = collector(site_source(site, 'section = "news"', select='item = "ul.list li"'))
    assert at.run().problems == ()
    with at.database.read() as connection:
        (found,) = pictures.with_pictures(connection, at.articles())
        assert found.picture is not None
        data = pictures.data_of(connection, found.picture.name)
    assert data is not None
    assert data != picture()
    assert (found.picture.width, found.picture.height) == (800, 450)
    assert found.picture.length == len(data)
    assert [(one.url, one.type, one.length) for one in found.attachments] == [
        (f"{site.url}/plan.pdf", "application/pdf", 1000)
    ]
    fetched = site.hits.count("/quay.png?a=1&b")
    at.run(NOW + timedelta(hours=1))
    assert site.hits.count("/quay.png?a=1&b") == fetched
    publish(at.database, at.settings, now=NOW)
    feeds = at.folder / "feeds"
    assert (feeds / "images" / found.picture.name).read_bytes() == data
    feed = (feeds / "all.rss").read_text()
    assert f"/feeds/images/{found.picture.name}" in feed
    assert "quay.png" not in feed
    assert f'url="{site.url}/plan.pdf" length="1000" type="application/pdf"' in feed


def test_a_picture_that_is_none_is_left_out_after_three_trials(
    collector: Build, site: Site
) -> None:
    site.pages["/show?id=1"] = article(1, more='<p><img src="/quay.png"></p>')
    site.pages["/list"] = listing(1)
    site.pages["/quay.png"] = (200, {"Content-Type": "image/png"}, b"<svg onload=alert(1)>")
    at = collector(site_source(site, 'section = "news"', select='item = "ul.list li"'))
    for hour in range(5):
        assert at.run(NOW + timedelta(hours=hour)).problems == ()
    assert site.hits.count("/quay.png") == 3
    with at.database.read() as connection:
        assert pictures.with_pictures(connection, at.articles())[0].picture is None


@pytest.mark.parametrize(
    "hostile",
    [
        "<div>" * 20_000 + "deep",
        '<p>"' + "<a href=x>" * 60_000,
        "x" * 2_000_000,
        "<title>\x00\x07</title>" + "&#0;" * 10_000,
    ],
    ids=["nested", "links", "line", "controls"],
)
def test_one_hostile_page_stops_no_other(collector: Build, site: Site, hostile: str) -> None:
    for number in (1, 2, 3):
        site.pages[f"/show?id={number}"] = article(number)
    site.pages["/show?id=2"] = hostile
    site.pages["/list"] = listing(3, 2, 1)
    at = collector(site_source(site, 'section = "news"', select='item = "ul.list li"'))
    report = at.run()
    assert {problem.item for problem in report.problems} <= {f"{site.url}/show?id=2"}
    assert {one.url for one in at.articles()} >= {f"{site.url}/show?id={n}" for n in (1, 3)}


def test_a_list_of_ten_thousand_links_is_read(collector: Build, site: Site) -> None:
    rows = "".join(
        f'<li><a href="/show?id={one}">Harbour News {one}</a></li>' for one in range(10_000)
    )
    site.pages["/list"] = f'<ul class="list">{rows}</ul>'
    at = collector(site_source(site, 'section = "news"\nlink_pattern = "id=(1|2)$"'))
    site.pages["/show?id=1"] = article(1)
    site.pages["/show?id=2"] = article(2)
    assert at.run().sources[0].new == 2


def test_addresses_are_rewritten_before_they_are_asked_for(collector: Build, site: Site) -> None:
    site.pages["/list"] = listing(2, 1).replace("/show?", "/print?")
    site.pages["/show?id=1"] = article(1)
    site.pages["/show?id=2"] = article(2)
    rewrite = '[source.rewrite]\n"/print[?]" = "/show?"'
    at = collector(site_source(site, 'section = "news"', select='item = "ul.list li"') + rewrite)
    assert at.run().sources[0].new == 2
    assert at.articles()[0].url == f"{site.url}/show?id=1"


def test_an_article_over_several_pages_is_one(collector: Build, site: Site) -> None:
    pager = (
        '<div class="pages"><a href="/show?id=1">1</a> <a href="/show?id=1&amp;page=2">2</a></div>'
    )
    site.pages["/show?id=1"] = article(1, more=pager)
    site.pages["/show?id=1&page=2"] = article(1, PADDY, more=pager)
    site.pages["/list"] = listing(1)
    at = collector(site_source(site, 'section = "news"', select='item = "ul.list li"'))
    assert at.run().sources[0].new == 1
    (found,) = at.articles()
    assert HARBOUR in found.text
    assert PADDY in found.text


def test_a_list_that_is_unsure_names_its_candidates(collector: Build, site: Site) -> None:
    first = "".join(
        f'<li><a href="/a{n}.htm">Menu entry {n} of the site</a></li>' for n in range(6)
    )
    second = "".join(f'<li><a href="/b{n}.htm">Another entry {n} here</a></li>' for n in range(6))
    site.pages["/list"] = f'<ul class="one">{first}</ul><ul class="two">{second}</ul>'
    at = collector(site_source(site, 'section = "news"'))
    report = at.run()
    (problem,) = report.problems
    assert report.sources[0].verdict == "unsure"
    assert "select.item" in problem.remedy
    assert at.articles() == []

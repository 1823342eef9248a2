"""What a site says of its articles beside its list: feeds, posts, and sitemaps in an index."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.collect.conftest import NOW, Collector, Site, site_source
from tests.collect.test_service import HARBOUR, RSS, article, item, listing, source

Build = Callable[..., Collector]


def undated(*numbers: int, following: str = "") -> str:
    """Return a list page whose list looks as the box beside it does."""
    rows, box = (
        "".join(
            f'<li><a href="/{name}{one}.htm">Harbour News {one} of the Eastern Coast</a></li>'
            for one in numbers
        )
        for name in "ab"
    )
    more = f'<a href="{following}">Next</a>' if following else ""
    return f'<ul class="one">{rows}</ul><ul class="two">{box}</ul>{more}'


def test_posts_of_wordpress_name_the_list_where_the_feeds_are_shut(
    collector: Build, site: Site
) -> None:
    for number in range(1, 10):
        site.pages[f"/b{number}.htm"] = article(number)
    site.pages["/news/"] = undated(9, 8, 7, 6, 5, 4, following="/news/page/2/")
    site.pages["/news/page/2/"] = undated(3, 2, 1)
    posts = [
        {
            "id": one,
            "link": f"{site.url}/b{one}.htm",
            "title": {"rendered": f"Harbour News {one} of the Eastern Coast"},
            "content": {"rendered": f"<p>{HARBOUR}</p>"},
            "date_gmt": f"2018-02-{one + 10}T01:00:00",
        }
        for one in range(9, 3, -1)
    ]
    site.pages["/wp-json/wp/v2/posts"] = (
        200,
        {"Content-Type": "application/json"},
        json.dumps(posts).encode(),
    )
    at = collector(site_source(site, 'section = "news"', path="/news/"))
    (report,) = at.run().sources
    assert (report.new, report.problems) == (9, ())
    assert {one.url for one in at.articles()} == {f"{site.url}/b{n}.htm" for n in range(1, 10)}


@pytest.mark.parametrize(
    ("path", "answer", "taken"),
    [
        ("/news/", "/news/feed/", True),
        ("/news/", "/feed/", False),
        ("/news.htm", "/feed/", False),
        ("/news/", "moved", False),
    ],
)
def test_only_the_lists_own_feed_stands_for_a_list_that_cannot_be_told(
    collector: Build, site: Site, path: str, answer: str, taken: bool
) -> None:
    site.pages[path] = undated()
    for number in (1, 2, 3):
        site.pages[f"/show?id={number}"] = article(number)
    items = "".join(item(number, site.url) for number in (3, 2, 1))
    feed = RSS.format(url=site.url, items=items)
    site.pages["/feed/" if answer == "moved" else answer] = feed
    if answer == "moved":
        site.pages["/news/feed/"] = (301, {"Location": "/feed/"}, b"")
    at = collector(site_source(site, 'section = "news"', path=path))
    (report,) = at.run().sources
    assert (report.new, report.verdict == "unsure") == ((3, False) if taken else (0, True))


def test_news_in_a_sitemap_is_found_though_its_index_stays_as_it_was(
    collector: Build, site: Site
) -> None:
    def fill(*numbers: int) -> None:
        urls = "".join(f"<url><loc>{site.url}/show?id={one}</loc></url>" for one in numbers)
        space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        site.pages["/news.xml"] = f"<urlset {space}>{urls}</urlset>"
        index = f"<sitemap><loc>{site.url}/news.xml</loc></sitemap>"
        site.pages["/map.xml"] = f"<sitemapindex {space}>{index}</sitemapindex>"
        for number in numbers:
            site.pages[f"/show?id={number}"] = article(number)

    fill(1, 2)
    more = f'kind = "sitemap"\nurl = "{site.url}/map.xml"\nsection = "n"'
    at = collector(source(site, more))
    assert at.run().sources[0].new == 2
    fill(1, 2, 3)
    (report,) = at.run(NOW + timedelta(hours=1)).sources
    assert (report.new, report.unchanged, report.problems) == (1, 2, ())


def test_of_many_sitemaps_the_latest_are_read_and_the_others_are_not_passed_over_in_silence(
    collector: Build, site: Site
) -> None:
    space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    index = ""
    for number in range(1, 6):
        site.pages[f"/show?id={number}"] = article(number)
        one = f"<url><loc>{site.url}/show?id={number}</loc></url>"
        site.pages[f"/map{number}.xml"] = f"<urlset {space}>{one}</urlset>"
        day = f"<lastmod>2018-02-1{number}</lastmod>"
        index += f"<sitemap><loc>{site.url}/map{number}.xml</loc>{day}</sitemap>"
    site.pages["/map.xml"] = f"<sitemapindex {space}>{index}</sitemapindex>"
    more = f'kind = "sitemap"\nurl = "{site.url}/map.xml"\nsection = "n"\n'
    at = collector(source(site, more + "pages = 3"))
    (report,) = at.run().sources
    assert {one.url for one in at.articles()} == {f"{site.url}/show?id={n}" for n in (4, 5)}
    (note,) = report.notes
    assert "raise pages" in note
    assert report.verdict == "working"


def recent(*numbers: int) -> str:
    """Return the box of newest articles that a site has beside each of its pages."""
    rows = "".join(
        f'<li><a href="/show?id={one}">Harbour News {one} of the Eastern Coast</a></li>'
        for one in numbers
    )
    return f'<div class="side"><h3>Recent Posts</h3><ul class="fresh">{rows}</ul></div>'


@pytest.mark.parametrize("more_pages", [True, False])
@pytest.mark.parametrize("dates", [True, False])
def test_a_box_of_the_sites_newest_is_no_list_though_the_sites_feed_names_it(
    collector: Build, site: Site, more_pages: bool, dates: bool
) -> None:
    newest, own = range(16, 10, -1), [12, 9, 8, 7, 6, 5, 4, 3]
    for number in range(1, 17):
        site.pages[f"/show?id={number}"] = article(number)
    link = '<link rel="alternate" type="application/rss+xml" href="/feed/">'
    following = '<a href="/?cat=3&amp;page=2">Next</a>' if more_pages else ""
    for path, numbers in (("/?cat=3", own), ("/?cat=3&page=2", [2, 1])):
        rows = listing(*numbers)
        rows = rows if dates else re.sub("<span>.*?</span>", "", rows)
        page = f"<head>{link}</head>{rows}{recent(*newest)}"
        site.pages[path] = page + (following if numbers == own else "")
    items = "".join(item(number, site.url) for number in newest)
    site.pages["/feed/"] = RSS.format(url=site.url, items=items)
    at = collector(site_source(site, 'section = "news"', path="/?cat=3"))
    at.run()
    taken = {int((one.url or "").partition("id=")[2]) for one in at.articles()}
    expected = {*own, 1, 2} if more_pages else set(own)
    assert taken in ([expected] if dates else [expected, set()])


@pytest.mark.parametrize("remembered", [True, False])
def test_a_list_that_is_gone_is_not_replaced_by_the_box_beside_it(
    collector: Build, site: Site, remembered: bool
) -> None:
    """The box holds three articles of the list, and three of other lists."""
    for number in range(1, 17):
        site.pages[f"/show?id={number}"] = article(number)
    box = recent(16, 12, 15, 11, 14, 10)
    own = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3]
    path = "/index.php?m=content&c=index&a=lists&catid=30"
    site.pages[path] = listing(*own) + box if remembered else box
    at = collector(site_source(site, 'section = "news"', path=path))
    if remembered:
        assert at.run().sources[0].new == len(own)
        site.pages[path] = '<div id="app">Please wait</div>' + box
    else:
        items = "".join(item(number, site.url) for number in own)
        feed = RSS.format(url=site.url, items=items)
        site.pages["/index.php?m=content&c=rss&rssid=30"] = feed
    (report,) = at.run(NOW + timedelta(hours=1)).sources
    taken = {int((one.url or "").partition("id=")[2]) for one in at.articles()}
    assert taken == set(own)
    assert report.verdict == "unsure" if remembered else report.new == len(own)

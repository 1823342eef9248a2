"""Feeds: every format, what is wrong with them in the wild, and the drafts of their items."""

from datetime import UTC, datetime
from typing import Any

import pytest

from cabc_syndicate.collect.feeds import ReadFeed, draft_of, read_feed
from cabc_syndicate.collect.page import PageContext
from cabc_syndicate.model import ArticleDraft, Attachment, Provenance
from tests.collect.conftest import BEIJING, NOW

URL = "https://council.example/news/feed"
LONG = "The harbour board met on Friday and agreed to widen the channel by forty metres. " * 4

RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
><channel><title>Straits &amp;amp; Council</title><language>en-gb</language>
<item><title>Channel &lt;b&gt;wider&lt;/b&gt; &amp;amp; deeper</title>
<link>/news/7?a=1&amp;b=2</link>
<guid isPermaLink="false">n-7</guid><dc:creator>Mei Lin</dc:creator>
<pubDate>Sat, 24 Feb 2018 16:48:42 +0700</pubDate><category>Ports</category><category>Sea</category>
<description>Short words. Read more</description>
<content:encoded><![CDATA[<p>{LONG}</p><p><img src="../p/ship.jpg"> <a href="map.html">Map</a>
<script>alert(1)</script></p>
<p>The post <a href="#">Channel</a> appeared first on <a href="/">Straits Council</a>.</p>]]>
</content:encoded><source url="https://courier.example/rss">Delta Courier</source>
<enclosure url="/files/plan.pdf" type="application/pdf" length="9001"/>
<media:content url="https://cdn.example/ship.jpg" medium="image"><media:title>Ship</media:title>
<media:description>Not the summary</media:description></media:content></item>
</channel></rss>"""


def read(data: str | bytes, **options: Any) -> ReadFeed:
    raw = data.encode() if isinstance(data, str) else data
    return read_feed(raw, URL, zone=BEIJING, now=NOW, **options)


def rss(*items: str, more: str = "") -> str:
    inner = "".join(f"<item>{item}</item>" for item in items)
    return f'<rss version="2.0"><channel><title>News</title>{more}{inner}</channel></rss>'


def only_draft(data: str, context: PageContext) -> ArticleDraft:
    feed = read(data)
    assert feed.problems == ()
    (item,) = feed.items
    return draft_of(item, context, feed)


def test_an_rss_item_with_everything() -> None:
    feed = read(RSS)
    assert (feed.kind, feed.title, feed.language) == ("rss", "Straits & Council", "en-gb")
    assert (feed.next, feed.encoding, feed.problems) == (None, "utf-8", ())
    (item,) = feed.items
    assert (item.id, item.url) == ("n-7", "https://council.example/news/7?a=1&b=2")
    assert (item.title, item.author) == ("Channel wider & deeper", "Mei Lin")
    assert str(item.posted_at) == "2018-02-24 16:48:42+07:00"
    assert (item.categories, item.origin) == (("Ports", "Sea"), "Delta Courier")
    assert item.image == "https://cdn.example/ship.jpg"
    assert item.attachments == (
        Attachment("https://council.example/files/plan.pdf", "plan.pdf", "application/pdf", 9001),
    )
    assert item.is_full
    assert "<script>" in item.html
    assert item.summary == "<p>Short words. Read more</p>"


def test_the_draft_of_a_full_item_is_safe_absolute_and_without_trailer(
    context: PageContext,
) -> None:
    draft = only_draft(RSS, context)
    assert draft.key == "council.example/news/7?a=1&b=2"
    assert draft.text == f"{LONG.strip()}\nMap"
    assert 'src="https://council.example/p/ship.jpg"' in draft.html
    assert 'href="https://council.example/news/map.html"' in draft.html
    assert "alert" not in draft.html
    assert draft.image == "https://council.example/p/ship.jpg"
    assert (draft.section_title, draft.author, draft.origin) == (
        "Ports",
        "Mei Lin",
        "Delta Courier",
    )
    assert (draft.posted_from, draft.language) == (Provenance.LIST, "en")
    assert len(draft.attachments) == 1


ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://other.example/a/"
xml:lang="vi"><title>Tin</title><link rel="next" href="?page=2"/><link rel="self" href="x"/>
<entry xml:base="deep/"><id>tag:other.example,2018:1</id><title type="html">A &amp;lt; B</title>
<link rel="enclosure" href="plan.doc" type="application/msword" title="Plan"/>
<link href="one.html"/><updated>2018-02-25T10:00:00Z</updated>
<author><name>Lan</name><email>lan@other.example</email></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Đường <em>mới</em> mở.</p>
<p><img src="p.png" alt=""/></p></div></content></entry></feed>"""


def test_atom_with_xhtml_and_a_base_of_its_own(context: PageContext) -> None:
    feed = read(ATOM)
    assert (feed.kind, feed.next) == ("atom", "https://other.example/a/?page=2")
    (item,) = feed.items
    assert (item.title, item.author, item.language) == ("A < B", "Lan", "vi")
    assert (item.posted_at, item.is_full) == (datetime(2018, 2, 25, 10, tzinfo=UTC), False)
    draft = draft_of(item, context, feed)
    assert draft.url == "https://other.example/a/deep/one.html"
    assert draft.html.startswith("<p>Đường <em>mới</em> mở.</p>")
    assert draft.image == "https://other.example/a/deep/p.png"
    assert draft.attachments[0].title == "Plan"


def test_rdf() -> None:
    feed = read(
        '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        '<channel rdf:about="x"><title>R</title></channel><item rdf:about="https://r.example/1">'
        "<title>One</title><link>https://r.example/1</link><dc:date>2018-02-24</dc:date></item>"
        "</rdf:RDF>"
    )
    assert (feed.kind, feed.title) == ("rdf", "R")
    assert feed.items[0].posted_at == datetime(2018, 2, 24, tzinfo=BEIJING)


def test_json_feed_and_items_without_an_address(context: PageContext) -> None:
    feed = read(
        """\ufeff{"version": "https://jsonfeed.org/version/1.1", "title": "J", "language": "ms",
        "next_url": "/feed?page=2", "authors": [{"name": "Board"}], "items": [
        {"id": 7, "title": "Satu", "content_text": "Baris satu.\\n\\nBaris <dua>.",
         "date_published": "2018-02-24T16:48:42+08:00", "tags": ["Dagang", 3],
         "attachments": [{"url": "/a.pdf", "mime_type": "application/pdf", "size_in_bytes": 5}]},
        {"content_html": "<p>No title, no id, no address.</p>", "url": null},
        {"id": "empty"}, "not an item"]}"""
    )
    assert (feed.kind, feed.next) == ("json", "https://council.example/feed?page=2")
    first, second = feed.items
    assert (first.id, first.url, first.author, first.categories) == (
        "7",
        None,
        "Board",
        ("Dagang",),
    )
    assert (second.title, second.posted_at) == ("No title, no id, no address.", None)
    assert [problem.item for problem in feed.problems] == [f"{URL}, item 3"]
    draft = draft_of(first, context, feed)
    assert (draft.key, draft.text) == ("7", "Baris satu.\nBaris <dua>.")
    assert draft.attachments[0].length == 5


def test_posts_of_wordpress(context: PageContext) -> None:
    feed = read(
        """[{"id": 5, "date": "2018-02-24T16:48:42", "date_gmt": "2018-02-24T08:48:42",
        "link": "https://wp.example/five/", "title": {"rendered": "Five &#8211; more"},
        "content": {"rendered": "<p>Text of five.</p>"}, "excerpt": {"rendered": "<p>Te</p>"}}]"""
    )
    assert feed.kind == "wordpress"
    draft = draft_of(feed.items[0], context, feed)
    assert (draft.title, draft.text) == ("Five – more", "Text of five.")
    assert draft.posted_at.isoformat() == "2018-02-24T16:48:42+08:00"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2018-02-24 16:48:42", "2018-02-24T16:48:42+08:00"),
        ("Sat, 24 Feb 2018 16:48:42 GMT", "2018-02-24T16:48:42+00:00"),
        ("24 Feb 18 16:48 -0500", "2018-02-24T16:48:00-05:00"),
        ("Sat, 24 Feb 2018 16:48:42 EST", "2018-02-24T16:48:42-05:00"),
        ("Sat, 24 Feb 2018 16:48:42 CST", "2018-02-24T16:48:42+08:00"),
        ("2018-02-24T16:48:42.123Z", "2018-02-24T16:48:42.123000+00:00"),
        ("2018年2月24日 16:48", "2018-02-24T16:48:00+08:00"),
        ("24 กุมภาพันธ์ 2561", "2018-02-24T00:00:00+08:00"),
        ("2018-03-04T04:00:00Z", None),
        ("1970-01-01T00:00:00Z", None),
        ("0001-01-01T00:00:00Z", None),
        ("yesterday", None),
    ],
)
def test_dates_of_feeds(written: str, meant: str | None) -> None:
    (item,) = read(rss(f"<title>T</title><pubDate>{written}</pubDate>")).items
    assert (item.posted_at and item.posted_at.isoformat()) == meant


@pytest.mark.parametrize(
    ("link", "text", "source", "day"),
    [
        ("https://a.example/2018/0224/1.html", "On 21 February 2018.", Provenance.URL, 24),
        ("https://a.example/1.html", "On 21 February 2018.", Provenance.BODY, 21),
        ("https://a.example/1.html", "No date.", Provenance.FIRST_SEEN, 1),
    ],
)
def test_a_date_three_days_ahead_gives_way_to_the_next_candidate(
    context: PageContext, link: str, text: str, source: Provenance, day: int
) -> None:
    item = f"<title>T</title><link>{link}</link><description>{text}</description>"
    draft = only_draft(rss(item + "<pubDate>Sun, 04 Mar 2018 04:00:01 GMT</pubDate>"), context)
    assert (draft.posted_from, draft.posted_at.day) == (source, day)

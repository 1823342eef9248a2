"""What is found in feeds: nothing in ours, one rule in each broken one, an end to hostile ones."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from cabc_syndicate.collect.sanitise import safe_html
from cabc_syndicate.model import Attachment
from cabc_syndicate.publish.feed import Feed
from cabc_syndicate.publish.json_feed import json_feed
from cabc_syndicate.publish.rss_atom import atom, rss
from cabc_syndicate.publish.validation import MOST, RULES, Media, check, check_media_type

from .newsroom import FIRST_DAY, NOW, Newsroom, entry, feed
from .test_formats import HOSTILE

MAKERS: dict[Media, Any] = {"rss": rss, "atom": atom, "json": json_feed}
NAMESPACES = (
    'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' xmlns:media="http://search.yahoo.com/mrss/"'
    ' xmlns:at="http://purl.org/atompub/tombstones/1.0"'
    ' xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:own="https://a.example/own"'
)
IMAGE = (
    "<image><url>https://a.example/i.png</url><title>News</title>"
    "<link>https://a.example/</link></image>"
)
RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" {NAMESPACES}><channel>
<title>News</title><link>https://a.example/</link><description>All news</description>
<atom:link href="https://a.example/f.rss" rel="self" type="application/rss+xml"/>
<language>en</language><lastBuildDate>Mon, 05 Jan 2026 01:30:00 +0000</lastBuildDate>
<own:mark>x</own:mark><ttl>60</ttl>{IMAGE}
<item><title>One</title><link>https://a.example/1</link><description>First</description>
<content:encoded>&lt;p&gt;First of all&lt;/p&gt;</content:encoded><dc:creator>Lin</dc:creator>
<guid isPermaLink="false">tag:a.example,2026:1</guid>
<pubDate>Mon, 05 Jan 2026 01:30:00 GMT</pubDate>
<enclosure url="https://a.example/1.pdf" length="10" type="application/pdf"/>
<media:content url="https://a.example/1.jpg" medium="image" width="10"/></item>
<item><title>Two</title><link>https://a.example/2</link><description>Second</description>
<guid>https://a.example/2</guid><pubDate>Sun, 04 Jan 2026 01:30:00 +0800</pubDate></item>
</channel></rss>
"""
ATOM = f"""<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" {NAMESPACES} xml:lang="en">
<id>https://a.example/f.atom</id><title>News</title><updated>2026-01-05T01:30:00Z</updated>
<author><name>Lin</name><email>lin@a.example</email></author>
<link rel="self" type="application/atom+xml" href="https://a.example/f.atom"/>
<link rel="alternate" type="text/html" href="https://a.example/"/>
<own:mark own:kind="x"><own:inner/></own:mark>
<entry xml:lang="th"><id>tag:a.example,2026:1</id><title>One</title>
<updated>2026-01-05T01:30:00Z</updated><published>2026-01-05T01:30:00.25+08:00</published>
<link rel="alternate" type="text/html" href="https://a.example/1"/>
<link rel="enclosure" type="application/pdf" length="10" href="https://a.example/1.pdf"/>
<summary>First</summary><content type="html">&lt;p&gt;First of all&lt;/p&gt;</content>
<category term="trade"/></entry>
<entry><id>tag:a.example,2026:2</id><title type="html">Two &amp;amp; three</title>
<updated>2026-01-04T01:30:00Z</updated><content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml"><p>Second</p></div></content></entry>
</feed>
"""
JSON: dict[str, Any] = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "News",
    "home_page_url": "https://a.example/",
    "feed_url": "https://a.example/f.json",
    "language": "en",
    "authors": [{"name": "Lin"}],
    "_own": {"any": "thing"},
    "items": [
        {
            "id": "1",
            "url": "https://a.example/1",
            "title": "One",
            "content_html": "<p>First</p>",
            "date_published": "2026-01-05T01:30:00Z",
            "tags": ["trade"],
            "attachments": [{"url": "https://a.example/1.pdf", "mime_type": "application/pdf"}],
        },
        {"id": "2", "content_text": "Second"},
    ],
}

BROKEN_RSS = [
    ('version="2.0"', 'version="0.91"', "rss-version"),
    ("<description>All news</description>", "", "missing-element"),
    ("<title>Two</title>", "<title> </title>", "empty-title"),
    ("<title>Two</title>", "<title>&lt;b&gt;Two&lt;/b&gt;</title>", "html-in-title"),
    ("<title>Two</title>", "<title>Two</title><title>Two</title>", "duplicate-element"),
    ("<title>Two</title>", "<headline>Two</headline>", "unknown-element"),
    ("<ttl>60</ttl>", "<ttl>hour</ttl>", "number"),
    ("<ttl>60</ttl>", "<skipHours><hour>25</hour></skipHours>", "value"),
    ("<ttl>60</ttl>", "<webMaster>Lin</webMaster>", "email"),
    ("<ttl>60</ttl>", '<cloud domain="a.example"/>', "value"),
    ("<ttl>60</ttl>", "<fh:complete/><fh:archive/>", "archive"),
    ("<ttl>60</ttl>", '<at:deleted-entry ref="tag:a.example,2026:0"/>', "tombstone"),
    ("<language>en</language>", "<language>English!</language>", "language"),
    ("<language>en</language>", "", "missing-language"),
    ("Mon, 05 Jan 2026 01:30:00 +0000", "Tue, 05 Jan 2026 01:30:00 +0000", "date"),
    ("Mon, 05 Jan 2026 01:30:00 +0000", "2026-01-05T01:30:00Z", "date"),
    ("Mon, 05 Jan 2026 01:30:00 +0000", "Fri, 05 Jan 2126 01:30:00 +0000", "date"),
    ("Mon, 05 Jan 2026 01:30:00 +0000", "Sat, 05 Jan 2126 01:30:00 +0000", "date-unlikely"),
    (' rel="self"', ' rel="related"', "self-link"),
    (' type="application/rss+xml"', "", "self-link"),
    ("tag:a.example,2026:1", "https://a.example/2", "duplicate-id"),
    ("<guid>https://a.example/2</guid>", "<guid>2</guid>", "permalink"),
    ("<guid>https://a.example/2</guid>", "", "missing-guid"),
    ("<link>https://a.example/2</link>", "<link>/2</link>", "address"),
    ("<link>https://a.example/2</link>", "<link>JavaScript:alert(1)</link>", "address"),
    (' length="10"', "", "enclosure"),
    ("</item>", '<enclosure url="https://a.example/2.pdf" length="1" type="a/b"/></item>',
     "several-enclosures"),
    ('medium="image"', 'medium="picture"', "media"),
    ("<url>https://a.example/i.png</url>", "", "image"),
    ("<title>News</title><link>https://a.example/</link></image>",
     "<title>Other</title><link>https://a.example/</link></image>", "image-mismatch"),
    ("<description>First</description>",
     "<description>&lt;p&gt;First of all&lt;/p&gt;</description>", "summary-repeats"),
    ("<dc:creator>Lin</dc:creator>",
     "<dc:creator>Lin</dc:creator><author>Lin</author>", "email"),
    ("<description>First</description>", "<description/>", "empty-text"),
    ("<description>Second</description>", "<description> &amp;nbsp; </description>", "empty-text"),
    ("&lt;p&gt;First of all&lt;/p&gt;", "\u200b\n", "empty-text"),
    ("&lt;p&gt;First", '&lt;p style="color:red"&gt;First', "html-style"),
    ("&lt;p&gt;First", '&lt;p&gt;&lt;a href="/1"&gt;&lt;/a&gt;First', "html-relative"),
    ("&lt;p&gt;First", "&lt;p&gt;&lt;script&gt;&lt;/script&gt;First", "html-unsafe"),
    ("&lt;p&gt;First", "&lt;p onclick='x()'&gt;First", "html-unsafe"),
    ("&lt;p&gt;First", '&lt;p&gt;&lt;a href=" java&amp;#10;script:x()"&gt;&lt;/a&gt;First',
     "html-unsafe"),
    ("First of all", "First \ufffd", "bad-character"),
    ("First of all", "First &nbsp; all", "not-well-formed"),
    ('encoding="UTF-8"', 'encoding="ISO-8859-1"', "encoding"),
    ("First of all", "Caf\xc3\xa9 of all", "bad-character"),
    ("First of all", "First \x85 all", "bad-character"),
    ("<title>Two</title>", "<title>How to end &lt;/b</title>", "html-in-title"),
    ("<title>Two</title>", "<title>Use &amp;copy to show it</title>", "html-in-title"),
    ("<title>Two</title>", "<title>B&amp;2 and C</title>", "html-in-title"),
    ("All news", "All &lt;b&gt;news&lt;/b&gt;", "html-in-title"),
    ("<ttl>60</ttl>", "<copyright>&amp;copy; Lin</copyright>", "html-in-title"),
    ("<ttl>60</ttl>", "<category>&lt;/b&gt;</category>", "html-in-title"),
    ("<link>https://a.example/2</link>", "<link>https://a.example/[2]</link>", "address"),
    ("<link>https://a.example/2</link>", "<link>https://a.example/新</link>", "address"),
    ('url="https://a.example/1.pdf"', 'url="https://files/1.pdf"', "enclosure"),
    ('url="https://a.example/1.pdf"', 'url="https://a.example?1.pdf"', "enclosure"),
    ('type="application/pdf"', 'type="application/pdf; name"', "enclosure"),
    ("https://a.example/i.png", "https://a.example/i.svg", "image-format"),
    ("</channel>", "<docs>https://a.example/</docs></channel>", "element-order"),
    ("&lt;p&gt;First", "&lt;p role='main'&gt;First", "html-unknown"),
    ("&lt;p&gt;First", "&lt;p&gt;&lt;o:p&gt;&lt;/o:p&gt;First", "html-unknown"),
    ("&lt;p&gt;First of all", "&lt;p&gt;&lt;b&gt;First of all", "html-nesting"),
    ("&lt;p&gt;First of all", "&lt;/b&gt;&lt;p&gt;First of all", "html-nesting"),
    ("&lt;p&gt;First of all", "&lt;p&gt;&lt;b&gt;&lt;i&gt;First&lt;/b&gt;&lt;/i&gt;",
     "html-nesting"),
    ("&lt;p&gt;First of all", "&lt;p&gt;&lt;b&gt;&lt;div&gt;First&lt;/div&gt;&lt;/b&gt;",
     "html-nesting"),
    ("&lt;p&gt;First of all&lt;/p&gt;",
     "&lt;h2&gt;&lt;h3&gt;First&lt;/h3&gt;&lt;/h2&gt;", "html-nesting"),
    ("&lt;p&gt;First of all&lt;/p&gt;",
     '&lt;a href="https://a.example/"&gt;&lt;a href="https://a.example/"&gt;x&lt;/a&gt;&lt;/a&gt;',
     "html-nesting"),
    ("Mon, 05 Jan 2026 01:30:00 GMT", "Sun, 31 Dec 1989 01:30:00 GMT", "date-unlikely"),
]  # fmt: skip
BROKEN_ATOM = [
    ("<id>https://a.example/f.atom</id>", "", "missing-element"),
    ("<title>One</title>", "", "missing-element"),
    ("<title>One</title>", "<title/>", "empty-title"),
    ("<title>One</title>", "<title>&lt;i&gt;One&lt;/i&gt;</title>", "html-in-title"),
    ("<title>One</title>", '<title type="text/html">One</title>', "text-type"),
    ("<title>One</title>", "<title>One</title><title>One</title>", "duplicate-element"),
    ("<title>One</title>", "<title>One</title><headline>One</headline>", "atom-schema"),
    ("tag:a.example,2026:2", "tag:a.example,2026:1", "duplicate-id"),
    ("tag:a.example,2026:2", "2", "address"),
    ("2026-01-04T01:30:00Z", "2026-01-05T09:30:00+08:00", "duplicate-updated"),
    ("2026-01-04T01:30:00Z", "2026-01-04T01:30:00", "date"),
    ("2026-01-04T01:30:00Z", "2026-02-30T01:30:00Z", "date"),
    ("2026-01-04T01:30:00Z", "1926-01-04T01:30:00Z", "date-unlikely"),
    ('rel="self" ', "", "self-link"),
    ('rel="self" type="application/atom+xml"', 'rel="self"', "self-link"),
    ('rel="alternate" type="text/html" href="https://a.example/"',
     'rel="related" href="https://a.example/"', "alternate-link"),
    ('<link rel="enclosure"',
     '<link type="text/html" href="https://a.example/0"/><link rel="enclosure"', "duplicate-link"),
    (' length="10"', "", "enclosure"),
    (' length="10"', ' length="ten"', "number"),
    ('type="application/pdf"', 'type="pdf"', "media-type"),
    ('href="https://a.example/1"', 'href="1"', "address"),
    ('xml:lang="th"', 'xml:lang="thai language"', "language"),
    ("<author><name>Lin</name><email>lin@a.example</email></author>", "", "author"),
    ("<name>Lin</name>", "<name/>", "author"),
    (' xml:lang="en">', ">", "missing-language"),
    ("lin@a.example", "lin", "email"),
    ("<summary>First</summary>", "<summary>&lt;p&gt;First&lt;/p&gt;</summary>", "html-in-title"),
    ("<summary>First</summary><content type=\"html\">&lt;p&gt;First of all&lt;/p&gt;</content>", "",
     "missing-part"),
    ("<summary>First</summary><content type=\"html\">&lt;p&gt;First of all&lt;/p&gt;</content>",
     "<summary>First</summary><content>First</content>", "summary-repeats"),
    ('<category term="trade"/>', "<category/>", "value"),
    ("<p>Second</p>", '<p onload="x()">Second</p>', "html-unsafe"),
    ("<own:mark", '<at:deleted-entry ref="tag:a.example,2026:9"/><own:mark', "tombstone"),
    ("<own:mark",
     '<at:deleted-entry ref="tag:a.example,2026:1" when="2026-01-05T01:30:00Z"/><own:mark',
     "tombstone"),
    ("<own:mark", "<fh:archive/><own:mark", "archive"),
    ("<own:mark", '<fh:complete/><link rel="prev-archive" href="https://a.example/a/1"/><own:mark',
     "archive"),
    ("<own:mark", '<link rel="prev-archive" href="https://a.example/f.atom"/><own:mark', "archive"),
    ("<own:mark",
     '<fh:archive/><link rel="current" href="https://a.example/f.atom"/><own:mark',
     "archive-alone"),
    ("<name>Lin</name>", "<name>Lin &lt;lin@a.example&gt;</name>", "email-in-name"),
    ("<name>Lin</name>", "<name>Lin &amp;amp; Mei</name>", "html-in-title"),
    ("lin@a.example", "l&amp;n@a.example", "email"),
    ("<id>https://a.example/f.atom</id>", "<id>https://A.example/f.atom</id>", "id-form"),
    ("<id>https://a.example/f.atom</id>", "<id>https://a.example:443/f.atom</id>", "id-form"),
    ("<id>https://a.example/f.atom</id>", "<id>https://a.example/%7ef</id>", "id-form"),
    ("<id>https://a.example/f.atom</id>", "<id>https://商会.example/f</id>", "address"),
    ("tag:a.example,2026:2", "tag:商会.example,2026:2", "address"),
    ("tag:a.example,2026:2", "tag:a.example:2", "address"),
    ("<summary>First</summary>", "<summary> </summary>", "empty-text"),
    ("&lt;p&gt;First of all&lt;/p&gt;", "", "empty-text"),
    ('term="trade"', 'term="trade" label="&amp;copy;"', "html-in-title"),
    ('rel="enclosure"', 'rel="attachment"', "link-rel"),
    ('<link rel="enclosure"', '<link rel="next" href="https://a.example/"/><link rel="enclosure"',
     "link-rel"),
    ('length="10"', 'length="10" title="&lt;b&gt;A&lt;/b&gt;"', "html-in-title"),
    ("</feed>", "<subtitle>All</subtitle></feed>", "element-order"),
    ("2026-01-04T01:30:00Z", "1989-12-31T01:30:00Z", "date-unlikely"),
    ("<feed ", "<!DOCTYPE feed><feed ", "dtd"),
    ("</feed>", "", "not-well-formed"),
]  # fmt: skip
BROKEN_JSON: list[tuple[str, Any, str]] = [
    ("version", "https://jsonfeed.org/version/1", "version"),
    ("version", 1, "not-a-feed"),
    ("title", None, "missing-element"),
    ("title", "a &amp; b", "html-in-title"),
    ("feed_url", None, "feed-url"),
    ("home_page_url", None, "alternate-link"),
    ("home_page_url", "/", "address"),
    ("language", None, "missing-language"),
    ("language", "e", "language"),
    ("authors", [{}], "author"),
    ("authors", "Lin", "value"),
    ("colour", "red", "unknown-field"),
    ("hubs", [{"type": "WebSub"}], "missing-element"),
    ("items.0.id", None, "missing-element"),
    ("items.0.id", 1, "value"),
    ("items.0.id", "2", "duplicate-id"),
    ("items.0.content_html", None, "missing-element"),
    ("items.0.content_html", "<iframe src='https://a.example'></iframe>", "html-unsafe"),
    ("items.0.content_html", "lost \ufffd", "bad-character"),
    ("items.0.title", "half a character \ud83d", "bad-character"),
    ("items.0.summary", "nothing \0", "bad-character"),
    ("description", "next line \x85", "bad-character"),
    ("items.0.summary", "<p>First</p>", "summary-repeats"),
    ("items.0.url", "1.html", "address"),
    ("items.0.url", "javascript:alert(1)", "address"),
    ("items.0.date_published", "5 January 2026", "date"),
    ("items.0.tags", [1], "value"),
    ("items.0.attachments", [{"url": "https://a.example/1"}], "enclosure"),
    ("items.0.attachments.0.mime_type", "pdf", "media-type"),
    ("items.0.attachments.0.size_in_bytes", -1, "number"),
    ("items.0.attachments.0.size_in_bytes", float("1e999"), "not-well-formed"),
]
BROKEN_FILES: list[tuple[bytes, Media | None, str]] = [
    (b" \n", None, "empty"),
    (b"<!DOCTYPE html><html><p>Not found</html>", None, "not-a-feed"),
    (b"<html><head/></html>", "rss", "not-a-feed"),
    (b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>', None, "rss-1.0"),
    (b'<entry xmlns="http://www.w3.org/2005/Atom"/>', None, "not-a-feed"),
    (b"just words", None, "not-well-formed"),
    (b"\x00\xff\xfe", "atom", "not-well-formed"),
    (b"[1]", None, "not-a-feed"),
    (b'{"version": ', "json", "not-well-formed"),
    (b'{"version": "\xff"}', "json", "encoding"),
    (RSS.encode(), "atom", "media-mismatch"),
]
HOSTILE_FILES: list[tuple[bytes, str]] = [
    (
        b'<!DOCTYPE rss [<!ENTITY a "lol">'
        + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(20))
        + b']><rss version="2.0"><channel><title>&u;</title></channel></rss>',
        "dtd",
    ),
    (b'<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss>&x;</rss>', "dtd"),
    (b'<!DOCTYPE rss SYSTEM "http://127.0.0.1:1/x.dtd"><rss version="2.0"/>', "dtd"),
    (
        '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE rss [<!ENTITY x "y">]><rss/>'.encode(
            "utf-16"
        ),
        "dtd",
    ),
    (b"<rss>" + b"<a>" * 100 + b"</a>" * 100 + b"</rss>", "nesting"),
    (b"<rss>" + b"<a>" * 100_000 + b"</a>" * 100_000 + b"</rss>", "nesting"),
    (b'{"a":' + b"[" * 100_000 + b"]" * 100_000 + b"}", "nesting"),
    (b'{"a": ' + b"9" * 100_000 + b"}", "not-well-formed"),
]


def rules(data: bytes, media: Media | None = None) -> list[str]:
    return sorted({one.rule for one in check(data, media)})


def whole(**fields: Any) -> Feed:
    """Return a feed with all that an entry can have."""
    full = entry(author="Lin Mei", origin="Harbour Daily", language="th", **fields)
    full = replace(
        full,
        image="https://council.example/feeds/images/0123456789.jpg",
        attachments=(Attachment("https://council.example/a.pdf", "A", "application/pdf", 10),),
    )
    return feed(full)


@pytest.mark.parametrize("media", MAKERS)
def test_our_own_feeds_have_no_findings(media: Media) -> None:
    for made in (whole(), feed(), feed(entry(full=False, origin="Daily")), feed(entry(url=None))):
        assert check(MAKERS[media](made), media, now=NOW) == []


@pytest.mark.parametrize("media", MAKERS)
@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_an_article_says_is_no_error(media: Media, text: str) -> None:
    safe = safe_html(f"<p>{text}</p>", None)
    made = entry(title=text, text=text, html=safe, author=text, origin=text)
    found = check(MAKERS[media](feed(made, title=made.title, description=made.title)), media)
    assert found == []


def test_everything_that_is_published_has_no_findings(room: Newsroom) -> None:
    trade = room.open_section("trade", {"": "Trade & Ports"})
    room.open_section("empty", {"": "Empty"})
    for number in range(30):
        room.post(trade, f"Story {number}", author="Lin", language="zh-Hans", origin="Daily")
    room.post(trade, "Without address", url=None)
    room.publish()
    for path, data in room.contents().items():
        media = Path(path).suffix[1:]
        if media in ("rss", "atom", "json"):
            assert check(data, media, now=NOW) == [], path


@pytest.mark.parametrize(
    ("data", "media"),
    [(RSS.encode(), "rss"), (ATOM.encode(), "atom"), (json.dumps(JSON).encode(), "json")],
)
def test_the_feeds_that_are_broken_below_are_good(data: bytes, media: Media) -> None:
    assert check(data, media, now=NOW) == []
    assert check(data) == []


@pytest.mark.parametrize(("old", "new", "rule"), BROKEN_RSS)
def test_broken_rss_has_the_one_finding(old: str, new: str, rule: str) -> None:
    assert old in RSS
    assert rules(RSS.replace(old, new, 1).encode(), "rss") == [rule]


@pytest.mark.parametrize(
    ("when", "found"),
    [
        ("2026-01-05T01:29:59Z", []),
        ("2026-01-05T09:29:59+08:00", []),
        ("2026-01-05T09:30:00+08:00", ["tombstone"]),
        ("2026-01-05T01:30:01Z", ["tombstone"]),
    ],
)
def test_an_entry_may_be_added_again_after_it_was_deleted(when: str, found: list[str]) -> None:
    stone = f'<at:deleted-entry ref="tag:a.example,2026:1" when="{when}"/><own:mark'
    for text in (ATOM, RSS):
        assert rules(text.replace("<own:mark", stone, 1).encode()) == found


@pytest.mark.parametrize(
    ("ref", "when", "found"),
    [
        ("tag:a.example,2026:9", "2026-01-05T01:30:00Z", ["tombstone"]),
        ("tag:a.example,2026:9", "2026-01-05T09:30:00+08:00", ["tombstone"]),
        ("tag:a.example,2026:9", "2026-01-05T01:30:01Z", []),
        ("tag:a.example,2026:8", "2026-01-05T01:30:00Z", []),
    ],
)
def test_an_entry_is_deleted_once_at_an_instant(ref: str, when: str, found: list[str]) -> None:
    stone = '<at:deleted-entry ref="tag:a.example,2026:9" when="2026-01-05T01:30:00Z"/>'
    stones = f'{stone}<at:deleted-entry ref="{ref}" when="{when}"/><own:mark'
    for text in (ATOM, RSS):
        assert rules(text.replace("<own:mark", stones, 1).encode()) == found


@pytest.mark.parametrize(
    ("date", "found"),
    [
        ("2016-12-31T23:59:60Z", []),
        ("2017-01-01T07:59:60.5+08:00", []),
        ("2016-12-31T23:59:60+08:00", ["date"]),
        ("2016-12-30T23:59:60Z", ["date"]),
        ("2016-12-31T12:00:60Z", ["date"]),
        ("2016-12-31T23:59:61Z", ["date"]),
        ("9999-12-31T23:59:60Z", ["date"]),
    ],
)
def test_a_leap_second_is_a_date_where_there_can_be_one(date: str, found: list[str]) -> None:
    assert rules(ATOM.replace("2026-01-04T01:30:00Z", date, 1).encode()) == found


@pytest.mark.parametrize("language", ["", "zh-Hans"])
def test_an_atom_feed_that_says_any_language_or_none_in_particular_says_it(language: str) -> None:
    said = ATOM.replace('xml:lang="en"', f'xml:lang="{language}"').replace(' xml:lang="th"', "")
    assert rules(said.encode()) == []


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("joe@example.org", ["email-in-name"]),
        (" joe.doe+news@mail.example.org ", ["email-in-name"]),
        ("Joe (joe@example.org)", ["email-in-name"]),
        ("joe@example.org (Joe)", ["email-in-name"]),
        ("Joe &lt;joe@example.org&gt;", ["email-in-name"]),
        ("Joe (Harbour Daily)", []),
        ("@joe", []),
        ("@joe@social.example", []),
        ("Joe (@joe@social.example)", []),
        ("Joe @ Harbour Daily", []),
        ("M@rs.", []),
    ],
)
def test_an_email_address_in_a_name_is_found(name: str, found: list[str]) -> None:
    assert rules(ATOM.replace("<name>Lin<", f"<name>{name}<", 1).encode()) == found
    assert rules(RSS.replace("creator>Lin<", f"creator>{name}<", 1).encode()) == found


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("\u200b", ["empty-title"]),
        (" \u2060\ufeff\xa0\u3000\n", ["empty-title"]),
        ("\u200bTwo", []),
        ("\u4e8c", []),
        ("\u2764\ufe0f", []),
        ("…", []),
    ],
)
def test_a_title_that_nobody_can_see_is_empty(title: str, found: list[str]) -> None:
    assert rules(RSS.replace("<title>Two<", f"<title>{title}<", 1).encode()) == found
    assert rules(ATOM.replace("<title>One<", f"<title>{title}<", 1).encode()) == found
    assert rules(ATOM.replace("<title>One<", f'<title type="html">{title}<').encode()) == found
    named = JSON | {"title": title}
    assert rules(json.dumps(named, ensure_ascii=False).encode()) == found


def test_invisible_characters_written_as_html_are_an_empty_title() -> None:
    for written, found in (("&amp;#8203;&amp;nbsp;", ["empty-title"]), ("&amp;#8230;", [])):
        assert rules(ATOM.replace("Two &amp;amp; three", written).encode()) == found


def test_no_description_and_one_of_a_picture_are_not_empty() -> None:
    picture = '&lt;img src="https://a.example/1.jpg" alt=""&gt;'
    for text in ("", f"<description>{picture}</description>"):
        assert rules(RSS.replace("<description>First</description>", text).encode()) == []


@pytest.mark.parametrize(
    ("srcset", "found"),
    [
        ("/1.jpg", ["html-relative"]),
        ("https://a.example/1.jpg 1x, 2.jpg 2x", ["html-relative"]),
        ("https://a.example/1.jpg, //a.example/2.jpg 2x", ["html-relative"]),
        ("https://a.example/1.jpg 1x,2.jpg", ["html-relative"]),
        ("https://a.example/1.jpg (a, b), 2.jpg", ["html-relative"]),
        ("https://a.example/1.jpg 1x, https://a.example/2.jpg 2x", []),
        ("https://a.example/w_1,h_2/1.jpg 100w,\nhttps://a.example/w_3,h_4/1.jpg 200w", []),
        ("https://a.example/1.jpg, https://a.example/2.jpg 1.5x,", []),
        ("data:image/png;base64,iVBORw0= 1x", []),
        ("", []),
    ],
)
def test_a_relative_address_in_a_srcset_is_found(srcset: str, found: list[str]) -> None:
    picture = f'<img src="https://a.example/1.jpg" alt="" srcset="{srcset}">'
    assert rules(json_feed(feed(replace(entry(), html=picture)))) == found


def test_content_before_its_description_is_found() -> None:
    content = "<content:encoded>&lt;p&gt;First of all&lt;/p&gt;</content:encoded>"
    moved = RSS.replace(content, "").replace("<item>", f"<item>{content}", 1)
    assert rules(moved.encode()) == ["element-order"]


@pytest.mark.parametrize(("old", "new", "rule"), BROKEN_ATOM)
def test_broken_atom_has_the_one_finding(old: str, new: str, rule: str) -> None:
    assert old in ATOM
    assert rules(ATOM.replace(old, new, 1).encode(), "atom") == [rule]


@pytest.mark.parametrize(("path", "value", "rule"), BROKEN_JSON)
def test_a_broken_json_feed_has_the_one_finding(path: str, value: Any, rule: str) -> None:
    document: Any = json.loads(json.dumps(JSON))
    place = document
    *way, last = path.split(".")
    for step in way:
        place = place[int(step) if step.isdigit() else step]
    if value is None:
        del place[last]
    else:
        place[last] = value
    assert rules(json.dumps(document).encode(), "json") == [rule]


@pytest.mark.parametrize(("data", "media", "rule"), BROKEN_FILES)
def test_what_is_no_feed_has_one_clear_finding(data: bytes, media: Media | None, rule: str) -> None:
    assert [one.rule for one in check(data, media)] == [rule]


@pytest.mark.parametrize(("data", "rule"), HOSTILE_FILES)
def test_hostile_files_end_in_a_finding(data: bytes, rule: str) -> None:
    assert [one.rule for one in check(data)] == [rule]


@pytest.mark.parametrize(
    "text",
    [
        '<a "' * 100_000,
        "<" * 300_000,
        "<a href=" * 50_000,
        '<img srcset="' + "a, (" * 90_000 + '">',
        '<img srcset="' + "," * 300_000 + '">',
        '<a title="' + "'<" * 100_000,
    ],
)
def test_hostile_html_is_judged_without_going_back(text: str) -> None:
    made = feed(replace(entry(), html=text))
    assert set(rules(json_feed(made))) <= {"html-relative"}


def test_a_feed_with_endless_faults_is_left_at_the_most() -> None:
    assert len(check(RSS.replace("<ttl>", "<bad/>" * 10_000 + "<ttl>").encode())) == MOST


def test_a_date_ahead_of_the_clock_is_found() -> None:
    late = feed(entry(posted_at=NOW + timedelta(days=3), updated_at=NOW + timedelta(days=3)))
    for media, make in MAKERS.items():
        assert {one.rule for one in check(make(late), media, now=NOW)} == {"date-unlikely"}
        assert check(make(late), media, now=NOW + timedelta(days=3)) == []
    assert datetime(2026, 1, 5, tzinfo=UTC) > FIRST_DAY - timedelta(days=1)


def test_a_finding_says_where_and_what_to_do() -> None:
    (one,) = check(RSS.replace(' length="10"', "").encode())
    assert one.where == "item 1 tag:a.example,2026:1 <enclosure>, line 11"
    assert one.message == "has no length in bytes"
    assert one.severity == "error"
    assert "length in bytes" in one.remedy


@pytest.mark.parametrize(
    ("served", "count"),
    [("application/rss+xml; charset=utf-8", 0), ("text/xml", 1), ("text/html", 1), (None, 1)],
)
def test_the_media_type_over_http_is_judged(served: str | None, count: int) -> None:
    assert [one.rule for one in check_media_type(RSS.encode(), served)] == (
        ["http-media-type"] * count
    )


def test_every_rule_is_tested_and_described() -> None:
    tested = {rule for *_, rule in (*BROKEN_RSS, *BROKEN_ATOM, *BROKEN_JSON, *BROKEN_FILES)}
    tested |= {rule for _, rule in HOSTILE_FILES} | {"element-order", "http-media-type"}
    assert tested == set(RULES)
    page = (Path(__file__).parents[2] / "docs" / "reference" / "feeds.md").read_text("utf-8")
    missing = [r for r, (grave, _) in RULES.items() if f"\n| `{r}` | {grave} |" not in page]
    assert not missing

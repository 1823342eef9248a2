"""The formats as other programs read them: feedparser, lxml, json."""

from __future__ import annotations

import json
from typing import Any

import feedparser
import pytest
from lxml import etree

from cabc_syndicate.publish.json_feed import json_feed
from cabc_syndicate.publish.opml import opml
from cabc_syndicate.publish.rss_atom import atom, rss

from .newsroom import Newsroom, entry, feed

ATOM = {"a": "http://www.w3.org/2005/Atom"}
HOSTILE = [
    "plain \x00\x01\x08\x0b\x1f\x7f text",
    "\ufffe\uffff and after",
    "half \ud800 a \udfff pair",
    "]]> <![CDATA[ ]]> <!-- -- -->",
    "<b>unclosed <p <i title='\" & &amp; &nbsp; &#1;",
    "ความร่วมมือทางเศรษฐกิจ",
    "កិច្ចសហប្រតិបត្តិការសេដ្ឋកិច្ច",
    "ການຮ່ວມມືທາງເສດຖະກິດ",
    "စီးပွားရေးပူးပေါင်းဆောင်ရွက်မှု",
    "中国—东盟经贸合作",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_gives_well_formed_feeds(text: str) -> None:
    made = entry(title=text, text=text, html=f"<p>{text}</p>", author=text, origin=text)
    hostile = feed(made, title=made.title, description=made.summary)
    for document in (rss(hostile), atom(hostile), opml(made.title, [hostile])):
        etree.fromstring(document)
    for document in (rss(hostile), atom(hostile)):
        assert not feedparser.parse(document).bozo
        tree = etree.fromstring(document)
        assert (
            tree.xpath("string(//*[local-name()='encoded' or local-name()='content'])") == made.html
        )
    assert json.loads(json_feed(hostile))["items"][0]["content_html"] == made.html


def test_an_empty_feed_is_valid_in_every_format() -> None:
    empty = feed()
    for document in (rss(empty), atom(empty)):
        parsed = feedparser.parse(document)
        assert not parsed.bozo
        assert parsed.feed.title == "Trade – Council"
        assert parsed.entries == []
    assert etree.fromstring(atom(empty)).findtext("a:updated", namespaces=ATOM)
    assert json.loads(json_feed(empty))["items"] == []


def test_rss_says_all_a_validator_asks_for() -> None:
    made = entry(author="Lin Mei", origin="Harbour Daily", language="th")
    channel = etree.fromstring(rss(feed(made)))[0]
    names = {
        "atom": ATOM["a"],
        "dc": "http://purl.org/dc/elements/1.1/",
        "content": "http://purl.org/rss/1.0/modules/content/",
    }
    own = channel.find("atom:link", names)
    assert own is not None
    assert dict(own.attrib) == {
        "href": "https://council.example/feeds/trade.rss",
        "rel": "self",
        "type": "application/rss+xml",
    }
    assert channel.findtext("link") == "https://council.example/feeds/trade.html"
    assert channel.findtext("language") == "en"
    assert channel.findtext("lastBuildDate") == "Mon, 05 Jan 2026 01:30:00 +0000"
    guid = channel.find("item/guid")
    assert guid is not None
    assert (guid.text, guid.get("isPermaLink")) == ("tag:council.example,2026:a1", "false")
    assert channel.findtext("item/pubDate") == "Mon, 05 Jan 2026 01:30:00 +0000"
    assert channel.findtext("item/category") == "Trade"
    assert channel.findtext("item/description") == "A text."
    assert channel.findtext("item/content:encoded", namespaces=names) == "<p>A text.</p>"
    assert channel.findtext("item/dc:creator", namespaces=names) == "Lin Mei"
    assert channel.findtext("item/dc:source", namespaces=names) == "Harbour Daily"
    assert channel.find("item/author") is None


def test_atom_says_all_a_validator_asks_for() -> None:
    made = entry(author="Lin Mei", origin="Harbour Daily", language="th")
    root = etree.fromstring(atom(feed(made)))
    links = [dict(link.attrib) for link in root.findall("a:link", ATOM)]
    assert [link["rel"] for link in links] == ["self", "alternate"]
    assert links[0]["type"] == "application/atom+xml"
    assert root.findtext("a:author/a:name", namespaces=ATOM) == "Council"
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    assert root.get(language) == "en"
    item = root.find("a:entry", ATOM)
    assert item is not None
    assert item.get(language) == "th"
    assert item.findtext("a:updated", namespaces=ATOM) == "2026-01-05T01:30:00+00:00"
    assert item.findtext("a:published", namespaces=ATOM) == "2026-01-05T01:30:00+00:00"
    content = item.find("a:content", ATOM)
    assert content is not None
    assert content.get("type") == "html"
    link = item.find("a:link", ATOM)
    assert link is not None
    assert (link.get("rel"), link.get("type")) == ("alternate", "text/html")
    assert item.findtext("a:contributor/a:name", namespaces=ATOM) == "Harbour Daily"
    category = item.find("a:category", ATOM)
    assert category is not None
    assert dict(category.attrib) == {"term": "trade", "label": "Trade"}


def test_json_feed_has_the_required_fields_and_no_empty_ones() -> None:
    document = json.loads(json_feed(feed(entry(origin="Harbour Daily"))))
    assert document["version"] == "https://jsonfeed.org/version/1.1"
    assert document["feed_url"] == "https://council.example/feeds/trade.json"
    assert document["home_page_url"] == "https://council.example/feeds/trade.html"
    assert {"title", "language", "authors", "items"} <= set(document)
    item: dict[str, Any] = document["items"][0]
    assert item["id"] == "tag:council.example,2026:a1"
    assert item["url"] == "https://council.example/news/1.html"
    assert item["date_published"] == "2026-01-05T01:30:00Z"
    assert item["authors"] == [{"name": "Harbour Daily"}]
    assert item["tags"] == ["Trade"]
    assert "image" not in item


def test_the_newest_entry_comes_first_in_every_format(room: Newsroom) -> None:
    trade = room.open_section("trade", {"": "Trade"})
    for title in ("First", "Second", "Third"):
        room.post(trade, title)
    room.publish()
    for path in ("trade.rss", "trade.atom"):
        parsed = feedparser.parse(room.read(path))
        assert not parsed.bozo
        assert [item.title for item in parsed.entries] == ["Third", "Second", "First"]
    items = json.loads(room.read("trade.json"))["items"]
    assert [item["title"] for item in items] == ["Third", "Second", "First"]


def test_one_id_for_an_article_in_both_feeds_and_formats(room: Newsroom) -> None:
    room.post(room.open_section("trade", {"": "Trade"}), "Ports reopen")
    room.publish()
    found = {
        feedparser.parse(room.read(path)).entries[0].id
        for path in ("trade.rss", "trade.atom", "all.rss", "all.atom")
    }
    assert found == {"tag:council.example,2026:a1"}


def test_opml_lists_feeds_with_the_addresses_of_feed_and_page() -> None:
    root = etree.fromstring(opml("Council & Co", [feed(), feed(slug="notices")]))
    assert root.get("version") == "2.0"
    assert root.findtext("head/title") == "Council & Co"
    outlines = root.findall("body/outline")
    assert [outline.get("xmlUrl") for outline in outlines] == [
        "https://council.example/feeds/trade.rss",
        "https://council.example/feeds/notices.rss",
    ]
    assert all(outline.get("type") == "rss" and outline.get("text") for outline in outlines)

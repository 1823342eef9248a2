"""The pages for people."""

from __future__ import annotations

from itertools import pairwise

import pytest
from lxml import html

from cabc_syndicate import templates
from cabc_syndicate.publish import pages
from cabc_syndicate.settings import Site

from .newsroom import FOLDER, Newsroom, entry, feed

SITE = Site(title="Council <x>", url="https://council.example", icp_number="ICP 1")


def documents() -> dict[str, html.HtmlElement]:
    environment = templates.environment("web")
    made = entry(title="<script>alert(1)</script>", language="th", origin="Daily <b>", url=None)
    one = feed(made)
    made_pages = {
        "feed": pages.feed_page(environment, SITE, one),
        "empty": pages.feed_page(environment, SITE, feed()),
        "index": pages.index_page(
            environment, SITE, [("all", feed(made, slug="all")), ("section", one)]
        ),
        "article": pages.article_page(environment, SITE, FOLDER, made),
    }
    return {name: html.document_fromstring(page.decode()) for name, page in made_pages.items()}


@pytest.mark.parametrize("name", ["feed", "empty", "index", "article"])
def test_every_page_has_what_a_screen_reader_needs(name: str) -> None:
    page = documents()[name]
    assert page.get("lang") == "en"
    assert len(page.xpath("//h1")) == 1
    assert len(page.xpath("//main")) == 1
    assert page.xpath("//a[1]/@href")[0] == "#content"
    assert page.xpath("string(//title)").strip()
    identities = page.xpath("//@id")
    assert len(identities) == len(set(identities))
    levels = [int(heading.tag[1]) for heading in page.xpath("//h1|//h2|//h3")]
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", ["feed", "empty", "index", "article"])
def test_no_page_runs_scripts_or_lets_data_be_markup(name: str) -> None:
    page = documents()[name]
    assert page.xpath("//script|//style|//x") == []
    assert page.xpath("//@style|//@onclick") == []
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'")


@pytest.mark.parametrize("name", ["feed", "index"])
def test_feeds_are_discovered_by_their_media_types(name: str) -> None:
    found = documents()[name].xpath("//link[@rel='alternate']/@type")
    assert found == ["application/rss+xml", "application/atom+xml", "application/feed+json"]


def test_entries_say_language_day_and_source() -> None:
    page = documents()["feed"]
    assert page.xpath("string(//article/h3)") == "<script>alert(1)</script>"
    assert page.xpath("//article/h3/@lang") == ["th"]
    assert page.xpath("//article//time/@datetime") == ["2026-01-05T09:30:00+08:00"]
    assert page.xpath("string(//article//time)") == "January 5, 2026"
    assert "Source: Daily <b>" in page.xpath("string(//article)")
    assert page.xpath("//code")[0].text_content() == f"{FOLDER}trade.rss"


def test_an_empty_feed_says_so() -> None:
    assert "Nothing has been published here yet." in documents()["empty"].text_content()


def test_every_link_of_the_pages_leads_to_a_published_file(room: Newsroom) -> None:
    trade = room.open_section("trade", {"": "Trade"})
    room.open_section("training", {"": "Training"})
    room.post(trade, "Ports reopen", url=None)
    room.publish()
    for path in [path for path in room.contents() if path.endswith(".html")]:
        page = html.document_fromstring(room.read(path).decode())
        for link in page.xpath("//@href"):
            if "://" in link and link.startswith(FOLDER):
                assert (room.feeds / link.removeprefix(FOLDER)).is_file()
            elif "://" not in link and not link.startswith(("#", "mailto:")):
                assert (room.feeds / path).parent.joinpath(link).is_file(), (path, link)


def test_pages_are_in_the_language_of_the_feed() -> None:
    site = Site(title="理事会", url="https://council.example", language="en")
    page = pages.feed_page(templates.environment("web"), site, feed(entry(), language="zh-Hans"))
    document = html.document_fromstring(page.decode())
    assert document.get("lang") == "zh-Hans"
    assert document.xpath("string(//article//time)") == "2026年1月5日"


def test_the_style_sheet_is_small() -> None:
    assert len(pages.style_sheet(templates.environment("web"))) < 6000

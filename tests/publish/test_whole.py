"""Archives, tombstones, selections, losses and compressed copies after a run of publish."""

from __future__ import annotations

import gzip
import json
import os
from dataclasses import fields
from pathlib import Path

import brotli
import pytest
import zstandard
from lxml import etree

from cabc_syndicate.model import ArticleDraft, Section
from cabc_syndicate.publish.encodings import SUFFIXES, encoded
from cabc_syndicate.publish.ledger import NAME
from cabc_syndicate.publish.service import publish
from cabc_syndicate.store import Database, alerts, articles, sections, standing

from .newsroom import FIRST_DAY, FOLDER, NOW, Newsroom, settings_for

NAMES = {
    "a": "http://www.w3.org/2005/Atom",
    "fh": "http://purl.org/syndication/history/1.0",
    "at": "http://purl.org/atompub/tombstones/1.0",
}


@pytest.fixture
def trade(room: Newsroom) -> Section:
    return room.open_section("trade", {"": "Trade"})


def document(room: Newsroom, path: str) -> etree._Element:
    return etree.fromstring(room.read(path))


def link(tree: etree._Element, rel: str) -> str:
    return str(tree.xpath(f"string(/a:feed/a:link[@rel='{rel}']/@href)", namespaces=NAMES))


def ids(tree: etree._Element) -> list[str]:
    return [str(one) for one in tree.xpath("//a:entry/a:id/text()", namespaces=NAMES)]


def walk(room: Newsroom, slug: str) -> list[str]:
    """Return the ids that a reader finds who follows the archive from the live feed."""
    tree = document(room, f"{slug}.atom")
    found = ids(tree)
    while before := link(tree, "prev-archive"):
        tree = document(room, before.removeprefix(FOLDER))
        assert link(tree, "self") == before
        found += ids(tree)
    return found


def withdraw(room: Newsroom, *identities: str) -> None:
    with room.database.write() as connection:
        for one in identities:
            found = articles.get(connection, one)
            assert found is not None
            standing.withdraw(connection, found.seq, NOW)


def test_a_small_feed_says_that_it_is_complete(room: Newsroom, trade: Section) -> None:
    room.post(trade, "Ports reopen")
    room.publish()
    assert len(document(room, "trade.atom").findall("fh:complete", NAMES)) == 1
    assert len(document(room, "trade.rss").findall("channel/fh:complete", NAMES)) == 1


def test_the_archive_has_each_article_once_and_its_pages_stay(
    room: Newsroom, trade: Section
) -> None:
    for number in range(130):
        room.post(trade, f"Story {number}")
    room.publish()
    before = room.contents()
    assert len(ids(document(room, "trade.atom"))) == 80
    assert "archive/trade/1.atom" in before
    for number in range(130, 180):
        room.post(trade, f"Story {number}")
    report = room.publish()
    for slug in ("trade", "all", "trade.en", "source-site"):
        assert sorted(walk(room, slug)) == sorted(
            f"tag:council.example,2026:a{number}" for number in range(1, 181)
        )
    first = document(room, "archive/trade/1.atom")
    assert first.findall("fh:archive", NAMES)
    assert link(first, "current") == f"{FOLDER}trade.atom"
    assert link(first, "next-archive") == f"{FOLDER}archive/trade/2.atom"
    assert ids(first) == ids(etree.fromstring(before["archive/trade/1.atom"]))
    # A page is there before one links to it, and the pages before the live feed.
    order = [one for one in report.written if one.startswith(("archive/trade/", "trade.atom"))]
    assert order == ["archive/trade/2.atom", "archive/trade/1.atom", "trade.atom"]
    room.post(trade, "Another story")
    assert not any(path.startswith("archive/") for path in room.publish().written)


def test_a_rebuild_gives_the_same_archive(room: Newsroom, trade: Section, tmp_path: Path) -> None:
    for number in range(130):
        room.post(trade, f"Story {number}")
        if number in {60, 110}:
            room.publish()
    room.publish()
    first = room.contents()
    room.settings = settings_for(tmp_path, publish={"directory": tmp_path / "elsewhere"})
    room.publish()
    assert room.contents() == first


def test_a_withdrawn_article_leaves_a_tombstone(room: Newsroom, trade: Section) -> None:
    gone, _, _ = (room.post(trade, f"Story {number}") for number in range(3))
    room.publish()
    assert b"tombstones" not in room.read("trade.atom")
    withdraw(room, gone)
    room.publish()
    tree = document(room, "trade.atom")
    assert [dict(one.attrib) for one in tree.findall("at:deleted-entry", NAMES)] == [
        {"ref": f"tag:council.example,2026:{gone}", "when": "2026-03-01T09:00:00+00:00"}
    ]
    assert len(ids(tree)) == 2
    for path in ("trade.rss", "trade.json", "trade.html"):
        assert b"Story 0" not in room.read(path)


def test_an_archived_article_that_is_withdrawn_leaves_its_page(
    room: Newsroom, trade: Section
) -> None:
    for number in range(130):
        room.post(trade, f"Story {number}")
    room.publish()
    withdraw(room, "a3")
    report = room.publish()
    page = document(room, "archive/trade/1.atom")
    assert (len(ids(page)), len(page.findall("at:deleted-entry", NAMES))) == (49, 1)
    assert "trade.atom" not in report.written


def test_feeds_of_languages_and_sources(room: Newsroom, trade: Section) -> None:
    room.post(trade, "Ports reopen")
    room.post(trade, "港口重新开放", language="zh-Hans")
    room.publish()
    for slug in ("all.zh-Hans", "trade.zh-Hans"):
        tree = document(room, f"{slug}.atom")
        assert ids(tree) == ["tag:council.example,2026:a2"]
        assert tree.get("{http://www.w3.org/XML/1998/namespace}lang") == "zh-Hans"
    assert len(ids(document(room, "source-site.atom"))) == 2
    outlines = etree.fromstring(room.read("feeds.zh-Hans.opml")).xpath("//outline/@xmlUrl")
    assert outlines == [f"{FOLDER}all.zh-Hans.rss", f"{FOLDER}trade.zh-Hans.rss"]
    assert "简体中文" in room.read("index.html").decode()


def test_a_configured_selection(room: Newsroom, tmp_path: Path) -> None:
    room.settings = settings_for(
        tmp_path,
        feed=(
            {
                "name": "ports",
                "title": {"": "All about ports"},
                "sections": ["trade"],
                "languages": ["en"],
                "words": ["HARBOUR", "port", "đà nẵng"],
            },
        ),
    )
    trade = room.open_section("trade", {"": "Trade"})
    other = room.open_section("notices", {"": "Notices"})
    room.post(trade, "Ports reopen")
    room.post(trade, "Prices fall", text="In the harbour of 100% growth.")
    room.post(trade, "Prices rise")
    room.post(trade, "ĐÀ NẴNG grows")
    room.post(other, "Ports close")
    room.post(trade, "Port", language="vi")
    room.publish()
    found = json.loads(room.read("ports.json"))
    assert [one["title"] for one in found["items"]] == [
        "ĐÀ NẴNG grows",
        "Prices fall",
        "Ports reopen",
    ]


def test_a_selection_whose_name_is_taken_is_a_problem(room: Newsroom, tmp_path: Path) -> None:
    room.settings = settings_for(tmp_path, feed=({"name": "trade", "title": {"": "Mine"}},))
    room.open_section("trade", {"": "Trade"})
    (problem,) = room.publish().problems
    assert "name" in problem.reason


def test_a_feed_that_would_lose_most_keeps_its_files_and_is_told_once(
    room: Newsroom, trade: Section
) -> None:
    posted = [room.post(trade, f"Story {number}") for number in range(5)]
    room.publish()
    before = room.contents()
    withdraw(room, *posted[:3])
    report = room.publish()
    assert {one.item for one in report.problems} == {
        f'feed "{slug}"' for slug in ("all", "all.en", "trade", "trade.en", "source-site")
    }
    after = room.contents()
    assert all(after[path] == before[path] for path in before if path.startswith(("all", "trade")))
    room.publish()
    with room.database.read() as connection:
        (told,) = alerts.newest(connection)
    assert (told.verdict, told.mailed_at) == ("loss", None)
    assert "would lose" in room.read("_health.atom").decode()
    assert room.publish(accept_losses=True).problems == ()
    assert len(ids(document(room, "trade.atom"))) == 2
    assert room.publish().problems == ()


def test_a_language_whose_last_article_leaves_keeps_its_feed_until_that_is_accepted(
    room: Newsroom, trade: Section
) -> None:
    lone = room.post(trade, "港口重新开放", language="zh-Hans")
    room.post(trade, "Ports reopen")
    room.publish()
    with room.database.write() as connection:
        found = articles.get(connection, lone)
        assert found is not None
        kept = {one.name: getattr(found, one.name, None) for one in fields(ArticleDraft)}
        draft = ArticleDraft(**kept | {"key": "key-1", "language": "en", "translations": ()})
        articles.revise(connection, found.seq, draft, digest="other", now=NOW)
    losing = {one.item for one in room.publish().problems}
    assert losing == {'feed "all.zh-Hans"', 'feed "trade.zh-Hans"'}
    assert len(ids(document(room, "trade.zh-Hans.atom"))) == 1
    room.publish(accept_losses=True)
    assert ids(document(room, "trade.zh-Hans.atom")) == []
    assert room.publish().problems == ()


def test_what_has_no_archive_page_yet_stays_in_its_feed(room: Newsroom, trade: Section) -> None:
    for number in range(80):
        room.post(trade, f"Story {number}")
    room.publish()
    (room.feeds / "archive").mkdir()
    (room.feeds / "archive" / "trade").write_text("in the way")
    for number in range(80, 130):
        room.post(trade, f"Story {number}")
    report = room.publish()
    assert 'feed "trade"' in {one.item for one in report.problems}
    assert len(walk(room, "trade")) == 80
    assert len(walk(room, "all")) == 130
    (room.feeds / "archive" / "trade").unlink()
    assert room.publish().problems == ()
    assert len(set(walk(room, "trade"))) == 130


def test_half_of_the_articles_may_go(room: Newsroom, trade: Section) -> None:
    posted = [room.post(trade, f"Story {number}") for number in range(4)]
    room.publish()
    withdraw(room, *posted[:2])
    assert room.publish().problems == ()


def test_compressed_copies_say_the_same(room: Newsroom, trade: Section) -> None:
    for number in range(130):
        room.post(trade, f"Story {number}")
    room.publish()
    for path in ("trade.atom", "index.html", "archive/trade/1.atom", "feeds.opml", "style.css"):
        data = room.read(path)
        assert gzip.decompress(room.read(f"{path}.gz")) == data
        assert brotli.decompress(room.read(f"{path}.br")) == data
        assert zstandard.decompress(room.read(f"{path}.zst")) == data


@pytest.mark.parametrize("suffix", ["", ".gz", ".br", ".zst"])
def test_a_file_that_was_spoilt_is_made_again(room: Newsroom, trade: Section, suffix: str) -> None:
    room.post(trade, "Ports reopen")
    room.publish()
    path = f"trade.atom{suffix}"
    before = room.read(path)
    (room.feeds / path).write_bytes(b"spoilt")
    room.publish()
    assert room.read(path) == before


def test_a_spoilt_ledger_costs_only_work(room: Newsroom, trade: Section) -> None:
    room.post(trade, "Ports reopen")
    room.publish()
    (room.feeds / ".published.json").write_text("{")
    assert room.publish().written == ()
    assert json.loads(room.read(".published.json"))["totals"]["trade"] == 1


def test_a_section_that_is_named_anew_changes_its_feeds(room: Newsroom, trade: Section) -> None:
    room.post(trade, "Ports reopen")
    room.publish()
    with room.database.write() as connection:
        sections.synchronise(connection, [(trade.slug, {"": "Business"}, {}, 0)])
    assert "trade.atom" in room.publish().written
    assert b"Business" in room.read("trade.atom")


@pytest.mark.parametrize("fault", ["other", "damaged", "older", "missing"])
def test_a_copy_that_is_not_right_is_made_again(room: Newsroom, trade: Section, fault: str) -> None:
    room.post(trade, "A story")
    room.publish()
    for suffix in SUFFIXES:
        copy = room.feeds / f"all.atom{suffix}"
        good, path = copy.read_bytes(), room.feeds / "all.atom"
        if fault == "missing":
            copy.unlink()
        elif fault == "older":
            os.utime(copy, ns=(0, path.stat().st_mtime_ns - 1))
        else:
            copy.write_bytes(
                good[:-5] if fault == "damaged" else encoded(b"x", suffix, archive=False)
            )
        report = room.publish()
        assert report.written == ()
        assert copy.read_bytes() == good
        assert copy.stat().st_mtime_ns >= path.stat().st_mtime_ns


def test_a_copy_that_is_right_stays(room: Newsroom, trade: Section) -> None:
    room.post(trade, "A story")
    room.publish()
    before = {path: path.stat().st_ino for path in room.feeds.iterdir()}
    (room.feeds / NAME).unlink()  # as after an upgrade, all is made again and compared
    room.publish()
    after = {path: path.stat().st_ino for path in room.feeds.iterdir()}
    assert {path for path in before if before[path] != after[path]} <= {room.feeds / NAME}


def test_a_process_that_publishes_again_and_again_misses_nothing(
    room: Newsroom, trade: Section
) -> None:
    """What it remembers gives what a process finds that remembers nothing."""

    def published() -> None:
        room.publish()
        ledger = (room.feeds / NAME).read_bytes()
        other = Database(room.settings.store.url)
        report = publish(other, room.settings, now=NOW)
        other.close()
        assert (report.written, report.problems) == ((), ())
        assert (room.feeds / NAME).read_bytes() == ledger

    ports = [room.post(trade, f"Story {number}") for number in range(130)]
    published()
    room.post(trade, "One that is older than all others", posted_at=FIRST_DAY)
    published()
    withdraw(room, ports[3], ports[100])  # on a page of the archive, and live
    published()
    tides = room.open_section("tides", {"": "Tides"})
    with room.database.write() as connection:
        for one in (ports[5], ports[101]):
            found = articles.get(connection, one)
            assert found is not None
            standing.post_again(connection, found.seq, tides.id)
    published()
    again = [f"tag:council.example,2026:{one}" for one in (ports[101], ports[5])]
    assert ids(document(room, "tides.atom")) == again
    assert f"tag:council.example,2026:{ports[3]}" not in walk(room, "trade")
    room.settings = settings_for(
        room.feeds.parent, site={"title": "Another name", "url": "https://council.example"}
    )
    published()
    assert b"Another name" in room.read("archive/trade/1.atom")

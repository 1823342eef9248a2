"""The defects of feedgen that `publish/rss_atom.py` works around.

Each test holds while plain feedgen still has the defect. When one fails, upstream has mended it:
remove the workaround, then the test.
"""

from __future__ import annotations

import locale
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from types import FrameType

import feedgen.util
import pytest
from feedgen.feed import FeedGenerator
from lxml import etree

from cabc_syndicate.publish.rss_atom import atom, rss

from .newsroom import entry, feed

MOMENT = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)


def plain() -> FeedGenerator:
    generator = FeedGenerator()
    generator.id("https://council.example/")
    generator.title("Council")
    generator.description("News")
    generator.link(href="https://council.example/", rel="alternate")
    return generator


def functions_called(work: Callable[[], object]) -> set[str]:
    called: set[str] = set()

    def note(frame: FrameType, event: str, argument: object) -> None:
        del event, argument
        called.add(frame.f_code.co_name)

    previous = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(previous)
    return called


def test_atom_entry_links_lose_rel_and_type() -> None:
    generator = plain()
    item = generator.add_entry()
    item.id("tag:council.example,2026:1")
    item.title("One")
    item.link(href="https://council.example/1", rel="alternate", type="text/html")
    link = etree.fromstring(generator.atom_str()).find(".//{*}entry/{*}link")
    assert link is not None
    assert set(link.attrib) == {"href"}


def test_a_date_switches_the_locale_of_the_process() -> None:
    assert "setlocale" in functions_called(lambda: feedgen.util.formatRFC2822(MOMENT))


def test_ours_leaves_the_locale_alone_in_any_thread() -> None:
    sample = feed(entry())
    assert "setlocale" not in functions_called(lambda: (rss(sample), atom(sample)))
    before = locale.setlocale(locale.LC_ALL)
    results: list[bytes] = []
    threads = [threading.Thread(target=lambda: results.append(rss(sample))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(results) == {rss(sample)}
    assert len(results) == 8
    assert locale.setlocale(locale.LC_ALL) == before


def test_the_channel_link_is_the_last_link_of_any_kind() -> None:
    generator = plain()
    generator.link(href="https://council.example/feed.rss", rel="self")
    channel = etree.fromstring(generator.rss_str())[0]
    assert channel.findtext("link") == "https://council.example/feed.rss"


@pytest.mark.parametrize("text", ["\x01", "\ufffe", "\uffff", "\ud800"])
def test_one_character_ends_the_whole_feed(text: str) -> None:
    generator = plain()
    generator.title(f"Council {text}")
    with pytest.raises(ValueError, match=r"XML compatible|surrogates"):
        generator.atom_str()


def test_content_without_a_type_is_plain_text_in_atom() -> None:
    generator = plain()
    item = generator.add_entry()
    item.id("tag:council.example,2026:1")
    item.title("One")
    item.content("<p>One</p>")
    content = etree.fromstring(generator.atom_str()).find(".//{*}content")
    assert content is not None
    assert content.get("type") is None


def test_an_rss_author_without_mail_address_vanishes() -> None:
    generator = plain()
    item = generator.add_entry()
    item.title("One")
    item.author(name="Lin Mei")
    assert b"Lin Mei" not in generator.rss_str()


def test_updated_is_the_current_time_unless_set() -> None:
    assert abs(datetime.now(UTC) - plain().updated()).days == 0

"""The bytes of an entry are made and judged once, whichever files hold them, and stay the same."""

from __future__ import annotations

import gc
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from cabc_syndicate.errors import Problem
from cabc_syndicate.model import Picture
from cabc_syndicate.publish import json_feed as json_module
from cabc_syndicate.publish import rss_atom
from cabc_syndicate.publish.feed import Archive, Entry, Feed, Tombstone
from cabc_syndicate.publish.pieces import Pieces
from cabc_syndicate.publish.recent import Recent
from cabc_syndicate.publish.service.proving import proven
from cabc_syndicate.publish.validation import Media, check, first_error

from .newsroom import NOW, Newsroom, entry, feed

FORMATS: tuple[Media, ...] = ("rss", "atom", "json")
MAKERS = {
    "rss": rss_atom.rss_document,
    "atom": rss_atom.atom_document,
    "json": json_module.json_document,
}


@pytest.fixture
def forgetful(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return what makes all pieces that were made before forgotten."""

    def forget() -> None:
        monkeypatch.setattr(rss_atom, "_PIECES", {"rss": Pieces(), "atom": Pieces()})
        monkeypatch.setattr(json_module, "_PIECES", Pieces())

    forget()
    return forget


def numbered(number: int, **fields: Any) -> Entry:
    one = entry(title=f"Story {number} <b>& more</b>", text=f"Story {number} </item></entry>")
    moment = one.updated_at + timedelta(days=number)
    return replace(one, id=f"tag:council.example,2026:{number}", updated_at=moment, **fields)


def variants() -> list[Feed]:
    """Feeds that share entries, as a newsroom's do, in the order of their publishing."""
    entries = [numbered(number) for number in range(6)]
    image = "https://council.example/feeds/images/a.jpg"
    shown = replace(entries[2], image=image, picture=Picture("a.jpg", "image/jpeg", 10, 10, 99))
    stone = Tombstone("tag:council.example,2026:gone", NOW)
    return [
        feed(*entries[:3]),
        feed(entries[4], *entries[:3]),
        feed(entries[5], shown, entries[0]),
        feed(*entries, language="th"),
        feed(*entries, tombstones=(stone,), archive=Archive(2)),
        feed(*entries[1:4], tombstones=(stone,), archive=Archive(1, 1)),
        feed(*entries[1:4], archive=Archive(3, 2)),
        feed(),
        feed(entries[3]),
    ]


@pytest.mark.parametrize("media", FORMATS)
def test_pieces_that_were_made_before_give_the_same_bytes(media: Media, forgetful: Any) -> None:
    made = [bytes(MAKERS[media](one)) for one in variants()]
    for one, data in zip(variants(), made, strict=True):
        forgetful()
        assert bytes(MAKERS[media](one)) == data
        assert first_error(data, media) is None


@pytest.mark.parametrize("media", FORMATS)
def test_only_entries_not_seen_before_are_judged(media: Media, forgetful: Any) -> None:
    first, second, third = numbered(1), numbered(2), numbered(3)
    whole = MAKERS[media](feed(first, second))
    assert whole.untried == bytes(whole)
    proven(feed(first, second), media, {})
    untried = MAKERS[media](feed(third, second, first)).untried
    assert [b"Story %d" % number in untried for number in (1, 2, 3)] == [False, False, True]
    proven(feed(third, second, first), media, {})
    last = MAKERS[media](feed(second, third, first, language="no language"))
    assert first_error(last.untried, media) is not None  # what is around them is always judged


@pytest.mark.parametrize("media", FORMATS)
def test_a_bad_entry_is_never_taken_for_judged(media: Media, forgetful: Any) -> None:
    bad = numbered(1, link="no address")
    for _ in range(2):
        problems: dict[str, Problem] = {}
        assert b"no address" not in proven(feed(bad, numbered(2)), media, problems)
        assert problems.keys() == {bad.id}


@pytest.mark.parametrize("media", FORMATS)
def test_two_entries_of_one_id_are_found_though_each_was_judged(
    media: Media, forgetful: Any
) -> None:
    one, other = numbered(1), replace(numbered(1), title="Another")
    for entry_ in (one, other):
        proven(feed(entry_), media, {})
    with pytest.raises(ValueError, match="before it"):
        proven(feed(one, other), media, {})


def test_an_entry_with_a_tombstone_is_found_though_it_was_judged(forgetful: Any) -> None:
    one = numbered(1)
    proven(feed(one), "atom", {})
    problems: dict[str, Problem] = {}
    data = proven(feed(one, tombstones=(Tombstone(one.id, NOW),)), "atom", problems)
    assert b"<entry" not in data
    assert "is also an entry" in problems[one.id].reason


@pytest.mark.parametrize("media", FORMATS)
def test_an_error_behind_many_warnings_is_found(media: Media) -> None:
    relative = "".join(f'<p><a href="{n}.html">{n}</a></p><p style="x">{n}</p>' for n in range(3))
    warned = [numbered(n, html=f"{relative}<zzz>{n}</zzz>") for n in range(90)]
    data = bytes(MAKERS[media](feed(*warned, numbered(90, link="no address"))))
    assert all(one.severity == "warning" for one in check(data, media))
    found = first_error(data, media)
    assert found is not None
    assert "no absolute address" in found.message


def test_the_oldest_is_forgotten_first_and_use_makes_young() -> None:
    kept: Recent[str, int] = Recent(2)
    kept.add("a", 1)
    kept.add("b", 2)
    assert kept.get("a") == 1
    kept.add("c", 3)
    assert (kept.get("a"), kept.get("b"), kept.get("c")) == (1, None, 3)


def test_publishing_leaves_the_collector_as_it_was(room: Newsroom) -> None:
    room.post(room.open_section("trade", {"": "Trade"}), "One")
    assert gc.isenabled()
    room.publish()
    assert gc.isenabled()
    gc.disable()
    try:
        room.publish()
        assert not gc.isenabled()
    finally:
        gc.enable()

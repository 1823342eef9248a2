"""Every feed is checked before it is published: one bad entry is left out, a bad feed stays."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from cabc_syndicate.errors import Problem
from cabc_syndicate.publish.service.proving import proven
from cabc_syndicate.publish.validation import Media

from .newsroom import Newsroom, entry, feed


@pytest.mark.parametrize("media", ["rss", "atom", "json"])
def test_an_entry_with_an_error_is_left_out_with_its_reason(media: Media) -> None:
    good = entry(title="A good story")
    bad = replace(entry(title="A bad story"), id="tag:bad", link="no address")
    problems: dict[str, Problem] = {}
    data = proven(feed(good, bad), media, problems).decode()
    assert "A good story" in data
    assert "A bad story" not in data
    (problem,) = problems.values()
    assert problem.item == "article tag:bad"
    assert "no absolute address" in problem.reason
    assert "absolute address" in problem.remedy


@pytest.mark.parametrize("media", ["rss", "atom", "json"])
def test_a_feed_that_is_bad_in_itself_is_not_made(media: Media) -> None:
    problems: dict[str, Problem] = {}
    with pytest.raises(ValueError, match="language"):
        proven(feed(entry(), language="no language"), media, problems)
    assert problems == {}


def test_html_that_passed_the_sanitiser_somehow_is_in_no_file(room: Newsroom) -> None:
    trade = room.open_section("trade", {"": "Trade"})
    room.post(trade, "A good story")
    room.post(trade, "A bad story", html="<p>Hello</p><script>x()</script>")
    room.post(trade, "Another bad one", html='<p onclick="x()">Hello</p>', url=None)
    report = room.publish()
    assert sorted(one.item for one in report.problems if "left out" in one.reason) == [
        "article a2",
        "article a3",
    ]
    for path, data in room.contents().items():
        assert b"A bad story" not in data, path
        assert b"Another bad one" not in data, path
    assert [one["title"] for one in json.loads(room.read("all.json"))["items"]] == ["A good story"]
    assert not (room.feeds / "articles" / "a3.html").exists()


def test_a_feed_that_cannot_be_made_keeps_its_last_good_file(room: Newsroom) -> None:
    trade = room.open_section("trade", {"": "Trade"})
    room.post(trade, "First")
    assert room.publish().problems == ()
    before = room.contents()
    room.post(trade, "Second")
    publish = room.settings.publish.model_copy(update={"hub": ("no address",)})
    room.settings = room.settings.model_copy(update={"publish": publish})
    report = room.publish()
    kept = [path for path in before if path.endswith((".rss", ".atom", ".json"))]
    kept.remove("_health.atom")
    assert {path: room.contents()[path] for path in kept} == {path: before[path] for path in kept}
    assert {one.item for one in report.problems} == set(kept)
    assert all("the last good one stays" in one.reason for one in report.problems)

"""Which entries a feed holds."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from cabc_syndicate.publish.feed import Entry
from cabc_syndicate.publish.selection import select, shows_full_text
from cabc_syndicate.settings import Publish, Source

from .newsroom import FIRST_DAY, article, entry


def entries(count: int, every: timedelta) -> list[Entry]:
    return [entry(id=f"a{number}", posted_at=FIRST_DAY - every * number) for number in range(count)]


@pytest.mark.parametrize(
    ("count", "every", "expected"),
    [
        (0, timedelta(days=1), 0),
        (10, timedelta(days=365), 10),
        (100, timedelta(days=5), 50),
        (100, timedelta(hours=8), 91),
        (300, timedelta(hours=1), 200),
    ],
)
def test_fifty_or_thirty_days_whichever_is_more(
    count: int, every: timedelta, expected: int
) -> None:
    assert len(select(entries(count, every), Publish())) == expected


def test_older_entries_give_way_when_the_bytes_are_used_up() -> None:
    many = [entry(id=f"a{number}", html="x" * 4000) for number in range(10)]
    chosen = select(many, Publish(max_bytes=10_000))
    assert [one.page or one.link for one in chosen] == [many[0].link, many[1].link]


def test_one_huge_entry_is_summarised_and_does_not_crowd_out_the_others() -> None:
    many = [entry(id="a0", html="x" * 20_000), *entries(3, timedelta(days=1))]
    chosen = select(many, Publish(max_bytes=10_000))
    assert len(chosen) == 4
    assert chosen[0].html is None


@pytest.mark.parametrize(
    ("origin", "rights", "full"),
    [
        (None, None, True),
        ("Harbour Daily", None, False),
        ("Harbour Daily", "full", True),
        ("Harbour Daily", "summary", False),
        (None, "summary", False),
        (None, "full", True),
    ],
)
def test_rights(origin: str | None, rights: str | None, full: bool, tmp_path: Path) -> None:
    source = Source.model_validate({"id": "site", "path": tmp_path, "rights": rights})
    assert shows_full_text(article(origin=origin), source) is full


def test_a_source_that_left_the_configuration_has_the_usual_rights() -> None:
    assert shows_full_text(article(), None)
    assert not shows_full_text(article(origin="Harbour Daily"), None)

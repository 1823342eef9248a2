"""What stays live and what goes into the archive: each article once, whatever comes later."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabc_syndicate.model import Member
from cabc_syndicate.publish.archive import PAGE, divide
from cabc_syndicate.settings import Publish

LAST = datetime(2026, 6, 1, tzinfo=UTC)


def member(number: int, posted_at: datetime, *, withdrawn: bool = False) -> Member:
    return Member(
        number, f"a{number}", f"tag:a{number}", "site", withdrawn, posted_at, posted_at,
        ("trade",), "en", None, False, "",
    )  # fmt: skip


def newest(count: int, every: timedelta) -> list[Member]:
    return [member(count - one, LAST - every * one) for one in range(count)]


@pytest.mark.parametrize(
    ("count", "every", "live", "pages"),
    [
        (0, timedelta(days=1), 0, 0),
        (10, timedelta(days=365), 10, 0),
        (99, timedelta(days=5), 99, 0),
        (100, timedelta(days=5), 50, 1),
        (300, timedelta(days=5), 50, 5),
        (150, timedelta(hours=8), 100, 1),
        (1000, timedelta(hours=1), 200, 16),
    ],
)
def test_fifty_or_thirty_days_stay_and_full_pages_go(
    count: int, every: timedelta, live: int, pages: int
) -> None:
    kept, closed = divide(newest(count, every), {}, Publish())
    assert (len(kept), len(closed)) == (live, pages)
    assert all(len(page) == PAGE for page in closed)


def test_beyond_the_bytes_the_oldest_go() -> None:
    many = newest(60, timedelta(days=1))
    kept, closed = divide(many, {one.seq: 4_000 for one in many}, Publish(max_bytes=80_000))
    assert 10 <= len(kept) <= 20
    assert sum(map(len, closed)) == 60 - len(kept)


def test_one_huge_article_counts_as_its_summary() -> None:
    many = newest(4, timedelta(days=1))
    kept, closed = divide(many, {many[0].seq: 20_000}, Publish(max_bytes=10_000))
    assert (kept, closed) == (many, [])


@given(
    steps=st.lists(st.integers(1, 120), max_size=12),
    sizes=st.integers(1, 60_000),
    hours=st.integers(0, 400),
)
def test_every_article_is_in_one_place_and_stays_on_its_page(
    steps: list[int], sizes: int, hours: int
) -> None:
    limits, archived, number = Publish(), dict[int, int](), 0
    every: list[Member] = []
    for step in steps:
        for _ in range(step):
            number += 1
            posted = LAST + timedelta(hours=hours * number)
            every.insert(0, member(number, posted, withdrawn=number % 17 == 0))
        unarchived = [one for one in every if one.seq not in archived]
        live, pages = divide(unarchived, {one.seq: sizes for one in every}, limits)
        for page in pages:
            fresh = max(archived.values(), default=0) + 1
            assert not {one.seq for one in page} & archived.keys()
            archived |= {one.seq: fresh for one in page}
        shown = [one for one in live if not one.withdrawn]
        assert len(shown) <= limits.max_items
        assert len(shown) * sizes <= limits.max_bytes or len(shown) == 1
        assert {one.seq for one in live} | archived.keys() == {one.seq for one in every}
        assert not {one.seq for one in live} & archived.keys()

"""Slots: local dates that come round once, for readers in many zones."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabc_syndicate.compose.slots import due_at, latest
from cabc_syndicate.model import Cadence

ZONES = ["Asia/Shanghai", "Asia/Yangon", "Asia/Jakarta", "Asia/Dili", "Europe/Paris", "UTC"]


def test_a_readers_mail_is_due_at_their_own_hour() -> None:
    def due(zone: str, weekday: int | None = None) -> str:
        moment = due_at(
            date(2026, 11, 23), Cadence.WEEKLY, zone, hour=8, weekday=weekday, slot_weekday=0
        )
        return moment.isoformat()

    assert due("Asia/Shanghai") == "2026-11-23T00:00:00+00:00"
    assert due("Asia/Yangon") == "2026-11-23T01:30:00+00:00"
    assert due("Asia/Shanghai", weekday=3) == "2026-11-26T00:00:00+00:00"


@pytest.mark.parametrize(
    ("cadence", "now", "slot"),
    [
        (Cadence.WEEKLY, "2026-11-23T00:00:00Z", "2026-11-23"),
        (Cadence.WEEKLY, "2026-11-22T23:59:59Z", "2026-11-16"),
        (Cadence.WEEKLY, "2018-02-27T00:00:00Z", "2018-02-26"),
        (Cadence.DAILY, "2026-11-23T00:00:00Z", "2026-11-23"),
        (Cadence.DAILY, "2026-11-22T23:59:59Z", "2026-11-22"),
        (Cadence.MONTHLY, "2026-11-23T00:00:00Z", "2026-11-02"),
        (Cadence.MONTHLY, "2026-11-01T00:00:00Z", "2026-10-05"),
    ],
)
def test_the_latest_slot_is_due_when_its_first_reader_is(
    cadence: Cadence, now: str, slot: str
) -> None:
    found = latest(
        cadence,
        now=datetime.fromisoformat(now),
        slot_weekday=0,
        readers=[("Asia/Yangon", 8, None), ("Asia/Shanghai", 8, None)],
    )
    assert found == date.fromisoformat(slot)


def test_without_readers_nothing_is_due() -> None:
    assert latest(Cadence.WEEKLY, now=datetime.now(UTC), slot_weekday=0, readers=[]) is None


@given(
    st.integers(820_454_400, 3_471_292_800),
    st.sampled_from([Cadence.DAILY, Cadence.WEEKLY, Cadence.MONTHLY]),
    st.integers(0, 6),
    st.lists(
        st.tuples(st.sampled_from(ZONES), st.integers(0, 23), st.none() | st.integers(0, 6)),
        min_size=1,
        max_size=4,
    ),
)
def test_a_slot_never_comes_early_and_is_never_skipped(
    moment: int, cadence: Cadence, weekday: int, readers: list[tuple[str, int, int | None]]
) -> None:
    now = datetime.fromtimestamp(moment, UTC)
    slot = latest(cadence, now=now, slot_weekday=weekday, readers=readers)
    assert slot is not None
    first = min(
        due_at(slot, cadence, zone, hour=hour, weekday=day, slot_weekday=weekday)
        for zone, hour, day in readers
    )
    assert first <= now
    longest = {Cadence.DAILY: 1, Cadence.WEEKLY: 7, Cadence.MONTHLY: 35}[cadence]
    assert now - first <= timedelta(days=longest, hours=1)  # an hour for a change of clocks

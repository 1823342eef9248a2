"""When editions are due: a slot is a local date that happens once, whoever fires it.

Weekly and monthly slots fall on the digest's weekday (monthly: the first one of the month); a
reader who chose another weekday gets the same edition on that day of the seven that begin with
the slot. Each reader's mail is due at their own hour, in their own zone.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from cabc_syndicate.model import Cadence


def due_at(
    slot: date,
    cadence: Cadence,
    zone: str,
    *,
    hour: int,
    weekday: int | None,
    slot_weekday: int,
) -> datetime:
    """Return the instant (UTC) at which a reader's mail of this slot is due.

    `hour` and `weekday` are the reader's, or the digest's where the reader chose none.
    """
    day = slot
    if weekday is not None and cadence in {Cadence.WEEKLY, Cadence.MONTHLY}:
        day = slot + timedelta(days=(weekday - slot_weekday) % 7)
    return datetime.combine(day, time(hour), tzinfo=ZoneInfo(zone)).astimezone(UTC)


def latest(
    cadence: Cadence,
    *,
    now: datetime,
    slot_weekday: int,
    readers: Sequence[tuple[str, int, int | None]],
) -> date | None:
    """Return the latest slot whose first reader's time has come by `now`.

    `readers` holds (zone, hour, weekday) of those who are to get it; None without any.
    """
    if not readers:
        return None
    # No zone is more than a day ahead of UTC, and no slot's first reader later than six days on.
    day = (now.astimezone(UTC) + timedelta(days=1)).date()
    for _ in range(62):
        if _is_slot(day, cadence, slot_weekday):
            first = min(
                due_at(day, cadence, zone, hour=hour, weekday=weekday, slot_weekday=slot_weekday)
                for zone, hour, weekday in readers
            )
            if first <= now:
                return day
        day -= timedelta(days=1)
    return None


def _is_slot(day: date, cadence: Cadence, weekday: int) -> bool:
    if cadence is Cadence.DAILY:
        return True
    if cadence is Cadence.WEEKLY:
        return day.weekday() == weekday
    if cadence is Cadence.MONTHLY:
        return day.weekday() == weekday and day.day <= 7
    return False

"""Which known articles are read again? (pure)

Edited and withdrawn pages must be noticed, without asking for everything each time: young articles
in each run, older ones ever less often, those first that seem to be gone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

AT_MOST = 25
"""Articles read again in one run of one source."""

_PAUSES = (
    (timedelta(days=2), timedelta()),
    (timedelta(days=14), timedelta(days=1)),
    (timedelta(days=90), timedelta(days=7)),
)
_LONGEST_PAUSE = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Checkable:
    """A stored article with a page of its own: when it was first seen and read last."""

    key: str
    first_seen_at: datetime
    visited_at: datetime | None
    gone_at: datetime | None
    number: int = 0
    """Its place in the order of commit: of two that were read at one time, the newer goes first."""


def due(
    articles: Iterable[Checkable],
    now: datetime,
    *,
    read: Collection[str],
    missing: Collection[str],
) -> list[str]:
    """Return the keys of the articles to read again, the most urgent first, at most AT_MOST.

    `read` were read in this run already; `missing` have lost their place on the list page.
    """
    waiting: Mapping[str, tuple[int, datetime, int]] = {
        one.key: (
            0 if one.gone_at else 1 if one.key in missing else 2,
            one.visited_at or one.first_seen_at,
            -one.number,
        )
        for one in articles
        if one.key not in read and _is_due(one, now, is_missing=one.key in missing)
    }
    return sorted(waiting, key=lambda key: waiting[key])[:AT_MOST]


def _is_due(one: Checkable, now: datetime, *, is_missing: bool) -> bool:
    last = one.visited_at or one.first_seen_at
    if one.gone_at or is_missing:
        return last < now
    age = now - one.first_seen_at
    pause = next((pause for limit, pause in _PAUSES if age < limit), _LONGEST_PAUSE)
    return last < now and now - last >= pause

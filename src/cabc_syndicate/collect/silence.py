"""For how long has a source had nothing new, and how long is normal? (pure)"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, tzinfo
from itertools import pairwise

from cabc_syndicate.collect.measures import ENOUGH, Measures

DAY = timedelta(days=1)
_SHORTEST = 2 * DAY


def too_long(
    run: Measures, history: Sequence[Measures], expect_gap: timedelta | None, zone: tzinfo
) -> tuple[timedelta, timedelta] | None:
    """Return the silence and the longest normal one, when the former is longer; None otherwise.

    Normal is `expect_gap`, or three times the median gap between posts, of which at least three
    must be known; never under two days. What is posted within one day of the zone is one post: two
    batches before noon do not make a quiet afternoon a silence. Without `expect_gap`, Saturdays
    and Sundays do not count, in gaps or in silence, since most offices rest. So 20 hourly runs say
    nothing of silence; some weeks of runs do.
    """
    posts = sorted({one.newest_at.astimezone(zone) for one in (run, *history) if one.newest_at})
    known = list({post.date(): post for post in posts}.values())
    if not known:
        return None
    silence = run.at - known[-1]
    if expect_gap is not None:
        limit = max(expect_gap, _SHORTEST)
        return (silence, limit) if silence > limit else None
    gaps = sorted(_weekdays(*pair) for pair in pairwise(known))
    if len(gaps) < ENOUGH:
        return None
    middle = (gaps[(len(gaps) - 1) // 2] + gaps[len(gaps) // 2]) / 2
    limit = max(3 * middle, _SHORTEST)
    return (silence, limit) if _weekdays(known[-1], run.at.astimezone(zone)) > limit else None


def _weekdays(earlier: datetime, later: datetime) -> timedelta:
    if later <= earlier:
        return timedelta()
    weeks, rest = divmod(later - earlier, 7 * DAY)
    weekdays = weeks * 5 * DAY + rest
    end, day = earlier + rest, earlier.replace(hour=0, minute=0, second=0, microsecond=0)
    while day < end:
        if day.weekday() >= 5:
            weekdays -= min(end, day + DAY) - max(earlier, day)
        day += DAY
    return weekdays

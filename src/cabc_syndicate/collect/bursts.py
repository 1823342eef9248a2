"""Has a source brought far more than usual, or every article anew? (pure)

Either is a sign that its ids were issued anew or that its list shows something else: what came is
kept in quarantine until an operator has looked. Editors upload in batches, so a run with up to 30
new articles is never a burst.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, tzinfo
from itertools import pairwise
from statistics import median

from cabc_syndicate.collect.measures import Measures

_BURST = 50
_TIMES = 5
_LARGEST_BATCH = 30
_MANY_LINKS = 5


def is_burst(new: int, history: Sequence[Measures], at: datetime, zone: tzinfo) -> bool:
    """Return whether `new` articles are too many to be believed.

    More than five times the usual of that weekday, and at least 50, in the local day so far. Runs
    are summed by local day, since several make a day; the usual is the median over the former days
    of that weekday, or over all when none is known: pass some weeks of history, not only 20 runs.
    After days without a run, that many days' usual may come at once. Not counted as usual: the
    first run of a source (its backfill), runs that were not sound, and the oldest day where others
    are known (the history begins somewhere in it). A source of which nothing is known yet, or that
    is in its first day, has no burst.
    """
    if new <= _LARGEST_BATCH or not any(_knows(run) for run in history):
        return False
    today = at.astimezone(zone).date()
    days: Counter[date] = Counter()
    for run in history:
        day = run.at.astimezone(zone).date()
        if run.is_sound and not _is_first(run) and day <= today:
            days[day] += run.new
    has_run_today = today in days
    total = days.pop(today, 0) + new
    if not days:
        is_first_day = any(_is_first(run) for run in history)
        return not is_first_day and total >= _BURST and total > _TIMES * (total - new)
    usual = _usual_of_weekday(days, today)
    waited = 1.0 if has_run_today else _days_waited(sorted(days), today)
    return total >= _BURST and total > _TIMES * usual * waited


def is_mass_change(run: Measures, history: Sequence[Measures]) -> bool:
    """Return whether the list was exchanged: its ids issued anew, or another list in its place.

    None of the articles listed first before is still listed, although at least five are, and most
    of these are new or moved. Where the run counted them (`older`), most must have moved or be
    older than what was known before; otherwise it is a batch that fills a short list.
    """
    if not history or run.still_listed != 0 or run.listed < _MANY_LINKS:
        return False
    changed = run.new + run.moved
    if changed * 2 <= run.listed:
        return False
    return run.older is None or (run.moved + run.older) * 2 > changed


def _knows(run: Measures) -> bool:
    return bool(run.new or run.known_links or run.newest_at)


def _is_first(run: Measures) -> bool:
    is_all_new = run.listed > 0 and run.new > 0 and run.known_links == 0
    return is_all_new and run.still_listed is None


def _usual_of_weekday(days: Counter[date], today: date) -> float:
    """`days` is not empty; a day on which nothing came is in it with 0."""
    alike = [day for day in days if day.weekday() == today.weekday()] or list(days)
    if len(alike) > 1:
        alike = [day for day in alike if day != min(days)]
    return median(days[day] for day in alike)


def _days_waited(days: Sequence[date], today: date) -> float:
    """Return the days since the last run, measured in the usual days between runs."""
    between = [(later - earlier).days for earlier, later in pairwise(days)]
    return max(1.0, (today - days[-1]).days / (median(between) if between else 1))

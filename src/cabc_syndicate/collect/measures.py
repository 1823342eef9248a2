"""What one run saw of a source, as stored with the run, and what was usual before. (pure)

"Usual" is the median of the last 20 sound runs that read their list, or their articles. For that
to hold while a source is broken for longer than its stored runs reach back, store what `recorded`
returns: the run with its verdict and the usual of its time. Histories are newest first.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from statistics import median
from typing import Any

LOOK_BACK = 20
ENOUGH = 3
"""Runs or pages, below which nothing is usual."""


class Verdict(enum.StrEnum):
    """How a source is."""

    WORKING = "working"
    EMPTY = "empty"
    """Sound, but nothing on it (yet)."""
    UNSURE = "unsure"
    """Its list could not be told from its menus: an operator must choose."""
    BROKEN = "broken"
    BLOCKED = "blocked"
    """It refuses us: 401, 403, 429, robots.txt, or it cannot be reached at all."""
    LOGIN = "login"
    """A login or firewall page stands in the place of its pages."""
    SILENT = "silent"
    """Nothing new for three times its usual gap."""
    BURST = "burst"
    """Far more new articles than usual, or every id issued anew: in quarantine."""


@dataclass(frozen=True, slots=True)
class Measures:
    """What one run saw of a source. Counts are of this run alone."""

    at: datetime
    links: int = 0
    """Links to articles on its list pages, or items of its feed."""
    first_links: int = 0
    """Those of the first list page alone."""
    known_links: int = 0
    """Links of the first list page that were known before."""
    still_listed: int | None = None
    """Of the five articles listed first in the run before, how many the list still names; None
    when there was none."""
    new: int = 0
    moved: int = 0
    """Known articles that were met at a new address."""
    read: int = 0
    """Article pages that were asked for."""
    untitled: int = 0
    undated: int = 0
    future: int = 0
    same_date: int = 0
    """The largest number of new articles with one posted instant."""
    bodies: tuple[int, ...] = ()
    """Lengths of the bodies read, in characters."""
    identical: int = 0
    """Articles whose text is that of another article."""
    bad_characters: float = 0.0
    """The largest share of U+FFFD in one page."""
    charset: str | None = None
    refused: int = 0
    """Requests answered with 401, 403, 429 or 451, or forbidden by robots.txt."""
    unreachable: int = 0
    failed: int = 0
    """Pages that failed in any other way."""
    login_pages: int = 0
    """Article pages that were a login or firewall page."""
    no_html: bool = False
    small: bool = False
    """Whether the list page is under 2 kB."""
    login: bool = False
    """Whether the list page is a login or firewall page by its own words."""
    selector: str | None = None
    """The selector or pattern of the configuration that found nothing."""
    unsure: bool = False
    unchanged: bool = False
    """Whether the list was answered with 304, or with the same bytes as before."""
    newest_at: datetime | None = None
    """When the newest article known of this source was posted."""
    canary: str | None = None
    """What the daily re-reading of a known article found wrong; None when it was right."""
    canary_read: bool = False
    """Whether this run re-read the known article; a fault counts until the next re-reading."""
    older: int | None = None
    """New articles posted before the newest one known until then; None when not counted."""
    verdict: Verdict | None = None
    """What `judge` found of this run; set by `recorded`."""
    usual_links: float | None = None
    usual_body: float | None = None

    @property
    def listed(self) -> int:
        """Links on the first list page, or items of the feed."""
        return self.first_links or self.links

    @property
    def was_listed(self) -> bool:
        """Whether the run got a list to read: not 304, not an error instead of it."""
        failed = self.refused or self.unreachable or self.failed
        return not self.unchanged and not (self.listed == 0 and failed)

    @property
    def is_foreign(self) -> bool:
        """Whether what came was not the source's own."""
        return self.login or self.verdict in {Verdict.LOGIN, Verdict.BLOCKED}

    @property
    def is_sound(self) -> bool:
        """Whether its list can tell what is usual."""
        if self.verdict is not None:
            return self.verdict in _SOUND
        return not (self.login or self.unsure or self.no_html or self.canary)


_SOUND = frozenset({Verdict.WORKING, Verdict.EMPTY, Verdict.SILENT})


def recorded(run: Measures, verdict: Verdict, history: Sequence[Measures]) -> Measures:
    """Return the run as it should be stored: with its verdict and the usual of its time."""
    return replace(
        run,
        verdict=verdict,
        usual_links=usual_links(history),
        usual_body=usual_body(history),
    )


def usual_links(history: Sequence[Measures]) -> float | None:
    """Return how many links the list usually has; None when that is not known yet."""
    counts = [run.listed for run in history if run.is_sound and run.was_listed][:LOOK_BACK]
    return _usual(counts) or next((run.usual_links for run in history if run.usual_links), None)


def usual_body(history: Sequence[Measures]) -> float | None:
    """Return how long an article usually is, in characters; None when that is not known yet."""
    lengths = [median(run.bodies) for run in history if run.is_sound and run.bodies][:LOOK_BACK]
    return _usual(lengths) or next((run.usual_body for run in history if run.usual_body), None)


def _usual(values: Sequence[float]) -> float | None:
    return median(values) if len(values) >= ENOUGH else None


def to_json(run: Measures) -> dict[str, Any]:
    """Return what `from_json` reads; fields that say nothing are left out."""
    return {
        field.name: _plain(getattr(run, field.name))
        for field in fields(run)
        if field.name == "at" or getattr(run, field.name) != field.default
    }


def from_json(value: Mapping[str, Any]) -> Measures:
    """Return the measures of a stored run, whichever release wrote it.

    Keys that are missing have their default, and unknown ones are passed over. Raises ValueError
    when there is no time `at`, without which a run has no place in a history.
    """
    if not value.get("at"):
        raise ValueError("measures of a run without a time")
    known = {field.name for field in fields(Measures)}
    given = {name: item for name, item in value.items() if name in known and item is not None}
    for name in {"at", "newest_at"} & given.keys():
        given[name] = datetime.fromisoformat(given[name])
    if "bodies" in given:
        given["bodies"] = tuple(given["bodies"])
    if "verdict" in given:
        given["verdict"] = Verdict(given["verdict"])
    return Measures(**given)


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, enum.Enum):
        return value.value
    return list(value) if isinstance(value, tuple) else value

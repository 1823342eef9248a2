"""How is a source? (pure) One run's measures against its own last runs -> verdict, alert, quarantine."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import datetime


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

"""What a collect run did, source by source, and what it counted for the health of each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from cabc_syndicate.errors import GoneError, LoginPageError, PageError, Problem, SyndicateError

_SELECTOR = re.compile(r'(?:select\.\w+|link_pattern|meta\.\w+)(?: "[^"]*")?')


@dataclass(frozen=True, slots=True)
class SourceReport:
    """What came of one source. `found` counts links or files; `articles` are titles, as stored."""

    id: str
    found: int
    new: int
    revised: int
    unchanged: int
    withdrawn: int
    held: int
    """New articles that are kept in quarantine."""
    verdict: str | None
    is_alerting: bool
    """Whether the operator is told something of this run."""
    reason: str
    """Why it has its verdict, in words."""
    notes: tuple[str, ...]
    """What an operator may want to know, though nothing is wrong."""
    problems: tuple[Problem, ...]
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CollectReport:
    """What came of a run, in the order of the configuration."""

    sources: tuple[SourceReport, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems, source by source."""
        return tuple(problem for source in self.sources for problem in source.problems)


@dataclass(slots=True)
class Counted:
    """What one run counts for the measures of its source's health."""

    read: int = 0
    untitled: int = 0
    undated: int = 0
    future: int = 0
    refused: int = 0
    unreachable: int = 0
    failed: int = 0
    login_pages: int = 0
    identical: int = 0
    moved: int = 0
    older: int = 0
    bad_characters: float = 0.0
    selector: str | None = None
    bodies: list[int] = field(default_factory=list)
    posted: list[datetime] = field(default_factory=list)
    canary: str | None = None
    canary_read: bool = False


@dataclass(slots=True)
class Tally:
    """A source's report while it grows."""

    id: str
    found: int = 0
    new: int = 0
    revised: int = 0
    unchanged: int = 0
    withdrawn: int = 0
    held: int = 0
    notes: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    articles: list[str] = field(default_factory=list)
    encoding: str | None = None
    is_complete: bool = True
    """Whether all was walked that there was to walk: not stopped, no list page missing."""
    counted: Counted = field(default_factory=Counted)
    visited: dict[str, Any] = field(default_factory=dict)
    """What the pages of this run said of their versions, by canonical address."""
    gone: set[str] = field(default_factory=set)
    """Keys of articles that are not where they were."""
    placed: set[str] = field(default_factory=set)
    """Keys of articles that were put into a further section."""

    @property
    def has_read(self) -> bool:
        """Whether the run read anything, new or known."""
        return self.new + self.revised + self.unchanged > 0

    def remember(self, encoding: str) -> None:
        """Keep the encoding of a page; one that is not UTF-8 tells more."""
        if self.encoding in {None, "utf-8"}:
            self.encoding = encoding

    def count_page(self, error: SyndicateError) -> None:
        """Count an article page that could not be read, by what was wrong with it."""
        reason = error.problem.reason
        if isinstance(error, LoginPageError):
            self.counted.login_pages += 1
        elif isinstance(error, GoneError):
            pass
        elif isinstance(error, PageError):
            if "title" in reason:
                self.counted.untitled += 1
            else:
                self.counted.failed += 1
            if found := _SELECTOR.search(reason):
                self.counted.selector = found[0]

    def report(
        self, verdict: str | None, reason: str, *, is_alerting: bool = False
    ) -> SourceReport:
        """Return the report as it stands."""
        return SourceReport(
            id=self.id,
            found=self.found,
            new=self.new,
            revised=self.revised,
            unchanged=self.unchanged,
            withdrawn=self.withdrawn,
            held=self.held,
            verdict=verdict,
            is_alerting=is_alerting,
            reason=reason,
            notes=tuple(self.notes),
            problems=tuple(self.problems),
            articles=tuple(self.articles),
        )

"""What a collect run did, source by source."""

from __future__ import annotations

from dataclasses import dataclass, field

from cabc_syndicate.errors import Problem


@dataclass(frozen=True, slots=True)
class SourceReport:
    """What came of one source. `found` counts links or files; `articles` are titles, as stored."""

    id: str
    found: int
    new: int
    revised: int
    unchanged: int
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
class Tally:
    """A source's report while it grows."""

    id: str
    found: int = 0
    new: int = 0
    revised: int = 0
    unchanged: int = 0
    problems: list[Problem] = field(default_factory=list)
    articles: list[str] = field(default_factory=list)
    encoding: str | None = None
    is_complete: bool = True
    """Whether all was walked that there was to walk: not stopped, no list page missing."""

    @property
    def has_read(self) -> bool:
        """Whether the run read anything, new or known."""
        return self.new + self.revised + self.unchanged > 0

    @property
    def verdict(self) -> str:
        """How the source is: working, partial, empty or broken."""
        if self.problems:
            return "partial" if self.has_read else "broken"
        return "working" if self.found else "empty"

    def remember(self, encoding: str) -> None:
        """Keep the encoding of a page; one that is not UTF-8 tells more."""
        if self.encoding in {None, "utf-8"}:
            self.encoding = encoding

    def report(self) -> SourceReport:
        """Return the report as it stands."""
        return SourceReport(
            self.id,
            self.found,
            self.new,
            self.revised,
            self.unchanged,
            tuple(self.problems),
            tuple(self.articles),
        )

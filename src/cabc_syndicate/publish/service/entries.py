"""Articles as entries of feeds: read whole only when a file needs them, and remembered."""

from __future__ import annotations

from collections.abc import Iterable

from cabc_syndicate.config import Settings
from cabc_syndicate.errors import Problem
from cabc_syndicate.model import Member
from cabc_syndicate.publish.feed import Entry, make_entry
from cabc_syndicate.publish.selection import fitted, shows_full_text
from cabc_syndicate.publish.service.arranging import Content
from cabc_syndicate.publish.validation import html_faults
from cabc_syndicate.store import Database, membership

_REMEMBERED = 600
"""Entries that are kept for the next feed: a new article is in several."""


class Maker:
    """Makes entries of stored articles, and remembers what could not be one."""

    def __init__(self, database: Database, settings: Settings, content: Content) -> None:
        """Take where articles are read."""
        self._database = database
        self._settings = settings
        self._titles = {one.slug: one.title_in(settings.site.language) for one in content.sections}
        self._made: dict[int, Entry | None] = {}
        self.problems: dict[str, Problem] = {}

    def entries(self, members: Iterable[Member]) -> tuple[Entry, ...]:
        """Return the articles that are not withdrawn as entries, in their order."""
        seqs = [one.seq for one in members if not one.withdrawn]
        missing = [seq for seq in seqs if seq not in self._made]
        if missing:
            made = self._make(missing)
            if len(self._made) > _REMEMBERED:
                self._made.clear()
                made |= self._make([seq for seq in seqs if seq not in made])
            self._made |= made
        return tuple(entry for seq in seqs if (entry := self._made.get(seq)) is not None)

    def _make(self, seqs: list[int]) -> dict[int, Entry | None]:
        """Return the articles as entries, None for those that cannot be one."""
        with self._database.read() as connection:
            found = membership.full(connection, seqs)
        sources = {source.id: source for source in self._settings.source}
        made: dict[int, Entry | None] = dict.fromkeys(seqs)
        for seq, article in found.items():
            full = shows_full_text(article, sources.get(article.source))
            title = self._titles.get(article.section or "", "")
            try:
                entry = make_entry(article, title, address(self._settings), full)
                _refuse_unsafe(entry)
            except ValueError as error:
                self.problems[article.id] = Problem(
                    f"article {article.id}",
                    f"is left out of the feeds: {error}",
                    f"Look at it with: cabc article show {article.id}",
                )
            else:
                made[seq] = fitted(entry, self._settings.publish)
        return made

    def entry(self, member: Member) -> Entry:
        """Return one article as an entry; ValueError when it cannot be one."""
        found = self.entries([member])
        if not found:
            raise ValueError("its article cannot be published")
        return found[0]


def _refuse_unsafe(entry: Entry) -> None:
    """Raise ValueError for HTML that should never have passed the sanitiser."""
    for one in html_faults(entry.content, "its text"):
        if one.severity == "error":
            raise ValueError(f"{one.where} {one.message}")


def address(settings: Settings) -> str:
    """Return the public address of the folder of feeds."""
    return f"{settings.site.base}feeds/"

"""Articles as entries of feeds: read whole only when a file needs them, and remembered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from weakref import WeakKeyDictionary

from cabc_syndicate.config import Settings
from cabc_syndicate.errors import Problem
from cabc_syndicate.model import Member
from cabc_syndicate.publish.feed import Entry, make_entry
from cabc_syndicate.publish.recent import Recent
from cabc_syndicate.publish.selection import fitted, shows_full_text
from cabc_syndicate.publish.service.arranging import Content
from cabc_syndicate.publish.validation import html_faults
from cabc_syndicate.store import Database, membership

_REMEMBERED = 1500
"""Entries that are kept for the next feed and the next run: a new article is in several feeds."""

_KEPT: WeakKeyDictionary[Database, Recent[tuple[str, str], Entry]] = WeakKeyDictionary()
"""By store: what all files show, and the mark of the article, and the entry made of them."""


class Maker:
    """Makes entries of stored articles, and remembers what could not be one."""

    def __init__(self, database: Database, settings: Settings, content: Content) -> None:
        """Take where articles are read."""
        self._database = database
        self._settings = settings
        self._general = content.general
        self._titles = {one.slug: one.title_in(settings.site.language) for one in content.sections}
        self._kept = _KEPT.setdefault(database, Recent(_REMEMBERED))
        self._refused: set[str] = set()
        self.problems: dict[str, Problem] = {}

    def entries(self, members: Iterable[Member]) -> tuple[Entry, ...]:
        """Return the articles that are not withdrawn as entries, in their order."""
        marks = {one.mark: one.seq for one in members if not one.withdrawn}
        found = {one: entry for one in marks if (entry := self._kept.get((self._general, one)))}
        missing = {
            marks[one]: one for one in marks if one not in found and one not in self._refused
        }
        if missing:
            found |= self._make(missing)
        return tuple(found[one] for one in marks if one in found)

    def _make(self, marks: Mapping[int, str]) -> dict[str, Entry]:
        """Return entries of the articles; `marks` are theirs by sequence number."""
        with self._database.read() as connection:
            articles = membership.full(connection, list(marks))
        sources = {source.id: source for source in self._settings.source}
        made: dict[str, Entry] = {}
        for seq, article in articles.items():
            full = shows_full_text(article, sources.get(article.source))
            title = self._titles.get(article.section or "", "")
            try:
                entry = make_entry(article, title, address(self._settings), full)
                _refuse_unsafe(entry)
            except ValueError as error:
                self._refused.add(marks[seq])
                self.problems[article.id] = Problem(
                    f"article {article.id}",
                    f"is left out of the feeds: {error}",
                    f"Look at it with: cabc article show {article.id}",
                )
            else:
                made[marks[seq]] = entry = fitted(entry, self._settings.publish)
                self._kept.add((self._general, marks[seq]), entry)
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

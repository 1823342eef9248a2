"""Read which articles each feed has, live and in its archive."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import resources
from operator import attrgetter
from pathlib import Path
from weakref import WeakKeyDictionary

from cabc_syndicate import templates
from cabc_syndicate.config import Settings
from cabc_syndicate.errors import Problem
from cabc_syndicate.model import Member, Section
from cabc_syndicate.publish.archive import divide
from cabc_syndicate.publish.catalogue import Selection, catalogue
from cabc_syndicate.publish.ledger import Ledger
from cabc_syndicate.store import Database, alerts, membership, sections
from cabc_syndicate.store.alerts import StoredAlert

_MARK, _WITHDRAWN = attrgetter("mark"), attrgetter("withdrawn")


@dataclass(frozen=True, slots=True)
class Page:
    """A closed page of a feed's archive, the oldest article first; `mark` changes with them."""

    members: tuple[Member, ...]
    mark: str


@dataclass(frozen=True, slots=True)
class Arranged:
    """A feed's articles by where they are: live, newest first, and on pages by number."""

    selection: Selection
    live: tuple[Member, ...]
    pages: Mapping[int, Page]

    @property
    def total(self) -> int:
        """How many published articles the feed has in all."""
        members = self.selection.members
        gone: int = sum(map(_WITHDRAWN, members))
        return len(members) - gone

    def mark(self, general: str) -> str:
        """Return what changes with the live feed's content."""
        return digest(general, repr(self._named()), str(len(self.pages)), *_marks(self.live))

    def page_mark(self, general: str, number: int) -> str:
        """Return what changes with an archive page's content."""
        is_last = number == len(self.pages)
        return digest(general, repr(self._named()), str(is_last), self.pages[number].mark)

    def _named(self) -> tuple[str, ...]:
        one = self.selection
        return (one.slug, one.title, one.heading, one.description, one.language)


@dataclass(frozen=True, slots=True)
class Content:
    """All that is to be published, in few columns. `general` changes with what all files show."""

    general: str
    sections: tuple[Section, ...]
    feeds: tuple[Arranged, ...]
    paged: tuple[Member, ...]
    """Articles without an address of their own, withdrawn ones among them."""
    told: tuple[StoredAlert, ...]
    pictures: frozenset[str]
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Last:
    """What was read of a store last. Most of it is so still, and need not be made again."""

    members: dict[int, membership.Known] = field(default_factory=dict)
    archived: dict[str, dict[int, str]] = field(default_factory=dict)
    placed: dict[str, Arranged] = field(default_factory=dict)


_LAST: WeakKeyDictionary[Database, _Last] = WeakKeyDictionary()


def read(
    database: Database, settings: Settings, *, keep: bool, known: Ledger | None = None
) -> Content:
    """Return what is to be published. With `keep`, archive pages that are full are closed.

    What is `known` to be published as it is need not be measured and divided again; and a feed
    that is known stays when its last article goes elsewhere.
    """
    last = _LAST.setdefault(database, _Last())
    with database.read() as connection:
        every = sections.every(connection)
        general = _general(settings, every)
        members = membership.members(connection, last.members)
        archived = membership.archive_pages(connection)
        naming = {
            one.name: membership.naming(connection, one.words) for one in settings.feed if one.words
        }
        told = alerts.newest(connection, limit=settings.publish.items)
        earlier = known.totals if known else ()
        selections, problems = catalogue(settings, every, members, naming, earlier)
        closed: dict[str, dict[int, list[str]]] = {}
        placed = _placed(selections, archived, members, last)
        fresh = {
            one.selection.slug
            for one in placed
            if known is None or not known.is_of(f"{one.selection.slug}.atom", one.mark(general))
        }
        loose = {each.seq for one in placed if one.selection.slug in fresh for each in one.live}
        lengths = membership.lengths(connection, sorted(loose))
        feeds = [
            _divide(one, settings, lengths, closed) if one.selection.slug in fresh else one
            for one in placed
        ]
    if closed and keep:
        with database.write() as connection:
            for slug, pages in closed.items():
                membership.archive(connection, slug, pages)
    shown = [one for one in members if not one.withdrawn]
    return Content(
        general=general,
        sections=tuple(every),
        feeds=tuple(feeds),
        paged=tuple(one for one in members if one.paged),
        told=tuple(told),
        pictures=frozenset(one.picture for one in shown if one.picture),
        problems=tuple(problems),
    )


def _placed(
    selections: Iterable[Selection],
    archived: dict[str, dict[int, str]],
    members: Iterable[Member],
    last: _Last,
) -> list[Arranged]:
    """Return the feeds with the pages that are closed; those that are as they were cost nothing."""
    by_id = {one.id: one for one in members}
    placed = []
    for one in selections:
        pages, earlier = archived.get(one.slug, {}), last.placed.get(one.slug)
        if (
            earlier is not None
            and earlier.selection.members == one.members
            and last.archived.get(one.slug, {}) == pages
        ):
            placed.append(replace(earlier, selection=one))
        else:
            placed.append(_place(one, pages, by_id, earlier.pages if earlier else {}))
    last.archived, last.placed = archived, {one.selection.slug: one for one in placed}
    return placed


def _place(
    selection: Selection,
    archived: Mapping[int, str],
    by_id: Mapping[str, Member],
    earlier: Mapping[int, Page],
) -> Arranged:
    """Return the feed with the pages that are closed; all the rest is live."""
    if not archived:
        return Arranged(selection, selection.members, {})
    on_pages = {number: ids.split() for number, ids in archived.items()}
    away = {one for ids in on_pages.values() for one in ids}
    live = tuple(one for one in selection.members if one.id not in away)
    if len(selection.members) - len(live) < len(away):  # some are in this feed no longer
        here = {one.id for one in selection.members}
        on_pages = {number: [one for one in ids if one in here] for number, ids in on_pages.items()}
    pages = {
        number: _page(tuple(map(by_id.__getitem__, ids)), earlier.get(number))
        for number, ids in on_pages.items()
    }
    return Arranged(selection, live, pages)


def _page(members: tuple[Member, ...], earlier: Page | None = None) -> Page:
    if earlier is not None and earlier.members == members:
        return earlier
    return Page(members, digest(*_marks(members)))


def _divide(
    placed: Arranged,
    settings: Settings,
    lengths: Mapping[int, int],
    closed: dict[str, dict[int, list[str]]],
) -> Arranged:
    """Return the feed with the pages that are full now, and note them in `closed`."""
    live, full = divide(placed.live, lengths, settings.publish)
    if not full:
        return placed
    first = max(placed.pages, default=0) + 1
    fresh = {number: _page(tuple(page)) for number, page in enumerate(full, start=first)}
    closed[placed.selection.slug] = {
        number: [one.id for one in page.members] for number, page in fresh.items()
    }
    return Arranged(placed.selection, tuple(live), {**placed.pages, **fresh})


def digest(*parts: str) -> str:
    """Return a short name of the parts together."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:24]


def _marks(members: Iterable[Member]) -> Iterable[str]:
    return map(_MARK, members)


def _general(settings: Settings, every: Iterable[Section]) -> str:
    """Return what changes with the program, the templates and the configuration."""
    shown = (
        settings.site.model_dump_json(),
        settings.publish.model_dump_json(),
        repr([(one.id, one.rights) for one in settings.source]),
        repr(list(every)),
    )
    return digest(_program(), templates.fingerprint("web"), *shown)


@cache
def _program() -> str:
    package = Path(str(resources.files("cabc_syndicate")))
    sources = [*sorted((package / "publish").rglob("*.py")), package / "excerpt.py"]
    words = sorted((package / "translations").glob("*.po"))
    return digest(*(hashlib.sha256(one.read_bytes()).hexdigest() for one in (*sources, *words)))

"""Read which articles each feed has, live and in its archive."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from operator import attrgetter
from pathlib import Path

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
class Arranged:
    """A feed's articles by where they are: live, newest first, and on pages by number."""

    selection: Selection
    live: tuple[Member, ...]
    pages: Mapping[int, tuple[Member, ...]]

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
        return digest(general, repr(self._named()), str(is_last), *_marks(self.pages[number]))

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
    """Articles without an address of their own."""
    told: tuple[StoredAlert, ...]
    pictures: frozenset[str]
    problems: tuple[Problem, ...]


def read(
    database: Database, settings: Settings, *, keep: bool, known: Ledger | None = None
) -> Content:
    """Return what is to be published. With `keep`, archive pages that are full are closed.

    What is `known` to be published as it is need not be measured and divided again; and a feed
    that is known stays when its last article goes elsewhere.
    """
    with database.read() as connection:
        every = sections.every(connection)
        general = _general(settings, every)
        members = membership.members(connection)
        archived = membership.archive_pages(connection)
        naming = {
            one.name: membership.naming(connection, one.words) for one in settings.feed if one.words
        }
        told = alerts.newest(connection, limit=settings.publish.items)
        earlier = known.totals if known else ()
        selections, problems = catalogue(settings, every, members, naming, earlier)
        closed: dict[str, dict[int, list[str]]] = {}
        by_id = {one.id: one for one in members}
        placed = [_place(one, archived.get(one.slug, {}), by_id) for one in selections]
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
        paged=tuple(one for one in shown if one.paged),
        told=tuple(told),
        pictures=frozenset(one.picture for one in shown if one.picture),
        problems=tuple(problems),
    )


def _place(
    selection: Selection, archived: Mapping[int, Sequence[str]], by_id: Mapping[str, Member]
) -> Arranged:
    """Return the feed with the pages that are closed; all the rest is live."""
    if not archived:
        return Arranged(selection, selection.members, {})
    away = {one for ids in archived.values() for one in ids}
    live = tuple(one for one in selection.members if one.id not in away)
    if len(selection.members) - len(live) < len(away):  # some are in this feed no longer
        here = {one.id for one in selection.members}
        archived = {number: [one for one in ids if one in here] for number, ids in archived.items()}
    pages = {number: tuple(map(by_id.__getitem__, ids)) for number, ids in archived.items()}
    return Arranged(selection, live, pages)


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
    fresh = {number: tuple(page) for number, page in enumerate(full, start=first)}
    closed[placed.selection.slug] = {
        number: [one.id for one in page] for number, page in fresh.items()
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

"""Build the parts from the configuration; the only place that does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from cabc_syndicate import config
from cabc_syndicate.config import Settings
from cabc_syndicate.store import Database, sections
from cabc_syndicate.tokens import Signer, load_key

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Application:
    """An open installation: its settings, its store and its key."""

    settings: Settings
    database: Database
    signer: Signer


def open_application(path: Path) -> Application:
    """Read the configuration, open (and if embedded, create or upgrade) the store.

    Raises ConfigurationError or StoreError.
    """
    settings = config.load(path)
    database = open_store(settings)
    configured = [
        (section.slug, section.title, section.description, section.weight)
        for section in settings.section
    ]
    with database.read() as connection:
        differs = sections.differs(connection, configured)
    if differs:
        with database.write() as connection:
            sections.synchronise(connection, configured)
    beside = database.path.parent if database.path else path.resolve().parent / "var"
    return Application(settings, database, Signer(load_key(beside / "secret.key")))


def open_store(settings: Settings, *, prepare: bool = True) -> Database:
    """Open the store of a configuration."""
    return Database(settings.store.url, settings.store.durability, prepare=prepare)


def wall_clock() -> datetime:
    """Return the current instant, in UTC."""
    return datetime.now(UTC)


def frozen_clock(moment: datetime) -> Clock:
    """Return a clock that stands still, for a rehearsal of one command."""
    return lambda: moment


def running_clock(start: datetime) -> Clock:
    """Return a clock that begins at an instant and then runs, for a rehearsal of the daemon."""
    offset = start - wall_clock()
    return lambda: wall_clock() + offset

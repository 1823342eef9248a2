"""What is known of each source beside its configuration: runs, verdict, list, quarantine."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import insert, select, update

from cabc_syndicate.store.database import Connection
from cabc_syndicate.store.schema import source


@dataclass(frozen=True, slots=True)
class SourceState:
    """A source as its past runs left it. `first_run_at` is its first run that read something."""

    id: str
    first_run_at: datetime | None = None
    last_run_at: datetime | None = None
    verdict: str | None = None
    last_error: str | None = None
    encoding: str | None = None
    form: str | None = None
    """The form of the links on its list page, once they are known for sure; of a sitemap, "index"
    where it names others."""
    feed_url: str | None = None
    """The site's own feed, where that is read in the place of the list."""
    held_at: datetime | None = None
    """Since when its new articles are kept in quarantine."""
    alerted: str | None = None
    """The verdict that the operator was told of last; None while all is well."""
    strikes: int = 0
    """Bad runs in a row with the same verdict; `unsound` counts them whatever their verdict."""
    unsound: int = 0
    since: datetime | None = None
    canary_at: datetime | None = None


def state(connection: Connection, source_id: str) -> SourceState:
    """Return what is known of the source; nothing, when it never ran."""
    row = connection.execute(select(source).where(source.c.id == source_id)).one_or_none()
    return SourceState(**row._mapping) if row else SourceState(source_id)


def record(connection: Connection, new: SourceState) -> None:
    """Keep the state that a run left."""
    values = asdict(new)
    changed = connection.execute(update(source).where(source.c.id == new.id).values(**values))
    if changed.rowcount == 0:
        connection.execute(insert(source).values(**values))

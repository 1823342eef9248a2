"""What is known of each source beside its configuration: runs, verdict, encoding."""

from __future__ import annotations

from dataclasses import dataclass
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


def state(connection: Connection, source_id: str) -> SourceState:
    """Return what is known of the source; nothing, when it never ran."""
    row = connection.execute(select(source).where(source.c.id == source_id)).one_or_none()
    return SourceState(**row._mapping) if row else SourceState(source_id)


def record(connection: Connection, new: SourceState) -> None:
    """Keep the state that a run left."""
    values = {
        "first_run_at": new.first_run_at,
        "last_run_at": new.last_run_at,
        "verdict": new.verdict,
        "last_error": new.last_error,
        "encoding": new.encoding,
    }
    changed = connection.execute(update(source).where(source.c.id == new.id).values(**values))
    if changed.rowcount == 0:
        connection.execute(insert(source).values(id=new.id, **values))

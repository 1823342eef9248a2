"""What the operator is told of sources: raised by collect, mailed by deliver, shown in a feed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select, update

from cabc_syndicate.store.database import Connection
from cabc_syndicate.store.schema import alert


@dataclass(frozen=True, slots=True)
class StoredAlert:
    """One alert or notice of recovery. `mailed_at` is None until the operator has it."""

    id: int
    source_id: str
    kind: str
    verdict: str
    title: str
    text: str
    raised_at: datetime
    mailed_at: datetime | None


def add(
    connection: Connection,
    source_id: str,
    *,
    kind: str,
    verdict: str,
    title: str,
    text: str,
    raised_at: datetime,
) -> None:
    """Raise an alert."""
    connection.execute(
        insert(alert).values(
            source_id=source_id,
            kind=kind,
            verdict=verdict,
            title=title,
            text=text,
            raised_at=raised_at,
        )
    )


def newest(
    connection: Connection, *, source_id: str | None = None, limit: int = 100
) -> list[StoredAlert]:
    """Return the last alerts, the newest first."""
    query = select(alert).order_by(alert.c.id.desc()).limit(limit)
    if source_id is not None:
        query = query.where(alert.c.source_id == source_id)
    return [StoredAlert(**row._mapping) for row in connection.execute(query)]


def unmailed(connection: Connection, limit: int = 50) -> list[StoredAlert]:
    """Return alerts that no mail has carried yet, the oldest first."""
    query = select(alert).where(alert.c.mailed_at.is_(None)).order_by(alert.c.id).limit(limit)
    return [StoredAlert(**row._mapping) for row in connection.execute(query)]


def mark_mailed(connection: Connection, alert_id: int, at: datetime) -> None:
    """Note that the operator has been sent an alert."""
    connection.execute(update(alert).where(alert.c.id == alert_id).values(mailed_at=at))

"""What is remembered of each page that a source reads: validators, hash, when, since when gone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select, tuple_

from cabc_syndicate.store.database import Connection
from cabc_syndicate.store.schema import visit

_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Visit:
    """One page as it was read last. `gone_at` is when it was first answered that it is gone."""

    key: str
    visited_at: datetime
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    gone_at: datetime | None = None


def of_source(connection: Connection, source_id: str) -> dict[str, Visit]:
    """Return what is remembered of a source's pages, by their canonical address."""
    columns = [column for column in visit.c if column.name != "source_id"]
    rows = connection.execute(select(*columns).where(visit.c.source_id == source_id))
    return {row.key: Visit(**row._mapping) for row in rows}


def remember(connection: Connection, source_id: str, visits: Iterable[Visit]) -> None:
    """Keep these visits in the place of earlier ones to the same pages."""
    every = list({one.key: one for one in visits}.values())
    for start in range(0, len(every), _AT_ONCE):
        chunk = every[start : start + _AT_ONCE]
        keys = [(source_id, one.key) for one in chunk]
        connection.execute(delete(visit).where(tuple_(visit.c.source_id, visit.c.key).in_(keys)))
        connection.execute(
            insert(visit),
            [
                {
                    "source_id": source_id,
                    "key": one.key,
                    "visited_at": one.visited_at,
                    "etag": one.etag,
                    "last_modified": one.last_modified,
                    "body_hash": one.body_hash,
                    "gone_at": one.gone_at,
                }
                for one in chunk
            ],
        )

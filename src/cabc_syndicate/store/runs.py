"""What ran, when, and how it ended: one row for each run of a stage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select

from cabc_syndicate.errors import Problem
from cabc_syndicate.store.database import Connection
from cabc_syndicate.store.schema import run


@dataclass(frozen=True, slots=True)
class Run:
    """One run as it was written down."""

    started_at: datetime
    outcome: str
    counts: dict[str, Any]
    problems: list[str]


def record(
    connection: Connection,
    stage: str,
    *,
    subject: str = "",
    started_at: datetime,
    counts: dict[str, Any],
    problems: Sequence[Problem] = (),
) -> None:
    """Write down a run that has ended; `counts` is what JSON can say of what it did."""
    connection.execute(
        insert(run).values(
            stage=stage,
            subject=subject,
            started_at=started_at,
            outcome="partly failed" if problems else "ok",
            counts=counts,
            problems=[str(problem) for problem in problems],
        )
    )


def last(connection: Connection, stage: str, subject: str, limit: int = 20) -> list[Run]:
    """Return the last runs of a stage for a subject, the newest first."""
    query = (
        select(run.c.started_at, run.c.outcome, run.c.counts, run.c.problems)
        .where(run.c.stage == stage, run.c.subject == subject)
        .order_by(run.c.id.desc())
        .limit(limit)
    )
    return [Run(**row._mapping) for row in connection.execute(query)]


def prune(connection: Connection, stage: str, subject: str, *, keep: int) -> None:
    """Forget the oldest runs of a stage for a subject, but for the last `keep`."""
    oldest = (
        select(run.c.id)
        .where(run.c.stage == stage, run.c.subject == subject)
        .order_by(run.c.id.desc())
        .offset(keep)
        .limit(1)
    )
    if (last := connection.execute(oldest).scalar()) is not None:
        connection.execute(
            delete(run).where(run.c.stage == stage, run.c.subject == subject, run.c.id <= last)
        )

"""What ran, when, and how it ended: one row for each run of a stage."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import insert

from cabc_syndicate.errors import Problem
from cabc_syndicate.store.database import Connection
from cabc_syndicate.store.schema import run


def record(
    connection: Connection,
    stage: str,
    *,
    subject: str = "",
    started_at: datetime,
    counts: dict[str, int],
    problems: Sequence[Problem] = (),
) -> None:
    """Write down a run that has ended."""
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

"""What an operator asks of a source: how it is, and to let its articles out of quarantine."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from cabc_syndicate.collect.measures import Measures, Verdict, from_json
from cabc_syndicate.collect.service.run import HISTORY, STAGE
from cabc_syndicate.config import Settings
from cabc_syndicate.errors import NotFoundError
from cabc_syndicate.settings import Source
from cabc_syndicate.store import Database, alerts, articles, runs, sources, standing
from cabc_syndicate.store.alerts import StoredAlert
from cabc_syndicate.store.runs import Run
from cabc_syndicate.store.sources import SourceState


@dataclass(frozen=True, slots=True)
class Condition:
    """A source as its runs left it."""

    source: Source
    state: SourceState
    reason: str
    """Why it has its verdict, in words; "" before its first run."""
    runs: tuple[Run, ...]
    """The newest first."""
    measures: tuple[Measures, ...]
    """Of those of them that read the source."""
    alerts: tuple[StoredAlert, ...]
    articles: int
    held: int


def source_named(settings: Settings, source_id: str) -> Source:
    """Return the source of this id; raises NotFoundError."""
    for source in settings.source:
        if source.id == source_id:
            return source
    known = ", ".join(sorted(source.id for source in settings.source))
    raise NotFoundError(f'source "{source_id}"', "is not configured", f"Known: {known}")


def condition(database: Database, settings: Settings, source_id: str) -> Condition:
    """Return how a source is. Raises NotFoundError."""
    source = source_named(settings, source_id)
    with database.read() as connection:
        last = tuple(runs.last(connection, STAGE, source.id, HISTORY))
        return Condition(
            source=source,
            state=sources.state(connection, source.id),
            reason=str(last[0].counts.get("reason", "")) if last else "",
            runs=last,
            measures=tuple(
                from_json(one.counts["measures"]) for one in last if one.counts.get("measures")
            ),
            alerts=tuple(alerts.newest(connection, source_id=source.id, limit=10)),
            articles=articles.count_of_source(connection, source.id),
            held=standing.held_count(connection, source.id),
        )


def release(
    database: Database,
    settings: Settings,
    source_id: str,
    *,
    now: datetime,
    dry_run: bool = False,
) -> int:
    """Publish a source's articles that are in quarantine and return how many there were.

    They count as new from now on, so digests carry them. Raises NotFoundError.
    """
    source = source_named(settings, source_id)
    if dry_run:
        with database.read() as connection:
            return standing.held_count(connection, source.id)
    with database.write() as connection:
        count = standing.release(connection, source.id)
        state = sources.state(connection, source.id)
        if state.held_at is not None:
            sources.record(
                connection,
                replace(
                    state,
                    held_at=None,
                    verdict=Verdict.WORKING.value,
                    # The runs before were of another time: the next one begins a new history.
                    since=now,
                ),
            )
        runs.record(
            connection,
            STAGE,
            subject=source.id,
            started_at=now,
            counts={"released": count, "reason": "was released from quarantine", "listed": []},
        )
    return count

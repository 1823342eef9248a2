"""Articles that a CMS pushes: created, revised, withdrawn, each once by its external id."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from cabc_syndicate.collect.admission import problem_of
from cabc_syndicate.collect.pushed import PushedItem, named, read_item
from cabc_syndicate.collect.report import Tally
from cabc_syndicate.collect.service import recording
from cabc_syndicate.collect.service.run import Before, Run, before
from cabc_syndicate.collect.service.writing import Target, store
from cabc_syndicate.collect.walks import Walk
from cabc_syndicate.config import Settings
from cabc_syndicate.model import ArticleStatus
from cabc_syndicate.observe import unwatched
from cabc_syndicate.settings import Source
from cabc_syndicate.store import Database, recognition, standing
from cabc_syndicate.store.recognition import KnownArticle


@dataclass(frozen=True, slots=True)
class Pushed:
    """What came of one pushed article: created, revised, unchanged, withdrawn, restored, held or
    refused. `article` is our id, `reason` why it was refused."""

    id: str | None
    result: str
    article: str | None = None
    reason: str | None = None


def push(
    database: Database,
    settings: Settings,
    source: Source,
    values: Sequence[object],
    *,
    now: datetime,
) -> list[Pushed]:
    """Store pushed articles and return what came of each, in their order. Raises StoreError."""
    run = Run(database, settings, now, False, unwatched, None)
    tally = Tally(source.id)
    earlier = before(run, source)
    read = [_read(run, source, value, tally) for value in values]
    items = [one for one in read if isinstance(one, PushedItem)]
    walk = Walk(is_unchanged=True)  # a CMS sends what changed: nothing can be missing from it
    tally.found = len(values)
    held = _is_held(run, source, earlier, items)
    newest = {item.key: item for item in items}  # of one id sent twice, the last one counts
    drafts = [item.draft for item in newest.values() if item.draft is not None]
    # Whoever sends an old article sends his archive: each push is a first run for backfill_days.
    first = replace(earlier.state, first_run_at=None)
    store(run, Target(source, first, held), drafts, tally)
    gone = [item.key for item in newest.values() if item.draft is None]
    _withdraw(run, earlier, gone, tally)
    recording.record(run, source, earlier, walk, tally, held=held)
    with database.read() as connection:
        after = recognition.known(connection, source.id)
    return [
        one
        if isinstance(one, Pushed)
        else _result(source.id, one, earlier.known.get(one.key), after, tally.placed)
        for one in read
    ]


def _read(run: Run, source: Source, value: object, tally: Tally) -> PushedItem | Pushed:
    try:
        return read_item(value, source.id, run.context(source))
    except Exception as error:  # noqa: BLE001 - one article must not stop the others
        problem = problem_of(error, f'source "{source.id}"')
        tally.problems.append(problem)
        reason = f"{problem.reason}. {problem.remedy}" if problem.remedy else problem.reason
        return Pushed(named(value), "refused", reason=reason)


def _is_held(run: Run, source: Source, earlier: Before, items: Sequence[PushedItem]) -> bool:
    if earlier.state.held_at is not None:
        return True
    fresh = sum(item.draft is not None and item.key not in earlier.known for item in items)
    return not earlier.is_first and recording.is_burst(run, source, earlier, fresh)


def _withdraw(run: Run, earlier: Before, keys: Sequence[str], tally: Tally) -> None:
    there = [
        earlier.known[key]
        for key in keys
        if key in earlier.known and earlier.known[key].source_id == earlier.state.id
    ]
    with run.database.write() as connection:
        for article in there:
            standing.withdraw(connection, article.seq, run.now)
    tally.withdrawn += sum(one.status is not ArticleStatus.WITHDRAWN for one in there)


def _result(
    source_id: str,
    item: PushedItem,
    old: KnownArticle | None,
    after: dict[str, KnownArticle],
    placed: set[str],
) -> Pushed:
    new = after.get(item.key)
    if new is None:
        reason = (
            "is not known, so there is nothing to withdraw"
            if item.draft is None
            else "was not stored: the same request withdraws it, or it repeats others word for word"
        )
        return Pushed(item.id, "unchanged", reason=reason)
    if new.source_id != source_id:
        return Pushed(item.id, "unchanged", new.id, "is an article of another source already")
    before = old.status if old else None
    if item.draft is None:
        is_new = before is not None and before is not ArticleStatus.WITHDRAWN
        return Pushed(item.id, "withdrawn" if is_new else "unchanged", new.id)
    result = "unchanged"
    if new.status is ArticleStatus.QUARANTINED:
        result = "held"
    elif old is None:
        result = "created"
    elif before is ArticleStatus.WITHDRAWN:
        result = "restored"
    elif old.digest != new.digest or item.key in placed:
        result = "revised"
    return Pushed(item.id, result, new.id)

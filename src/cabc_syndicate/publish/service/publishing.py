"""Publish: write the files whose content changed."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cabc_syndicate.config import Settings
from cabc_syndicate.errors import Problem, PublishError, SyndicateError
from cabc_syndicate.observe import Progress, unwatched
from cabc_syndicate.publish import files, ledger
from cabc_syndicate.publish.ledger import Ledger
from cabc_syndicate.publish.losses import Loss, losses
from cabc_syndicate.publish.service.arranging import read
from cabc_syndicate.publish.service.entries import Maker
from cabc_syndicate.publish.service.making import outputs
from cabc_syndicate.publish.service.pushing import announce
from cabc_syndicate.publish.service.writing import Writer
from cabc_syndicate.store import Database, alerts, pictures


@dataclass(frozen=True, slots=True)
class PublishReport:
    """What a run of publish did; paths are relative to the folder of the feeds."""

    written: tuple[str, ...]
    unchanged: int
    problems: tuple[Problem, ...]


def publish(
    database: Database,
    settings: Settings,
    *,
    now: datetime,
    dry_run: bool = False,
    accept_losses: bool = False,
    progress: Progress = unwatched,
) -> PublishReport:
    """Write every feed and page whose content changed; with `dry_run`, only say which.

    A feed that would lose most of its articles keeps its last good files and raises an alert,
    unless `accept_losses`. `now` stamps that alert and nothing else: what is published depends on
    the content alone. Raises PublishError when the folder itself cannot be used, StoreError when
    the articles cannot be read.
    """
    if dry_run:
        with _uncollected():
            return _publish(database, settings, now, True, accept_losses, progress)
    files.prepare(settings.publish.directory)
    with files.alone(settings.publish.directory), _uncollected():
        return _publish(database, settings, now, False, accept_losses, progress)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep Python from looking for cyclic garbage for the while.

    Reading every article makes objects by the hundred thousand, and it would walk all there are
    each few hundred: a fifth of the time. None of them are cycles, so memory stays as it is.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _publish(
    database: Database,
    settings: Settings,
    now: datetime,
    dry_run: bool,
    accept_losses: bool,
    progress: Progress,
) -> PublishReport:
    folder = settings.publish.directory
    known = ledger.read(folder)
    content = read(database, settings, keep=not dry_run, known=known)
    totals = {one.selection.slug: one.total for one in content.feeds}
    kept = [] if accept_losses else losses(known.totals, totals)
    if not dry_run and _tell(database, known, kept, now):
        content = read(database, settings, keep=False, known=known)
    problems = [*content.problems, *(one.problem for one in kept)]
    written = _write_images(database, folder, content.pictures, problems, dry_run=dry_run)
    unchanged = len(content.pictures) - len(written)
    maker = Maker(database, settings, content)
    writer = Writer(
        known,
        held={one.slug for one in kept},
        dry_run=dry_run,
        durable=settings.store.durability == "power",
    )
    every = deque(outputs(settings, content, maker))
    for done in range(1, len(every) + 1):
        writer.write(every.popleft())  # and let go of: it has all entries of its feed
        progress("publish", done, done + len(every))
    if not dry_run:
        known.totals |= {slug: one for slug, one in totals.items() if slug not in writer.held}
        announce(database, settings, writer.news, now)
        try:
            known.end(durable=writer.durable)
        except PublishError as error:  # the next run looks at every file
            writer.problems.append(error.problem)
    problems += [*writer.problems, *maker.problems.values()]
    return PublishReport(
        (*written, *writer.written), unchanged + writer.unchanged, tuple(dict.fromkeys(problems))
    )


def _tell(database: Database, known: Ledger, kept: Iterable[Loss], now: datetime) -> bool:
    """Raise one alert for feeds that are kept from now on; return whether there was one."""
    fresh = [one for one in kept if one.slug not in known.kept]
    known.kept = sorted(one.slug for one in kept)
    if not fresh:
        return False
    with database.write() as connection:
        alerts.add(
            connection,
            "publish",
            kind="alert",
            verdict="loss",
            title=f"{len(fresh)} feeds would lose most of their articles"
            if len(fresh) > 1
            else f"The feed {fresh[0].slug} would lose most of its articles",
            text="\n".join(str(one.problem) for one in fresh),
            raised_at=now,
        )
    return True


def _write_images(
    database: Database,
    folder: Path,
    names: Iterable[str],
    problems: list[Problem],
    *,
    dry_run: bool,
) -> list[str]:
    """Write the pictures that are not there yet; a picture's name is a hash of its bytes."""
    written: list[str] = []
    for name in sorted(names):
        path = f"images/{name}"
        if (folder / path).exists():
            continue
        with database.read() as connection:
            data = pictures.data_of(connection, name)
        try:
            if data is not None and not dry_run:
                files.replace(folder / path, data)
            written.append(path)
        except SyndicateError as error:
            problems.append(error.problem)
    return written

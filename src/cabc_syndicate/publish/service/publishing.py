"""Publish: write the files whose content changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cabc_syndicate.config import Settings
from cabc_syndicate.errors import Problem, SyndicateError
from cabc_syndicate.observe import Progress, unwatched
from cabc_syndicate.publish import files, ledger
from cabc_syndicate.publish.encodings import SUFFIXES, encoded, is_copy
from cabc_syndicate.publish.ledger import Ledger
from cabc_syndicate.publish.losses import Loss, losses
from cabc_syndicate.publish.service.arranging import read
from cabc_syndicate.publish.service.entries import Maker
from cabc_syndicate.publish.service.making import Output, outputs
from cabc_syndicate.publish.service.pushing import announce
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
        return _publish(database, settings, now, True, accept_losses, progress)
    files.prepare(settings.publish.directory)
    with files.alone(settings.publish.directory):
        return _publish(database, settings, now, False, accept_losses, progress)


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
    held = {one.slug for one in kept}
    changed: list[str] = []
    is_unsure = known.was_cut_short
    if is_unsure and not dry_run:
        files.sweep(folder)
    every = [one for one in outputs(settings, content, maker) if one.slug not in held]
    for done, output in enumerate(every, start=1):
        try:
            if output.slug in held:  # since a page of its archive failed
                continue
            is_news = is_unsure and not known.is_of(output.path, output.mark)
            if _write(known, output, dry_run=dry_run):
                written.append(output.path)
                is_news = True
            else:
                unchanged += 1
            if is_news:
                changed.append(output.path)
        except (SyndicateError, ValueError) as error:
            problems.append(_failed(output, error))
            if output.slug and _is_missing(folder, output):
                held.add(output.slug)
                problems.append(_kept_whole(output.slug))
        finally:
            progress("publish", done, len(every))
    if not dry_run:
        known.totals |= {slug: total for slug, total in totals.items() if slug not in held}
        announce(database, settings, changed, now)
        known.end()
    problems += maker.problems.values()
    return PublishReport(tuple(written), unchanged, tuple(dict.fromkeys(problems)))


def _failed(output: Output, error: SyndicateError | ValueError) -> Problem:
    if isinstance(error, SyndicateError):
        return error.problem
    return Problem(output.path, f"cannot be made: {error}; the last good one stays")


def _is_missing(folder: Path, output: Output) -> bool:
    return output.archive and not (folder / output.path).is_file()


def _kept_whole(slug: str) -> Problem:
    """Return what is said of a feed whose articles would be gone from it, and on no page yet."""
    return Problem(
        f'feed "{slug}"',
        "keeps its last good files, because a new page of its archive is missing",
        "Mend what is said of that page, then publish again",
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


def _write(known: Ledger, output: Output, *, dry_run: bool) -> bool:
    """Write a file and its compressed copies where they differ; return whether it did."""
    if known.holds(output.path, output.mark):
        return False
    data = output.make()
    path = known.folder / output.path
    differs = files.differs(path, data)
    if dry_run:
        return differs
    if differs:
        known.begin()
        files.replace(path, data)
    for suffix in SUFFIXES:
        beside = path.with_name(path.name + suffix)
        if differs or not _is_held(beside, path, data, suffix):
            copy = encoded(data, suffix, archive=output.archive)
            files.replace(beside, copy, settle=False, no_older_than=path)
    known.note(output.path, output.mark)
    return differs


def _is_held(copy: Path, path: Path, data: bytes, suffix: str) -> bool:
    """Return whether the copy is good; careful servers take one older than its file for stale."""
    held = files.read(copy)
    return held is not None and files.is_older(path, copy) and is_copy(held, data, suffix)


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

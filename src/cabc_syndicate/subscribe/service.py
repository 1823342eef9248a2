"""Add readers, one or a whole list of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from cabc_syndicate.config import Settings
from cabc_syndicate.errors import Problem, UsageError
from cabc_syndicate.model import Cadence
from cabc_syndicate.observe import Progress, unwatched
from cabc_syndicate.store import Connection, Database, articles, sections, subscribers
from cabc_syndicate.store.subscribers import NewSubscriber
from cabc_syndicate.subscribe import transfer
from cabc_syndicate.subscribe.lifecycle import Choice, Offer, Wish, check

_BATCH = 1000


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of a list of readers."""

    added: int
    already: int
    problems: tuple[Problem, ...]


def add(
    database: Database,
    settings: Settings,
    wish: Wish,
    *,
    confirmed: bool,
    now: datetime,
    dry_run: bool = False,
) -> Choice:
    """Add one reader and return the choice that was stored.

    Without `confirmed` the reader is only `requested` and gets no mail. Raises UsageError for a
    wish that cannot be met or an address that is there already.
    """
    with database.write() as connection:
        offer = _offer(connection, settings)
        try:
            choice = check(wish, offer)
        except ValueError as error:
            raise UsageError(
                f'reader "{wish.address}"', str(error), "Nothing was stored; try again"
            ) from error
        if subscribers.existing(connection, [choice.address]):
            raise UsageError(
                f'reader "{choice.address}"', "is there already", "See `cabc subscriber list`"
            )
        if not dry_run:
            consent = {"basis": "operator", "at": now.isoformat()}
            new = _new(connection, choice, confirmed=confirmed, consent=consent, now=now)
            subscribers.add(connection, [new], now)
    return choice


def import_list(
    database: Database,
    settings: Settings,
    path: Path,
    *,
    confirmed: bool,
    basis: str,
    evidence: str,
    now: datetime,
    dry_run: bool = False,
    progress: Progress = unwatched,
) -> ImportReport:
    """Add the readers of a CSV file; rows that cannot be used are reported and left out.

    An address that is there already keeps its settings. Raises UsageError when the file is not a
    list of readers.
    """
    consent = {"basis": basis, "evidence": evidence, "file": path.name, "at": now.isoformat()}
    problems: list[Problem] = []
    choices: dict[str, Choice] = {}
    with database.read() as connection:
        offer = _offer(connection, settings)
    read = 0
    for line, wish in transfer.read(path):
        try:
            choice = wish if isinstance(wish, str) else check(wish, offer)
        except ValueError as error:
            choice = str(error)
        if isinstance(choice, str):
            problems.append(
                Problem(f"{path.name}, line {line}", choice, "The other rows were taken")
            )
            continue
        read += 1
        choices.setdefault(choice.address.casefold(), choice)
    added = 0
    batch = list(choices.values())
    for start in range(0, len(batch), _BATCH):
        part = batch[start : start + _BATCH]
        with database.write() as connection:
            if dry_run:
                taken = subscribers.existing(connection, [one.address for one in part])
                added += len(part) - len(taken)
            else:
                added += subscribers.add(
                    connection,
                    _all_new(connection, part, confirmed=confirmed, consent=consent, now=now),
                    now,
                )
        progress("importing", start + len(part), len(batch))
    return ImportReport(added, read - added, tuple(problems))


def _offer(connection: Connection, settings: Settings) -> Offer:
    cadences = dict.fromkeys(cadence for digest in settings.digests for cadence in digest.cadences)
    return Offer(
        tuple(sections.every(connection)),
        settings.site.language,
        settings.site.timezone,
        tuple(cadences),
    )


def _status(choice: Choice, *, confirmed: bool) -> str:
    """Return what the reader becomes: a leave that another system recorded is never overruled."""
    if choice.status in {"", "confirmed", "requested"}:
        wanted = choice.status != "requested" and confirmed
        return subscribers.CONFIRMED if wanted else "requested"
    return choice.status


def _new(
    connection: Connection,
    choice: Choice,
    *,
    confirmed: bool,
    consent: dict[str, Any],
    now: datetime,
) -> NewSubscriber:
    made = _all_new(connection, [choice], confirmed=confirmed, consent=consent, now=now)
    return made[0]


def _all_new(
    connection: Connection,
    choices: Iterable[Choice],
    *,
    confirmed: bool,
    consent: dict[str, Any],
    now: datetime,
) -> list[NewSubscriber]:
    """Return the readers to store; the first digest of each covers one cadence period back."""
    watermarks: dict[Cadence, int] = {}
    made = []
    for choice in choices:
        if choice.cadence not in watermarks:
            watermarks[choice.cadence] = articles.last_seq(
                connection, seen_by=now - choice.cadence.period
            )
        made.append(
            NewSubscriber(
                address=choice.address,
                name=choice.name,
                status=_status(choice, confirmed=confirmed),
                language=choice.language,
                accepts=choice.accepts,
                cadence=choice.cadence,
                zone=choice.zone,
                country=choice.country,
                hour=choice.hour,
                weekday=choice.weekday,
                sections=choice.sections,
                watermark=watermarks[choice.cadence],
                consent=consent | ({"given": choice.consented_at} if choice.consented_at else {}),
            )
        )
    return made

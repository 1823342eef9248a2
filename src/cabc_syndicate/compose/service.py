"""Compose every edition that is due: read, render, then write it all in one transaction.

Rendering happens outside any transaction. If readers or articles change in between, the work is
done once more, so what is written always fits what is there. A slot is a unique row: of two
processes that compose it at once, one writes it and the other finds it written.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from cabc_syndicate.compose import slots
from cabc_syndicate.compose.blocks import Frame, render
from cabc_syndicate.compose.digest import lay_out, sizes_of
from cabc_syndicate.compose.selection import Selection, flatten, select, union
from cabc_syndicate.config import Settings
from cabc_syndicate.errors import Problem, StoreError, TemplateError
from cabc_syndicate.mailing import DueGroup, EditionState, PlanDraft, ReaderGroup
from cabc_syndicate.model import Article, Cadence, Section, text_in
from cabc_syndicate.observe import Progress, unwatched
from cabc_syndicate.settings import Digest
from cabc_syndicate.store import Connection, Database, articles, editions, planning, runs, sections
from cabc_syndicate.store.pictures import with_pictures
from cabc_syndicate.store.planning import Audience, NewEdition
from cabc_syndicate.store.sections import in_mask, mask_of

_ATTEMPTS = 5


@dataclass(frozen=True, slots=True)
class ComposedEdition:
    """An edition that this run made, or would make."""

    id: str
    digest: str
    cadence: str
    slot: str
    audience: int
    mailed: int
    """Readers who get a mail; the others have nothing new."""
    articles: int
    languages: tuple[str, ...]
    plans: int


@dataclass(frozen=True, slots=True)
class ComposeReport:
    """What a run of compose did."""

    editions: tuple[ComposedEdition, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Snapshot:
    """All that an edition depends on; equal snapshots give equal editions."""

    groups: tuple[ReaderGroup, ...]
    due: tuple[DueGroup, ...]
    articles: tuple[Article, ...]
    sections: tuple[Section, ...]
    cut_off: int


def compose(
    database: Database,
    settings: Settings,
    *,
    now: datetime,
    hold: timedelta = timedelta(),
    approve: bool = False,
    dry_run: bool = False,
    progress: Progress = unwatched,
) -> ComposeReport:
    """Make every edition whose slot has come by `now` and has not happened yet.

    `hold` keeps new editions back for a time, and with `approve` those of digests with
    `approval = "editor"` wait for one; both are the daemon's. A digest that fails is reported and
    leaves the others alone.
    """
    made: list[ComposedEdition] = []
    problems: list[Problem] = []
    todo = [(digest, cadence) for digest in settings.digests for cadence in digest.cadences]
    for position, (digest, cadence) in enumerate(todo):
        progress("composing", position, len(todo))
        try:
            edition = _compose_one(
                database,
                settings,
                digest,
                cadence,
                now=now,
                release_at=now + hold,
                state=EditionState.WAITING
                if approve and digest.approval == "editor"
                else EditionState.SENDING,
                dry_run=dry_run,
            )
        except (TemplateError, StoreError) as error:
            problems.append(
                Problem(
                    f'digest "{digest.name}" ({cadence})',
                    str(error),
                    "No edition was made; it will be tried again",
                )
            )
            continue
        if edition:
            made.append(edition)
    progress("composing", len(todo), len(todo))
    if (made or problems) and not dry_run:
        with database.write() as connection:
            counts = {"editions": len(made), "mails": sum(one.mailed for one in made)}
            runs.record(connection, "compose", started_at=now, counts=counts, problems=problems)
    return ComposeReport(tuple(made), tuple(problems))


def _compose_one(
    database: Database,
    settings: Settings,
    digest: Digest,
    cadence: Cadence,
    *,
    now: datetime,
    release_at: datetime,
    state: EditionState,
    dry_run: bool,
) -> ComposedEdition | None:
    for _ in range(_ATTEMPTS):
        with database.read() as connection:
            audience = _audience(connection, settings, digest, cadence)
            slot = _due_slot(connection, digest, cadence, audience, now)
            if slot is None:
                return None
            snapshot = _snapshot(connection, audience)
        draft = _draft(settings, digest, cadence, slot, audience, snapshot)
        if dry_run:
            return _described(draft, sum(group.readers for group in snapshot.groups))
        with database.write() as connection:
            if not planning.take_turn(connection, digest.name, cadence, draft.slot):
                return None
            if _snapshot(connection, audience) != snapshot:
                continue
            size = planning.create(connection, draft, state=state, now=now, release_at=release_at)
        return _described(draft, size)
    raise StoreError(
        f'digest "{digest.name}"',
        "its readers or articles changed each time while it was being composed",
        "Run compose again when imports and collecting have ended",
    )


def _audience(
    connection: Connection, settings: Settings, digest: Digest, cadence: Cadence
) -> Audience:
    known = sections.every(connection)

    def mask(one: Digest) -> int | None:
        if one.sections is None:
            return None
        return mask_of(section for section in known if section.slug in one.sections)

    earlier = []
    for one in settings.digests:
        if one.name == digest.name:
            break
        if cadence in one.cadences:
            earlier.append(mask(one))
    return Audience(cadence, mask(digest), tuple(earlier))


def _due_slot(
    connection: Connection, digest: Digest, cadence: Cadence, audience: Audience, now: datetime
) -> date | None:
    readers = [
        (group.zone, digest.hour if group.hour is None else group.hour, group.weekday)
        for group in planning.due_groups(connection, audience)
    ]
    slot = slots.latest(cadence, now=now, slot_weekday=digest.weekday, readers=readers)
    if slot is None or editions.exists(connection, digest.name, cadence, slot.isoformat()):
        return None
    return slot


def _snapshot(connection: Connection, audience: Audience) -> _Snapshot:
    groups = planning.reader_groups(connection, audience)
    cut_off = articles.last_seq(connection)
    lowest = min((group.watermark for group in groups), default=cut_off)
    news = articles.mailable_after(connection, lowest, cut_off)
    return _Snapshot(
        groups=tuple(sorted(groups, key=repr)),
        due=tuple(sorted(planning.due_groups(connection, audience), key=repr)),
        articles=tuple(with_pictures(connection, news)),
        sections=tuple(sections.every(connection)),
        cut_off=cut_off,
    )


def _draft(
    settings: Settings,
    digest: Digest,
    cadence: Cadence,
    slot: date,
    audience: Audience,
    snapshot: _Snapshot,
) -> NewEdition:
    """Return the edition that a snapshot gives; one call of MJML for each language."""
    selections = select(snapshot.groups, snapshot.articles, snapshot.sections)
    frame = _frame(settings, digest, slot)
    renderings = {
        language: render(frame, language, union(selections, snapshot.sections, language))
        for language in sorted({group.language for group in selections})
    }
    sizes = {language: sizes_of(rendering) for language, rendering in renderings.items()}
    plans = [
        _plan(settings, digest, cadence, group, selection, snapshot, sizes[group.language])
        for group, selection in selections.items()
    ]
    used = {
        article.seq: article.revision
        for selection in selections.values()
        for article in flatten(selection)
    }
    return NewEdition(
        id=f"{digest.name}-{cadence}-{slot.isoformat()}",
        digest=digest.name,
        cadence=cadence,
        slot=slot.isoformat(),
        cut_off=snapshot.cut_off,
        audience=audience,
        articles=tuple(sorted(used.items())),
        renderings=tuple(renderings.values()),
        plans=tuple(plans),
        due={
            group: slots.due_at(
                slot,
                cadence,
                group.zone,
                hour=digest.hour if group.hour is None else group.hour,
                weekday=group.weekday,
                slot_weekday=digest.weekday,
            )
            for group in snapshot.due
        },
    )


def _frame(settings: Settings, digest: Digest, slot: date) -> Frame:
    site = settings.site
    return Frame(
        site_title=site.title,
        site_language=site.language,
        digest_title=digest.title,
        day=slot,
        web_address=f"{site.base}feeds/",
        postal_address=site.postal_address,
        registration=" · ".join(filter(None, (site.icp_number, site.police_number))),
    )


def _plan(
    settings: Settings,
    digest: Digest,
    cadence: Cadence,
    group: ReaderGroup,
    selection: Selection,
    snapshot: _Snapshot,
    sizes: dict[str, int],
) -> PlanDraft:
    layout = lay_out(
        group.language,
        selection,
        sizes=sizes,
        chosen=in_mask(snapshot.sections, group.section_mask),
        title=text_in(digest.title, group.language, settings.site.language),
        cadence=cadence,
        site_language=settings.site.language,
    )
    return PlanDraft(group, layout.articles, layout.html, layout.text, layout.slots)


def _described(edition: NewEdition, audience: int) -> ComposedEdition:
    return ComposedEdition(
        id=edition.id,
        digest=edition.digest,
        cadence=edition.cadence,
        slot=edition.slot,
        audience=audience,
        mailed=sum(plan.group.readers for plan in edition.plans),
        articles=len(edition.articles),
        languages=tuple(rendering.language for rendering in edition.renderings),
        plans=len(edition.plans),
    )

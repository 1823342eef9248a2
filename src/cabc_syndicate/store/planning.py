"""Plan an edition: its audience, and everything it consists of written all at once.

The audience of an edition is a condition on `subscriber`; every step of planning is one statement
over it, so a million readers cost a few statements and not a million.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, insert, literal, null, select, update

from cabc_syndicate.mailing import (
    DeliveryState,
    DueGroup,
    EditionState,
    PlanDraft,
    ReaderGroup,
    Rendering,
)
from cabc_syndicate.model import Cadence
from cabc_syndicate.store import editions
from cabc_syndicate.store.database import Connection, exclusive
from cabc_syndicate.store.schema import (
    delivery,
    due,
    edition,
    edition_article,
    plan,
    rendering,
    subscriber,
)
from cabc_syndicate.store.subscribers import may_be_mailed


@dataclass(frozen=True, slots=True)
class Audience:
    """The readers of a digest's cadence: those with one of its sections and none of an earlier's.

    `mask` is None for a digest of all sections.
    """

    cadence: Cadence
    mask: int | None
    earlier: tuple[int | None, ...] = ()

    def condition(self) -> ColumnElement[bool]:
        """Return the audience as a condition on `subscriber`."""
        return and_(
            may_be_mailed(),
            subscriber.c.cadence == self.cadence,
            _shares(self.mask),
            *(~_shares(mask) for mask in self.earlier),
        )


@dataclass(frozen=True, slots=True)
class NewEdition:
    """An edition as it was composed, ready to be written."""

    id: str
    digest: str
    cadence: Cadence
    slot: str
    cut_off: int
    audience: Audience
    articles: tuple[tuple[int, int], ...]
    """(sequence, revision) of every article that any reader gets."""
    renderings: tuple[Rendering, ...]
    plans: tuple[PlanDraft, ...]
    """Their groups' watermarks are bucketed (see `create`)."""
    due: dict[DueGroup, datetime]


def due_groups(connection: Connection, audience: Audience) -> list[DueGroup]:
    """Return the different times at which readers of the audience expect their mail."""
    query = (
        select(subscriber.c.zone, subscriber.c.hour, subscriber.c.weekday)
        .where(audience.condition())
        .distinct()
    )
    return [DueGroup(*row) for row in connection.execute(query)]


def reader_groups(connection: Connection, audience: Audience) -> list[ReaderGroup]:
    """Return the different choices of the audience, with the number of readers of each."""
    columns = (
        subscriber.c.language,
        subscriber.c.accepts,
        subscriber.c.section_mask,
        subscriber.c.watermark,
    )
    query = select(*columns, func.count()).where(audience.condition()).group_by(*columns)
    return [ReaderGroup(*row) for row in connection.execute(query)]


def take_turn(connection: Connection, digest: str, cadence: Cadence, slot: str) -> bool:
    """Hold other composers off until this transaction ends; return whether the slot is free."""
    exclusive(connection, "compose")
    return not editions.exists(connection, digest, cadence, slot)


def create(
    connection: Connection,
    new: NewEdition,
    *,
    state: EditionState,
    now: datetime,
    release_at: datetime,
) -> int:
    """Write an edition with all that belongs to it; return the size of its audience.

    A reader's watermark is bucketed to the last article of the edition at or below it, so that
    the number of plans is bounded whatever the watermarks are. Readers of a group without a plan
    are written down as skipped. The watermarks move to the cut-off in the same transaction.
    """
    number: int = connection.execute(
        insert(edition)
        .values(
            id=new.id,
            digest=new.digest,
            cadence=new.cadence,
            slot=new.slot,
            state=state,
            created_at=now,
            release_at=release_at,
            cut_off=new.cut_off,
            audience=0,
        )
        .returning(edition.c.number)
    ).scalar_one()
    _add_parts(connection, number, new)
    connection.execute(_deliveries(number, new, now))
    audience: int = connection.execute(
        select(func.count()).where(delivery.c.edition_number == number)
    ).scalar_one()
    connection.execute(update(edition).where(edition.c.number == number).values(audience=audience))
    served = select(delivery.c.subscriber_id).where(delivery.c.edition_number == number)
    connection.execute(
        update(subscriber).where(subscriber.c.id.in_(served)).values(watermark=new.cut_off)
    )
    editions.finish(connection, number)
    return audience


def _shares(mask: int | None) -> ColumnElement[bool]:
    if mask is None:
        return subscriber.c.section_mask != 0
    return subscriber.c.section_mask.op("&")(mask) != 0


def _add_parts(connection: Connection, number: int, new: NewEdition) -> None:
    if new.articles:
        connection.execute(
            insert(edition_article),
            [
                {"edition_number": number, "article_seq": seq, "revision": revision}
                for seq, revision in new.articles
            ],
        )
    if new.renderings:
        connection.execute(
            insert(rendering),
            [
                {
                    "edition_number": number,
                    "language": one.language,
                    "nonce": one.nonce,
                    "html": one.html,
                    "text": one.text,
                }
                for one in new.renderings
            ],
        )
    if new.plans:
        connection.execute(
            insert(plan),
            [
                {
                    "edition_number": number,
                    "language": one.group.language,
                    "accepts": one.group.accepts,
                    "section_mask": one.group.section_mask,
                    "watermark": one.group.watermark,
                    "articles": list(one.articles),
                    "html": list(one.html),
                    "text": list(one.text),
                    "slots": one.slots,
                }
                for one in new.plans
            ],
        )
    if new.due:
        connection.execute(
            insert(due),
            [
                {
                    "edition_number": number,
                    "zone": group.zone,
                    "hour": -1 if group.hour is None else group.hour,
                    "weekday": -1 if group.weekday is None else group.weekday,
                    "at": at,
                }
                for group, at in new.due.items()
            ],
        )


def _deliveries(number: int, new: NewEdition, now: datetime) -> Any:
    bucket = func.coalesce(
        select(func.max(edition_article.c.article_seq))
        .where(
            edition_article.c.edition_number == number,
            edition_article.c.article_seq <= subscriber.c.watermark,
        )
        .correlate(subscriber)
        .scalar_subquery(),
        0,
    )
    same_plan = and_(
        plan.c.edition_number == number,
        plan.c.language == subscriber.c.language,
        plan.c.accepts == subscriber.c.accepts,
        plan.c.section_mask == subscriber.c.section_mask,
        plan.c.watermark == bucket,
    )
    same_time = and_(
        due.c.edition_number == number,
        due.c.zone == subscriber.c.zone,
        due.c.hour == func.coalesce(subscriber.c.hour, -1),
        due.c.weekday == func.coalesce(subscriber.c.weekday, -1),
    )
    is_skipped = plan.c.id.is_(None)
    rows = (
        select(
            literal(number),
            subscriber.c.id,
            plan.c.id,
            case((is_skipped, DeliveryState.SKIPPED), else_=DeliveryState.PENDING),
            due.c.at,
            case((is_skipped, "nothing new"), else_=null()),
            case((is_skipped, literal(now, due.c.at.type)), else_=null()),
        )
        .join_from(subscriber, due, same_time)
        .outerjoin(plan, same_plan)
        .where(new.audience.condition())
        .order_by(due.c.at, plan.c.id, subscriber.c.id)
    )
    return insert(delivery).from_select(
        ["edition_number", "subscriber_id", "plan_id", "state", "next_at", "reply", "settled_at"],
        rows,
    )

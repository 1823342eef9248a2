"""Editions, their plans and renderings, and how far each has come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, func, select, update

from cabc_syndicate.addresses import key
from cabc_syndicate.mailing import DeliveryState, Edition, EditionState, Plan, Rendering
from cabc_syndicate.model import Cadence
from cabc_syndicate.store.database import Connection
from cabc_syndicate.store.schema import delivery, edition, plan, rendering, subscriber


def exists(connection: Connection, digest: str, cadence: Cadence, slot: str) -> bool:
    """Return whether the slot has happened."""
    query = select(edition.c.number).where(
        edition.c.digest == digest, edition.c.cadence == cadence, edition.c.slot == slot
    )
    return connection.execute(query).first() is not None


def finish(connection: Connection, number: int) -> None:
    """Mark an edition finished when none of its deliveries is open any more."""
    open_states = [
        DeliveryState.PENDING,
        DeliveryState.CLAIMED,
        DeliveryState.SENDING,
        DeliveryState.DEFERRED,
    ]
    still_open = (
        select(1)
        .where(delivery.c.edition_number == number, delivery.c.state.in_(open_states))
        .exists()
    )
    connection.execute(
        update(edition)
        .where(edition.c.number == number, edition.c.state == EditionState.SENDING, ~still_open)
        .values(state=EditionState.FINISHED)
    )


def set_state(
    connection: Connection, edition_id: str, new: EditionState, allowed: Sequence[EditionState]
) -> bool:
    """Move an edition to another state if it is in one of the allowed; return whether it was."""
    changed = connection.execute(
        update(edition)
        .where(edition.c.id == edition_id, edition.c.state.in_(list(allowed)))
        .values(state=new)
    )
    return changed.rowcount == 1


def cancel_waiting(connection: Connection, now: datetime) -> None:
    """Cancel what has not left of cancelled editions, also what a worker gave back since."""
    cancelled = select(edition.c.number).where(edition.c.state == EditionState.CANCELLED)
    waiting = [DeliveryState.PENDING, DeliveryState.DEFERRED]
    connection.execute(
        update(delivery)
        .where(delivery.c.edition_number.in_(cancelled), delivery.c.state.in_(waiting))
        .values(state=DeliveryState.CANCELLED, reply="the edition was cancelled", settled_at=now)
    )


def listing(connection: Connection) -> list[Edition]:
    """Return all editions, the newest first, with a count of their deliveries by state."""
    return _with_states(connection, select(edition).order_by(edition.c.number.desc()))


def get(connection: Connection, edition_id: str | None) -> Edition | None:
    """Return an edition by its id; the newest one for None."""
    query = select(edition).order_by(edition.c.number.desc()).limit(1)
    if edition_id is not None:
        query = query.where(edition.c.id == edition_id)
    return next(iter(_with_states(connection, query)), None)


def number_of(connection: Connection, edition_id: str) -> int:
    """Return the edition's number, which the other tables know it by."""
    return int(
        connection.execute(select(edition.c.number).where(edition.c.id == edition_id)).scalar_one()
    )


def plans(connection: Connection, ids: Sequence[int]) -> dict[int, Plan]:
    """Return plans by their number."""
    rows = connection.execute(select(plan).where(plan.c.id.in_(ids)))
    return {
        row.id: Plan(
            row.id, row.language, tuple(row.articles), tuple(row.html), tuple(row.text), row.slots
        )
        for row in rows
    }


def renderings(connection: Connection, number: int) -> dict[str, Rendering]:
    """Return an edition's renderings by language."""
    rows = connection.execute(select(rendering).where(rendering.c.edition_number == number))
    return {row.language: Rendering(row.language, row.nonce, row.html, row.text) for row in rows}


def for_reader(
    connection: Connection, edition_number: int, address: str | None
) -> tuple[int, int, str, str] | None:
    """Return (subscriber, plan, address, name) of a delivery that has a plan, for a preview."""
    query = (
        select(subscriber.c.id, delivery.c.plan_id, subscriber.c.address, subscriber.c.name)
        .join_from(delivery, subscriber, subscriber.c.id == delivery.c.subscriber_id)
        .where(delivery.c.edition_number == edition_number, delivery.c.plan_id.is_not(None))
        .order_by(subscriber.c.id)
        .limit(1)
    )
    if address is not None:
        query = query.where(subscriber.c.address_key == key(address))
    row = connection.execute(query).one_or_none()
    return (row[0], row[1], row[2], row[3]) if row else None


def _with_states(connection: Connection, query: Select[Any]) -> list[Edition]:
    rows = connection.execute(query).all()
    counts: dict[int, dict[str, int]] = {row.number: {} for row in rows}
    tally = (
        select(delivery.c.edition_number, delivery.c.state, func.count())
        .where(delivery.c.edition_number.in_(counts))
        .group_by(delivery.c.edition_number, delivery.c.state)
    )
    for number, state, count in connection.execute(tally):
        counts[number][state] = count
    return [_from_row(row, counts[row.number]) for row in rows]


def _from_row(row: Row[Any], states: dict[str, int]) -> Edition:
    return Edition(
        id=row.id,
        digest=row.digest,
        cadence=Cadence(row.cadence),
        slot=row.slot,
        state=EditionState(row.state),
        created_at=row.created_at,
        cut_off=row.cut_off,
        audience=row.audience,
        states=states,
    )

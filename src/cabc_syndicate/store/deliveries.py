"""Deliveries: claimed with a lease and a token, settled by whoever holds the token.

A worker claims some deliveries, then says of each that its final dot is about to be sent
(`sending`), then how it ended. Both are written in group commits, and a connection never sends a
final dot before its previous verdict and its own `sending` are stored. So after a kill -9 the rows
tell which messages may have arrived without our knowing: at most one per open connection.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, case, func, select, text, update

from cabc_syndicate.mailing import Claim, DeliveryState, EditionState, Settlement
from cabc_syndicate.store import editions, subscribers
from cabc_syndicate.store.database import Connection
from cabc_syndicate.store.schema import OPEN_STATES, delivery, edition, subscriber

_HELD = (DeliveryState.CLAIMED, DeliveryState.SENDING)
_WAITING = (DeliveryState.PENDING, DeliveryState.DEFERRED)
_IS_HELD = text("delivery.state IN ('claimed', 'sending')")  # executemany takes no list
_OPEN = text(f"delivery.state IN {OPEN_STATES}")  # to the letter as in the index, for SQLite


def claim(
    connection: Connection, token: str, *, now: datetime, lease_until: datetime, limit: int
) -> list[Claim]:
    """Claim up to `limit` deliveries that are due, in the order of their due time and plan.

    Readers who may not be mailed any more are settled as suppressed on the way.
    """
    claims: list[Claim] = []
    for number, edition_id, digest in _editions_leaving(connection, now):
        while len(claims) < limit:
            taken = _take(connection, number, token, now, lease_until, limit - len(claims))
            if not taken:
                break
            claims += _with_readers(connection, number, edition_id, digest, taken, now)
    return claims


def mark_sending(connection: Connection, token: str, pairs: Sequence[tuple[int, int]]) -> int:
    """Write that the final dots of these (edition number, subscriber) are about to be sent.

    Return how many rows this token still held.
    """
    if not pairs:
        return 0
    statement = (
        update(delivery)
        .where(
            delivery.c.edition_number == bindparam("in_edition"),
            delivery.c.subscriber_id == bindparam("to_subscriber"),
            delivery.c.token == token,
            delivery.c.state == DeliveryState.CLAIMED,
        )
        .values(state=DeliveryState.SENDING)
    )
    return connection.execute(
        statement,
        [{"in_edition": number, "to_subscriber": reader} for number, reader in pairs],
    ).rowcount


def held(
    connection: Connection, token: str, pairs: Sequence[tuple[int, int]]
) -> set[tuple[int, int]]:
    """Return those of the pairs that are marked as sending under this token."""
    rows = connection.execute(
        select(delivery.c.edition_number, delivery.c.subscriber_id).where(
            delivery.c.token == token, delivery.c.state == DeliveryState.SENDING
        )
    )
    return {(row[0], row[1]) for row in rows} & set(pairs)


def settle(connection: Connection, token: str, settlements: Sequence[Settlement]) -> int:
    """Write how deliveries ended; return how many rows this token still held."""
    if not settlements:
        return 0
    statement = (
        update(delivery)
        .where(
            delivery.c.edition_number == bindparam("in_edition"),
            delivery.c.subscriber_id == bindparam("to_subscriber"),
            delivery.c.token == token,
            _IS_HELD,
        )
        .values(
            state=bindparam("new_state"),
            next_at=func.coalesce(
                bindparam("new_next_at", type_=delivery.c.next_at.type), delivery.c.next_at
            ),
            lease_until=None,
            token=None,
            attempts=delivery.c.attempts + bindparam("attempted"),
            doubts=delivery.c.doubts + bindparam("doubted"),
            code=bindparam("new_code"),
            reply=bindparam("new_reply"),
            settled_at=bindparam("new_settled_at"),
        )
    )
    return connection.execute(statement, [_parameters(one) for one in settlements]).rowcount


def renew(connection: Connection, token: str, lease_until: datetime) -> None:
    """Extend the lease of all that this token holds."""
    connection.execute(
        update(delivery)
        .where(delivery.c.token == token, delivery.c.state.in_(_HELD))
        .values(lease_until=lease_until)
    )


def give_back(connection: Connection, token: str) -> int:
    """Return what this token claimed and did not begin to send; return how many."""
    return connection.execute(
        update(delivery)
        .where(delivery.c.token == token, delivery.c.state == DeliveryState.CLAIMED)
        .values(state=DeliveryState.PENDING, token=None, lease_until=None)
    ).rowcount


def take_over(
    connection: Connection, *, now: datetime, is_alive: Callable[[str], bool], resend: bool
) -> tuple[int, int]:
    """Free what dead workers held; return how many waited and how many may have been sent.

    A worker is dead when nobody holds its lock, or its lease has run out. With `resend`, a
    message whose reply was lost waits again; otherwise it ends as uncertain.
    """
    holders = connection.execute(
        select(delivery.c.token, func.max(delivery.c.lease_until))
        .where(delivery.c.token.is_not(None), delivery.c.state.in_(_HELD))
        .group_by(delivery.c.token)
    ).all()
    waited = doubted = 0
    for token, lease_until in holders:
        if lease_until > now and is_alive(token):
            continue
        waited += give_back(connection, token)
        after = DeliveryState.PENDING if resend else DeliveryState.UNCERTAIN
        doubted += connection.execute(
            update(delivery)
            .where(delivery.c.token == token, delivery.c.state == DeliveryState.SENDING)
            .values(
                state=after,
                token=None,
                lease_until=None,
                attempts=delivery.c.attempts + 1,
                doubts=delivery.c.doubts + 1,
                reply="the sending process ended before the server's reply",
                settled_at=None if resend else now,
            )
        ).rowcount
    return waited, doubted


def finish_editions(connection: Connection, now: datetime) -> None:
    """Mark as finished every edition whose last delivery has ended, and end cancelled ones."""
    editions.cancel_waiting(connection, now)
    for number in (
        connection.execute(select(edition.c.number).where(edition.c.state == EditionState.SENDING))
        .scalars()
        .all()
    ):
        editions.finish(connection, number)


def waiting(connection: Connection, now: datetime) -> dict[str, int]:
    """Count what is open: `due` now, `later`, and `held` by other workers."""
    is_due = case((delivery.c.next_at <= now, 1), else_=0).label("is_due")
    each = (
        select(delivery.c.state, is_due)
        .join(edition, edition.c.number == delivery.c.edition_number)
        .where(_OPEN, edition.c.state == EditionState.SENDING)
        .subquery()
    )
    counts = {"due": 0, "later": 0, "held": 0}
    query = select(each.c.state, each.c.is_due, func.count()).group_by(each.c.state, each.c.is_due)
    for state, due, count in connection.execute(query):
        counts["held" if state in _HELD else "due" if due else "later"] += count
    return counts


def _editions_leaving(connection: Connection, now: datetime) -> list[tuple[int, str, str]]:
    return list(
        connection.execute(
            select(edition.c.number, edition.c.id, edition.c.digest)
            .where(edition.c.state == EditionState.SENDING, edition.c.release_at <= now)
            .order_by(edition.c.number)
        ).all()
    )


def _take(
    connection: Connection,
    number: int,
    token: str,
    now: datetime,
    lease_until: datetime,
    limit: int,
) -> list[Any]:
    chosen = (
        select(delivery.c.subscriber_id)
        .where(
            delivery.c.edition_number == number,
            delivery.c.next_at <= now,
            delivery.c.state.in_(_WAITING),
            _OPEN,
        )
        .order_by(delivery.c.next_at, delivery.c.plan_id, delivery.c.subscriber_id)
        .limit(limit)
        .with_for_update(skip_locked=True)  # SQLite leaves it out: BEGIN IMMEDIATE serves there
    )
    return list(
        connection.execute(
            update(delivery)
            .where(delivery.c.edition_number == number, delivery.c.subscriber_id.in_(chosen))
            .values(state=DeliveryState.CLAIMED, token=token, lease_until=lease_until)
            .returning(
                delivery.c.subscriber_id,
                delivery.c.plan_id,
                delivery.c.attempts,
                delivery.c.doubts,
                delivery.c.next_at,
            )
        ).all()
    )


def _with_readers(
    connection: Connection,
    number: int,
    edition_id: str,
    digest: str,
    taken: list[Any],
    now: datetime,
) -> list[Claim]:
    ids = [row.subscriber_id for row in taken]
    readers = {
        row.id: row
        for row in connection.execute(
            select(subscriber.c.id, subscriber.c.address, subscriber.c.name).where(
                subscriber.c.id.in_(ids), subscribers.may_be_mailed()
            )
        )
    }
    gone = [reader for reader in ids if reader not in readers]
    if gone:
        connection.execute(
            update(delivery)
            .where(delivery.c.edition_number == number, delivery.c.subscriber_id.in_(gone))
            .values(
                state=DeliveryState.SUPPRESSED,
                reply="the reader may not be mailed any more",
                token=None,
                lease_until=None,
                settled_at=now,
            )
        )
    taken.sort(key=lambda row: (row.next_at, row.plan_id, row.subscriber_id))
    return [
        Claim(
            number,
            edition_id,
            digest,
            row.subscriber_id,
            readers[row.subscriber_id].address,
            readers[row.subscriber_id].name,
            row.plan_id,
            row.attempts,
            row.doubts,
        )
        for row in taken
        if row.subscriber_id in readers
    ]


def _parameters(one: Settlement) -> dict[str, Any]:
    waits = one.state in _WAITING
    return {
        "in_edition": one.edition_number,
        "to_subscriber": one.subscriber_id,
        "new_state": one.state,
        "new_next_at": one.next_at,
        "attempted": int(one.attempted),
        "doubted": int(one.doubted),
        "new_code": one.code,
        "new_reply": one.reply,
        "new_settled_at": None if waits else one.at,
    }

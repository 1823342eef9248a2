"""What WebSub has still to do: hubs to tell, requests to verify, feeds to send to subscribers.

Work is claimed by putting its time off, so that two processes do not both do it, and that of one
that was killed comes up again. What is said of it counts only while nothing new has come since.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Table, and_, delete, func, insert, select, update

from cabc_syndicate.store.database import Connection, exclusive
from cabc_syndicate.store.schema import hub_ping, hub_request, hub_subscription

LEASE = timedelta(minutes=2)
"""How long a process may take for what it has claimed at once."""

_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Ping:
    """A hub that is to be told of a feed; `due_at` is when another process may."""

    hub: str
    topic: str
    due_at: datetime
    attempts: int


@dataclass(frozen=True, slots=True)
class Request:
    """Somebody wants to follow a feed, or no longer, and is to confirm it."""

    callback: str
    topic: str
    mode: str
    lease_seconds: int
    secret: str | None
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Delivery:
    """A feed that is to be sent to a subscriber."""

    callback: str
    topic: str
    secret: str | None
    due_at: datetime
    attempts: int


def announce(
    connection: Connection, topics: Iterable[str], hubs: Collection[str], now: datetime
) -> None:
    """Note that the feeds have changed: each hub is told, each subscriber gets them."""
    exclusive(connection, "hubs")
    for topic in topics:
        connection.execute(
            delete(hub_ping).where(hub_ping.c.topic == topic, hub_ping.c.hub.in_(hubs))
        )
        if hubs:
            rows = [{"hub": hub, "topic": topic, "due_at": now} for hub in hubs]
            connection.execute(insert(hub_ping), rows)
        connection.execute(
            update(hub_subscription)
            .where(hub_subscription.c.topic == topic, hub_subscription.c.expires_at > now)
            .values(due_at=now, attempts=0)
        )


def claim_pings(connection: Connection, hubs: Collection[str], now: datetime) -> list[Ping]:
    """Return what is due, for this process; forget hubs that are no longer among `hubs`."""
    exclusive(connection, "hubs")
    connection.execute(delete(hub_ping).where(hub_ping.c.hub.not_in(hubs)))
    return [Ping(**row) for row in _claimed(connection, hub_ping, now)]


def claim_deliveries(connection: Connection, now: datetime) -> list[Delivery]:
    """Return what is due, for this process; forget subscriptions whose lease is over."""
    exclusive(connection, "hubs")
    connection.execute(delete(hub_subscription).where(hub_subscription.c.expires_at <= now))
    rows = _claimed(connection, hub_subscription, now)
    return [Delivery(**{k: v for k, v in row.items() if k != "expires_at"}) for row in rows]


def claim_requests(connection: Connection, now: datetime) -> list[Request]:
    """Return the requests to verify, for this process."""
    exclusive(connection, "hubs")
    return [Request(**row) for row in _claimed(connection, hub_request, now)]


def settle_ping(connection: Connection, done: Ping, again_at: datetime | None) -> None:
    """End a ping, or put it off until `again_at`; one that was announced anew stays as it is."""
    its = and_(
        hub_ping.c.hub == done.hub,
        hub_ping.c.topic == done.topic,
        hub_ping.c.due_at == done.due_at,
    )
    if again_at is None:
        connection.execute(delete(hub_ping).where(its))
    else:
        values = {"due_at": again_at, "attempts": done.attempts + 1}
        connection.execute(update(hub_ping).where(its).values(values))


def settle_delivery(connection: Connection, done: Delivery, again_at: datetime | None) -> None:
    """End a delivery, or put it off; as with pings."""
    connection.execute(
        update(hub_subscription)
        .where(
            hub_subscription.c.callback == done.callback,
            hub_subscription.c.topic == done.topic,
            hub_subscription.c.due_at == done.due_at,
        )
        .values(due_at=again_at, attempts=done.attempts + 1 if again_at else 0)
    )


def ask(connection: Connection, request: Request, most: int, most_of_host: int, host: str) -> bool:
    """Keep a request until it is verified, in the place of an earlier one of the same two.

    Returns whether there was room: `most` in all, `most_of_host` for callbacks that begin with
    `host` (scheme, host and port), subscriptions counted.
    """
    exclusive(connection, "hubs")
    connection.execute(delete(hub_request).where(_same(hub_request, request)))
    for limit, start in ((most, ""), (most_of_host, host)):
        count = sum(
            connection.execute(
                select(func.count())
                .select_from(table)
                .where(table.c.callback.startswith(start, autoescape=True))
            ).scalar_one()
            for table in (hub_request, hub_subscription)
        )
        if count >= limit and not _is_known(connection, request):
            return False
    values = {name: getattr(request, name) for name in Request.__slots__}
    connection.execute(insert(hub_request).values(values))
    return True


def drop(connection: Connection, request: Request) -> None:
    """Forget a request that was not confirmed, unless it came again meanwhile."""
    its = and_(_same(hub_request, request), hub_request.c.due_at == request.due_at)
    connection.execute(delete(hub_request).where(its))


def confirm(connection: Connection, request: Request, now: datetime) -> None:
    """Do what was asked for and confirmed."""
    drop(connection, request)
    known = _is_known(connection, request)
    expires_at = now + timedelta(seconds=request.lease_seconds)
    values: dict[str, Any] = {"secret": request.secret, "expires_at": expires_at}
    if request.mode == "unsubscribe":
        end(connection, request.callback, request.topic)
    elif known:
        its = _same(hub_subscription, request)
        connection.execute(update(hub_subscription).where(its).values(values))
    else:
        values |= {"callback": request.callback, "topic": request.topic}
        connection.execute(insert(hub_subscription).values(values))


def end(connection: Connection, callback: str, topic: str) -> None:
    """End a subscription."""
    connection.execute(
        delete(hub_subscription).where(
            hub_subscription.c.callback == callback, hub_subscription.c.topic == topic
        )
    )


def _same(table: Table, request: Request) -> Any:
    return and_(table.c.callback == request.callback, table.c.topic == request.topic)


def _is_known(connection: Connection, request: Request) -> bool:
    query = select(hub_subscription.c.topic).where(_same(hub_subscription, request))
    return connection.execute(query).first() is not None


def _claimed(connection: Connection, table: Table, now: datetime) -> list[dict[str, Any]]:
    query = select(table).where(table.c.due_at <= now).order_by(table.c.due_at).limit(_AT_ONCE)
    found = [dict(row._mapping) for row in connection.execute(query)]
    for row in found:
        row["due_at"] = now + LEASE
        its = and_(*(column == row[column.name] for column in table.primary_key.columns))
        connection.execute(update(table).where(its).values(due_at=row["due_at"]))
    return found

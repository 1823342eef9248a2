"""Subscribers, their subscriptions, and the do-not-mail list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, func, insert, select

from cabc_syndicate.addresses import key
from cabc_syndicate.model import Cadence, Section, Subscriber
from cabc_syndicate.store import sections as section_rows
from cabc_syndicate.store.database import Connection
from cabc_syndicate.store.schema import section, subscriber, subscription, suppression

CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class NewSubscriber:
    """A reader to be stored. `accepts` and `sections` are in the order of preference."""

    address: str
    name: str
    status: str
    language: str
    accepts: tuple[str, ...]
    cadence: Cadence
    zone: str
    country: str
    hour: int | None
    weekday: int | None
    sections: tuple[Section, ...]
    watermark: int
    consent: dict[str, Any]


def add(connection: Connection, new: Sequence[NewSubscriber], now: datetime) -> int:
    """Store readers whose address is not there yet; return how many."""
    taken = existing(connection, [one.address for one in new])
    fresh = [one for one in new if key(one.address) not in taken]
    if not fresh:
        return 0
    first = connection.execute(select(func.coalesce(func.max(subscriber.c.id), 0))).scalar_one() + 1
    connection.execute(insert(subscriber), [_values(one, now) for one in fresh])
    ids: dict[str, int] = dict(
        connection.execute(
            select(subscriber.c.address_key, subscriber.c.id).where(subscriber.c.id >= first)
        ).all()
    )
    links = [
        {"subscriber_id": ids[key(one.address)], "section_id": chosen.id, "since": now}
        for one in fresh
        for chosen in one.sections
    ]
    if links:
        connection.execute(insert(subscription), links)
    for one in fresh:
        if one.status == "suppressed":
            suppress(connection, one.address, "suppressed when added", now)
    return len(fresh)


def existing(connection: Connection, addresses: Iterable[str]) -> set[str]:
    """Return the keys of those addresses that are stored already, whatever their status."""
    keys = [key(address) for address in addresses]
    found: set[str] = set()
    for start in range(0, len(keys), 500):
        found.update(
            connection.execute(
                select(subscriber.c.address_key).where(
                    subscriber.c.address_key.in_(keys[start : start + 500])
                )
            ).scalars()
        )
    return found


def get(connection: Connection, address: str) -> Subscriber | None:
    """Return the reader with this address."""
    found = _read(connection, select(subscriber).where(subscriber.c.address_key == key(address)))
    return found[0] if found else None


def listing(connection: Connection) -> list[Subscriber]:
    """Return all readers in the order in which they came."""
    return _read(connection, select(subscriber).order_by(subscriber.c.id))


def by_ids(connection: Connection, ids: Sequence[int]) -> dict[int, Subscriber]:
    """Return the readers with these numbers."""
    rows = _read(connection, select(subscriber).where(subscriber.c.id.in_(ids)))
    return {one.id: one for one in rows}


def suppress(connection: Connection, address: str, reason: str, now: datetime) -> None:
    """Put an address on the do-not-mail list; the first reason stays."""
    if is_suppressed(connection, address):
        return
    connection.execute(
        insert(suppression).values(address_key=key(address), reason=reason, since=now)
    )
    connection.execute(
        subscriber.update()
        .where(subscriber.c.address_key == key(address))
        .values(status="suppressed")
    )


def is_suppressed(connection: Connection, address: str) -> bool:
    """Return whether an address must not be mailed."""
    query = select(suppression.c.reason).where(suppression.c.address_key == key(address))
    return connection.execute(query).first() is not None


def may_be_mailed() -> ColumnElement[bool]:
    """Return the condition on `subscriber` that a mail may go there now."""
    listed = select(1).where(suppression.c.address_key == subscriber.c.address_key).exists()
    return and_(subscriber.c.status == CONFIRMED, ~listed)


def _values(new: NewSubscriber, now: datetime) -> dict[str, Any]:
    return {
        "address": new.address,
        "address_key": key(new.address),
        "name": new.name,
        "status": new.status,
        "language": new.language,
        "accepts": ",".join(new.accepts),
        "cadence": new.cadence,
        "zone": new.zone,
        "country": new.country,
        "hour": new.hour,
        "weekday": new.weekday,
        "section_mask": section_rows.mask_of(new.sections),
        "watermark": new.watermark,
        "created_at": now,
        "confirmed_at": now if new.status == CONFIRMED else None,
        "consent": new.consent,
    }


def _read(connection: Connection, query: Select[Any]) -> list[Subscriber]:
    sections = section_rows.every(connection)
    return [_from_row(row, sections) for row in connection.execute(query)]


def _from_row(row: Row[Any], sections: list[Section]) -> Subscriber:
    chosen = section_rows.in_mask(sections, row.section_mask)
    return Subscriber(
        id=row.id,
        address=row.address,
        name=row.name,
        status=row.status,
        language=row.language,
        accepts=tuple(filter(None, row.accepts.split(","))),
        cadence=Cadence(row.cadence),
        zone=row.zone,
        country=row.country,
        hour=row.hour,
        weekday=row.weekday,
        sections=tuple(one.slug for one in chosen),
        watermark=row.watermark,
    )


def count_by_section(connection: Connection) -> dict[str, int]:
    """Return how many confirmed readers each section has, by slug."""
    query = (
        select(section.c.slug, func.count())
        .join_from(subscription, section, section.c.id == subscription.c.section_id)
        .join(subscriber, subscriber.c.id == subscription.c.subscriber_id)
        .where(subscriber.c.status == CONFIRMED)
        .group_by(section.c.slug)
    )
    return {row[0]: row[1] for row in connection.execute(query)}

"""Sections: what readers choose, configured or found in breadcrumbs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Row, func, insert, select, update

from cabc_syndicate.errors import StoreError
from cabc_syndicate.model import Section
from cabc_syndicate.settings import MAX_SECTIONS
from cabc_syndicate.store.database import Connection, exclusive
from cabc_syndicate.store.schema import section


def every(connection: Connection) -> list[Section]:
    """Return all sections in the order of display: lighter first, then as configured."""
    rows = connection.execute(
        select(section).order_by(section.c.weight, section.c.position, section.c.id)
    )
    return [_from_row(row) for row in rows]


def add(
    connection: Connection,
    slug: str,
    title: dict[str, str],
    description: dict[str, str] | None = None,
    *,
    weight: int = 0,
    configured: bool = False,
) -> Section:
    """Add a section; a section that a breadcrumb named comes after all others.

    Raises StoreError when all bits of a reader's choice are taken.
    """
    exclusive(connection, "sections")
    last_id, last_position = connection.execute(
        select(
            func.coalesce(func.max(section.c.id), 0), func.coalesce(func.max(section.c.position), 0)
        )
    ).one()
    if last_id >= MAX_SECTIONS:
        raise StoreError(
            f'section "{slug}"',
            f"cannot be added: there are {MAX_SECTIONS} sections already",
            "Name a section for the source instead of auto",
        )
    connection.execute(
        insert(section).values(
            id=last_id + 1,
            slug=slug,
            title=title,
            description=description or {},
            weight=weight,
            position=last_position + 1,
            configured=configured,
        )
    )
    return Section(last_id + 1, slug, title, description or {}, weight)


def synchronise(
    connection: Connection,
    configured: Sequence[tuple[str, dict[str, str], dict[str, str], int]],
) -> None:
    """Make the store's sections those of the configuration: (slug, title, description, weight).

    A section that left the configuration stays, with its articles and readers.
    """
    known = {row.slug: row for row in connection.execute(select(section))}
    for position, (slug, title, description, weight) in enumerate(configured):
        if slug not in known:
            add(connection, slug, title, description, weight=weight, configured=True)
        values = {
            "title": title,
            "description": description,
            "weight": weight,
            "position": position,
            "configured": True,
        }
        row = known.get(slug)
        if row is None or any(getattr(row, name) != value for name, value in values.items()):
            connection.execute(update(section).where(section.c.slug == slug).values(**values))
    gone = [
        row.id
        for row in known.values()
        if row.configured and row.slug not in {entry[0] for entry in configured}
    ]
    if gone:
        connection.execute(
            update(section).where(section.c.id.in_(gone)).values(configured=False, position=1000)
        )


def differs(
    connection: Connection,
    configured: Sequence[tuple[str, dict[str, str], dict[str, str], int]],
) -> bool:
    """Return whether `synchronise` would change anything; needs no write lock."""
    stored = [
        (row.slug, row.title, row.description, row.weight)
        for row in connection.execute(
            select(section).where(section.c.configured).order_by(section.c.position)
        )
    ]
    return stored != list(configured)


def mask_of(sections: Iterable[Section]) -> int:
    """Return the sections as the bits of one integer."""
    mask = 0
    for one in sections:
        mask |= 1 << (one.id - 1)
    return mask


def in_mask(sections: Iterable[Section], mask: int) -> list[Section]:
    """Return those of the sections whose bit is set, in their order."""
    return [one for one in sections if mask >> (one.id - 1) & 1]


def _from_row(row: Row[tuple[object, ...]]) -> Section:
    return Section(row.id, row.slug, row.title, row.description, row.weight)

"""Lead pictures, made anew from what the sites have, by the address where a site has each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, func, insert, or_, select

from cabc_syndicate.model import Article, Picture
from cabc_syndicate.store.database import Connection
from cabc_syndicate.store.schema import article, picture, revision

_AT_ONCE = 500


def wanted(connection: Connection, source_id: str, *, limit: int, tries: int) -> list[str]:
    """Return addresses of lead pictures that were not fetched yet, the newest articles first.

    One that failed is wanted again until it was tried `tries` times.
    """
    query = (
        select(revision.c.image)
        .join_from(article, revision, _newest())
        .outerjoin(picture, picture.c.url == revision.c.image)
        .where(
            article.c.source_id == source_id,
            revision.c.image.is_not(None),
            or_(picture.c.url.is_(None), and_(picture.c.name.is_(None), picture.c.tries < tries)),
        )
        .order_by(article.c.seq.desc())
        .limit(limit)
    )
    return list(dict.fromkeys(str(row[0]) for row in connection.execute(query)))


def keep(
    connection: Connection,
    url: str,
    *,
    name: str | None,
    type: str | None,  # noqa: A002 - the column's name
    width: int | None,
    height: int | None,
    data: bytes | None,
    problem: str | None,
    now: datetime,
) -> None:
    """Keep a picture, or why there is none, in the place of what was known of its address."""
    before = connection.execute(select(picture.c.tries).where(picture.c.url == url)).scalar()
    connection.execute(delete(picture).where(picture.c.url == url))
    connection.execute(
        insert(picture).values(
            url=url,
            name=name,
            type=type,
            width=width,
            height=height,
            data=data,
            problem=problem,
            tries=(before or 0) + 1,
            fetched_at=now,
        )
    )


def with_pictures(connection: Connection, found: Sequence[Article]) -> list[Article]:
    """Return the articles with the lead pictures that there are for them."""
    asked = list(dict.fromkeys(one.image for one in found if one.image))
    made: dict[str, Picture] = {}
    for start in range(0, len(asked), _AT_ONCE):
        rows = connection.execute(
            select(
                picture.c.url,
                picture.c.name,
                picture.c.type,
                picture.c.width,
                picture.c.height,
                func.length(picture.c.data).label("length"),
            ).where(picture.c.url.in_(asked[start : start + _AT_ONCE]), picture.c.name.is_not(None))
        )
        for row in rows:
            values = dict(row._mapping)
            url = values.pop("url")
            made[url] = Picture(**values)
    return [replace(one, picture=made[one.image]) if one.image in made else one for one in found]


def data_of(connection: Connection, name: str) -> bytes | None:
    """Return the bytes of the picture with this file name."""
    query = select(picture.c.data).where(picture.c.name == name).limit(1)
    return connection.execute(query).scalar()


def _newest() -> ColumnElement[bool]:
    return and_(revision.c.article_seq == article.c.seq, revision.c.number == article.c.revision)

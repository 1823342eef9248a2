"""Which articles the feeds are made of, in few columns, and which archive page has which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, LargeBinary, Text, and_, cast, func, insert, or_, select

from cabc_syndicate.model import Article, ArticleStatus, Member
from cabc_syndicate.store import articles, pictures
from cabc_syndicate.store.database import Connection, exclusive
from cabc_syndicate.store.schema import (
    archive_page,
    article,
    article_section,
    picture,
    revision,
    section,
)

_AT_ONCE = 400


def members(connection: Connection) -> list[Member]:
    """Return every published or withdrawn article of a section, the newest posted first.

    One that was withdrawn before it was ever published counts too: its tombstone does no harm.
    """
    again: dict[int, list[str]] = {}
    rows = connection.execute(
        select(article_section.c.article_seq, section.c.slug).join_from(article_section, section)
    )
    for seq, slug in rows:
        again.setdefault(seq, []).append(slug)
    slugs = dict(connection.execute(select(section.c.id, section.c.slug)).all())
    query = (
        select(
            article.c.seq,
            article.c.id,
            article.c.tag,
            article.c.source_id,
            article.c.status,
            article.c.revision,
            article.c.posted_at,
            article.c.updated_at,
            cast(article.c.updated_at, Text),
            article.c.section_id,
            revision.c.language,
            picture.c.name,
            or_(revision.c.url.is_(None), ~revision.c.url.like("http%")),
        )
        .join_from(article, revision, _newest())
        .outerjoin(picture, picture.c.url == revision.c.image)
        .where(
            article.c.status.in_([ArticleStatus.PUBLISHED, ArticleStatus.WITHDRAWN]),
            article.c.section_id.is_not(None),
        )
        .order_by(article.c.posted_at.desc(), article.c.seq.desc())
    )
    alone = {one: (slug,) for one, slug in slugs.items()}
    found = []
    row: tuple[Any, ...]
    for row in connection.execute(query).all():
        seq, identity, tag, source, status, number, posted, updated, said, home, *rest = row
        language, name, paged = rest
        further, sections = again.get(seq), alone[home]
        # Put together here, not by the database, which takes longer for it.
        mark = f"{identity} {status} {number} {said} {sections[0]} {name or ''}"
        if further:
            sections, mark = (*sections, *sorted(further)), f"{mark} {further}"
        gone = status == ArticleStatus.WITHDRAWN
        found.append(
            Member(seq, identity, tag, source, gone, posted, updated, sections, language, name,
                   paged, mark)
        )  # fmt: skip
    return found


def lengths(connection: Connection, seqs: Sequence[int]) -> dict[int, int]:
    """Return how many bytes the HTML of each article has in UTF-8."""
    size = (
        func.octet_length(revision.c.html)
        if connection.dialect.name == "postgresql"
        else func.length(cast(revision.c.html, LargeBinary))
    )
    found: dict[int, int] = {}
    for some in _in_parts(seqs):
        query = (
            select(article.c.seq, size)
            .join_from(article, revision, _newest())
            .where(article.c.seq.in_(some))
        )
        found.update({row[0]: int(row[1]) for row in connection.execute(query)})
    return found


def full(connection: Connection, seqs: Sequence[int]) -> dict[int, Article]:
    """Return the whole articles, with their pictures, by sequence number."""
    found: dict[int, Article] = {}
    for some in _in_parts(seqs):
        whole = pictures.with_pictures(connection, articles.by_seq(connection, some))
        found.update({one.seq: one for one in whole})
    return found


def naming(connection: Connection, words: Sequence[str]) -> set[int]:
    """Return the articles whose title or text has one of the words, whatever their case."""
    if not words:
        return set()
    named = [
        column.icontains(word, autoescape=True)
        for word in words
        for column in (revision.c.title, revision.c.text)
    ]
    query = select(article.c.seq).join_from(article, revision, _newest()).where(or_(*named))
    return set(connection.execute(query).scalars())


def archive_pages(connection: Connection) -> dict[str, dict[int, list[str]]]:
    """Return for each feed the ids of the articles on each page of its archive, by number."""
    found: dict[str, dict[int, list[str]]] = {}
    query = select(archive_page).order_by(archive_page.c.feed, archive_page.c.number)
    for feed, number, ids in connection.execute(query).all():
        found.setdefault(feed, {})[number] = ids.split()
    return found


def archive(connection: Connection, feed: str, pages: Mapping[int, Iterable[str]]) -> None:
    """Close pages of a feed's archive for good; a page that another process has closed stays."""
    exclusive(connection, "archive")
    taken = set(
        connection.execute(
            select(archive_page.c.number).where(archive_page.c.feed == feed)
        ).scalars()
    )
    rows = [
        {"feed": feed, "number": number, "articles": " ".join(ids)}
        for number, ids in pages.items()
        if number not in taken
    ]
    if rows:
        connection.execute(insert(archive_page), rows)


def _newest() -> ColumnElement[bool]:
    return and_(revision.c.article_seq == article.c.seq, revision.c.number == article.c.revision)


def _in_parts(seqs: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(seqs), _AT_ONCE):
        yield seqs[start : start + _AT_ONCE]

"""Which articles the feeds are made of, in few columns, and which archive page has which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, LargeBinary, Text, and_, cast, func, insert, or_, select

from cabc_syndicate import web_addresses
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

_IN_FEEDS = (
    article.c.status.in_([ArticleStatus.PUBLISHED, ArticleStatus.WITHDRAWN]),
    article.c.section_id.is_not(None),
)


class Known(NamedTuple):
    """An article as it was read last: what may change of it, and the member made of it."""

    row: tuple[Any, ...]
    sections: tuple[str, ...]
    image: str | None
    """Its lead picture's address on the site."""
    member: Member


def members(connection: Connection, known: dict[int, Known] | None = None) -> list[Member]:
    """Return every published or withdrawn article of a section, the newest posted first.

    One that was withdrawn before it was ever published counts too: its tombstone does no harm.
    What is `known`, by sequence number, is brought up to date. Of an article that is as it was
    little is read, and it is the same object again: the rest of it never changes, for a revision
    stays as it is, and so do an article's id, tag and source.
    """
    known = {} if known is None else known
    names = dict(connection.execute(select(picture.c.url, picture.c.name)).all())
    current = _current(connection)
    fresh = {
        seq: now
        for seq, now in current.items()
        if (had := known.get(seq)) is None
        or (had.row, had.sections) != now
        or had.member.picture != names.get(had.image)
    }
    made = {one.member.seq: one for one in _read(connection, fresh, names)}
    found = {seq: one for seq in current if (one := made.get(seq) or known.get(seq))}
    known.clear()
    known |= found
    return [one.member for one in found.values()]


def _current(connection: Connection) -> dict[int, tuple[tuple[Any, ...], tuple[str, ...]]]:
    """Return what may change of each article, and its sections, by sequence number."""
    slugs = dict(connection.execute(select(section.c.id, section.c.slug)).all())
    further: dict[int, list[str]] = {}
    again = select(article_section.c.article_seq, article_section.c.section_id)
    for seq, section_id in connection.execute(again):
        further.setdefault(seq, []).append(slugs[section_id])
    alone = {section_id: (slug,) for section_id, slug in slugs.items()}
    query = (
        select(
            article.c.seq,
            article.c.status,
            article.c.revision,
            # As texts, which are compared only: so many times would be slow to make.
            cast(article.c.posted_at, Text),
            cast(article.c.updated_at, Text),
            article.c.section_id,
        )
        .where(*_IN_FEEDS)
        .order_by(article.c.posted_at.desc(), article.c.seq.desc())
    )
    found: dict[int, tuple[tuple[Any, ...], tuple[str, ...]]] = {}
    for row in connection.execute(query).all():
        seq, sections = row[0], alone[row[5]]
        if seq in further:
            sections = (*sections, *sorted(further[seq]))
        found[seq] = tuple(row), sections
    return found


def _read(
    connection: Connection,
    fresh: Mapping[int, tuple[tuple[Any, ...], tuple[str, ...]]],
    names: Mapping[str, str | None],
) -> Iterator[Known]:
    """Yield these articles with all that feeds need to tell what changed."""
    query = select(
        article.c.seq,
        article.c.id,
        article.c.tag,
        article.c.source_id,
        article.c.posted_at,
        article.c.updated_at,
        revision.c.language,
        revision.c.image,
        revision.c.url,
    ).join_from(article, revision, _newest())
    for some in _in_parts(list(fresh)):
        for values in connection.execute(query.where(article.c.seq.in_(some))).all():
            seq, identity, tag, source, posted, updated, language, image, url = values
            row, sections = fresh[seq]
            _, status, number, _, said, _ = row
            name = names.get(image)
            # Put together here, not by the database, which takes longer for it.
            mark = f"{identity} {status} {number} {said} {' '.join(sections)} {name or ''}"
            paged = url is None or web_addresses.normal(url) is None
            gone = status == ArticleStatus.WITHDRAWN
            member = Member(seq, identity, tag, source, gone, posted, updated, sections, language,
                            name, paged, mark)  # fmt: skip
            yield Known(row, sections, image, member)


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


def archive_pages(connection: Connection) -> dict[str, dict[int, str]]:
    """Return for each feed the ids of the articles on each page of its archive, by number.

    The ids are as they are stored, with a space between them: most of them are never looked at.
    """
    found: dict[str, dict[int, str]] = {}
    query = select(archive_page).order_by(archive_page.c.feed, archive_page.c.number)
    for feed, number, ids in connection.execute(query).all():
        found.setdefault(feed, {})[number] = ids
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

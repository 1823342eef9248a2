"""Articles and their revisions.

`seq` is the order of commit: writers take turns, so a reader of the store who has seen number n
has seen every number below it. Digests are windows over `seq`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from sqlalchemy import Row, Select, and_, func, insert, or_, select, update

from cabc_syndicate.model import Article, ArticleDraft, ArticleStatus, Provenance
from cabc_syndicate.store import besides
from cabc_syndicate.store.database import Connection, exclusive
from cabc_syndicate.store.schema import article, article_section, revision, section


def add(
    connection: Connection,
    source_id: str,
    draft: ArticleDraft,
    *,
    article_id: str,
    tag: str,
    digest: str,
    section_id: int | None,
    mailable: bool,
    held: bool = False,
    now: datetime,
) -> int:
    """Store a new article and return its sequence number.

    Without a section it is kept unpublished, when `held` in quarantine. `digest` is the hash that
    tells a later revision.
    """
    exclusive(connection, "articles")
    status = ArticleStatus.PUBLISHED if section_id else ArticleStatus.UNPUBLISHED
    seq: int = connection.execute(
        insert(article)
        .values(
            id=article_id,
            tag=tag,
            source_id=source_id,
            key=draft.key,
            section_id=section_id,
            status=ArticleStatus.QUARANTINED if held else status,
            revision=1,
            mailable=mailable,
            posted_at=draft.posted_at,
            first_seen_at=now,
            updated_at=free_second(connection, draft.posted_at),
        )
        .returning(article.c.seq)
    ).scalar_one()
    _add_revision(connection, seq, 1, draft, digest, now)
    return seq


def revise(
    connection: Connection, seq: int, draft: ArticleDraft, *, digest: str, now: datetime
) -> None:
    """Store a new revision of an article; its id, section and place in the sequence stay."""
    number: int = connection.execute(
        update(article)
        .where(article.c.seq == seq)
        .values(
            revision=article.c.revision + 1,
            posted_at=draft.posted_at,
            updated_at=free_second(connection, now),
        )
        .returning(article.c.revision)
    ).scalar_one()
    _add_revision(connection, seq, number, draft, digest, now)


def get(connection: Connection, article_id: str) -> Article | None:
    """Return one article by its id."""
    found = _read(connection, _articles().where(article.c.id == article_id))
    return found[0] if found else None


def history(connection: Connection, seq: int) -> list[dict[str, Any]]:
    """Return the revisions before the newest one, oldest first: number, title, text and times."""
    rows = connection.execute(
        select(
            revision.c.number,
            revision.c.title,
            revision.c.text,
            revision.c.posted_at,
            revision.c.seen_at,
        )
        .join_from(revision, article, article.c.seq == revision.c.article_seq)
        .where(revision.c.article_seq == seq, revision.c.number < article.c.revision)
        .order_by(revision.c.number)
    )
    return [dict(row._mapping) for row in rows]


def listing(
    connection: Connection,
    *,
    section_slug: str | None = None,
    source_id: str | None = None,
    status: ArticleStatus | None = None,
    limit: int | None = None,
) -> list[Article]:
    """Return articles, the newest posted first."""
    query = _articles().order_by(article.c.posted_at.desc(), article.c.seq.desc())
    if section_slug is not None:
        again = (
            select(article_section.c.article_seq)
            .join_from(article_section, section, section.c.id == article_section.c.section_id)
            .where(section.c.slug == section_slug)
        )
        query = query.where(or_(section.c.slug == section_slug, article.c.seq.in_(again)))
    if source_id is not None:
        query = query.where(article.c.source_id == source_id)
    if status is not None:
        query = query.where(article.c.status == status)
    return _read(connection, query.limit(limit))


def mailable_after(connection: Connection, watermark: int, cut_off: int) -> list[Article]:
    """Return the published, mailable articles of the window (watermark, cut-off], in order."""
    query = _articles().where(
        article.c.seq > watermark,
        article.c.seq <= cut_off,
        article.c.mailable,
        article.c.status == ArticleStatus.PUBLISHED,
    )
    return _read(connection, query.order_by(article.c.seq))


def by_seq(connection: Connection, seqs: Iterable[int]) -> list[Article]:
    """Return the articles with these sequence numbers, in the order of the sequence."""
    query = _articles().where(article.c.seq.in_(list(seqs))).order_by(article.c.seq)
    return _read(connection, query)


def last_seq(connection: Connection, *, seen_by: datetime | None = None) -> int:
    """Return the last sequence number, or the last one first seen at or before an instant."""
    query = select(func.coalesce(func.max(article.c.seq), 0))
    if seen_by is not None:
        query = query.where(article.c.first_seen_at <= seen_by)
    return int(connection.execute(query).scalar_one())


def count_of_source(connection: Connection, source_id: str) -> int:
    """Return how many articles a source has given."""
    query = select(func.count()).where(article.c.source_id == source_id)
    return int(connection.execute(query).scalar_one())


def count_by_section(connection: Connection) -> dict[str, int]:
    """Return how many published articles each section has, by slug."""
    query = (
        select(section.c.slug, func.count())
        .join_from(article, section, section.c.id == article.c.section_id)
        .where(article.c.status == ArticleStatus.PUBLISHED)
        .group_by(section.c.slug)
    )
    return {row[0]: row[1] for row in connection.execute(query)}


def _newest() -> Any:
    return and_(revision.c.article_seq == article.c.seq, revision.c.number == article.c.revision)


def _articles() -> Select[Any]:
    return (
        select(
            article.c.seq,
            article.c.id,
            article.c.tag,
            article.c.source_id,
            section.c.slug,
            article.c.status,
            article.c.revision,
            article.c.first_seen_at,
            article.c.updated_at,
            *[column for column in revision.c if column.name not in {"article_seq", "number"}],
        )
        .join_from(article, revision, _newest())
        .outerjoin(section, section.c.id == article.c.section_id)
    )


def _read(connection: Connection, query: Select[Any]) -> list[Article]:
    """Return the articles of a query with what hangs on them."""
    found = [_from_row(row) for row in connection.execute(query)]
    again = {} if not found else besides.further_sections(connection, [one.seq for one in found])
    files = {} if not found else besides.attachments(connection, [one.seq for one in found])
    if not again and not files:
        return found
    return [
        replace(
            one,
            also=tuple(again.get(one.seq, ())),
            attachments=tuple(files.get((one.seq, one.revision), ())),
        )
        for one in found
    ]


def _from_row(row: Row[Any]) -> Article:
    zone = timezone(timedelta(minutes=row.posted_offset)) if row.posted_offset else UTC
    return Article(
        seq=row.seq,
        id=row.id,
        tag=row.tag,
        source=row.source_id,
        section=row.slug,
        status=ArticleStatus(row.status),
        revision=row.revision,
        url=row.url,
        title=row.title,
        author=row.author,
        origin=row.origin,
        posted_at=row.posted_at.astimezone(zone),
        posted_from=Provenance(row.posted_from),
        language=row.language,
        html=row.html,
        text=row.text,
        image=row.image,
        first_seen_at=row.first_seen_at,
        updated_at=row.updated_at,
    )


def _add_revision(
    connection: Connection, seq: int, number: int, draft: ArticleDraft, digest: str, now: datetime
) -> None:
    offset = draft.posted_at.utcoffset() or timedelta()
    connection.execute(
        insert(revision).values(
            article_seq=seq,
            number=number,
            url=draft.url,
            title=draft.title,
            author=draft.author,
            origin=draft.origin,
            posted_at=draft.posted_at,
            posted_offset=round(offset.total_seconds() / 60),
            posted_from=draft.posted_from,
            language=draft.language,
            html=draft.html,
            text=draft.text,
            image=draft.image,
            digest=digest,
            seen_at=now,
        )
    )
    besides.attach(connection, seq, number, draft.attachments)


def free_second(connection: Connection, moment: datetime) -> datetime:
    """Return the instant, or the next second that no article was updated at (RFC 4287, 4.2.15)."""
    moment = moment.astimezone(UTC).replace(microsecond=0)
    later = select(article.c.updated_at).where(article.c.updated_at >= moment)
    for taken in connection.execute(later.order_by(article.c.updated_at)).scalars():
        if taken > moment:
            break
        moment = taken + timedelta(seconds=1)
    return moment

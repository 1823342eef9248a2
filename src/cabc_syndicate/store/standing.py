"""What may be done with an article: into a section, out of quarantine, withdrawn and back."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import case, delete, func, insert, select, update

from cabc_syndicate.model import ArticleStatus
from cabc_syndicate.store.articles import free_second
from cabc_syndicate.store.database import Connection, exclusive
from cabc_syndicate.store.schema import (
    alias,
    article,
    article_section,
    attachment,
    likeness,
    near,
    revision,
    translation,
)

_HANGING = (
    revision.c.article_seq,
    alias.c.article_seq,
    article_section.c.article_seq,
    attachment.c.article_seq,
    likeness.c.article_seq,
    near.c.article_seq,
    near.c.other_seq,
    translation.c.article_seq,
)


def place(connection: Connection, seq: int, section_id: int) -> None:
    """Put an article that was kept unpublished into a section, and publish it."""
    connection.execute(
        update(article)
        .where(article.c.seq == seq, article.c.status == ArticleStatus.UNPUBLISHED)
        .values(section_id=section_id, status=ArticleStatus.PUBLISHED)
    )


def post_again(connection: Connection, seq: int, section_id: int) -> bool:
    """Put an article into a further section; return whether it was not there yet."""
    own = connection.execute(select(article.c.section_id).where(article.c.seq == seq)).scalar()
    there = article_section.c.article_seq == seq, article_section.c.section_id == section_id
    if own is None or own == section_id:
        return False
    if connection.execute(select(article_section).where(*there)).first() is not None:
        return False
    connection.execute(insert(article_section).values(article_seq=seq, section_id=section_id))
    return True


def withdraw(connection: Connection, seq: int, now: datetime) -> None:
    """Take back an article: feeds and mails do without it."""
    connection.execute(
        update(article)
        .where(article.c.seq == seq, article.c.status != ArticleStatus.WITHDRAWN)
        .values(
            status=ArticleStatus.WITHDRAWN,
            updated_at=case(
                (article.c.status == ArticleStatus.PUBLISHED, free_second(connection, now)),
                else_=article.c.updated_at,
            ),
        )
    )


def restore(connection: Connection, seq: int, now: datetime, *, held: bool) -> None:
    """Give an article back whose page is there again: published, or into quarantine if `held`."""
    published = case(
        (article.c.section_id.is_(None), ArticleStatus.UNPUBLISHED.value),
        else_=ArticleStatus.PUBLISHED.value,
    )
    connection.execute(
        update(article)
        .where(article.c.seq == seq, article.c.status == ArticleStatus.WITHDRAWN)
        .values(
            status=ArticleStatus.QUARANTINED if held else published,
            updated_at=free_second(connection, now),
        )
    )


def release(connection: Connection, source_id: str) -> int:
    """Let a source's articles out of quarantine and return how many there were.

    Each gets a new sequence number: digests are windows over the sequence, and one that has
    passed while the article was held would never carry it.
    """
    exclusive(connection, "articles")
    held = connection.execute(
        select(article)
        .where(article.c.source_id == source_id, article.c.status == ArticleStatus.QUARANTINED)
        .order_by(article.c.seq)
    ).all()
    for row in held:
        values = dict(row._mapping)
        old = values.pop("seq")
        # The old row gives up its unique names before the new one takes them.
        connection.execute(
            update(article)
            .where(article.c.seq == old)
            .values(id=f"{row.id}~", tag=f"{row.tag}~", key=f"{row.key}~")
        )
        values["status"] = (
            ArticleStatus.PUBLISHED if row.section_id is not None else ArticleStatus.UNPUBLISHED
        )
        new = connection.execute(
            insert(article).values(**values).returning(article.c.seq)
        ).scalar_one()
        for column in _HANGING:
            connection.execute(update(column.table).where(column == old).values({column.name: new}))
        connection.execute(delete(article).where(article.c.seq == old))
    return len(held)


def held_count(connection: Connection, source_id: str) -> int:
    """Return how many of a source's articles are in quarantine."""
    query = select(func.count()).where(
        article.c.source_id == source_id, article.c.status == ArticleStatus.QUARANTINED
    )
    return int(connection.execute(query).scalar_one())

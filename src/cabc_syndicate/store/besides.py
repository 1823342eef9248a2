"""What hangs on articles: the further sections they are in, and their attachments."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import insert, select

from cabc_syndicate.model import Attachment
from cabc_syndicate.store.database import Connection
from cabc_syndicate.store.schema import article_section, attachment, section

_AT_ONCE = 500


def further_sections(connection: Connection, seqs: list[int]) -> dict[int, list[str]]:
    """Return the slugs of the further sections of articles."""
    query = (
        select(article_section.c.article_seq, section.c.slug)
        .join_from(article_section, section, section.c.id == article_section.c.section_id)
        .order_by(section.c.id)
    )
    found: dict[int, list[str]] = {}
    for start in range(0, len(seqs), _AT_ONCE):
        part = query.where(article_section.c.article_seq.in_(seqs[start : start + _AT_ONCE]))
        for seq, slug in connection.execute(part):
            found.setdefault(seq, []).append(slug)
    return found


def attachments(connection: Connection, seqs: list[int]) -> dict[tuple[int, int], list[Attachment]]:
    """Return the attachments of articles, by sequence number and revision."""
    query = select(attachment).order_by(attachment.c.position)
    found: dict[tuple[int, int], list[Attachment]] = {}
    for start in range(0, len(seqs), _AT_ONCE):
        part = query.where(attachment.c.article_seq.in_(seqs[start : start + _AT_ONCE]))
        for row in connection.execute(part):
            one = Attachment(row.url, row.title, row.type, row.length)
            found.setdefault((row.article_seq, row.revision), []).append(one)
    return found


def attach(connection: Connection, seq: int, number: int, files: Iterable[Attachment]) -> None:
    """Store the attachments of one revision of an article."""
    for position, one in enumerate(files):
        connection.execute(
            insert(attachment).values(
                article_seq=seq,
                revision=number,
                position=position,
                url=one.url,
                title=one.title,
                type=one.type,
                length=one.length,
            )
        )

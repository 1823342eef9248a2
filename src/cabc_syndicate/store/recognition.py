"""Which stored article is it? Its keys, the keys it has besides, and what it looks like."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

from sqlalchemy import Select, and_, delete, insert, or_, select, union

from cabc_syndicate.model import ArticleStatus, Provenance
from cabc_syndicate.store.database import Connection
from cabc_syndicate.store.schema import alias, article, likeness, near, revision, translation

_MOST_SKETCHES = 20_000
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class KnownArticle:
    """Enough of a stored article to decide whether a draft is new, changed or the same."""

    seq: int
    id: str
    key: str
    source_id: str
    digest: str
    status: ArticleStatus
    section_id: int | None
    url: str | None
    title: str
    posted_at: datetime
    posted_from: Provenance
    first_seen_at: datetime


@dataclass(frozen=True, slots=True)
class Likeness:
    """What an article looks like, for recognising it at another address."""

    seq: int
    source_id: str
    key: str
    title: str
    text: str
    posted_at: datetime
    text_digest: str


def known(
    connection: Connection, source_id: str, keys: Collection[str] | None = None
) -> dict[str, KnownArticle]:
    """Return the articles that a source has shown, by each of their keys; or those of `keys`."""
    own = _known().where(article.c.source_id == source_id)
    besides = (
        _known()
        .add_columns(alias.c.key.label("other_key"))
        .join(alias, alias.c.article_seq == article.c.seq)
        .where(alias.c.source_id == source_id)
    )
    if keys is not None:
        own, besides = own.where(article.c.key.in_(keys)), besides.where(alias.c.key.in_(keys))
    found = {row.key: _from_row(dict(row._mapping)) for row in connection.execute(own)}
    for row in connection.execute(besides):
        values = dict(row._mapping)
        key = values.pop("other_key")
        found[key] = _from_row(values)
    return found


def add_alias(connection: Connection, source_id: str, key: str, seq: int) -> None:
    """Note that the article goes by this key too."""
    connection.execute(delete(alias).where(alias.c.source_id == source_id, alias.c.key == key))
    connection.execute(insert(alias).values(source_id=source_id, key=key, article_seq=seq))


def keys_of(
    connection: Connection, source_id: str, numbers: Collection[int]
) -> dict[int, set[str]]:
    """Return by seq the keys of these articles: their own, and others that the source has shown."""
    if not numbers:
        return {}
    own = select(article.c.seq, article.c.key).where(article.c.seq.in_(numbers))
    besides = select(alias.c.article_seq, alias.c.key).where(
        alias.c.article_seq.in_(numbers), alias.c.source_id == source_id
    )
    found: dict[int, set[str]] = {}
    for query in (own, besides):
        for seq, key in connection.execute(query):
            found.setdefault(seq, set()).add(key)
    return found


def alike(connection: Connection, site: str, title_key: str, text_digest: str) -> list[Likeness]:
    """Return the articles of a site that have this title or this text, the newest first."""
    # Each by its index: for an "or", SQLite reads all the articles of the site.
    of_site = select(likeness.c.article_seq).where(likeness.c.site == site)
    by_title = of_site.where(likeness.c.title_key == title_key)
    by_text = of_site.where(likeness.c.text_digest == text_digest)
    query = (
        select(
            article.c.seq,
            article.c.source_id,
            article.c.key,
            revision.c.title,
            revision.c.text,
            article.c.posted_at,
            revision.c.posted_offset,
            likeness.c.text_digest,
        )
        .join_from(likeness, article, article.c.seq == likeness.c.article_seq)
        .join(revision, _newest())
        .where(likeness.c.article_seq.in_(union(by_title, by_text)))
        # The same text first: a title that comes every week must not push it out.
        .order_by((likeness.c.text_digest == text_digest).desc(), article.c.seq.desc())
        .limit(100)
    )
    found = []
    for row in connection.execute(query):
        values = dict(row._mapping)
        zone = timezone(timedelta(minutes=values.pop("posted_offset")))
        found.append(Likeness(**values | {"posted_at": row.posted_at.astimezone(zone)}))
    return found


def remember(
    connection: Connection, seq: int, *, site: str, title_key: str, text_digest: str, sketch: bytes
) -> None:
    """Keep what an article looks like, in the place of what it looked like before."""
    connection.execute(delete(likeness).where(likeness.c.article_seq == seq))
    connection.execute(
        insert(likeness).values(
            article_seq=seq,
            site=site,
            title_key=title_key,
            text_digest=text_digest,
            sketch=sketch,
        )
    )


def without_likeness(connection: Connection, source_id: str) -> list[tuple[int, str, str]]:
    """Return (seq, title, text) of a source's articles that nobody has looked at yet."""
    query = (
        select(article.c.seq, revision.c.title, revision.c.text)
        .join_from(article, revision, _newest())
        .outerjoin(likeness, likeness.c.article_seq == article.c.seq)
        .where(article.c.source_id == source_id, likeness.c.article_seq.is_(None))
        .order_by(article.c.seq)
    )
    return [(row[0], row[1], row[2]) for row in connection.execute(query)]


def sketches(connection: Connection, site: str) -> Iterator[tuple[int, bytes]]:
    """Yield (seq, sketch) of a site's newest articles, the newest first, some at a time."""
    newest = (
        select(likeness.c.article_seq)
        .where(likeness.c.site == site)
        .order_by(likeness.c.article_seq.desc())
        .limit(_MOST_SKETCHES)
    )
    numbers = list(connection.execute(newest).scalars())
    # The database would hold all sketches in memory to sort them with their numbers.
    for start in range(0, len(numbers), _AT_ONCE):
        some = likeness.c.article_seq.in_(numbers[start : start + _AT_ONCE])
        query = select(likeness.c.article_seq, likeness.c.sketch).where(some)
        for row in connection.execute(query.order_by(likeness.c.article_seq.desc())):
            yield row[0], row[1]


def texts(connection: Connection, seqs: Iterable[int]) -> dict[int, str]:
    """Return the texts of articles."""
    query = (
        select(article.c.seq, revision.c.text)
        .join_from(article, revision, _newest())
        .where(article.c.seq.in_(list(seqs)))
    )
    return {row[0]: row[1] for row in connection.execute(query)}


def same_text(connection: Connection, source_id: str, text_digests: Iterable[str]) -> set[str]:
    """Return which of the digests are those of texts that the source's articles have already."""
    query = (
        select(likeness.c.text_digest)
        .join_from(likeness, article, article.c.seq == likeness.c.article_seq)
        .where(article.c.source_id == source_id, likeness.c.text_digest.in_(list(text_digests)))
    )
    return {row[0] for row in connection.execute(query)}


def link(connection: Connection, seq: int, others: Iterable[int]) -> None:
    """Note that articles are nearly the same text."""
    connection.execute(delete(near).where(near.c.article_seq == seq))
    for other in others:
        connection.execute(insert(near).values(article_seq=seq, other_seq=other))


def near_of(connection: Connection, seq: int) -> list[str]:
    """Return the ids of the articles that are nearly the same text as this one."""
    query = (
        select(article.c.id)
        .join(
            near,
            or_(
                and_(near.c.article_seq == seq, near.c.other_seq == article.c.seq),
                and_(near.c.other_seq == seq, near.c.article_seq == article.c.seq),
            ),
        )
        .distinct()
        .order_by(article.c.id)
    )
    return [str(row[0]) for row in connection.execute(query)]


def translate(connection: Connection, seq: int, keys: Iterable[str]) -> None:
    """Note under which addresses the article's page offers it in other languages."""
    connection.execute(delete(translation).where(translation.c.article_seq == seq))
    for key in dict.fromkeys(keys):
        connection.execute(insert(translation).values(article_seq=seq, key=key))


def translations_of(connection: Connection, seq: int) -> list[str]:
    """Return the ids of the articles that are this one in another language, either way linked."""
    mine = select(translation.c.key).where(translation.c.article_seq == seq)
    own = select(article.c.key).where(article.c.seq == seq)
    besides = select(alias.c.key).where(alias.c.article_seq == seq)
    theirs = select(translation.c.article_seq).where(
        or_(translation.c.key.in_(own), translation.c.key.in_(besides))
    )
    by_alias = select(alias.c.article_seq).where(alias.c.key.in_(mine))
    query = (
        select(article.c.id)
        .where(
            or_(article.c.key.in_(mine), article.c.seq.in_(theirs), article.c.seq.in_(by_alias)),
            article.c.seq != seq,
        )
        .order_by(article.c.id)
    )
    return [str(row[0]) for row in connection.execute(query)]


def _from_row(values: dict[str, Any]) -> KnownArticle:
    values["status"] = ArticleStatus(values["status"])
    values["posted_from"] = Provenance(values["posted_from"])
    return KnownArticle(**values)


def _known() -> Select[Any]:
    return select(
        article.c.seq,
        article.c.id,
        article.c.key,
        article.c.source_id,
        revision.c.digest,
        article.c.status,
        article.c.section_id,
        revision.c.url,
        revision.c.title,
        article.c.posted_at,
        revision.c.posted_from,
        article.c.first_seen_at,
    ).join_from(article, revision, _newest())


def _newest() -> Any:
    return and_(revision.c.article_seq == article.c.seq, revision.c.number == article.c.revision)

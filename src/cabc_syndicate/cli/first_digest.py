"""The digest that a first reader would get, made in a store of its own that is thrown away."""

from __future__ import annotations

from datetime import datetime
from email import message_from_bytes, policy
from pathlib import Path
from tempfile import TemporaryDirectory

from cabc_syndicate.model import Article, ArticleDraft
from cabc_syndicate.store import Database, articles, sections
from cabc_syndicate.wiring import Application

_READER = "first-look@reader.example"


def write_digest(application: Application, now: datetime, files: tuple[Path, ...]) -> str | None:
    """Write the digest that a reader of all sections would get, from a store made for it alone."""
    from cabc_syndicate.compose.service import compose
    from cabc_syndicate.deliver.service import preview
    from cabc_syndicate.subscribe import service as subscribing
    from cabc_syndicate.subscribe.lifecycle import Wish

    settings = application.settings
    with TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{folder}/look.db")
        try:
            _copy(application.database, database, now)
            wish = Wish(_READER, accepts=settings.languages, cadence="weekly")
            subscribing.add(database, settings, wish, confirmed=True, now=now)
            if not compose(database, settings, now=now).editions:
                return None
            _, message = preview(
                database, settings, application.signer, edition_id=None, reader=None, now=now
            )
        finally:
            database.close()
    parsed = message_from_bytes(message.content, policy=policy.default)
    parts = {part.get_content_subtype(): part.get_content() for part in parsed.iter_parts()}
    files[0].write_text(parts["html"], encoding="utf-8")
    files[1].write_text(parts["plain"].replace("\r\n", "\n"), encoding="utf-8")
    return str(parsed["subject"])


def _copy(store: Database, other: Database, now: datetime) -> None:
    """Copy sections and articles, all of them for mails, whatever their age."""
    with store.read() as connection:
        known = sections.every(connection)
        stored = sorted(articles.listing(connection), key=lambda one: one.seq)
    with other.write() as connection:
        numbers = {one.slug: sections.add(connection, one.slug, one.title).id for one in known}
        for one in stored:
            articles.add(
                connection,
                one.source,
                _as_draft(one),
                article_id=one.id,
                tag=one.tag,
                digest=one.id,
                section_id=numbers.get(one.section or ""),
                mailable=True,
                held=False,
                now=now,
            )


def _as_draft(one: Article) -> ArticleDraft:
    return ArticleDraft(
        key=one.id,
        url=one.url,
        title=one.title,
        section_title=None,
        author=one.author,
        origin=one.origin,
        posted_at=one.posted_at,
        posted_from=one.posted_from,
        language=one.language,
        html=one.html,
        text=one.text,
        image=one.image,
    )

"""A small installation for the tests: a store with sections, articles, readers and a relay."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from cabc_syndicate import config
from cabc_syndicate.compose.service import ComposeReport, compose
from cabc_syndicate.config import Settings
from cabc_syndicate.deliver.service import DeliverReport, deliver
from cabc_syndicate.mailing import Edition
from cabc_syndicate.model import ArticleDraft, Provenance
from cabc_syndicate.store import Database, articles, editions, sections
from cabc_syndicate.subscribe import service as subscribing
from cabc_syndicate.subscribe.lifecycle import Wish
from cabc_syndicate.tokens import Signer

MONDAY = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
"""Eight in the evening in Beijing: every reader's Monday morning has come."""


@dataclass
class Installation:
    """An open installation. `post` and `enrol` fill it; the stages run at `MONDAY`."""

    database: Database
    settings: Settings
    signer: Signer = field(default_factory=lambda: Signer(bytes(range(32))))
    numbers: Any = field(default_factory=lambda: itertools.count(1))

    def post(self, section: str = "activities", title: str = "", **fields: Any) -> int:
        """Store an article and return its sequence number."""
        number = next(self.numbers)
        options = {name: fields.pop(name) for name in ("mailable", "now") if name in fields}
        draft = {
            "key": f"key-{number}",
            "url": f"https://council.example/news/{number}.html",
            "title": title or f"Story {number}",
            "section_title": None,
            "author": None,
            "origin": None,
            "posted_at": MONDAY - timedelta(days=1) + timedelta(minutes=number),
            "posted_from": Provenance.PAGE,
            "language": "en",
            "html": f"<p>What happened in story {number}.</p>",
            "text": f"What happened in story {number}.",
        } | fields
        with self.database.write() as connection:
            known = {one.slug: one.id for one in sections.every(connection)}
            return articles.add(
                connection,
                "pages",
                ArticleDraft(**draft),
                article_id=f"a{number}",
                tag=f"tag:council.example,2026:a{number}",
                digest=f"digest-{number}",
                section_id=known.get(section),
                mailable=options.get("mailable", True),
                now=options.get("now", MONDAY - timedelta(hours=1)),
            )

    def enrol(self, address: str, *section: str, confirmed: bool = True, **wish: Any) -> None:
        """Add a reader, in Beijing unless said otherwise."""
        now = wish.pop("now", MONDAY - timedelta(days=2))
        subscribing.add(
            self.database,
            self.settings,
            Wish(address=address, sections=section, **({"zone": "Asia/Shanghai"} | wish)),
            confirmed=confirmed,
            now=now,
        )

    def compose(self, now: datetime = MONDAY, **options: Any) -> ComposeReport:
        return compose(self.database, self.settings, now=now, **options)

    def deliver(self, now: datetime = MONDAY, **options: Any) -> DeliverReport:
        return deliver(self.database, self.settings, self.signer, clock=lambda: now, **options)

    def edition(self, edition_id: str | None = None) -> Edition:
        with self.database.read() as connection:
            found = editions.get(connection, edition_id)
        assert found is not None
        return found

    def using(self, **tables: dict[str, Any]) -> Installation:
        """Return the same installation with other settings in some tables."""
        changed = {
            name: getattr(self.settings, name).model_copy(update=values)
            for name, values in tables.items()
        }
        return Installation(
            self.database, self.settings.model_copy(update=changed), self.signer, self.numbers
        )


def open_installation(path: Path, database: Database) -> Installation:
    """Return the installation of a written configuration on an open store."""
    settings = config.load(path)
    with database.write() as connection:
        sections.synchronise(
            connection,
            [(one.slug, one.title, one.description, one.weight) for one in settings.section],
        )
    return Installation(database, settings)


class Mailbox:
    """What a relay received: use `take` as its hook."""

    def __init__(self, answer: Callable[[str], bytes | None] | None = None) -> None:
        self.raw: list[tuple[tuple[str, ...], bytes]] = []
        self._answer = answer

    def take(self, envelope: Any) -> bytes | None:
        self.raw.append((tuple(envelope.recipients), bytes(envelope.data)))
        return self._answer(envelope.recipients[0]) if self._answer else None

    @property
    def recipients(self) -> list[str]:
        return sorted(recipient for recipients, _ in self.raw for recipient in recipients)

    def message(self, recipient: str) -> EmailMessage:
        """Return the one message that a recipient got, as the standard library reads it."""
        found = [data for recipients, data in self.raw if recipient in recipients]
        assert len(found) == 1, f"{recipient} got {len(found)} messages"
        return parse(found[0])


def parse(data: bytes) -> EmailMessage:
    """Read a message with the standard library, which shares no code with ours."""
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return message


def part(message: EmailMessage, kind: str) -> str:
    """Return the text of a message's part, `plain` or `html`."""
    body = message.get_body((kind,))
    assert body is not None
    content: str = body.get_content()
    return content

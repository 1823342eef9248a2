"""What the operator is told of sources, as a feed (pure): the newest alerts and recoveries."""

from __future__ import annotations

import html
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Protocol
from urllib.parse import urlsplit

from cabc_syndicate.config import Settings
from cabc_syndicate.publish.feed import Entry, Feed, clean, clean_line

SLUG = "_health"


class Told(Protocol):
    """An alert as the store gives it."""

    @property
    def id(self) -> int: ...
    @property
    def title(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def source_id(self) -> str: ...
    @property
    def raised_at(self) -> datetime: ...


def health_feed(settings: Settings, folder: str, alerts: Iterable[Told]) -> Feed:
    """Return the feed of what was told of sources; `folder` is the public address of all feeds."""
    host = urlsplit(settings.site.url).hostname
    title = clean_line(f"{settings.site.title}: sources")
    home = f"{folder}index.html"
    entries = tuple(_entry(alert, host or "", home) for alert in alerts)
    return Feed(
        slug=SLUG,
        title=title,
        heading=title,
        description=title,
        language="en",
        publisher=clean_line(settings.site.title),
        contact=settings.site.contact,
        folder=folder,
        entries=entries,
        home=home,
    )


def _entry(alert: Told, host: str, home: str) -> Entry:
    text = clean(alert.text).strip()
    return Entry(
        id=f"tag:{host},{alert.raised_at:%Y-%m-%d}:alert/{alert.id}",
        link=f"{home}#alert-{alert.id}",
        page=None,
        title=clean_line(alert.title),
        author=None,
        origin=None,
        posted_at=alert.raised_at.astimezone(UTC).replace(microsecond=0),
        updated_at=alert.raised_at.astimezone(UTC).replace(microsecond=0),
        language="en",
        section=alert.source_id,
        section_title=alert.source_id,
        summary=clean_line(text),
        html="".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines()),
        image=None,
    )

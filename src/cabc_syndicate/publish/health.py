"""What the operator is told of sources, as a feed (pure): the newest alerts and recoveries."""

from __future__ import annotations

import html
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Protocol

from cabc_syndicate import web_addresses
from cabc_syndicate.config import Settings
from cabc_syndicate.publish.feed import Entry, Feed
from cabc_syndicate.publish.plain import clean, clean_line

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
    host = web_addresses.host_of(settings.site.url)
    title = clean_line(f"{settings.site.title}: sources")
    home = f"{folder}index.html"
    told = tuple(alerts)
    moments = _moments(told)
    entries = tuple(_entry(alert, host, home, moments[alert.id]) for alert in told)
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


def _moments(alerts: Iterable[Told]) -> dict[int, datetime]:
    """Return when each alert was raised: in a second of its own (RFC 4287, 4.2.15), for one run
    raises several."""
    taken: set[datetime] = set()
    moments: dict[int, datetime] = {}
    for alert in sorted(alerts, key=lambda one: (one.raised_at, one.id)):
        moment = alert.raised_at.astimezone(UTC).replace(microsecond=0)
        while moment in taken:
            moment += timedelta(seconds=1)
        taken.add(moment)
        moments[alert.id] = moment
    return moments


def _entry(alert: Told, host: str, home: str, moment: datetime) -> Entry:
    text = clean(alert.text).strip()
    return Entry(
        id=f"tag:{host},{alert.raised_at:%Y-%m-%d}:alert/{alert.id}",
        link=f"{home}#alert-{alert.id}",
        page=None,
        title=clean_line(alert.title) or alert.source_id,
        author=None,
        origin=None,
        posted_at=moment,
        updated_at=moment,
        language="en",
        section=alert.source_id,
        section_title=alert.source_id,
        summary=clean_line(text),
        html="".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines()),
        image=None,
    )

"""What is published: every feed's files, and what is in them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from cabc_syndicate.config import Settings
from cabc_syndicate.publish.catalogue import KINDS
from cabc_syndicate.publish.feed import Archive, Feed
from cabc_syndicate.publish.service.arranging import read
from cabc_syndicate.publish.service.entries import Maker, address
from cabc_syndicate.publish.service.making import FILES, filled
from cabc_syndicate.store import Database


@dataclass(frozen=True, slots=True)
class FeedInfo:
    """One published file of a feed. `updated` is None while the feed is empty."""

    path: str
    url: str
    items: int
    updated: datetime | None


def feeds(database: Database, settings: Settings) -> list[FeedInfo]:
    """Return every file of every feed, in the order of the catalogue, that of all first."""
    folder = address(settings)
    found = []
    for arranged in read(database, settings, keep=False).feeds:
        slug = arranged.selection.slug
        shown = [one.updated_at for one in arranged.live if not one.withdrawn]
        found += [
            FeedInfo(
                path=f"{slug}.{extension}",
                url=f"{folder}{slug}.{extension}",
                items=len(shown),
                updated=max(shown, default=None),
            )
            for extension in FILES
        ]
    return found


def contents(
    database: Database,
    settings: Settings,
    slug: str | None = None,
    *,
    kinds: Collection[str] = KINDS,
) -> tuple[Feed, ...]:
    """Return live feeds with their entries, in the order of `feeds`: the one of that slug, or all
    of those kinds."""
    content = read(database, settings, keep=False)
    maker = Maker(database, settings, content)
    return tuple(
        filled(settings, one, one.live, maker, Archive(len(one.pages)))
        for one in content.feeds
        if (one.selection.kind in kinds if slug is None else one.selection.slug == slug)
    )

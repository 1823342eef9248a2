"""What a source lists in one run: entries, page by page, and what went wrong on the way (pure)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from cabc_syndicate.collect.feeds import FeedItem, ReadFeed
from cabc_syndicate.collect.identity import canonical_key
from cabc_syndicate.collect.listing import Link
from cabc_syndicate.errors import Problem

_PATTERN_REACH = 2000


@dataclass(frozen=True, slots=True)
class Entry:
    """One article as a list, feed or sitemap shows it."""

    link: Link
    item: FeedItem | None = None
    feed: ReadFeed | None = None

    @property
    def key(self) -> str:
        """Its identity within the source."""
        return (
            canonical_key(self.link.url) if self.link.url else (self.item.id if self.item else "")
        )


@dataclass(slots=True)
class Walk:
    """What a source lists in one run, the newest first, and what went wrong on the way."""

    pages: list[list[Entry]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    is_complete: bool = True
    is_unchanged: bool = False
    goes_on: bool = False
    """Whether the list goes on after `pages` pages, and the last one had unknown articles; or more
    sitemaps are named."""
    is_unsure: bool = False
    is_login: bool = False
    is_small: bool = False
    no_html: bool = False
    selector: str | None = None
    """What of the configuration found no link."""
    form: str | None = None
    feed_url: str | None = None
    touched: set[str] = field(default_factory=set)
    """Keys that the source itself says were changed."""


def rewritten(link: Link, rules: dict[str, str]) -> Link:
    """Return the link with its address as `[source.rewrite]` says."""
    url = link.url
    for pattern, replacement in rules.items():
        url = re.sub(pattern, replacement, url[:_PATTERN_REACH])
    return link if url == link.url else replace(link, url=url)

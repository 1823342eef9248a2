"""What runs in worker processes (pure): bytes of a page, list, feed or picture -> what it holds.

Each function takes and returns plain values that travel between processes.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo

from cabc_syndicate.collect import feeds, sitemaps
from cabc_syndicate.collect.decode import Decoded, decode
from cabc_syndicate.collect.link_groups import Candidate, candidates
from cabc_syndicate.collect.listing import ListPage, Reading, read_list
from cabc_syndicate.collect.messages import login_page
from cabc_syndicate.collect.page import PageContext, PageReading, read_page, read_text
from cabc_syndicate.errors import PageError

_SMALL = 2048
"""Bytes under which a page that should hold a list is suspicious."""


@dataclass(frozen=True, slots=True)
class PageBytes:
    """A page as it came: `url` is where it was found after redirects."""

    item: str
    url: str
    body: bytes
    kind: str = ""
    """Its Content-Type, in lower case."""
    charset: str | None = None


@dataclass(frozen=True, slots=True)
class Encodings:
    """What is known of a source's encoding: the operator's word, and the last that read it."""

    configured: str | None = None
    remembered: str | None = None


@dataclass(frozen=True, slots=True)
class ListReading:
    """A list page, and all that may be its list where nothing says which links are."""

    page: ListPage
    encoding: str
    candidates: tuple[Candidate, ...] = ()
    feeds: tuple[str, ...] = ()
    is_login: bool = False
    is_small: bool = False
    bad_characters: float = 0.0


@dataclass(frozen=True, slots=True)
class ArticleReading:
    """An article page, and how it was read."""

    page: PageReading
    encoding: str
    bad_characters: float = 0.0


@dataclass(frozen=True, slots=True)
class Moments:
    """What dates without a zone are of, and what lies in the future."""

    zone: tzinfo
    now: datetime = field()


def read_list_page(
    page: PageBytes, reading: Reading, encodings: Encodings, form: str | None
) -> ListReading:
    """Return the links of a list page; with nothing that names them, every group that may be it."""
    text = _text(page, encodings)
    is_named = bool(reading.select.item or reading.link_pattern or form)
    listed = read_list(text.text, page.url, reading, form)
    is_sure = is_named and bool(listed.links)
    return ListReading(
        page=listed,
        encoding=text.encoding,
        candidates=() if is_sure else candidates(text.text, page.url, reading),
        feeds=() if is_sure else feeds.feed_links(text.text, page.url),
        is_login=login_page(text.text),
        is_small=len(page.body) < _SMALL,
        bad_characters=_bad(text.text),
    )


def read_article(page: PageBytes, context: PageContext, encodings: Encodings) -> ArticleReading:
    """Return the article of a page of text or HTML. Raises PageError."""
    if not page.body.strip():
        raise PageError(page.item, "is empty", "Open it in a browser")
    text = _text(page, encodings)
    reading = (
        PageReading(read_text(text.text, context))
        if page.kind.startswith("text/plain")
        else read_page(text.text, context)
    )
    return ArticleReading(reading, text.encoding, _bad(text.text))


def read_feed(page: PageBytes, moments: Moments, encodings: Encodings) -> feeds.ReadFeed:
    """Return the items of a feed. Raises PageError."""
    return feeds.read_feed(
        page.body,
        page.url,
        zone=moments.zone,
        now=moments.now,
        declared=page.charset,
        configured=encodings.configured,
        remembered=encodings.remembered,
    )


def read_sitemap(page: PageBytes, moments: Moments) -> sitemaps.ReadSitemap:
    """Return the addresses of a sitemap. Raises PageError."""
    return sitemaps.read_sitemap(page.body, page.url, zone=moments.zone, now=moments.now)


def read_item(item: feeds.FeedItem, feed: feeds.ReadFeed, context: PageContext) -> ArticleReading:
    """Return the article that a feed's item holds. Raises PageError."""
    here = replace(context, item=item.url or item.id, url=item.url)
    return ArticleReading(PageReading(feeds.draft_of(item, here, feed)), feed.encoding)


def _text(page: PageBytes, encodings: Encodings) -> Decoded:
    return decode(
        page.body,
        page.item,
        configured=encodings.configured,
        declared=page.charset,
        remembered=encodings.remembered,
    )


def _bad(text: str) -> float:
    return text.count("\ufffd") / (len(text) or 1)

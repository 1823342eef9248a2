"""An item of a feed -> ArticleDraft (pure)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import islice

from cabc_syndicate.collect import dates
from cabc_syndicate.collect.blocks import Block, from_text
from cabc_syndicate.collect.characters import folded
from cabc_syndicate.collect.feed_items import TRAILER, FeedItem, ReadFeed, plain
from cabc_syndicate.collect.html_blocks import from_element
from cabc_syndicate.collect.html_tree import parse
from cabc_syndicate.collect.identity import canonical_key
from cabc_syndicate.collect.labels import byline
from cabc_syndicate.collect.opening import opened
from cabc_syndicate.collect.page import PageContext
from cabc_syndicate.collect.paragraphs import as_html, as_text
from cabc_syndicate.collect.sanitise import first_image, safe_html
from cabc_syndicate.errors import PageError
from cabc_syndicate.languages import detect
from cabc_syndicate.model import ArticleDraft, Provenance

_DEEP = 1_000
_NAMES = {"zh": "zh-Hans", "tl": "fil", "in": "id"}


def draft_of(item: FeedItem, context: PageContext, feed: ReadFeed) -> ArticleDraft:
    """Return the draft of an item, from what the feed says alone.

    `context.url` and `context.key` don't count: the item has its own. The feed's first category of
    the item names its section. Raises PageError for an item without text and picture.
    """
    body, credit = opened(_without_trailer(lines_of(item.html, context.item)), item.title)
    html = safe_html(as_html(body), item.base or item.url)
    text = as_text(body)
    image = (first_image(html) if html else None) or item.image
    if not text and not image and not item.attachments:
        raise PageError(context.item, "has a title but no text", "Read its page instead")
    posted_from, posted_at = _posted(item, body, context)
    own = {folded(name) for name in context.own_names}
    return ArticleDraft(
        key=canonical_key(item.url) if item.url else item.id,
        url=item.url,
        title=item.title,
        section_title=item.categories[0] if item.categories else None,
        author=item.author or byline(credit[:1]),
        origin=item.origin if item.origin and folded(item.origin) not in own else None,
        posted_at=posted_at,
        posted_from=posted_from,
        language=language_of(f"{item.title}\n{text}", item.language or feed.language, context),
        html=html,
        text=text,
        image=image,
        attachments=item.attachments,
    )


def lines_of(markup: str, item: str) -> tuple[Block, ...]:
    """Return the lines of raw markup, without navigation.

    What nests too deep for a parser (libxml2 loses what is below 2,048 elements) is read as text.
    """
    if not markup.strip():
        return ()
    root = parse(f"<html><body>{markup}</body></html>", item)
    lines = tuple(block for block in from_element(root) if not block.aside)
    return lines if lines or markup.count("<") < _DEEP else tuple(from_text(plain(markup)))


def language_of(sample: str, declared: str | None, context: PageContext) -> str:
    """Return the language of a text: its script decides, then what is declared, if we know it."""
    named = (declared or "").replace("_", "-").lower()
    plain = named.partition("-")[0]
    known = {one.lower(): one for one in context.languages}
    first = known.get(named) or known.get(_NAMES.get(plain, plain).lower())
    return detect(sample, (first, *context.languages) if first else context.languages)


def _posted(
    item: FeedItem, body: Sequence[Block], context: PageContext
) -> tuple[Provenance, datetime]:
    if item.posted_at:
        return Provenance.LIST, item.posted_at
    if context.listed_at:
        return Provenance.LIST, context.listed_at
    if item.url and (day := dates.in_address(item.url, context.zone, context.now)):
        return Provenance.URL, day
    found = (dates.first(line.text, context.zone, context.now) for line in body)
    for date in islice((date for date in found if date), 1):
        return Provenance.BODY, date.moment
    return Provenance.FIRST_SEEN, context.now.astimezone(context.zone)


def _without_trailer(lines: tuple[Block, ...]) -> tuple[Block, ...]:
    return lines[:-1] if lines and TRAILER.match(lines[-1].text) else lines

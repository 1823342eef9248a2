"""One article page -> ArticleDraft (pure).

Text and HTML become the same list of lines; `anatomy` finds the parts by form, and the selectors
of the configuration go before it. Raises PageError for a page without a title or without a text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo
from functools import partial
from itertools import islice

from cabc_syndicate.collect import dates, html_head
from cabc_syndicate.collect.anatomy import Hints, Parts, dissect
from cabc_syndicate.collect.blocks import Block, from_text
from cabc_syndicate.collect.characters import columns, one_line
from cabc_syndicate.collect.furniture import section_title
from cabc_syndicate.collect.html_blocks import (
    Element,
    breadcrumb_of,
    from_element,
    parse,
    selected,
    text_of,
)
from cabc_syndicate.collect.labels import byline, fields, read_meta
from cabc_syndicate.collect.opening import opened
from cabc_syndicate.collect.paragraphs import as_html, as_text
from cabc_syndicate.collect.sanitise import first_image, safe_html
from cabc_syndicate.errors import PageError
from cabc_syndicate.languages import detect
from cabc_syndicate.model import ArticleDraft, Provenance
from cabc_syndicate.settings import Meta, Select


@dataclass(frozen=True, slots=True)
class PageContext:
    """What is known of a page before it is read."""

    item: str
    """What errors call it: its address or file name."""
    key: str
    url: str | None
    zone: tzinfo
    now: datetime
    languages: tuple[str, ...]
    own_names: tuple[str, ...] = ()
    """Names of our own: an article from one of them names no other publisher."""
    select: Select = field(default_factory=Select)
    meta: Meta = field(default_factory=Meta)
    link_text: str | None = None
    listed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PageReading:
    """What one HTML page gives: its article, and the addresses of the article's further pages."""

    draft: ArticleDraft
    pages: tuple[str, ...] = ()


def read_text(text: str, context: PageContext) -> ArticleDraft:
    """Return the article of a page exported as plain text."""
    blocks = from_text(text)
    if not blocks:
        raise PageError(context.item, "is empty", "Export the page again")
    parts = dissect(blocks, _first_date(context), Hints(link_text=context.link_text))
    return _draft(parts, context, _dates(parts, blocks, context), None)


def read_html(document: str, context: PageContext) -> ArticleDraft:
    """Return the article of an HTML page; its canonical address counts where it has no other."""
    root = parse(document, context.item)
    select = context.select
    context = replace(context, url=context.url or html_head.canonical_of(root))
    base = html_head.base_of(root, context.url)
    for selector in select.remove:
        for element in selected(root, selector, context.item):
            if element.getparent() is not None:
                element.drop_tree()
    blocks = from_element(root)
    title = _selected_text(root, select.title, context)
    if select.title and not title:
        raise PageError(
            context.item,
            f'has nothing at select.title "{select.title}"',
            "Correct select.title, or remove it; the page may also be gone",
        )
    hints = Hints(title, context.link_text, html_head.titles(root))
    parts = dissect(blocks, _first_date(context), hints)
    stated = _stated_dates(root, context)
    parts = _with_selected(parts, root, title, context)
    return _draft(parts, context, (*stated, *_dates(parts, blocks, context, root)), base)


def _with_selected(parts: Parts, root: Element, title: str | None, context: PageContext) -> Parts:
    select = context.select
    if title:
        parts = replace(parts, title=title)
    if select.breadcrumb:
        found = selected(root, select.breadcrumb, context.item)
        if found:
            parts = replace(parts, breadcrumb=breadcrumb_of(found[0]))
    if select.author and (author := _selected_text(root, select.author, context)):
        parts = replace(parts, byline=(author,))
    if select.body:
        found = selected(root, select.body, context.item)
        if not found:
            raise PageError(
                context.item,
                f'has nothing at select.body "{select.body}"',
                "Correct select.body, or remove it; the page may also be gone",
            )
        body = [block for element in found for block in from_element(element)]
        parts = replace(parts, body=tuple(block for block in body if not block.aside))
    return parts


def _selected_text(root: Element, selector: str | None, context: PageContext) -> str | None:
    for element in selected(root, selector, context.item) if selector else ():
        if text := text_of(element):
            return text
    return None


def _draft(
    parts: Parts,
    context: PageContext,
    candidates: Sequence[tuple[Provenance, datetime]],
    base: str | None,
) -> ArticleDraft:
    if not parts.title:
        raise PageError(
            context.item,
            "has no title",
            "Look at the page: it may be gone; or name its title with select.title",
        )
    body, credit = opened(parts.body, parts.title)
    html = safe_html(as_html(body), base)
    text = as_text(body)
    image = first_image(html) if html else None
    if not text and not image:
        raise PageError(
            context.item,
            "has no text below its title",
            "Look at the page: it may be gone; or name its text with select.body",
        )
    meta = read_meta(parts.meta, _first_date(context), context.own_names)
    posted_from, posted_at = (
        candidates[0]
        if candidates
        else (Provenance.FIRST_SEEN, context.now.astimezone(context.zone))
    )
    return ArticleDraft(
        key=context.key,
        url=context.url,
        title=parts.title,
        section_title=section_title(parts.breadcrumb, parts.title) if parts.breadcrumb else None,
        author=byline(parts.byline) or meta.author or byline(credit[:1]),
        origin=meta.origin,
        posted_at=posted_at,
        posted_from=posted_from,
        language=detect(f"{parts.title}\n{text}", context.languages),
        html=html,
        text=text,
        image=image,
    )


def _first_date(context: PageContext) -> partial[dates.Found | None]:
    return partial(dates.first, zone=context.zone, now=context.now)


def _stated_dates(root: Element, context: PageContext) -> tuple[tuple[Provenance, datetime], ...]:
    if not context.select.date:
        return ()
    find = _first_date(context)
    for element in selected(root, context.select.date, context.item):
        for text in (element.get("datetime"), element.get("content"), text_of(element)):
            if text and (found := find(text)):
                return ((Provenance.SELECTOR, found.moment),)
    return ()


def _dates(
    parts: Parts, blocks: Sequence[Block], context: PageContext, root: Element | None = None
) -> tuple[tuple[Provenance, datetime], ...]:
    """Return the dates that may be the posted time, the most trustworthy first."""
    find = _first_date(context)
    found: list[tuple[Provenance, datetime]] = []
    on_page = read_meta(parts.meta, find, ()).date
    if on_page:
        found.append((Provenance.PAGE, on_page.moment))
    machine = html_head.published(root) if root is not None else []
    labelled = (find(one_line(text)) for text in (*machine, *_labelled(blocks)))
    found.extend((Provenance.PAGE, date.moment) for date in labelled if date)
    if context.listed_at:
        found.append((Provenance.LIST, context.listed_at))
    if context.url and (day := dates.in_address(context.url, context.zone, context.now)):
        found.append((Provenance.URL, day))
    if not found:
        in_text = (find(line.text) for line in parts.body)
        found += islice(((Provenance.BODY, date.moment) for date in in_text if date), 1)
    return tuple(found)


def _labelled(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the labelled dates of short lines anywhere: some pages date themselves at their end."""
    for block in blocks:
        if columns(block.text) <= 120 and not block.linked:
            yield from (value for kind, value in fields(block.text) if kind == "date")

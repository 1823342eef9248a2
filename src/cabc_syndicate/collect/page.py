"""One article page -> ArticleDraft (pure).

Text and HTML become the same list of lines; `anatomy` finds the parts by form, and the selectors
of the configuration go before it. Raises PageError for a page without a title or without a text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo
from itertools import islice

from cabc_syndicate.collect import dates, generic, html_head, times
from cabc_syndicate.collect.anatomy import dissect
from cabc_syndicate.collect.attachments import attachments, media_in
from cabc_syndicate.collect.blocks import Block, from_text
from cabc_syndicate.collect.characters import folded, one_line
from cabc_syndicate.collect.closing import closed
from cabc_syndicate.collect.continuation import take_pages, without_pager
from cabc_syndicate.collect.furniture import section_title
from cabc_syndicate.collect.html_blocks import breadcrumb_of, from_element
from cabc_syndicate.collect.html_tree import Element, parse, selected
from cabc_syndicate.collect.labelled import is_ahead, labelled_dates
from cabc_syndicate.collect.labels import byline, read_meta
from cabc_syndicate.collect.messages import is_login_page, message_of
from cabc_syndicate.collect.opening import opened
from cabc_syndicate.collect.paragraphs import as_html, as_text
from cabc_syndicate.collect.parts import Hints, Parts
from cabc_syndicate.collect.sanitise import first_image, safe_html
from cabc_syndicate.collect.stated import Stated, matched, selected_date, selected_text
from cabc_syndicate.collect.translations import translations
from cabc_syndicate.errors import GoneError, LoginPageError, PageError
from cabc_syndicate.languages import detect
from cabc_syndicate.model import ArticleDraft, Provenance
from cabc_syndicate.settings import Meta, Select

_MESSAGE_LINES = 6


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
    is_ahead: bool = False
    """Whether the date that it states lies in the future, and so does not count."""


def read_text(text: str, context: PageContext) -> ArticleDraft:
    """Return the article of a page exported as plain text."""
    blocks = from_text(text)
    if not blocks:
        raise PageError(context.item, "is empty", "Export the page again")
    find = dates.finder(context.zone, context.now)
    parts = dissect(blocks, find, Hints(link_text=context.link_text))
    parts = replace(parts, body=without_pager(parts.body))
    _refuse_message(parts, blocks, context)
    stated = matched((block.text for block in blocks), context.meta, find)
    return _draft(parts, context, _dates(parts, blocks, context, stated), stated, None)


def read_html(document: str, context: PageContext) -> ArticleDraft:
    """Return the article of an HTML page; its canonical address counts if it has no other."""
    return read_page(document, context).draft


def read_page(document: str, context: PageContext) -> PageReading:
    """Return the article of an HTML page and the addresses of the article's further pages.

    Raises LoginPageError for a login or a firewall's check, GoneError for a message in the place
    of the article, and PageError for a page without a title or without a text.
    """
    root = parse(document, context.item)
    select = context.select
    context = replace(context, url=context.url or html_head.canonical_of(root))
    base = html_head.base_of(root, context.url)
    pages = take_pages(root, base, context.url)  # before a pager may be removed
    for selector in select.remove:
        for element in selected(root, selector, context.item):
            if element.getparent() is not None:
                element.drop_tree()
    title = selected_text(root, select.title, context.item)
    find = dates.finder(context.zone, context.now)
    hints = Hints(title, context.link_text, html_head.titles(root), html_head.shared_title(root))
    blocks, parts = _known(root, hints, context) or _searched(root, hints, context)
    parts = _with_selected(parts, root, title, context)
    stated = matched((block.text for block in blocks), context.meta, find)
    draft = _draft(parts, context, _dates(parts, blocks, context, stated, root), stated, base)
    more = replace(
        draft,
        image=draft.image or html_head.lead_image(root, base),
        attachments=attachments(draft.html, media_in(root, base)),
        translations=translations(root, base, context.url),
    )
    ahead = is_ahead(draft.posted_from, blocks, context.zone, context.now)
    return PageReading(more, pages, ahead)


def _known(root: Element, hints: Hints, context: PageContext) -> tuple[list[Block], Parts] | None:
    """Return what stands above the selected body, where that tells title and date; else None.

    What is beside and below it need not be read then, which is most of a page.
    """
    select = context.select
    if not select.body or not (hints.title or (context.link_text and not select.title)):
        return None
    found = selected(root, select.body, context.item)
    if not found or context.meta != Meta():
        return None
    above = from_element(root, until=found[0])
    find = dates.finder(context.zone, context.now)
    parts = dissect(above, find, hints, with_body=False)
    dated = (
        selected_date(root, select.date, context.item, find) or read_meta(parts.meta, find, ()).date
    )
    return (above, parts) if dated and (hints.title or parts.title) else None


def _searched(root: Element, hints: Hints, context: PageContext) -> tuple[list[Block], Parts]:
    """Return the lines of the whole page and its parts; raises for a page that is no article."""
    select = context.select
    blocks = from_element(root)
    if is_login_page(root, blocks):
        raise LoginPageError(
            context.item,
            "has no text of an article: it is a login or firewall page",
            "Open it in a browser; the site may have to let this program in",
        )
    find = dates.finder(context.zone, context.now)
    parts = dissect(blocks, find, hints)
    if not select.body:
        parts = generic.better(parts, root, blocks, hints, find)
        parts = replace(parts, body=without_pager(parts.body))
    _refuse_message(parts, blocks, context)
    if select.title and not hints.title:
        raise _nothing_at("title", select.title, context)
    return blocks, parts


def _nothing_at(key: str, selector: str, context: PageContext) -> PageError:
    reason = f'has nothing at select.{key} "{selector}"'
    remedy = f"Correct select.{key}, or remove it; the page may also be gone"
    return PageError(context.item, reason, remedy)


def _with_selected(parts: Parts, root: Element, title: str | None, context: PageContext) -> Parts:
    select = context.select
    if title:
        parts = replace(parts, title=title)
    if select.breadcrumb:
        found = selected(root, select.breadcrumb, context.item)
        if found:
            parts = replace(parts, breadcrumb=breadcrumb_of(found[0]))
    if select.author and (author := selected_text(root, select.author, context.item)):
        parts = replace(parts, byline=(author,))
    if select.body:
        found = selected(root, select.body, context.item)
        if not found:
            raise _nothing_at("body", select.body, context)
        known = set(found)
        outermost = [one for one in found if known.isdisjoint(one.iterancestors())]
        body = [block for element in outermost for block in from_element(element)]
        parts = replace(parts, body=tuple(block for block in body if not block.aside))
    return parts


def _refuse_message(parts: Parts, blocks: Sequence[Block], context: PageContext) -> None:
    """Raise GoneError for a message in the place of the article: nothing promised is there."""
    find = dates.finder(context.zone, context.now)
    if len(parts.body) > _MESSAGE_LINES or read_meta(parts.meta, find, ()).date:
        return
    said = message_of(blocks)
    if said is None or (context.link_text and _is_there(context.link_text, blocks)):
        return
    raise GoneError(
        context.item,
        f'has no text of an article, but says "{said}"',
        "It is read again at the next run; if the site took it away, nothing need be done",
    )


def _is_there(link_text: str, blocks: Sequence[Block]) -> bool:
    wanted = folded(link_text.rstrip(".… "))
    return any(folded(block.text).startswith(wanted) for block in blocks if block.linked < 0.8)


def _draft(
    parts: Parts,
    context: PageContext,
    candidates: Sequence[tuple[Provenance, datetime]],
    stated: Stated,
    base: str | None,
) -> ArticleDraft:
    if not parts.title:
        raise PageError(
            context.item,
            "has no title",
            "Look at the page: it may be gone; or name its title with select.title",
        )
    body, credit = opened(closed(parts.body), parts.title, is_signed=bool(parts.byline))
    html = safe_html(as_html(body), base)
    text = as_text(body)
    image = first_image(html) if html else None
    if not text and not image:
        raise PageError(
            context.item,
            "has no text below its title",
            "Look at the page: it may be gone; or name its text with select.body",
        )
    meta = read_meta(parts.meta, dates.finder(context.zone, context.now), context.own_names)
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
        author=stated.author or byline(parts.byline) or meta.author or byline(credit[:1]),
        origin=_origin(stated, meta.origin, context),
        posted_at=posted_at,
        posted_from=posted_from,
        language=detect(f"{parts.title}\n{text}", context.languages),
        html=html,
        text=text,
        image=image,
    )


def _origin(stated: Stated, found: str | None, context: PageContext) -> str | None:
    if stated.origin is None:
        return found
    return None if folded(stated.origin) in set(map(folded, context.own_names)) else stated.origin


def _dates(
    parts: Parts,
    blocks: Sequence[Block],
    context: PageContext,
    stated: Stated,
    root: Element | None = None,
) -> tuple[tuple[Provenance, datetime], ...]:
    """Return the dates that may be the posted time, the most trustworthy first."""
    find = dates.finder(context.zone, context.now)
    stated_times = times.published(root) if root is not None else []
    machine = [date for date in map(find, map(one_line, stated_times)) if date]
    named = (
        selected_date(root, context.select.date, context.item, find) if root is not None else None
    )
    found = [(Provenance.SELECTOR, dates.finer(named, machine).moment)] if named else []
    found += [(Provenance.SELECTOR, one) for one in (stated.date,) if one]
    if found:
        return tuple(found)
    on_page = read_meta(parts.meta, find, ()).date
    if on_page:
        found.append((Provenance.PAGE, dates.finer(on_page, machine).moment))
    labelled = map(find, labelled_dates(blocks))
    found.extend((Provenance.PAGE, date.moment) for date in (*machine, *labelled) if date)
    found = [(origin, dates.agreeing(date, context.listed_at)) for origin, date in found]
    if context.listed_at:
        found.append((Provenance.LIST, context.listed_at))
    if context.url and (day := dates.in_address(context.url, context.zone, context.now)):
        found.append((Provenance.URL, day))
    if not found:
        in_text = (find(line.text) for line in parts.body)
        found += islice(((Provenance.BODY, date.moment) for date in in_text if date), 1)
    return tuple(found)

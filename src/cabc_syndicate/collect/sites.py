"""A site read over HTTP: its list pages, then its article pages. Writes nothing.

Raises what `fetch` and `page` raise, for the one page it was asked for.
"""

from __future__ import annotations

import asyncio
from collections.abc import Container
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from cabc_syndicate.collect.decode import decode
from cabc_syndicate.collect.identity import canonical_key
from cabc_syndicate.collect.listing import Link, ListPage, Reading, read_list
from cabc_syndicate.collect.page import PageContext, read_html, read_text
from cabc_syndicate.errors import FetchError, PageError, Problem
from cabc_syndicate.fetch import Fetcher, Response
from cabc_syndicate.guard import Stopped
from cabc_syndicate.model import ArticleDraft
from cabc_syndicate.settings import Source

_READABLE = ("text/", "application/xhtml", "application/xml")


@dataclass(slots=True)
class Walk:
    """The list pages of one run, newest first, and what went wrong on the way."""

    pages: list[list[Link]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    is_complete: bool = True


async def walk(
    fetcher: Fetcher,
    source: Source,
    context: PageContext,
    known: Container[str],
    *,
    thorough: bool,
    remembered: str | None,
) -> Walk:
    """Return the links of the source's list pages, each article once.

    Stops at `source.pages`, at a page without links or with none but known ones (unless
    `thorough`), and where "next" leads back. A list page that fails is a problem, not the end.
    """
    done = Walk()
    seen: set[str] = set()
    visited: set[str] = set()
    url, form = source.list, None
    while url and len(visited) < source.pages and canonical_key(url) not in visited:
        visited.add(canonical_key(url))
        try:
            page = await _list_page(fetcher, source, context, url, form, remembered)
        except Stopped:
            done.is_complete = False
            break
        except (FetchError, PageError) as error:
            done.problems.append(error.problem)
            done.is_complete = False
            break
        if not page.links and not done.pages:
            done.problems.append(_no_links(source, url))
            done.is_complete = False
        fresh = [link for link in page.links if canonical_key(link.url) not in seen]
        keys = {canonical_key(link.url) for link in fresh}
        if not fresh:
            break
        seen |= keys
        done.pages.append(fresh)
        if not thorough and all(key in known for key in keys):
            break
        url, form = page.next, page.form
    return done


async def article(
    fetcher: Fetcher,
    source: Source,
    context: PageContext,
    link: Link,
    remembered: str | None,
) -> tuple[ArticleDraft, str]:
    """Return the draft of the article that a link leads to, and its page's encoding."""
    response = await fetcher.get(link.url, source.fetch)
    moved = canonical_key(response.url) != canonical_key(link.url)
    if moved and urlsplit(response.url).path in {"", "/"} and not urlsplit(response.url).query:
        raise PageError(link.url, "leads to the site's front page", "The article may be gone")
    kind = response.headers.get("content-type", "text/html").lower()
    if not kind.startswith(_READABLE):
        raise PageError(
            link.url, f"is {kind.partition(';')[0]}, no page", "Narrow link_pattern or select.item"
        )
    # In a thread: a page of some megabytes takes seconds, and other sources have deadlines.
    return await asyncio.to_thread(_draft, source, context, link, response, remembered)


def _draft(
    source: Source,
    context: PageContext,
    link: Link,
    response: Response,
    remembered: str | None,
) -> tuple[ArticleDraft, str]:
    decoded = decode(
        response.body,
        link.url,
        configured=source.encoding,
        declared=response.charset,
        remembered=remembered,
    )
    here = replace(
        context,
        item=link.url,
        key=canonical_key(link.url),
        url=response.url,
        link_text=link.text or None,
        listed_at=link.listed_at,
    )
    is_text = response.headers.get("content-type", "").lower().startswith("text/plain")
    return (read_text if is_text else read_html)(decoded.text, here), decoded.encoding


async def _list_page(
    fetcher: Fetcher,
    source: Source,
    context: PageContext,
    url: str,
    form: str | None,
    remembered: str | None,
) -> ListPage:
    response: Response = await fetcher.get(url, source.fetch)
    decoded = decode(
        response.body,
        url,
        configured=source.encoding,
        declared=response.charset,
        remembered=remembered,
    )
    reading = Reading(source.select, source.link_pattern, context.zone, context.now)
    return await asyncio.to_thread(read_list, decoded.text, response.url, reading, form)


def _no_links(source: Source, url: str) -> Problem:
    if source.select.item or source.link_pattern:
        names = " and ".join(
            name
            for name, value in (
                ("select.item", source.select.item),
                ("link_pattern", source.link_pattern),
            )
            if value
        )
        return Problem(url, f"has no link to an article for {names}", f"Check list and {names}")
    return Problem(
        url,
        "has no list of articles that can be told from its menus",
        "Check list, or name the links with select.item or link_pattern",
    )

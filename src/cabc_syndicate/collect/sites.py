"""A site read over HTTP: what its list pages name, page by page. Writes nothing.

Raises Stopped; everything else that goes wrong is a problem of the walk.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from cabc_syndicate.collect import finding, streams
from cabc_syndicate.collect.identity import canonical_key
from cabc_syndicate.collect.listing import ListPage
from cabc_syndicate.collect.reading import ListReading
from cabc_syndicate.collect.session import Session
from cabc_syndicate.collect.walks import Entry, Walk, rewritten
from cabc_syndicate.errors import FetchError, PageError, Problem
from cabc_syndicate.guard import Stopped


async def walk_site(
    session: Session,
    known: Collection[str],
    *,
    form: str | None,
    feed_url: str | None,
    thorough: bool,
) -> Walk:
    """Return the links of the source's list pages, each article once.

    Stops at `source.pages`, at a page without links or with none but known ones (unless
    `thorough`), and where "next" leads back. A list page that fails is a problem, not the end.
    """
    source = session.source
    done = Walk(form=form, feed_url=feed_url)
    try:
        first = await session.list_page(source.list or "", form, conditional=not thorough)
        if first is None:
            done.is_unchanged = True
            return done
        done.is_login, done.is_small = first.is_login, first.is_small
        begun = await _begin(session, first, known, done)
    except Stopped:
        done.is_complete = False
        return done
    except (FetchError, PageError) as error:
        done.problems.append(error.problem)
        done.is_complete = False
        done.no_html = isinstance(error, PageError)
        return done
    if begun is None:
        if done.feed_url:
            return await streams.walk_feed(session, done.feed_url, done)
        return done
    await _follow(session, begun, known, done, thorough=thorough)
    return done


async def _begin(
    session: Session, first: ListReading, known: Collection[str], done: Walk
) -> tuple[ListPage, dict[str, ListPage]] | None:
    """Return the first list page with its links, and pages that were read already; or None."""
    source = session.source
    if first.is_login and not first.page.links:
        reason = "shows a login or firewall page in the place of its list"
        remedy = "Open it in a browser; if it opens, ask its owner to let the program in"
        done.problems.append(Problem(source.list or "", reason, remedy))
        done.is_complete = False
        return None
    if source.select.item or source.link_pattern or (first.page.links and done.form):
        if not first.page.links:
            done.selector = _named(source.select.item, source.link_pattern)
            done.problems.append(_no_links(source.list or "", done.selector))
            done.is_complete = False
            return None
        return first.page, {}
    found = await finding.find(session, first, known)
    done.form, done.feed_url = found.form, found.feed_url
    if found.form is None:
        done.is_complete = bool(found.feed_url)
        done.is_unsure = not found.feed_url
        done.problems += found.problems
        return None
    return replace(first.page, links=found.links, form=found.form), found.ready


async def _follow(
    session: Session,
    begun: tuple[ListPage, dict[str, ListPage]],
    known: Collection[str],
    done: Walk,
    *,
    thorough: bool,
) -> None:
    page, ready = begun
    seen: set[str] = set()
    visited = {canonical_key(session.source.list or "")}
    while True:
        links = [rewritten(link, session.source.rewrite) for link in page.links]
        fresh = [link for link in links if canonical_key(link.url) not in seen]
        if not fresh:
            break
        keys = {canonical_key(link.url) for link in fresh}
        seen |= keys
        done.pages.append([Entry(link) for link in fresh])
        if not thorough and all(key in known for key in keys):
            break
        url = page.next
        if not url or canonical_key(url) in visited:
            break
        if len(visited) >= session.source.pages:
            done.goes_on = not all(key in known for key in keys)
            break
        visited.add(canonical_key(url))
        try:
            page = ready.get(url) or await _next(session, url, done.form)
        except Stopped:
            done.is_complete = False
            break
        except (FetchError, PageError) as error:
            done.problems.append(error.problem)
            done.is_complete = False
            break


async def _next(session: Session, url: str, form: str | None) -> ListPage:
    reading = await session.list_page(url, form)
    return reading.page if reading else ListPage((), None)


def _named(item: str | None, pattern: str | None) -> str:
    names = (("select.item", item), ("link_pattern", pattern))
    return " and ".join(f'{name} "{value}"' for name, value in names if value)


def _no_links(url: str, names: str) -> Problem:
    return Problem(url, f"has no link to an article for {names}", "Correct it, or remove it")

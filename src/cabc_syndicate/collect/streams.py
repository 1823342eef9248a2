"""A feed or sitemap read over HTTP: the articles it names. Writes nothing."""

from __future__ import annotations

import re
from datetime import datetime

from cabc_syndicate.collect.identity import canonical_key
from cabc_syndicate.collect.listing import Link
from cabc_syndicate.collect.reading import Moments, read_feed, read_sitemap
from cabc_syndicate.collect.session import Session
from cabc_syndicate.collect.sitemaps import SitemapEntry
from cabc_syndicate.collect.walks import Entry, Walk, rewritten
from cabc_syndicate.errors import FetchError, PageError
from cabc_syndicate.guard import Stopped

_MOST_ENTRIES = 500
"""Addresses of a sitemap that one run reads, the newest first; the next run reads on."""

INDEX = "index"
"""The form of a sitemap that names others: these change while it stays as it is."""


async def walk_feed(session: Session, url: str, done: Walk, *, conditional: bool = False) -> Walk:
    """Return the items of a feed and of the pages that follow it (RFC 5005), each once."""
    moments = Moments(session.context.zone, session.context.now)
    seen: set[str] = set()
    address: str | None = url
    visited: set[str] = set()
    while address and canonical_key(address) not in visited:
        if len(visited) >= session.source.pages:
            break
        visited.add(canonical_key(address))
        try:
            page = await session.page(address, conditional=conditional and len(visited) == 1)
            if page is None:
                done.is_unchanged = True
                break
            feed = await session.workers.run(address, read_feed, page, moments, session.encodings)
        except Stopped:
            done.is_complete = False
            break
        except (FetchError, PageError) as error:
            done.problems.append(error.problem)
            done.is_complete = False
            done.no_html = isinstance(error, PageError)
            break
        session.tally.remember(feed.encoding)
        done.problems += feed.problems
        entries = []
        for item in feed.items:
            link = rewritten(
                Link(item.url or "", item.title, item.posted_at), session.source.rewrite
            )
            entry = Entry(link, item, feed)
            if entry.key not in seen:
                seen.add(entry.key)
                entries.append(entry)
        if not entries:
            break
        done.pages.append(entries)
        address = feed.next
    return done


async def walk_sitemap(
    session: Session, known: dict[str, datetime | None], *, conditional: bool
) -> Walk:
    """Return the newest addresses of a sitemap and the sitemaps it names.

    `known` says when each known page was visited: one that the sitemap says was changed later is
    among `touched`.
    """
    done = Walk()
    moments = Moments(session.context.zone, session.context.now)
    waiting = [session.source.url or ""]
    visited: set[str] = set()
    entries: list[SitemapEntry] = []
    while waiting and len(visited) < session.source.pages:
        url = waiting.pop(0)
        if canonical_key(url) in visited:
            continue
        visited.add(canonical_key(url))
        try:
            page = await session.page(url, conditional=conditional and len(visited) == 1)
            if page is None:
                done.is_unchanged = True
                return done
            sitemap = await session.workers.run(url, read_sitemap, page, moments)
        except Stopped:
            done.is_complete = False
            return done
        except (FetchError, PageError) as error:
            done.problems.append(error.problem)
            done.is_complete = False
            continue
        waiting += sitemap.maps
        done.form = INDEX if sitemap.maps else done.form
        entries += sitemap.entries
    done.goes_on = bool(waiting)
    done.pages = _pages(session, entries, known, done)
    return done


def _pages(
    session: Session,
    entries: list[SitemapEntry],
    known: dict[str, datetime | None],
    done: Walk,
) -> list[list[Entry]]:
    pattern = re.compile(session.source.link_pattern or "")
    taken: dict[str, Entry] = {}
    for one in entries:
        if not pattern.search(one.url[:2000]):
            continue
        listed_at = one.posted_at or (None if one.title is None else one.modified_at)
        entry = Entry(rewritten(Link(one.url, one.title or "", listed_at), session.source.rewrite))
        taken.setdefault(entry.key, entry)
        visited_at = known.get(entry.key)
        if visited_at and one.modified_at and one.modified_at > visited_at:
            done.touched.add(entry.key)
    fresh = [entry for entry in taken.values() if entry.key not in known]
    if len(fresh) > _MOST_ENTRIES:
        done.is_complete = False  # the next run goes on
    old = [entry for entry in taken.values() if entry.key in known]
    return [fresh[:_MOST_ENTRIES], old] if fresh else [old] if old else []

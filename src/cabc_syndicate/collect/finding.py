"""Which links of a list page are its articles, where the configuration does not say?

The site's own feeds are asked first, for what they name are articles; then the groups of links on
the page are compared with those of page 2. What stays unsure is said, with the candidates.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from cabc_syndicate.collect.feeds import guesses, own_feeds
from cabc_syndicate.collect.identity import canonical_key
from cabc_syndicate.collect.link_choice import Choice, choose, confirmed
from cabc_syndicate.collect.link_groups import Candidate
from cabc_syndicate.collect.listing import Link, ListPage
from cabc_syndicate.collect.reading import ListReading, Moments, read_feed
from cabc_syndicate.collect.sampling import are_newest_first
from cabc_syndicate.collect.session import Session
from cabc_syndicate.errors import FetchError, PageError, Problem

_MOST_FEEDS = 4


@dataclass(frozen=True, slots=True)
class TriedFeed:
    """A feed that was tried: what it held, or why it is none."""

    url: str
    items: int
    keys: frozenset[str] = frozenset()
    problem: str | None = None
    is_own: bool = False
    """Whether it holds the articles of the list alone, by its address; others may be the site's."""


@dataclass(slots=True)
class Found:
    """The list's links, or what is known in their place."""

    choice: Choice
    form: str | None = None
    links: tuple[Link, ...] = ()
    feed_url: str | None = None
    feeds: list[TriedFeed] = field(default_factory=list)
    ready: dict[str, ListPage] = field(default_factory=dict)
    """Further list pages that were read on the way, by address."""
    problems: list[Problem] = field(default_factory=list)


async def find(session: Session, first: ListReading, known: Collection[str] = ()) -> Found:
    """Return which links of a first list page are its articles. Raises Stopped.

    `known` are keys of the source's articles: a list that still holds them is the list, whatever
    its looks have become.
    """
    url = session.source.list or ""
    healed = choose(first.candidates, None, known) if known else None
    if healed and healed.candidate and _holds(healed.candidate, known):
        return Found(healed, healed.candidate.form, healed.candidate.links)
    feeds = await try_feeds(session, first.feeds, url)
    evidence = {key for feed in feeds if feed.is_own for key in feed.keys} | set(known)
    hints = {key for feed in feeds for key in feed.keys}
    second = await _second(session, first)
    choice = choose(first.candidates, second.candidates if second else None, evidence, hints)
    own = own_feeds(url)
    feed_url = next(
        (feed.url for feed in feeds if feed.items and feed.is_own and feed.url in own), None
    )
    # Not where the list's articles are known: a box beside it may be all that is left of it.
    undated = None if known or feed_url else choice.undated
    if undated is not None and await are_newest_first(session, undated.links):
        choice = confirmed(choice, undated)
    found = Found(choice, feeds=feeds)
    if choice.candidate is not None:
        found.form, found.links = choice.candidate.form, choice.candidate.links
        if second is not None and first.page.next:
            same = [one for one in second.candidates if one.form == found.form]
            links = same[0].links if same else ()
            found.ready[first.page.next] = ListPage(links, second.page.next, found.form)
        return found
    found.feed_url = feed_url
    if found.feed_url is None:
        found.problems.append(unsure(url, choice))
    return found


async def try_feeds(session: Session, linked: Collection[str], url: str) -> list[TriedFeed]:
    """Return what came of the feeds that a page links and of those it may have."""
    moments = Moments(session.context.zone, session.context.now)
    tried: list[TriedFeed] = []
    addresses = dict.fromkeys((*own_feeds(url), *linked, *guesses(url)))
    for address in list(addresses)[:_MOST_FEEDS]:
        try:
            response = await session.page(address)
            if response is None:
                continue
            feed = await session.workers.run(
                address, read_feed, response, moments, session.encodings
            )
        except (FetchError, PageError) as error:
            tried.append(TriedFeed(address, 0, problem=error.problem.reason))
            continue
        keys = frozenset(canonical_key(item.url) for item in feed.items if item.url)
        has_moved = canonical_key(response.url) != canonical_key(address)
        is_own = not has_moved and _is_own(address, url)
        tried.append(TriedFeed(address, len(feed.items), keys, is_own=is_own))
        if len(keys) >= 3:
            break
    return tried


def _is_own(address: str, url: str) -> bool:
    """Return whether a feed is that of a list, by the addresses of both."""
    parts = urlsplit(url)
    is_below = not parts.query and address.startswith(url.partition("#")[0].rstrip("/") + "/")
    return is_below or address in own_feeds(url)


async def _second(session: Session, first: ListReading) -> ListReading | None:
    if not first.page.next:
        return None
    try:
        return await session.list_page(first.page.next, None)
    except (FetchError, PageError):
        return None


def _holds(candidate: Candidate, known: Collection[str]) -> bool:
    return sum(canonical_key(link.url) in known for link in candidate.links) >= 3


def unsure(url: str, choice: Choice) -> Problem:
    """Return the problem of a page whose list cannot be told, with what may be it."""
    shown = "; ".join(
        f'"{candidate.selector}" ({len(candidate.links)} links, such as '
        f'"{candidate.links[0].text[:60]}")'
        for candidate in choice.runners_up[:3]
        if candidate.links
    )
    reason = f"its list of articles cannot be told for sure: {choice.reason}".rstrip(".")
    if not shown:
        return Problem(url, reason, "Check list, or name the links with select.item")
    return Problem(url, reason, f"Set select.item in [source.select] to the right one of: {shown}")

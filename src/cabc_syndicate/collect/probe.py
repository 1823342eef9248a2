"""What is at an address, and how would one collect from it? Asks over the network, stores nothing.

    Prober.probe(url)      a list page, feed, sitemap, home page or article -> Probe

A choice is sure when the list can be told by its form and its sample articles can be read. What
is not sure is said, with the candidates; nothing is guessed. Raises FetchError and PageError where
the address itself cannot be read, and Stopped.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from typing import cast
from urllib.parse import urlsplit

from cabc_syndicate.collect import finding
from cabc_syndicate.collect.admission import problem_of
from cabc_syndicate.collect.finding import Found, TriedFeed
from cabc_syndicate.collect.identity import slug_of
from cabc_syndicate.collect.keeping import KeepingFetcher
from cabc_syndicate.collect.link_doubts import DATED
from cabc_syndicate.collect.links import Link
from cabc_syndicate.collect.overview import Overview, look_at
from cabc_syndicate.collect.page import PageContext
from cabc_syndicate.collect.probe_report import Chosen, Probe
from cabc_syndicate.collect.proposal import Kind, Proposal, id_of, zone_of
from cabc_syndicate.collect.reading import Moments, read_feed, read_item, read_sitemap
from cabc_syndicate.collect.report import Tally
from cabc_syndicate.collect.session import Session
from cabc_syndicate.collect.sitemaps import SitemapEntry
from cabc_syndicate.collect.workers import Workers
from cabc_syndicate.errors import PageError, Problem, SyndicateError
from cabc_syndicate.fetch import Fetcher
from cabc_syndicate.model import ArticleDraft
from cabc_syndicate.settings import Fetch, Select, Source

_SAMPLES = 3
_GROUPS = 4
_MOST = 0.5
_LONG_TEXT = 400
"""Characters from which on a page with a date and a title is an article, not a list."""


_FRONT = "it looks like a site's home page, with lists of several sections"
_ARTICLE = "it looks like an article, not a list of articles"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the operator said beforehand, and what is configured already."""

    item: str | None = None
    """A CSS selector of the list's links."""
    section: str | None = None
    ids: Collection[str] = frozenset()
    zone: str | None = None
    """The site's configured time zone: only another one needs saying."""
    delay: float | None = None
    """Seconds, where they are to be written down."""


@dataclass(slots=True)
class Prober:
    """The network and the workers for looking at one site."""

    fetcher: KeepingFetcher
    workers: Workers
    context: PageContext
    limits: Fetch
    wanted: Wanted = field(default_factory=Wanted)
    samples: int = _SAMPLES

    async def overview(self, url: str) -> Overview:
        """Return what kind of page is at an address. Raises FetchError and PageError."""
        return await self._overview(self._session(url), url)

    async def groups(self, url: str) -> list[tuple[Link, ...]]:
        """Return the groups of links of a page that most look like titles, the likeliest first."""
        page = await self._session(url).list_page(url, None)
        likely = [one for one in page.candidates if one.score > 0] if page else []
        return [one.links for one in likely[:_GROUPS]]

    async def probe(self, url: str) -> Probe:
        """Return what is at an address and how to collect from it."""
        session = self._session(url)
        robots = await self.fetcher.rules_of(url, self.limits)
        overview = await self._overview(session, url)
        begun = Probe(url, overview, robots, Chosen(False, 0.0, ""), encoding=overview.encoding)
        if overview.kind == "feed":
            done = await self._feed(session, begun)
        elif overview.kind == "sitemap":
            done = await self._sitemap(session, begun)
        else:
            done = await self._site(session, begun)
        return replace(done, encoding=session.tally.encoding or done.encoding)

    def proposed(self, probe: Probe, place: str, kind: Kind = "site") -> Probe:
        """Return the probe with a source that reads a place of it."""
        titles = [draft.section_title for draft in probe.articles if draft.section_title]
        heading = next(iter(titles), "") or probe.overview.heading
        name = heading or probe.overview.site_title
        host = urlsplit(place).hostname or ""
        is_named = bool(titles) and len(titles) == len(probe.articles)
        slug = self.wanted.section or ("auto" if is_named else slug_of(name or host, (), 1))
        zone = zone_of(host)
        proposal = Proposal(
            id=id_of(name, place, self.wanted.ids),
            place=place,
            kind=kind,
            section=slug,
            item=self.wanted.item if kind == "site" else None,
            timezone=zone if zone not in {"UTC", self.wanted.zone} else None,
            allow_private=self.limits.allow_private,
            delay=self.wanted.delay,
        )
        return replace(probe, proposal=proposal, section_title=heading or name or slug)

    async def _overview(self, session: Session, url: str) -> Overview:
        page = await session.page(url)
        if page is None:
            raise PageError(url, "did not answer with a page", "Try again")
        return await self.workers.run(url, look_at, page, session.encodings)

    async def _site(self, session: Session, probe: Probe) -> Probe:
        url = probe.url
        first = await session.list_page(url, None)
        if first is None:
            raise PageError(url, "did not answer with a page", "Try again")
        if first.is_login:
            reason = "it is a login page or a firewall's check"
            return replace(probe, choice=Chosen(False, 0.0, reason))
        probe = replace(probe, next=first.page.next)
        if self.wanted.item:
            reason = f'select.item "{self.wanted.item}" names them'
            chosen = Chosen(bool(first.page.links), 1.0, reason, self.wanted.item, first.page.links)
            if not first.page.links:
                chosen = replace(chosen, confidence=0.0, reason="select.item names no link")
            return await self._sampled(session, replace(probe, choice=chosen))
        found = await finding.find(session, first)
        choice = found.choice
        probe = replace(probe, feeds=tuple(found.feeds), runners_up=tuple(choice.runners_up))
        if other := await self._no_list(session, probe, found):
            others = (choice.candidate,) if choice.candidate else ()
            chosen = Chosen(False, 0.0, other)
            return replace(probe, choice=chosen, runners_up=(*others, *probe.runners_up))
        if best := choice.candidate:
            chosen = Chosen(True, choice.confidence, choice.reason, best.selector, best.links)
            return await self._sampled(session, replace(probe, choice=chosen))
        if found.feed_url:
            return await self._by_feed(session, probe, found.feed_url)
        return replace(probe, choice=Chosen(False, choice.confidence, choice.reason))

    async def _no_list(self, session: Session, probe: Probe, found: Found) -> str | None:
        """Return what a page is in the place of a list, if it is something else."""
        overview, is_sure = probe.overview, found.choice.candidate is not None
        is_list = is_sure and (probe.next is not None or _fills_page(found))
        if overview.is_home and len(overview.sections) > 1 and not is_list:
            return _FRONT
        if is_sure and not overview.is_article:
            return None
        told = await session.sample(probe.url)
        if told and (overview.is_article or (not found.feed_url and len(told.text) >= _LONG_TEXT)):
            return _ARTICLE
        return None

    async def _sampled(self, session: Session, probe: Probe) -> Probe:
        """Return the probe with sample articles, and what reads the list where they were read."""
        drafts, problems = await self._read(session, probe.choice.links[: self.samples])
        probe = replace(probe, articles=tuple(drafts), problems=(*probe.problems, *problems))
        if not probe.choice.sure:
            return probe
        if len(drafts) * 2 < min(self.samples, len(probe.choice.links)):
            reason = f"{probe.choice.reason}, but its sample articles cannot be read".lstrip(", ")
            return replace(probe, choice=replace(probe.choice, sure=False, reason=reason))
        return self.proposed(probe, probe.url)

    async def _by_feed(self, session: Session, probe: Probe, feed_url: str) -> Probe:
        other = await self._feed(session, replace(probe, url=feed_url))
        chosen = replace(other.choice, reason=f"the list's own feed is read: {feed_url}")
        return replace(other, url=probe.url, choice=chosen)

    async def _feed(self, session: Session, probe: Probe) -> Probe:
        page = await session.page(probe.url)
        if page is None:
            raise PageError(probe.url, "did not answer with a page", "Try again")
        moments = Moments(self.context.zone, self.context.now)
        feed = await self.workers.run(probe.url, read_feed, page, moments, session.encodings)
        session.tally.remember(feed.encoding)
        links = tuple(Link(one.url or "", one.title, one.posted_at) for one in feed.items)
        drafts: list[ArticleDraft] = []
        problems = [*probe.problems, *feed.problems]
        for item, link in list(zip(feed.items, links, strict=True))[: self.samples]:
            try:
                if item.is_full or not link.url:
                    here = replace(self.context, key=item.id)
                    read = await self.workers.run(item.id, read_item, item, feed, here)
                    drafts.append(read.page.draft)
                elif draft := await session.article(link):
                    drafts.append(draft)
            except SyndicateError as error:
                problems.append(error.problem)
        reason = f"it is a feed of {len(links)} items" if links else "it is a feed without items"
        chosen = Chosen(bool(links), 1.0 if links else 0.0, reason, None, links)
        tried = TriedFeed(probe.url, len(links))
        feeds = probe.feeds if any(one.url == probe.url for one in probe.feeds) else (tried,)
        title = getattr(feed, "title", None) or ""
        overview = replace(probe.overview, heading=probe.overview.heading or title)
        probe = replace(
            probe,
            overview=overview,
            choice=chosen,
            feeds=feeds,
            next=getattr(feed, "next", None),
            articles=tuple(drafts),
            problems=tuple(problems),
        )
        return self.proposed(probe, probe.url, kind="feed") if links else probe

    async def _sitemap(self, session: Session, probe: Probe) -> Probe:
        moments = Moments(self.context.zone, self.context.now)
        entries: tuple[SitemapEntry, ...] = ()
        maps: tuple[str, ...] = (probe.url,)
        for _ in range(3):  # an index of indexes is not read deeper
            url = maps[0]
            page = await session.page(url)
            if page is None:
                break
            sitemap = await self.workers.run(url, read_sitemap, page, moments)
            entries, maps = sitemap.entries, sitemap.maps
            if entries or not maps:
                break
        links = tuple(Link(one.url, one.title or "", one.posted_at) for one in entries)
        drafts, problems = await self._read(session, links[: self.samples])
        is_sure = bool(drafts) and len(drafts) * 2 >= min(self.samples, len(links))
        reason = f"it is a sitemap of {len(links)} addresses"
        if not is_sure:
            reason += ", and the newest are no articles: name those that are with link_pattern"
        probe = replace(
            probe,
            choice=Chosen(is_sure, 0.8 if is_sure else 0.2, reason, None, links),
            articles=tuple(drafts),
            problems=tuple(problems),
        )
        return self.proposed(probe, probe.url, kind="sitemap") if is_sure else probe

    async def _read(
        self, session: Session, links: Sequence[Link]
    ) -> tuple[list[ArticleDraft], list[Problem]]:
        read = await asyncio.gather(
            *(session.article(link) for link in links), return_exceptions=True
        )
        drafts, problems = [], []
        for link, one in zip(links, read, strict=True):
            if isinstance(one, ArticleDraft):
                drafts.append(one)
            elif isinstance(one, Exception) and isinstance(one, SyndicateError):
                problems.append(problem_of(one, link.url))
            elif isinstance(one, BaseException):
                raise one
        return drafts, problems

    def _session(self, url: str) -> Session:
        source = Source(
            id="probe",
            kind="site",
            list=url,
            url=url,
            fetch=self.limits,
            select=Select(item=self.wanted.item),
        )
        # It has the methods that a session uses; the type is the one that everybody else needs.
        fetcher = cast(Fetcher, self.fetcher)
        return Session(fetcher, self.workers, source, self.context, Tally("probe"), None)


def _fills_page(found: Found) -> bool:
    """Return whether the list has dates and is most of its page: a blog's home page."""
    best = found.choice.candidate
    return best is not None and best.dated >= DATED and best.features.share > _MOST

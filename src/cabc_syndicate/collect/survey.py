"""A site's home page -> its sections, each with a list that can be collected. Stores nothing.

What the menu and the boxes of the home page name is probed one by one; where it names nothing (a
menu made by a script), the lists that the breadcrumbs of its articles lead to. What has no list
that is sure is left out, with the reason. Raises FetchError and PageError for the home page itself.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass, replace

from cabc_syndicate.collect.identity import canonical_key, slug_of
from cabc_syndicate.collect.menus import MenuEntry
from cabc_syndicate.collect.overview import Overview
from cabc_syndicate.collect.probe import Prober
from cabc_syndicate.collect.probe_report import Probe
from cabc_syndicate.collect.proposal import Proposal
from cabc_syndicate.errors import Problem, SyndicateError
from cabc_syndicate.observe import Progress

_MOST_PROBED = 20
_MOST_KEPT = 12
_FROM_EACH = 4
"""Links of each group of a home page whose breadcrumbs are read."""
_AT_ONCE = 3
"""Probes under way together: while one page is read, the next is fetched; the host sees no more."""


@dataclass(frozen=True, slots=True)
class FoundSection:
    """A section with the source that feeds it."""

    title: str
    proposal: Proposal
    probe: Probe


@dataclass(frozen=True, slots=True)
class Survey:
    """What a home page leads to; `problems` say why other entries were left out."""

    home: Overview
    sections: tuple[FoundSection, ...]
    problems: tuple[Problem, ...]


async def survey(
    prober: Prober, url: str, progress: Progress, taken: tuple[FoundSection, ...] = ()
) -> Survey:
    """Return the sections of a site; `taken` are those that have their slugs already."""
    home = await prober.overview(url)
    entries = home.sections[:_MOST_PROBED]
    if len(entries) < 2:
        entries = (*entries, *await _above_its_articles(prober, url, entries))
    turns, done = asyncio.Semaphore(_AT_ONCE), Counter[str]()

    async def looked_at(entry: MenuEntry) -> Probe | Problem:
        async with turns:
            try:
                return await prober.probe(entry.url)
            except SyndicateError as error:
                return replace(error.problem, item=f"{entry.title} ({entry.url})")
            finally:
                done["all"] += 1
                progress("sections looked at", done["all"], len(entries))

    probes = list(zip(entries, await asyncio.gather(*map(looked_at, entries)), strict=True))
    kept, problems = _kept(probes, taken)
    if not kept:  # a site of one list shows it on its home page
        probe = await prober.probe(url)
        if probe.proposal is not None:
            kept = [_named(home.site_title or "News", probe, [*taken])]
    return Survey(home, tuple(kept[:_MOST_KEPT]), tuple(problems))


async def _above_its_articles(
    prober: Prober, url: str, entries: tuple[MenuEntry, ...]
) -> list[MenuEntry]:
    """Return the lists that the pages which a home page leads to say they are in."""
    groups = await prober.groups(url)
    links = {link.url for links in groups for link in links[:_FROM_EACH]}
    looks = await asyncio.gather(*map(prober.overview, sorted(links)), return_exceptions=True)
    found = {canonical_key(one.url): one for one in entries}
    for look in looks:
        if isinstance(look, Overview) and look.crumbs.links:
            title, address = look.crumbs.links[-1]
            found.setdefault(canonical_key(address), MenuEntry(title, address, "breadcrumb"))
        elif isinstance(look, BaseException) and not isinstance(look, SyndicateError):
            raise look
    return list(found.values())[len(entries) :]


def _kept(
    probes: list[tuple[MenuEntry, Probe | Problem]], taken: tuple[FoundSection, ...]
) -> tuple[list[FoundSection], list[Problem]]:
    lists = Counter(_keys(probe) for _, probe in probes if isinstance(probe, Probe))
    kept: list[FoundSection] = []
    problems: list[Problem] = []
    seen: dict[frozenset[str], str] = {}
    for entry, probe in probes:
        item = f"{entry.title} ({entry.url})"
        if isinstance(probe, Problem):
            problems.append(probe)
        elif probe.proposal is None:
            problems.append(Problem(item, f"left out: {probe.choice.reason}"))
        elif lists[_keys(probe)] > 2:
            problems.append(Problem(item, "left out: its links are a box that many pages have"))
        elif _keys(probe) in seen:
            reason = f'left out: it has the same list as "{seen[_keys(probe)]}"'
            problems.append(Problem(item, reason))
        elif len(kept) >= _MOST_KEPT:
            reason = f"left out: a first look takes {_MOST_KEPT} sections"
            problems.append(Problem(item, reason, f"Add it: cabc source probe {entry.url} --write"))
        else:
            seen[_keys(probe)] = entry.title
            crumb = probe.overview.crumbs.elements
            kept.append(_named(crumb[-1] if crumb else entry.title, probe, [*taken, *kept]))
    return kept, problems


def _keys(probe: Probe) -> frozenset[str]:
    return frozenset(canonical_key(link.url) for link in probe.choice.links)


def _named(title: str, probe: Probe, others: list[FoundSection]) -> FoundSection:
    taken = {one.proposal.section for one in others}
    slug = slug_of(title, taken, len(taken) + 1)
    proposal = probe.proposal
    if proposal is None:
        raise ValueError("a section without a source")
    return FoundSection(title, replace(proposal, id=slug, section=slug, timezone=None), probe)

"""What a probe found, for programs (`as_json`) and for people (`describe`, `remedy`) (pure)."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from cabc_syndicate.collect.finding import TriedFeed
from cabc_syndicate.collect.link_groups import Candidate
from cabc_syndicate.collect.links import Link
from cabc_syndicate.collect.overview import Overview
from cabc_syndicate.collect.proposal import Proposal, item_line, pattern_line, section_toml
from cabc_syndicate.errors import Problem
from cabc_syndicate.fetch import Robots
from cabc_syndicate.model import ArticleDraft, Json, as_json_time

_SHOWN = 5
_FIRST = 200


@dataclass(frozen=True, slots=True)
class Chosen:
    """The links that are the list, if that is sure. `confidence` is between 0 and 1."""

    sure: bool
    confidence: float
    reason: str
    selector: str | None = None
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Probe:
    """What was found at an address."""

    url: str
    overview: Overview
    robots: Robots
    choice: Chosen
    feeds: tuple[TriedFeed, ...] = ()
    next: str | None = None
    runners_up: tuple[Candidate, ...] = ()
    articles: tuple[ArticleDraft, ...] = ()
    encoding: str | None = None
    proposal: Proposal | None = None
    """What would collect it; None where nothing is sure."""
    section_title: str = ""
    """A title for the proposal's section, where its slug is not "auto"."""
    problems: tuple[Problem, ...] = ()

    @property
    def is_working(self) -> bool:
        """Whether there is a source that collects what is at the address."""
        return self.proposal is not None


def as_json(probe: Probe) -> Json:
    """Return a probe as `--json` prints it."""
    return {
        "url": probe.url,
        "kind": probe.overview.kind,
        "encoding": probe.encoding,
        "cms": probe.overview.cms,
        "robots": {
            "status": probe.robots.status,
            "allowed": probe.robots.allowed,
            "delay": probe.robots.delay,
        },
        "feeds": [
            {"url": one.url, "items": one.items, "problem": one.problem} for one in probe.feeds
        ],
        "pagination": {"next": probe.next, "style": pagination_style(probe.url, probe.next)},
        "choice": {
            "sure": probe.choice.sure,
            "confidence": round(probe.choice.confidence, 2),
            "reason": probe.choice.reason,
            "selector": probe.choice.selector,
            "links": [_link(link) for link in probe.choice.links[:_SHOWN]],
        },
        "runners_up": [
            {
                "line": line_of(one),
                "links": len(one.links),
                "first": one.links[0].text if one.links else "",
            }
            for one in probe.runners_up
        ],
        "sections": [{"title": one.text, "url": one.url} for one in sections(probe)],
        "articles": [_article(draft) for draft in probe.articles],
        "source": probe.proposal.toml if probe.proposal else None,
        "problems": [str(problem) for problem in probe.problems],
    }


def describe(probe: Probe) -> dict[str, object]:
    """Return what was found, as a line for each fact."""
    overview, choice = probe.overview, probe.choice
    robots = probe.robots
    rules = "allows it" if robots.allowed else "forbids it"
    if robots.status >= 400:
        rules = f"none (status {robots.status})"
    share = f"{choice.confidence:.0%}"
    return {
        "address": probe.url,
        "kind": overview.kind,
        "title": overview.heading or overview.site_title,
        "encoding": probe.encoding,
        "system": overview.cms or "not known",
        "robots.txt": rules + (f", asks for {robots.delay:g} s" if robots.delay else ""),
        "feeds tried": "; ".join(map(_tried, probe.feeds)) or "none",
        "next page": _paged(probe),
        "list": f"{'sure' if choice.sure else 'NOT SURE'} ({share}): {choice.reason}",
        "its links": choice.selector,
    }


def rows(probe: Probe) -> list[tuple[str, str]]:
    """Return date and title of the first links of the chosen list."""
    return [
        (f"{link.listed_at:%Y-%m-%d}" if link.listed_at else "-", link.text)
        for link in probe.choice.links[:_SHOWN]
    ]


def samples(probe: Probe) -> list[tuple[object, ...]]:
    """Return what was read of each sample article: date, its provenance, language, and more."""
    return [
        (
            f"{draft.posted_at:%Y-%m-%d %H:%M}",
            draft.posted_from.value,
            draft.language,
            draft.author or draft.origin or "-",
            len(draft.text.splitlines()),
            draft.title,
        )
        for draft in probe.articles
    ]


def candidates(probe: Probe) -> list[tuple[str, int, str]]:
    """Return each group that may be the list as a line to paste, how many links, and the first."""
    return [
        (line, len(one.links), one.links[0].text)
        for one in probe.runners_up
        if one.links and (line := line_of(one))
    ]


def line_of(candidate: Candidate) -> str | None:
    """Return the line of a `[[source]]` that chooses a group of links."""
    if candidate.selector:
        return item_line(candidate.selector)
    return pattern_line(candidate.pattern) if candidate.pattern else None


def section_of(probe: Probe) -> str | None:
    """Return the `[[section]]` that the proposed source needs, unless it takes its own."""
    if probe.proposal is None or probe.proposal.section == "auto":
        return None
    return section_toml(probe.proposal.section, probe.section_title)


def sections(probe: Probe) -> list[Link]:
    """Return addresses to probe in the place of this one: a home page's or breadcrumb's lists."""
    if probe.is_working:
        return []
    if probe.overview.is_home:
        return [Link(one.url, one.title, None) for one in probe.overview.sections]
    return [Link(address, text, None) for text, address in probe.overview.crumbs.links]


def remedy(probe: Probe) -> str:
    """Return what to do where nothing is sure."""
    if probe.overview.is_home and probe.overview.sections:
        return f"Try `cabc init {probe.url}`, or probe one of its sections"
    if sections(probe):
        return "Probe the list that it is in"
    if candidates(probe):
        return "Name the links: --item SELECTOR with the right one of the candidates"
    return "Open it in a browser, and probe the page that lists the articles"


def pagination_style(url: str, following: str | None) -> str | None:
    """Return how the address of page 2 differs: "query page=2", "path /page/2/"; None for none."""
    if not following:
        return None
    here, other = urlsplit(url), urlsplit(following)
    if other.query and other.query != here.query:
        known = set(here.query.split("&"))
        return "query " + "&".join(part for part in other.query.split("&") if part not in known)
    if other.path != here.path:
        return f"path {other.path}"
    return f"address {following}"


def _paged(probe: Probe) -> str:
    style = pagination_style(probe.url, probe.next)
    return f"{probe.next} ({style})" if style else "none found"


def _tried(feed: TriedFeed) -> str:
    return f"{feed.url} ({feed.problem or f'{feed.items} items'})"


def _link(link: Link) -> Json:
    date = as_json_time(link.listed_at) if link.listed_at else None
    return {"title": link.text, "url": link.url, "date": date}


def _article(draft: ArticleDraft) -> Json:
    return {
        "url": draft.url,
        "title": draft.title,
        "posted_at": as_json_time(draft.posted_at),
        "posted_from": draft.posted_from.value,
        "author": draft.author or draft.origin,
        "language": draft.language,
        "section": draft.section_title,
        "paragraphs": len(draft.text.splitlines()),
        "text": draft.text[:_FIRST],
    }

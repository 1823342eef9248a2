"""Which files there are, and what makes each one's bytes when they are needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache, cached_property, partial
from operator import itemgetter

from cabc_syndicate import languages, templates
from cabc_syndicate.config import Settings
from cabc_syndicate.model import Member
from cabc_syndicate.publish import pages
from cabc_syndicate.publish.feed import NEVER, Archive, Feed, Tombstone, archive_path
from cabc_syndicate.publish.health import health_feed
from cabc_syndicate.publish.opml import opml
from cabc_syndicate.publish.plain import clean_line
from cabc_syndicate.publish.service.arranging import Arranged, Content, digest
from cabc_syndicate.publish.service.entries import Maker, address
from cabc_syndicate.publish.service.proving import proven

FILES = ("rss", "atom", "json", "html")


@dataclass(frozen=True, slots=True)
class Output:
    """One file: `mark` changes with its content, `make` returns its bytes."""

    path: str
    mark: str
    make: Callable[[], bytes]
    slug: str | None = None
    """The feed that it belongs to."""
    archive: bool = False


class Live:
    """A live feed, made at most once whatever the number of its files."""

    def __init__(self, maker: Maker, settings: Settings, arranged: Arranged) -> None:
        """Take what it is made of."""
        self._maker = maker
        self._settings = settings
        self.arranged = arranged

    @cached_property
    def feed(self) -> Feed:
        """The feed with its entries."""
        return filled(
            self._settings,
            self.arranged,
            self.arranged.live,
            self._maker,
            Archive(len(self.arranged.pages)),
        )

    def page(self, number: int) -> bytes:
        """Return one page of its archive, the newest article first."""
        made = filled(
            self._settings,
            self.arranged,
            self.arranged.pages[number].members[::-1],
            self._maker,
            Archive(len(self.arranged.pages), number),
        )
        return proven(made, "atom", self._maker.problems)


def filled(
    settings: Settings,
    arranged: Arranged,
    members: Iterable[Member],
    maker: Maker,
    archive: Archive,
) -> Feed:
    """Return a feed of the articles, with a tombstone for each that was withdrawn."""
    members = tuple(members)
    return replace(
        bare(settings, arranged),
        entries=maker.entries(members),
        tombstones=tuple(Tombstone(one.tag, one.updated_at) for one in members if one.withdrawn),
        archive=archive,
    )


def bare(settings: Settings, arranged: Arranged) -> Feed:
    """Return a feed without entries, for lists of feeds."""
    one, site = arranged.selection, settings.site
    return Feed(
        slug=one.slug,
        title=one.title,
        heading=one.heading,
        description=one.description,
        language=one.language,
        publisher=clean_line(site.title),
        contact=site.contact,
        folder=address(settings),
        entries=(),
        section=one.section,
        hubs=settings.publish.hub,
        rights=clean_line(site.rights),
        icon=site.icon,
        logo=site.logo,
    )


def outputs(settings: Settings, content: Content, maker: Maker) -> Iterator[Output]:
    """Yield every file, those that others link to first."""
    site, general = settings.site, content.general
    environment = _environment()
    yield Output("style.css", general, partial(pages.style_sheet, environment))
    yield from _paged(settings, content, maker, environment)
    lives = [Live(maker, settings, arranged) for arranged in content.feeds]
    yield from _archives(general, lives)
    for live in lives:
        yield from _feed(settings, general, live, maker, environment)
    health = health_feed(settings, address(settings), content.told)
    told = digest(general, *(f"{one.id}" for one in content.told))
    yield Output(f"{health.slug}.atom", told, partial(proven, health, "atom", maker.problems))
    listed_feeds = [one for one in content.feeds if one.selection.is_listed]
    newest = _newest(listed_feeds)
    listed = digest(
        general, *(f"{slug} {one.mark if one else None}" for slug, one in newest.items())
    )
    yield Output(
        "index.html", listed, partial(_index, settings, listed_feeds, maker, newest, environment)
    )
    feeds = [bare(settings, one) for one in listed_feeds]
    for language in dict.fromkeys(one.language for one in feeds):
        own = [one for one in feeds if one.language == language]
        title = f"{site.title} ({languages.name_of(language)})"
        yield _opml(f"feeds.{language}.opml", title, own, general)
    yield _opml("feeds.opml", site.title, feeds, general)


@cache
def _environment() -> templates.Environment:
    return templates.environment("web")


def _opml(path: str, title: str, feeds: list[Feed], general: str) -> Output:
    mark = digest(general, path, *(f"{one.slug} {one.title} {one.description}" for one in feeds))
    return Output(path, mark, partial(opml, clean_line(title), feeds))


def _paged(
    settings: Settings, content: Content, maker: Maker, environment: templates.Environment
) -> Iterator[Output]:
    def make(member: Member) -> bytes:
        if member.withdrawn:  # or its text would stay where it was
            return pages.withdrawn_page(environment, settings.site, member.language)
        folder = address(settings)
        return pages.article_page(environment, settings.site, folder, maker.entry(member))

    for one in content.paged:
        mark = digest(content.general, one.mark)
        yield Output(f"articles/{one.id}.html", mark, partial(make, one))


def _archives(general: str, lives: Iterable[Live]) -> Iterator[Output]:
    """Yield every archive page, the newest articles first whatever the feed.

    So an article that is on pages of several feeds is read and made once, not for each. Within a
    feed the last page comes first: the one before links to it once it is there, and the live feed
    when all are, so a reader never meets an address where nothing is yet.
    """
    pages: list[tuple[datetime, Live, int]] = []
    for live in lives:
        newest = NEVER
        for number, page in live.arranged.pages.items():
            newest = max(newest, page.members[-1].posted_at) if page.members else newest
            pages.append((newest, live, number))
    for _, live, number in sorted(pages, key=itemgetter(0, 2), reverse=True):
        yield Output(
            archive_path(live.arranged.selection.slug, number),
            live.arranged.page_mark(general, number),
            partial(live.page, number),
            live.arranged.selection.slug,
            archive=True,
        )


def _feed(
    settings: Settings, general: str, live: Live, maker: Maker, environment: templates.Environment
) -> Iterator[Output]:
    slug, mark = live.arranged.selection.slug, live.arranged.mark(general)
    makers: Mapping[str, Callable[[], bytes]] = {
        "rss": lambda: proven(live.feed, "rss", maker.problems),
        "atom": lambda: proven(live.feed, "atom", maker.problems),
        "json": lambda: proven(live.feed, "json", maker.problems),
        "html": lambda: pages.feed_page(environment, settings.site, live.feed),
    }
    for extension in FILES:
        yield Output(f"{slug}.{extension}", mark, makers[extension], slug)


def _newest(feeds: Iterable[Arranged]) -> dict[str, Member | None]:
    """Return the newest article of each feed that the index shows."""
    return {
        one.selection.slug: next((each for each in one.live if not each.withdrawn), None)
        for one in feeds
    }


def _index(
    settings: Settings,
    listed: Iterable[Arranged],
    maker: Maker,
    newest: Mapping[str, Member | None],
    environment: templates.Environment,
) -> bytes:
    feeds: list[tuple[str, Feed]] = []
    for arranged in listed:
        member, feed = newest[arranged.selection.slug], bare(settings, arranged)
        if arranged.selection.kind in {"all", "section", "selection"} and member is not None:
            feed = replace(feed, entries=maker.entries([member]))
        feeds.append((arranged.selection.kind, feed))
    return pages.index_page(environment, settings.site, feeds)

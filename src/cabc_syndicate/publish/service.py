"""Read articles from the store and publish them as files.

Reads `article` and `section`; writes only the folder `[publish] directory`. The store is read in
one transaction, which is over before the first file is written. Article pages come first and the
list of feeds last, so that no link leads to a file that is not there yet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from cabc_syndicate import templates
from cabc_syndicate.config import Settings
from cabc_syndicate.errors import Problem, SyndicateError
from cabc_syndicate.model import Article, ArticleStatus
from cabc_syndicate.observe import Progress, unwatched
from cabc_syndicate.publish import files, pages
from cabc_syndicate.publish.feed import FORMATS, Entry, Feed, clean_line, make_entry
from cabc_syndicate.publish.health import health_feed
from cabc_syndicate.publish.json_feed import json_feed
from cabc_syndicate.publish.opml import opml
from cabc_syndicate.publish.rss_atom import atom, rss
from cabc_syndicate.publish.selection import select, shows_full_text
from cabc_syndicate.store import Connection, Database, alerts, articles, pictures, sections

_Output = tuple[str, Callable[[], bytes]]


@dataclass(frozen=True, slots=True)
class PublishReport:
    """What a run of publish did; paths are relative to the folder of the feeds."""

    written: tuple[str, ...]
    unchanged: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class FeedInfo:
    """One published file of a feed. `updated` is None while the feed is empty."""

    path: str
    url: str
    items: int
    updated: datetime | None


@dataclass(frozen=True, slots=True)
class _Content:
    """All that is to be published, and what was left out of it."""

    feeds: tuple[Feed, ...]
    health: Feed
    folder: str
    pages: Mapping[str, Entry]
    images: frozenset[str]
    problems: tuple[Problem, ...]


def publish(
    database: Database,
    settings: Settings,
    *,
    now: datetime,
    dry_run: bool = False,
    progress: Progress = unwatched,
) -> PublishReport:
    """Write every feed and page whose bytes changed; with `dry_run`, only say which.

    `now` changes nothing: what is published depends on the content alone. Raises PublishError
    when the folder itself cannot be used, StoreError when the articles cannot be read.
    """
    del now
    folder = settings.publish.directory
    if not dry_run:
        files.prepare(folder)
    content = _read(database, settings)
    problems = list(content.problems)
    written = _write_images(database, folder, content.images, problems, dry_run=dry_run)
    unchanged = len(content.images) - len(written)
    outputs = list(_outputs(settings, content))
    for done, (path, make) in enumerate(outputs, start=1):
        try:
            data = make()
            if not files.differs(folder / path, data):
                unchanged += 1
            else:
                if not dry_run:
                    files.replace(folder / path, data)
                written.append(path)
        except SyndicateError as error:
            problems.append(error.problem)
        except ValueError as error:
            problems.append(Problem(path, f"cannot be made: {error}; the last good one stays"))
        progress("publish", done, len(outputs))
    return PublishReport(tuple(written), unchanged, tuple(problems))


def _write_images(
    database: Database,
    folder: Path,
    names: Iterable[str],
    problems: list[Problem],
    *,
    dry_run: bool,
) -> list[str]:
    """Write the pictures that are not there yet; a picture's name is a hash of its bytes."""
    written: list[str] = []
    for name in sorted(names):
        path = f"images/{name}"
        if (folder / path).exists():
            continue
        with database.read() as connection:
            data = pictures.data_of(connection, name)
        try:
            if data is not None and not dry_run:
                files.replace(folder / path, data)
            written.append(path)
        except SyndicateError as error:
            problems.append(error.problem)
    return written


def feeds(database: Database, settings: Settings) -> list[FeedInfo]:
    """Return every file of every feed, in the order of the sections, that of all first."""
    return [
        FeedInfo(
            path=f"{feed.slug}.{extension}",
            url=feed.address(extension),
            items=len(feed.entries),
            updated=feed.updated if feed.entries else None,
        )
        for feed in _read(database, settings).feeds
        for extension in (*FORMATS, "html")
    ]


def _read(database: Database, settings: Settings) -> _Content:
    site = settings.site
    made: list[Feed] = []
    problems: list[Problem] = []
    with database.read() as connection:
        every = sections.every(connection)
        titles = {section.slug: section.title_in(site.language) for section in every}
        entries, left_out = _entries(_newest(connection, None, settings), settings, titles)
        problems += left_out
        made.append(_feed(settings, "all", site.title, site.title, "", entries))
        for section in every:
            entries, left_out = _entries(
                _newest(connection, section.slug, settings), settings, titles
            )
            problems += left_out
            heading = titles[section.slug] or section.slug
            made.append(
                _feed(
                    settings,
                    section.slug,
                    f"{heading} – {site.title}",
                    heading,
                    section.description_in(site.language),
                    entries,
                )
            )
        whole, left_out = _entries(articles.without_address(connection), settings, titles)
        told = alerts.newest(connection, limit=settings.publish.items)
    problems += left_out
    listed = [entry for feed in made for entry in feed.entries]
    own_pages = {entry.page: entry for entry in (*listed, *whole) if entry.page}
    address = _address(settings)
    names = (entry.image.rpartition("/")[2] for entry in listed if entry.image)
    return _Content(
        feeds=tuple(made),
        health=health_feed(settings, address, told),
        folder=address,
        pages=own_pages,
        images=frozenset(names),
        problems=tuple(dict.fromkeys(problems)),
    )


def _newest(connection: Connection, slug: str | None, settings: Settings) -> list[Article]:
    found = articles.listing(
        connection,
        section_slug=slug,
        status=ArticleStatus.PUBLISHED,
        limit=settings.publish.max_items,
    )
    return pictures.with_pictures(connection, found)


def _entries(
    found: Iterable[Article], settings: Settings, titles: Mapping[str, str]
) -> tuple[list[Entry], list[Problem]]:
    """Return the articles as entries, and a problem for each that cannot be one."""
    sources = {source.id: source for source in settings.source}
    address = _address(settings)
    made: list[Entry] = []
    problems: list[Problem] = []
    for article in found:
        full = shows_full_text(article, sources.get(article.source))
        try:
            made.append(make_entry(article, titles.get(article.section or "", ""), address, full))
        except ValueError as error:
            problems.append(
                Problem(
                    f"article {article.id}",
                    f"is left out of the feeds: {error}",
                    f"Look at it with: cabc article show {article.id}",
                )
            )
    return made, problems


def _feed(
    settings: Settings,
    slug: str,
    title: str,
    heading: str,
    description: str,
    entries: Sequence[Entry],
) -> Feed:
    return Feed(
        slug=slug,
        title=clean_line(title),
        heading=clean_line(heading),
        description=clean_line(description) or clean_line(title),
        language=settings.site.language,
        publisher=clean_line(settings.site.title),
        contact=settings.site.contact,
        folder=_address(settings),
        entries=select(entries, settings.publish),
    )


def _address(settings: Settings) -> str:
    """Return the public address of the folder of feeds."""
    return f"{settings.site.base}feeds/"


def _outputs(settings: Settings, content: _Content) -> Iterator[_Output]:
    """Yield each file's path and what makes its bytes."""
    site, published = settings.site, content.feeds
    environment = templates.environment("web")
    yield "style.css", partial(pages.style_sheet, environment)
    for path, entry in content.pages.items():
        yield path, partial(pages.article_page, environment, site, content.folder, entry)
    for feed in published:
        yield f"{feed.slug}.rss", partial(rss, feed)
        yield f"{feed.slug}.atom", partial(atom, feed)
        yield f"{feed.slug}.json", partial(json_feed, feed)
        yield f"{feed.slug}.html", partial(pages.feed_page, environment, site, feed)
    yield f"{content.health.slug}.atom", partial(atom, content.health)
    yield "index.html", partial(pages.index_page, environment, site, published)
    yield "feeds.opml", partial(opml, clean_line(site.title), published)

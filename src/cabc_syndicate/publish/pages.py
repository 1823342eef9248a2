"""The pages for people: one for each feed, the list of all of them, and articles that have no
address of their own. Templates are in `templates/web/`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from cabc_syndicate import languages, templates
from cabc_syndicate.publish.feed import FORMATS, Entry, Feed
from cabc_syndicate.settings import Site


def feed_page(environment: templates.Environment, site: Site, feed: Feed) -> bytes:
    """Return the page of one feed: how to subscribe to it, and its entries."""
    return _render(environment, "feed.html.j2", site, root="", language=feed.language, feed=feed)


def index_page(
    environment: templates.Environment, site: Site, feeds: Sequence[tuple[str, Feed]]
) -> bytes:
    """Return the list of all feeds, each with its kind; those with an entry show its headline."""
    own: dict[str, list[tuple[str, Feed]]] = {}
    for kind, feed in feeds:
        if kind in {"language", "section in a language"}:
            start = feed.slug.partition(".")[0]
            own.setdefault(start, []).append((languages.name_of(feed.language), feed))
    return _render(
        environment,
        "index.html.j2",
        site,
        root="",
        feeds=[feed for kind, feed in feeds if kind in {"all", "section", "selection"}],
        in_languages={slug: found for slug, found in own.items() if len(found) > 1},
        further=[feed for kind, feed in feeds if kind == "source"],
    )


def article_page(
    environment: templates.Environment, site: Site, folder: str, entry: Entry
) -> bytes:
    """Return the page of an article: its full text, or a summary and who published it."""
    return _render(environment, "article.html.j2", site, root="../", folder=folder, entry=entry)


def withdrawn_page(environment: templates.Environment, site: Site, language: str) -> bytes:
    """Return what takes the place of the page of an article that was withdrawn."""
    return _render(environment, "withdrawn.html.j2", site, root="../", language=language)


def style_sheet(environment: templates.Environment) -> bytes:
    """Return the style sheet that all pages share."""
    return templates.source(environment, "style.css").encode()


def _render(
    environment: templates.Environment,
    name: str,
    site: Site,
    *,
    root: str,
    language: str | None = None,
    **values: object,
) -> bytes:
    language = language or site.language
    return templates.render(
        environment,
        name,
        _=partial(languages.text, language),
        ngettext=partial(languages.plural, language),
        date=partial(languages.format_date, language),
        safe=templates.safe,
        language=language,
        site=site,
        formats=FORMATS,
        root=root,
        **values,
    ).encode()

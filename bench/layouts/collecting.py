"""Collect a layout with the real service into a store of its own, and read single pages by hand."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from lxml import html

from bench.layouts.building import NOW
from bench.layouts.model import Expected, Layout
from bench.layouts.scoring import Found
from bench.layouts.serving import RunningSite
from bench.layouts.writing import ZONE
from cabc_syndicate import config
from cabc_syndicate.collect.decode import decode
from cabc_syndicate.collect.page import PageContext, read_html
from cabc_syndicate.collect.service import CollectReport, collect
from cabc_syndicate.settings import Select
from cabc_syndicate.store import Database, articles

LANGUAGES = ("en", "zh-Hans")
"""Of the council that reads the sites; for a site in another language, that one as well."""


@dataclass(frozen=True, slots=True)
class Collected:
    """What a run stored, by path, and what it reported."""

    found: Mapping[str, Found]
    report: CollectReport


def configuration(
    list_url: str,
    select: Mapping[str, str] | None = None,
    pages: int = 20,
    languages: Sequence[str] = LANGUAGES,
) -> str:
    """Return a config.toml that reads one list, with `select` or with the list's address alone."""
    chosen = "\n".join(
        f"{name} = {json.dumps(value.split(',') if name == 'remove' else value)}"
        for name, value in (select or {}).items()
    )
    return f"""
[site]
title = "Loopback Council"
url = "https://council.example/"
timezone = "{ZONE.key}"
languages = {json.dumps(languages)}
[store]
url = "sqlite:///store.db"
[smtp]
host = "127.0.0.1"
[sender]
name = "Loopback Council"
address = "news@council.example"
[[source]]
id = "site"
section = "news"
list = {json.dumps(list_url)}
pages = {pages}
[source.fetch]
delay = "0s"
allow_private = true
[source.select]
{chosen}
"""


def run(folder: Path, toml: str, now: datetime = NOW) -> Collected:
    """Collect once into the store in `folder`, which is made when it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "config.toml"
    path.write_text(toml, encoding="utf-8")
    settings = config.load(path)
    database = Database(settings.store.url)
    try:
        report = collect(database, settings, now=now)
        with database.read() as connection:
            stored = articles.listing(connection)
    finally:
        database.close()
    found = {
        path_of(one.url): Found(one.title, one.posted_at, one.text) for one in stored if one.url
    }
    return Collected(found, report)


def collected(site: RunningSite, folder: Path, *, with_select: bool = False) -> Collected:
    """Collect a running layout with its list's address alone, or with its selectors."""
    select = site.layout.select if with_select else None
    return run(folder, configuration(site.list_url, select, languages=_languages(site.layout)))


def path_of(url: str) -> str:
    """Return the path and query of an address."""
    parts = urlsplit(url)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def documents(layout: Layout, article: Expected) -> list[str]:
    """Return the text of an article's pages, rightly decoded."""
    return [layout.pages[path][2].decode(layout.design.encoding) for path in article.pages]


def select_of(layout: Layout) -> Select:
    """Return the layout's selectors as settings."""
    chosen = {
        name: value.split(",") if name == "remove" else value
        for name, value in layout.select.items()
        if name not in {"item", "next"}
    }
    return Select.model_validate(chosen)


def link_texts(layout: Layout) -> Mapping[str, str]:
    """Return the text of each article's link, by path, as the pages of its list print it."""
    texts: dict[str, str] = {}
    for page in range(1, -(-len(layout.articles) // layout.design.per_page) + 1):
        path = layout.design.list_address(page)
        document = html.fromstring(layout.pages[path][2].decode(layout.design.encoding))
        for link in document.cssselect(layout.select["item"]):
            full = urljoin(f"http://site.example{path}", link.get("href") or "")
            texts[path_of(full)] = " ".join(link.text_content().split())
    return texts


def read_bytes(
    layout: Layout, article: Expected, select: Select | None = None, link_text: str | None = None
) -> Found:
    """Read an article's pages one by one, decoding included, as if found without a list.

    Raises PageError where a page has no article.
    """
    first: Found | None = None
    texts = []
    for path in article.pages:
        address = f"http://site.example{path}"
        context = PageContext(
            item=address,
            key=path,
            url=address,
            zone=ZONE,
            now=NOW,
            languages=_languages(layout),
            select=select or Select(),
            link_text=link_text,
        )
        _, headers, body = layout.pages[path]
        declared = headers["Content-Type"].partition("charset=")[2] or None
        document = decode(body, path, configured=None, declared=declared, remembered=None).text
        draft = read_html(document, context)
        first = first or Found(draft.title, draft.posted_at, "")
        texts.append(draft.text)
    assert first is not None
    return Found(first.title, first.posted_at, "\n".join(texts))


def _languages(layout: Layout) -> tuple[str, ...]:
    language = layout.design.language
    return LANGUAGES if language in {"en", "zh"} else (*LANGUAGES, language)

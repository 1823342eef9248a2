"""A small real site on loopback, and an installation that collects from it or from a folder."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from cabc_syndicate import config
from cabc_syndicate.collect.page import PageContext
from cabc_syndicate.collect.service import CollectReport, collect
from cabc_syndicate.config import Settings
from cabc_syndicate.model import Article, Section
from cabc_syndicate.store import Database, articles, sections, sources
from cabc_syndicate.store.sources import SourceState

NOW = datetime(2018, 3, 1, 4, 0, tzinfo=UTC)
BEIJING = ZoneInfo("Asia/Shanghai")


@dataclass
class Site:
    """What a server answers: `pages` by path and query; `hits` is what it was asked."""

    url: str = ""
    pages: dict[str, bytes | str | tuple[int, dict[str, str], bytes]] = field(default_factory=dict)
    hits: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    answer: Callable[[BaseHTTPRequestHandler], bool] | None = None
    """Called first; True when it has answered."""


@dataclass
class Collector:
    """A configuration in a folder, its store, and runs of collect."""

    folder: Path
    settings: Settings
    database: Database

    def run(self, now: datetime = NOW, **options: Any) -> CollectReport:
        """Collect once."""
        return collect(self.database, self.settings, now=now, **options)

    def articles(self) -> list[Article]:
        """Return what is stored, in the order in which it was committed."""
        with self.database.read() as connection:
            return sorted(articles.listing(connection), key=lambda article: article.seq)

    def sections(self) -> list[Section]:
        """Return the sections of the store."""
        with self.database.read() as connection:
            return sections.every(connection)

    def state(self, source: str) -> SourceState:
        """Return what is known of a source."""
        with self.database.read() as connection:
            return sources.state(connection, source)

    def mailable(self) -> set[str]:
        """Return the titles that digests may carry."""
        with self.database.read() as connection:
            return {one.title for one in articles.mailable_after(connection, 0, 10_000)}


@pytest.fixture
def serve() -> Iterator[Callable[[], Site]]:
    """Start real HTTP servers on loopback."""
    servers = []

    def start() -> Site:
        site = Site()

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.hits.append(self.path)
                site.headers.append(dict(self.headers.items()))
                if site.answer is not None and site.answer(self):
                    return
                status, headers, body = _answer(site.pages.get(self.path))
                self.send_response(status)
                for name, value in {"Content-Type": "text/html", **headers}.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                if self.command != "HEAD":
                    self.wfile.write(body)

            do_HEAD = do_GET  # noqa: N815 - the name that http.server looks for

            def log_message(self, *_: object) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        servers.append((server, thread))
        site.url = f"http://127.0.0.1:{server.server_port}"
        return site

    yield start
    for server, thread in servers:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def site(serve: Callable[[], Site]) -> Site:
    return serve()


@pytest.fixture
def collector(tmp_path: Path) -> Iterator[Callable[..., Collector]]:
    """Write a configuration with these sources and open its store."""
    opened = []

    def build(sources: str, languages: str = '["en", "zh-Hans"]') -> Collector:
        path = tmp_path / "config.toml"
        path.write_text(
            f"""
[site]
title = "Straits Council"
url = "https://council.example/"
timezone = "Asia/Shanghai"
languages = {languages}
[store]
url = "sqlite:///store.db"
[smtp]
host = "127.0.0.1"
[sender]
name = "Straits Council"
address = "news@council.example"
{sources}
"""
        )
        settings = config.load(path)
        database = Database(settings.store.url)
        opened.append(database)
        return Collector(tmp_path, settings, database)

    yield build
    for database in opened:
        database.close()


def page_context() -> PageContext:
    """Return a page as an export gives it, read in Beijing."""
    return PageContext("page.txt", "page.txt", None, BEIJING, NOW, ("en", "zh-Hans"))


@pytest.fixture
def context() -> PageContext:
    """What is known of a page in a folder."""
    return page_context()


def site_source(site: Site, more: str = "", path: str = "/list", select: str = "") -> str:
    return f"""
[[source]]
id = "web"
list = "{site.url}{path}"
{more}
[source.fetch]
delay = 0
allow_private = true
timeout = 5
[source.select]
{select}
"""


def _answer(page: bytes | str | tuple[int, dict[str, str], bytes] | None) -> Any:
    if page is None:
        return 404, {}, b"<html><body>Not here</body></html>"
    if isinstance(page, tuple):
        return page
    return 200, {}, page.encode() if isinstance(page, str) else page

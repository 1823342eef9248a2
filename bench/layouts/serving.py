"""Serve a layout over real HTTP on loopback, and break it in the ways that real sites break.

Conditional GET works by ETag and Last-Modified; robots.txt allows all but /admin. Changes act at
once and stay until "put-back".
"""

from __future__ import annotations

import hashlib
import re
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from typing import Any, Literal

from bench.layouts.building import NEWEST, expected, message_page, pages_of
from bench.layouts.editions import EDITIONS
from bench.layouts.model import Expected, Layout, Page, Story
from bench.layouts.writing import stories

Change = Literal[
    "renamed-classes",
    "titles-gone",
    "firewall",
    "ids-reissued",
    "withdrawn-404",
    "withdrawn-410",
    "withdrawn-message",
    "edited",
    "burst",
    "put-back",
]
CHANGES: tuple[Change, ...] = (
    "renamed-classes",
    "titles-gone",
    "firewall",
    "ids-reissued",
    "withdrawn-404",
    "withdrawn-410",
    "withdrawn-message",
    "edited",
    "burst",
    "put-back",
)
_REISSUED = 50_000
_CLASS = re.compile(rb"""\b((?:class|id)=)(["'])([^"']+)\2""")
_FIREWALL = (
    b"<html><head><title>Security check</title></head><body><h1>Checking your browser</h1><p>This "
    b"request was blocked by the site's protection system. Please enable JavaScript and cookies, "
    b"then try again. Event 0x51 has been recorded for the operator of this network.</p></body>"
)
_MODIFIED = "Wed, 28 Feb 2018 01:12:42 GMT"


@dataclass(slots=True)
class RunningSite:
    """A layout that is being served; `articles` is what is there now, newest first."""

    layout: Layout
    url: str = ""
    pages: dict[str, Page] = field(default_factory=dict)
    articles: tuple[Expected, ...] = ()
    hits: list[str] = field(default_factory=list)
    """The path and query of every request, in order."""
    not_modified: int = 0
    """Requests answered with 304."""
    _stories: tuple[Story, ...] = ()

    def __post_init__(self) -> None:
        self.change("put-back")

    @property
    def list_url(self) -> str:
        """The list's address in full."""
        return self.url + self.layout.list_url

    def change(self, change: Change, place: int = 0, count: int = 300) -> Expected | None:
        """Change the site; return the article withdrawn or edited.

        `place` says which article of the list, `count` how many a "burst" posts at once. Changes
        add up, but "renamed-classes" and "firewall" only touch what is there when they come.
        """
        design, told = self.layout.design, self._stories
        chosen = self.articles[place] if self.articles else None
        if change == "put-back":
            self._stories, self.articles = self.layout.stories, self.layout.articles
            self.pages = dict(self.layout.pages)
            return None
        if change == "renamed-classes":
            self._rewrite(lambda body: _CLASS.sub(rb"\1\2x-\3-v2\2", body))
        elif change == "firewall":
            self._rewrite(lambda body: _FIREWALL)
        elif change == "titles-gone":
            self.pages = pages_of(design, told, self.layout.decoys, without_titles=True)
        elif change == "ids-reissued":
            self._show(tuple(replace(one, number=one.number + _REISSUED) for one in told))
        elif change == "burst":
            self._show((*self._fresh(count), *told))
        elif change == "edited":
            story = told[place]
            text = f"{story.paragraphs[-1]} {story.paragraphs[0][:40]}"
            edited = replace(story, paragraphs=(*story.paragraphs, text))
            self._show((*told[:place], edited, *told[place + 1 :]))
            chosen = self.articles[place]
        elif chosen is not None:
            self._show((*told[:place], *told[place + 1 :]))
            gone = {"withdrawn-404": 404, "withdrawn-410": 410}.get(change)
            for path in chosen.pages:
                status, headers, body = message_page(design)
                self.pages[path] = (gone or status, headers, body)
        return chosen if change.startswith(("withdrawn", "edited")) else None

    @property
    def stories(self) -> tuple[Story, ...]:
        """What the site tells now, newest first."""
        return self._stories

    def tell(self, told: Sequence[Story]) -> None:
        """Tell these stories from now on, on list pages and article pages alike."""
        self._show(tuple(told))

    def _show(self, told: tuple[Story, ...]) -> None:
        gone = {path: page for path, page in self.pages.items() if page[0] in {404, 410}}
        self._stories = told
        self.articles = expected(self.layout.design, told)
        self.pages = gone | pages_of(self.layout.design, told, self.layout.decoys)

    def _rewrite(self, how: Any) -> None:
        self.pages = {
            path: (status, headers, how(body))
            for path, (status, headers, body) in self.pages.items()
        }

    def _fresh(self, count: int) -> tuple[Story, ...]:
        edition = EDITIONS[self.layout.edition]
        return stories(
            edition.VOCABULARIES[self.layout.design.language],
            f"{self.layout.edition}/{self.layout.name}/burst",
            count=count,
            first=self._stories[0].number + 1,
            newest=NEWEST,
            parts=False,
            taken=[one.title for one in (*self._stories, *self.layout.decoys)],
        )


@contextmanager
def serving(layout: Layout) -> Iterator[RunningSite]:
    """Serve the layout in threads while the block lasts."""
    site = RunningSite(layout)

    class Handler(_Handler):
        running = site

    with _Server(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), name="layout")
        thread.start()
        site.url = f"http://127.0.0.1:{server.server_port}"
        try:
            yield site
        finally:
            server.shutdown()
            thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = False  # so that closing waits for the answers under way
    request_queue_size = 64

    def server_bind(self) -> None:
        # Not HTTPServer's: it asks the name service for this machine's name.
        TCPServer.server_bind(self)
        self.server_name, self.server_port = "127.0.0.1", self.server_address[1]

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    running: RunningSite
    timeout = 10

    def do_GET(self) -> None:
        site = self.running
        site.hits.append(self.path)
        if self.path == "/robots.txt":
            self._answer(200, {"Content-Type": "text/plain"}, b"User-agent: *\nDisallow: /admin\n")
            return
        status, headers, body = site.pages.get(
            self.path, (404, {"Content-Type": "text/html"}, b"<html><body>Not found</body></html>")
        )
        tag = f'"{hashlib.blake2b(body, digest_size=8).hexdigest()}"'
        known = {"ETag": tag, "Last-Modified": _MODIFIED} if status == 200 else {}
        if status == 200 and self.headers.get("If-None-Match") == tag:
            site.not_modified += 1
            self._answer(304, known, b"")
        else:
            self._answer(status, {**headers, **known}, body)

    def _answer(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing: the bench's own output is all that is to be seen."""

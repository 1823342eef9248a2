"""Serve the sample council's website on loopback, in the form of a PHPCMS v9 site.

The form is that of the real sites this product reads, traps included: list pages with empty
separators, a last page whose "Next" leads to itself and empty pages behind it; the date inside
the h1 and without a zone; previous and next links that are scripts at both ends of a section; a
message page with status 200 for an article that is not there. Nothing is written anywhere.
"""

from __future__ import annotations

import re
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from string import Template
from typing import Any
from urllib.parse import parse_qs, urlsplit

from cabc_syndicate.demo import content
from cabc_syndicate.demo.content import SiteArticle, SiteSection, sections

__all__ = ["PAGE_SIZE", "SELECTORS", "RunningSite", "list_address", "running_site", "sections"]

PAGE_SIZE = 6
SELECTORS = {
    "item": "ul.list li a",
    "next": "#pages a:last-child",
    "breadcrumb": "div.crumbs",
    "date": "#Article h1 span",
    "body": "#Article div.content",
}
"""What `[source.select]` says to read this site. There is no selector for the title: its element
holds the date too, so the title is the text of the list's link."""

_TYPES = {"png": "image/png", "pdf": "application/pdf", "css": "text/css"}
_ROBOTS = b"User-agent: *\nDisallow: /admin.php\n"
_HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class RunningSite:
    """A site that is being served; `url` is its home page and ends with a slash."""

    url: str


@dataclass(frozen=True, slots=True)
class _Page:
    body: bytes
    kind: str = "text/html; charset=utf-8"
    status: int = 200


def list_address(catid: int, page: int = 1) -> str:
    """Return the path and query of a section's list page; page 1 has no page parameter."""
    address = f"/index.php?m=content&c=index&a=lists&catid={catid}"
    return address if page == 1 else f"{address}&page={page}"


@contextmanager
def running_site(base: datetime, *, port: int = 0) -> Iterator[RunningSite]:
    """Serve the site in a thread while the block lasts, its news posted in the days before `base`.

    Raises OSError if the port is taken.
    """
    pages = _Pages(base)

    class Handler(_Handler):
        site = pages

    with _Server((_HOST, port), Handler) as server:
        serve = threading.Thread(target=server.serve_forever, args=(0.02,), name="site")
        serve.start()
        try:
            yield RunningSite(f"http://{_HOST}:{server.server_port}/")
        finally:
            server.shutdown()
            serve.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = False  # so that closing waits for the answers under way
    request_queue_size = 64

    def server_bind(self) -> None:
        # Not HTTPServer's: it asks the name service for this machine's name.
        TCPServer.server_bind(self)
        self.server_name, self.server_port = _HOST, self.server_address[1]

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    site: _Pages
    timeout = 10

    def do_GET(self) -> None:
        page = self.site.answer(self.path)
        self.send_response(page.status)
        self.send_header("Content-Type", page.kind)
        self.send_header("Content-Length", str(len(page.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page.body)

    do_HEAD = do_GET  # noqa: N815 - the name that http.server looks for

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing: the demo's own output is all that is to be seen."""


class _Pages:
    """All of the site's pages, made when they are asked for."""

    def __init__(self, base: datetime) -> None:
        self._sections = {section.catid: section for section in sections()}
        self._articles = {article.id: article for article in content.articles(base)}
        self._layout = Template((content.file("layout.html") or b"").decode())

    def answer(self, target: str) -> _Page:
        """Return the page for a request's target."""
        parts = urlsplit(target)
        query = {name: values[-1] for name, values in parse_qs(parts.query).items()}
        if parts.path == "/robots.txt":
            return _Page(_ROBOTS, "text/plain; charset=utf-8")
        if found := re.fullmatch(
            r"/(?:statics/css|uploadfile/\d{4}/\d{4})/([a-z-]+\.(png|pdf|css))", parts.path
        ):
            body = content.file(found[1])
            return _Page(body, _TYPES[found[2]]) if body else self._missing()
        if parts.path not in {"/", "/index.php"}:
            return self._missing()
        section = self._sections.get(_number(query.get("catid", "")))
        if query.get("a") == "lists":
            return self._list(section, max(1, _number(query.get("page", "1"))))
        if query.get("a") == "show":
            return self._show(section, self._articles.get(_number(query.get("id", ""))))
        return self._home()

    def _home(self) -> _Page:
        blocks = [
            f'<div class="box"><h5><a href="{list_address(section.catid)}">'
            f"{escape(section.title['en'])}</a></h5>\n<ul>\n"
            + "\n".join(_bullet(article) for article in self._of(section)[:4])
            + "\n</ul></div>"
            for section in self._sections.values()
        ]
        return self._page(content.COUNCIL, "\n".join(blocks))

    def _list(self, section: SiteSection | None, page: int) -> _Page:
        if section is None:
            return self._message("The column does not exist.")
        articles = self._of(section)
        rows = []
        start = (page - 1) * PAGE_SIZE
        for number, article in enumerate(articles[start : start + PAGE_SIZE], start=1):
            rows.append(
                f'<li><span class="rt">{_clock(article)}</span>·'
                f'<a href="{_address(article)}" target="_blank">{escape(article.title)}</a></li>'
            )
            if number % 5 == 0:
                rows.append('<li class="bk20"></li>')
        main = (
            f'<div class="crumbs">{_crumbs(section)}</div>\n'
            '<ul class="list lh24 f14">\n' + "\n".join(rows) + "\n</ul>\n"
            f'<div id="pages" class="text-c">{_pagination(section, len(articles), page)}</div>'
        )
        return self._page(f"{section.title['en']} - {content.COUNCIL}", main, section)

    def _show(self, section: SiteSection | None, article: SiteArticle | None) -> _Page:
        if section is None or article is None or article.catid != section.catid:
            return self._message("The information does not exist or has not been approved.")
        origin = f"Copyfrom:{escape(article.origin)}" if article.origin else ""
        articles = self._of(section)
        place = articles.index(article)
        previous = articles[place + 1] if place + 1 < len(articles) else None
        following = articles[place - 1] if place else None
        main = (
            f'<div class="crumbs">{_crumbs(section)}&nbsp;&gt;&nbsp;Text</div>\n'
            f'<div id="Article">\n<h1>{escape(article.title)}<br />\n'
            f"<span>{origin}Post Time:{_clock(article)}</span></h1>\n"
            f'<div class="content">\n{article.html}\n</div>\n'
            f'<p class="f14"><strong>Previous:</strong>{_neighbour(previous, "first")}<br />\n'
            f"<strong>Next:</strong>{_neighbour(following, 'last')}</p>\n</div>"
        )
        return self._page(f"{article.title} - {content.COUNCIL}", main, section)

    def _message(self, text: str) -> _Page:
        # PHPCMS answers so, with status 200, for whatever is not there.
        back = '<a href="javascript:history.back();">[Back]</a>'
        return self._page("Message", f'<div class="showMsg"><p>{text}</p>{back}</div>')

    def _missing(self) -> _Page:
        return _Page(b"<html><body><h1>404 Not Found</h1></body></html>", status=404)

    def _page(self, title: str, main: str, section: SiteSection | None = None) -> _Page:
        menu = ['<li><a href="/">Home</a></li>'] + [
            f'<li><a href="{list_address(other.catid)}">{escape(other.title["en"])}</a></li>'
            for other in self._sections.values()
        ]
        hot = [self._of(other)[1] for other in self._sections.values() if other is not section]
        page = self._layout.substitute(
            title=escape(title),
            council=content.COUNCIL,
            menu="\n".join(menu),
            main=main,
            hot="\n".join(_bullet(article) for article in hot),
        )
        return _Page(page.encode())

    def _of(self, section: SiteSection) -> list[SiteArticle]:
        """Return a section's articles, newest first."""
        found = [one for one in self._articles.values() if one.catid == section.catid]
        return sorted(found, key=lambda article: article.id, reverse=True)


def _number(text: str) -> int:
    return int(text) if re.fullmatch(r"[0-9]{1,9}", text) else 0


def _clock(article: SiteArticle) -> str:
    return f"{article.posted_at:%Y-%m-%d %H:%M:%S}"


def _address(article: SiteArticle) -> str:
    return f"/index.php?m=content&c=index&a=show&catid={article.catid}&id={article.id}"


def _bullet(article: SiteArticle) -> str:
    return f'<li><a href="{_address(article)}">{escape(article.title)}</a></li>'


def _crumbs(section: SiteSection) -> str:
    steps = ['<a href="/">Home</a>']
    if section.under_council:
        steps.append(f'<a href="/">{content.COUNCIL}</a>')
    steps.append(f'<a href="{list_address(section.catid)}">{escape(section.title["en"])}</a>')
    return "&nbsp;&gt; ".join(steps)


def _pagination(section: SiteSection, articles: int, page: int) -> str:
    last = -(-articles // PAGE_SIZE)
    numbers = [
        f"<span>{number}</span>"
        if number == page
        else f'<a href="{list_address(section.catid, number)}">{number}</a>'
        for number in range(1, last + 1)
    ]
    before, after = max(1, min(page, last + 1) - 1), min(page + 1, last)
    return " ".join(
        [
            f'<a class="a1">{articles} items</a>',
            f'<a href="{list_address(section.catid, before)}" class="a1">Previous</a>',
            *numbers,
            f'<a href="{list_address(section.catid, after)}" class="a1">Next</a>',
        ]
    )


def _neighbour(article: SiteArticle | None, end: str) -> str:
    if article is None:
        return f"<a href=\"javascript:alert('This is the {end} one');\">This is the {end} one</a>"
    return f'<a href="{_address(article)}">{escape(article.title)}</a>'

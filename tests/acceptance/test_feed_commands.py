"""`cabc feed show|check|snippet`, as a process."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.program import Program
from tests.acceptance.test_commands import NOW, configure, write_page

FEEDS = {".rss", ".atom", ".json"}


@pytest.fixture
def published(cabc: Program) -> Program:
    """A folder with two sections, published, whose site's title wants escaping."""
    write_page(cabc.folder, "one", "Media Report", "First story", "2026-11-22 10:00:00")
    write_page(cabc.folder, "two", "Activities", "Second story", "2026-11-22 11:00:00")
    configure(cabc.folder)
    path = cabc.folder / "config.toml"
    text = path.read_text().replace('title = "Straits Council"', 'title = "Straits <& Council"')
    path.write_text(text)
    cabc("collect", *NOW)
    cabc("publish", *NOW)
    return cabc


class _Handler(SimpleHTTPRequestHandler):
    extensions_map = {".rss": "application/rss+xml", ".atom": "text/plain", "": "text/plain"}  # noqa: RUF012

    def log_message(self, *args: Any) -> None:
        del args


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def test_what_was_published_has_no_findings(published: Program) -> None:
    result = published("feed", "check", *NOW, "--json")
    assert result.json == []
    files = [
        path
        for path in (published.folder / "feeds").rglob("*")
        if path.suffix in FEEDS and path.name[0] != "."
    ]
    assert f"{len(files)} feeds checked: 0 errors, 0 warnings" in result.err
    assert published("feed", "check", *NOW).out == ""


def test_a_broken_file_is_said_with_its_rule_and_remedy(published: Program) -> None:
    good = published.folder / "feeds" / "all.rss"
    broken = published.folder / "broken.rss"
    broken.write_bytes(good.read_bytes().replace(b"</guid>", b"</guid><bad/>", 1))
    (one,) = published("feed", "check", "broken.rss", *NOW, "--json", expect=1).json
    assert one.keys() == {"feed", "rule", "severity", "where", "message", "remedy"}
    assert (one["feed"], one["rule"]) == ("broken.rss", "unknown-element")
    shown = published("feed", "check", "broken.rss", good, *NOW, expect=1)
    assert "unknown-element" in shown.out
    assert one["remedy"] in shown.out
    assert "2 feeds checked: 1 error, 0 warnings" in shown.err


def test_warnings_alone_are_no_failure(published: Program) -> None:
    data = (published.folder / "feeds" / "all.rss").read_bytes()
    (published.folder / "mute.rss").write_bytes(data.replace(b"<language>en</language>", b""))
    (one,) = published("feed", "check", "mute.rss", *NOW, "--json").json
    assert (one["rule"], one["severity"]) == ("missing-language", "warning")


def test_what_is_not_there_is_said_and_the_rest_is_checked(cabc: Program) -> None:
    (cabc.folder / "page.rss").write_text("<html/>")
    result = cabc("feed", "check", "none.rss", ".", "page.rss", "--json", expect=1)
    assert [one["rule"] for one in result.json] == ["not-a-feed"]
    assert "none.rss: is not there" in result.err
    assert "is a folder" in result.err
    assert "config.toml" in cabc("feed", "check", expect=3).err


def test_nothing_published_is_said(cabc: Program) -> None:
    configure(cabc.folder)
    (cabc.folder / "pages").mkdir()
    assert "cabc publish" in cabc("feed", "check", expect=1).err


def test_an_address_is_read_with_its_media_type(published: Program) -> None:
    with serving(published.folder / "feeds") as site:
        good = published("feed", "check", f"{site}all.rss", "--allow-private", *NOW, "--json")
        assert good.json == []
        (one,) = published(
            "feed", "check", f"{site}all.atom", "--allow-private", *NOW, "--json"
        ).json
        assert one["rule"] == "http-media-type"
        missing = published("feed", "check", f"{site}no.rss", "--allow-private", *NOW, expect=1)
        assert "404" in missing.err
        assert "private" in published("feed", "check", f"{site}all.rss", *NOW, expect=1).err


def test_show_gives_the_feed_and_its_entries(published: Program) -> None:
    shown = published("feed", "show", "all", "--json").json
    listed = published("feed", "list", "--json").json[0]
    assert listed.items() <= shown.items()
    assert shown["title"] == "Straits <& Council"
    assert shown["language"] == "en"
    assert [one["title"] for one in shown["entries"]] == ["Second story", "First story"]
    assert all(
        one.keys() == {"id", "title", "link", "published", "updated"} for one in shown["entries"]
    )
    assert published("feed", "show", "all.json", "--json").json["path"] == "all.json"
    assert "Second story" in published("feed", "show", "activities").out
    assert "cabc feed list" in published("feed", "show", "nowhere", expect=1).err


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[dict[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag == "link"
        self.found.append(dict(attrs))


def test_the_snippet_names_the_main_feeds_for_a_page(published: Program) -> None:
    lines = published("feed", "snippet", "--json").json
    assert published("feed", "snippet").out.splitlines() == lines
    parser = _Links()
    parser.feed("\n".join(lines))
    addresses = {one["url"] for one in published("feed", "list", "--json").json}
    assert {link["href"] for link in parser.found} == {
        one
        for one in addresses
        if not one.endswith(".html") and ".en." not in one and "/source-" not in one
    }
    assert len(published("feed", "snippet", "all.en", "--json").json) == 3
    assert parser.found[0]["title"] == "Straits <& Council (RSS)"
    assert {link["rel"] for link in parser.found} == {"alternate"}
    assert len(published("feed", "snippet", "activities", "--json").json) == 3
    assert "is not there" in published("feed", "snippet", "nowhere", expect=1).err

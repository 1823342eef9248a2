"""What programs that people read feeds with make of ours: feedparser, and newsboat as a process.

The feeds come from the real web process, through a proxy that keeps what was asked and answered.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import feedparser
import pytest

from cabc_syndicate.model import ArticleDraft
from cabc_syndicate.publish import service
from cabc_syndicate.store import Database, articles
from tests.acceptance.program import Program
from tests.acceptance.proxy import Exchange, Proxy, running_proxy
from tests.acceptance.test_daemon import WAIT, free_port, running, wait_for
from tests.installation import MONDAY, Installation, open_installation

FEEDS = ("all", "activities", "media-report")
STORIES = 6


@dataclass(frozen=True)
class Served:
    """An installation whose feeds are served, and the proxy before them."""

    installation: Installation
    proxy: Proxy

    def address(self, path: str) -> str:
        return f"{self.proxy.address}/feeds/{path}"

    def publish(self) -> None:
        report = service.publish(self.installation.database, self.installation.settings, now=MONDAY)
        assert report.problems == ()

    def edit(self, seq: int, title: str) -> None:
        """Give an article another title and text, an hour later."""
        with self.installation.database.write() as connection:
            (old,) = articles.by_seq(connection, [seq])
            draft = ArticleDraft(
                key=f"key-{seq}",
                url=old.url,
                title=title,
                section_title=None,
                author=old.author,
                origin=old.origin,
                posted_at=old.posted_at,
                posted_from=old.posted_from,
                language=old.language,
                html=f"<p>{title}.</p>",
                text=f"{title}.",
            )
            later = MONDAY + timedelta(hours=1)
            articles.revise(connection, seq, draft, digest=title, now=later)


@pytest.fixture
def served(cabc: Program, configure: Callable[..., Path]) -> Iterator[Served]:
    """Six stories in two sections, published, and served by `cabc run --role web`."""
    port = free_port()
    listen = f'[web]\nlisten = "127.0.0.1:{port}"\n[[source]]\nid = "pages"\npath = "pages"\n'
    path = configure(more=listen)
    database = Database(f"sqlite:///{path.parent / 'var' / 'cabc.db'}")
    with closing(database), running_proxy(port) as proxy:
        here = Served(open_installation(path, database), proxy)
        for number in range(STORIES):
            here.installation.post(
                FEEDS[1 + number % 2],
                ("Port & rail <open> {}", "港口开放了第二个泊位 {}", "ท่าเรือเปิดแล้ว {}")[
                    number % 3
                ].format(number),
                language=("en", "zh-Hans", "th")[number % 3],
            )
        here.publish()
        with running(cabc, "--role", "web") as (process, lines):
            wait_for(lambda: any(f"{port}" in line for line in lines), lines)
            yield here
            process.send_signal(signal.SIGTERM)
            assert process.wait(timeout=WAIT) == 0, "".join(lines)


@pytest.mark.parametrize("extension", ["rss", "atom"])
@pytest.mark.parametrize("slug", FEEDS)
def test_feedparser_reads_each_feed_without_a_complaint(
    served: Served, slug: str, extension: str
) -> None:
    read = _parse(served.address(f"{slug}.{extension}"))
    assert read.status == 200
    assert not read.bozo, read.get("bozo_exception")
    assert read.version == {"rss": "rss20", "atom": "atom10"}[extension]
    assert len(read.entries) == (STORIES if slug == "all" else STORIES // 2)
    assert len({entry.id for entry in read.entries}) == len(read.entries)
    newest = read.entries[0]
    assert newest.id.startswith("tag:council.example,2026:")
    assert newest.published_parsed and newest.title and newest.content[0].value
    assert newest.link.startswith("https://council.example/news/")


@pytest.mark.parametrize("extension", ["rss", "atom", "json"])
def test_either_validator_gives_304_until_something_changes(served: Served, extension: str) -> None:
    address = served.address(f"all.{extension}")
    first = _parse(address)
    assert first.status == 200
    for known in (
        {"etag": first.etag, "modified": first.modified},
        {"etag": first.etag},
        {"modified": first.modified},
    ):
        again = _parse(address, **known)
        assert again.status == 304, known
        assert not again.entries
    assert [exchange.size for exchange in served.proxy.exchanges[1:]] == [0, 0, 0]
    assert all(exchange.answered.get("etag") for exchange in served.proxy.exchanges)
    served.installation.post(title="A seventh story")
    served.publish()
    changed = _parse(address, etag=first.etag, modified=first.modified)
    assert changed.status == 200
    assert changed.etag != first.etag


def test_a_new_item_is_new_once_and_an_edited_one_keeps_its_id(served: Served) -> None:
    address = served.address("all.atom")
    first = _parse(address)
    number = served.installation.post(title="A seventh story")
    served.publish()
    second = _parse(address, etag=first.etag, modified=first.modified)
    old, new = ({entry.id for entry in read.entries} for read in (first, second))
    assert old < new
    assert len(new) == len(second.entries) == STORIES + 1
    served.edit(number, "A seventh story, put right")
    served.publish()
    third = _parse(address, etag=second.etag, modified=second.modified)
    before, after = (
        {entry.id: (entry.published, entry.updated, entry.title) for entry in read.entries}
        for read in (second, third)
    )
    assert before.keys() == after.keys()
    (edited,) = (one for one in after if after[one] != before[one])
    assert after[edited][0] == before[edited][0]
    assert after[edited][1] > before[edited][1]
    assert after[edited][2] == "A seventh story, put right"


def test_the_json_feed_holds_the_same_items(served: Served) -> None:
    with urllib.request.urlopen(served.address("all.json"), timeout=30) as answer:
        read = json.loads(answer.read())
    atom = _parse(served.address("all.atom"))
    assert [item["id"] for item in read["items"]] == [entry.id for entry in atom.entries]
    assert [item["title"] for item in read["items"]] == [
        "ท่าเรือเปิดแล้ว 5",
        "港口开放了第二个泊位 4",
        "Port & rail <open> 3",
        "ท่าเรือเปิดแล้ว 2",
        "港口开放了第二个泊位 1",
        "Port & rail <open> 0",
    ]


@dataclass(frozen=True)
class Newsboat:
    """Debian's newsboat with a home of its own, subscribed to some feeds."""

    home: Path
    proxy: Proxy

    def refresh(self) -> list[Exchange]:
        """Ask for every feed once and return what went over the wire."""
        before = len(self.proxy.exchanges)
        self._run("reload")
        return self.proxy.exchanges[before:]

    @property
    def unread(self) -> int:
        return int(self._run("print-unread").split()[0])

    @property
    def items(self) -> list[tuple[str, str, int]]:
        """Return guid, title and whether it is unread, of all items in its own store."""
        with closing(sqlite3.connect(self.home / "cache.db")) as connection:
            query = "SELECT guid, title, unread FROM rss_item ORDER BY id"
            return connection.execute(query).fetchall()

    def read_all(self) -> None:
        """Mark every item read, as somebody who has read them would."""
        with closing(sqlite3.connect(self.home / "cache.db")) as connection, connection:
            connection.execute("UPDATE rss_item SET unread = 0")

    def _run(self, command: str) -> str:
        done = subprocess.run(
            ["newsboat", "-q", "-u", "urls", "-c", "cache.db", "-C", "config", "-x", command],
            cwd=self.home,
            env={"HOME": str(self.home), "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
            capture_output=True,
            text=True,
            timeout=WAIT,
            check=True,
        )
        return done.stdout


@pytest.fixture
def newsboat(served: Served, tmp_path: Path) -> Callable[[str], Newsboat]:
    """Subscribe newsboat to one feed. Without newsboat there is nothing to test, except in CI."""
    if shutil.which("newsboat") is None:
        if os.environ.get("CI"):
            pytest.fail("newsboat is not installed (Debian: apt install newsboat)")
        pytest.skip("newsboat is not installed (Debian: apt install newsboat)")

    def subscribe(path: str) -> Newsboat:
        home = tmp_path / "newsboat"
        home.mkdir()
        (home / "urls").write_text(f"{served.address(path)}\n")
        (home / "config").write_text("")
        return Newsboat(home, served.proxy)

    return subscribe


@pytest.mark.parametrize("extension", ["rss", "atom"])
def test_newsboat_shows_a_new_item_once_and_an_edited_one_not_again(
    served: Served, newsboat: Callable[[str], Newsboat], extension: str
) -> None:
    reader = newsboat(f"all.{extension}")
    assert [one.status for one in reader.refresh()] == [200]
    assert reader.unread == STORIES
    # newsboat 2.21 keeps no validators of the refresh that makes the feed known to it
    # (https://github.com/newsboat/newsboat/issues/2734), so its third is the first 304.
    assert [one.status for one in reader.refresh()] in ([200], [304])
    (third,) = reader.refresh()
    assert (third.status, third.size) == (304, 0)
    assert {"if-none-match", "if-modified-since"} <= third.asked.keys()
    assert reader.unread == len(reader.items) == STORIES
    reader.read_all()

    number = served.installation.post(title="A seventh story")
    served.publish()
    assert [one.status for one in reader.refresh()] == [200]
    assert reader.unread == 1
    assert [title for _, title, unread in reader.items if unread] == ["A seventh story"]
    assert [one.status for one in reader.refresh()] == [304]
    assert (reader.unread, len(reader.items)) == (1, STORIES + 1)
    reader.read_all()

    served.edit(number, "A seventh story, put right")
    served.publish()
    assert [one.status for one in reader.refresh()] == [200]
    assert reader.unread == 0
    assert len(reader.items) == len({guid for guid, *_ in reader.items}) == STORIES + 1
    assert "A seventh story, put right" in [title for _, title, _ in reader.items]


def _parse(address: str, **known: Any) -> Any:
    return feedparser.parse(address, **known)

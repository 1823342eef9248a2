"""A small newsroom for the tests: a store with sections, and articles put into it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from cabc_syndicate.config import Settings
from cabc_syndicate.model import Article, ArticleDraft, ArticleStatus, Provenance, Section
from cabc_syndicate.publish.encodings import SUFFIXES
from cabc_syndicate.publish.feed import Entry, Feed, make_entry
from cabc_syndicate.publish.ledger import NAME
from cabc_syndicate.publish.service import PublishReport, publish
from cabc_syndicate.store import Database, articles, sections

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
BEIJING = timezone(timedelta(hours=8))
FIRST_DAY = datetime(2026, 1, 5, 9, 30, tzinfo=BEIJING)
FOLDER = "https://council.example/feeds/"


def settings_for(folder: Path, **tables: Any) -> Settings:
    """Return settings that publish to `folder`/feeds."""
    defaults: dict[str, Any] = {
        "site": {
            "title": "Business & Trade Council",
            "url": "https://council.example",
            "contact": "news@council.example",
        },
        "store": {"url": f"sqlite:///{folder / 'news.db'}"},
        "publish": {"directory": folder / "feeds"},
        "smtp": {"host": "127.0.0.1"},
        "sender": {"name": "Council", "address": "news@council.example"},
        "source": ({"id": "site", "kind": "folder", "path": folder},),
    }
    return Settings(**(defaults | tables))


@dataclass
class Newsroom:
    """A store, its settings, and a way to post articles."""

    database: Database
    settings: Settings
    posted: int = 0

    @property
    def feeds(self) -> Path:
        """The folder that is published to."""
        return self.settings.publish.directory

    def open_section(self, slug: str, title: dict[str, str], description: str = "") -> Section:
        with self.database.write() as connection:
            about = {"": description} if description else {}
            return sections.add(connection, slug, title, about)

    def post(self, section: Section | None, title: str, **fields: Any) -> str:
        """Add an article, posted a day after the one before; return its id."""
        self.posted += 1
        number = self.posted
        fields = {
            "key": f"key-{number}",
            "url": f"https://council.example/news/{number}.html",
            "title": title,
            "section_title": None,
            "author": None,
            "origin": None,
            "posted_at": FIRST_DAY + timedelta(days=number),
            "posted_from": Provenance.PAGE,
            "language": "en",
            "html": f"<p>What happened in story {number}.</p>",
            "text": f"What happened in story {number}.",
        } | fields
        source = fields.pop("source", "site")
        with self.database.write() as connection:
            articles.add(
                connection,
                source,
                ArticleDraft(**fields),
                article_id=f"a{number}",
                tag=f"tag:council.example,2026:a{number}",
                digest=f"digest-{number}",
                section_id=section.id if section else None,
                mailable=True,
                now=NOW,
            )
        return f"a{number}"

    def publish(self, now: datetime = NOW, **options: Any) -> PublishReport:
        return publish(self.database, self.settings, now=now, **options)

    def read(self, path: str) -> bytes:
        return (self.feeds / path).read_bytes()

    def contents(self) -> dict[str, bytes]:
        """Return every file's bytes by its path, compressed copies and the ledger aside."""
        return {
            str(path.relative_to(self.feeds)): path.read_bytes()
            for path in sorted(self.feeds.rglob("*"))
            if path.is_file() and path.suffix not in SUFFIXES and path.name != NAME
        }


def article(**fields: Any) -> Article:
    """Return an article that was never stored, for what no database would take."""
    sample = Article(
        seq=1,
        id="a1",
        tag="tag:council.example,2026:a1",
        source="site",
        section="trade",
        status=ArticleStatus.PUBLISHED,
        revision=1,
        url="https://council.example/news/1.html",
        title="A title",
        author=None,
        origin=None,
        posted_at=FIRST_DAY,
        posted_from=Provenance.PAGE,
        language="en",
        html="<p>A text.</p>",
        text="A text.",
        image=None,
        first_seen_at=NOW,
        updated_at=FIRST_DAY.astimezone(UTC),
    )
    return replace(sample, **fields)


def entry(*, full: bool = True, **fields: Any) -> Entry:
    """Return the article as an entry of section "Trade"."""
    return make_entry(article(**fields), "Trade", FOLDER, full)


def feed(*entries: Entry, **fields: Any) -> Feed:
    """Return a feed of the entries."""
    sample = Feed(
        slug="trade",
        title="Trade – Council",
        heading="Trade",
        description="News of trade",
        language="en",
        publisher="Council",
        contact="news@council.example",
        folder=FOLDER,
        entries=entries,
    )
    return replace(sample, **fields)

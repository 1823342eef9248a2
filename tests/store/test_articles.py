"""Articles: the order of commit, revisions, and `updated` values that never tie."""

from __future__ import annotations

import itertools
import threading
from datetime import UTC, datetime, timedelta, timezone

from cabc_syndicate.model import ArticleDraft, ArticleStatus, Provenance
from cabc_syndicate.store import Database, articles, recognition, sections, standing
from tests.installation import MONDAY, Installation

BEIJING = timezone(timedelta(hours=8))


def draft(**fields: object) -> ArticleDraft:
    values = {
        "key": "k",
        "url": None,
        "title": "Title",
        "section_title": None,
        "author": None,
        "origin": None,
        "posted_at": datetime(2018, 2, 24, 16, 48, 42, tzinfo=BEIJING),
        "posted_from": Provenance.PAGE,
        "language": "en",
        "html": "<p>Text</p>",
        "text": "Text",
    } | fields
    return ArticleDraft(**values)  # type: ignore[arg-type]


def test_an_article_comes_back_as_it_was_posted(installation: Installation) -> None:
    seq = installation.post(
        "media-report",
        "Dezhou−ASEAN 会议 ដំណឹង",
        posted_at=datetime(2018, 2, 24, 16, 48, 42, tzinfo=BEIJING),
        author="By A",
        origin="Delta Daily",
    )
    with installation.database.read() as connection:
        (article,) = articles.listing(connection)
        assert articles.get(connection, article.id) == article
        assert articles.get(connection, "nothing") is None
        assert articles.by_seq(connection, [seq]) == [article]
    assert article.title == "Dezhou−ASEAN 会议 ដំណឹង"
    assert article.posted_at.isoformat() == "2018-02-24T16:48:42+08:00"
    assert article.section == "media-report"
    assert article.status is ArticleStatus.PUBLISHED
    assert article.updated_at == article.posted_at


def test_a_revision_keeps_identity_and_history(database: Database) -> None:
    with database.write() as connection:
        place = sections.add(connection, "news", {"": "News"})
        seq = articles.add(
            connection, "s", draft(), article_id="a", tag="tag:x,2026:a", digest="1",
            section_id=place.id, mailable=True, now=MONDAY,
        )  # fmt: skip
        later = MONDAY + timedelta(days=1)
        articles.revise(connection, seq, draft(text="New text"), digest="2", now=later)
        article = articles.get(connection, "a")
        assert article is not None
        assert (article.seq, article.revision, article.text) == (seq, 2, "New text")
        assert article.updated_at == later
        assert [one["text"] for one in articles.history(connection, seq)] == ["Text"]
        assert recognition.known(connection, "s")["k"].digest == "2"


def test_without_a_section_it_is_kept_but_not_published(database: Database) -> None:
    with database.write() as connection:
        place = sections.add(connection, "news", {"": "News"})
        seq = articles.add(
            connection, "s", draft(), article_id="a", tag="t", digest="1", section_id=None,
            mailable=True, now=MONDAY,
        )  # fmt: skip
        assert articles.mailable_after(connection, 0, seq) == []
        assert articles.listing(connection)[0].status is ArticleStatus.UNPUBLISHED
        standing.place(connection, seq, place.id)
        assert len(articles.mailable_after(connection, 0, seq)) == 1


def test_updated_values_are_unique(database: Database) -> None:
    with database.write() as connection:
        place = sections.add(connection, "news", {"": "News"})
        for number in range(5):
            articles.add(
                connection, "s", draft(key=str(number)), article_id=f"a{number}",
                tag=f"t{number}", digest="1", section_id=place.id, mailable=True, now=MONDAY,
            )  # fmt: skip
        updated = [article.updated_at for article in articles.listing(connection)]
    assert len(set(updated)) == 5
    assert max(updated) - min(updated) == timedelta(seconds=4)


def test_numbers_are_in_the_order_of_commit(database: Database) -> None:
    """Whoever has seen number n has seen every lower one, with writers at once."""
    with database.write() as connection:
        place = sections.add(connection, "news", {"": "News"})
    seen: list[list[int]] = []
    done = threading.Event()

    def write(name: str) -> None:
        for number in range(15):
            with database.write() as connection:
                articles.add(
                    connection, name, draft(key=str(number)), article_id=f"{name}{number}",
                    tag=f"{name}{number}", digest="1", section_id=place.id, mailable=True,
                    now=MONDAY,
                )  # fmt: skip

    def watch() -> None:
        while not done.is_set():
            with database.read() as connection:
                seen.append([one.seq for one in articles.mailable_after(connection, 0, 10**9)])

    watcher = threading.Thread(target=watch)
    writers = [threading.Thread(target=write, args=(name,)) for name in "abc"]
    watcher.start()
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    done.set()
    watcher.join()
    assert len(seen[-1]) <= 45
    for before, after in itertools.pairwise(seen):
        assert after[: len(before)] == before


def test_last_seq_by_time(installation: Installation) -> None:
    first = installation.post(now=datetime(2026, 1, 1, tzinfo=UTC))
    second = installation.post(now=datetime(2026, 2, 1, tzinfo=UTC))
    with installation.database.read() as connection:
        assert articles.last_seq(connection) == second
        assert articles.last_seq(connection, seen_by=datetime(2026, 1, 15, tzinfo=UTC)) == first
        assert articles.last_seq(connection, seen_by=datetime(2025, 1, 1, tzinfo=UTC)) == 0

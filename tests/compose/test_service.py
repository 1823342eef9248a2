"""Compose: who gets what, once, and all of it written in one transaction."""

from __future__ import annotations

import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from cabc_syndicate.settings import Digest
from cabc_syndicate.store import editions, subscribers
from tests.installation import MONDAY, Installation


@contextmanager
def counted_calls(name: str) -> Iterator[Counter[str]]:
    """Count the calls of a compiled function, as the interpreter sees them."""
    counts: Counter[str] = Counter()

    def profile(frame: object, event: str, argument: object) -> None:
        if event == "c_call" and getattr(argument, "__name__", "") == name:
            counts[name] += 1

    sys.setprofile(profile)
    try:
        yield counts
    finally:
        sys.setprofile(None)


def articles_for(installation: Installation, address: str) -> tuple[int, ...]:
    """Return the article sequences in the reader's mail of the newest edition."""
    with installation.database.read() as connection:
        edition = editions.get(connection, None)
        assert edition is not None
        number = editions.number_of(connection, edition.id)
        found = editions.for_reader(connection, number, address)
        return editions.plans(connection, [found[1]])[found[1]].articles if found else ()


def test_each_reader_gets_their_sections_and_languages(installation: Installation) -> None:
    english = installation.post("activities")
    report = installation.post("media-report")
    chinese = installation.post("activities", language="zh-Hans")
    installation.enrol("all@reader.example", language="zh-Hans")
    installation.enrol("some@reader.example", "media-report")
    installation.enrol("english@reader.example", "activities", "media-report")
    installation.compose()
    assert articles_for(installation, "all@reader.example") == (chinese, english, report)
    assert articles_for(installation, "some@reader.example") == (report,)
    assert articles_for(installation, "english@reader.example") == (english, report)


@pytest.mark.parametrize("readers", [3, 60])
def test_mjml_is_called_once_for_each_language(installation: Installation, readers: int) -> None:
    for number in range(12):
        installation.post("activities" if number % 2 else "media-report")
    for number in range(readers):
        installation.enrol(
            f"r{number}@reader.example",
            *(["activities"] if number % 2 else []),
            language=("en", "zh-Hans", "th")[number % 3],
        )
    with counted_calls("mjml2html") as counts:
        report = installation.compose()
    assert report.editions[0].languages == ("en", "th", "zh-Hans")
    assert report.editions[0].mailed == readers
    assert counts["mjml2html"] == 3


def test_a_slot_happens_once(installation: Installation) -> None:
    installation.post()
    installation.enrol("a@reader.example")
    assert [one.id for one in installation.compose().editions] == ["digest-weekly-2026-11-23"]
    installation.post()
    assert installation.compose().editions == ()
    assert installation.compose(MONDAY + timedelta(days=3)).editions == ()
    following = installation.compose(MONDAY + timedelta(days=7))
    assert [one.id for one in following.editions] == ["digest-weekly-2026-11-30"]


def test_each_article_reaches_a_reader_once(installation: Installation) -> None:
    installation.enrol("a@reader.example")
    served: list[int] = []
    for week in range(4):
        for _ in range(week):
            installation.post(now=MONDAY + timedelta(days=7 * week - 1))
        installation.compose(MONDAY + timedelta(days=7 * week))
        served += articles_for(installation, "a@reader.example")
    assert sorted(served) == [1, 2, 3, 4, 5, 6]


def test_nothing_new_is_recorded_and_mails_nobody(installation: Installation) -> None:
    installation.enrol("a@reader.example")
    report = installation.compose()
    assert report.editions[0].mailed == 0
    edition = installation.edition()
    assert edition.states == {"skipped": 1}
    assert edition.state == "finished"
    assert edition.audience == 1


def test_some_may_have_news_and_others_none(installation: Installation) -> None:
    installation.post("activities")
    installation.enrol("a@reader.example", "activities")
    installation.enrol("b@reader.example", "media-report")
    installation.compose()
    assert installation.edition().states == {"pending": 1, "skipped": 1}
    installation.post("media-report")
    installation.compose(MONDAY + timedelta(days=7))
    assert installation.edition().states == {"pending": 1, "skipped": 1}
    assert articles_for(installation, "b@reader.example") == (2,)


def test_without_readers_no_slot_is_used_up(installation: Installation) -> None:
    installation.post()
    assert installation.compose().editions == ()
    installation.enrol("a@reader.example")
    assert installation.compose().editions[0].mailed == 1


def test_only_the_confirmed_get_mail(installation: Installation) -> None:
    installation.post()
    installation.enrol("asked@reader.example", confirmed=False)
    installation.enrol("gone@reader.example")
    installation.enrol("here@reader.example")
    with installation.database.write() as connection:
        subscribers.suppress(connection, "gone@reader.example", "bounced", MONDAY)
    installation.compose()
    assert installation.edition().audience == 1


def test_backfill_is_not_mailed(installation: Installation) -> None:
    installation.post(mailable=False)
    installation.enrol("a@reader.example")
    assert installation.compose().editions[0].mailed == 0


def test_a_new_reader_gets_one_period_back(installation: Installation) -> None:
    installation.post(now=MONDAY - timedelta(days=30))
    recent = installation.post(now=MONDAY - timedelta(days=5))
    installation.enrol("a@reader.example", now=MONDAY - timedelta(days=1))
    installation.compose()
    assert articles_for(installation, "a@reader.example") == (recent,)


def test_what_came_after_the_enrolment_is_never_missed(installation: Installation) -> None:
    installation.enrol("a@reader.example", now=MONDAY - timedelta(days=20))
    first = installation.post(now=MONDAY - timedelta(days=19))
    installation.compose()
    assert articles_for(installation, "a@reader.example") == (first,)


def test_deliveries_are_due_at_each_readers_hour(installation: Installation) -> None:
    installation.post()
    installation.enrol("beijing@reader.example")
    installation.enrol("yangon@reader.example", zone="Asia/Yangon")
    installation.enrol("late@reader.example", hour=22)
    early = datetime(2026, 11, 23, 0, 0, tzinfo=UTC)
    installation.compose(early)
    from cabc_syndicate.store import deliveries

    with installation.database.read() as connection:
        for hours, due in ((0, 1), (1.4, 1), (1.5, 2), (13.9, 2), (14, 3)):
            moment = early + timedelta(hours=hours)
            assert deliveries.waiting(connection, moment)["due"] == due, hours


def test_a_reader_belongs_to_the_first_digest_that_fits(installation: Installation) -> None:
    installation.settings = installation.settings.model_copy(
        update={
            "digest": (
                Digest(name="news", title={"": "News"}, sections=("activities",)),
                Digest(name="rest", title={"": "Rest"}),
            )
        }
    )
    installation.post("activities")
    installation.post("media-report")
    installation.enrol("both@reader.example", "activities", "media-report")
    installation.enrol("one@reader.example", "media-report")
    report = installation.compose()
    assert {one.digest: one.audience for one in report.editions} == {"news": 1, "rest": 1}


def test_a_dry_run_writes_nothing(installation: Installation) -> None:
    installation.post()
    installation.enrol("a@reader.example")
    assert installation.compose(dry_run=True).editions[0].mailed == 1
    with installation.database.read() as connection:
        assert editions.listing(connection) == []


def test_a_failure_in_the_middle_leaves_nothing(installation: Installation) -> None:
    """The edition, its plans and its deliveries are one transaction."""
    installation.post()
    installation.enrol("a@reader.example")
    refuse, accept = (
        (
            "CREATE TRIGGER refuse BEFORE INSERT ON delivery BEGIN SELECT RAISE(ABORT, 'no'); END",
            "DROP TRIGGER refuse",
        )
        if installation.database.embedded
        else (
            "ALTER TABLE delivery ADD CONSTRAINT refuse CHECK (false) NOT VALID",
            "ALTER TABLE delivery DROP CONSTRAINT refuse",
        )
    )
    with installation.database.write() as connection:
        connection.exec_driver_sql(refuse)
    with pytest.raises(IntegrityError):
        installation.compose()
    with installation.database.write() as connection:
        connection.exec_driver_sql(accept)
    with installation.database.read() as connection:
        assert editions.listing(connection) == []
    assert installation.compose().editions[0].mailed == 1


def test_two_processes_at_once_make_one_edition(installation: Installation) -> None:
    for _ in range(5):
        installation.post()
    for number in range(20):
        installation.enrol(f"r{number}@reader.example")
    made: list[str] = []
    threads = [
        threading.Thread(
            target=lambda: made.extend(one.id for one in installation.compose().editions)
        )
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == ["digest-weekly-2026-11-23"]
    assert installation.edition().states == {"pending": 20}


def test_held_and_waiting_editions_do_not_leave(posted: Installation) -> None:
    posted.post()
    posted.enrol("a@reader.example")
    posted.compose(hold=timedelta(seconds=60))
    assert posted.deliver().states == {}
    assert posted.deliver(MONDAY + timedelta(seconds=60)).states == {"sent": 1}


def test_an_edition_for_an_editor_waits(posted: Installation) -> None:
    posted.settings = posted.settings.model_copy(
        update={"digest": (Digest(name="news", title={"": "N"}, approval="editor"),)}
    )
    posted.post()
    posted.enrol("a@reader.example")
    posted.compose(approve=True)
    assert posted.edition().state == "waiting"
    assert posted.deliver().states == {}

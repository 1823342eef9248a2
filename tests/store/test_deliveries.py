"""Deliveries: claims are fenced by tokens, the dead are recognised, and the ledger adds up."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from datetime import timedelta

import pytest

from cabc_syndicate.mailing import DeliveryState, EditionState, Settlement
from cabc_syndicate.store import Database, deliveries, editions, subscribers, workers
from tests.installation import MONDAY, Installation

LEASE = MONDAY + timedelta(minutes=15)


@pytest.fixture
def due(installation: Installation) -> Installation:
    """An installation with ten deliveries that are due."""
    installation.post()
    for number in range(10):
        installation.enrol(f"r{number}@reader.example")
    installation.compose()
    return installation


def claim(database: Database, token: str, limit: int = 100) -> list[int]:
    with database.write() as connection:
        claims = deliveries.claim(connection, token, now=MONDAY, lease_until=LEASE, limit=limit)
    return [one.subscriber_id for one in claims]


def settle(database: Database, token: str, reader: int, state: DeliveryState) -> int:
    with database.write() as connection:
        return deliveries.settle(connection, token, [Settlement(1, reader, state, at=MONDAY)])


def test_a_delivery_is_claimed_once(due: Installation) -> None:
    claimed: list[int] = []

    def work(token: str) -> None:
        while found := claim(due.database, token, limit=2):
            claimed.extend(found)

    threads = [threading.Thread(target=work, args=(f"t{number}",)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(claimed) == list(range(1, 11))


def test_a_settlement_needs_the_token(due: Installation) -> None:
    first, *_ = claim(due.database, "mine")
    assert settle(due.database, "another", first, DeliveryState.SENT) == 0
    assert settle(due.database, "mine", first, DeliveryState.SENT) == 1
    assert settle(due.database, "mine", first, DeliveryState.BOUNCED) == 0
    assert due.edition().states == {"claimed": 9, "sent": 1}


def test_marks_need_the_token_too(due: Installation) -> None:
    first, second, *_ = claim(due.database, "mine")
    with due.database.write() as connection:
        assert deliveries.mark_sending(connection, "another", [(1, first)]) == 0
        assert deliveries.mark_sending(connection, "mine", [(1, first), (1, second)]) == 2
        assert deliveries.held(connection, "mine", [(1, first)]) == {(1, first)}
        assert deliveries.held(connection, "another", [(1, first)]) == set()


def test_what_is_not_due_is_left(due: Installation) -> None:
    early = MONDAY - timedelta(days=1)
    with due.database.write() as connection:
        assert deliveries.claim(connection, "t", now=early, lease_until=LEASE, limit=9) == []
        assert deliveries.waiting(connection, early) == {"due": 0, "later": 10, "held": 0}


def test_a_suppressed_reader_is_settled_on_the_way(due: Installation) -> None:
    with due.database.write() as connection:
        subscribers.suppress(connection, "R3@reader.example", "550 5.1.1 unknown", MONDAY)
        subscribers.suppress(connection, "r3@reader.example", "again", MONDAY)
    assert len(claim(due.database, "t")) == 9
    assert due.edition().states == {"claimed": 9, "suppressed": 1}
    with due.database.read() as connection:
        reader = subscribers.get(connection, "r3@reader.example")
    assert reader is not None
    assert reader.status == "suppressed"


def test_the_living_keep_what_they_hold(due: Installation) -> None:
    with workers.working(due.database) as token:
        claim(due.database, token)
        assert take_over(due.database) == (0, 0)
    assert take_over(due.database) == (10, 0)
    assert due.edition().states == {"pending": 10}


def test_a_lease_that_ran_out_is_taken_over(due: Installation) -> None:
    with workers.working(due.database) as token, due.database.write() as connection:
        deliveries.claim(connection, token, now=MONDAY, lease_until=LEASE, limit=3)
        freed = deliveries.take_over(
            connection, now=LEASE + timedelta(seconds=1), is_alive=lambda _: True, resend=True
        )
        assert freed == (3, 0)


@pytest.mark.parametrize(("resend", "state"), [(True, "pending"), (False, "uncertain")])
def test_messages_in_doubt_follow_the_configuration(
    due: Installation, *, resend: bool, state: str
) -> None:
    first, *_ = claim(due.database, "dead")
    with due.database.write() as connection:
        deliveries.mark_sending(connection, "dead", [(1, first)])
    assert take_over(due.database, resend=resend) == (9, 1)
    counts = due.edition().states
    assert counts.get(state) == (10 if resend else 1)


def test_a_cancelled_edition_ends_what_its_dead_worker_held(due: Installation) -> None:
    claim(due.database, "dead", limit=4)
    with due.database.write() as connection:
        edition = due.edition().id
        allowed = [EditionState.SENDING]
        assert editions.set_state(connection, edition, EditionState.CANCELLED, allowed)
        editions.cancel_waiting(connection, MONDAY)
    assert due.edition().states == {"cancelled": 6, "claimed": 4}
    assert due.deliver().states == {}
    assert due.edition().states == {"cancelled": 10}


def test_a_killed_process_is_known_to_be_dead(store_url: str, due: Installation) -> None:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=hold, args=(store_url, theirs))
    process.start()
    token = ours.recv()
    assert workers.is_alive(due.database, token)
    assert process.pid is not None
    os.kill(process.pid, signal.SIGKILL)
    process.join()
    if due.database.embedded:
        assert not workers.is_alive(due.database, token)
    else:  # the server notices that a client has gone a moment later
        while workers.is_alive(due.database, token):
            pass
    ours.close()


def hold(url: str, pipe: object) -> None:
    """Hold a worker's lock until killed."""
    database = Database(url)
    with workers.working(database) as token:
        pipe.send(token)  # type: ignore[attr-defined]
        signal.pause()


def test_the_ledger_adds_up(due: Installation) -> None:
    readers = claim(due.database, "t", limit=4)
    states = [DeliveryState.SENT, DeliveryState.BOUNCED, DeliveryState.UNCERTAIN]
    for reader, state in zip(readers, states, strict=False):
        settle(due.database, "t", reader, state)
    edition = due.edition()
    assert edition.audience == sum(edition.states.values()) == 10
    assert edition.state == "sending"


def take_over(database: Database, *, resend: bool = True) -> tuple[int, int]:
    with database.write() as connection:
        return deliveries.take_over(
            connection,
            now=MONDAY,
            is_alive=lambda token: workers.is_alive(database, token),
            resend=resend,
        )

"""WebSub over real HTTP: hubs are told, and our own hub verifies, sends, signs and forgets."""

from __future__ import annotations

import hashlib
import hmac
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from cabc_syndicate.model import Section
from cabc_syndicate.publish import websub
from cabc_syndicate.publish.feed import Archive
from cabc_syndicate.publish.rss_atom import atom
from cabc_syndicate.publish.service import PushReport, push, pushing
from cabc_syndicate.store import hubs
from cabc_syndicate.store.schema import hub_ping, hub_request, hub_subscription
from tests.listeners import Listener, always, challenged, listening

from .newsroom import NOW, Newsroom, entry, feed, settings_for

MINUTE = timedelta(minutes=1)
SITE = "http://127.0.0.1:8080/"
"""An installation that is reachable on this machine only may call back to it."""
TOPIC = f"{SITE}feeds/trade.atom"


@pytest.fixture
def hub() -> Iterator[Listener]:
    with listening(always(204)) as listener:
        yield listener


@pytest.fixture
def subscriber() -> Iterator[Listener]:
    with listening(challenged) as listener:
        yield listener


@pytest.fixture
def trade(room: Newsroom) -> Section:
    section = room.open_section("trade", {"": "Trade"})
    room.post(section, "A story")
    return section


def with_hubs(room: Newsroom, *addresses: str, url: str = SITE) -> None:
    folder = room.feeds
    room.settings = settings_for(
        folder.parent,
        publish={"directory": folder, "hub": addresses},
        site={"title": "Council", "url": url},
    )


def pushed(room: Newsroom, now: datetime = NOW, **options: Any) -> PushReport:
    return push(room.database, room.settings, clock=lambda: now, **options)


def rows(room: Newsroom, table: Any) -> list[Any]:
    with room.database.read() as connection:
        return list(connection.execute(select(table)))


def ask(
    room: Newsroom,
    callback: str,
    now: datetime = NOW,
    limits: pushing.Limits = pushing.LIMITS,
    **fields: str,
) -> bool:
    """Ask our hub for the feed, as its form would."""
    form = {
        "hub.mode": "subscribe",
        "hub.topic": TOPIC,
        "hub.callback": callback,
    } | {f"hub.{name}": value for name, value in fields.items()}
    wish = websub.read_wish(list(form.items()))
    return pushing.ask(room.database, room.settings, wish, now, limits)


def followed(room: Newsroom, subscriber: Listener, **fields: str) -> None:
    """Publish, and have the subscriber follow the feed of the section."""
    with_hubs(room, f"{SITE}hub")
    room.publish()
    assert ask(room, f"{subscriber.address}/in?key=1", **fields)
    assert pushed(room).verified == 1


# Other people's hubs


def test_each_hub_is_told_of_each_changed_feed(
    room: Newsroom, trade: Section, hub: Listener
) -> None:
    with_hubs(room, f"{hub.address}/hub")
    room.publish()
    report = pushed(room)
    told = {asked.form["hub.topic"] for asked in hub.asked}
    names = {path.name for path in room.feeds.iterdir() if websub.is_topic(path.name)}
    assert told == {f"{SITE}feeds/{name}" for name in names}
    assert {"trade.rss", "trade.atom", "trade.json", "all.en.atom"} <= names
    assert report == PushReport(pinged=len(names))
    first = hub.asked[0]
    assert (first.method, first.path) == ("POST", "/hub")
    assert first.headers["content-type"] == "application/x-www-form-urlencoded"
    assert first.form["hub.mode"] == "publish"
    assert first.form["hub.url"] == first.form["hub.topic"]
    hub.asked.clear()
    room.publish()
    assert pushed(room) == PushReport()
    assert hub.asked == []
    other = room.open_section("media", {"": "Media"})
    room.publish()
    pushed(room)
    hub.asked.clear()
    room.post(other, "Another story")
    room.publish()
    pushed(room)
    assert all("/trade." not in asked.form["hub.topic"] for asked in hub.asked)
    assert any(asked.form["hub.topic"].endswith("/media.atom") for asked in hub.asked)


def test_feeds_name_their_hubs(room: Newsroom, trade: Section) -> None:
    with_hubs(room, "https://hub.example/")
    room.publish()
    assert b'<atom:link rel="hub" href="https://hub.example/"/>' in room.read("trade.rss")
    assert b'<link rel="hub" href="https://hub.example/"/>' in room.read("trade.atom")
    assert b'"url": "https://hub.example/"' in room.read("trade.json")


def test_archive_pages_name_no_hub() -> None:
    hubbed = feed(entry(), hubs=("https://hub.example/",))
    for made, named in ((Archive(2), True), (Archive(2, page=1), False)):
        assert (b"hub.example" in atom(replace(hubbed, archive=made))) is named


def test_a_hub_that_fails_is_told_again_at_growing_intervals(
    room: Newsroom, trade: Section, hub: Listener
) -> None:
    with_hubs(room, hub.address)
    room.publish()
    pushed(room)
    room.post(trade, "Another story")
    room.publish()
    hub.answer = always(500)
    hub.asked.clear()
    assert pushed(room).pinged == 0
    count = len(hub.asked)
    now = NOW
    for pause in websub.PAUSES:
        pushed(room, now + pause - timedelta(seconds=1))
        assert len(hub.asked) == count
        now += pause
        pushed(room, now)
        assert len(hub.asked) == 2 * count
        hub.asked[count:] = []
    assert rows(room, hub_ping) == []  # given up


def test_a_hub_that_recovers_is_told_what_changed_meanwhile_once(
    room: Newsroom, trade: Section, hub: Listener
) -> None:
    with_hubs(room, hub.address)
    room.publish()
    hub.answer = always(503)
    pushed(room)
    waiting = len(rows(room, hub_ping))
    room.post(trade, "Another story")
    room.publish()
    assert len(rows(room, hub_ping)) == waiting
    hub.answer = always(202)
    hub.asked.clear()
    assert pushed(room, NOW + MINUTE).pinged == waiting
    assert len(hub.asked) == waiting
    assert rows(room, hub_ping) == []


def test_a_hub_that_cannot_be_reached_costs_one_try_and_delays_nothing(
    room: Newsroom, trade: Section, hub: Listener
) -> None:
    with listening(always(200)) as gone:
        address = gone.address
    with_hubs(room, address, hub.address)
    assert room.publish().problems == ()  # publishing does not even look at them
    report = pushed(room)
    assert report.failed == 1
    assert report.pinged == len(hub.asked) > 1


def test_what_a_killed_process_had_claimed_comes_up_again(
    room: Newsroom, trade: Section, hub: Listener
) -> None:
    with_hubs(room, hub.address)
    room.publish()
    with room.database.write() as connection:
        claimed = hubs.claim_pings(connection, [hub.address], NOW)
    assert pushed(room).pinged == 0
    assert pushed(room, NOW + hubs.LEASE).pinged == len(claimed) > 1


def test_a_publish_that_was_killed_tells_of_what_it_wrote(
    room: Newsroom, trade: Section, hub: Listener
) -> None:
    with_hubs(room, hub.address)
    room.publish()
    pushed(room)
    hub.asked.clear()
    ledger = room.read(".published.json")
    room.post(trade, "Another story")
    room.publish()
    with room.database.write() as connection:
        connection.execute(hub_ping.delete())
    # As kill -9 leaves it between the last file and the note of them.
    (room.feeds / ".published.json").write_bytes(ledger)
    (room.feeds / ".publishing").touch()
    assert room.publish().written == ()
    assert pushed(room).pinged > 0
    assert f"{SITE}feeds/trade.atom" in {asked.form["hub.topic"] for asked in hub.asked}
    assert not (room.feeds / ".publishing").exists()


def test_patience_ends_a_push_to_a_hub_that_never_answers(
    room: Newsroom, trade: Section, hub: Listener
) -> None:
    with_hubs(room, hub.address)
    room.publish()
    until = threading.Event()
    hub.answer = lambda _: (200, b"") if until.wait(60) else (500, b"")
    try:
        assert pushed(room, patience=timedelta(seconds=0.2)) == PushReport()
    finally:
        until.set()
    assert rows(room, hub_ping) != []


def test_a_hub_that_is_no_longer_configured_is_forgotten(
    room: Newsroom, trade: Section, hub: Listener
) -> None:
    with_hubs(room, "https://hub.example/")
    room.publish()
    with_hubs(room, hub.address)
    pushed(room)
    assert {row.hub for row in rows(room, hub_ping)} <= {hub.address}


# Our own hub


def test_a_subscriber_is_asked_whether_it_means_it(
    room: Newsroom, trade: Section, subscriber: Listener
) -> None:
    followed(room, subscriber, lease_seconds="7200")
    (asked,) = subscriber.asked
    assert (asked.method, asked.path) == ("GET", "/in")
    assert asked.query["key"] == "1"
    assert asked.query["hub.mode"] == "subscribe"
    assert asked.query["hub.topic"] == TOPIC
    assert asked.query["hub.lease_seconds"] == "7200"
    assert len(asked.query["hub.challenge"]) >= 24
    (row,) = rows(room, hub_subscription)
    assert row.expires_at == NOW + timedelta(hours=2)
    assert rows(room, hub_request) == []


@pytest.mark.parametrize(
    "answer",
    [
        always(404),
        always(200),
        lambda asked: (200, asked.query["hub.challenge"][:-1].encode()),
        lambda asked: (404, asked.query["hub.challenge"].encode()),
        lambda asked: (302, asked.query["hub.challenge"].encode()),
    ],
)
def test_without_the_challenge_nobody_is_subscribed(
    room: Newsroom, trade: Section, subscriber: Listener, answer: Any
) -> None:
    with_hubs(room, f"{SITE}hub")
    room.publish()
    subscriber.answer = answer
    ask(room, f"{subscriber.address}/in")
    assert pushed(room).verified == 0
    assert rows(room, hub_subscription) == rows(room, hub_request) == []
    assert len(subscriber.asked) == 1


def test_a_changed_feed_is_sent_whole_and_signed(
    room: Newsroom, trade: Section, subscriber: Listener
) -> None:
    followed(room, subscriber, secret="s3cret")
    subscriber.asked.clear()
    room.post(trade, "Another story")
    room.publish()
    assert pushed(room) == PushReport(delivered=1)
    (sent,) = subscriber.asked
    assert (sent.method, sent.path, sent.query) == ("POST", "/in", {"key": "1"})
    assert sent.body == room.read("trade.atom")
    assert b"Another story" in sent.body
    assert sent.headers["content-type"] == "application/atom+xml; charset=utf-8"
    assert sent.headers["link"] == f'<{SITE}hub>; rel="hub", <{TOPIC}>; rel="self"'
    expected = hmac.new(b"s3cret", sent.body, hashlib.sha256).hexdigest()
    assert sent.headers["x-hub-signature"] == f"sha256={expected}"
    assert pushed(room) == PushReport()


def test_a_subscriber_that_fails_gets_the_feed_later_and_only_as_it_is_then(
    room: Newsroom, trade: Section, subscriber: Listener
) -> None:
    followed(room, subscriber)
    subscriber.asked.clear()
    room.post(trade, "Second story")
    room.publish()
    subscriber.answer = always(500)
    assert pushed(room).failed == 1
    assert "x-hub-signature" not in subscriber.asked[0].headers
    room.post(trade, "Third story")
    room.publish()
    subscriber.answer = always(204)
    assert pushed(room).delivered == 1
    assert subscriber.asked[-1].body == room.read("trade.atom")
    assert len(subscriber.asked) == 2
    assert pushed(room, NOW + MINUTE) == PushReport()


def test_410_ends_a_subscription_and_so_does_the_end_of_its_lease(
    room: Newsroom, trade: Section, subscriber: Listener
) -> None:
    followed(room, subscriber)
    subscriber.asked.clear()
    room.post(trade, "Second story")
    room.publish()
    subscriber.answer = always(410)
    pushed(room)
    assert rows(room, hub_subscription) == []
    subscriber.answer = challenged
    ask(room, f"{subscriber.address}/in", lease_seconds="1")
    pushed(room)
    subscriber.asked.clear()
    (row,) = rows(room, hub_subscription)
    assert row.expires_at == NOW + websub.SHORTEST
    room.post(trade, "Third story")
    room.publish(now=NOW + websub.SHORTEST)
    pushed(room, NOW + websub.SHORTEST)
    assert rows(room, hub_subscription) == subscriber.asked == []


def test_a_subscriber_that_leaves_confirms_it_too(
    room: Newsroom, trade: Section, subscriber: Listener
) -> None:
    followed(room, subscriber)
    subscriber.answer = always(404)
    ask(room, f"{subscriber.address}/in?key=1", mode="unsubscribe")
    pushed(room)
    assert len(rows(room, hub_subscription)) == 1  # somebody else asked for it
    subscriber.answer = challenged
    ask(room, f"{subscriber.address}/in?key=1", mode="unsubscribe")
    pushed(room)
    assert rows(room, hub_subscription) == []
    assert "hub.lease_seconds" not in subscriber.asked[-1].query


def test_a_subscription_is_renewed_with_a_new_secret(
    room: Newsroom, trade: Section, subscriber: Listener
) -> None:
    followed(room, subscriber, secret="old")
    later = NOW + timedelta(days=5)
    ask(room, f"{subscriber.address}/in?key=1", now=later, secret="new")
    pushed(room, later)
    (row,) = rows(room, hub_subscription)
    assert (row.secret, row.expires_at) == ("new", later + websub.LEASE)


def test_a_callback_inside_the_network_is_never_reached(
    room: Newsroom, trade: Section, subscriber: Listener
) -> None:
    public = "https://council.example/"
    with_hubs(room, f"{public}hub", url=public)
    room.publish()
    # As a name would be kept that leads inside only when it is called.
    request = hubs.Request(f"{subscriber.address}/in", TOPIC, "subscribe", 3600, None, NOW)
    with room.database.write() as connection:
        assert hubs.ask(connection, request, 1, 1, subscriber.address)
    assert pushed(room).failed == 1
    assert subscriber.asked == rows(room, hub_subscription) == []


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1:9", "10.0.0.1", "[::1]", "2130706433", "0x7f.1", "LocalHost", "localhost.:9"],
)
def test_a_callback_that_is_plainly_inside_is_refused_at_once(
    room: Newsroom, trade: Section, host: str
) -> None:
    public = "https://council.example/"
    topic = f"{public}feeds/trade.atom"
    with_hubs(room, f"{public}hub", url=public)
    room.publish()
    for mode in ("subscribe", "unsubscribe"):
        with pytest.raises(ValueError, match=r"hub.callback is at .* not on the public internet"):
            ask(room, f"http://{host}/in", topic=topic, mode=mode)
    assert rows(room, hub_request) == []
    for other in ("1.1.1.1", "localhost.example", "[2606:4700::1111]:8080"):
        assert ask(room, f"http://{other}/in", topic=topic)
    # A site of this machine alone may call back to it.
    with_hubs(room, f"{SITE}hub")
    assert ask(room, f"http://{host}/in")


def test_a_callback_that_cannot_be_stops_no_other(
    room: Newsroom, trade: Section, subscriber: Listener
) -> None:
    with_hubs(room, f"{SITE}hub")
    room.publish()
    assert ask(room, "http://xn--/")
    assert ask(room, f"{subscriber.address}/in")
    done = pushed(room)
    assert (done.verified, done.failed) == (1, 1)
    assert rows(room, hub_request) == []


def test_subscriptions_are_limited_in_all_and_for_each_host(room: Newsroom, trade: Section) -> None:
    with_hubs(room, f"{SITE}hub")
    room.publish()
    few = pushing.Limits(all=3, of_host=2)
    assert ask(room, "https://one.example/1", limits=few)
    assert ask(room, "https://one.example/1", limits=few)  # in the place of the first
    assert ask(room, "https://one.example/2", limits=few)
    for same in ("https://one.example/3", "https://ONE.example/3", "https://one.example?3"):
        assert not ask(room, same, limits=few)
    assert ask(room, "https://one.example.org/1", limits=few)
    assert not ask(room, "https://two.example/1", limits=few)
    assert len(rows(room, hub_request)) == 3


@pytest.mark.parametrize(
    "topic",
    [
        f"{SITE}feeds/nothing.atom",
        f"{SITE}feeds/trade.html",
        f"{SITE}feeds/../config.toml",
        f"{SITE}feeds/.published.json",
        f"{SITE}feeds/_health.atom",
        "https://elsewhere.example/feeds/trade.atom",
        "",
    ],
)
def test_only_our_own_feeds_can_be_followed(room: Newsroom, trade: Section, topic: str) -> None:
    with_hubs(room, f"{SITE}hub")
    room.publish()
    with pytest.raises(ValueError, match="no feed of this site"):
        ask(room, "https://one.example/", topic=topic)


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"mode": "publish"}, "hub.mode"),
        ({"callback": "ftp://one.example/"}, "hub.callback"),
        ({"callback": "https://me:secret@one.example/"}, "hub.callback"),
        ({"callback": "https://:secret@one.example/"}, "hub.callback"),
        ({"callback": "https://one.example/a b"}, "hub.callback"),
        ({"callback": "https://[one.example/"}, "hub.callback"),
        ({"callback": "https://one.example:99999/"}, "hub.callback"),
        ({"callback": f"https://{'x' * 254}/"}, "hub.callback"),
        ({"callback": "https://one.example/" + "a" * 2000}, "hub.callback"),
        ({"secret": "é" * 100}, "hub.secret"),
        ({"secret": "s3\0cret"}, "hub.secret"),
        ({"lease_seconds": "-1"}, "hub.lease_seconds"),
        ({"lease_seconds": "soon"}, "hub.lease_seconds"),
    ],
)
def test_a_wrong_request_is_told_what_is_wrong(fields: dict[str, str], reason: str) -> None:
    form = {"mode": "subscribe", "topic": TOPIC, "callback": "https://one.example/"} | fields
    with pytest.raises(ValueError, match=reason):
        websub.read_wish([(f"hub.{name}", value) for name, value in form.items()])


def test_leases_stay_within_their_bounds() -> None:
    form = [("hub.mode", "subscribe"), ("hub.callback", "https://one.example/")]
    for asked, given in (("1", websub.SHORTEST), ("9" * 400, websub.LONGEST), ("", websub.LEASE)):
        assert websub.read_wish([*form, ("hub.lease_seconds", asked)]).lease == given


def test_the_folder_may_be_gone_when_a_feed_is_sent(
    room: Newsroom, trade: Section, subscriber: Listener
) -> None:
    followed(room, subscriber)
    subscriber.asked.clear()
    room.post(trade, "Second story")
    room.publish()
    Path(room.feeds / "trade.atom").unlink()
    assert pushed(room) == PushReport()
    assert subscriber.asked == []

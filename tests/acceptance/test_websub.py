"""WebSub with the real daemon: hubs are told, subscribers served, and kill -9 forgets neither."""

from __future__ import annotations

import signal
import threading
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cabc_syndicate.publish import service, websub
from cabc_syndicate.store import Database
from tests.acceptance.program import Program
from tests.acceptance.test_daemon import WAIT, free_port, get, running, wait_for
from tests.installation import MONDAY, Installation, open_installation
from tests.listeners import Listener, always, challenged, listening

CONFIGURATION = """
[site]
title = "Straits Council"
url = "{site}"
[store]
url = "sqlite:///var/cabc.db"
[publish]
hub = ["{site}hub", "{hub}"]
[web]
listen = "127.0.0.1:{port}"
[smtp]
host = "127.0.0.1"
[sender]
name = "Straits Council"
address = "news@council.example"
[[source]]
id = "pages"
path = "pages"
[[section]]
slug = "activities"
title = "Activities"
"""


@pytest.fixture
def hub() -> Iterator[Listener]:
    with listening(always(204)) as listener:
        yield listener


@contextmanager
def installed(cabc: Program, hub: Listener, site: str = "") -> Iterator[tuple[Installation, str]]:
    """Give an installation with a story, and where it answers: also its site, unless given."""
    port = free_port()
    address = f"http://127.0.0.1:{port}/"
    path = cabc.folder / "config.toml"
    path.write_text(CONFIGURATION.format(port=port, site=site or address, hub=hub.address))
    (cabc.folder / "pages").mkdir()
    cabc("database", "upgrade")
    with closing(Database(f"sqlite:///{cabc.folder / 'var' / 'cabc.db'}")) as database:
        installation = open_installation(path, database)
        installation.post()
        yield installation, address


def publish(installation: Installation) -> None:
    report = service.publish(installation.database, installation.settings, now=MONDAY)
    assert report.problems == ()


def ask(address: str, **fields: str) -> tuple[int, str]:
    form = urllib.parse.urlencode({f"hub.{name}": value for name, value in fields.items()})
    try:
        with urllib.request.urlopen(f"{address}hub", form.encode(), timeout=30) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def posts(listener: Listener) -> list[bytes]:
    return [asked.body for asked in listener.asked if asked.method == "POST"]


def test_a_subscriber_gets_what_is_published_even_after_a_kill(
    cabc: Program, hub: Listener
) -> None:
    hub.answer = always(503)
    with installed(cabc, hub) as (installation, address), listening(challenged) as subscriber:
        topic = f"{address}feeds/activities.atom"
        with running(cabc) as (process, lines):
            feed = cabc.folder / "feeds" / "activities.atom"
            wait_for(feed.exists, lines)
            headers = get(topic)[1]
            assert headers["link"] == (
                f'<{address}hub>; rel="hub", <{hub.address}>; rel="hub", <{topic}>; rel="self"'
            )
            assert ask(address, mode="subscribe", topic=topic, callback="nowhere")[0] == 400
            assert ask(address, mode="subscribe", topic="x", callback="http://a.example/") == (
                400,
                "hub.topic is no feed of this site\n",
            )
            callback = f"{subscriber.address}/in"
            status, _ = ask(
                address, mode="subscribe", topic=topic, callback=callback, secret="s3cret"
            )
            assert status == 202
            wait_for(lambda: any('"verified": 1' in line for line in lines), lines)
            subscriber.answer = always(500)
            installation.post(title="A second story")
            publish(installation)
            wait_for(lambda: bool(posts(subscriber)), lines)
            process.kill()
        subscriber.answer = challenged
        subscriber.asked.clear()
        hub.answer = always(204)
        hub.asked.clear()
        # Ten minutes later the daemon is back, and does what had failed or was under way.
        later = (datetime.now(UTC) + timedelta(minutes=10)).isoformat()
        with running(cabc, "--now", later) as (process, lines):
            wait_for(lambda: bool(posts(subscriber)) and bool(hub.asked), lines)
            process.send_signal(signal.SIGTERM)
            assert process.wait(timeout=WAIT) == 0
        (sent,) = (asked for asked in subscriber.asked if asked.method == "POST")
        assert sent.body == feed.read_bytes()
        assert b"A second story" in sent.body
        assert sent.headers["x-hub-signature"] == websub.signature("s3cret", sent.body)
        assert {asked.form["hub.mode"] for asked in hub.asked} == {"publish"}


def test_a_killed_delivery_is_made_by_the_next_daemon(cabc: Program, hub: Listener) -> None:
    with installed(cabc, hub) as (installation, address), listening(challenged) as subscriber:
        topic = f"{address}feeds/activities.json"
        publish(installation)
        with running(cabc) as (process, lines):
            wait_for(lambda: any("Serving" in line for line in lines), lines)
            callback = f"{subscriber.address}/in"
            assert ask(address, mode="subscribe", topic=topic, callback=callback)[0] == 202
            wait_for(lambda: any('"verified": 1' in line for line in lines), lines)
            process.kill()
        installation.post(title="A second story")
        publish(installation)
        with running(cabc, "--role", "worker") as (process, lines):
            wait_for(lambda: any('"delivered": 1' in line for line in lines), lines)
            process.send_signal(signal.SIGTERM)
            assert process.wait(timeout=WAIT) == 0
        assert posts(subscriber) == [(cabc.folder / "feeds" / "activities.json").read_bytes()]


def test_a_hub_that_hangs_holds_up_neither_publishing_nor_the_end(
    cabc: Program, hub: Listener
) -> None:
    until = threading.Event()
    hub.answer = lambda _: (204, b"") if until.wait(WAIT) else (500, b"")
    try:
        with installed(cabc, hub) as (_, address), running(cabc) as (process, lines):
            wait_for(lambda: bool(hub.asked), lines)
            assert get(f"{address}feeds/all.atom")[0] == 200
            process.send_signal(signal.SIGTERM)
            assert process.wait(timeout=WAIT) == 0, "".join(lines)
    finally:
        until.set()


def test_a_typed_publish_tells_the_hubs(cabc: Program, hub: Listener) -> None:
    with installed(cabc, hub):
        cabc("publish", "--dry-run")
        assert hub.asked == []
        cabc("publish")
        assert any(asked.form["hub.topic"].endswith("/all.rss") for asked in hub.asked)


def test_a_body_that_is_no_form_is_refused(cabc: Program, hub: Listener) -> None:
    form = "application/x-www-form-urlencoded"
    with installed(cabc, hub) as (_, address), running(cabc, "--role", "web") as (process, lines):
        wait_for(lambda: any("Serving" in line for line in lines), lines)
        for data, kind, words in (
            (b"{}", "application/json", "x-www-form-urlencoded"),
            (b"a=" + b"b" * 20_000, form, "more than"),
            (b"\xff", form, "cannot be read"),
            (b"hub.mode=subscribe&hub.mode=x", form, "twice"),
        ):
            request = urllib.request.Request(f"{address}hub", data, {"Content-Type": kind})
            with pytest.raises(urllib.error.HTTPError) as refused:
                urllib.request.urlopen(request, timeout=30)
            with refused.value as answer:
                assert answer.code == 400
                assert words in answer.read().decode()
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=WAIT) == 0


def test_a_public_site_refuses_a_callback_that_is_plainly_inside(
    cabc: Program, hub: Listener
) -> None:
    site = "https://council.example/"
    topic = f"{site}feeds/activities.atom"
    with installed(cabc, hub, site) as (installation, address):
        publish(installation)
        with running(cabc, "--role", "web") as (process, lines):
            wait_for(lambda: any("Serving" in line for line in lines), lines)
            for host in ("127.0.0.1:9", "10.0.0.1", "[::1]", "2130706433", "localhost"):
                status, reason = ask(
                    address, mode="subscribe", topic=topic, callback=f"http://{host}/in"
                )
                assert (status, "not on the public internet" in reason) == (400, True), host
            for host in ("1.1.1.1", "one.example"):
                callback = f"http://{host}/in"
                assert ask(address, mode="subscribe", topic=topic, callback=callback)[0] == 202
            process.send_signal(signal.SIGTERM)
            assert process.wait(timeout=WAIT) == 0


def test_without_our_hub_in_the_configuration_there_is_none(
    cabc: Program, configure: Callable[..., Path]
) -> None:
    port = free_port()
    configure(
        more=f'[web]\nlisten = "127.0.0.1:{port}"\n[[source]]\nid = "pages"\npath = "pages"\n'
    )
    with running(cabc, "--role", "web") as (process, lines):
        wait_for(lambda: any("Serving" in line for line in lines), lines)
        assert ask(f"http://127.0.0.1:{port}/", mode="subscribe")[0] == 404
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=WAIT) == 0

"""`cabc run` as a real process: does it all by itself, serves the feeds, and stops cleanly."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cabc_syndicate.demo.relay import running_relay
from cabc_syndicate.demo.site import SELECTORS, list_address, running_site
from tests.acceptance.program import Program
from tests.installation import Mailbox

WAIT = 60
"""Seconds after which we say that it never came; no test depends on how soon it does."""

CONFIGURATION = """
[site]
title = "Straits Council"
url = "http://{listen}/"

[store]
url = "sqlite:///var/cabc.db"

[web]
listen = "{listen}"

[smtp]
host = "127.0.0.1"
port = {port}

[sender]
name = "Straits Council"
address = "news@council.example"

[[source]]
id = "news"
list = "{list}"
timezone = "Asia/Shanghai"
select = {{ {select} }}
fetch = {{ delay = 0, allow_private = true }}
"""


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def configure(folder: Path, listen: str, relay: int, site: str) -> None:
    select = ", ".join(f"{key} = {json.dumps(value)}" for key, value in SELECTORS.items())
    address = site.rstrip("/") + list_address(28)
    (folder / "config.toml").write_text(
        CONFIGURATION.format(listen=listen, port=relay, list=address, select=select)
    )


@contextmanager
def running(cabc: Program, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], list[str]]]:
    """Run the daemon while the block lasts; give its process and the lines of its log so far."""
    process = cabc.start("run", *arguments)
    lines: list[str] = []

    def follow() -> None:
        assert process.stderr is not None
        lines.extend(process.stderr)  # each line as it comes

    reader = threading.Thread(target=follow)
    reader.start()
    try:
        yield process, lines
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()
        reader.join()
        for stream in (process.stdout, process.stderr):
            assert stream is not None
            stream.close()


def wait_for(condition: Callable[[], bool], lines: list[str]) -> None:
    until = time.monotonic() + WAIT
    while not condition():
        assert time.monotonic() < until, "".join(lines)
        time.sleep(0.05)


def get(address: str) -> tuple[int, dict[str, str], bytes]:
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, dict(error.headers), error.read()


def not_changed(address: str, known: dict[str, str]) -> bool:
    """Ask again as a feed reader does, with either validator; return whether both say 304."""
    codes = []
    for name, header in (("etag", "If-None-Match"), ("last-modified", "If-Modified-Since")):
        request = urllib.request.Request(address, headers={header: known[name]})
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                codes.append(answer.status)
        except urllib.error.HTTPError as error:
            with error:
                codes.append(error.code)
    return codes == [304, 304]


def test_the_daemon_collects_publishes_serves_and_stops(cabc: Program) -> None:
    listen = f"127.0.0.1:{free_port()}"
    with running_site(datetime.now(UTC)) as site:
        configure(cabc.folder, listen, 1, site.url)
        with running(cabc) as (process, lines):
            feed = cabc.folder / "feeds" / "all.rss"
            wait_for(lambda: feed.exists() and b"<item>" in feed.read_bytes(), lines)
            status, headers, body = get(f"http://{listen}/feeds/all.rss")
            assert status == 200
            assert headers["content-type"] == "application/rss+xml; charset=utf-8"
            assert headers["x-content-type-options"] == "nosniff"
            assert body == feed.read_bytes()
            assert get(f"http://{listen}/feeds/all.atom")[1]["content-type"].startswith(
                "application/atom+xml"
            )
            assert not_changed(f"http://{listen}/feeds/all.rss", headers)
            assert get(f"http://{listen}/feeds/nothing.rss")[1]["x-content-type-options"]
            assert get(f"http://{listen}/healthz")[0] == 200
            assert b"<h1" in get(f"http://{listen}/")[2]
            for path in (
                "..%2fconfig.toml",
                "../config.toml",
                "%2e%2e/var/secret.key",
                "all.rss%00",
                ".hidden.rss",
                "nothing.rss",
                "articles/../all.rss",
            ):
                assert get(f"http://{listen}/feeds/{path}")[0] == 404, path
            process.send_signal(signal.SIGTERM)
            assert process.wait(timeout=WAIT) == 0
        assert any("stopped" in line for line in lines)
        assert len(Program(cabc.folder)("article", "list", "--json").json) > 5


def test_a_due_edition_is_mailed_after_its_hold(cabc: Program) -> None:
    """What the daemon composes waits for 60 seconds; a later daemon sends it, once."""
    box = Mailbox()
    listen = f"127.0.0.1:{free_port()}"
    with running_site(datetime.now(UTC)) as site, running_relay(on_message=box.take) as relay:
        configure(cabc.folder, listen, relay.port, site.url)
        cabc("collect")
        cabc("subscriber", "add", "a@reader.example", "--confirmed", "--zone", "Asia/Shanghai")
        with running(cabc) as (process, lines):
            wait_for(lambda: any("composed" in line for line in lines), lines)
            process.send_signal(signal.SIGTERM)
            assert process.wait(timeout=WAIT) == 0
        edition = cabc("edition", "show", "--json").json
        assert edition["states"] == {"pending": 1}
        assert box.recipients == []
        # After the hold, a daemon that is started anew sends it at once, and only once.
        later = datetime.fromtimestamp(time.time() + 120, UTC).isoformat()
        with running(cabc, "--now", later) as (process, lines):
            wait_for(lambda: bool(box.recipients), lines)
            wait_for(lambda: any("delivered" in line for line in lines), lines)
            process.send_signal(signal.SIGTERM)
            assert process.wait(timeout=WAIT) == 0
    assert box.recipients == ["a@reader.example"]
    assert cabc("edition", "show", "--json").json["states"] == {"sent": 1}


def test_sigterm_does_not_wait_for_a_site_that_hangs(cabc: Program) -> None:
    listen = f"127.0.0.1:{free_port()}"
    with socket.create_server(("127.0.0.1", 0)) as silent:  # takes connections, never answers
        port = silent.getsockname()[1]
        configure(cabc.folder, listen, 1, f"http://127.0.0.1:{port}/")
        path = cabc.folder / "config.toml"
        path.write_text(path.read_text().replace("delay = 0", 'delay = 0, timeout = "1d"'))
        with running(cabc) as (process, lines):
            connection, _ = silent.accept()
            process.send_signal(signal.SIGTERM)
            assert process.wait(timeout=WAIT) == 0, "".join(lines)
            connection.close()


def test_a_taken_address_is_explained(cabc: Program) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        listen = f"127.0.0.1:{taken.getsockname()[1]}"
        configure(cabc.folder, listen, 1, "http://127.0.0.1:1/")
        result = cabc("run", expect=5)
    assert listen in result.err


def test_sigterm_while_sending_ends_the_message_and_keeps_the_rest(cabc: Program) -> None:
    received: list[str] = []
    begun = threading.Event()

    def take(envelope: object) -> None:
        received.append(envelope.recipients[0])  # type: ignore[attr-defined]
        begun.set()
        time.sleep(0.01)  # a slow relay, so that the signal comes in the middle

    listen = f"127.0.0.1:{free_port()}"
    with running_site(datetime.now(UTC)) as site, running_relay(on_message=take) as relay:
        configure(cabc.folder, listen, relay.port, site.url)
        cabc("collect")
        rows = "".join(f"r{number}@reader.example\n" for number in range(600))
        (cabc.folder / "readers.csv").write_text("email\n" + rows)
        cabc("subscriber", "import", "readers.csv", "--confirmed")
        cabc("compose")
        with running(cabc) as (process, _):
            assert begun.wait(WAIT)
            process.send_signal(signal.SIGTERM)
            assert process.wait(timeout=WAIT) == 0
        states = cabc("edition", "show", "--json").json["states"]
        assert states["sent"] == len(received) == len(set(received))
        assert states == {"sent": len(received), "pending": 600 - len(received)}


@pytest.mark.parametrize("role", ["nonsense", ""])
def test_an_unknown_role_is_refused(cabc: Program, role: str) -> None:
    configure(cabc.folder, "127.0.0.1:0", 1, "http://127.0.0.1:1/")
    assert "role" in cabc("run", "--role", role, expect=2).err

"""What holds at every final dot, and after kill -9, with `cabc deliver` as a real process."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import threading
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from cabc_syndicate.demo.relay import running_relay
from cabc_syndicate.store import Database
from tests.acceptance.program import Program
from tests.installation import MONDAY, Installation, open_installation, parse

NOW = MONDAY.isoformat()


def prepared(database: Database, configuration: Path, readers: int) -> Installation:
    installation = open_installation(configuration, database)
    for number in range(8):
        installation.post("activities" if number % 2 else "media-report", text="Words. " * 400)
    rows = "".join(
        f"r{number}@reader.example,,{('en', 'zh-Hans', 'th')[number % 3]},weekly,Asia/Shanghai,\n"
        for number in range(readers)
    )
    path = configuration.parent / "readers.csv"
    path.write_text("email,name,language,cadence,zone,sections\n" + rows)
    from cabc_syndicate.subscribe.service import import_list

    report = import_list(
        database, installation.settings, path, confirmed=True, basis="consent", evidence="",
        now=MONDAY,
    )  # fmt: skip
    assert report.added == readers
    assert installation.compose().editions[0].mailed == readers
    return installation


def test_the_previous_verdict_is_stored_before_the_next_final_dot(
    cabc: Program, tmp_path: Path, configure: Callable[..., Path]
) -> None:
    """Whenever the relay sees a final dot, it reads the sender's store from its own process."""
    store = tmp_path / "var" / "cabc.db"
    database = Database(f"sqlite:///{store}")
    previous: dict[int, str] = {}
    checked = 0
    missing: list[str] = []
    with closing(sqlite3.connect(store, check_same_thread=False, timeout=30)) as reading:

        def state_of(address: str) -> str:
            query = (
                "SELECT state FROM delivery JOIN subscriber ON id = subscriber_id WHERE address = ?"
            )
            return str(reading.execute(query, (address,)).fetchone()[0])

        def check(envelope: object) -> None:
            nonlocal checked
            connection, address = envelope.connection, envelope.recipients[0]  # type: ignore[attr-defined]
            if connection in previous:
                checked += 1
                if state_of(previous[connection]) != "sent":
                    missing.append(previous[connection])
            if state_of(address) != "sending":
                missing.append(address)
            previous[connection] = address

        with running_relay(on_message=check) as relay:
            prepared(database, configure(port=relay.port), 200)
            cabc("deliver", "--now", NOW)
    database.close()
    assert missing == []
    assert len(previous) == 8
    assert checked == 200 - 8


def test_sigterm_ends_a_delivery_between_messages(
    cabc: Program, tmp_path: Path, configure: Callable[..., Path]
) -> None:
    database = Database(f"sqlite:///{tmp_path / 'var' / 'cabc.db'}")
    received: list[str] = []
    process: subprocess.Popen[str] | None = None

    def take(envelope: object) -> None:
        received.append(envelope.recipients[0])  # type: ignore[attr-defined]
        if process and len(received) == 20:
            process.send_signal(signal.SIGTERM)

    with running_relay(on_message=take) as relay:
        installation = prepared(database, configure(port=relay.port), 300)
        process = cabc.start("deliver", "--now", NOW)
        _, errors = process.communicate(timeout=60)
        assert process.returncode == 0, errors
        assert "Stopping" in errors
        states = installation.edition().states
        assert states == {"sent": len(received), "pending": 300 - len(received)}
        process = None
        cabc("deliver", "--now", NOW)
    assert sorted(received) == sorted(set(received))
    assert len(received) == 300
    database.close()


@pytest.mark.parametrize("uncertain", ["resend", pytest.param("hold", marks=pytest.mark.proof)])
def test_kill_9_loses_nothing_and_repeats_at_most_one_a_connection(
    cabc: Program,
    configure: Callable[..., Path],
    store_url: str,
    capsys: pytest.CaptureFixture[str],
    uncertain: str,
) -> None:
    readers, kills, connections = 300, 5, 8
    choose = random.Random(f"{store_url.partition(':')[0]} {uncertain}")
    received: list[tuple[str, bytes]] = []
    process: subprocess.Popen[str] | None = None
    kill_at = 0
    killed_between = 0

    def take(envelope: object) -> None:
        received.append((envelope.recipients[0], bytes(envelope.data)))  # type: ignore[attr-defined]
        if process and len(received) == kill_at:
            # Some kills fall on the dot itself, others a little later, anywhere in the work.
            delay = choose.choice((0.0, 0.0005, 0.002, 0.005))
            threading.Timer(delay, os.kill, (process.pid, signal.SIGKILL)).start()

    with running_relay(on_message=take) as relay:
        path = configure(port=relay.port, store=store_url)
        path.write_text(
            path.read_text().replace(
                f"port = {relay.port}", f'port = {relay.port}\nuncertain = "{uncertain}"'
            )
        )
        database = Database(store_url)
        installation = prepared(database, path, readers)
        for _ in range(kills):
            before = len(received)
            kill_at = before + choose.randrange(2, 45)
            process = cabc.start("deliver", "--now", NOW)
            process.communicate(timeout=60)
            assert process.returncode == -signal.SIGKILL
            states = installation.edition().states
            killed_between += len(received) > before and states.get("sent", 0) < readers
        process = None
        # Under "hold" the messages in doubt are named, and the run counts as partly failed.
        cabc("deliver", "--now", NOW, expect=4 if uncertain == "hold" else 0)
        cabc("deliver", "--now", NOW)
    edition = installation.edition()
    database.close()
    copies = Counter(address for address, _ in received)
    repeats = sum(copies.values()) - len(copies)
    with capsys.disabled():
        print(
            f"\nkill -9 ({store_url.partition(':')[0]}, {uncertain}): {kills} kills, "
            f"{killed_between} between the first and the last dot; {readers} readers, "
            f"{readers - len(copies)} without mail, {repeats} repeats"
        )
    assert killed_between * 2 >= kills
    assert sum(edition.states.values()) == edition.audience == readers
    if uncertain == "resend":
        assert len(copies) == readers
        assert edition.states == {"sent": readers}
        assert repeats <= kills * connections
    else:
        assert repeats == 0
        held = edition.states.get("uncertain", 0)
        assert readers - len(copies) <= held <= kills * connections
        assert edition.states.get("sent", 0) == readers - held
    identities: dict[str, set[str]] = {}
    for address, data in received:
        identities.setdefault(address, set()).add(str(parse(data)["Message-ID"]))
    assert all(len(one) == 1 for one in identities.values())
    assert len({next(iter(one)) for one in identities.values()}) == len(identities)

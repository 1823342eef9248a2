"""Plan and deliver a digest to 10,000 readers, beside a plain script, with the same relay.

    make bench                       the table below, in about a minute
    make bench ARGS="--readers 50000"

The relay is a process of its own on loopback; so is each sender, and its peak memory is the
process's own. The plain script does what one would write first: it renders MJML for each reader
and sends with aiosmtplib's `send_message` over as many kept connections, storing nothing. It
mails fewer readers, since only its rate counts. Both send the same pages to the same addresses.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import aiosmtplib

from cabc_syndicate import wiring
from cabc_syndicate.compose.blocks import Frame, render
from cabc_syndicate.compose.digest import lay_out, sizes_of
from cabc_syndicate.compose.service import compose
from cabc_syndicate.deliver.service import deliver
from cabc_syndicate.model import Article, ArticleDraft, Cadence, Provenance, Section
from cabc_syndicate.store import articles, sections
from cabc_syndicate.store.subscribers import NewSubscriber, add

LANGUAGES = ("en", "zh-Hans", "th")
CHOICES = ((0, 1, 2, 3, 4), (0, 1), (2, 3, 4), (0, 4), (1, 2, 3))
ARTICLES = 40
CONNECTIONS = 8
ENGLISH = "The port opened a second berth for short-sea ships and expects calls to double. "
CHINESE = "港口为近海船舶开放了第二个泊位，预计挂靠次数将翻一番。"


def prepare(folder: Path, port: int, readers: int, durability: str) -> None:
    """Write a configuration and fill a store."""
    tables = "".join(f'[[section]]\nslug = "s{n}"\ntitle = "Section {n}"\n' for n in range(5))
    (folder / "config.toml").write_text(
        f"""
[site]
title = "Straits Council"
url = "http://127.0.0.1:8080/"
timezone = "Asia/Shanghai"
languages = ["zh-Hans", "th"]
[store]
url = "sqlite:///var/cabc.db"
durability = "{durability}"
[smtp]
host = "127.0.0.1"
port = {port}
connections = {CONNECTIONS}
[sender]
name = "Straits Council"
address = "news@council.example"
[[source]]
id = "bench"
path = "pages"
{tables}"""
    )
    application = wiring.open_application(folder / "config.toml")
    now = wiring.wall_clock()
    with application.database.write() as connection:
        known = sections.every(connection)
        for number in range(ARTICLES):
            chinese = number % 4 == 3
            draft = ArticleDraft(
                key=str(number),
                url=f"https://council.example/news/{number}.html",
                title=(CHINESE if chinese else ENGLISH)[:60] + str(number),
                section_title=None,
                author=None,
                origin="Delta Daily" if number % 7 == 0 else None,
                posted_at=now - timedelta(hours=number),
                posted_from=Provenance.PAGE,
                language="zh-Hans" if chinese else "en",
                html="<p>x</p>",
                text=(CHINESE if chinese else ENGLISH) * 30,
                image="https://council.example/picture.png" if number % 5 == 0 else None,
            )
            articles.add(
                connection, "bench", draft, article_id=f"a{number}", tag=f"tag:b,2026:{number}",
                digest=str(number), section_id=known[number % 5].id, mailable=True, now=now,
            )  # fmt: skip
        people = [
            NewSubscriber(
                address=f"reader{number}@reader.example", name="", status="confirmed",
                language=LANGUAGES[number % 3], accepts=("en", "zh-Hans"),
                cadence=Cadence.WEEKLY, zone="Asia/Shanghai", country="CN", hour=None,
                weekday=None, sections=tuple(known[n] for n in CHOICES[number % 5]), watermark=0,
                consent={},
            )
            for number in range(readers)
        ]  # fmt: skip
        add(connection, people, now)
    application.database.close()


def measured(work: Any) -> dict[str, Any]:
    """Return the wall and CPU seconds of some work and the process's peak memory in MB."""
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    return {
        "seconds": time.perf_counter() - wall,
        "cpu": time.process_time() - cpu,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "result": result,
    }


def run_plan(folder: Path) -> dict[str, Any]:
    application = wiring.open_application(folder / "config.toml")
    now = wiring.wall_clock()
    return measured(
        lambda: compose(application.database, application.settings, now=now).editions[0].plans
    )


def run_deliver(folder: Path) -> dict[str, Any]:
    application = wiring.open_application(folder / "config.toml")
    return measured(
        lambda: (
            deliver(
                application.database,
                application.settings,
                application.signer,
                clock=wiring.wall_clock,
            ).states
        )
    )


def run_plain(folder: Path, readers: int) -> dict[str, Any]:
    """Render for each reader and send with `send_message`."""
    application = wiring.open_application(folder / "config.toml")
    with application.database.read() as connection:
        known = sections.every(connection)
        news = articles.listing(connection)
    port = application.settings.smtp.service_port
    return measured(lambda: asyncio.run(_send_plainly(known, news, port, readers)))


async def _send_plainly(
    known: list[Section], news: list[Article], port: int, readers: int
) -> dict[str, int]:
    numbers = iter(range(readers))
    frame = Frame(
        site_title="Straits Council",
        site_language="en",
        digest_title={"": "Straits Council"},
        day=wiring.wall_clock().date(),
        web_address="http://127.0.0.1:8080/feeds/",
    )

    async def work() -> None:
        client = aiosmtplib.SMTP(hostname="127.0.0.1", port=port, start_tls=False)
        await client.connect()
        for number in numbers:
            await client.send_message(_plain_message(frame, known, news, number))
        await client.quit()

    await asyncio.gather(*(work() for _ in range(CONNECTIONS)))
    return {"sent": readers}


def _plain_message(
    frame: Frame, known: list[Section], news: list[Article], number: int
) -> EmailMessage:
    language = LANGUAGES[number % 3]
    chosen = [known[position] for position in CHOICES[number % 5]]
    selection = [(one, [item for item in news if item.section == one.slug]) for one in chosen]
    rendering = render(frame, language, selection)
    layout = lay_out(
        language, selection, sizes=sizes_of(rendering), chosen=chosen, title="Straits Council",
        cadence="weekly", site_language="en",
    )  # fmt: skip
    slots = layout.slots | {
        "unsubscribe": f"http://127.0.0.1:8080/unsubscribe/{number:032}",
        "preferences": f"http://127.0.0.1:8080/preferences/{number:032}",
    }

    def joined(names: tuple[str, ...], pieces: dict[str, str]) -> str:
        whole = "".join(pieces[name] for name in names)
        for name, value in slots.items():
            whole = whole.replace(f"{rendering.nonce}.{name}.{rendering.nonce}", value)
        return whole

    message = EmailMessage()
    message["From"] = "Straits Council <news@council.example>"
    message["To"] = f"reader{number}@reader.example"
    message["Subject"] = layout.slots["subject"]
    message.set_content(joined(layout.text, rendering.text))
    message.add_alternative(joined(layout.html, rendering.html), subtype="html")
    return message


@contextmanager
def relay() -> Iterator[tuple[int, list[dict[str, int]]]]:
    """Run the light relay as a process; its counts are in the list afterwards."""
    process = subprocess.Popen(
        [sys.executable, "-m", "cabc_syndicate.demo.relay", "--port", "0"],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    counts: list[dict[str, int]] = []
    try:
        yield int(process.stdout.readline().split()[1]), counts
    finally:
        process.send_signal(signal.SIGTERM)
        counts.append(json.loads(process.communicate()[0]))


def child(step: str, folder: Path, readers: int) -> dict[str, Any]:
    """Run one step in a process of its own and return what it measured."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.digest", "--step", step, "--folder", str(folder),
         "--readers", str(readers)],
        check=True, stdout=subprocess.PIPE, text=True, env=dict(os.environ),
    )  # fmt: skip
    measurement: dict[str, Any] = json.loads(done.stdout)
    return measurement


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--readers", type=int, default=10_000)
    parser.add_argument("--plain-readers", type=int, default=600)
    parser.add_argument("--step", choices=["plan", "deliver", "plain"])
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    if options.step:
        steps = {
            "plan": lambda: run_plan(options.folder),
            "deliver": lambda: run_deliver(options.folder),
            "plain": lambda: run_plain(options.folder, options.readers),
        }
        print(json.dumps(steps[options.step]()))
        return
    rows = []
    for durability in ("process", "power"):
        with tempfile.TemporaryDirectory() as name, relay() as (port, counts):
            folder = Path(name)
            prepare(folder, port, options.readers, durability)
            plan = child("plan", folder, options.readers)
            sent = child("deliver", folder, options.readers)
        size = counts[0]["bytes"] / counts[0]["messages"]
        assert sent["result"] == {"sent": options.readers}, sent
        assert counts[0]["messages"] == options.readers
        rows.append((f"cabc compose ({plan['result']} plans)", plan, options.readers, 0.0))
        rows.append((f"cabc deliver, durability {durability}", sent, options.readers, size))
    with tempfile.TemporaryDirectory() as name, relay() as (port, counts):
        folder = Path(name)
        prepare(folder, port, 1, "process")
        plain = child("plain", folder, options.plain_readers)
    size = counts[0]["bytes"] / counts[0]["messages"]
    rows.append(("plain script, MJML for each reader", plain, options.plain_readers, size))
    print_rows(rows)


def print_rows(rows: list[tuple[str, dict[str, Any], int, float]]) -> None:
    slowest = rows[-1][1]["seconds"] / rows[-1][2]
    print(f"{'':38}{'readers':>8}{'s':>8}{'per s':>8}{'CPU µs':>8}{'MB':>6}{'kB':>6}{'times':>7}")
    for name, one, readers, size in rows:
        rate = readers / one["seconds"]
        print(
            f"{name:38}{readers:8}{one['seconds']:8.2f}{rate:8.0f}"
            f"{one['cpu'] / readers * 1e6:8.0f}{one['megabytes']:6.0f}{size / 1000:6.0f}"
            + (f"{slowest * rate:7.1f}" if size else "")
        )
    print("per s: readers a second; CPU µs: of the sender for each; MB: its peak; kB: a message;")
    print("times: as fast as the plain script, with the same relay in the same run.")


if __name__ == "__main__":
    main()

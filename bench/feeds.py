"""Publish 10,000 articles in 20 sections and three languages, then one article more.

    python -m bench.feeds            the tables below, in some minutes
    python -m bench.feeds --quick    with 1,000 articles

Each step runs in a process of its own, so its peak memory is its own. A rebuild starts with an
empty folder; then another process publishes once, posts an article, and publishes again, five
times over: the median counts. The peers build one feed of all articles in memory, in every format
they know, without files, pages, archives or compression, in the same run (`bench/feed_peers.py`).
"""

from __future__ import annotations

import argparse
import gc
import json
import re
import statistics
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from bench import feed_items, feed_peers, feed_serving
from bench.feed_serving import Served
from bench.measuring import Measurement, measured, peak_megabytes
from cabc_syndicate import wiring
from cabc_syndicate.model import Member
from cabc_syndicate.publish import service
from cabc_syndicate.publish.json_feed import json_feed
from cabc_syndicate.publish.rss_atom import atom, rss
from cabc_syndicate.publish.service import arranging
from cabc_syndicate.publish.service.entries import Maker
from cabc_syndicate.publish.service.making import bare

STEPS = ("install", "rebuild", "one", "render")
ENCODINGS = (".gz", ".br", ".zst")
TIMES = 5
STEP = feed_items.SECTIONS * len(feed_items.LANGUAGES)
"""Articles until the same section and language come again."""
SERVED = 5_000
"""Requests of each kind."""
SERVERS = {
    "ours: cabc run --role web": feed_serving.ours,
    "Starlette StaticFiles, uvicorn": feed_serving.starlette,
}
PEERS = {
    "feedgen": "feedgen, plainly: RSS, Atom",
    "django": "Django feedgenerator: RSS, Atom",
    "feed": "npm feed: RSS, Atom, JSON",
    "feedsmith": "npm feedsmith: RSS, Atom, JSON",
}
_OUT = Console(width=110, highlight=False)
_ITEM = re.compile(rb'<item>|<entry\b|"content_html"')


def main() -> None:
    """Measure and print, or take one step of it."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="1,000 articles instead of 10,000")
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--step", choices=[*STEPS, *feed_peers.PYTHON])
    parser.add_argument("--folder", type=Path)
    asked = parser.parse_args()
    count = 1_000 if asked.quick else asked.articles
    if asked.step:
        print(json.dumps(_step(asked.step, asked.folder, count)))
        return
    with tempfile.TemporaryDirectory() as name, feed_peers.npm_modules() as modules:
        folder = Path(name)
        _child("install", folder, count)
        rebuild = _child("rebuild", folder, count)
        one = _child("one", folder, count)
        served = {name: serve(folder, "all.atom", SERVED) for name, serve in SERVERS.items()}
        render, peers = _by_turns(folder, modules, count)
    _print_one(count, one)
    _print_rebuild(count, rebuild, render, peers)
    _print_folder(rebuild)
    _print_served(served)
    for problem in (*rebuild["problems"], *one["problems"]):
        _OUT.print(f"problem: {problem}")


def _child(step: str, folder: Path, count: int) -> dict[str, Any]:
    """Take one step in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.feeds", "--step", step, "--folder", str(folder),
         "--articles", str(count)],
        check=True, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def _by_turns(
    folder: Path, modules: Path | str, count: int
) -> tuple[dict[str, Any], dict[str, Measurement | str]]:
    """Measure the feeds alone and each peer three times by turns; return the median of each.

    The machine may be twice as fast in one minute as in the next.
    """
    ours: list[dict[str, Any]] = []
    theirs: dict[str, list[Measurement | str]] = {peer: [] for peer in PEERS}
    for _ in range(3):
        ours.append(_child("render", folder, count))
        for peer, found in theirs.items():
            found.append(feed_peers.measure(peer, folder / "items.jsonl", modules))
    ours.sort(key=lambda one: float(one["cpu"]))
    for found in theirs.values():
        found.sort(key=lambda one: 0.0 if isinstance(one, str) else one.cpu)
    return ours[1], {peer: found[1] for peer, found in theirs.items()}


def _step(step: str, folder: Path, count: int) -> dict[str, Any]:
    if step == "install":
        feed_items.install(folder, count)
        feed_items.write_items(folder / "items.jsonl", count)
        return {}
    if step == "rebuild":
        return _rebuild(folder)
    if step == "one":
        return _one_more(folder, count)
    if step == "render":
        return _render(folder)
    return feed_peers.measure_here(step, folder)


def _rebuild(folder: Path) -> dict[str, Any]:
    """Publish into an empty folder, and count what is there then."""
    application = feed_items.open_installation(folder)
    taken = measured(lambda: _publish(application))
    application.database.close()
    items = 0
    numbers: Counter[str] = Counter()
    sizes: Counter[str] = Counter()
    for path in application.settings.publish.directory.rglob("*"):
        if path.is_file():
            numbers[path.suffix] += 1
            sizes[path.suffix] += path.stat().st_size
            if path.suffix in {".rss", ".atom", ".json"}:
                items += len(_ITEM.findall(path.read_bytes()))
    return {
        "cpu": taken.cpu,
        "megabytes": taken.megabytes,
        "problems": [str(problem) for problem in taken.result.problems],
        "items": items,
        "numbers": numbers,
        "sizes": sizes,
    }


def _render(folder: Path) -> dict[str, Any]:
    """Give every article in every format, 50 to a document, without writing or checking any."""
    application = feed_items.open_installation(folder)
    content = arranging.read(application.database, application.settings, keep=False)
    every = next(one for one in content.feeds if one.selection.slug == "all")
    maker = Maker(application.database, application.settings, content)
    cpu, items = 0.0, 0
    gc.disable()  # as `publish` does
    for members in batched(every.selection.members, 50):
        entries = maker.entries(members)
        made = replace(bare(application.settings, every), entries=entries)
        taken = measured(lambda made=made: [rss(made), atom(made), json_feed(made)])
        cpu += taken.cpu
        items += 3 * len(entries)
    application.database.close()
    return {"cpu": cpu, "megabytes": peak_megabytes(), "items": items}


def batched(members: Sequence[Member], size: int) -> Iterator[Sequence[Member]]:
    """Yield so many at a time."""
    return (members[start : start + size] for start in range(0, len(members), size))


def _publish(application: wiring.Application) -> service.PublishReport:
    return service.publish(
        application.database, application.settings, now=wiring.wall_clock(), dry_run=False
    )


def _one_more(folder: Path, count: int) -> dict[str, Any]:
    """In one process: publish what is published already, then one article more, five times."""
    application = feed_items.open_installation(folder)
    feeds = application.settings.publish.directory
    first, at_first = _watched(application, feeds)
    runs: list[float] = []
    changed: list[list[str]] = []
    problems: list[str] = []
    # Each in another section and language than those before, then all in one.
    numbers = [*range(count, count + TIMES), *range(count + STEP, count + STEP * (TIMES + 1), STEP)]
    for number in numbers:
        feed_items.post(application, number)
        taken, paths = _watched(application, feeds)
        runs.append(taken.cpu)
        changed.append(paths)
        problems += [str(problem) for problem in taken.result.problems]
    idle, at_last = _watched(application, feeds)
    application.database.close()
    return {
        "first": (first.cpu, len(at_first)),
        "runs": runs[:TIMES],
        "changed": [len(paths) for paths in changed[:TIMES]],
        "again": runs[TIMES:],
        "changed_again": [len(paths) for paths in changed[TIMES:]],
        "idle": (idle.cpu, len(at_last)),
        "megabytes": idle.megabytes,
        "files": len(_snapshot(feeds)),
        "suffixes": Counter(Path(path).suffix for path in changed[-1]),
        "problems": problems,
    }


def _watched(application: wiring.Application, feeds: Path) -> tuple[Measurement, list[str]]:
    """Publish; return what it took and which files it made, replaced or removed."""
    before = _snapshot(feeds)
    taken = measured(lambda: _publish(application))
    after = _snapshot(feeds)
    either = before.keys() | after.keys()
    return taken, [path for path in either if after.get(path) != before.get(path)]


def _snapshot(folder: Path) -> dict[str, tuple[int, int]]:
    """Return what tells that a file was replaced, by its path."""
    found: dict[str, tuple[int, int]] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            known = path.stat()
            found[str(path.relative_to(folder))] = (known.st_ino, known.st_mtime_ns)
    return found


def _print_one(count: int, one: dict[str, Any]) -> None:
    table = _table(f"Publishing, one process, {count:,} articles", "CPU ms", "files changed")
    runs = one["runs"]
    plain = sum(number for name, number in one["suffixes"].items() if name not in ENCODINGS)
    encoded = ", ".join(f"{one['suffixes'].get(name, 0)} {name}" for name in ENCODINGS)
    for name, (cpu, changed) in (
        ("first in the process, nothing new", one["first"]),
        (
            f"one new article in other feeds than before, median of {TIMES}",
            (statistics.median(runs), statistics.median_low(one["changed"])),
        ),
        (f"the same, worst of {TIMES}", (max(runs), max(one["changed"]))),
        (
            f"one more where the last one was, median of {TIMES}",
            (statistics.median(one["again"]), statistics.median_low(one["changed_again"])),
        ),
        ("again, nothing new", one["idle"]),
    ):
        table.add_row(name, f"{cpu * 1e3:.0f}", f"{changed} of {one['files']}")
    _OUT.print(table)
    _OUT.print(
        f"Of the files changed {plain} are plain, {encoded}; "
        f"the process took {one['megabytes']:.0f} MB.\nAsked: under 300 ms with every encoding.\n"
    )


def _print_rebuild(
    count: int, rebuild: dict[str, Any], render: dict[str, Any], peers: dict[str, Measurement | str]
) -> None:
    table = _table(
        f"All {count:,} articles", "CPU s", "µs/article", "items", "µs/item", "MB", "times"
    )
    ours = Measurement(rebuild["cpu"], rebuild["megabytes"], (count, rebuild["items"]))
    rows: dict[str, Measurement | str] = {"ours: every feed, page and encoding": ours}
    rows["ours: the feeds alone"] = Measurement(
        render["cpu"], render["megabytes"], (count, render["items"])
    )
    rows |= {PEERS[name]: taken for name, taken in peers.items()}
    plain = peers["feedgen"]
    for name, taken in rows.items():
        if isinstance(taken, str):
            table.add_row(name, taken)
            continue
        articles, items = taken.result
        each = taken.cpu / items
        against = f"{each / plain.cpu * plain.result[1]:.2f}" if not isinstance(plain, str) else ""
        table.add_row(
            name,
            f"{taken.cpu:.2f}",
            f"{taken.cpu / articles * 1e6:.0f}",
            str(items),
            f"{each * 1e6:.0f}",
            f"{taken.megabytes:.0f}",
            against,
        )
    _OUT.print(table)
    _OUT.print(
        "Items: entries in all feeds and formats together, an article counting once in each."
        "\nThe feeds alone: 50 articles a document, read before, not checked, packed or written."
        "\nMB: the process's peak; times: CPU for an item, plain feedgen's being 1."
        "\nAsked of ours: under 200 MB, and no slower per item than plain feedgen.\n"
    )


def _print_folder(rebuild: dict[str, Any]) -> None:
    table = _table("Written by the rebuild", "files", "MB")
    for name, number in sorted(rebuild["numbers"].items()):
        table.add_row(name, str(number), f"{rebuild['sizes'][name] / 1e6:.1f}")
    _OUT.print(table)


def _print_served(served: dict[str, Served]) -> None:
    table = _table("Serving all.atom, one worker", "304, µs CPU", "200, µs CPU", "kB of a 200")
    for name, taken in served.items():
        size = f"{taken.size / 1e3:.0f}"
        table.add_row(name, f"{taken.unchanged:.0f}", f"{taken.whole:.0f}", size)
    _OUT.print(table)
    _OUT.print("Asked of ours: at most 120 and 200.\n")


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", box=None, pad_edge=False)
    table.add_column("", no_wrap=True)
    for column in columns:
        table.add_column(column, justify="right", no_wrap=True)
    return table


if __name__ == "__main__":
    main()

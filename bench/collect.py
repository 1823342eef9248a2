"""Collect six kinds of site, beside trafilatura, readability-lxml and newspaper4k.

    python -m bench.collect                          every table, all editions, some minutes
    python -m bench.collect --quick                  without newspaper4k, and 1,000 pages for memory
    python -m bench.collect --only asp-tables --edition tuning --accuracy --failures

The sites are generated (`bench/layouts`), 40 articles each, and served over loopback. Ours is the
real `collect` with the list's address alone, then with selectors, into a store of its own; the
peers are given the article pages, since none of them reads such lists. All run without a network.
`bench/layouts/scoring.py` says how titles, dates, body F1 and leaks are counted.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import get_args

from rich.console import Console
from rich.table import Table

from bench.footprint import footprint
from bench.layouts import Edition, Expected, Layout, layouts, serving
from bench.layouts.collecting import collected, documents, link_texts, read_bytes, select_of
from bench.layouts.scoring import Found, accuracy, f1, has_date, has_title, leaks, list_accuracy
from bench.peers import PEERS, Extractor, can_read
from cabc_syndicate.errors import PageError
from cabc_syndicate.settings import Select

_OUT = Console(width=120, highlight=False)


def main() -> None:
    """Measure what is asked for and print the tables."""
    asked = _arguments()
    warnings.simplefilter("ignore")  # the peers' own
    peers = {name: start() for name, start in PEERS.items() if not (asked.quick and "news" in name)}
    chosen = {part for part in ("accuracy", "generic", "speed", "memory") if getattr(asked, part)}
    chosen = chosen or {"accuracy", "generic", "speed", "memory"}
    editions: list[Edition] = [asked.edition] if asked.edition else list(get_args(Edition))
    sites = [
        layout
        for edition in editions
        for layout in layouts(edition)
        if asked.only in {None, layout.name}
    ]
    if "accuracy" in chosen:
        _accuracy(sites, peers, failures=asked.failures)
    if "generic" in chosen:
        _generic(sites, peers)
    if "speed" in chosen:
        _speed(sites, peers)
    if "memory" in chosen:
        _memory(1_000 if asked.quick else asked.pages)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure collecting.")
    parser.add_argument("--quick", action="store_true", help="leave out what takes minutes")
    parser.add_argument("--only", metavar="NAME", help="one layout, such as asp-tables")
    parser.add_argument("--edition", choices=get_args(Edition))
    parser.add_argument("--failures", action="store_true", help="name each article read wrong")
    parser.add_argument("--pages", type=int, default=10_000, help="for memory")
    for part in ("accuracy", "generic", "speed", "memory"):
        parser.add_argument(f"--{part}", action="store_true", help="this table, not all of them")
    return parser.parse_args()


def _accuracy(sites: Sequence[Layout], peers: dict[str, Extractor], *, failures: bool) -> None:
    table = _table(
        "Accuracy over 40 articles", "list", "titles", "dates", "body F1", "worst", "leaks", "s"
    )
    wrong: list[str] = []
    for layout in sites:
        label = f"{layout.name}, {layout.edition}"
        for with_select in (False, True):
            name = "ours, with selectors" if with_select else "ours, list alone"
            with serving(layout) as site, tempfile.TemporaryDirectory() as folder:
                start = time.monotonic()
                got = collected(site, Path(folder), with_select=with_select)
                seconds = time.monotonic() - start
                listed = list_accuracy(layout, site.hits)
            shown = f"{listed.found}/{listed.expected}"
            shown += f" +{listed.wrong}" if listed.wrong else ""
            shown += "" if listed.in_order else " disorder"
            score = accuracy(layout.articles, got.found)
            table.add_row(label, name, shown, *_cells(score), f"{seconds:.1f}")
            wrong += _failures(f"{label}, {name}", layout, got.found)
            wrong += [f"{label}, {name}: {one}" for one in got.report.problems[:5]]
        for name, extract in _readers(layout, peers):
            start = time.process_time()
            found = {one.path: _peer(extract, layout, one) for one in layout.articles}
            seconds = time.process_time() - start
            score = accuracy(layout.articles, found, by_day=True)
            table.add_row(label, name, "", *_cells(score), f"{seconds:.1f}")
        table.add_section()
    _OUT.print(table)
    for line in wrong if failures else ():
        print(line)


def _generic(sites: Sequence[Layout], peers: dict[str, Extractor]) -> None:
    table = _table("Single pages, no list", "titles", "dates", "body F1", "worst", "leaks")
    for layout in sites:
        ours = {one.path: _alone(layout, one) for one in layout.articles}
        rows = {"ours, page alone": accuracy(layout.articles, ours)}
        for name, extract in _readers(layout, peers):
            found = {one.path: _peer(extract, layout, one) for one in layout.articles}
            rows[name] = accuracy(layout.articles, found, by_day=True)
        for name, score in rows.items():
            table.add_row(f"{layout.name}, {layout.edition}", name, *_cells(score))
        table.add_section()
    _OUT.print(table)


def _speed(sites: Sequence[Layout], peers: dict[str, Extractor]) -> None:
    table = _table("Articles read, decoding and cleaning included", "articles", "articles/s")
    known = {id(layout): (select_of(layout), link_texts(layout)) for layout in sites}
    ways: dict[str, Callable[[Layout, Expected], object]] = {
        "ours, known selectors, one core": lambda layout, one: _alone(
            layout, one, known[id(layout)][0], known[id(layout)][1][one.path]
        ),
        "ours, page alone, one core": _alone,
    }
    for name, extract in peers.items():
        ways[f"{name}, one core"] = partial(_peer, extract)
    work = [(layout, one) for layout in sites for one in layout.articles]
    for name, way in ways.items():
        usable = [
            pair for pair in work if can_read(name.partition(",")[0], pair[0].design.language)
        ]
        for layout, one in usable[:3]:  # so that imports and caches cost nobody
            way(layout, one)
        start = time.process_time()
        for layout, one in usable:
            way(layout, one)
        taken = time.process_time() - start
        table.add_row("all chosen", name, str(len(usable)), f"{len(usable) / taken:.0f}")
    cores = os.cpu_count() or 1
    places = [(layout.edition, layout.name, at) for layout in sites for at in range(4)]
    with ProcessPoolExecutor(cores) as pool:
        list(pool.map(_warm, range(cores)))
        start = time.monotonic()
        done = sum(pool.map(_quarter, places))
        taken = time.monotonic() - start
    table.add_row(
        "all chosen", f"ours, page alone, {cores} cores", str(done), f"{done / taken:.0f}"
    )
    _OUT.print(table)


def _memory(pages: int) -> None:
    result = footprint(pages)
    table = _table(f"Memory while collecting {pages:,} pages", "value")
    for name, value in result.items():
        table.add_row("phpcms-custom, tuning", name, value)
    _OUT.print(table)


def _warm(_: int) -> None:
    _quarter(("tuning", "phpcms-custom", 3))


def _quarter(place: tuple[Edition, str, int]) -> int:
    edition, name, start = place
    layout = next(one for one in layouts(edition) if one.name == name)
    chosen = layout.articles[start::4]
    for one in chosen:
        _alone(layout, one)
    return len(chosen)


def _alone(
    layout: Layout, article: Expected, known: Select | None = None, link_text: str | None = None
) -> Found:
    try:
        return read_bytes(layout, article, known, link_text)
    except PageError:
        return Found(None, None, "")


def _readers(layout: Layout, peers: dict[str, Extractor]) -> list[tuple[str, Extractor]]:
    return [one for one in peers.items() if can_read(one[0], layout.design.language)]


def _peer(extract: Extractor, layout: Layout, article: Expected) -> Found:
    with contextlib.redirect_stderr(None):
        read = [
            extract(document, layout.design.language) for document in documents(layout, article)
        ]
    return Found(read[0].title, read[0].posted_at, "\n".join(one.text for one in read))


def _failures(label: str, layout: Layout, found: object) -> Iterator[str]:
    got_by_path: dict[str, Found] = dict(found)  # type: ignore[call-overload]
    missing = sum(one.path not in got_by_path for one in layout.articles)
    if missing:
        yield f"{label}: {missing} articles are not stored"
    for one in layout.articles:
        got = got_by_path.get(one.path, Found(None, None, ""))
        if one.path not in got_by_path:
            continue
        if not has_title(one, got):
            yield f"{label}: {one.path}: title {got.title!r}, not {one.title!r}"
        if not has_date(one, got):
            yield f"{label}: {one.path}: date {got.posted_at}, not {one.posted_at}"
        if (score := f1("\n".join(one.body), got.text)) < 0.99:
            yield f"{label}: {one.path}: body F1 {score:.3f}"
        if leaked := leaks(one, got.text):
            yield f"{label}: {one.path}: leaked {leaked}"


def _cells(score: object) -> tuple[str, ...]:
    from bench.layouts.scoring import Accuracy

    assert isinstance(score, Accuracy)
    return (
        f"{score.titles:.1%}",
        f"{score.dates:.1%}",
        f"{score.f1:.4f}",
        f"{score.worst:.2f}",
        str(score.leaks),
    )


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", box=None, pad_edge=False)
    table.add_column("site", no_wrap=True)
    table.add_column("read by", no_wrap=True)
    for column in columns:
        table.add_column(column, justify="right")
    return table


if __name__ == "__main__":
    main()

"""Print data to stdout, and messages, problems and progress to stderr."""

from __future__ import annotations

import json
import signal
import sys
import threading
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from cabc_syndicate.errors import Problem
from cabc_syndicate.observe import Progress as Watcher

PARTLY_FAILED = 4
_MOST_PROBLEMS = 20
_LONG = 50
"""Steps from which on work is long enough for lines about its progress."""

_stderr = Console(stderr=True, highlight=False, soft_wrap=True)


def say(message: str) -> None:
    """Tell the operator something."""
    _stderr.print(escape(message))


def counted(number: int, noun: str) -> str:
    """Return the number with its noun in the singular or plural."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def complain(problems: Sequence[Problem]) -> None:
    """Name each problem with its reason and its remedy."""
    for problem in problems[:_MOST_PROBLEMS]:
        _stderr.print(f"[bold red]![/] [bold]{escape(problem.item)}[/]: {escape(problem.reason)}")
        if problem.remedy:
            _stderr.print(f"  {escape(problem.remedy)}.")
    if len(problems) > _MOST_PROBLEMS:
        _stderr.print(f"… and {len(problems) - _MOST_PROBLEMS} more like these.")


def finish(problems: Sequence[Problem]) -> None:
    """Name the problems of a run that went on without them, and exit with 4 if there are any."""
    complain(problems)
    if problems:
        raise typer.Exit(PARTLY_FAILED)


def print_json(data: Any) -> None:
    """Print one JSON value."""
    sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
    sys.stdout.flush()


def print_table(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print a table: drawn on a terminal, otherwise aligned columns that cut nothing short."""
    cells = [["" if cell is None else _printable(cell) for cell in row] for row in rows]
    if sys.stdout.isatty():
        table = Table(*columns, box=None, header_style="bold", pad_edge=False)
        for row in cells:
            table.add_row(*(escape(cell) for cell in row))
        Console(highlight=False).print(table)
        return
    widths = [max(map(len, column)) for column in zip(columns, *cells, strict=True)]
    for row in [list(columns), *cells]:
        line = "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        sys.stdout.write(line.rstrip() + "\n")


def print_fields(fields: dict[str, object]) -> None:
    """Print one thing, a line for each of its fields."""
    width = max(map(len, fields))
    for name, value in fields.items():
        shown = "" if value is None else _printable(value)
        sys.stdout.write(f"{name.ljust(width)}  {shown}".rstrip() + "\n")


@contextmanager
def stoppable() -> Iterator[threading.Event]:
    """Give an event that SIGTERM or Ctrl-C sets, so that a stage ends what it is at; once."""
    stop = threading.Event()
    former: dict[int, Any] = {}

    def ask(number: int, frame: object) -> None:
        del frame
        stop.set()
        signal.signal(number, former[number])  # asked a second time, it ends at once
        say("Stopping: what is under way is being ended")

    for number in (int(signal.SIGTERM), int(signal.SIGINT)):
        former[number] = signal.signal(number, ask)
    try:
        yield stop
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)


@contextmanager
def watching() -> Iterator[Watcher]:
    """Show progress: a bar on a terminal, otherwise a plain line for each tenth."""
    if not _stderr.is_terminal:
        yield _PlainLines()
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=_stderr, transient=True) as progress:
        tasks: dict[str, Any] = {}

        def watch(task: str, done: int, total: int | None) -> None:
            if task not in tasks:
                tasks[task] = progress.add_task(task, total=total)
            progress.update(tasks[task], completed=done, total=total)

        yield watch


class _PlainLines:
    """Progress for logs and pipes."""

    def __init__(self) -> None:
        self._tenths: dict[str, int] = {}

    def __call__(self, task: str, done: int, total: int | None) -> None:
        if not total or total < _LONG:
            return
        tenth = done * 10 // total
        if tenth > self._tenths.get(task, 0):
            self._tenths[task] = tenth
            sys.stderr.write(f"{task}: {done} of {total}\n")


def _printable(cell: object) -> str:
    """Return text that cannot steer the terminal: collected titles are other people's words."""
    return "".join(
        character if unicodedata.category(character) not in {"Cc", "Cs"} else "�"
        for character in str(cell)
    )

"""What a hostile page costs, it costs one worker."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cabc_syndicate.collect.decode import decode
from cabc_syndicate.collect.workers import Workers
from cabc_syndicate.errors import PageError


@pytest.fixture
def workers() -> Iterator[Workers]:
    """One worker that gives a page two seconds."""
    made = Workers(count=1, longest=2.0)
    yield made
    made.close()


def hungry(size: int) -> int:
    return len(bytearray(size))


@pytest.mark.parametrize(
    ("function", "argument", "reason"),
    [
        (time.sleep, 600, "took longer than 2 s to read"),
        (hungry, 8 * 1024**3, "want of memory"),
        (os._exit, 1, "ended the process"),
    ],
    ids=["slow", "hungry", "dead"],
)
def test_a_page_that_does_harm_is_a_problem_and_the_next_is_read(
    workers: Workers, function: Callable[[int], object], argument: int, reason: str
) -> None:
    async def read() -> str:
        with pytest.raises(PageError, match=reason):
            await workers.run("page", function, argument)
        return (await workers.run("page", decode, b"good", "page")).text

    assert asyncio.run(read()) == "good"


def test_an_error_comes_back_whole(workers: Workers) -> None:
    async def read() -> None:
        await workers.run("page", decode, b"\x00\x01\x02" * 9, "the page")

    with pytest.raises(PageError) as caught:
        asyncio.run(read())
    assert (caught.value.problem.item, caught.value.problem.reason) == ("the page", "is not text")
    assert caught.value.problem.remedy


@pytest.mark.parametrize(
    ("raised", "told"), [("FileNotFoundError(2)", False), ("ValueError(7)", True)]
)
def test_a_worker_that_is_not_needed_any_more_says_nothing(raised: str, told: bool) -> None:
    lines = f"import cabc_syndicate.collect.preload\nraise {raised}"
    done = subprocess.run(
        [sys.executable, "-c", lines], capture_output=True, text=True, check=False, timeout=60
    )
    assert ("Traceback" in done.stderr) is told


def test_a_worker_loads_nothing_of_the_command_line(tmp_path: Path) -> None:
    script = tmp_path / "cabc"  # as the script that starts the program: it is the main module
    script.write_text(
        "import asyncio, sys\n"
        "from cabc_syndicate.cli import main\n"
        "from cabc_syndicate.collect.workers import Workers\n"
        "if __name__ == '__main__':\n"
        "    workers = Workers(count=1)\n"
        "    print(*asyncio.run(workers.run('page', eval, \"list(__import__('sys').modules)\")))\n"
        "    workers.close()\n"
    )
    done = subprocess.run(
        [sys.executable, str(script)], capture_output=True, text=True, check=True, timeout=60
    )
    loaded = set(done.stdout.split())
    assert "cabc_syndicate.collect.reading" in loaded
    assert not {"cabc_syndicate.cli", "sqlalchemy", "typer"} & loaded

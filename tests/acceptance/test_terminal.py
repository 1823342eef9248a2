"""`cabc init` and `cabc source probe` at a terminal: progress, questions, and what people read."""

from __future__ import annotations

import os
import pty
import re
import subprocess
from datetime import UTC, datetime

from cabc_syndicate.demo.site import list_address, running_site
from tests.acceptance.program import CABC, Program
from tests.acceptance.test_probe import QUICK


def at_terminal(program: Program, answer: str, *arguments: object) -> tuple[int, str, str]:
    """Run a command with a terminal for its input and messages; return code, stdout, messages."""
    ours, its = pty.openpty()
    environment = program.environment({"TERM": "xterm", "COLUMNS": "200"})
    with subprocess.Popen(
        [CABC, *map(str, arguments)],
        cwd=program.folder,
        env=environment,
        stdin=its,
        stdout=subprocess.PIPE,
        stderr=its,
    ) as process:
        os.close(its)
        os.write(ours, answer.encode())
        said = bytearray()
        try:
            while chunk := os.read(ours, 65_536):
                said += chunk
        except OSError:  # Linux says so when the program has closed the terminal
            pass
        assert process.stdout is not None
        shown = process.stdout.read().decode()
    os.close(ours)
    return process.returncode, shown, said.decode()


def test_init_asks_before_it_overwrites_and_shows_its_progress(cabc: Program) -> None:
    config = cabc.folder / "config.toml"
    config.write_text("# mine\n")
    with running_site(datetime.now(UTC)) as site:
        words = ("init", site.url, "--allow-private", "--delay", 0)
        code, shown, said = at_terminal(cabc, "n\n", *words)
        assert (code != 0, config.read_text()) == (True, "# mine\n")
        assert "Replace config.toml?" in shown + said
        code, shown, said = at_terminal(cabc, "y\n", *words)
    assert code == 0
    assert "[[source]]" in config.read_text()
    for task in ("pages read", "sections looked at", "trade-news"):
        assert task in said
    assert "== Trade News ==" in shown


def test_a_probe_shows_its_progress_and_all_that_it_found(cabc: Program) -> None:
    with running_site(datetime.now(UTC)) as site:
        place = site.url.rstrip("/") + list_address(30)
        code, shown, said = at_terminal(cabc, "", "source", "probe", place, *QUICK)
    assert code == 0
    assert "pages read" in said
    facts = dict(re.findall(r"(?m)^(\S+(?: \S+)?) {2,}(.+)$", shown.partition("\n\n")[0]))
    assert facts["encoding"] == "utf-8"
    assert facts["system"] == "PHPCMS"
    assert facts["robots.txt"] == "allows it"
    assert "c=rss&rssid=30" in facts["feeds tried"]
    assert "page=2" in facts["next page"]
    assert re.match(r"sure \(\d+%\): ", facts["list"])
    _, listed, samples, *others, source = shown.split("\n\n")
    assert len(re.findall(r"(?m)^\d{4}-\d\d-\d\d  .{10}", listed)) == 5
    assert len(re.findall(r"(?m)^\d{4}-\d\d-\d\d \d\d:\d\d  page ", samples)) == 3
    assert "OTHER GROUPS OF LINKS" in "".join(others)
    assert source.startswith("[[source]]")
    assert len(source.splitlines()) <= 6

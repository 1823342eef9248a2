"""The real program as a process, in a folder of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.acceptance import warm_start

CABC = Path(sys.executable).with_name("cabc")
_KEPT = ("PATH", "PYTHONPATH", "TMPDIR")
"""Of the environment: PYTHONPATH, so that the program is the code that the tests import."""


@dataclass(frozen=True)
class Result:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@dataclass(frozen=True)
class Program:
    """`cabc`, run in a folder."""

    folder: Path

    def __call__(self, *arguments: object, expect: int | None = 0, **environment: str) -> Result:
        """Run a command to its end and check its exit code (None: any)."""
        done = Result(
            *warm_start.run(list(map(str, arguments)), self.folder, self.environment(environment))
        )
        assert "Traceback" not in done.err, done.err
        if expect is not None:
            assert done.code == expect, f"{arguments}: {done.out}{done.err}"
        return done

    def start(self, *arguments: object, **environment: str) -> subprocess.Popen[str]:
        """Start a command and leave it running."""
        return subprocess.Popen(
            [CABC, *map(str, arguments)],
            cwd=self.folder,
            env=self.environment(environment),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    @staticmethod
    def environment(more: dict[str, str]) -> dict[str, str]:
        kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
        return kept | {"HOME": "/nonexistent", "LC_ALL": "C.UTF-8"} | more

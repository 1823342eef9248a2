"""An empty folder with the program in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.acceptance.program import Program


@pytest.fixture
def cabc(tmp_path: Path) -> Program:
    """The program, in an empty folder."""
    return Program(tmp_path)

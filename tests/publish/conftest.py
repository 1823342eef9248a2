"""A fresh newsroom on a real SQLite store for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cabc_syndicate.store import Database

from .newsroom import Newsroom, settings_for


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    settings = settings_for(tmp_path)
    database = Database(settings.store.url)
    yield Newsroom(database, settings)
    database.close()

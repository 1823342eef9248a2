"""How much of each article a feed shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from cabc_syndicate.publish.selection import fitted, shows_full_text
from cabc_syndicate.settings import Publish, Source

from .newsroom import article, entry


def test_one_huge_entry_is_summarised_and_others_are_not() -> None:
    limits = Publish(max_bytes=10_000)
    assert fitted(entry(html="x" * 20_000), limits).html is None
    assert fitted(entry(html="x" * 4_000), limits).html == f"<p>{'x' * 4_000}</p>"


@pytest.mark.parametrize(
    ("origin", "rights", "full"),
    [
        (None, None, True),
        ("Harbour Daily", None, False),
        ("Harbour Daily", "full", True),
        ("Harbour Daily", "summary", False),
        (None, "summary", False),
        (None, "full", True),
    ],
)
def test_rights(origin: str | None, rights: str | None, full: bool, tmp_path: Path) -> None:
    source = Source.model_validate({"id": "site", "path": tmp_path, "rights": rights})
    assert shows_full_text(article(origin=origin), source) is full


def test_a_source_that_left_the_configuration_has_the_usual_rights() -> None:
    assert shows_full_text(article(), None)
    assert not shows_full_text(article(origin="Harbour Daily"), None)

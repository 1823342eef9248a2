"""The parts of a page, and what is known of its title before it is read (pure)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from cabc_syndicate.collect.blocks import Block


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a page. `title` is "" where the page has none."""

    title: str
    breadcrumb: str | None
    meta: tuple[str, ...]
    byline: tuple[str, ...]
    body: tuple[Block, ...]
    at: int | None = None
    """The line of the title."""


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known of a page's title before it is read."""

    title: str | None = None
    """The text at `select.title`, which is sure."""
    link_text: str | None = None
    """The text of the link on the list page, cut or whole."""
    head_titles: Sequence[str] = field(default_factory=tuple)
    """What the head of the page calls it, with the site's name and without."""
    shared_title: str | None = None
    """What the page is called where it is shared (og:title)."""

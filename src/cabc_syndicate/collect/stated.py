"""What the configuration says about a page (pure): selectors and patterns for its parts.

Selectors name elements of HTML, patterns (`[source.meta]`) lines of text; both go before the rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from cabc_syndicate.collect.dates import Found
from cabc_syndicate.collect.html_blocks import text_of
from cabc_syndicate.collect.html_tree import Element, selected
from cabc_syndicate.collect.labels import FirstDate
from cabc_syndicate.settings import Meta

_LONGEST_LINE = 10_000
"""Characters of a line that a pattern is tried on: one of an operator's may be slow."""


@dataclass(frozen=True, slots=True)
class Stated:
    """What the patterns found."""

    date: datetime | None = None
    author: str | None = None
    origin: str | None = None


def selected_text(root: Element, selector: str | None, item: str) -> str | None:
    """Return the first text at a selector; raises PageError for what is no selector."""
    for element in selected(root, selector, item) if selector else ():
        if text := text_of(element):
            return text
    return None


def selected_date(root: Element, selector: str | None, item: str, find: FirstDate) -> Found | None:
    """Return the first date at a selector: of its attributes for machines, or of its text."""
    for element in selected(root, selector, item) if selector else ():
        for text in (element.get("datetime"), element.get("content"), text_of(element)):
            if text and (found := find(text)):
                return found
    return None


def matched(lines: Iterable[str], meta: Meta, find: FirstDate) -> Stated:
    """Return the first value of each pattern; a date that can be none is searched for further."""
    if not (meta.date or meta.author or meta.origin):
        return Stated()
    texts = [line[:_LONGEST_LINE] for line in lines]
    dates = (find(value) for value in _values(texts, meta.date))
    return Stated(
        next((date.moment for date in dates if date), None),
        next(iter(_values(texts, meta.author)), None),
        next(iter(_values(texts, meta.origin)), None),
    )


def _values(lines: list[str], pattern: str | None) -> Iterable[str]:
    if not pattern:
        return
    compiled = re.compile(pattern)
    for line in lines:
        if found := compiled.search(line):
            value = (found[1] if compiled.groups else found[0]) or ""
            if value.strip():
                yield value.strip()

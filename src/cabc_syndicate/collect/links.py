"""A page's links (pure): their addresses in full, and the title that each one shows.

Only links to pages over HTTP count: fragments, scripts and mail addresses lead to no article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo

from lxml import etree

from cabc_syndicate.collect.characters import columns, one_line
from cabc_syndicate.collect.html_tree import Element
from cabc_syndicate.collect.identity import canonical_key
from cabc_syndicate.collect.sanitise import absolute
from cabc_syndicate.settings import Select

_CUT = re.compile(r"(?:…|\.{3,}|⋯)\s*$")
_TITLE_NAME = re.compile(r"(?:^|[\s_-])(?:title|headline|tit|judul|bt)(?:$|[\s_-])", re.IGNORECASE)
_DAY = re.compile(r"[\[(（【]?\s*(?:\d{4}[-./年])?\d{1,2}[-./月]\d{1,2}日?\s*[\])）】]?")
_UNSEEN = frozenset({"script", "style", "noscript", "template"})


@dataclass(frozen=True, slots=True)
class Link:
    """One article as a list page shows it; `listed_at` is the date beside it."""

    url: str
    text: str
    listed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Reading:
    """How to read the list pages of one source."""

    select: Select
    link_pattern: str | None
    zone: tzinfo
    now: datetime


@dataclass(frozen=True, slots=True, eq=False)
class Anchor:
    """A link's element, its address in full, the key of that, and the text it shows."""

    element: Element
    address: str
    key: str
    text: str


def anchors_of(root: Element, base: str | None) -> list[Anchor]:
    """Return the links of a tree that lead to pages, in document order."""
    found = []
    for element in root.iter("a"):
        href = (element.get("href") or "").strip()
        address = absolute(href, base) if href and not href.startswith("#") else None
        if address and address.startswith("http"):
            found.append(Anchor(element, address, canonical_key(address), text_of(element)))
    return found


def text_of(element: Element) -> str:
    """Return the text in an element on one line, without scripts."""
    return one_line("".join(pieces(element)))


def pieces(element: Element) -> Iterator[str]:
    """Yield the texts in an element in their order, without those of scripts."""
    unseen = 0
    for event, one in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            unseen += one.tag in _UNSEEN
            if one.text and not unseen:
                yield str(one.text)
        else:
            unseen -= one.tag in _UNSEEN
            if one.tail and not unseen and one is not element:
                yield str(one.tail)


def longest(same: Iterable[Anchor]) -> Anchor:
    """Return the link that says most (a picture's link has no text)."""
    return max(same, key=lambda anchor: columns(anchor.text))


def title_of(anchor: Anchor) -> str:
    """Return the heading in the link or its text; its title attribute where the text is cut."""
    text, whole = anchor.text, one_line(anchor.element.get("title") or "")
    for inside in anchor.element.iterdescendants():
        is_title = inside.tag in {"h1", "h2", "h3", "h4", "h5", "h6"} or (
            isinstance(inside.tag, str) and _TITLE_NAME.search(inside.get("class") or "")
        )
        if is_title and (heading := text_of(inside)):
            text = heading
            break
        if _DAY.fullmatch(day := text_of(inside)):  # a date in an element of its own
            text = text.removeprefix(day).removesuffix(day).strip() or text
    start = _CUT.sub("", text).strip()
    if not text or (start != text and whole.startswith(start) and not _CUT.search(whole)):
        return whole or text
    return text

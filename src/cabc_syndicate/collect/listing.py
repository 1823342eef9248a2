"""A list page -> links to articles, and the next page (pure).

The configuration says which links (`select.item`, `link_pattern`); with neither, the group of
links with one form of address and one place in the tree that looks most like titles is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from cabc_syndicate.collect import dates, html_head
from cabc_syndicate.collect.characters import columns, one_line
from cabc_syndicate.collect.html_blocks import Element, parse, selected
from cabc_syndicate.collect.identity import canonical_key
from cabc_syndicate.collect.link_groups import best_group
from cabc_syndicate.collect.sanitise import absolute
from cabc_syndicate.collect.wording import NEXT_PAGE
from cabc_syndicate.settings import Select

_CUT = re.compile(r"(?:…|\.{3,}|⋯)\s*$")


@dataclass(frozen=True, slots=True)
class Link:
    """One article as a list page shows it; `listed_at` is the date beside it."""

    url: str
    text: str
    listed_at: datetime | None


@dataclass(frozen=True, slots=True)
class ListPage:
    """The articles of a list page in its order, the next page, and the form of its links."""

    links: tuple[Link, ...]
    next: str | None
    form: str | None = None
    """The automatic choice, to be made again on the pages that follow."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How to read the list pages of one source."""

    select: Select
    link_pattern: str | None
    zone: tzinfo
    now: datetime


def read_list(document: str, url: str, reading: Reading, form: str | None = None) -> ListPage:
    """Return the links of a list page; none when nothing fits. Raises PageError for no HTML."""
    if not document.strip():
        return ListPage((), None, form)
    root = parse(document, url)
    base = html_head.base_of(root, url)
    anchors = _anchors(root, base)
    if reading.select.item:
        chosen = _selected_anchors(root, reading.select.item, url, anchors)
        if reading.link_pattern:
            chosen = _matching(chosen, reading.link_pattern)
    elif reading.link_pattern:
        chosen = _matching(anchors, reading.link_pattern)
    else:
        form, chosen = best_group(anchors, canonical_key(url), form)
    return ListPage(
        tuple(_links(chosen, reading)), _next_page(root, base, url, reading.select.next), form
    )


Anchor = tuple[Element, str]
"""A link's element and its address in full."""


def _anchors(root: Element, base: str | None) -> list[Anchor]:
    found = []
    for element in root.iter("a"):
        address = absolute(element.get("href") or "", base) if element.get("href") else None
        if address and address.startswith("http"):
            found.append((element, address))
    return found


def _selected_anchors(
    root: Element, selector: str, item: str, anchors: Sequence[Anchor]
) -> list[Anchor]:
    addresses = dict(anchors)
    chosen = []
    for element in selected(root, selector, item):
        inside = [element] if element.tag == "a" else list(element.iter("a"))
        usable = [(anchor, addresses[anchor]) for anchor in inside if anchor in addresses]
        if usable:  # empty separators between items hold none
            chosen.append(max(usable, key=lambda anchor: columns(_text(anchor[0]))))
    return chosen


def _matching(anchors: Iterable[Anchor], pattern: str) -> list[Anchor]:
    expression = re.compile(pattern)
    return [anchor for anchor in anchors if expression.search(anchor[1][:2000])]


def _links(anchors: Sequence[Anchor], reading: Reading) -> Iterable[Link]:
    """Yield each address once, with the longest text of its links (a picture's link has none)."""
    together: dict[str, list[Anchor]] = {}
    for element, address in anchors:
        together.setdefault(canonical_key(address), []).append((element, address))
    for same in together.values():
        element, address = max(same, key=lambda anchor: columns(_text(anchor[0])))
        address = address.partition("#")[0]
        yield Link(address, _title(element), _date_beside(element, set(dict(anchors)), reading))


def _text(element: Element) -> str:
    return one_line(str(element.text_content()))


def _title(element: Element) -> str:
    """Return the link's text; its title attribute where that says in full what the text cuts."""
    text, whole = _text(element), one_line(element.get("title") or "")
    start = _CUT.sub("", text).strip()
    if not text or (start != text and whole.startswith(start) and not _CUT.search(whole)):
        return whole or text
    return text


def _date_beside(element: Element, items: set[Element], reading: Reading) -> datetime | None:
    row = element
    for _ in range(4):
        parent = row.getparent()
        if parent is None or sum(link in items for link in parent.iter("a")) > 1:
            break
        row = parent
    said = _text(element)
    beside = one_line(str(" ".join(str(piece) for piece in row.itertext()))).replace(said, " ", 1)
    found = dates.first(beside[:500], reading.zone, reading.now)
    return found.moment if found else None


def _next_page(root: Element, base: str | None, url: str, selector: str | None) -> str | None:
    if selector:
        candidates = selected(root, selector, url)
    else:
        related = [
            element
            for element in root.iter("link", "a")
            if "next" in (element.get("rel") or "").lower().split()
        ]
        named = [element for element in root.iter("a") if NEXT_PAGE.fullmatch(_text(element)[:40])]
        candidates = related + named
    here = canonical_key(url)
    for candidate in candidates:
        inside = candidate if candidate.get("href") else candidate.find(".//a")
        href = inside.get("href") if inside is not None else None
        address = absolute(href, base) if href else None
        if address and address.startswith("http") and canonical_key(address) != here:
            return address.partition("#")[0]
    return None

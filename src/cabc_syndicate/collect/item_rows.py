"""The row of each item of a list, and the date beside it (pure).

A row is the largest element that holds one item and no other; where items follow each other
with nothing around them, the text up to the next item belongs to the row. Linear in the page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from cabc_syndicate.collect import dates
from cabc_syndicate.collect.characters import one_line
from cabc_syndicate.collect.html_tree import Element
from cabc_syndicate.collect.links import Anchor, Reading, pieces

_HIGHEST = 6
_LONGEST = 500
_SIBLINGS = 12
_SHORT_DATE = re.compile(
    r"(?<![\d.:/-])(?:0?\d|1[0-2])[-/月]\s?(?:[0-2]?\d|3[01])日?(?![\d./:%-])"
    r"|(?<![\d.:/-])(?:[0-2]?\d|3[01])[-/](?:0?\d|1[0-2])(?![\d./:%-])"
    r"|\b\d{1,2}:\d{2}\b"
    r"|\b\d+\s?(?:min(?:ute)?|hour|hr|day|week|month|year)s?\s+ago\b|\byesterday\b"
    r"|\d+\s?(?:分钟|分鐘|小时|小時|天|周|个月|年)前|昨天|今天"
    r"|\b\d+\s(?:menit|jam|hari|minggu)\s(?:yang\s)?lalu|\d+\s(?:phút|giờ|ngày)\strước"
    r"|\b\d{1,2}(?:st|nd|rd|th)?\.?\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d{1,2}\b",
    re.IGNORECASE,
)
_DATE_AT_AN_END = re.compile(
    r"^\W{0,2}((?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2})(?!\d)"
    r"|(?<!\d)((?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2})\W{0,2}$"
)
_MONTH_IN_ADDRESS = re.compile(r"/(?:19|20)\d{2}[/_-]?(?:0[1-9]|1[0-2])(?:/|[-_]|\d{2}/|$)")


@dataclass(frozen=True, slots=True)
class Row:
    """What stands around one item: its text without the link's, and the item's date."""

    element: Element
    width: int
    listed_at: datetime | None
    is_dated: bool


def rows_of(anchors: Sequence[Anchor], chosen: Mapping[str, Anchor], reading: Reading) -> list[Row]:
    """Return the row of each chosen link (by key); `anchors` are all the links of the items."""
    if len(chosen) < 2:  # what it stands in may be the whole page
        return [Row(anchor.element, 0, None, False) for anchor in chosen.values()]
    holders: dict[Element, str | None] = {}
    for anchor in anchors:
        for element in (anchor.element, *anchor.element.iterancestors()):
            held = holders.setdefault(element, anchor.key)
            if held is None:
                break  # everything above holds several items too
            if held != anchor.key:
                for above in (element, *element.iterancestors()):
                    if holders.get(above, "") is None:
                        break
                    holders[above] = None
                break
    tops = [_top(anchor, holders) for anchor in chosen.values()]
    texts = [
        one_line("".join(pieces(top))).replace(anchor.text, " ", 1)
        for top, anchor in zip(tops, chosen.values(), strict=True)
    ]
    inside = [_date(text, anchor, reading) for text, anchor in _pairs(texts, chosen)]
    best = inside
    # Where most rows have no date in them, it stands between the rows: before or after each one.
    if sum(is_dated for _, is_dated in inside) * 2 < len(inside):
        for around in (_after(tops, holders), _before(tops, holders)):
            beside = [_date(text, anchor, reading) for text, anchor in _pairs(around, chosen)]
            if sum(one for _, one in beside) > sum(one for _, one in best):
                best = beside
    return [
        Row(top, len(text), found, is_dated)
        for top, text, (found, is_dated) in zip(tops, texts, best, strict=True)
    ]


def has_month(address: str) -> bool:
    """Return whether an address names the month of its page, as /2018/02/ does."""
    return bool(_MONTH_IN_ADDRESS.search(address[:2000]))


def _pairs(texts: Sequence[str], chosen: Mapping[str, Anchor]) -> list[tuple[str, Anchor]]:
    return list(zip(texts, chosen.values(), strict=True))


def _top(anchor: Anchor, holders: Mapping[Element, str | None]) -> Element:
    top = anchor.element
    for parent, _ in zip(anchor.element.iterancestors(), range(_HIGHEST), strict=False):
        if holders.get(parent) is None or parent.tag in {"body", "html", "main"}:
            break
        top = parent
    return top


def _date(text: str, anchor: Anchor, reading: Reading) -> tuple[datetime | None, bool]:
    # A card that is all one link has its date in the link; a plain title may name any year.
    for said in (text[:_LONGEST], anchor.text[:_LONGEST] if len(anchor.element) else ""):
        found = dates.first(said, reading.zone, reading.now)
        if found:
            return found.moment, True
    if at_an_end := _DATE_AT_AN_END.search(anchor.text[:_LONGEST]):
        found = dates.first(at_an_end[1] or at_an_end[2], reading.zone, reading.now)
        if found:
            return found.moment, True
    return None, bool(_SHORT_DATE.search(text[:_LONGEST]))


def _after(tops: Sequence[Element], holders: Mapping[Element, str | None]) -> list[str]:
    texts = []
    for top in tops:
        said, following = [str(top.tail or "")], top.getnext()
        for _ in range(_SIBLINGS):
            if following is None or following in holders:
                break
            said.extend((" ", *pieces(following), str(following.tail or "")))
            following = following.getnext()
        texts.append(one_line("".join(said))[:_LONGEST])
    return texts


def _before(tops: Sequence[Element], holders: Mapping[Element, str | None]) -> list[str]:
    texts = []
    for top in tops:
        said: list[str] = []
        previous = top.getprevious()
        for _ in range(_SIBLINGS):
            if previous is None or previous in holders:
                break
            said[:0] = [" ", *pieces(previous), str(previous.tail or "")]
            previous = previous.getprevious()
        parent = top.getparent()
        start = previous.tail if previous is not None else getattr(parent, "text", None)
        texts.append(one_line(str(start or "") + "".join(said))[-_LONGEST:])
    return texts

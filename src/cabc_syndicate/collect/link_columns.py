"""Columns of a table that are one list (pure): two or three articles in each of its rows.

A cell's number is part of the place of its links, since the cells of a row are mostly of several
kinds: a title, its section, its author. Columns are one list only where they are alike.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urlsplit

from cabc_syndicate.collect.characters import columns as width_of
from cabc_syndicate.collect.html_tree import Element
from cabc_syndicate.collect.item_rows import rows_of
from cabc_syndicate.collect.links import Anchor, Reading, longest, text_of

_CELL = re.compile(r"td\d")
_CELLS = re.compile(r"td(\d(?:\+\d)+)")
_FEWEST_ROWS = 2
_MOST, _HALF = 0.8, 0.5
_HEADING_WIDTH = 40

Places = Mapping[str, Mapping[str, Sequence[Anchor]]]
"""The links of a page by place and, in a place, by the form of their addresses."""


@dataclass(frozen=True, slots=True)
class _Column:
    """The links of one column that have its usual form of address."""

    place: str
    number: str
    shape: str
    by_key: Mapping[str, Anchor]
    anchors: Sequence[Anchor]
    rows: Mapping[Element, Anchor]
    """By table row; a row counts where the cell holds one article, as a box of many does not."""
    is_of_items: bool


def joined(places: Places, reading: Reading) -> dict[str, str]:
    """Return the name of the whole for each place that is one column of a list of several."""
    families: dict[tuple[str, str, int], list[tuple[str, str]]] = {}
    for place in places:
        steps = place.split("/")
        cells = [number for number, step in enumerate(steps) if _CELL.fullmatch(step)]
        for depth, number in enumerate(reversed(cells)):
            around = ("/".join(steps[:number]), "/".join(steps[number + 1 :]), depth)
            families.setdefault(around, []).append((steps[number][2:], place))
    names: dict[str, str] = {}
    for (before, after, depth), members in sorted(families.items(), key=lambda one: one[0][2]):
        if len(members) < 2 or any(place in names for _, place in members):
            continue
        found = [_column(place, cell, places[place], depth) for cell, place in sorted(members)]
        left = [one for one in found if one.is_of_items and len(one.rows) >= _FEWEST_ROWS]
        while left:
            base = left[0]
            same = [base, *(one for one in left[1:] if _are_alike(base, one, reading))]
            left = [one for one in left if one not in same]
            if len(same) > 1:
                step = "td" + "+".join(one.number for one in same)
                whole = "/".join(part for part in (before, step, after) if part)
                names.update((one.place, whole) for one in same)
    return names


def columns_in(place: str) -> frozenset[str]:
    """Return the places of the columns that a name stands for; itself where it names one place."""
    steps = place.split("/")
    for number, step in enumerate(steps):
        if cells := _CELLS.fullmatch(step):
            return frozenset(
                "/".join([*steps[:number], f"td{cell}", *steps[number + 1 :]])
                for cell in cells[1].split("+")
            )
    return frozenset({place})


def _column(place: str, number: str, shapes: Mapping[str, Sequence[Anchor]], depth: int) -> _Column:
    shape = max(shapes, key=lambda one: len({anchor.key for anchor in shapes[one]}))
    together: dict[str, list[Anchor]] = {}
    cells: dict[Element, set[str]] = {}
    for anchor in shapes[shape]:
        together.setdefault(anchor.key, []).append(anchor)
        cell = next(islice(anchor.element.iterancestors("td"), depth, None), None)
        if cell is not None:
            cells.setdefault(cell, set()).add(anchor.key)
    by_key = {key: longest(same) for key, same in together.items()}
    rows = {
        row: by_key[next(iter(keys))]
        for cell, keys in cells.items()
        if len(keys) == 1 and (row := cell.getparent()) is not None
    }
    is_of_items = len(rows) >= _MOST * len(cells)
    return _Column(place, number, shape, by_key, shapes[shape], rows, is_of_items)


def _are_alike(one: _Column, other: _Column, reading: Reading) -> bool:
    """Return whether two columns hold articles of one kind, side by side in the same rows."""
    both = [row for row in one.rows if row in other.rows]
    if len(both) < max(_FEWEST_ROWS, _HALF * max(len(one.rows), len(other.rows))):
        return False
    shared = len(one.by_key.keys() & other.by_key.keys())
    if one.shape != other.shape or shared > (1 - _MOST) * min(len(one.by_key), len(other.by_key)):
        return False
    return (
        _have_titles_alike(one, other, both)
        and _have_one_kind_of_address(one, other)
        and not _have_headings_of_their_own(one, other, both[0])
        and _are_dated_alike(one, other, reading)
    )


def _have_titles_alike(one: _Column, other: _Column, both: Sequence[Element]) -> bool:
    """Return whether both show texts of their own, of about one length: no names beside titles."""
    middles = []
    for column in (one, other):
        texts = [anchor.text for anchor in column.by_key.values()]
        if len({text for text in texts if text}) < _MOST * len(texts):
            return False
        middles.append(sorted(map(width_of, texts))[len(texts) // 2])
    # "Title" and "Title (PDF)" are one article.
    pairs = [(one.rows[row].text, other.rows[row].text) for row in both]
    same = sum(first in second or second in first for first, second in pairs)
    return min(middles) >= _HALF * max(middles) and same < _HALF * len(pairs)


def _have_one_kind_of_address(one: _Column, other: _Column) -> bool:
    """Return whether the addresses differ in numbers only or, if in words, share their folders."""
    addresses = [[link.address for link in column.by_key.values()] for column in (one, other)]
    kinds = [[re.sub(r"\d+", "0", address) for address in column] for column in addresses]
    if len({kind for column in kinds for kind in column}) > _HALF * sum(map(len, kinds)):
        kinds = [[urlsplit(kind).path.rpartition("/")[0] for kind in column] for column in kinds]
    counts = [Counter(column) for column in kinds]
    first, second = counts
    return all(
        sum(count for kind, count in mine.items() if kind in others) >= _HALF * mine.total()
        for mine, others in ((first, second), (second, first))
    )


def _have_headings_of_their_own(one: _Column, other: _Column, row: Element) -> bool:
    """Return whether the row above names the two columns differently, as two sections."""
    above = row.getprevious()
    parent = row.getparent()
    if above is None and parent is not None and parent.tag == "tbody":
        above = parent.getprevious()
    if above is not None and above.tag == "thead" and len(above):
        above = above[-1]
    if above is None or above.tag != "tr":
        return False
    cells = [text_of(cell) for cell in above if cell.tag in {"td", "th"}]
    said = [cells[int(number)] for number in (one.number, other.number) if int(number) < len(cells)]
    is_heading = [
        text and width_of(text) < _HEADING_WIDTH and not re.search(r"\d", text) for text in said
    ]
    return len(said) == 2 and all(is_heading) and said[0] != said[1]


def _are_dated_alike(one: _Column, other: _Column, reading: Reading) -> bool:
    chosen = {**one.by_key, **other.by_key}
    anchors = [*one.anchors, *other.anchors]
    rows = rows_of(anchors, chosen, reading)
    dated = {key: row.is_dated for key, row in zip(chosen, rows, strict=True)}
    shares = [
        sum(dated[key] for key in column.by_key) / len(column.by_key) for column in (one, other)
    ]
    return abs(shares[0] - shares[1]) < _HALF

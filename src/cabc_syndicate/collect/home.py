"""Where a text lives (pure): the element that holds nearly all of a page's prose.

What stands beside it is told by its form: a line of links, of labels or of tools, a notice or a
count is none of the text; whatever else is there stays, for to lose text is worse than to keep a
line of furniture. Below the text, such a line ends it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from cabc_syndicate.collect.blocks import Block
from cabc_syndicate.collect.characters import columns
from cabc_syndicate.collect.furniture import (
    is_about_rights,
    is_file,
    is_text_line,
    is_toolbar,
)
from cabc_syndicate.collect.labels import FirstDate, has_labelled_date, is_meta
from cabc_syndicate.collect.notices import (
    is_colophon,
    is_count,
    is_editing_credit,
    is_notice,
    is_prompt,
)
from cabc_syndicate.collect.wording import LABEL, TAIL

_MOST = 0.8
"""Share of the prose that the home of a text holds at least."""
_LITTLE = 0.05
_LINKED, _PARTLY_LINKED = 0.5, 0.3
_RICH = 240
"""Weight of text (`_weight`) from which an element can be the home of one."""
_PROSE = 80
_WIDEST_HEADING = 40
_PIECES = frozenset({"li", "blockquote", "table", "pre"})
"""Kinds of lines that are pieces of a text: an element of these alone is no home."""
_SENTENCE = re.compile(r"[。！？]|[a-z][.!?]\s+[A-Z“\"]")

Path = tuple[int, ...]


def home_of(lines: Sequence[Block]) -> Path:
    """Return the numbers of the elements around the text; () where nothing tells its home."""
    said = [
        (line.path, line.kind, _weight(line))
        for line in lines
        if line.path and not line.aside and line.linked < _LINKED
    ]
    total = sum(weight for _, _, weight in said)
    if total < _RICH:
        return ()
    home: Path = ()
    while True:
        depth = len(home) + 1
        weights: Counter[Path] = Counter()
        for path, _, weight in said:
            if len(path) >= depth:
                weights[path[:depth]] += weight
        best, most = max(weights.items(), key=lambda pair: pair[1], default=((), 0))
        said = [one for one in said if one[0][:depth] == best]
        if most < _MOST * total or all(kind in _PIECES for _, kind, _ in said):
            return home
        if len(said) == 1:  # a text of one paragraph: what is in the same element goes with it
            return said[0][0][:-1]
        home = best


def is_home(body: Sequence[Block]) -> bool:
    """Return whether one element holds several paragraphs of a body and all but a little of it."""
    home = home_of(body)
    inside = [line for line in body if home and line.path[: len(home)] == home]
    outside = sum(columns(line.text) for line in body) - sum(columns(line.text) for line in inside)
    return sum(map(_is_prose, inside)) > 1 and outside <= _LITTLE * sum(map(_weight, inside))


def at_home(lines: Sequence[Block], first_date: FirstDate) -> list[Block]:
    """Return the lines of a text: those at its home, and what beside it is no furniture."""
    home = home_of(lines)
    inside = [i for i, line in enumerate(lines) if home and line.path[: len(home)] == home]
    if not inside:
        return list(lines)
    first, last = inside[0], inside[-1]
    above = [
        lines[i]
        for i in range(first)
        if not (_is_furniture(lines[i], first_date) or _heads_links(lines, i))
    ]
    return [*above, *lines[first : last + 1], *_below(lines[last + 1 :], first_date)]


def _below(lines: Sequence[Block], first_date: FirstDate) -> list[Block]:
    """Return what belongs to the text of the lines below its home.

    Up to the first piece of furniture all does. Behind it, files do, and several paragraphs, which
    are the rest of a text that an advertisement or a bar of links has cut.
    """
    end = next(
        (
            i
            for i in range(len(lines))
            if not is_file(lines[i])
            and (_is_furniture(lines[i], first_date) or _heads_links(lines, i))
        ),
        len(lines),
    )
    rest = lines[end:]
    prose = [line for line in rest if _is_prose(line) and not _is_furniture(line, first_date)]
    goes_on = len({line.path[:-1] for line in prose}) == 1 < len(prose)
    kept = {id(line) for line in prose} if goes_on else set()
    return [*lines[:end], *(line for line in rest if is_file(line) or id(line) in kept)]


def _is_furniture(line: Block, first_date: FirstDate) -> bool:
    """Return whether a line outside the home of a text is none of it."""
    text = line.text
    if line.aside:
        return True
    if not text or is_file(line):
        return False
    if line.linked > _PARTLY_LINKED and line.kind != "table" and not is_text_line(line):
        return True
    if is_notice(text) or is_prompt(text) or is_count(text) or is_editing_credit(text):
        return True
    if (
        is_colophon(text)
        or is_toolbar(text)
        or is_about_rights(text)
        or (TAIL.match(text) and not is_text_line(line))
    ):
        return True
    return has_labelled_date(text, first_date) or is_meta(text, first_date, dated=True)


def _heads_links(lines: Sequence[Block], at: int) -> bool:
    """Return whether a short line is the heading of the links below it."""
    if columns(lines[at].text) > _WIDEST_HEADING or lines[at].has_image or at + 1 >= len(lines):
        return False
    below = lines[at + 1]
    return below.linked > _LINKED and not is_file(below) and not below.has_image


def _weight(line: Block) -> int:
    """Return how much a line tells of where a text is: labels and scraps tell little."""
    is_told = is_text_line(line) or _SENTENCE.search(line.text) is not None
    is_told = is_told and not (LABEL.match(line.text) or is_notice(line.text))
    return columns(line.text) * (4 if is_told else 1)


def _is_prose(line: Block) -> bool:
    return columns(line.text) >= _PROSE and line.linked < _LINKED

"""The lines of a page -> its parts (pure): breadcrumb, title, meta lines, byline, body.

The rules are about form alone, so one set of them reads text and HTML, in ten languages:
a breadcrumb, the title, lines with labels and a date, the body, previous and next, a footer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from cabc_syndicate.collect.below import below_title
from cabc_syndicate.collect.blocks import Block
from cabc_syndicate.collect.characters import columns, folded, one_line
from cabc_syndicate.collect.furniture import (
    comments_start,
    footer_start,
    is_greeting,
    is_language_switch,
    is_menu,
    links_start,
    neighbours_start,
    trail_strength,
)
from cabc_syndicate.collect.home import at_home
from cabc_syndicate.collect.labels import (
    FirstDate,
    has_labelled_date,
    is_byline,
    is_meta,
    without_meta,
)
from cabc_syndicate.collect.parts import Hints, Parts
from cabc_syndicate.collect.wording import LABEL, PREVIOUS_OR_NEXT, RIGHTS, is_of_update

_WIDEST_TITLE = 300
_WIDEST_SENTENCE = 120
"""A line that is wider and ends with a full stop is text, not a title."""
_JUST_BELOW = 3
_ALIKE = 0.4
"""Likeness from which on a heading and a link are two forms of one title."""
_CUT = re.compile(r"\s*(?:…+|\.{3,}|⋯+)\s*$")
_SENTENCE = re.compile(r"[.。]\s*$")


def dissect(
    blocks: Sequence[Block], first_date: FirstDate, hints: Hints, *, with_body: bool = True
) -> Parts:
    """Return the parts of a page; one without a title has only a breadcrumb, if that."""
    crumb_at = _breadcrumb_at(blocks)
    line = None if crumb_at is None else blocks[crumb_at].breadcrumb or blocks[crumb_at].text
    at = _title_at(blocks, crumb_at, first_date, hints)
    if at is None:
        return Parts("", line, (), (), ())
    title, behind, position = _whole_title(blocks, at, first_date)
    title = _promised(title, hints)
    meta = [behind] if behind else []
    if not any(first_date(text) for text in meta):
        above = [block.text for block in blocks[max(0, at - 3, (crumb_at or -1) + 1) : at]]
        above = [text for text in above if is_meta(text, first_date)]
        following = [block.text for block in blocks[position : position + _JUST_BELOW]]
        below_says = _strength(following, first_date)
        if not below_says or _strength(above, first_date) > below_says:
            meta = above + meta
    below = below_title(blocks, position, title, meta, first_date)
    body = _body(blocks, below.position, blocks[at].path, first_date) if with_body else []
    return Parts(title, line, (*meta, *below.meta), tuple(below.byline), (*below.lead, *body), at)


def _breadcrumb_at(blocks: Sequence[Block]) -> int | None:
    best, best_strength = None, 0
    for i, block in enumerate(blocks):
        strength = 4 if block.breadcrumb else trail_strength(block.text)
        if strength == 1 and i > 8:  # by its form alone it must be near the top
            strength = 0
        if strength > best_strength:
            best, best_strength = i, strength
        if block.kind == "h1" and best is not None:
            break
    return best


def _title_at(
    blocks: Sequence[Block], crumb_at: int | None, first_date: FirstDate, hints: Hints
) -> int | None:
    for anchor in filter(None, (hints.title, hints.link_text)):
        if (at := _anchored(blocks, anchor, crumb_at, first_date)) is not None:
            return at
    if crumb_at is not None:
        return _after_breadcrumb(blocks, crumb_at, first_date)
    return _without_breadcrumb(blocks, first_date, hints)


def _without_breadcrumb(blocks: Sequence[Block], first_date: FirstDate, hints: Hints) -> int | None:
    headings = [i for i, block in enumerate(blocks) if block.kind == "h1" and block.text]
    dated = [i for i in headings if _is_dated(blocks, i, first_date)]
    if dated:
        return dated[0]
    if hints.link_text and not any(is_meta(block.text, first_date) for block in blocks):
        return None  # none of what the list promised: a message page with status 200
    if headings:
        return headings[0]
    for anchor in hints.head_titles:
        at = _anchored(blocks, anchor, None, first_date)
        if at is None:
            continue
        is_heading = blocks[at].kind in {"h2", "h3"} and blocks[at].linked < 0.5
        if is_heading or _is_dated(blocks, at, first_date):
            return at
    return _by_form(blocks, first_date)


def _anchored(
    blocks: Sequence[Block], anchor: str, crumb_at: int | None, first_date: FirstDate
) -> int | None:
    """Return the line that an anchor names: the best by element, date below it, and place."""
    cut = _CUT.sub("", anchor)
    wanted = folded(cut)
    if not wanted:
        return None
    best, best_score = None, -10
    for i, block in enumerate(blocks):
        text = folded(block.text)
        if not text.startswith(wanted) or columns(block.text) > _WIDEST_TITLE:
            continue
        if PREVIOUS_OR_NEXT.match(block.text) or block.breadcrumb:
            continue
        whole = text == wanted or cut != anchor
        if not whole and folded(without_meta(block.text, first_date)[0]) != wanted:
            continue
        score = 2 * (block.kind in {"h1", "h2"}) + 3 * _is_dated(blocks, i, first_date)
        score += (crumb_at is not None and i > crumb_at) - 3 * (block.linked > 0.8 or block.aside)
        if score > best_score:
            best, best_score = i, score
    return best


def _after_breadcrumb(blocks: Sequence[Block], crumb_at: int, first_date: FirstDate) -> int | None:
    here = blocks[crumb_at].path
    for i in range(crumb_at + 1, min(len(blocks), crumb_at + 8)):
        if blocks[i].kind == "h1" and blocks[i].text:
            return i
    for i in range(crumb_at + 1, len(blocks)):
        text = blocks[i].text
        if not text or blocks[i].kind == "table" or is_language_switch(text) or is_greeting(text):
            continue
        if blocks[crumb_at].breadcrumb and here and blocks[i].path[: len(here)] == here:
            continue  # an element of the breadcrumb on a line of its own
        if _is_above_date(blocks, i, first_date):
            return i  # whatever its form: a title may look like a label, a date or a menu
        if is_menu(text):
            continue
        return i if _may_be_title(text, first_date) else None
    return None


def _is_above_date(blocks: Sequence[Block], at: int, first_date: FirstDate) -> bool:
    """Return whether a line stands shortly above the one that says when it was posted."""
    if has_labelled_date(blocks[at].text, first_date) or columns(blocks[at].text) > _WIDEST_TITLE:
        return False
    below = blocks[at + 1 : at + 4]
    return any(has_labelled_date(block.text, first_date) for block in below)


def _by_form(blocks: Sequence[Block], first_date: FirstDate) -> int | None:
    """Return the title of a page with neither breadcrumb nor heading: above its first meta line."""
    start = 0
    while start < len(blocks) and (is_greeting(blocks[start].text) or is_menu(blocks[start].text)):
        start += 1
    for i in range(start, min(len(blocks), start + 8)):
        if not is_meta(blocks[i].text, first_date):
            continue
        above = list(range(start, i))
        bylines = [j for j in above if is_byline(blocks[j].text)]
        if bylines:
            above = above[: above.index(bylines[0])]
        return above[-1] if above and _may_be_title(blocks[above[-1]].text, first_date) else None
    if any(block.path for block in blocks) or len(blocks) - start < 2:
        return None
    text = blocks[start].text
    is_line = blocks[start + 1].starts and columns(text) <= 200 and not _SENTENCE.search(text)
    return start if is_line and _may_be_title(text, first_date) else None


def _may_be_title(text: str, first_date: FirstDate) -> bool:
    return (
        columns(text) <= _WIDEST_TITLE
        and not is_meta(text, first_date)
        and not PREVIOUS_OR_NEXT.match(text)
        and not RIGHTS.search(text)
        and not (columns(text) > _WIDEST_SENTENCE and _SENTENCE.search(text))
        and bool(folded(text))
    )


def _is_dated(blocks: Sequence[Block], at: int, first_date: FirstDate) -> bool:
    if without_meta(blocks[at].text, first_date)[1]:
        return True
    return any(is_meta(block.text, first_date) for block in blocks[at + 1 : at + 5])


def _whole_title(blocks: Sequence[Block], at: int, first_date: FirstDate) -> tuple[str, str, int]:
    """Return the title, meta text from within its heading, and the place behind it."""
    title, behind = without_meta(blocks[at].text, first_date)
    position = at + 1
    while not behind and position < len(blocks) and not blocks[position].starts:
        line = blocks[position]
        if is_meta(line.text, first_date) or is_byline(line.text) or line.kind != blocks[at].kind:
            break
        in_heading = bool(line.path) and line.path == blocks[at].path and line.kind[0] == "h"
        wrapped = (
            not line.path
            and columns(title) >= 50
            and columns(title) + columns(line.text) <= _WIDEST_TITLE
            and _is_dated(blocks, position, first_date)
        )
        if not (in_heading or wrapped):
            break
        rest, behind = without_meta(line.text, first_date)
        title = one_line(f"{title} {rest}")
        position += 1
    return title, behind, position


def _promised(title: str, hints: Hints) -> str:
    """Return the title, or what list and head call the page where its heading is another thing.

    Some themes have the site's name in the only heading, and the title in the head alone.
    """
    wanted = folded(_CUT.sub("", hints.link_text or ""))
    if not wanted or hints.title or _is_alike(folded(title), wanted):
        return title
    is_cut = folded(hints.link_text or "") != wanted or bool(_CUT.search(hints.link_text or ""))
    for said in hints.head_titles[::-1]:  # its parts before the whole
        if folded(said) == wanted or (is_cut and folded(said).startswith(wanted)):
            return said
    return title


def _is_alike(one: str, other: str) -> bool:
    return one in other or other in one or SequenceMatcher(None, one, other).ratio() > _ALIKE


def _strength(lines: Sequence[str], first_date: FirstDate) -> int:
    """Return how surely lines say when an article was posted: 0 not at all, 3 by a label."""
    labelled = any(
        has_labelled_date(line, first_date) and not any(map(is_of_update, LABEL.finditer(line)))
        for line in lines
    )
    bare = any(is_meta(line, first_date) and first_date(line) for line in lines)
    return 2 * labelled + bare


def _body(
    blocks: Sequence[Block], start: int, title_path: tuple[int, ...], first_date: FirstDate
) -> list[Block]:
    lines = list(blocks[start:])
    lines = lines[: comments_start(lines)]
    tail = neighbours_start(lines)
    lines = lines[: footer_start(lines) if tail is None else links_start(lines, tail)]
    prose = max(
        (line for line in lines if line.linked < 0.5 and not line.aside),
        key=lambda line: columns(line.text),
        default=None,
    )
    if prose is not None and title_path:
        around = 0
        while around < min(len(prose.path), len(title_path)) and (
            prose.path[around] == title_path[around]
        ):
            around += 1
        lines = [line for line in lines if line.path[:around] == title_path[:around]]
    end = footer_start(lines) if tail is None else links_start(lines, len(lines))
    return [line for line in at_home(lines[:end], first_date) if not line.aside]

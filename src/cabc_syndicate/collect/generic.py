"""The body of a page that our rules are not sure of, by trafilatura in precision mode.

The one home of trafilatura. It only says which lines are text: links, pictures and tables stay
those of our own reading of the page. It never fetches, and is imported on first use, for it is
heavy and needed in worker processes alone. A page it cannot read is read by the rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import replace
from html import escape

from cabc_syndicate.collect.blocks import Block
from cabc_syndicate.collect.characters import columns, folded
from cabc_syndicate.collect.furniture import (
    comments_start,
    footer_start,
    is_file,
    is_text_line,
    links_start,
    neighbours_start,
)
from cabc_syndicate.collect.home import home_of, is_home
from cabc_syndicate.collect.html_tree import Element
from cabc_syndicate.collect.labelled import labelled_dates
from cabc_syndicate.collect.labels import FirstDate, is_meta
from cabc_syndicate.collect.parts import Hints, Parts

_MOST_ELEMENTS, _DEEPEST, _LONGEST = 20_000, 250, 3_000_000
"""Elements, depth and characters of a page beyond which the rules alone read it.

trafilatura's time grows with their square: nested tables of 100 kB cost it ten seconds.
"""
_HEAD = 6
_SIGNED = re.compile(
    r"[(（【\[].{1,60}[)）】\]]|(?:[^\d,，]{2,30}[,，]\s*)?"
    r"(?:\d{1,2} \w+ \d{4}|\w+ \d{1,2}, \d{4}|"
    r"(?:\d{4}|[一二〇○零0]{2}[一二三四五六七八九〇○零]{2})\s*年\s*\S{1,2}\s*月\s*\S{1,3}\s*日)\.?"
)
"""A text's last line: its place and day, or a word in brackets."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_RICH = 300
"""Columns of text from which a page is an article even when the rules see no title."""
_LINKED = 0.5
_LITTLE, _SOME = 0.05, 0.15
_FEW = 5
"""Lines found for each one between them that may be kept though it was not found."""
_SCRAP, _PROSE = 40, 80
_MOST_LINKS, _MOST_SCRAPS = 2, 8
_SHORTEST = 12
"""Letters of a line that may be found as a part of another."""


def better(
    parts: Parts, root: Element, blocks: Sequence[Block], hints: Hints, first_date: FirstDate
) -> Parts:
    """Return the parts of a page with the better body: that of the rules, or trafilatura's.

    The rules are sure of a page whose date stands with its title and that has a breadcrumb, lines
    to the previous and next article, or one element for its text. They stand, too, where the two
    nearly agree. A page without a title that the rules could find is called what its head calls it.
    """
    framed = is_framed(parts, blocks, first_date)
    if framed and not _is_doubtful(parts.body):
        scraps = _scraps_at_end(parts.body)
        if scraps:
            text = {block.path for block in generic_body(root, blocks)}
            if text and not any(block.path in text for block in scraps):
                return replace(parts, body=parts.body[: -len(scraps)])
        return parts
    body = _cleaned(generic_body(root, blocks), parts, first_date)
    if not parts.title:
        title = _head_title(hints, body) if _width(body) >= _RICH else ""
        return replace(parts, title=title, body=_without(body, title)) if title else parts
    if parts.body and (not body or (framed and _misses_the_text(parts.body, body))):
        return parts
    agree = parts.body and _nearly_agree(parts.body, body)
    return replace(parts, body=_without_last_headings(parts.body) if agree else body)


def is_framed(parts: Parts, blocks: Sequence[Block], first_date: FirstDate) -> bool:
    """Return whether the rules found the parts around a body that tell where it is.

    A date with the title, and a breadcrumb, neighbours, or an element that holds the body alone.
    """
    if not parts.title or not parts.body:
        return False
    dated = any(first_date(line) for line in parts.meta) or any(
        map(first_date, labelled_dates(blocks[parts.at or 0 :]))
    )
    if not dated:
        return False
    return parts.breadcrumb is not None or _has_neighbours(blocks) or is_home(parts.body)


def _has_neighbours(blocks: Sequence[Block]) -> bool:
    return neighbours_start(blocks[: comments_start(blocks)]) is not None


def _scraps_at_end(body: Sequence[Block]) -> Sequence[Block]:
    """Return the short lines at the end that stand in other elements than the prose: no text?"""
    homes = {block.path[:-1] for block in body if columns(block.text) >= _PROSE}
    if not homes or body[-1].path[:-1] in homes:
        return ()
    home = home_of(body)
    start = len(body)
    while start and not is_text_line(body[start - 1]) and not body[start - 1].has_image:
        line = body[start - 1]
        is_inside = line.path[: len(home)] == home if home else line.path[:-1] in homes
        if is_inside or line.kind == "li" or is_file(line) or _SIGNED.fullmatch(line.text):
            break
        start -= 1
    return body[start:]


def _is_doubtful(body: Sequence[Block]) -> bool:
    """Return whether a body has the marks of a page around an article: links and scraps.

    Short lines beside paragraphs, or at the home of the text, are of it: items, verses, speakers.
    """
    links = sum(
        block.linked > _LINKED and bool(block.text) and not is_file(block) for block in body
    )
    prose = [block for block in body if columns(block.text) >= _PROSE and block.linked < _LINKED]
    homes = {block.path[:-1] for block in prose}
    home = home_of(body)
    scraps = sum(
        0 < columns(block.text) < _SCRAP
        and block.kind != "li"
        and block.path[:-1] not in homes
        and not (home and block.path[: len(home)] == home)
        for block in body
    )
    return links > _MOST_LINKS or (scraps > _MOST_SCRAPS and scraps > len(prose))


def _nearly_agree(rules: Sequence[Block], generic: Sequence[Block]) -> bool:
    """Return whether the rules' body is the generic one and little more, no links but to files."""
    places = {block.path for block in generic}
    more = [block for block in rules if block.path not in places and not is_file(block)]
    if any(block.linked > _LINKED and block.text for block in more):
        return False
    return _width(more) <= _LITTLE * _width(rules)


def _misses_the_text(rules: Sequence[Block], generic: Sequence[Block]) -> bool:
    """Return whether the generic body has hardly any of the prose that the rules found."""
    places = {block.path for block in generic}
    prose = [block for block in rules if columns(block.text) >= _PROSE and block.linked < _LINKED]
    return _width(block for block in prose if block.path in places) < _SOME * _width(prose)


def _cleaned(body: Sequence[Block], parts: Parts, first_date: FirstDate) -> tuple[Block, ...]:
    """Return the lines without what the rules know to be no text: meta lines, neighbours, links."""
    lines = list(body)[: comments_start(body)]
    tail = neighbours_start(lines)
    lines = lines[: footer_start(lines) if tail is None else links_start(lines, tail)]
    titles = [
        i for i in range(min(len(lines), _HEAD)) if folded(lines[i].text) == folded(parts.title)
    ]
    lines = lines[titles[-1] + 1 :] if titles and parts.title else lines
    known = {*(folded(line) for line in (*parts.meta, *parts.byline))} - {""}
    head = 0
    while head < min(len(lines), _HEAD) and (
        folded(lines[head].text) in known
        or is_meta(lines[head].text, first_date)
        or (titles and _is_dated_scrap(lines[head], first_date))
    ):
        head += 1
    return _without_last_headings(lines[head:])


def _is_dated_scrap(line: Block, first_date: FirstDate) -> bool:
    """Return whether a line below the title is a byline with a date: "A. Mint · 2 May · 4 min"."""
    return columns(line.text) < _PROSE and "·" in line.text and first_date(line.text) is not None


def _without_last_headings(lines: Sequence[Block]) -> tuple[Block, ...]:
    """Return the lines without headings at their end: what they headed was left out."""
    end = len(lines)
    while end and lines[end - 1].kind in _HEADINGS and columns(lines[end - 1].text) < _SCRAP:
        end -= 1
    return tuple(lines[:end])


def _head_title(hints: Hints, body: Sequence[Block]) -> str:
    """Return what the head calls the article: the part of <title> that is not the site's name."""
    if hints.shared_title:
        return hints.shared_title
    whole, *pieces = hints.head_titles or ("",)
    said = {folded(block.text) for block in body[:3]}
    for piece in (whole, *pieces):
        if folded(piece) in said:
            return piece
    return pieces[0] if pieces else whole


def _without(body: Sequence[Block], title: str) -> tuple[Block, ...]:
    return tuple(block for block in body if folded(block.text) != folded(title)) or tuple(body)


def _width(blocks: Iterable[Block]) -> int:
    return sum(columns(block.text) for block in blocks)


def generic_body(root: Element, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the lines of the page that trafilatura takes for its text; () when it finds none."""
    paragraphs = extracted(root)
    found = matching(paragraphs, blocks)
    if _width(found) * 2 < sum(map(columns, paragraphs)):  # in an element that we leave out
        return tuple(Block(line, escape(line, quote=False), path=(0,)) for line in paragraphs)
    return found


def extracted(root: Element) -> list[str]:
    """Return the paragraphs that trafilatura finds in a page, in precision mode."""
    if _is_too_much(root):
        return []
    from trafilatura import extract

    text = extract(
        deepcopy(root),
        favor_precision=True,
        include_comments=False,
        include_tables=True,
        include_images=False,
        with_metadata=False,
        output_format="txt",
    )
    return [line for line in (text or "").split("\n") if line.strip()]


def _is_too_much(root: Element) -> bool:
    level, count = [root], 0
    for _ in range(_DEEPEST):
        count += len(level)
        if not level:
            return len(str(root.text_content())) > _LONGEST
        if count > _MOST_ELEMENTS:
            return True
        level = [child for element in level for child in element]
    return True


def matching(paragraphs: Sequence[str], blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the lines that hold the paragraphs, with the pictures that stand among them.

    Of the lines between the first and the last, those in the same element as a neighbour that
    was found are kept as well: trafilatura drops a paragraph that says the same as another.
    """
    wanted = "\n".join(folded(paragraph) for paragraph in paragraphs)
    whole = set(wanted.split("\n"))
    found = [_is_found(block, wanted, whole) for block in blocks]
    if not any(found):
        return ()
    first, last = found.index(True), len(found) - 1 - found[::-1].index(True)
    homes = {block.path[:-1] for block, is_text in zip(blocks, found, strict=True) if is_text}
    home = [  # loose text stands in the home itself
        not block.aside and (block.path[:-1] in homes or block.path in homes) for block in blocks
    ]
    between = [
        home[i] and not found[i] and bool(blocks[i].text) and blocks[i].linked < _LINKED
        for i in range(first, last + 1)
    ]
    few = sum(between) * _FEW <= sum(found)
    return tuple(
        blocks[i]
        for i in range(first, last + 1)
        if found[i]
        or (home[i] and blocks[i].has_image and not blocks[i].text)
        or (between[i - first] and (few or columns(blocks[i].text) >= _PROSE))
    )


def _is_found(block: Block, wanted: str, whole: set[str]) -> bool:
    text = folded(block.text)
    if not text or block.aside:
        return False
    if text in whole:
        return True
    if len(text) >= _SHORTEST:
        return text in wanted or (block.kind == "table" and _mostly(block, wanted))
    return False


def _mostly(table: Block, wanted: str) -> bool:
    """Return whether most cells of a table are in the text: its rows are written otherwise."""
    cells = [folded(cell) for row in table.text.split("; ") for cell in row.split(" | ")]
    cells = [cell for cell in cells if cell]
    return sum(cell in wanted for cell in cells) * 2 > len(cells)

"""The lines of a page that are not the article (pure): rules about form, in ten languages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cabc_syndicate.collect.blocks import Block
from cabc_syndicate.collect.characters import columns, folded, one_line
from cabc_syndicate.collect.wording import (
    HOME,
    PREVIOUS_OR_NEXT,
    RIGHTS,
    TAIL,
    TEXT,
    WELCOME,
)

_SEPARATOR = re.compile(r"\s*(?:[>＞»›→》]+|(?<=\s)/(?=\s)|::)\s*")
_BAR = re.compile(r"\s*[|｜┃]\s*")
_ATTACHMENT = re.compile(r"\.(?:docx?|pdf|xlsx?|pptx?|zip|rar)\b", re.IGNORECASE)
_WIDEST_ELEMENT = 120
_WIDEST_TRAIL = 300
_PROSE, _LONG_PROSE = 100, 200
_LONGEST_FOOTER = 12
_NEIGHBOURS = 3
"""Lines that may stand between "Previous" and "Next": a title of several lines."""


def trail(line: str) -> list[str]:
    """Return the elements of a breadcrumb line; [] when the line is none."""
    if columns(line) > _WIDEST_TRAIL or "《" in line or PREVIOUS_OR_NEXT.match(line):
        return []
    elements = [one_line(part) for part in _SEPARATOR.split(line)]
    while elements and not elements[-1]:
        elements.pop()
    if len(_SEPARATOR.split(line)) < 2 or not all(elements) or not elements:
        return []
    if any(columns(element) > _WIDEST_ELEMENT for element in elements[:-1]):
        return []
    elements[0] = re.split(r"[:：]\s*", elements[0])[-1] or elements[0]
    return elements


def trail_strength(line: str) -> int:
    """Return how surely a line is a breadcrumb: 0 not at all, 3 by its first and last word."""
    elements = trail(line)
    if not elements:
        return 0
    strength = 2 * (is_home(elements[0]) or _is_text(elements[-1])) + (len(elements) > 1)
    return strength if len(elements) > 1 or strength > 1 else 0


def section_title(line: str, title: str) -> str | None:
    """Return the section a breadcrumb names: its last element before "Text", if there is one.

    Without "Text" the last element counts, or the one before it when the last is the title.
    """
    elements = trail(line) or [one_line(line)]
    if _is_text(elements[-1]) or _is_same(elements[-1], title):
        elements.pop()
    if elements and is_home(elements[-1]):
        elements.pop()
    return elements[-1] if elements and elements[-1] else None


def is_home(element: str) -> bool:
    """Return whether an element of a breadcrumb is the site's front page."""
    return _word(element) in HOME


def is_greeting(line: str) -> bool:
    """Return whether a line welcomes the visitor."""
    return WELCOME.match(line) is not None and columns(line) <= 150


def is_menu(line: str) -> bool:
    """Return whether a line is a bar of short entries: "ENGLISH | 中文版", "A | B | C"."""
    entries = [entry for entry in _BAR.split(line) if entry]
    return (
        len(entries) > 1
        and all(columns(entry) <= 40 for entry in entries)
        and not re.search(r"@|\d{6}|\d[ -]\d{4}", line)  # "Tel: ... | Fax: ..." is said to readers
    )


def tail_start(blocks: Sequence[Block]) -> int:
    """Return where the body ends: at previous/next in the tail, else at a menu bar or rights line.

    Of several previous/next lines the last group counts, for a text may have a line "Next: ...".
    """
    end = _neighbours_start(blocks)
    return footer_start(blocks if end is None else blocks[:end])


def footer_start(blocks: Sequence[Block]) -> int:
    """Return where the body ends, leaving previous and next aside."""
    end = _footer_start(blocks)
    while end > 0 and _leads_away(blocks[end - 1]):
        end -= 1
    return _before_links(blocks, _before_related(blocks, end))


def _neighbours_start(blocks: Sequence[Block]) -> int | None:
    marks = [i for i, block in enumerate(blocks) if PREVIOUS_OR_NEXT.match(block.text)]
    if not marks:
        return None
    start = marks[-1]
    for mark in reversed(marks[:-1]):
        if start - mark > _NEIGHBOURS:
            break
        start = mark
    if start != marks[-1] or blocks[start].linked:
        return start
    # Prose behind a single line shows that it is part of the text.
    behind = [block for block in blocks[start + 1 :] if columns(block.text) >= _PROSE]
    before = [block for block in blocks[:start] if columns(block.text) >= _PROSE]
    return start if len(behind) <= len(before) else None


def _footer_start(blocks: Sequence[Block]) -> int:
    end = len(blocks)
    for i in range(len(blocks) - 1, max(0, len(blocks) - _LONGEST_FOOTER) - 1, -1):
        block = blocks[i]
        if _is_prose(block) and not RIGHTS.search(block.text):
            break
        if block.kind != "table" and (is_menu(block.text) or RIGHTS.search(block.text)):
            end = i
    return end


def _before_related(blocks: Sequence[Block], end: int) -> int:
    for i in range(end - 1, -1, -1):
        if _is_prose(blocks[i]):
            break
        if TAIL.match(blocks[i].text):
            end = i
    return end


def _before_links(blocks: Sequence[Block], end: int) -> int:
    """Return where a box of links behind the last prose begins, with its heading."""
    start = max((i + 1 for i in range(end) if _is_prose(blocks[i])), default=1)
    for i in range(start, end - 2):
        if all(_leads_away(block) for block in blocks[i : i + 3]):
            heading = blocks[i - 1]
            return i - 1 if i > start and columns(heading.text) <= 30 else i
    return end


def _leads_away(block: Block) -> bool:
    if block.aside:
        return True
    is_link = block.linked > 0.8 and not block.has_image and block.kind != "table"
    return is_link and not _ATTACHMENT.search(block.html)


def _is_prose(block: Block) -> bool:
    return columns(block.text) >= _LONG_PROSE and block.linked < 0.5


def _is_text(element: str) -> bool:
    return _word(element) in TEXT


def _word(element: str) -> str:
    return one_line(element).casefold().replace("\u200b", "").strip(" :：.。[]【】()（）")


def _is_same(element: str, title: str) -> bool:
    cut = re.sub(r"(?:…|\.{3,})\s*$", "", element)
    start = folded(cut)
    return bool(start) and (
        start == folded(title) or (cut != element and folded(title).startswith(start))
    )

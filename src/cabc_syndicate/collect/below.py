"""The lines under a title (pure): which of them speak of the article, and where its text begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from cabc_syndicate.collect.blocks import Block
from cabc_syndicate.collect.characters import columns, folded
from cabc_syndicate.collect.furniture import is_file, is_menu, is_text_word, is_toolbar
from cabc_syndicate.collect.labels import FirstDate, fields, is_byline, is_meta
from cabc_syndicate.collect.notices import is_count, is_credit, is_editing_credit
from cabc_syndicate.collect.wording import BY, LABEL, PREVIOUS_OR_NEXT

_TIME = re.compile(r"\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?", re.IGNORECASE)
_HEAD = 14
"""Lines below a title in which meta lines and bylines are looked for."""
_WIDEST_TOOL, _WIDEST_VALUE = 24, 60


@dataclass(slots=True)
class Below:
    """What stands under a title, and the line from which on it is the text."""

    position: int
    meta: list[str] = field(default_factory=list)
    byline: list[str] = field(default_factory=list)
    lead: list[Block] = field(default_factory=list)


def below_title(
    blocks: Sequence[Block],
    position: int,
    title: str,
    known_meta: Sequence[str],
    first_date: FirstDate,
) -> Below:
    """Return the lines under a title that are none of its text, and what stands among them."""
    below = Below(position)
    dated = any(first_date(text) for text in known_meta)
    while below.position < min(len(blocks), position + _HEAD):
        block = blocks[below.position]
        text = block.text
        ahead = blocks[below.position + 1 : below.position + 4]
        if PREVIOUS_OR_NEXT.match(text):
            break
        if below.meta[-1:] == [blocks[below.position - 1].text] and _is_value(
            blocks, below.position
        ):
            below.meta[-1] += text  # the value of a label on a line of its own
            dated = dated or first_date(text) is not None
        elif is_meta(text, first_date, dated=dated):
            below.meta.append(text)
            dated = dated or first_date(text) is not None
        elif (
            folded(text) == folded(title)
            or is_toolbar(text)
            or _is_passing(block, below)
            or (not below.lead and is_menu(text) and not dated)
        ):
            pass
        elif is_byline(text) and not below.byline:
            below.byline.append(text)
        elif (
            not dated
            and columns(text) <= 120
            and any(is_meta(line.text, first_date) and first_date(line.text) for line in ahead)
        ):
            if below.byline:
                below.byline.append(text)
            else:
                below.lead.append(block)
        else:
            break
        below.position += 1
    return below


def _is_value(blocks: Sequence[Block], at: int) -> bool:
    """Return whether a line is the value of the label before it, the two in an element of theirs.

    So definition lists and the fields of Drupal are written: "Author:", and its name beside it.
    """
    label, value = blocks[at - 1], blocks[at]
    around = value.path[:-1]
    if not around or label.path[:-1] != around or columns(value.text) > _WIDEST_VALUE:
        return False
    if not LABEL.fullmatch(label.text):
        return False
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    return after is None or after.path[: len(around)] != around or bool(LABEL.match(after.text))


def _is_passing(block: Block, below: Below) -> bool:
    """Return whether a line under a title is neither text nor tells of it: a tool, a credit."""
    is_link = block.linked > 0.8 and not block.has_image and not is_file(block)
    if (is_link and columns(block.text) <= _WIDEST_TOOL) or is_count(block.text):
        return True
    if (
        _TIME.fullmatch(block.text)
        or is_text_word(block.text)
        or block.text.casefold().strip(" :：") in BY
    ):
        return True
    is_named = bool(below.byline) or any(
        kind == "author" for line in below.meta[-1:] for kind, _ in fields(line)
    )
    return is_editing_credit(block.text) or (is_named and is_credit(block.text))

"""How a body closes (pure): what a site prints at the end of every text is not part of it.

The counterpart of `opening`, for what stands in the text's own element: credits of editors, notices
of rights, counts, prompts and tools at the very end; and, wherever they stand, lines that lead to
other articles ("Read also: ...").
"""

from __future__ import annotations

from collections.abc import Sequence

from cabc_syndicate.collect import dates
from cabc_syndicate.collect.blocks import Block
from cabc_syndicate.collect.furniture import is_file, is_text_line, is_toolbar
from cabc_syndicate.collect.notices import (
    is_advert,
    is_colophon,
    is_contents,
    is_count,
    is_editing_credit,
    is_filing,
    is_notice,
    is_origin,
    is_prompt,
)
from cabc_syndicate.collect.wording import RELATED, TAIL

_MOST_LINES = 8
_LINKED = 0.4


def closed(body: Sequence[Block]) -> tuple[Block, ...]:
    """Return the body without the furniture in its own element; all of it if nothing were left."""
    lines = [
        line
        for line in body
        if not (_leads_to_another(line) or is_advert(line.text) or is_contents(line.text))
    ]
    end = len(lines) - _dates_at_end(lines)
    at, first = end - 1, max(0, end - _MOST_LINES)
    while at >= first:
        if lines[at].text:
            if not _closes(lines[at], lines[at - 1] if at else None):
                break
            end = at
        at -= 1
    if not any(line.text for line in lines[:end]):
        return tuple(body)
    pictures = [line for line in lines[end:] if line.has_image and not line.linked]
    return (*lines[:end], *pictures)


def _dates_at_end(lines: Sequence[Block]) -> int:
    """Return how many lines at the end are nothing but dates: of other articles' cards, whose
    titles are links. One alone may date the text."""
    count = 0
    while count < len(lines) and dates.is_alone(lines[-1 - count].text):
        count += 1
    return count if count > 1 else 0


def _closes(line: Block, before: Block | None) -> bool:
    """Return whether a line at the end of a text is none of it, by what it says."""
    text = line.text
    if line.has_image or line.kind == "table" or is_file(line):
        return False
    if is_notice(text) or is_editing_credit(text) or is_count(text) or is_colophon(text):
        return True
    if is_origin(text):  # below a table or a picture it tells where that is from
        return before is not None and before.kind != "table" and not before.has_image
    if is_prompt(text) and (line.linked > 0 or not is_text_line(line)):
        return True
    if is_text_line(line):
        return False
    is_tail = is_toolbar(text) or TAIL.match(text) is not None or is_filing(text)
    return line.linked > 0 and is_tail


def _leads_to_another(line: Block) -> bool:
    """Return whether a line within a text is a link to another article under a word for it."""
    return line.linked > _LINKED and not is_file(line) and RELATED.match(line.text) is not None

"""How a body opens (pure): its title said again and its credits are not part of the text.

Rules about form for what an editor pastes into the body itself. A picture may stand before either;
a byline may go on over further short lines of the same paragraph, and other credits may follow it
("Photographs: ...", "Edited by ...").
"""

from __future__ import annotations

from collections.abc import Sequence

from cabc_syndicate.collect.blocks import Block
from cabc_syndicate.collect.characters import columns, folded
from cabc_syndicate.collect.furniture import is_toolbar
from cabc_syndicate.collect.labels import is_byline
from cabc_syndicate.collect.notices import is_credit, is_editing_credit

_WIDEST_CREDIT = 80
_SENTENCE_ENDS = (".", "。", "!", "！", "?", "？", ":", "：")


def opened(body: Sequence[Block], title: str) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """Return the body without its title and byline, and the lines of the byline."""
    kept: list[Block] = []
    byline: list[str] = []
    position = 0
    while position < len(body):
        block = body[position]
        if not block.text:
            kept.append(block)
        elif not block.has_image and (
            folded(block.text) == folded(title) or is_toolbar(block.text)
        ):
            pass
        elif is_byline(block.text) and not byline:
            byline.append(block.text)
            while position + 1 < len(body) and _goes_on(body[position + 1]):
                position += 1
                byline.append(body[position].text)
        elif not (is_editing_credit(block.text) or (byline and is_credit(block.text))):
            break
        position += 1
    rest = body[position:]
    if not any(block.text for block in rest):  # a body of nothing else is better than none
        return tuple(body), ()
    return (*kept, *rest), tuple(byline)


def _goes_on(block: Block) -> bool:
    """Return whether a line is a further credit: short, no sentence, in the same paragraph."""
    return (
        not block.starts
        and bool(block.text)
        and columns(block.text) <= _WIDEST_CREDIT
        and not block.text.rstrip().endswith(_SENTENCE_ENDS)
    )

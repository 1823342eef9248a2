"""A page as a list of lines (pure): what text and HTML have in common before rules apply.

`html_blocks` makes the same list of an HTML page, so one set of rules reads both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from cabc_syndicate.collect.characters import one_line, without_controls

_INDENT = re.compile(r"[ \t\u00a0\u2002\u2003\u3000]*")
_PARAGRAPH_INDENT = re.compile(r"[ \t\u00a0]*\u3000{2,}")
_BULLET = re.compile(
    r"(?:[•●■◆▪‣·]|[-*–—]\s|\d{1,2}[.)]\s|\d{1,2}、|[（(]\d{1,2}[)）]|[一二三四五六七八九十]{1,3}、)\s*\S"
)


@dataclass(frozen=True, slots=True)
class Block:
    """One line of a page, as plain text and as inline HTML (not yet sanitised)."""

    text: str
    html: str
    kind: str = "p"
    """The element it stands in: p, h1 to h6, li, pre, table."""
    starts: bool = True
    """Whether a paragraph begins here; False after a mere line break."""
    linked: float = 0.0
    """The share of its text that is links."""
    aside: bool = False
    """Whether it stands in navigation or a footer by its element; such a line is never body."""
    path: tuple[int, ...] = ()
    """The numbers of the elements around it, outermost first."""
    has_image: bool = False
    breadcrumb: str | None = None
    """The whole breadcrumb that this line begins, where its element's class says so."""


def from_text(text: str) -> list[Block]:
    """Return the lines of a plain text that are not blank.

    A paragraph starts after a blank line, with two ideographic spaces, with a bullet, or where a
    line is indented deeper than the one before.
    """
    blocks: list[Block] = []
    blank, depth = True, 0
    for raw in re.split(r"\r\n|[\n\r\f\v\x85\u2028\u2029]", without_controls(text)):
        line = one_line(raw)
        if not line:
            blank = True
            continue
        indent = _INDENT.match(raw)
        here = len(indent[0].expandtabs()) if indent else 0
        starts = (
            blank
            or bool(_PARAGRAPH_INDENT.match(raw))
            or bool(_BULLET.match(line))
            or here >= depth + 2
        )
        blocks.append(Block(line, escape(line, quote=False), starts=starts))
        blank, depth = False, here
    return blocks

"""The lines of a body -> paragraphs, as text and as HTML (pure).

Hard-wrapped lines are joined: those of a text that is at most 120 columns wide and whose lines
mostly end in the middle of a sentence. In other texts each line is a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from cabc_syndicate.collect.blocks import Block
from cabc_syndicate.collect.characters import columns, is_wide

_WIDEST_WRAP = 120
_SHORT_LINE = 0.6
_SENTENCE_END = re.compile(r"[.!?。！？…:：;；។၊။”\"’')）]\s*$")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def paragraphs(lines: Sequence[Block]) -> list[list[Block]]:
    """Return the lines grouped into paragraphs."""
    if not lines:
        return []
    wrapped = _is_wrapped(lines)
    width = max(columns(line.text) for line in lines)
    grouped = [[lines[0]]]
    for before, line in pairwise(lines):
        goes_on = (
            wrapped
            and not line.starts
            and before.kind == line.kind
            and before.path == line.path
            and not (before.has_image or line.has_image)
            and columns(before.text) >= width * _SHORT_LINE
        )
        if goes_on:
            grouped[-1].append(line)
        else:
            grouped.append([line])
    return grouped


def as_text(lines: Sequence[Block]) -> str:
    """Return the body in plain text, one paragraph a line."""
    texts = (_joined([line.text for line in group]) for group in paragraphs(lines))
    return "\n".join(text for text in texts if text)


def as_html(lines: Sequence[Block]) -> str:
    """Return the body as HTML, not yet sanitised."""
    parts: list[str] = []
    for kind, groups in groupby(paragraphs(lines), key=lambda group: group[0].kind):
        inner = [_joined([line.html for line in group]) for group in groups]
        if kind == "li":
            parts.append("<ul>" + "".join(f"<li>{item}</li>" for item in inner) + "</ul>")
        elif kind == "table":
            parts.extend(inner)
        elif kind == "blockquote":
            parts.append(
                "<blockquote>" + "".join(f"<p>{item}</p>" for item in inner) + "</blockquote>"
            )
        else:
            tag = kind.replace("h1", "h2") if kind in _HEADINGS else "p"
            parts.extend(f"<{tag}>{item}</{tag}>" for item in inner)
    return "\n".join(parts)


def _is_wrapped(lines: Sequence[Block]) -> bool:
    inner = [before for before, line in pairwise(lines) if not line.starts]
    if not inner or max(columns(line.text) for line in lines) > _WIDEST_WRAP:
        return False
    open_ended = sum(not _SENTENCE_END.search(line.text) for line in inner)
    return open_ended * 2 > len(inner)


def _joined(lines: Sequence[str]) -> str:
    parts: list[str] = []
    for line in filter(None, lines):
        if parts and not _touch(parts[-1], line):
            parts.append(" ")
        parts.append(line)
    return "".join(parts)


def _touch(before: str, after: str) -> bool:
    """Return whether two lines join without a space: Chinese, or a word cut at its hyphen."""
    if is_wide(before[-1]) and is_wide(after[0]):
        return True
    return before[-1] == "-" and before[-2:-1].isalnum() and after[0].isalpha()

"""Pieces of markup that several designs share: paragraphs in the four ways editors write them."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from html import escape

from bench.layouts.model import Story


def columns(text: str) -> int:
    """Return the width of a text, East Asian characters counting two."""
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)


def cut(story: Story, width: int, dots: str = "...") -> str:
    """Return the title as a list shows it: long ones of some stories are cut."""
    if not story.is_cut_in_lists or columns(story.title) <= width:
        return escape(story.title)
    kept = story.title
    while columns(kept) > width - len(dots):
        kept = kept[:-1]
    return escape(kept.rstrip()) + dots


def odd(text: str) -> str:
    """Return the text escaped, its no-break spaces as entities."""
    return escape(text, quote=False).replace("\xa0", "&nbsp;")


def paragraphs(
    story: Story,
    shown: Sequence[str],
    *,
    tag: str = "p",
    attributes: str = "",
    indent: str = "",
    root: str = "../",
) -> str:
    """Return the body in `<p>` (or other) elements, what precedes the text on its first part."""
    opening = f"<{tag}{' ' + attributes if attributes else ''}>"
    lines = [f"{opening}{indent}{odd(text)}</{tag}>" for text in shown]
    if shown[:1] == story.paragraphs[:1]:
        lines[:0] = _before(story, opening, f"</{tag}>", indent, root)
    return "\n".join(_linked(lines, story, root))


def broken(
    story: Story, shown: Sequence[str], *, indent: str, between: str = "<br><br>", root: str = "../"
) -> str:
    """Return the body as lines with line breaks between them, without any element."""
    lines = [f"{indent}{odd(text)}" for text in shown]
    if shown[:1] == story.paragraphs[:1]:
        lines[:0] = _before(story, "", "", indent, root)
    return f"{between}\n".join(_linked(lines, story, root))


def _before(story: Story, opening: str, closing: str, indent: str, root: str) -> list[str]:
    lines = []
    if story.repeats_title:
        lines.append(f"{opening}<strong>{escape(story.title)}</strong>{closing}")
    if story.byline:
        lines.append(f"{opening}{'<br>'.join(escape(line) for line in story.byline)}{closing}")
    if story.picture:
        picture = f'<img src="{root}{story.picture}" width="480" alt="" />'
        lines.append(f"{opening.replace('<p', '<p align=center', 1)}{picture}{closing}")
    return lines


def _linked(lines: list[str], story: Story, root: str) -> list[str]:
    """Make a link to the attachment of the line that speaks of it, which is the last."""
    if not story.attachment or odd(story.paragraphs[-1]) not in lines[-1]:
        return lines
    said = odd(story.paragraphs[-1])
    link = f'<a href="{root}{story.attachment}">{said}</a>'
    return [*lines[:-1], lines[-1].replace(said, link)]

"""A story's paragraphs -> markup, each line of a paragraph in the element that it calls for.

A paragraph of this edition is a few lines, as a reader sees them. What a line is, its form says: a
line with tabs is a row of a table, one that begins with a bullet is an item, one in quotation
marks a quotation, one without a full stop (but never a paragraph's first) a subheading, and one
that tells who shows what to visitors may stand beneath the picture. All others are prose, and
run on. So the lines are the article's visible text, and nothing else is in the body but what no
edition counts: a repeated title and the byline.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from bench.layouts.markup import odd
from bench.layouts.model import Story

_ENDS = ".!?:;。！？：；”）)…"
_SHOWN = re.compile(r"to[ \xa0]+visitors|给来客看")


@dataclass(frozen=True, slots=True, kw_only=True)
class Markup:
    """How one design writes bodies; `{text}` and `{src}` are filled."""

    prose: str
    heading: str
    quote: str
    items: str
    item: str
    table: str
    row: str
    cell: str
    picture: str
    """Filled with `{src}` and, as `{text}`, the caption in its own markup or nothing."""
    caption: str = ""
    """Empty where the design knows no captions: the line is prose then."""
    title: str
    """A title said again above the text."""
    byline: str
    """One line of it."""
    attachment: str
    joiner: str = ""
    """Between two sentences: a space in English."""
    between: str = "\n"
    root: str = "/"
    picture_after: int = 0
    """How many paragraphs stand before the picture."""
    inline: Callable[[str], str] = str
    """What an editor's word processor did to the escaped text."""


def body_in(markup: Markup) -> Callable[[Story, Sequence[str]], str]:
    """Return a design's `body`: a story and the paragraphs of one page of it to HTML."""

    def body(story: Story, shown: Sequence[str]) -> str:
        is_first = shown[:1] == story.paragraphs[:1]
        caption = _caption(shown) if is_first and story.picture and markup.caption else None
        pieces = [[*_blocks(markup, story, text, caption)] for text in shown]
        if is_first and story.picture:
            beneath = markup.caption.format(text=odd(caption)) if caption else ""
            picture = markup.picture.format(src=markup.root + story.picture, text=beneath)
            pieces.insert(min(markup.picture_after, len(pieces)), [picture])
        opening = [markup.byline.format(text=escape(line)) for line in story.byline]
        if story.repeats_title:
            opening.insert(0, markup.title.format(text=escape(story.title)))
        if is_first:
            pieces.insert(0, opening)
        return markup.between.join(block for piece in pieces for block in piece)

    return body


def _caption(shown: Sequence[str]) -> str | None:
    lines = (line for text in shown for line in text.split("\n"))
    return next((line for line in lines if _SHOWN.search(line)), None)


def _blocks(markup: Markup, story: Story, text: str, caption: str | None) -> Iterator[str]:
    if story.attachment and text == story.paragraphs[-1]:
        yield markup.attachment.format(src=markup.root + story.attachment, text=odd(text))
        return
    lines = [
        (_kind(line, place), line) for place, line in enumerate(text.split("\n")) if line != caption
    ]
    for kind, group in groupby(lines, key=lambda pair: pair[0]):
        said = [odd(line) for _, line in group]
        if kind == "table":
            yield markup.table.format(text="".join(_row(markup, line) for line in said))
        elif kind == "item":
            items = [
                markup.item.format(text=line.removeprefix("•").removeprefix("&nbsp;").strip())
                for line in said
            ]
            yield markup.items.format(text="".join(items))
        elif kind == "heading":
            yield from (markup.heading.format(text=line) for line in said)
        elif kind == "quote":
            yield from (markup.quote.format(text=line) for line in said)
        else:
            yield markup.prose.format(text=markup.inline(markup.joiner.join(said)))


def _kind(line: str, place: int) -> str:
    if "\t" in line:
        return "table"
    if line.startswith("•"):
        return "item"
    if place and line.startswith("“") and line.endswith("”"):
        return "quote"
    if place and not line.endswith(tuple(_ENDS)):
        return "heading"
    return "prose"


def _row(markup: Markup, line: str) -> str:
    cells = [markup.cell.format(text=cell) for cell in line.split("\t")]
    return markup.row.format(text="".join(cells))

"""A story's paragraphs -> markup, as several editors of one site paste it.

A paragraph of this edition is one or more lines, which are the article's visible text. The first
sign of a line says what it is: a black square a subheading, a bullet an item of a list; a line in
quotation marks is a quotation, one with tabs a row of a table, one that begins with a bracket (a
number is in it) a paragraph of its own. All other lines are prose and run on. A paragraph that is
the story's caption, closing or line about an attachment is put as such.

Every site has several editors: which `Paste` an article gets depends on the second it was posted.
What is in the markup and in no paragraph is what no edition counts: the title said again and the
byline above the text, and strings that are hidden from readers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from bench.layouts.markup import odd
from bench.layouts.model import Story


@dataclass(frozen=True, slots=True, kw_only=True)
class Paste:
    """One editor's way; `{text}` and `{src}` are filled."""

    prose: str = "<p>{text}</p>"
    heading: str = "<p><strong>{text}</strong></p>"
    quote: str = "<blockquote><p>{text}</p></blockquote>"
    items: str = "<ul>{text}</ul>"
    item: str = "<li>{text}</li>"
    table: str = '<table border="1"><tbody>{text}</tbody></table>'
    row: str = "<tr>{text}</tr>"
    cell: str = "<td>{text}</td>"
    picture: str = '<p><img src="{src}" alt=""></p>'
    caption: str = "<p>{text}</p>"
    title: str = "<p><strong>{text}</strong></p>"
    byline: str = "<p>{text}</p>"
    closing: str = '<p style="text-align: right">{text}</p>'
    attachment: str = '<p><a href="{src}">{text}</a></p>'
    joiner: str = " "
    """Between two sentences: nothing in Chinese."""
    between: str = "\n"
    opening: str = ""
    """Before all blocks of a page, and `ending` after them."""
    ending: str = ""
    signs: bool = False
    """Whether the editor typed the signs of subheadings and items."""
    inline: Callable[[str], str] = str
    """What a word processor did to a run of escaped prose."""


def body_of(pastes: Sequence[Paste], root: str = "/") -> Callable[[Story, Sequence[str]], str]:
    """Return a design's `body`: a story and the paragraphs of one page of it to HTML."""

    def body(story: Story, shown: Sequence[str]) -> str:
        paste = pastes[story.posted_at.second % len(pastes)]
        blocks = [block for text in shown for block in _blocks(paste, story, text, root)]
        if shown[:1] == story.paragraphs[:1]:
            blocks[:0] = _above(paste, story)
        return paste.opening + paste.between.join(blocks) + paste.ending

    return body


def lead(story: Story, length: int) -> str:
    """Return how the text begins, as lists and summaries cut it off; escaped."""
    return escape(" ".join(story.paragraphs[0].split())[:length].rstrip())


def _above(paste: Paste, story: Story) -> Iterator[str]:
    if story.repeats_title:
        yield paste.title.format(text=escape(story.title))
    for line in story.byline:
        yield paste.byline.format(text=escape(line))


def _blocks(paste: Paste, story: Story, text: str, root: str) -> Iterator[str]:
    if text == story.caption:
        yield paste.picture.format(src=f"{root}{story.picture}")
        yield paste.caption.format(text=odd(text))
        return
    if text == story.closing:
        yield from (paste.closing.format(text=odd(line)) for line in text.split("\n"))
        return
    if story.attachment and text == story.paragraphs[-1]:
        yield paste.attachment.format(src=f"{root}{story.attachment}", text=odd(text))
        return
    for kind, group in groupby(text.split("\n"), key=_kind):
        lines = [*group]
        if kind == "row":
            yield paste.table.format(text="".join(_row(paste, line) for line in lines))
        elif kind == "item":
            items = [paste.item.format(text=_said(paste, line)) for line in lines]
            yield paste.items.format(text="".join(items))
        elif kind == "heading":
            yield from (paste.heading.format(text=_said(paste, line)) for line in lines)
        elif kind == "numbered":
            yield from (paste.prose.format(text=paste.inline(odd(line))) for line in lines)
        elif kind == "quote":
            yield from (paste.quote.format(text=odd(line)) for line in lines)
        else:
            yield paste.prose.format(text=paste.inline(paste.joiner.join(map(odd, lines))))


def _kind(line: str) -> str:
    if "\t" in line:
        return "row"
    if line.startswith("“") and line.endswith("”"):
        return "quote"
    return {"•": "item", "■": "heading", "(": "numbered", "（": "numbered"}.get(line[:1], "prose")


def _said(paste: Paste, line: str) -> str:
    return odd(line if paste.signs else line[1:].strip(" \xa0"))


def _row(paste: Paste, line: str) -> str:
    cells = "".join(paste.cell.format(text=odd(cell)) for cell in line.split("\t"))
    return paste.row.format(text=cells)

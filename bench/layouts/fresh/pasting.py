"""A story's paragraphs -> markup, as the editors of one site put them in.

A paragraph of this edition is one or more lines, all of them text that readers see. The first sign
of a line says what it is, and only some editors type it:

    ◆ a subheading    • an item of a list    ▪ a fact of a notice, such as its hour or place
    ※ a note          ☎ a line of contact    “...” a quotation

A line with tabs is a row of a table, the first of them its head; one that begins with a number and
a stop stands alone. All other lines are prose and run on. Lines at the end that sign and date a
text, the words beneath a picture and the line of an attachment are put as such.

Which `Hand` wrote an article is told by its number. In the markup, but in no paragraph, are only
what no edition counts: the title said again and a byline, both above the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from bench.layouts.markup import odd
from bench.layouts.model import Story

_MARKS = {"◆": "heading", "•": "item", "▪": "fact", "※": "note", "☎": "contact"}
_NUMBERED = re.compile(r"\d+[.、]")
_LATIN = re.compile(r"(&#?\w+;)|([0-9A-Za-z][0-9A-Za-z.\-]*)")


@dataclass(frozen=True, slots=True)
class Run:
    """Several lines of one kind: `{text}` is all of them in `outer`, each of them in `inner`."""

    outer: str = "{text}"
    inner: str = "{text}"
    between: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """One editor's way. `{text}` and `{src}` are filled."""

    prose: str = "<p>{text}</p>"
    heading: str = "<h3>{text}</h3>"
    quote: str = "<blockquote>{text}</blockquote>"
    note: str = "<p><small>{text}</small></p>"
    items: Run = Run("<ul>{text}</ul>", "<li>{text}</li>")
    facts: Run = Run("<p>{text}</p>", between="<br>")
    contacts: Run = Run("<p>{text}</p>", between="<br>")
    signature: Run = Run(inner='<p style="text-align:right">{text}</p>')
    table: Run = Run("<table>{text}</table>", "<tr>{text}</tr>")
    head: str = "<td>{text}</td>"
    cell: str = "<td>{text}</td>"
    figure: str = '<p><img src="{src}" alt=""></p><p>{text}</p>'
    title: str = "<p><b>{text}</b></p>"
    byline: str = "<p>{text}</p>"
    attachment: str = '<p><a href="{src}">{text}</a></p>'
    joiner: str = " "
    """Between two sentences: nothing in Chinese."""
    gap: str = "\n"
    """Between two blocks."""
    whole: str = "{text}"
    """Around all blocks of a page."""
    marks: bool = False
    """Whether this editor types the signs of lines."""
    touch: Callable[[str], str] = str
    """What the program that the text came from did to escaped prose."""


def body_of(hands: Sequence[Hand], root: str = "/") -> Callable[[Story, Sequence[str]], str]:
    """Return a design's `body`: a story and the paragraphs of one page of it to HTML."""

    def body(story: Story, shown: Sequence[str]) -> str:
        hand = hands[story.number % len(hands)]
        blocks: list[str] = []
        if shown[:1] == story.paragraphs[:1]:
            if story.repeats_title:
                blocks.append(hand.title.format(text=escape(story.title)))
            blocks += [hand.byline.format(text=escape(line)) for line in story.byline]
        for text in shown:
            blocks += _blocks(hand, story, text, root)
        return hand.whole.format(text=hand.gap.join(blocks))

    return body


def opening(story: Story, length: int) -> str:
    """Return how the text begins, cut as lists do; escaped, without the signs of lines."""
    said = " ".join(re.sub("[◆•▪※☎]", " ", story.paragraphs[0]).split())
    return escape(said[:length].rstrip())


def latin_apart(text: str) -> str:
    """Put numbers and Latin words in spans of their own, as Word does in Chinese text."""
    return _LATIN.sub(
        lambda found: found[1] or f'<span lang="EN-US" style="font-family:Arial">{found[2]}</span>',
        text,
    )


def in_two_spans(text: str) -> str:
    """Cut a run at a space in its middle, as text that was edited after pasting is cut."""
    first, space, rest = text[: len(text) // 2].rpartition(" ")
    if not space:
        return f"<span>{text}</span>"
    later = rest + text[len(text) // 2 :]
    return f'<span>{first}</span><span style="letter-spacing: 0.1pt"> {later}</span>'


def _blocks(hand: Hand, story: Story, text: str, root: str) -> Iterator[str]:
    if text == story.caption:
        yield hand.figure.format(src=f"{root}{story.picture}", text=odd(text))
        return
    if story.attachment and text == story.paragraphs[-1]:
        yield hand.attachment.format(src=f"{root}{story.attachment}", text=odd(text))
        return
    runs = {"item": hand.items, "fact": hand.facts, "contact": hand.contacts}
    alone = {"heading": hand.heading, "note": hand.note, "quote": hand.quote}
    for kind, group in groupby(text.split("\n"), key=_kind):
        lines = [_said(hand, line) for line in group]
        if kind == "row":
            yield _run(hand.table, [_row(hand, line, place) for place, line in enumerate(lines)])
        elif kind in runs:
            yield _run(runs[kind], lines)
        elif kind in alone:
            yield from (alone[kind].format(text=line) for line in lines)
        elif text == story.closing:
            yield _run(hand.signature, lines)
        elif kind == "numbered":
            yield from (hand.prose.format(text=hand.touch(line)) for line in lines)
        else:
            yield hand.prose.format(text=hand.touch(hand.joiner.join(lines)))


def _kind(line: str) -> str:
    if "\t" in line:
        return "row"
    if line.startswith("“") and line.endswith("”"):
        return "quote"
    return _MARKS.get(line[:1]) or ("numbered" if _NUMBERED.match(line) else "prose")


def _said(hand: Hand, line: str) -> str:
    return odd(line if hand.marks or line[:1] not in _MARKS else line[1:].strip(" \xa0"))


def _run(run: Run, lines: Sequence[str]) -> str:
    return run.outer.format(text=run.between.join(run.inner.format(text=line) for line in lines))


def _row(hand: Hand, line: str, place: int) -> str:
    cell = hand.cell if place else hand.head
    return "".join(cell.format(text=one) for one in line.split("\t"))

"""Turn a story's paragraphs into the markup of the hand that typed or pasted them.

A paragraph is one or more lines. The first character of a line may say what the line is; it is
never shown, as it stands for a key or a button of somebody's editor:

    § sub-heading     ‣ item of a list      ＃ item the editor numbers by itself
    » quotation       ¿ question asked      ¶ line of particulars or contacts
    ※ note in small print

A line with tabs is a row of a table. All others are prose.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from bench.layouts.markup import odd
from bench.layouts.model import Story

HTML = "text/html; charset=utf-8"
_KINDS = {
    "§": "head",
    "‣": "item",
    "＃": "num",
    "»": "quote",
    "¿": "ask",
    "¶": "fact",
    "※": "note",
}
_MARKS = re.compile("[§‣＃»¿¶※\t]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """How one person's text is marked up: for a kind of line, the markup of each and of their run.

    `@` stands for the text, `@src` for a file's address. A kind that is missing is set as prose.
    """

    kinds: Mapping[str, tuple[str, str]]
    head_cell: str = "<th>@</th>"
    cell: str = "<td>@</td>"
    gap: str = " "
    """What is typed between two sentences."""
    is_apart: bool = False
    """Whether each sentence is a paragraph of its own."""
    touch: Callable[[str], str] = str
    """What an editor or a plug-in did to escaped text."""

    def run(self, kind: str, lines: Sequence[str], path: str | None = None) -> str:
        """Return escaped lines of one kind as markup, with the file at `path` if there is one."""
        each, around = self.kinds.get(kind) or self.kinds["prose"]
        each, around = each.replace("@src", f"/{path}"), around.replace("@src", f"/{path}")
        return around.replace("@", "".join(each.replace("@", line, 1) for line in lines), 1)


def hand(markup: str, **options: Any) -> Hand:
    """Return a hand from lines of `kind: each || around`; indented lines go on.

    `th` and `td` are the cells of a table's first row and of the others; `~` is a line break.
    """
    kinds = {}
    for entry in re.split(r"\n(?=\w)", markup.strip()):
        kind, _, said = entry.partition(":")
        each, _, around = re.sub(r"\n\s+", " ", said).replace("~", "\n").partition("||")
        kinds[kind] = (each.strip(" "), around.strip(" ") or "@")
    cells = {kind: kinds.pop(kind, (f"<{kind}>@</{kind}>", ""))[0] for kind in ("th", "td")}
    return Hand(kinds=kinds, head_cell=cells["th"], cell=cells["td"], **options)


def blocks(hand: Hand, story: Story, shown: Sequence[str]) -> list[str]:
    """Return a page's text, an entry for each paragraph and for what precedes the first."""
    told = []
    if shown[:1] == story.paragraphs[:1]:
        if story.repeats_title:
            told.append(hand.run("title", [odd(story.title)]))
        if story.byline:
            told.append(hand.run("byline", [odd(line) for line in story.byline]))
    return [*told, *(_block(hand, story, text) for text in shown)]


def typed_by(
    *hands: Hand, between: str = "\n", around: str = "@"
) -> Callable[[Story, Sequence[str]], str]:
    """Return a design's `body`; who typed a story is told by its number."""

    def body(story: Story, shown: Sequence[str]) -> str:
        told = blocks(hands[story.number % len(hands)], story, shown)
        return around.replace("@", between.join(told), 1)

    return body


def opening(story: Story, length: int) -> str:
    """Return the beginning of the text as an excerpt, on one line and escaped."""
    said = " ".join(_MARKS.sub(" ", " ".join(story.paragraphs[:2])).split())
    return odd(said[:length].rstrip())


def plain_pages(said: str, *paths: str) -> Callable[[Sequence[Story]], dict[str, tuple[str, str]]]:
    """Return a design's `more`: what menus and tags lead to, pages that say one thing."""
    page = f'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>{said}</body></html>'
    return lambda told: dict.fromkeys(paths, (HTML, page))


def _block(hand: Hand, story: Story, text: str) -> str:
    if text == story.caption:
        return hand.run("caption", [odd(text)], story.picture)
    if story.attachment and text == story.paragraphs[-1]:
        return hand.run("file", [odd(text)], story.attachment)
    told = []
    runs = [(kind, list(group)) for kind, group in groupby(text.split("\n"), key=_kind)]
    for at, (kind, group) in enumerate(runs, start=1):
        is_closing = text == story.closing and at == len(runs)
        lines = [odd(one if kind in {"prose", "row"} else one[1:].strip(" \xa0")) for one in group]
        if kind == "prose" and not is_closing and not hand.is_apart:
            lines = [hand.gap.join(lines)]
        lines = [hand.touch(line) for line in lines]
        if kind == "row":
            cells = (hand.head_cell, *[hand.cell] * len(lines))
            lines = [
                "".join(cell.replace("@", one, 1) for one in line.split("\t"))
                for cell, line in zip(cells, lines, strict=False)
            ]
        told.append(hand.run("closing" if is_closing else kind, lines))
    return "\n".join(told)


def _kind(line: str) -> str:
    return "row" if "\t" in line else _KINDS.get(line[:1], "prose")

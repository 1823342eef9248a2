"""Set a story's paragraphs as the people who keep a site do, each person in a way of their own.

A paragraph is one or more lines. A sign at the front of a line says what the line is; some people
type the sign and others let the markup say it:

    ■ a subheading      ● an item of a list     ◇ a particular of a notice (its date, its fee)
    △ a note            → a line of contact     “...” a quotation that stands alone

Lines with tabs are the rows of a table. Lines that open with a number, or with the Q or A of an
interview, stand alone and keep what they open with. Everything else is prose, and runs on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from bench.layouts.markup import odd
from bench.layouts.model import Story

Kind = Literal[
    "prose",
    "numbered",
    "question",
    "heading",
    "item",
    "particular",
    "note",
    "contact",
    "quotation",
    "row",
    "closing",
    "caption",
    "attachment",
    "title",
    "byline",
]
_SIGNS: Mapping[str, Kind] = {
    "■": "heading",
    "●": "item",
    "◇": "particular",
    "△": "note",
    "→": "contact",
}
_NUMBERED = re.compile(r"(?:\d|[០-៩])+\.\s|（[一二三四五]）")
_ASKED = re.compile(r"(?:Q|A):\s|[问答]：")


@dataclass(frozen=True, slots=True)
class Shape:
    """Markup of a run of lines of one kind; `@` stands for the text, `@src` for its file."""

    each: str = "<p>@</p>"
    around: str = "@"
    between: str = "\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One person's way of putting text on the site. What has no shape is set as prose."""

    shapes: Mapping[Kind, Shape]
    head: str = "<td>@</td>"
    cell: str = "<td>@</td>"
    signs: bool = False
    """Whether the signs of lines are typed."""
    joiner: str = " "
    """Between the sentences of a paragraph; nothing in Chinese."""
    between: str = "\n"
    around: str = "@"
    """What is about the whole text of a page."""
    touch: Callable[[str], str] = str
    """What a word processor did to escaped prose."""

    def shape(self, kind: Kind) -> Shape:
        """Return how lines of a kind are set."""
        return self.shapes.get(kind) or self.shapes["prose"]


def set_by(*people: Person) -> Callable[[Story, Sequence[str]], str]:
    """Return a design's `body`: each story is set by one of these people, told by its number."""

    def body(story: Story, shown: Sequence[str]) -> str:
        person = people[story.number % len(people)]
        blocks: list[str] = []
        if shown[:1] == story.paragraphs[:1]:
            if story.repeats_title:
                blocks.append(_run(person, "title", [odd(story.title)]))
            if story.byline:
                blocks.append(_run(person, "byline", [odd(line) for line in story.byline]))
        for text in shown:
            blocks += _blocks(person, story, text)
        return person.around.replace("@", person.between.join(blocks), 1)

    return body


def lead(story: Story, length: int) -> str:
    """Return the text's beginning as excerpts show it, on one line and escaped."""
    said = " ".join(re.sub("[■●◇△→]", " ", " ".join(story.paragraphs[:2])).split())
    return odd(said[:length].rstrip())


def _blocks(person: Person, story: Story, text: str) -> Iterator[str]:
    if text == story.caption:
        yield _file(person, "caption", story.picture, text)
        return
    if story.attachment and text == story.paragraphs[-1]:
        yield _file(person, "attachment", story.attachment, text)
        return
    for kind, group in groupby(text.split("\n"), key=_kind):
        lines = [_line(person, one) for one in group]
        if kind == "row":
            yield _run(person, kind, [_row(person, one, at) for at, one in enumerate(lines)])
        elif kind != "prose":
            yield _run(person, kind, lines)
        elif text == story.closing:
            yield _run(person, "closing", lines)
        else:
            yield _run(person, kind, [person.touch(person.joiner.join(lines))])


def _kind(line: str) -> Kind:
    if "\t" in line:
        return "row"
    if line[:1] == "“" and line[-1:] == "”":
        return "quotation"
    if _NUMBERED.match(line):
        return "numbered"
    return "question" if _ASKED.match(line) else _SIGNS.get(line[:1], "prose")


def _line(person: Person, line: str) -> str:
    return odd(line if person.signs or line[:1] not in _SIGNS else line[1:].strip(" \xa0"))


def _run(person: Person, kind: Kind, lines: Sequence[str]) -> str:
    shape = person.shape(kind)
    set_lines = shape.between.join(shape.each.replace("@", line, 1) for line in lines)
    return shape.around.replace("@", set_lines, 1)


def _file(person: Person, kind: Kind, path: str | None, text: str) -> str:
    shape = person.shape(kind)
    return shape.each.replace("@src", f"/{path}").replace("@", odd(text), 1)


def _row(person: Person, line: str, place: int) -> str:
    shape = person.cell if place else person.head
    return "".join(shape.replace("@", one, 1) for one in line.split("\t"))

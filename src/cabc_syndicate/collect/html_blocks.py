"""An HTML page as a list of lines (pure), each with its inline HTML and its place in the tree.

Scripts, styles, forms and what is hidden are left out; a form around the whole page (ASP.NET)
is not. A small table of data stays one block.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape

from cabc_syndicate.collect.apart import Apart
from cabc_syndicate.collect.blocks import Block
from cabc_syndicate.collect.characters import one_line
from cabc_syndicate.collect.html_tree import Element

DEEPEST = 200
"""Elements deeper than this are read as text only."""

_DROPPED = frozenset(
    re.findall(
        r"\w+",
        """script style noscript template iframe frame frameset object embed applet svg math canvas
        video audio select option button input textarea dialog head title meta link base map""",
    )
)
_ASIDE = frozenset({"nav", "footer", "aside"})
_INLINE = frozenset(
    re.findall(
        r"\w+", "a abbr b bdi cite code del em i ins kbd mark q s small strike strong sub sup u"
    )
)
_TRANSPARENT = _INLINE | set(
    re.findall(r"[\w:]+", "span font big tt time label o:p bdo wbr acronym")
)
_OWN_KIND = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "li", "pre", "blockquote"})
_KEPT_ATTRIBUTES = {"a": ("href", "title"), "abbr": ("title",)}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CRUMB = re.compile(r"bread-?crumb|crumbs?\b|\bposition\b|\bpath\b|dangqian|weizhi", re.IGNORECASE)
_IDEOGRAPHIC_INDENT = re.compile(r"[ \t\r\n\u00a0]*\u3000{2}")

_Run = tuple[str, str, tuple[int, ...]]
"""Text or an image's tag, its kind ("text" or "tag"), and the numbers of the inline elements."""


def text_of(element: Element) -> str:
    """Return the visible text of an element on one line."""
    return one_line(" ".join(block.text for block in from_element(element)))


def from_element(root: Element, until: Element | None = None) -> list[Block]:
    """Return the lines of an element and all in it, or of what stands before `until`."""
    reader = _Reader(_wide_forms(root), Apart(root), until)
    reader.read(root, (), 0)
    reader.flush()
    return reader.blocks


def breadcrumb_of(element: Element) -> str:
    """Return the elements of a breadcrumb with ">" between them, whatever stood there."""
    text = one_line(str(element.text_content()))
    if re.search(r"[>＞»›→》/]", text):
        return text
    return " > ".join(one_line(str(piece)) for piece in element.itertext() if str(piece).strip())


def _wide_forms(root: Element) -> set[Element]:
    whole = len(str(root.text_content())) or 1
    return {form for form in root.iter("form") if len(str(form.text_content())) * 2 > whole}


@dataclass(slots=True)
class _Reader:
    """Walk a tree and collect its lines; `runs` is the line in hand."""

    wide_forms: set[Element]
    apart: Apart
    until: Element | None = None
    is_done: bool = False
    blocks: list[Block] = field(default_factory=list)
    runs: list[_Run] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)
    """Opening tags by number: inline elements are closed and opened again at a line's end."""
    links: set[int] = field(default_factory=set)
    """The numbers of those that are links."""
    path: tuple[int, ...] = ()
    kind: str = "p"
    aside: bool = False
    crumb: str | None = None
    breaks: int = 2
    count: int = 0

    def read(self, element: Element, stack: tuple[int, ...], depth: int) -> None:
        """Add an element, its children and their tails."""
        if element is self.until:
            self.is_done = True
            return
        tag = element.tag if isinstance(element.tag, str) else ""
        if not tag or tag in _DROPPED or _is_hidden(element):
            return
        if tag == "form" and element not in self.wide_forms:
            return
        if tag == "br":
            self.flush(breaks=1)
        elif tag == "img":
            self.runs.append((_image(element), "tag", stack))
        elif depth >= DEEPEST:
            self.runs.append((str(element.text_content()), "text", stack))
        elif tag == "table" and _is_data(element):
            self.flush(breaks=2)
            self.add_table(element)
        elif tag in _TRANSPARENT:
            if tag in _INLINE:
                stack = (*stack, len(self.inline))
                self.inline.append(_opening(tag, element))
                if tag == "a":
                    self.links.add(stack[-1])
            self.children(element, stack, depth)
        else:
            self.block(element, tag, stack, depth)

    def block(self, element: Element, tag: str, stack: tuple[int, ...], depth: int) -> None:
        """Add an element that begins and ends a line."""
        self.flush(breaks=2)
        before = self.path, self.kind, self.aside
        self.count += 1
        self.path = (*self.path, self.count)
        self.kind = tag if tag in _OWN_KIND else ("p" if tag == "p" else self.kind)
        self.aside = self.aside or tag in _ASIDE or self.apart.holds(element)
        if self.crumb is None and _is_crumb(element):
            self.crumb = breadcrumb_of(element)
        self.children(element, stack, depth)
        self.flush(breaks=2)
        self.path, self.kind, self.aside = before

    def children(self, element: Element, stack: tuple[int, ...], depth: int) -> None:
        """Add what is inside an element."""
        self.say(element.text, stack)
        for child in element:
            self.read(child, stack, depth + 1)
            if self.is_done:
                return
            self.say(child.tail, stack)

    def say(self, text: str | None, stack: tuple[int, ...]) -> None:
        """Add text to the line in hand; a text node's line ends count in <pre> alone."""
        if not text:
            return
        if self.kind == "pre":
            first, *others = text.split("\n")
            self.runs.append((first, "text", stack))
            for line in others:
                self.flush(breaks=1)
                self.runs.append((line, "text", stack))
        elif self.runs or not text.isspace() or "\u3000" in text:
            self.runs.append((text, "text", stack))

    def flush(self, breaks: int = 0) -> None:
        """End the line in hand, if it has anything; one break is not yet a paragraph."""
        if not self.runs:
            self.breaks += breaks
            return
        raw = "".join([value for value, kind, _ in self.runs if kind == "text"])
        text = one_line(raw)
        has_image = any(kind == "tag" for _, kind, _ in self.runs)
        if text or has_image:
            linked = sum(
                [
                    len(value.strip())
                    for value, kind, stack in self.runs
                    if stack and kind == "text" and not self.links.isdisjoint(stack)
                ]
            )
            self.blocks.append(
                Block(
                    text,
                    self.markup(),
                    self.kind,
                    self.breaks > 1 or bool(_IDEOGRAPHIC_INDENT.match(raw)),
                    min(1.0, linked / (len(text) or 1)),
                    self.aside,
                    self.path,
                    has_image,
                    self.crumb,
                )
            )
            self.crumb = None
            self.breaks = breaks
        else:
            self.breaks += breaks
        self.runs.clear()

    def markup(self) -> str:
        """Return the line in hand as inline HTML, white space collapsed, tags well nested."""
        if len(self.runs) == 1 and self.runs[0][1:] == ("text", ()):
            return escape(" ".join(self.runs[0][0].split()), quote=False)
        parts: list[str] = []
        is_open: tuple[int, ...] = ()
        space = False
        for value, kind, stack in self.runs:
            words = " ".join(value.split()) if kind == "text" else value
            if not words:
                space = space or bool(parts and value)
                continue
            lead = kind == "text" and value[0].isspace()
            same = 0
            while same < min(len(is_open), len(stack)) and is_open[same] == stack[same]:
                same += 1
            parts.extend(_closing(self.inline[number]) for number in reversed(is_open[same:]))
            parts.append(" " if parts and (space or lead) else "")
            parts.extend(self.inline[number] for number in stack[same:])
            parts.append(escape(words, quote=False) if kind == "text" else words)
            is_open = stack
            space = kind == "text" and value[-1].isspace()
        parts.extend(_closing(self.inline[number]) for number in reversed(is_open))
        return "".join(parts)

    def add_table(self, table: Element) -> None:
        """Add a table of data as one block, its rows as they are."""
        rows = [
            [one_line(str(cell.text_content())) for cell in row.iter("td", "th")]
            for row in table.iter("tr")
        ]
        cells = "".join(
            "<tr>" + "".join(f"<td>{escape(cell, quote=False)}</td>" for cell in row) + "</tr>"
            for row in rows
        )
        text = "; ".join(" | ".join(row) for row in rows if any(row))
        self.count += 1
        path = (*self.path, self.count)
        markup = f"<table>{cells}</table>"
        self.blocks.append(Block(text, markup, "table", aside=self.aside, path=path))
        self.breaks = 2


def _is_hidden(element: Element) -> bool:
    style = element.get("style")
    return element.get("hidden") is not None or bool(style and _HIDDEN.search(style))


def _is_crumb(element: Element) -> bool:
    names = " ".join(filter(None, map(element.get, ("class", "id", "aria-label"))))
    return bool(names and _CRUMB.search(names)) and len(str(element.text_content())) < 300


def _is_data(table: Element) -> bool:
    """Return whether a table holds figures rather than the layout of a page."""
    if next(table.iterdescendants("table", "h1", "img", "form", "script"), None) is not None:
        return False
    linked = sum(len(str(link.text_content())) for link in table.iter("a"))
    if linked * 2 > len(str(table.text_content())):  # a box of links, a row for each
        return False
    rows = [list(row.iter("td", "th")) for row in table.iter("tr")]
    cells = [len(str(cell.text_content()).strip()) for row in rows for cell in row]
    wide = sum(len(row) > 1 for row in rows)
    return len(rows) > 1 and wide > 1 and max(cells, default=0) <= 200


def _image(element: Element) -> str:
    source = element.get("data-original") or element.get("data-src") or element.get("src") or ""
    alt = one_line(element.get("alt") or "")
    return f'<img src="{escape(source)}" alt="{escape(alt)}">'


def _opening(tag: str, element: Element) -> str:
    values = [(name, element.get(name)) for name in _KEPT_ATTRIBUTES.get(tag, ())]
    return (
        f"<{tag}" + "".join(f' {name}="{escape(value)}"' for name, value in values if value) + ">"
    )


def _closing(opening: str) -> str:
    found = re.match(r"<(\w+)", opening)
    return f"</{found[1]}>" if found else ""

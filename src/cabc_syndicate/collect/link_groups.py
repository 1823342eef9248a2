"""The groups of links on a page that may be its list (pure): by place and form of address.

A group's name, its `form`, is made of the tags around its links with their classes, and of what
the addresses have in common. It survives new articles, page 2 and rows that alternate.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from urllib.parse import parse_qsl, urlsplit

from cabc_syndicate.collect import html_head
from cabc_syndicate.collect.html_tree import Element, parse
from cabc_syndicate.collect.identity import canonical_key
from cabc_syndicate.collect.item_rows import Row, rows_of
from cabc_syndicate.collect.link_columns import columns_in, joined
from cabc_syndicate.collect.link_scores import Features, dated_share, measure, score
from cabc_syndicate.collect.link_selectors import pattern_for, selector_for
from cabc_syndicate.collect.links import Anchor, Link, Reading, anchors_of, longest, title_of
from cabc_syndicate.collect.pager_places import depths_by_pager, shared_depth

_DEEPEST = 14
_BOX = "#"
"""Stands in a form before the number of a box."""
_MOST_BOXES = 3
_NAMED = 8
"""So many groups, the best, are given a selector: to try one costs a walk over the page."""

_GRID = re.compile(r"^(?:col|span|grid|large|medium|small|w|width|g|box|list)[-_]?\d", re.I)
_CHANGING = re.compile(
    r"^(?:odd|even|first|last|alt|alternate|current|active|on|hover|cur|sticky|new|top|hentry"
    r"|clearfix|cf|cl|fl|fr|post|(?:category|tag|status|format|type|author|term|views-row)-.*)$",
    re.IGNORECASE,
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ROWS = frozenset({"li", "tr", "article", "dl", "dd", "dt"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """One group of links, each address once, in the page's order.

    `dated` is the share of items with a date beside them or in the address (1 where their
    numbers run down in one sequence); `selector` and `pattern` are what an operator may put
    in select.item or link_pattern to name the group ("" where nothing short does).
    """

    form: str
    links: tuple[Link, ...]
    score: float
    dated: float
    selector: str
    pattern: str
    features: Features
    inside: frozenset[str] = frozenset()
    """The keys of all links that stand in the group's rows: its own, authors, categories."""
    by_pager: int = 0
    """How deep the smallest element is that holds it and the link to the next page; 0 for none."""

    @property
    def keys(self) -> frozenset[str]:
        """Return the canonical keys of the group's addresses."""
        return frozenset(canonical_key(link.url) for link in self.links)


def candidates(document: str, url: str, reading: Reading) -> tuple[Candidate, ...]:
    """Return the groups of links on a page, the one most like a list first.

    Raises PageError for no HTML.
    """
    if not document.strip():
        return ()
    root = parse(document, url)
    return candidates_of(root, anchors_of(root, html_head.base_of(root, url)), url, reading)


def candidates_of(
    root: Element, anchors: Sequence[Anchor], url: str, reading: Reading
) -> tuple[Candidate, ...]:
    """Return the groups of a page that has been parsed, the one most like a list first."""
    here = canonical_key(url)
    groups = _groups([anchor for anchor in anchors if anchor.key != here], reading)
    page = measure(root)
    found = []
    for form, group in groups.items():
        together: dict[str, list[Anchor]] = {}
        for anchor in group:
            together.setdefault(anchor.key, []).append(anchor)
        chosen = {key: longest(same) for key, same in together.items()}
        rows = rows_of(group, chosen, reading)
        links = tuple(
            Link(anchor.address.partition("#")[0], title_of(anchor), row.listed_at)
            for anchor, row in zip(chosen.values(), rows, strict=True)
        )
        dated = dated_share(links, rows, reading)
        features = page.features(list(chosen.values()), rows, links, dated, url)
        found.append((score(features), form, links, dated, features, list(chosen.values()), rows))
    found.sort(key=lambda one: -one[0])
    keys_of = {anchor.element: anchor.key for anchor in anchors}
    pager = depths_by_pager(root, anchors, url)
    return tuple(
        Candidate(
            form,
            links,
            value,
            dated,
            selector_for(root, chosen, rows) if number < _NAMED and value > 0 else "",
            pattern_for([link.url for link in links]) if number < _NAMED else "",
            features,
            _inside(rows, keys_of) if number < _NAMED and value > 0 else frozenset(),
            shared_depth(chosen[0].element, pager),
        )
        for number, (value, form, links, dated, features, chosen, rows) in enumerate(found)
    )


def _inside(rows: Sequence[Row], keys_of: Mapping[Element, str]) -> frozenset[str]:
    if len(rows) < 2:
        return frozenset()
    return frozenset(
        keys_of[one] for row in rows for one in row.element.iter("a") if one in keys_of
    )


def form_of(anchor: Anchor) -> tuple[str, str]:
    """Return the place of a link and the form of its address."""
    return _place(anchor.element), _shape(anchor.address)


def mixed_place(form: str) -> str | None:
    """Return the place of which a group's form names one box; None where it names none."""
    place, box, _ = form.partition(_BOX)
    return place if box else None


def links_of_form(anchors: Sequence[Anchor], form: str, url: str) -> list[Anchor]:
    """Return the links of a page that have the form of a group chosen before."""
    here = canonical_key(url)
    place, _, shape = form.rpartition(" ")
    place, _, number = place.partition(_BOX)
    places = columns_in(place)
    alike = [one for one in anchors if one.key != here and _place(one.element) in places]
    if number:
        boxes = _boxes(alike)
        alike = boxes[int(number)] if int(number) < len(boxes) else []
    return [one for one in alike if shape in {"*", _shape(one.address)}]


def _groups(anchors: Sequence[Anchor], reading: Reading) -> dict[str, list[Anchor]]:
    """Group by place; where a place has several forms of address, also by each of them.

    The columns of one list are one place.
    """
    forms = [(*form_of(anchor), anchor) for anchor in anchors]
    places = _by_place(forms)
    if names := joined(places, reading):
        places = _by_place([(names.get(place, place), shape, one) for place, shape, one in forms])
    groups: dict[str, list[Anchor]] = {}
    order = {anchor.element: number for number, anchor in enumerate(anchors)}
    for place, shapes in places.items():
        whole = [anchor for group in shapes.values() for anchor in group]
        whole.sort(key=lambda one: order[one.element])
        groups[f"{place} *"] = whole
        if len(shapes) > 1:
            for shape, group in shapes.items():
                if len({anchor.key for anchor in group}) > 2:
                    groups[f"{place} {shape}"] = group
        for number, box in enumerate(_boxes(whole)):
            groups[f"{place}{_BOX}{number} *"] = box
    return groups


def _by_place(
    found: Sequence[tuple[str, str, Anchor]],
) -> dict[str, dict[str, list[Anchor]]]:
    places: dict[str, dict[str, list[Anchor]]] = {}
    for place, shape, anchor in found:
        places.setdefault(place, {}).setdefault(shape, []).append(anchor)
    return places


def _boxes(group: Sequence[Anchor]) -> list[list[Anchor]]:
    """Return the links of one place by the boxes that they stand in, if these are a few apart.

    Page builders give a list and the box of popular articles beside it the same classes. Rows and
    columns of one grid, which have one parent, are no boxes apart, and no row of a table is a box.
    """
    keys: dict[Element, set[str]] = {}
    for anchor in group:
        for parent in islice(anchor.element.iterancestors(), _DEEPEST):
            keys.setdefault(parent, set()).add(anchor.key)
    boxes: dict[Element, list[Anchor]] = {}
    for anchor in group:
        around = islice(anchor.element.iterancestors(), _DEEPEST)
        box = next(
            (parent for parent in around if len(keys[parent]) > 1 and parent.tag != "tr"), None
        )
        if box is None:
            return []
        boxes.setdefault(box, []).append(anchor)
    apart = len({box.getparent() for box in boxes}) == len(boxes)
    least = min(len({anchor.key for anchor in box}) for box in boxes.values()) if boxes else 0
    return list(boxes.values()) if 1 < len(boxes) <= _MOST_BOXES and apart and least > 2 else []


@lru_cache(maxsize=4096)
def _shape(address: str) -> str:
    parts = urlsplit(address)
    *folders, name = re.sub(r"\d+", "0", parts.path).split("/")
    stem, dot, kind = name.rpartition(".")
    stem, kind = (stem, kind) if dot and len(kind) < 6 else (name, "")
    # A slug of its own for each article is a star: /news/some-words.html
    stem = "" if not stem else "0" if stem == "0" else "*0" if "0" in stem else "*"
    query = parse_qsl(parts.query, keep_blank_values=True)
    names = ",".join(sorted(key for key, _ in query))
    actions = ",".join(
        sorted(
            value for _, value in query if value.isalpha() and value.isascii() and len(value) < 9
        )
    )
    host = (parts.hostname or "").removeprefix("www.")
    return f"{host}/{min(len(folders), 6)}/{stem}.{kind.lower()}?{names}:{actions}"


def _place(element: Element) -> str:
    steps: list[str] = []
    for parent in element.iterancestors():
        if len(steps) == _DEEPEST or parent.tag in {"body", "html"}:
            break
        step = _step(parent)
        if not steps or steps[-1] != step:  # unclosed tags nest one deeper with each item
            steps.append(step)
    own = _name(element.get("class") or "")
    return "/".join([*reversed(steps), f"a.{own}" if own else "a"])


def _step(parent: Element) -> str:
    tag = str(parent.tag)
    if tag in _ROWS:
        return "row"
    if tag == "td":
        before = zip(parent.itersiblings("td", preceding=True), range(9), strict=False)
        return f"td{len(list(before))}"
    # A heading's id is where links within its page lead to: one of its own for each article.
    identity = "" if tag in _HEADINGS else re.sub(r"\d+", "", parent.get("id") or "")
    name = identity.strip("-_ ") or _name(parent.get("class") or "")
    return f"{tag}.{name}" if name else tag


def _name(classes: str) -> str:
    """Return the first class that says what an element is, not which one of its kind."""
    for one in classes.split():
        if not _CHANGING.match(one):
            plain = one if _GRID.match(one) else re.sub(r"\d+", "", one).strip("-_")
            if plain:
                return plain
    return ""

"""A list page -> links to articles, and the next page (pure).

The configuration says which links (`select.item`, `link_pattern`); with neither, the group of
links that is surely the page's list is taken, and none when no group is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cabc_syndicate.collect import html_head
from cabc_syndicate.collect.html_tree import Element, parse, selected
from cabc_syndicate.collect.item_rows import rows_of
from cabc_syndicate.collect.link_choice import Choice, choose
from cabc_syndicate.collect.link_groups import candidates_of, links_of_form
from cabc_syndicate.collect.links import Anchor, Link, Reading, anchors_of, longest, title_of
from cabc_syndicate.collect.pagination import next_page

__all__ = ["Link", "ListPage", "Reading", "read_list"]


@dataclass(frozen=True, slots=True)
class ListPage:
    """The articles of a list page in its order, the next page, and the form of its links."""

    links: tuple[Link, ...]
    next: str | None
    form: str | None = None
    """The automatic choice, to be made again on the pages that follow."""
    choice: Choice | None = None
    """How the automatic choice was made; None where the configuration or `form` made it."""


def read_list(document: str, url: str, reading: Reading, form: str | None = None) -> ListPage:
    """Return the links of a list page; none when nothing fits. Raises PageError for no HTML."""
    if not document.strip():
        return ListPage((), None, form)
    root = parse(document, url)
    base = html_head.base_of(root, url)
    anchors = anchors_of(root, base)
    following = next_page(root, base, url, reading.select.next)
    if reading.select.item:
        chosen = _selected_anchors(root, reading.select.item, url, anchors)
        if reading.link_pattern:
            chosen = _matching(chosen, reading.link_pattern)
    elif reading.link_pattern:
        chosen = _matching(anchors, reading.link_pattern)
    elif form is not None:
        chosen = links_of_form(anchors, form, url)
    else:
        choice = choose(candidates_of(root, anchors, url, reading))
        best = choice.candidate
        links = best.links if best is not None else ()
        return ListPage(links, following, best.form if best is not None else None, choice)
    return ListPage(tuple(_links(chosen, reading)), following, form)


def _selected_anchors(
    root: Element, selector: str, item: str, anchors: Sequence[Anchor]
) -> list[Anchor]:
    usable = {anchor.element: anchor for anchor in anchors}
    chosen = []
    for element in selected(root, selector, item):
        inside = [element] if element.tag == "a" else list(element.iter("a"))
        held = [usable[one] for one in inside if one in usable]
        if held:  # empty separators between items hold none
            chosen.append(longest(held))
    return chosen


def _matching(anchors: Iterable[Anchor], pattern: str) -> list[Anchor]:
    expression = re.compile(pattern)
    return [anchor for anchor in anchors if expression.search(anchor.address[:2000])]


def _links(anchors: Sequence[Anchor], reading: Reading) -> Iterable[Link]:
    """Yield each address once, with the longest text of its links (a picture's link has none)."""
    together: dict[str, list[Anchor]] = {}
    for anchor in anchors:
        together.setdefault(anchor.key, []).append(anchor)
    chosen = {key: longest(same) for key, same in together.items()}
    for anchor, row in zip(chosen.values(), rows_of(anchors, chosen, reading), strict=True):
        yield Link(anchor.address.partition("#")[0], title_of(anchor), row.listed_at)

"""Which groups of links hold other articles on page 2 of a list? (pure) Menus and boxes do not."""

from __future__ import annotations

from collections.abc import Sequence

from cabc_syndicate.collect.link_groups import Candidate, mixed_place

_SAME = 0.5
"""A list has at most this share of its links on page 2 too."""
_REPEATED = 0.8
"""A box on both pages has this share of its links on each of them."""


def changed(first: Sequence[Candidate], second: Sequence[Candidate]) -> list[Candidate]:
    """Return the groups of page 1 that page 2 has too, with other links.

    What page 2 shows in boxes that page 1 has as well, its newest articles say, tells nothing: a
    list's articles stand there whatever the page. Where such a box has the list's own place, the
    list is what stands in the other box.
    """
    there = {one.form: one for one in second if one.links}
    boxes = {one.form for one in first if one.form in there and _is_same(one, there[one.form])}
    mixed = {mixed_place(form) for form in boxes}
    fresh = {key for one in second if one.form not in boxes for key in one.keys}
    return [
        one
        for one in first
        if one.form in there
        and one.form not in boxes
        and one.form.rpartition(" ")[0] not in mixed
        and len(one.keys & fresh) <= _SAME * len(one.keys)
    ]


def is_same_page(first: Sequence[Candidate], second: Sequence[Candidate]) -> bool:
    """Return whether page 2 shows what page 1 does: a server that knows no such page."""
    there = {one.form: one.keys for one in second}
    return bool(second) and all(one.keys <= there.get(one.form, frozenset()) for one in first)


def _is_same(one: Candidate, other: Candidate) -> bool:
    return len(one.keys & other.keys) >= _REPEATED * max(len(one.keys), len(other.keys))

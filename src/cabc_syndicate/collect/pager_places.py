"""Where the link to the next page stands (pure): beside the list that it continues."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cabc_syndicate.collect.html_tree import Element
from cabc_syndicate.collect.identity import canonical_key
from cabc_syndicate.collect.links import Anchor
from cabc_syndicate.collect.pagination import next_page


def depths_by_pager(root: Element, anchors: Sequence[Anchor], url: str) -> dict[Element, int]:
    """Return the elements around the links to the next page, each with its depth; {} for none."""
    following = next_page(root, url, url, None)
    if following is None:
        return {}
    key = canonical_key(following)
    depths: dict[Element, int] = {}
    for anchor in anchors:
        if anchor.key == key:
            around = list(anchor.element.iterancestors())
            depths.update((one, len(around) - number) for number, one in enumerate(around))
    return depths


def shared_depth(element: Element, depths: Mapping[Element, int]) -> int:
    """Return the depth of the smallest element that holds this one and a link to the next page."""
    return next((depths[one] for one in element.iterancestors() if one in depths), 0)

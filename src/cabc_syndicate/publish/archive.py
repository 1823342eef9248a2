"""What a feed still holds itself and what goes into its archive (RFC 5005, section 4; pure).

An article is on one archive page or in the live feed, never in both and never in neither, so a
reader that follows `prev-archive` sees each once. Pages are filled with the oldest articles and
then closed: what comes later never moves an article to another page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from cabc_syndicate.model import Member
from cabc_syndicate.settings import Publish

PAGE = 50
"""Articles on an archive page."""

SUMMARY_BYTES = 1500
"""What an article takes at the most when it alone exceeds the limit, and is summarised."""


def divide(
    newest: Sequence[Member], lengths: Mapping[int, int], limits: Publish
) -> tuple[list[Member], list[list[Member]]]:
    """Return what stays live, newest first, and full pages to close, the oldest first.

    `newest` are the articles on no page yet, newest first. At least `items` stay, and all within
    `days` of the newest one, within the limits of number and bytes; then up to a page more, until
    they fill one. Days are counted from the newest article, not from today.
    """
    live = list(newest)
    pages: list[list[Member]] = []
    while True:
        needed, possible = _bounds(live, lengths, limits)
        if len(live) <= possible and len(live) - needed < PAGE:
            return live, pages
        if len(live) - needed < PAGE:
            # Beyond the limits. More than is needed goes, or each new article would close a page.
            needed = possible - min(PAGE, possible // 2)
        count = min(PAGE, len(live) - needed)
        page = live[-count:]
        live = live[:-count]
        pages.append(page[::-1])


def _bounds(live: Sequence[Member], lengths: Mapping[int, int], limits: Publish) -> tuple[int, int]:
    """Return how many of the newest must stay and how many can (tombstones cost nothing)."""
    shown = [one for one in live if not one.withdrawn]
    since = shown[0].posted_at - timedelta(days=limits.days) if shown else None
    needed = possible = number = total = 0
    for position, one in enumerate(live, start=1):
        if one.withdrawn:
            possible = position
            continue
        size = lengths.get(one.seq, 0)
        number += 1
        total += size if size <= limits.max_bytes else SUMMARY_BYTES
        if number > 1 and (number > limits.max_items or total > limits.max_bytes):
            break
        possible = position
        if number <= limits.items or (since is not None and one.posted_at >= since):
            needed = position
    return needed, possible

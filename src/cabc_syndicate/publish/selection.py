"""Which articles a feed holds, and how much of each (pure)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from cabc_syndicate.model import Article
from cabc_syndicate.publish.feed import Entry
from cabc_syndicate.settings import Publish, Source


def shows_full_text(article: Article, source: Source | None) -> bool:
    """Return whether the article may be published in full.

    One that names another publisher is not ours to repeat; `rights` of its source overrides.
    """
    if source is not None and source.rights is not None:
        return source.rights == "full"
    return not article.origin


def select(entries: Sequence[Entry], limits: Publish) -> tuple[Entry, ...]:
    """Return the head of the entries, which come newest first.

    That is `items`, or all within `days` of the newest one, whichever is more, within the limits
    of number and bytes. Days are counted from the newest entry, not from today, so the same
    content gives the same feed on any day. An entry that alone exceeds the bytes is summarised.
    """
    if not entries:
        return ()
    since = entries[0].posted_at - timedelta(days=limits.days)
    recent = sum(entry.posted_at >= since for entry in entries)
    chosen: list[Entry] = []
    total = 0
    for entry in entries[: min(max(limits.items, recent), limits.max_items)]:
        fitting = replace(entry, html=None) if _size(entry) > limits.max_bytes else entry
        total += _size(fitting)
        if chosen and total > limits.max_bytes:
            break
        chosen.append(fitting)
    return tuple(chosen)


def _size(entry: Entry) -> int:
    return len(entry.content.encode())

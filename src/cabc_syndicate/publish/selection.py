"""Which articles a feed holds, and how much of each (pure)."""

from __future__ import annotations

from dataclasses import replace

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


def fitted(entry: Entry, limits: Publish) -> Entry:
    """Return the entry, as a summary when it alone exceeds the bytes of a feed."""
    return replace(entry, html=None) if len(entry.content.encode()) > limits.max_bytes else entry

"""Do links without dates lead to articles, the newest first? Five of them are read to tell."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from cabc_syndicate.collect.characters import columns
from cabc_syndicate.collect.links import Link
from cabc_syndicate.collect.session import Session
from cabc_syndicate.model import ArticleDraft, Provenance

_SAMPLES = 5
_SHORTEST = 80
"""Columns of text that an article has at least."""
_SAME = 8
"""Letters with which a title in a list and on its page begin alike, if both have so many."""
_SAID = frozenset({Provenance.SELECTOR, Provenance.PAGE})


async def are_newest_first(session: Session, links: Sequence[Link]) -> bool:
    """Return whether the links, as far as those of them tell, lead to articles of falling dates.

    A menu leads to no articles, and a box of what is read most follows no dates: five of them fall
    by chance once in 120 times. Raises Stopped.
    """
    if len(links) < _SAMPLES:
        return False
    dates = []
    for number in range(_SAMPLES):
        link = links[number * (len(links) - 1) // (_SAMPLES - 1)]
        draft = await session.sample(link.url)
        if draft is None or not _is_article(draft, link):
            return False
        dates.append(draft.posted_at)
    return all(one >= two for one, two in pairwise(dates)) and dates[0] > dates[-1]


def _is_article(draft: ArticleDraft, link: Link) -> bool:
    if draft.posted_from not in _SAID or columns(draft.text) < _SHORTEST:
        return False
    told, listed = _letters(draft.title), _letters(link.text)
    start = min(_SAME, len(told), len(listed))
    return start > 0 and told[:start] == listed[:start]


def _letters(text: str) -> str:
    return "".join(one for one in text.casefold() if one.isalnum())

"""Is an article what its list promised? (pure) Titles beside the texts of the links to them.

Where a site's links name its articles, a title that has nothing of its link's text is another line
of the page: the name of the section, of the site, a date. Where they do not ("Read more"), nothing
is promised. One article alone may have been given another title since; most of several have not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cabc_syndicate.collect import sameness

_ENOUGH = 3
_SHARE = 0.8


def agree(link_text: str, title: str) -> bool:
    """Return whether they share more than half of the words of the shorter one."""
    one, other = set(sameness.words(link_text)), set(sameness.words(title))
    return 2 * len(one & other) > min(len(one), len(other))


def is_renamed(old: str, new: str, link_text: str) -> bool:
    """Return whether an article has a new title by the word of its list."""
    return agree(link_text, new) and not agree(link_text, old)


def are_promises(known: Iterable[tuple[str, str]]) -> bool:
    """Return whether a list names its articles, told by (link text, title) of known ones."""
    found = [agree(text, title) for text, title in known if text]
    return len(found) >= _ENOUGH and sum(found) >= _SHARE * len(found)


def broken(read: Sequence[tuple[str, str]]) -> list[int]:
    """Return the places of those whose title is not theirs, if most of them are so."""
    wrong = [at for at, (text, title) in enumerate(read) if text and not agree(text, title)]
    return wrong if len(wrong) * 2 > len(read) else []

"""How well was a layout read? Counts over its 40 articles, the same for us and for our peers.

- Title: equal to the expected one once white space, compatibility forms and the minus sign used
  as a hyphen are made one. An article that was not read has the wrong title.
- Date: the same instant as the page says it; `by_day` for peers that give days only.
- Body F1: of the multisets of words (letters and digits, case folded; each Chinese character is
  one) of expected and found body, for each article; then the mean. Nothing found is 0.
- Leak: an article whose found body has the title of its previous or next article, or a line that
  begins as the label of one.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bench.layouts.model import Expected, Layout
from bench.layouts.writing import ZONE

_WORD = re.compile(r"[\u3400-\u9fff]|(?:(?![\u3400-\u9fff])[^\W_])+")
_LABEL = re.compile(
    r"^\W*(?:(?:previous|next)(?: (?:post|article|page|news))?\s*[:：>›]|[上下]一[篇条页則则])",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """What an extractor gave for one article."""

    title: str | None
    posted_at: datetime | None
    text: str


@dataclass(frozen=True, slots=True)
class Accuracy:
    """Shares are 0 to 1, leaks a count of articles."""

    titles: float
    dates: float
    f1: float
    leaks: int
    worst: float
    """The lowest F1 of one article."""


@dataclass(frozen=True, slots=True)
class ListAccuracy:
    """How the list was found: articles asked for, decoys asked for, and whether in its order."""

    found: int
    expected: int
    wrong: int
    in_order: bool

    @property
    def is_exact(self) -> bool:
        """Whether all and only the list's articles were found, in its order."""
        return self.found == self.expected and not self.wrong and self.in_order


def accuracy(
    articles: Sequence[Expected], found: Mapping[str, Found], *, by_day: bool = False
) -> Accuracy:
    """Return the scores of what was found, by article path."""
    nothing = Found(None, None, "")
    pairs = [(one, found.get(one.path, nothing)) for one in articles]
    scores = [f1("\n".join(one.body), got.text) for one, got in pairs]
    return Accuracy(
        titles=_share([has_title(one, got) for one, got in pairs]),
        dates=_share([has_date(one, got, by_day=by_day) for one, got in pairs]),
        f1=sum(scores) / len(scores),
        leaks=sum(bool(leaks(one, got.text)) for one, got in pairs),
        worst=min(scores),
    )


def list_accuracy(layout: Layout, hits: Sequence[str]) -> ListAccuracy:
    """Return how well the list was found, told by which article pages were asked for."""
    design = layout.design
    wanted = [one.path for one in layout.articles]
    decoys = {design.address(one, 1) for one in layout.decoys}
    asked = list(dict.fromkeys(path for path in hits if path in set(wanted)))
    return ListAccuracy(
        found=len(asked),
        expected=len(wanted),
        wrong=len(decoys & set(hits)),
        in_order=asked in (wanted, wanted[::-1]),
    )


def has_title(expected: Expected, found: Found) -> bool:
    """Return whether the title is right."""
    return plain(found.title or "") == plain(expected.title)


def has_date(expected: Expected, found: Found, *, by_day: bool = False) -> bool:
    """Return whether the posted time is right; naive times are those of the site."""
    if found.posted_at is None:
        return False
    if by_day:
        at = found.posted_at
        local = at.astimezone(ZONE) if at.tzinfo else at
        return local.date() == expected.posted_at.date()
    return found.posted_at == expected.posted_at


def leaks(expected: Expected, text: str) -> list[str]:
    """Return the neighbours' titles and labels that are in a body where they do not belong."""
    said, meant = plain(text), plain("\n".join(expected.body))
    titles = [one for one in expected.leaks if plain(one) in said and plain(one) not in meant]
    return titles + [label.strip() for label in _LABEL.findall(text)]


def f1(expected: str, found: str) -> float:
    """Return the harmonic mean of precision and recall over the words."""
    meant, got = Counter(tokens(expected)), Counter(tokens(found))
    both = (meant & got).total()
    return 2 * both / (meant.total() + got.total()) if both else 0.0


def tokens(text: str) -> list[str]:
    """Return the words of a text, each Chinese character being one."""
    return _WORD.findall(plain(text).casefold())


def plain(text: str) -> str:
    """Return the text on one line, its compatibility forms and odd spaces made one."""
    normal = unicodedata.normalize("NFKC", text).replace("\u2212", "-")
    return " ".join(normal.split())


def _share(right: Sequence[bool]) -> float:
    return sum(right) / len(right)

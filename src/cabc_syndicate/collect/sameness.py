"""Are two texts nearly the same? (pure)

A text is cut into shingles: every run of five words, or of five characters where a script writes
no spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese). Two texts are near when at least 0.6 of
the shingles of the shorter one are in the longer one, so a re-post with small edits and a copy
with its tail cut off are both found. Two translations of one text share no shingle.

Comparing a text with every other one is slow, so each gets a sketch: the 128 smallest hashes of its
shingles (a bottom-k sketch; Cohen and Kaplan, "Summarizing data using bottom-k sketches", 2007), at
most 1 kB. Sketches say which few texts are worth the exact comparison. Numbers and names in one
template ("Exchange rates of the week") make near texts too: near is a reason to link two articles,
never to merge them.
"""

from __future__ import annotations

import hashlib
import math
import re
import struct
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

NEAR = 0.6
"""The containment from which two texts are near."""
FEWEST = 20
"""Shingles: below this, one shared sentence is most of a text, so only equal texts are near."""

_WORDS_A_SHINGLE = 5
_SIZE = 128
_HASH_END = 1 << 64
_QUOTES = str.maketrans("‘’‚‛′´`‹›“”„‟″«»「」『』〝〞", "'" * 9 + '"' * 13)
_INVISIBLE = re.compile("[\u00ad\u034f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")

# Letters and marks of scripts without spaces; their own commas and stops are left out.
_UNSPACED = (
    "\u3005-\u3007\u3040-\u30ff\u3100-\u312f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff"
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e50-\u0e59"
    "\u0e80-\u0eff"
    "\u1000-\u1049\u1050-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f"
    "\u1780-\u17d3\u17d7\u17dc-\u17ff"
)
_WORD = re.compile(f"[{_UNSPACED}]|[^\\W_{_UNSPACED}]+")


def normalised(text: str) -> str:
    """Return the text as it is compared: one spelling of every character, space, quote and dash.

    NFKC and no case; invisible characters go, for editors leave zero-width spaces and soft hyphens
    in one copy and not in the other.
    """
    plain = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).casefold()
    plain = unicodedata.normalize("NFKC", plain).translate(_QUOTES)
    return " ".join(_DASHES.sub("-", plain).split())


def words(text: str) -> list[str]:
    """Return the words of the text without punctuation; in unspaced scripts, its characters."""
    return _WORD.findall(normalised(text))


def shingles(text: str) -> frozenset[int]:
    """Return the 64-bit hashes of every five words in a row; a shorter text is one shingle."""
    found = words(text)
    if not found:
        return frozenset()
    last = max(1, len(found) - _WORDS_A_SHINGLE + 1)
    return frozenset(
        _hash(" ".join(found[start : start + _WORDS_A_SHINGLE])) for start in range(last)
    )


def _hash(shingle: str) -> int:
    # Not hash(), which differs from process to process: sketches are stored.
    return int.from_bytes(hashlib.blake2b(shingle.encode(), digest_size=8).digest(), "big")


@dataclass(frozen=True, slots=True)
class Sketch:
    """The smallest hashes of a text's shingles, ascending, and how many shingles there are."""

    smallest: tuple[int, ...]
    count: int

    def to_bytes(self) -> bytes:
        """Return the sketch as stored: the count (4 bytes), then each hash (8), big-endian."""
        return struct.pack(f">I{len(self.smallest)}Q", self.count, *self.smallest)

    @classmethod
    def from_bytes(cls, stored: bytes) -> Sketch:
        """Return a sketch from its stored form; raises ValueError when it is none."""
        if len(stored) % 8 != 4:
            raise ValueError("is not a sketch: its length is wrong")
        count, *smallest = struct.unpack(f">I{len(stored) // 8}Q", stored)
        if len(smallest) != min(count, _SIZE):
            raise ValueError("is not a sketch: its count does not fit")
        return cls(tuple(smallest), count)


def sketch(text: str) -> Sketch:
    """Return the sketch of a text."""
    found = shingles(text)
    return Sketch(tuple(sorted(found)[:_SIZE]), len(found))


def containment_estimate(a: Sketch, b: Sketch) -> float:
    """Return about what containment() of the two texts is, from their sketches alone.

    Up to the lesser reach, both sketches are complete, so what they hold there is a fair sample of
    both texts, however different their lengths are. The sample of the shorter text shrinks with the
    ratio of lengths: the standard error is 0.05 for equal ones, 0.15 where one is ten times longer.
    """
    shared = len(set(a.smallest).intersection(b.smallest))
    sample = _sample(a.count, a.smallest, b.count, b.smallest)
    return shared / sample if sample else 0.0


def _sample(count: int, smallest: Sequence[int], other: int, others: Sequence[int]) -> int:
    """Return how many hashes of the shorter text lie within the reach of both sketches."""
    reach = min(_reach(count, smallest), _reach(other, others))
    return bisect_right(smallest if count <= other else others, reach)


def _reach(count: int, smallest: Sequence[int]) -> int:
    """Return the hash up to which a sketch holds every shingle of its text."""
    return smallest[-1] if count > len(smallest) else _HASH_END


def containment(a: str, b: str) -> float:
    """Return the share of the shorter text's shingles that are in the other: 0.0 to 1.0."""
    return _contained(shingles(a), shingles(b))


def _contained(a: frozenset[int], b: frozenset[int]) -> float:
    shorter = min(len(a), len(b))
    return len(a & b) / shorter if shorter else 0.0


def is_near(a: str, b: str) -> bool:
    """Return whether one text is a copy of the other, edited a little or cut."""
    if normalised(a) == normalised(b):
        return bool(words(a))
    one, other = shingles(a), shingles(b)
    return min(len(one), len(other)) >= FEWEST and _contained(one, other) >= NEAR


def candidates(of: Sketch, among: Iterable[tuple[int, Sketch]]) -> list[int]:
    """Return the numbers of the sketches whose texts are worth the exact comparison.

    For several at once, candidates_of_all gives the same answers sooner.
    """
    mine = set(of.smallest)
    found = []
    for number, other in among:
        sample = _sample(of.count, of.smallest, other.count, other.smallest)
        if _is_worth(len(mine.intersection(other.smallest)), sample):
            found.append(number)
    return found


def _is_worth(shared: int, sample: int) -> bool:
    """Return whether texts at NEAR would show so few shared hashes in a sample of that size.

    Four standard errors below what is expected: one text in thirty thousand at the very limit is
    overlooked, and none that is well above it.
    """
    error = math.sqrt(NEAR * (1 - NEAR) * sample)
    return shared >= max(1.0, NEAR * sample - 4 * error)


def candidates_of_all(of: Sequence[Sketch], among: Iterable[tuple[int, Sketch]]) -> list[list[int]]:
    """Answer candidates() for each of some sketches, in one pass over all others.

    The others are taken one by one and not kept, so it costs no memory to have very many.
    """
    places: dict[int, list[int]] = {}
    for place, each in enumerate(of):
        for value in each.smallest:
            places.setdefault(value, []).append(place)
    found: list[list[int]] = [[] for _ in of]
    for number, other in among:
        shared = Counter(
            place for value in places.keys() & set(other.smallest) for place in places[value]
        )
        for place, count in shared.items():
            mine = of[place]
            sample = _sample(mine.count, mine.smallest, other.count, other.smallest)
            if _is_worth(count, sample):
                found[place].append(number)
    return found

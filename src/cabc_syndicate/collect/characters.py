"""Characters as pages use them: white space made plain, texts compared, widths counted (pure)."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

# C0 but tab and line ends, C1, byte-order marks, bidirectional overrides, non-characters: none of
# them belongs in a title or a feed (XML 1.0, 2.2).
_CONTROLS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\u202a-\u202e\u2066-\u2069"
    "\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)
_WIDE = frozenset("WF")
_REMEMBERED = 300
"""Characters of a text whose folded form and width are kept: the rules ask for them many times."""


def without_controls(text: str) -> str:
    """Return the text without characters that steer a terminal, a parser or the direction."""
    return _CONTROLS.sub("", text)


def one_line(text: str) -> str:
    """Return the text on one line: every run of white space, no-break spaces too, is one space."""
    return " ".join(without_controls(text).split())


def folded(text: str) -> str:
    """Return what is left to compare two titles by: letters, marks and digits, without case.

    NFKC first, so that full-width forms, U+2212 and every other hyphen make no difference.
    """
    return _folded(text) if len(text) <= _REMEMBERED else _folded.__wrapped__(text)


def is_wide(letter: str) -> bool:
    """Return whether a character takes two columns, as Chinese ones do."""
    return unicodedata.east_asian_width(letter) in _WIDE


def columns(text: str) -> int:
    """Return the width of the text as a terminal would show it."""
    if text.isascii():
        return len(text)
    return _columns(text) if len(text) <= _REMEMBERED else _columns.__wrapped__(text)


@lru_cache(maxsize=2048)
def _folded(text: str) -> str:
    normal = unicodedata.normalize("NFKC", text).casefold()
    return "".join(filter(_counts, normal))


@lru_cache(maxsize=2048)
def _columns(text: str) -> int:
    return sum(map(_width, text))


@cache
def _counts(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "LMN"


@cache
def _width(letter: str) -> int:
    return 0 if unicodedata.category(letter) in {"Mn", "Me", "Cf"} else 1 + is_wide(letter)

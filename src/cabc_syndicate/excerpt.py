"""Cut a text to a length without hurting a word, or a letter of a script without spaces (pure)."""

from __future__ import annotations

import unicodedata

_LONGEST_WORD = 24
"""Further back than this there is no word to keep whole, but a script without spaces."""

_SARA_AM = "\u0e33\u0eb3"
"""Thai and Lao vowels that belong to the letter before, though Unicode calls them letters."""

_LEADING_VOWELS = "\u0e40\u0e41\u0e42\u0e43\u0e44\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4"
"""Thai and Lao vowels that are written before the letter they belong to."""

_JOINERS = "\u17d2\u1039\u200d"
"""Khmer coeng, Burmese virama and the zero-width joiner tie the next letter to the last one."""


def excerpt(text: str, limit: int) -> str:
    """Return the text on one line, cut to at most `limit` characters with "…" at its end.

    The cut falls between words; where a script has no spaces, between grapheme clusters
    (Unicode Standard Annex 29, simplified to the scripts of the ten languages and emoji).
    """
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    end = limit - 1
    space = line.rfind(" ", max(0, end - _LONGEST_WORD), end + 1)
    if space > 0:
        end = space
    else:
        while end > 0 and not _may_cut(line, end):
            end -= 1
    return line[: end or limit - 1].rstrip(" ,;:-–—、，；：(（“‘\"'") + "…"


def _may_cut(line: str, index: int) -> bool:
    before, after = line[index - 1], line[index]
    if unicodedata.category(after).startswith("M") or after in _SARA_AM or after == "\u200d":
        return False
    if before in _LEADING_VOWELS or before in _JOINERS:
        return False
    if "\U0001f3fb" <= after <= "\U0001f3ff":  # a skin tone belongs to the emoji before
        return False
    return not (_is_flag(after) and _flags_before(line, index) % 2)


def _flags_before(line: str, index: int) -> int:
    start = index
    while start > 0 and _is_flag(line[start - 1]):
        start -= 1
    return index - start


def _is_flag(character: str) -> bool:
    """Return whether it is a regional indicator, two of which make a flag."""
    return "\U0001f1e6" <= character <= "\U0001f1ff"

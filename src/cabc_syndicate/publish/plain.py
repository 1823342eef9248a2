"""Texts as feeds may carry them: clean of what no XML may hold, and plain text that no reader
takes for markup (pure)."""

from __future__ import annotations

import html
import re
from html.entities import name2codepoint

_NOT_TEXT = re.compile(
    "[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffc"
    + "".join(f"{chr(plane << 16)}-{chr(plane << 16 | 0xFFFD)}" for plane in range(1, 17))
    + "]"
)
"""What XML 1.0 forbids or discourages (section 2.2), and U+FFFD, which stands for what was lost:
all but what may be, which is looked up ten times faster."""

_TWICE = re.compile("[\xc2\xc3][\x80-\xbf]")
"""A letter of Latin-1 that was encoded in UTF-8 twice, as it seems."""
_SURELY = re.compile("\xc2[\x80-\xbf]|\xc3[\x80-\x9f\xa1-\xba\xbc-\xbf]")
"""The same without what can be the end of a word in capitals and a space or quotation mark."""

MAILBOX = r"[\w+.%'-]+@(?:[\w-]+\.)+[\w-]+"
"""An e-mail address, as a pattern."""
_MAILBOX = re.compile(rf"[<(（]?\s*(?<![\w@.+-]){MAILBOX}\s*[>)）]?")
_JOINER = "\u2060"
"""U+2060 WORD JOINER: has no width and allows no line break, so nobody sees it."""
_MARKUP = re.compile(r"<(?=[A-Za-z/!?]|[\w.+'-]+@)|&(#?\w+;?)")


def clean(text: str) -> str:
    """Return the text without what XML forbids: control characters, U+FFFE and U+FFFF, halves of
    surrogate pairs. They are dropped, not replaced: validators warn of U+FFFD.

    A text that was encoded in UTF-8 twice, which validators find too, is decoded once more.
    """
    if text.isascii():
        return _NOT_TEXT.sub("", text)
    text = _NOT_TEXT.sub("", _decoded(text.replace("\x85", "\n")))  # U+0085 is a line's end
    return _TWICE.sub(lambda two: _JOINER.join(two[0]), text)


def clean_line(text: str) -> str:
    """Return the text clean and on one line."""
    return " ".join(clean(text).split())


def without_mailbox(name: str) -> str:
    """Return a name without the e-mail addresses in it, which are nobody's to publish."""
    if "@" not in name:
        return name
    return " ".join(_MAILBOX.sub(" ", name).split()).strip("()（）<>,;: ")


def unmistakable(text: str) -> str:
    """Return plain text that readers who parse it as HTML show as it is.

    RSS does not say whether a title is text or HTML, so readers differ, and validators warn of
    `</b>` and `&copy;`. An invisible U+2060 behind such `<` and `&` makes them text for everybody.
    """
    return _MARKUP.sub(_joined, text) if "<" in text or "&" in text else text


def _joined(found: re.Match[str]) -> str:
    name = found[1]
    if name is None:
        return f"<{_JOINER}"
    word = name.removesuffix(";")
    plain = word.isalpha() and word != "apos" and word not in name2codepoint
    if plain and html.unescape(found[0]) == found[0]:
        return found[0]
    return f"&{_JOINER}{name}"


def _decoded(text: str) -> str:
    """Return the text decoded once more for each time too many that all of it was encoded."""
    while _SURELY.search(text):
        try:
            text = text.encode("iso-8859-1").decode()
        except UnicodeError:
            break
    return text

"""Header fields as bytes for the wire (RFC 5322, RFC 2047).

The standard library's policies turn a long List-Unsubscribe into encoded words, which breaks
one-click (RFC 8058), and re-flattening does it again. So fields are written here, and whatever
could end a field early is refused.
"""

from __future__ import annotations

import base64
import re
from datetime import datetime
from email.utils import format_datetime

_FORBIDDEN = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
_ATOM_TEXT = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+")
_WORD_BYTES = 45
"""Of UTF-8 in one encoded word: 60 characters of base64, 72 with its frame (RFC 2047: 75)."""
_LINE = 76
_LONGEST_LINE = 998
_LONGEST_NAME = 120
"""Characters; a longer display name is left out rather than the mail."""


def field(name: str, value: str) -> bytes:
    """Return a field whose value is ASCII already, such as an address or a list of them.

    Raises ValueError when the value could end the field, or is too long for a line.
    """
    if _FORBIDDEN.search(value) or not value.isascii():
        raise ValueError(f"{name}: a value that cannot stand in a header: {value!r}")
    line = f"{name}: {value}\r\n".encode("ascii")
    if len(line) > _LONGEST_LINE + 2:
        raise ValueError(f"{name}: longer than {_LONGEST_LINE} characters")
    return line


def text_field(name: str, value: str) -> bytes:
    """Return a field of free text; line ends in it become spaces, the rest is encoded as needed."""
    value = " ".join(_FORBIDDEN.sub(" ", value).split())
    if value.isascii() and len(name) + len(value) + 2 <= _LINE and "=?" not in value:
        return f"{name}: {value}\r\n".encode("ascii")
    folded = "\r\n ".join(_encoded_words(value, used=len(name) + 2))
    return f"{name}: {folded}\r\n".encode("ascii")


def mailbox(name: str, address: str) -> str:
    """Return `name <address>` with the name quoted or encoded as it needs (RFC 5322, 3.4)."""
    name = " ".join(_FORBIDDEN.sub(" ", name).split())
    if not name or len(name) > _LONGEST_NAME:
        return address
    if not name.isascii() or "=?" in name or len(name) > 60:
        return f"{' '.join(_encoded_words(name))} <{address}>"
    if _ATOM_TEXT.fullmatch(name):
        return f"{name} <{address}>"
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}" <{address}>'


def date_field(moment: datetime) -> bytes:
    """Return the Date field of an aware instant."""
    return field("Date", format_datetime(moment.replace(microsecond=0)))


def _encoded_words(value: str, used: int = 0) -> list[str]:
    """Return RFC 2047 words, each holding whole characters; `used` of the first line is taken."""
    words: list[str] = []
    chunk = b""
    room = _WORD_BYTES - -(-used * 3 // 4)
    for character in value:
        encoded = character.encode("utf-8", "replace")
        if len(chunk) + len(encoded) > room:
            words.append(chunk.decode())
            chunk = b""
            room = _WORD_BYTES
        chunk += encoded
    words.append(chunk.decode())
    return [f"=?utf-8?B?{base64.b64encode(word.encode()).decode()}?=" for word in words]

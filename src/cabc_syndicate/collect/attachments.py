"""The files that a body links to (pure): documents, archives, sound and film, each named once.

They stay links in the HTML too. A file is known by the suffix of its path or of the query value
that names it; what it really is, and how long, only asking the server would tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import parse_qsl, unquote, urlsplit

from cabc_syndicate.collect.characters import one_line
from cabc_syndicate.collect.html_tree import Element
from cabc_syndicate.collect.sanitise import absolute, links_in
from cabc_syndicate.model import Attachment

_OFFICE = "application/vnd.openxmlformats-officedocument"
TYPES = {
    "pdf": "application/pdf",
    "doc": "application/msword",
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "xls": "application/vnd.ms-excel",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "ppt": "application/vnd.ms-powerpoint",
    "pptx": f"{_OFFICE}.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "rtf": "application/rtf",
    "csv": "text/csv",
    "wps": "application/vnd.ms-works",
    "epub": "application/epub+zip",
    "zip": "application/zip",
    "rar": "application/vnd.rar",
    "7z": "application/x-7z-compressed",
    "mp3": "audio/mpeg",
    "m4a": "audio/mp4",
    "wav": "audio/wav",
    "ogg": "audio/ogg",
    "mp4": "video/mp4",
    "webm": "video/webm",
    "mov": "video/quicktime",
}
"""Media type (IANA) by suffix."""

_SUFFIX = re.compile(r"\.(\w{2,4})$")
_BESIDE = frozenset({"nav", "footer", "aside"})
_MOST = 100


def attachments(safe: str, media: Sequence[tuple[str, str]] = ()) -> tuple[Attachment, ...]:
    """Return the files that HTML of `safe_html` links to, then those of `media`, each once."""
    found: dict[str, Attachment] = {}
    for address, words in (*links_in(safe), *media):
        kind = suffix_of(address)
        if kind is not None and address not in found and len(found) < _MOST:
            title = one_line(words) or _file_name(address)
            found[address] = Attachment(address, title, TYPES[kind])
    return tuple(found.values())


def media_in(root: Element, base: str | None) -> list[tuple[str, str]]:
    """Return address and title of what a page plays, outside its navigation and footers."""
    return [
        (address, player.get("title") or "")
        for player in root.iter("audio", "video")
        if not any(above.tag in _BESIDE for above in player.iterancestors())
        for source in _sources(player)
        if (address := absolute(source, base)) and address.startswith("http")
    ]


def suffix_of(address: str) -> str | None:
    """Return the suffix by which an address names a file of `TYPES`, in lower case."""
    parts = urlsplit(address)
    for name in (parts.path, *(value for _, value in parse_qsl(parts.query))):
        found = _SUFFIX.search(unquote(name))
        if found and found[1].lower() in TYPES:
            return found[1].lower()
    return None


def _sources(player: Element) -> Iterator[str]:
    for element in (player, *player.iter("source")):
        if source := element.get("src"):
            yield source


def _file_name(address: str) -> str:
    parts = urlsplit(address)
    name = unquote(parts.path).rstrip("/").rpartition("/")[2]
    return one_line(name) or parts.hostname or address

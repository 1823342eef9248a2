"""Check a feed as strictly as the W3C feed validator does, and say what to do (pure).

`check` reads RSS 2.0, Atom 1.0 and JSON Feed. It never fails: what cannot be read at all is a
finding. Nothing is fetched, no entity is expanded, and hostile input ends in a finding soon.
"""

from __future__ import annotations

import re
from datetime import datetime
from itertools import islice
from typing import Literal

from cabc_syndicate.publish.validation.atom import atom_findings
from cabc_syndicate.publish.validation.document import Element, Refused, kind_of, parse
from cabc_syndicate.publish.validation.finding import (
    RULES,
    Finding,
    Findings,
    Place,
    finding,
    shortened,
)
from cabc_syndicate.publish.validation.json_rules import json_findings
from cabc_syndicate.publish.validation.markup import html_faults
from cabc_syndicate.publish.validation.rss import rss_findings

__all__ = [
    "MEDIA_TYPES",
    "MOST",
    "RULES",
    "Finding",
    "Media",
    "check",
    "check_media_type",
    "first_error",
    "html_faults",
]

Media = Literal["rss", "atom", "json"]
MEDIA_TYPES: dict[Media, tuple[str, ...]] = {
    "rss": ("application/rss+xml", "application/xml", "text/xml"),
    "atom": ("application/atom+xml", "application/xml", "text/xml"),
    "json": ("application/feed+json", "application/json"),
}
"""What each format may be served as over HTTP, the best first."""

_CONTROL = re.compile(b"\xc2[\x80-\x9f]")
_LETTERS = re.compile("[\xc2\xc3][\x80-\xbf]")
_TWICE = re.compile(b"\xc3[\x82\x83]\xc2[\x80-\xbf]")
"""The same in bytes."""

MOST = 200
"""Findings after which the rest of a feed is not looked at."""


def check(data: bytes, media: Media | None = None, *, now: datetime | None = None) -> list[Finding]:
    """Return what is wrong with the feed, in the order of the file; nothing if it is good.

    `media` is the format that it has to be; None takes any. With `now`, dates that lie more than
    a day ahead are found; without, only those in another century.
    """
    return list(islice(_findings(data, media, now), MOST))


def first_error(data: bytes, media: Media) -> Finding | None:
    """Return the first finding for which a feed must not be published."""
    found = _findings(data, media, None)
    return next((one for one in found if one.severity == "error"), None)


def check_media_type(data: bytes, content_type: str | None) -> list[Finding]:
    """Return what is wrong with the media type that a feed was served with."""
    try:
        kind = kind_of(None if _is_json(data) else parse(data))
    except Refused:
        return []
    given = (content_type or "").partition(";")[0].strip().lower()
    if given == MEDIA_TYPES[kind][0]:
        return []
    if given in MEDIA_TYPES[kind]:
        message = f"is served as {given}, which says little"
    else:
        message = f"is served as {given or 'nothing in particular'}"
    return [finding("http-media-type", "Content-Type", f"{message}; {MEDIA_TYPES[kind][0]} is it")]


def _findings(data: bytes, media: Media | None, now: datetime | None) -> Findings:
    if not data.strip():
        yield finding("empty", "the file", "is empty")
        return
    try:
        root = None if _is_json(data) else parse(data)
        kind = kind_of(root)
    except Refused as refusal:
        yield refusal.finding
        return
    if media is not None and kind != media:
        yield finding("media-mismatch", "the file", f"is {kind}, not {media}")
        return
    if root is None:
        yield from json_findings(data, now)
        return
    encoding = (root.getroottree().docinfo.encoding or "utf-8").lower()
    if encoding not in {"utf-8", "us-ascii", "ascii"}:
        yield finding("encoding", "line 1", f"is {encoding}")
    if b"\xef\xbf\xbd" in data:
        line = data[: data.index(b"\xef\xbf\xbd")].count(b"\n") + 1
        yield finding("bad-character", f"line {line}", "has the replacement character U+FFFD")
    if found := _CONTROL.search(data):
        line = data[: found.start()].count(b"\n") + 1
        yield finding("bad-character", f"line {line}", "has a control character (C1)")
    if _TWICE.search(data):
        yield from _encoded_twice(root)
    yield from (atom_findings if kind == "atom" else rss_findings)(root, now)


def _encoded_twice(root: Element) -> Findings:
    """Find texts that are UTF-8 read as Latin-1 and encoded once more."""
    for element in root.iter():
        text = element.text or ""
        if _LETTERS.search(text):
            try:
                text.encode("iso-8859-1").decode()
            except UnicodeError:
                continue
            yield finding("bad-character", Place("", element), f"is garbled: {shortened(text)}")


def _is_json(data: bytes) -> bool:
    return data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in {b"{", b"["}

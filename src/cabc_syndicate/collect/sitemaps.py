"""A sitemap -> addresses, the newest first (pure): XML, an index of sitemaps, or lines of text.

https://www.sitemaps.org/protocol.html, with the news extension (title, date, language). Gzip is
unpacked up to 50 MB, the protocol's limit; entities and DTDs are refused. Addresses that are not
http(s) and repeated ones are left out. Raises PageError for what is no sitemap.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from io import BytesIO

from lxml import etree

from cabc_syndicate.collect.characters import without_controls
from cabc_syndicate.collect.decode import decode
from cabc_syndicate.collect.feed_items import moment_of, plain_title, web_address
from cabc_syndicate.errors import PageError
from cabc_syndicate.guard import Unpacked

MOST_ENTRIES = 50_000
LARGEST = 50 * 1024 * 1024
"""Bytes of a sitemap once it is unpacked (sitemaps.org)."""

_GZIP = b"\x1f\x8b"
_STEP = 65_536
_REMEDY = "Give the address of a sitemap; robots.txt often names it"
_PROLOG = re.compile(r"(?:\s+|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """A page that a sitemap names. `posted_at` and `title` come from the news extension."""

    url: str
    modified_at: datetime | None = None
    title: str | None = None
    posted_at: datetime | None = None
    language: str | None = None
    image: str | None = None


@dataclass(frozen=True, slots=True)
class ReadSitemap:
    """A sitemap as read: "urlset" with entries, "index" with `maps`, or "text" with entries."""

    kind: str
    entries: tuple[SitemapEntry, ...] = ()
    maps: tuple[str, ...] = ()
    """The sitemaps that an index names, the latest modified first."""
    is_cut: bool = False
    """Whether it ends before its end, or has more than 50,000 entries; what came before counts."""


def read_sitemap(data: bytes, url: str, *, zone: tzinfo, now: datetime) -> ReadSitemap:
    """Return what a sitemap names; `zone` is that of times without one."""
    data = _unpacked(data, url)
    if not data.strip():
        raise PageError(url, "is empty", _REMEDY)
    text = without_controls(decode(data, url).text).strip()
    if not text.startswith("<"):
        return _text_map(text, url)
    prolog = _PROLOG.match(text)
    start = prolog.end() if prolog else 0
    head = text[start : start + 15].lower()
    if head.startswith(("<html", "<!doctype html", "<head", "<body")):
        raise PageError(url, "is an HTML page, not a sitemap", _REMEDY)
    if head.startswith("<!doctype"):
        raise PageError(url, "declares a document type of its own, which is refused", _REMEDY)
    found = list(_elements(text[start:].encode(), url))
    kind, is_cut = found[0][0], found[-1][0] == "cut"
    entries = []
    for _, values in found[1:]:
        address = web_address(values.get("loc"), url)
        if address:
            entries.append(_entry(address, values, url, zone, now))
    entries = _newest_first(entries)
    if kind == "sitemapindex":
        return ReadSitemap("index", maps=tuple(one.url for one in entries), is_cut=is_cut)
    return ReadSitemap("urlset", tuple(entries), is_cut=is_cut)


def _unpacked(data: bytes, url: str) -> bytes:
    if not data.startswith(_GZIP):
        if len(data) > LARGEST:
            raise PageError(url, f"is larger than {LARGEST:,} bytes", _REMEDY)
        return data
    body = Unpacked("gzip", LARGEST)
    try:
        for start in range(0, len(data), _STEP):
            if not body.take(data[start : start + _STEP]):
                raise PageError(url, f"unpacks to more than {LARGEST:,} bytes", _REMEDY)
    except zlib.error as error:
        raise PageError(url, "is gzip that cannot be unpacked", "Try again later") from error
    return bytes(body.data)


def _text_map(text: str, url: str) -> ReadSitemap:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    addresses = [web_address(line, None) for line in lines[:MOST_ENTRIES]]
    if sum(address is not None for address in addresses) * 2 <= len(addresses):
        raise PageError(url, "is text, but no list of addresses", _REMEDY)
    entries = tuple(SitemapEntry(one) for one in dict.fromkeys(filter(None, addresses)))
    return ReadSitemap("text", entries, is_cut=len(lines) > MOST_ENTRIES)


def _elements(data: bytes, url: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the root's name, then the values of each entry, then "cut" where the end is missing."""
    name, count = "", 0
    try:
        for event, element in etree.iterparse(
            BytesIO(data),
            events=("start", "end"),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            recover=False,
            remove_comments=True,
            remove_pis=True,
            encoding="utf-8",
        ):
            local = _local(element)
            if not name:
                name = local
                if name not in {"urlset", "sitemapindex"}:
                    what = "is a feed" if name in {"rss", "feed", "rdf"} else f"is <{name}>"
                    raise PageError(url, f"{what}, not a sitemap", _REMEDY)
                yield name, {}
            elif event == "end" and local in {"url", "sitemap"}:
                if count == MOST_ENTRIES:
                    yield "cut", {}
                    return
                count += 1
                yield local, _values(element)
                element.clear()
                parent = element.getparent()
                while parent is not None and parent[0] is not element:
                    del parent[0]
    except etree.XMLSyntaxError as error:
        if not count:
            raise PageError(url, f"is XML that cannot be read: {error.msg}", _REMEDY) from error
        yield "cut", {}


def _values(element: etree._Element) -> dict[str, str]:
    """Return the texts in an entry by local name; those of a picture as "image loc"."""
    values: dict[str, str] = {}
    for one in element.iterdescendants():
        name, parent = _local(one), one.getparent()
        if parent is not None and parent is not element and _local(parent) in {"image", "video"}:
            name = f"{_local(parent)} {name}"
        if one.text and one.text.strip():
            values.setdefault(name, one.text.strip())
    return values


def _local(element: etree._Element) -> str:
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def _entry(
    address: str, values: dict[str, str], url: str, zone: tzinfo, now: datetime
) -> SitemapEntry:
    modified, posted = values.get("lastmod"), values.get("publication_date")
    return SitemapEntry(
        address,
        moment_of(modified, zone, now) if modified else None,
        plain_title(values.get("title", "")) or None,
        moment_of(posted, zone, now) if posted else None,
        values.get("language"),
        web_address(values.get("image loc"), url),
    )


def _newest_first(entries: list[SitemapEntry]) -> list[SitemapEntry]:
    once = list({entry.url: entry for entry in reversed(entries)}.values())[::-1]
    return sorted(once, key=lambda one: one.posted_at or one.modified_at or _LONG_AGO, reverse=True)

"""RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed and WordPress posts -> items (pure; feedparser's home).

Worked around in feedparser 6: it trusts the encoding that a label names (we decode first and give
it UTF-8); it reads a time without a zone as UTC (we read the text ourselves); a guid that is no
address becomes one; a media:description overwrites what is known of the description's type. Its
sanitiser is off, for `sanitise` cleans what becomes an article. Entities declared in the document
are refused before any parser sees them (billion laughs, external entities).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, tzinfo
from html import unescape
from io import BytesIO
from typing import Any

import feedparser

from cabc_syndicate.collect.characters import one_line, without_controls
from cabc_syndicate.collect.decode import decode
from cabc_syndicate.collect.feed_discovery import feed_links, guesses, own_feeds
from cabc_syndicate.collect.feed_drafts import draft_of
from cabc_syndicate.collect.feed_items import (
    MOST_ITEMS,
    FeedItem,
    ReadFeed,
    checked,
    is_full,
    markup_of,
    opening_words,
    plain,
    plain_title,
    posted,
    web_address,
)
from cabc_syndicate.collect.feed_json import read_json
from cabc_syndicate.errors import PageError, Problem
from cabc_syndicate.model import Attachment

__all__ = ["FeedItem", "ReadFeed", "draft_of", "feed_links", "guesses", "own_feeds", "read_feed"]

_REMEDY = "Give the address of an RSS, Atom or JSON feed"
_SKIPPED = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->", re.DOTALL)
_DOCTYPE = re.compile(r"<!DOCTYPE\b[^\[>]*", re.IGNORECASE)
_SUBSET_END = re.compile(r"\]\s*>")
_ROOT = re.compile(r"<([A-Za-z_][\w.-]*(?::[\w.-]+)?)")
_ITEM = re.compile(r"<(?:\w+:)?(?:item|entry)[\s>]")
_ITEM_END = re.compile(r"</(?:\w+:)?(?:item|entry)\s*>")
_CONTROL_REFERENCE = re.compile(
    r"&#(?:0*(?:[0-8]|1[1-24-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[0-9a-f]));", re.IGNORECASE
)
_ADDRESS = re.compile(r"\S+@\S+")
_BRACKETS = re.compile(r"\(([^()]+)\)")
_WRITTEN = re.compile(r"""https?://[^\s<>"']{1,2000}""", re.IGNORECASE)
_PERSON = re.compile(
    r"<(?:\w+:)?(?:author|contributor|creator|managingEditor|name|owner|publisher|webMaster)\b[^<>]*>",
    re.IGNORECASE,
)
_LONGEST_NAME = 300
_CRASHES = (ValueError, TypeError, LookupError, AttributeError, AssertionError, RecursionError)
_HTML = re.compile(r"<(?:html|body|div|p)\b", re.IGNORECASE)
_FEEDS = {"rss": "rss", "rdf": "rdf", "feed": "atom", "channel": "rss"}
_OTHERS = {
    "html": "is an HTML page, not a feed",
    "urlset": "is a sitemap, not a feed",
    "sitemapindex": "is a sitemap, not a feed",
    "opml": "is a list of feeds (OPML), not a feed",
}


def read_feed(
    data: bytes,
    url: str,
    *,
    zone: tzinfo,
    now: datetime,
    declared: str | None = None,
    configured: str | None = None,
    remembered: str | None = None,
) -> ReadFeed:
    """Return the feed that the bytes hold; `zone` is that of times without one.

    The three encodings are those of `decode`. A feed that is cut loses the item it was cut in; its
    `problems` say so. Raises PageError for what is no feed, saying what it is.
    """
    if not data.strip():
        raise PageError(url, "is empty", _REMEDY)
    decoded = decode(data, url, configured=configured, declared=declared, remembered=remembered)
    text = without_controls(decoded.text).strip()
    if text[:1] in {"{", "["}:
        return read_json(text, url, decoded.encoding, zone, now)
    name, body = _root(text, url)
    if (kind := _FEEDS.get(name)) is None:
        raise PageError(url, _OTHERS.get(name, f"is XML of another kind (<{name}>)"), _REMEDY)
    body = _with_short_names(_CONTROL_REFERENCE.sub("", body))
    body, problems = _whole_items(body, url)
    parsed = _parsed(body, url)
    written = {unescape(address) for address in _WRITTEN.findall(body)}
    feed = parsed["feed"]
    found = (_item(entry, feed, written, url, zone, now) for entry in parsed["entries"])
    items, more = checked(found, url)
    return ReadFeed(
        kind,
        plain_title(_value(feed, "title")),
        _value(feed, "language") or None,
        items,
        next(_links(feed, ("next", "prev-archive"), url), None),
        decoded.encoding,
        (*problems, *more),
    )


def _root(text: str, url: str) -> tuple[str, str]:
    """Return the name of the first element, and the document from there on."""
    place = _skipped(text, 0)
    while doctype := _DOCTYPE.match(text, place):
        place = doctype.end()
        if text[place : place + 1] == "[":
            end = _SUBSET_END.search(text, place)
            place = end.end() if end else len(text)
            if "<!entity" in text[doctype.end() : place].lower():
                raise PageError(url, "declares entities of its own, which is refused", _REMEDY)
        else:
            place += 1
        place = _skipped(text, place)
    return _named(text, place, url)


def _skipped(text: str, place: int) -> int:
    while found := _SKIPPED.match(text, place):
        place = found.end()
    return place


def _named(text: str, place: int, url: str) -> tuple[str, str]:
    root = _ROOT.match(text, place)
    if root is None:
        is_html = _HTML.search(text[:4096])
        raise PageError(url, _OTHERS["html"] if is_html else "is neither XML nor JSON", _REMEDY)
    name = root[1].rpartition(":")[2].lower()
    if name in {"head", "body", "div", "p", "table", "title", "meta", "script", "link"}:
        name = "html"
    return name, text[place:]


def _with_short_names(body: str) -> str:
    """Return the document without overlong names: feedparser takes minutes for one of 1 MB."""
    parts, place = [], 0
    while person := _PERSON.search(body, place):
        start = person.end()
        mark = "]]>" if body.startswith("<![CDATA[", start) else "</"
        parts.append(body[place:start])
        place = start
        if body.find(mark, start, start + _LONGEST_NAME * 10) < 0:
            end = body.find("</", start)
            place = end if end >= 0 else len(body)
    return "".join(parts) + body[place:]


def _whole_items(body: str, url: str) -> tuple[str, list[Problem]]:
    """Return the document up to the last item that is whole, and what is wrong with the rest."""
    starts = [found.start() for found in _ITEM.finditer(body)]
    if len(starts) > MOST_ITEMS:
        reason = f"has more than {MOST_ITEMS:,} items; the others are left out"
        problem = Problem(url, reason, "Ask its publisher for a shorter feed")
        return body[: starts[MOST_ITEMS]], [problem]
    if starts and _ITEM_END.search(body, starts[-1]) is None:
        problem = Problem(url, "is cut: its last item is left out", "It is read again next time")
        return body[: starts[-1]], [problem]
    return body, []


def _parsed(body: str, url: str) -> Any:
    document = f'<?xml version="1.0" encoding="utf-8"?>\n{body}'
    headers = {"content-type": "application/xml; charset=utf-8", "content-location": url}
    try:
        return feedparser.parse(
            BytesIO(document.encode("utf-8", "replace")),  # bytes could be taken for a file's name
            response_headers=headers,
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except _CRASHES as error:
        raise PageError(url, f"cannot be read as a feed: {error}", "Tell its publisher") from error


def _item(
    entry: Any, feed: Any, written: set[str], url: str, zone: tzinfo, now: datetime
) -> FeedItem:
    guid = one_line(_value(entry, "id"))
    page = next(_links(entry, ("alternate",), url), None)
    if page is None and guid in written:  # and not a number that was made an address
        page = web_address(guid, None)
    page = web_address(_value(entry, "feedburner_origlink"), None) or page
    body = _body(entry)
    base = _value(body, "base")
    content = markup_of(_value(body, "value"), _is_plain(body))
    detail = dict.get(entry, "summary_detail") or {}
    named = (entry, body, detail, dict.get(entry, "title_detail") or {})
    summary = markup_of(_value(entry, "summary"), _is_plain(detail))
    title = plain_title(_value(entry, "title")) or opening_words(plain(content or summary))
    published = (_value(entry, name) for name in ("published", "created", "updated"))
    files = tuple(_files(entry, url))
    return FeedItem(
        id=guid or page or title,
        url=page,
        title=title,
        author=_author(entry) or _author(feed),
        posted_at=posted(published, zone, now),
        updated_at=posted((_value(entry, "updated"),), zone, now),
        html=content or summary,
        summary=summary,
        categories=tuple(_categories(entry)),
        language=next(filter(None, (_value(one, "language") for one in named)), None),
        image=_image(entry, files, url),
        attachments=tuple(one for one in files if not _is_image(one)),
        is_full=is_full(content, summary),
        origin=plain_title(_value(dict.get(entry, "source") or {}, "title")) or None,
        base=base if base and base != url else page or url,
    )


def _value(holder: Any, name: str) -> str:
    # Not holder.get(): feedparser's dictionaries answer "updated" with "published", with a warning.
    value = dict.get(holder, name)
    return value if isinstance(value, str) else ""


def _is_plain(detail: Any) -> bool:
    return bool(dict.get(detail, "type") == "text/plain")


def _body(entry: Any) -> Any:
    """Return the longest content of an item (RSS may have several, Atom's has one), or {}."""
    parts = [part for part in dict.get(entry, "content") or () if _value(part, "value").strip()]
    return max(parts, key=lambda part: len(_value(part, "value")), default={})


def _links(holder: Any, relations: tuple[str, ...], url: str) -> Iterator[str]:
    for relation in relations:
        found = [
            link for link in dict.get(holder, "links") or () if _value(link, "rel") == relation
        ]
        for link in sorted(found, key=lambda link: "html" not in _value(link, "type")):
            if address := web_address(_value(link, "href"), url):
                yield address


def _author(holder: Any) -> str | None:
    people = [_value(one, "name") for one in dict.get(holder, "authors") or ()]
    names = [_without_address(name) for name in people or [_value(holder, "author")]]
    return ", ".join(dict.fromkeys(filter(None, names))) or None


def _without_address(name: str) -> str:
    """Return the name of "ann@paper.example (Ann)": an address is nobody's business."""
    name = name[:_LONGEST_NAME]
    named = _BRACKETS.search(name) if _ADDRESS.search(name) else None
    return plain_title(named[1] if named else _ADDRESS.sub("", name))


def _categories(entry: Any) -> Iterator[str]:
    for tag in dict.get(entry, "tags") or ():
        if name := plain_title(_value(tag, "label") or _value(tag, "term")):
            yield name


def _files(entry: Any, url: str) -> Iterator[Attachment]:
    links = [one for one in dict.get(entry, "links") or () if _value(one, "rel") == "enclosure"]
    media = dict.get(entry, "media_content") or []
    known: set[str] = set()
    for one in (*links, *media):
        address = web_address(_value(one, "href") or _value(one, "url"), url)
        if address is None or address in known:
            continue
        known.add(address)
        size = _value(one, "length") or _value(one, "filesize")
        length = int(size) if size.isascii() and size.isdecimal() and 0 < len(size) < 15 else None
        kind = _value(one, "type") or ("image/*" if _value(one, "medium") == "image" else None)
        title = plain_title(_value(one, "title")) or address.rpartition("/")[2] or address
        yield Attachment(address, title, kind, length or None)


def _is_image(file: Attachment) -> bool:
    if file.type:
        return file.type.lower().startswith("image/")
    return bool(re.search(r"\.(?:jpe?g|png|gif|webp)$", file.url, re.IGNORECASE))


def _image(entry: Any, files: tuple[Attachment, ...], url: str) -> str | None:
    candidates = [one.url for one in files if _is_image(one)]
    candidates.append(_value(dict.get(entry, "image") or {}, "href"))
    candidates += [_value(one, "url") for one in dict.get(entry, "media_thumbnail") or ()]
    return next(filter(None, (web_address(one, url) for one in candidates)), None)

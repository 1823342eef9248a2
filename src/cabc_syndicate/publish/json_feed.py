"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), written by hand (pure)."""

from __future__ import annotations

import json
from datetime import UTC

from cabc_syndicate.model import Json, as_json_time
from cabc_syndicate.publish.feed import Entry, Feed, web_address
from cabc_syndicate.publish.pieces import Document, Pieces
from cabc_syndicate.publish.plain import unmistakable
from cabc_syndicate.publish.validation.values import has_markup

_PIECES = Pieces()
_ENCODER = json.JSONEncoder(ensure_ascii=False)


def json_feed(feed: Feed) -> bytes:
    """Return the feed as JSON Feed 1.1 in UTF-8."""
    return bytes(json_document(feed))


def json_document(feed: Feed) -> Document:
    """Return `json_feed` in pieces."""
    document: Json = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": _plain(feed.title),
        "home_page_url": feed.page,
        "feed_url": feed.address("json"),
        "description": feed.description,
        "language": feed.language,
        "authors": [{"name": feed.publisher}],
        "icon": web_address(feed.logo),
        "favicon": web_address(feed.icon),
        "hubs": [{"type": "WebSub", "url": hub} for hub in feed.hubs],
    }
    document = {name: value for name, value in document.items() if value}
    head = json.dumps(document, ensure_ascii=False, indent=1).removesuffix("\n}")
    pieces = _PIECES.of(feed, lambda missing: map(_item, missing))
    return Document(f'{head},\n "items": [\n'.encode(), pieces, b"\n]\n}\n", between=b",\n")


def _plain(text: str) -> str:
    """Return a title, which JSON Feed says is plain text, as it is unless readers may doubt it."""
    return unmistakable(text) if has_markup(text) else text


def _item(entry: Entry) -> bytes:
    """Return an item on one line."""
    item: Json = {
        "id": entry.id,
        "url": entry.link,
        "title": _plain(entry.title),
        "summary": entry.summary,
        "content_html": entry.content,
        "image": entry.image,
        "date_published": as_json_time(entry.posted_at.astimezone(UTC)),
        "date_modified": as_json_time(entry.updated_at),
        "authors": [{"name": name} for name in entry.authors],
        "tags": [entry.section_title] if entry.section_title else [],
        "language": entry.language,
        "attachments": [
            {"url": one.url, "mime_type": one.type}
            | ({"title": _plain(one.title)} if one.title else {})
            | {"size_in_bytes": one.length}
            for one in entry.attachments
        ],
    }
    item = {name: value for name, value in item.items() if value}
    return _ENCODER.encode(item).encode()

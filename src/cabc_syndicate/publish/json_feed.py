"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), written by hand (pure)."""

from __future__ import annotations

import json
from datetime import UTC
from functools import lru_cache

from cabc_syndicate.model import Json, as_json_time
from cabc_syndicate.publish.feed import Entry, Feed, web_address
from cabc_syndicate.publish.plain import unmistakable
from cabc_syndicate.publish.validation.values import has_markup


def json_feed(feed: Feed) -> bytes:
    """Return the feed as JSON Feed 1.1 in UTF-8."""
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
    # The items a line each, and each made once for all the feeds that hold it.
    head = json.dumps(document, ensure_ascii=False, indent=1).removesuffix("\n}")
    items = ",\n".join(map(_item, feed.entries))
    return f'{head},\n "items": [\n{items}\n]\n}}\n'.encode()


def _plain(text: str) -> str:
    """Return a title, which JSON Feed says is plain text, as it is unless readers may doubt it."""
    return unmistakable(text) if has_markup(text) else text


@lru_cache(maxsize=512)
def _item(entry: Entry) -> str:
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
    return json.dumps({name: value for name, value in item.items() if value}, ensure_ascii=False)

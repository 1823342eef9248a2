"""JSON Feed 1.0 and 1.1, and the posts of WordPress's REST API -> items (pure).

https://www.jsonfeed.org/version/1.1/ and https://developer.wordpress.org/rest-api/reference/posts/
Values of a wrong type count as absent. Raises PageError for JSON that is neither.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, tzinfo
from typing import Any

from cabc_syndicate.collect.characters import one_line
from cabc_syndicate.collect.feed_items import (
    FeedItem,
    ReadFeed,
    checked,
    escaped,
    is_full,
    markup_of,
    opening_words,
    plain,
    plain_title,
    posted,
    web_address,
)
from cabc_syndicate.errors import PageError
from cabc_syndicate.model import Attachment

_REMEDY = "Give the address of an RSS, Atom or JSON feed"


def read_json(text: str, url: str, encoding: str, zone: tzinfo, now: datetime) -> ReadFeed:
    """Return the feed of a JSON document."""
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise PageError(
            url, "is JSON that cannot be read: it is cut or wrong", "Tell its publisher"
        ) from error
    if isinstance(document, list) and all(map(_is_post, document)):
        posts = (_post(post, url, zone, now) for post in document)
        items, problems = checked(posts, url)
        return ReadFeed("wordpress", "", None, items, None, encoding, tuple(problems))
    if not isinstance(document, dict) or not isinstance(document.get("items"), list):
        raise PageError(url, "is JSON, but no JSON Feed and no list of posts", _REMEDY)
    language = _text(document, "language") or None
    entries = (entry for entry in document["items"] if isinstance(entry, dict))
    items, problems = checked((_item(entry, document, url, zone, now) for entry in entries), url)
    return ReadFeed(
        "json",
        plain_title(_text(document, "title")),
        language,
        items,
        web_address(document.get("next_url"), url),
        encoding,
        tuple(problems),
    )


def _item(
    entry: dict[str, Any], feed: dict[str, Any], url: str, zone: tzinfo, now: datetime
) -> FeedItem:
    # A linkblog's external_url is what it writes about; its own page goes before (url).
    page = web_address(entry.get("url"), url) or web_address(entry.get("external_url"), url)
    content = _text(entry, "content_html") or markup_of(_text(entry, "content_text"), True)
    summary = escaped(_text(entry, "summary"))
    title = plain_title(_text(entry, "title")) or opening_words(plain(content or summary))
    date = posted((entry.get("date_published"), entry.get("date_modified")), zone, now)
    attachments = tuple(_attachments(entry, url))
    image = web_address(entry.get("image"), url) or web_address(entry.get("banner_image"), url)
    identity = entry.get("id")
    return FeedItem(
        id=str(identity) if isinstance(identity, str | int | float) else page or title,
        url=page,
        title=title,
        author=_author(entry) or _author(feed),
        posted_at=date,
        updated_at=posted((entry.get("date_modified"),), zone, now),
        html=content or summary,
        summary=summary,
        categories=tuple(plain_title(tag) for tag in _list(entry, "tags") if isinstance(tag, str)),
        language=_text(entry, "language") or None,
        image=image
        or next((one.url for one in attachments if (one.type or "").startswith("image/")), None),
        attachments=tuple(one for one in attachments if not (one.type or "").startswith("image/")),
        is_full=is_full(content, ""),
        base=page or url,
    )


def _attachments(entry: dict[str, Any], url: str) -> Iterator[Attachment]:
    for one in _list(entry, "attachments"):
        if isinstance(one, dict) and (address := web_address(one.get("url"), url)):
            size = one.get("size_in_bytes")
            length = int(size) if isinstance(size, int | float) and 0 < size < 1e15 else None
            name = plain_title(_text(one, "title")) or address.rpartition("/")[2]
            yield Attachment(address, name, _text(one, "mime_type") or None, length)


def _author(holder: dict[str, Any]) -> str | None:
    authors = [*_list(holder, "authors"), holder.get("author")]  # 1.0 has one, 1.1 a list
    names = [one_line(_text(one, "name")) for one in authors if isinstance(one, dict)]
    return ", ".join(dict.fromkeys(filter(None, names))) or None


def _is_post(post: object) -> bool:
    return isinstance(post, dict) and "link" in post and isinstance(post.get("title"), dict)


def _post(post: dict[str, Any], url: str, zone: tzinfo, now: datetime) -> FeedItem:
    page = web_address(post.get("link"), url)
    content, summary = _rendered(post, "content"), _rendered(post, "excerpt")
    date = posted((post.get("date_gmt"),), UTC, now) or posted((post.get("date"),), zone, now)
    identity = _rendered(post, "guid") or post.get("id") or page
    return FeedItem(
        id=str(identity),
        url=page,
        title=plain_title(_rendered(post, "title")) or opening_words(plain(content or summary)),
        author=None,
        posted_at=date.astimezone(zone) if date else None,
        updated_at=posted((post.get("modified_gmt"),), UTC, now),
        html=content or summary,
        summary=summary,
        image=web_address(post.get("jetpack_featured_media_url"), url),
        is_full=is_full(content, "") if content else False,
        base=page or url,
    )


def _rendered(post: dict[str, Any], name: str) -> str:
    value = post.get(name)
    return _text(value, "rendered") if isinstance(value, dict) else ""


def _text(holder: dict[str, Any], name: str) -> str:
    value = holder.get(name)
    return value if isinstance(value, str) else ""


def _list(holder: dict[str, Any], name: str) -> list[Any]:
    value = holder.get(name)
    return value if isinstance(value, list) else []

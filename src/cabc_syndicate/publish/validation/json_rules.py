"""The rules of JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) (pure)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from cabc_syndicate.publish.validation.finding import Findings, Numbered, Where, finding, shortened
from cabc_syndicate.publish.validation.markup import html_faults
from cabc_syndicate.publish.validation.values import (
    address_faults,
    date_faults,
    is_language,
    is_media_type,
    rfc3339,
    title_faults,
)

_VERSION = "https://jsonfeed.org/version/1.1"
_FEED: dict[str, type] = {
    "version": str, "title": str, "home_page_url": str, "feed_url": str, "description": str,
    "user_comment": str, "next_url": str, "icon": str, "favicon": str, "authors": list,
    "author": dict, "language": str, "expired": bool, "hubs": list, "items": list,
}  # fmt: skip
_ITEM: dict[str, type] = {
    "id": str, "url": str, "external_url": str, "title": str, "content_html": str,
    "content_text": str, "summary": str, "image": str, "banner_image": str, "date_published": str,
    "date_modified": str, "authors": list, "author": dict, "tags": list, "language": str,
    "attachments": list,
}  # fmt: skip
_AUTHOR: dict[str, type] = {"name": str, "url": str, "avatar": str}
_HUB: dict[str, type] = {"type": str, "url": str}
_ATTACHMENT: dict[str, type] = {
    "url": str, "mime_type": str, "title": str, "size_in_bytes": int, "duration_in_seconds": int,
}  # fmt: skip
_ADDRESSES = frozenset(
    {
        "home_page_url", "feed_url", "next_url", "icon", "favicon", "url", "external_url",
        "image", "banner_image", "avatar",
    }
)  # fmt: skip
_DATES = frozenset({"date_published", "date_modified"})
_NAMES = {str: "a string", list: "an array", dict: "an object", bool: "true or false",
          int: "a number"}  # fmt: skip

_BAD = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffd-\uffff]")
_BAD_NAMES = {"\ufffd": "the replacement character"}

_Object = dict[str, Any]


def json_findings(data: bytes, now: datetime | None) -> Findings:
    """Judge a feed."""
    if data.startswith(b"\xef\xbb\xbf"):
        yield finding("encoding", "the file", "begins with a byte order mark")
    repeated: list[str] = []
    try:
        document = _read(data.removeprefix(b"\xef\xbb\xbf"), repeated)
    except UnicodeDecodeError as error:
        yield finding("encoding", f"byte {error.start}", "is not UTF-8")
        return
    except RecursionError:
        yield finding("nesting", "the file", "has too many levels")
        return
    except json.JSONDecodeError as error:
        yield finding("not-well-formed", f"line {error.lineno}", error.msg)
        return
    except ValueError as error:
        yield finding("not-well-formed", "the file", str(error))
        return
    if not isinstance(document, dict):
        yield finding("not-a-feed", "the file", "is no JSON object")
        return
    for name in repeated:
        yield finding("duplicate-element", "the file", f"has {shortened(name)} twice in one object")
    yield from _feed(document, data, now)


def _read(data: bytes, repeated: list[str]) -> Any:
    def pairs(found: list[tuple[str, Any]]) -> _Object:
        made = dict(found)
        if len(made) < len(found):
            names = [name for name, _ in found]
            repeated.extend(sorted(name for name in made if names.count(name) > 1))
        return made

    def constant(name: str) -> Any:
        raise ValueError(f"{name} is no JSON")

    return json.loads(data.decode(), object_pairs_hook=pairs, parse_constant=constant)


def _feed(document: _Object, data: bytes, now: datetime | None) -> Findings:
    version = document.get("version")
    if not isinstance(version, str) or "jsonfeed.org/version/" not in version:
        yield finding("not-a-feed", "feed", "has no version of JSON Feed")
        return
    if version != _VERSION:
        yield finding("version", "feed", f"says {shortened(version)}")
    if b"\\u" in data or b"\xef\xbf" in data or b"\xc2" in data:  # as such characters begin
        bad = {found[0] for text in _strings(document) for found in _BAD.finditer(text)}
        for one in sorted(bad):
            name = _BAD_NAMES.get(one, "a character that XML and many readers cannot have,")
            yield finding("bad-character", "the file", f"has {name} U+{ord(one):04X}")
    for name in ("title", "items"):
        if name not in document:
            yield finding("missing-element", "feed", f"has no {name}")
    for name, rule in (
        ("feed_url", "feed-url"), ("home_page_url", "alternate-link"),
        ("language", "missing-language"),
    ):  # fmt: skip
        if name not in document:
            yield finding(rule, "feed", f"has no {name}")
    yield from _object(document, _FEED, "feed", now)
    yield from _listed(document, "hubs", _HUB, ("type", "url"), "feed", now)
    ids: set[str] = set()
    items = document.get("items")
    for number, item in enumerate(items if isinstance(items, list) else (), start=1):
        if not isinstance(item, dict):
            yield finding("value", f"item {number}", "is no object")
            continue
        identity = item.get("id")
        place = Numbered("item", number, str(identity or ""))
        if isinstance(identity, str) and identity in ids:
            yield finding("duplicate-id", place, "has the id of an item before it")
        ids.add(str(identity))
        yield from _item(item, place, now)


def _strings(document: Any) -> Iterator[str]:
    """Yield every string of the document."""
    left = [document]
    while left:
        value = left.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            left += value.values()
        elif isinstance(value, list):
            left += value


def _item(item: _Object, where: Where, now: datetime | None) -> Findings:
    if item.get("id") in (None, ""):
        yield finding("missing-element", where, "has no id")
    content = item.get("content_html", item.get("content_text"))
    if content is None:
        yield finding("missing-element", where, "has neither content_html nor content_text")
    elif item.get("summary") and item["summary"] == content:
        yield finding("summary-repeats", where, "has a summary that is the same as the content")
    yield from _object(item, _ITEM, where, now)
    if isinstance(item.get("content_html"), str):
        yield from html_faults(item["content_html"], where)
    for tag in _list(item, "tags"):
        if not isinstance(tag, str) or not tag.strip():
            yield finding("value", where, "has a tag that is no text")
    yield from _listed(item, "attachments", _ATTACHMENT, ("url", "mime_type"), where, now)


def _object(data: _Object, fields: dict[str, type], where: Where, now: datetime | None) -> Findings:
    """Judge each field by its type and by what its name says."""
    for name, value in data.items():
        wanted = fields.get(name)
        if wanted is None:
            if not name.startswith("_"):
                label = shortened(name)
                yield finding("unknown-field", where, f"JSON Feed has no field {label} here")
            continue
        number = wanted is int and isinstance(value, int | float) and not isinstance(value, bool)
        if not number and (wanted is int or not isinstance(value, wanted)):
            yield finding("value", f"{where} {name}", f"is not {_NAMES[wanted]}")
        elif number and not (value >= 0 and (name != "size_in_bytes" or value % 1 == 0)):
            yield finding("number", f"{where} {name}", f"is {shortened(repr(value))}")
        elif isinstance(value, str):
            yield from _text(name, value, f"{where} {name}", now)
    if "authors" in fields:
        if "author" in data and "authors" not in data:
            yield finding("value", f"{where} author", "is of version 1.0; authors takes its place")
        yield from _listed(data, "authors", _AUTHOR, (), where, now)


def _text(name: str, value: str, where: Where, now: datetime | None) -> Findings:
    if name in _ADDRESSES:
        yield from address_faults(value, where)
    elif name in _DATES:
        yield from date_faults(value, rfc3339(value), where, "RFC 3339", now)
    elif name == "title":
        yield from title_faults(value, where)
    elif name == "language" and not is_language(value):
        yield finding("language", where, f'"{shortened(value)}" is no language tag')
    elif name == "mime_type" and not is_media_type(value):
        yield finding("media-type", where, f'"{shortened(value)}" is no media type')


def _listed(
    data: _Object, name: str, fields: dict[str, type], needed: tuple[str, ...], where: Where,
    now: datetime | None,
) -> Findings:  # fmt: skip
    """Judge each object of a list."""
    for number, one in enumerate(_list(data, name), start=1):
        place = f"{where} {name} {number}"
        if not isinstance(one, dict):
            yield finding("value", place, "is no object")
            continue
        for field in needed:
            if field not in one:
                rule = "enclosure" if name == "attachments" else "missing-element"
                yield finding(rule, place, f"has no {field}")
        if name == "authors" and not any(one.get(field) for field in fields):
            yield finding("author", place, "has no name, url or avatar")
        yield from _object(one, fields, place, now)


def _list(data: _Object, name: str) -> Iterator[Any]:
    value = data.get(name)
    return iter(value) if isinstance(value, list) else iter(())

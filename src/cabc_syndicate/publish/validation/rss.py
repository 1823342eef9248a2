"""The rules of RSS 2.0 and of the RSS Advisory Board's best practices (pure)."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta

from cabc_syndicate.publish.validation.document import (
    ATOM,
    Element,
    duplicates,
    history_findings,
    hypertext_faults,
    link_faults,
    parts_of,
    self_link_faults,
    text_in,
    text_of,
)
from cabc_syndicate.publish.validation.finding import (
    Findings,
    Numbered,
    Place,
    Where,
    finding,
    shortened,
)
from cabc_syndicate.publish.validation.rss_modules import CONTENT, DC, module_findings, updated_in
from cabc_syndicate.publish.validation.values import (
    address_faults,
    date_faults,
    is_email,
    is_enclosed,
    is_language,
    is_media_type,
    is_number,
    is_web_address,
    later,
    plain_faults,
    rfc822,
    title_faults,
)

_CHANNEL_ONCE = frozenset({
    "title", "link", "description", "language", "copyright", "managingEditor", "webMaster",
    "pubDate", "lastBuildDate", "generator", "docs", "cloud", "ttl", "image", "rating",
    "textInput", "skipHours", "skipDays",
})  # fmt: skip
_ITEM_ONCE = frozenset({
    "title", "link", "description", "author", "comments", "guid", "pubDate", "source",
})  # fmt: skip
_ITEM_ONCE_ANYWHERE = _ITEM_ONCE | {f"{CONTENT}encoded"}
_KNOWN = {
    "rss": frozenset({"channel"}),
    "channel": _CHANNEL_ONCE | {"item", "category"},
    "item": _ITEM_ONCE | {"category", "enclosure"},
    "image": frozenset({"url", "title", "link", "width", "height", "description"}),
    "textInput": frozenset({"title", "description", "name", "link"}),
    "skipHours": frozenset({"hour"}),
    "skipDays": frozenset({"day"}),
}
_NEEDED = {
    "channel": ("title", "link", "description"),
    "image": ("url", "title", "link"),
    "textInput": ("title", "description", "name", "link"),
}
_DAYS = frozenset(f"{day}day" for day in ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun"))
_SKIPPED = {"skipHours": frozenset(map(str, range(24))), "skipDays": _DAYS}
_DATES = frozenset({"pubDate", "lastBuildDate"})
_CLOUD = ("domain", "port", "path", "registerProcedure", "protocol")
_PICTURE = re.compile(r"\.\w+$", re.ASCII)
_SHOWN = re.compile(r"\.(?:jpe?g|png|gif)$", re.IGNORECASE)
_AHEAD = timedelta(minutes=10)
_LIMITS = {"width": 144, "height": 400}  # pixels of a channel's image


def rss_findings(root: Element, now: datetime | None) -> Findings:
    """Judge a feed."""
    if (version := root.get("version") or "none") != "2.0":
        yield finding("rss-version", Place("", root), f"says version {version}")
    yield from _known(root, "rss")
    channel = root.find("channel")
    if channel is None:
        yield finding("missing-element", "rss", "has no channel")
        return
    yield from duplicates(parts_of(root), frozenset({"channel"}), "rss")
    yield from _channel(channel, now)
    ids: dict[str, datetime | None] = {}
    for number, item in enumerate(channel.iterchildren("item"), start=1):
        identity = text_in(item, "guid")
        place = Numbered("item", number, identity)
        if identity and identity in ids:
            yield finding("duplicate-id", place, "has the guid of an item before it")
        ids[identity] = later(ids.get(identity), updated_in(item))
        yield from _item(item, place, now)
    yield from history_findings(channel, ids, "channel", now)


def _channel(channel: Element, now: datetime | None) -> Findings:
    where = "channel"
    yield from _known(channel, where)
    yield from _needed(channel, where)
    parts = parts_of(channel)
    yield from duplicates(parts, _CHANNEL_ONCE, where)
    yield from self_link_faults(parts.get(f"{ATOM}link", []), where)
    if "language" not in parts and f"{DC}language" not in parts:
        yield finding("missing-language", where, "says no language")
    yield from _children(channel, where, now)
    item = channel.find("item")
    for child in () if item is None else item.itersiblings():
        if child.tag in _CHANNEL_ONCE or child.tag in {"category", f"{ATOM}link"}:
            yield finding("element-order", Place(where, child), "stands behind an item")
            break


def _item(item: Element, where: Where, now: datetime | None) -> Findings:
    parts = parts_of(item)
    yield from _known(item, where)
    yield from duplicates(parts, _ITEM_ONCE_ANYWHERE, where)
    if "title" not in parts and "description" not in parts:
        yield finding("missing-element", where, "has neither title nor description")
    if "guid" not in parts:
        yield finding("missing-guid", where, "has no guid")
    if len(parts.get("enclosure", ())) > 1:
        yield finding("several-enclosures", where, "has more than one enclosure")
    if f"{CONTENT}encoded" in parts and "description" in parts:
        encoded, description = parts[f"{CONTENT}encoded"][0], parts["description"][0]
        if item.index(encoded) < item.index(description):
            yield finding("element-order", Place(where, encoded), "stands before description")
        if text_of(description) and text_of(description) == text_of(encoded):
            yield finding(
                "summary-repeats", Place(where, description), "is the same as the content"
            )
    yield from _children(item, where, now)


def _children(parent: Element, where: Where, now: datetime | None) -> Findings:
    for child in parent:
        tag = str(child.tag)
        if tag in _DATES:
            text = text_of(child)
            yield from date_faults(text, rfc822(text), Place(where, child), "RFC 822", now, _AHEAD)
        elif judge := _JUDGES.get(tag):
            yield from judge(child, Place(where, child))
        elif tag == f"{ATOM}link":
            yield from link_faults(child, where)
        elif tag[:1] == "{":
            yield from module_findings(child, where, now)


def _known(parent: Element, where: Where) -> Findings:
    known = _KNOWN[str(parent.tag)]
    for child in parent:
        tag = str(child.tag)
        if tag[:1] != "{" and tag not in known:
            name = shortened(tag)
            yield finding("unknown-element", Place(where, child), f"RSS has no {name} here")


def _needed(parent: Element, where: Where) -> Findings:
    for name in _NEEDED[str(parent.tag)]:
        if parent.find(name) is None:
            yield finding("missing-element", where, f"has no {name}")


def _title(element: Element, where: Where) -> Findings:
    yield from title_faults(element.text or "", where, rss=True)


def _plain(element: Element, where: Where) -> Findings:
    yield from plain_faults(element.text, where, rss=True)


def _address(element: Element, where: Where) -> Findings:
    yield from address_faults(element.text or "", where, uri=True)


def _description(element: Element, where: Where) -> Findings:
    if getattr(element.getparent(), "tag", "") == "channel":
        return _plain(element, where)
    return hypertext_faults(element, where)


def _guid(guid: Element, where: Where) -> Findings:
    permanent, text = guid.get("isPermaLink", "true"), text_of(guid)
    if not text:
        yield finding("value", where, "is empty")
    elif permanent not in {"true", "false"}:
        yield finding("value", where, f'isPermaLink is "{shortened(permanent)}"')
    elif permanent == "true" and not is_web_address(text):
        yield finding("permalink", where, f'"{shortened(text)}" is no web address')


def _enclosure(enclosure: Element, where: Where) -> Findings:
    url, length, kind = (enclosure.get(name) for name in ("url", "length", "type"))
    if not url or not is_enclosed(url):
        yield finding("enclosure", where, "has no absolute url that all readers can fetch")
    if length is None or not is_number(length):
        yield finding("enclosure", where, "has no length in bytes")
    if kind is None or not is_media_type(kind):
        yield finding("enclosure", where, "has no media type")


def _email(element: Element, where: Where) -> Findings:
    address = text_of(element).partition(" ")[0]
    if not is_email(address):
        yield finding("email", where, f'"{shortened(text_of(element))}" has no e-mail address')


def _language(element: Element, where: Where) -> Findings:
    if not is_language(text_of(element)):
        yield finding("language", where, f'"{shortened(text_of(element))}" is no language tag')


def _ttl(element: Element, where: Where) -> Findings:
    if not is_number(text_of(element)) or int(text_of(element)[:9]) == 0:
        yield finding("number", where, f'"{shortened(text_of(element))}" is no number of minutes')


def _source(element: Element, where: Where) -> Findings:
    if not element.get("url"):
        yield finding("value", where, "has no url of the feed")
    yield from address_faults(element.get("url"), where)


def _category(element: Element, where: Where) -> Findings:
    if not text_of(element):
        yield finding("value", where, "is empty")
    yield from _plain(element, where)


def _cloud(element: Element, where: Where) -> Findings:
    for name in _CLOUD:
        if element.get(name) is None:
            yield finding("value", where, f"has no {name}")


def _image(image: Element, where: Where) -> Findings:
    yield from _known(image, where)
    yield from duplicates(parts_of(image), _KNOWN["image"], where)
    for name in _NEEDED["image"]:
        text = (image.findtext(name) or "").strip()
        if not text:
            yield finding("image", where, f"has no {name}")
        elif name != "title":
            yield from address_faults(text, f"{where} {name}", uri=True)
        if name == "url" and _PICTURE.search(text) and not _SHOWN.search(text):
            yield finding("image-format", f"{where} url", "is no JPEG, PNG or GIF picture")
    for name, most in _LIMITS.items():
        size = image.findtext(name)
        if size is not None and not (is_number(size.strip()) and 0 < int(size[:9]) <= most):
            yield finding("number", where, f"its {name} is not between 1 and {most}")
    channel = image.getparent()
    for name in ("title", "link"):
        own = (image.findtext(name) or "").strip()
        its = (channel.findtext(name) or "").strip() if channel is not None else own
        if own and its and own != its:
            yield finding("image-mismatch", where, f"its {name} is not the channel's")


def _text_input(element: Element, where: Where) -> Findings:
    yield from _known(element, where)
    yield from _needed(element, where)


def _skipped(element: Element, where: Where) -> Findings:
    yield from _known(element, where)
    texts = [text_of(one) for one in element]
    if not _SKIPPED[str(element.tag)].issuperset(texts):
        yield finding("value", where, "has what is no hour from 0 to 23, or no English weekday")
    elif len(set(texts)) < len(texts):
        yield finding("value", where, "names one twice")


_JUDGES: dict[str, Callable[[Element, Where], Findings]] = {
    "title": _title,
    "link": _address,
    "description": _description,
    f"{CONTENT}encoded": _description,
    "copyright": _plain,
    "generator": _plain,
    f"{DC}rights": _plain,
    "guid": _guid,
    "enclosure": _enclosure,
    "author": _email,
    "managingEditor": _email,
    "webMaster": _email,
    "language": _language,
    "comments": _address,
    "docs": _address,
    "ttl": _ttl,
    "source": _source,
    "category": _category,
    "cloud": _cloud,
    "image": _image,
    "textInput": _text_input,
    "skipHours": _skipped,
    "skipDays": _skipped,
}

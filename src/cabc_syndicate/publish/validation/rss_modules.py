"""The rules of the modules that RSS feeds use: Dublin Core and Media RSS (pure)."""

from __future__ import annotations

from datetime import datetime

from cabc_syndicate.publish.validation.document import ATOM, Element, text_in, text_of
from cabc_syndicate.publish.validation.finding import Findings, Place, Where, finding, shortened
from cabc_syndicate.publish.validation.values import (
    date_faults,
    email_in_name,
    is_language,
    is_media_type,
    is_number,
    is_web_address,
    rfc822,
    rfc3339,
)

CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
DC = "{http://purl.org/dc/elements/1.1/}"
MEDIA = "{http://search.yahoo.com/mrss/}"
_NUMBERS = ("fileSize", "height", "width", "channels", "duration")
_CHOICES = {
    "medium": {"image", "audio", "video", "document", "executable"},
    "isDefault": {"true", "false"},
    "expression": {"full", "sample", "nonstop"},
}
_MEDIA = frozenset(
    [
        "group",
        "content",
        "adult",
        "rating",
        "title",
        "description",
        "keywords",
        "thumbnail",
        "category",
        "hash",
        "player",
        "credit",
        "copyright",
        "text",
        "restriction",
        "community",
        "comments",
        "embed",
        "responses",
        "backLinks",
        "status",
        "price",
        "license",
        "subTitle",
        "peerLink",
        "location",
        "rights",
        "scenes",
        "scene",
    ]
)


def updated_in(item: Element) -> datetime | None:
    """Return when an item was last updated: atom:updated if it has it, else its pubDate."""
    return rfc3339(text_in(item, f"{ATOM}updated")) or rfc822(text_in(item, "pubDate"))


def module_findings(element: Element, where: Where, now: datetime | None) -> Findings:
    """Judge an element of a module; those of unknown ones are nobody's business."""
    tag, place = str(element.tag), Place(where, element)
    if tag.startswith(MEDIA):
        yield from _media(element, where)
    elif tag == f"{DC}date":
        text = text_of(element)
        if not (len(text) == 10 and rfc3339(f"{text}T00:00:00Z")):  # W3C-DTF allows a day alone
            yield from date_faults(text, rfc3339(text), place, "RFC 3339", now)
    elif tag == f"{DC}language" and not is_language(text_of(element)):
        yield finding("language", place, f'"{shortened(text_of(element))}" is no language tag')
    elif tag == f"{DC}creator":
        if not text_of(element):
            yield finding("value", place, "is empty")
        yield from email_in_name(element.text, place)


def _media(element: Element, where: Where) -> Findings:
    name, place = str(element.tag).removeprefix(MEDIA), Place(where, element)
    if name not in _MEDIA:
        yield finding("media", place, "is no element of Media RSS")
    elif name == "content" and not element.get("url") and element.find(f"{MEDIA}player") is None:
        yield finding("media", place, "has neither url nor player")
    elif name in {"thumbnail", "player"} and not element.get("url"):
        yield finding("media", place, "has no url")
    elif name in {"title", "description"} and element.get("type", "plain") not in {"plain", "html"}:
        yield finding("media", place, "has a type that is neither plain nor html")
    url = element.get("url")
    if url and name in {"content", "thumbnail", "player"} and not is_web_address(url):
        yield finding("media", place, f'"{shortened(url)}" is no absolute web address')
    kind = element.get("type")
    if kind is not None and name == "content" and not is_media_type(kind):
        yield finding("media", place, f'"{shortened(kind)}" is no media type')
    if name in {"content", "thumbnail"}:
        yield from _media_values(element, place)
    for child in element if name in {"group", "content"} else ():
        if str(child.tag).startswith(MEDIA):
            yield from _media(child, where)


def _media_values(element: Element, place: Where) -> Findings:
    for label in _NUMBERS:
        value = element.get(label)
        if value is not None and not is_number(value):
            yield finding("media", place, f'its {label} "{shortened(value)}" is no number')
    for label, choices in _CHOICES.items():
        value = element.get(label)
        if value is not None and value not in choices:
            yield finding("media", place, f'its {label} is "{shortened(value)}"')

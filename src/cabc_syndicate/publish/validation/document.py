"""Read XML from anybody, and what the XML formats have in common (pure).

No entity is expanded, no document type and no network is used, and depth and size are limited.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Literal

from lxml import etree

from cabc_syndicate.publish.validation.finding import (
    Finding,
    Findings,
    Place,
    Where,
    finding,
    shortened,
)
from cabc_syndicate.publish.validation.markup import html_faults
from cabc_syndicate.publish.validation.values import (
    address_faults,
    date_faults,
    is_blank,
    is_language,
    is_media_type,
    is_number,
    plain_faults,
    rfc3339,
)

Element = etree._Element
Parts = dict[str, list[Element]]
"""The children of an element by their names."""
ATOM = "{http://www.w3.org/2005/Atom}"
XML = "{http://www.w3.org/XML/1998/namespace}"
_TOMBSTONE = "{http://purl.org/atompub/tombstones/1.0}"
_HISTORY = "{http://purl.org/syndication/history/1.0}"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}RDF"
_DEEPEST = 60
_TOO_DEEP = etree.XPath("boolean(" + "/*" * _DEEPEST + ")")
_PAGES = ("prev-archive", "next-archive", "current")
_OF_FEEDS = frozenset((*_PAGES, "first", "last", "next", "previous"))
"""Relations of whole feeds (RFC 5005)."""
_RELATIONS = _OF_FEEDS | frozenset(
    [
        "alternate",
        "describedby",
        "edit",
        "edit-media",
        "enclosure",
        "hub",
        "license",
        "payment",
        "related",
        "replies",
        "search",
        "self",
        "service",
        "up",
        "via",
    ]
)


class Refused(Exception):  # noqa: N818 - it ends a check, with a finding
    """The document is not one to look at any further."""

    def __init__(self, rule: str, where: Where, message: str) -> None:
        super().__init__(message)
        self.finding: Finding = finding(rule, where, message)


def parse(data: bytes) -> Element:
    """Return the root of the document, or raise Refused."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line = f"line {error.lineno}"
        start = data[:1024].lower()
        if b"<!doctype html" in start or b"<html" in start:
            raise Refused("not-a-feed", line, "it is a web page") from None
        if b"<!doctype" in start or b"<!entity" in start:
            raise Refused("dtd", line, "it has a document type") from None
        if "depth" in (error.msg or "").lower():
            raise Refused("nesting", line, "its elements are nested too deeply") from None
        raise Refused("not-well-formed", line, shortened(error.msg or "", 200)) from None
    except ValueError as error:
        raise Refused("not-well-formed", "the file", str(error)) from None
    if root.getroottree().docinfo.internalDTD is not None:
        if root.tag in {"html", "{http://www.w3.org/1999/xhtml}html"}:
            raise Refused("not-a-feed", "line 1", "it is a web page")
        raise Refused("dtd", "line 1", "it has a document type")
    if _TOO_DEEP(root):
        raise Refused("nesting", "the file", f"has more than {_DEEPEST} levels of elements")
    return root


def kind_of(root: Element | None) -> Literal["rss", "atom", "json"]:
    """Return the format of a document (None: JSON), or raise Refused."""
    if root is None:
        return "json"
    if root.tag == f"{ATOM}feed":
        return "atom"
    if root.tag == "rss":
        return "rss"
    if root.tag == _RDF:
        raise Refused("rss-1.0", "line 1", "it is RSS 1.0 (RDF), an older format")
    if root.tag == f"{ATOM}entry":
        raise Refused("not-a-feed", "line 1", "it is a single Atom entry")
    name = shortened(str(root.tag))
    raise Refused("not-a-feed", f"line {root.sourceline}", f"its root element is {name}")


def text_of(element: Element) -> str:
    """Return the element's text without space around it."""
    return (element.text or "").strip()


def parts_of(parent: Element) -> Parts:
    """Return the children by name; many times faster than a search for each name."""
    parts: Parts = {}
    for child in parent:
        parts.setdefault(str(child.tag), []).append(child)
    return parts


def text_in(parent: Element, tag: str) -> str:
    """Return the text of the first child of that name, "" where there is none."""
    found = next(parent.iterchildren(tag), None)
    return "" if found is None else text_of(found)


def duplicates(parts: Parts, singles: frozenset[str], where: Where) -> Findings:
    """Find children that may be there once only."""
    for tag, found in parts.items():
        if len(found) > 1 and tag in singles:
            name = tag.rpartition("}")[2]
            yield finding("duplicate-element", where, f"has {len(found)} elements {name}")


def link_faults(link: Element, where: Where, *, enclosed: bool = True) -> Findings:
    """Judge an atom:link (RFC 4287, 4.2.7)."""
    place = Place(where, link)
    href, kind, length = link.get("href"), link.get("type"), link.get("length")
    if href is None:
        yield finding("address", place, "has no href")
    rel = link.get("rel", "alternate").removeprefix("http://www.iana.org/assignments/relation/")
    if rel not in _RELATIONS and ":" not in rel:
        yield finding("link-rel", place, f'the relation "{shortened(rel)}" is not a known one')
    elif rel in _OF_FEEDS and str(where).startswith(("entry", "item")):
        yield finding("link-rel", place, f"has the relation {rel}, which only a feed can have")
    yield from plain_faults(link.get("title"), place)
    yield from address_faults(href, place)
    if kind is not None and not is_media_type(kind):
        yield finding("media-type", place, f'"{shortened(kind)}" is no media type')
    language = link.get("hreflang")
    if language is not None and not is_language(language):
        yield finding("language", place, f'"{shortened(language)}" is no language tag')
    if length is not None and not is_number(length):
        yield finding("number", place, f'the length "{shortened(length)}" is no number')
    if enclosed and rel == "enclosure" and (kind is None or length is None):
        yield finding("enclosure", place, "says no type" if kind is None else "says no length")


def hypertext_faults(element: Element, where: Where) -> Findings:
    """Judge an element whose text is escaped HTML."""
    text = element.text or ""
    if not len(element) and is_blank(text, markup=True):
        yield finding("empty-text", where, "is empty")
    yield from html_faults(text, where)


def _is_last(mark: Element) -> bool:
    """Return whether a mark stands behind all entries, where it says nothing of links before."""
    return all(each.tag != f"{ATOM}entry" for each in mark.itersiblings())


def self_link_faults(links: Iterable[Element], where: Where) -> Findings:
    """Judge whether a feed says its own address and media type."""
    own = [link for link in links if link.get("rel") == "self"]
    if not own:
        yield finding("self-link", where, "does not link itself")
    elif len(own) > 1:
        yield finding("self-link", Place(where, own[1]), "is a second link to itself")
    elif not own[0].get("type"):
        yield finding("self-link", Place(where, own[0]), "says no media type")


def history_findings(
    container: Element, ids: Mapping[str, datetime | None], where: Where, now: datetime | None
) -> Findings:
    """Judge archives (RFC 5005) and tombstones (RFC 6721) of a feed or channel.

    `ids` has the last update of each entry; None where the feed does not say it.
    """
    links = container.findall(f"{ATOM}link")
    pages = {link.get("rel", "") for link in links} & set(_PAGES)
    complete = container.findall(f"{_HISTORY}complete")
    archive = container.findall(f"{_HISTORY}archive")
    for element in [*complete, *archive]:
        if text_of(element) or len(element):
            yield finding("archive", Place(where, element), "is not empty")
    if len(complete) + len(archive) > 1:
        yield finding("archive", where, "says fh:complete or fh:archive more than once")
    elif complete and pages - {"current"}:
        yield finding("archive", where, "is complete (fh:complete), yet has archive pages")
    elif archive and "current" not in pages:
        yield finding("archive", where, "is an archive page without a link to the current feed")
    elif archive and "".join(pages) == "current" and not _is_last(archive[0]):
        yield finding("archive-alone", where, "is an archive page without a link to another")
    for rel in _PAGES:
        if sum(link.get("rel") == rel for link in links) > 1:
            yield finding("archive", where, f"has two links {rel}")
    own = {link.get("href") for link in links if link.get("rel") == "self"}
    for link in links:  # a reader that follows it would never end
        if link.get("rel") in {"prev-archive", "next-archive"} and link.get("href") in own:
            yield finding("archive", where, f"has itself as its {link.get('rel')}")
    yield from _tombstones(container, ids, where, now)


def _tombstones(
    container: Element, ids: Mapping[str, datetime | None], where: Where, now: datetime | None
) -> Findings:
    stones: set[tuple[str, datetime]] = set()
    for stone in container.findall(f"{_TOMBSTONE}deleted-entry"):
        place = Place(where, stone)
        ref, when = stone.get("ref"), stone.get("when")
        if not ref or when is None:
            yield finding("tombstone", place, "says no ref" if not ref else "says no when")
            continue
        yield from address_faults(ref, place)
        moment = rfc3339(when)
        yield from date_faults(when, moment, place, "RFC 3339", now)
        if moment is None:
            continue
        if (ref, moment) in stones:
            yield finding("tombstone", place, f"says again when {shortened(ref)} was deleted")
        stones.add((ref, moment))
        if ref in ids:
            updated = ids[ref]
            if updated is None or updated <= moment:  # a later one was added again
                message = f"{shortened(ref)} is also an entry, not updated after that"
                yield finding("tombstone", place, message)

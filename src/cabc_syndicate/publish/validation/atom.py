"""The rules of Atom 1.0 (RFC 4287): its grammar, and what no grammar can say (pure)."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from importlib import resources

from lxml import etree

from cabc_syndicate.publish.validation.document import (
    ATOM,
    XML,
    Element,
    Parts,
    duplicates,
    history_findings,
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
from cabc_syndicate.publish.validation.markup import html_faults
from cabc_syndicate.publish.validation.values import (
    address_faults,
    date_faults,
    id_faults,
    is_blank,
    is_email,
    is_media_type,
    language_faults,
    later,
    name_faults,
    plain_faults,
    rfc3339,
    title_faults,
)

_REQUIRED = (f"{ATOM}id", f"{ATOM}title", f"{ATOM}updated")
_ONCE = (*_REQUIRED, f"{ATOM}rights")
_FEED_ONCE = frozenset(
    (*_ONCE, *(f"{ATOM}{name}" for name in ("generator", "icon", "logo", "subtitle")))
)
_CONTENT, _SUMMARY, _SOURCE = f"{ATOM}content", f"{ATOM}summary", f"{ATOM}source"
_LINK, _AUTHOR, _TITLE = f"{ATOM}link", f"{ATOM}author", f"{ATOM}title"
_ENTRY_ONCE = frozenset((*_ONCE, _CONTENT, _SUMMARY, _SOURCE, f"{ATOM}published"))
_PERSONS = frozenset(f"{ATOM}{name}" for name in ("author", "contributor"))
_DATES = frozenset(f"{ATOM}{name}" for name in ("updated", "published"))
_TEXTS = frozenset(f"{ATOM}{name}" for name in ("title", "subtitle", "summary", "rights"))
_ADDRESSES = frozenset(f"{ATOM}{name}" for name in ("icon", "logo"))
_MOST_OF_SCHEMA = 10


def atom_findings(root: Element, now: datetime | None) -> Findings:
    """Judge a feed. The grammar speaks only where no rule of ours did: ours say what to do."""
    wrong = False
    for one in _ruled(root, now):
        wrong |= one.severity == "error"
        yield one
    if not wrong:
        yield from _schema_findings(root)


@cache
def _grammar() -> etree.RelaxNG:
    data = resources.files(__package__).joinpath("atom.rng").read_bytes()
    return etree.RelaxNG(etree.fromstring(data))


def _schema_findings(root: Element) -> Findings:
    grammar = _grammar()
    if grammar.validate(root):
        return
    lines: set[int] = set()
    for error in grammar.error_log:
        if error.line not in lines and len(lines) < _MOST_OF_SCHEMA:
            lines.add(error.line)
            yield finding("atom-schema", f"line {error.line}", shortened(error.message, 200))


def _ruled(root: Element, now: datetime | None) -> Findings:
    where = "feed"
    language = root.get(f"{XML}lang")
    if language is None:
        yield finding("missing-language", where, "says no language (xml:lang)")
    yield from language_faults(language, where)
    parts = parts_of(root)
    yield from _required(parts, where)
    yield from duplicates(parts, _FEED_ONCE, where)
    links = parts.get(_LINK, [])
    yield from self_link_faults(links, where)
    if all(link.get("rel", "alternate") != "alternate" for link in links):
        yield finding("alternate-link", where, "does not link its page for people")
    yield from _children(root, where, now)
    yield from _misplaced(root, where)
    ids: dict[str, datetime | None] = {}
    updates: dict[datetime, Numbered] = {}
    for number, entry in enumerate(parts.get(f"{ATOM}entry", ()), start=1):
        identity = text_in(entry, f"{ATOM}id")
        place = Numbered("entry", number, identity)
        if identity and identity in ids:
            yield finding("duplicate-id", place, "has the id of an entry before it")
        moment = rfc3339(text_in(entry, f"{ATOM}updated"))
        ids[identity] = later(ids.get(identity), moment)
        if moment in updates:
            yield finding("duplicate-updated", place, f"was updated when {updates[moment]} was")
        elif moment is not None:
            updates[moment] = place
        yield from _entry(entry, place, now)
        if _AUTHOR not in parts and entry.find(_AUTHOR) is None and not _borrowed_author(entry):
            yield finding("author", place, "has no author, nor has the feed")
    yield from history_findings(root, ids, where, now)


def _misplaced(root: Element, where: Where) -> Findings:
    """Find elements of the feed itself behind its first entry, where some readers miss them."""
    entry = root.find(f"{ATOM}entry")
    for child in () if entry is None else entry.itersiblings():
        if child.tag != f"{ATOM}entry" and str(child.tag).startswith(ATOM):
            yield finding("element-order", Place(where, child), "stands behind an entry")
            return


def _borrowed_author(entry: Element) -> bool:
    return any(source.find(_AUTHOR) is not None for source in entry.iterchildren(_SOURCE))


def _entry(entry: Element, where: Where, now: datetime | None) -> Findings:
    parts = parts_of(entry)
    yield from language_faults(entry.get(f"{XML}lang"), where)
    yield from _required(parts, where)
    yield from duplicates(parts, _ENTRY_ONCE, where)
    yield from _children(entry, where, now)
    content = parts[_CONTENT][0] if _CONTENT in parts else None
    summary = parts[_SUMMARY][0] if _SUMMARY in parts else None
    alternates: set[tuple[str, str]] = set()
    for link in parts.get(_LINK, ()):
        if link.get("rel", "alternate") == "alternate":
            key = (link.get("type", ""), link.get("hreflang", ""))
            if key in alternates:
                yield finding("duplicate-link", Place(where, link), "is a second alternate link")
            alternates.add(key)
    if content is None:
        if not alternates:
            yield finding("missing-element", where, "has neither content nor an alternate link")
        if summary is None:
            yield finding("missing-part", where, "has neither content nor summary")
    elif summary is None:
        kind = content.get("type", "text")
        textual = kind in {"text", "html", "xhtml"} or kind.startswith("text/") or "xml" in kind
        if content.get("src") is not None or not textual:
            yield finding("missing-element", where, "has content elsewhere, and no summary")
    elif text_of(summary) and text_of(summary) == text_of(content):
        yield finding("summary-repeats", Place(where, summary), "is the same as the content")


def _required(parts: Parts, where: Where) -> Findings:
    for tag in _REQUIRED:
        if tag not in parts:
            yield finding("missing-element", where, f"has no {tag.removeprefix(ATOM)}")


def _children(parent: Element, where: Where, now: datetime | None) -> Findings:
    for child in parent:
        tag = child.tag
        if tag == _LINK:
            yield from link_faults(child, where)
        elif tag in _TEXTS:
            yield from _text(child, where)
        elif tag in _DATES:
            text = text_of(child)
            yield from date_faults(text, rfc3339(text), Place(where, child), "RFC 3339", now)
        elif tag in _ADDRESSES:
            yield from address_faults(child.text or "", Place(where, child), uri=True)
        elif tag == f"{ATOM}id":
            yield from id_faults(child.text or "", Place(where, child))
        elif tag in _PERSONS:
            yield from _person(child, where)
        elif tag == _CONTENT:
            yield from _content(child, where)
        elif tag == f"{ATOM}category":
            if not child.get("term"):
                yield finding("value", Place(where, child), "has no term")
            yield from plain_faults(child.get("label"), Place(where, child))
        elif tag == f"{ATOM}generator":
            yield from address_faults(child.get("uri"), Place(where, child), uri=True)
            yield from plain_faults(child.text, Place(where, child))


def _person(person: Element, where: Where) -> Findings:
    place = Place(where, person)
    name = person.find(f"{ATOM}name")
    if name is None or not text_of(name):
        yield finding("author", place, "has no name")
    else:
        yield from name_faults(name.text, place)
    email = person.findtext(f"{ATOM}email")
    if email is not None and not is_email(email.strip()):
        yield finding("email", place, f'"{shortened(email)}" is no e-mail address')
    yield from address_faults(person.findtext(f"{ATOM}uri"), place)


def _text(element: Element, where: Where) -> Findings:
    kind, place = element.get("type", "text"), Place(where, element)
    if kind not in {"text", "html", "xhtml"}:
        yield finding("text-type", place, f'has the type "{shortened(kind)}"')
    elif kind == "xhtml":
        yield from html_faults(_inside(element), place, xml=True)
    elif element.tag == _TITLE and kind == "text":
        yield from title_faults(element.text or "", place)
    elif is_blank(text_of(element), markup=kind == "html"):
        yield finding("empty-title" if element.tag == _TITLE else "empty-text", place, "is empty")
    elif kind == "html":
        yield from html_faults(element.text or "", place)
    else:
        yield from plain_faults(element.text, place)


def _inside(element: Element) -> str:
    """Return XHTML as it is written, without the element that holds it."""
    return "".join(etree.tostring(child, encoding="unicode") for child in element)


def _content(content: Element, where: Where) -> Findings:
    kind, place = content.get("type", "text"), Place(where, content)
    source = content.get("src")
    if source is not None:
        yield from address_faults(source, place)
        if content.text or len(content):
            yield finding("value", place, "has both src and a text")
    elif not len(content) and is_blank(text_of(content), markup=kind == "html"):
        yield finding("empty-text", place, "is empty")
    if kind == "html":
        if len(content):
            yield finding("value", place, "has elements in HTML that has to be escaped")
        yield from html_faults(content.text or "", place)
    elif kind == "xhtml":
        yield from html_faults(_inside(content), place, xml=True)
    elif kind == "text":
        yield from plain_faults(content.text, place)
    elif kind != "text" and (not is_media_type(kind) or kind.lower().startswith("multipart/")):
        yield finding("text-type", place, f'has the type "{shortened(kind)}"')

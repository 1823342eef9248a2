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
    at,
    duplicates,
    history_findings,
    link_faults,
    self_link_faults,
    text_of,
)
from cabc_syndicate.publish.validation.finding import Findings, finding, shortened
from cabc_syndicate.publish.validation.values import (
    address_faults,
    date_faults,
    html_faults,
    is_email,
    is_media_type,
    language_faults,
    rfc3339,
    title_faults,
)

_REQUIRED = ("id", "title", "updated")
_ONCE = (*_REQUIRED, "rights")
_FEED_ONCE = frozenset(
    f"{ATOM}{name}" for name in (*_ONCE, "generator", "icon", "logo", "subtitle")
)
_ENTRY_ONCE = frozenset(
    f"{ATOM}{name}" for name in (*_ONCE, "content", "published", "source", "summary")
)
_PERSONS = frozenset(f"{ATOM}{name}" for name in ("author", "contributor"))
_DATES = frozenset(f"{ATOM}{name}" for name in ("updated", "published"))
_TEXTS = frozenset(f"{ATOM}{name}" for name in ("title", "subtitle", "summary", "rights"))
_ADDRESSES = frozenset(f"{ATOM}{name}" for name in ("id", "icon", "logo"))
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
    yield from language_faults(root.get(f"{XML}lang"), where)
    yield from _required(root, where)
    yield from duplicates(root, _FEED_ONCE, where)
    yield from self_link_faults(root.findall(f"{ATOM}link"), where)
    if all(link.get("rel", "alternate") != "alternate" for link in root.findall(f"{ATOM}link")):
        yield finding("alternate-link", where, "does not link its page for people")
    yield from _children(root, where, now)
    has_author = root.find(f"{ATOM}author") is not None
    ids: set[str] = set()
    updates: dict[datetime, str] = {}
    for number, entry in enumerate(root.iterfind(f"{ATOM}entry"), start=1):
        identity = (entry.findtext(f"{ATOM}id") or "").strip()
        place = f"entry {number} {shortened(identity)}".rstrip()
        if identity and identity in ids:
            yield finding("duplicate-id", place, "has the id of an entry before it")
        ids.add(identity)
        moment = rfc3339((entry.findtext(f"{ATOM}updated") or "").strip())
        if moment in updates:
            yield finding("duplicate-updated", place, f"was updated when {updates[moment]} was")
        elif moment is not None:
            updates[moment] = place
        yield from _entry(entry, place, has_author, now)
    yield from history_findings(root, frozenset(ids), where, now)


def _entry(entry: Element, where: str, has_author: bool, now: datetime | None) -> Findings:
    yield from language_faults(entry.get(f"{XML}lang"), where)
    yield from _required(entry, where)
    yield from duplicates(entry, _ENTRY_ONCE, where)
    yield from _children(entry, where, now)
    source = entry.find(f"{ATOM}source")
    borrowed = source is not None and source.find(f"{ATOM}author") is not None
    if not has_author and not borrowed and entry.find(f"{ATOM}author") is None:
        yield finding("author", where, "has no author, nor has the feed")
    content, summary = entry.find(f"{ATOM}content"), entry.find(f"{ATOM}summary")
    alternates: set[tuple[str, str]] = set()
    for link in entry.iterfind(f"{ATOM}link"):
        if link.get("rel", "alternate") == "alternate":
            key = (link.get("type", ""), link.get("hreflang", ""))
            if key in alternates:
                yield finding("duplicate-link", at(where, link), "is a second alternate link")
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
        yield finding("summary-repeats", at(where, summary), "is the same as the content")


def _required(parent: Element, where: str) -> Findings:
    for name in _REQUIRED:
        if parent.find(f"{ATOM}{name}") is None:
            yield finding("missing-element", where, f"has no {name}")


def _children(parent: Element, where: str, now: datetime | None) -> Findings:
    for child in parent:
        tag = child.tag
        if tag == f"{ATOM}link":
            yield from link_faults(child, where)
        elif tag in _TEXTS:
            yield from _text(child, where)
        elif tag in _DATES:
            text = text_of(child)
            yield from date_faults(text, rfc3339(text), at(where, child), "RFC 3339", now)
        elif tag in _ADDRESSES:
            yield from address_faults(child.text or "", at(where, child))
        elif tag in _PERSONS:
            yield from _person(child, where)
        elif tag == f"{ATOM}content":
            yield from _content(child, where)
        elif tag == f"{ATOM}category" and not child.get("term"):
            yield finding("value", at(where, child), "has no term")
        elif tag == f"{ATOM}generator":
            yield from address_faults(child.get("uri"), at(where, child))


def _person(person: Element, where: str) -> Findings:
    place = at(where, person)
    name = person.find(f"{ATOM}name")
    if name is None or not text_of(name):
        yield finding("author", place, "has no name")
    email = person.findtext(f"{ATOM}email")
    if email is not None and not is_email(email.strip()):
        yield finding("email", place, f'"{shortened(email)}" is no e-mail address')
    yield from address_faults(person.findtext(f"{ATOM}uri"), place)


def _text(element: Element, where: str) -> Findings:
    kind, place = element.get("type", "text"), at(where, element)
    if kind not in {"text", "html", "xhtml"}:
        yield finding("text-type", place, f'has the type "{shortened(kind)}"')
    elif kind == "xhtml":
        yield from html_faults(etree.tostring(element, encoding="unicode"), place)
    elif kind == "html":
        yield from html_faults(element.text or "", place)
    elif element.tag == f"{ATOM}title" or (element.tag == f"{ATOM}summary" and text_of(element)):
        yield from title_faults(element.text or "", place)


def _content(content: Element, where: str) -> Findings:
    kind, place = content.get("type", "text"), at(where, content)
    source = content.get("src")
    if source is not None:
        yield from address_faults(source, place)
        if content.text or len(content):
            yield finding("value", place, "has both src and a text")
    if kind == "html":
        if len(content):
            yield finding("value", place, "has elements in HTML that has to be escaped")
        yield from html_faults(content.text or "", place)
    elif kind == "xhtml":
        yield from html_faults(etree.tostring(content, encoding="unicode"), place)
    elif kind != "text" and (not is_media_type(kind) or kind.lower().startswith("multipart/")):
        yield finding("text-type", place, f'has the type "{shortened(kind)}"')

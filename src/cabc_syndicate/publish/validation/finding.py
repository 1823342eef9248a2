"""What a check can find, by rule: how grave each is and what to do (pure)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with a feed. `where` names the item, element and line."""

    rule: str
    where: str
    message: str
    remedy: str
    severity: Severity


Findings = Iterator[Finding]

_ERRORS = {
    "address": "Write an absolute address, such as https://example.org/news",
    "archive": "Follow RFC 5005: fh:archive or fh:complete, once, empty, and links to pages",
    "atom-schema": "Follow RFC 4287 for this element: its attributes, its children, how many",
    "author": "Give the feed an author with a name, or every entry one",
    "date": "Write a date as the format wants it: RFC 3339 in Atom and JSON, RFC 822 in RSS",
    "duplicate-element": "Keep one of them",
    "duplicate-id": "Give every item an id of its own, and list it once",
    "duplicate-link": "Keep one alternate link for each type and language",
    "email": "Write an e-mail address, in RSS with the name behind it in brackets",
    "empty": "Publish the feed again; an unchanged feed is better than an empty one",
    "enclosure": "Give it an absolute address, its media type and its length in bytes",
    "encoding": "Write the feed in UTF-8, and declare no other encoding",
    "html-unsafe": "Sanitise the HTML: no scripts, frames, forms, on… attributes or javascript:",
    "image": "Give the image its url, title and link",
    "language": "Write a language tag of BCP 47, such as en or zh-Hans",
    "media": "Follow the Media RSS specification for this element's attributes",
    "media-mismatch": "Serve each format under its own name and media type",
    "media-type": "Write a media type, such as text/html",
    "missing-element": "Add the element",
    "nesting": "Write the feed without so many levels of elements",
    "not-a-feed": "Name the address of an RSS 2.0, Atom 1.0 or JSON Feed",
    "not-well-formed": "Write the file with an XML or JSON library that escapes texts",
    "dtd": "Leave out the document type and its entities; write characters themselves",
    "number": "Write a whole number, digits only",
    "permalink": 'Say isPermaLink="false", or make the guid the item\'s web address',
    "rss-1.0": "Publish RSS 2.0 or Atom 1.0 in its place",
    "rss-version": 'Say version="2.0"',
    "text-type": "Use text, html or xhtml",
    "tombstone": "Follow RFC 6721: ref and when, and no entry of the same id that is not newer",
    "unknown-element": "Remove it, or put it in a namespace of its own",
    "value": "Write one of the values that the format allows",
    "version": "Say https://jsonfeed.org/version/1.1",
}
_WARNINGS = {
    "alternate-link": "Link the page for people: rel alternate, with its type",
    "bad-character": "Find where the text was decoded wrongly; U+FFFD stands for what was lost",
    "archive-alone": "Link prev-archive or next-archive, or put fh:archive behind the entries",
    "date-unlikely": "Check the date; readers sort by it",
    "duplicate-updated": "Move one of them by a second, so that readers keep their order",
    "element-order": "Put the feed's own elements first, and content:encoded behind description",
    "email-in-name": "Write the name alone, and the address where the format has a place for it",
    "empty-text": "Leave the element out, or write a text",
    "empty-title": "Give it a title of words",
    "feed-url": "Say the feed's own address",
    "html-in-title": "Write plain text here",
    "html-nesting": "End every element, the last one that began first",
    "html-relative": "Write absolute addresses: a reader does not know the page's own",
    "html-style": "Leave out style attributes: readers drop them",
    "html-unknown": "Leave out what is not HTML: readers drop it",
    "http-media-type": "Serve it with the media type of its format",
    "id-form": "Write the id as RFC 3986 would, before it is published; never change one that is",
    "image-format": "Use a JPEG, PNG or GIF picture",
    "image-mismatch": "Write the channel's own title and link in its image",
    "link-rel": "Use a relation that readers know",
    "missing-guid": 'Give the item a guid that never changes, with isPermaLink="false"',
    "missing-language": "Say the feed's language",
    "missing-part": "Add it: readers show or use it",
    "self-link": "Link the feed itself: rel self, its absolute address and its media type",
    "several-enclosures": "Keep one; most readers take only the first",
    "summary-repeats": "Leave out the summary where it is the whole content",
    "unknown-field": "Begin the names of your own fields with _",
}
RULES: dict[str, tuple[Severity, str]] = {
    **{rule: ("error", remedy) for rule, remedy in _ERRORS.items()},
    **{rule: ("warning", remedy) for rule, remedy in _WARNINGS.items()},
}
"""Rule: its severity and the remedy."""


class Place(NamedTuple):
    """Where an element is: within what, its name and its line.

    The words are made only when something is found there, which is seldom.
    """

    within: Where
    element: Any

    def __str__(self) -> str:
        """Return it in words."""
        prefix, name = self.element.prefix, str(self.element.tag).rpartition("}")[2]
        inside = f"{self.within} <" if self.within else "<"
        return f"{inside}{prefix + ':' if prefix else ''}{name}>, line {self.element.sourceline}"


class Numbered(NamedTuple):
    """An item of a feed: what its format calls it, its number from 1, and its id."""

    kind: str
    number: int
    id: str

    def __str__(self) -> str:
        """Return it in words."""
        return f"{self.kind} {self.number} {shortened(self.id)}".rstrip()


Where = str | Place | Numbered


def finding(rule: str, where: Where, message: str) -> Finding:
    """Return a finding of this rule."""
    severity, remedy = RULES[rule]
    return Finding(rule, str(where), message, remedy, severity)


def shortened(text: str, length: int = 80) -> str:
    """Return somebody else's words short and on one line, for a message."""
    line = " ".join(text[: 4 * length].encode(errors="replace").decode().split())
    return line if len(line) <= length else line[: length - 1] + "…"

"""RSS 2.0 and Atom 1.0 by feedgen, with the defects of feedgen 1.0.0 cured here and only here.

Each cure has a test that fails once upstream no longer needs it. Besides the cures: every date is
set, for feedgen takes the current time for those that are not; the self link comes first and the
alternate link last, for the channel's `<link>` is the last link of any kind; texts come clean
(`plain.clean`), for one control character would end the whole feed. What feedgen does not know of
texts and addresses is put right in its elements, those of an entry once for all feeds.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

import feedgen.entry
import feedgen.feed
from feedgen.entry import FeedEntry
from feedgen.ext.dc import DcEntryExtension
from feedgen.ext.media import MediaEntryExtension
from feedgen.feed import FeedGenerator

from cabc_syndicate import addresses
from cabc_syndicate.publish.extensions import ArchiveExtension, NothingMore
from cabc_syndicate.publish.feed import FORMATS, Entry, Feed, web_address
from cabc_syndicate.publish.pieces import Document, Key, Pieces
from cabc_syndicate.publish.plain import unmistakable
from cabc_syndicate.publish.recent import Recent

_PICTURES = (".jpg", ".jpeg", ".png", ".gif")
"""What the picture of an RSS channel may be (RSS 2.0)."""
_COMMON_ADDRESS = re.compile(r"[\w.+'-]+@(?:[\w-]+\.)+[\w-]+", re.ASCII)
_ENCLOSED = re.compile(r"https?://(?:[A-Za-z0-9-]+\.)+[A-Za-z0-9-]+(?::\d+)?/")
"""Addresses that every reader of RSS takes for an enclosure's."""
_TEXTS = ("title", "summary")
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

# feedgen switches the locale of the whole process for each date that it writes: another thread
# may see it, and it can stay switched (feedgen/util.py; no upstream issue). The standard library
# writes the same form without a locale.
feedgen.entry.formatRFC2822 = format_datetime
feedgen.feed.formatRFC2822 = format_datetime

_ITEMS = {
    "rss": (b"    <item>", b"</item>\n"),
    "atom": (b"  <entry", b"</entry>\n"),
}
"""How feedgen's documents begin and end an entry; `<` is written so nowhere else."""
_PIECES = {"rss": Pieces(), "atom": Pieces()}


def rss(feed: Feed) -> bytes:
    """Return the feed as RSS 2.0 with full content, creators and a self link."""
    return bytes(rss_document(feed))


def atom(feed: Feed) -> bytes:
    """Return the feed as Atom 1.0 (RFC 4287)."""
    return bytes(atom_document(feed))


def rss_document(feed: Feed) -> Document:
    """Return `rss` in pieces."""
    return _document(feed, "rss")


def atom_document(feed: Feed) -> Document:
    """Return `atom` in pieces."""
    return _document(feed, "atom")


def _document(feed: Feed, extension: str) -> Document:
    """Let feedgen write the feed with the entries that it has not written yet, or with any one,
    and put those that it has in their places."""
    start, end = _ITEMS[extension]
    head = tail = b""

    def make(missing: Sequence[Entry]) -> list[bytes]:
        nonlocal head, tail
        written = missing or feed.entries[:1]
        generator = _generator(feed, written, extension)
        rendered = generator.rss_str if extension == "rss" else generator.atom_str
        data = bytes(rendered(pretty=True))
        if not written:
            head = data
            return []
        first, last = data.index(start), data.rindex(end) + len(end)
        head, tail = data[:first], data[last:]
        return [one + end for one in data[first:last].split(end)[:-1]] if missing else []

    pieces = _PIECES[extension].of(feed, make)
    return Document(head, pieces, tail)


class _LinkedEntry(FeedEntry):  # type: ignore[misc]
    """An Atom entry whose links keep rel and type, and that says its own language.

    feedgen's loop over the links uses one name for two things, so only `href` survives
    (https://github.com/lkiesow/python-feedgen/issues/135 and 143).
    """

    language: str | None = None

    def atom_entry(self, extensions: bool = True) -> Any:
        element = super().atom_entry(extensions)
        for written, link in zip(element.iterchildren("link"), self.link() or [], strict=True):
            for name, value in link.items():
                if value:
                    written.set(name, value)
        if self.language:
            element.set(_LANGUAGE, self.language)
        for text in element.iterchildren(*_TEXTS):
            _say_html(text)
        return element

    def rss_entry(self, extensions: bool = True) -> Any:
        element = super().rss_entry(extensions)
        for one in element.iterchildren("title", "description", "enclosure"):
            if one.tag == "title":
                one.text = unmistakable(one.text)
            elif one.tag == "description":  # HTML, as Atom's summary is not
                one.text = html.escape(one.text, quote=False)
            elif not _ENCLOSED.match(one.get("url")):
                element.remove(one)
        return element


_MADE: Recent[Key, _LinkedEntry] = Recent(200)
"""What was made of the last entries: a live feed is written as RSS, then as Atom."""


def _say_html(element: Any) -> None:
    """Write an Atom text as HTML if readers could take it for markup: this only Atom can say."""
    if unmistakable(element.text) != element.text:
        element.set("type", "html")
        element.text = html.escape(element.text, quote=False)


class _Generator(FeedGenerator):  # type: ignore[misc]
    """A feed whose extensions also see it whole."""

    def _create_atom(self, extensions: bool = True) -> Any:
        root, document = super()._create_atom(extensions)
        self.archive.finish(root)
        return root, document


def _generator(feed: Feed, entries: Iterable[Entry], extension: str) -> Any:
    """Return feedgen's feed with these of its entries."""
    generator = _Generator()
    generator.load_extension("dc", atom=False, rss=True)
    if any(entry.picture for entry in feed.entries):
        generator.load_extension("media")
    generator.register_extension("archive", ArchiveExtension, NothingMore)
    generator.archive.feed = feed
    generator.id(feed.address("atom"))
    generator.title(unmistakable(feed.title))
    generator.description(unmistakable(feed.description))
    generator.language(feed.language)
    generator.generator("cabc-syndicate")  # no version: an upgrade is not news
    author = {"name": unmistakable(feed.publisher)}
    contact = addresses.wire(feed.contact) if feed.contact else ""
    common = _COMMON_ADDRESS.fullmatch(contact)
    generator.author(author | {"email": contact} if common else author)
    if feed.rights:
        generator.rights(unmistakable(feed.rights))
    if feed.icon:
        generator.icon(web_address(feed.icon))
    here = feed.address(extension)
    if feed.archive and feed.archive.page:
        here = feed.archive_address(feed.archive.page)
    generator.link(href=here, rel="self", type=FORMATS[extension][1])
    generator.link(href=feed.page, rel="alternate", type="text/html")
    logo = web_address(feed.logo)
    if logo and extension == "atom":
        generator.logo(logo)
    elif logo and logo.lower().endswith(_PICTURES):
        generator.image(url=logo, title=unmistakable(feed.title), link=feed.page)
    generator.updated(_utc(feed.updated))
    for entry in entries:
        generator.add_entry(_made(entry, entry.language == feed.language), order="append")
    return generator


def _made(entry: Entry, is_of_feed: bool) -> _LinkedEntry:
    """Return feedgen's entry; `is_of_feed` if its language is the feed's."""
    made = _MADE.get((entry, is_of_feed))
    if made is None:
        made = _item(entry)
        made.language = None if is_of_feed else entry.language
        _MADE.add((entry, is_of_feed), made)
    return made


def _item(entry: Entry) -> _LinkedEntry:
    item = _LinkedEntry()
    # Not load_extension: it looks for each module anew, which takes longer than all the rest.
    item.register_extension("dc", DcEntryExtension, atom=False, rss=True)
    item.guid(entry.id, permalink=False)
    item.title(entry.title)
    item.link(href=entry.link, rel="alternate", type="text/html")
    item.published(_utc(entry.posted_at))
    item.updated(_utc(entry.updated_at))
    item.summary(entry.summary or entry.title)
    item.content(entry.content, type="html")  # without a type, Atom would call it plain text
    for one in reversed(entry.attachments):  # RSS has one enclosure, and feedgen takes the last
        item.link(
            href=one.url,
            rel="enclosure",
            type=one.type,
            length=str(one.length),
            title=unmistakable(one.title),
        )
    if entry.picture and entry.image:
        item.register_extension("media", MediaEntryExtension)
        # group=None: feedgen's media group would hold the contents but not the thumbnail.
        item.media.content(
            url=entry.image,
            type=entry.picture.type,
            medium="image",
            width=str(entry.picture.width),
            height=str(entry.picture.height),
            fileSize=str(entry.picture.length),
            group=None,
        )
        item.media.thumbnail(url=entry.image, group=None)
    if entry.section:
        item.category(term=entry.section, label=unmistakable(entry.section_title or entry.section))
    if entry.authors:
        # RSS authors need an e-mail address, and feedgen drops those without: hence dc:creator.
        item.author(name=unmistakable(entry.authors[0]))
        item.dc.dc_creator(entry.authors[0])
    if entry.origin:
        # RSS <source> and <atom:source> mean another *feed* and need its address, which a page
        # that says "Source: Xinhua" does not give; dc:source takes the name.
        item.dc.dc_source(entry.origin)
        if entry.origin != entry.authors[0]:
            item.contributor(name=unmistakable(entry.origin))
    return item


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)

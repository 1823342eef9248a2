"""What feedgen lacks, as extensions of it: paging and archives (RFC 5005), tombstones (RFC 6721)
and hubs (WebSub, section 4).

feedgen's Atom elements have no namespace while they are in memory, so links are made without one.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC
from typing import Any

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from lxml import etree

from cabc_syndicate.publish.feed import Feed

_ATOM = "http://www.w3.org/2005/Atom"
_HISTORY = "http://purl.org/syndication/history/1.0"
_TOMBSTONES = "http://purl.org/atompub/tombstones/1.0"


class ArchiveExtension(BaseExtension):  # type: ignore[misc]
    """Write links, marks and tombstones; a namespace is declared only where it is used."""

    feed: Feed

    def extend_ns(self) -> dict[str, str]:
        """Return the namespaces that the feed needs besides its own."""
        found = {}
        if self._mark:
            found["fh"] = _HISTORY
        if self.feed.tombstones:
            found["at"] = _TOMBSTONES
        return found

    def extend_atom(self, feed: Any) -> Any:
        """Add to the `feed` element."""
        for rel, href in self._links():
            etree.SubElement(feed, "link", {"rel": rel, "href": href} | _type(rel))
        self._add_mark(feed)
        for one in self.feed.tombstones:
            when = one.when.astimezone(UTC).isoformat()
            etree.SubElement(feed, f"{{{_TOMBSTONES}}}deleted-entry", ref=one.ref, when=when)
        return feed

    def extend_rss(self, feed: Any) -> Any:
        """Add to the `channel` element."""
        channel = feed.find("channel")
        for rel, href in self._links():
            etree.SubElement(channel, f"{{{_ATOM}}}link", {"rel": rel, "href": href} | _type(rel))
        self._add_mark(channel)
        return feed

    def finish(self, feed: Any) -> None:
        """Put the mark of a page that is an archive alone behind its entries.

        Such a page has neither a page before nor one behind to link to, of which the W3C's
        validator warns, but only for a mark that it sees before the first entry.
        """
        archive = self.feed.archive
        if archive and archive.page == archive.pages == 1:
            feed.append(feed.find(f"{{{_HISTORY}}}archive"))

    def _links(self) -> Iterator[tuple[str, str]]:
        archive = self.feed.archive
        if archive is None or archive.page is None:  # only what changes can be followed
            for hub in self.feed.hubs:
                yield "hub", hub
        if archive is None:
            return
        before = archive.pages if archive.page is None else archive.page - 1
        if archive.page is not None:
            yield "current", self.feed.address("atom")
        if before > 0:
            yield "prev-archive", self.feed.archive_address(before)
        if archive.page is not None and archive.page < archive.pages:
            yield "next-archive", self.feed.archive_address(archive.page + 1)

    @property
    def _mark(self) -> str | None:
        archive = self.feed.archive
        if archive is None:
            return None
        if archive.page is not None:
            return "archive"
        return None if archive.pages else "complete"

    def _add_mark(self, parent: Any) -> None:
        if self._mark:
            etree.SubElement(parent, f"{{{_HISTORY}}}{self._mark}")


class NothingMore(BaseEntryExtension):  # type: ignore[misc]
    """Add nothing to entries; feedgen asks for a class for them too."""


def _type(rel: str) -> dict[str, str]:
    return {} if rel == "hub" else {"type": "application/atom+xml"}

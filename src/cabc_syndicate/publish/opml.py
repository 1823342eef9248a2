"""OPML 2.0 (http://opml.org/spec2.opml): every feed in one list that feed readers import (pure)."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from cabc_syndicate.publish.feed import Feed


def opml(title: str, feeds: Sequence[Feed]) -> bytes:
    """Return the list. It has no date, so it changes only when a section does."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = title
    body = etree.SubElement(root, "body")
    for feed in feeds:
        etree.SubElement(
            body,
            "outline",
            {
                "type": "rss",
                "text": feed.title,
                "title": feed.title,
                "description": feed.description,
                "language": feed.language,
                "xmlUrl": feed.address("rss"),
                "htmlUrl": feed.address("html"),
            },
        )
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)

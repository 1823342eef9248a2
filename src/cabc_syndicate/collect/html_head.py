"""What an HTML page says about itself outside its text (pure): title, base, canonical, date."""

from __future__ import annotations

import re

from cabc_syndicate.collect.characters import one_line
from cabc_syndicate.collect.html_blocks import Element
from cabc_syndicate.collect.sanitise import absolute

_SEGMENT = re.compile(r"\s*[|_»›]\s*|\s+[-–—:]+\s+")
_DATE_NAMES = frozenset(
    re.findall(
        r"\S+",
        """article:published_time pubdate publishdate publish_date publish-date date datepublished
        dc.date dc.date.issued""",
    )
)


def titles(root: Element) -> list[str]:
    """Return what <title> may call the article: all of it, then each part of it."""
    element = root.find(".//title")
    whole = one_line(str(element.text_content())) if element is not None else ""
    return list(dict.fromkeys(part for part in (whole, *_SEGMENT.split(whole)) if part))


def base_of(root: Element, url: str | None) -> str | None:
    """Return the address that relative ones are relative to (HTML, 4.2.3)."""
    for element in root.iter("base"):
        if href := element.get("href"):
            return absolute(href, url) or url
    return url


def canonical_of(root: Element) -> str | None:
    """Return the page's own address as <link rel=canonical> gives it."""
    for element in root.iter("link"):
        if "canonical" in (element.get("rel") or "").lower().split():
            address = absolute(element.get("href") or "", None)
            return address if address and address.startswith("http") else None
    return None


def published(root: Element) -> list[str]:
    """Return the texts that name a time of publication for machines."""
    found = [
        element.get("content") or ""
        for element in root.iter("meta")
        if (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        in _DATE_NAMES
    ]
    times = [element for element in root.iter("time") if element.get("datetime")]
    return found + [element.get("datetime") or "" for element in times[:1]]

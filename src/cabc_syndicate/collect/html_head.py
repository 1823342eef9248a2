"""What an HTML page says about itself outside its text (pure): title, base, canonical."""

from __future__ import annotations

import re

from cabc_syndicate.collect.characters import one_line
from cabc_syndicate.collect.html_tree import Element
from cabc_syndicate.collect.sanitise import absolute

_SEGMENT = re.compile(r"\s*[|_»›]\s*|\s+[-–—:]+\s+")


def titles(root: Element) -> list[str]:
    """Return what <title> may call the article: all of it, then each part of it."""
    element = root.find(".//title")
    whole = one_line(str(element.text_content())) if element is not None else ""
    return list(dict.fromkeys(part for part in (whole, *_SEGMENT.split(whole)) if part))


def shared_title(root: Element) -> str | None:
    """Return what a page is called where it is shared (og:title, twitter:title)."""
    shared = _properties(root, ("og:title", "twitter:title"))
    return next((one_line(text) for text in shared if text.strip()), None)


def lead_image(root: Element, base: str | None) -> str | None:
    """Return the picture a page is shared with (og:image, twitter:image); http(s) only."""
    for address in _properties(root, ("og:image:secure_url", "og:image", "twitter:image")):
        full = absolute(address, base) if address.strip() else None
        if full and full.startswith("http"):
            return full
    return None


def _properties(root: Element, names: tuple[str, ...]) -> list[str]:
    """Return the contents of <meta> by name, in the order of the names."""
    found: dict[str, list[str]] = {name: [] for name in names}
    for element in root.iter("meta"):
        name = (element.get("property") or element.get("name") or "").lower()
        if name in found:
            found[name].append(element.get("content") or "")
    return [content for name in names for content in found[name]]


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

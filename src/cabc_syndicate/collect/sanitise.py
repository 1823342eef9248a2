"""HTML -> safe, absolute HTML (pure).

Addresses are made absolute before nh3 cleans, for nh3 keeps "//evil" as it is; what is not
http(s) or mailto loses its address. Then control characters go, which no feed may carry.
"""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

import nh3
from lxml import etree, html

from cabc_syndicate import web_addresses
from cabc_syndicate.collect.characters import without_controls

DEEPEST = 200
"""Elements deeper than this are dissolved into their text."""

_TAGS = set(
    re.findall(
        r"\w+",
        """a abbr b blockquote br caption cite code dd del div dl dt em figcaption figure h2 h3 h4
        h5 h6 hr i img ins kbd li mark ol p pre q s small strong sub sup table tbody td tfoot th
        thead tr u ul""",
    )
)
_ATTRIBUTES = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "img": {"src", "alt", "width", "height"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
}
_DROPPED_WHOLE = {"script", "style", "iframe", "object", "svg", "math", "template", "noscript"}
_MOST_PASSES = 3
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
"""What is dropped from addresses wherever it stands, as browsers do (WHATWG URL, 4.4)."""
_SITE = re.compile(r"[A-Za-z][\w+.-]* *: */ */[^/?#]*")
"""Scheme and host, where a space is a slip of the hand."""


def absolute(address: str, base: str | None) -> str | None:
    """Return an address in full, or None for one that a reader may not be led to."""
    plain = _CONTROLS.sub("", without_controls(address)).strip().replace("\\", "/")
    plain = _SITE.sub(lambda site: site[0].replace(" ", ""), plain).replace(" ", "%20")
    try:
        joined = urljoin(base or "", plain)
        parts = urlsplit(joined)
        _ = parts.port
    except ValueError:
        return None
    if not parts.netloc.isascii():  # or lxml percent-encodes the name, which no resolver takes
        return web_addresses.normal(joined)
    if parts.scheme == "mailto":
        return joined
    return joined if parts.scheme in {"http", "https"} and parts.hostname else None


def safe_html(fragment: str, base: str | None) -> str:
    """Return the fragment with safe elements only, and every address in full against `base`."""
    if not fragment.strip():
        return ""
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root = html.document_fromstring(
            f"<html><body>{without_controls(fragment)}</body></html>".encode(), parser=parser
        )
    except (etree.LxmlError, ValueError):
        return ""
    _flatten(root)
    for element in list(root.iter()):
        if not isinstance(element.tag, str):
            continue
        for name in ("href", "src"):
            value = element.get(name)
            if value is None:
                continue
            full = absolute(value, base)
            if full is None or (name == "src" and not full.startswith("http")):
                element.attrib.pop(name)
            else:
                element.set(name, full)
        if element.tag == "img" and not element.get("src"):
            element.drop_tree()
        elif element.tag == "a" and not element.get("href") and element.getparent() is not None:
            element.drop_tag()
    body = root.find("body")
    inner = html.tostring(body if body is not None else root, encoding="unicode")
    return without_controls(_stable(inner)).strip()


def _stable(inner: str) -> str:
    """Return the HTML cleaned until cleaning changes nothing.

    What an element was taken away from may nest in ways that parsers call an error, such as a
    heading in a heading: reading it again mends that.
    """
    cleaned = _clean(inner)
    for _ in range(_MOST_PASSES):
        again = _clean(cleaned)
        if again == cleaned:
            break
        cleaned = again
    return cleaned


def _clean(inner: str) -> str:
    return nh3.clean(
        inner,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        clean_content_tags=_DROPPED_WHOLE,
        url_schemes={"http", "https", "mailto"},
        url_relative="deny",
        strip_comments=True,
        link_rel="noopener noreferrer",
    )


def links_in(safe: str) -> list[tuple[str, str]]:
    """Return address and text of the links in HTML that `safe_html` made, in order."""
    if "<a " not in safe:
        return []
    links = html.fragment_fromstring(safe, create_parent="div").iter("a")
    return [(link.get("href") or "", str(link.text_content())) for link in links]


def first_image(safe: str) -> str | None:
    """Return the address of the first picture in HTML that `safe_html` made."""
    if "<img" not in safe:
        return None
    for element in html.fragment_fromstring(safe, create_parent="div").iter("img"):
        if isinstance(source := element.get("src"), str):
            return source
    return None


def _flatten(root: html.HtmlElement) -> None:
    level = [root]
    for _ in range(DEEPEST):
        level = [child for element in level for child in element if isinstance(child.tag, str)]
        if not level:
            return
    for element in level:
        text = str(element.text_content())
        for child in list(element):
            element.remove(child)
        element.text = text

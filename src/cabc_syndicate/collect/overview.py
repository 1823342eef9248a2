"""What kind of page is at an address, and what does it say of itself? (pure; runs in a worker)"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from cabc_syndicate.collect import cms, menus
from cabc_syndicate.collect.characters import columns, one_line
from cabc_syndicate.collect.decode import decode
from cabc_syndicate.collect.furniture import is_home
from cabc_syndicate.collect.html_head import base_of, titles
from cabc_syndicate.collect.html_tree import Element, parse
from cabc_syndicate.collect.linked_data import says_article
from cabc_syndicate.collect.proposal import Kind, language_of
from cabc_syndicate.collect.reading import Encodings, PageBytes
from cabc_syndicate.languages import detect

_HEAD = 4000
_WIDEST_HEADING = 60
_MARKS: tuple[tuple[Kind, re.Pattern[bytes]], ...] = (
    ("sitemap", re.compile(rb"<(?:\w+:)?(?:urlset|sitemapindex)[\s>]", re.I)),
    ("feed", re.compile(rb"<(?:\w+:)?(?:rss|feed|RDF)[\s>]", re.I)),
)
_JSON_FEED = re.compile(rb'\s*(?:\{\s*"version"\s*:\s*"https?:|\[\s*\{\s*"id"\s*:|\{.*"items"\s*:)')


@dataclass(frozen=True, slots=True)
class Overview:
    """A page at a glance. For a feed or sitemap, all but kind and encoding is empty."""

    kind: Kind
    encoding: str | None = None
    cms: str | None = None
    language: str | None = None
    site_title: str = ""
    heading: str = ""
    """What the page calls itself: its breadcrumb's last element, its heading or its title."""
    is_home: bool = False
    is_article: bool = False
    """Whether it says for machines that it is one."""
    sections: tuple[menus.MenuEntry, ...] = ()
    languages: tuple[menus.OtherLanguage, ...] = ()
    crumbs: menus.Crumbs = field(default_factory=menus.Crumbs)


def look_at(page: PageBytes, encodings: Encodings) -> Overview:
    """Return what a page is and what it says of itself. Raises PageError for what is no text."""
    kind = _kind_of(page)
    if kind != "site":
        return Overview(kind)
    text = decode(
        page.body,
        page.item,
        configured=encodings.configured,
        declared=page.charset,
        remembered=encodings.remembered,
    )
    root = parse(text.text, page.item)
    base = base_of(root, page.url)
    crumbs = menus.crumbs(root, base)
    site_title = _site_title(root)
    return Overview(
        "site",
        text.encoding,
        cms.guess(text.text, page.url),
        _language(root),
        site_title,
        _heading(root, crumbs, site_title),
        menus.is_home_address(page.url),
        _is_article(root),
        menus.sections_of(root, base, page.url),
        menus.other_languages(root, base, page.url),
        crumbs,
    )


def _kind_of(page: PageBytes) -> Kind:
    head = page.body[:_HEAD]
    if page.body.startswith(b"\x1f\x8b") or page.url.partition("?")[0].endswith("sitemap.txt"):
        return "sitemap"
    if re.search(rb"<(?:!doctype )?html[\s>]", head, re.I):
        return "site"
    for kind, mark in _MARKS:
        if mark.search(head):
            return kind
    return "feed" if "json" in page.kind or _JSON_FEED.match(head) else "site"


def _language(root: Element) -> str | None:
    """Return the language of a page: its script decides, then what it states."""
    stated = language_of(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang"))
    said = one_line(str(root.text_content()))[:20_000]
    found = detect(said, tuple(dict.fromkeys((stated or "en", "en", "vi"))))
    return found if found != "en" else stated if stated not in {None, "zh-Hans"} else "en"


def _site_title(root: Element) -> str:
    for element in root.iter("meta"):
        name = one_line(element.get("content") or "")
        if name and (element.get("property") or "").lower() == "og:site_name":
            return name
    parts = titles(root)
    parts = parts[1:] if len(parts) > 1 else parts
    return next((part for part in parts if not is_home(part)), "")


def _heading(root: Element, crumbs: menus.Crumbs, site_title: str) -> str:
    headings = [one_line(str(one.text_content())) for one in root.iter("h1")]
    candidates = [*crumbs.elements[-1:], *headings, *titles(root)[1:], *titles(root)[:1]]
    fitting = [
        text
        for text in candidates
        if 1 < columns(text) <= _WIDEST_HEADING and not is_home(text) and text != site_title
    ]
    return next(iter(fitting), "")


def _is_article(root: Element) -> bool:
    for element in root.iter("meta"):
        if (element.get("property") or "").lower() == "og:type":
            return (element.get("content") or "").strip().lower() in {"article", "news"}
    return says_article(root)

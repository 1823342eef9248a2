"""Where a site's feeds are (pure): what a page links, and addresses worth trying."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit, urlunsplit

from cabc_syndicate.collect.feed_items import web_address
from cabc_syndicate.collect.html_head import base_of
from cabc_syndicate.collect.html_tree import Element, parse
from cabc_syndicate.errors import PageError

_TYPES = frozenset(
    {
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
        "application/feed+json",
        "application/xml",
        "text/xml",
    }
)
_FEED_PATH = re.compile(r"(?:\.(?:rss|atom|rdf)|\.xml|/atom|/rss|/feed)/?$", re.IGNORECASE)
_FEED_QUERY = re.compile(
    r"(?:^|&)(?:c=rss&(?:.*&)?rssid=|feed=(?:rss2?|atom|rdf)\b)", re.IGNORECASE
)
_NO_FEED = re.compile(r"sitemap|/comments/feed|opensearch|/xmlrpc", re.IGNORECASE)
_SITE_WIDE = ("/feed/", "/wp-json/wp/v2/posts", "/rss.xml", "/atom.xml")


def feed_links(document: str, url: str) -> tuple[str, ...]:
    """Return the feeds that an HTML page links, in full: its <link>s first, then what looks so.

    Feeds of comments and sitemaps are left out. A page that cannot be read links none.
    """
    try:
        root = parse(document, url)
    except PageError:
        return ()
    base = base_of(root, url)
    stated = [web_address(one.get("href"), base) for one in root.iter("link") if _is_feed(one)]
    linked = [web_address(one.get("href"), base) for one in root.iter("a")]
    found = [*stated, *(one for one in linked if one and _looks_like_one(one))]
    return tuple(dict.fromkeys(one for one in found if one and not _NO_FEED.search(one)))


def guesses(url: str) -> tuple[str, ...]:
    """Return the addresses where a list page's feed may be, the likeliest first.

    PHPCMS by the number of the category, WordPress below the list, then the whole site's.
    """
    return tuple(
        dict.fromkeys((*own_feeds(url), *_made(url, *((path, "") for path in _SITE_WIDE))))
    )


def own_feeds(url: str) -> tuple[str, ...]:
    """Return those that are made of the list's own address: what they hold is that list alone."""
    parts = urlsplit(url)
    query = parse_qs(parts.query)
    found = []
    for number in query.get("catid", [])[:1]:
        if number.isascii() and number.isdecimal():
            path = parts.path if parts.path.endswith(".php") else "/index.php"
            found.append((path, f"m=content&c=rss&rssid={number}"))
    last = parts.path.rpartition("/")[2]
    if "." not in last and not parts.query:
        found.append((f"{parts.path.rstrip('/')}/feed/", ""))
    return _made(url, *found)


def _made(url: str, *places: tuple[str, str]) -> tuple[str, ...]:
    parts = urlsplit(url)
    return tuple(
        urlunsplit((parts.scheme, parts.netloc, path, query, "")) for path, query in places
    )


def _is_feed(link: Element) -> bool:
    relations = (link.get("rel") or "").lower().split()
    kind = (link.get("type") or "").lower().partition(";")[0].strip()
    return ("alternate" in relations and kind in _TYPES) or "feed" in relations


def _looks_like_one(address: str) -> bool:
    parts = urlsplit(address)
    return bool(_FEED_PATH.search(parts.path) or _FEED_QUERY.search(parts.query))

"""Elements that stand apart from the article by their names (pure): comments, related, share bars.

The names are those that the themes of common systems use; one that holds most of the page, or its
heading, is the page itself under an odd name. Some names say so of short elements alone.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from lxml import html

_BEFORE = (
    r"(?:[a-z]{1,3}[-_])?(?:(?:post|entry|article|arc?t?|news|content|con|detail|show|node|info|blog|"
    r"single|item|wp|js|jp)[-_]?)?"
)
_APART = re.compile(
    rf"{_BEFORE}(?:"
    r"(?:comments?(?:-?(?:area|list|wrap|wrapper|section|box|form|template|thread|respond))?"
    r"|respond|responses|commentlist|disqus_thread|repl(?:y|ies)(?:-?(?:list|form))?|discussion"
    r"|related(?:-?(?:posts?|articles?|news|links?|stories|content|box|list))?|relate|xgwz"
    r"|shar(?:e|ing)(?:-?(?:bar|box|links?|buttons?|post|tools?|list|this))?|sharedaddy"
    r"|social(?:-?(?:links?|share|sharing|bar|icons?|media))?"
    r"|addthis\w*|jiathis\w*|bdshare\w*|bshare\w*|a2a_\w+))",
    re.IGNORECASE,
)
_SMALL = re.compile(
    rf"{_BEFORE}(?:tags?(?:[-_]?(?:list|links?|box|cloud|area|wrap))?|tagcloud|keywords?(?:[-_]list)?"
    r"|xg(?:xw|yd|news|list|bd)|xiangguan\w*|pinglun|page-?(?:links|numbers)|link-pages"
    r"|copy-?rights?|banquan|disclaimers?|mianze|qr-?code|erweima|ewm|we-?chat|weixin|tool-?bars?"
    r"|font-?size|newdigg|digg|dianzan|zan|likes?|vote|newsletter|subscribe|guanggao)"
    r"|(?:[\w-]+[-_])?(?:ads?|advert\w*)(?:[-_][\w-]+|box|wrap\w*|slot|banner|area|unit)?"
    r"|(?:[\w-]+[-_])?author[-_]?(?:bio|box|info|card|profile|about|desc)\w*"
    r"|about-?(?:the-?)?author|saboxplugin-wrap|abh_box|m-a-box|pp-multiple-authors-boxes-wrapper",
    re.IGNORECASE,
)
_PERHAPS_AD = re.compile(
    r"(?!(?:head|lead|read|road|load|thread|upload|download|spread)s?$)"
    r"(?:[a-z]{1,7}ads?|ads?[a-z]{1,7})",
    re.IGNORECASE,
)
"""Names that shorten "advertisement": they count for elements that lead elsewhere by a picture."""
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|bmp)(?:[?#]|$)", re.IGNORECASE)
_LONGEST_SMALL = 400
"""Characters of an element of a name that says little: a longer one holds a text."""


@lru_cache(maxsize=4096)
def _kind_of(names: str) -> int:
    """Return 2 for names of elements apart, 1 for names that count for short ones, else 0."""
    each = _HUMP.sub("-", names).split()
    if any(_APART.fullmatch(name) for name in each):
        return 2
    return int(any(_SMALL.fullmatch(name) for name in each))


class Apart:
    """The elements of one page that stand apart from its article."""

    def __init__(self, element: html.HtmlElement) -> None:
        """Take any element of the page."""
        self._element = element

    @cached_property
    def _page_length(self) -> int:
        return len(str(self._element.getroottree().getroot().text_content()))

    def holds(self, element: html.HtmlElement) -> bool:
        """Return whether an element is of comments, other articles, a share bar or the like."""
        names = f"{element.get('class') or ''} {element.get('id') or ''}"[:300]
        kind = _kind_of(names) or int(_leads_elsewhere(names, element))
        if not kind or next(element.iterdescendants("h1"), None) is not None:
            return False
        length = len(str(element.text_content()))
        if kind == 1 and length > _LONGEST_SMALL:
            return False
        return length * (2 if kind == 2 else 4) < self._page_length


def _leads_elsewhere(names: str, element: html.HtmlElement) -> bool:
    """Return whether an element of such a name has a picture that links to another page's address
    in full, as the pictures of advertisers do."""
    if not any(map(_PERHAPS_AD.fullmatch, names.split())):
        return False
    links = (link for link in element.iterdescendants("a") if link.find(".//img") is not None)
    return any(
        re.match(r"(?:https?:)?//", address) and not _PICTURE.search(address)
        for address in (link.get("href") or "" for link in links)
    )

"""How much a group of links looks like a list of articles (pure), feature by feature."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from urllib.parse import parse_qsl, urlsplit

from cabc_syndicate.collect import dates
from cabc_syndicate.collect.characters import columns
from cabc_syndicate.collect.html_tree import Element
from cabc_syndicate.collect.item_rows import Row, has_month
from cabc_syndicate.collect.links import Anchor, Link, Reading

_TITLE_WIDTH = 15
_PROSE_WIDTH = 60
_MENU = re.compile(
    r"(?<![a-z])(?:(?:top|main|sub|site|left|right|primary)?-?nav|menu|foot(?:er|bar|nav)?(?![a-z])|breadcrumb|crumb|pager"
    r"|pagination|rank|ranking|related|relate|friend|popular|trending|slide|slider|carousel|banner"
    r"|ticker|marquee|comments?-?list|social|newsletter|promo|digg|most-?(?:read|popular|viewed|recent)"
    r"|latest-comments|(?:hot|aside|share|lang|language)(?![a-z]))"
    r"|sidebar|side-bar|side-?box|navbar|footer|copyright|tagcloud|navigation|dropdown|popular"
    r"|marquee|hot-?(?:news|list|box)|mostread",
    re.IGNORECASE,
)
_CALLED_MENU = re.compile(r"(?<![\w-])menus?(?![a-z])", re.IGNORECASE)
_BESIDE = re.compile(
    r"(?<![a-z])(?:side|left|right|links?|tags?|widgets?|recent|recommend(?:ed)?|focus|most"
    r"|top|ads?|extra)(?![a-z])|widget|recommend|(?:left|right)(?:side|bar|box|col)",
    re.IGNORECASE,
)
"""Names of boxes beside a list, and of the column that holds the list itself."""
_ARCHIVES = re.compile(r"(?<![a-z])archives?(?![a-z])", re.IGNORECASE)
"""Names of a box of months, and of an archive page's own list: that has a date in each row."""
_SMALL_BOX = 0.4
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SAID_OF_OTHERS = re.compile(
    r"^(?:tag|category|type|status|format|author|archive)-|^(?:with|no|has|have|without)-?(?:\w+-)?side-?bar",
    re.IGNORECASE,
)
"""What WordPress says of an article, and a column of its neighbour."""
_MAIN = re.compile(
    r"(?<![a-z])(?:main|content|article|articles|list|news|newslist|posts?|archive|entries|results?"
    r"|view-content)(?![a-z])|hentry|newslist|list_|article",
    re.IGNORECASE,
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CATEGORIES = frozenset({"catid", "cid", "cat", "typeid", "classid", "columnid", "category", "tid"})
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Features:
    """What can be told of a group; shares run from 0 to 1, widths are in columns."""

    count: int
    width: float
    """The middle width of the titles."""
    titles: float
    """The share of texts long enough for a title."""
    distinct: float
    dated: float
    falling: float
    """The share of neighbours with dates that run from new to old."""
    headings: float
    excerpt: float
    """The mean width of what stands beside a title."""
    is_menu: bool
    is_main: bool
    own_host: float
    outside: int
    """The width of the page's prose that stands in none of the group's rows."""
    inside: int
    is_article_page: bool
    area: int
    """The width of the group's rows together."""
    share: float
    """That against all the text of the page."""
    moments: int
    """How many items have a date in full."""
    boxes: int
    """In how many elements its rows stand."""
    below: float
    """The share of addresses in the folder of the page or with its category number."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a group is measured against: the prose of its page, by the element that holds it."""

    prose: Mapping[Element, int]
    total: int
    is_article: bool
    width: int
    """The width of all its text."""

    def features(
        self,
        anchors: Sequence[Anchor],
        rows: Sequence[Row],
        links: Sequence[Link],
        dated: float,
        url: str,
    ) -> Features:
        """Return the features of one group."""
        widths = sorted(columns(link.text) for link in links)
        moments = [link.listed_at for link in links if link.listed_at]
        pairs = list(pairwise(moments))
        held = [row.element for row in rows] if len(links) > 1 else []
        inside = sum(
            self.prose.get(one, 0) for row in held for one in row.iter() if one in self.prose
        )
        host = (urlsplit(url).hostname or "").removeprefix("www.")
        hosts = [(urlsplit(link.url).hostname or "").removeprefix("www.") for link in links]
        area = sum(widths) + sum(min(row.width, 400) for row in rows)
        first, last = anchors[0].element, anchors[-1].element
        share = area / max(self.width, 1)
        days = sum(row.is_dated for row in rows) >= 0.5 * len(rows)
        return Features(
            len(links),
            widths[len(widths) // 2],
            sum(width >= _TITLE_WIDTH for width in widths) / len(widths),
            len({link.text for link in links}) / len(links),
            dated,
            sum(one >= two for one, two in pairs) / len(pairs) if pairs else 0.0,
            sum(_is_heading(anchor.element) for anchor in anchors) / len(anchors),
            sum(min(row.width, 400) for row in rows) / len(rows),
            _is_menu(first, share, days) and _is_menu(last, share, days),
            _is_main(first),
            sum(_is_same_site(one, host) for one in hosts) / len(hosts),
            self.total - inside,
            inside,
            self.is_article,
            area,
            share,
            len(moments),
            len({_box_of(row.element) for row in rows}),
            _share_below([link.url for link in links], url),
        )


def measure(root: Element) -> Page:
    """Return what the groups of a page are measured against."""
    prose: dict[Element, int] = {}
    linked: set[Element] = set()
    whole = 0
    for element in root.iter():
        if not isinstance(element.tag, str) or element.tag in {"script", "style", "noscript"}:
            continue
        parent = element.getparent()
        whole += sum(
            columns(" ".join(text.split())) for text in (element.text, element.tail) if text
        )
        if element.tag == "a" or parent in linked:
            linked.add(element)
        else:
            _add(prose, element, element.text)
        if parent is not None and parent not in linked:
            _add(prose, parent, element.tail)
    return Page(prose, sum(prose.values()), _is_article(root), whole)


def dated_share(links: Sequence[Link], rows: Sequence[Row], reading: Reading) -> float:
    """Return the share of items with a date; 1 where their numbers run in one sequence."""
    if not links:
        return 0.0
    dated = [
        row.is_dated
        or has_month(link.url)
        or dates.in_address(link.url, reading.zone, reading.now) is not None
        for link, row in zip(links, rows, strict=True)
    ]
    share = sum(dated) / len(links)
    return max(share, 1.0 if _is_sequence([link.url for link in links]) else 0.0)


def score(features: Features) -> float:
    """Return how much a group looks like a list of articles; 0 for one that cannot be."""
    one = features
    if one.count < 2 or one.width < 8 or one.titles < 0.3 or one.distinct < 0.5:
        return 0.0
    value = min(one.count, 30) ** 0.5 * min(one.width, 70) ** 0.5 * one.titles * one.distinct
    value *= 0.4 + one.dated
    value *= 1.0 + 0.3 * one.headings + 0.3 * min(one.excerpt, 200) / 200
    value *= 1.2 if one.falling >= 0.9 and one.count > 3 else 1.0
    value *= 0.25 if one.is_menu else 1.0
    value *= 1.1 if one.is_main else 1.0
    value *= 0.4 + 0.6 * one.own_host
    return float(value)


def _is_sequence(urls: Sequence[str]) -> bool:
    """Return whether the addresses differ in one number only, and that runs down."""
    if len(urls) < 3:
        return False
    if len({_NUMBER.sub("0", url) for url in urls}) > 1:
        return False
    columns_of = list(
        zip(*(list(map(int, _NUMBER.findall(url[:500]))) for url in urls), strict=False)
    )
    varying = [column for column in columns_of if len(set(column)) > 1]
    if len(varying) != 1 or len(set(varying[0])) < len(urls):
        return False
    numbers = varying[0]
    falls = sum(one > two for one, two in pairwise(numbers))
    return bool(falls >= 0.8 * (len(numbers) - 1))


def _is_same_site(one: str, other: str) -> bool:
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")


def _share_below(addresses: Sequence[str], url: str) -> float:
    page = urlsplit(url)
    folder = page.path.rpartition("/")[0] + "/"
    category = {pair for pair in parse_qsl(page.query) if pair[0].lower() in _CATEGORIES}
    below = 0
    for address in addresses:
        parts = urlsplit(address)
        if category:
            below += bool(category & set(parse_qsl(parts.query)))
        else:
            below += folder != "/" and parts.path.startswith(folder)
    return below / len(addresses)


def _box_of(row: Element) -> Element | None:
    """Return the element that a row stands in; for a cell of a table, what holds the table rows."""
    parent = row.getparent()
    return parent.getparent() if parent is not None and parent.tag == "tr" else parent


def _add(prose: dict[Element, int], element: Element, text: object) -> None:
    width = columns(" ".join(str(text).split())) if text else 0
    if width >= _PROSE_WIDTH:
        prose[element] = prose.get(element, 0) + width


def _is_article(root: Element) -> bool:
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or "").lower()
        if name == "article:published_time":
            return True
        if name == "og:type" and (meta.get("content") or "").lower() in {"article", "product"}:
            return True
    return False


def _names(element: Element) -> str:
    classes = (element.get("class") or "").split()
    plain = [one for one in classes if not _SAID_OF_OTHERS.match(one)]
    return _CAMEL.sub("-", " ".join((element.get("id") or "", *plain)))


def _is_menu(element: Element, share: float, has_days: bool) -> bool:
    around = [one for one in element.iterancestors() if one.tag not in {"body", "html"}]
    if any(one.tag in {"nav", "footer", "aside"} for one in around):
        return True
    # What <main> and the elements around it are called says how the page is laid out.
    inside = list(takewhile(lambda one: one.tag != "main", around))
    names = [_names(one) for one in inside[:6]]
    if has_days and share >= _SMALL_BOX and len(inside) < len(around):
        # What is dated and most of <main> is no menu, though it may be called one.
        names = [_CALLED_MENU.sub("", one) for one in names]
    if any(map(_MENU.search, names)):
        return True
    # "left" and "widget" name side boxes and main columns alike: a box is a small part of a page.
    if share >= _SMALL_BOX:
        return False
    return any(map(_BESIDE.search, names)) or (not has_days and any(map(_ARCHIVES.search, names)))


def _is_main(element: Element) -> bool:
    around = [element, *element.iterancestors()][:7]
    return any(one.tag in {"main", "article"} or _MAIN.search(_names(one)) for one in around)


def _is_heading(element: Element) -> bool:
    around = [element, *element.iterancestors()][:3]
    return any(one.tag in _HEADINGS for one in (*around, *element.iterdescendants()))

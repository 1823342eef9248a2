"""Is an address another page of the list at this one, by its form? (pure)"""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlsplit

_IN_ADDRESS = re.compile(r"\d+")
_PAGE_NAME = re.compile(r"(?:page|start|offset|p|pg|paged|currentpage)[=/_-]\d", re.IGNORECASE)
_OF_AN_ARTICLE = re.compile(
    r"(?:^|_)id(?:_|$)|id$|^(?:p|post|article|news|item|show|view|topic|thread|year|month|day|date"
    r"|cat|category|tag|c)$",
    re.IGNORECASE,
)
"""Names of parameters whose number says which article, month or list, not which page."""
_PAGE_IN_PATH = re.compile(r"/(?:page|pagina|seite|trang|halaman|p)[/_-]?\d{1,4}/?$", re.IGNORECASE)


def names_page(address: str, url: str, number: int) -> bool:
    """Return whether an address differs from this page's by a page number: n, or n - 1 from 0."""
    before = set(_IN_ADDRESS.findall(url))
    fresh = [int(one[:9]) for one in _IN_ADDRESS.findall(address) if one not in before]
    if any(one in {number, number - 1} for one in fresh):
        return True
    # Numbers that the address has elsewhere too (/2/ in /2018/2/), and steps in items (?start=20).
    return says_page(address) or _counts_items(address, url, number)


def says_page(address: str) -> bool:
    """Return whether a number in an address is called that of a page."""
    return _PAGE_NAME.search(address) is not None


def is_step(address: str, url: str) -> bool:
    """Return whether an address is this one with the number of another page, told by its place.

    That is one more number in the query, or `/page/2` behind the path.
    """
    there, here = urlsplit(address), urlsplit(url)
    if there.path == here.path:
        return _changed_number(address, url) is not None
    ending = _PAGE_IN_PATH.search(there.path)
    if ending is None or there.query != here.query:
        return False
    start = _PAGE_IN_PATH.sub("", here.path).rstrip("/")
    return there.path[: ending.start()].rstrip("/") == start


def _counts_items(address: str, url: str, number: int) -> bool:
    """Return whether page n begins at item (n - 1) * k, counted from 0 or 1."""
    found = _changed_number(address, url)
    if found is None or number < 2:
        return False
    value, before = found
    for first in (0, 1):
        step, rest = divmod(value - first, number - 1)
        if step > 1 and not rest and before in {None, first + step * (number - 2)}:
            return True
    return False


def _changed_number(address: str, url: str) -> tuple[int, int | None] | None:
    """Return the one number by which two queries differ, there and here (None: not at all)."""
    there, here = urlsplit(address), urlsplit(url)
    if (there.hostname, there.path) != (here.hostname, here.path):
        return None
    others, mine = (parse_qsl(one.query, keep_blank_values=True) for one in (there, here))
    added = [pair for pair in others if pair not in mine]
    gone = [pair for pair in mine if pair not in others]
    if len(added) != 1 or len(gone) > 1 or (gone and gone[0][0] != added[0][0]):
        return None
    name, value = added[0]
    if not _is_number(value) or _OF_AN_ARTICLE.search(name):
        return None
    if not gone:
        return int(value), None
    return (int(value), int(gone[0][1])) if _is_number(gone[0][1]) else None


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 6

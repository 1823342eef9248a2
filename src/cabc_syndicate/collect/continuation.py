"""The further pages of one article (pure): their addresses.

A page belongs to the same article when its address is the article's with a page number put in as
PHPCMS (`&page=2`), DedeCMS (`_2.html`) or WordPress (`/2/`) do. The words of a link alone never
make it one: "Next" leads to another article as often as to another page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from cabc_syndicate.collect.blocks import Block
from cabc_syndicate.collect.characters import columns, one_line
from cabc_syndicate.collect.html_tree import Element
from cabc_syndicate.collect.sanitise import absolute
from cabc_syndicate.collect.wording import NEXT_PAGE, PREVIOUS_OR_NEXT

MOST_PAGES = 50
"""Pages of one article that are asked for; no article of this world is longer."""

_QUERY_NAMES = frozenset({"page", "paged", "pageno", "pageindex", "page_no", "curpage", "p", "pn"})
_FILE = re.compile(r"(?P<stem>.+)[_-](?P<number>\d{1,2})(?P<end>\.(?:s?html?|php|aspx?|jsp))$")
_FOLDER = re.compile(r"(?P<stem>.*[^/])(?:/page)?/(?P<number>\d{1,2})/?$")
_PAGER = re.compile(r"\b(?:pag(?:es?|er|ing|ination|elinks?|enav\w*|elist))\b", re.IGNORECASE)
_COMMENTS = re.compile(r"comment|respond|reply", re.IGNORECASE)
_PAGE_WORD = (
    r"next(?: page)?|prev(?:ious)?(?: page)?|first(?: page)?|last(?: page)?|pages?|of|all|"
    r"下一页|上一页|下页|上页|首页|尾页|末页|下一頁|上一頁|全文|阅读全文|余下全文|显示全文|"
    r"共|第|页|頁|halaman|berikutnya|selanjutnya|sebelumnya|dari|seterusnya|trang(?: sau| trước)?|"
    r"หน้า(?:ถัดไป|ก่อนหน้า|แรก|สุดท้าย)?|pahina"
)
# Atomic, for a run of digits must not be tried in every way to cut it up.
_TOKENS = re.compile(
    rf"(?>(?<!\d)\d{{1,3}}(?!\d)|(?:{_PAGE_WORD})(?![a-z])|[\W_])*+", re.IGNORECASE
)
_HAS_WORD = re.compile(rf"(?:{_PAGE_WORD})", re.IGNORECASE)
_NUMBER = re.compile(
    r"\W*(?:(?:page|第|halaman|trang|หน้า)\s*)?(\d{1,2})\s*[页頁]?\W*", re.IGNORECASE
)
_WIDEST_PAGER = 200
_LONGEST_ADDRESS = 2000
_RELATIVE = re.compile(r"\s*(?:\?|\.?/?\d{1,2}/?\s*$)")

_Key = tuple[str, str, tuple[tuple[str, str], ...]]
"""What stays the same over the pages of one article: host, path, query without the number."""


_Found = dict[str, tuple[int, str, Element]]  # number, address and link, by address


@dataclass(frozen=True, slots=True)
class _Place:
    """An address as one page of an article."""

    key: _Key
    number: int
    form: str


def take_pages(root: Element, base: str | None, url: str | None) -> tuple[str, ...]:
    """Return the addresses of the article's further pages in order, and drop their links.

    The tree loses its pager, which is no text of the article, whether its links could be read or
    not. Pages that the pager skips ("1 2 ... 9") are filled in; at most `MOST_PAGES` are named.
    """
    found = _continuing(list(root.iter("a")), base, url) if url else {}
    pages = {number: address for number, address, _ in found.values()}
    for link in [element for _, _, element in found.values()]:
        _drop_pager(link, {id(element) for _, _, element in found.values()})
    for element in root.xpath("//body//*[contains(@class, 'pag') or contains(@id, 'pag')]"):
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        if _PAGER.search(names) and _is_pager_text(_text(element)):
            _drop(element)
    return tuple(_filled(pages))


def without_pager(lines: Sequence[Block]) -> tuple[Block, ...]:
    """Return the lines without a pager among the last three: "1 2 3 Next page"."""
    head, end = lines[:-3], lines[-3:]
    return (*head, *(line for line in end if not is_pager(line.text)))


def is_pager(line: str) -> bool:
    """Return whether a line leads through the pages of an article: numbers and a word for it."""
    return (
        columns(line) <= _WIDEST_PAGER
        and len(re.findall(r"\d+", line)) > 1
        and _is_pager_text(line)
        and _HAS_WORD.search(line) is not None
    )


def _continuing(links: Sequence[Element], base: str | None, url: str) -> _Found:
    """Return the pages after this one that are of the same article."""
    here = _key(urlsplit(url))
    mark = _mark_of(url)
    near = [link for link in links if _is_near(link.get("href") or "", mark)]
    places = [
        (link, address, _places(address))
        for link, address in _addresses(near, base)
        if not _is_of_comments(link)
    ]
    found = {
        address: (place.number, address, link)
        for link, address, some in places
        for place in some
        if place.key == here and place.number > 1 and _may_lead_on(link, place)
    }
    if found:
        return found
    for own in _places(url):
        if own.number == 1 and (numbered := _numbered(places, own.key)):
            return numbered
        # This is page 2 itself: sure only when it leads back to the first.
        if own.number > 1 and any(_is_first(address, own.key) for _, address, _ in places):
            return {
                address: (place.number, address, link)
                for link, address, some in places
                for place in some
                if place.key == own.key and place.number > own.number and _may_lead_on(link, place)
            }
    return {}


def _numbered(places: Sequence[tuple[Element, str, list[_Place]]], key: _Key) -> _Found:
    """Return the pages after one that numbers itself 1, as PHPCMS does (show-31-22960-1.html).

    It may be an article's own address, so only a link that says the page's number counts.
    """
    return {
        address: (place.number, address, link)
        for link, address, some in places
        if (said := _NUMBER.fullmatch(_text(link)))
        for place in some
        if place.key == key and place.number == int(said[1]) > 1
    }


def _mark_of(url: str) -> str:
    """Return what the addresses of one article's pages share: its number, else its file's name."""
    parts = urlsplit(url)
    numbers = re.findall(r"\d{3,}", parts.query)
    leaf = parts.path.rstrip("/").rpartition("/")[2].partition(".")[0]
    return max(numbers, key=len, default="") or re.sub(r"[_-]\d{1,2}$", "", leaf)


def _is_near(href: str, mark: str) -> bool:
    """Return whether a link may lead to a page of the same article, by a glance at it."""
    if not href or len(href) > _LONGEST_ADDRESS:
        return False
    return mark in href or _RELATIVE.match(href) is not None or mark in unquote(href)


def _is_first(address: str, key: _Key) -> bool:
    whole = _key(urlsplit(address))
    return whole == key or any(one.key == key and one.number == 1 for one in _places(address))


def _addresses(links: Sequence[Element], base: str | None) -> Iterator[tuple[Element, str]]:
    for link in links:
        address = absolute(link.get("href") or "", base)
        if address and address.startswith("http"):
            yield link, urlunsplit(urlsplit(address)._replace(fragment=""))


def _may_lead_on(link: Element, place: _Place) -> bool:
    """Return whether the words of a link may be those of a page of the same article."""
    text = _text(link)
    if _NUMBER.fullmatch(text) or NEXT_PAGE.fullmatch(text):
        return True
    marked = PREVIOUS_OR_NEXT.match(text)
    if marked and text[marked.end() :].strip():
        return False  # "Next: Another article"
    return place.form != "folder" or _is_pager_text(text)


def _places(address: str) -> list[_Place]:
    """Return what an address may be a page of, by each of the ways to number pages."""
    parts = urlsplit(address)
    query = parse_qsl(parts.query, keep_blank_values=True)
    found = []
    for name, value in query:
        if name.lower() in _QUERY_NAMES and re.fullmatch(r"\d{1,2}", value):
            others = [pair for pair in query if pair[0] != name]
            if others or parts.path not in {"", "/"}:
                bare = parts._replace(query=urlencode(others))
                found.append(_Place(_key(bare), int(value), "query"))
    for pattern, form in ((_FILE, "file"), (_FOLDER, "folder")):
        if match := pattern.fullmatch(parts.path):
            end = match["end"] if form == "file" else ""
            bare = parts._replace(path=match["stem"] + end)
            found.append(_Place(_key(bare), int(match["number"]), form))
    return found


def _key(parts: SplitResult) -> _Key:
    host = (parts.hostname or "").removeprefix("www.")
    query = tuple(sorted(parse_qsl(parts.query, keep_blank_values=True)))
    return host, parts.path.rstrip("/"), query


def _filled(pages: dict[int, str]) -> list[str]:
    """Return the addresses in order, with those that the pager leaves out between them."""
    numbers = sorted(number for number in pages if number <= MOST_PAGES)
    if not numbers:
        return []
    model = pages[numbers[0]]
    written = list(re.finditer(rf"(?<!\d){numbers[0]}(?!\d)", model))
    if not written:
        return [pages[number] for number in numbers]
    at = written[-1]
    return [
        pages.get(number) or f"{model[: at.start()]}{number}{model[at.end() :]}"
        for number in range(numbers[0], numbers[-1] + 1)
    ]


def _drop_pager(link: Element, known: set[int]) -> None:
    """Drop the widest element around a link that holds nothing but the pager."""
    widest, parent = link, link.getparent()
    while parent is not None and parent.tag not in {"body", "html"}:
        homes = (picture.getparent() for picture in parent.iter("img"))
        if any(home is not None and home.tag != "a" for home in homes):
            break
        text = _text(parent)
        for other in parent.iter("a"):
            if id(other) in known:
                text = text.replace(_text(other), " ", 1)
        if columns(text) > _WIDEST_PAGER or not _is_pager_text(text):
            break
        widest, parent = parent, parent.getparent()
    _drop(widest)


def _drop(element: Element) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def _text(element: Element) -> str:
    return one_line(str(element.text_content()))


def _is_pager_text(text: str) -> bool:
    """Return whether a text, and there is one, says nothing but pages."""
    return bool(text) and columns(text) <= _WIDEST_PAGER and _TOKENS.fullmatch(text) is not None


def _is_of_comments(link: Element) -> bool:
    if _COMMENTS.search(link.get("href") or ""):
        return True
    above = (f"{one.get('class') or ''} {one.get('id') or ''}" for one in link.iterancestors())
    return any(_COMMENTS.search(names) for names in above)

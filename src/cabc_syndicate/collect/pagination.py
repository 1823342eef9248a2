"""Where a list goes on (pure): its next page, or None.

In this order: the configured selector, rel=next, a link that says "next", the number after the
current one. A "next" that points to its own page, to a script or to the home page is the end.
A page out of range may still have a "next": callers keep the addresses that they have visited.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from cabc_syndicate.collect import html_head
from cabc_syndicate.collect.html_tree import Element, parse, selected
from cabc_syndicate.collect.identity import canonical_key
from cabc_syndicate.collect.links import text_of
from cabc_syndicate.collect.page_steps import is_step, names_page, says_page
from cabc_syndicate.collect.sanitise import absolute
from cabc_syndicate.collect.wording import NEXT_PAGE

_MORE_WORDS = re.compile(
    r"[\s\[(（【]*(?:下页|下頁|后页|後頁|下一页面|后一页|tiếp|"
    r"trang (?:kế|tiếp)(?: theo)?|"
    r"halaman (?:berikutnya|seterusnya|selanjutnya)|laman seterusnya|ไปหน้าถัดไป|ไปหน้าต่อไป|"
    r"ถัดไป|หน้าถัดไป|ទំព័របន្ទាប់|ໜ້າຕໍ່ໄປ|နောက်စာမျက်နှာ|"
    r"go to (?:the )?next page|next page|older"
    r"|next \d+(?: (?:items|posts|articles|results|entries|news|stories|records|documents|pages))?|"
    r"下\s*\d+\s*[条條篇项項页頁]|susunod na pahina|次へ|次のページ|다음|"
    r"suivante?|page suivante|siguiente|página siguiente|weiter|nächste seite|próxima|avanti)"
    r"[\s\])）】>＞»›→.]*",
    re.IGNORECASE,
)
_NEXT_CLASS = re.compile(
    r"(?:^|\s)(?:next|pager-next|pager__item--next|pagination-next|next-page|page-next|nextpage"
    r"|nextpostslink|nextpage-link)(?=$|\s)",
    re.IGNORECASE,
)
_MOVING = re.compile(r"carousel|slide|swiper|slick|gallery|banner|calendar|flex-nav", re.IGNORECASE)
_NUMBER = re.compile(r"[\s\[(【第]*(\d{1,4})[\s\])】页頁]*")
_CURRENT = re.compile(r"(?:^|[\s_-])(?:current|active|cur|on|selected|this|now)(?:$|[\s_-])", re.I)
_WIDEST_PAGER = 60
_ALONE = re.compile(r"(?<![\d/.:-])\d{1,4}(?![\d/.:-])")


def next_page(root: Element, base: str | None, url: str, selector: str | None) -> str | None:
    """Return the address of the page that follows; raises PageError for a bad selector."""
    if selector:
        return _first(iter(selected(root, selector, url)), base, url)
    related = (one for one in root.iter("link", "a") if "next" in _relations(one))
    if found := _first(related, base, url):
        is_page = is_step(found, url) or says_page(found)
        return found if is_page else _of_this_list(root, base, url, found)
    named = [
        one
        for one in root.iter("a")
        if (_says_next(one) or _leads_on(one, base, url)) and not _is_moving(one)
    ]
    if named:  # a "next" that leads nowhere is the end, whatever the numbers say
        return _first(iter(named), base, url)
    return _by_number(root, base, url, None)


def _of_this_list(root: Element, base: str | None, url: str, related: str) -> str | None:
    """Return what page numbers say where rel=next may be the next page of the site, not of this.

    Behind the last of the numbers the list ends. Without numbers rel=next is all that there is.
    """
    if found := _by_number(root, base, url, None):
        return found
    ends = [one for one in _ends(root, base, url) if not names_page(related, url, one + 1)]
    return None if ends else related


def second_page(document: str, url: str) -> str | None:
    """Return the address of page 2 of the list whose first page this is; guessed if need be."""
    if not document.strip():
        return None
    root = parse(document, url)
    base = html_head.base_of(root, url)
    return next_page(root, base, url, None) or _by_number(root, base, url, 2)


def _first(elements: Iterator[Element], base: str | None, url: str) -> str | None:
    for element in elements:
        inside = element if element.get("href") else element.find(".//a")
        if address := _usable(inside, base, url):
            return address
    return None


def _usable(element: Element | None, base: str | None, url: str) -> str | None:
    href = (element.get("href") or "").strip() if element is not None else ""
    address = absolute(href, base) if href and not href.startswith("#") else None
    if not address or not address.startswith("http"):
        return None
    there, here = urlsplit(address), urlsplit(url)
    is_home = there.path in {"", "/"} and not there.query
    if is_home or _host(there.hostname) != _host(here.hostname):
        return None
    return None if canonical_key(address) == canonical_key(url) else address.partition("#")[0]


def _host(name: str | None) -> str:
    return (name or "").removeprefix("www.")


def _relations(element: Element) -> list[str]:
    return (element.get("rel") or "").lower().split()


def _says_next(element: Element) -> bool:
    text = text_of(element)[:40]
    if text and re.search(r"\w", text):
        return bool(NEXT_PAGE.fullmatch(text) or _MORE_WORDS.fullmatch(text))
    said = [element.get("title"), element.get("aria-label")]
    said += [image.get("alt") for image in element.iter("img")]
    if any(one and (NEXT_PAGE.fullmatch(one) or _MORE_WORDS.fullmatch(one)) for one in said):
        return True
    if text and NEXT_PAGE.fullmatch(text):
        return True
    return _is_named_next(element)


def _leads_on(element: Element, base: str | None, url: str) -> bool:
    """Return whether a link is called the next one, and leads to a page of the same list."""
    if not _is_named_next(element):
        return False
    address = _usable(element, base, url)
    return address is not None and is_step(address, url)


def _is_named_next(element: Element) -> bool:
    parent = element.getparent()
    names = [element.get("class") or "", (parent.get("class") or "") if parent is not None else ""]
    return any(_NEXT_CLASS.search(name) for name in names)


def _is_moving(element: Element) -> bool:
    around = [element, *element.iterancestors()][:4]
    href = (element.get("href") or "").strip()
    return (href.startswith("#") and len(href) > 1) or any(
        _MOVING.search(f"{one.get('id') or ''} {one.get('class') or ''}") for one in around
    )


def _by_number(root: Element, base: str | None, url: str, wanted: int | None) -> str | None:
    """Return the address under the number after the current one (or under `wanted`)."""
    for holder, linked in _pagers(root):
        number = wanted
        if number is None:
            current = _current(holder, linked, base, url)
            number = current + 1 if current else None
        if number in linked:
            address = _usable(linked[number], base, url)
            if address and names_page(address, url, number):
                return address
    return None


def _ends(root: Element, base: str | None, url: str) -> Iterator[int]:
    """Yield the numbers of this page after which rows of page numbers have no other."""
    for holder, linked in _pagers(root):
        last = max(linked)
        before = _usable(linked[last], base, url)
        if before and is_step(url, before) and last + 1 in _unlinked_numbers(holder):
            yield last + 1


def _pagers(root: Element) -> Iterator[tuple[Element, dict[int, Element]]]:
    pagers: dict[Element, dict[int, Element]] = {}
    for element in root.iter("a"):
        number = _number_of(element)
        if number is None or _is_moving(element):
            continue
        for holder, _ in zip(element.iterancestors(), range(3), strict=False):
            pagers.setdefault(holder, {}).setdefault(number, element)
    for holder, linked in pagers.items():
        if holder.tag not in {"body", "html"} and len(linked) <= _WIDEST_PAGER:
            yield holder, linked


def _number_of(element: Element) -> int | None:
    text = text_of(element) if len(element) < 4 else ""
    found = _NUMBER.fullmatch(text) if len(text) < 12 else None
    return int(found[1]) if found else None


def _current(holder: Element, linked: dict[int, Element], base: str | None, url: str) -> int | None:
    here = canonical_key(url)
    for number, element in linked.items():
        address = absolute(element.get("href") or "", base)
        is_here = bool(address and address.startswith("http") and canonical_key(address) == here)
        parent = element.getparent()
        outer = (parent.get("class") or "") if parent is not None else ""
        marks = f"{element.get('class') or ''} {outer}"
        if is_here or _CURRENT.search(marks) or (element.get("href") or "").strip() in {"", "#"}:
            return number
    plain = _unlinked_numbers(holder)
    around = [one for one in plain if one + 1 in linked and (one == 1 or one - 1 in linked)]
    return around[0] if len(around) == 1 else None


def _unlinked_numbers(holder: Element) -> list[int]:
    said = []
    for element in [holder, *holder.iterdescendants()]:
        texts = [element.text] if element.tag != "a" else []
        texts += [element.tail] if element is not holder else []
        for text in texts:
            said += [
                int(one) for one in re.findall(r"(?<![\d/.:-])\d{1,4}(?![\d/.:-])", text or "")
            ]
        if len(said) > _WIDEST_PAGER:
            return []
    return list(dict.fromkeys(said))

"""A group of links -> the CSS selector and the pattern that name it (pure), for an operator."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from cabc_syndicate.collect.html_tree import Element
from cabc_syndicate.collect.item_rows import Row
from cabc_syndicate.collect.links import Anchor

_PLAIN_NAME = re.compile(r"-?[A-Za-z_][A-Za-z_-]*(?:-\d{1,2})?")
_TRIES = 24


def selector_for(root: Element, chosen: Sequence[Anchor], rows: Sequence[Row]) -> str:
    """Return a short selector that selects the group's links or rows and no other; "" if none."""
    wanted = {anchor.key for anchor in chosen}
    keys = {anchor.element: anchor.key for anchor in chosen}
    for selector, _ in zip(_tries(chosen, rows), range(_TRIES), strict=False):
        got: set[str] = set()
        extra = 0
        for element in root.cssselect(selector):
            inside = [element] if element.tag == "a" else list(element.iter("a"))
            held = {keys[one] for one in inside if one in keys}
            got |= held
            extra += (len(held) > 1) or (not held and any(one.get("href") for one in inside))
        if got == wanted and not extra:
            return selector
    return ""


def pattern_for(urls: Sequence[str]) -> str:
    """Return a pattern that the addresses have in common; "" where they have nothing."""
    tails = [url.partition("://")[2].partition("/")[2] for url in urls]
    if len(tails) < 2 or len({urlsplit(url).hostname for url in urls}) > 1:
        return ""
    start = _common_start(tails)
    start = re.sub(r"[^/?&=_-]*$", "", start)
    end = _common_start([tail[len(start) :][::-1] for tail in tails])[::-1]
    end = end[end.index(".") :] if "." in end else ""
    middles = [tail[len(start) : len(tail) - len(end)] for tail in tails]
    if all(re.fullmatch(r"\d+", middle) for middle in middles):
        middle = r"\d+"
    elif all(re.search(r"\d$", middle) for middle in middles):
        middle = r".*\d"
    else:
        middle = "[^/?]+" if not any(re.search(r"[/?]", one) for one in middles) else ".+"
    return f"/{re.escape(start)}{middle}{re.escape(end)}$" if start or end or "d" in middle else ""


def _common_start(texts: Sequence[str]) -> str:
    first, last = min(texts), max(texts)
    same = 0
    while same < min(len(first), len(last)) and first[same] == last[same]:
        same += 1
    return first[:same]


def _tries(chosen: Sequence[Anchor], rows: Sequence[Row]) -> Iterator[str]:
    if not chosen:
        return
    first = chosen[0].element
    common = _common(chosen)
    items = list(dict.fromkeys([*_names(first), *_names(rows[0].element)]))
    parents = list(first.iterancestors())[:3]
    paths = [*items, *(f"{name} a" for parent in parents for name in _names(parent)[:1])]
    boxes = [name for element in common for name in _names(element) if "." in name or "#" in name]
    for path in paths:
        if "." in path:
            yield path
    for box in boxes[:6]:
        for path in paths:
            yield f"{box} {path}"


def _common(chosen: Sequence[Anchor]) -> list[Element]:
    """Return the elements that hold all the links, the smallest first."""
    held = list(chosen[0].element.iterancestors())
    others = set(chosen[-1].element.iterancestors()) & set(
        chosen[len(chosen) // 2].element.iterancestors()
    )
    return [element for element in held if element in others][:6]


def _names(element: Element) -> list[str]:
    tag = str(element.tag)
    classes = [one for one in (element.get("class") or "").split() if _PLAIN_NAME.fullmatch(one)]
    identity = element.get("id") or ""
    by_id = [f"#{identity}"] if _PLAIN_NAME.fullmatch(identity) else []
    return [*by_id, *(f"{tag}.{one}" for one in classes[:2]), tag]

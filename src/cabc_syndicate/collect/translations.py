"""The same article in other languages (pure), as its page links it.

By `link rel=alternate hreflang` (Google's and W3C's use of it), or by the language switch of the
page, when that leads to an article and not to the other language's front page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import SplitResult, parse_qsl, urlsplit, urlunsplit

from cabc_syndicate.collect.html_tree import Element
from cabc_syndicate.collect.sanitise import absolute
from cabc_syndicate.collect.wording import LANGUAGE_NAMES

_EDGES = " \t|/·•[]【】()（）:：»›>"
_LONGEST_NAME = 60
_NUMBER = re.compile(r"\d+")


def translations(root: Element, base: str | None, url: str | None) -> tuple[str, ...]:
    """Return the addresses of the article in other languages, each once."""
    here = _bare(url) if url else None
    found = [address for address in _alternates(root, base) if _bare(address) != here]
    if not found and url:
        found = [
            address
            for address in _switched(root, base)
            if _bare(address) != here and _is_alike(urlsplit(address), urlsplit(url))
        ]
    return tuple(dict.fromkeys(found))


def _alternates(root: Element, base: str | None) -> Iterator[str]:
    for link in root.iter("link"):
        relations = (link.get("rel") or "").lower().split()
        language = (link.get("hreflang") or "").lower()
        if "alternate" in relations and language and language != "x-default":
            address = absolute(link.get("href") or "", base)
            if address and address.startswith("http"):
                yield address


def _switched(root: Element, base: str | None) -> Iterator[str]:
    for link in root.iter("a"):
        words = (link.text or "") if not len(link) else "".join(map(str, link.itertext()))
        if len(words) > _LONGEST_NAME:
            continue
        title = link.get("title")
        if _is_language(" ".join(words.split())) or (title and _is_language(title)):
            address = absolute(link.get("href") or "", base)
            if address and address.startswith("http"):
                yield address


def _is_language(name: str) -> bool:
    return name.strip(_EDGES).casefold() in LANGUAGE_NAMES


def _is_alike(other: SplitResult, here: SplitResult) -> bool:
    """Return whether an address has the form of this article's: its number, or as deep a path."""
    numbers = [number for number in _numbers(here) if len(number) > 1 or here.query]
    if numbers and set(numbers) & set(_numbers(other)):
        return True
    if here.query and other.query:
        names = {name for name, _ in parse_qsl(here.query)}
        return other.path.rpartition("/")[2] == here.path.rpartition("/")[2] and (
            names <= {name for name, _ in parse_qsl(other.query)}
        )
    own, their = _pieces(here), _pieces(other)
    same_leaf = bool(own and their) and own[-1] == their[-1] and "." not in own[-1][:6]
    return same_leaf and abs(len(own) - len(their)) <= 1 and len(own[-1]) > 2


def _numbers(parts: SplitResult) -> list[str]:
    return _NUMBER.findall(f"{parts.path}?{parts.query}")


def _pieces(parts: SplitResult) -> list[str]:
    return [piece for piece in parts.path.split("/") if piece]


def _bare(address: str) -> str:
    parts = urlsplit(address)
    return urlunsplit(("", parts.netloc.lower(), parts.path.rstrip("/"), parts.query, ""))

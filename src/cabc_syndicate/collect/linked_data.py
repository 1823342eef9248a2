"""Does a page say in JSON-LD that it is an article? (pure) One of a list's says that it is not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from cabc_syndicate.collect.html_tree import Element

_ARTICLE = re.compile(r"\w*Article|BlogPosting")
_LISTS = frozenset({"Blog", "ItemList", "CollectionPage", "DataFeed", "SearchResultsPage"})
_DEEPEST = 20


def says_article(root: Element) -> bool:
    """Return whether exactly one article is described that is no item of a list.

    What an article itself names (`isPartOf`, `citation`) tells nothing of the page; two
    descriptions of the same headline are one article.
    """
    found: dict[str, None] = {}
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        found.update(dict.fromkeys(_articles(data, 0)))
    return len(found) == 1


def _articles(data: Any, depth: int) -> Iterator[str]:
    """Yield the headlines of the outermost articles outside lists."""
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for one in data:
            yield from _articles(one, depth + 1)
    elif isinstance(data, dict):
        types = _types(data)
        if any(map(_ARTICLE.fullmatch, types)):
            yield str(data.get("headline") or data.get("name") or "")
        elif not _LISTS.intersection(types):
            for one in data.values():
                yield from _articles(one, depth + 1)


def _types(data: dict[str, Any]) -> list[str]:
    said = data.get("@type")
    names = said if isinstance(said, list) else [said]
    return [one.rpartition("/")[2] for one in names if isinstance(one, str)]

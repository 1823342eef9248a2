"""The pages that a site's menus lead to, besides its list and articles: a line each, no links."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from bench.layouts.model import Story

HTML = "text/html; charset=utf-8"


def menu_pages(
    said: str, *paths: str
) -> Callable[[Sequence[Story]], Mapping[str, tuple[str, str]]]:
    """Return a design's `more`: the same short page at each path."""
    page = (
        f'<html><head><meta charset="utf-8"><title>{said}</title></head><body>{said}</body></html>'
    )
    return lambda told: dict.fromkeys(paths, (HTML, page))

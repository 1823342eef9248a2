"""The short pages that menus lead to: a site has more than its list and articles."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from bench.layouts.model import Story

HTML = "text/html; charset=utf-8"


def around(*paths: str, said: str) -> Callable[[Sequence[Story]], Mapping[str, tuple[str, str]]]:
    """Return a design's `more`: a page at each path, with one line on it and no list."""
    page = (
        f'<html><head><meta charset="utf-8"><title>{said}</title></head><body><p>{said}</p></body>'
    )
    return lambda told: dict.fromkeys(paths, (HTML, page))

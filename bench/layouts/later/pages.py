"""The pages beside the list and its articles that menus, tags and forms lead to: one line each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from bench.layouts.model import Story

HTML = "text/html; charset=utf-8"


def others(said: str, *paths: str) -> Callable[[Sequence[Story]], Mapping[str, tuple[str, str]]]:
    """Return a design's `more`: a page that says one thing, at each of the paths."""
    page = (
        f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>{said}</title></head>\n'
        f"<body><p>{said}</p></body></html>"
    )
    return lambda told: dict.fromkeys(paths, (HTML, page))

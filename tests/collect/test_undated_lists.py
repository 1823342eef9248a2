"""A list without dates and without a page 2 is taken if its articles tell that it is one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.collect.conftest import Collector, Site, site_source
from tests.collect.test_service import article

Build = Callable[..., Collector]
NUMBERS = (9, 8, 7, 6, 5, 4, 3, 2, 1)
SLUGS = ["none", "tide", "crane", "pier", "rope", "sail", "anchor", "deck", "wharf", "buoy"]


def rows(*numbers: int, folder: str = "news") -> str:
    """Return rows whose addresses tell no order: numbers that fall would."""
    return "".join(
        f'<li><a href="/{folder}/{SLUGS[one]}.htm">Harbour News {one} of the Eastern Coast</a></li>'
        for one in numbers
    )


def page(more: str = "", numbers: tuple[int, ...] = NUMBERS) -> str:
    menu = "".join(f'<li><a href="/c{one}/">Department {one}</a></li>' for one in range(6))
    return (
        f'<ul class="nav">{menu}</ul><div class="content"><ul class="news">{rows(*numbers)}</ul>'
        f"</div>{more}<p>Council of the Coast, 5 Quay Road</p>"
    )


def collected(collector: Build, site: Site, path: str = "/news/") -> tuple[int, str | None, int]:
    """Return how many articles are new, the verdict, and how many are stored."""
    at = collector(site_source(site, 'section = "news"', path=path))
    (report,) = at.run().sources
    return report.new, report.verdict, len(at.articles())


def test_its_articles_are_dated_and_the_newest_comes_first(collector: Build, site: Site) -> None:
    site.pages["/news/"] = page()
    for number in NUMBERS:
        site.pages[f"/news/{SLUGS[number]}.htm"] = article(number)
    assert collected(collector, site) == (9, "working", 9)


@pytest.mark.parametrize(
    "kind", ["by hits", "undated", "one day", "other titles", "too short", "missing"]
)
def test_links_that_lead_to_no_such_articles_are_not_taken(
    collector: Build, site: Site, kind: str
) -> None:
    numbers = (2, 9, 4, 7, 1, 8, 3, 6, 5) if kind == "by hits" else NUMBERS
    site.pages["/news/"] = page(numbers=numbers)
    for number in numbers:
        text = article(5 if kind == "one day" else number)
        if kind == "one day":
            text = text.replace("Harbour News 5", f"Harbour News {number}")
        elif kind == "undated":
            text = text.replace("Post Time: 2018-02-", "Room ").replace(" 09:00:00", "")
        elif kind == "other titles":
            text = text.replace("Harbour News", "Our department, number")
        elif kind == "too short":
            text = text[: text.index("<div>")] + "<div><p>See below.</p></div></body></html>"
        if kind != "missing" or number != numbers[-1]:
            site.pages[f"/news/{SLUGS[number]}.htm"] = text
    assert collected(collector, site)[::2] == (0, 0)


def test_two_boxes_of_articles_are_still_not_told_apart(collector: Build, site: Site) -> None:
    box = rows(*NUMBERS, folder="more")
    site.pages["/index.htm"] = page(f'<div class="also"><ul class="more">{box}</ul></div>')
    for number in NUMBERS:
        for folder in ("news", "more"):
            site.pages[f"/{folder}/{SLUGS[number]}.htm"] = article(number)
    assert collected(collector, site, "/index.htm") == (0, "unsure", 0)

"""What JSON-LD says of the page that it stands in."""

import json

import pytest

from cabc_syndicate.collect.html_tree import parse
from cabc_syndicate.collect.linked_data import says_article

URL = "https://council.example/a"
ONE = {"@type": "BlogPosting", "headline": "One"}
TWO = {"@type": ["NewsArticle", "Article"], "headline": "Two"}
PLACE = {"@type": "WebPage", "url": URL}


def says(*data: object) -> bool:
    scripts = "".join(
        f'<script type="application/ld+json">{one if isinstance(one, str) else json.dumps(one)}'
        "</script>"
        for one in data
    )
    return says_article(parse(f"<html><head>{scripts}</head><p>Text</p></html>", URL))


@pytest.mark.parametrize(
    "data",
    [
        ONE,
        TWO,
        [TWO],
        {"@graph": [PLACE, ONE, {"@type": "BreadcrumbList", "itemListElement": [PLACE]}]},
        PLACE | {"mainEntity": ONE},
        ONE | {"isPartOf": {"@type": "Blog", "blogPost": [TWO]}, "citation": [TWO]},
        {"@graph": [ONE, {"@type": "ItemList", "itemListElement": [{"item": TWO}]}]},
        {"@graph": [ONE, ONE | {"@type": "Article"}]},
        TWO | {"@type": "https://schema.org/NewsArticle"},
    ],
)
def test_a_page_that_says_it_is_an_article(data: object) -> None:
    assert says(data)


@pytest.mark.parametrize(
    "data",
    [
        {"@type": "Blog", "blogPost": [ONE]},
        {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": ONE}]},
        {"@type": "CollectionPage", "mainEntity": {"@type": "ItemList", "itemListElement": [ONE]}},
        [ONE, TWO],
        {"@graph": [PLACE, ONE, TWO]},
        PLACE,
        {"@type": "ArticleList"},
        {"@type": 3, "name": None},
        "{not JSON",
        "[" * 100_000,
        "",
    ],
)
def test_a_page_that_does_not(data: object) -> None:
    assert not says(data)


def test_two_scripts_of_one_article_and_of_two() -> None:
    assert says(ONE, PLACE, ONE)
    assert not says(ONE, TWO)

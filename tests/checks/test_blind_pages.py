"""Pages written blindly say what is expected of them; nothing of ours reads them here."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import urljoin

import pytest
from bench.layouts import Edition, Layout, layouts, named
from bench.layouts.scoring import plain, tokens
from lxml import html

EDITIONS: tuple[Edition, ...] = (
    "unseen",
    "fresh",
    "later",
    "newest",
    "last",
    "final",
    "ordinary",
    "stock",
)
SITES = tuple(site for edition in EDITIONS for site in layouts(edition))
each_site = pytest.mark.parametrize("site", SITES, ids=lambda site: f"{site.edition}-{site.name}")
_HOST = "http://site.example"
_ELSEWHERE = re.compile(r"javascript:|mailto:|#|https://")
_FILE = re.compile(r"/uploadfile/|\.css$")


def _document(site: Layout, path: str) -> html.HtmlElement:
    _, headers, body = site.pages[path]
    encoding = "utf-8" if "charset" in headers["Content-Type"] else site.design.encoding
    return html.fromstring(body.decode(encoding))


def _in_full(path: str, link: str) -> str:
    return urljoin(_HOST + path, link).removeprefix(_HOST).partition("#")[0]


def _visible(element: html.HtmlElement) -> str:
    for hidden in element.cssselect('[style*="display:none"], noscript, script'):
        hidden.drop_tree()
    return "\n".join(element.itertext())


@each_site
def test_lists_show_all_articles_in_order_and_lead_on(site: Layout) -> None:
    shown: list[str] = []
    design = site.design
    count = -(-len(site.articles) // design.per_page)
    for page in range(1, count + 1):
        path = design.list_address(page)
        document = _document(site, path)
        shown += [
            _in_full(path, one.get("href", "")) for one in document.cssselect(site.select["item"])
        ]
        links = {_in_full(path, one.get("href", "")) for one in document.cssselect("a")}
        assert page == count or design.list_address(page + 1) in links
        if "next" in site.select and page < count:
            (onward,) = document.cssselect(site.select["next"])
            assert _in_full(path, onward.get("href", "")) == design.list_address(page + 1)
    assert shown == [one.path for one in site.articles]
    assert not _document(site, design.list_address(count + 1)).cssselect(site.select["item"])


@each_site
def test_the_body_has_the_articles_words_and_no_others(site: Layout) -> None:
    for article, story in zip(site.articles, site.stories, strict=True):
        said: Counter[str] = Counter()
        for path in article.pages:
            document = _document(site, path)
            (body,) = document.cssselect(site.select["body"])
            for selector in filter(None, site.select.get("remove", "").split(",")):
                for furniture in document.cssselect(selector):
                    furniture.drop_tree()
            said += Counter(tokens(_visible(body)))
        above = [*story.byline, *([story.title] if story.repeats_title else [])]
        assert said == Counter(tokens("\n".join([*article.body, *above]))), article.path


@each_site
def test_selectors_find_one_title_and_one_date(site: Layout) -> None:
    for article in site.articles:
        document = _document(site, article.path)
        assert len(document.cssselect(site.select["date"])) == 1
        if "title" in site.select:
            (title,) = document.cssselect(site.select["title"])
            assert plain(title.text_content()) == plain(article.title)


@each_site
def test_links_lead_to_pages_of_the_site(site: Layout) -> None:
    for path, (_, headers, _) in site.pages.items():
        if "xml" in headers["Content-Type"]:
            continue
        for _, attribute, link, _ in _document(site, path).iterlinks():
            target = _in_full(path, link)
            if attribute == "href" and not _ELSEWHERE.match(link) and not _FILE.search(target):
                assert target in site.pages, (path, link)


@each_site
def test_a_site_is_the_same_each_time(site: Layout) -> None:
    again = named(site.edition, site.name, count=len(site.articles))
    assert again.pages == site.pages
    assert again.articles == site.articles

"""Articles that a source shows at the same time: different ones, and one that is posted twice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from tests.collect.conftest import NOW, Collector, Site, site_source

Build = Callable[..., Collector]

TERMS = " ".join(
    f"Clause {number} asks each bidder for proof of work in port {number}." for number in range(12)
)
ITEMS = 'item = "ul.list li"'
BOATS = ("New rules for boats", "B rules for boats", "C rules for boats")


def notice(title: str, file: str = "terms.pdf") -> str:
    return (
        f"<html><body><h1>{title}</h1><p>Post Time: 2018-02-12</p><div><p>{TERMS}</p>"
        f'<p>{TERMS[:200]}</p><p><a href="/{file}">Terms</a></p></div></body></html>'
    )


def show(site: Site, listed: dict[str, str]) -> None:
    """Let the site list these addresses with their titles, each with a page of its own."""
    rows = ""
    for path, title in listed.items():
        site.pages[path] = notice(title)
        href = path.replace("&", "&amp;")
        rows += f'<li><a href="{href}">{title}</a><span>2018-02-12</span></li>'
    site.pages["/list"] = f'<ul class="list">{rows}</ul>'


@pytest.mark.parametrize(
    "titles",
    [
        [f"Tender {number}/2026 for works in the harbour" for number in (12, 13, 14)],
        BOATS,
    ],
    ids=["numbers", "words"],
)
def test_notices_of_one_day_with_one_text_stay_apart(
    collector: Build, site: Site, titles: list[str]
) -> None:
    pages = {f"/show?id={number}": title for number, title in enumerate(titles)}
    show(site, pages)
    at = collector(site_source(site, 'section = "n"', select=ITEMS))
    (report,) = at.run().sources
    assert (report.new, report.revised) == (3, 0)
    assert {one.url: one.title for one in at.articles()} == {
        site.url + path: title for path, title in pages.items()
    }


def test_a_notice_that_comes_later_stays_apart_while_the_others_are_listed(
    collector: Build, site: Site
) -> None:
    pages = {"/show?id=1": BOATS[0]}
    show(site, pages)
    at = collector(site_source(site, 'section = "n"', select=ITEMS))
    at.run()
    show(site, {"/show?id=2": BOATS[1]} | pages)
    (report,) = at.run(NOW + timedelta(hours=1)).sources
    assert (report.new, report.revised, len(at.articles())) == (1, 0, 2)


def test_a_notice_whose_address_and_title_changed_is_the_same(collector: Build, site: Site) -> None:
    show(site, {"/show?id=1": BOATS[0]})
    at = collector(site_source(site, 'section = "n"', select=ITEMS))
    at.run()
    show(site, {"/news/1.html": BOATS[1]})
    (report,) = at.run(NOW + timedelta(hours=1)).sources
    assert report.new == 0
    assert len(at.articles()) == 1


def test_one_notice_that_is_listed_twice_is_one_article(collector: Build, site: Site) -> None:
    others = {f"/show?cat=1&id={number}": f"{word} rules" for number, word in ((8, "A"), (9, "B"))}
    show(site, {"/show?cat=1&id=1": BOATS[0], "/harbour/1.html": BOATS[0]} | others)
    at = collector(site_source(site, 'section = "n"', select=ITEMS))
    at.run()
    titles = sorted(one.title for one in at.articles())
    assert titles == ["A rules", "B rules", BOATS[0]]


def test_files_with_one_text_are_as_many_articles_as_titles(
    collector: Build, tmp_path: Path
) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    for title in BOATS:
        (folder / f"{title[0]}.html").write_text(notice(title))
    (folder / "copy.html").write_text(notice(BOATS[0]))
    at = collector('[[source]]\nid = "pages"\npath = "pages"\nsection = "n"\n')
    (report,) = at.run().sources
    assert (report.new, len(at.articles())) == (3, 3)
    (folder / "C.html").rename(folder / "renamed.html")
    (report,) = at.run(NOW + timedelta(hours=1)).sources
    assert (report.new, len(at.articles())) == (0, 3)

# ruff: noqa: E501 - the markup stands as sites send it
"""Articles over several pages: which addresses are theirs, and how the pages are joined."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cabc_syndicate.collect.continuation import is_pager
from cabc_syndicate.collect.joining import join
from cabc_syndicate.collect.page import PageContext, read_page, read_text
from tests.collect.test_page_text import FIRST, SECOND, page

TITLE = "The Ferry That Waits for the Tide"
PHPCMS = "https://harbour.example/index.php?m=content&c=index&a=show&catid=7&id=4010"
DEDE = "https://harbour.example/a/2018/4010.html"
REWRITTEN = "https://harbour.example/show-31-4010-1.html"
PRESS = "https://harbour.example/2018/02/the-ferry/"


def document(pager: str, *, title: str = TITLE, body: str = FIRST, tail: str = "") -> str:
    return f"""<html><body><div class="crumbs"><a href="/">Home</a> &gt; <a href="/l">Ports</a> &gt;
    Text</div><h1>{title}</h1><p>Post Time:2018-02-24 16:48:42</p><div class="content"><p>{body}</p>
    {pager}</div>{tail}</body></html>"""


@pytest.mark.parametrize(
    ("url", "pager", "pages"),
    [
        (
            PHPCMS,
            '<div id="pages"><a href="/index.php?m=content&c=index&a=show&catid=7&id=4010">上一页</a>'
            ' <span>1</span> <a href="/index.php?m=content&c=index&a=show&catid=7&id=4010&page=2">2'
            '</a> <a href="/index.php?m=content&c=index&a=show&catid=7&id=4010&page=2">下一页</a></div>',
            (f"{PHPCMS}&page=2",),
        ),
        (
            DEDE,
            "<div class=dede_pages><ul><li><a>共3页: </a></li><li>1</li><li><a href='4010_2.html'>2</a>"
            "</li><li><a href='4010_3.html'>3</a></li><li><a href='4010_2.html'>下一页</a></li></ul>"
            "</div>",
            (DEDE.replace(".html", "_2.html"), DEDE.replace(".html", "_3.html")),
        ),
        (
            PRESS,
            f'<p class="page-links">Pages: 1 <a href="{PRESS}2/">2</a> <a href="{PRESS}3/">3</a></p>',
            (f"{PRESS}2/", f"{PRESS}3/"),
        ),
        (DEDE, '<p>1 <a href="4010_2.html">2</a> ... <a href="4010_4.html">4</a></p>',
         tuple(DEDE.replace(".html", f"_{number}.html") for number in (2, 3, 4))),
        (
            REWRITTEN,
            '<div class="fy"><b>第1页</b><a href="/show-31-4010-2.html">第2页</a>'
            '<a href="/show-31-4010-2.html">下页</a></div>',
            (REWRITTEN.replace("-1.html", "-2.html"),),
        ),
        (DEDE, '<p><a href="4010_2.html">Next page</a></p>', (DEDE.replace(".html", "_2.html"),)),
        (DEDE, f'<p><a href="4010_2.html">{TITLE} (2)</a></p>', (DEDE.replace(".html", "_2.html"),)),
    ],
    ids=["PHPCMS", "DedeCMS", "WordPress", "with a gap", "rewritten", "next page alone", "titles"],
)  # fmt: skip
def test_further_pages_are_named_and_their_pager_is_no_text(
    context: PageContext, url: str, pager: str, pages: tuple[str, ...]
) -> None:
    reading = read_page(document(pager), replace(context, url=url))
    assert reading.pages == pages
    assert reading.draft.text == FIRST
    assert "4010" not in reading.draft.html


@pytest.mark.parametrize(
    "tail",
    [
        "<p>Previous: <a href='4009.html'>One</a></p><p>Next: <a href='4011.html'>Two</a></p>",
        "<p><a href='4009.html'>Previous</a> <a href='4011.html'>Next</a></p>",
        "<p>Next: <a href='4010_2.html'>Next: Another article of the series</a></p>",
        "<p id=comments><a href='4010_2.html'>2</a></p>",
        "<p>Next: <a href='http://[bad'>Two</a></p>",
    ],
)
def test_neighbours_and_comments_are_no_pages(context: PageContext, tail: str) -> None:
    reading = read_page(document("", tail=tail), replace(context, url=DEDE))
    assert reading.pages == ()
    assert reading.draft.text == FIRST


def test_an_article_with_a_number_in_its_name_does_not_lead_to_the_next_one(
    context: PageContext,
) -> None:
    url = "https://harbour.example/a/2018_2.html"
    tail = "<p>Next: <a href='2018_3.html'>Another</a></p>"
    assert read_page(document("", tail=tail), replace(context, url=url)).pages == ()


@pytest.mark.parametrize("text", ["Next", "下一篇", "Another article", "A ferry of 2018", "3"])
def test_an_address_that_ends_in_1_may_be_an_articles_own(context: PageContext, text: str) -> None:
    url = "https://harbour.example/news/report-1.html"
    tail = f'<p><a href="/news/report-2.html">{text}</a></p>'
    reading = read_page(document("", tail=tail), replace(context, url=url))
    assert reading.pages == ()


def test_the_second_page_leads_to_the_third(context: PageContext) -> None:
    pager = "<div class=pages><a href='4010.html'>1</a> 2 <a href='4010_3.html'>3</a></div>"
    url = DEDE.replace(".html", "_2.html")
    reading = read_page(document(pager, title=f"{TITLE} (2)"), replace(context, url=url))
    assert reading.pages == (DEDE.replace(".html", "_3.html"),)


def test_pages_are_joined_without_title_and_pager(context: PageContext) -> None:
    pager = "<div class=pages>1 <a href='4010_2.html'>2</a></div>"
    back = "<div class=pages><a href='4010.html'>1</a> 2</div>"
    first = read_page(document(pager), replace(context, url=DEDE))
    second = read_page(
        document(back, title=f"{TITLE} (2)", body=f"{TITLE} (2)</p><p>{SECOND} <img src=/q.png>"),
        replace(context, url=first.pages[0]),
    )
    whole = join(first.draft, [second.draft])
    assert (whole.title, whole.url) == (TITLE, DEDE)
    assert whole.text == f"{FIRST}\n{SECOND}"
    assert whole.html.count(TITLE) == 0
    assert whole.image == "https://harbour.example/q.png"


def test_a_summary_that_each_page_repeats_is_said_by_none(context: PageContext) -> None:
    summary = f"{FIRST[:60]}..."
    first = read_page(document("", body=f"{summary}</p><p>{FIRST}"), replace(context, url=DEDE))
    second = read_page(
        document("", title=f"{TITLE} (2)", body=f"{summary}</p><p>{SECOND}"),
        replace(context, url=DEDE.replace(".html", "_2.html")),
    )
    assert join(first.draft, [second.draft]).text == f"{FIRST}\n{SECOND}"


def test_a_page_past_the_end_that_repeats_another_adds_nothing(context: PageContext) -> None:
    first = read_page(document(""), replace(context, url=DEDE)).draft
    assert join(first, [first]) == first


def test_a_pager_in_an_exported_text_is_no_text(context: PageContext) -> None:
    text = page(body=f"{FIRST}\n\n{SECOND}\n\n1 2 3 Next page\n")
    assert read_text(text, context).text == f"{FIRST}\n{SECOND}"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("1 2 3 下一页", True),
        ("共 3 页 上一页 1 2 3 下一页", True),
        ("Page 1 of 3", True),
        ("2016 2017 2018", False),
        ("Next: 3 ports and 2 rivers", False),
        ("1" * 150 + " 2 pages of text", False),
        ("", False),
    ],
)
def test_a_pager_is_told_by_its_numbers_and_words(line: str, expected: bool) -> None:
    assert is_pager(line) is expected

"""Patterns of the configuration, messages in the place of articles, logins and firewalls."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cabc_syndicate.collect.messages import login_page
from cabc_syndicate.collect.page import PageContext, read_html, read_text
from cabc_syndicate.errors import GoneError, LoginPageError, PageError
from cabc_syndicate.model import Provenance
from cabc_syndicate.settings import Meta, Select
from tests.collect.test_page_text import FIRST, SECOND, page

TITLE = "Nine Measures for Fresh Fruit"


def document(line: str) -> str:
    return f"<body><h1>{TITLE}</h1><p>{line}</p><p>{FIRST}</p><p>{SECOND}</p></body>"


def test_patterns_go_before_the_rules(context: PageContext) -> None:
    meta = Meta(date=r"Filed (\S+)", author=r"Pen: (\w+)", origin=r"Wire: (\w+)")
    closing = "Filed 2018-02-20; Pen: Sarong; Wire: Delta"
    text = page(body=f"{FIRST}\n\n{SECOND}\n\n{closing}\n")
    for draft in (
        read_text(text, replace(context, meta=meta)),
        read_html(document(closing), replace(context, meta=meta)),
    ):
        assert (draft.posted_from, draft.posted_at.day) == (Provenance.SELECTOR, 20)
        assert (draft.author, draft.origin) == ("Sarong", "Delta")


def test_a_pattern_without_a_group_gives_all_it_matched(context: PageContext) -> None:
    draft = read_text(page(), replace(context, meta=Meta(author="Nine")))
    assert draft.author == "Nine"


def test_a_date_pattern_that_matches_no_date_goes_on(context: PageContext) -> None:
    meta = Meta(date=r"(?:Members|Time):?\s*(.*)")
    draft = read_text(page(), replace(context, meta=meta))
    assert (draft.posted_from, draft.posted_at.hour) == (Provenance.SELECTOR, 16)


def test_an_own_name_is_no_other_publisher(context: PageContext) -> None:
    own = replace(context, meta=Meta(origin="(Straits Council)"), own_names=("straits council",))
    assert read_text(page(), own).origin is None


def test_selectors_go_before_patterns(context: PageContext) -> None:
    both = replace(
        context, meta=Meta(date=r"(2018-02-20)"), select=Select(title="h1", date="i", body="div")
    )
    html = f"<h1>{TITLE}</h1><i>2018-02-22</i><b>2018-02-20</b><div><p>{FIRST}</p></div>"
    assert read_html(html, both).posted_at.day == 22


@pytest.mark.parametrize(
    "message",
    [
        "<title>Prompt</title><div class=msg><h5>Prompt</h5><p>The information does not exist!</p>"
        "<p><a href='/'>Click here to return</a></p></div>",
        "<title>提示信息</title><div class='showMsg'><h5>提示信息</h5><div>信息不存在</div></div>",
        "<h1>Page not found</h1><p>Sorry.</p>",
        "<h1>404</h1><p>Nothing here.</p>",
        "<p>您没有访问权限</p>",
        "<p>Halaman tidak ditemukan</p>",
        "<h2>Không tìm thấy trang</h2>",
        "<ul><li><a href=/>Home</a></li><li><a href=/n>News</a></li></ul>"
        "<p>This article has been removed.</p><p>Copyright © 2018 Straits Council</p>",
    ],
)
@pytest.mark.parametrize("link_text", [TITLE, None])
def test_a_message_says_that_the_article_is_gone(
    context: PageContext, message: str, link_text: str | None
) -> None:
    with pytest.raises(GoneError):
        read_html(f"<html><body>{message}</body></html>", replace(context, link_text=link_text))


def test_an_article_about_what_is_not_found_is_an_article(context: PageContext) -> None:
    html = f"<h1>Old mint not found</h1><p>2018-02-24</p><p>The page has been removed. {FIRST}</p>"
    assert read_html(html, context).title == "Old mint not found"
    assert read_html(html, replace(context, link_text="Old mint not...")).text.endswith(FIRST)


LOGIN = """<html><head><title>Members</title></head><body><h2>Sign in</h2><form><p>Name
<input name=u></p><p>Password <input type=password name=p></p></form></body></html>"""
CHECKS = [
    LOGIN,
    "<title>Just a moment...</title><h1>harbour.example</h1><p>Checking your browser</p>",
    "<h1>安全验证</h1><p>请完成验证后继续访问</p>",
    "<p>访问验证</p><script>x()</script>",
    "<h1>Attention Required!</h1><p>Please complete the security check.</p>",
]


@pytest.mark.parametrize("html", CHECKS)
def test_a_login_or_firewall_page_says_so(context: PageContext, html: str) -> None:
    assert login_page(html)
    with pytest.raises(LoginPageError, match="login or firewall page"):
        read_html(html, replace(context, link_text=TITLE))
    with pytest.raises(PageError):
        read_html(html, replace(context, select=Select(title="h9", body=".none")))


def test_a_login_box_beside_an_article_is_none(context: PageContext) -> None:
    box = "<form>Name <input name=u> <input type=password></form>"
    html = f"<body>{box}{document('2018-02-24')}</body>"
    assert not login_page(html)
    assert read_html(html, context).title == TITLE
    assert not login_page("")


def test_a_list_with_a_login_box_is_none() -> None:
    links = "".join(f"<li><a href=/{one}>Headline number {one}</a></li>" for one in range(40))
    assert not login_page(f"<body><input type=password><ul>{links}</ul></body>")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Updated: 2018-02-27 10:00 Posted: 2018-02-24 16:48", 24),
        ("更新时间：2018-02-27 发布时间：2018-02-24", 24),
        ("Cập nhật: 27/02/2018 Đăng ngày 24/02/2018", 24),
        ("Last Updated: 27 February 2018 | 24 February 2018", 24),
        ("Posted: 2018-02-24 Updated: 2018-02-27", 24),
        ("更新时间：2018-02-27", 27),
        ("Updated: Source: Delta Wire Posted: 2018-02-24", 24),
    ],
)
def test_the_time_of_a_change_is_not_that_of_posting(
    context: PageContext, line: str, day: int
) -> None:
    draft = read_html(document(line), context)
    assert (draft.posted_from, draft.posted_at.day) == (Provenance.PAGE, day)


CHANGED = '<time class="updated" datetime="2018-02-28T05:14:02+08:00">February 28, 2018</time>'
POSTED = (
    '<time class="entry-date published" datetime="2018-02-26T23:59:02+08:00">'
    "February 26, 2018</time>"
)


@pytest.mark.parametrize("times", [CHANGED + POSTED, POSTED + CHANGED])
def test_the_time_of_a_change_beside_that_of_posting_is_not_read(
    context: PageContext, times: str
) -> None:
    draft = read_html(document(f"<span>{times}</span>"), context)
    assert draft.posted_at.isoformat() == "2018-02-26T23:59:02+08:00"


def test_the_time_of_a_change_alone_is_better_than_none(context: PageContext) -> None:
    draft = read_html(document(f"<span>{CHANGED}</span>"), context)
    assert draft.posted_at.isoformat() == "2018-02-28T05:14:02+08:00"

"""PHPCMS v9: its default design in Chinese, and a council's own design in English.

Default: date and source in a span inside the h1. Own: "Copyfrom:... Post Time:..." glued, a
language bar, a breadcrumb with no-break spaces that ends in "Text", dead ends as scripts.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.markup import cut, paragraphs
from bench.layouts.model import ArticleView, Design, ListView, Story

_MENU = "".join(
    f'<li><a href="/index.php?m=content&c=index&a=lists&catid={number}">{name}</a></li>'
    for number, name in enumerate(["理事会", "新闻", "活动", "会员服务", "下载中心", "联系我们"], 2)
)


def list_address(catid: int, page: int) -> str:
    """Return a list's address; page 1 has no page parameter."""
    address = f"/index.php?m=content&c=index&a=lists&catid={catid}"
    return address if page == 1 else f"{address}&page={page}"


def address(catid: int, story: Story, part: int) -> str:
    """Return an article's address; its further pages have a page parameter."""
    path = f"/index.php?m=content&c=index&a=show&catid={catid}&id={story.number}"
    return path if part == 1 else f"{path}&page={part}"


def catid_of(story: Story, own: int) -> int:
    """Return the section of a story: those of other sections have lower numbers."""
    return own if story.number > 20_000 else own + 51


def pager(catid: int, page: int, pages: int, before: str, after: str) -> str:
    """Return the links to list pages; "next" on the last page leads to itself."""
    numbers = " ".join(
        f"<span>{one}</span>" if one == page else f'<a href="{list_address(catid, one)}">{one}</a>'
        for one in range(1, pages + 1)
    )
    return (
        f'<a href="{list_address(catid, max(page - 1, 1))}" class="a1">{before}</a> {numbers} '
        f'<a href="{list_address(catid, min(page + 1, pages))}" class="a1">{after}</a>'
    )


def parts_of(catid: int, view: ArticleView, before: str, after: str) -> str:
    """Return the links to an article's further pages; none where it has one page."""
    story = view.story
    if story.parts == 1:
        return ""
    numbers = " ".join(
        f"<span>{one}</span>"
        if one == view.part
        else f'<a href="{address(catid, story, one)}">{one}</a>'
        for one in range(1, story.parts + 1)
    )
    back, on = max(view.part - 1, 1), min(view.part + 1, story.parts)
    return (
        f'<div id="pages" class="text-c"><a class="a1" href="{address(catid, story, back)}">'
        f'{before}</a> {numbers} <a class="a1" href="{address(catid, story, on)}">{after}</a></div>'
    )


def neighbour(catid: int, story: Story | None, dead_end: str) -> str:
    """Return the link to a neighbour, or the script that stands in its place at both ends."""
    if story is None:
        return f"<a href=\"javascript:alert('{dead_end}');\">{dead_end}</a>"
    return f'<a href="{address(catid, story, 1)}">{escape(story.title)}</a>'


def _hot(stories: Sequence[Story]) -> str:
    rows = "".join(
        f'<li><a href="{address(catid_of(one, 12), one, 1)}" title="{escape(one.title)}">'
        f"{escape(one.title)}</a></li>"
        for one in stories
    )
    return f'<div class="col-auto"><h5>热门排行</h5><ul class="digg">{rows}</ul></div>'


def _default_page(title: str, main: str, hot: Sequence[Story]) -> str:
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN">
<html xmlns="http://www.w3.org/1999/xhtml"><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>{title}海港理事会</title></head><body>
<div class="header"><div class="logo"><a href="/">海港理事会</a></div>
<div class="nav-bar"><ul class="nav-site"><li><a href="/">首页</a></li>{_MENU}</ul></div></div>
<div class="main"><div class="col-left">{main}</div>{_hot(hot)}</div>
<div class="footer"><p><a href="/index.php?m=link">友情链接</a> | <a href="/about">关于我们</a></p>
<p>Copyright © 2018 海港理事会 版权所有 港ICP备00000000号</p></div></body></html>"""


def _default_list(view: ListView) -> str:
    rows = []
    for place, story in enumerate(view.rows, start=1):
        rows.append(
            f'<li><span class="rt">{story.posted_at:%Y-%m-%d %H:%M:%S}</span>·'
            f'<a href="{address(12, story, 1)}" target="_blank" >{cut(story, 40)}</a></li>'
        )
        if place % 5 == 0:
            rows.append('<li class="bk20 hr"></li>')
    crumbs = (
        '<div class="crumbs"><a href="/">首页</a><span> &gt; </span>'
        f'<a href="{list_address(12, 1)}">商务动态</a> &gt;  列表</div>'
    )
    pages = pager(12, view.page, view.pages, "上一页", "下一页")
    return _default_page(
        "商务动态 - ",
        f'{crumbs}<ul class="list lh24 f14">{"".join(rows)}</ul>'
        f'<div id="pages" class="text-c"><a class="a1">40条</a> {pages}</div>',
        view.hot,
    )


def _default_article(view: ArticleView) -> str:
    story = view.story
    related = "".join(
        f'<li>·<a href="{address(catid_of(one, 12), one, 1)}">{escape(one.title)}</a>'
        f"<span>{one.posted_at:%Y-%m-%d}</span></li>"
        for one in view.related
    )
    origin = f"来源：{story.origin}&nbsp;&nbsp;" if story.origin else "来源："
    author = f"作者：{story.author}&nbsp;" if story.author else ""
    keyword = (
        f'<div class="keyword">关键词：<a href="/index.php?m=search">{story.title[:2]}</a></div>'
    )
    return _default_page(
        f"{escape(story.title)} - 商务动态 - " if story.title else "",
        f"""<div class="crumbs"><a href="/">首页</a><span> &gt; </span>
<a href="{list_address(12, 1)}">商务动态</a> &gt; 正文</div>
<div id="Article"><h1>{escape(story.title)}<br />
<span>{story.posted_at:%Y-%m-%d %H:%M:%S}&nbsp;&nbsp;&nbsp;{origin}{author}<a
href="#comment">评论：</a>
<span id="comment">0</span> 点击：<span id="hits"></span></span></h1>
<div class="content">{view.html}
{parts_of(12, view, "上一页", "下一页")}</div>
<div class="bk15"></div>{keyword}<p class="f14">
<strong>上一篇：</strong>{neighbour(12, view.previous, "第一篇")}<br />
<strong>下一篇：</strong>{neighbour(12, view.following, "最后一篇")}</p></div>
<div class="related"><h5 class="blue">相关文章</h5><ul class="list blue lh24">{related}</ul></div>
<h6><span>分享到：</span><a href="#weibo">新浪微博</a> <a href="#qq">QQ空间</a></h6>""",
        view.hot,
    )


DEFAULT = Design(
    name="phpcms-default",
    language="zh",
    section="商务动态",
    per_page=15,
    list_address=lambda page: list_address(12, page),
    address=lambda story, part: address(catid_of(story, 12), story, part),
    list_page=_default_list,
    article_page=_default_article,
    body=lambda story, shown: paragraphs(story, shown, indent="　　"),
    message='<html><head><title>提示信息</title></head><body><div class="showMsg"><h5>提示信息</h5>'
    '<div class="content">您所访问的信息不存在或尚未通过审核！</div>'
    '<div class="bottom"><a href="javascript:history.back();">[点这里返回上一页]</a></div></div>',
    parts=True,
    select={
        "item": "ul.list li a",
        "next": "#pages a:last-child",
        "breadcrumb": "div.crumbs",
        "date": "#Article h1 span",
        "body": "#Article div.content",
    },
)


def _own_page(title: str, main: str, hot: Sequence[Story]) -> str:
    boxes = "".join(
        f'<dd><a href="{address(catid_of(one, 30), one, 1)}">{escape(one.title)}</a></dd>'
        for one in hot
    )
    return f"""<html><head><meta charset="utf-8"><title>{title}</title></head><body>
<div id="top"><span class="hello">Welcome to the Harbour Straits Business Council!</span>
<span class="lang"><a href="/">ENGLISH</a> | <a href="/index.php?siteid=2">中文版</a></span></div>
<div id="menu"><a href="/">Home</a><a href="{list_address(28, 1)}">Activities</a>
<a href="{list_address(30, 1)}">Media Report</a><a href="{list_address(81, 1)}">Top Concern</a>
<a href="/index.php?a=join">How to become a member of the council</a></div>
<table width="100%"><tr><td id="side"><dl><dt>Most read</dt>{boxes}</dl></td>
<td id="main">{main}</td></tr></table>
<div id="bottom">Harbour Straits Business Council<br>7 Quay Street, Port Selwyn&nbsp;&nbsp;Tel: 000
000 0000<br>Copyright 2018 All rights reserved</div></body></html>"""


def _own_list(view: ListView) -> str:
    rows = []
    for place, story in enumerate(view.rows, start=1):
        rows.append(
            f'<div class="item"><i class="dot"></i><a href="{address(30, story, 1)}" '
            f'title="{escape(story.title)}">{cut(story, 58)}</a>'
            f"<em>[{story.posted_at:%Y-%m-%d}]</em></div>"
        )
        if place % 5 == 0:
            rows.append('<div class="item"></div>')
    pages = pager(30, view.page, view.pages, "Previous", "Next")
    return _own_page(
        "Media Report - Harbour Straits Business Council",
        f'<div class="where"><a href="/">Home</a> &gt; Business Council &gt; Media Report</div>'
        f'<div class="news">{"".join(rows)}</div><div class="pager">{pages}</div>',
        view.hot,
    )


def _own_article(view: ArticleView) -> str:
    story = view.story
    origin = f"Copyfrom:{story.origin}" if story.origin else ""
    return _own_page(
        f"{escape(story.title)} - Media Report" if story.title else "Media Report",
        f"""<div class="where"><a href="/">Home</a>&nbsp;&gt;&nbsp;<a
href="{list_address(28, 1)}">Business Council</a>&nbsp;&gt;&nbsp;<a
href="{list_address(30, 1)}">Media&nbsp;Report</a>&nbsp;&gt;&nbsp;Text</div>
<div class="bt">{escape(story.title)}</div>
<div class="sm">{origin}Post Time:{story.posted_at:%Y-%m-%d %H:%M:%S}</div>
<div class="nr">{view.html}</div>{parts_of(30, view, "Previous", "Next")}
<div class="pn">Previous:{neighbour(30, view.previous, "This is the first page")}<br>
Next:{neighbour(30, view.following, "This is the last page")}</div>""",
        view.hot,
    )


CUSTOM = Design(
    name="phpcms-custom",
    language="en",
    section="Media Report",
    per_page=25,
    list_address=lambda page: list_address(30, page),
    address=lambda story, part: address(catid_of(story, 30), story, part),
    list_page=_own_list,
    article_page=_own_article,
    body=lambda story, shown: paragraphs(story, shown, attributes='style="text-indent:2em"'),
    message="<html><body><h5>Message</h5><p>The information does not exist!</p></body></html>",
    parts=True,
    select={
        "item": "div.news div.item a",
        "next": "div.pager a:last-child",
        "breadcrumb": "div.where",
        "title": "div.bt",
        "date": "div.sm",
        "body": "div.nr",
    },
)

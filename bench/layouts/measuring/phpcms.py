"""PHPCMS v9 again: the default's form in English, an own design in Chinese with a wrong label."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.markup import broken, cut, paragraphs
from bench.layouts.model import ArticleView, Design, ListView, Story


def _list_address(catid: int, page: int) -> str:
    address = f"/index.php?m=content&c=index&a=lists&catid={catid}"
    return address if page == 1 else f"{address}&page={page}"


def _address(own: int, story: Story, part: int) -> str:
    catid = own if story.number > 20_000 else own + 7
    path = f"/index.php?m=content&c=index&a=show&catid={catid}&id={story.number}"
    return path if part == 1 else f"{path}&page={part}"


def _pager(catid: int, view: ListView, before: str, after: str) -> str:
    near = range(max(view.page - 2, 1), min(view.page + 2, view.pages) + 1)
    numbers = "".join(
        f"<b>{one}</b>" if one == view.page else f'<a href="{_list_address(catid, one)}">{one}</a>'
        for one in near
    )
    back, on = max(view.page - 1, 1), min(view.page + 1, view.pages)
    return (
        f'<a href="{_list_address(catid, back)}">{before}</a>{numbers}'
        f'<a href="{_list_address(catid, on)}" class="onward">{after}</a>'
    )


def _parts(catid: int, view: ArticleView, before: str, after: str) -> str:
    count = view.story.parts
    if count == 1:
        return ""

    def to(part: int, text: str) -> str:
        return f'<a href="{_address(catid, view.story, part)}">{text}</a>'

    numbers = "".join(
        f"<span>{one}</span>" if one == view.part else to(one, str(one))
        for one in range(1, count + 1)
    )
    return (
        f'<p class="parts">{to(max(view.part - 1, 1), before)}{numbers}'
        f"{to(min(view.part + 1, count), after)}</p>"
    )


def _neighbour(catid: int, story: Story | None, dead_end: str) -> str:
    if story is None:
        return f"<a href=\"javascript:alert('{dead_end}');\">{dead_end}</a>"
    return f'<a href="{_address(catid, story, 1)}">{escape(story.title)}</a>'


def _council_page(title: str, main: str, hot: Sequence[Story]) -> str:
    box = "".join(
        f'<p><span>{place}</span><a href="{_address(19, one, 1)}">{escape(one.title)}</a></p>'
        for place, one in enumerate(hot, start=1)
    )
    return f"""<html><head><title>{title}Delta Chamber</title></head><body class="inner">
<div class="topline"><marquee>Welcome to the website of the Delta Chamber of Canals</marquee>
<a href="/">中文版</a> | <a href="/en/">ENGLISH</a></div>
<ul class="mainnav"><li><a href="/en/">Home</a></li><li><a href="{_list_address(18, 1)}">Notices</a>
</li><li><a href="{_list_address(19, 1)}">Canal News</a></li><li><a href="{_list_address(20, 1)}">
Trade fairs and conferences</a></li></ul>
<div class="wrap"><div class="fr"><div class="title2">Top Stories</div><div class="rank">{box}</div>
</div><div class="fl">{main}</div></div>
<div class="foot"><a href="/map">Sitemap</a> <a href="/law">Legal statement</a><br>Delta Chamber of
Canals, 3 Lock Street, Ravensby<br>(C) 2009-2018 All rights reserved. Tel 00-000000</div>
</body></html>"""


def _council_list(view: ListView) -> str:
    rows = ""
    for place, one in enumerate(view.rows, start=1):
        rows += (
            f'<li class="n{place % 2}"><a href="{_address(19, one, 1)}" target="_blank">'
            f'{cut(one, 52)}</a><span class="when">{one.posted_at:%Y-%m-%d}</span></li>'
        )
        rows += '<li class="line"></li>' if place % 5 == 0 else ""
    return _council_page(
        "Canal News - ",
        f'<div class="path">Your location: <a href="/en/">Home</a> &gt; Canal News</div>'
        f'<div class="box-a"><ul class="txtlist">{rows}</ul><div class="turn">'
        f"{_pager(19, view, 'Prev', 'Next')}</div></div>",
        view.hot,
    )


def _council_article(view: ArticleView) -> str:
    story = view.story
    beside = "".join(
        f'<li><a href="{_address(19, one, 1)}">{escape(one.title)}</a></li>' for one in view.related
    )
    origin = f"From: {story.origin}&nbsp;&nbsp;" if story.origin else ""
    author = f"Author: {story.author}&nbsp;&nbsp;" if story.author else ""
    return _council_page(
        f"{escape(story.title)} - Canal News - " if story.title else "",
        f"""<div class="path">Your location: <a href="/en/">Home</a>&nbsp;&gt;&nbsp;<a
href="{_list_address(19, 1)}">Canal&nbsp;News</a>&nbsp;&gt;&nbsp;Text</div>
<div class="show"><h1>{escape(story.title)}<br><span class="info">{origin}{author}Published:
{story.posted_at:%Y-%m-%d %H:%M:%S}&nbsp;&nbsp;Hits: <i id="n">0</i></span></h1>
<div class="size">[<a href="#l">Large</a> <a href="#m">Medium</a> <a href="#s">Small</a>]</div>
<div class="words">{view.html}{_parts(19, view, "Previous", "Next")}</div>
<ul class="pn"><li>Prev: {_neighbour(19, view.previous, "No more")}</li><li>Next: {
            _neighbour(19, view.following, "No more")
        }</li></ul></div>
<div class="more"><h3>Related articles</h3><ul>{beside}</ul></div>""",
        view.hot,
    )


DEFAULT = Design(
    name="phpcms-default",
    language="en",
    section="Canal News",
    per_page=20,
    list_address=lambda page: _list_address(19, page),
    address=lambda story, part: _address(19, story, part),
    list_page=_council_list,
    article_page=_council_article,
    body=lambda story, shown: paragraphs(story, shown, indent="&nbsp;&nbsp;&nbsp;&nbsp;"),
    message="<html><body><div class='tip'>This information has been removed.</div></body></html>",
    parts=True,
    content_type="text/html",
    select={
        "item": "ul.txtlist li a",
        "next": "div.turn a.onward",
        "breadcrumb": "div.path",
        "date": "h1 span.info",
        "body": "div.words",
        "remove": "p.parts",
    },
)


def _guild_page(title: str, main: str, hot: Sequence[Story]) -> str:
    box = "".join(
        f'<div class="h-row"><a href="{_address(52, one, 1)}">{escape(one.title)}</a></div>'
        for one in hot
    )
    return f"""<!doctype html><html><head><meta http-equiv=Content-Type
content="text/html; charset=gb2312"><title>{title}</title></head><body>
<div class="bar">您好，欢迎访问雁城织造行会！<a href="/en">ENGLISH</a> | <a
href="/">中文版</a></div>
<div class="cols"><div class="c1"><a href="/">首页</a><a href="{_list_address(51, 1)}">通知公告</a>
<a href="{_list_address(52, 1)}">行会要闻</a>
<a href="{_list_address(53, 1)}">织造技艺传承人申报指南</a>
</div><div class="c2">{main}</div><div class="c3"><b>点击排行</b>{box}</div></div>
<div class="end">主办：雁城织造行会<br>地址：雁城市运河街3号<br>版权所有 2009-2018</div>
</body></html>"""


def _guild_list(view: ListView) -> str:
    rows = ""
    for place, one in enumerate(view.rows, start=1):
        rows += (
            f"<dt>[{one.posted_at:%m-%d}]</dt><dd>"
            f'<a href="{_address(52, one, 1)}">{cut(one, 36, "…")}</a></dd>'
        )
        rows += "<dt></dt><dd></dd>" if place % 5 == 0 else ""
    return _guild_page(
        "行会要闻",
        f"<p>当前位置：<a href='/'>首页</a>&nbsp;&gt;&nbsp;行会要闻</p><dl>{rows}</dl>"
        f'<div class="flip">{_pager(52, view, "上一页", "下一页")}</div>',
        view.hot,
    )


def _guild_article(view: ArticleView) -> str:
    story = view.story
    origin = f"来源：{story.origin}" if story.origin else ""
    return _guild_page(
        f"{escape(story.title)}-雁城织造行会" if story.title else "雁城织造行会",
        f"""<p>当前位置：<a href='/'>首页</a>&nbsp;&gt;&nbsp;<a
href="{_list_address(52, 1)}">行会要闻</a>&nbsp;&gt;&nbsp;正文</p>
<h2>{escape(story.title)}</h2><p class="fb">{origin}发布时间：{
            story.posted_at:%Y-%m-%d %H:%M:%S}</p>
<div class="zw">{view.html}{_parts(52, view, "上一页", "下一页")}</div>
<p>上一篇：{_neighbour(52, view.previous, "已经是第一篇")}</p>
<p>下一篇：{_neighbour(52, view.following, "已经是最后一篇")}</p>""",
        view.hot,
    )


CUSTOM = Design(
    name="phpcms-custom",
    language="zh",
    section="行会要闻",
    per_page=25,
    list_address=lambda page: _list_address(52, page),
    address=lambda story, part: _address(52, story, part),
    list_page=_guild_list,
    article_page=_guild_article,
    body=lambda story, shown: broken(story, shown, indent="　　", between="<br />"),
    message="<html><body><h5>提示</h5><p>该信息已删除</p></body></html>",
    parts=True,
    content_type="text/html",
    select={
        "item": "div.c2 dl dd a",
        "next": "div.flip a.onward",
        "title": "div.c2 h2",
        "date": "p.fb",
        "body": "div.zw",
        "remove": "p.parts",
    },
)

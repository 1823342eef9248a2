"""DedeCMS in GBK whose server says UTF-8: `list_7_2.html`, the body in a table cell, `_2.html`."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.markup import broken, cut
from bench.layouts.model import ArticleView, Design, ListView, Story


def _list_address(page: int) -> str:
    return f"/a/yunhe/list_7_{page}.html"


def _address(story: Story, part: int) -> str:
    folder = "yunhe" if story.number > 20_000 else "tushuo"
    return f"/a/{folder}/{story.number}{'' if part == 1 else f'_{part}'}.html"


def _page(title: str, main: str, hot: Sequence[Story]) -> str:
    box = "".join(
        f'<tr><td class="rk">{place}</td><td>'
        f'<a href="{_address(one, 1)}">{escape(one.title)}</a></td>'
        "</tr>"
        for place, one in enumerate(hot, start=1)
    )
    return f"""<html><head><title>{title}三江运河网</title><meta name="keywords" content="运河"
/></head>
<body><table class="head"><tr><td><a href="/">首页</a></td><td>
<a href="/a/yunhe/">运河新闻</a></td><td>
<a href="/a/tushuo/">图说</a></td><td><a href="/a/fuwu/">船闸通行预约服务平台</a></td></tr></table>
<div id="box"><div id="aside"><h3>本周热点</h3><table>{box}</table></div>
<div id="pane">{main}</div></div>
<div id="foot"><p>关于我们 | 联系方式 | 广告服务</p>
<p>Copyright 2002-2018 三江运河网 版权所有</p></div>
</body></html>"""


def _list(view: ListView) -> str:
    rows = "".join(
        f'<li><span class="date">{one.posted_at:%Y-%m-%d}</span>'
        f'<b>[<a href="/a/yunhe/">运河新闻</a>]</b> <a href="{_address(one, 1)}" '
        f'title="{escape(one.title)}">{cut(one, 40)}</a></li>'
        for one in view.rows
    )
    onward = (
        f'<a href="list_7_{view.page + 1}.html">下一页</a>'
        f'<a href="list_7_{view.pages}.html">末页</a>'
        if view.page < view.pages
        else ""
    )
    back = f'<a href="list_7_{view.page - 1}.html">上一页</a>' if view.page > 1 else ""
    return _page(
        "运河新闻 - ",
        '<p class="nav">您的位置：<a href="/">首页</a> > <a href="/a/yunhe/">运河新闻</a> > </p>'
        f'<ul class="d1 ico3">{rows}</ul>'
        f'<div class="turnpage">{back}{onward} 共{view.pages}页</div>',
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story, name = view.story, view.story.number

    def neighbour(one: Story | None) -> str:
        return f"<a href='{_address(one, 1)}'>{escape(one.title)}</a>" if one else "没有了"

    numbers = "".join(
        f"<b>{one}</b>"
        if one == view.part
        else f"<a href='{name}{'' if one == 1 else f'_{one}'}.html'>{one}</a>"
        for one in range(1, story.parts + 1)
    )
    onward = f"<a href='{name}_{view.part + 1}.html'>下一页</a>" if view.part < story.parts else ""
    turning = f"<div class='turnpage'>{numbers}{onward}</div>" if story.parts > 1 else ""
    beside = "".join(
        f'<li><a href="{_address(one, 1)}">{escape(one.title)}</a></li>' for one in view.related
    )
    return _page(
        f"{escape(story.title)} - ",
        f"""<p class="nav">您的位置：<a href="/">首页</a> > <a href="/a/yunhe/">运河新闻</a> > </p>
<h1 class="tt">{escape(story.title)}</h1>
<p class="from"><span>{story.posted_at:%Y-%m-%d %H:%M}</span> <span>来源：{
            story.origin or "本站"
        }</span> <span>编辑：{story.author or "admin"}</span> <span>点击：</span></p>
<table class="art" cellspacing="0"><tr><td id="txt">{view.html}</td></tr></table>{turning}
<div class="fav">收藏 推荐 打印 关闭</div>
<div class="updown">上一篇：{neighbour(view.previous)}<br />下一篇：{
            neighbour(view.following)
        }</div>
<div class="xg"><h3>相关阅读</h3><ul>{beside}</ul></div>""",
        view.hot,
    )


GBK = Design(
    name="dedecms-gbk",
    language="zh",
    section="运河新闻",
    per_page=18,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=lambda story, shown: broken(story, shown, indent="　　", between="<br/>\n<br/>", root="/"),
    message="<html><body>抱歉，您要查看的文档已被删除！</body></html>",
    parts=True,
    encoding="gb18030",
    content_type="text/html; charset=utf-8",
    precision="minute",
    select={
        "item": "ul.d1 > li > a",
        "breadcrumb": "p.nav",
        "title": "h1.tt",
        "date": "p.from",
        "body": "#txt",
    },
)

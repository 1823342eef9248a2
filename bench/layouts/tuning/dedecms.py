"""DedeCMS in GBK, labelled gb2312: `list_3_2.html`, the body inside a table, `_2.html` pages."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.markup import cut, paragraphs
from bench.layouts.model import ArticleView, Design, ListView, Story


def _list_address(page: int) -> str:
    return f"/maoyi/list_3_{page}.html"


def _address(story: Story, part: int) -> str:
    folder = "maoyi" if story.number > 20_000 else "zhuanti"
    mark = "" if part == 1 else f"_{part}"
    return f"/{folder}/{story.posted_at:%Y/%m%d}/{story.number}{mark}.html"


def _box(title: str, stories: Sequence[Story]) -> str:
    rows = "".join(
        f'<li><a href="{_address(one, 1)}">{escape(one.title)}</a></li>' for one in stories
    )
    return (
        f'<dl class="tbox light"><dt class="light"><strong>{title}</strong></dt>'
        f'<dd><ul class="c1 ico2">{rows}</ul></dd></dl>'
    )


def _page(title: str, main: str, hot: Sequence[Story]) -> str:
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html><head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312" /><title>{title}</title></head>
<body class="articleview"><div class="header"><div id="navMenu"><ul><li><a href="/">主页</a></li>
<li><a href="/maoyi/">贸易要闻</a></li><li><a href="/zhuanti/">专题</a></li>
<li><a href="/huiyuan/">会员企业名录查询</a></li></ul></div></div>
<div class="w960"><div class="pleft">{main}</div>
<div class="pright">{_box("热点内容", hot[:18])}{_box("推荐内容", hot[18:])}</div></div>
<div class="footer"><p class="copyright">Copyright &copy; 2010-2018 青柠贸易网 版权所有</p>
<p class="powered">Powered by DedeCMS</p></div></body></html>"""


def _list(view: ListView) -> str:
    rows = "".join(
        f'<li><a href="{_address(one, 1)}" class="title">{cut(one, 44)}</a>'
        f'<span class="info"><small>日期：</small>{one.posted_at:%Y-%m-%d %H:%M:%S}'
        f"<small>点击：</small>{one.number % 300}</span>"
        f'<p class="intro">{escape(one.paragraphs[0][:60])}...</p></li>'
        for one in view.rows
    )
    numbers = "".join(
        f'<li class="thisclass">{one}</li>'
        if one == view.page
        else f'<li><a href="list_3_{one}.html">{one}</a></li>'
        for one in range(1, view.pages + 1)
    )
    onward = (
        f'<li><a href="list_3_{view.page + 1}.html">下一页</a></li>'
        f'<li><a href="list_3_{view.pages}.html">末页</a></li>'
        if view.page < view.pages
        else ""
    )
    return _page(
        "贸易要闻_青柠贸易网",
        '<div class="place"><strong>当前位置:</strong><a href="/">主页</a> &gt; '
        '<a href="/maoyi/">贸易要闻</a> &gt; </div>'
        f'<div class="listbox"><ul class="e2">{rows}</ul></div>'
        f'<div class="dede_pages"><ul class="pagelist">{numbers}{onward}'
        "<li><span class=pageinfo>共 <strong>4</strong>页</span></li></ul></div>",
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story = view.story

    def neighbour(one: Story | None) -> str:
        link = f"<a href='{_address(one, 1)}'>{escape(one.title)}</a>" if one else "没有了"
        return f"{link} "

    name = f"{story.number}"
    parts = "".join(
        f"<li class='thisclass'><a href='#'>{one}</a></li>"
        if one == view.part
        else f"<li><a href='{name}{'' if one == 1 else f'_{one}'}.html'>{one}</a></li>"
        for one in range(1, story.parts + 1)
    )
    onward = (
        f"<li><a href='{name}_{view.part + 1}.html'>下一页</a></li>"
        if view.part < story.parts
        else "<li><a href='#'>下一页</a></li>"
    )
    pagination = f"<ul class='pagelist'>{parts}{onward}</ul>" if story.parts > 1 else ""
    return _page(
        f"{escape(story.title)}_青柠贸易网",
        f"""<div class="place"><strong>当前位置:</strong> <a href='/'>主页</a> &gt; <a
href='/maoyi/'>贸易要闻</a> &gt; </div>
<div class="viewbox"><div class="title"><h2>{escape(story.title)}</h2></div>
<div class="info"><small>时间:</small>{story.posted_at:%Y-%m-%d %H:%M}<small>来源:</small>{
            story.origin or "未知"
        } <small>作者:</small>{story.author or "admin"} <small>点击:</small>次</div>
<div class="content"><table width='100%' border='0'><tr><td>{view.html}</td></tr></table></div>
<div class="dede_pages">{pagination}</div>
<div class="newdigg">顶一下 (0) 0% 踩一下 (0) 0%</div></div>
<div class="handle"><div class="context"><ul><li>上一篇：{neighbour(view.previous)}</li>
<li>下一篇：{neighbour(view.following)}</li></ul></div>
<div class="actbox"><a href="#fav">收藏</a> <a href="#err">挑错</a> <a href="#print">打印</a>
</div></div>
{_box("相关内容", view.related)}""",
        view.hot,
    )


GBK = Design(
    name="dedecms-gbk",
    language="zh",
    section="贸易要闻",
    per_page=12,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=lambda story, shown: paragraphs(
        story, shown, indent="&nbsp;&nbsp;&nbsp; ", attributes='class="MsoNormal"', root="/"
    ),
    message="<html><body><p>DedeCMS 提示信息！文档不存在或已删除。</p></body></html>",
    parts=True,
    encoding="gb18030",
    content_type="text/html",
    precision="minute",
    select={
        "item": "div.listbox li a.title",
        "breadcrumb": "div.place",
        "title": "div.viewbox h2",
        "date": "div.viewbox div.info",
        "body": "div.viewbox div.content",
    },
)

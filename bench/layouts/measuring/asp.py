"""Classic ASP in Chinese, GBK without any label: tables in tables, dates after the links."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.markup import broken, cut
from bench.layouts.model import ArticleView, Design, ListView, Story


def _list_address(page: int) -> str:
    return "/morenews.asp?class=2" + (f"&pageno={page}" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    return f"/shownews.asp?newsid={story.number}" + (f"&pageno={part}" if part > 1 else "")


def _link(story: Story, text: str) -> str:
    return f"<a href=shownews.asp?newsid={story.number}>{text}</a>"


def _page(title: str, main: str, hot: Sequence[Story]) -> str:
    box = "".join(f"<tr><td>◆{_link(one, escape(one.title))}</td></tr>" for one in hot)
    return f"""<html><head><title>{title}</title></head><body bgcolor=#ffffff>
<center><table width=760 border=0><tr><td><img src=top.jpg width=760></td></tr></table>
<table width=760 border=0 bgcolor=#e0e8f0><tr><td><a href=default.asp>网站首页</a></td><td><a
href=morenews.asp?class=1>通知</a></td><td><a href=morenews.asp?class=2>三江动态</a></td><td><a
href=down.asp>商会入会申请表格下载</a></td></tr></table>
<table width=760 border=0 cellspacing=0><tr><td valign=top>{main}</td><td width=180 valign=top>
<table border=0><tr><td><font color=red>推荐新闻</font></td></tr>{box}</table></td></tr></table>
<table width=760 border=0><tr>
<td align=center>三江商会 地址：琥珀原下水库路9号<br>电话：000-00000000
&nbsp;邮编：000000<br>版权所有 三江商会</td></tr></table></center></body></html>"""


def _list(view: ListView) -> str:
    rows = "".join(
        f"<tr><td height=20>·{_link(one, cut(one, 42))}&nbsp;<font color=#999999>("
        f"{one.posted_at.year}-{one.posted_at.month}-{one.posted_at.day})</font></td></tr>"
        for one in view.rows
    )
    onward = (
        f"<a href={_list_address(view.page + 1)[1:]}>下一页</a> "
        f"<a href={_list_address(view.pages)[1:]}>尾页</a>"
        if view.page < view.pages
        else "下一页 尾页"
    )
    return _page(
        "三江动态",
        "<table border=0 width=100%><tr><td>→ <a href=default.asp>首页</a> → 三江动态</td>"
        "</tr></table>"
        f"<table border=0 width=100%>{rows}</table><table border=0 width=100%><tr><td align=right>"
        f"第{view.page}页 共{view.pages}页 {onward}</td></tr></table>",
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story, at = view.story, view.story.posted_at

    def neighbour(one: Story | None) -> str:
        return _link(one, escape(one.title)) if one else "没有"

    beside = "".join(f"<tr><td>·{_link(one, escape(one.title))}</td></tr>" for one in view.related)
    origin = f"&nbsp;来源：{story.origin}" if story.origin else ""
    author = f"&nbsp;作者：{story.author}" if story.author else ""
    return _page(
        "三江商会",
        f"""<table border=0 width=100%><tr><td>→ <a href=default.asp>首页</a> → <a
href=morenews.asp?class=2>三江动态</a> → 正文</td></tr><tr><td align=center><p><b><font size=4
color=#003399>{escape(story.title)}</font></b></p></td></tr><tr><td align=center bgcolor=#f0f0f0>
加入时间：{at.year}-{at.month}-{at.day} {at.hour}:{at:%M:%S}{origin}{author}&nbsp;点击：{
            story.number % 700
        }</td></tr><tr><td><table border=0 width=100% cellpadding=8><tr><td><font size=3>{
            view.html
        }</font></td></tr></table></td></tr>
<tr><td><table border=0><tr><td>上一条：{neighbour(view.previous)}</td></tr><tr><td>下一条：{
            neighbour(view.following)
        }</td></tr></table></td></tr><tr><td align=center>【<a
href=javascript:window.print()>打印本页</a>】【<a
href=javascript:window.close()>关闭窗口</a>】</td></tr>
<tr><td><b>相关新闻</b></td></tr>{beside}</table>""",
        view.hot,
    )


TABLES = Design(
    name="asp-tables",
    language="zh",
    section="三江动态",
    per_page=15,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=lambda story, shown: broken(story, shown, indent="&nbsp;&nbsp;&nbsp;&nbsp;", root="/"),
    message="<html><body><script>alert('无此新闻');history.back();</script></body></html>",
    encoding="gb18030",
    content_type="text/html",
    select={
        "item": 'td[height="20"] a',
        "title": 'font[size="4"]',
        "date": 'td[bgcolor="#f0f0f0"]',
        "body": 'table[cellpadding="8"] td',
    },
)

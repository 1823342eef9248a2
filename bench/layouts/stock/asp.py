"""A city office's ASP pages in Chinese: tables drawn with Dreamweaver, no classes, no label at all.

`/shownews.asp?id=23010&bid=3`; times as the server writes them (2018-2-28 9:12:42). The title, the
facts, the text, its tools and the neighbours are rows of one table; a menu and two tables of other
news share the row around it. GBK, which neither the page nor the server says.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from html import escape

from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.newest.telling import plain_pages, typed_by
from bench.layouts.stock.hands import FCK, PLAIN, WORD

_MENU = {
    "机构设置": "/about.asp?id=1",
    "领导分工": "/about.asp?id=2",
    "办事指南": "/guide.asp",
    "表格下载": "/down.asp",
    "局长信箱": "/book.asp",
}
_SECTION = "商务动态"
_SITE = "望洲市商务局"
_LINKS = ("望洲市人民政府", "望洲海关", "市贸促支会", "临港开发区管委会", "苏澜港务集团")


def _list_address(page: int) -> str:
    return "/news.asp?bid=3" + (f"&page={page}" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    return f"/shownews.asp?id={story.number}&bid={3 if story.number > 20_000 else 5}"


def _day(at: datetime) -> str:
    return f"{at.year}-{at.month}-{at.day}"


def _rows(rows: Sequence[Story], width: int) -> str:
    return "".join(
        f'<tr><td width="12" height="22"><img src="images/dot.gif" width="5" height="5"></td><td>'
        f'<a href="{_address(one, 1)}" target="_blank" title="{escape(one.title)}">'
        f"{cut(one, width)}</a></td></tr>\n"
        for one in rows
    )


def _page(title: str, main: str, hot: Sequence[Story]) -> str:
    menu = "".join(
        f'<tr><td height="28" align="center" background="images/m_bg.gif"><a href="{path}">{name}'
        "</a></td></tr>\n"
        for name, path in _MENU.items()
    )
    links = "".join(f"<option>{one}</option>" for one in _LINKS)
    return f"""<html>
<head>
<title>{title}</title>
<link href="css.css" rel="stylesheet" type="text/css">
<script language="JavaScript">
<!--
function MM_jumpMenu(targ,selObj,restore){{ eval(targ+".location='"+selObj.value+"'"); }}
//-->
</script>
</head>
<body leftmargin="0" topmargin="0" bgcolor="#F2F6FA">
<table width="778" border="0" align="center" cellpadding="0" cellspacing="0">
  <tr><td><img src="images/top.jpg" width="778" height="128"></td></tr>
  <tr><td height="30" background="images/nav.gif" align="center"><a href="/index.asp">网站首页</a> \
┊ <a href="{_list_address(1)}">{_SECTION}</a> ┊ <a href="/about.asp?id=1">政务公开</a> ┊ <a \
href="/guide.asp">办事指南</a> ┊ <a href="/book.asp">互动交流</a></td></tr>
  <tr><td height="24" bgcolor="#E4EEF8">&nbsp;<script language="javascript" src="date.js"></script>\
&nbsp;&nbsp;<marquee width="560" scrollamount="3">热烈欢迎各界人士来我市投资兴业！</marquee></td>
</tr>
</table>
<table width="778" border="0" align="center" cellpadding="0" cellspacing="0" bgcolor="#FFFFFF">
  <tr>
    <td width="180" valign="top">
<table width="100%" border="0" cellspacing="1" cellpadding="0">
{menu}</table>
<table width="100%" border="0" cellspacing="0" cellpadding="0">
<tr><td colspan="2" height="26" background="images/t_bg.gif"><strong>&nbsp;热点文章</strong></td>
</tr>
{_rows(hot[:15], 24)}</table>
<table width="100%" border="0" cellspacing="0" cellpadding="0">
<tr><td colspan="2" height="26" background="images/t_bg.gif"><strong>&nbsp;推荐信息</strong></td>
</tr>
{_rows(hot[15:], 24)}</table>
<form name="s" action="/news.asp"><input name="key" type="text" size="12"><input type="submit" \
value="搜索"></form>
<select onChange="MM_jumpMenu('parent',this,0)"><option>--友情链接--</option>{links}</select>
    </td>
    <td width="8" background="images/line.gif"></td>
    <td valign="top">
{main}
    </td>
  </tr>
</table>
<table width="778" border="0" align="center" cellpadding="0" cellspacing="0">
  <tr><td height="60" align="center" bgcolor="#CFE0F0">主办：{_SITE}　地址：望洲市政通路1号　\
电话：0000-7710001<br>您是第 <font color="#FF0000">0271845</font> 位访问者　\
建议使用1024×768分辨率浏览</td>
  </tr>
</table>
</body>
</html>"""


def _crumbs(end: str) -> str:
    return (
        '<table width="100%" border="0" cellspacing="0" cellpadding="0"><tr><td height="28" '
        'bgcolor="#EFEFEF">&nbsp;&nbsp;您现在的位置：<a href="/index.asp">首页</a> &gt;&gt; <a '
        f'href="{_list_address(1)}">{_SECTION}</a> &gt;&gt; {end}</td></tr></table>'
    )


def _list(view: ListView) -> str:
    rows = "".join(
        f'<tr><td width="20" height="25" align="center"><img src="images/arrow.gif"></td><td><a '
        f'href="{_address(one, 1)}" target="_blank">{cut(one, 58)}</a></td><td width="80"><font '
        f'color="#999999">{_day(one.posted_at)}</font></td></tr>\n'
        for one in view.rows
    )
    before, after = "首页 上一页", "下一页 尾页"
    if view.page > 1:
        before = (
            f'<a href="{_list_address(1)}">首页</a> '
            f'<a href="{_list_address(view.page - 1)}">上一页</a>'
        )
    if view.page < view.pages:
        after = (
            f'<a href="{_list_address(view.page + 1)}" id="xia">下一页</a> '
            f'<a href="{_list_address(view.pages)}">尾页</a>'
        )
    return _page(
        f"{_SECTION}-{_SITE}",
        f"""{_crumbs("列表")}
<table width="96%" border="0" align="center" cellpadding="0" cellspacing="0" id="lb">
{rows}</table>
<table width="96%" border="0" align="center"><tr><td align="right">共<b>40</b>条 第<b>\
{view.page}</b>/{view.pages}页 {before} {after}</td></tr></table>""",
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story, title = view.story, escape(view.story.title)
    at = story.posted_at

    def beside(one: Story | None) -> str:
        if one is None:
            return "<a href=\"javascript:alert('没有了')\">没有了</a>"
        return f'<a href="{_address(one, 1)}">{escape(one.title)}</a>'

    related = "".join(
        f'<tr><td height="22">・<a href="{_address(one, 1)}">{cut(one, 60)}</a> <font '
        f'color="#999999">({_day(one.posted_at)})</font></td></tr>\n'
        for one in view.related
    )
    return _page(
        f"{title}-{_SITE}",
        f"""{_crumbs("正文")}
<table width="96%" border="0" align="center" cellpadding="0" cellspacing="0">
  <tr><td height="50" align="center"><font color="#CC0000" size="4"><b>{title}</b></font></td></tr>
  <tr><td height="25" align="center" bgcolor="#F6F6F6">发布时间：<font color="#666666">{_day(at)} \
{at.hour}:{at:%M:%S}</font>&nbsp;&nbsp;作者：{story.author or "佚名"}&nbsp;&nbsp;来源：\
{story.origin or "本站"}&nbsp;&nbsp;浏览：{story.number % 613}次</td></tr>
  <tr><td valign="top" style="font-size:14px;line-height:180%" id="zw">
{view.html}
  </td></tr>
  <tr><td height="30" align="right">录入：办公室&nbsp;&nbsp;【<a \
href="javascript:window.print()">打印</a>】【<a href="javascript:window.close()">关闭</a>】\
【<a href="#">返回顶部</a>】</td></tr>
  <tr><td height="25">上一条：{beside(view.previous)}</td></tr>
  <tr><td height="25">下一条：{beside(view.following)}</td></tr>
  <tr><td height="30"><strong>相关信息</strong></td></tr>
{related}</table>""",
        view.hot,
    )


TABLES = Design(
    name="asp-tables",
    language="zh",
    section=_SECTION,
    per_page=18,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=typed_by(PLAIN, FCK, PLAIN, WORD),
    message="<html><body><script>alert('该信息不存在或已被删除！');history.back();</script></body>"
    "</html>",
    encoding="gbk",
    content_type="text/html",
    more=plain_pages("-", "/index.asp", *_MENU.values()),
    select={
        "item": "#lb td > a",
        "next": "#xia",
        "breadcrumb": "td[bgcolor='#EFEFEF']",
        "title": "font[color='#CC0000'] > b",
        "date": "td[bgcolor='#F6F6F6'] > font",
        "body": "#zw",
    },
)

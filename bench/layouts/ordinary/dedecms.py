"""DedeCMS V5.7 in GBK with its own `article_article.htm`: an industry association in Chinese.

`/html/xiehuidongtai/2018/0228/23010.html`, further pages `_2.html`; lists `list_4_2.html`. The head
says gb2312, the server nothing. The text stands in a table within `div.content`, its last line the
name of the editor in charge.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.newest.telling import opening, plain_pages
from bench.layouts.ordinary.hands import BROKEN, CKEDITOR_3, SPACED, WORD, put_down

_SITE = "湄川茶叶流通协会"
_SECTION = "协会动态"
_HOME = "/html/xiehuidongtai/"
_MENU = {
    "协会介绍": "/html/jieshao/",
    "行业资讯": "/html/hangyezixun/",
    "政策法规": "/html/zhengce/",
    "会员风采": "/html/huiyuan/",
    "茶市行情": "/html/chashi/",
    "在线留言": "/plus/guestbook.php",
}
_TAG = "/tags.php?/chaye/"


def _list_address(page: int) -> str:
    return _HOME + (f"list_4_{page}.html" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    home = _HOME if story.number > 20_000 else "/html/hangyezixun/"
    end = f"_{part}" if part > 1 else ""
    return f"{home}{story.posted_at:%Y/%m%d}/{story.number}{end}.html"


def _titles(rows: Sequence[Story], width: int) -> str:
    return "".join(
        f'<li><a href="{_address(one, 1)}">{cut(one, width, "")}</a></li>\n' for one in rows
    )


def _recommended(rows: Sequence[Story]) -> str:
    return "".join(
        f'<li><a href="{_address(one, 1)}">{cut(one, 32, "")}</a>\n<p>{opening(one, 40)}...</p>\n'
        "</li>\n"
        for one in rows
    )


def _page(title: str, said: str, left: str, hot: Sequence[Story]) -> str:
    menu = "\n".join(
        f"<li><a href='{path}'><span>{name}</span></a></li>" for name, path in _MENU.items()
    )
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" \
"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />
<title>{title}</title>
<meta name="keywords" content="茶叶,协会,湄川" />
<meta name="description" content="{said}" />
<link href="/templets/default/style/dedecms.css" rel="stylesheet" media="screen" type="text/css" />
<script language="javascript" type="text/javascript" src="/include/dedeajax2.js"></script>
</head>
<body class="articleview">
<div class="header_top">
<div class="w960 center">
<span id="time" class="time">湄川茶叶流通协会欢迎您</span>
<div class="toplinks"><a href="javascript:;">设为首页</a>|<a href="javascript:;">加入收藏</a>|<span
class="tags"><a href="{_TAG}">TAG标签</a></span></div>
</div>
</div>
<div class="header">
<div class="top w960 center">
<div class="title"><h1><a href="/"><img src="/templets/default/images/logo.gif" height="54"
width="216" alt="{_SITE}"/></a></h1></div>
<div class="banner"></div>
</div>
<div class="module blue mT10 wrapper w963">
<div class="top">
<div id="navMenu">
<ul>
<li><a href='/'><span>主页</span></a></li>
<li class='hover'><a href='{_HOME}'><span>{_SECTION}</span></a></li>
{menu}
</ul>
</div>
<div class="search">
<form name="formsearch" action="/plus/search.php"><div class="form"><h4>搜索</h4><input
name="q" type="text" value="在这里搜索..." /><select name="searchtype"><option
value="titlekeyword">智能模糊</option><option value="title">仅搜索标题</option></select><button
type="submit">搜索</button></div></form>
<div class="tags"><h4>热门标签:</h4><ul><li><a href="{_TAG}">春茶</a></li></ul></div>
</div>
</div>
</div>
</div>
<div class="w960 center clear mt1">
<div class="pleft">
{left}
</div>
<div class="pright">
<div class="pright_top mt1"><dl class="tbox light"><dt class='light'><strong>栏目列表</strong></dt>
<dd><ul class="d6"><li><a href='/html/zhengce/'>政策法规</a></li><li><a
href='/html/chashi/'>茶市行情</a></li></ul></dd></dl></div>
<div class="commend mt1"><dl class="tbox light"><dt class='light'><strong>推荐内容</strong></dt>
<dd class='light'><ul class="d4">
{_recommended(hot[:10])}</ul></dd></dl></div>
<div class="hot mt1"><dl class="tbox light"><dt class='light'><strong>热点内容</strong></dt>
<dd class='light'><ul class="c1 ico2">
{_titles(hot[10:], 34)}</ul></dd></dl></div>
</div>
</div>
<div class="footer w960 center mt1 clear">
<p class="powered">Powered by <a href="https://www.dedecms.com" title="织梦内容管理系统"><strong>
DedeCMS_V57_GBK</strong></a> &copy; 2004-2011 DesDev Inc.<br />
<div class="copyright">Copyright &copy; 2012-2018 {_SITE} 版权所有&nbsp;&nbsp;
备案号：00000000</div></p>
</div>
</body>
</html>"""


def _numbers(addresses: Sequence[str], page: int, before: str, after: str) -> str:
    links = "\n".join(
        f'<li class="thisclass">{at}</li>' if at == page else f"<li><a href='{path}'>{at}</a></li>"
        for at, path in enumerate(addresses, start=1)
    )
    if 1 < page <= len(addresses):
        links = f"<li><a href='{addresses[page - 2]}'>{before}</a></li>\n{links}"
    if page < len(addresses):
        links += f"\n<li><a href='{addresses[page]}'>{after}</a></li>"
        if after == "下一页" and before == "上一页" and len(addresses) > 1:
            links += f"\n<li><a href='{addresses[-1]}'>末页</a></li>"
    return links


def _list(view: ListView) -> str:
    rows = "".join(
        f'<li>\n[<b><a href="{_HOME}">{_SECTION}</a></b>] <a href="{_address(one, 1)}" '
        f'class="title">{cut(one, 56, "")}</a>\n<span class="info">\n<small>日期：</small>'
        f"{one.posted_at:%Y-%m-%d %H:%M:%S}\n<small>点击：</small>{one.number % 397}\n"
        f'<small>好评：</small>0\n</span>\n<p class="intro">\n{opening(one, 80)}...\n</p>\n</li>'
        for one in view.rows
    )
    addresses = [_list_address(at) for at in range(1, view.pages + 1)]
    numbers = _numbers(addresses, view.page, "上一页", "下一页")
    return _page(
        f"{_SECTION}_{_SITE}",
        "",
        f"<div class=\"place\"><strong>当前位置:</strong> <a href='/'>主页</a> > <a "
        f"href='{_HOME}'>{_SECTION}</a> > </div>\n"
        f'<div class="listbox">\n<ul class="e2">\n{rows}</ul>\n</div>\n'
        f'<div class="dede_pages">\n<ul class="pagelist">\n<li>首页</li>\n{numbers}\n<li><span '
        f'class="pageinfo">共 <strong>{view.pages}</strong>页<strong>40</strong>条</span></li>\n'
        "</ul>\n</div>",
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story, title = view.story, escape(view.story.title)
    # Parts beyond the first say so in the window's title, as the system's own template does.
    window = title if view.part == 1 else f"{title}({view.part})"

    def beside(one: Story | None) -> str:
        return f"<a href='{_address(one, 1)}'>{escape(one.title)}</a>" if one else "没有了"

    pages = intro = ""
    if story.parts > 1:
        addresses = [_address(story, at) for at in range(1, story.parts + 1)]
        numbers = _numbers(addresses, view.part, "上一页", "下一页")
        pages = f"<li><a>共{story.parts}页: </a></li>\n{numbers}"
    if story.number % 2:
        intro = f'<div class="intro">{opening(story, 90)}...</div>\n'
    return _page(
        f"{window}_{_SECTION}_{_SITE}",
        opening(story, 80),
        f"""<div class="place">
<strong>当前位置:</strong> <a href='/'>主页</a> > <a href='{_HOME}'>{_SECTION}</a> > </div>
<div class="viewbox">
<div class="title">
<h2>{title}</h2>
</div>
<div class="info"><small>时间:</small>{story.posted_at:%Y-%m-%d %H:%M}<small>来源:</small>\
{story.origin or "未知"} <small>作者:</small>{story.author or "admin"} <small>点击:</small><script \
src="/plus/count.php" type='text/javascript' language="javascript"></script>次</div>
{intro}<div class="content">
<table width='100%' border='0' cellpadding='0' cellspacing='0'><tr><td>
{view.html}<div>(责任编辑：admin)</div>
</td></tr></table>
</div>
<div class="dede_pages">
<ul class="pagelist">
{pages}
</ul>
</div>
<div class="newdigg" id="newdigg">
<div class="diggbox digg_good"><div class="digg_act">顶一下</div><div class="digg_num">({
            story.number % 7
        })</div><div class="digg_percent"><span>0%</span></div></div>
<div class="diggbox digg_bad"><div class="digg_act">踩一下</div><div
class="digg_num">(0)</div></div>
</div>
<div class="boxoff"><strong>------分隔线----------------------------</strong></div>
<div class="handle">
<div class="context">
<ul>
<li>上一篇：{beside(view.previous)} </li>
<li>下一篇：{beside(view.following)} </li>
</ul>
</div>
<div class="actbox"><ul><li id="act-fav"><a href="javascript:;">收藏</a></li><li id="act-err"><a
href="javascript:;">挑错</a></li><li id="act-pus"><a href="javascript:;">推荐</a></li><li
id="act-pnt"><a href="javascript:window.print();">打印</a></li></ul></div>
</div>
</div>
<div class="mt1"><dl class="tbox"><dt><strong>最新评论</strong><span class="more"><a
href="javascript:;">查看所有评论</a></span></dt></dl></div>
<div class="mt1"><dl class="tbox"><dt><strong>发表评论</strong></dt><dd><form action="#"
method="post"><div class="dcmp-title"><small>
请自觉遵守互联网相关的政策法规，严禁发布不良言论。</small>
</div><div class="dcmp-stand"><strong>评价:</strong> 中立 好评 差评</div><textarea cols="60"
rows="5"></textarea><div class="dcmp-post">用户名:
<input type="text" /> 验证码: <input type="text" />
匿名? <button type="submit">发表评论</button></div></form></dd></dl></div>
<div class="mt1"><dl class="tbox"><dt><strong>相关内容</strong></dt><dd><ul class="c1 ico3">
{_titles(view.related, 60)}</ul></dd></dl></div>""",
        view.hot,
    )


GBK = Design(
    name="dedecms-gbk",
    language="zh",
    section=_SECTION,
    per_page=15,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=put_down(SPACED, CKEDITOR_3, BROKEN, WORD),
    message='<html>\n<head>\n<title>DedeCMS提示信息</title>\n<meta http-equiv="Content-Type" '
    'content="text/html; charset=gb2312" />\n</head>\n<body><center><div style="width:450px">'
    'DedeCMS 提示信息！<br/>对不起，该文档不存在或已被删除！<br/><a href="/">如果你的浏览器没反应，'
    "请点击这里...</a></div></center></body></html>",
    parts=True,
    encoding="gbk",
    content_type="text/html",
    precision="minute",
    more=plain_pages("-", "/", *_MENU.values(), _TAG),
    select={
        "item": "ul.e2 > li > a.title",
        "breadcrumb": "div.place",
        "title": "div.viewbox > div.title > h2",
        "date": "div.viewbox > div.info",
        "body": "div.viewbox > div.content td",
        "remove": "div.viewbox > div.content td > div:last-child",
    },
)

"""DedeCMS in GBK, its own theme with an office's additions: an association's news in Chinese.

`/xiehui/2018/0228/23010.html`, further pages `_2.html`; lists `list_3_2.html`. The page says gb2312
in its head, with letters of GBK. The text stands in a table's cell, an advertisement's table to its
left; "顶" and "踩", a note on rights and neighbours follow, and two boxes that are longer than it.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.final.chinese_hands import BREAKS, DIVS, UEDITOR, WORD
from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.newest.telling import blocks, opening, plain_pages

_MENU = {
    "协会简介": "/about/",
    "通知公告": "/gonggao/",
    "会员名录": "/huiyuan/",
    "市场行情": "/hangqing/",
    "下载中心": "/xiazai/",
}
_SECTION = "协会新闻"
_SITE = "南澳冷链物流协会"
_HANDS = (BREAKS, DIVS, UEDITOR, WORD)
_ADVERT = (
    '<table class="ad-left" border="0" align="left"><tr><td><a href="https://ad.example/leng" '
    'target="_blank"><img src="/images/ad300.gif" width="300" height="250" border="0" /></a><br/>'
    "冷库安装 厂家直销</td></tr></table>\n"
)
_EDITOR = '<div class="bianji">（责任编辑：admin）</div>\n'


def _list_address(page: int) -> str:
    return "/xiehui/" + (f"list_3_{page}.html" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    folder = "xiehui" if story.number > 20_000 else "hangqing"
    end = f"_{part}" if part > 1 else ""
    return f"/{folder}/{story.posted_at:%Y/%m%d}/{story.number}{end}.html"


def _body(story: Story, shown: Sequence[str]) -> str:
    told = blocks(_HANDS[story.number % 4], story, shown)
    if story.number % 2:
        told.insert(0, _ADVERT)
    if shown[-1:] == story.paragraphs[-1:]:
        told.append(_EDITOR)
    return "\n".join(told)


def _items(rows: Sequence[Story], width: int = 36) -> str:
    return "".join(
        f'<li><a href="{_address(one, 1)}">{cut(one, width, "")}</a></li>\n' for one in rows
    )


def _pictures(rows: Sequence[Story]) -> str:
    return "".join(
        f'<li><a href="{_address(one, 1)}" class="preview"><img src="/images/defaultpic.gif" alt='
        f'"{escape(one.title)}"/></a><a href="{_address(one, 1)}" class="title">{cut(one, 30)}</a>'
        f'<span class="intro">更新:{one.posted_at:%Y-%m-%d}</span></li>\n'
        for one in rows
    )


def _page(title: str, said: str, main: str, hot: Sequence[Story]) -> str:
    menu = "\n".join(
        f"<li><a href='{path}' ><span>{name}</span></a></li>" for name, path in _MENU.items()
    )
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
 "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />
<title>{title}</title>
<meta name="keywords" content="冷链,物流,协会" />
<meta name="description" content="{said}" />
<link href="/templets/default/style/dedecms.css" rel="stylesheet" media="screen" type="text/css" />
<script type="text/javascript" language="javascript" src="/include/dedeajax2.js"></script>
</head>
<body class="articleview">
<div class="header_top"><div class="w960 center"><span id="time" class="time">{_SITE}</span><div
class="toplinks"><a href="javascript:;">设为首页</a> | <a
href="javascript:;">加入收藏</a></div></div></div>
<div class="header"><div class="top w960 center"><div class="title"><h1><a href="/"><img
src="/templets/default/images/logo.gif" height="54" width="216" alt="{_SITE}"/></a></h1></div><div
class="banner"><img src="/images/top_banner.jpg" /></div></div>
<div class="module blue mT10 wrapper w963"><div id="navMenu"><ul><li><a
href='/'><span>主页</span></a></li>
{menu}
<li class='hover'><a href='{_list_address(1)}'><span>{_SECTION}</span></a></li></ul></div>
<div class="search"><form><select><option>检索标题</option><option>智能模糊</option></select>
<span>热门标签:</span><a href="/about/">冷库</a></form></div></div></div>
<div class="w960 center clear mt1">
<div class="pleft">
{main}
</div>
<div class="pright">
<dl class="tbox light"><dt class="light"><strong>栏目列表</strong></dt><dd><ul class="d6"><li><a
href='/gonggao/'>通知公告</a></li><li><a href='/hangqing/'>市场行情</a></li></ul></dd></dl>
<dl class="tbox light"><dt><strong>推荐内容</strong></dt><dd><ul class="d4">
{_pictures(hot[:9])}</ul></dd></dl>
<dl class="tbox light"><dt><strong>热点内容</strong></dt><dd><ul class="c1 ico2">
{_items(hot[9:])}</ul></dd></dl>
</div></div>
<div class="footer w960 center mt1 clear"><p class="powered">Powered by <strong>DedeCMS_V57_GBK_SP2
</strong> &copy; 2004-2011 DesDev Inc.</p><div class="copyright">Copyright &copy; 2014-2018
{_SITE} 版权所有<script src="/tj.js"></script></div></div>
</body>
</html>"""


def _numbers(addresses: Sequence[str], page: int) -> str:
    links = "\n".join(
        f'<li class="thisclass"><a href="javascript:;">{at}</a></li>'
        if at == page
        else f"<li><a href='{path}'>{at}</a></li>"
        for at, path in enumerate(addresses, start=1)
    )
    if page >= len(addresses):
        return links
    return f"{links}\n<li><a class='xia' href='{addresses[page]}'>下一页</a></li>"


def _list(view: ListView) -> str:
    rows = "".join(
        f'<li>[<b><a href="{_list_address(1)}">{_SECTION}</a></b>] <a href="{_address(one, 1)}" '
        f'class="title">{cut(one, 56, "")}</a><span class="info"><small>日期：</small>'
        f"{one.posted_at:%Y-%m-%d %H:%M:%S}<small>点击：</small>{one.number % 307}<small>"
        f'好评：</small>0</span><p class="intro">{opening(one, 70)}...</p></li>\n'
        for one in view.rows
    )
    numbers = _numbers([_list_address(one) for one in range(1, view.pages + 1)], view.page)
    return _page(
        f"{_SECTION}_{_SITE}",
        "",
        f'<div class="place"><strong>当前位置:</strong> <a href="/">主页</a> &gt; <a href="'
        f'{_list_address(1)}">{_SECTION}</a> &gt; </div>\n<div class="listbox"><ul class="e2">\n'
        f'{rows}</ul></div>\n<div class="dede_pages"><ul class="pagelist">\n{numbers}\n<li><span '
        f'class="pageinfo">共 <strong>{view.pages}</strong>页'
        "<strong>40</strong>条</span></li></ul>"
        "</div>",
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story, title = view.story, escape(view.story.title)
    shown = title if view.part == 1 else f"{title}({view.part})"

    def beside(one: Story | None) -> str:
        link = f"<a href='{_address(one, 1)}'>{escape(one.title)}</a>" if one else "没有了"
        return f"{link} "

    pager = ""
    if story.parts > 1:
        addresses = [_address(story, one) for one in range(1, story.parts + 1)]
        pager = f"<li><a>共{story.parts}页: </a></li>{_numbers(addresses, view.part)}"
    intro = ""
    if story.number % 3 == 1 and view.part == 1:
        intro = f'<div class="intro">{opening(story, 60)}</div>\n'
    return _page(
        f"{shown}_{_SECTION}_{_SITE}",
        opening(story, 60),
        f"""<div class="place"><strong>当前位置:</strong> <a href='/'>主页</a> &gt; <a
href='{_list_address(1)}'>{_SECTION}</a> &gt; 正文</div>
<div class="viewbox">
<div class="title"><h2>{title}</h2></div>
<div class="info"><small>时间:</small><span class="sj">{story.posted_at:%Y-%m-%d %H:%M}</span>
<small>来源:</small>{story.origin or "未知"} <small>作者:</small>{story.author or "admin"}
<small>点击:</small><script src="/plus/count.php" type="text/javascript"></script>次</div>
{intro}<div class="content"><table width='100%'><tr><td class="nr">
{view.html}</td></tr></table></div>
<div class="dede_pages"><ul class="pagelist">{pager}</ul></div>
<div class="boxoff"><strong>------分隔线----------------------------</strong></div>
<div class="newdigg" id="newdigg"><div class="diggbox digg_good"><div
class="digg_act">顶一下</div><div class="digg_num">(0)</div></div><div
class="diggbox digg_bad"><div class="digg_act">踩一下</div><div
class="digg_num">(0)</div></div></div>
<div class="note">声明：本站部分内容来自互联网，版权归原作者所有，转载请注明出处：{_SITE}</div>
<div class="handle"><div class="context"><ul><li>上一篇：{beside(view.previous)}</li><li>下一篇：
{beside(view.following)}</li></ul></div>
<div class="actbox"><ul><li id="act-fav"><a href="javascript:;">收藏</a></li><li id="act-err"><a
href="javascript:;">挑错</a></li><li id="act-pus"><a href="javascript:;">推荐</a></li><li
id="act-pnt"><a href="javascript:;">打印</a></li></ul></div></div>
</div>
<div class="tbox mt1"><strong>相关内容</strong><ul class="c1 ico3">
{_items((*view.related, *view.hot[:8]), 60)}</ul></div>
<div class="mt1"><dl class="tbox"><dt><strong>发表评论</strong></dt><dd>
请自觉遵守互联网相关的政策法规，
严禁发布色情、暴力、反动的言论。<br/>评价: 中立 好评 差评 表情:</dd></dl>
<dl class="tbox"><dt><strong>最新评论</strong></dt><dd>进入详细评论页&gt;&gt;</dd></dl></div>""",
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
    body=_body,
    message='<html><head><meta charset="gb2312"><title>提示信息</title></head><body>'
    '<script>alert("文档不存在或已删除!");location="/";</script><center>文档不存在</center></body>'
    "</html>",
    parts=True,
    encoding="gbk",
    content_type="text/html",
    precision="minute",
    more=plain_pages("-", "/", *_MENU.values()),
    select={
        "item": "ul.e2 > li > a.title",
        "next": "a.xia",
        "breadcrumb": "div.place",
        "title": "div.viewbox > div.title > h2",
        "date": "span.sj",
        "body": "td.nr",
        "remove": "table.ad-left,div.bianji",
    },
)

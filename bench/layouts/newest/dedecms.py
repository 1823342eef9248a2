"""DedeCMS in GBK, labelled gb2312 in the page alone: a trade weekly's site in Chinese.

`/news/2018/0228/23010.html`, further pages `_2.html`, lists `list_3_2.html`. The site's name is the
h1, the article's title an h2. An advertisement and a table are about the text, keywords in it are
linked by the system, and "(责任编辑：…)" follows it within the same element.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.newest.chinese_hands import CKEDITOR, TYPIST, WORD
from bench.layouts.newest.telling import opening, plain_pages, typed_by

_MENU = {"商会动态": "/shanghui/", "展会": "/zhanhui/", "供求": "/gongqiu/", "数据": "/shuju/"}


def _list_address(page: int) -> str:
    return "/news/" + (f"list_3_{page}.html" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    folder = "news" if story.number > 20_000 else "shanghui"
    mark = f"_{part}" if part > 1 else ""
    return f"/{folder}/{story.posted_at:%Y/%m%d}/{story.number}{mark}.html"


def _page(title: str, place: str, main: str, hot: Sequence[Story]) -> str:
    menu = "".join(
        f"<li><a href='{path}'><span>{said}</span></a></li>\n" for said, path in _MENU.items()
    )
    recommended = "".join(
        f'<li><a href="{_address(one, 1)}" title="{escape(one.title)}">{cut(one, 36)}</a>\n'
        f"<p>{opening(one, 32)}...</p></li>\n"
        for one in hot[:8]
    )
    clicked = "".join(
        f'<li><a href="{_address(one, 1)}">{escape(one.title)}</a></li>\n' for one in hot[8:]
    )
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" \
"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />
<title>{title}_梅鹿湾商贸周刊</title>
<link href="/templets/shangmao/style/style.css" rel="stylesheet" media="screen" type="text/css" />
<script language="javascript" type="text/javascript" src="/include/dedeajax2.js"></script>
</head>
<body class="articleview">
<div class="header_top"><div class="time"><script src="/plus/mystat.php"></script></div>
<a href="javascript:;">手机版</a> | <a href="javascript:;">RSS订阅</a></div>
<div class="header"><h1><a href="/">梅鹿湾商贸周刊</a></h1><a href="https://ad.example/468"
target="_blank"><img src="/uploads/ad/468x60.gif" alt="招商热线" /></a></div>
<div id="navMenu"><ul><li><a href='/'><span>首页</span></a></li>
<li class='hover'><a href='/news/'><span>行业资讯</span></a></li>
{menu}</ul></div>
<div class="w960 center clear mt1">
<div class="pleft">
<div class="place"><strong>当前位置:</strong> <a href='/'>主页</a> &gt; <a
href='/news/'>行业资讯</a> &gt; {place}</div><!-- /place -->
{main}
</div><!-- /pleft -->
<div class="pright">
<div class="commend mt1"><dl class="tbox light"><dt class='light'><strong>推荐内容</strong></dt>
<dd class='light'><ul class="d4">
{recommended}</ul></dd></dl></div>
<div class="hot mt1"><dl class="tbox light"><dt class='light'><strong>热点内容</strong></dt>
<dd class='light'><ul class="c1 ico2">
{clicked}</ul></dd></dl></div>
</div><!-- /pright -->
</div>
<div class="footer w960 center mt1 clear"><p>投稿邮箱：tougao@shangmao.invalid
Copyright &copy; 2006-2018 梅鹿湾商贸周刊 版权所有</p>
<p class="powered">Powered by DedeCMSV57_GBK &copy; 2004-2011</p></div>
</body>
</html>"""


def _list(view: ListView) -> str:
    rows = "".join(
        f'<li>\n<a href="{_address(one, 1)}" class="title">{escape(one.title)}</a>\n<span '
        f'class="info"><small>日期：</small>{one.posted_at:%Y-%m-%d}<small>点击：</small>'
        f"{one.number % 800}<small>好评：</small>0</span>\n"
        f'<p class="intro">{opening(one, 90)}...</p>\n</li>\n'
        for one in view.rows
    )
    numbers = "".join(
        f'<li class="thisclass">{one}</li>\n'
        if one == view.page
        else f"<li><a href='{f'list_3_{one}.html' if one > 1 else '/news/'}'>{one}</a></li>\n"
        for one in range(1, view.pages + 1)
    )
    if view.page < view.pages:
        numbers += f"<li><a href='list_3_{view.page + 1}.html'>下一页</a></li>\n"
        numbers += f"<li><a href='list_3_{view.pages}.html'>末页</a></li>\n"
    return _page(
        "行业资讯",
        "",
        f"""<div class="listbox"><ul class="e2">
{rows}</ul></div><!-- /listbox -->
<div class="dede_pages"><ul class="pagelist">
{numbers}<li><span class="pageinfo">共 <strong>{view.pages}</strong>页<strong>40</strong>条</span>
</li></ul></div><!-- /pages -->""",
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story, title = view.story, escape(view.story.title)

    def beside(one: Story | None, said: str) -> str:
        return f"<li>{said}：" + (
            f"<a href='{_address(one, 1)}'>{escape(one.title)}</a> </li>" if one else "没有了 </li>"
        )

    intro = ends = pager = ""
    if story.number % 3 == 0 and view.part == 1:
        intro = f'<div class="intro"><b>核心提示：</b>{opening(story, 110)}...</div>\n'
    if view.part == story.parts:
        ends = f'<p class="bj">(责任编辑：{"admin" if story.number % 2 else "小许"})</p>'
    if story.parts > 1:
        addresses = [_address(story, one) for one in range(1, story.parts + 1)]
        names = [one.rpartition("/")[2] for one in addresses]
        items = "".join(
            f"<li class='thisclass'><a href='#'>{at}</a></li>"
            if at == view.part
            else f"<li><a href='{one}'>{at}</a></li>"
            for at, one in enumerate(names, start=1)
        )
        if view.part < story.parts:
            items += f"<li><a href='{names[view.part]}'>下一页</a></li>"
        pager = f"<li><a>共{story.parts}页: </a></li>{items}"
    related = "".join(
        f'<li><a href="{_address(one, 1)}" title="{escape(one.title)}">{cut(one, 40)}</a></li>\n'
        for one in view.related
    )
    return _page(
        title + (f"({view.part})" if view.part > 1 else ""),
        "正文",
        f"""<div class="viewbox">
<div class="title"><h2>{title}</h2></div><!-- /title -->
<div class="info"><small>时间:</small>{story.posted_at:%Y-%m-%d %H:%M}<small>来源:</small>{
            story.origin or "未知"
        } <small>作者:</small>{story.author or "未知"}<small>点击:</small><script
src="/plus/count.php?view=yes&amp;aid={story.number}&amp;mid=1"></script>次</div><!-- /info -->
{intro}<div class="content" id="contents">
<div class="adbox"><a href="https://ad.example/250"><img src="/uploads/ad/250x250.jpg" /></a><span
class="adword">广告 冷库招租，黄金地段，详询0000-7788</span></div>
<table width='100%' border='0' cellpadding='0' cellspacing='0' align='center'>
<tr><td>
{view.html}
</td></tr></table>
{ends}
</div><!-- /content -->
<div class="dede_pages"><ul class="pagelist">{pager}</ul></div><!-- /pages -->
<div class="newdigg"><div class="diggbox digg_good"><div class="digg_act">顶一下</div>
<div class="digg_num">({story.number % 9})</div></div><div class="diggbox digg_bad"><div
class="digg_act">踩一下</div><div class="digg_num">(0)</div></div></div>
<div class="boxoff"><strong>------分隔线----------------------------</strong></div>
<div class="handle"><div class="context"><ul>{beside(view.previous, "上一篇")}
{beside(view.following, "下一篇")}</ul></div><!-- /context -->
<div class="actbox"><ul><li id="act-fav"><a href="javascript:;">收藏</a></li><li id="act-err"><a
href="javascript:;">挑错</a></li><li id="act-pnt"><a href="javascript:;">打印</a></li></ul></div>
</div>
</div><!-- /viewbox -->
<div class="tuijian mt1"><dl class="tbox"><dt><strong>相关文章</strong></dt><dd><ul class="c1">
{related}</ul></dd></dl></div>
<div class="mt1"><dl class="tbox"><dt><strong>发表评论</strong></dt><dd><small>请自觉遵守互联网
相关的政策法规，严禁发布色情、暴力、反动的言论。</small></dd></dl></div>""",
        view.hot,
    )


GBK = Design(
    name="dedecms-gbk",
    language="zh",
    section="行业资讯",
    per_page=12,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=typed_by(TYPIST, CKEDITOR, WORD),
    message='<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312" />'
    "<title>梅鹿湾商贸周刊提示信息</title></head><body><center><br/><div>提示信息！</div><div>"
    "对不起，该文档已被删除！<br/>"
    "<a href='javascript:history.go(-1);'>如果你的浏览器没反应，请点击这里...</a>"
    "</div></center></body></html>",
    parts=True,
    encoding="gbk",
    content_type="text/html",
    precision="minute",
    more=plain_pages("梅鹿湾商贸周刊", "/", *_MENU.values()),
    select={
        "item": "div.listbox a.title",
        "breadcrumb": "div.place",
        "title": "div.title > h2",
        "date": "div.viewbox > div.info",
        "body": "div#contents",
        "remove": "div.adbox,p.bj",
    },
)

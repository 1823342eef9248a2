"""PHPCMS V9 with its default addresses, dressed as a portal: a federation's news in Chinese.

`index.php?m=content&c=index&a=show&catid=12&id=23010`, further pages `&page=2`. The time stands in
the h1, in a line with source, writer, counter and sizes of type; a headline with an excerpt stands
above the list. The editor's name, a disclaimer and a QR code end the text's own element.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.newest.chinese_hands import PORTAL, UEDITOR, WORD
from bench.layouts.newest.telling import opening, plain_pages, typed_by

_CATEGORY = "/index.php?m=content&c=index&a=lists&catid="
_MENU = {"联合会": 3, "通知公告": 7, "政策法规": 15, "会员风采": 18, "下载中心": 21, "在线留言": 26}
_WORDS = {"冷链": 1, "口岸": 2, "年会": 3}
_TAG = "/index.php?m=content&c=tag&a=lists&tag="


def _list_address(page: int) -> str:
    return f"{_CATEGORY}12" + (f"&page={page}" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    category = 12 if story.number > 20_000 else 7
    page = f"&page={part}" if part > 1 else ""
    return f"/index.php?m=content&c=index&a=show&catid={category}&id={story.number}{page}"


def _ranks(hot: Sequence[Story], width: int) -> str:
    return "".join(
        f'<li><em class="n{at}">{at}</em><a href="{_address(one, 1)}" title="{escape(one.title)}">'
        f"{cut(one, width, '…')}</a></li>\n"
        for at, one in enumerate(hot, start=1)
    )


def _page(title: str, crumb: str, main: str, hot: Sequence[Story]) -> str:
    menu = "".join(f'<li><a href="{_CATEGORY}{at}">{said}</a></li>' for said, at in _MENU.items())
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" \
"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>{title}</title>
<meta name="keywords" content="梅鹿湾,商会,联合会">
<link href="/statics/css/sh_base.css" rel="stylesheet" type="text/css" />
<script language="javascript" type="text/javascript" src="/statics/js/jquery.min.js"></script>
</head>
<body>
<div class="topbar"><div class="w1000"><span class="fl">您好，欢迎访问梅鹿湾商会联合会网站！今天是
<script>document.write(new Date().toLocaleDateString())</script></span><span class="fr"><a
href="javascript:;" onclick="SetHome(this)">设为首页</a> | <a href="javascript:;">加入收藏</a> | <a
href="{_CATEGORY}26">联系我们</a></span></div></div>
<div class="banner w1000"><img src="/statics/images/sh/banner.jpg" width="1000" height="180" />
</div>
<div class="mainnav"><ul class="w1000"><li><a href="/">网站首页</a></li><li class="on"><a
href="{_list_address(1)}">新闻中心</a></li>{menu}</ul></div>
<div class="w1000 clearfix">
<div class="position">您现在的位置：<a href="/">网站首页</a> &gt; <a
href="{_list_address(1)}">新闻中心</a> &gt; {crumb}</div>
<div class="leftside">
<div class="sidebox"><h3>热点排行</h3><ul class="ranklist">
{_ranks(hot[:14], 30)}</ul></div>
<div class="sidebox"><h3>推荐阅读</h3><ul class="ranklist">
{_ranks(hot[14:], 30)}</ul></div>
<div class="sidebox"><h3>联系方式</h3><p>地址：梅鹿湾市海滨路8号<br />电话：0000-6120088<br />
更新：2018-02-27</p></div>
</div>
<div class="rightmain">
{main}
</div>
</div>
<div class="friendlink w1000"><strong>友情链接：</strong><select><option>--政府部门--</option>
<option>市工商联</option></select></div>
<div class="foot"><p>主办：梅鹿湾商会联合会　技术支持：海图网络　备案号：梅ICP备00000000号-1</p>
<p>建议使用1024×768分辨率浏览　访问量：<script src="/count.php?id=1"></script></p></div>
</body>
</html>"""


def _numbers(addresses: Sequence[str], page: int, total: str) -> str:
    """Return the pager; on the last page, "next" leads to the page itself."""
    last = len(addresses)
    before = addresses[min(max(page - 2, 0), last - 1)]
    shown = "".join(
        f" <span>{at}</span>" if at == page else f' <a href="{one}">{at}</a>'
        for at, one in enumerate(addresses, start=1)
    )
    return (
        f'{total}<a href="{before}" class="a1">上一页</a>{shown} '
        f'<a href="{addresses[min(page, last - 1)]}" class="a1">下一页</a>'
    )


def _list(view: ListView) -> str:
    first = view.hot[2]
    rows = "".join(
        f'<li><span class="date">[{one.posted_at:%Y-%m-%d}]</span><a href="{_address(one, 1)}" '
        f'target="_blank"{_STRONG if one.number % 9 == 0 else ""}>{cut(one, 44)}</a>'
        f"{_NEW if one.number % 6 == 0 else ''}</li>\n"
        + ('<li class="line"></li>\n' if at % 6 == 0 else "")
        for at, one in enumerate(view.rows, start=1)
    )
    addresses = [_list_address(one) for one in range(1, view.pages + 1)]
    return _page(
        "新闻中心 - 梅鹿湾商会联合会",
        "列表",
        f"""<div class="toutiao"><h2><a href="{_address(first, 1)}">{escape(first.title)}</a></h2>
<p>{opening(first, 60)}…<a href="{_address(first, 1)}">[详细]</a></p></div>
<h4 class="lanmu"><span>新闻中心</span></h4>
<ul class="newslist">
{rows}</ul>
<div id="pages" class="page">{_numbers(addresses, view.page, '<a class="a1">40条</a> ')}</div>""",
        view.hot,
    )


_STRONG = ' style="color:#ff0000;font-weight:bold;"'
_NEW = '<img src="/statics/images/sh/new.gif" />'


def _article(view: ArticleView) -> str:
    story, title = view.story, escape(view.story.title)

    def beside(one: Story | None, said: str, none: str) -> str:
        if one is None:
            return f"{said}：<a href=\"javascript:alert('{none}');\">{none}</a>"
        return f'{said}：<a href="{_address(one, 1)}">{escape(one.title)}</a>'

    info = f"发布时间：{story.posted_at:%Y-%m-%d %H:%M:%S}"
    info += f"　来源：{story.origin}" if story.origin else "　来源："
    info += f"　作者：{story.author}" if story.author else ""
    ending = pager = ""
    if view.part == story.parts and story.number % 3:
        ending = '<p class="zrbj" style="text-align:right;">（责任编辑：小谷）</p>\n'
    if view.part == story.parts and story.number % 4 == 1:
        ending += (
            '<div class="shengming"><p>免责声明：本网转载此文旨在传递更多信息，不代表本网观点，'
            "如涉及版权问题请于30日内与本网联系。</p></div>\n"
        )
    if story.parts > 1:
        addresses = [_address(story, one) for one in range(1, story.parts + 1)]
        pager = f'<div id="pages" class="page">{_numbers(addresses, view.part, "")}</div>'
    related = "".join(
        f'<li><a href="{_address(one, 1)}">{escape(one.title)}</a> '
        f"<span>{one.posted_at:%m-%d}</span></li>\n"
        for one in view.related
    )
    tags = " ".join(f'<a href="{_TAG}{at}">{said}</a>' for said, at in _WORDS.items())
    return _page(
        f"{title} - 新闻中心 - 梅鹿湾商会联合会",
        "正文",
        f"""<div class="showbox">
<h1>{title}<br /><span class="attr">{info}　浏览：<em id="hits">0</em>次　【字号：<a
href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(16)">中</a> <a
href="javascript:doZoom(14)">小</a>】</span></h1>
<div id="zoomcon" class="showtext">
{view.html}
{ending}<div class="ewm"><img src="/statics/images/sh/qr.png" width="90" /><br />
扫一扫在手机打开当前页</div>
</div>
{pager}
<div class="bdsharebuttonbox"><span>分享到：</span><a href="#" class="bds_weixin"
title="分享到微信">微信</a><a href="#" class="bds_tsina">新浪微博</a><a href="#"
class="bds_sqq">QQ好友</a></div>
<div class="tagbox">关键词：{tags}</div>
<div class="tools"><a href="javascript:window.print()">【打印本页】</a> <a
href="javascript:window.close()">【关闭窗口】</a></div>
<ul class="updown"><li>{beside(view.previous, "上一篇", "已到第一篇")}</li>
<li>{beside(view.following, "下一篇", "已到最后一篇")}</li></ul>
<div class="xgwz"><h4>相关新闻</h4><ul>
{related}</ul></div>
</div>
<script language="JavaScript" src="/api.php?op=count&id={story.number}&modelid=1"></script>""",
        view.hot,
    )


DEFAULT = Design(
    name="phpcms-default",
    language="zh",
    section="新闻中心",
    per_page=18,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=typed_by(UEDITOR, WORD, PORTAL),
    message='<html><head><meta charset="utf-8"><title>提示信息</title></head><body><div '
    'class="showMsg" style="text-align:center"><h5>提示信息</h5><div class="content guery">'
    '信息不存在！</div><div class="bottom"><a href="javascript:history.back();">[点这里返回上一页]'
    "</a></div></div></body></html>",
    parts=True,
    more=plain_pages(
        "梅鹿湾商会联合会",
        "/",
        *(f"{_CATEGORY}{at}" for at in _MENU.values()),
        *(f"{_TAG}{at}" for at in _WORDS.values()),
    ),
    select={
        "item": "ul.newslist > li > a",
        "next": "div#pages > a.a1:last-child",
        "breadcrumb": "div.position",
        "date": "h1 > span.attr",
        "body": "div#zoomcon",
        "remove": "p.zrbj,div.shengming,div.ewm",
    },
)

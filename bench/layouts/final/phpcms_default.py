"""PHPCMS V9 with the theme it came with, changed by a chamber's office: news in Chinese.

`/index.php?m=content&c=index&a=show&catid=9&id=23010`, further pages `&page=2`. A bar of facts with
a switch of sizes, the system's summary, and a list of the parts stand above the text; a prompt to
scan a code and the editor's line end it, in its own element.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.final.chinese_hands import KIND, MESSENGER, UEDITOR, WORD
from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.newest.telling import HTML, opening, plain_pages, typed_by

_ROOT = "/index.php?m=content&c=index&a="
_MENU = {
    "走进商会": f"{_ROOT}lists&catid=1",
    "会员之窗": f"{_ROOT}lists&catid=12",
    "政策解读": f"{_ROOT}lists&catid=15",
    "联系我们": f"{_ROOT}lists&catid=20",
}
_SECTION = "商会要闻"
_SITE = "梅鹿湾商会联合会"
_TAG = "/index.php?m=content&c=tag&a=lists&tag=chaye"


def _list_address(page: int) -> str:
    return f"{_ROOT}lists&catid=9" + (f"&page={page}" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    return f"{_ROOT}show&catid={9 if story.number > 20_000 else 14}&id={story.number}" + (
        f"&page={part}" if part > 1 else ""
    )


def _box(name: str, rows: Sequence[Story], kind: str) -> str:
    items = "".join(
        f'<li><span>{at}</span><a href="{_address(one, 1)}" title="{escape(one.title)}">'
        f"{cut(one, 34)}</a> <em>[{one.posted_at:%m-%d}]</em></li>\n"
        for at, one in enumerate(rows, start=1)
    )
    return (
        f'<div class="box"><h5 class="title-2">{name}<a href="{_list_address(1)}" class="more">'
        f'更多&gt;&gt;</a></h5><ul class="content {kind}">\n{items}</ul></div>\n'
        '<div class="bk10"></div>\n'
    )


def _page(title: str, said: str, main: str, hot: Sequence[Story]) -> str:
    menu = "".join(f'<li><a href="{path}">{name}</a></li>' for name, path in _MENU.items())
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
 "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>{title}</title>
<meta name="keywords" content="{_SITE}" /><meta name="description" content="{said}" />
<link href="/statics/css/sh_style.css" rel="stylesheet" type="text/css" />
<script type="text/javascript">var catid='9';</script></head>
<body>
<div class="top-bar"><div class="w980"><span class="fl">欢迎光临{_SITE}网站！今天是2018年3月1日
星期四</span><span class="fr"><a href="javascript:;">设为首页</a> | <a
href="javascript:;">加入收藏</a></span></div></div>
<div class="banner w980"><img src="/statics/images/banner.jpg" alt="{_SITE}" /></div>
<ul class="nav w980"><li><a href="/">网站首页</a></li>{menu}</ul>
<div class="scroll-news w980"><marquee>公告：{cut(hot[0], 60)}　　{cut(hot[1], 60)}</marquee></div>
<div class="main w980">
<div class="col-left">
{main}
</div>
<div class="col-auto">
{_box("热点排行", hot[:14], "digg")}{_box("推荐阅读", hot[14:], "rank")}</div>
<div class="bk10"></div></div>
<div class="footer"><p class="info">主办：{_SITE}　地址：梅鹿湾市白沙路18号<br />电话：0000-6120066
版权所有 Copyright &copy; 2009-2018　备案号0000-2号　技术支持：海角网络</p></div>
</body></html>"""


def _numbers(addresses: Sequence[str], page: int) -> str:
    links = " ".join(
        f"<span>{at}</span>" if at == page else f'<a href="{path}">{at}</a>'
        for at, path in enumerate(addresses, start=1)
    )
    before = addresses[min(max(page - 2, 0), len(addresses) - 1)]
    after = addresses[min(page, len(addresses) - 1)]
    return (
        f'<a class="a1" href="{before}">上一页</a> {links} <a class="a1 nxt" href="{after}">下一页'
        "</a>"
    )


def _list(view: ListView) -> str:
    rows = ""
    for at, one in enumerate(view.rows, start=1):
        rows += (
            f'<li><a href="{_address(one, 1)}" target="_blank">{cut(one, 58)}</a><span '
            f'class="rt">{one.posted_at:%Y-%m-%d}</span></li>\n'
        )
        rows += '<li class="hr"></li>\n' if at % 5 == 0 else ""
    numbers = _numbers([_list_address(one) for one in range(1, view.pages + 1)], view.page)
    return _page(
        f"{_SECTION} - {_SITE}",
        "",
        f'<div class="crumbs">您的位置：<a href="/">首页</a> &gt; <a href="{_list_address(1)}">'
        f'{_SECTION}</a> &gt; 列表</div>\n<ul class="list news-list">\n{rows}</ul>\n'
        f'<div id="pages" class="text-c"><a class="a1">40条</a> {numbers}</div>',
        view.hot,
    )


_SCAN = (
    '<p class="gzh" style="text-align:center"><img src="/statics/images/ewm.jpg" width="160" '
    'alt="二维码" /><br/>长按识别二维码，关注“梅鹿湾商会”微信公众号</p>\n'
)


def _article(view: ArticleView) -> str:
    story, title = view.story, escape(view.story.title)

    def beside(one: Story | None) -> str:
        if one is None:
            return "<a href=\"javascript:alert('没有了');\">没有了</a>"
        return f'<a href="{_address(one, 1)}">{cut(one, 70)}</a>'

    guide = pager = summary = ""
    if story.number % 2 == 0 and view.part == 1:
        summary = f'<div class="summary"><b>摘要：</b>{opening(story, 80)}...</div>\n'
    if story.parts > 1:
        addresses = [_address(story, one) for one in range(1, story.parts + 1)]
        pager = f'<div id="pages" class="text-c">{_numbers(addresses, view.part)}</div>\n'
        names = ("基本情况", "各方反响", "下一步安排")
        guide = '<div class="page-guide"><h5>本文导航</h5><ul>' + "".join(
            f'<li><a href="{path}">第{at}页：{name}</a></li>'
            for at, (path, name) in enumerate(zip(addresses, names, strict=False), start=1)
        )
        guide += "</ul></div>\n"
    end = ""
    if view.part == story.parts:
        end = (_SCAN if story.number % 3 == 0 else "") + '<p class="zrbj">责任编辑：苏禾</p>\n'
    related = "".join(
        f'<li><a href="{_address(one, 1)}" target="_blank">{escape(one.title)}</a> '
        f"{one.posted_at:%Y-%m-%d}</li>\n"
        for one in (*view.related, *view.hot[:6])
    )
    author = f"　作者：{story.author}" if story.author else ""
    return _page(
        f"{title}-{_SECTION}-{_SITE}",
        opening(story, 75),
        f"""<div class="crumbs">您的位置：<a href="/">首页</a> &gt; <a
href="{_list_address(1)}">{_SECTION}</a> &gt; 正文</div>
<div id="Article">
<h1>{title}</h1>
<div class="ainfo">发布时间：<span class="fbsj">{story.posted_at:%Y-%m-%d %H:%M}</span>
　来源：{story.origin or "本站原创"}{author}　浏览次数：<span id="hits">{story.number % 811}</span>
　字号：<a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(16)">中</a> <a
href="javascript:doZoom(14)">小</a></div>
{summary}{guide}<div class="content" id="zoom">
{view.html}
{end}{pager}</div>
<div class="bdsharebuttonbox"><a href="#" class="bds_more">分享到：</a><a href="#">微信</a><a
href="#">QQ空间</a><a href="#">新浪微博</a></div>
<p class="tags"><strong>热词搜索：</strong><a href="{_TAG}">茶叶</a></p>
<p class="f14"><strong>上一篇：</strong>{beside(view.previous)}<br />
<strong>下一篇：</strong>{beside(view.following)}</p>
<div class="tool"><a href="javascript:window.print();">打印本页</a> <a
href="javascript:window.close();">关闭窗口</a></div>
<div class="related"><h5 class="blue">相关文章</h5><ul class="list lh24">
{related}</ul></div>
<div class="law">免责声明：本站转载文章仅为传递信息，不代表本站观点。
如涉及作品内容、版权等问题，请在30日内与本网联系，我们将在第一时间删除。</div>
<div class="comment-box"><h5>网友评论</h5><p>暂无评论，快来抢沙发吧！</p></div>
</div>""",
        view.hot,
    )


DEFAULT = Design(
    name="phpcms-default",
    language="zh",
    section=_SECTION,
    per_page=20,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=typed_by(UEDITOR, WORD, KIND, MESSENGER),
    message='<!DOCTYPE html><html><head><meta charset="utf-8" /><title>提示信息</title></head>'
    '<body><div class="showMsg"><h5>提示信息</h5><div class="content guery">信息未通过审核！</div>'
    '<div class="bottom"><a href="/">如果您的浏览器没有自动跳转，请点击这里</a></div></div></body>',
    content_type=HTML,
    parts=True,
    precision="minute",
    more=plain_pages(_SITE, "/", _TAG, *_MENU.values()),
    select={
        "item": "ul.news-list > li > a",
        "next": "div#pages > a.nxt",
        "breadcrumb": "div.crumbs",
        "title": "#Article > h1",
        "date": "span.fbsj",
        "body": "#zoom",
        "remove": "p.gzh,p.zrbj,#pages",
    },
)

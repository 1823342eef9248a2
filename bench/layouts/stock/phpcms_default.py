"""PHPCMS V9's own default theme, hardly changed by a city's chamber: news in Chinese.

`/index.php?m=content&c=index&a=show&catid=9&id=23010`, further pages `&page=2`. Time, source and
counters stand in a span within the h1; a list of the parts, words to search for and neighbours
follow the text, then boxes of other news. The last page's "下一页" points to itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.newest.telling import HTML, opening, plain_pages, typed_by
from bench.layouts.stock.hands import CKEDITOR, DIVS, LINES, WORD

_ROOT = "/index.php?m=content&c=index&a="
_MENU = {
    "本会概况": f"{_ROOT}lists&catid=1",
    "通知公告": f"{_ROOT}lists&catid=7",
    "会员风采": f"{_ROOT}lists&catid=12",
    "政策法规": f"{_ROOT}lists&catid=16",
    "招商项目": f"{_ROOT}lists&catid=18",
    "图片": f"{_ROOT}lists&catid=21",
}
_SECTION = "商会动态"
_SITE = "望洲市商会"
_RSS = "/index.php?m=content&c=rss&rssid=9"
_TAG = "/index.php?m=content&c=tag&catid=9&tag=maoyi"
_FRIENDS = ("苏澜海峡经贸网", "望洲市政府门户", "海峡商报电子版", "临港开发区", "中小企业之家")


def _list_address(page: int) -> str:
    return f"{_ROOT}lists&catid=9" + (f"&page={page}" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    return f"{_ROOT}show&catid={9 if story.number > 20_000 else 7}&id={story.number}" + (
        f"&page={part}" if part > 1 else ""
    )


def _digg(rows: Sequence[Story]) -> str:
    return "".join(
        f'<li><a href="{_address(one, 1)}" target="_blank" title="{escape(one.title)}">'
        f"{cut(one, 36, '')}</a></li>\n"
        for one in rows
    )


def _rank(rows: Sequence[Story]) -> str:
    return "".join(
        f'<li><span>{one.number % 947}</span><a href="{_address(one, 1)}" class="title" title='
        f'"{escape(one.title)}">{cut(one, 42)}</a></li>\n'
        for one in rows
    )


def _page(title: str, said: str, main: str, hot: Sequence[Story]) -> str:
    menu = "".join(
        f'<li class="line">|</li><li><a href="{path}"><span>{name}</span></a></li>\n'
        for name, path in _MENU.items()
    )
    friends = " | ".join(f'<a href="https://link.example/">{one}</a>' for one in _FRIENDS)
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" \
"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<meta http-equiv="X-UA-Compatible" content="IE=7" />
<title>{title}</title>
<meta name="keywords" content="望洲,商会,经贸">
<meta name="description" content="{said}">
<link href="/statics/css/reset.css" rel="stylesheet" type="text/css" />
<link href="/statics/css/default_blue.css" rel="stylesheet" type="text/css" />
<script type="text/javascript" src="/statics/js/jquery.min.js"></script>
<script type="text/javascript" src="/statics/js/search_common.js"></script>
</head>
<body>
<div class="body-top">
    <div class="content">
<div class="login lh24 blue"><a href="{_RSS}" class="rt">订阅</a>
<span class="rt"><script type="text/javascript">document.write('<iframe src="/mini"></iframe>')
</script></span>您好，欢迎来到{_SITE}网站！</div>
    </div>
</div>
<div class="header">
    <div class="logo"><a href="/"><img src="/statics/images/v9/logo.jpg" /></a></div>
    <div class="search">
        <div class="tab" id="search">
<a href="javascript:;" class="on">新闻</a><span> | </span><a href="javascript:;">下载</a><span> | \
</span><a href="javascript:;">图片</a></div>
        <div class="bd"><form action="/index.php" method="get" target="_blank">
<input type="hidden" name="m" value="search"/><input type="text" class="text" name="q" id="q"/>
<input type="submit" value="搜 索" class="button" /></form></div>
    </div>
    <div class="bk3"></div>
    <div class="nav-bar">
        <map>
        <ul class="nav-site">
            <li><a href="/"><span>首页</span></a></li>
<li class="line">|</li><li><a href="{_list_address(1)}"><span>{_SECTION}</span></a></li>
{menu}        </ul>
        </map>
    </div>
</div>
<!--main-->
<div class="main">
    <div class="col-left">
{main}
    </div>
    <div class="col-auto">
        <div class="box">
            <h5 class="title-2">频道总排行</h5>
            <ul class="content digg">
{_digg(hot[:13])}            </ul>
        </div>
        <div class="bk10"></div>
        <div class="box">
            <h5 class="title-2">频道本月排行</h5>
            <ul class="content rank">
{_rank(hot[13:])}            </ul>
        </div>
    </div>
</div>
<div class="footer">
<p class="info">
<a href="{_MENU["本会概况"]}">关于我们</a> | <a href="{_MENU["通知公告"]}">招聘信息</a> | {friends}
<br />
地址：望洲市滨海路66号商会大厦 电话：0000-7713308 备案序号 0000-1<br />
Powered by <strong><a href="https://cms.example/" target="_blank">PHPCMS</a></strong> <em>V9</em>
&copy; 2018 <img src="/statics/images/copyright.gif"/></p>
</div>
<script type="text/javascript">$(function(){{$(".picbig").each(function(i){{}});}})</script>
</body>
</html>"""


def _numbers(addresses: Sequence[str], page: int) -> str:
    links = " ".join(
        f"<span>{at}</span>" if at == page else f'<a href="{path}">{at}</a>'
        for at, path in enumerate(addresses, start=1)
    )
    before = addresses[min(max(page - 2, 0), len(addresses) - 1)]
    after = addresses[min(page, len(addresses) - 1)]
    return (
        f'<a href="{before}" class="a1">上一页</a> {links} <a href="{after}" class="a1">下一页</a>'
    )


def _list(view: ListView) -> str:
    rows = ""
    for at, one in enumerate(view.rows, start=1):
        rows += (
            f'            <li><span class="rt">{one.posted_at:%Y-%m-%d %H:%M:%S}</span>·<a href='
            f'"{_address(one, 1)}" target="_blank">{cut(one, 60)}</a></li>\n'
        )
        rows += '            <li class="bk20 hr"></li>\n' if at % 5 == 0 else ""
    numbers = _numbers([_list_address(one) for one in range(1, view.pages + 1)], view.page)
    return _page(
        f"{_SECTION} - {_SITE}",
        "",
        f"""        <div class="crumbs"><a href="/">首页</a><span> > </span>\
<a href="{_list_address(1)}">{_SECTION}</a> >  列表</div>
        <ul class="list lh24 f14">
{rows}        </ul>
        <div id="pages" class="text-c"><a class="a1">40条</a> {numbers}</div>""",
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story, title = view.story, escape(view.story.title)

    def beside(one: Story | None, said: str) -> str:
        if one is None:
            return f"<a href=\"javascript:alert('{said}');\">{said}</a>"
        return f'<a href="{_address(one, 1)}">{escape(one.title)}</a>'

    guide = numbers = summary = ""
    if story.number % 3 == 0:
        summary = f'            <div class="summary" >{opening(story, 70)}</div>\n'
    if story.parts > 1:
        addresses = [_address(story, one) for one in range(1, story.parts + 1)]
        numbers = _numbers(addresses, view.part)
        items = "".join(
            f'<li>{at}、<a href="{path}">{title}({at})</a></li>'
            for at, path in enumerate(addresses, start=1)
        )
        guide = (
            f'<fieldset>\n    <legend class="f14">本文导航</legend><ul class="list blue">'
            f"{items}</ul>\n</fieldset>\n"
        )
    related = "".join(
        f'                <li>·<a href="{_address(one, 1)}" target="_blank">{escape(one.title)}</a>'
        f"<span>({one.posted_at:%Y-%m-%d %H:%M:%S})</span></li>\n"
        for one in (*view.related, *view.hot[:3])
    )
    return _page(
        f"{title} - {_SECTION} - {_SITE}",
        opening(story, 80),
        f"""        <div class="crumbs"><a href="/">首页</a><span> > </span>\
<a href="{_list_address(1)}">{_SECTION}</a> >  正文</div>
        <div id="Article">
            <h1>{title}<br />
<span class="sj">{story.posted_at:%Y-%m-%d %H:%M:%S}&nbsp;&nbsp;&nbsp;来源：{story.origin or ""}\
&nbsp;&nbsp;&nbsp;评论：<a href="#comment_iframe" id="comment">0</a> 点击：</span><span id="hits">\
</span></h1>
{summary}            <div class="content">
{view.html}
                        </div>
{guide}            <div id="pages" class="text-c">{numbers}</div>
            <p style="margin-bottom:10px">
            <strong>相关热词搜索：</strong><a href="{_TAG}" class="blue">经贸</a>\
<a href="{_TAG}" class="blue">望洲</a>            </p>
            <p class="f14">
                <strong>上一篇：</strong>{beside(view.previous, "最后一篇")}<br />
                <strong>下一篇：</strong>{beside(view.following, "第一篇")}
            </p>
            <div class="related">
            <h5 class="blue">延伸阅读：</h5>
            <ul class="list blue lh24 f14">
{related}            </ul>
            </div>
            <div class="bk15"></div>
            <div id="bdshare" class="bdshare_t bds_tools get-codes-bdshare">分享到：<a \
class="bds_qzone">QQ空间</a><a class="bds_tsina">新浪微博</a><a class="bds_renren">人人网</a></div>
            <div class="bk15"></div>
      </div>
      <iframe src="/index.php?m=comment&c=index" width="100%" id="comment_iframe"></iframe>
      <div class="box"><h5>评论排行</h5>
            <ul class="content list blue f14 row-2">
{_digg(view.hot[2:8])}</ul></div>""",
        view.hot,
    )


def _more(told: Sequence[Story]) -> Mapping[str, tuple[str, str]]:
    items = "".join(
        f"<item><title>{escape(one.title)}</title><link>{escape(_address(one, 1))}</link>"
        f"<description>{escape(opening(one, 60))}</description>"
        f"<pubDate>{one.posted_at:%Y-%m-%d %H:%M:%S}</pubDate></item>\n"
        for one in told[:20]
    )
    feed = (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>{_SECTION}'
        f"</title><link>/</link>{items}</channel></rss>"
    )
    others = plain_pages(_SITE, "/", _TAG, *_MENU.values())
    return {**others(told), _RSS: ("text/xml; charset=utf-8", feed)}


DEFAULT = Design(
    name="phpcms-default",
    language="zh",
    section=_SECTION,
    per_page=25,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=typed_by(CKEDITOR, WORD, DIVS, LINES),
    message='<!DOCTYPE html><html><head><meta charset="utf-8" /><title>提示信息</title></head>'
    '<body><div class="showMsg" style="text-align:center"><h5>提示信息</h5><div class="content '
    'guery">您要查看的信息不存在或者未通过审核！</div><div class="bottom"><a href="javascript:'
    'history.back();">[点这里返回上一页]</a></div></div></body></html>',
    content_type=HTML,
    parts=True,
    more=_more,
    select={
        "item": "ul.list.lh24 > li > a",
        "next": "#pages > a.a1:last-child",
        "breadcrumb": "div.crumbs",
        "date": "#Article > h1 > span.sj",
        "body": "#Article > div.content",
    },
)

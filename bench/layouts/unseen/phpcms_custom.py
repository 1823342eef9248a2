"""PHPCMS v9 under a Chinese federation's own templates: `list-31-2.html`, `show-31-23010-1.html`.

Source, time and views are glued in one line; below the text an editor's credit, a code to scan and
a disclaimer as long as a paragraph. The list has first lines, and days without years.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.unseen.around import around
from bench.layouts.unseen.pasting import Paste, body_of, lead

_DISCLAIMER = (
    "免责声明：凡本网注明来源为其他媒体的稿件，均转载自其他媒体，转载目的在于传递更多信息，"
    "并不代表本网赞同其观点和对其真实性负责。如涉及作品内容、版权和其他问题，请在三十日内与本网联系，"
    "我们将在第一时间处理。未经授权，任何单位和个人不得转载、摘编本网原创内容。"
)


def _list_address(page: int) -> str:
    return f"/list-31-{page}.html"


def _address(story: Story, part: int) -> str:
    catid = 31 if story.number > 20_000 else 45
    return f"/show-{catid}-{story.number}-{part}.html"


def _page(title: str, main: str, hot: Sequence[Story]) -> str:
    slides = "".join(
        f'<li><a href="{_address(one, 1)}"><img src="/d/{one.number}.jpg" '
        f'alt="{escape(one.title)}">'
        f"<p>{escape(one.title)}</p></a></li>"
        for one in hot[:5]
    )
    ranked = "".join(
        f'<dd><em>{place:02}</em><a href="{_address(one, 1)}">{escape(one.title)}</a>'
        f"<span>{one.posted_at:%m-%d}</span></dd>"
        for place, one in enumerate(hot[5:], start=1)
    )
    return f"""<!doctype html>
<html><head><meta charset="utf-8"><meta http-equiv="X-UA-Compatible" content="IE=edge"><title>{
        title
    }三角洲商会联合会</title></head><body>
<div class="tbar"><div class="w1200"><em id="weather">多云 24℃</em>
今天是：2018年03月01日　农历正月十四
<i><a href="/wap/">手机版</a><a href="/mail/">邮箱</a></i></div></div>
<div class="top w1200"><img src="/d/logo.png" alt="三角洲商会联合会"><form class="so"><input
placeholder="请输入关键词"></form></div>
<div class="dh"><ul class="w1200"><li><a href="/">首页</a></li><li><a href="/list-30-1.html">联合会
简介</a></li><li class="on"><a href="/list-31-1.html">商会要闻</a></li><li><a
href="/list-32-1.html">会员风采</a></li><li><a
href="/list-33-1.html">服务指南及常用表格下载</a></li>
</ul></div>
<div class="w1200 cf"><div class="zc">{main}</div><div class="yc"><ul class="jdt">{slides}</ul>
<dl class="ph"><dt>点击排行</dt>{ranked}</dl></div></div>
<div class="kf"><p>在线咨询</p><p>工作日 9:00-17:30</p></div>
<div class="db"><div class="w1200"><p>主办单位：三角洲商会联合会　　承办：卢穆信息中心</p>
<p>地址：马朗市滨河路8号　电话：000-00000000　网站标识码：0000000000</p><p>您是第 1203311 位访客</p>
</div></div></body></html>"""


def _list(view: ListView) -> str:
    rows = "".join(
        f'<div class="xw"><div '
        f'class="rq"><b>{one.posted_at:%d}</b><span>{one.posted_at:%m}月</span>'
        f'</div><div class="nr"><h3><a href="{_address(one, 1)}" title="{escape(one.title)}">'
        f"{cut(one, 46, '...')}</a></h3><p>{lead(one, 60)}…</p></div></div>\n"
        for one in view.rows
    )
    numbers = "".join(
        f"<b>{one}</b>" if one == view.page else f'<a href="{_list_address(one)}">{one}</a>'
        for one in range(1, view.pages + 1)
    )
    onward = (
        f'<a class="hou" href="{_list_address(view.page + 1)}">下一页</a>'
        if view.page < view.pages
        else '<a class="hou">下一页</a>'
    )
    return _page(
        "商会要闻-",
        '<div class="wz">当前位置：<a href="/">首页</a> &gt; <a href="/list-31-1.html">商会要闻</a>'
        f'</div><div class="xwlb">{rows}</div><div class="fy">共40条信息 {numbers}{onward}'
        f'<a href="{_list_address(view.pages)}">尾页</a></div>',
        view.hot,
    )


def _parts(view: ArticleView) -> str:
    if view.story.parts == 1:
        return ""
    numbers = "".join(
        f"<b>第{one}页</b>"
        if one == view.part
        else f'<a href="{_address(view.story, one)}">第{one}页</a>'
        for one in range(1, view.story.parts + 1)
    )
    onward = (
        f'<a href="{_address(view.story, view.part + 1)}">下页</a>'
        if view.part < view.story.parts
        else ""
    )
    return f'<div class="nrfy">{numbers}{onward}</div>'


def _article(view: ArticleView) -> str:
    story = view.story

    def neighbour(one: Story | None) -> str:
        return f'<a href="{_address(one, 1)}">{escape(one.title)}</a>' if one else "没有了"

    beside = "".join(
        f'<li><a href="{_address(one, 1)}">{escape(one.title)}</a><i>{one.posted_at:%Y/%m/%d}</i>'
        "</li>"
        for one in view.related
    )
    author = f"作者:{story.author}" if story.author else ""
    return _page(
        f"{escape(story.title)}-商会要闻-" if story.title else "",
        f"""<div class="wz">当前位置：<a href="/">首页</a> &gt; <a
href="/list-31-1.html">商会要闻</a>
&gt; 正文</div>
<div class="wzbt">{escape(story.title)}</div>
<div class="wzxx">来源:{story.origin or "本网"}{author}发布时间:{
            story.posted_at:%Y-%m-%d %H:%M:%S}浏览:{
            story.number % 900
        }次<span class="zh">【字号：<a href="javascript:;">大</a> <a href="javascript:;">中</a> <a
href="javascript:;">小</a>】</span></div>
<div class="wznr" id="fontzoom">{view.html}</div>
{_parts(view)}<div class="bj">［责任编辑：{story.author or "陆平"}］</div>
<div class="bdsharebuttonbox"><span>分享到：</span><a href="javascript:;"
title="分享到微信">微信</a><a
href="javascript:;" title="分享到微博">微博</a></div>
<div class="ewm"><img src="/d/qr.png"><p>扫一扫，在手机上打开当前页</p></div>
<div class="sm">{_DISCLAIMER}</div>
<ul class="sxp"><li>上一篇：{neighbour(view.previous)}</li><li>下一篇：{
            neighbour(view.following)
        }</li></ul>
<div class="xg"><h4>相关资讯</h4><ul>{beside}</ul></div>
<div class="dy"><a href="javascript:window.print()">打印本页</a><a
href="javascript:window.close()">关闭窗口</a></div>""",
        view.hot,
    )


_SECTIONS = Paste(
    prose='<section style="line-height: 1.75em; text-indent: 2em"><span '
    'style="font-size: 16px; color: rgb(62, 62, '
    '62)">{text}</span></section><section><br></section>',
    heading='<section style="text-align: center"><section style="border-bottom: 2px solid">'
    "<strong><span>{text}</span></strong></section></section>",
    quote='<section style="border-left: 3px solid; padding: 10px"><p>{text}</p></section>',
    items='<ul class="list-paddingleft-2">{text}</ul>',
    item="<li><p>{text}</p></li>",
    picture='<section style="text-align: center"><img src="{src}" data-ratio="0.66" '
    'alt=""></section>',
    caption='<section style="text-align: center"><span style="font-size: 12px">{text}</span>'
    "</section>",
    title='<section style="text-align: center"><strong>{text}</strong></section>',
    byline='<section style="text-align: center">{text}</section>',
    closing='<section style="text-align: right">{text}</section>',
    attachment='<section><a href="{src}">{text}</a></section>',
    joiner="",
    opening='<section class="wxw-body">',
    ending="</section>",
)
_PLAIN = Paste(
    prose="<p>　　{text}</p>",
    heading="<p>　　<strong>{text}</strong></p>",
    quote='<p style="font-family: 楷体">　　{text}</p>',
    items="{text}",
    item="<p>　　{text}</p>",
    table='<table cellspacing="0" style="border-collapse: collapse"><colgroup><col width="72"><col '
    'width="72"><col width="72"></colgroup><tbody>{text}</tbody></table>',
    row='<tr height="18">{text}</tr>',
    cell='<td class="et3" height="18" width="72">{text}</td>',
    picture='<p align="center"><img src="{src}" alt="" /></p>',
    caption='<p align="center">{text}</p>',
    title='<p align="center"><strong>{text}</strong></p>',
    byline='<p align="center">{text}</p>',
    attachment='<p>　　<img src="/d/pdf.gif"><a href="{src}">{text}</a></p>',
    joiner="",
    signs=True,
)
_BROKEN = Paste(
    prose="　　{text}",
    heading="　　<b>{text}</b>",
    quote="　　{text}",
    items="{text}",
    item="　　{text}<br>",
    picture='<img src="{src}" alt="">',
    caption="{text}",
    title="<b>{text}</b>",
    byline="{text}",
    closing='<span style="float: right">{text}</span>',
    attachment='<a href="{src}">{text}</a>',
    between="<br>\n",
    joiner="",
    signs=True,
)

CUSTOM = Design(
    name="phpcms-custom",
    language="zh",
    section="商会要闻",
    per_page=12,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=body_of((_SECTIONS, _PLAIN, _BROKEN)),
    message="<html><body><div "
    'class="tip">您访问的内容已被删除，<span>3</span>秒后返回首页</div></body>',
    parts=True,
    more=around(
        "/",
        "/wap/",
        "/mail/",
        "/list-30-1.html",
        "/list-32-1.html",
        "/list-33-1.html",
        said="栏目建设中",
    ),
    select={
        "item": "div.xw h3 a",
        "next": "div.fy a.hou",
        "breadcrumb": "div.wz",
        "title": "div.wzbt",
        "date": "div.wzxx",
        "body": "#fontzoom",
    },
)

"""DedeCMS in GBK, labelled gb2312: folders by day, `_2.html`, small labels glued to what they name.

One editor's paragraphs end in strings that are hidden from readers, as the system's guard against
copying writes them. A box of the text's beginning stands above it, digg and comments below.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.unseen.around import around
from bench.layouts.unseen.pasting import Paste, body_of, lead


def _list_address(page: int) -> str:
    return "/a/hangqing/" + (f"list_23_{page}.html" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    folder = "hangqing" if story.number > 20_000 else "pinglun"
    mark = "" if part == 1 else f"_{part}"
    return f"/a/{folder}/{story.posted_at:%Y/%m%d}/{story.number}{mark}.html"


def _page(title: str, main: str, hot: Sequence[Story]) -> str:
    picked = "".join(
        f'<li><a href="{_address(one, 1)}" class="img"><img src="/images/defaultpic.gif" /></a><a '
        f'href="{_address(one, 1)}" class="title">{cut(one, 30, "")}</a><span class="intro">'
        f"{lead(one, 40)}...</span></li>"
        for one in hot[:9]
    )
    ranked = "".join(
        f'<li><a href="{_address(one, 1)}">{escape(one.title)}</a><span>{one.number % 500}</span>'
        "</li>"
        for one in hot[9:]
    )
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312" /><title>{title}</title>
<style>.tndisplay{{display:none}}</style></head><body class="articleview"><div class="header_top">
<div class="toplinks"><a href="javascript:;">设为首页</a>|<a href="javascript:;">加入收藏</a>|<a
href="/data/sitemap.html">网站地图</a></div></div><div class="header"><div class="top">
<a href="/"><img src="/images/logo.gif" alt="南海口岸行情网" /></a></div><div id="navMenu"><ul>
<li><a href="/"><span>主页</span></a></li><li class="hover"><a href="/a/hangqing/"><span>口岸行情
</span></a></li><li><a href="/a/pinglun/"><span>评论</span></a></li><li><a
href="/plus/guestbook.php"><span>供求留言与广告投放说明</span></a></li></ul></div></div>
<div class="w960 center clear mt1"><div class="pleft">{main}</div><div class="pright">
<dl class="tbox"><dt><strong>推荐内容</strong></dt><dd><ul class="d4">{picked}</ul></dd></dl>
<dl class="tbox"><dt><strong>热点内容</strong></dt><dd><ul class="c1 ico2">{ranked}</ul></dd></dl>
</div></div><div class="footer w960 center"><p class="powered">Powered by DedeCMS_V57_GBK_SP2 &copy;
2004-2018</p><p class="copyright">Copyright &copy; 2009-2018 南海口岸行情网 版权所有　桂ICP备
00000000号</p></div></body></html>"""


def _list(view: ListView) -> str:
    rows = "".join(
        f'<li>[<b><a href="/a/hangqing/">口岸行情</a></b>] <a href="{_address(one, 1)}" '
        f'class="title">{cut(one, 50, "")}</a><span class="info"><small>日期：</small>'
        f"{one.posted_at:%Y-%m-%d %H:%M:%S}<small>点击：</small>{one.number % 500} <small>好评："
        f'</small>0</span><p class="intro">{lead(one, 75)}...</p></li>\n'
        for one in view.rows
    )
    turning = "".join(
        f'<li class="thisclass">{one}</li>'
        if one == view.page
        else f"<li><a href='{_list_address(one)}'>{one}</a></li>"
        for one in range(1, view.pages + 1)
    )
    onward = (
        f"<li><a href='{_list_address(view.page + 1)}'>下一页</a></li>"
        if view.page < view.pages
        else ""
    )
    return _page(
        "口岸行情_南海口岸行情网",
        '<div class="place"><strong>当前位置:</strong> <a href="/">主页</a> &gt; <a '
        f'href="/a/hangqing/">口岸行情</a> &gt; </div><div class="listbox"><ul class="e2">{rows}'
        f'</ul></div><div class="dede_pages"><ul class="pagelist"><li>首页</li>{turning}{onward}'
        f'<li><span class="pageinfo">共 <strong>{view.pages}</strong>页<strong>40</strong>条</span>'
        "</li></ul></div>",
        view.hot,
    )


def _turning(view: ArticleView) -> str:
    story = view.story
    if story.parts == 1:
        return ""

    def to(part: int, said: str) -> str:
        return f"<li><a href='{_address(story, part)}'>{said}</a></li>"

    numbers = "".join(
        f"<li class='thisclass'><a href='#'>{one}</a></li>"
        if one == view.part
        else to(one, str(one))
        for one in range(1, story.parts + 1)
    )
    before = to(view.part - 1, "上一页") if view.part > 1 else "<li><a href='#'>上一页</a></li>"
    onward = (
        to(view.part + 1, "下一页")
        if view.part < story.parts
        else "<li><a href='#'>下一页</a></li>"
    )
    return (
        f'<div class="dede_pages"><ul class="pagelist"><li><a>共{story.parts}页: </a></li>'
        f"{before}{numbers}{onward}</ul></div>"
    )


def _article(view: ArticleView) -> str:
    story = view.story

    def neighbour(one: Story | None) -> str:
        return f"<a href='{_address(one, 1)}'>{escape(one.title)}</a>" if one else "没有了"

    beside = "".join(
        f'<li><a href="{_address(one, 1)}">{escape(one.title)}</a></li>' for one in view.related
    )
    intro = f'<div class="intro">{lead(story, 70)}...</div>' if story.number % 2 else ""
    return _page(
        f"{escape(story.title)}_口岸行情_南海口岸行情网" if story.title else "南海口岸行情网",
        f"""<div class="place"><strong>当前位置:</strong> <a href="/">主页</a> &gt; <a
href="/a/hangqing/">口岸行情</a> &gt; </div><div class="viewbox"><div class="title"><h2>{
            escape(story.title)
        }</h2></div><div class="info"><small>时间:</small>{
            story.posted_at:%Y-%m-%d %H:%M}<small>来源:</small>{
            story.origin or "未知"
        } <small>作者:</small>{story.author or "admin"} <small>点击:</small>{
            story.number % 500
        }次</div>{intro}
<div class="content"><table width="100%" border="0"><tr><td>
{view.html}
</td></tr></table><div class="cupage">{_turning(view)}</div></div>
<div class="writer">(责任编辑：{story.author or "admin"})</div>
<div class="newdigg"><div class="diggbox"><div class="act">顶一下</div><div class="num">(0)</div>
<div class="percent">0%</div></div><div class="diggbox"><div class="act">踩一下</div>
<div class="num">(0)</div></div></div>
<div class="boxoff"><strong>------分隔线----------------------------</strong></div>
<div class="handle"><div class="context"><ul><li>上一篇：{neighbour(view.previous)} </li>
<li>下一篇：{neighbour(view.following)} </li></ul></div><div class="actbox"><ul><li><a
href="javascript:;">收藏</a></li><li><a href="javascript:;">挑错</a></li><li><a
href="javascript:;">推荐</a></li><li><a href="javascript:window.print();">打印</a></li></ul></div>
</div></div><div class="mt1"><dl class="tbox"><dt><strong>相关文章</strong></dt><dd><ul
class="c1 ico3">{beside}</ul></dd></dl></div>
<div class="mt1"><dl class="tbox"><dt><strong>最新评论</strong><span class="more"><a
href="/plus/feedback.php">进入详细评论页&gt;&gt;</a></span></dt><dd><p>老港：<small>2018-02-28
23:59:01 发表</small> 这价格码头上早就传开了，等正式通知。</p><p>请自觉遵守互联网相关的政策法规，
严禁发布色情、暴力、反动的言论。</p></dd></dl></div>""",
        view.hot,
    )


_GUARDED = Paste(
    prose='<p>　　{text}<span style="display:none">本文来自南海口岸行情网</span></p>',
    heading='<p>　　<strong>{text}</strong><font style="display:none">copyright dedecms</font></p>',
    quote='<div class="quote">{text}</div>',
    table='<table width="90%" border="1" align="center"><tbody>{text}</tbody></table>',
    picture='<p align="center"><img alt="" width="400" src="{src}" /></p>',
    caption='<p align="center"><font color="#808080">{text}</font></p>',
    title='<p align="center"><font size="4"><strong>{text}</strong></font></p>',
    byline='<p align="center">{text}</p>',
    attachment='<p><img src="/images/addon.gif" /><a href="{src}">{text}</a></p>',
    joiner="",
)
_DIVS = Paste(
    prose='<div style="text-indent: 2em">{text}</div>\n<div>&nbsp;</div>',
    heading='<div><strong><span style="color: '
    '#c00">{text}</span></strong></div>\n<div>&nbsp;</div>',
    quote='<div style="padding: 0 2em"><em>{text}</em></div>\n<div>&nbsp;</div>',
    items="<ol>{text}</ol>",
    picture='<div align="center"><img alt="" src="{src}" /></div>',
    caption='<div align="center"><span style="font-size: small">{text}</span></div>',
    title='<div align="center"><strong>{text}</strong></div>',
    byline="<div>{text}</div>",
    closing='<div style="text-align: right">{text}</div>',
    attachment='<div><a href="{src}">{text}</a></div>',
    joiner="",
)
_LINES = Paste(
    prose='　　<font size="3">{text}</font>',
    heading='　　<font size="3"><b>{text}</b></font>',
    quote='　　<font size="3" face="楷体_GB2312">{text}</font>',
    items="{text}",
    item="　　{text}<br />",
    picture='<center><img src="{src}" /></center>',
    caption="<center>{text}</center>",
    title="<center><b>{text}</b></center>",
    byline="<center>{text}</center>",
    closing='<div align="right">{text}</div>',
    attachment='　　<a href="{src}">{text}</a>',
    joiner="",
    between="<br /><br />\n",
    signs=True,
)

GBK = Design(
    name="dedecms-gbk",
    language="zh",
    section="口岸行情",
    per_page=10,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=body_of((_GUARDED, _DIVS, _LINES)),
    message='<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312" />'
    '<title>提示信息</title></head><body><div class="tip"><b>提示信息！</b><p>文档不存在或已被删除'
    "</p></div></body></html>",
    parts=True,
    encoding="gb18030",
    content_type="text/html",
    precision="minute",
    more=around(
        "/",
        "/data/sitemap.html",
        "/a/pinglun/",
        "/plus/guestbook.php",
        "/plus/feedback.php",
        said="南海口岸行情网",
    ),
    select={
        "item": "ul.e2 li a.title",
        "breadcrumb": "div.place",
        "title": "div.viewbox div.title h2",
        "date": "div.viewbox div.info",
        "body": "div.viewbox div.content",
        "remove": "div.cupage",
    },
)

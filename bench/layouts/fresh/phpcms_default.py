"""PHPCMS v9 with its own templates, in Chinese: time, source and comments in a span in the h1.

A poll that belongs to the article stands in the text's element, as the system puts it there; the
numbers of pages, tags, both neighbours, further reading, sharing and moods follow. Documents are
pasted with numbers in spans of their own; others come as bare lines, or from a mail program.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.fresh.around import menu_pages
from bench.layouts.fresh.pasting import Hand, Run, body_of, latin_apart
from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story

_TAGS = ("边贸", "通关便利")
_COLUMNS = (("商会概况", 6), ("政策法规", 8), ("会员服务", 11), ("办事指南与表格下载", 20))


def _list_address(page: int) -> str:
    return "/index.php?m=content&c=index&a=lists&catid=18" + (f"&page={page}" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    catid = 18 if story.number > 20_000 else 8
    plain = f"/index.php?m=content&c=index&a=show&catid={catid}&id={story.number}"
    return plain + (f"&page={part}" if part > 1 else "")


def _column(catid: int) -> str:
    return f"/index.php?m=content&c=index&a=lists&catid={catid}"


def _tag(said: str) -> str:
    return f"/index.php?m=content&c=tag&catid=18&tag={said}"


def _page(title: str, main: str, hot: Sequence[Story]) -> str:
    recommended = "".join(
        f'<li><a href="{_address(one, 1)}" target="_blank" title="{escape(one.title)}" >'
        f"{cut(one, 34, '')}</a></li>"
        for one in hot[:10]
    )
    ranked = "".join(
        f'<li><a href="{_address(one, 1)}" target="_blank">{escape(one.title)}</a></li>'
        for one in hot[10:]
    )
    menu = "".join(
        f'<li class="line">|</li><li><a href="{_column(catid)}"><span>{said}</span></a></li>'
        for said, catid in _COLUMNS
    )
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
 "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<meta http-equiv="X-UA-Compatible" content="IE=7" /><title>{title}</title>
<meta name="keywords" content="商会,边贸,北江"><meta name="description" content="北江国际商会">
<link href="/statics/css/default_blue.css" rel="stylesheet" type="text/css" /></head><body>
<div class="body-top"><div class="content"><div id="announ"><ul><li>·<a href="{_column(8)}">关于
统一更换会员证书的公告 (2018-02-11)</a></li></ul></div><div class="login lh24 blue"><a
href="/index.php?m=content&c=rss&siteid=1" class="rss ib">rss</a><span class="log"><a
href="/index.php?m=member&c=index&a=login">登录</a>|<a
href="/index.php?m=member&c=index&a=register">注册</a></span></div></div></div>
<div class="header"><div class="logo"><a href="/"><img src="/statics/images/v9/logo.jpg"
/></a></div><div class="search"><form><input type="text" class="text" /><input type="submit"
value="搜 索" class="button" /></form></div><div class="nav-bar"><map><ul class="nav-site"><li><a
href="/"><span>首页</span></a></li><li class="line">|</li><li class="on"><a
href="{_list_address(1)}"><span>商会动态</span></a></li>{menu}</ul></map></div></div>
<div class="main">{main}
<div class="col-auto"><div class="box"><h5 class="title-2">频道推荐</h5><ul
class="content lh24 f14">{recommended}</ul></div><div class="bk10"></div><div class="box">
<h5 class="title-2">频道本月排行</h5><ul class="content digg">{ranked}</ul></div></div></div>
<div class="footer"><p class="info"><a href="{_column(6)}">关于我们</a> | <a
href="{_column(11)}">联系方式</a> | 版权声明 | 招聘信息<br />Powered by <strong><a
href="https://www.phpcms.cn">PHPCMS</a></strong> <em>V9</em> &copy; 2018　北江国际商会　桂ICP备
0000000号</p></div></body></html>"""


def _turning(page: int, pages: int, to: Sequence[str], before: str = "") -> str:
    """Return the system's links between pages, the last one's onward leading to itself."""
    numbers = " ".join(
        f"<span>{one}</span>" if one == page else f'<a href="{to[one - 1]}">{one}</a>'
        for one in range(1, pages + 1)
    )
    back, on = to[max(min(page, pages + 1) - 2, 0)], to[min(page, pages - 1)]
    return (
        f'<div id="pages" class="text-c">{before}<a href="{back}" class="a1">上一页</a> '
        f'{numbers} <a href="{on}" class="a1">下一页</a></div>'
    )


def _list(view: ListView) -> str:
    rows = "".join(
        f'<li><span class="rt">{one.posted_at:%Y-%m-%d %H:%M:%S}</span>·<a '
        f'href="{_address(one, 1)}"'
        f' target="_blank" >{cut(one, 52, "…")}</a></li>'
        + ('<li class="bk20 hr"></li>' if place % 5 == 0 else "")
        + "\n"
        for place, one in enumerate(view.rows, start=1)
    )
    to = [_list_address(page) for page in range(1, view.pages + 1)]
    return _page(
        "商会动态 - 北江国际商会",
        '<div class="col-left"><div class="crumbs"><a href="/">首页</a><span> &gt; </span><a '
        f'href="{_list_address(1)}">商会动态</a> &gt;  列表</div><ul class="list lh24 f14">{rows}'
        "</ul>" + _turning(view.page, view.pages, to, '<a class="a1">40条</a> ') + "</div>",
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story, number = view.story, view.story.number

    def neighbour(one: Story | None, end: str) -> str:
        if one:
            return f'<a href="{_address(one, 1)}">{escape(one.title)}</a>'
        return f"<a href=\"javascript:alert('{end}');\">{end}</a>"

    poll = ""
    if number % 5 == 0:
        poll = (
            '<div class="vote-box"><h4>本文相关投票</h4><form><label><input type="radio" />'
            '很有帮助</label> <label><input type="radio" />一般</label><input type="submit" '
            'value="投票" /> <a href="javascript:;">查看结果</a></form></div>'
        )
    to = [_address(story, part) for part in range(1, story.parts + 1)]
    turning = _turning(view.part, story.parts, to) if story.parts > 1 else ""
    tags = " ".join(f'<a href="{_tag(one)}" class="blue">{one}</a>' for one in _TAGS)
    beside = "".join(
        f'<li>·<a href="{_address(one, 1)}" target="_blank">{escape(one.title)}</a><span>'
        f"({one.posted_at:%Y-%m-%d})</span></li>"
        for one in view.related
    )
    moods = "".join(
        f'<li><span>0</span><div class="pillar"></div><a href="javascript:;">{one}</a></li>'
        for one in ("震惊", "不解", "愤怒", "无聊", "高兴", "支持")
    )
    author = f"作者：{story.author}&nbsp;&nbsp;&nbsp;" if story.author else ""
    return _page(
        f"{escape(story.title)} - 商会动态 - 北江国际商会",
        f"""<div class="col-left"><div class="crumbs"><a href="/">首页</a><span> &gt; </span><a
href="{_list_address(1)}">商会动态</a> &gt;  正文</div><div id="Article"><h1>{
            escape(story.title)
        }<br />
<span>{story.posted_at:%Y-%m-%d %H:%M:%S}&nbsp;&nbsp;&nbsp;{author}来源：{
            story.origin or ""
        }&nbsp;&nbsp;&nbsp;评论：<a href="#comment_iframe" id="comment">0</a> 点击：</span><span
id="hits"></span></h1>
<div class="content">
{poll}{view.html}
</div>
{turning}<p style="margin-bottom:10px"><strong>Tags：</strong>{tags}</p>
<p class="f14"><strong>上一篇：</strong>{neighbour(view.previous, "最后一页")}<br />
<strong>下一篇：</strong>{neighbour(view.following, "第一页")}</p>
<div class="related"><h5 class="blue">延伸阅读：</h5><ul class="list blue lh24 f14">{beside}</ul>
</div><div class="bdsharebuttonbox"><span>分享到：</span><a href="javascript:;">QQ空间</a><a
href="javascript:;">新浪微博</a><a href="javascript:;">微信</a></div></div>
<div class="Article-Tool"><a href="javascript:;">收藏</a> <a
href="javascript:window.print()">打印</a> <a href="javascript:window.close()">关闭</a></div>
<div id="mood"><h6>您看到此篇文章时的感受是：</h6><ul>{moods}</ul></div>
<h5 id="comment_iframe"><strong>我来说两句：</strong></h5><form><textarea></textarea><div
class="btn">以网友身份发布 <a href="javascript:;">登录</a> | 评论仅供会员表达个人看法</div></form>
</div>""",
        view.hot,
    )


_FONT = "font-family:仿宋_GB2312;font-size:21px"
_DOCUMENT = Hand(
    prose=f'<p style="text-indent:43px;line-height:37px"><span style="{_FONT}">{{text}}</span></p>',
    heading='<p style="text-indent:43px"><span '
    'style="font-family:黑体;font-size:21px">{text}</span>'
    "</p>",
    quote=f'<p style="text-indent:43px"><span style="{_FONT}">{{text}}</span></p>',
    note='<p><span style="font-family:宋体;font-size:14px">{text}</span></p>',
    items=Run(inner=f'<p style="text-indent:43px"><span style="{_FONT}">{{text}}</span></p>'),
    facts=Run(inner=f'<p style="text-indent:43px"><span style="{_FONT}">{{text}}</span></p>'),
    contacts=Run(inner=f'<p style="text-indent:43px"><span style="{_FONT}">{{text}}</span></p>'),
    signature=Run(inner=f'<p style="text-align:right"><span style="{_FONT}">{{text}}</span></p>'),
    table=Run(
        '<table border="1" cellspacing="0"><tbody>{text}</tbody></table>',
        '<tr style="height:30px">{text}</tr>',
    ),
    head='<td width="142"><p style="text-align:center"><strong>{text}</strong></p></td>',
    cell='<td width="142"><p style="text-align:center"><span>{text}</span></p></td>',
    figure='<p style="text-align:center"><img src="{src}" title="1519780362.jpg" alt="1.jpg"/></p>'
    '<p style="text-align:center"><span style="font-family:楷体">{text}</span></p>',
    title='<p style="text-align:center"><span style="font-family:方正小标宋简体;font-size:29px">'
    "{text}</span></p>",
    byline='<p style="text-align:center"><span style="font-family:楷体">{text}</span></p>',
    attachment='<p style="line-height:16px"><img src="/statics/icon_doc.gif"/><a href="{src}" '
    'title="附件">{text}</a></p>',
    joiner="",
    touch=latin_apart,
)
_LINES = Hand(
    prose="&nbsp;&nbsp;&nbsp;&nbsp;{text}",
    heading="&nbsp;&nbsp;&nbsp;&nbsp;<strong>{text}</strong>",
    quote="&nbsp;&nbsp;&nbsp;&nbsp;{text}",
    note="{text}",
    items=Run(inner="&nbsp;&nbsp;&nbsp;&nbsp;{text}", between="<br />"),
    facts=Run(inner="&nbsp;&nbsp;&nbsp;&nbsp;{text}", between="<br />"),
    contacts=Run(inner="&nbsp;&nbsp;&nbsp;&nbsp;{text}", between="<br />"),
    signature=Run(inner="&nbsp;" * 40 + "{text}", between="<br />"),
    figure='<img alt="" src="{src}" /><br />{text}',
    title="<strong>{text}</strong>",
    byline="{text}",
    attachment='<a href="{src}">{text}</a>',
    joiner="",
    gap="<br />\n",
    whole="<p>{text}</p>",
    marks=True,
)
_MAILED = Hand(
    prose='<div style="line-height:1.75">　　{text}</div><div><br /></div>',
    heading="<div><b>　　{text}</b></div><div><br /></div>",
    quote='<div style="margin-left:2em"><i>{text}</i></div>',
    note='<div><font size="2">{text}</font></div>',
    items=Run("<ul>{text}</ul>", '<li><div style="line-height:1.75">{text}</div></li>'),
    facts=Run(inner="<div>　　<b>{text}</b></div>"),
    contacts=Run(inner="<div>　　{text}</div>"),
    signature=Run('<div align="right">{text}</div>', between="<br />"),
    table=Run('<div><table border="1"><tbody>{text}</tbody></table></div>', "<tr>{text}</tr>"),
    head="<th>{text}</th>",
    figure='<div align="center"><img src="{src}" /></div><div align="center"><font color="#666666">'
    "{text}</font></div>",
    title='<div align="center"><b>{text}</b></div>',
    byline='<div align="center">{text}</div>',
    attachment='<div><a href="{src}">{text}</a></div>',
    joiner="",
)

DEFAULT = Design(
    name="phpcms-default",
    language="zh",
    section="商会动态",
    per_page=25,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=body_of((_DOCUMENT, _LINES, _MAILED), root="./"),
    message='<html><head><title>提示信息</title></head><body><div class="showMsg"><h5>提示信息</h5>'
    '<div class="content guery">信息不存在或者未审核！</div><div class="bottom"><a '
    'href="javascript:history.back();">[点这里返回上一页]</a></div></div></body></html>',
    parts=True,
    more=menu_pages(
        "北江国际商会",
        "/",
        "/index.php?m=content&c=rss&siteid=1",
        "/index.php?m=member&c=index&a=login",
        "/index.php?m=member&c=index&a=register",
        *(_column(catid) for _, catid in _COLUMNS),
        *(_tag(one) for one in _TAGS),
    ),
    select={
        "item": "ul.list li a",
        "next": "#pages a.a1:last-child",
        "breadcrumb": "div.crumbs",
        "date": "#Article h1 > span:first-of-type",
        "body": "#Article div.content",
        "remove": "div.vote-box",
    },
)

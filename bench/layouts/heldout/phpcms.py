"""PHPCMS v9 by other agencies: the default's form in Chinese, a council's own design in English.

Default: source, time and editor in a small element inside the h1, glued, and the pages' numbers in
the text's own element. Own: time and source glued the other way round, a page without charset.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.heldout.bodies import Markup, body_in
from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story


def _list_address(catid: int, page: int) -> str:
    address = f"/index.php?m=content&c=index&a=lists&catid={catid}"
    return address if page == 1 else f"{address}&page={page}"


def _address(own: int, story: Story, part: int) -> str:
    catid = own if story.number > 20_000 else own + 23
    path = f"/index.php?m=content&c=index&a=show&catid={catid}&id={story.number}"
    return path if part == 1 else f"{path}&page={part}"


def _pager(catid: int, view: ListView, before: str, after: str) -> str:
    """Return the links to list pages; on the last page the one onward leads to itself."""
    numbers = "\n".join(
        f'<span class="cur">{one}</span>'
        if one == view.page
        else f'<a href="{_list_address(catid, one)}">{one}</a>'
        for one in range(1, view.pages + 1)
    )
    back, on = max(view.page - 1, 1), min(view.page + 1, view.pages)
    return (
        f'<a class="pg-b" href="{_list_address(catid, back)}">{before}</a>\n{numbers}\n'
        f'<a class="pg-f" href="{_list_address(catid, on)}">{after}</a>'
    )


def _parts(catid: int, view: ArticleView, before: str, after: str) -> str:
    count = view.story.parts
    if count == 1:
        return ""

    def to(part: int, text: str) -> str:
        return f'<a href="{_address(catid, view.story, part)}">{text}</a>'

    numbers = " ".join(
        f"<b>{one}</b>" if one == view.part else to(one, str(one)) for one in range(1, count + 1)
    )
    back, on = max(view.part - 1, 1), min(view.part + 1, count)
    return f'<div class="fenye">{to(back, before)} {numbers} {to(on, after)}</div>'


def _neighbour(catid: int, story: Story | None, dead_end: str) -> str:
    if story is None:
        return f"<a href=\"javascript:alert('{dead_end}');\">{dead_end}</a>"
    title = escape(story.title)
    return f'<a href="{_address(catid, story, 1)}" title="{title}">{title}</a>'


def _herald_page(title: str, main: str, hot: Sequence[Story]) -> str:
    box = "".join(
        f'<li><i class="{"top" if place < 4 else ""}">{place}</i><a href="{_address(6, one, 1)}">'
        f"{escape(one.title)}</a></li>"
        for place, one in enumerate(hot, start=1)
    )
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}红隼平原商会</title>
</head><body><div class="g-hd"><div class="g-in"><span class="wel">欢迎光临红隼平原商会网站
今天是2018年3月1日 星期四</span><span class="tools"><a href="#home">设为首页</a> <a
href="#fav">加入收藏</a></span></div></div>
<div class="g-nav"><a href="/">网站首页</a><a href="{_list_address(5, 1)}">商会概况</a><a
href="{_list_address(6, 1)}">会务动态</a><a href="{_list_address(7, 1)}">政策法规</a><a
href="{_list_address(8, 1)}">会员入会流程与表格</a></div>
<div class="g-bd"><div class="g-sd"><div class="m-t">会务动态</div><ul class="m-sub"><li><a
href="{_list_address(6, 1)}">会务动态</a></li><li><a href="{_list_address(29, 1)}">图片新闻</a></li>
</ul><div class="m-t">一周排行</div><ul class="m-rank">{box}</ul></div>
<div class="g-mn">{main}</div></div>
<div class="g-ft"><p>红隼平原商会主办　技术支持：三井网络</p><p>地址：斑石镇玻璃坊19号　邮编：000000
电话：000-0000000</p><p>备案号：隼ICP备00000000号-1</p></div></body></html>"""


def _herald_list(view: ListView) -> str:
    rows = ""
    for place, one in enumerate(view.rows, start=1):
        rows += (
            f'<li><a href="{_address(6, one, 1)}" title="{escape(one.title)}">'
            f"<em>■</em>{cut(one, 44, '…')}</a><span>{one.posted_at:%Y/%m/%d}</span></li>"
        )
        rows += '<li class="xuxian">&nbsp;</li>' if place % 5 == 0 else ""
    return _herald_page(
        "会务动态_",
        '<div class="m-pos">您所在的位置：<a href="/">网站首页</a> » 会务动态</div>'
        f'<ul class="m-news">{rows}</ul><div class="m-page">共40条&nbsp;'
        f"{_pager(6, view, '&lt;上一页', '下一页&gt;')}</div>",
        view.hot,
    )


def _herald_article(view: ArticleView) -> str:
    story = view.story
    beside = "".join(
        f'<dd>{one.posted_at:%m-%d} <a href="{_address(6, one, 1)}">{escape(one.title)}</a></dd>'
        for one in view.related
    )
    origin = f"稿源：{story.origin}" if story.origin else "稿源：本会"
    author = f"责编：{story.author}" if story.author else ""
    return _herald_page(
        f"{escape(story.title)}_会务动态_" if story.title else "",
        f"""<div class="m-pos">您所在的位置：<a href="/">网站首页</a> » <a
href="{_list_address(6, 1)}">会务动态</a> » 内容</div>
<div class="m-art"><h1>{escape(story.title)}<small>{origin}更新：{
            story.posted_at:%Y/%m/%d %H:%M:%S}{
            author
        }人气：<script src="/api.php?op=count"></script>
</small></h1><div class="u-size">字号：<a href="#b">大</a> <a href="#m">中</a> <a
href="#s">小</a>　<a href="javascript:window.print();">打印</a></div>
<div class="u-txt" id="zoom">{view.html}
{_parts(6, view, "上页", "下页")}</div>
<div class="u-share">分享：<a href="#wx">微信</a><a href="#wb">微博</a><a href="#qz">空间</a></div>
<dl class="u-pn"><dt>上一条</dt><dd>{_neighbour(6, view.previous, "没有上一条了")}</dd>
<dt>下一条</dt><dd>{_neighbour(6, view.following, "没有下一条了")}</dd></dl>
<dl class="u-rel"><dt>延伸阅读</dt>{beside}</dl></div>""",
        view.hot,
    )


DEFAULT = Design(
    name="phpcms-default",
    language="zh",
    section="会务动态",
    per_page=18,
    list_address=lambda page: _list_address(6, page),
    address=lambda story, part: _address(6, story, part),
    list_page=_herald_list,
    article_page=_herald_article,
    body=body_in(
        Markup(
            prose='<p style="text-align:justify"><span style="font-size:16px">　　{text}</span>'
            "</p>",
            heading='<p style="text-align:justify"><strong><span style="font-size:16px">　　{text}'
            "</span></strong></p>",
            quote='<p style="text-align:justify"><span style="font-family:楷体">　　{text}</span>'
            "</p>",
            items="{text}",
            item='<p><span style="font-size:16px">　　（·）{text}</span></p>',
            table='<table border="1" cellspacing="0" align="center"><tbody>{text}</tbody></table>',
            row="<tr>{text}</tr>",
            cell='<td valign="top"><p><span style="font-size:14px">{text}</span></p></td>',
            picture='<p style="text-align:center"><img src="{src}" title="" alt=""/></p>{text}',
            caption='<p style="text-align:center"><span style="font-size:12px">{text}</span></p>',
            title='<p style="text-align:center"><span style="font-size:18px">{text}</span></p>',
            byline='<p style="text-align:right">{text}</p>',
            attachment='<p style="line-height:16px"><img src="/statics/ext/doc.gif"/><a '
            'href="{src}" target="_blank">{text}</a></p>',
            root="../",
            picture_after=1,
        )
    ),
    message='<html><body><div class="showMsg"><h5>提示信息</h5><div>信息不存在！</div></div>'
    "</body>",
    parts=True,
    select={
        "item": "ul.m-news li a",
        "next": "a.pg-f",
        "breadcrumb": "div.m-pos",
        "date": "h1 small",
        "body": "#zoom",
        "remove": "div.fenye",
    },
)


def _ridge_page(title: str, main: str, hot: Sequence[Story]) -> str:
    box = "".join(
        f'<div class="hotline">{one.posted_at:%m/%d} <a href="{_address(44, one, 1)}">'
        f"{escape(one.title)}</a></div>"
        for one in hot
    )
    return f"""<html><head><title>{title}</title><link rel="stylesheet" href="/statics/en.css">
</head><body><div id="hd"><table width="1000"><tr><td><img src="/statics/logo.png"></td><td>Welcome
to Sable Ridge Trade Promotion Office&nbsp;&nbsp;<a href="/">ENGLISH</a> | <a
href="/cn/">中文版</a></td></tr></table><div class="nav"><span><a href="/">Home</a></span><span><a
href="{_list_address(43, 1)}">About Us</a></span><span><a
href="{_list_address(44, 1)}">Latest News</a></span><span><a href="{_list_address(45, 1)}">Projects
and tenders</a></span><span><a href="{_list_address(46, 1)}">How to reach the Ridge office</a>
</span></div></div><div id="bd"><div id="lt">{main}</div><div id="rt"><h4>Hot News</h4>{box}
<h4>Links</h4><select><option>Kestrel Exchange</option><option>Glass Guild</option></select></div>
</div><div id="ft">Sponsored by Sable Ridge Trade Promotion Office<br>Add: 4 Juniper Road,
Brindle&nbsp;Fax: 00-0000000<br>Copyright&copy;2012-2018. All rights reserved</div></body></html>"""


def _ridge_list(view: ListView) -> str:
    rows = ""
    for place, one in enumerate(view.rows, start=1):
        rows += (
            f'<tr><td class="t"><a href="{_address(44, one, 1)}" target="_blank">{cut(one, 54)}</a>'
            f'</td><td class="d">{one.posted_at:%Y.%m.%d}</td></tr>'
        )
        rows += '<tr><td colspan="2" class="dash"></td></tr>' if place % 5 == 0 else ""
    return _ridge_page(
        "Latest News-Sable Ridge Trade Promotion Office",
        '<div class="loc">Current position: <a href="/">Home</a>&nbsp;>&nbsp;Trade Office&nbsp;>'
        f'&nbsp;Latest News</div><table class="tb" width="100%">{rows}</table>'
        f'<div class="pages">{_pager(44, view, "Previous page", "Next page")}</div>',
        view.hot,
    )


def _ridge_article(view: ArticleView) -> str:
    story = view.story
    origin = f"Source:{story.origin}" if story.origin else ""
    author = f"Editor:{story.author}" if story.author else ""
    return _ridge_page(
        "Sable Ridge Trade Promotion Office",
        f"""<div class="loc">Current position: <a href="/">Home</a>&nbsp;>&nbsp;<a
href="{_list_address(43, 1)}">Trade&nbsp;Office</a>&nbsp;>&nbsp;<a
href="{_list_address(44, 1)}">Latest&nbsp;News</a>&nbsp;>&nbsp;Content</div>
<table class="con" width="100%"><tr><td class="con-t">{escape(story.title)}</td></tr>
<tr><td class="con-i">Update:{story.posted_at:%Y-%m-%d %H:%M:%S}{origin}{author}</td></tr>
<tr><td class="con-c"><div class="con-w">{view.html}</div>
{_parts(44, view, "Previous page", "Next page")}</td></tr>
<tr><td class="con-p">Last one:&nbsp;{_neighbour(44, view.previous, "It is the first one")}</td>
</tr>
<tr><td class="con-p">Next one:&nbsp;{_neighbour(44, view.following, "It is the last one")}</td>
</tr><tr><td align="right"><a href="javascript:window.print()">[Print]</a> <a
href="javascript:window.close()">[Close]</a> <a href="#top">[Top]</a></td></tr></table>""",
        view.hot,
    )


CUSTOM = Design(
    name="phpcms-custom",
    language="en",
    section="Latest News",
    per_page=22,
    list_address=lambda page: _list_address(44, page),
    address=lambda story, part: _address(44, story, part),
    list_page=_ridge_list,
    article_page=_ridge_article,
    body=body_in(
        Markup(
            prose="<div>&nbsp; &nbsp; {text}</div><div><br /></div>",
            heading="<div><b>{text}</b></div><div><br /></div>",
            quote="<div><i>{text}</i></div><div><br /></div>",
            items="<ol>{text}</ol>",
            item="<li>{text}</li>",
            table='<table width="400" border="1">{text}</table><div><br /></div>',
            row="<tr>{text}</tr>",
            cell="<td>{text}</td>",
            picture='<div align="center"><img border="0" src="{src}" />{text}</div>',
            title='<div align="center"><font size="3"><b>{text}</b></font></div>',
            byline="<div>{text}</div>",
            attachment='<div><a href="{src}">{text}</a></div>',
            joiner=" ",
            root="../",
        )
    ),
    message="<html><body><table><tr><td>Sorry, this news was deleted.</td></tr></table></body>",
    parts=True,
    content_type="text/html",
    select={
        "item": "table.tb td.t a",
        "next": "div.pages a.pg-f",
        "breadcrumb": "div.loc",
        "title": "td.con-t",
        "date": "td.con-i",
        "body": "div.con-w",
    },
)

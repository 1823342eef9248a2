"""DedeCMS in GBK without any label: `list_11_2.html`, folders by date, `_2.html`, pasted from Word.

The body is a table cell; numbers stand in spans, and a box of other stories beside the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from bench.layouts.heldout.bodies import Markup, body_in
from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story

_NUMBER = re.compile(r"\d+")


def _list_address(page: int) -> str:
    return f"/plus/shanhuo/list_11_{page}.html"


def _address(story: Story, part: int) -> str:
    folder = "shanhuo" if story.number > 20_000 else "renwu"
    mark = "" if part == 1 else f"_{part}"
    return f"/plus/{folder}/{story.posted_at:%Y%m}/{story.posted_at:%d}{story.number}{mark}.html"


def _page(title: str, main: str, hot: Sequence[Story]) -> str:
    half = len(hot) // 2
    picks = "".join(
        f'<a class="pk" href="{_address(one, 1)}">{escape(one.title)}</a><br/>'
        for one in hot[:half]
    )
    rank = "".join(
        f'<li class="rk{place}"><a href="{_address(one, 1)}">{escape(one.title)}</a></li>'
        for place, one in enumerate(hot[half:], start=1)
    )
    return f"""<html><head><title>{title}</title><link href="/templets/sh/style.css"
rel="stylesheet"/></head><body><div class="logo_bar"><a href="/"><img src="/templets/sh/logo.gif"
/></a></div><div class="menu_bar"><a href="/">首页</a>│<a href="/plus/shanhuo/">山货行情</a>│<a
href="/plus/renwu/">山口人物</a>│<a href="/plus/guestbook.php">供求信息留言板使用说明</a></div>
<table class="frame" width="980" align="center"><tr><td class="f_left" valign="top">{main}</td>
<td class="f_right" valign="top"><div class="sbox"><h4>编辑推荐</h4>{picks}</div>
<div class="sbox"><h4>阅读排行</h4><ol>{rank}</ol></div></td></tr></table>
<div class="copy">杜松山口商贸网 版权所有 未经许可不得转载<br/>Power by DedeCms
客服邮箱：post@brindle.invalid</div></body></html>"""


def _list(view: ListView) -> str:
    rows = "".join(
        f'<div class="nrow"><a class="ntit" href="{_address(one, 1)}">{cut(one, 42)}</a>'
        f'<div class="nsum">{escape(one.paragraphs[0][:50])}…'
        f'[<a href="{_address(one, 1)}">详细</a>]'
        f'</div><div class="nfoot">更新：{one.posted_at:%Y-%m-%d} 人气：{one.number % 400} '
        f"好评：0</div></div>"
        for one in view.rows
    )
    turning = "".join(
        f"<b>{one}</b> " if one == view.page else f"<a href='list_11_{one}.html'>[{one}]</a> "
        for one in range(1, view.pages + 1)
    )
    if view.page > 1:
        turning = f"<a href='list_11_{view.page - 1}.html'>上一页</a> {turning}"
    if view.page < view.pages:
        turning += f"<a href='list_11_{view.page + 1}.html'>下一页</a>"
    return _page(
        "山货行情/杜松山口商贸网",
        '<div class="way">路径：<a href="/">首页</a>/<a href="/plus/shanhuo/">山货行情</a>/</div>'
        f'<div class="nlist">{rows}</div><div class="pgs">首页 {turning}</div>',
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story = view.story
    name = f"{story.posted_at:%d}{story.number}"

    def neighbour(one: Story | None) -> str:
        return f"<a href='{_address(one, 1)}'>{escape(one.title)}</a>" if one else "没有了"

    def to(part: int, text: str) -> str:
        return f"<a href='{name}{'' if part == 1 else f'_{part}'}.html'>{text}</a>"

    numbers = " ".join(
        f"[{one}]" if one == view.part else to(one, f"[{one}]") for one in range(1, story.parts + 1)
    )
    before = to(view.part - 1, "上一页") if view.part > 1 else "上一页"
    onward = to(view.part + 1, "下一页") if view.part < story.parts else "下一页"
    turning = (
        f"<center class='artpage'>共{story.parts}页: {before} {numbers} {onward}</center>"
        if story.parts > 1
        else ""
    )
    beside = "".join(
        f'<tr><td>·<a href="{_address(one, 1)}">{escape(one.title)}</a></td></tr>'
        for one in view.related
    )
    return _page(
        f"{escape(story.title)}/山货行情/杜松山口商贸网",
        f"""<div class="way">路径：<a href="/">首页</a>/<a
href="/plus/shanhuo/">山货行情</a>/浏览</div>
<div class="arc"><div class="arc_t"><strong>{escape(story.title)}</strong></div>
<table class="arc_i" width="90%" align="center"><tr><td>{story.posted_at:%Y-%m-%d %H:%M}</td><td>
文章来源：{story.origin or "网络"}</td><td>录入：{story.author or "shanhuo"}</td><td>
<a href="/plus/feedback.php?aid={story.number}">我要评论(0)</a></td></tr></table>
<table class="arc_b" width="100%"><tr><td>{view.html}</td></tr></table>{turning}
<div class="arc_v"><a href="#up">支持(0)</a> <a href="#down">反对(0)</a></div>
<table class="arc_n" width="100%"><tr><td>上一篇文章：{neighbour(view.previous)}</td><td>
下一篇文章：{neighbour(view.following)}</td></tr></table>
<table class="arc_r" width="100%"><tr><th>看过本文的人还看过</th></tr>{beside}</table>
<div class="arc_c"><b>发表评论</b><p>请自觉遵守互联网相关的政策法规，严禁发布不当言论。</p>
<form><textarea name="msg"></textarea></form></div></div>""",
        view.hot,
    )


GBK = Design(
    name="dedecms-gbk",
    language="zh",
    section="山货行情",
    per_page=15,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=body_in(
        Markup(
            prose='<p class="MsoNormal" style="text-indent:28pt"><span style="font-family:仿宋">'
            "{text}<o:p></o:p></span></p>",
            heading='<p class="MsoNormal" style="text-indent:28pt"><b><span '
            'style="font-family:黑体">{text}</span></b></p>',
            quote='<p class="MsoNormal" style="margin-left:28pt"><span '
            'style="font-family:楷体">{text}</span></p>',
            items="{text}",
            item='<p class="MsoListParagraph"><span style="font-family:Wingdings">&#61550;</span>'
            '<span style="font-family:仿宋">{text}</span></p>',
            table='<table class="MsoTableGrid" border="1">{text}</table>',
            row="<tr>{text}</tr>",
            cell='<td><p class="MsoNormal" align="center"><span lang="EN-US">{text}</span></p>'
            "</td>",
            picture='<p class="MsoNormal" align="center"><img src="{src}" width="550"/></p>{text}',
            caption='<p class="MsoNormal" align="center"><span style="font-size:10.5pt">{text}'
            "</span></p>",
            title='<p class="MsoNormal" align="center"><b><span style="font-size:22pt">{text}'
            "</span></b></p>",
            byline='<p class="MsoNormal" align="center"><span style="font-family:楷体">{text}'
            "</span></p>",
            attachment='<p class="MsoNormal"><a href="{src}"><span>{text}</span></a></p>',
            inline=lambda text: _NUMBER.sub(r'<span lang="EN-US">\g<0></span>', text),
        )
    ),
    message="<html><body><div>提示：该文章已被管理员删除或正在审核</div></body></html>",
    parts=True,
    encoding="gb18030",
    content_type="text/html",
    precision="minute",
    select={
        "item": "div.nlist a.ntit",
        "breadcrumb": "div.way",
        "title": "div.arc_t strong",
        "date": "table.arc_i td",
        "body": "table.arc_b",
    },
)

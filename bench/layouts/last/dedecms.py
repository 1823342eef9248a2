"""DedeCMS in GBK with a bought theme: trade news of an industry's portal, in Chinese.

`/a/hangye/2018/0228/23010.html`, further pages `_2.html`. The page says gb2312, late and after a
long comment, and has letters of GBK only. An advertisement floats in the text, keywords are made
links, and a box of rights with title and address ends it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from html import escape

from bench.layouts.last.chinese_hands import PASTED, PLAIN, PORTAL
from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.newest.telling import opening, plain_pages, typed_by

_MENU = {"公司": "/a/gongsi/", "行情": "/a/hangqing/", "展会": "/a/zhanhui/", "供求": "/a/gongqiu/"}
_TAGS = {"茶叶": "/tags.php?/chaye/", "冷链": "/tags.php?/lenglian/"}
_SECTION = "行业新闻"
_WORDS = re.compile("茶叶竞拍|有机肥|藤编家具|塔吊出租|保税仓")


def _keyed(text: str) -> str:
    """Link the first keyword, as the system does by itself."""
    link = "<a href='/tags.php?/chaye/' target='_blank'><u>\\g<0></u></a>"
    return _WORDS.sub(link, text, count=1)


def _list_address(page: int) -> str:
    return "/a/hangye/" + (f"list_7_{page}.html" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    folder = "hangye" if story.number > 20_000 else "gongsi"
    return (
        f"/a/{folder}/{story.posted_at:%Y/%m%d}/{story.number}"
        + (f"_{part}" if part > 1 else "")
        + ".html"
    )


def _ranks(rows: Sequence[Story]) -> str:
    return "".join(
        f'<li><i class="n{at}">{at}</i><a href="{_address(one, 1)}">{cut(one, 40)}</a></li>\n'
        for at, one in enumerate(rows, start=1)
    )


def _page(title: str, main: str, hot: Sequence[Story]) -> str:
    menu = "".join(f"<li><a href='{path}' >{said}</a></li>" for said, path in _MENU.items())
    tags = "".join(f'<a href="{path}">{said}</a> ' for said, path in _TAGS.items())
    flash = "".join(
        f'<li><a href="{_address(one, 1)}"><img src="/uploads/allimg/s{one.number}.jpg" '
        f'alt="{escape(one.title)}"/><span>{cut(one, 24)}</span></a></li>'
        for one in hot[:4]
    )
    return f"""<!DOCTYPE html>
<html>
<head>
<!-- {"= " * 420} -->
<title>{title}</title>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<meta http-equiv="Cache-Control" content="no-transform" />
<link href="/templets/mlw/style/style.css" rel="stylesheet" media="screen" type="text/css" />
<script type="text/javascript" src="/templets/mlw/js/jquery.js"></script>
</head>
<body>
<div class="site-nav"><span class="fl">梅鹿湾冷链网 &mdash; 朙白做生意</span><span class="fr"><a
href="javascript:;">加入收藏</a></span></div>
<div class="top"><a href="/"><img src="/templets/mlw/images/logo.gif" alt="梅鹿湾冷链网"/></a>
<div class="ad728"><a href="https://ad.example/728" rel="nofollow"><img
src="/uploads/ad/728.gif"/></a></div></div>
<ul class="menu"><li><a href="/">主页</a></li>{menu}<li class="on"><a
href="{_list_address(1)}">{_SECTION}</a></li></ul>
<div class="pleft">
{main}
</div>
<div class="pright">
<div class="side"><h3>图文推荐</h3><ul class="pic">{flash}</ul></div>
<div class="side"><h3>本周热门</h3><ul class="rank">
{_ranks(hot[4:])}</ul></div>
<div class="side"><h3>热门标签</h3><p>{tags}</p></div>
</div>
<div class="foot">Copyright &copy; 2009-2018 梅鹿湾冷链网 版权所有 <a
href="https://www.dedecms.example" target="_blank">Power by DedeCms</a></div>
</body>
</html>"""


def _list(view: ListView) -> str:
    rows = "".join(
        f'<div class="item"><h2><a href="{_address(one, 1)}" class="tit">'
        f"{f'<b>{cut(one, 56)}</b>' if one.number % 9 == 0 else cut(one, 56)}</a></h2>"
        f'<p class="des">{opening(one, 80)}...<a href="{_address(one, 1)}" class="more">'
        "[查看全文]</a>"
        f'</p><p class="inf">日期：{one.posted_at:%Y-%m-%d} 点击：{one.number % 300} 标签：<a '
        'href="/tags.php?/chaye/">茶叶</a></p></div>\n'
        for one in view.rows
    )
    pages = "".join(
        f"<li class='thisclass'>{at}</li>"
        if at == view.page
        else f"<li><a href='{_list_address(at)}'>{at}</a></li>"
        for at in range(1, view.pages + 1)
    )
    if view.page < view.pages:
        pages += f"<li><a href='{_list_address(view.page + 1)}'>下一页</a></li>"
    return _page(
        f"{_SECTION}_梅鹿湾冷链网",
        f"""<div class="weizhi">当前位置：<a href='/'>主页</a> > <a
href='{_list_address(1)}'>{_SECTION}</a> ></div>
<div class="newslist">
{rows}</div>
<div class="pages"><ul>{pages}<li><span class="pageinfo">共 <strong>{view.pages}</strong>页
<strong>40</strong>条</span></li></ul></div>""",
        view.hot,
    )


def _pager(story: Story, part: int) -> str:
    if story.parts == 1:
        return ""
    links = "".join(
        f"<a href='#' class='cur'>{at}</a>"
        if at == part
        else f"<a href='{_address(story, at)}'>{at}</a>"
        for at in range(1, story.parts + 1)
    )
    onward = f"<a href='{_address(story, part + 1)}'>下一页</a>" if part < story.parts else ""
    return f'<div class="fenye"><a>共{story.parts}页: </a>{links}{onward}</div>\n'


def _article(view: ArticleView) -> str:
    story, title, link = view.story, escape(view.story.title), _address(view.story, 1)

    def beside(one: Story | None, said: str) -> str:
        shown = f"<a href='{_address(one, 1)}'>{escape(one.title)}</a>" if one else "没有了"
        return f"<li>{said}：{shown} </li>"

    heading = f"{title}({view.part})" if view.part > 1 else title
    intro = ends = ""
    if story.number % 2 and view.part == 1:
        intro = f'<div class="intro"><b>导读：</b>{opening(story, 76)}...</div>'
    if view.part == story.parts:
        ends = '<div class="editor">(责任编辑：admin)</div>\n' if story.number % 3 else ""
        ends += (
            f'<div class="banquan"><p>本文标题：<a href="{link}">{title}</a></p><p>本文地址：'
            f"http://www.mlwlenglian.invalid{link} 转载请注明出处！</p></div>\n"
        )
    advert = (
        '<div class="wzad" style="float:right;width:250px"><a href="https://ad.example/250"><img '
        'src="/uploads/ad/250.jpg"/></a><p>冷库设计安装，免费上门，热线0000-0000</p></div>'
    )
    like = "".join(
        f'<li><a href="{_address(one, 1)}" title="{escape(one.title)}"><img '
        f'src="/uploads/allimg/s.jpg"/>{escape(one.title)}</a></li>\n'
        for one in view.related
    )
    body = view.html
    if story.number % 2 == 0:  # the advertisement comes after the first paragraph of some
        first, _, rest = view.html.partition("\n")
        body, advert = f"{first}\n{advert}\n{rest}", ""
    return _page(
        f"{heading}_{_SECTION}_梅鹿湾冷链网",
        f"""<div class="weizhi">当前位置：<a href='/'>主页</a> > <a
href='{_list_address(1)}'>{_SECTION}</a> > </div>
<div class="arc">
<h1 class="arctit">{title}</h1>
<div class="arcinfo"><span>时间：{story.posted_at:%Y-%m-%d %H:%M}</span><span>来源：{
            story.origin or "未知"
        }</span><span>作者：{story.author or "admin"}</span><span>点击：<script
src="/plus/count.php?view=yes&aid={story.number}&mid=1"></script>次</span></div>
{intro}
<div class="arcbody">
{advert}
{body}
{ends}{_pager(story, view.part)}</div>
<div class="zan"><a href="javascript:;">赞一个 <b>{story.number % 20}</b></a><a
href="javascript:;">打赏</a></div>
<div class="sxp"><ul>{beside(view.previous, "上一篇")}{beside(view.following, "下一篇")}</ul></div>
<div class="like"><h3>猜你喜欢</h3><ul>
{like}</ul></div>
<div class="pl"><h3>网友点评</h3><p>共有 0 条评论 用户名: 验证码: 匿名?</p></div>
</div>""",
        view.hot,
    )


_PEOPLE = (PLAIN, replace(PORTAL, touch=_keyed), replace(PASTED, touch=_keyed))
GBK = Design(
    name="dedecms-gbk",
    language="zh",
    section=_SECTION,
    per_page=10,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=typed_by(*_PEOPLE),
    message='<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312" />'
    "<title>提示信息</title></head><body><center>文档不存在或已被删除，无法查看！<br/><a href='/'>"
    "返回主页</a></center></body></html>",
    parts=True,
    encoding="gbk",
    content_type="text/html",
    precision="minute",
    more=plain_pages("梅鹿湾冷链网", "/", *_MENU.values(), *_TAGS.values()),
    select={
        "item": "div.newslist a.tit",
        "breadcrumb": "div.weizhi",
        "title": "h1.arctit",
        "date": "div.arcinfo > span:first-child",
        "body": "div.arcbody",
        "remove": "div.wzad,div.editor,div.banquan,div.fenye",
    },
)

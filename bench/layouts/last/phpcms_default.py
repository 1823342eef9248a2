"""PHPCMS V9 with the theme it came with and static pages: a chamber's news in Chinese.

`/html/2018/xhdt_0228/23010.html`, further pages `_2.html`. The heading holds time, source and
counters; some texts have the system's own summary above them, which is cut from their beginning.
Pager, tags, neighbours, mood votes and further reading follow the text within one box.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.last.chinese_hands import MESSENGER, PASTED, PORTAL
from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.newest.telling import HTML, opening, plain_pages, typed_by

_MENU = {"商会概况": "/html/about/", "政策法规": "/html/zcfg/", "会员风采": "/html/hyfc/"}
_TAGS = {
    "商会": "/index.php?m=content&c=tag&a=lists&tag=商会",
    "展会": "/index.php?m=content&c=tag&tag=展会",
}
_SECTION = "协会动态"


def _list_address(page: int) -> str:
    return "/html/xhdt/" + (f"{page}.html" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    folder = "xhdt" if story.number > 20_000 else "hyxw"
    return (
        f"/html/{story.posted_at:%Y}/{folder}_{story.posted_at:%m%d}/{story.number}"
        + (f"_{part}" if part > 1 else "")
        + ".html"
    )


def _digg(rows: Sequence[Story]) -> str:
    return "".join(
        f'<li><a href="{_address(one, 1)}" target="_blank" title="{escape(one.title)}">'
        f"{cut(one, 38, '')}</a></li>\n"
        for one in rows
    )


def _page(title: str, said: str, crumb: str, main: str, hot: Sequence[Story]) -> str:
    menu = '<li class="line">|</li>'.join(
        f'<li><a href="{path}"><span>{name}</span></a></li>' for name, path in _MENU.items()
    )
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
 "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<meta http-equiv="X-UA-Compatible" content="IE=7" />
<title>{title}</title>
<meta name="keywords" content="商会,梅鹿湾">
<meta name="description" content="{said}">
<link href="/statics/css/reset.css" rel="stylesheet" type="text/css" />
<link href="/statics/css/default_blue.css" rel="stylesheet" type="text/css" />
<script type="text/javascript" src="/statics/js/jquery.min.js"></script>
</head>
<body>
<div class="body-top"><div class="content"><div class="rt"><span class="login"><a
href="javascript:;">登录</a> | <a href="javascript:;">免费注册</a></span></div></div></div>
<div class="header"><div class="logo">
<a href="/"><img src="/statics/images/v9/logo.jpg" /></a></div>
<div class="nav-bar"><ul class="nav-site"><li><a href="/"><span>首页</span></a></li>{menu}<li><a
href="{_list_address(1)}"><span>{_SECTION}</span></a></li></ul></div>
<div class="search"><form action="/index.php">
<input type="text" name="q" value="请输入关键词"/><input
type="submit" value="搜 索" /></form></div></div>
<div class="main">
<div class="col-left">
<div class="crumbs"><a href="/">首页</a><span> &gt; </span>
<a href="{_list_address(1)}">{_SECTION}</a>
&gt; {crumb}</div>
{main}
</div>
<div class="col-auto">
<div class="box"><h5 class="title-2">频道总排行</h5><ul class="content digg">
{_digg(hot[:12])}</ul></div>
<div class="bk10"></div>
<div class="box"><h5 class="title-2">频道本月排行</h5><ul class="content rank">
{_digg(hot[12:])}</ul></div>
</div>
</div>
<div class="footer"><p class="info">
关于我们 | 联系方式 | 版权声明 | 友情链接<br />Powered by <strong>
PHPCMS</strong> V9 &copy; 2018 梅鹿湾商会 备案号0000-1号</p></div>
</body>
</html>"""


def _numbers(addresses: Sequence[str], page: int, count: str) -> str:
    links = " ".join(
        f"<span>{at}</span>" if at == page else f'<a href="{path}">{at}</a>'
        for at, path in enumerate(addresses, start=1)
    )
    before = addresses[min(max(page - 2, 0), len(addresses) - 1)]
    after = addresses[min(page, len(addresses) - 1)]
    return (
        f'{count}<a href="{before}" class="a1">上一页</a> {links} '
        f'<a href="{after}" class="a1">下一页</a>'
    )


def _list(view: ListView) -> str:
    rows = ""
    for at, one in enumerate(view.rows, start=1):
        rows += (
            f'<li><span class="rt">{one.posted_at:%Y-%m-%d %H:%M:%S}</span>·<a '
            f'href="{_address(one, 1)}" target="_blank" style="">{cut(one, 60)}</a></li>\n'
        )
        rows += '<li class="bk20 hr"></li>\n' if at % 5 == 0 else ""
    numbers = _numbers(
        [_list_address(one) for one in range(1, view.pages + 1)],
        view.page,
        '<a class="a1">40条</a> ',
    )
    return _page(
        f"{_SECTION} - 梅鹿湾商会",
        "",
        "",
        f'<ul class="list lh24 f14">\n{rows}</ul>\n<div id="pages" class="text-c">{numbers}</div>',
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story, title = view.story, escape(view.story.title)

    def beside(one: Story | None, none: str) -> str:
        if one is None:
            return f"<a href=\"javascript:alert('{none}');\">{none}</a>"
        return f'<a href="{_address(one, 1)}">{escape(one.title)}</a>'

    summary = pager = ""
    if story.number % 3 == 0 and view.part == 1:
        summary = f'<div class="summary">{opening(story, 90)}</div>'
    if story.parts > 1:
        addresses = [_address(story, one) for one in range(1, story.parts + 1)]
        pager = f'<div id="pages" class="text-c mg_t20">{_numbers(addresses, view.part, "")}</div>'
    editor = "" if view.part < story.parts else '<p class="bjr">【编辑：秦小满】</p>\n'
    tags = "".join(
        f'<a href="{path}" class="blue">{said}</a>&nbsp;' for said, path in _TAGS.items()
    )
    related = "".join(
        f'<li>·<a href="{_address(one, 1)}" target="_blank">{escape(one.title)}</a><span>'
        f"（{one.posted_at:%Y-%m-%d}）</span></li>\n"
        for one in view.related
    )
    mood = "".join(f"<li><img src='/m.gif' /><br />{one}</li>" for one in ("震惊", "不解", "给力"))
    signed = f"&nbsp;&nbsp;&nbsp;作者：{story.author}" if story.author else ""
    return _page(
        f"{title} - {_SECTION} - 梅鹿湾商会",
        opening(story, 70),
        " 正文",
        f"""<div id="Article">
<h1>{title}<br />
<span>{story.posted_at:%Y-%m-%d %H:%M:%S}&nbsp;&nbsp;&nbsp;来源：{story.origin or ""}{signed}
&nbsp;&nbsp;&nbsp;评论：<a href="#comment_iframe" id="comment">0</a> 点击：</span><span id="hits">{
            story.number % 977
        }</span></h1>
{summary}
<div class="content">
{view.html}
{editor}{pager}</div>
<p style="margin-bottom:10px"><strong>Tags：</strong>{tags}</p>
<p class="f14"><strong>上一篇：</strong>{beside(view.previous, "第一页")}<br />
<strong>下一篇：</strong>{beside(view.following, "最后一页")}</p>
<a class="f14 add-favorite" href="javascript:;">收藏</a>
<div class="bdshare_t bds_tools get-codes-bdshare"><span class="bds_more">分享到：</span><a
class="bds_qzone" href="#">QQ空间</a><a class="bds_tsina" href="#">新浪微博</a></div>
<div class="related"><h5 class="blue">延伸阅读：</h5><ul class="list blue lh24 f14">
{related}</ul></div>
<div class="mood"><h5>选择您看到此新闻时的心情</h5><ul>{mood}</ul></div>
<div class="bk15"></div>
</div>
<div class="Article-Tool">网友评论 文明上网理性发言，请遵守新闻评论服务协议 <a
id="comment_iframe" name="comment_iframe">0条评论</a></div>
<script language="JavaScript" src="/api.php?op=count&id={story.number}&modelid=1"></script>""",
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
    body=typed_by(PORTAL, PASTED, MESSENGER),
    message='<!DOCTYPE html><html><head><meta charset="utf-8" /><title>提示信息</title></head>'
    '<body><div class="showMsg"><h5>提示信息</h5><div class="content guery">您访问的信息不存在！'
    "</div>"
    '<div class="bottom"><a href="/">[点这里返回首页]</a></div></div></body></html>',
    content_type=HTML,
    parts=True,
    more=plain_pages("梅鹿湾商会", "/", *_MENU.values(), *_TAGS.values()),
    select={
        "item": "div.col-left > ul.list > li > a",
        "next": "div#pages > a.a1:last-child",
        "breadcrumb": "div.crumbs",
        "date": "#Article > h1 > span:not(#hits)",
        "body": "#Article > div.content",
        "remove": "p.bjr,#pages",
    },
)

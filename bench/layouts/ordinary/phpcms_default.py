"""PHPCMS V9 with the theme that came with it: a trade promotion council's news in Chinese.

`/index.php?m=content&c=index&a=show&catid=17&id=23010`, further pages `&page=2`. Date, source,
comments and hits stand in a span within the h1; all else as `content/show.html` and `list.html` of
`default` have it, with their "no more" neighbours in javascript.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.newest.telling import HTML, opening, plain_pages
from bench.layouts.ordinary.hands import BROKEN, CKEDITOR_3, SPACED, WORD, put_down

_ROOT = "/index.php?m=content&c=index&a="
_SITE = "柳溪市贸易促进会"
_SECTION = "工作动态"
_MENU = {
    "本会概况": f"{_ROOT}lists&catid=2",
    "领导活动": f"{_ROOT}lists&catid=16",
    "展会信息": f"{_ROOT}lists&catid=21",
    "法律服务": f"{_ROOT}lists&catid=24",
    "下载专区": f"{_ROOT}lists&catid=28",
}
_TOOLS = {
    "网站地图": f"{_ROOT}lists&catid=31",
    "登录": "/index.php?m=member&c=index&a=login",
    "注册": "/index.php?m=member&c=index&a=register",
}
_TAGS = {
    "贸促会": "/index.php?m=content&c=tag&catid=17&tag=maocuhui",
    "外贸": "/index.php?m=content&c=tag&catid=17&tag=waimao",
}


def _list_address(page: int) -> str:
    return f"{_ROOT}lists&catid=17" + (f"&page={page}" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    section = 17 if story.number > 20_000 else 21
    end = f"&page={part}" if part > 1 else ""
    return f"{_ROOT}show&catid={section}&id={story.number}{end}"


def _ranked(name: str, kind: str, rows: Sequence[Story]) -> str:
    items = "\n".join(
        f'<li><span>{one.number % 2311}</span><a href="{_address(one, 1)}" target="_blank" '
        f'title="{escape(one.title)}">{cut(one, 30, "")}</a></li>'
        if kind == "rank"
        else f'<li><a href="{_address(one, 1)}" target="_blank" title="{escape(one.title)}">'
        f"{cut(one, 28)}</a></li>"
        for one in rows
    )
    return (
        f'<div class="box">\n<h5 class="title-2">{name}</h5>\n<ul class="content {kind}">\n{items}'
        '\n</ul>\n</div>\n<div class="bk10"></div>\n'
    )


def _page(title: str, said: str, left: str, hot: Sequence[Story]) -> str:
    menu = '<li class="line">|</li>'.join(
        f'<li><a href="{path}"><span>{name}</span></a></li>' for name, path in _MENU.items()
    )
    tools = "<span> | </span>".join(f'<a href="{path}">{name}</a>' for name, path in _TOOLS.items())
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" \
"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<meta http-equiv="X-UA-Compatible" content="IE=7" />
<title>{title}</title>
<meta name="keywords" content="贸促会,柳溪">
<meta name="description" content="{said}">
<link href="/statics/css/reset.css" rel="stylesheet" type="text/css" />
<link href="/statics/css/default_blue.css" rel="stylesheet" type="text/css" />
<script type="text/javascript" src="/statics/js/jquery.min.js"></script>
</head>
<body>
<div class="body-top">
<div class="content">
<div id="announ"><ul><li><a href="{_address(hot[0], 1)}">{cut(hot[0], 40)}</a></li></ul></div>
<div class="login lh24 blue"><span class="rt">{tools}</span></div>
</div>
</div>
<div class="header">
<div class="logo"><a href="/"><img src="/statics/images/v9/logo.jpg" /></a></div>
<div class="search"><div class="tab" id="search"><a href="javascript:;" class="on">新闻</a><span> |
</span><a href="javascript:;">下载</a><span> | </span><a href="javascript:;">图片</a></div>
<div class="bd"><form action="/index.php" method="get"><input type="text" class="text" name="q" />
<input type="submit" value="搜 索" class="button" /></form></div></div>
<div class="bk3"></div>
<div class="nav-bar"><ul class="nav-site"><li><a href="/"><span>首页</span></a></li>
<li class="line">|</li>{menu}</ul></div>
</div>
<!--main-->
<div class="main">
<div class="col-left">
{left}
</div>
<div class="col-auto">
{_ranked("频道总排行", "digg", hot[:11])}{_ranked("频道本月排行", "rank", hot[11:])}</div>
</div>
<div class="footer">
<p class="info"><a href="{_MENU["本会概况"]}">关于我们</a> | <a
href="{_TOOLS["网站地图"]}">联系方式</a> | <a href="{_MENU["法律服务"]}">版权声明</a> |
<a href="https://www.phpcms.cn">友情链接</a><br />
{_SITE} 版权所有 柳溪市滨江大道66号 电话：0000-2610088 传真：0000-2610099<br />
Powered by <strong><a href="https://www.phpcms.cn" target="_blank">Phpcms</a></strong> <em>V9</em>
&copy; 2018</p>
</div>
</body>
</html>"""


def _numbers(addresses: Sequence[str], page: int) -> str:
    """Return `pages()`: with "next" of the last page leading to itself."""
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
            f'<li><span class="rt">{one.posted_at:%Y-%m-%d %H:%M:%S}</span>·<a '
            f'href="{_address(one, 1)}" target="_blank">{cut(one, 60)}</a></li>\n'
        )
        rows += '<li class="bk20 hr"></li>\n' if at % 5 == 0 else ""
    numbers = _numbers([_list_address(at) for at in range(1, view.pages + 1)], view.page)
    return _page(
        f"{_SECTION} - {_SITE}",
        "",
        f'<div class="crumbs"><a href="/">首页</a><span> &gt; </span><a href="{_list_address(1)}">'
        f'{_SECTION}</a> &gt; </div>\n<ul class="list lh24 f14">\n{rows}</ul>\n'
        f'<div id="pages" class="text-c"><a class="a1">40条</a> {numbers}</div>',
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story, title = view.story, escape(view.story.title)

    def beside(one: Story | None, said: str) -> str:
        if one is None:
            return f"<a href=\"javascript:alert('{said}');\">{said}</a>"
        return f'<a href="{_address(one, 1)}">{escape(one.title)}</a>'

    summary = guide = pages = ""
    if story.number % 3 == 0:
        summary = f'<div class="summary">{opening(story, 100)}</div>\n'
    if story.parts > 1:
        addresses = [_address(story, at) for at in range(1, story.parts + 1)]
        pages = _numbers(addresses, view.part)
        if story.parts == 3:
            guide = (
                '<fieldset>\n<legend class="f14">本文导航</legend><ul class="list blue row-2">\n'
            )
            guide += "\n".join(
                f'<li>{at}、<a href="{path}">{said}</a></li>'
                for at, (path, said) in enumerate(
                    zip(addresses, ("主要情况", "问题与建议", "有关附录"), strict=True), start=1
                )
            )
            guide += "</ul></fieldset>\n"
    related = "\n".join(
        f'<li>&middot; <a href="{_address(one, 1)}" target="_blank">{escape(one.title)}</a><span>'
        f"({one.posted_at:%Y-%m-%d})</span></li>"
        for one in view.related
    )
    tags = "".join(f'<a href="{path}" class="blue">{said}</a> \t' for said, path in _TAGS.items())
    author = f"作者：{story.author}&nbsp;&nbsp;&nbsp;" if story.author else ""
    return _page(
        f"{title} - {_SECTION} - {_SITE}",
        opening(story, 70),
        f"""<div class="crumbs"><a href="/">首页</a><span> &gt; </span><a \
href="{_list_address(1)}">{_SECTION}</a> &gt;  正文</div>
<div id="Article">
<h1>{title}<br />
<span>{story.posted_at:%Y-%m-%d %H:%M:%S}&nbsp;&nbsp;&nbsp;{author}来源：{story.origin or ""}\
&nbsp;&nbsp;&nbsp;评论：<a href="#comment_iframe" id="comment">0</a> 点击：<span id="hits"></span>\
</span></h1>
{summary}<div class="content">
{view.html}<!--内容关联投票-->
</div>
{guide}<div id="pages" class="text-c">{pages}</div>
<p style="margin-bottom:10px">
<strong>相关热词搜索：</strong>{tags}</p>
<p class="f14">
<strong>上一篇：</strong>{beside(view.previous, "第一页")}<br />
<strong>下一篇：</strong>{beside(view.following, "最后一页")}
</p>
<div class="related">
<h5 class="blue">延伸阅读：</h5>
<ul class="content blue list lh24 f14">
{related}
</ul>
</div>
<div class="bk15"></div>
</div>
<div class="Article-Tool">
分享到：
<img src="/statics/images/icon/t.sina.png" alt="分享到新浪微博" /> <img
src="/statics/images/icon/qq.png" alt="分享到QQ空间" /> <a href="javascript:;">[收藏]</a> <a
href="javascript:window.print();">[打印]</a> <a href="javascript:window.close();">[关闭]</a>
</div>
<div class="box" id="comment_iframe"><h5>网友评论</h5><div class="content">
<form action="/index.php" method="post"><textarea rows="8" cols="80"></textarea><br />
<input type="submit" value="发布评论" /> 文明上网，理性发言</form></div></div>""",
        view.hot,
    )


DEFAULT = Design(
    name="phpcms-default",
    language="zh",
    section=_SECTION,
    per_page=25,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=put_down(CKEDITOR_3, SPACED, WORD, BROKEN),
    message='<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" '
    'content="text/html; charset=utf-8" /><title>提示信息</title></head><body><div class="showMsg" '
    'style="text-align:center"><h5>提示信息</h5><div class="content guery">您浏览的内容不存在！'
    '</div><div class="bottom"><a href="javascript:history.back();">[点这里返回上一页]</a></div>'
    "</div></body></html>",
    content_type=HTML,
    parts=True,
    more=plain_pages(_SITE, "/", *_MENU.values(), *_TOOLS.values(), *_TAGS.values()),
    select={
        "item": "div.col-left > ul.list > li > a",
        "next": "#pages > a:last-child",
        "breadcrumb": "div.crumbs",
        "date": "#Article > h1 > span",
        "body": "#Article > div.content",
    },
)

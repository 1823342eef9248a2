"""PHPCMS V9 as it is installed: the system's own theme, pages written to disk, in Chinese.

`/html/zixun/dongtai/2018/0228/23010.html`, further pages `_2.html`, lists `2.html`. The time, the
source and the counter stand in the h1; a summary cut from the text stands above it, and the names
of an article's pages beneath.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.later.pages import others
from bench.layouts.later.phpcms_people import DESK, PHONE, WRITER
from bench.layouts.later.setting import lead, set_by
from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story

_MENU = (
    ("促进会概况", "/html/gaikuang/"),
    ("资讯中心", "/html/zixun/"),
    ("会员服务", "/html/fuwu/"),
    ("国别商情", "/html/guobie/"),
    ("下载专区", "/html/xiazai/"),
    ("联系方式", "/html/lianxi/"),
)
_WORDS = ("榴莲", "班列", "自贸区", "商会")


def _list_address(page: int) -> str:
    return "/html/zixun/dongtai/" + (f"{page}.html" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    folder = "dongtai" if story.number > 20_000 else "hangye"
    mark = f"_{part}" if part > 1 else ""
    return f"/html/zixun/{folder}/{story.posted_at:%Y/%m%d}/{story.number}{mark}.html"


def _search(word: str) -> str:
    return f"/index.php?m=content&amp;c=tag&amp;catid=17&amp;tag={_WORDS.index(word)}"


def _page(title: str, main: str, hot: Sequence[Story]) -> str:
    menu = "".join(
        f'<li class="line">|</li><li><a href="{path}"><span>{said}</span></a></li>'
        for said, path in _MENU
    )
    all_time = "".join(
        f'<li><a href="{_address(one, 1)}" target="_blank" title="{escape(one.title)}">'
        f"{cut(one, 34, '...')}</a></li>\n"
        for one in hot[:10]
    )
    monthly = "".join(
        f'<li><span>{one.number % 900 + 61:,}</span><a href="{_address(one, 1)}" class="title" '
        f'title="{escape(one.title)}">{escape(one.title)}</a></li>\n'
        for one in hot[10:]
    )
    words = "".join(f'<a href="{_search(one)}" class="blue">{one}</a>' for one in _WORDS)
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" \
"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<meta http-equiv="X-UA-Compatible" content="IE=7" />
<title>{title}</title>
<meta name="keywords" content="岭港,东盟,贸易促进" />
<meta name="description" content="岭港国际贸易促进会官方网站" />
<link href="/statics/css/reset.css" rel="stylesheet" type="text/css" />
<link href="/statics/css/default_blue.css" rel="stylesheet" type="text/css" />
<script type="text/javascript" src="/statics/js/jquery.min.js"></script>
</head>
<body>
<div class="body-top">
    <div class="content">
        <div class="announ">
            <script>$(function(){{startmarquee('announ',22,1,500,3000)}})</script>
            <h5>公告：</h5>
            <div id="announ"><ul><li><a href="/html/fuwu/">2018年度会费缴纳通知</a></li>
            <li><a href="/html/fuwu/">会员信息登记表已更新 2018-02-22</a></li></ul></div>
        </div>
        <div class="login lh24 blue"><a href="/html/lianxi/">投稿</a><span> |</span>
        <a href="javascript:;">登录</a></div>
    </div>
</div>
<div class="header">
    <div class="logo"><a href="/"><img src="/statics/images/v9/logo.jpg" /></a></div>
    <div class="bk3"></div>
    <div class="nav-bar"><map><ul class="nav-site"><li><a href="/"><span>首页</span></a></li>{menu}
    </ul></map></div>
    <div class="bd search"><form action="/index.php" method="get"><input type="text" name="q" />
    <input type="submit" value="搜 索" /></form><p>热门关键词：{words}</p></div>
</div>
<div class="main">
<div class="col-left">
{main}
</div>
<div class="col-auto">
    <div class="box"><h5 class="title-2">频道总排行</h5><ul class="content digg">
{all_time}    </ul></div>
    <div class="bk10"></div>
    <div class="box"><h5 class="title-2">频道本月排行</h5><ul class="content rank">
{monthly}    </ul></div>
</div>
</div>
<div class="clear"></div>
<div class="footer">
<p class="info"><a href="/html/gaikuang/">关于我们</a> | <a href="/html/lianxi/">联系方式</a> |
<a href="/html/xiazai/">版权声明</a> | <a href="/html/fuwu/">招聘信息</a> |
<a href="/html/lianxi/">友情链接</a></p>
<p>岭港国际贸易促进会 版权所有 2009-2018 &copy; 岭ICP备00000000号</p>
<p>Powered by <strong><a href="https://phpcms.example/">Phpcms</a></strong> <em>V9</em></p>
</div>
</body>
</html>"""


def _numbers(addresses: Sequence[str], now: int) -> str:
    """Return the system's numbers of pages; beyond either end they lead to the end itself."""
    last = len(addresses)
    shown = " ".join(
        f"<span>{at}</span>" if at == now else f'<a href="{one}">{at}</a>'
        for at, one in enumerate(addresses, start=1)
    )
    before, after = (addresses[min(max(at, 1), last) - 1] for at in (now - 1, now + 1))
    return (
        f'<a href="{before}" class="a1">上一页</a> {shown} <a href="{after}" class="a1">下一页</a>'
    )


def _list(view: ListView) -> str:
    rows = ""
    for at, one in enumerate(view.rows, start=1):
        rows += (
            f'\t<li><span class="rt">{one.posted_at:%Y-%m-%d %H:%M:%S}</span>·<a '
            f'href="{_address(one, 1)}" target="_blank" >{cut(one, 34, "...")}</a></li>\n'
        )
        rows += '\t<li class="bk20 hr"></li>\n' if at % 5 == 0 else ""
    addresses = [_list_address(one) for one in range(1, view.pages + 1)]
    return _page(
        "会务动态 - 资讯中心 - 岭港国际贸易促进会",
        f"""    <div class="crumbs"><a href="/">首页</a><span> &gt; </span><a
href="/html/zixun/">资讯中心</a> &gt; <a href="{_list_address(1)}">会务动态</a> &gt;  列表</div>
    <ul class="list lh24 f14">
{rows}    </ul>
    <div id="pages" class="text-c"><a class="a1">40条</a> {_numbers(addresses, view.page)}</div>""",
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story = view.story

    def neighbour(one: Story | None, said: str) -> str:
        if one is None:
            return f"<a href=\"javascript:alert('{said}');\">{said}</a>"
        return f'<a href="{_address(one, 1)}">{escape(one.title)}</a>'

    summary = contents = numbers = ""
    if story.number % 3 != 1 and story.byline == ():
        summary = f'\t<div class="summary" >{lead(story, 78)}...</div>\n'
    if story.parts > 1:
        addresses = [_address(story, one) for one in range(1, story.parts + 1)]
        entries = "\n".join(
            f'<li class="">{at}、<a href="{one}">{escape(story.title)}（{at}）</a></li>'
            for at, one in enumerate(addresses, start=1)
        )
        contents = (
            '<fieldset>\n<legend class="f14">本文导航</legend><ul class="list blue row-2">\n'
            f"{entries}\n</ul>\n</fieldset>"
        )
        numbers = _numbers(addresses, view.part)
    beside = "".join(
        f'<li>· <a href="{_address(one, 1)}" target="_blank">{escape(one.title)}</a>'
        f"<span>({one.posted_at:%Y-%m-%d})</span></li>"
        for one in view.related
    )
    source = f"&nbsp;&nbsp;&nbsp;来源：{story.origin or ''}"
    if story.author:
        source += f"&nbsp;&nbsp;&nbsp;作者：{story.author}"
    found = " ".join(f'<a href="{_search(one)}" class="blue">{one}</a>' for one in _WORDS[1:3])
    return _page(
        f"{escape(story.title)} - 会务动态 - 岭港国际贸易促进会",
        f"""    <div class="crumbs"><a href="/">首页</a><span> &gt; </span><a
href="/html/zixun/">资讯中心</a> &gt; <a href="{_list_address(1)}">会务动态</a> &gt;  正文</div>
    <div id="Article">
\t<h1>{escape(story.title)}<br />
<span>{story.posted_at:%Y-%m-%d %H:%M:%S}{source}&nbsp;&nbsp;&nbsp;评论：<a
href="#comment_iframe" id="comment">0</a> 点击：</span><span id="hits"></span></h1>
{summary}\t<div class="content">
{view.html}
\t</div>
{contents}
\t<div id="pages" class="text-c">{numbers}</div>
\t<p style="margin-bottom:10px"><strong>相关热词搜索：</strong>{found}</p>
\t<p class="f14"><strong>上一篇：</strong>{neighbour(view.previous, "第一页")}<br />
<strong>下一篇：</strong>{neighbour(view.following, "最后一页")}</p>
\t<div class="related"><h5 class="blue">延伸阅读：</h5><ul class="content list blue lh24 f14">
{beside}</ul></div>
\t<div class="bk15"></div>
\t<script type="text/javascript">var hits={story.number};</script>
    </div>
    <div class="Article-Tool">分享到：<a href="javascript:;"><img
src="/statics/images/share/weibo.png" title="分享到新浪微博" /></a> <a href="javascript:;"><img
src="/statics/images/share/qzone.png" title="分享到QQ空间" /></a> <span id="favorite"><a
href="javascript:;" class="t6">收藏</a></span></div>
    <div id="comment_iframe" class="box"><h5>网友评论</h5><p>暂无评论，欢迎发表您的看法。
网友评论仅供其表达个人看法，并不表明本站同意其观点或证实其描述。</p>
    <h5>评论排行</h5><ul class="content list"><li>·
<a href="{_address(view.hot[3], 1)}">{escape(view.hot[3].title)}</a></li></ul></div>""",
        view.hot,
    )


DEFAULT = Design(
    name="phpcms-default",
    language="zh",
    section="会务动态",
    per_page=20,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=set_by(DESK, PHONE, WRITER),
    message='<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />'
    '<title>提示信息</title></head><body><div class="showMsg"><h5>提示信息</h5><div '
    'class="content guery">内容不存在或已被删除！</div><div class="bottom"><a href="javascript:'
    'history.back();">[点这里返回上一页]</a></div></div></body></html>',
    parts=True,
    more=others(
        "岭港国际贸易促进会",
        *("/", *(path for _, path in _MENU)),
        *(_search(one).replace("&amp;", "&") for one in _WORDS),
    ),
    select={
        "item": "div.col-left > ul.list > li > a",
        "next": "#pages a.a1:last-child",
        "breadcrumb": "div.crumbs",
        "date": "#Article h1 > br + span",
        "body": "#Article > div.content",
    },
)

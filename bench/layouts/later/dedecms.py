"""DedeCMS in GBK, labelled gb2312: a chamber of commerce on the system's own theme, much changed.

`/a/shanghuidongtai/2018/0228/23010.html`, further pages `_2.html`; the list is `list_12_2.html`.
Labels in the theme's `<small>`, an advertisement that floats within the text, the editor's name in
brackets below it, votes, and a form for comments.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.later.dedecms_people import CLERK, PASTER, TABLED
from bench.layouts.later.pages import others
from bench.layouts.later.setting import lead, set_by
from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story

_HOME = "/a/shanghuidongtai/"
_MENU = (
    ("商会简介", "/a/jianjie/"),
    ("政策法规", "/a/zhengce/"),
    ("会员风采", "/a/huiyuan/"),
    ("供求信息", "/a/gongqiu/"),
    ("视频中心", "/plus/list.php?tid=21"),
    ("在线报名", "/plus/diy.php?action=post&amp;diyid=1"),
)


def _list_address(page: int) -> str:
    return _HOME + (f"list_12_{page}.html" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    folder = "shanghuidongtai" if story.number > 20_000 else "jingmaozixun"
    mark = f"_{part}" if part > 1 else ""
    return f"/a/{folder}/{story.posted_at:%Y/%m%d}/{story.number}{mark}.html"


def _page(title: str, main: str, hot: Sequence[Story]) -> str:
    menu = "".join(f'<li><a href="{path}"><span>{said}</span></a></li>' for said, path in _MENU)
    advised = "".join(
        f'<li><a href="{_address(one, 1)}">{cut(one, 30, "")}</a><p>{lead(one, 36)}...</p></li>\n'
        for one in hot[:6]
    )
    ranked = "".join(
        f'<li><a href="{_address(one, 1)}" title="{escape(one.title)}">'
        f"{escape(one.title)}</a></li>\n"
        for one in hot[6:]
    )
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" \
"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />
<title>{title}</title>
<meta name="keywords" content="总商会,侨商,投资" />
<link href="/templets/default/style/dedecms.css" rel="stylesheet" media="screen" type="text/css" />
<script language="javascript" type="text/javascript" src="/include/dedeajax2.js"></script>
</head>
<body class="articleview">
<div class="header_top"><div class="w960 center"><span id="time"
class="time">欢迎访问龙山侨商总会官方网站！
</span><div class="toplinks"><a href="javascript:;">设为首页</a> | <a
href="javascript:;">繁體中文</a>
<span>[<a href="/plus/diy.php?action=post&amp;diyid=1">联系我们</a>]</span></div></div></div>
<div class="header"><div class="top w960 center"><div id="title" class="title"><a href="/"><img
height="54" src="/templets/default/images/logo.gif" alt="龙山侨商总会" /></a></div></div>
<div class="module blue mT10 wrapper w963"><div id="navMenu"><ul><li><a
href="/"><span>主页</span></a>
</li><li class="hover"><a href="{_HOME}"><span>商会动态</span></a></li>{menu}</ul></div>
<div class="search"><form><input name="q" type="text" value="在这里搜索..." /><button>搜索</button>
</form><dl class="hot-kw"><dt>热门标签：</dt><dd><a href="/tags.php?/zhaoshang/">招商</a></dd><dd><a
href="/tags.php?/banlie/">班列</a></dd></dl></div></div></div>
<div class="w960 center clear mt1">
<div class="pleft">
{main}
</div>
<div class="pright">
<div class="commend mt1"><dl class="tbox light"><dt class="light"><strong>推荐内容</strong></dt><dd
class="light"><ul class="d4">
{advised}</ul></dd></dl></div>
<div class="hot mt1"><dl class="tbox light"><dt class="light"><strong>热点内容</strong></dt><dd
class="light"><ul class="c1 ico2">
{ranked}</ul></dd></dl></div>
</div>
</div>
<div class="footer w960 center mt1 clear"><div class="footer_body"><p class="powered">Powered by
<strong>DedeCMSV57_GBK_SP2</strong> &copy; 2004-2018</p><p class="copyright">龙山侨商总会
地址：龙山市侨安路88号　电话：0000-6620088　龙ICP备00000000号</p></div></div>
</body>
</html>"""


def _pager(addresses: Sequence[str], now: int, tail: str) -> str:
    shown = "".join(
        f'<li class="thisclass">{at}</li>\n'
        if at == now
        else f'<li><a href="{one}">{at}</a></li>\n'
        for at, one in enumerate(addresses, start=1)
    )
    last = len(addresses)
    before = f'<li><a href="{addresses[now - 2]}">上一页</a></li>\n' if 1 < now <= last else ""
    after = f'<li class="xia"><a href="{addresses[now]}">下一页</a></li>\n' if now < last else ""
    return f'<ul class="pagelist">\n{before}{shown}{after}{tail}</ul>'


def _list(view: ListView) -> str:
    rows = "".join(
        f'<li>\n[<b><a href="{_HOME}">商会动态</a></b>] <a href="{_address(one, 1)}" class="title">'
        f'{cut(one, 34, "…")}</a>\n<span class="info"><small>日期：</small>'
        f"{one.posted_at:%Y-%m-%d %H:%M:%S}<small>点击：</small>{one.number % 310}"
        f'<small>好评：</small>0</span>\n<p class="intro">{lead(one, 88)}...</p>\n</li>\n'
        for one in view.rows
    )
    addresses = [_list_address(one) for one in range(1, view.pages + 1)]
    options = "".join(f"<option value='{one}'>{at}</option>" for at, one in enumerate(addresses, 1))
    tail = (
        f"<li><a href='{addresses[-1]}'>末页</a></li>\n<li><select name='sldd'>{options}</select>"
        f'</li>\n<li><span class="pageinfo">共 <strong>{view.pages}</strong>页<strong>40</strong>条'
        "</span></li>\n"
    )
    return _page(
        "商会动态_龙山侨商总会",
        f"""<div class="place"><strong>当前位置:</strong> <a href="/">主页</a> &gt; <a
href="{_HOME}">商会动态</a> &gt; </div>
<div class="listbox"><ul class="e2">
{rows}</ul></div>
<div class="dede_pages">{_pager(addresses, view.page, tail)}</div>""",
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story = view.story

    def neighbour(one: Story | None) -> str:
        return f"<a href='{_address(one, 1)}'>{escape(one.title)}</a> " if one else "没有了 "

    pages = ""
    if story.parts > 1:
        addresses = [_address(story, one) for one in range(1, story.parts + 1)]
        pages = _pager(addresses, view.part, f"<li><a>共{story.parts}页: </a></li>\n")
    intro = ""
    if story.number % 4 == 2 and view.part == 1:
        intro = f'<div class="intro">{lead(story, 60)}...</div>\n'
    beside = "".join(
        f'<li><a href="{_address(one, 1)}">{escape(one.title)}</a><small>{one.posted_at:%m-%d}'
        "</small></li>\n"
        for one in view.related
    )
    return _page(
        f"{escape(story.title)}_龙山侨商总会",
        f"""<div class="place"><strong>当前位置:</strong> <a href="/">主页</a> &gt; <a
href="{_HOME}">商会动态</a> &gt; </div>
<div class="viewbox">
<div class="title"><h2>{escape(story.title)}</h2></div>
<div class="info"><small>时间:</small><span class="sj">{story.posted_at:%Y-%m-%d %H:%M}</span>
<small>来源:</small>{story.origin or "未知"} <small>作者:</small>{story.author or "admin"}
<small>点击:</small><script src="/plus/count.php?view=yes&aid={story.number}&mid=1"
type="text/javascript"></script>次 <small>字号:</small><a href="javascript:;">大</a> <a
href="javascript:;">中</a> <a href="javascript:;">小</a></div>
{intro}<div class="content">
<div id="contentMidPicAD" style="float:right; clear:both; top:0; vertical-align:top;"><a
href="/a/gongqiu/"><img src="/uploads/ad/expo300.gif"
alt="" /></a><br />第九届侨商展火热招展中</div>
<table width="100%"><tr><td>
{view.html}
</td></tr></table>
</div>
<div class="dede_pages">{pages}</div>
<div style="text-align:right">(责任编辑：{story.author or "admin"})</div>
<div class="newdigg" id="newdigg"><div class="diggbox digg_good"><div
class="digg_act">顶一下</div><div
class="digg_num">(0)</div><div class="digg_percent">0%</div></div><div class="diggbox digg_bad"><div
class="digg_act">踩一下</div><div class="digg_num">(0)</div><div
class="digg_percent">0%</div></div></div>
<div class="boxoff"><strong>------分隔线----------------------------</strong></div>
<div class="bdsharebuttonbox"><span>分享到：</span><a class="bds_weixin" href="#">微信</a><a
class="bds_tsina" href="#">新浪微博</a><a class="bds_qzone" href="#">QQ空间</a></div>
<div class="handle"><div class="context"><ul><li>上一篇：{neighbour(view.previous)}</li>
<li>下一篇：{neighbour(view.following)}</li></ul></div><div class="actbox"><ul><li><a
href="javascript:;">收藏</a></li><li><a href="javascript:;">挑错</li><li><a
href="javascript:;">推荐</a></li><li><a
href="javascript:window.print()">打印</a></li></ul></div></div>
</div>
<div class="likearc mt1"><dl class="tbox"><dt><strong>相关文章</strong></dt><dd><ul
class="likelist">
{beside}</ul></dd></dl></div>
<div class="mt1"><dl class="tbox"><dt><strong>发表评论</strong></dt><dd><div
class="dede_comment_post">
<p>请自觉遵守互联网相关的政策法规，严禁发布色情、暴力、反动的言论。</p><form><textarea></textarea>
评价:
<input type="radio" />好评 <input type="radio" />中立 <input type="radio" />差评
验证码: <button>发表评论
</button></form></div></dd></dl></div>""",
        view.hot,
    )


GBK = Design(
    name="dedecms-gbk",
    language="zh",
    section="商会动态",
    per_page=10,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=set_by(CLERK, TABLED, PASTER),
    message='<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">'
    "<title>系统提示</title></head><body><center>对不起，您所请求的文档不存在或已被管理员删除！<br>"
    '<a href="javascript:history.go(-1);">如果你的浏览器没反应，请点击这里...</a></center></body>'
    "</html>",
    parts=True,
    encoding="gb18030",
    content_type="text/html",
    precision="minute",
    more=others(
        "龙山侨商总会",
        *("/", "/tags.php?/zhaoshang/", "/tags.php?/banlie/"),
        *(path.replace("&amp;", "&") for _, path in _MENU),
    ),
    select={
        "item": "ul.e2 > li > a.title",
        "next": "li.xia a",
        "breadcrumb": "div.place",
        "title": "div.viewbox h2",
        "date": "div.info span.sj",
        "body": "div.viewbox > div.content",
        "remove": "#contentMidPicAD",
    },
)

"""DedeCMS in GBK with a local agency's theme: an industry association's news in Chinese.

`/news/2018/0228/23010.html`, further pages `_2.html` and a title with "(2)"; lists `list_5_2.html`.
The page says gb2312. The text stands in a table's cell and ends in the system's line on who is in
charge, which the system puts there itself; links to sections and two boxes of news at the right.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.newest.telling import blocks, opening, plain_pages
from bench.layouts.stock.hands import DIVS, FCK, LINES, WORD

_MENU = {
    "关于协会": "/about/",
    "入会指南": "/join/",
    "会员名录": "/members/",
    "行业标准": "/standards/",
    "培训考试": "/training/",
    "在线留言": "/plus/guestbook.php",
}
_SECTION = "行业资讯"
_SITE = "苏澜竹制品行业协会"
_HANDS = (FCK, LINES, WORD, DIVS)
_EDITOR = '<p class="zrbj" align="right">(责任编辑：admin)</p>'


def _list_address(page: int) -> str:
    return "/news/" + (f"list_5_{page}.html" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    folder = "news" if story.number > 20_000 else "training"
    end = f"_{part}" if part > 1 else ""
    return f"/{folder}/{story.posted_at:%Y/%m%d}/{story.number}{end}.html"


def _body(story: Story, shown: Sequence[str]) -> str:
    told = blocks(_HANDS[story.number % 4], story, shown)
    return "".join([*told, _EDITOR]).replace('"../uploadfile', '"/uploadfile')


def _items(rows: Sequence[Story], width: int = 32) -> str:
    return "".join(
        f"<li><a href='{_address(one, 1)}' target=\"_blank\">{cut(one, width, '')}</a></li>\n"
        for one in rows
    )


def _page(title: str, said: str, main: str, hot: Sequence[Story]) -> str:
    menu = "\n".join(f"<li><a href='{path}'>{name}</a></li>" for name, path in _MENU.items())
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" \
"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />
<title>{title}</title>
<meta name="keywords" content="竹制品,协会,标准" />
<meta name="description" content="{said}" />
<link href="/templets/zhu/style/style.css" rel="stylesheet" type="text/css" />
<script src="/include/dedeajax2.js" language="javascript" type="text/javascript"></script>
</head>
<body>
<div class="topbar"><div class="area"><span class="wel">您好，欢迎访问{_SITE}官方网站！</span>
<span class="tr"><a href="javascript:;">设为首页</a> | <a href="javascript:;">加入收藏</a> | <a \
href="/about/">联系我们</a></span></div></div>
<div class="area logo"><a href="/"><img src="/templets/zhu/images/logo.png" alt="{_SITE}" /></a>
<form name="formsearch" action="/plus/search.php"><input type="hidden" name="kwtype" value="0" />
<input name="q" type="text" class="search-keyword" value="在这里搜索..." /><button \
type="submit">搜索</button></form></div>
<div class="menu"><ul class="area"><li><a href='/'>网站首页</a></li>
<li class="thisclass"><a href='{_list_address(1)}'>{_SECTION}</a></li>
{menu}</ul></div>
<div class="area banner"><img src="/templets/zhu/images/b1.jpg" width="1000" height="180" /></div>
<div class="area main">
<div class="leftbox">
{main}
</div>
<div class="rightbox">
<div class="rt_t"><span>栏目导航</span></div><ul class="lm">
<li><a href='{_list_address(1)}' class='thisclass'>{_SECTION}</a></li>
<li><a href='/training/'>培训考试</a></li>
<li><a href='/standards/'>行业标准</a></li></ul>
<div class="rt_t"><span>推荐文章</span></div><ul class="tj">
{_items(hot[:11])}</ul>
<div class="rt_t"><span>热门点击</span></div><ul class="tj">
{_items(hot[11:])}</ul>
<div class="rt_t"><span>联系协会</span></div><div class="lx">地址：北山镇竹海路9号<br />
电话：0000-7714410<br />邮编：000000</div>
</div>
<div class="clear"></div>
</div>
<div class="area flink"><strong>友情链接：</strong><a href='https://link.example/' \
target='_blank'>望洲市商务局</a> <a href='https://link.example/' target='_blank'>海峡物流联盟</a>
<a href='https://link.example/' target='_blank'>陶瓷商会</a></div>
<div class="footer">Copyright &copy; 2010-2018 {_SITE} 版权所有　备案号：0000-3<br />
<a href="https://dede.example/" target="_blank">Power by DedeCms</a> 技术支持：云浦网络工作室
<script src="/templets/zhu/js/tongji.js" type="text/javascript"></script></div>
</body>
</html>"""


def _list(view: ListView) -> str:
    rows = "".join(
        f'<li><span class="date">{one.posted_at:%m-%d %H:%M}</span><a href="{_address(one, 1)}" '
        f'class="t">{cut(one, 54, "")}</a><p>{opening(one, 64)}...</p></li>\n'
        for one in view.rows
    )
    numbers = "\n".join(
        f'<li class="thisclass">{at}</li>'
        if at == view.page
        else f"<li><a href='{_list_address(at)}'>{at}</a></li>"
        for at in range(1, view.pages + 1)
    )
    first = "<li>首页</li>" if view.page == 1 else f"<li><a href='{_list_address(1)}'>首页</a></li>"
    after = "<li>末页</li>"
    if view.page < view.pages:
        after = (
            f"<li><a href='{_list_address(view.page + 1)}' class='xyy'>下一页</a></li>\n"
            f"<li><a href='{_list_address(view.pages)}'>末页</a></li>"
        )
    return _page(
        f"{_SECTION}_{_SITE}",
        "",
        f"""<div class="wz">当前位置： <a href='/'>主页</a> > <a \
href='{_list_address(1)}'>{_SECTION}</a> > </div>
<ul class="arclist">
{rows}</ul>
<ul class="pagelist">
{first}
{numbers}
{after}
<li><span class="pageinfo">共 <strong>{view.pages}</strong>页<strong>40</strong>条</span></li>
</ul>""",
        view.hot,
    )


def _pager(story: Story, part: int) -> str:
    """Return the links between the parts; the last part has a "下一页" that leads nowhere."""
    if story.parts == 1:
        return ""
    links = [f"<li><a>共{story.parts}页: </a></li>"]
    links += ["<li><a href='#'>上一页</a></li>"] if part == 1 else []
    links += [
        f'<li class="thisclass"><a href="#">{at}</a></li>'
        if at == part
        else f"<li><a href='{_address(story, at).rpartition('/')[2]}'>{at}</a></li>"
        for at in range(1, story.parts + 1)
    ]
    target = _address(story, part + 1).rpartition("/")[2] if part < story.parts else "#"
    return "\n".join([*links, f"<li><a href='{target}'>下一页</a></li>"])


def _article(view: ArticleView) -> str:
    story, title = view.story, escape(view.story.title)
    shown = title if view.part == 1 else f"{title}({view.part})"

    def beside(one: Story | None) -> str:
        return f"<a href='{_address(one, 1)}'>{escape(one.title)}</a>" if one else "没有了"

    related = "".join(
        f'<li><a href="{_address(one, 1)}">{escape(one.title)}</a> {one.posted_at:%Y-%m-%d}</li>\n'
        for one in (*view.related, *view.hot[:2])
    )
    return _page(
        f"{shown}_{_SECTION}_{_SITE}",
        opening(story, 60),
        f"""<div class="wz">当前位置： <a href='/'>主页</a> > <a \
href='{_list_address(1)}'>{_SECTION}</a> > </div>
<div class="arc">
<h1 class="arc_t">{title}</h1>
<div class="arc_i">时间：<span class="time">{story.posted_at:%Y-%m-%d %H:%M}</span>　\
来源：{story.origin or "未知"}　作者：{story.author or "admin"}　点击：\
<script src="/plus/count.php?view=yes" type='text/javascript' language="javascript">\
</script>次</div>
<div class="arc_b"><table width='100%'><tr><td>
{view.html}</td></tr></table></div>
<div class="dede_pages"><ul class="pagelist">
{_pager(story, view.part)}
</ul></div>
<div class="share">分享到：<a href="#">微信</a> <a href="#">新浪微博</a> \
<a href="#">QQ空间</a></div>
<div class="boxoff">------分隔线----------------------------</div>
<ul class="prenext"><li>上一篇：{beside(view.previous)} </li><li>下一篇：\
{beside(view.following)} </li></ul>
<div class="act"><a href="javascript:;">收藏</a> <a href="javascript:;">挑错</a> <a \
href="javascript:;">推荐</a> <a href="javascript:window.print();">打印</a></div>
<div class="xg"><h3>相关阅读</h3><ul>
{related}</ul></div>
</div>""",
        view.hot,
    )


GBK = Design(
    name="dedecms-gbk",
    language="zh",
    section=_SECTION,
    per_page=15,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=_body,
    message='<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">'
    "<title>提示信息</title></head><body><center><div>DedeCMS 提示信息！</div><div>文档不存在！"
    "</div><a href='javascript:history.go(-1);'>如果你的浏览器没反应，请点击这里...</a></center>"
    "</body></html>",
    parts=True,
    encoding="gbk",
    content_type="text/html",
    precision="minute",
    more=plain_pages("-", "/", *_MENU.values()),
    select={
        "item": "ul.arclist > li > a.t",
        "next": "a.xyy",
        "breadcrumb": "div.wz",
        "title": "h1.arc_t",
        "date": "div.arc_i > span.time",
        "body": "div.arc_b",
        "remove": "p.zrbj",
    },
)

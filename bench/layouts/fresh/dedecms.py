"""DedeCMS in GBK, labelled gb2312: an association's own templates on the system's addresses.

`/html/xhdt/20180228/23010.html`, its pages `_2.html`, chosen from a list of them above the text. An
advertisement floats in the text; below it the editor's name, a copyright box, a code to scan.
Neighbours are called "上一条" and "下一条", and the time has its weekday.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.fresh.around import menu_pages
from bench.layouts.fresh.pasting import Hand, Run, body_of, latin_apart, opening
from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story

_MENU = (
    ("协会介绍", "/html/xhjs/"),
    ("行业资讯", "/html/hyzx/"),
    ("会员名录", "/html/hyml/"),
    ("入会申请", "/plus/list.php?tid=9"),
    ("在线留言", "/plus/diy.php?diyid=1"),
)
_DAYS = "一二三四五六日"


def _list_address(page: int) -> str:
    return "/html/xhdt/" + (f"list_5_{page}.html" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    folder = "xhdt" if story.number > 20_000 else "hyzx"
    mark = f"_{part}" if part > 1 else ""
    return f"/html/{folder}/{story.posted_at:%Y%m%d}/{story.number}{mark}.html"


def _page(title: str, main: str, hot: Sequence[Story]) -> str:
    fresh = "".join(
        f'<li><span>{one.posted_at:%m/%d}</span><a href="{_address(one, 1)}" '
        f'title="{escape(one.title)}">{cut(one, 28, "")}</a></li>'
        for one in hot[:11]
    )
    ranked = "".join(
        f'<li class="n{place}"><i>{place}</i><a '
        f'href="{_address(one, 1)}">{escape(one.title)}</a></li>'
        for place, one in enumerate(hot[11:], start=1)
    )
    menu = "".join(f'<a href="{path}">{said}</a>' for said, path in _MENU)
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
 "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />
<title>{title}</title><meta name="keywords" content="腰果,协会,进出口" />
<link href="/templets/yg/style/base.css" rel="stylesheet" /></head><body>
<div id="hd"><div class="hd-t"><script>document.write(new Date().toLocaleString())</script>
<span><a href="javascript:;">设为首页</a> <a href="javascript:;">加入收藏</a> <a
href="/html/xhjs/">联系我们</a></span></div><h2 class="logo"><a href="/">南流坚果行业协会</a></h2>
<div class="nav"><a href="/">首页</a><a href="/html/xhdt/" class="cur">协会动态</a>{menu}</div>
<marquee>热烈祝贺本会第三届会员大会圆满召开！　会费缴纳截止日期：2018年3月31日</marquee></div>
<div id="bd"><div class="side"><div class="sbox"><h3>最新资讯</h3><ul>{fresh}</ul></div>
<div class="sbox"><h3>点击排行榜</h3><ul class="rank">{ranked}</ul></div><div class="sbox"><h3>
联系协会</h3><p>秘书处电话：0000-8200888</p><p>QQ群：000000000</p></div></div>
<div class="cont">{main}</div></div>
<div id="ft"><p>友情链接： <a href="https://customs.example/">南流海关</a> <a
href="https://ports.example/">哈林港</a></p><p>南流坚果行业协会 版权所有　地址：南流市江滨路12号
　邮编：000000</p><p>Copyright &copy; 2008-2018 桂ICP备0000000号　技术支持：云标网络</p></div>
</body></html>"""


def _list(view: ListView) -> str:
    rows = "".join(
        f'<dl><dt><a href="{_address(one, 1)}" target="_blank">{cut(one, 54, "...")}</a><em>'
        f"[{one.posted_at:%Y-%m-%d}]</em></dt><dd>{opening(one, 68)}…</dd></dl>\n"
        for one in view.rows
    )
    numbers = "".join(
        f"<strong>{one}</strong>"
        if one == view.page
        else f'<a href="{_list_address(one)}">{one}</a>'
        for one in range(1, view.pages + 1)
    )
    onward = (
        f'<a href="{_list_address(view.page + 1)}">下一页</a><a href="{_list_address(view.pages)}">'
        "末页</a>"
        if view.page < view.pages
        else "<span>下一页</span><span>末页</span>"
    )
    options = "".join(
        f'<option value="{_list_address(one)}">{one}</option>' for one in range(1, view.pages + 1)
    )
    return _page(
        "协会动态-南流坚果行业协会",
        '<div class="loc">您的位置：<a href="/">首页</a> &gt; <a href="/html/xhdt/">协会动态</a>'
        f'</div><div class="arclist">{rows}</div><div class="pager"><span>首页</span>{numbers}'
        f"{onward}<select>{options}</select> 共{view.pages}页40条记录</div>",
        view.hot,
    )


def _parts(view: ArticleView) -> tuple[str, str]:
    """Return the choice of pages that stands above a text of several, and the links below it."""
    story = view.story
    if story.parts == 1:
        return "", ""
    options = "".join(
        f'<option value="{_address(story, one)}">第{one}页：{escape(story.title)}({one})</option>'
        for one in range(1, story.parts + 1)
    )
    numbers = " ".join(
        f"<b>[{one}]</b>" if one == view.part else f'<a href="{_address(story, one)}">[{one}]</a>'
        for one in range(1, story.parts + 1)
    )
    onward = (
        f' <a href="{_address(story, view.part + 1)}">下一页</a>' if view.part < story.parts else ""
    )
    return (
        f'<div class="partnav">文章导航：<select>{options}</select></div>',
        f'<div class="arcpage">本文共{story.parts}页，当前第{view.part}页 {numbers}{onward}</div>',
    )


def _article(view: ArticleView) -> str:
    story, at = view.story, view.story.posted_at

    def neighbour(one: Story | None) -> str:
        return f'<a href="{_address(one, 1)}">{escape(one.title)}</a>' if one else "没有了"

    above, below = _parts(view)
    beside = "".join(
        f'<li><a href="{_address(one, 1)}">{escape(one.title)}</a> {one.posted_at:%Y-%m-%d}</li>'
        for one in view.related
    )
    return _page(
        f"{escape(story.title)}-协会动态-南流坚果行业协会",
        f"""<div class="loc">您的位置：<a href="/">首页</a> &gt; <a
href="/html/xhdt/">协会动态</a> &gt; 浏览文章</div><div class="arc"><h1>{escape(story.title)}</h1>
<div class="arcinfo"><span>发布人：{story.author or "秘书处"}</span><span>信息来源：{
            story.origin or "本站原创"
        }</span><span class="t">发布日期：{at:%Y年%m月%d日} 星期{_DAYS[at.weekday()]} {
            at:%H:%M}</span><span>浏览：<script
src="/plus/count.php?view=yes&aid={story.number}"></script>次</span><span>【字体：<a
href="javascript:;">大</a> <a href="javascript:;">中</a> <a
href="javascript:;">小</a>】</span></div>
{above}<table width="100%" border="0" cellpadding="0"><tr><td id="arcbody">
<div class="adbox" style="float:right;width:250px"><p>广告</p><a href="/plus/diy.php?diyid=1"><img
src="/uploads/ad/250.gif" alt=""></a></div>
{view.html}
</td></tr></table>{below}
<div class="zr">（责任编辑：{story.author or "秘书处"}）</div>
<div class="copybox"><strong>版权与免责声明</strong><p>凡本网注明“来源：南流坚果行业协会”的作品，
版权均属本会所有，转载须注明出处。本网转载其他媒体稿件，意在传递信息，不代表本网立场。</p></div>
<div class="wx"><img src="/templets/yg/images/wx.jpg" alt=""><p>扫一扫，关注协会微信公众号，
第一时间了解行业动态</p></div>
<p class="tags">标签(TAG)：<a href="/tags.php?/jianguo/">坚果</a> <a
href="/tags.php?/maoyi/">贸易</a></p>
<ul class="pn"><li>上一条：{neighbour(view.previous)}</li><li>下一条：{
            neighbour(view.following)
        }</li></ul><p class="tool"><a href="javascript:;">[顶一下]</a> <a
href="javascript:window.print()">[打印本页]</a> <a href="javascript:window.close()">[关闭窗口]</a>
</p><div class="rel"><h3>您可能还想看</h3><ul>{beside}</ul></div></div>""",
        view.hot,
    )


_EDITOR = Hand(
    prose="<p>\n\t　　{text}</p>",
    heading="<p>\n\t　　<strong>{text}</strong></p>",
    quote="<blockquote>\n\t<p>\n\t\t{text}</p>\n</blockquote>",
    note='<p>\n\t<span style="color:#808080">{text}</span></p>',
    facts=Run(inner="<p>\n\t　　{text}</p>"),
    contacts=Run("<p>\n\t　　{text}</p>", between="<br />\n\t　　"),
    signature=Run(inner='<p style="text-align: right">\n\t{text}</p>'),
    table=Run(
        '<table align="center" border="1" cellpadding="1" style="width: 500px">\n<tbody>{text}'
        "</tbody></table>",
        "<tr>{text}</tr>\n",
    ),
    head="<td><strong>{text}</strong></td>",
    figure='<p style="text-align: center">\n\t<img alt="" src="{src}" style="width: 550px" /></p>\n'
    '<p style="text-align: center">\n\t{text}</p>',
    title='<p style="text-align: center">\n\t<strong>{text}</strong></p>',
    byline='<p style="text-align: center">\n\t{text}</p>',
    attachment='<p>\n\t　　<a href="{src}"><img src="/images/addon.gif" />{text}</a></p>',
    joiner="",
)
_OFFICE = Hand(
    prose='<p class="p0" style="margin-bottom:0pt;text-indent:32pt"><span '
    "style=\"font-family:'仿宋'"
    '">{text}</span><span><o:p></o:p></span></p>',
    heading='<p class="p0" style="text-indent:32pt"><span '
    'style="font-weight:bold">{text}</span></p>',
    quote='<p class="p0"><span style="font-style:italic">{text}</span></p>',
    note='<p class="p0"><span style="font-size:9pt">{text}</span></p>',
    items=Run(inner='<p class="p15" style="text-indent:32pt">{text}</p>'),
    facts=Run(inner='<p class="p0" style="text-indent:32pt"><span>{text}</span></p>'),
    contacts=Run(inner='<p class="p0" style="text-indent:32pt"><span>{text}</span></p>'),
    signature=Run(inner='<p class="p0" style="text-align:right"><span>{text}</span></p>'),
    table=Run('<table style="border-collapse:collapse">{text}</table>', "<tr>{text}</tr>"),
    cell='<td width="130"><p class="p0"><span>{text}</span></p></td>',
    figure='<p class="p0" style="text-align:center"><img src="{src}" width="415" /></p><p '
    'class="p0" '
    'style="text-align:center"><span>{text}</span></p>',
    title='<p class="p0" style="text-align:center"><span style="font-size:22pt">{text}</span></p>',
    byline='<p class="p0" style="text-align:center"><span>{text}</span></p>',
    attachment='<p class="p0"><a href="{src}"><span>{text}</span></a></p>',
    joiner="",
    marks=True,
    touch=latin_apart,
)
_BARE = Hand(
    prose="　　{text}",
    heading='　　<font color="#990000"><b>{text}</b></font>',
    quote="　　{text}",
    note="<small>{text}</small>",
    items=Run(inner="　　{text}", between="<br>\n"),
    facts=Run(inner="　　{text}", between="<br>\n"),
    contacts=Run(inner="　　{text}", between="<br>\n"),
    signature=Run("<div align=right>{text}</div>", between="<br>"),
    table=Run("<table border=1 width=420>{text}</table>", "<tr>{text}</tr>"),
    figure="<center><img src={src} border=0><br>{text}</center>",
    title="<center><b>{text}</b></center>",
    byline="<center>{text}</center>",
    attachment="　　<a href={src}>{text}</a>",
    joiner="",
    gap="<br>\n<br>\n",
    whole='<font style="font-size:14px">{text}</font>',
    marks=True,
)

GBK = Design(
    name="dedecms-gbk",
    language="zh",
    section="协会动态",
    per_page=14,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=body_of((_EDITOR, _OFFICE, _BARE)),
    message='<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312" />'
    "<title>提示信息</title></head><body><div>对不起，您要浏览的文档不存在或正在审核中！</div>"
    "</body></html>",
    parts=True,
    encoding="gb18030",
    content_type="text/html",
    precision="minute",
    more=menu_pages(
        "南流坚果行业协会",
        "/",
        "/tags.php?/jianguo/",
        "/tags.php?/maoyi/",
        *(path for _, path in _MENU),
    ),
    select={
        "item": "div.arclist dt a",
        "breadcrumb": "div.loc",
        "title": "div.arc h1",
        "date": "div.arcinfo span.t",
        "body": "#arcbody",
        "remove": "div.adbox",
    },
)

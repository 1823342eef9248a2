"""PHPCMS v9 with the templates it comes with, in English: time, source and hits inside the h1.

Above some texts stands a summary, which says the text's own beginning again and is cut off. The
numbers of an article's pages, the tags and both neighbours follow in the article's own element.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.unseen.around import around
from bench.layouts.unseen.pasting import Paste, body_of, lead

_MENU = (
    ("About the Council", "m=content&c=index&a=lists&catid=2"),
    ("Services", "m=content&c=index&a=lists&catid=14"),
    ("Membership", "m=content&c=index&a=lists&catid=15"),
    ("Search", "m=search&c=index&a=init&typeid=1"),
    ("Sign in", "m=member&c=index&a=login"),
)


def _list_address(page: int) -> str:
    return "/index.php?m=content&c=index&a=lists&catid=9" + (f"&page={page}" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    catid = 9 if story.number > 20_000 else 12
    path = f"/index.php?m=content&c=index&a=show&catid={catid}&id={story.number}"
    return path if part == 1 else f"{path}&page={part}"


def _page(title: str, main: str, hot: Sequence[Story]) -> str:
    digg = "".join(
        f'<li><a href="{_address(one, 1)}" target="_blank" title="{escape(one.title)}">'
        f"{cut(one, 38, '')}</a></li>"
        for one in hot[:12]
    )
    month = "".join(
        f'<li><span>{one.number % 300}</span><a href="{_address(one, 1)}">{cut(one, 38, "")}</a>'
        "</li>"
        for one in hot[12:]
    )
    menu = "".join(f'<li><a href="/index.php?{query}">{said}</a></li>' for said, query in _MENU)
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>{title}</title>
<meta name="keywords" content="strait,council,trade" /></head><body>
<div class="body-top"><div class="content"><div class="bord"><ul><li>Welcome to the website of the
Strait Business Council!</li></ul></div><div class="login lh24 blue"><a href="/">ENGLISH</a> |
<a href="/cn/">中文版</a> <a href="/index.php?m=member&c=index&a=login">Sign
in</a></div></div></div>
<div class="header"><div class="logo"><a href="/"><img src="/statics/images/v9/logo.jpg"
/></a></div>
<div class="nav-bar"><ul class="nav-site"><li><a href="/"><span>Home</span></a></li>
<li class="line"><a href="{_list_address(1)}"><span>News</span></a></li>{menu}</ul></div></div>
<div class="main">{main}<div class="col-auto"><div class="box"><h5 class="title-2">Weekly
hits</h5><ul class="content digg">{digg}</ul></div><div class="bk10"></div><div class="box">
<h5 class="title-2">Monthly hits</h5><ul class="content rank">{month}</ul></div></div></div>
<div class="footer"><p class="info"><a href="/index.php?m=content&c=index&a=lists&catid=2">About
us</a>　|　Contact: 00-0000-0000　|　Jobs　|　Site map<br />Powered by <strong>PHPCMS</strong>
V9 &copy; 2018 Strait Business Council<br />Technical support: Lumut Netcraft</p></div>
</body></html>"""


def _turning(page: int, pages: int, to: Sequence[str], total: str = "") -> str:
    """Return PHPCMS's links to pages; the last page's one onward leads to itself."""
    numbers = " ".join(
        f"<span>{one}</span>" if one == page else f'<a href="{to[one - 1]}">{one}</a>'
        for one in range(1, pages + 1)
    )
    back, on = to[min(max(page, 2), pages + 1) - 2], to[min(page, pages - 1)]
    return (
        f'<div id="pages" class="text-c">{total}<a href="{back}" class="a1">Prev page</a> '
        f'{numbers} <a href="{on}" class="a1">Next page</a></div>'
    )


def _list(view: ListView) -> str:
    rows = ""
    for place, one in enumerate(view.rows, start=1):
        rows += (
            f'<li><span class="rt">{one.posted_at:%Y-%m-%d %H:%M:%S}</span>·<a '
            f'href="{_address(one, 1)}" target="_blank">{cut(one, 56)}</a></li>\n'
        )
        rows += '<li class="bk20 hr"></li>\n' if place % 5 == 0 else ""
    to = [_list_address(page) for page in range(1, view.pages + 1)]
    return _page(
        "News - Strait Business Council",
        '<div class="col-left"><div class="crumbs"><a href="/">Home</a><span> &gt; </span>News '
        f'&gt; List</div><ul class="list lh24 f14">{rows}</ul>'
        + _turning(view.page, view.pages, to, '<a class="a1">40 items</a> ')
        + "</div>",
        view.hot,
    )


def _neighbour(story: Story | None, end: str) -> str:
    if story is None:
        return f"<a href=\"javascript:alert('{end}');\">{end}</a>"
    return f'<a href="{_address(story, 1)}">{escape(story.title)}</a>'


def _article(view: ArticleView) -> str:
    story = view.story
    summary = f'<div class="summary">{lead(story, 140)}...</div>' if story.number % 3 == 0 else ""
    to = [_address(story, part) for part in range(1, story.parts + 1)]
    turning = _turning(view.part, story.parts, to) if story.parts > 1 else ""
    beside = "".join(
        f'<li>·<a href="{_address(one, 1)}" target="_blank">{escape(one.title)}</a>'
        f"<span>({one.posted_at:%Y-%m-%d})</span></li>"
        for one in view.related
    )
    origin = f"Copyfrom：{story.origin}" if story.origin else "Copyfrom：This site"
    return _page(
        f"{escape(story.title)} - News - Strait Business Council",
        f"""<div class="col-left"><div class="crumbs"><a href="/">Home</a><span> &gt; </span><a
href="{_list_address(1)}">News</a> &gt; Text</div>
<div id="Article"><h1>{escape(story.title)}<br />
<span>{story.posted_at:%Y-%m-%d %H:%M:%S}&nbsp;&nbsp;&nbsp;{origin}&nbsp;&nbsp;Comments：<a
href="#comment_iframe" id="comment">0</a>&nbsp;&nbsp;Hits：<span id="hits">{
            story.number % 700
        }</span></span></h1>
{summary}<div class="content">
{view.html}
</div>
{turning}<p style="margin-bottom:10px"><strong>Tags：</strong><a
href="/index.php?m=content&c=tag&catid=9&tag=trade" class="blue">trade</a> <a
href="/index.php?m=content&c=tag&catid=9&tag=ports" class="blue">ports</a></p>
<p class="f14"><strong>Previous：</strong>{_neighbour(view.previous, "This is the first")}<br />
<strong>Next：</strong>{_neighbour(view.following, "This is the last")}</p>
<div class="related"><h5 class="blue">Related reading：</h5><ul class="list blue lh24 f14">{
            beside
        }</ul></div></div>
<div class="Article-Tool">Share to： <img src="/statics/images/v9/t.png" title="Weibo"> <img
src="/statics/images/v9/q.png" title="QQ"></div>
<div class="mood"><h6>How do you feel about this article?</h6><ul><li>0 Shocked</li><li>0
Doubtful</li><li>0 Happy</li></ul></div>
<div id="comment_iframe"><form><h5>Your comment</h5><textarea name="content"></textarea><p>Please
keep to the law; comments do not stand for the views of this site.</p></form></div></div>""",
        view.hot,
    )


_TYPED = Paste(
    prose="<p>\n\t&nbsp; &nbsp; {text}</p>\n<p>\n\t&nbsp;</p>",
    heading="<p>\n\t<strong>{text}</strong></p>\n<p>\n\t&nbsp;</p>",
    quote='<p style="margin-left: 40px">\n\t<em>{text}</em></p>\n<p>\n\t&nbsp;</p>',
    table='<table border="1" cellpadding="1" cellspacing="1" style="width: 500px"><tbody>{text}'
    "</tbody></table>",
    cell="<td>\n\t{text}</td>",
    picture='<p style="text-align: center">\n\t<img alt="" src="{src}" style="width: 500px" /></p>',
    caption='<p style="text-align: center">\n\t<span style="font-size: 12px">{text}</span></p>',
    title='<p style="text-align: center">\n\t<strong>{text}</strong></p>',
    attachment='<p>\n\t<a href="{src}">{text}</a></p>',
)
_WORD = Paste(
    prose='<p class="MsoNormal" style="text-indent: 21pt; mso-char-indent-count: 2.0"><span '
    'lang="EN-US" style="font-family: Times New Roman; font-size: 12pt">{text}<o:p></o:p></span>'
    "</p>",
    heading='<p class="MsoNormal"><b style="mso-bidi-font-weight: normal"><span lang="EN-US">{text}'
    "<o:p></o:p></span></b></p>",
    quote='<p class="MsoNormal" style="margin: 0cm 21pt"><span lang="EN-US"><em>{text}</em></span>'
    "</p>",
    items="{text}",
    item='<p class="MsoListParagraph" style="text-indent: -21pt"><span lang="EN-US">{text}</span>'
    "</p>",
    table='<table class="MsoNormalTable" border="1" cellspacing="0"><tbody>{text}</tbody></table>',
    cell='<td width="142" valign="top"><p class="MsoNormal"><span lang="EN-US">{text}</span></p>'
    "</td>",
    caption='<p class="MsoNormal" align="center"><span lang="EN-US">{text}</span></p>',
    picture='<p class="MsoNormal" align="center"><span lang="EN-US"><img src="{src}" /></span></p>',
    title='<p class="MsoNormal" align="center"><b><span lang="EN-US">{text}</span></b></p>',
    byline='<p class="MsoNormal" align="center"><span lang="EN-US">{text}</span></p>',
    closing='<p class="MsoNormal" align="right"><span lang="EN-US">{text}<o:p></o:p></span></p>',
    attachment='<p class="MsoNormal"><span lang="EN-US"><a href="{src}">{text}</a></span></p>',
    signs=True,
)
_LINES = Paste(
    prose="<font face=Arial>{text}</font>",
    heading="<b><font face=Arial>{text}</font></b>",
    quote='<font face=Arial color="#666666">{text}</font>',
    items="{text}",
    item="&nbsp;&nbsp;{text}<br />",
    picture='<img src="{src}" border="0" />',
    caption='<font size="1">{text}</font>',
    title="<b>{text}</b>",
    byline="<i>{text}</i>",
    closing="{text}",
    attachment='<a href="{src}">{text}</a>',
    between="<br />\n<br />\n",
    opening="<div>",
    ending="</div>",
    signs=True,
)

DEFAULT = Design(
    name="phpcms-default",
    language="en",
    section="News",
    per_page=25,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=body_of((_TYPED, _WORD, _LINES), root="../"),
    message='<html><head><title>Message</title></head><body><div class="showMsg"><h5>Message</h5>'
    '<div class="content guery">The information does not exist or has not been approved!</div>'
    '<div class="bottom"><a href="javascript:history.back();">[Go back]</a></div></div></body>',
    parts=True,
    more=around(
        "/",
        "/cn/",
        *(f"/index.php?{query}" for _, query in _MENU),
        "/index.php?m=content&c=tag&catid=9&tag=trade",
        "/index.php?m=content&c=tag&catid=9&tag=ports",
        said="Strait Business Council",
    ),
    select={
        "item": "ul.list li a",
        "next": "#pages a.a1:last-child",
        "breadcrumb": "div.crumbs",
        "date": "#Article h1 > span",
        "body": "#Article div.content",
    },
)

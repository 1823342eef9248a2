"""PHPCMS V9 with an agency's theme: the English pages of a business council.

`/index.php?m=content&c=index&a=show&catid=30&id=23010`. Source and time are glued together; a
welcome line, a trail that ends in "Text", hot boxes and partners surround the text. The pages say
gb2312 in their head, as the Chinese ones do from which the theme was copied, and are UTF-8.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.newest.telling import opening, plain_pages
from bench.layouts.ordinary.hands import IDEOGRAPHIC, LATIN_CK, PASTED, put_down

_ROOT = "/index.php?m=content&c=index&a="
_SITE = "Lancang Business Council"
_SECTION = "Media Report"
_PARENT = f"{_ROOT}lists&catid=26"
_MENU = {
    "About Us": f"{_ROOT}lists&catid=27",
    "Activities": f"{_ROOT}lists&catid=28",
    "Special Interview": f"{_ROOT}lists&catid=31",
    "Policies & Regulations": f"{_ROOT}lists&catid=44",
    "Members": f"{_ROOT}lists&catid=52",
}
_FOOT = {
    "AboutUs": f"{_ROOT}lists&catid=27",
    "Contact": f"{_ROOT}lists&catid=90",
    "Job": f"{_ROOT}lists&catid=91",
    "Copyright": f"{_ROOT}lists&catid=92",
}


def _list_address(page: int) -> str:
    return f"{_ROOT}lists&catid=30" + (f"&page={page}" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    section = 30 if story.number > 20_000 else 28
    end = f"&page={part}" if part > 1 else ""
    return f"{_ROOT}show&catid={section}&id={story.number}{end}"


def _titles(rows: Sequence[Story], width: int) -> str:
    return "\n".join(
        f'<li><a href="{_address(one, 1)}" title="{escape(one.title)}">{cut(one, width)}</a></li>'
        for one in rows
    )


def _page(title: str, said: str, right: str, hot: Sequence[Story]) -> str:
    menu = "\n".join(
        f'<li><a href="{escape(path)}">{escape(name)}</a></li>' for name, path in _MENU.items()
    )
    foot = " | ".join(f'<a href="{path}">{name}</a>' for name, path in _FOOT.items())
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" \
"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />
<title>{title}</title>
<meta name="description" content="{said}" />
<link href="/statics/en/css/style.css" rel="stylesheet" type="text/css" />
<script type="text/javascript" src="/statics/en/js/jquery-1.4.2.min.js"></script>
</head>
<body>
<div id="top"><div class="wel">Welcome to {_SITE} Website!</div><div class="lang"><a
href="/">ENGLISH</a> | <a href="https://cn.lancang.invalid/">中文版</a></div></div>
<div id="banner"><img src="/statics/en/images/banner.jpg" width="1000" height="180" /></div>
<div id="nav"><ul><li><a href="/">Home</a></li>
{menu}</ul></div>
<div id="search"><form action="/index.php" method="get"><span>Search:</span><input name="q"
type="text" value="Keywords" /><select><option>Title</option><option>Content</option></select><input
type="submit" value="GO" /></form><div class="date">Today: Thursday, March 1, 2018</div></div>
<div id="wrap">
<div class="left">
<div class="l_tit">{_SITE}</div>
<ul class="l_menu"><li><a href="{_MENU["Activities"]}">Activities</a></li>
<li class="on"><a href="{_list_address(1)}">{_SECTION}</a></li>
<li><a href="{_MENU["Special Interview"]}">Special Interview</a></li></ul>
<div class="l_tit">Top Concern</div>
<ul class="l_list">
{_titles(hot[:12], 44)}
</ul>
<div class="l_tit">Hot Articles</div>
<ul class="l_list">
{_titles(hot[12:], 44)}
</ul>
<div class="l_tit">Partners</div>
<div class="l_pic"><a href="https://mekong.invalid/"><img src="/statics/en/images/p1.gif" /></a><a
href="https://fair.invalid/"><img src="/statics/en/images/p2.gif" /></a></div>
</div>
<div class="right">
{right}
</div>
<div class="clear"></div>
</div>
<div id="link"><b>Links:</b> <select><option>--Ministries--</option><option>Ministry of Rural
Supply</option><option>Bureau of Quality</option></select> <select><option>--Chambers--</option>
<option>Meichuan Chamber of Commerce</option><option>Young Employers</option></select></div>
<div id="foot"><p>{foot}</p>
<p>Copyright &copy; 2009-2017 {_SITE} All Right Reserved.</p>
<p>Technical Support: Qingshan Info</p></div>
</body>
</html>"""


def _trail(last: str) -> str:
    return (
        f'<div class="weizhi">&nbsp;&nbsp;<a href="/">Home</a> &gt; <a href="{_PARENT}">{_SITE}</a>'
        f'&nbsp;&gt; <a href="{_list_address(1)}">{_SECTION}</a>{last}</div>'
    )


def _numbers(addresses: Sequence[str], page: int) -> str:
    links = " ".join(
        f"<span>{at}</span>" if at == page else f'<a href="{path}">{at}</a>'
        for at, path in enumerate(addresses, start=1)
    )
    before = addresses[min(max(page - 2, 0), len(addresses) - 1)]
    after = addresses[min(page, len(addresses) - 1)]
    return (
        f'<a href="{before}" class="a1">Previous</a> {links} <a href="{after}" class="a1">Next</a>'
    )


def _list(view: ListView) -> str:
    rows = ""
    for at, one in enumerate(view.rows, start=1):
        rows += (
            f'<li><a href="{_address(one, 1)}" target="_blank">{cut(one, 76)}</a><span>'
            f"[{one.posted_at:%Y-%m-%d}]</span></li>\n"
        )
        rows += '<li class="line"></li>\n' if at % 5 == 0 else ""
    numbers = _numbers([_list_address(at) for at in range(1, view.pages + 1)], view.page)
    return _page(
        f"{_SECTION} - {_SITE}",
        "",
        f'{_trail("")}\n<div class="r_tit">{_SECTION}</div>\n<ul class="newslist">\n{rows}</ul>\n'
        f'<div class="page"><a class="a1">40 Items</a> {numbers}</div>',
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story, title = view.story, escape(view.story.title)

    def beside(one: Story | None, said: str) -> str:
        if one is None:
            return f"<a href=\"javascript:alert('{said}');\">{said}</a>"
        return f'<a href="{_address(one, 1)}">{escape(one.title)}</a>'

    pages = ""
    if story.parts > 1:
        addresses = [_address(story, at) for at in range(1, story.parts + 1)]
        pages = f'<div class="page">{_numbers(addresses, view.part)}</div>\n'
    origin = f"Copyfrom:{story.origin}" if story.origin else ""
    author = f"Author:{story.author}&nbsp;&nbsp;" if story.author else ""
    return _page(
        f"{title} - {_SECTION} - {_SITE}",
        opening(story, 120),
        f"""{_trail("&nbsp;&gt; Text")}
<div class="art">
<div class="art_tit">{title}</div>
<div class="art_info">{author}{origin}Post Time:{story.posted_at:%Y-%m-%d %H:%M:%S}</div>
<div class="art_con">
{view.html}</div>
{pages}<div class="art_tool"><a href="javascript:window.print()">[Print]</a> <a
href="javascript:window.close()">[Close]</a> <a href="mailto:office@lancang.invalid">[E-mail]</a>
Share to: <a href="javascript:;">Weibo</a> <a href="javascript:;">Facebook</a> <a
href="javascript:;">Twitter</a></div>
<div class="art_np"><p>Previous:{beside(view.previous, "No More")}</p>
<p>Next:{beside(view.following, "No More")}</p></div>
<div class="r_tit">Related News</div>
<ul class="rel">
{_titles(view.related, 90)}
</ul>
</div>""",
        view.hot,
    )


CUSTOM = Design(
    name="phpcms-custom",
    language="en",
    section=_SECTION,
    per_page=25,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=put_down(LATIN_CK, IDEOGRAPHIC, PASTED),
    message='<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />'
    '<title>Message</title></head><body><div class="showMsg"><h5>Message</h5><div class="content '
    'guery">The content does not exist!</div><div class="bottom"><a '
    'href="javascript:history.back();">[Click here to go back]</a></div></div></body></html>',
    content_type="text/html",
    parts=True,
    more=plain_pages(_SITE, "/", _PARENT, *_MENU.values(), *_FOOT.values()),
    select={
        "item": "ul.newslist > li > a",
        "next": "div.page > a:last-child",
        "breadcrumb": "div.weizhi",
        "title": "div.art_tit",
        "date": "div.art_info",
        "body": "div.art_con",
    },
)

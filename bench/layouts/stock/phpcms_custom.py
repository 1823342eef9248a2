"""PHPCMS V9 with a local agency's theme: a business association's news in English.

`/html/media/2018/0228/23010.html`, further pages `_2.html`; lists `/html/media/2.html`. A welcome
line, a breadcrumb with no-break spaces that ends in "Text", facts glued to one another, neighbours
and a footer of three lines; a column of the site's sections and a box of hot news at the left.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.newest.telling import HTML, plain_pages, typed_by
from bench.layouts.stock.hands import CKEDITOR_EN, LINES_EN, WORD_EN

_MENU = {
    "About Us": "/html/about/",
    "Activities": "/html/activities/",
    "Members": "/html/members/",
    "Investment Guide": "/html/guide/",
    "Exhibitions": "/html/exhibitions/",
    "Contact": "/html/contact/",
}
_SECTION = "Media Report"
_SITE = "Sulan Strait Business Association"
_PARTNERS = ("Ministry of Handicrafts", "Cocoa Board", "Port Amara Authority", "Velar Polytechnic")


def _list_address(page: int) -> str:
    return "/html/media/" + (f"{page}.html" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    folder = "media" if story.number > 20_000 else "activities"
    end = f"_{part}" if part > 1 else ""
    return f"/html/{folder}/{story.posted_at:%Y/%m%d}/{story.number}{end}.html"


def _hot(rows: Sequence[Story]) -> str:
    return "".join(
        f'<dd><a href="{_address(one, 1)}" title="{escape(one.title)}">{cut(one, 40)}</a></dd>\n'
        for one in rows
    )


def _page(title: str, main: str, hot: Sequence[Story]) -> str:
    menu = "".join(f'<li><a href="{path}">{name}</a></li>\n' for name, path in _MENU.items())
    side = "".join(f'<dd><a href="{path}">{name}</a></dd>\n' for name, path in _MENU.items())
    partners = "\n".join(f'<a href="https://link.example/">{one}</a>' for one in _PARTNERS)
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" \
"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>{title}</title>
<meta name="keywords" content="" />
<meta name="description" content="" />
<link href="/statics/en/style.css" rel="stylesheet" type="text/css" />
<script src="/statics/en/js/jquery-1.4.2.min.js" type="text/javascript"></script>
</head>
<body>
<div id="top"><div class="w980">
<span class="fl">Welcome to {_SITE} Website!</span>
<span class="fr"><b>ENGLISH</b> | <a href="https://cn.example/">中文版</a></span>
</div></div>
<div id="head" class="w980"><img src="/statics/en/images/banner.jpg" width="980" height="160" \
/></div>
<div id="nav"><ul class="w980">
<li><a href="/">Home</a></li>
<li class="cur"><a href="{_list_address(1)}">{_SECTION}</a></li>
{menu}</ul></div>
<div id="so" class="w980"><form action="/index.php"><input name="q" value="Keyword" /><input \
type="image" src="/statics/en/images/go.gif" /></form><div id="today">Today: \
<script>today();</script></div></div>
<div id="wrap" class="w980">
<div class="l_box">
<dl class="chan"><dt>{_SITE}</dt>
<dd class="on"><a href="{_list_address(1)}">{_SECTION}</a></dd>
{side}</dl>
<dl class="chan hotnews"><dt>Hot News</dt>
{_hot(hot[:15])}</dl>
<dl class="chan"><dt>Top Concern</dt>
{_hot(hot[15:])}</dl>
<p class="tel"><img src="/statics/en/images/tel.jpg" alt="Hotline" /></p>
</div>
<div class="r_box">
{main}
</div>
<div class="cl"></div>
</div>
<div id="links" class="w980"><strong>Links:</strong>
{partners}</div>
<div id="foot">
<p><a href="{_MENU["About Us"]}">AboutUs</a> | <a href="{_MENU["Contact"]}">Contact</a> | <a \
href="{_MENU["Members"]}">Job</a> | <a href="{_MENU["About Us"]}">Copyright</a></p>
<p>Copyright © 2009-2018 {_SITE} All Right Reserved.</p>
<p>Technical Support: Hill &amp; Wave Info</p>
</div>
</body>
</html>"""


def _crumbs(end: str) -> str:
    return (
        '<div class="pos">&nbsp;&nbsp;<a href="/">Home</a>&nbsp;&gt;&nbsp;<a href="'
        f'{_MENU["About Us"]}">{_SITE}</a>&nbsp;&gt;&nbsp;<a href="{_list_address(1)}">{_SECTION}'
        f"</a>&nbsp;&gt;&nbsp;{end}</div>"
    )


def _numbers(addresses: Sequence[str], page: int, count: str) -> str:
    links = " ".join(
        f"<span>{at}</span>" if at == page else f'<a href="{path}">{at}</a>'
        for at, path in enumerate(addresses, start=1)
    )
    before = addresses[min(max(page - 2, 0), len(addresses) - 1)]
    after = addresses[min(page, len(addresses) - 1)]
    return (
        f'<div id="pages">{count}<a href="{before}" class="a1">Previous</a> {links} <a '
        f'href="{after}" class="a1 n">Next</a></div>\n'
    )


def _list(view: ListView) -> str:
    rows = ""
    for at, one in enumerate(view.rows, start=1):
        rows += (
            f'<li><em>{one.posted_at:%Y-%m-%d}</em><a href="{_address(one, 1)}" target="_blank">'
            f"{cut(one, 64)}</a></li>\n"
        )
        rows += '<li class="line"></li>\n' if at % 5 == 0 else ""
    addresses = [_list_address(one) for one in range(1, view.pages + 1)]
    numbers = _numbers(addresses, view.page, '<a class="a1">40 items</a> ')
    return _page(
        f"{_SECTION} - {_SITE}",
        f'{_crumbs("List")}\n<div class="tit2"><h2>{_SECTION}</h2></div>\n<ul class="nlist">\n'
        f"{rows}</ul>\n{numbers}",
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story, title = view.story, escape(view.story.title)

    def beside(one: Story | None, said: str) -> str:
        if one is None:
            return f"<a href=\"javascript:alert('{said}');\">{said}</a>"
        return f'<a href="{_address(one, 1)}">{escape(one.title)}</a>'

    pager = ""
    if story.parts > 1:
        addresses = [_address(story, one) for one in range(1, story.parts + 1)]
        pager = _numbers(addresses, view.part, "")
    shown = title if view.part == 1 else f"{title}({view.part})"
    source = f"Copyfrom:{story.origin}" if story.origin else ""
    author = f"Author:{story.author}" if story.author else ""
    related = "".join(
        f'<li><a href="{_address(one, 1)}">{cut(one, 70)}</a></li>\n' for one in view.related
    )
    return _page(
        f"{shown} - {_SECTION} - {_SITE}",
        f"""{_crumbs("Text")}
<div class="show">
<div class="show_t">{title}</div>
<div class="show_i">{author}{source}<span>Post Time:{story.posted_at:%Y-%m-%d %H:%M:%S}</span></div>
<div class="show_c">
{view.html}</div>
{pager}<div class="show_p"><a href="javascript:window.print()">Print</a> <a \
href="javascript:window.close()">Close</a> <a href="#top">Top</a></div>
<div class="show_n">
<p>Previous:{beside(view.previous, "This is the last one")}</p>
<p>Next:{beside(view.following, "This is the first one")}</p>
</div>
<div class="show_r"><h4>Related News</h4><ul>
{related}</ul></div>
</div>""",
        view.hot,
    )


CUSTOM = Design(
    name="phpcms-custom",
    language="en",
    section=_SECTION,
    per_page=20,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=typed_by(CKEDITOR_EN, LINES_EN, WORD_EN),
    message='<!DOCTYPE html><html><head><meta charset="utf-8" /><title>Message</title></head>'
    '<body><div class="showMsg"><h5>Message</h5><div class="content guery">The information you '
    'want to view does not exist!</div><div class="bottom"><a href="javascript:history.back();">'
    "[Click here to return]</a></div></div></body></html>",
    content_type=HTML,
    parts=True,
    more=plain_pages(_SITE, "/", *_MENU.values()),
    select={
        "item": "ul.nlist > li > a",
        "next": "#pages > a.n",
        "breadcrumb": "div.pos",
        "title": "div.show_t",
        "date": "div.show_i > span",
        "body": "div.show_c",
    },
)

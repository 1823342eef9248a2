"""A site of ASP and nested tables, made with FrontPage and Dreamweaver: a committee in English.

`/details.asp?id=23010`, lists `/more.asp?class=7&page=2`. No label says the charset (windows-1252).
The date is as the server's Now() gives it, without zeros; attributes are all there is to select by.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.newest.telling import plain_pages
from bench.layouts.ordinary.hands import FRONTPAGE, TYPED, put_down

_SITE = "Liuxi Committee for International Trade"
_SECTION = "Committee News"
_MENU = {
    "About LCIT": "/about.asp",
    "Investment Guide": "/more.asp?class=3",
    "Exhibitions": "/more.asp?class=5",
    "Laws": "/more.asp?class=9",
    "Guestbook": "/guestbook/index.asp",
    "Contact Us": "/contact.asp",
}


def _list_address(page: int) -> str:
    return "/more.asp?class=7" + (f"&page={page}" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    return f"/details.asp?id={story.number}"


def _titles(rows: Sequence[Story], width: int) -> str:
    return "".join(
        '<tr><td height="20" width="12"><img src="/images/dot.gif" width="5" height="5"></td><td '
        f'class="z9"><a href="{_address(one, 1)}" target="_blank">{cut(one, width)}</a></td></tr>\n'
        for one in rows
    )


def _box(name: str, rows: Sequence[Story]) -> str:
    return (
        '<table width="190" border="0" cellspacing="0" cellpadding="0">\n<tr><td height="28" '
        f'background="/images/left_bg.gif">&nbsp;&nbsp;<font color="#FFFFFF"><b>{name}</b></font>'
        '</td></tr>\n<tr><td><table width="96%" border="0" align="center" cellpadding="0">\n'
        f"{_titles(rows, 30)}</table></td></tr>\n</table>\n"
    )


def _page(title: str, main: str, hot: Sequence[Story]) -> str:
    menu = " | ".join(
        f'<a href="{escape(path)}"><font color="#FFFFFF">{name}</font></a>'
        for name, path in _MENU.items()
    )
    return f"""<html>
<head>
<title>{title}</title>
<meta name="GENERATOR" content="Microsoft FrontPage 5.0">
<link href="/style.css" rel="stylesheet" type="text/css">
</head>
<body bgcolor="#FFFFFF" topmargin="0" leftmargin="0">
<table width="778" border="0" align="center" cellpadding="0" cellspacing="0">
<tr><td colspan="2"><img src="/images/top.jpg" width="778" height="120"></td></tr>
<tr><td colspan="2" height="26" bgcolor="#003366" align="center"><a href="/default.asp"><font
color="#FFFFFF">Home</font></a> | {menu}</td></tr>
<tr><td colspan="2" height="24" bgcolor="#EEEEEE"><marquee scrollamount="3">Welcome to the web site
of the {_SITE}! Office hours: 8:30-12:00, 15:00-17:30</marquee></td></tr>
<tr>
<td width="190" valign="top" bgcolor="#F5F8FC">
<form action="/search.asp" method="post">&nbsp;Search <input type="text" size="12" name="key"><input
type="submit" value="Go"></form>
{_box("Hot News", hot[:12])}<br>
{_box("Exhibitions", hot[12:])}<br>
<table width="190" border="0"><tr><td align="center"><b>Friendly Links</b></td></tr>
<tr><td align="center"><a href="https://bayports.invalid/"><img src="/images/link1.gif" border="0">
</a><br><a href="https://teaboard.invalid/">Highland Tea Board</a></td></tr></table>
</td>
<td width="588" valign="top">
{main}
</td>
</tr>
<tr><td colspan="2" height="60" align="center" bgcolor="#EEEEEE"><font size="2">Copyright &copy;
2003-2018 {_SITE}. All rights reserved.<br>Address: 66 Riverside Avenue, Liuxi &nbsp; Tel:
00-2610088 &nbsp; Fax: 00-2610099<br>You are visitor No. <font color="red">1183402</font></font>
</td></tr>
</table>
</body>
</html>"""


def _trail(last: str) -> str:
    return (
        '<table width="98%" border="0" align="center"><tr><td height="28" id="path">'
        f'Your position: <a href="/default.asp">Home</a> &gt;&gt; <a href="{_list_address(1)}">'
        f'{_SECTION}</a>{last}</td></tr><tr><td height="1" bgcolor="#CCCCCC"></td></tr></table>'
    )


def _list(view: ListView) -> str:
    rows = "".join(
        '<tr><td width="4%" height="25" align="center"><font color="#FF6600">&#8226;</font></td>'
        f'<td width="76%"><a href="{_address(one, 1)}" target="_blank">{cut(one, 62)}</a></td><td '
        f'width="20%"><font color="#999999">{one.posted_at.year}-{one.posted_at.month}-'
        f"{one.posted_at.day}</font></td></tr>\n"
        for one in view.rows
    )
    before = _list_address(max(min(view.page - 1, view.pages), 1))
    after = _list_address(min(view.page + 1, view.pages))
    return _page(
        f"{_SITE} - {_SECTION}",
        f"""{_trail("")}
<table width="98%" border="0" align="center" cellpadding="0" cellspacing="0" id="list">
{rows}</table>
<table width="98%" border="0" align="center"><tr><td height="30" align="center">Page {view.page} of
{view.pages}, 40 items &nbsp;<a href="{_list_address(1)}">First</a> <a href="{before}">Previous</a>
<a href="{after}">Next</a> <a href="{_list_address(view.pages)}">Last</a> &nbsp;Go to <select
name="page"><option>1</option><option>2</option></select></td></tr></table>""",
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story, title = view.story, escape(view.story.title)
    at = story.posted_at

    def beside(one: Story | None) -> str:
        return f'<a href="{_address(one, 1)}">{escape(one.title)}</a>' if one else "None"

    source = f"Source:{story.origin}" if story.origin else "Source:This site"
    author = f"&nbsp;Author:{story.author}&nbsp;" if story.author else ""
    said = f"{at.year}-{at.month}-{at.day} {at.hour}:{at:%M:%S}"
    return _page(
        f"{title} - {_SITE}",
        f"""{_trail(" &gt;&gt; Content")}
<table width="96%" border="0" align="center" cellpadding="0" cellspacing="0">
<tr><td height="50" align="center"><font size="4" color="#003366"><b>{title}</b></font></td></tr>
<tr><td height="24" align="center" bgcolor="#F0F0F0"><font size="2">{source}{author}Update:{said}\
&nbsp;&nbsp;Hits:<font color="red">{story.number % 1709}</font></font></td></tr>
<tr><td height="10"></td></tr>
<tr><td height="300" valign="top" style="font-size:14px;line-height:24px">
{view.html}</td></tr>
<tr><td height="24" align="right"><font size="2">Editor in charge: lcit</font></td></tr>
<tr><td height="1" bgcolor="#CCCCCC"></td></tr>
<tr><td height="44"><font size="2">Previous: {beside(view.previous)}<br>
Next: {beside(view.following)}</font></td></tr>
<tr><td height="30" align="right"><font size="2">[<a href="javascript:window.print()">Print</a>]
[<a href="javascript:window.close()">Close</a>] [<a href="#">Top</a>]</font></td></tr>
</table>
<table width="96%" border="0" align="center" cellpadding="0" cellspacing="0">
<tr><td colspan="2" height="26" bgcolor="#E6EEF7"><b>&nbsp;Related Articles</b></td></tr>
{_titles(view.related, 80)}</table>""",
        view.hot,
    )


TABLES = Design(
    name="asp-tables",
    language="en",
    section=_SECTION,
    per_page=20,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=put_down(TYPED, FRONTPAGE),
    message="<html><head><title>Error</title></head><body><script>alert('Wrong parameter!');"
    "history.back();</script><table><tr><td>No such record.</td></tr></table></body></html>",
    encoding="cp1252",
    content_type="text/html",
    more=plain_pages(_SITE, "/default.asp", *_MENU.values()),
    select={
        "item": "#list td[width='76%'] > a",
        "breadcrumb": "#path",
        "title": "td[height='50'] > font",
        "date": "td[bgcolor='#F0F0F0'] > font",
        "body": "td[height='300']",
    },
)

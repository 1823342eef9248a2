"""Tables of a small chamber's ASP pages, in English: no classes, unclosed tags, a wrong label.

`/news_detail.asp?NewsID=23010&CatID=4`; times as the server's locale writes them (2/28/2018
9:12:42 AM). The label says iso-8859-1, the quotation marks are those of windows-1252. The links to
the neighbours are a table in the text's own cell; headlines of all sections run above in a marquee.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from html import escape

from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.newest.english_hands import FRONTPAGE, MAIL, TEXTAREA
from bench.layouts.newest.telling import plain_pages, typed_by

_MENU = {
    "About the Chamber": "/about.asp",
    "Member Directory": "/members.asp",
    "Events Calendar": "/calendar.asp",
    "Trade Enquiries": "/enquiry.asp?type=1",
    "Contact Us": "/contact.asp",
}
_FONT = 'face="Verdana, Arial" size="1"'


def _list_address(page: int) -> str:
    return "/news.asp?CatID=4" + (f"&page={page}" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    return f"/news_detail.asp?NewsID={story.number}&CatID={4 if story.number > 20_000 else 6}"


def _day(at: datetime) -> str:
    return f"{at.month}/{at.day}/{at.year}"


def _headlines(rows: Sequence[Story], width: int) -> str:
    return "".join(
        f'<tr><td width="10" valign="top"><img src="images/dot.gif"></td><td><a '
        f'href="{_address(one, 1)}"><font {_FONT}>{cut(one, width)}</font></a></td></tr>\n'
        for one in rows
    )


def _page(title: str, place: str, main: str, hot: Sequence[Story]) -> str:
    menu = "".join(
        f'<tr><td height="22" bgcolor="#DDE8F0">&nbsp;<a href="{path}"><font {_FONT}>{said}'
        "</font></a></td></tr>\n"
        for said, path in _MENU.items()
    )
    running = " &nbsp;&nbsp; ".join(
        f'<a href="{_address(one, 1)}">{escape(one.title)}</a>' for one in hot[:6]
    )
    return f"""<html>
<head>
<title>{title}</title>
<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">
<meta name="GENERATOR" content="Microsoft FrontPage 4.0">
<link rel="stylesheet" href="inc/main.css" type="text/css">
</head>
<body bgcolor="#FFFFFF" topmargin="0" leftmargin="0" link="#003366">
<table width="778" border="0" cellspacing="0" cellpadding="0" align="center">
<tr><td colspan="3"><img src="images/top.jpg" width="778" height="96"></td></tr>
<tr><td colspan="3" bgcolor="#003366" height="20"><font {_FONT} color="#FFFFFF"><script>
document.write(Date())</script> <marquee width="560" scrollamount="3">{running}</marquee></font>
</td></tr>
<tr>
<td width="150" valign="top" bgcolor="#F2F6FA">
<table width="100%" border="0" cellspacing="1" cellpadding="0">
<tr><td height="22" bgcolor="#DDE8F0">&nbsp;<a href="/default.asp"><font
{_FONT}>Home</font></a></td></tr>
{menu}</table><br>
<table width="100%" border="0"><tr><td colspan="2" bgcolor="#003366"><font
{_FONT} color="#FFFFFF"><b>HOT NEWS</b></font></td></tr>
{_headlines(hot[6:], 40)}</table>
<form name="vote" action="vote.asp"><font {_FONT}>Is this site useful?<br><input type="radio"
name="v">Yes <input type="radio" name="v">No <input type="submit" value="Vote"></font></form>
</td>
<td width="8"></td>
<td width="620" valign="top">
<table width="100%" border="0" cellspacing="0" cellpadding="4">
<tr><td background="images/bar.gif" height="24"><font {_FONT}><b>You are here: <a
href="/default.asp">Home</a> &gt;&gt; <a href="{_list_address(1)}">Chamber News</a>{place}</b>
</font></td></tr>
{main}
</table>
</td>
</tr>
<tr><td colspan="3" align="center" height="60" bgcolor="#DDE8F0"><font {_FONT}>Meru Bay Chamber of
Commerce, 3/F Harbour House, Meru Bay. Tel: (00) 4410-2290<br>Best viewed with IE 6.0 at 1024 x 768.
Last updated: 2/28/2018. Visitors: 104,331<br>&copy; 2003-2018 All Rights Reserved.</font></td></tr>
</table>
</body>
</html>"""


def _list(view: ListView) -> str:
    rows = "".join(
        f'<tr bgcolor="{"#FFFFFF" if at % 2 else "#F7F7F7"}"><td width="12"><img '
        f'src="images/arrow.gif"></td><td width="490"><a href="{_address(one, 1)}" target="_blank">'
        f"{cut(one, 58)}</a>{_NEW if one.number % 8 == 0 else ''}</td><td align="
        f'"right"><font {_FONT} color="#999999">{_day(one.posted_at)}</font></td></tr>\n'
        for at, one in enumerate(view.rows, start=1)
    )
    last = view.pages
    after, before = min(view.page + 1, last), max(view.page - 1, 1)
    return _page(
        "Meru Bay Chamber of Commerce - News",
        "",
        f"""<tr><td><table width="100%" border="0" cellspacing="0" cellpadding="3">
{rows}</table></td></tr>
<tr><td align="center"><font {_FONT}>Total 40 records, page {view.page}/{last} &nbsp; <a
href="{_list_address(1)}">First</a> <a href="{_list_address(before)}">Previous</a> <a
href="{_list_address(after)}">Next</a> <a href="{_list_address(last)}">Last</a></font></td></tr>""",
        view.hot,
    )


_NEW = ' <img src="images/new.gif" border="0">'


def _article(view: ArticleView) -> str:
    story, at, title = view.story, view.story.posted_at, escape(view.story.title)

    def beside(one: Story | None, said: str) -> str:
        shown = f'<a href="{_address(one, 1)}">{escape(one.title)}</a>' if one else "None"
        return f"<tr><td><font {_FONT}><b>{said}:</b> {shown}</font></td></tr>"

    source = f" &nbsp; Source: {story.origin}" if story.origin else ""
    source += f" &nbsp; Author: {story.author}" if story.author else ""
    return _page(
        f"{title} - Meru Bay Chamber of Commerce",
        " &gt;&gt; Details",
        f"""<tr><td align="center"><font face="Arial" size="4" color="#003366"><b>{title}</b></font>
</td></tr>
<tr><td align="center" bgcolor="#F7F7F7"><font {_FONT}>Posted on {_day(at)} {at.hour % 12 or 12}:{
            at:%M:%S} {at:%p}{source} &nbsp; Read <font color="red">{story.number % 700}</font>
times</font></td></tr>
<tr><td valign="top" height="260">
{view.html}
<br><table width="100%" border="0" bgcolor="#EFEFEF" cellpadding="2">
{beside(view.previous, "Previous Article")}
{beside(view.following, "Next Article")}</table>
</td></tr>
<tr><td align="right"><font {_FONT}>[<a href="javascript:window.print()">Print this page</a>] [<a
href="mailto:?subject=News">E-mail to a friend</a>] [<a href="#">Top</a>] [<a
href="javascript:window.close()">Close</a>]</font></td></tr>
<tr><td><font {_FONT}><b>Related News</b></font><table border="0">
{_headlines(view.related, 70)}</table></td></tr>
<tr><td><font {_FONT} color="#808080">Disclaimer: articles on this site are the opinion of their
authors and not of the Chamber.</font></td></tr>""",
        view.hot,
    )


TABLES = Design(
    name="asp-tables",
    language="en",
    section="Chamber News",
    per_page=16,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=typed_by(FRONTPAGE, TEXTAREA, MAIL),
    message=f"<html><body><font {_FONT}>Sorry, this news item was not found or has been removed. "
    '<a href="javascript:history.back()">Back</a></font></body></html>',
    encoding="cp1252",
    content_type="text/html",
    more=plain_pages("Meru Bay Chamber of Commerce", "/default.asp", *_MENU.values()),
    select={
        "item": 'td[width="490"] > a',
        "breadcrumb": 'td[background="images/bar.gif"] font',
        "title": 'font[size="4"][color="#003366"] > b',
        "date": 'td[bgcolor="#F7F7F7"][align="center"] > font',
        "body": 'td[height="260"]',
        "remove": 'table[bgcolor="#EFEFEF"]',
    },
)

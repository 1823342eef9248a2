"""Classic ASP with tables in tables: a Malaysian Chinese chamber's English pages, Windows-1252.

`/en/news_detail.asp?NewsID=23010` and `/en/news.asp?pg=2`, none of them with a label of encoding.
No class is on anything that is read, bold and colour are all there is; the time is the server's own
(28/2/2018 9:12:42 AM). The newest headlines stand in a table beneath the text, wider than the list.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from html import escape

from bench.layouts.later.asp_people import COPYIST, OFFICE, TYPIST
from bench.layouts.later.pages import others
from bench.layouts.later.setting import set_by
from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story

_MENU = (
    ("Home", "/en/default.asp"),
    ("About Chamber", "/en/about.asp"),
    ("Council Members", "/en/council.asp?term=34"),
    ("News & Events", "/en/news.asp"),
    ("Trade Enquiry", "/en/enquiry.asp"),
    ("Certificate of Origin", "/en/co.asp"),
    ("Downloads", "/en/download.asp"),
    ("Contact Us", "/en/contact.asp"),
)
_FACE = 'face="Verdana, Arial, Helvetica, sans-serif"'


def _list_address(page: int) -> str:
    return "/en/news.asp" + (f"?pg={page}" if page > 1 else "")


def _file(story: Story) -> str:
    name = "news_detail" if story.number > 20_000 else "circular"
    return f"{name}.asp?NewsID={story.number}"


def _address(story: Story, part: int) -> str:
    return f"/en/{_file(story)}"


def _server_time(at: datetime) -> str:
    """Say a time as the server does with a Malaysian locale: 28/2/2018 9:12:42 AM."""
    return f"{at.day}/{at.month}/{at.year} {at.hour % 12 or 12}:{at:%M:%S %p}"


def _page(title: str, main: str, hot: Sequence[Story]) -> str:
    menu = "".join(
        '<tr><td height="24" background="../images/btn_bg.gif">&nbsp;&nbsp;<a '
        f'href="{path}"><font {_FACE} size="1" color="#FFFFFF"><b>{escape(said)}</b></font></a>'
        f"</td>"
        "</tr>\n"
        for said, path in _MENU
    )
    flash = "".join(
        f'<img src="../images/bullet.gif" width="7" height="7"> <a href="{_file(one)}"><font '
        f"{_FACE} "
        f'size="1">{escape(one.title)}</font></a><br><font size="1" color="#999999">'
        f"({one.posted_at.day}/{one.posted_at.month}/{one.posted_at.year})</font><br><br>\n"
        for one in hot[:13]
    )
    return f"""<html>
<head>
<title>{title}</title>
<script language="JavaScript" src="../js/mm_menu.js"></script>
<style type="text/css">a{{text-decoration:none}} a:hover{{color:#CC0000}}</style>
</head>
<body bgcolor="#FFFFFF" leftmargin="0" topmargin="0" marginwidth="0" marginheight="0" \
onLoad="MM_preloadImages('../images/btn_over.gif')">
<table width="778" border="0" cellspacing="0" cellpadding="0" align="center">
<tr><td colspan="3"><img src="../images/top_banner.jpg" width="778" height="96"></td></tr>
<tr><td colspan="3" bgcolor="#990000" height="20"><table width="100%"
border="0"><tr><td><font {_FACE}
size="1" color="#FFFFFF">Johan Setia Chinese Chamber of Commerce and Industry</font></td><td
align="right"><font {_FACE} size="1" color="#FFFFFF"><script>document.write(Date())</script> | <a
href="default.asp"><font color="#FFFFFF">English</font></a> | <a href="/cn/default.asp"><font
color="#FFFFFF">&#20013;&#25991;</font></a></font></td></tr></table></td></tr>
<tr valign="top">
<td width="150" bgcolor="#CC3333"><table width="150" border="0" cellspacing="0" cellpadding="2">
{menu}<tr><td align="center"><br><font {_FACE} size="1" color="#FFFFFF">You are visitor
no.<br>0041277<br>since 1 June 2004</font></td></tr></table></td>
<td width="468">
{main}
</td>
<td width="160" bgcolor="#F5F5DC"><table width="160" border="0" cellpadding="5"><tr><td
bgcolor="#990000"><font {_FACE} size="2" color="#FFFFFF"><b>What's Hot</b></font></td></tr><tr><td>
{flash}</td></tr><tr><td><marquee direction="up" scrollamount="2"
height="90"><font {_FACE} size="1">
Reminder: members whose subscription for 2018 is unpaid are advised to settle it by
31/3/2018.</font></marquee></td></tr></table></td>
</tr>
<tr><td colspan="3" bgcolor="#990000" align="center"><font {_FACE} size="1"
color="#FFFFFF">Copyright
&copy; 2004-2018 JSCCCI. All rights reserved. Best viewed in 800 x 600 with Internet Explorer
5.0 and above. Webmaster: <a href="mailto:webmaster@jsccci.invalid"><font color="#FFFFFF">E-mail
us</font></a></font></td></tr>
</table>
</body>
</html>"""


def _list(view: ListView) -> str:
    rows = "".join(
        f'<tr bgcolor="{"#FFFFFF" if at % 2 else "#FFF8F0"}"><td width="22" valign="top"><font '
        f'{_FACE} size="1">{15 * (view.page - 1) + at}.</font></td><td><a href="{_file(one)}">'
        f"<font "
        f'{_FACE} size="2">{cut(one, 56, "...")}</font></a></td><td width="70" valign="top"><font '
        f'{_FACE} size="1">{one.posted_at.day}/{one.posted_at.month}/{one.posted_at.year}</font>'
        f"</td>"
        "</tr>\n"
        for at, one in enumerate(view.rows, start=1)
    )
    options = " ".join(
        f'<font color="#CC0000"><b>{one}</b></font>'
        if one == view.page
        else f'<a href="{_list_address(one)}">{one}</a>'
        for one in range(1, view.pages + 1)
    )
    if view.page > 1:
        options = f'<a href="{_list_address(view.page - 1)}">&lt;&lt; Prev</a> {options}'
    if view.page < view.pages:
        options += f' <a href="{_list_address(view.page + 1)}">Next &gt;&gt;</a>'
    return _page(
        "JSCCCI - News &amp; Events",
        f"""<table width="100%" border="0" cellpadding="6"><tr><td><font {_FACE} size="1"><a
href="default.asp">Home</a> &gt; News &amp; Events</font></td></tr><tr><td
background="../images/title_bg.gif"><font {_FACE} size="3" color="#990000"><b>News &amp;
Events</b></font></td></tr><tr><td><table width="100%" border="0" cellspacing="1" cellpadding="3"
bgcolor="#E8D8C8"><tr bgcolor="#E8D8C8"><td><font {_FACE} size="1"><b>No.</b></font></td><td><font
{_FACE} size="1"><b>Subject</b></font></td><td><font {_FACE} size="1"><b>Date</b></font></td></tr>
{rows}</table></td></tr><tr><td align="right"><font {_FACE} size="1">Page {view.page} of
{view.pages} (Total records: 40) {options}</font></td></tr></table>""",
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story = view.story

    def neighbour(one: Story | None, said: str) -> str:
        if one is None:
            return f'<font {_FACE} size="1" color="#999999">{said}: None</font>'
        return (
            f'<font {_FACE} size="1">{said}: <a href="{_file(one)}">{escape(one.title)}</a></font>'
        )

    more = "".join(
        f'<tr><td width="50%"><font {_FACE} size="1"><img src="../images/arrow.gif"> <a '
        f'href="{_file(left)}">{escape(left.title)}</a> '
        f"[{left.posted_at.day}/{left.posted_at.month}]"
        f'</font></td><td><font {_FACE} size="1"><img src="../images/arrow.gif"> <a '
        f'href="{_file(right)}">{escape(right.title)}</a> [{right.posted_at.day}/'
        f"{right.posted_at.month}]</font></td></tr>\n"
        for left, right in zip(view.hot[13:20], [*view.related, *view.hot[20:]], strict=False)
    )
    source = f"<br>Source: {story.origin}" if story.origin else ""
    return _page(
        f"JSCCCI - {escape(story.title)}",
        f"""<table width="100%" border="0" cellspacing="0" cellpadding="6">
<tr><td><font {_FACE} size="1"><a href="default.asp">Home</a> &gt; <a href="news.asp">News &amp;
Events</a> &gt; Details</font></td></tr>
<tr><td bgcolor="#FFF0E0"><font {_FACE} size="3" color="#990000"><b>{
            escape(story.title)
        }</b></font></td></tr>
<tr><td height="18"><font {_FACE} size="1" color="#666666">Posted on: {
            _server_time(story.posted_at)
        } &nbsp;|&nbsp; Posted by: {story.author or "Administrator"} &nbsp;|&nbsp; Read: {
            story.number % 290
        } times{source}</font></td></tr>
<tr><td align="right"><font {_FACE} size="1"><a href="javascript:window.print()"><img
src="../images/print.gif" border="0"> Print</a> <a href="javascript:void(0)"><img
src="../images/mail.gif" border="0"> Tell a friend</a></font></td></tr>
<tr><td><hr size="1" noshade color="#E8D8C8"></td></tr>
<tr><td valign="top" height="320">
{view.html}
</td></tr>
<tr><td><hr size="1" noshade color="#E8D8C8"></td></tr>
<tr><td>{neighbour(view.previous, "Previous News")}<br>{
            neighbour(view.following, "Next News")
        }</td></tr>
<tr><td align="center"><font {_FACE} size="1">[ <a href="javascript:history.back()">Back</a> ] [ <a
href="news.asp">News Index</a> ] [ <a href="#top">Top</a> ]</font></td></tr>
<tr><td bgcolor="#990000"><font {_FACE} size="2" color="#FFFFFF"><b>Other Headlines</b></font></td>
</tr>
<tr><td><table width="100%" border="0" cellpadding="2">
{more}</table></td></tr>
</table>""",
        view.hot,
    )


TABLES = Design(
    name="asp-tables",
    language="en",
    section="News & Events",
    per_page=15,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=set_by(TYPIST, OFFICE, COPYIST),
    message=f'<html><body><font {_FACE} size="2">Record not found.</font><p>ADODB.Field error '
    "'800a0bcd'<p>Either BOF or EOF is True, or the current record has been deleted.</body></html>",
    encoding="cp1252",
    content_type="text/html",
    more=others(
        "JSCCCI", "/cn/default.asp", *(path for _, path in _MENU if path != "/en/news.asp")
    ),
    select={
        "item": 'table[cellspacing="1"] td a',
        "breadcrumb": 'td[width="468"] > table > tr:first-child font',
        "title": 'td[bgcolor="#FFF0E0"] font b',
        "date": 'td[height="18"] font',
        "body": 'td[height="320"]',
    },
)

"""A small chamber's ASP pages in English: capital tags, tables in tables, hardly a class, no label.

`/shownews.asp?id=23010&classid=3`; days as VBScript writes them in full, and today's in the same
form at the head of each page. Title, day, text, neighbours and other news share a cell. Text comes
from a plain box, an old HTML editor, Word or a newspaper's page.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from html import escape

from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.newest.telling import hand, plain_pages, typed_by

_MENU = {"About Us": "/about.asp", "Directory": "/member.asp?sort=name", "Links": "/links.asp"}
_SMALL = 'SIZE="1" FACE="Tahoma"'
_BOX = hand(
    """
prose: @<BR>~ || @<BR>~
head: <B>@</B><BR>~
row: @~ || <PRE>@</PRE>~
th: @&nbsp;&nbsp;&nbsp;&nbsp;
td: @&nbsp;&nbsp;&nbsp;&nbsp;
closing: @<BR>~ || <BR>@
caption: <BR><I>@</I> || <CENTER><IMG SRC="@src" BORDER="1">@</CENTER><BR>~
file: <BR>&gt;&gt; <A HREF="@src">@</A><BR>~
title: <CENTER><B>@</B></CENTER>~
byline: @<BR>~ || @<BR>~
"""
)
_EDITOR = hand(
    """
prose: <P align=justify>@</P>~
head: <P><STRONG><FONT color=#800000>@</FONT></STRONG></P>~
item: <LI>@~ || <UL>~@</UL>~
num: <LI>@~ || <OL>~@</OL>~
quote: <P>@</P> || <BLOCKQUOTE dir=ltr style="MARGIN-RIGHT: 0px">@</BLOCKQUOTE>~
row: <TR>@</TR>~ || <TABLE cellSpacing=1 cellPadding=1 width="75%" border=1>@</TABLE>~
closing: <P align=right><EM>@</EM></P>~
caption: <P align=center><FONT size=1>@</FONT></P>~ || <P align=center><IMG src="@src"></P>~@
file: <P><IMG src="images/word.gif"> <A href="@src" target=_blank>@</A></P>~
title: <P align=center><FONT size=4>@</FONT></P>~
byline: <P align=right>@</P>~
"""
)
_WORD = hand(
    """
prose: <P class=MsoNormal style="TEXT-ALIGN: justify"><SPAN lang=EN-US><FONT face="Times New
    Roman">@<?xml:namespace prefix = o /><o:p></o:p></FONT></SPAN></P>~ || @<P class=MsoNormal><SPAN
    lang=EN-US><o:p>&nbsp;</o:p></SPAN></P>~
row: <TR>@</TR> || <TABLE class=MsoTableGrid border=1><TBODY>@</TBODY></TABLE>~
td: <TD vAlign=top width=148><P class=MsoNormal><SPAN lang=EN-US>@</SPAN></P></TD>
th: <TD vAlign=top width=148><P class=MsoNormal><B>@</B></P></TD>
caption: <P class=MsoNormal align=center><I>@</I></P>~ || <P class=MsoNormal align=center><IMG
    height=260 src="@src" width=390></P>~@
file: <P class=MsoNormal><A href="@src">@</A></P>~
"""
)
_NEWSPAPER = hand(
    """
prose: <span class="story-text"><p>@</p></span>~
head: <h4>@</h4>~
quote: <div class="pullquote">@</div>~
row: <tr>@</tr> || <table border="1">@</table>~
caption: <td><font size="1">@</font></td> || <table align="right" width="220"><tr><td><img
    src="@src" width="210"></td></tr><tr>@</tr></table>~
file: <p><a href="@src">@</a></p>~
""",
    is_apart=True,
)


def _list_address(page: int) -> str:
    return "/newslist.asp?classid=3" + (f"&page={page}" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    return f"/shownews.asp?id={story.number}&classid={3 if story.number > 20_000 else 5}"


def _day(at: datetime) -> str:
    return f"{at:%A, %B} {at.day:02}, {at.year}"


def _lines(rows: Sequence[Story], width: int) -> str:
    return "".join(
        f'<TR><TD><FONT {_SMALL}>&#8226; <A HREF="{_address(one, 1)}">{cut(one, width)}</A> '
        f"({one.posted_at.month}/{one.posted_at.day})</FONT></TD></TR>\n"
        for one in rows
    )


def _page(title: str, main: str, hot: Sequence[Story]) -> str:
    menu = " | ".join(f'<A HREF="{path}">{said}</A>' for said, path in _MENU.items())
    return f"""<HTML><HEAD><TITLE>{title}</TITLE>
<LINK REL="stylesheet" HREF="style.css"></HEAD>
<BODY BGCOLOR="#FFFFFF" LEFTMARGIN="0" TOPMARGIN="0">
<TABLE WIDTH="760" BORDER="0" ALIGN="center" CELLPADDING="0" CELLSPACING="0">
<TR><TD COLSPAN="2"><IMG SRC="images/banner.jpg" WIDTH="760" HEIGHT="110"></TD></TR>
<TR BGCOLOR="#CC9900"><TD HEIGHT="20"><FONT {_SMALL}>Thursday, March 01, 2018</FONT></TD>
<TD ALIGN="right"><FONT {_SMALL}><A HREF="/index.asp">Home</A> | {menu}</FONT></TD></TR>
<TR><TD WIDTH="560" VALIGN="top">
{main}
</TD>
<TD WIDTH="200" VALIGN="top" BGCOLOR="#FFF8E1">
<TABLE WIDTH="100%"><TR><TD BGCOLOR="#CC9900"><FONT {_SMALL}><B>Trade News</B></FONT></TD></TR>
{_lines(hot[:15], 36)}</TABLE>
<TABLE WIDTH="100%"><TR><TD BGCOLOR="#CC9900"><FONT {_SMALL}><B>Most Read</B></FONT></TD></TR>
{_lines(hot[15:], 36)}</TABLE>
<P ALIGN="center"><A HREF="https://ad.example/air"><IMG SRC="images/ad_air.gif" BORDER="0"></A><BR>
<FONT {_SMALL}>Advertise here! Call 4410-2299</FONT></P>
</TD></TR>
<TR><TD COLSPAN="2" ALIGN="center" BGCOLOR="#CC9900"><FONT {_SMALL}>Copyright &copy; 2001-2018 Meru
Bay Chamber of Commerce. All rights reserved. Optimised for 800x600.</FONT></TD></TR>
</TABLE></BODY></HTML>"""


def _list(view: ListView) -> str:
    rows = "".join(
        f'<TR><TD WIDTH="20"><IMG SRC="images/b.gif"></TD><TD WIDTH="390"><FONT SIZE="2"><A '
        f'HREF="{_address(one, 1)}">{cut(one, 64)}</A></FONT></TD><TD WIDTH="150" NOWRAP><FONT '
        f"{_SMALL}>{_day(one.posted_at)}</FONT></TD></TR>\n"
        for one in view.rows
    )
    numbers = " ".join(
        f"<B>[{at}]</B>" if at == view.page else f'<A HREF="{_list_address(at)}">[{at}]</A>'
        for at in range(1, view.pages + 1)
    )
    return _page(
        "Chamber News",
        f"""<FONT SIZE="2"><A HREF="/index.asp">Home</A> - <B>Chamber Activities</B></FONT><HR>
<TABLE WIDTH="560" BORDER="0" CELLSPACING="2">
{rows}</TABLE>
<P ALIGN="center"><FONT {_SMALL}>Page: {numbers}</FONT></P>""",
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story, title = view.story, escape(view.story.title)

    def beside(one: Story | None, said: str) -> str:
        shown = f'<A HREF="{_address(one, 1)}">{escape(one.title)}</A>' if one else "none"
        return f"{said}: {shown}<BR>"

    source = f" | Source: {story.origin}" if story.origin else ""
    author = f" | Posted by: {story.author}" if story.author else ""
    return _page(
        "Meru Bay Chamber of Commerce" if story.number % 2 else title,
        f"""<TABLE WIDTH="560" BORDER="0" CELLPADDING="6"><TR><TD>
<FONT SIZE="2" ID="path"><A HREF="/index.asp">Home</A> - <A
HREF="{_list_address(1)}">Chamber Activities</A> - View</FONT><HR>
<CENTER><FONT SIZE="4" COLOR="#990000"><B>{title}</B></FONT><BR>
<FONT {_SMALL} COLOR="#666666">{_day(story.posted_at)}{source}{author} | Hits: {story.number % 533}
</FONT></CENTER>
<BR>
<DIV STYLE="font-size:10pt;line-height:150%">
{view.html}
</DIV>
<BR><FONT {_SMALL}>{beside(view.previous, "&lt;&lt; Previous")}
{beside(view.following, "&gt;&gt; Next")}</FONT>
<P ALIGN="right"><FONT {_SMALL}><A HREF="javascript:window.print()">Print</A> <A
HREF="mailto:?subject=news">Tell a friend</A> <A
HREF="javascript:history.back()">Back</A></FONT></P>
<FONT SIZE="2"><B>Other news in this category</B></FONT>
<TABLE WIDTH="100%">
{_lines(view.related, 80)}</TABLE>
</TD></TR></TABLE>""",
        view.hot,
    )


TABLES = Design(
    name="asp-tables",
    language="en",
    section="Chamber Activities",
    per_page=20,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=typed_by(_BOX, _EDITOR, _WORD, _NEWSPAPER),
    message="<HTML><BODY><SCRIPT>alert('No such record!');history.back();</SCRIPT></BODY></HTML>",
    encoding="cp1252",
    content_type="text/html",
    precision="day",
    more=plain_pages("Meru Bay Chamber of Commerce", "/index.asp", *_MENU.values()),
    select={
        "item": 'td[width="390"] a',
        "breadcrumb": "#path",
        "title": 'font[color="#990000"] > b',
        "date": 'center > font[color="#666666"]',
        "body": 'div[style^="font-size:10pt"]',
    },
)

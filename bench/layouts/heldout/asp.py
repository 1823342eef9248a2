"""Classic ASP in English: tables in tables, `<BR>` lines, and the time below the text.

Bytes are GBK, the label says iso-8859-1, as in pages made with an English editor on a Chinese
machine. Each row of the list is a table of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.heldout.bodies import Markup, body_in
from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story


def _list_address(page: int) -> str:
    return "/en/list.asp?cid=6" + (f"&page={page}" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    return f"/en/read.asp?cid=6&nid={story.number}" + (f"&page={part}" if part > 1 else "")


def _link(story: Story, text: str) -> str:
    return f'<A href="read.asp?cid=6&nid={story.number}">{text}</A>'


def _page(title: str, main: str, hot: Sequence[Story]) -> str:
    box = "<BR>".join(f"&raquo; {_link(one, escape(one.title))}" for one in hot)
    return f"""<HTML><HEAD><TITLE>{title}</TITLE><META http-equiv=Content-Type content="text/html;
charset=iso-8859-1"></HEAD><BODY bgColor=#f7f3e8 text=#333333><DIV align=center>
<TABLE width=770 border=0 cellPadding=0 cellSpacing=0><TR><TD><IMG src="img/banner.jpg"></TD></TR>
<TR><TD bgColor=#7a2a1c align=middle><A href="default.asp"><FONT color=#ffffff>HOME</FONT></A>
<A href="list.asp?cid=5"><FONT color=#ffffff>EVENTS</FONT></A> <A href="list.asp?cid=6"><FONT
color=#ffffff>GUILD NEWS</FONT></A> <A href="form.asp"><FONT color=#ffffff>STALL RENTAL AND BOOKING
FORM</FONT></A> <A href="../default.asp"><FONT color=#ffffff>中文</FONT></A></TD></TR></TABLE>
<TABLE width=770 border=0 cellPadding=6 bgColor=#ffffff><TR><TD width=560 vAlign=top>{main}</TD>
<TD width=210 vAlign=top bgColor=#efe6d0><B>TOP READ</B><BR>{box}<BR><BR><B>SEARCH</B><BR><FORM
action="search.asp"><INPUT name=k size=14></FORM></TD></TR></TABLE>
<TABLE width=770 border=0><TR><TD align=middle><FONT size=1>Glass Guild of Three Wells 三井玻璃行会
<BR>22 Kiln Row, Three Wells&nbsp; Phone 000-00000<BR>Best viewed at 800*600. (c)2004-2018</FONT>
</TD></TR></TABLE></DIV></BODY></HTML>"""


def _list(view: ListView) -> str:
    rows = "".join(
        f"<TABLE width=100% border=0><TR><TD width=12><IMG src=img/b.gif></TD><TD>"
        f"{_link(one, cut(one, 60))}</TD><TD width=70 align=right><FONT size=1 color=#888888>"
        f"{one.posted_at.month}/{one.posted_at.day}/{one.posted_at.year}</FONT></TD></TR>"
        "<TR><TD colSpan=3 background=img/dots.gif height=1></TD></TR></TABLE>"
        for one in view.rows
    )
    turning = f"Total 40 articles&nbsp; {view.page}/{view.pages}&nbsp; "
    turning += (
        f'<A href="{_list_address(view.page - 1)[4:]}">[Prev]</A> ' if view.page > 1 else "[Prev] "
    )
    turning += (
        f'<A href="{_list_address(view.page + 1)[4:]}">[Next]</A>'
        if view.page < view.pages
        else "[Next]"
    )
    return _page(
        "Glass Guild of Three Wells",
        '<TABLE width=100% border=0><TR><TD><FONT color=#7a2a1c><A href="default.asp">HOME</A> - '
        f"GUILD NEWS</FONT><HR></TD></TR></TABLE>{rows}<TABLE width=100% border=0><TR>"
        f"<TD align=middle>{turning}</TD></TR></TABLE>",
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story, at = view.story, view.story.posted_at

    def neighbour(one: Story | None) -> str:
        return _link(one, escape(one.title)) if one else "None"

    beside = "<BR>".join(
        f"- {_link(one, escape(one.title))} [{one.posted_at.month}/{one.posted_at.day}]"
        for one in view.related
    )
    origin = f"From: {story.origin}&nbsp; " if story.origin else ""
    author = f"By: {escape(story.author)}&nbsp; " if story.author else ""
    return _page(
        "Glass Guild of Three Wells",
        f"""<TABLE width=100% border=0><TR><TD><FONT color=#7a2a1c><A href="default.asp">HOME</A> -
<A href="list.asp?cid=6">GUILD NEWS</A> - DETAILS</FONT><HR></TD></TR></TABLE>
<TABLE width=100% border=0 cellPadding=4><TR><TD align=middle height=50><FONT size=5
color=#7a2a1c>{escape(story.title)}</FONT></TD></TR>
<TR><TD><TABLE width=100% border=0 cellPadding=10><TR><TD><FONT face=Arial size=2>{view.html}</FONT>
</TD></TR></TABLE></TD></TR>
<TR><TD align=right><FONT size=1>{origin}{author}Posted: {at.year}-{at.month}-{at.day} {at.hour}:{
            at:%M:%S}&nbsp; Read: {story.number % 800} times</FONT></TD></TR>
<TR><TD bgColor=#efe6d0>&lt;&lt; Prev: {neighbour(view.previous)}</TD></TR>
<TR><TD bgColor=#efe6d0>&gt;&gt; Next: {neighbour(view.following)}</TD></TR>
<TR><TD align=middle><A href="javascript:history.go(-1)">Back</A> | <A
href="javascript:window.print()">Print this page</A> | <A href="mailto:?">Tell a friend</A></TD>
</TR><TR><TD><B>MORE ON THIS</B><BR>{beside}</TD></TR></TABLE>""",
        view.hot,
    )


TABLES = Design(
    name="asp-tables",
    language="en",
    section="GUILD NEWS",
    per_page=14,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=body_in(
        Markup(
            prose="&nbsp;&nbsp;&nbsp; {text}",
            heading="<B>{text}</B>",
            quote="&nbsp;&nbsp;&nbsp; <I>{text}</I>",
            items="{text}",
            item="&nbsp;&nbsp;&nbsp; * {text}<BR>",
            table="<TABLE border=1 cellPadding=2>{text}</TABLE>",
            row="<TR>{text}</TR>",
            cell="<TD><FONT face=Arial size=2>{text}</FONT></TD>",
            picture="<CENTER><IMG src={src} border=0></CENTER>{text}",
            title="<CENTER><B>{text}</B></CENTER>",
            byline="<I>{text}</I>",
            attachment="<IMG src=/en/img/word.gif> <A href={src}>{text}</A>",
            joiner=" ",
            between="<BR><BR>\n",
            picture_after=1,
        )
    ),
    message="<HTML><BODY><SCRIPT>alert('Article not found.')</SCRIPT></BODY></HTML>",
    encoding="gbk",
    content_type="text/html",
    select={
        "item": 'td[width="560"] table td a[href^="read.asp"]',
        "title": 'font[size="5"]',
        "date": 'td[align="right"] font[size="1"]',
        "body": 'table[cellpadding="10"] td',
    },
)

"""Classic ASP: nested tables without classes, `<br><br>` paragraphs with no-break spaces.

English in a page labelled gb2312. The neighbours and the footer are cells like the text itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.markup import broken, cut
from bench.layouts.model import ArticleView, Design, ListView, Story

_GAP = '<td width="10"><img src="images/spacer.gif" width="10" height="1"></td>'


def _list_address(page: int) -> str:
    return "/news.asp?typeid=4" if page == 1 else f"/news.asp?typeid=4&page={page}"


def _address(story: Story, part: int) -> str:
    return f"/details.asp?id={story.number}" + (f"&page={part}" if part > 1 else "")


def _link(story: Story, text: str) -> str:
    return f'<a href="details.asp?id={story.number}" target="_blank">{text}</a>'


def _page(title: str, main: str, hot: Sequence[Story]) -> str:
    rows = "".join(
        f'<tr><td height="22"><img src="images/dot.gif"> {_link(one, escape(one.title))}</td></tr>'
        for one in hot
    )
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>{title}</title></head><body topmargin="0" leftmargin="0">
<table width="778" border="0" align="center" cellpadding="0" cellspacing="0"><tr><td colspan="3">
<table width="100%" border="0"><tr><td><a href="index.asp"><img src="images/logo.gif"></a></td>
<td align="right"><a href="index.asp">ENGLISH</a> | <a href="/cn/index.asp">中文版</a></td></tr>
</table></td></tr><tr bgcolor="#003366"><td colspan="3">
<a href="index.asp"><font color="#ffffff">Home
</font></a> | <a href="news.asp?typeid=3"><font color="#ffffff">Notices</font></a> | <a
href="news.asp?typeid=4"><font color="#ffffff">Council News</font></a> | <a href="join.asp"><font
color="#ffffff">Membership application and fees</font></a></td></tr>
<tr><td width="200" valign="top"><table width="190" border="0"><tr><td bgcolor="#cccccc"><b>Hot
News</b></td></tr>{rows}</table></td>{_GAP}<td valign="top">{main}</td></tr>
<tr><td colspan="3" align="center"><hr>Address: 12 Mint Lane, Fort Anselm&nbsp; Tel: 000-0000
0000<br>Copyright(C) 2005-2018 Tamber Road Council. All Rights Reserved.</td></tr></table>
</body></html>"""


def _list(view: ListView) -> str:
    rows = "".join(
        f'<tr><td width="80%" height="24">&nbsp;<img src="images/arrow.gif"> '
        f"{_link(one, cut(one, 56))}</td><td width='20%'>"
        f"{one.posted_at.year}-{one.posted_at.month}-{one.posted_at.day}</td></tr>"
        for one in view.rows
    )
    onward = (
        f'<a href="{_list_address(view.page + 1)[1:]}">Next</a> '
        f'<a href="{_list_address(view.pages)[1:]}">Last</a>'
        if view.page < view.pages
        else "Next Last"
    )
    return _page(
        "Council News - Tamber Road Council",
        '<table width="100%" border="0"><tr><td bgcolor="#eeeeee">Your position: <a '
        'href="index.asp">Home</a> &gt;&gt; Council News</td></tr></table>'
        f'<table width="100%" border="0">{rows}</table>'
        f'<table width="100%" border="0"><tr><td align="center">Page {view.page}/{view.pages} '
        f"{onward}</td></tr></table>",
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story, at = view.story, view.story.posted_at

    def neighbour(one: Story | None) -> str:
        return _link(one, escape(one.title)) if one else "No more"

    origin = f"Source: {story.origin}&nbsp;&nbsp; " if story.origin else ""
    author = f"Author: {escape(story.author)}&nbsp;&nbsp; " if story.author else ""
    related = "".join(
        f"<tr><td>- {_link(one, escape(one.title))} ({one.posted_at:%Y-%m-%d})</td></tr>"
        for one in view.related
    )
    return _page(
        "Tamber Road Council",
        f"""<table width="100%" border="0"><tr><td bgcolor="#eeeeee">Your position: <a
href="index.asp">Home</a> &gt;&gt; <a href="news.asp?typeid=4">Council News</a> &gt;&gt;
Text</td></tr>
</table><table width="100%" border="0"><tr><td align="center"><br><font size="4"><b>{
            escape(story.title)
        }</b></font><br><br></td></tr><tr><td align="center"><font color="#666666">{origin}{
            author
        }Date:
{at.year}-{at.month}-{at.day} {at.hour}:{at:%M:%S}&nbsp;&nbsp; Hits: {
            story.number % 900
        }</font></td></tr>
<tr><td><hr size="1"></td></tr><tr><td><table width="96%" align="center" border="0"><tr><td>
{view.html}</td></tr></table></td></tr>
<tr><td><table width="100%" border="0"><tr><td>Previous: {neighbour(view.previous)}</td></tr>
<tr><td>Next: {neighbour(view.following)}</td></tr></table></td></tr>
<tr><td align="right">[<a href="javascript:window.print()">Print</a>] [<a
href="javascript:window.close()">Close</a>]</td></tr>
<tr><td><table width="100%" border="0"><tr><td bgcolor="#cccccc"><b>Related News</b></td></tr>{
            related
        }</table></td></tr></table>""",
        view.hot,
    )


TABLES = Design(
    name="asp-tables",
    language="en",
    section="Council News",
    per_page=16,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=lambda story, shown: broken(story, shown, indent="&nbsp;&nbsp;&nbsp;&nbsp;", root="/"),
    message="<html><body><script>alert('No such news!')</script>No such news!</body></html>",
    encoding="gb18030",
    content_type="text/html",
    select={
        "item": 'td[width="80%"] a',
        "title": 'font[size="4"] b',
        "date": 'td font[color="#666666"]',
        "body": 'table[width="96%"] td',
    },
)

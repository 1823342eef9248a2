"""Classic ASP in Thai: windows-874, tables in tables, years of the Buddhist era, and a web board.

Each paragraph is a run of lines in a cell, with pictures in tables of their own. Prose has no full
stops. Comments with names and times, longer than some articles, follow both neighbours.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from html import escape

from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.unseen.around import around
from bench.layouts.unseen.pasting import Paste, body_of
from bench.layouts.unseen.thai import thai_day


def _list_address(page: int) -> str:
    return "/th/news.asp" + (f"?pageno={page}" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    return f"/th/{_file(story)}"


def _file(story: Story) -> str:
    return f"shownews.asp?id={story.number}"


def _short(at: datetime) -> str:
    return f"{at.day}/{at.month}/{at.year + 543}"


def _page(title: str, main: str, hot: Sequence[Story]) -> str:
    box = "".join(
        "<tr><td valign=top width=10><img src=images/arrow.gif></td><td><a "
        f'href="{_file(one)}"><font size=1 face="MS Sans '
        f'Serif">{escape(one.title)}</font></a></td></tr>'
        for one in hot
    )
    return f"""<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<title>{title}</title>
</head>
<body bgcolor="#FFFFFF" topmargin=0 leftmargin=0>
<center><table border=0 width=780 cellspacing=0 cellpadding=0><tr><td colspan=2><img
src="images/head.jpg" width=780></td></tr><tr><td bgcolor="#336699"><font color=white
size=2>&nbsp;<a
href="index.asp">หน้าแรก</a> | <a href="about.asp">เกี่ยวกับชมรม</a> | <a
href="news.asp">ข่าวและบทความ</a> |
<a href="download.asp">ดาวน์โหลดแบบฟอร์มสมัครสมาชิก</a> | <a
href="board.asp">กระดานสนทนา</a></font></td><td
bgcolor="#336699" align=right><font color=white size=1>วันพฤหัสบดีที่ 1 มีนาคม พ.ศ. 2561</font></td></tr>
</table>
<table border=0 width=780 cellspacing=0 cellpadding=5><tr><td width=190 valign=top
bgcolor="#E8EEF4">
<table border=0 width="100%"><tr><td colspan=2
bgcolor="#99BBDD"><b>ข่าวยอดนิยม</b></td></tr>{box}</table>
<br><font size=1>ผู้เข้าชมวันนี้ 42 คน<br>ทั้งหมด 88102 คน</font></td>
<td width=590 valign=top>{main}</td></tr></table>
<table border=0 width=780><tr><td align=center><hr size=1><font size=1>ชมรมผู้ค้าปากแม่น้ำ 17/4 ถนนท่าเรือ
บ้านน้ำ โทร. 0-0000-0000<br>Copyright &copy; 2003-2018 All rights reserved. Webmaster:
<a href="mailto:web@bannam.invalid">web@bannam.invalid</a></font></td></tr></table></center>
</body>
</html>"""


def _list(view: ListView) -> str:
    rows = "".join(
        f'<tr bgcolor="{"#F5F5F5" if place % 2 else "#FFFFFF"}"><td width=90 align=center><font '
        f'size=2>{_short(one.posted_at)}</font></td><td><font size=2><a href="{_file(one)}">'
        f"{cut(one, 60)}</a></font></td><td width=50 align=right><font size=1>"
        f"({one.number % 700})</font></td></tr>\n"
        for place, one in enumerate(view.rows)
    )
    numbers = " ".join(
        f"<font color=red><b>{one}</b></font>"
        if one == view.page
        else f'<a href="{_list_address(one).rpartition("/")[2]}">{one}</a>'
        for one in range(1, view.pages + 1)
    )
    onward = (
        f'<a href="news.asp?pageno={view.page + 1}">ถัดไป &gt;&gt;</a>'
        if view.page < view.pages
        else "ถัดไป &gt;&gt;"
    )
    return _page(
        "ข่าวและบทความ - ชมรมผู้ค้าปากแม่น้ำ",
        '<font size=2><a href="index.asp">หน้าแรก</a> &gt; '
        "ข่าวและบทความ</font><br><br><table border=0 "
        'width="100%" cellspacing=1 cellpadding=3><tr bgcolor="#336699"><td align=center><font '
        "color=white size=2>วันที่</font></td><td><font color=white size=2>หัวข้อ</font></td><td><font "
        f"color=white size=2>อ่าน</font></td></tr>{rows}</table><br><center><font size=2>พบทั้งหมด 40 "
        f"รายการ หน้า {numbers} {onward}</font></center>",
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story, at = view.story, view.story.posted_at

    def neighbour(one: Story | None) -> str:
        return f'<a href="{_file(one)}">{escape(one.title)}</a>' if one else "ไม่มี"

    beside = "".join(
        f'<li><a href="{_file(one)}">{escape(one.title)}</a> ({_short(one.posted_at)})'
        for one in view.related
    )
    first, second = at + timedelta(hours=4, minutes=11), at + timedelta(hours=9, minutes=2)
    origin = f"ที่มา : {story.origin}" if story.origin else ""
    author = f"ผู้เขียน : {escape(story.author)} " if story.author else ""
    return _page(
        "ชมรมผู้ค้าปากแม่น้ำ",
        f"""<font size=2><a href="index.asp">หน้าแรก</a> &gt; <a
href="news.asp">ข่าวและบทความ</a> &gt;
รายละเอียด</font><br><br>
<table border=0 width="100%" cellspacing=0 cellpadding=4><tr><td bgcolor="#E8EEF4"><font size=4
color="#003366"><b>{escape(story.title)}</b></font></td></tr>
<tr><td align=right><font size=1 color="#666666">{author}วันที่ : {thai_day(at)} เวลา {
            at:%H:%M} น. อ่าน : {story.number % 700} ครั้ง</font></td></tr>
<tr><td><table border=0 width="98%" align=center><tr><td height=200 valign=top><font size=2
face="MS Sans Serif">{view.html}</font></td></tr></table></td></tr>
<tr><td><font size=2 color="#666666">{origin}</font></td></tr>
<tr><td align=center><a href="javascript:window.print()">พิมพ์หน้านี้</a> <a
href="mailto:?">ส่งต่อให้เพื่อน</a>
<a href="javascript:history.back()">ย้อนกลับ</a></td></tr>
<tr><td bgcolor="#E8EEF4"><font size=2>ข่าวก่อนหน้า : {neighbour(view.previous)}<br>ข่าวถัดไป : {
            neighbour(view.following)
        }</font></td></tr>
<tr><td><font size=2><b>ข่าวที่เกี่ยวข้อง</b><ul>{beside}</ul></font></td></tr></table>
<table border=1 width="100%" bordercolor="#99BBDD" cellspacing=0><tr><td bgcolor="#99BBDD"><font
size=2><b>ความคิดเห็นที่ 1</b></font></td></tr><tr><td><font size=2>อยากให้ลงรายละเอียดมากกว่านี้ครับ
แถวบ้านผมยังไม่มีใครทราบเรื่องเลย ฝากทีมงานด้วย<br><br>จากคุณ : ลูกน้ำเค็ม - {_short(first)} {
            first:%H:%M:%S}</font></td></tr><tr><td bgcolor="#99BBDD"><font
size=2><b>ความคิดเห็นที่ 2</b>
</font></td></tr><tr><td><font size=2>ขอบคุณสำหรับข่าวค่ะ<br><br>จากคุณ : แม่ค้าตลาดเก่า - {
            _short(second)
        } {second:%H:%M:%S}</font></td></tr></table>
<form action="addcomment.asp" method=post><font size=2>แสดงความคิดเห็น<br><textarea name=msg rows=5
cols=50></textarea><br>กรุณาใช้ถ้อยคำสุภาพ ทีมงานขอสงวนสิทธิ์ลบข้อความที่ไม่เหมาะสม</font></form>""",
        view.hot,
    )


_LINES = Paste(
    prose="&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;{text}",
    heading="<b><u>{text}</u></b>",
    quote="<i>{text}</i>",
    items="{text}",
    item="&nbsp;&nbsp;&nbsp;{text}<br>",
    table="<table border=1 cellspacing=0 cellpadding=2>{text}</table>",
    cell="<td><font size=2>{text}</font></td>",
    picture='<table border=0 align=center><tr><td><img src="{src}" width=350></td></tr>',
    caption="<tr><td align=center><font size=1>{text}</font></td></tr></table>",
    title="<center><b>{text}</b></center>",
    byline="<i>{text}</i>",
    closing="<div align=right>{text}</div>",
    attachment='<img src="images/pdf.gif"> <a href="{src}">{text}</a>',
    between="<br><br>\n",
    signs=True,
)
_FRONTPAGE = Paste(
    prose='<p align="justify" style="margin-top: 0"><font face="MS Sans Serif" '
    'size="2">&nbsp;&nbsp;&nbsp;'
    "&nbsp; {text}</font></p>",
    heading='<p><b><font face="MS Sans Serif" size="2" color="#800000">{text}</font></b></p>',
    quote='<blockquote><p><font face="MS Sans Serif" size="2">{text}</font></p></blockquote>',
    item='<li><p><font size="2">{text}</font></li>',
    cell='<td width="33%"><font size="2">{text}</font></td>',
    picture='<p align="center"><img border="0" src="{src}"></p>',
    caption='<p align="center"><font size="1">{text}</font></p>',
    title='<p align="center"><b><font size="3">{text}</font></b></p>',
    byline='<p align="right"><font size="2">{text}</font></p>',
    closing='<p align="right"><font size="2">{text}</font></p>',
    attachment='<p><font size="2"><a href="{src}">{text}</a></font></p>',
)

TABLES = Design(
    name="asp-tables",
    language="th",
    section="ข่าวและบทความ",
    per_page=20,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=body_of((_LINES, _FRONTPAGE), root="../"),
    message='<html><body><script>alert("ไม่พบข้อมูล");history.back();</script></body></html>',
    encoding="cp874",
    content_type="text/html",
    precision="minute",
    more=around(
        "/th/index.asp",
        "/th/about.asp",
        "/th/download.asp",
        "/th/board.asp",
        "/th/addcomment.asp",
        said="ชมรมผู้ค้าปากแม่น้ำ",
    ),
    select={
        "item": 'td[width="590"] td a[href^="shownews"]',
        "title": 'td[width="590"] font[size="4"] b',
        "date": 'td[align="right"] font[size="1"][color="#666666"]',
        "body": 'td[height="200"]',
    },
)

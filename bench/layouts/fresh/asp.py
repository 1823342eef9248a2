"""Classic ASP in Malay: tables in tables without classes, labelled iso-8859-1, in windows-1252.

The time is what `Now()` gives there ("28/2/2018 9:12:42 AM"). Menus, a table of the day's hours, a
poll and a shout box stand beside the text; the rows below it are the writer, the tools, both
neighbours ("Berita Sebelum", "Berita Selepas") and other news.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from html import escape

from bench.layouts.fresh.around import menu_pages
from bench.layouts.fresh.pasting import Hand, Run, body_of
from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story

_MENU = (
    ("Profil", "profil.asp"),
    ("Keahlian", "keahlian.asp"),
    ("Direktori Ahli", "direktori.asp"),
    ("Borang dan Garis Panduan Permohonan", "borang.asp"),
    ("Buku Pelawat", "bukupelawat.asp"),
)


def _list_address(page: int) -> str:
    return "/portal/berita.asp" + (f"?muka={page}" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    return f"/portal/{_file(story)}"


def _file(story: Story) -> str:
    return f"papar.asp?kat={4 if story.number > 20_000 else 7}&bid={story.number}"


def _now(at: datetime) -> str:
    half = "AM" if at.hour < 12 else "PM"
    return f"{at.day}/{at.month}/{at.year} {at.hour % 12 or 12}:{at:%M:%S} {half}"


def _page(title: str, main: str, hot: Sequence[Story]) -> str:
    favourites = "".join(
        f'<tr><td valign="top">&raquo;</td><td><a href="{_file(one)}"><font face="Verdana" '
        f'size="1">'
        f"{escape(one.title)}</font></a></td></tr>"
        for one in hot
    )
    menu = "".join(
        f'<tr><td bgcolor="#E6F0E6"><font face="Verdana" size="1"><a '
        f'href="{path}">{said}</a></font>'
        "</td></tr>"
        for said, path in _MENU
    )
    return f"""<HTML>
<HEAD><TITLE>{title}</TITLE>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=iso-8859-1"></HEAD>
<BODY BGCOLOR="#FFFFFF" LEFTMARGIN="0" TOPMARGIN="0">
<TABLE BORDER="0" WIDTH="900" ALIGN="center" CELLPADDING="0" CELLSPACING="0"><TR><TD
COLSPAN="3"><IMG
SRC="imej/kepala.gif" WIDTH="900" HEIGHT="110"></TD></TR>
<TR BGCOLOR="#006633"><TD COLSPAN="3"><FONT FACE="Verdana" SIZE="1" COLOR="#FFFFFF"><MARQUEE>Selamat
Datang ke Portal Dewan Perniagaan Kuala Serai. Mesyuarat Agung pada 24 Mac 2018.</MARQUEE> Khamis, 1
Mac 2018</FONT></TD></TR>
<TR><TD WIDTH="160" VALIGN="top"><TABLE WIDTH="100%" CELLSPACING="1"><tr><td bgcolor="#E6F0E6"><font
face="Verdana" size="1"><a href="default.asp">Laman Utama</a></font></td></tr><tr><td
bgcolor="#E6F0E6"><font face="Verdana" size="1"><a href="berita.asp">Berita
Dewan</a></font></td></tr>
{menu}</TABLE><BR><TABLE WIDTH="100%" BORDER="1" CELLSPACING="0"><TR><TD COLSPAN="2"><B><FONT
SIZE="1">Waktu Solat</FONT></B></TD></TR><TR><TD>Subuh</TD><TD>6:09</TD></TR><TR><TD>Zohor</TD><TD>
13:27</TD></TR><TR><TD>Maghrib</TD><TD>19:28</TD></TR></TABLE><BR><TABLE WIDTH="100%"
BORDER="0"><TR><TD><FONT SIZE="1">Undian: Adakah portal ini membantu anda?<BR><INPUT TYPE="radio">Ya
<INPUT TYPE="radio">Tidak</FONT></TD></TR></TABLE></TD>
<TD WIDTH="540" VALIGN="top">{main}</TD>
<TD WIDTH="200" VALIGN="top" BGCOLOR="#F7F7F7"><TABLE WIDTH="100%"><TR><TD COLSPAN="2"
BGCOLOR="#006633"><FONT COLOR="#FFFFFF" SIZE="2"><B>Pilihan Pembaca</B></FONT></TD></TR>{favourites}
</TABLE><TABLE WIDTH="100%"><TR><TD><B><FONT SIZE="2">Jeritan</FONT></B><BR><FONT SIZE="1"><B>Pak
Long</B>: bila nak buka kaunter sabtu?<BR><B>ahli88</B>: terima kasih atas info</FONT></TD></TR>
</TABLE></TD></TR>
<TR><TD COLSPAN="3" ALIGN="center" BGCOLOR="#006633"><FONT FACE="Verdana" SIZE="1"
COLOR="#FFFFFF">Hakcipta Terpelihara &copy; 2004-2018 Dewan Perniagaan Kuala Serai, 9 Jalan Jeti,
Kuala Serai<BR>Paparan terbaik: Internet Explorer 6.0, 1024 x 768<BR>Anda pelawat ke-
204417</FONT></TD></TR></TABLE>
</BODY></HTML>"""


def _list(view: ListView) -> str:
    rows = "".join(
        f'<tr><td width="24" align="center"><img src="imej/titik.gif"></td><td><font '
        f'face="Verdana" '
        f'size="2"><a href="{_file(one)}">{cut(one, 58, "...")}</a></font><br><font size="1" '
        f'color="#808080">{one.posted_at.day}/{one.posted_at.month}/{one.posted_at.year} - Dibaca '
        f"{one.number % 640} kali</font></td></tr>\n"
        for one in view.rows
    )
    numbers = " | ".join(
        f"<b>{one}</b>"
        if one == view.page
        else f'<a href="{_list_address(one).rpartition("/")[2]}">{one}</a>'
        for one in range(1, view.pages + 1)
    )
    onward = (
        f' | <a href="berita.asp?muka={view.page + 1}">Seterusnya &gt;</a>'
        if view.page < view.pages
        else ""
    )
    return _page(
        "Berita Dewan - Dewan Perniagaan Kuala Serai",
        '<font face="Verdana" size="1">Anda di sini: <a href="default.asp">Laman Utama</a> &gt; '
        'Berita Dewan</font><hr size="1"><table width="98%" border="0" cellpadding="3">'
        f'{rows}</table><p align="right"><font size="1">Muka surat: {numbers}{onward} (Jumlah 40 '
        "rekod)</font></p>",
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story = view.story

    def neighbour(one: Story | None) -> str:
        return f'<a href="{_file(one)}">{escape(one.title)}</a>' if one else "Tiada"

    beside = "".join(
        f'- <a href="{_file(one)}">{escape(one.title)}</a> <i>({one.posted_at:%d/%m/%Y})</i><br>'
        for one in view.related
    )
    origin = f" | Sumber: {story.origin}" if story.origin else ""
    writer = f"Ditulis oleh: {story.author}" if story.author else "Ditulis oleh: Urus setia"
    return _page(
        "Portal Dewan Perniagaan Kuala Serai",
        f"""<font face="Verdana" size="1">Anda di sini: <a href="default.asp">Laman Utama</a> &gt;
<a href="berita.asp">Berita Dewan</a> &gt; Papar Berita</font><hr size="1">
<table width="98%" border="0" cellpadding="3" cellspacing="0"><tr><td><font face="Verdana" size="4"
color="#006633"><b>{escape(story.title)}</b></font></td></tr>
<tr><td height="22" bgcolor="#EFEFEF"><font face="Verdana" size="1">Tarikh: {_now(story.posted_at)}{
            origin
        } | Dibaca: {story.number % 640} kali</font></td></tr>
<tr><td><table width="100%" border="0" cellpadding="6"><tr><td valign="top" height="260">{view.html}
</td></tr></table></td></tr>
<tr><td align="right"><font face="Verdana" size="1"><i>{writer}</i></font></td></tr>
<tr><td align="center"><font face="Verdana" size="1"><a href="javascript:window.print()"><img
src="imej/cetak.gif" border="0"> Cetak</a> &nbsp; <a href="mailto:?subject=Berita">E-mel kepada
rakan</a> &nbsp; <a href="javascript:history.go(-1)">&lt;&lt; Kembali</a> &nbsp; <a
href="#top">Ke atas</a></font></td></tr>
<tr><td bgcolor="#EFEFEF"><font face="Verdana" size="1">Berita Sebelum: {
            neighbour(view.previous)
        }<br>Berita Selepas: {neighbour(view.following)}</font></td></tr>
<tr><td><font face="Verdana" size="1"><b>Berita Lain</b><br>{beside}</font></td></tr>
<tr><td><font face="Verdana" size="1">Penafian: Dewan tidak bertanggungjawab atas sebarang
kehilangan atau kerosakan yang dialami kerana menggunakan maklumat dalam laman
ini.</font></td></tr></table>""",
        view.hot,
    )


_TYPED = Hand(
    prose='<font face="Verdana" size="2">{text}</font>',
    heading='<font face="Verdana" size="2"><b>{text}</b></font>',
    quote='<font face="Verdana" size="2"><i>{text}</i></font>',
    note='<font face="Verdana" size="1">{text}</font>',
    items=Run('<font face="Verdana" size="2">{text}</font>', "&nbsp;&nbsp;{text}", "<br>"),
    facts=Run('<font face="Verdana" size="2">{text}</font>', between="<br>"),
    contacts=Run('<font face="Verdana" size="2">{text}</font>', between="<br>"),
    signature=Run('<font face="Verdana" size="2"><b>{text}</b></font>', between="<br>"),
    table=Run('<table border="1" cellspacing="0">{text}</table>', "<tr>{text}</tr>"),
    head='<td bgcolor="#CCCCCC"><font size="2"><b>{text}</b></font></td>',
    cell='<td><font size="2">{text}</font></td>',
    figure='<table border="0" align="center" width="320"><tr><td><img src="{src}" width="320"></td>'
    '</tr><tr><td align="center"><font face="Verdana" size="1">{text}</font></td></tr></table>',
    title='<font face="Verdana" size="2"><b>{text}</b></font>',
    byline='<font face="Verdana" size="1">{text}</font>',
    attachment='<img src="imej/pdf.gif"> <a href="{src}"><font size="2">{text}</font></a>',
    gap="\n<br><br>",
    marks=True,
)
_WORD = Hand(
    prose='<P class=MsoNormal style="MARGIN: 0in 0in 0pt; TEXT-ALIGN: justify"><FONT '
    'face="Times New '
    'Roman" size=3>{text}</FONT><?xml:namespace prefix = o /><o:p></o:p></P><P class=MsoNormal>'
    "<o:p>&nbsp;</o:p></P>",
    heading="<P class=MsoNormal><B><U><FONT size=3>{text}</FONT></U></B></P>",
    quote='<P class=MsoNormal style="MARGIN-LEFT: 0.5in"><FONT size=3><EM>{text}</EM></FONT></P>',
    note="<P class=MsoNormal><FONT size=2>{text}</FONT></P>",
    items=Run("<UL type=disc>{text}</UL>", "<LI class=MsoNormal><FONT size=3>{text}</FONT></LI>"),
    facts=Run(inner="<P class=MsoNormal><FONT size=3>{text}</FONT></P>"),
    contacts=Run(inner="<P class=MsoNormal><FONT size=3>{text}</FONT></P>"),
    signature=Run(inner="<P class=MsoNormal><FONT size=3>{text}</FONT></P>"),
    table=Run("<TABLE class=MsoNormalTable border=1>{text}</TABLE>", "<TR>{text}</TR>"),
    cell="<TD vAlign=top><P class=MsoNormal><FONT size=3>{text}</FONT></P></TD>",
    figure='<P class=MsoNormal align=center><IMG src="{src}"></P><P class=MsoNormal align=center>'
    "<FONT size=2>{text}</FONT></P>",
    title="<P class=MsoNormal align=center><B><FONT size=4>{text}</FONT></B></P>",
    byline="<P class=MsoNormal><I>{text}</I></P>",
    attachment='<P class=MsoNormal><A href="{src}">{text}</A></P>',
)
_MIXED = Hand(
    prose='<p align="justify">&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;{text}',
    heading="<p><b>{text}</b>",
    quote="<blockquote>{text}</blockquote>",
    note='<p><font size="1">{text}</font>',
    items=Run("<ul>{text}</ul>", "<li>{text}"),
    facts=Run('<table border="0">{text}</table>', '<tr><td width="400">{text}</td></tr>'),
    contacts=Run("<p>{text}", between="<br>"),
    signature=Run("<p>{text}", between="<br>"),
    table=Run('<center><table border="1" width="80%">{text}</table></center>', "<tr>{text}</tr>"),
    head="<th>{text}</th>",
    figure='<p align="center"><img src="{src}" border="1"><br><small>{text}</small>',
    title='<p align="center"><b>{text}</b>',
    byline="<p><i>{text}</i>",
    attachment='<p><a href="{src}" target="_blank">{text}</a>',
)

TABLES = Design(
    name="asp-tables",
    language="ms",
    section="Berita Dewan",
    per_page=20,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=body_of((_TYPED, _WORD, _MIXED), root="../"),
    message='<HTML><BODY><FONT FACE="Verdana" SIZE="2">Maaf, rekod tidak '
    "dijumpai.</FONT></BODY></HTML>",
    encoding="cp1252",
    content_type="text/html",
    more=menu_pages(
        "Dewan Perniagaan Kuala Serai",
        "/portal/default.asp",
        *(f"/portal/{path}" for _, path in _MENU),
    ),
    select={
        "item": 'td[width="540"] table font[size="2"] a',
        "breadcrumb": 'td[width="540"] > font',
        "title": 'font[size="4"][color="#006633"] b',
        "date": 'td[height="22"]',
        "body": 'td[height="260"]',
    },
)

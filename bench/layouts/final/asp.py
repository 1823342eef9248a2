"""A small chamber's ASP pages in Malay: tables in tables, capital tags, a label but no header.

`/berita_papar.asp?ID=23010&Kat=2`; times as VBScript writes them (28/2/2018 9:12:42 AM). Left
menu, text and two tables of other news share one row; beneath the text, in its cell, come print and
mail links, neighbours, and a form to send the page to a friend.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from html import escape

from bench.layouts.final.western_hands import FCK, MAIL, PLAIN, WORD
from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.newest.telling import plain_pages, typed_by

_MENU = {
    "Perutusan Pengerusi": "/perutusan.asp",
    "Senarai Ahli": "/ahli.asp?Susun=Nama",
    "Album Gambar": "/album.asp",
    "Muat Turun": "/borang.asp",
    "Hubungi Kami": "/hubungi.asp",
}
_SITE = "Dewan Perniagaan Batu Lima"


def _list_address(page: int) -> str:
    return "/berita.asp?Kat=2" + (f"&Halaman={page}" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    return f"/berita_papar.asp?ID={story.number}&Kat={2 if story.number > 20_000 else 4}"


def _time(at: datetime) -> str:
    half = "AM" if at.hour < 12 else "PM"
    return f"{at.day}/{at.month}/{at.year} {at.hour % 12 or 12}:{at:%M:%S} {half}"


def _rows(rows: Sequence[Story], width: int) -> str:
    return "".join(
        f'<TR><TD VALIGN="top"><IMG SRC="images/panah.gif"></TD><TD><A HREF="{_address(one, 1)}">'
        f'<FONT FACE="Arial" SIZE="1">{cut(one, width)}</FONT></A><BR><FONT SIZE="1">'
        f"{one.posted_at.day}/{one.posted_at.month}/{one.posted_at.year}</FONT></TD></TR>\n"
        for one in rows
    )


def _page(title: str, main: str, hot: Sequence[Story]) -> str:
    menu = "".join(
        f'<TR><TD BGCOLOR="#E6EEF7" HEIGHT="22">&nbsp;<A HREF="{path}">{name}</A></TD></TR>\n'
        for name, path in _MENU.items()
    )
    return f"""<HTML>
<HEAD>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=iso-8859-1">
<META NAME="GENERATOR" CONTENT="Microsoft FrontPage 4.0">
<TITLE>{title}</TITLE>
<SCRIPT LANGUAGE="JavaScript">function MM_openBrWindow(a,b,c){{window.open(a,b,c);}}</SCRIPT>
</HEAD>
<BODY BGCOLOR="#336699" TOPMARGIN="0">
<DIV ALIGN="center"><CENTER>
<TABLE BORDER="0" WIDTH="950" CELLSPACING="0" CELLPADDING="0" BGCOLOR="#FFFFFF">
<TR><TD COLSPAN="3"><IMG SRC="images/kepala.jpg" WIDTH="950" HEIGHT="130"></TD></TR>
<TR><TD COLSPAN="3" BGCOLOR="#FFCC00"><MARQUEE SCROLLAMOUNT="3">Selamat datang ke laman web {_SITE}!
Mesyuarat Agung Tahunan pada 24/3/2018, 9.00 pagi.</MARQUEE></TD></TR>
<TR><TD WIDTH="170" VALIGN="top"><TABLE WIDTH="100%" CELLSPACING="1">
<TR><TD BGCOLOR="#336699"><FONT COLOR="#FFFFFF"><B>&nbsp;Menu</B></FONT></TD></TR>
<TR><TD BGCOLOR="#E6EEF7" HEIGHT="22">&nbsp;<A HREF="/default.asp">Laman Utama</A></TD></TR>
<TR><TD BGCOLOR="#E6EEF7" HEIGHT="22">&nbsp;<A HREF="{_list_address(1)}">Berita</A></TD></TR>
{menu}</TABLE>
<P ALIGN="center"><FONT SIZE="1">Anda pelawat ke<BR><B>0183322</B></FONT></P>
<P ALIGN="center"><A HREF="https://ad.example/bot"><IMG
SRC="images/iklan_bot.gif" BORDER="0"></A></P>
</TD>
<TD WIDTH="570" VALIGN="top">
{main}
</TD>
<TD WIDTH="210" VALIGN="top">
<TABLE WIDTH="100%" BORDER="1" BORDERCOLOR="#336699"><TR><TD COLSPAN="2"><B>Berita Popular</B>
</TD></TR>
{_rows(hot[:13], 40)}</TABLE>
<TABLE WIDTH="100%" BORDER="1" BORDERCOLOR="#336699"><TR><TD COLSPAN="2"><B>Pengumuman</B></TD></TR>
{_rows(hot[13:], 40)}</TABLE>
</TD></TR>
<TR><TD COLSPAN="3" BGCOLOR="#336699" ALIGN="center"><FONT SIZE="1" COLOR="#FFFFFF">Hakcipta
Terpelihara &copy; 2003-2018 {_SITE}. Tel: 00-820 0145 Faks: 00-820 0146<BR>Paparan terbaik IE 6.0,
1024 x 768</FONT></TD></TR>
</TABLE></CENTER></DIV>
</BODY></HTML>"""


def _list(view: ListView) -> str:
    rows = "".join(
        f'<TR BGCOLOR="{"#FFFFFF" if at % 2 else "#F2F2F2"}"><TD ALIGN="center">{at}.</TD><TD '
        f'CLASS="tajuk"><A HREF="{_address(one, 1)}">{cut(one, 72)}</A></TD><TD NOWRAP><FONT '
        f'SIZE="1">{one.posted_at:%d/%m/%Y}</FONT></TD></TR>\n'
        for at, one in enumerate(view.rows, start=1 + 18 * (view.page - 1))
    )
    numbers = " | ".join(
        f"<B>{at}</B>" if at == view.page else f'<A HREF="{_list_address(at)}">{at}</A>'
        for at in range(1, view.pages + 1)
    )
    after = ""
    if view.page < view.pages:
        after = f' <A CLASS="lagi" HREF="{_list_address(view.page + 1)}">Seterusnya &gt;&gt;</A>'
    return _page(
        f"Berita - {_SITE}",
        f"""<FONT FACE="Arial" SIZE="2"><A HREF="/default.asp">Laman Utama</A> &gt; <B>Berita
Dewan</B></FONT>
<TABLE WIDTH="100%" CELLPADDING="3"><TR BGCOLOR="#336699"><TD>Bil</TD><TD>Tajuk</TD><TD>Tarikh</TD>
</TR>
{rows}</TABLE>
<CENTER>Muka surat: {numbers}{after}</CENTER>""",
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story, title = view.story, escape(view.story.title)

    def beside(one: Story | None, said: str) -> str:
        shown = f'<A HREF="{_address(one, 1)}">{escape(one.title)}</A>' if one else "Tiada"
        return f"<B>{said}:</B> {shown}<BR>"

    source = f"Sumber: {story.origin}<BR>" if story.origin else ""
    author = f"Oleh: {story.author}<BR>" if story.author else ""
    return _page(
        f"{_SITE} - Laman Web Rasmi",
        f"""<TABLE WIDTH="100%" CELLPADDING="8"><TR><TD CLASS="laluan"><FONT SIZE="2"><A
HREF="/default.asp">Laman Utama</A> &gt; <A HREF="{_list_address(1)}">Berita Dewan</A> &gt;
Papar</FONT></TD></TR>
<TR><TD BACKGROUND="images/garis.gif"><FONT FACE="Arial" SIZE="4" COLOR="#003366"
CLASS="tajuk"><B>{title}</B></FONT></TD></TR>
<TR><TD ALIGN="right"><FONT FACE="Arial" SIZE="1">{source}{author}Tarikh: <SPAN
CLASS="tarikh">{_time(story.posted_at)}</SPAN><BR>Dibaca: {story.number % 389} kali</FONT></TD></TR>
<TR><TD>
<DIV CLASS="isi" STYLE="font-family:Verdana;font-size:9pt">
{view.html}
</DIV>
<HR SIZE="1" NOSHADE>
<FONT SIZE="1" FACE="Arial">[ <A HREF="javascript:window.print()">Cetak</A> ] [ <A
HREF="mailto:?subject=berita">E-mel kepada rakan</A> ] [ <A HREF="javascript:history.go(-1)">Kembali
</A> ]</FONT><BR><BR>
<FONT SIZE="2" FACE="Arial">{beside(view.previous, "Berita sebelum")}
{beside(view.following, "Berita selepas")}</FONT>
<FORM ACTION="/hubungi.asp"><FONT SIZE="1">Komen anda: <INPUT NAME="n"><INPUT TYPE="submit"
VALUE="Hantar"></FONT></FORM>
</TD></TR>
<TR><TD><FONT SIZE="2"><B>Berita berkaitan</B></FONT>
<TABLE WIDTH="100%">
{_rows((*view.related, *view.hot[:5]), 80)}</TABLE></TD></TR>
</TABLE>""",
        view.hot,
    )


TABLES = Design(
    name="asp-tables",
    language="ms",
    section="Berita Dewan",
    per_page=18,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=typed_by(PLAIN, FCK, WORD, MAIL),
    message="<HTML><BODY><P>ADODB.Field error '800a0bcd'</P><P>Either BOF or EOF is True.</P>"
    "</BODY></HTML>",
    encoding="cp1252",
    content_type="text/html",
    more=plain_pages(_SITE, "/default.asp", *_MENU.values()),
    select={
        "item": "td.tajuk > a",
        "next": "a.lagi",
        "breadcrumb": "td.laluan",
        "title": "font.tajuk > b",
        "date": "span.tarikh",
        "body": "div.isi",
    },
)

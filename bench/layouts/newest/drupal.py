"""Drupal 7 with its own theme, Views, Book and comments: a trade council's news in Indonesian.

`/node/23010`; the list is a table, `/berita?page=1` its second page. Times are in the system's
medium format, the month first (02/28/2018 - 09:12). Within the node's content stand the picture's
field, the text's, the files', labels, tags, sharing links and the book's links to its neighbours.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from html import escape

from bench.layouts.markup import cut, odd
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.newest.telling import HTML, blocks, hand, plain_pages

_MENU = {"Profil": "/profil", "Agenda": "/agenda", "Galeri": "/galeri", "Kontak": "/kontak"}
_TAGS = {"ekspor": "/tags/ekspor", "pelabuhan": "/tags/pelabuhan"}
_DAYS = ("Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min")

FILTERED = hand(
    """
prose: <p>@</p>~
head: <p><strong>@</strong></p>~
ask: <p><em>@</em></p>~
item: <li>@</li>~ || <ul>@</ul>~
num: <li>@</li>~ || <ol>@</ol>~
quote: <p>@</p> || <blockquote>@</blockquote>~
fact: @<br />~ || <p>@</p>~
closing: @<br />~ || <p>@</p>~
row: <tr>@</tr>~ || <table><tbody>@</tbody></table>~
file: <span class="file"><img class="file-icon" alt="Ikon" src="/modules/file/icons/pdf.png" />
    <a href="@src" type="application/pdf; length=48213">@</a></span>
byline: @<br />~ || <p>@</p>~
"""
)
RICH = hand(
    """
prose: <p class="rtejustify">~ @</p>~ || @<p class="rtejustify">~ &nbsp;</p>~
head: <h3 class="rtejustify">~ @</h3>~
quote: <p class="rteindent1">~ <em>@</em></p>~
num: <li class="rtejustify">~ @</li>~ || <ol>~@</ol>~
closing: <p class="rteright">~ @</p>~
row: <tr>@</tr>~ || <table align="center" border="1" cellpadding="1" style="width: 500px;"><tbody>
    @</tbody></table>~
title: <p class="rtecenter">~ <strong>@</strong></p>~
byline: <p class="rtecenter">~ @</p>~
file: <span class="file"><img class="file-icon" alt="" src="/modules/file/icons/doc.png" />
    <a href="@src">@</a></span>
td: <td class="rtecenter">~ @</td>
""",
    is_apart=True,
)


def _field(kind: str, inside: str, label: str = "") -> str:
    said = f'<div class="field-label">{label}:&nbsp;</div>' if label else ""
    return (
        f'<div class="field field-name-{kind} field-label-{"above" if label else "hidden"}">{said}'
        f'<div class="field-items"><div class="field-item even">{inside}</div></div></div>\n'
    )


def _fields(story: Story, shown: Sequence[str]) -> str:
    """Return a design's `body`: the fields of picture, text and file."""
    told = blocks((FILTERED, RICH)[story.number % 2], story, shown)
    files = _field("field-lampiran", told.pop(), "Lampiran") if story.attachment else ""
    picture = ""
    if story.caption:
        told.pop(len(told) + bool(story.attachment) - len(shown) + shown.index(story.caption))
        picture = _field(
            "field-image",
            f'<img src="/{story.picture}" width="480" height="320" alt="" /><blockquote '
            f'class="image-field-caption"><p>{odd(story.caption)}</p></blockquote>',
        )
    return picture + _field("body", "".join(told)) + files


def _list_address(page: int) -> str:
    return "/berita" + (f"?page={page - 1}" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    return f"/node/{story.number}"


def _at(moment: datetime) -> str:
    return f"{_DAYS[moment.weekday()]}, {moment:%m/%d/%Y - %H:%M}"


def _block(kind: str, title: str, inside: str) -> str:
    return (
        f'<div id="block-{kind}" class="block contextual-links-region"><h2>{title}</h2><div '
        f'class="content">{inside}</div></div>\n'
    )


def _titles(rows: Sequence[Story], *, dated: bool = False) -> str:
    items = "".join(
        f'<li class="views-row"><span class="views-field-title"><a href="{_address(one, 1)}">'
        f"{escape(one.title)}</a></span>"
        f"{f' <em>{one.posted_at:%d/%m/%Y}</em>' if dated else ''}</li>\n"
        for one in rows
    )
    return f'<div class="view"><div class="item-list"><ul>{items}</ul></div></div>'


def _page(title: str, kind: str, crumbs: str, main: str, hot: Sequence[Story]) -> str:
    menu = "".join(f'<li><a href="{path}">{said}</a></li>' for said, path in _MENU.items())
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML+RDFa 1.0//EN"
  "http://www.w3.org/MarkUp/DTD/xhtml-rdfa-1.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="id" version="XHTML+RDFa 1.0" dir="ltr">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<meta name="Generator" content="Drupal 7 (http://drupal.org)" />
<title>{title} | Dewan Niaga Teluk Meru</title>
<link type="text/css" rel="stylesheet" href="/sites/all/themes/niaga/style.css" media="all" />
</head>
<body class="html not-front not-logged-in two-sidebars {kind}">
<div id="skip-link"><a href="#main-content" class="element-invisible">Lompat ke isi utama</a></div>
<div id="page-wrapper"><div id="page">
<div id="header"><div class="section clearfix"><a href="/" title="Beranda" rel="home" id="logo"><img
src="/sites/default/files/logo.png" alt="Beranda" /></a><div id="site-name"><strong><a href="/"
rel="home"><span>Dewan Niaga Teluk Meru</span></a></strong></div><div id="site-slogan">Mitra usaha
pesisir</div></div></div>
<div id="main-menu" class="navigation"><h2 class="element-invisible">Menu utama</h2><ul><li><a
href="/">Beranda</a></li><li class="active-trail"><a href="/berita">Berita</a></li>{menu}</ul></div>
<div id="main-wrapper"><div id="main" class="clearfix">
<div id="breadcrumb"><h2 class="element-invisible">Anda di sini</h2><div
class="breadcrumb">{crumbs}</div></div>
<div id="sidebar-first" class="column sidebar"><div class="section">
{_block("views-terkini", "Berita Terkini", _titles(hot[:9], dated=True))}
{_block("user-login", "Log masuk", '<form><input type="text" name="name" /></form>')}</div></div>
<div id="content" class="column"><div class="section"><a id="main-content"></a>
{main}
</div></div>
<div id="sidebar-second" class="column sidebar"><div class="section">
{_block("statistics-popular", "Paling Banyak Dibaca", _titles(hot[9:]))}</div></div>
</div></div>
<div id="footer-wrapper"><div class="section"><p>Jl. Bahari 8, Teluk Meru. Terakhir diperbarui
28/02/2018. Didukung oleh <a href="https://drupal.example/">Drupal</a></p></div></div>
</div></div>
</body>
</html>"""


def _list(view: ListView) -> str:
    rows = "".join(
        f'<tr class="{"odd" if at % 2 else "even"}"><td class="views-field views-field-created">'
        f'{one.posted_at:%d/%m/%Y}</td><td class="views-field views-field-title"><a '
        f'href="{_address(one, 1)}">{cut(one, 60, "...")}</a></td><td class="views-field '
        f'views-field-totalcount">{one.number % 700}</td></tr>\n'
        for at, one in enumerate(view.rows, start=1)
    )
    numbers = "".join(
        f'<li class="pager-current">{one}</li>'
        if one == view.page
        else f'<li class="pager-item"><a href="{_list_address(one)}">{one}</a></li>'
        for one in range(1, view.pages + 1)
    )
    if view.page < view.pages:
        numbers += (
            f'<li class="pager-next"><a href="{_list_address(view.page + 1)}">berikutnya ›</a></li>'
            f'<li class="pager-last"><a href="{_list_address(view.pages)}">terakhir »</a></li>'
        )
    return _page(
        "Berita",
        "page-berita page-views",
        '<a href="/">Beranda</a>',
        f"""<h1 class="title" id="page-title">Berita</h1>
<div class="view view-berita"><div class="view-filters"><form><label>Judul</label><input
type="text" name="title" /></form></div><div class="view-content">
<table class="views-table cols-3"><thead><tr><th>Tanggal</th><th>Judul</th><th>Dibaca</th></tr>
</thead><tbody>
{rows}</tbody></table></div>
<h2 class="element-invisible">Halaman</h2><ul class="pager">{numbers}</ul></div>""",
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story, title = view.story, escape(view.story.title)

    def beside(one: Story | None, kind: str, text: str) -> str:
        if one is None:
            return ""
        said = text.replace("@", escape(one.title))
        return f'<a href="{_address(one, 1)}" class="page-{kind}" rel="{kind[:4]}">{said}</a>\n'

    tags = ", ".join(f'<a href="{path}">{said}</a>' for said, path in _TAGS.items())
    source = _field("field-sumber", story.origin, "Sumber") if story.origin else ""
    comments = ""
    if story.number % 3 == 0:
        comments = f"""<div id="comments" class="comment-wrapper"><h2 class="title">Komentar</h2>
<div class="comment"><div class="submitted">Dikirim oleh <span class="username">Pak Made (belum
diverifikasi)</span> pada {_at(story.posted_at + timedelta(hours=2))}</div><div
class="content"><p>Terima kasih atas informasinya, mohon kabari jadwal berikutnya.</p></div></div>
</div>"""
    return _page(
        title,
        f"page-node page-node-{story.number} node-type-berita",
        '<a href="/">Beranda</a> » <a href="/berita">Berita</a>',
        f"""<h1 class="title" id="page-title">{title}</h1>
<div id="node-{story.number}" class="node node-berita node-promoted clearfix">
<div class="meta submitted">Dikirim oleh <span class="username">{story.author or "redaksi"}</span>
pada {_at(story.posted_at)}</div>
<div class="content clearfix">
{view.html}{source}{_field("field-tags", tags, "Tag")}<div class="service-links"><div
class="service-label">Bagikan: </div><ul class="links inline"><li><a href="javascript:;"
class="service-links-facebook">Facebook</a></li><li><a href="javascript:;">WhatsApp</a></li></ul>
</div>
<div id="book-navigation-7" class="book-navigation"><div class="page-links clearfix">
{beside(view.previous, "previous", "‹ @")}<a href="/berita" class="page-up">ke atas</a>
{beside(view.following, "next", "@ ›")}</div></div>
</div>
<div class="link-wrapper"><ul class="links inline"><li class="statistics_counter"><span>
{story.number % 700} kali dibaca</span></li><li class="print_html"><a
href="javascript:;">Versi cetak</a></li><li class="comment_forbidden"><span>Log masuk untuk
mengirim komentar</span></li></ul></div>
{comments}
</div>
{_block("views-terkait", "Berita Terkait", _titles(view.related, dated=True))}""",
        view.hot,
    )


DRUPAL = Design(
    name="drupal-7",
    language="id",
    section="Berita",
    per_page=15,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=_fields,
    message='<!DOCTYPE html><html lang="id"><body class="html page-node"><h1 class="title">Halaman '
    "tidak ditemukan</h1><p>Halaman yang Anda minta tidak ada.</p></body></html>",
    content_type=HTML,
    precision="minute",
    more=plain_pages("Dewan Niaga Teluk Meru", "/", *_MENU.values(), *_TAGS.values()),
    select={
        "item": "table.views-table td.views-field-title > a",
        "next": "li.pager-next > a",
        "breadcrumb": "div.breadcrumb",
        "title": "h1#page-title",
        "date": "div.node > div.submitted",
        "body": "div.node > div.content",
        "remove": "div.field-label,div.field-name-field-sumber,div.field-name-field-tags,"
        "div.service-links,div.book-navigation",
    },
)

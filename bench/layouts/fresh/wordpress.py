"""WordPress with a magazine theme, in Indonesian: "Baca juga" and a notice between paragraphs.

The first story of a list is a large card, the link onward has a sign and no word, and the time is
said with its weekday and "WITA", which is the zone of this part of the country (UTC+8). Posts go up
at full minutes. Below the text: the editor, tags, sharing, the author's box, other stories.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape

from bench.layouts.fresh.around import HTML, menu_pages
from bench.layouts.fresh.indonesian import MONTHS
from bench.layouts.fresh.pasting import body_of, opening
from bench.layouts.fresh.wordpress_hands import CLASSIC, COPIED, GAP, RELEASE
from bench.layouts.model import ArticleView, Design, ListView, Story

_DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_MENU = (
    ("Ekonomi", "/category/ekonomi/"),
    ("Daerah", "/category/daerah/"),
    ("Opini", "/category/opini/"),
    ("Indeks", "/indeks/"),
    ("Redaksi", "/redaksi/"),
)


def _list_address(page: int) -> str:
    return "/category/niaga/" + (f"page/{page}/" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    name = re.sub(r"[^a-z0-9]+", "-", story.title.lower()).strip("-") or "tanpa-judul"
    return f"/{story.posted_at:%Y/%m/%d}/{name}-{story.number}/" + (f"{part}/" if part > 1 else "")


def _full(at: datetime) -> str:
    day = f"{_DAYS[at.weekday()]}, {at.day} {MONTHS[at.month - 1]} {at.year}"
    return f"{day} | {at:%H:%M} WITA"


def _minute(story: Story) -> datetime:
    return story.posted_at.replace(second=0)


def _link(story: Story) -> str:
    return f'<a href="{_address(story, 1)}" rel="bookmark">{escape(story.title)}</a>'


def _page(title: str, head: str, main: str, hot: Sequence[Story], css: str) -> str:
    ticker = "".join(f'<div class="ticker-item">{_link(one)}</div>' for one in hot[:5])
    popular = "".join(
        f'<div class="mag-block-sm"><span class="num">{place}</span><h3 class="module-title">'
        f'{_link(one)}</h3><span class="mag-date">{one.posted_at:%d/%m/%Y}</span></div>'
        for place, one in enumerate(hot[5:], start=1)
    )
    menu = "".join(
        f'<li class="menu-item"><a href="{path}">{said}</a></li>' for said, path in _MENU
    )
    return f"""<!doctype html>
<html lang="id-ID"><head><meta charset="UTF-8" /><title>{title}</title>{head}
<link rel="alternate" type="application/rss+xml" title="Niaga Selat &raquo; Niaga Feed"
href="/category/niaga/feed/" /><meta name="generator" content="WordPress 4.9.4" /></head>
<body class="{css} mag-theme"><div class="mag-top"><span>Kamis, 1 Maret 2018</span><a
href="/redaksi/">Tentang Kami</a> <a href="/pedoman/">Pedoman Media Siber</a></div>
<header class="mag-header"><div class="mag-logo"><a href="/">NIAGA SELAT</a></div><div
class="mag-ads">Pasang iklan di sini: 0000-820-0456</div><ul class="mag-menu"><li
class="menu-item"><a href="/">Beranda</a></li><li class="menu-item current-menu-item"><a
href="/category/niaga/">Niaga</a></li>{menu}</ul><div class="ticker"><b>TERKINI</b>{ticker}</div>
</header><div class="mag-container"><div class="mag-main" role="main">{main}</div>
<div class="mag-sidebar"><aside class="widget"><h4 class="block-title"><span>Terpopuler</span></h4>
{popular}</aside><aside class="widget"><h4 class="block-title"><span>Kurs Hari Ini</span></h4>
<table><tr><td>USD</td><td>13.750</td></tr><tr><td>CNY</td><td>2.170</td></tr></table></aside>
<aside class="widget"><h4 class="block-title"><span>Ikuti Kami</span></h4><p>12.450 Fans Suka</p><p>
3.201 Pengikut Mengikuti</p></aside></div></div><footer class="mag-footer"><p>Niaga Selat adalah
media Kamar Niaga Selat. Kirim rilis ke redaksi@niagaselat.invalid</p><p>&copy; 2018 Niaga Selat.
Hak cipta dilindungi undang-undang.</p></footer></body></html>"""


def _list(view: ListView) -> str:
    rows = ""
    for place, one in enumerate(view.rows):
        large = place == 0 and view.page == 1
        rows += (
            f'<div class="mag-module {"mag-module-big" if large else "mag-module-10"}"><div '
            f'class="mag-thumb"><a href="{_address(one, 1)}"><img src="/wp-content/t/{one.number}'
            f'.jpg" alt="" /></a><a class="mag-cat" href="/category/niaga/">Niaga</a></div><div '
            f'class="item-details"><h3 class="entry-title module-title">{_link(one)}</h3><div '
            f'class="module-meta"><span class="author-name"><a href="/author/redaksi/">'
            f'{escape(one.author or "Redaksi")}</a> -</span> <time class="entry-date" datetime='
            f'"{_minute(one).isoformat()}">{_full(one.posted_at)}</time><span class="comments"><a '
            f'href="{_address(one, 1)}#respond">0</a></span></div><div class="excerpt">'
            f"{opening(one, 200 if large else 110)}...</div></div></div>\n"
        )
    numbers = "".join(
        f'<span class="current">{one}</span>'
        if one == view.page
        else f'<a href="{_list_address(one)}" class="page" title="{one}">{one}</a>'
        for one in range(1, view.pages + 1)
    )
    onward = (
        f'<a class="onward" href="{_list_address(view.page + 1)}"><i class="icon-right"></i></a>'
        if view.page < view.pages
        else ""
    )
    return _page(
        "Niaga | Niaga Selat",
        "",
        '<div class="mag-crumbs"><a href="/">Beranda</a> <i>›</i> <span>Niaga</span></div><h1 '
        f'class="page-title">Niaga</h1>{rows}<div class="page-nav">{numbers}{onward}<span '
        f'class="pages">Halaman {view.page} dari {view.pages}</span></div>',
        view.hot,
        "archive category category-niaga",
    )


_NOTICE = (
    '<div class="ads-mid"><small>ADVERTISEMENT</small><img src="/wp-content/ads/7.gif"><small>'
)
_NOTICE += "Gulir ke bawah untuk melanjutkan</small></div>"


def _within(view: ArticleView) -> str:
    """Return the text with what the theme puts after its first and second blocks."""
    pieces = view.html.split(GAP)
    boxes = [_NOTICE]
    if view.related:
        boxes.insert(
            0, f'<p class="bacajuga"><strong>Baca juga: {_link(view.related[0])}</strong></p>'
        )
    for place, box in enumerate(boxes):
        if len(pieces) > place + 1:
            pieces[place] += f"\n{box}"
    return "\n".join(pieces)


def _article(view: ArticleView) -> str:
    story = view.story
    writer = escape(story.author or "Redaksi")
    parts = "".join(
        f"<span>{one}</span>" if one == view.part else f'<a href="{_address(story, one)}">{one}</a>'
        for one in range(1, story.parts + 1)
    )
    turning = f'<div class="page-link">Halaman: {parts}</div>' if story.parts > 1 else ""
    beside = "".join(
        f'<div class="mag-related"><a href="{_address(one, 1)}"><img '
        f'src="/wp-content/t/{one.number}'
        f'.jpg" alt=""></a><h3>{_link(one)}</h3></div>'
        for one in view.related[1:]
    )
    neighbours = "".join(
        f'<div class="{css}"><span>{said}</span><a '
        f'href="{_address(one, 1)}">{escape(one.title)}</a>'
        "</div>"
        for css, said, one in (
            ("prev-post", "Artikel sebelumnya", view.previous),
            ("next-post", "Artikel berikutnya", view.following),
        )
        if one
    )
    origin = f'<p class="sumber">Sumber: {story.origin}</p>' if story.origin else ""
    head = (
        f'<meta property="og:type" content="article" /><meta property="og:title" content="'
        f'{escape(story.title)}" /><meta property="article:published_time" '
        f'content="{_minute(story).isoformat()}" />'
    )
    share = "".join(
        f'<a href="#{one.lower()}">{one}</a>' for one in ("Facebook", "Twitter", "WhatsApp", "Line")
    )
    return _page(
        f"{escape(story.title)} | Niaga Selat",
        head,
        f"""<div class="mag-crumbs"><a href="/">Beranda</a> <i>›</i> <a
href="/category/niaga/">Niaga</a> <i>›</i> <span>{escape(story.title)}</span></div>
<article id="post-{story.number}" class="post"><header class="post-head"><ul class="cats"><li><a
href="/category/niaga/">Niaga</a></li></ul><h1 class="entry-title">{escape(story.title)}</h1><div
class="post-meta">Oleh <a href="/author/redaksi/">{writer}</a> - <time class="entry-date published"
datetime="{_minute(story).isoformat()}">{_full(story.posted_at)}</time> <span class="views">{
            story.number % 870
        } kali dibaca</span></div><div class="share-top">BAGIKAN {share}</div></header>
<div class="post-content">
{_within(view)}
{turning}{origin}<p class="editor">Editor: Tim Redaksi</p></div>
<footer><div class="post-tags"><span>TAGS</span><ul><li><a href="/tag/niaga/">niaga</a></li><li><a
href="/tag/pelabuhan/">pelabuhan</a></li></ul></div><div class="share-bottom"><b>Bagikan berita
ini</b> {share} <span>0 Shares</span></div><div class="follow">Dapatkan berita pilihan setiap pagi.
Gabung di kanal Telegram Niaga Selat dengan klik tautan ini.</div>
<div class="neighbours">{neighbours}</div><div class="author-box"><a
href="/author/redaksi/">{writer}</a><p>Meliput pelabuhan dan pasar sejak 2009.</p></div></footer>
</article><div class="related-block"><h4 class="block-title"><span>BERITA TERKAIT</span></h4>{
            beside
        }</div><div id="respond"><h3>TINGGALKAN KOMENTAR</h3><form><textarea></textarea><p>Simpan
nama saya di peramban ini untuk komentar berikutnya.</p></form></div>""",
        view.hot,
        "single single-post",
    )


def _more(told: Sequence[Story]) -> Mapping[str, tuple[str, str]]:
    items = "".join(
        f"<item><title>{escape(one.title)}</title><link>{_address(one, 1)}</link><pubDate>"
        f"{format_datetime(_minute(one).astimezone(UTC))}</pubDate><description>"
        f"{opening(one, 160)} [&amp;#8230;]</description></item>"
        for one in told[:10]
    )
    pages = menu_pages(
        "Niaga Selat",
        *("/", "/pedoman/", "/author/redaksi/", "/tag/niaga/", "/tag/pelabuhan/"),
        *(path for _, path in _MENU),
    )
    return {
        **pages(told),
        "/category/niaga/feed/": (
            "application/rss+xml; charset=UTF-8",
            '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Niaga '
            "&#8211; "
            f"Niaga Selat</title><link>/category/niaga/</link>{items}</channel></rss>",
        ),
    }


WORDPRESS = Design(
    name="wordpress",
    language="id",
    section="Niaga",
    per_page=12,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=body_of((CLASSIC, COPIED, RELEASE)),
    message='<html lang="id-ID"><body class="error404"><h1>Ups... Error 404</h1><p>Maaf, '
    "halaman yang "
    "Anda cari tidak ada.</p></body></html>",
    content_type=HTML,
    parts=True,
    precision="minute",
    more=_more,
    select={
        "item": "h3.module-title.entry-title a",
        "next": "a.onward",
        "breadcrumb": "div.mag-crumbs",
        "title": "h1.entry-title",
        "date": "time.published",
        "body": "div.post-content",
        "remove": "p.bacajuga,div.ads-mid,div.page-link,p.sumber,p.editor",
    },
)

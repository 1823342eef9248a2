"""WordPress with Hello Elementor and a single template of Elementor Pro: news in Indonesian.

`/berita/23010-kabar/`, further pages `/2/`. Each piece of a page is a widget in wraps. In the
text's widget: a table of contents by a plug-in, "Baca juga" in the middle, an advertisement, a
call to join a channel, the pager and a plug-in's counter of views.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, timedelta
from email.utils import format_datetime
from html import escape

from bench.layouts.final.western_hands import CLASSIC, GUTENBERG, MAIL
from bench.layouts.markup import odd
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.newest.indonesian import MONTHS
from bench.layouts.newest.telling import HTML, blocks, opening, plain_pages

_SITE = "Niaga Meru"
_HOME = "/kategori/kabar-niaga/"
_MENU = {"Profil": "/profil/", "Anggota": "/anggota/", "Agenda": "/agenda/", "Kontak": "/kontak/"}
_TAGS = {"teh": "/tag/teh/", "pelabuhan": "/tag/pelabuhan/", "ekspor": "/tag/ekspor/"}
_WRITER = "/author/redaksi/"
_HANDS = (GUTENBERG, CLASSIC, MAIL)


def _list_address(page: int) -> str:
    return _HOME + (f"page/{page}/" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    return f"/berita/{story.number}-kabar/" + (f"{part}/" if part > 1 else "")


def _day(story: Story) -> str:
    at = story.posted_at
    return f"{at.day} {MONTHS[at.month - 1]} {at.year}"


def _widget(kind: str, html: str) -> str:
    return (
        f'<div class="elementor-element elementor-widget elementor-widget-{kind}" '
        f'data-widget_type="{kind}.default"><div class="elementor-widget-container">\n{html}\n'
        "</div></div>\n"
    )


def _section(*columns: str) -> str:
    inner = "".join(
        f'<div class="elementor-column elementor-col-{100 // len(columns)} elementor-top-column">'
        f'<div class="elementor-widget-wrap elementor-element-populated">{one}</div></div>'
        for one in columns
    )
    return (
        '<section class="elementor-section elementor-top-section elementor-section-boxed"><div '
        f'class="elementor-container elementor-column-gap-default">{inner}</div></section>\n'
    )


_CONTENTS = (
    '<div id="ez-toc-container" class="ez-toc-v2_0"><p class="ez-toc-title">Daftar Isi</p><nav><ul>'
    "@</ul></nav></div>\n"
)
_CHANNEL = (
    '<div class="wa-channel"><p>Dapatkan berita pilihan langsung di ponselmu. Ikuti kanal WhatsApp '
    'Niaga Meru: <a href="https://wa.example/niaga">klik di sini</a>.</p></div>\n'
)
_ADVERT = (
    "<div class='code-block code-block-2' style='margin: 8px 0; clear: both;'><p>ADVERTISEMENT</p>"
    '<a href="https://ad.example/bank"><img src="/wp-content/uploads/ads.jpg" alt=""></a><p>SCROLL '
    "TO CONTINUE WITH CONTENT</p></div>\n"
)


_ALSO = "<!-- baca juga -->"
"""Where a plug-in puts a link to another article; what it links is known to the page alone."""


def _also(other: Story) -> str:
    return (
        f'<div class="baca-juga"><a href="{_address(other, 1)}" target="_blank"><strong>Baca juga:'
        f"</strong> {escape(other.title)}</a></div>\n"
    )


def _body(story: Story, shown: Sequence[str]) -> str:
    told = blocks(_HANDS[story.number % 3], story, shown)
    is_last = shown[-1:] == story.paragraphs[-1:]
    if len(told) > 4:
        told.insert(4, _ALSO)
    if story.number % 2 and len(told) > 2:
        told.insert(2, _ADVERT)
    heads = re.findall("^§ *(.+)", "\n".join(shown), re.MULTILINE)
    if heads and story.number % 4 != 1:
        items = "".join(
            f'<li><a class="ez-toc-link" href="#h">{odd(one)}</a></li>' for one in heads
        )
        told.insert(1, _CONTENTS.replace("@", items))
    if is_last and story.number % 3:
        told.append(_CHANNEL)
    views = f'<div class="post-views"><span>Post Views:</span> <b>{story.number % 451}</b></div>\n'
    return "".join(told) + views


def _cards(rows: Sequence[Story], kind: str = "") -> str:
    return "".join(
        f'<article class="elementor-post elementor-grid-item post-{one.number} {kind}"><a class='
        f'"elementor-post__thumbnail__link" href="{_address(one, 1)}"><img src="/wp-content/t.webp"'
        f' alt="{escape(one.title)}"></a><div class="elementor-post__text"><h3 class='
        f'"elementor-post__title"><a href="{_address(one, 1)}">{escape(one.title)}</a></h3><div '
        f'class="elementor-post__meta-data"><span class="elementor-post-date">{_day(one)}</span>'
        f'</div><div class="elementor-post__excerpt"><p>{opening(one, 90)}</p></div><a '
        f'class="elementor-post__read-more" href="{_address(one, 1)}">Selengkapnya »</a></div>'
        "</article>\n"
        for one in rows
    )


def _page(title: str, head: str, main: str) -> str:
    menu = "".join(
        f'<li class="menu-item"><a href="{path}" class="elementor-item">{name}</a></li>'
        for name, path in _MENU.items()
    )
    bar = _section(
        _widget("theme-site-logo", '<a href="/"><img src="/wp-content/logo.png" alt=""></a>'),
        _widget("nav-menu", f'<nav><ul class="elementor-nav-menu">{menu}</ul></nav>'),
    )
    foot = _section(
        _widget("heading", "<p>© 2018 Niaga Meru. Hak cipta dilindungi undang-undang.</p>")
    )
    return f"""<!doctype html>
<html lang="id">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
{head}<link rel="stylesheet" href="/wp-content/uploads/elementor/css/post-812.css" media="all">
</head>
<body class="wp-custom-logo elementor-default elementor-template-full-width elementor-page-812">
<a class="skip-link screen-reader-text" href="#content">Lewati ke konten</a>
<header data-elementor-type="header" class="elementor elementor-45 elementor-location-header">
{bar}</header>
{main}
<footer data-elementor-type="footer" class="elementor elementor-51 elementor-location-footer">
{foot}</footer>
<div class="joinchat"><div>Halo, ada yang bisa kami bantu?</div></div>
</body>
</html>"""


def _side(hot: Sequence[Story]) -> str:
    return _widget("heading", "<h2>Terpopuler</h2>") + _widget(
        "posts", f'<div class="elementor-posts-container populer">{_cards(hot)}</div>'
    )


def _list(view: ListView) -> str:
    numbers = "\n".join(
        f'<span aria-current="page" class="page-numbers current">{at}</span>'
        if at == view.page
        else f'<a class="page-numbers" href="{_list_address(at)}">{at}</a>'
        for at in range(1, view.pages + 1)
    )
    if view.page < view.pages:
        numbers += (
            f'\n<a class="page-numbers next" href="{_list_address(view.page + 1)}">Berikutnya »</a>'
        )
    archive = _widget("theme-archive-title", "<h1>Kabar Niaga</h1>") + _widget(
        "archive-posts",
        f'<div class="elementor-posts-container utama">\n{_cards(view.rows, "hentry")}</div>\n<nav '
        f'class="elementor-pagination">{numbers}</nav>',
    )
    main = _section(archive, _side(view.hot))
    return _page(
        f"Kabar Niaga Arsip - {_SITE}",
        "",
        f'<div data-elementor-type="archive" class="elementor elementor-809">\n{main}</div>',
    )


def _article(view: ArticleView) -> str:
    story, title = view.story, escape(view.story.title)
    at = story.posted_at
    text = view.html.replace(_ALSO, _also(view.related[0]))
    links = ""
    beside = (view.previous, "prev", "Sebelumnya"), (view.following, "next", "Berikutnya")
    for one, way, said in beside:
        links += '<div class="elementor-post-navigation__link">'
        if one:
            links += (
                f'<a href="{_address(one, 1)}" rel="{way}"><span class="post-navigation__label">'
                f'{said}</span><span class="post-navigation__title">{escape(one.title)}</span></a>'
            )
        links += "</div>"
    pager = ""
    if story.parts > 1:
        pager = '<div class="page-links elementor-page-links">Halaman: ' + " ".join(
            f'<span class="post-page-numbers current">{one}</span>'
            if one == view.part
            else f'<a href="{_address(story, one)}" class="post-page-numbers">{one}</a>'
            for one in range(1, story.parts + 1)
        )
        pager += "</div>\n"
    info = (
        '<ul class="elementor-inline-items elementor-icon-list-items elementor-post-info"><li '
        f'class="elementor-icon-list-item"><a href="{_WRITER}"><span class="elementor-post-info__'
        f'item--type-author">{story.author or "Redaksi"}</span></a></li><li class='
        f'"elementor-icon-list-item"><span class="elementor-post-info__item--type-date">'
        f'{_day(story)}</span></li><li class="elementor-icon-list-item"><span '
        f'class="elementor-post-info__item--type-time">{at:%H:%M}</span></li>'
        "<li>Tak ada komentar</li></ul>"
    )
    related = _cards((*view.related, *view.hot[:4]))
    share = "".join(
        f'<div class="elementor-grid-item"><div class="elementor-share-btn"><span>{one}</span>'
        "</div></div>"
        for one in ("Facebook", "Twitter", "WhatsApp", "Telegram")
    )
    tags = " ".join(f'<a href="{path}" rel="tag">#{said}</a>' for said, path in _TAGS.items())
    crumbs = (
        f'<p id="breadcrumbs"><span><a href="/">Beranda</a> » <a href="{_HOME}">Kabar Niaga</a> » '
        f'<span class="breadcrumb_last">{title}</span></span></p>'
    )
    left = (
        _widget("breadcrumbs", crumbs)
        + _widget("theme-post-title", f'<h1 class="elementor-heading-title">{title}</h1>')
        + _widget("post-info", info)
        + _widget("share-buttons", share)
        + _widget("theme-post-featured-image", '<img src="/wp-content/t.webp" alt="">')
        + _widget("theme-post-content", text + pager)
        + _widget("text-editor", f"<p>Tag: {tags}</p>")
        + _widget("post-navigation", f'<div class="elementor-post-navigation">{links}</div>')
        + _widget(
            "author-box", f"<h4>{story.author or 'Redaksi'}</h4><div>Menulis sejak 2011.</div>"
        )
        + _widget("heading", "<h2>Berita Terkait</h2>")
        + _widget(
            "posts",
            f'<div class="elementor-posts-container">{related}</div>',
        )
        + _widget("post-comments", "<h3>Tinggalkan Balasan</h3><form><textarea></textarea></form>")
    )
    stamp = f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S}+00:00"
    changed = f"{(at + timedelta(hours=5)).astimezone(UTC):%Y-%m-%dT%H:%M:%S}+00:00"
    return _page(
        f"{title} - {_SITE}",
        f'<meta property="og:title" content="{title}" />\n<meta property="og:description" '
        f'content="{opening(story, 150)}" />\n<meta property="article:published_time" '
        f'content="{stamp}" />\n<meta property="article:modified_time" content="{changed}" />\n',
        f'<div data-elementor-type="single-post" data-elementor-id="812" class="elementor '
        f'elementor-812 elementor-location-single post-{story.number} post type-post hentry">\n'
        f"{_section(left, _side(view.hot))}</div>",
    )


def _more(told: Sequence[Story]) -> Mapping[str, tuple[str, str]]:
    items = "".join(
        f"<item><title>{escape(one.title)}</title><link>{_address(one, 1)}</link><pubDate>"
        f"{format_datetime(one.posted_at.astimezone(UTC))}</pubDate><description>"
        f"{escape(opening(one, 140))}</description></item>\n"
        for one in told[:10]
    )
    feed = (
        f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>{_SITE}</title>'
        f"<link>/</link>{items}</channel></rss>"
    )
    others = plain_pages(_SITE, "/", _WRITER, *_MENU.values(), *_TAGS.values())
    return {**others(told), f"{_HOME}feed/": ("application/rss+xml; charset=UTF-8", feed)}


WORDPRESS = Design(
    name="wordpress",
    language="id",
    section="Kabar Niaga",
    per_page=10,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=_body,
    message='<!doctype html><html lang="id"><head><meta charset="UTF-8"></head><body>'
    "<h1>Halaman tidak dapat ditemukan.</h1></body></html>",
    content_type=HTML,
    parts=True,
    more=_more,
    select={
        "item": "div.utama h3 > a",
        "next": "a.next",
        "breadcrumb": "#breadcrumbs",
        "title": "h1.elementor-heading-title",
        "date": "span.elementor-post-info__item--type-date",
        "body": "div.elementor-widget-theme-post-content > div",
        "remove": "#ez-toc-container,div.baca-juga,div.code-block,div.wa-channel,div.post-views,"
        "div.page-links",
    },
)

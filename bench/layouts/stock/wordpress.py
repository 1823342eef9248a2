"""WordPress 4.9 with Twenty Seventeen and Jetpack's shares: a chamber's news in Indonesian.

`/arsip/23010`, further pages `/2`; lists `/kategori/berita/page/2`. Day and author stand above the
title, a second time (of the last change) beside the first; categories, tags, comments and links to
neighbours, with their labels in hidden spans, follow the text, and a sidebar of widgets.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, timedelta
from email.utils import format_datetime
from html import escape

from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.newest.telling import HTML, blocks, opening, plain_pages
from bench.layouts.stock.hands import FILTERED, JUSTIFIED, TINYMCE, WORD_EN
from bench.layouts.stock.indonesian import MONTHS, said

_SITE = "Kamar Dagang Selat Sulan"
_HOME = "/kategori/berita"
_MENU = {
    "Tentang Kami": "/tentang-kami",
    "Keanggotaan": "/keanggotaan",
    "Agenda": "/agenda",
    "Galeri": "/galeri",
    "Kontak": "/kontak",
}
_TAGS = {"ekspor": "/tag/ekspor", "kakao": "/tag/kakao"}
_WRITER = "/author/humas"
_LOGIN = "/wp-login.php"
_MONTHS = tuple(f"/arsip/2017/{month:02}" for month in range(12, 5, -1))
_HANDS = (TINYMCE, FILTERED, JUSTIFIED, WORD_EN)
_SHARE = """<div class="sharedaddy sd-sharing-enabled"><div class="robots-nocontent sd-block \
sd-social sd-social-icon-text sd-sharing"><h3 class="sd-title">Bagikan ini:</h3><div \
class="sd-content"><ul><li class="share-twitter"><a rel="nofollow" class="share-twitter sd-button" \
href="#"><span>Twitter</span></a></li><li class="share-facebook"><a href="#"><span>Facebook</span>\
</a></li><li class="share-end"></li></ul></div></div></div>"""


def _list_address(page: int) -> str:
    return _HOME + (f"/page/{page}" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    return f"/arsip/{story.number}" + (f"/{part}" if part > 1 else "")


def _icon(name: str) -> str:
    return (
        f'<svg class="icon icon-{name}" aria-hidden="true" role="img"> <use href="#icon-{name}" '
        f'xlink:href="#icon-{name}"></use> </svg>'
    )


def _times(story: Story) -> str:
    at = story.posted_at
    changed = at + timedelta(days=1, minutes=story.number % 50)
    first = f'<time class="entry-date published" datetime="{at.isoformat()}">{said(at)}</time>'
    if story.number % 3 == 0:
        first += f'<time class="updated" datetime="{changed.isoformat()}">{said(changed)}</time>'
    return f'<a href="{_address(story, 1)}" rel="bookmark">{first}</a>'


def _body(story: Story, shown: Sequence[str]) -> str:
    told = "".join(blocks(_HANDS[story.number % 4], story, shown))
    return told + (_SHARE if story.number % 2 else "")


def _widget(kind: str, name: str, items: str) -> str:
    return (
        f'<section id="{kind}-2" class="widget widget_{kind}"><h2 class="widget-title">{name}</h2>'
        f"<ul>\n{items}</ul></section>\n"
    )


def _side(hot: Sequence[Story]) -> str:
    recent = "".join(
        f'<li><a href="{_address(one, 1)}">{escape(one.title)}</a>\n<span class="post-date">'
        f"{said(one.posted_at)}</span></li>\n"
        for one in hot[:12]
    )
    told = "".join(
        f'<li class="recentcomments"><span class="comment-author-link">Pak Tono</span> pada <a '
        f'href="{_address(one, 1)}#comment-3">{escape(one.title)}</a></li>\n'
        for one in hot[12:17]
    )
    months = "".join(
        f"<li><a href='{path}'>{MONTHS[int(path[-2:]) - 1]} 2017</a></li>\n" for path in _MONTHS
    )
    return f"""<aside id="secondary" class="widget-area" role="complementary" aria-label="Sidebar \
Blog">
<section id="search-2" class="widget widget_search"><form role="search" class="search-form" \
action="/"><label><span class="screen-reader-text">Cari untuk:</span></label><input type="search" \
class="search-field" placeholder="Cari &hellip;" name="s" /><button type="submit" \
class="search-submit">{_icon("search")}<span class="screen-reader-text">Cari</span></button></form>
</section>
{_widget("recent_entries", "Pos-pos Terbaru", recent)}\
{_widget("recent_comments", "Komentar Terbaru", told)}{_widget("archive", "Arsip", months)}\
{_widget("meta", "Meta", f'<li><a href="{_LOGIN}">Masuk</a></li>')}</aside>"""


def _page(title: str, head: str, kind: str, main: str) -> str:
    menu = "\n".join(
        f'<li id="menu-item-{at}" class="menu-item menu-item-type-post_type menu-item-{at}"><a '
        f'href="{path}">{name}</a></li>'
        for at, (name, path) in enumerate(_MENU.items(), start=31)
    )
    return f"""<!DOCTYPE html>
<html lang="id-ID" class="no-js no-svg">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="profile" href="https://gmpg.example/xfn/11">
<script>(function(html){{html.className = html.className.replace(/\\bno-js\\b/,'js')}})\
(document.documentElement);</script>
<title>{title}</title>
{head}<link rel="alternate" type="application/rss+xml" title="{_SITE} &raquo; Berita Umpan \
Kategori" href="{_HOME}/feed" />
<link rel='stylesheet' id='twentyseventeen-style-css' href='/wp-content/style.css' media='all' />
<meta name="generator" content="WordPress 4.9.4" />
</head>
<body class="{kind} has-sidebar title-tagline-hidden colors-light">
<div id="page" class="site">
<a class="skip-link screen-reader-text" href="#content">Lompat ke konten</a>
<header id="masthead" class="site-header" role="banner">
<div class="custom-header"><div class="site-branding"><div class="wrap"><div \
class="site-branding-text"><p class="site-title"><a href="/" rel="home">{_SITE}</a></p>
<p class="site-description">Menghubungkan usaha dua tepi selat</p></div></div></div></div>
<div class="navigation-top"><div class="wrap"><nav id="site-navigation" class="main-navigation" \
role="navigation" aria-label="Menu Atas"><button class="menu-toggle">{_icon("bars")}Menu</button>
<div class="menu-utama-container"><ul id="top-menu" class="menu">
<li class="menu-item current-menu-item"><a href="{_HOME}">Berita</a></li>
{menu}</ul></div></nav></div></div>
</header><!-- #masthead -->
<div class="site-content-contain"><div id="content" class="site-content">
<div class="wrap">
{main}
</div><!-- .wrap -->
</div><!-- #content -->
<footer id="colophon" class="site-footer" role="contentinfo"><div class="wrap">
<aside class="widget-area" role="complementary"><div class="widget-column footer-widget-1">
<section id="text-3" class="widget widget_text"><h2 class="widget-title">Temui Kami</h2><div \
class="textwidget"><p><strong>Alamat</strong><br />Jalan Pantai 66, Kota Wira</p>
<p><strong>Jam Buka</strong><br />Senin&mdash;Jumat: 8:00&ndash;16:00</p></div></section></div>
</aside>
<div class="site-info"><a href="https://wordpress.example/">Dengan bangga bertenaga WordPress</a>
</div></div></footer>
</div></div></body>
</html>"""


def _list(view: ListView) -> str:
    rows = "".join(
        f"""<article id="post-{one.number}" class="post-{one.number} post type-post hentry">
<header class="entry-header"><div class="entry-meta"><span class="screen-reader-text">Dikirimkan \
pada</span> {_times(one)}</div><h2 class="entry-title"><a href="{_address(one, 1)}" \
rel="bookmark">{escape(one.title)}</a></h2></header>
<div class="entry-content"><p>{opening(one, 220)} &hellip; </p>
<p class="link-more"><a href="{_address(one, 1)}" class="more-link">Lanjutkan membaca<span \
class="screen-reader-text"> &ldquo;{escape(one.title)}&rdquo;</span></a></p></div>
</article>
"""
        for one in view.rows
    )
    numbers = "\n".join(
        '<span aria-current="page" class="page-numbers current"><span class="meta-nav '
        f'screen-reader-text">Laman </span>{at}</span>'
        if at == view.page
        else f"<a class='page-numbers' href='{_list_address(at)}'><span class='meta-nav "
        f"screen-reader-text'>Laman </span>{at}</a>"
        for at in range(1, view.pages + 1)
    )
    if view.page < view.pages:
        numbers += (
            f'\n<a class="next page-numbers" href="{_list_address(view.page + 1)}"><span '
            f'class="screen-reader-text">Laman berikutnya</span>{_icon("arrow-right")}</a>'
        )
    if not rows:
        rows = "<p>Tampaknya kami tak dapat menemukan apa yang Anda cari.</p>"
    return _page(
        f"Berita &#8211; {_SITE}",
        "",
        "archive category category-berita",
        f"""<header class="page-header"><h1 class="page-title">Kategori: Berita</h1></header>
<div id="primary" class="content-area"><main id="main" class="site-main" role="main">
{rows}<nav class="navigation pagination" role="navigation"><h2 class="screen-reader-text">Navigasi \
pos</h2><div class="nav-links">{numbers}</div></nav>
</main></div>
{_side(view.hot)}""",
    )


def _beside(one: Story | None, way: str, label: str) -> str:
    if one is None:
        return ""
    return (
        f'<div class="nav-{"previous" if way == "prev" else way}"><a href="{_address(one, 1)}" '
        f'rel="{way}"><span class="screen-reader-text">Pos {label}</span><span aria-hidden="true" '
        f'class="nav-subtitle">{label}</span> <span class="nav-title"><span '
        f'class="nav-title-icon-wrapper">{_icon("arrow-left")}</span>{escape(one.title)}</span></a>'
        "</div>"
    )


def _article(view: ArticleView) -> str:
    story, title = view.story, escape(view.story.title)
    pager = ""
    if story.parts > 1:
        pager = '<div class="page-links">Laman: ' + " ".join(
            f'<span class="page-number">{one}</span>'
            if one == view.part
            else f'<a href="{_address(story, one)}"><span class="page-number">{one}</span></a>'
            for one in range(1, story.parts + 1)
        )
        pager += "</div>"
    tags = ", ".join(f'<a href="{path}" rel="tag">{name}</a>' for name, path in _TAGS.items())
    return _page(
        f"{title} &#8211; {_SITE}",
        f'<meta property="og:type" content="article" />\n<meta property="og:title" content="{title}'
        f'" />\n<meta property="article:published_time" content="{story.posted_at.isoformat()}" '
        f'/>\n<meta property="og:site_name" content="{_SITE}" />\n',
        f"post-template-default single single-post postid-{story.number}",
        f"""<div id="primary" class="content-area"><main id="main" class="site-main" role="main">
<article id="post-{story.number}" class="post-{story.number} post type-post status-publish \
format-standard hentry category-berita">
<header class="entry-header">
<div class="entry-meta"><span class="posted-on"><span class="screen-reader-text">Dikirimkan pada\
</span> {_times(story)}</span><span class="byline"> oleh <span class="author vcard"><a class="url \
fn n" href="{_WRITER}">{story.author or "humas"}</a></span></span></div><!-- .entry-meta -->
<h1 class="entry-title">{title}</h1>	</header><!-- .entry-header -->
<div class="entry-content">
{view.html}{pager}	</div><!-- .entry-content -->
<footer class="entry-footer"><span class="cat-tags-links"><span class="cat-links">\
{_icon("folder-open")}<span class="screen-reader-text">Kategori</span><a href="{_HOME}" \
rel="category tag">Berita</a></span><span class="tags-links">{_icon("hashtag")}<span \
class="screen-reader-text">Tag</span>{tags}</span></span></footer>
</article><!-- #post-## -->
<div id="comments" class="comments-area"><div id="respond" class="comment-respond"><h3 \
id="reply-title" class="comment-reply-title">Tinggalkan Balasan</h3><form action="{_LOGIN}" \
class="comment-form"><p class="comment-notes"><span id="email-notes">Alamat email Anda tidak akan \
dipublikasikan.</span> Ruas yang wajib ditandai <span class="required">*</span></p><p><label \
for="comment">Komentar</label> <textarea id="comment" name="comment"></textarea></p><p \
class="form-submit"><input type="submit" value="Kirim Komentar" /></p></form></div></div>
<nav class="navigation post-navigation" role="navigation"><h2 class="screen-reader-text">Navigasi \
pos</h2><div class="nav-links">{_beside(view.previous, "prev", "Sebelumnya")}\
{_beside(view.following, "next", "Selanjutnya")}</div></nav>
</main></div>
{_side(view.hot)}""",
    )


def _more(told: Sequence[Story]) -> Mapping[str, tuple[str, str]]:
    items = "".join(
        f"<item><title>{escape(one.title)}</title><link>{_address(one, 1)}</link><pubDate>"
        f"{format_datetime(one.posted_at.astimezone(UTC))}</pubDate><description>"
        f"{escape(opening(one, 200))}</description></item>\n"
        for one in told[:10]
    )
    feed = (
        f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Berita &#8211; '
        f"{_SITE}</title><link>/</link>{items}</channel></rss>"
    )
    paths = ("/", _WRITER, _LOGIN, *_MONTHS, *_MENU.values(), *_TAGS.values())
    return {
        **plain_pages(_SITE, *paths)(told),
        f"{_HOME}/feed": ("application/rss+xml; charset=UTF-8", feed),
    }


WORDPRESS = Design(
    name="wordpress",
    language="id",
    section="Berita",
    per_page=10,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=_body,
    message='<!DOCTYPE html><html lang="id-ID"><head><meta charset="UTF-8"><title>Laman tidak '
    f"ditemukan &#8211; {_SITE}</title></head><body class='error404'><h1 class='page-title'>Ups! "
    "Laman tersebut tidak ditemukan.</h1></body></html>",
    content_type=HTML,
    parts=True,
    more=_more,
    select={
        "item": "h2.entry-title > a",
        "next": "a.next",
        "title": "h1.entry-title",
        "date": "time.published",
        "body": "div.entry-content",
        "remove": "div.sharedaddy,div.page-links",
    },
)

"""WordPress with the Avada theme and its page builder: a chamber's news in Malay.

`/2018/02/28/berita-23010/`, further pages `/2/`. The list is a grid of cards with excerpts. Some
texts are cut over two columns of the builder, with a call to join between them; an advertisement,
the pager, a box to subscribe and a plug-in's sharing buttons stand in the text's own element.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, timedelta
from email.utils import format_datetime
from html import escape
from json import dumps

from bench.layouts.fresh.malay import MONTHS
from bench.layouts.last.western_hands import BLOCKS, CLASSIC, DOCS
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.newest.telling import HTML, blocks, opening, plain_pages

_SITE = "Dewan Perniagaan Kuala Serai"
_HOME = "/kategori/berita-dewan/"
_MENU = {"Tentang Kami": "/tentang-kami/", "Keahlian": "/keahlian/", "Hubungi": "/hubungi-kami/"}
_TAGS = {"eksport": "/tag/eksport/", "pelabuhan": "/tag/pelabuhan/"}
_WRITER = "/author/admin/"
_HANDS = (CLASSIC, BLOCKS, DOCS)


def _list_address(page: int) -> str:
    return _HOME + (f"page/{page}/" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    return f"/{story.posted_at:%Y/%m/%d}/berita-{story.number}/" + (f"{part}/" if part > 1 else "")


def _day(story: Story) -> str:
    at = story.posted_at
    return f"{MONTHS[at.month - 1]} {at.day}, {at.year}"


def _column(html: str) -> str:
    return (
        '<div class="fusion-fullwidth fullwidth-box nonhundred-percent-fullwidth"><div '
        'class="fusion-builder-row fusion-row"><div class="fusion-layout-column '
        'fusion_builder_column fusion_builder_column_1_1"><div class="fusion-column-wrapper"><div '
        f'class="fusion-text">{html}</div></div></div></div></div>\n'
    )


_JOIN = (
    '<div class="fusion-reading-box-container"><div class="reading-box"><a class="fusion-button" '
    'href="/keahlian/"><span>Daftar Sekarang</span></a><h2>Belum menjadi ahli?</h2><div '
    'class="reading-box-description">Nikmati diskaun yuran 20% sehingga hujung bulan.</div></div>'
    "</div>\n"
)
_ADVERT = (
    '<div class="code-block code-block-1" style="margin: 8px auto; text-align: center;"><small>'
    'IKLAN</small><a href="https://ad.example/336"><img src="/wp-content/ads/336.png" '
    'alt="Hotel Serai"/></a></div>\n'
)


def _body(story: Story, shown: Sequence[str]) -> str:
    told = blocks(_HANDS[story.number % 3], story, shown)
    if story.number % 4 == 1:  # built in columns
        half = (len(told) + 1) // 2
        return _column("".join(told[:half])) + _JOIN + _column("".join(told[half:]))
    if story.number % 4 == 2 and len(told) > 2:
        told.insert(2, _ADVERT)
    return "".join(told)


def _recent(rows: Sequence[Story]) -> str:
    return "".join(
        f'<li><a href="{_address(one, 1)}">{escape(one.title)}</a><span class="post-date">'
        f"{_day(one)}</span></li>\n"
        for one in rows
    )


def _page(title: str, head: str, bar: str, main: str, hot: Sequence[Story]) -> str:
    menu = "".join(
        f'<li class="menu-item"><a href="{path}" class="fusion-bar-highlight"><span '
        f'class="menu-text">{said}</span></a></li>'
        for said, path in {**_MENU, "Berita": _HOME}.items()
    )
    tabs = "".join(
        f'<li><div class="image"><a href="{_address(one, 1)}"><img src="/wp-content/t.jpg" /></a>'
        f'</div><div class="post-holder"><a href="{_address(one, 1)}">{escape(one.title)}</a><div '
        f'class="fusion-meta">{_day(one)}</div></div></li>\n'
        for one in hot[:8]
    )
    return f"""<!DOCTYPE html>
<html class="avada-html-layout-wide" lang="ms-MY" prefix="og: http://ogp.me/ns#">
<head>
<meta http-equiv="X-UA-Compatible" content="IE=edge" />
<meta http-equiv="Content-Type" content="text/html; charset=utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>{title}</title>
{head}<link rel="stylesheet" href="/wp-content/themes/Avada/style.css" type="text/css" />
</head>
<body class="fusion-image-hovers has-sidebar">
<a class="skip-link screen-reader-text" href="#content">Skip to content</a>
<div id="wrapper"><header class="fusion-header-wrapper"><div class="fusion-secondary-header"><div
class="fusion-contact-info">Hubungi kami: 00-820 0123 | info@serai.invalid</div></div><nav
class="fusion-main-menu"><ul class="fusion-menu"><li class="menu-item"><a href="/">Utama</a></li>
{menu}</ul></nav></header>
<div class="fusion-page-title-bar"><div class="fusion-page-title-row">{bar}</div></div>
<main id="main"><div class="fusion-row"><section id="content" style="float: left;">
{main}
</section>
<aside id="sidebar" class="sidebar fusion-widget-area"><div class="widget
fusion-tabs-widget"><ul class="tabset"><li><a href="#tab-popular">Popular</a></li><li><a
href="#tab-recent">Terkini</a></li></ul><ul class="news-list">{tabs}</ul></div>
<div class="widget widget_recent_entries"><h4 class="widget-title">Berita Lain</h4><ul>
{_recent(hot[8:])}</ul></div></aside>
</div></main>
<div class="fusion-footer"><footer id="footer">© Hak Cipta 2012 - 2018 | {_SITE} | Tema Avada |
Dikuasakan oleh WordPress</footer></div></div>
<div id="cookie-notice">Laman ini menggunakan kuki. <a href="#">Ok</a></div>
</body>
</html>"""


def _meta(story: Story) -> str:
    return (
        '<p class="fusion-single-line-meta">By <span class="vcard"><span class="fn"><a '
        f'href="{_WRITER}" rel="author">admin</a></span></span><span '
        f'class="fusion-inline-sep">|</span><span class="updated rich-snippet-hidden" '
        f'style="display:none">{story.posted_at + timedelta(hours=2):%Y-%m-%dT%H:%M:%S+08:00}'
        f'</span><span class="tarikh">{_day(story)}</span><span class="fusion-inline-sep">|</span>'
        f'<a href="{_HOME}" rel="category tag">Berita Dewan</a><span class="fusion-inline-sep">|'
        '</span><span class="fusion-comments"><a href="#respond">0 Comments</a></span></p>'
    )


def _list(view: ListView) -> str:
    posts = "".join(
        '<article class="fusion-post-grid post hentry"><div class="fusion-post-wrapper"><div '
        f'class="fusion-image-wrapper"><a href="{_address(one, 1)}" title="{escape(one.title)}">'
        '<img src="/wp-content/t.jpg" alt=""/></a></div><div class="fusion-post-content-wrapper">'
        f'<h2 class="entry-title fusion-post-title"><a href="{_address(one, 1)}">'
        f"{escape(one.title)}</a></h2>{_meta(one)}<div class="
        f'"fusion-post-content-container"><p>{opening(one, 110)} [...]</p></div><div '
        f'class="fusion-alignleft"><a href="{_address(one, 1)}" class="fusion-read-more">Read More'
        "</a></div></div></div></article>\n"
        for one in view.rows
    )
    numbers = "".join(
        f'<span class="current">{at}</span>'
        if at == view.page
        else f'<a href="{_list_address(at)}" class="inactive">{at}</a>'
        for at in range(1, view.pages + 1)
    )
    if view.page < view.pages:
        numbers += (
            f'<a class="pagination-next" rel="next" href="{_list_address(view.page + 1)}"><span '
            'class="page-text">Next</span></a>'
        )
    return _page(
        f"Berita Dewan Archives - {_SITE}",
        "",
        '<h1 class="entry-title">Berita Dewan</h1>',
        f'<div id="posts-container" class="fusion-blog-layout-grid">\n{posts}</div>\n<div '
        f'class="pagination clearfix">{numbers}</div>',
        view.hot,
    )


def _head(story: Story) -> str:
    at = story.posted_at
    graph = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": _SITE, "url": "/"},
            {
                "@type": "WebPage",
                "name": f"{story.title} - {_SITE}",
                "datePublished": at.astimezone(UTC).isoformat(),
                "dateModified": (at + timedelta(hours=2)).astimezone(UTC).isoformat(),
            },
        ],
    }
    return (
        f'<meta property="og:title" content="{escape(story.title)} - {_SITE}" />\n'
        f'<meta property="og:description" content="{opening(story, 140)}" />\n'
        f'<meta property="article:published_time" content="{at.astimezone(UTC).isoformat()}" />\n'
        f'<script type="application/ld+json" class="yoast-schema-graph">{dumps(graph)}</script>\n'
    )


_SHARE = (
    '<div class="sharedaddy sd-sharing-enabled"><div class="robots-nocontent"><h3 '
    'class="sd-title">Kongsi ini:</h3><div class="sd-content"><ul><li><a href="#" '
    'title="Click to share on Twitter">Twitter</a></li><li><a href="#">Facebook</a></li><li><a '
    'href="#">WhatsApp</a></li></ul></div></div></div>\n'
)
_SUBSCRIBE = (
    '<div class="mc4wp-form"><p>Langgan buletin kami dan terima berita terus melalui e-mel!</p>'
    '<form><input type="email" placeholder="Alamat e-mel"/><input type="submit" value="Langgan"/>'
    "</form></div>\n"
)


def _article(view: ArticleView) -> str:
    story, title = view.story, escape(view.story.title)
    links = ""
    for one, way, said in ((view.previous, "prev", "Previous"), (view.following, "next", "Next")):
        links += f'<a href="{_address(one, 1)}" rel="{way}">{said}</a>' if one else ""
    pager = ""
    if story.parts > 1:
        pager = '<div class="page-links pagination"><span class="pages">Halaman:</span>' + "".join(
            f'<span class="current">{at}</span>'
            if at == view.part
            else f'<a href="{_address(story, at)}"><span>{at}</span></a>'
            for at in range(1, story.parts + 1)
        )
        pager += "</div>\n"
    tags = ", ".join(f'<a href="{path}" rel="tag">{said}</a>' for said, path in _TAGS.items())
    related = "".join(
        f'<li class="fusion-carousel-item"><a href="{_address(one, 1)}"><img src="/t.jpg"/>'
        f'</a><h4 class="fusion-carousel-title"><a href="{_address(one, 1)}">{escape(one.title)}'
        f'</a></h4><div class="fusion-carousel-meta"><span>{_day(one)}</span></div></li>\n'
        for one in view.related
    )
    join = _SUBSCRIBE if story.number % 3 == 0 and view.part == story.parts else ""
    crumbs = (
        f'<div class="fusion-breadcrumbs"><a href="/">Utama</a> » <a href="{_HOME}">Berita Dewan'
        f'</a> » <span class="breadcrumb_last">{title}</span></div>'
    )
    about = story.author or "admin"
    return _page(
        f"{title} - {_SITE}",
        _head(story),
        crumbs,
        f"""<div class="single-navigation clearfix">{links}</div>
<article id="post-{story.number}" class="post type-post hentry category-berita">
<div class="fusion-flexslider post-slideshow"><img src="/wp-content/t.jpg" alt=""/></div>
<h1 class="entry-title fusion-post-title">{title}</h1>
<div class="fusion-meta-info"><div class="fusion-meta-info-wrapper">{_meta(story)}</div></div>
<div class="post-content">
{view.html}
{pager}{join}{_SHARE}</div>
<div class="meta-tags">Tags: {tags}</div>
<div class="fusion-sharing-box"><h4>Share This Story, Choose Your Platform!</h4><a
href="#">Facebook</a><a href="#">LinkedIn</a><a href="#">Email</a></div>
<section class="about-author"><h3>About the Author: <a href="{_WRITER}">{about}</a></h3><div
class="about-author-container">Pasukan media {_SITE} sejak 2012.</div></section>
<section class="related-posts single-related-posts"><h3>Related Posts</h3><ul
class="fusion-carousel-holder">
{related}</ul></section>
<div id="respond" class="comment-respond"><h3>Leave A Comment</h3><form><p>Alamat e-mel anda tidak
akan disiarkan.</p><textarea name="comment"></textarea></form></div>
</article>""",
        view.hot,
    )


def _more(told: Sequence[Story]) -> Mapping[str, tuple[str, str]]:
    items = "".join(
        f"<item><title>{escape(one.title)}</title><link>{_address(one, 1)}</link><pubDate>"
        f"{format_datetime(one.posted_at.astimezone(UTC))}</pubDate><description>"
        f"{escape(opening(one, 160))} [&amp;#8230;]</description></item>\n"
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
    language="ms",
    section="Berita Dewan",
    per_page=9,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=_body,
    message='<!DOCTYPE html><html lang="ms-MY"><head><meta charset="utf-8"/></head><body '
    'class="error404"><h2>Oops, This Page Could Not Be Found!</h2></body></html>',
    content_type=HTML,
    parts=True,
    more=_more,
    select={
        "item": "#posts-container h2.entry-title > a",
        "next": "a.pagination-next",
        "breadcrumb": "div.fusion-breadcrumbs",
        "title": "h1.entry-title",
        "date": "article div.fusion-meta-info span.tarikh",
        "body": "div.post-content",
        "remove": "div.sharedaddy,div.mc4wp-form,div.page-links,div.code-block,"
        "div.fusion-reading-box-container,a.wp-block-file__button",
    },
)

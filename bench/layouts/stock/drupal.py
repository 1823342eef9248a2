"""Drupal 7 with a subtheme of Zen: a ministry's news in English, lists by Views with teasers.

`/node/23010`; lists `/newsroom?page=1` for the second page. A site name in an h1 of its own, the
title in another, "Submitted by ... on" in the system's short form, month first; files, tags and
links of the node follow the text's field, blocks of Views lie in two sidebars.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.newest.telling import HTML, opening, plain_pages, typed_by
from bench.layouts.stock.hands import FILTERED, JUSTIFIED, TINYMCE, WORD_EN

_MENU = {
    "The Ministry": "/ministry",
    "Services": "/services",
    "Publications": "/publications",
    "Tenders": "/tenders",
    "Contact Us": "/contact",
}
_TAGS = {"Crafts": "/taxonomy/term/4", "Trade": "/taxonomy/term/9"}
_SECTION = "Newsroom"
_SITE = "Ministry of Handicrafts and Commerce"


def _list_address(page: int) -> str:
    return "/newsroom" + (f"?page={page - 1}" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    return f"/node/{story.number}"


def _block(name: str, rows: Sequence[Story], at: int) -> str:
    items = "".join(
        f'<li class="views-row">\n<span class="views-field views-field-title"><span '
        f'class="field-content"><a href="{_address(one, 1)}">{escape(one.title)}</a></span></span>'
        f'\n<span class="views-field views-field-created"><span class="field-content">'
        f"{one.posted_at:%b %d %Y}</span></span></li>\n"
        for one in rows
    )
    return f"""<div id="block-views-news-block-{at}" class="block block-views odd">
<h2 class="block__title block-title">{name}</h2>
<div class="view view-news view-display-id-block_{at}"><div class="view-content"><div \
class="item-list"><ul>
{items}</ul></div></div>
<div class="more-link"><a href="{_list_address(1)}">More</a></div></div></div>
"""


def _page(title: str, head: str, kind: str, main: str, hot: Sequence[Story]) -> str:
    menu = "\n".join(
        f'<li class="menu__item is-leaf leaf"><a href="{path}" class="menu__link">{name}</a></li>'
        for name, path in _MENU.items()
    )
    return f"""<!DOCTYPE html>
<!--[if IEMobile 7]><html class="iem7" lang="en" dir="ltr"><![endif]-->
<!--[if gt IE 8]><!--><html lang="en" dir="ltr" prefix="content: https://purl.example/content/">\
<!--<![endif]-->
<head>
<meta charset="utf-8" />
{head}<meta name="Generator" content="Drupal 7 (https://www.drupal.org)" />
<title>{title}</title>
<meta name="MobileOptimized" content="width"><meta name="HandheldFriendly" content="true">
<style media="all">@import url("/sites/all/themes/mohc/css/styles.css?p4nb1x");</style>
<script src="/misc/jquery.js?v=1.4.4"></script>
</head>
<body class="html not-front not-logged-in two-sidebars {kind} section-newsroom" >
<p id="skip-link"><a href="#main-menu" class="element-invisible element-focusable">Jump to \
navigation</a></p>
<div id="page">
<header class="header" id="header" role="banner">
<a href="/" title="Home" rel="home" class="header__logo" id="logo"><img src="/sites/crest.png" \
alt="Home" class="header__logo-image" /></a>
<div class="header__name-and-slogan" id="name-and-slogan"><h1 class="header__site-name" \
id="site-name"><a href="/" title="Home" class="header__site-link" rel="home"><span>{_SITE}</span>\
</a></h1><div class="header__site-slogan" id="site-slogan">Craft, commerce, community</div></div>
<nav class="header__secondary-menu" id="secondary-menu" role="navigation"><h2 \
class="element-invisible">Secondary menu</h2><ul class="links inline clearfix"><li><a \
href="/sitemap">Site map</a></li><li><a href="/user">Staff login</a></li></ul></nav>
<div class="header__region region region-header"><div id="block-search-form" class="block \
block-search"><form action="/newsroom"><div class="container-inline"><h2 \
class="element-invisible">Search form</h2><label class="element-invisible">Search </label><input \
type="text" size="15" maxlength="128" /><input type="submit" value="Search" /></div></form></div>
</div>
</header>
<div id="main">
{main}
<div id="navigation"><nav id="main-menu" role="navigation" tabindex="-1"><h2 \
class="element-invisible">Main menu</h2><ul class="menu links inline clearfix">
<li class="menu__item"><a href="{_list_address(1)}" class="menu__link active">{_SECTION}</a></li>
{menu}</ul></nav></div>
<aside class="sidebars">
<section class="region region-sidebar-first column sidebar">
{_block("Most read", hot[:12], 1)}</section>
<section class="region region-sidebar-second column sidebar">
{_block("Speeches", hot[12:], 2)}<div id="block-block-3" class="block block-block"><h2 \
class="block__title block-title">Opening hours</h2><p>Public counter: Monday to Friday, 8.30 am to \
4 pm.<br />Closed on public holidays.</p></div>
</section></aside>
</div>
<footer id="footer" class="region region-footer"><div id="block-block-1" class="block"><p>&copy; \
{_SITE}, Customs Lane, Port Amara. Tel: 00-7715-600. <a href="/terms">Terms of use</a> | <a \
href="/sitemap">Site map</a></p></div></footer>
</div>
<script src="/sites/all/modules/google_analytics/googleanalytics.js"></script>
</body>
</html>"""


def _crumb(*links: str) -> str:
    items = "".join(f"<li>{one} › </li>" for one in links)
    return (
        '<nav class="breadcrumb" role="navigation"><h2 class="element-invisible">You are here</h2>'
        f"<ol>{items}</ol></nav>"
    )


_HOME = '<a href="/">Home</a>'


def _list(view: ListView) -> str:
    rows = "".join(
        f"""<div class="views-row views-row-{at} {"views-row-odd" if at % 2 else "views-row-even"}">
<div class="views-field views-field-title"><h3 class="field-content"><a href="{_address(one, 1)}">\
{escape(one.title)}</a></h3></div>
<div class="views-field views-field-created"><span class="field-content">\
{one.posted_at:%A, %B} {one.posted_at.day}, {one.posted_at.year}</span></div>
<div class="views-field views-field-body"><div class="field-content"><p>{opening(one, 160)}...</p>\
</div></div>
<div class="views-field views-field-view-node"><span class="field-content"><a \
href="{_address(one, 1)}">Read more</a></span></div>
</div>
"""
        for at, one in enumerate(view.rows, start=1)
    )
    numbers = ""
    if view.page > 1:
        numbers += (
            f'<li class="pager-first first"><a href="{_list_address(1)}">« first</a></li>\n'
            f'<li class="pager-previous"><a href="{_list_address(view.page - 1)}">‹ previous</a>'
            "</li>\n"
        )
    numbers += "\n".join(
        f'<li class="pager-current">{at}</li>'
        if at == view.page
        else f'<li class="pager-item"><a title="Go to page {at}" href="{_list_address(at)}">{at}'
        "</a></li>"
        for at in range(1, view.pages + 1)
    )
    if view.page < view.pages:
        numbers += (
            f'\n<li class="pager-next"><a href="{_list_address(view.page + 1)}">next ›</a></li>\n'
            f'<li class="pager-last last"><a href="{_list_address(view.pages)}">last »</a></li>'
        )
    content = f'<div class="view-content">\n{rows}</div>' if rows else ""
    return _page(
        f"{_SECTION} | {_SITE}",
        "",
        "page-newsroom",
        f"""<div id="content" class="column" role="main">
{_crumb(_HOME)}
<a id="main-content"></a>
<h1 class="page__title title" id="page-title">{_SECTION}</h1>
<div class="view view-news view-id-news view-display-id-page">
{content}
<h2 class="element-invisible">Pages</h2><div class="item-list"><ul class="pager">{numbers}</ul>\
</div>
</div></div>""",
        view.hot,
    )


def _field(name: str, label: str, html: str) -> str:
    return (
        f'<div class="field field-name-{name} field-label-inline clearfix"><div class="field-label"'
        f'>{label}:&nbsp;</div><div class="field-items"><div class="field-item even">{html}</div>'
        "</div></div>\n"
    )


def _article(view: ArticleView) -> str:
    story, title = view.story, escape(view.story.title)
    at = story.posted_at
    user = "" if story.author is None else _field("field-byline", "Writer", story.author)
    source = "" if story.origin is None else _field("field-source", "Source", story.origin)
    files = ""
    if story.attachment:
        name = story.attachment.rpartition("/")[2]
        files = _field(
            "field-file",
            "Attachment",
            f'<span class="file"><img class="file-icon" alt="File" src="/modules/file/icons/x.png" '
            f'/> <a href="/{story.attachment}" type="application/pdf; length=48120">{name}</a>'
            "</span>",
        )
    tags = ", ".join(f'<a href="{path}">{name}</a>' for name, path in _TAGS.items())
    older = newer = ""
    if view.previous:
        older = (
            f'<li class="prev"><a href="{_address(view.previous, 1)}" class="active" title="Go to '
            f'previous post">‹ {escape(view.previous.title)}</a></li>'
        )
    if view.following:
        newer = (
            f'<li class="next"><a href="{_address(view.following, 1)}" title="Go to next post">'
            f"{escape(view.following.title)} ›</a></li>"
        )
    related = _block("Related news", (*view.related, *view.hot[:2]), 3)
    return _page(
        f"{title} | {_SITE}",
        f'<link rel="canonical" href="{_address(story, 1)}" />\n<link rel="shortlink" href="'
        f'{_address(story, 1)}" />\n',
        f"page-node page-node-{story.number} node-type-news",
        f"""<div id="content" class="column" role="main">
{_crumb(_HOME, f'<a href="{_list_address(1)}">{_SECTION}</a>')}
<a id="main-content"></a>
<h1 class="page__title title" id="page-title">{title}</h1>
<article class="node-{story.number} node node-news node-promoted view-mode-full clearfix" \
about="{_address(story, 1)}" typeof="sioc:Item foaf:Document">
<header>
<span property="dc:title" content="{title}" class="rdf-meta element-hidden"></span>\
<span property="sioc:num_replies" content="0" class="rdf-meta element-hidden"></span>
<p class="submitted"><span property="dc:date dc:created" content="{at.isoformat()}" \
datatype="xsd:dateTime" rel="sioc:has_creator">Submitted by <span class="username">webmaster</span>\
 on <time pubdate datetime="{at.isoformat()}">{at:%a, %m/%d/%Y - %H:%M}</time></span></p>
</header>
<div class="field field-name-body field-type-text-with-summary field-label-hidden"><div \
class="field-items"><div class="field-item even" property="content:encoded">{view.html}</div></div>\
</div>
{user}{source}{files}{_field("field-tags", "Tags", tags)}\
<ul class="links inline"><li class="print_html first"><a href="#" rel="nofollow">Printer-friendly \
version</a></li><li class="print_mail"><a href="#">Send by email</a></li><li \
class="statistics_counter last"><span>{story.number % 811} reads</span></li></ul>
</article>
<ul class="flippy">{older}{newer}</ul>
{related}</div>""",
        view.hot,
    )


DRUPAL = Design(
    name="drupal-7",
    language="en",
    section=_SECTION,
    per_page=12,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=typed_by(FILTERED, WORD_EN, TINYMCE, JUSTIFIED, between=""),
    message=f"<!DOCTYPE html><html><head><title>Page not found | {_SITE}</title></head><body>"
    '<h1 class="page__title">Page not found</h1>The requested page could not be found.</body>'
    "</html>",
    content_type=HTML,
    more=plain_pages(_SITE, "/", "/sitemap", "/user", "/terms", *_MENU.values(), *_TAGS.values()),
    select={
        "item": "h3.field-content > a",
        "next": "li.pager-next > a",
        "breadcrumb": "nav.breadcrumb",
        "title": "#page-title",
        "date": "p.submitted time",
        "body": "div.field-name-body div.field-item",
    },
)

"""WordPress with a light theme and its usual plug-ins: a Filipino business association's news.

`/archives/23010`, further pages `/archives/23010/2`, as numeric permalinks are. Within the content
stand a table of contents, a "read also" card, the links to further pages, the sharing buttons, the
related posts and the author's box; beneath it, comments. A later time of change stands before the
time of posting.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, timedelta
from email.utils import format_datetime
from html import escape

from bench.layouts.later.pages import HTML, others
from bench.layouts.later.setting import lead, set_by
from bench.layouts.later.wordpress_people import BLOCKS, CLASSIC, DOCS
from bench.layouts.later.wordpress_plugins import WRITER, address, comments, content, day
from bench.layouts.model import ArticleView, Design, ListView, Story

_HOME = "/archives/category/kalakalan"
_MENU = (
    ("Tungkol sa Amin", "/tungkol-sa-amin"),
    ("Kasapi", "/archives/category/kasapi"),
    ("Kaganapan", "/archives/category/kaganapan"),
    ("Larawan", "/larawan"),
    ("Makipag-ugnayan", "/makipag-ugnayan"),
)
_MONTH = "/archives/date/2018/02"


def _list_address(page: int) -> str:
    return _HOME + (f"/page/{page}" if page > 1 else "")


def _meta(story: Story) -> str:
    changed = story.posted_at + timedelta(hours=5, minutes=story.number % 60)
    updated = ""
    if story.number % 2:
        updated = (
            f'<time class="updated" datetime="{changed.isoformat()}" itemprop="dateModified">'
            f"{day(changed)}</time>"
        )
    writer = story.author or "Patnugutan"
    return f"""<div class="entry-meta"><span
class="posted-on">{updated}<time class="entry-date published"
datetime="{story.posted_at.isoformat()}"
itemprop="datePublished">{day(story.posted_at)}</time></span>
<span class="byline">ni <span class="author vcard" itemprop="author"><a class="url fn n"
href="{WRITER}"
rel="author" itemprop="url"><span class="author-name"
itemprop="name">{writer}</span></a></span></span>
</div>"""


def _page(title: str, head: str, main: str, hot: Sequence[Story], body_class: str) -> str:
    menu = "".join(
        f'<li class="menu-item"><a href="{path}">{said}</a></li>\n' for said, path in _MENU
    )
    recent = "".join(
        f'<li><a href="{address(one, 1)}">{escape(one.title)}</a><span class="post-date">'
        f"{day(one.posted_at)}</span></li>\n"
        for one in hot[:9]
    )
    popular = "".join(
        f'<li><a href="{address(one, 1)}" class="wpp-post-title" target="_self">'
        f'{escape(one.title)}</a> <span class="wpp-meta post-stats"><span class="wpp-views">'
        f"{one.number % 700} pagtingin</span></span></li>\n"
        for one in hot[9:]
    )
    return f"""<!DOCTYPE html>
<html lang="fil">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="alternate" type="application/rss+xml" title="Look Malinaw &raquo; Feed" href="/feed" />
{head}<meta name="generator" content="WordPress 5.0.3" />
<style>.updated:not(.published){{display:none}}</style>
</head>
<body class="{body_class} wp-embed-responsive right-sidebar nav-below-header separate-containers">
<a class="screen-reader-text skip-link" href="#content">Lumaktaw sa nilalaman</a>
<header id="masthead" class="site-header"><div class="inside-header grid-container"><div
class="site-branding"><p class="main-title"><a href="/"
rel="home">Kapisanan ng mga Negosyante ng Look
Malinaw</a></p><p class="site-description">Sama-sama sa Kalakal</p></div></div></header>
<nav id="site-navigation" class="main-navigation"><button class="menu-toggle"><span
class="mobile-menu">Menu</span></button><div id="primary-menu"><ul class="menu sf-menu">
<li class="menu-item"><a href="/">Simula</a></li><li class="menu-item current-menu-item"><a
href="{_HOME}">Kalakalan</a></li>
{menu}</ul></div></nav>
<div id="page" class="site grid-container container hfeed"><div id="content" class="site-content">
<div id="primary" class="content-area"><main id="main" class="site-main">
{main}
</main></div>
<div id="right-sidebar" class="widget-area sidebar"><div class="inside-right-sidebar">
<aside id="search-2" class="widget widget_search"><form><input type="search" placeholder="Hanapin"
/></form></aside>
<aside id="recent-posts-2" class="widget widget_recent_entries"><h2 class="widget-title">Mga Bagong
Paskil</h2><ul>
{recent}</ul></aside>
<aside id="wpp-2" class="widget popular-posts"><h2 class="widget-title">Pinakabinabasa</h2>
<ul class="wpp-list">
{popular}</ul></aside>
<aside id="archives-2" class="widget widget_archive"><h2 class="widget-title">Sinupan</h2><ul><li><a
href="{_MONTH}">Pebrero 2018</a> (40)</li></ul></aside>
</div></div></div></div>
<div class="site-footer"><footer class="site-info"><div class="inside-site-info grid-container"><div
class="copyright-bar"><span class="copyright">&copy; 2018 Look Malinaw</span> &bull; Gawa sa
WordPress</div></div></footer></div>
</body></html>"""


def _list(view: ListView) -> str:
    rows = "".join(
        f'<article id="post-{one.number}" class="post-{one.number} post type-post status-publish '
        'format-standard hentry category-kalakalan"><div class="inside-article"><header '
        f'class="entry-header"><h2 class="entry-title" itemprop="headline"><a href="'
        f'{address(one, 1)}" rel="bookmark">{escape(one.title)}</a></h2>{_meta(one)}</header>\n'
        "<div "
        f'class="entry-summary" itemprop="text"><p>{lead(one, 190)}&hellip; <a class="read-more" '
        f'title="{escape(one.title)}" href="{address(one, 1)}">Magbasa pa</a></p></div>\n<footer '
        f'class="entry-meta"><span class="cat-links"><a href="{_HOME}" rel="category tag">Kalakalan'
        f'</a></span> <span class="comments-link"><a href="{address(one, 1)}#respond">Mag-iwan ng '
        "puna</a></span></footer></div></article>\n"
        for one in view.rows
    )
    numbers = "".join(
        f'<span class="page-numbers current">{one}</span>\n'
        if one == view.page
        else f'<a class="page-numbers" href="{_list_address(one)}">{one}</a>\n'
        for one in range(1, view.pages + 1)
    )
    if view.page < view.pages:
        numbers += (
            f'<a class="next page-numbers" href="{_list_address(view.page + 1)}">Susunod &rarr;</a>'
        )
    return _page(
        "Kalakalan &#8211; Look Malinaw",
        '<link rel="alternate" type="application/rss+xml" title="Kalakalan Category Feed" '
        f'href="{_HOME}/feed" />\n',
        f"""<header class="page-header"><h1 class="page-title">Kalakalan</h1></header>
{rows}<nav id="nav-below" class="paging-navigation"><span class="screen-reader-text">Nabigasyon ng
paskil</span><div class="nav-links">{numbers}</div></nav>""",
        view.hot,
        "archive category category-kalakalan",
    )


def _article(view: ArticleView) -> str:
    story = view.story

    def neighbour(one: Story | None, kind: str, rel: str) -> str:
        if one is None:
            return ""
        return (
            f'<div class="nav-{kind}"><span class="{rel}"><a href="{address(one, 1)}" rel="{rel}">'
            f"{escape(one.title)}</a></span></div>"
        )

    title = escape(story.title)
    source = f'<p class="source">Pinagkunan: {story.origin}</p>' if story.origin else ""
    return _page(
        f"{title} &#8211; Look Malinaw",
        f'<meta property="og:type" content="article" /><meta property="og:title" content="{title} '
        f'&#8211; Look Malinaw" />\n<meta property="og:description" content="'
        f'{lead(story, 120)}" />\n',
        f"""<p id="breadcrumbs"><span><a href="/">Simula</a> » <a href="{
            _HOME
        }">Kalakalan</a> » <span
class="breadcrumb_last">{title}</span></span></p>
<article id="post-{story.number}" class="post-{story.number} post type-post status-publish hentry"
itemtype="https://schema.org/CreativeWork" itemscope><div class="inside-article">
<header class="entry-header"><h1 class="entry-title" itemprop="headline">{title}</h1>
{_meta(story)}</header>
<div class="entry-content" itemprop="text">
{content(view)}
</div>
<footer class="entry-meta">{source}<span class="cat-links"><span class="screen-reader-text">Mga
Kategorya</span><a href="{
            _HOME
        }" rel="category tag">Kalakalan</a></span> <span class="tags-links"><a
href="/archives/tag/daungan" rel="tag">daungan</a>, <a href="/archives/tag/niyog"
rel="tag">niyog</a>
</span><nav id="nav-below" class="post-navigation"><span class="screen-reader-text">Nabigasyon ng
paskil</span>{neighbour(view.previous, "previous", "prev")}{
            neighbour(view.following, "next", "next")
        }</nav></footer>
</div></article>
{comments(story)}""",
        view.hot,
        "post-template-default single single-post",
    )


def _more(told: Sequence[Story]) -> Mapping[str, tuple[str, str]]:
    items = "".join(
        f"<item><title>{escape(one.title)}</title><link>{address(one, 1)}</link><pubDate>"
        f"{format_datetime(one.posted_at.astimezone(UTC))}</pubDate><category>Kalakalan</category>"
        f"<description>&lt;p&gt;{escape(lead(one, 180))}&#8230;&lt;/p&gt;</description></item>\n"
        for one in told[:10]
    )
    feed = (
        "application/rss+xml; charset=UTF-8",
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Kalakalan '
        f"&#8211; Look Malinaw</title><link>{_HOME}</link>{items}</channel></rss>",
    )
    pages = others(
        "Look Malinaw",
        *("/", WRITER, _MONTH, "/archives/tag/daungan", "/archives/tag/niyog"),
        *(path for _, path in _MENU),
    )
    return {**pages(told), f"{_HOME}/feed": feed, "/feed": feed}


WORDPRESS = Design(
    name="wordpress",
    language="fil",
    section="Kalakalan",
    per_page=10,
    list_address=_list_address,
    address=address,
    list_page=_list,
    article_page=_article,
    body=set_by(BLOCKS, CLASSIC, DOCS),
    message='<!DOCTYPE html><html lang="fil"><body class="error404"><h1 class="entry-title">'
    "Ay! Hindi makita ang pahinang iyan.</h1><p>Mukhang walang natagpuan dito. "
    "Subukang maghanap?</p></body></html>",
    content_type=HTML,
    parts=True,
    more=_more,
    select={
        "item": "h2.entry-title a",
        "next": "a.next.page-numbers",
        "breadcrumb": "#breadcrumbs",
        "title": "h1.entry-title",
        "date": "time.entry-date.published",
        "body": "div.entry-content",
        "remove": "#ez-toc-container,div.irp,div.page-links,div.saboxplugin-wrap,div.sharedaddy,"
        "#jp-relatedposts,a.wp-block-file__button",
    },
)

"""Drupal 7 with Bartik and modules: a council's news in English, lists by Views as tables.

`/node/23010`-like aliases `/news/2018/23010-item`; lists `?page=1` for the second page. Fields have
wrappers three deep; a picture slider's block, tags, links of nodes, shares, comments and blocks of
Views lie around the text, a call to subscribe and the shares in its own field.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.final.western_hands import CKEDITOR, CLASSIC, MAIL, WORD
from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.newest.telling import HTML, blocks, opening, plain_pages

_MENU = {"About": "/about-us", "Committees": "/committees", "Events": "/events", "Library": "/lib"}
_TAGS = {"Ports": "/tags/ports", "Tea": "/tags/tea"}
_SECTION = "News Releases"
_SITE = "Ellery Council on Trade"
_HANDS = (CKEDITOR, MAIL, WORD, CLASSIC)
_SHARE = (
    '<div class="addtoany_content"><span class="a2a_kit a2a_target"><a class="a2a_dd" href="#">'
    "Share this</a> <a class='a2a_button_facebook' href='#'>Facebook</a> <a href='#'>Email</a>"
    "</span></div>\n"
)
_CALL = (
    '<div class="signup-callout"><h3>Stay informed</h3><p>Sign up for our weekly e-newsletter and '
    'never miss an update.</p><p><a class="button" href="/subscribe">Subscribe</a></p></div>\n'
)


def _list_address(page: int) -> str:
    return "/news/releases" + (f"?page={page - 1}" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    kind = "release" if story.number > 20_000 else "blog"
    return f"/news/{story.posted_at:%Y}/{kind}-{story.number}"


def _body(story: Story, shown: Sequence[str]) -> str:
    told = blocks(_HANDS[story.number % 4], story, shown)
    if story.number % 3 == 0 and len(told) > 4:
        told.insert(3, _CALL)
    return "".join(told) + _SHARE


def _view(name: str, rows: Sequence[Story]) -> str:
    items = "".join(
        f'<li class="views-row views-row-{at}"><div class="views-field views-field-title"><span '
        f'class="field-content"><a href="{_address(one, 1)}">{escape(one.title)}</a></span></div>'
        f'<div class="views-field views-field-created"><span class="field-content">'
        f"{one.posted_at:%m/%d/%Y}</span></div></li>\n"
        for at, one in enumerate(rows, start=1)
    )
    return (
        f'<div class="block block-views contextual-links-region"><h2>{name}</h2><div class="content'
        f'"><div class="view view-recent"><div class="view-content"><div class="item-list"><ul>\n'
        f'{items}</ul></div></div><div class="more-link"><a href="{_list_address(1)}">more</a>'
        "</div></div></div></div>\n"
    )


def _page(title: str, head: str, crumb: str, main: str, hot: Sequence[Story]) -> str:
    menu = "".join(
        f'<li class="menu-{at}"><a href="{path}">{name}</a></li>'
        for at, (name, path) in enumerate(_MENU.items(), start=218)
    )
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML+RDFa 1.0//EN"
  "http://www.w3.org/MarkUp/DTD/xhtml-rdfa-1.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" version="XHTML+RDFa 1.0" dir="ltr">
<head profile="http://www.w3.org/1999/xhtml/vocab">
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<meta name="Generator" content="Drupal 7 (http://drupal.org)" />
{head}<title>{title}</title>
<link type="text/css" rel="stylesheet" href="/sites/default/files/css/css_a.css" media="all" />
</head>
<body class="html not-front not-logged-in two-sidebars page-node node-type-article" >
<div id="skip-link"><a href="#main-content" class="element-invisible">Skip to main content</a></div>
<div id="page-wrapper"><div id="page">
<div id="header" class="with-secondary-menu"><div class="section clearfix"><div
id="name-and-slogan"><div id="site-name"><strong><a href="/" title="Home"
rel="home"><span>{_SITE}</span></a></strong></div><div id="site-slogan">Serving commerce since
1974</div></div>
<div id="main-menu" class="navigation"><h2 class="element-invisible">Main menu</h2><ul
id="main-menu-links" class="links inline clearfix">{menu}</ul></div></div></div>
<div id="messages"><div class="section clearfix"><div class="messages status"><h2
class="element-invisible">Status message</h2>Our office is closed on public holidays.</div></div>
</div>
<div id="main-wrapper" class="clearfix"><div id="main" class="clearfix">
<div id="breadcrumb"><h2 class="element-invisible">You are here</h2><div class="breadcrumb"><a
href="/">Home</a> &raquo; <a href="{_list_address(1)}">{_SECTION}</a>{crumb}</div></div>
<div id="sidebar-first" class="column sidebar"><div class="section">
{_view("Latest blog posts", hot[:11])}</div></div>
<div id="content" class="column"><div class="section"><a id="main-content"></a>
{main}
</div></div>
<div id="sidebar-second" class="column sidebar"><div class="section"><div class="block
block-search"><form action="/search"><input type="text" name="k" /><input type="submit"
value="Search" /></form></div>
{_view("Popular content", hot[11:])}</div></div>
</div></div>
<div id="footer-wrapper"><div class="section"><div id="footer" class="clearfix"><p>© 2018 {_SITE}.
14 Quay Road, Port Ellery. Phone 00-4410-2275. Powered by <a
href="https://www.drupal.org">Drupal</a></p></div></div></div>
</div></div></body></html>"""


def _list(view: ListView) -> str:
    rows = "".join(
        f'<tr class="{"odd" if at % 2 else "even"}"><td class="views-field views-field-created">'
        f"{one.posted_at:%d %b %Y}</td><td "
        f'class="views-field views-field-title"><a href="{_address(one, 1)}">{cut(one, 70, "…")}'
        f'</a></td><td class="views-field views-field-name">{one.author or "webmaster"}</td></tr>\n'
        for at, one in enumerate(view.rows, start=1)
    )
    numbers = "".join(
        f'<li class="pager-current">{at}</li>'
        if at == view.page
        else f'<li class="pager-item"><a href="{_list_address(at)}">{at}</a></li>'
        for at in range(1, view.pages + 1)
    )
    if view.page < view.pages:
        numbers += (
            f'<li class="pager-next"><a title="Go to next page" href="'
            f'{_list_address(view.page + 1)}">next ›</a></li>'
        )
    table = (
        '<table class="views-table cols-3"><thead><tr><th>Post date</th><th>Title</th><th>Author'
        f"</th></tr></thead><tbody>\n{rows}</tbody></table>"
        if rows
        else ""
    )
    return _page(
        f"{_SECTION} | {_SITE}",
        "",
        "",
        f'<h1 class="title" id="page-title">{_SECTION}</h1>\n<div class="view view-news"><div '
        f'class="view-content">{table}</div><h2 class="element-invisible">Pages</h2><div '
        f'class="item-list"><ul class="pager">{numbers}</ul></div></div>',
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story, title = view.story, escape(view.story.title)
    at = story.posted_at
    links = ""
    for one, said in ((view.previous, "‹ Older"), (view.following, "Newer ›")):
        if one:
            links += (
                f'<li class="flippy"><a href="{_address(one, 1)}" title="{escape(one.title)}">'
                f"{said}: {escape(one.title)}</a></li>"
            )
    tags = "".join(
        f'<div class="field-item even" rel="dc:subject"><a href="{path}">{said}</a></div>'
        for said, path in _TAGS.items()
    )
    source = (
        f'<div class="field field-name-field-source field-type-text field-label-inline '
        f'clearfix"><div class="field-label">Source:&nbsp;</div><div class="field-items"><div '
        f'class="field-item even">{story.origin}</div></div></div>\n'
        if story.origin
        else ""
    )
    by = story.author or "webmaster"
    comments = ""
    if story.number % 4 == 0:
        comments = (
            '<h2 class="title">Comments</h2>\n<div class="comment clearfix"><div '
            'class="attribution"><span class="username">Harbour Watcher</span><p class='
            '"comment-time">Sat, 02/10/2018 - 21:14</p></div><div class="comment-text"><h3><a '
            'href="#comment-9">Long overdue</a></h3><div class="content"><p>We have been asking '
            "for this for years and nobody at the ministry ever answered our letters. Well done to "
            "those who kept at it, and please publish the full tables next time.</p></div></div>"
            "</div>\n"
        )
    return _page(
        f"{title} | {_SITE}",
        f'<meta name="description" content="{opening(story, 120)}" />\n',
        f" &raquo; {title}" if story.number % 2 else "",
        f"""<h1 class="title" id="page-title">{title}</h1>
<div class="tabs"></div>
<div class="region region-content"><div id="block-system-main" class="block block-system"><div
class="content">
<div id="node-{story.number}" class="node node-article node-promoted node-full clearfix"
about="{_address(story, 1)}" typeof="sioc:Item foaf:Document">
<div class="meta submitted"><span property="dc:date dc:created"
content="{at:%Y-%m-%dT%H:%M:%S}+08:00" datatype="xsd:dateTime" rel="sioc:has_creator">Submitted by
<span class="username">{by}</span> on {at:%a, %m/%d/%Y - %H:%M}</span></div>
<div class="content clearfix">
<div class="field field-name-body field-type-text-with-summary field-label-hidden"><div
class="field-items"><div class="field-item even" property="content:encoded">
{view.html}</div></div></div>
{source}<div class="field field-name-field-tags field-type-taxonomy-term-reference
field-label-above clearfix"><h3 class="field-label">Tags: </h3><div class="field-items">{tags}</div>
</div></div>
<div class="link-wrapper"><ul class="links inline"><li class="comment_forbidden first"><span><a
href="/user/login">Log in</a> to post comments</span></li><li class="statistics_counter last"><span>
{story.number % 733} reads</span></li>{links}</ul></div>
<div id="comments" class="comment-wrapper">{comments}</div>
</div></div></div>
{_view("Related content", (*view.related, *view.hot[:4]))}</div>""",
        view.hot,
    )


DRUPAL = Design(
    name="drupal-7",
    language="en",
    section=_SECTION,
    per_page=16,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=_body,
    message=f"<!DOCTYPE html><html><head><title>Page not found | {_SITE}</title></head><body>"
    "<h1>Page not found</h1><p>The requested page could not be found.</p></body></html>",
    content_type=HTML,
    more=plain_pages(_SITE, "/", "/subscribe", "/user/login", *_MENU.values(), *_TAGS.values()),
    select={
        "item": "td.views-field-title > a",
        "next": "li.pager-next > a",
        "breadcrumb": "div.breadcrumb",
        "title": "#page-title",
        "date": "div.submitted > span",
        "body": "div.field-name-body div.field-item",
        "remove": "div.addtoany_content,div.signup-callout",
    },
)

"""Drupal 7 as installed, with views and fields: a table of stories, `/node/23010`, "Submitted by".

The time is American (`Wed, 02/28/2018 - 09:12`). Below the text are a date of another kind (that of
the event told of) and, where something is attached, a table of files: the text has no link to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from html import escape

from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.unseen.around import around
from bench.layouts.unseen.pasting import Paste, body_of, lead


def _list_address(page: int) -> str:
    return "/newsroom" + (f"?page={page - 1}" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    return f"/node/{story.number}"


def _page(title: str, main: str, hot: Sequence[Story]) -> str:
    recent = "".join(
        f'<tr class="{"odd" if place % 2 else "even"}"><td class="title-author"><div '
        f'class="node-title"><a href="{_address(one, 1)}">{escape(one.title)}</a></div><div '
        f'class="node-author"><span class="username">{escape(one.author or "webmaster")}</span>'
        "</div></td></tr>"
        for place, one in enumerate(hot, start=1)
    )
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML+RDFa 1.0//EN"
"http://www.w3.org/MarkUp/DTD/xhtml-rdfa-1.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" version="XHTML+RDFa 1.0" dir="ltr"><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>{title}</title>
<meta name="Generator" content="Drupal 7" /></head><body
class="html not-front not-logged-in one-sidebar sidebar-first"><div id="skip-link"><a
href="#main-content" class="element-invisible element-focusable">Skip to main content</a></div>
<div id="page-wrapper"><div id="page"><div id="header"><a href="/" rel="home" id="logo"><img
src="/sites/default/files/logo_0.png" alt="Home" /></a><div id="name-and-slogan"><div
id="site-name">
<strong><a href="/" rel="home"><span>Gulf Cold Chain Alliance</span></a></strong></div><div
id="site-slogan">Fresh across the strait</div></div><div id="main-menu"><h2
class="element-invisible">Main menu</h2><ul id="main-menu-links" class="links"><li class="menu-218
first"><a href="/">Home</a></li><li class="menu-402 active-trail"><a
href="/newsroom">Newsroom</a></li>
<li class="menu-403"><a href="/members">Members</a></li><li class="menu-404 last"><a
href="/guidelines">Guidelines for the storage of frozen goods</a></li></ul></div></div>
<div id="main-wrapper"><div id="main" class="clearfix"><div id="content" class="column"><div
class="section"><a id="main-content"></a>{main}</div></div><div id="sidebar-first" class="column
sidebar"><div class="region"><div id="block-search-form" class="block"><form><input
type="text" name="search_block_form" /></form></div><div id="block-node-recent"
class="block"><h2>Recent
content</h2><div class="content"><table>{recent}</table></div></div><div id="block-user-login"
class="block"><h2>User login</h2><div class="content"><form><label>Username</label><input
name="name" /></form><ul><li><a href="/user/password">Request new password</a></li></ul></div></div>
</div></div></div></div><div id="footer-wrapper"><div class="region"><div class="block"><p>Gulf Cold
Chain Alliance | 2 Jetty Road, Lumut | Registered in 2006</p></div><div
id="block-system-powered-by">
<span>Powered by <a href="https://www.drupal.org">Drupal</a></span></div></div></div></div></div></body>
</html>"""


def _list(view: ListView) -> str:
    rows = "".join(
        f'<tr class="{"odd" if place % 2 else "even"}"><td class="views-field views-field-title">'
        f'<a href="{_address(one, 1)}">{cut(one, 64, "...")}</a><div class="teaser">'
        f'{lead(one, 110)}...</div></td><td class="views-field views-field-field-source">'
        f'{escape(one.origin or "")}</td><td class="views-field views-field-created active">'
        f"{one.posted_at:%m/%d/%Y - %H:%M}</td></tr>\n"
        for place, one in enumerate(view.rows, start=1)
    )

    def to(page: int, css: str, said: str) -> str:
        return f'<li class="{css}"><a href="{_list_address(page)}">{said}</a></li>'

    pager = ""
    if view.page > 1:
        pager += to(1, "pager-first first", "« first")
        pager += to(min(view.page - 1, view.pages), "pager-previous", "‹ previous")
    for page in range(1, view.pages + 1):
        pager += (
            f'<li class="pager-current">{page}</li>'
            if page == view.page
            else to(page, "pager-item", str(page))
        )
    if view.page < view.pages:
        pager += to(view.page + 1, "pager-next", "next ›")
        pager += to(view.pages, "pager-last last", "last »")
    return _page(
        "Newsroom | Gulf Cold Chain Alliance",
        '<h2 class="element-invisible">You are here</h2><div class="breadcrumb"><a '
        'href="/">Home</a>'
        '</div><h1 class="title" id="page-title">Newsroom</h1><div class="view view-newsroom"><div '
        'class="view-content"><table class="views-table cols-3"><thead><tr><th>Title</th><th>Source'
        f"</th><th>Post date</th></tr></thead><tbody>{rows}</tbody></table></div>"
        f'<h2 class="element-invisible">Pages</h2><div class="item-list"><ul class="pager">{pager}'
        '</ul></div><div class="feed-icon"></div></div>',
        view.hot,
    )


def _field(name: str, label: str, item: str, kind: str = "text") -> str:
    return (
        f'<div class="field field-name-field-{name} field-type-{kind} field-label-inline clearfix">'
        f'<div class="field-label">{label}:&nbsp;</div><div class="field-items"><div '
        f'class="field-item even">{item}</div></div></div>'
    )


def _article(view: ArticleView) -> str:
    story, at = view.story, view.story.posted_at
    held = at + timedelta(days=16)
    fields = ""
    if story.number % 4 == 0:
        fields += _field(
            "event-date", "Event date", f"{held:%A, %B} {held.day}, {held.year}", "date"
        )
        fields += _field("venue", "Venue", "Lumut Trade Hall, 2nd floor")
    if story.origin:
        fields += _field("source", "Source", escape(story.origin))
    if story.attachment:
        name = story.attachment.rpartition("/")[2]
        fields += (
            '<div class="field field-name-field-files field-type-file"><table '
            'class="sticky-enabled">'
            "<thead><tr><th>Attachment</th><th>Size</th></tr></thead><tbody><tr><td><span "
            'class="file"><img class="file-icon" src="/modules/file/icons/x-office-document.png" '
            f'alt="" /> <a href="/{story.attachment}">{name}</a></span></td><td>'
            f"{story.number % 90}.5 KB</td></tr></tbody></table></div>"
        )
    beside = "".join(
        f'<li class="views-row"><a href="{_address(one, 1)}">{escape(one.title)}</a> <span '
        f'class="created">{one.posted_at:%m/%d/%Y}</span></li>'
        for one in view.related
    )
    pager = "".join(
        f'<li class="{css}"><a href="{_address(one, 1)}">{said}</a></li>'
        for css, one, said in (
            (
                "previous",
                view.previous,
                f"‹ {escape(view.previous.title)}" if view.previous else "",
            ),
            ("next", view.following, f"{escape(view.following.title)} ›" if view.following else ""),
        )
        if one
    )
    writer = escape(story.author or "webmaster")
    return _page(
        f"{escape(story.title)} | Gulf Cold Chain Alliance" if story.title else "Gulf Alliance",
        f"""<h2 class="element-invisible">You are here</h2><div class="breadcrumb"><a
href="/">Home</a>
 » <a href="/newsroom">Newsroom</a></div><h1 class="title" id="page-title">{
            escape(story.title)
        }</h1>
<div class="tabs"></div><div class="region region-content"><div id="node-{story.number}" class="node
node-news node-full clearfix"><div class="meta submitted"><span>Submitted by <span
class="username">{writer}</span> on {
            at:%a, %m/%d/%Y - %H:%M}</span></div><div class="content clearfix"><div
class="field field-name-body field-type-text-with-summary field-label-hidden"><div
class="field-items"><div class="field-item even">{view.html}</div></div></div>{fields}{
            _field("tags", "Tags", '<a href="/tags/cold-chain">cold chain</a>', "taxonomy")
        }</div><div class="link-wrapper"><ul class="links inline"><li class="print"><a
href="javascript:window.print()">Printer-friendly version</a></li><li class="comment_forbidden first
last"><span><a href="/user/login">Log in</a> or <a href="/user/register">register</a> to post
comments</span></li><li class="statistics_counter"><span>{story.number % 600} reads</span></li></ul>
</div><ul class="flippy">{pager}</ul></div>
<div class="block block-views"><h2>Similar entries</h2><ul>{beside}</ul></div></div>""",
        view.hot,
    )


_FILTERED = Paste(
    heading="<h3>{text}</h3>",
    table='<table border="0"><tbody>{text}</tbody></table>',
    picture='<p class="rtecenter"><img alt="" src="{src}" style="width: 460px;" /></p>',
    caption='<p class="rtecenter"><em>{text}</em></p>',
    closing='<p class="rteright">{text}</p>',
    attachment="<p>{text}</p>",
)
_BREAKS = Paste(
    prose="<p>{text}<br />\n&nbsp;</p>",
    heading="<p><b>{text}</b><br />\n&nbsp;</p>",
    quote='<p class="rteindent1">{text}</p>',
    items="<ol>{text}</ol>",
    picture='<div class="media media-element-container media-default"><img class="media-element" '
    'src="{src}" alt="" /></div>',
    caption="<p><small>{text}</small></p>",
    title="<h2>{text}</h2>",
    byline="<p><i>{text}</i></p>",
    attachment="<p>{text}</p>",
)
_MAIL = Paste(
    prose='<div>{text}</div><div><span style="line-height: 1.6em;">&nbsp;</span></div>',
    heading="<div><u>{text}</u></div>",
    quote='<blockquote class="gmail_quote" style="margin: 0 0 0 .8ex;">{text}</blockquote>',
    items="<div>{text}</div>",
    item="{text}<br />",
    table='<div><table cellpadding="0" cellspacing="0">{text}</table></div>',
    cell='<td><div align="left">{text}</div></td>',
    picture='<div><img src="{src}" alt="" /></div>',
    caption="<div><i>{text}</i></div>",
    title="<div><b>{text}</b></div>",
    byline="<div>{text}</div>",
    closing="<div>{text}</div>",
    attachment="<div>{text}</div>",
    signs=True,
)

DRUPAL = Design(
    name="drupal-7",
    language="en",
    section="Newsroom",
    per_page=15,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=body_of((_FILTERED, _BREAKS, _MAIL)),
    message='<html><body><h1 class="title" id="page-title">Page not found</h1><div>The '
    "requested page "
    "could not be found.</div></body></html>",
    precision="minute",
    more=around(
        "/",
        "/members",
        "/guidelines",
        "/user/password",
        "/user/login",
        "/user/register",
        "/tags/cold-chain",
        said="Gulf Cold Chain Alliance",
    ),
    select={
        "item": "td.views-field-title a",
        "next": "li.pager-next a",
        "breadcrumb": "div.breadcrumb",
        "title": "#page-title",
        "date": "div.submitted",
        "body": "div.field-name-body",
    },
)

"""Drupal 7 under a government's common theme, in English: `/news/title-of-story`, `?page=1`.

A clock of the country's time and tools of accessibility stand above everything; the story has its
time in words ("28 February 2018, 9:12 a.m."), a day of its last change, and comments with times of
their own below. Neighbours are called "Prior story" and "Later story".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from html import escape

from bench.layouts.fresh.around import HTML, menu_pages
from bench.layouts.fresh.pasting import Hand, Run, body_of, in_two_spans, opening
from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story

_MENU = (
    ("About the Office", "/about"),
    ("Services", "/services"),
    ("Citizen's Charter and Downloadable Forms", "/charter"),
    ("Bids and Awards", "/bids"),
    ("Contact", "/contact"),
)


def _list_address(page: int) -> str:
    return "/news" + (f"?page={page - 1}" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    name = re.sub(r"[^a-z0-9]+", "-", story.title.lower()).strip("-") or "untitled"
    return f"/{'news' if story.number > 20_000 else 'features'}/{name}-{story.number}"


def _said(at: datetime) -> str:
    hour = at.hour % 12 or 12
    half = "a.m." if at.hour < 12 else "p.m."
    return f"{at.day} {at:%B %Y}, {hour}:{at:%M} {half}"


def _page(title: str, main: str, hot: Sequence[Story], css: str) -> str:
    features = "".join(
        f'<div class="views-row"><div class="views-field views-field-title"><span '
        f'class="field-content"><a '
        f'href="{_address(one, 1)}">{escape(one.title)}</a></span></div><div '
        f'class="views-field views-field-created"><em>{one.posted_at:%b} {one.posted_at.day}</em>'
        "</div></div>"
        for one in hot
    )
    menu = "".join(
        f'<li class="leaf"><a href="{path}">{escape(said)}</a></li>' for said, path in _MENU
    )
    return f"""<!DOCTYPE html>
<html lang="en" dir="ltr"><head><meta charset="utf-8" /><title>{title}</title>
<meta name="Generator" content="Drupal 7 (http://drupal.org)" /></head><body class="html {css}">
<div id="accessibility-links"><a href="#main">Skip to main content</a><ul><li>Accessibility:</li>
<li><a href="#contrast">High contrast</a></li><li><a href="#larger">Larger text</a></li></ul></div>
<div id="topbar"><ul><li><a href="/">GOVSULU</a></li><li class="leaf"><a
href="/news">News</a></li>{menu}</ul></div><header id="masthead"><a href="/"><img
src="/sites/default/files/masthead.png" alt="Provincial Trade and Ports Office" /></a><div
id="pst">Standard Time:<br /><span id="pst-time">Thursday, March 1, 2018, 12:00:01 NN</span></div>
</header><main id="main"><div class="large-8 columns">{main}</div>
<aside class="large-4 columns"><section class="block"><a href="/charter"><img
src="/sites/default/files/seal.png" alt="Transparency seal" /></a></section><section class="block
block-views"><h2 class="block-title">Features</h2>{features}</section><section class="block"><h2
class="block-title">Poll</h2><form><p>How did you find our counter services?</p><label>Quick</label>
<label>Slow</label><button>Vote</button></form></section></aside></main><div id="agency-footer"><h3>
Office hours</h3><p>Monday to Friday, 8:00 a.m. to 5:00 p.m., without noon break</p><h3>Hotline</h3>
<p>000-8200</p></div><footer id="standard-footer"><p>All content is in the public domain unless
otherwise stated.</p><h4>Government links</h4><ul><li><a href="https://gov.example/">The
Province</a></li><li><a
href="https://data.example/">Open Data</a></li></ul></footer></body></html>"""


def _list(view: ListView) -> str:
    rows = "".join(
        f'<div class="views-row views-row-{place} {"odd" if place % 2 else "even"}"><article '
        f'class="node node-news node-teaser"><h2><a '
        f'href="{_address(one, 1)}">{cut(one, 66)}</a></h2>'
        f'<footer class="submitted"><span class="date-display-single">{_said(one.posted_at)}</span>'
        f'</footer><div class="field-body"><p>{opening(one, 180)}</p></div><ul class="links '
        f'inline">'
        f'<li class="node-readmore"><a href="{_address(one, 1)}">Read more<span '
        f'class="element-invisible"> about '
        f"{escape(one.title)}</span></a></li></ul></article></div>\n"
        for place, one in enumerate(view.rows, start=1)
    )

    def to(page: int, css: str, said: str) -> str:
        return f'<li class="{css}"><a href="{_list_address(page)}">{said}</a></li>'

    numbers = "".join(
        f'<li class="current"><a href="">{one}</a></li>'
        if one == view.page
        else to(one, "", str(one))
        for one in range(1, view.pages + 1)
    )
    back = to(min(view.page - 1, view.pages), "arrow before", "Newer") if view.page > 1 else ""
    onward = to(view.page + 1, "arrow onward", "Older") if view.page < view.pages else ""
    return _page(
        "News | Provincial Trade and Ports Office",
        '<ul class="breadcrumbs"><li><a href="/">Home</a></li><li '
        'class="current">News</li></ul><h1 '
        f'id="page-title">News</h1><div class="view view-news">{rows}</div><div '
        f'class="pagination-centered"><ul class="pagination">{back}{numbers}{onward}</ul></div>',
        view.hot,
        "page-news",
    )


def _comments(story: Story) -> str:
    if story.number % 3:
        return (
            '<section id="comments"><h2 class="title">Add new comment</h2><form></form></section>'
        )
    at = story.posted_at + timedelta(hours=7, minutes=19)
    return (
        '<section id="comments"><h2 class="title">Comments</h2><article class="comment"><header><p '
        f'class="comment-submitted"><a href="#comment-{story.number}" '
        f'class="permalink">Permalink</a>'
        f" Submitted by <span>Mang Ambo</span> on {_said(at)}</p></header><div><p>Good to know, "
        f"but "
        "please post these earlier. We only heard of it at the pier.</p></div></article><h2 "
        'class="title">Add new comment</h2><form></form></section>'
    )


def _article(view: ArticleView) -> str:
    story, at = view.story, view.story.posted_at
    changed = at + timedelta(days=1, hours=3)
    by = f'<span class="by">by {escape(story.author)}</span>' if story.author else ""
    origin = (
        f'<div class="field field-source"><div class="label-inline">Source:&nbsp;</div>'
        f"{escape(story.origin)}</div>"
        if story.origin
        else ""
    )
    older = (
        f'<li class="prev"><a href="{_address(view.previous, 1)}" title="Older">‹ Prior story: '
        f"{escape(view.previous.title)}</a></li>"
        if view.previous
        else ""
    )
    newer = (
        f'<li class="later"><a href="{_address(view.following, 1)}" title="Newer">Later story: '
        f"{escape(view.following.title)} ›</a></li>"
        if view.following
        else ""
    )
    beside = "".join(
        f'<li><a href="{_address(one, 1)}">{escape(one.title)}</a></li>' for one in view.related
    )
    return _page(
        f"{escape(story.title)} | Provincial Trade and Ports Office",
        f"""<ul class="breadcrumbs"><li><a href="/">Home</a></li><li><a
href="/news">News</a></li></ul><h1 id="page-title">{escape(story.title)}</h1>
<article class="node node-news view-mode-full"><div class="share-links"><a
href="#tweet">Tweet</a> <a href="#like">Like</a> <a href="javascript:window.print()">Print</a></div>
<div class="group-meta"><span class="posted">Posted {_said(at)}</span> {by}</div><div
class="field field-body"><div class="field-item" property="content:encoded">
{view.html}
</div></div>{
            origin
        }<div class="field field-tags"><div class="label-inline">Filed under:&nbsp;</div><a
href="/topics/ports">Ports</a>, <a href="/topics/trade">Trade</a></div>
<p class="changed">This page was last updated on {changed:%B} {changed.day}, {changed.year}.</p>
<div class="helpful">Was this page helpful? <a href="#yes">Yes</a> <a href="#no">No</a></div>
<ul class="story-nav">{older}<li class="up"><a href="/news">Up</a></li>{newer}</ul></article>
<section class="block block-more"><h2 class="block-title">More from the newsroom</h2><ul>{
            beside
        }</ul></section>{_comments(story)}""",
        view.hot,
        "page-node node-type-news",
    )


_EDITOR = Hand(
    heading="<h2>{text}</h2>",
    note='<p class="small">{text}</p>',
    facts=Run("<dl>{text}</dl>", "<dd>{text}</dd>"),
    contacts=Run("<p>{text}</p>", between="<br />\n"),
    signature=Run("<p>{text}</p>", between="<br />\n"),
    table=Run("<table><tbody>{text}</tbody></table>", "<tr>{text}</tr>"),
    head='<th scope="col">{text}</th>',
    figure='<div class="image-with-caption"><img alt="" src="{src}" /><div '
    'class="caption">{text}</div>'
    "</div>",
    quote="<blockquote><p>{text}</p></blockquote>",
)
_DOCS = Hand(
    prose='<p dir="ltr">{text}</p><br />',
    heading='<p dir="ltr"><strong><span>{text}</span></strong></p>',
    quote='<p dir="ltr" style="margin-left:36pt"><span>{text}</span></p>',
    note='<p dir="ltr"><span style="font-size:9px">{text}</span></p>',
    items=Run("<ul>{text}</ul>", '<li dir="ltr"><p dir="ltr"><span>{text}</span></p></li>'),
    facts=Run(inner='<p dir="ltr"><span>{text}</span></p>'),
    contacts=Run("<div><p>{text}</p></div>", between="</p><p>"),
    signature=Run(inner='<p dir="ltr" class="rteright"><span>{text}</span></p>'),
    table=Run('<div dir="ltr"><table><tbody>{text}</tbody></table></div>', "<tr>{text}</tr>"),
    cell='<td><p dir="ltr"><span>{text}</span></p></td>',
    figure='<p dir="ltr"><img src="{src}" width="602" alt="" /></p><p '
    'dir="ltr"><em>{text}</em></p>',
    title='<p dir="ltr"><strong>{text}</strong></p>',
    byline='<p dir="ltr">{text}</p>',
    attachment='<p dir="ltr"><a href="{src}"><span>{text}</span></a></p>',
    whole='<b id="docs-internal-guid-5e1c" style="font-weight: normal">{text}</b>',
    touch=in_two_spans,
)
_PLAIN = Hand(
    prose="{text}",
    heading="<strong>{text}</strong>",
    quote="<em>{text}</em>",
    note="<em>{text}</em>",
    items=Run(inner="{text}", between="<br />\n"),
    facts=Run(inner="{text}", between="<br />\n"),
    contacts=Run(inner="{text}", between="<br />\n"),
    signature=Run(inner="{text}", between="<br />\n"),
    figure='<img src="{src}" alt="" /><br />\n<em>{text}</em>',
    title="<strong>{text}</strong>",
    byline="<em>{text}</em>",
    attachment='<a href="{src}">{text}</a>',
    gap="<br /><br />\n",
    whole='<div class="tex2jax">{text}</div>',
    marks=True,
)

DRUPAL = Design(
    name="drupal-7",
    language="en",
    section="News",
    per_page=15,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=body_of((_EDITOR, _DOCS, _PLAIN)),
    message='<!DOCTYPE html><html lang="en"><body class="html not-front"><h1 '
    'id="page-title">Page not '
    "found</h1><p>The requested page could not be found.</p></body></html>",
    content_type=HTML,
    precision="minute",
    more=menu_pages(
        "Provincial Trade and Ports Office",
        *("/", "/topics/ports", "/topics/trade"),
        *(path for _, path in _MENU),
    ),
    select={
        "item": "article.node-teaser h2 a",
        "next": "li.onward a",
        "breadcrumb": "ul.breadcrumbs",
        "title": "#page-title",
        "date": "span.posted",
        "body": "div.field-body",
    },
)

"""Drupal 7 with a sub-theme: an unformatted list, `?page=1` is page 2, the long date in a field.

Everything is a labelled field, in the order told to Display Suite: the source below the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from bench.layouts.heldout.bodies import Markup, body_in
from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story


def _list_address(page: int) -> str:
    return "/en/media-centre/stories" + (f"?page={page - 1}" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    name = re.sub(r"[^a-z0-9]+", "-", story.title.lower()).strip("-")[:60].rstrip("-")
    address = f"/en/stories/{story.posted_at:%Y-%m}/{name}-{story.number}"
    return address + (f"?page=0%2C{part - 1}" if part > 1 else "")


def _long(story: Story) -> str:
    at = story.posted_at
    return f"{at:%A}, {at:%B} {at.day}, {at.year} - {at:%H:%M}"


def _page(title: str, main: str, hot: Sequence[Story]) -> str:
    box = "".join(
        f'<li class="views-row"><div class="views-field-title"><a href="{_address(one, 1)}">'
        f'{escape(one.title)}</a></div><div class="views-field-totalcount">{one.number % 90} reads'
        "</div></li>"
        for one in hot
    )
    return f"""<!DOCTYPE html><html lang="en" dir="ltr"><head><meta charset="utf-8"><title>{title}
</title><meta name="Generator" content="Drupal 7 (http://drupal.example)"></head><body
class="html not-front no-sidebars page-node"><p id="skip-link"><a href="#main-menu">Jump to
navigation</a></p><div class="page"><header class="header"><h2 class="site-name"><a
href="/en"><span>Steppe Institute</span></a></h2><ul class="language-switcher"><li
class="en first active"><a href="/en">English</a></li><li class="zh-hans last"><a
href="/zh">简体中文</a></li></ul></header><nav class="main-menu"><ul><li><a href="/en/about">About
us</a></li><li><a href="/en/media-centre/stories">Stories</a></li><li><a
href="/en/work-with-us">Working with the Institute</a></li></ul></nav>
<aside class="sidebars"><section class="region-first"><div class="block-views contextual"><h2
class="block__title">Read most this month</h2><ul>{box}</ul></div></section></aside>
<div id="content" class="column" role="main">{main}</div>
<footer class="region-footer"><div class="block-menu"><ul><li><a href="/en/terms">Terms of use</a>
</li><li><a href="/en/contact">Contact</a></li></ul></div><p>Steppe Institute, Orrin's Gate 5, Upper
Tarn. All content may be reused with credit.</p></footer></div></body></html>"""


def _list(view: ListView) -> str:
    rows = "".join(
        '<article class="node node-story node-teaser"><div class="group-left"><span '
        f'class="date-display-single">{one.posted_at:%d %b %Y}</span></div><div '
        f'class="group-right"><h3 class="teaser-title"><a href="{_address(one, 1)}">'
        f'{cut(one, 62, "…")}</a></h3><div class="field-name-body"><p>'
        f'{escape(one.paragraphs[0][:130])}...</p></div><ul class="links inline"><li '
        f'class="node-readmore"><a href="{_address(one, 1)}" title="{escape(one.title)}">Read '
        f'more<span class="element-invisible"> about {escape(one.title)}</span></a></li></ul></div>'
        "</article>"
        for one in view.rows
    )
    onward = (
        f'<li class="pager__item next"><a href="{_list_address(view.page + 1)}">Next page</a></li>'
        if view.page < view.pages
        else ""
    )
    back = (
        f'<li class="pager__item prev"><a href="{_list_address(view.page - 1)}">Previous page</a>'
        "</li>"
        if view.page > 1
        else ""
    )
    return _page(
        "Stories | Steppe Institute",
        '<nav class="breadcrumb"><ol><li><a href="/en">Home</a> / </li><li>Media centre</li></ol>'
        f'</nav><h1 class="page__title">Stories</h1><div class="view-content">{rows}</div>'
        f'<ul class="pager pager--mini">{back}<li class="pager__item">{view.page} of {view.pages}'
        f"</li>{onward}</ul>",
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story = view.story
    links = "".join(
        f'<div class="{css}"><span>{label}</span> <a href="{_address(one, 1)}">'
        f"{escape(one.title)}</a></div>"
        for css, label, one in (
            ("older", "Older story", view.previous),
            ("newer", "Newer story", view.following),
        )
        if one
    )
    beside = "".join(
        f'<li><a href="{_address(one, 1)}">{escape(one.title)}</a> <span>{one.posted_at:%d %b %Y}'
        "</span></li>"
        for one in view.related
    )
    author = (
        '<div class="field field-name-field-author"><div class="field-label">Author:&nbsp;</div>'
        f'<div class="field-item">{escape(story.author)}</div></div>'
        if story.author
        else ""
    )
    origin = (
        '<div class="field field-name-field-source"><div class="field-label">First printed in:'
        f'&nbsp;</div><div class="field-item">{escape(story.origin)}</div></div>'
        if story.origin
        else ""
    )
    return _page(
        f"{escape(story.title)} | Steppe Institute",
        f"""<nav class="breadcrumb"><ol><li><a href="/en">Home</a> / </li><li><a
href="/en/media-centre/stories">Stories</a></li></ol></nav>
<h1 class="page__title title">{escape(story.title)}</h1>
<article class="ds-1col node node-story view-mode-full"><div class="field field-name-post-date">
<div class="field-label">Posted on:&nbsp;</div><div class="field-item even">{_long(story)}</div>
</div>{author}<div class="field field-name-service-links"><a href="#fb">Like on Facebook</a> <a
href="#tw">Tweet</a> <a href="#in">LinkedIn</a></div>
<div class="field field-name-body field-type-text-with-summary"><div class="field-items"><div
class="field-item even">{view.html}</div></div></div>{origin}
<div class="field field-name-field-theme"><div class="field-label">Themes:&nbsp;</div><div
class="field-items"><a href="/en/theme/wool">Wool</a> <a href="/en/theme/roads">Roads</a></div>
</div><ul class="links inline"><li><a href="/en/print/{story.number}">Print view</a></li><li><a
href="/en/user/login?destination=comment">Sign in</a> to comment</li></ul></article>
<div class="flippy">{links}</div>
<section class="block-related"><h2 class="block__title">More stories on this theme</h2><ul>{beside}
</ul></section>""",
        view.hot,
    )


DRUPAL = Design(
    name="drupal-7",
    language="en",
    section="Stories",
    per_page=12,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=body_in(
        Markup(
            prose="<p>{text}</p>",
            heading="<h2>{text}</h2>",
            quote="<blockquote>{text}</blockquote>",
            items="<ul>{text}</ul>",
            item='<li class="rteindent1">{text}</li>',
            table='<table class="stripes"><tbody>{text}</tbody></table>',
            row="<tr>{text}</tr>",
            cell="<td>{text}</td>",
            picture='<figure class="image"><img alt="" src="{src}" />{text}</figure>',
            caption="<figcaption>{text}</figcaption>",
            title="<h2>{text}</h2>",
            byline="<p><em>{text}</em></p>",
            attachment='<p><span class="file"><img class="file-icon" src="/modules/file/w.png" '
            'alt="" /> <a href="{src}">{text}</a></span></p>',
            joiner=" ",
        )
    ),
    message="<html><body><h1>Page not found</h1><p>The story is not available.</p></body></html>",
    precision="minute",
    select={
        "item": "h3.teaser-title a",
        "next": "li.next a",
        "breadcrumb": "nav.breadcrumb",
        "title": "h1.page__title",
        "date": "div.field-name-post-date",
        "body": "div.field-name-body",
    },
)

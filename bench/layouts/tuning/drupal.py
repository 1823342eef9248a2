"""Drupal 7: a view as list with zero-based pages (`?page=1` is page 2), Bartik's article page."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.markup import cut, paragraphs
from bench.layouts.model import ArticleView, Design, ListView, Story


def _list_address(page: int) -> str:
    return "/press/releases" if page == 1 else f"/press/releases?page={page - 1}"


def _address(story: Story, part: int) -> str:
    return f"/node/{story.number}" + (f"?page=0%2C{part - 1}" if part > 1 else "")


def _page(title: str, main: str, hot: Sequence[Story]) -> str:
    rows = "".join(
        f'<div class="views-row"><span class="field-content"><a href="{_address(one, 1)}">'
        f"{escape(one.title)}</a></span></div>"
        for one in hot
    )
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML+RDFa 1.0//EN"><html><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<meta name="Generator" content="Drupal 7 (http://drupal.example)" /><title>{title}</title></head>
<body class="html not-front"><div id="page-wrapper"><div id="header">
<a href="/" rel="home">Marrowgate
Secretariat</a><div id="main-menu"><ul id="main-menu-links" class="links"><li><a href="/">Home</a>
</li><li><a href="/press/releases">Press releases</a></li><li><a href="/treaties">Treaties and
agreements in force</a></li></ul></div></div><div id="main"><div id="content" class="column">
{main}</div><div id="sidebar-first" class="column sidebar"><div class="block block-views">
<h2>Most viewed</h2><div class="content">{rows}</div></div></div></div>
<div id="footer">Powered by Drupal. &copy; Marrowgate Secretariat</div></div></body></html>"""


def _list(view: ListView) -> str:
    rows = "".join(
        f'<div class="views-row views-row-{place} views-row-{("even", "odd")[place % 2]}">'
        f'<div class="views-field views-field-title"><span class="field-content"><a '
        f'href="{_address(one, 1)}" title="{escape(one.title)}">{cut(one, 60)}</a></span></div>'
        f'<div class="views-field views-field-created"><span class="field-content">'
        f"{one.posted_at:%a, %m/%d/%Y - %H:%M}</span></div></div>"
        for place, one in enumerate(view.rows, start=1)
    )
    items = "".join(
        f'<li class="pager-current">{one}</li>'
        if one == view.page
        else f'<li class="pager-item"><a title="Go to page {one}" href="{_list_address(one)}">'
        f"{one}</a></li>"
        for one in range(1, view.pages + 1)
    )
    onward = (
        f'<li class="pager-next"><a title="Go to next page" href="{_list_address(view.page + 1)}">'
        f'next ›</a></li><li class="pager-last">'
        f'<a href="{_list_address(view.pages)}">last »</a></li>'
        if view.page < view.pages
        else ""
    )
    return _page(
        "Press releases | Marrowgate Secretariat",
        '<div id="breadcrumb"><h2 class="element-invisible">You are here</h2>'
        '<div class="breadcrumb"><a href="/">Home</a></div></div><h1 class="title">Press '
        f'releases</h1><div class="view view-releases"><div class="view-content">{rows}</div>'
        f'<h2 class="element-invisible">Pages</h2><ul class="pager">{items}{onward}</ul></div>',
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story = view.story
    related = "".join(
        f'<li><a href="{_address(one, 1)}">{escape(one.title)}</a></li>' for one in view.related
    )
    before, after = (
        f'<a href="{_address(one, 1)}" class="page-{css}" title="Go to {css} page">'
        f"{left}{escape(one.title)}{right}</a>"
        if one
        else ""
        for css, left, right, one in (
            ("previous", "‹ ", "", view.previous),
            ("next", "", " ›", view.following),
        )
    )
    author = escape(story.author or "press office")
    return _page(
        f"{escape(story.title)} | Marrowgate Secretariat",
        f"""<div id="breadcrumb"><h2 class="element-invisible">You are here</h2><div
class="breadcrumb"><a href="/">Home</a> » <a href="/press/releases">Press releases</a></div></div>
<h1 class="title" id="page-title">{escape(story.title)}</h1><div class="tabs"></div>
<div id="node-{story.number}" class="node node-article"><div class="meta submitted">
<span property="dc:date dc:created" content="{story.posted_at.isoformat()}"
datatype="xsd:dateTime">Submitted by <span class="username">{author}</span> on
{story.posted_at:%a, %m/%d/%Y - %H:%M}</span></div><div class="content clearfix"><div
class="field field-name-body"><div class="field-items"><div class="field-item even"
property="content:encoded">{view.html}</div></div></div><div class="field field-name-field-tags">
<div class="field-label">Tags:&nbsp;</div><a href="/tags/trade">trade</a></div></div>
<div class="link-wrapper"><ul class="links inline"><li class="print_html"><a
href="/print/{story.number}">Printer-friendly version</a></li><li><a href="/user/login">Log in</a>
to post comments</li></ul></div>
<div class="book-navigation"><div class="page-links clearfix">{before}{after}</div></div></div>
<div class="block"><h2>Related content</h2><ul>{related}</ul></div>""",
        view.hot,
    )


DRUPAL = Design(
    name="drupal-7",
    language="en",
    section="Press releases",
    per_page=14,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=lambda story, shown: paragraphs(story, shown, root="/"),
    message="<html><body><h1>Page not found</h1><p>It could not be found.</p></body></html>",
    select={
        "item": "div.view-releases div.views-field-title a",
        "next": "li.pager-next a",
        "breadcrumb": "div.breadcrumb",
        "title": "#page-title",
        "date": "div.submitted span",
        "body": "div.field-name-body",
    },
)

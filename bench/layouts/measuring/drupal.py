"""Drupal 7 with another theme: a table as list, `?page=1` is page 2, dates in words, no RDFa."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from bench.layouts.markup import paragraphs
from bench.layouts.model import ArticleView, Design, ListView, Story


def _list_address(page: int) -> str:
    return "/newsroom" if page == 1 else f"/newsroom?page={page - 1}"


def _address(story: Story, part: int) -> str:
    words = re.sub(r"[^a-z0-9]+", "-", story.title.lower()).strip("-")
    return f"/content/{words or story.number}" + (f"?page={part - 1}" if part > 1 else "")


def _page(title: str, main: str, hot: Sequence[Story]) -> str:
    box = "".join(
        f'<li class="leaf"><a href="{_address(one, 1)}">{escape(one.title)}</a></li>' for one in hot
    )
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8" /><title>{title}</title></head>
<body class="page"><div class="l-header"><a href="/">Opal Sea Commission</a><ul class="menu">
<li class="first"><a href="/about">The Commission</a></li><li><a href="/newsroom">Newsroom</a></li>
<li class="last"><a href="/data">Fisheries and tide data portal</a></li></ul></div>
<div class="l-main"><div class="region-sidebar"><h3>Popular content</h3><ul>{box}</ul></div>
<div class="region-content">{main}</div></div><div class="l-footer"><p>Opal Sea Commission</p>
<p>Contact: office@opal.invalid</p><p>&copy; 2018. All rights reserved.</p></div></body></html>"""


def _list(view: ListView) -> str:
    rows = "".join(
        f'<tr class="{("even", "odd")[place % 2]}"><td class="views-field-created">'
        f"{one.posted_at.day} {one.posted_at:%B} {one.posted_at.year}</td><td "
        f'class="views-field-title"><a href="{_address(one, 1)}">{escape(one.title)}</a></td></tr>'
        for place, one in enumerate(view.rows, start=1)
    )
    onward = (
        f'<li class="pager-next"><a href="{_list_address(view.page + 1)}">next ›</a></li>'
        f'<li class="pager-last"><a href="{_list_address(view.pages)}">last »</a></li>'
        if view.page < view.pages
        else ""
    )
    back = (
        f'<li class="pager-first"><a href="{_list_address(1)}">« first</a></li>'
        f'<li class="pager-previous"><a href="{_list_address(view.page - 1)}">‹ previous</a></li>'
        if view.page > 1
        else ""
    )
    return _page(
        "Newsroom | Opal Sea Commission",
        '<div class="crumb"><a href="/">Home</a> › Newsroom</div><h1>Newsroom</h1>'
        '<div class="view"><table class="views-table"><thead><tr><th>Date</th><th>Title</th></tr>'
        f'</thead><tbody>{rows}</tbody></table><ul class="pager">{back}{onward}</ul></div>',
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story, at = view.story, view.story.posted_at
    links = "".join(
        f'<li class="{css}"><a href="{_address(one, 1)}">{label}: {escape(one.title)}</a></li>'
        for css, label, one in (
            ("prev", "Previous", view.previous),
            ("next", "Next", view.following),
        )
        if one
    )
    beside = "".join(
        f'<div class="views-row"><a href="{_address(one, 1)}">{escape(one.title)}</a></div>'
        for one in view.related
    )
    by = f"By {escape(story.author)} | " if story.author else ""
    return _page(
        f"{escape(story.title)} | Opal Sea Commission",
        f"""<div class="crumb"><a href="/">Home</a> › <a href="/newsroom">Newsroom</a></div>
<h1 class="page-header">{escape(story.title)}</h1><div class="node"><p class="byline">{by}{at.day}
{at:%B} {at.year} - {at:%H:%M}</p><div class="tools">
<a href="/print">Print</a> <a href="/pdf">PDF</a>
</div><div class="field field-type-text-with-summary">{view.html}</div>
<div class="field field-type-taxonomy">Subjects: <a href="/s/1">Tides</a> <a
href="/s/2">Law</a></div>
<p>
<a href="/user/login">Log in</a> or <a href="/user/register">register</a> to post comments</p></div>
<ul class="pn">{links}</ul><div class="block"><h3>See also</h3>{beside}</div>""",
        view.hot,
    )


DRUPAL = Design(
    name="drupal-7",
    language="en",
    section="Newsroom",
    per_page=16,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=lambda story, shown: paragraphs(story, shown, root="/", attributes='class="rtejustify"'),
    message="<html><body><h1>Access denied</h1><p>No such page.</p></body></html>",
    precision="minute",
    select={
        "item": "td.views-field-title a",
        "next": "li.pager-next a",
        "breadcrumb": "div.crumb",
        "title": "h1.page-header",
        "date": "p.byline",
        "body": "div.field-type-text-with-summary",
    },
)

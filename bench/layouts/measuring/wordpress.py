"""WordPress with another theme: cards, numbered addresses, page numbers, dates by day in words."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.markup import paragraphs
from bench.layouts.model import ArticleView, Design, ListView, Story


def _address(story: Story, part: int) -> str:
    return f"/archives/{story.number}" + (f"/{part}" if part > 1 else "")


def _list_address(page: int) -> str:
    return "/topics/coast" if page == 1 else f"/topics/coast/page/{page}"


def _day(story: Story) -> str:
    return f"{story.posted_at.day} {story.posted_at:%b} {story.posted_at.year}"


def _page(title: str, main: str, hot: Sequence[Story], head: str = "") -> str:
    box = "".join(
        f'<div class="mini"><a class="mini-link" href="{_address(one, 1)}">{escape(one.title)}</a>'
        f"<small>{_day(one)}</small></div>"
        for one in hot
    )
    return f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="UTF-8"><title>{title}</title>
{head}</head><body class="wp"><div class="masthead"><a class="brand" href="/">The Opal Coast</a>
<div class="links"><a href="/topics/coast">Coast</a> <a href="/topics/hills">Hills</a>
<a href="/write-for-us">How to write for us, and how we pay</a></div></div>
<div class="grid"><div class="primary">{main}</div><div class="rail">
<h4>Trending this week</h4>{box}
</div></div><div class="colophon">The Opal Coast, 2011-2018. Theme: Pebble.</div></body></html>"""


def _list(view: ListView) -> str:
    cards = "".join(
        f'<div class="card card-{one.number}"><a class="thumb" href="{_address(one, 1)}"><img '
        f'src="/wp-content/t{one.number}.jpg" alt=""></a><div class="card-text"><h3><a '
        f'href="{_address(one, 1)}">{escape(one.title)}</a></h3><span class="meta">'
        f"{_day(one)} &middot; {one.number % 7} comments</span><p>"
        f"{escape(one.paragraphs[0][:140])}&hellip; <a href='{_address(one, 1)}'>Read on</a></p>"
        "</div></div>"
        for one in view.rows
    )
    numbers = "".join(
        f'<span class="page-numbers current">{one}</span>'
        if one == view.page
        else f'<a class="page-numbers" href="{_list_address(one)}">{one}</a>'
        for one in range(1, view.pages + 1)
    )
    onward = (
        f'<a class="next page-numbers" href="{_list_address(view.page + 1)}">Next &raquo;</a>'
        if view.page < view.pages
        else ""
    )
    return _page(
        "Coast | The Opal Coast",
        f"<h2>Topic: Coast</h2>{cards}<div class='pagination'>{numbers}{onward}</div>",
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story = view.story
    before, after = (
        f'<a rel="{rel}" href="{_address(one, 1)}">{left}{escape(one.title)}{right}</a>'
        if one
        else ""
        for rel, left, right, one in (
            ("prev", "&larr; ", "", view.previous),
            ("next", "", " &rarr;", view.following),
        )
    )
    also = "".join(
        f'<div class="mini"><a href="{_address(one, 1)}">{escape(one.title)}</a></div>'
        for one in view.related
    )
    writer = (
        f'<a rel="author" href="/people/w">{story.author}</a> &middot; ' if story.author else ""
    )
    return _page(
        f"{escape(story.title)} | The Opal Coast",
        f"""<div class="single"><div class="labels"><a href="/topics/coast">Coast</a></div>
<h2 class="headline">{escape(story.title)}</h2>
<div class="meta">{writer}{_day(story)} &middot; 4 min
read</div><div class="share-row">Share <a href="#f">Facebook</a> <a href="#t">Twitter</a> <a
href="#m">Email</a></div><div class="prose">{view.html}</div>
<div class="labels">Filed under: <a href="/tag/boats">boats</a>, <a href="/tag/law">law</a></div>
<div class="neighbours">{before}{after}</div><h4>You may also like</h4>{also}
<div class="discussion"><h4>3 responses</h4>
<div class="say"><cite>Gull</cite> <i>2 Mar 2018</i><p>Our
village was never asked, and I would like to see the minutes of that meeting published
here.</p></div>
<div class="say"><cite>M. Tar</cite><p>Well put. The same happened at the northern lock.</p></div>
<p>Comments are closed.</p></div></div>""",
        view.hot,
        f'<meta property="article:published_time" content="{story.posted_at.isoformat()}">',
    )


WORDPRESS = Design(
    name="wordpress",
    language="en",
    section="Coast",
    per_page=9,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=lambda story, shown: paragraphs(story, shown, root="/"),
    message="<html><body><h2>Page lost at sea</h2></body></html>",
    select={
        "item": "div.card h3 a",
        "next": "a.next.page-numbers",
        "title": "h2.headline",
        "date": 'meta[property="article:published_time"]',
        "body": "div.prose",
    },
)

"""WordPress: sidebar, related posts, comments with dates, a share bar, tags, a feed, /wp-json."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import timedelta
from email.utils import format_datetime
from html import escape

from bench.layouts.markup import paragraphs
from bench.layouts.model import ArticleView, Design, ListView, Story


def slug(story: Story) -> str:
    """Return the address's name of a story: its words."""
    return re.sub(r"[^a-z0-9]+", "-", story.title.lower()).strip("-") or str(story.number)


def _address(story: Story, part: int) -> str:
    return f"/{story.posted_at:%Y/%m}/{slug(story)}/" + (f"{part}/" if part > 1 else "")


def _list_address(page: int) -> str:
    return "/category/markets/" if page == 1 else f"/category/markets/page/{page}/"


def _time(story: Story, css: str) -> str:
    return (
        f'<time class="{css}" datetime="{story.posted_at.isoformat()}">'
        f"{story.posted_at:%B} {story.posted_at.day}, {story.posted_at.year}</time>"
    )


def _widget(title: str, stories: Sequence[Story]) -> str:
    rows = "".join(
        f'<li><a href="{_address(one, 1)}">{escape(one.title)}</a></li>' for one in stories
    )
    return f'<aside class="widget"><h2 class="widget-title">{title}</h2><ul>{rows}</ul></aside>'


def _page(title: str, main: str, hot: Sequence[Story]) -> str:
    return f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8"><title>{title}</title>
<link rel="alternate" type="application/rss+xml" href="/category/markets/feed/">
<link rel="https://api.w.org/" href="/wp-json/"></head><body class="hfeed">
<header class="site-header"><p class="site-title"><a href="/">Lantern Bay Markets</a></p>
<nav class="main-navigation"><ul class="menu"><li><a href="/">Home</a></li>
<li><a href="/category/markets/">Markets</a></li><li><a href="/category/ports/">Ports</a></li>
<li><a href="/about-our-newsroom/">About our newsroom and its people</a></li></ul></nav></header>
<div id="content"><main id="main" class="site-main">{main}</main>
<div id="secondary" class="widget-area">{_widget("Recent Posts", hot[:5])}
{_widget("Popular", hot[5:])}<aside class="widget"><h2 class="widget-title">Archives</h2><ul>
<li><a href="/2018/02/">February 2018</a></li><li><a href="/2018/01/">January 2018</a></li></ul>
</aside></div></div><footer class="site-footer">&copy; 2018 Lantern Bay Markets. <a
href="https://wordpress.example/">Proudly powered by WordPress</a></footer></body></html>"""


def _list(view: ListView) -> str:
    posts = "".join(
        f'<article id="post-{one.number}" class="post type-post"><header class="entry-header">'
        f'<h2 class="entry-title"><a href="{_address(one, 1)}" rel="bookmark">{escape(one.title)}'
        f'</a></h2><div class="entry-meta">Posted on <a href="{_address(one, 1)}">'
        f'{_time(one, "entry-date published")}</a></div></header><div class="entry-summary"><p>'
        f'{escape(one.paragraphs[0][:180])} [&hellip;]</p><a class="more-link" '
        f'href="{_address(one, 1)}">Continue reading <span>{escape(one.title)}</span></a></div>'
        '<footer class="entry-footer"><a href="/category/markets/" rel="category tag">Markets</a>'
        "</footer></article>"
        for one in view.rows
    )
    older = (
        f'<div class="nav-previous"><a href="{_list_address(view.page + 1)}">Older posts</a></div>'
        if view.page < view.pages
        else ""
    )
    newer = (
        f'<div class="nav-next"><a href="{_list_address(view.page - 1)}">Newer posts</a></div>'
        if view.page > 1
        else ""
    )
    return _page(
        "Markets &#8211; Lantern Bay Markets",
        f'<h1 class="page-title">Category: Markets</h1>{posts}'
        f'<nav class="navigation posts-navigation">{older}{newer}</nav>',
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story = view.story
    before, after = (
        f'<div class="nav-{side}"><a href="{_address(one, 1)}" rel="{rel}"><span>{label}</span> '
        f"{escape(one.title)}</a></div>"
        if one
        else ""
        for side, rel, label, one in (
            ("previous", "prev", "Previous Post", view.previous),
            ("next", "next", "Next Post", view.following),
        )
    )
    said = (story.posted_at + timedelta(days=1, hours=3)).isoformat()
    updated = (story.posted_at + timedelta(hours=30)).isoformat()
    related = "".join(
        f'<li><a href="{_address(one, 1)}">{escape(one.title)}</a> {_time(one, "rel")}</li>'
        for one in view.related
    )
    author = (
        f'<span class="byline">by <a class="url fn n" href="/author/x/">{story.author}</a></span>'
        if story.author
        else ""
    )
    return _page(
        f"{escape(story.title)} &#8211; Lantern Bay Markets",
        f"""<article class="post hentry"><header class="entry-header">
<h1 class="entry-title">{escape(story.title)}</h1><div class="entry-meta"><span class="posted-on">
Posted on {_time(story, "entry-date published")}<time class="updated" datetime="{updated}"></time>
</span>{author}</div></header><div class="entry-content">{view.html}
<div class="sharedaddy"><h3 class="sd-title">Share this:</h3><ul><li><a href="?share=twitter">Click
to share on Twitter (Opens in new window)</a></li><li><a href="?share=facebook">Click to share on
Facebook (Opens in new window)</a></li></ul></div>
<div class="jp-relatedposts"><h3>Related</h3><ul>{related}</ul></div></div>
<footer class="entry-footer">Posted in <a href="/category/markets/" rel="category tag">Markets</a>
Tagged <a href="/tag/trade/" rel="tag">trade</a>, <a href="/tag/ports/" rel="tag">ports</a></footer>
</article><nav class="navigation post-navigation"><h2 class="screen-reader-text">Post
navigation</h2>{before}{after}</nav>
<div id="comments"><h2>2 thoughts on &ldquo;{escape(story.title)}&rdquo;</h2><ol><li>
<article class="comment-body"><b class="fn">Wharfside</b> <time datetime="{said}">the next day
</time><p>I was there on the quay that morning and remember it quite differently, to be honest.</p>
</article></li><li><article class="comment-body"><b class="fn">Pilot 9</b> <p>Thank you for this
report. When will the follow-up be published?</p></article></li></ol>
<h3>Leave a Reply</h3><p>Your email address will not be published. Required fields are marked *</p>
<form><textarea name="comment"></textarea></form></div>""",
        view.hot,
    )


def _more(stories: Sequence[Story]) -> Mapping[str, tuple[str, str]]:
    items = "".join(
        f"<item><title>{escape(one.title)}</title><link>{_address(one, 1)}</link>"
        f"<pubDate>{format_datetime(one.posted_at)}</pubDate>"
        f"<description>{escape(one.paragraphs[0][:200])}</description></item>"
        for one in stories[:10]
    )
    posts = [
        {
            "id": one.number,
            "date": one.posted_at.replace(tzinfo=None).isoformat(),
            "link": _address(one, 1),
            "title": {"rendered": escape(one.title)},
            "content": {"rendered": paragraphs(one, one.paragraphs, root="/")},
        }
        for one in stories[:10]
    ]
    return {
        "/category/markets/feed/": (
            "application/rss+xml; charset=UTF-8",
            '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>'
            f"<title>Markets</title><link>/</link>{items}</channel></rss>",
        ),
        "/wp-json/wp/v2/posts": ("application/json; charset=UTF-8", json.dumps(posts)),
    }


WORDPRESS = Design(
    name="wordpress",
    language="en",
    section="Markets",
    per_page=10,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=lambda story, shown: paragraphs(story, shown, root="/"),
    message="<html><body><h1>Nothing Found</h1></body></html>",
    more=_more,
    select={
        "item": "article h2.entry-title a",
        "next": "div.nav-previous a",
        "title": "h1.entry-title",
        "date": "time.entry-date",
        "body": "div.entry-content",
        "remove": "div.sharedaddy,div.jp-relatedposts",
    },
)

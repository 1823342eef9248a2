"""PHPCMS V9 with a portal's own theme on Bootstrap: a trade portal's news in English.

`/content-30-23010-1.html`, further pages `-2.html`; lists `/list-30-2.html`. Each page opens with a
carousel of other news. Facts stand on one line without gaps; a banner is put after the text's
second paragraph, a notice on rights and a code to scan close it.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.final.western_hands import CKEDITOR, PORTAL, WORD
from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.newest.telling import HTML, blocks, opening, plain_pages

_MENU = {
    "About": "/list-2-1.html",
    "Members": "/list-11-1.html",
    "Exhibitions": "/list-17-1.html",
    "Data": "/list-44-1.html",
}
_SECTION = "Industry Focus"
_SITE = "Meru Bay Trade Portal"
_HANDS = (PORTAL, WORD, CKEDITOR)
_BANNER = (
    '<div class="ad-inline text-center"><a href="https://ad.example/expo" target="_blank"><img '
    'src="/statics/ad/expo728.jpg" alt="ad" /></a><p>Book your booth at Xinlan Expo now</p></div>\n'
)
_RIGHTS = (
    '<div class="copyright-note"><p>Disclaimer: articles marked with other sources are reproduced '
    "for information only and do not represent the views of this website. To have one removed, "
    'write to web@meruportal.invalid.</p><img src="/statics/qr.png" width="120"/><p>Scan to follow '
    "us on WeChat</p></div>\n"
)


def _list_address(page: int) -> str:
    return f"/list-30-{page}.html"


def _address(story: Story, part: int) -> str:
    return f"/content-{30 if story.number > 20_000 else 33}-{story.number}-{part}.html"


def _body(story: Story, shown: Sequence[str]) -> str:
    told = blocks(_HANDS[story.number % 3], story, shown)
    if story.number % 2 and len(told) > 3:
        told.insert(2, _BANNER)
    if shown[-1:] == story.paragraphs[-1:]:
        told.append(_RIGHTS)
    return "".join(told)


def _media(rows: Sequence[Story]) -> str:
    return "".join(
        f'<div class="media"><div class="media-left"><a href="{_address(one, 1)}"><img '
        f'src="/statics/t.jpg"/></a></div><div class="media-body"><h5 class="media-heading"><a '
        f'href="{_address(one, 1)}">{cut(one, 60)}</a></h5><small>{one.posted_at:%b %d, %Y}'
        "</small></div></div>\n"
        for one in rows
    )


def _page(title: str, said: str, main: str, hot: Sequence[Story]) -> str:
    menu = "".join(f'<li><a href="{path}">{name}</a></li>' for name, path in _MENU.items())
    slides = "".join(
        f'<div class="item"><a href="{_address(one, 1)}"><img src="/statics/s.jpg"></a><div '
        f'class="carousel-caption"><h3>{escape(one.title)}</h3><p>{opening(one, 60)}</p></div>'
        "</div>\n"
        for one in hot[:4]
    )
    return f"""<!DOCTYPE html>
<html lang="zh-CN"><head>
<meta charset="utf-8"><meta http-equiv="X-UA-Compatible" content="IE=edge">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<meta name="description" content="{said}">
<link href="/statics/bootstrap/css/bootstrap.min.css" rel="stylesheet">
</head><body>
<header class="container-fluid top"><div class="container"><p class="pull-left">Welcome to
{_SITE}!</p><p class="pull-right"><a href="javascript:;">Login</a> <a
href="javascript:;">Register</a> <a href="https://cn.example/">中文版</a></p></div></header>
<nav class="navbar navbar-default"><div class="container"><ul class="nav navbar-nav"><li><a
href="/">Home</a></li>{menu}<li class="active"><a href="{_list_address(1)}">{_SECTION}</a></li></ul>
<form class="navbar-form navbar-right" action="/index.php"><input name="q"
placeholder="Keywords"></form></div></nav>
<div id="carousel" class="carousel slide"><div class="carousel-inner">
{slides}</div></div>
<div class="container"><div class="row">
<div class="col-md-8 left-main">
{main}
</div>
<div class="col-md-4 right-side"><div class="panel panel-default"><div
class="panel-heading">Trending</div><div class="panel-body">
{_media(hot[4:16])}</div></div>
<div class="panel panel-default"><div class="panel-heading">Editor's Picks</div><div
class="panel-body">
{_media(hot[16:])}</div></div></div>
</div></div>
<footer class="footer"><div class="container"><p>About us | Contact | Sitemap | Legal</p>
<p>Copyright © 2011-2018 {_SITE}. All Rights Reserved. Tel: 00-4410-2260</p></div></footer>
<script src="/statics/js/jquery.min.js"></script>
</body></html>"""


def _pages(addresses: Sequence[str], page: int) -> str:
    after = addresses[min(page, len(addresses) - 1)]
    links = "".join(
        f'<li class="active"><span>{at}</span></li>'
        if at == page
        else f'<li><a href="{path}">{at}</a></li>'
        for at, path in enumerate(addresses, start=1)
    )
    return (
        f'<ul class="pagination">{links}<li class="onward"><a href="{after}">Next &raquo;</a></li>'
        "</ul>\n"
    )


def _list(view: ListView) -> str:
    rows = "".join(
        f'<div class="news-item clearfix"><div class="date-box"><b>{one.posted_at:%d}</b><span>'
        f'{one.posted_at:%Y-%m}</span></div><div class="txt"><h4><a href="{_address(one, 1)}" '
        f'title="{escape(one.title)}">{cut(one, 66)}</a></h4><p>{opening(one, 130)}...</p><a '
        f'class="btn btn-xs" href="{_address(one, 1)}">Details</a></div></div>\n'
        for one in view.rows
    )
    addresses = [_list_address(one) for one in range(1, view.pages + 1)]
    return _page(
        f"{_SECTION} - {_SITE}",
        "",
        f'<ol class="breadcrumb"><li><a href="/">Home</a></li><li class="active">{_SECTION}</li>'
        f'</ol>\n<div class="news-list">\n{rows}</div>\n{_pages(addresses, view.page)}',
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story, title = view.story, escape(view.story.title)

    def beside(one: Story | None, said: str) -> str:
        if one is None:
            return f"<li>{said} <span>No more</span></li>"
        return f'<li>{said} <a href="{_address(one, 1)}">{escape(one.title)}</a></li>'

    pager = ""
    if story.parts > 1:
        pager = _pages([_address(story, one) for one in range(1, story.parts + 1)], view.part)
    author = f'<span class="au">Author: {story.author}</span>' if story.author else ""
    related = "".join(
        f'<div class="col-xs-6"><a href="{_address(one, 1)}"><img src="/statics/t.jpg"/><p>'
        f"{escape(one.title)}</p></a></div>\n"
        for one in (*view.related, *view.hot[:3])
    )
    return _page(
        f"{title} - {_SITE}",
        opening(story, 120),
        f"""<ol class="breadcrumb"><li><a href="/">Home</a></li><li><a
href="{_list_address(1)}">{_SECTION}</a></li><li class="active">{title}</li></ol>
<div class="article-box">
<h2 class="article-title">{title}</h2>
<p class="article-meta"><span class="src">Copyfrom:{story.origin or "Portal"}</span><span
class="tm">Post Time:{story.posted_at:%Y-%m-%d %H:%M:%S}</span>{author}<span class="vw">Views:<i
id="hits">{story.number % 640}</i></span></p>
<div class="addthis_toolbox"><a href="#">Facebook</a><a href="#">Twitter</a><a href="#">LinkedIn</a>
<a href="#">More</a></div>
<div class="article-text clearfix">
{view.html}{pager}</div>
<div class="keys">Keywords: <a href="{_MENU["Data"]}">tea</a> <a href="{_MENU["Data"]}">ports</a>
</div>
<ul class="list-unstyled prenext">{beside(view.previous, "Previous:")}
{beside(view.following, "Next:")}</ul>
<h4 class="rel-title">You may also be interested in</h4>
<div class="row rel">
{related}</div>
</div>""",
        view.hot,
    )


CUSTOM = Design(
    name="phpcms-custom",
    language="en",
    section=_SECTION,
    per_page=12,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=_body,
    message='<!DOCTYPE html><html><head><meta charset="utf-8"><title>Message</title></head><body>'
    '<div class="showMsg"><h5>Message</h5><div class="content">The information does not exist!'
    '</div><a href="javascript:history.back();">[Go back]</a></div></body></html>',
    content_type=HTML,
    parts=True,
    more=plain_pages(_SITE, "/", *_MENU.values()),
    select={
        "item": "div.news-item h4 > a",
        "next": "li.onward > a",
        "breadcrumb": "ol.breadcrumb",
        "title": "h2.article-title",
        "date": "span.tm",
        "body": "div.article-text",
        "remove": "div.ad-inline,div.copyright-note,ul.pagination",
    },
)

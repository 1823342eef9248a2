"""PHPCMS V9 with a grid theme and rewritten addresses: a council's news in English.

`/show-30-23010-1.html`, the last number being the page; lists `/list-30-2.html`. No heading holds
the title: it is a div, and the h1 names the section. Source, date and views are glued together, and
buttons, the editor's name, the pager and the neighbours stand in the text's own element.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.newest.english_hands import CKEDITOR, NEWSPAPER, WORD
from bench.layouts.newest.telling import HTML, opening, plain_pages, typed_by

_MENU = {"The Council": 2, "Services": 11, "Exhibitions": 24, "Members": 35, "Contact": 8}


def _list_address(page: int) -> str:
    return f"/list-30-{page}.html"


def _address(story: Story, part: int) -> str:
    return f"/show-{30 if story.number > 20_000 else 24}-{story.number}-{part}.html"


def _page(title: str, crumb: str, main: str, hot: Sequence[Story]) -> str:
    menu = "".join(f'<li><a href="/list-{at}-1.html">{said}</a></li>' for said, at in _MENU.items())
    topics = "".join(
        f'<li class="list-group-item"><a href="{_address(one, 1)}">{cut(one, 52, "…")}</a></li>\n'
        for one in hot[:12]
    )
    read = "".join(
        f'<div class="media"><div class="media-left"><a href="{_address(one, 1)}"><img '
        f'src="/statics/meru/nopic.gif" class="media-object" alt=""></a></div><div '
        f'class="media-body"><h5><a href="{_address(one, 1)}">{escape(one.title)}</a></h5><small>'
        f"{one.posted_at:%Y-%m-%d}</small></div></div>\n"
        for one in hot[12:]
    )
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="X-UA-Compatible" content="IE=edge">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<meta name="keywords" content="Meru Bay, council, commerce">
<meta name="description" content="Council for Meru Bay Commerce">
<link href="/statics/meru/bootstrap.min.css" rel="stylesheet">
</head>
<body>
<header><div class="container"><a class="navbar-brand" href="/"><img src="/statics/meru/logo.png"
alt="Council for Meru Bay Commerce"></a><div class="pull-right lang"><a
href="javascript:;">中文</a> | <a href="javascript:;" class="on">EN</a></div></div>
<nav class="navbar navbar-default"><ul class="nav navbar-nav"><li><a href="/">Home</a></li><li
class="active"><a href="{_list_address(1)}">News Centre</a></li>{menu}</ul></nav></header>
<div class="subbanner"><h1>News Centre</h1><p>Latest Update: 2018-02-28</p></div>
<div class="container"><div class="row">
<div class="col-md-9 col-sm-8">
<ol class="breadcrumb"><li><span class="glyphicon glyphicon-home"></span> <a href="/">Home</a></li>
<li><a href="{_list_address(1)}">News Centre</a></li><li class="active">{crumb}</li></ol>
{main}
</div>
<div class="col-md-3 col-sm-4 hidden-xs">
<div class="panel panel-default"><div class="panel-heading">Hot Topics</div><ul class="list-group">
{topics}</ul></div>
<div class="panel panel-default"><div class="panel-heading">Most Read</div><div class="panel-body">
{read}</div></div>
<div class="qr"><img src="/statics/meru/wechat.jpg" alt=""><p>Follow us on WeChat</p></div>
</div>
</div></div>
<footer><div class="container"><p>Address: 8 Seafront Road, Meru Bay | Tel: (00) 4410-2290
| E-mail: <a href="mailto:info@meruchamber.invalid">info@meruchamber.invalid</a></p>
<p>Copyright &copy; 2012-2018
Council for Meru Bay Commerce. All rights reserved.</p></div></footer>
</body>
</html>"""


def _list(view: ListView) -> str:
    rows = "".join(
        f'<div class="n_item clearfix"><div class="n_date"><b>{one.posted_at:%d}</b><span>'
        f'{one.posted_at:%Y-%m}</span></div><div class="n_txt"><h4><a href="{_address(one, 1)}" '
        f'title="{escape(one.title)}">{cut(one, 56)}</a></h4>\n<p>{opening(one, 140)}...</p><a '
        f'href="{_address(one, 1)}" class="n_more">More &raquo;</a></div></div>\n'
        for one in view.rows
    )
    numbers = "".join(
        f'<li class="active"><span>{one}</span></li>'
        if one == view.page
        else f'<li><a href="{_list_address(one)}">{one}</a></li>'
        for one in range(1, view.pages + 1)
    )
    after = _list_address(min(view.page + 1, view.pages))
    return _page(
        "News Centre - Council for Meru Bay Commerce",
        "List",
        f"""<div class="n_list">
{rows}</div>
<ul class="pagination"><li><a href="{_list_address(1)}">&laquo;</a></li>{numbers}<li
class="onward"><a href="{after}">Next</a></li></ul>""",
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story, title = view.story, escape(view.story.title)

    def beside(one: Story | None, said: str) -> str:
        if one is None:
            return f"<p>{said}: <a href=\"javascript:alert('None');\">None</a></p>"
        return f'<p>{said}: <a href="{_address(one, 1)}">{escape(one.title)}</a></p>'

    ends = pager = ""
    if view.part == story.parts and story.number % 2:
        ends = '<p class="n_ed">Editor: Xiao Gu</p>\n'
    if story.parts > 1:
        numbers = "".join(
            f'<li{_ON if one == view.part else ""}><a href="{_address(story, one)}">{one}</a></li>'
            for one in range(1, story.parts + 1)
        )
        pager = f'<ul class="pagination pagination-sm n_pages">{numbers}</ul>\n'
    source = f"<span>Source:{story.origin}</span>" if story.origin else ""
    writer = f"<span>Author:{story.author}</span>" if story.author else ""
    related = "".join(
        f'<div class="col-xs-6 col-sm-4"><a href="{_address(one, 1)}" class="thumbnail"><img '
        f'src="/statics/meru/nopic.gif" alt=""><span class="caption">{escape(one.title)}</span></a>'
        "</div>\n"
        for one in view.related
    )
    return _page(
        f"{title} - News Centre - Council for Meru Bay Commerce",
        "Details",
        f"""<div class="n_show">
<div class="n_tit">{title}</div>
<div class="n_info">{source}{writer}<span class="n_time">Date:{
            story.posted_at:%Y-%m-%d %H:%M:%S}</span><span>Views:<i id="hits">0</i></span></div>
<div class="n_con">
<div class="n_font">Font size: <a href="javascript:;">A-</a> <a href="javascript:;">A</a> <a
href="javascript:;">A+</a> <a href="javascript:window.print();">Print</a></div>
{view.html}
{ends}{pager}<div class="addthis"><span>Share to:</span> <a href="javascript:;">Facebook</a> <a
href="javascript:;">Twitter</a> <a href="javascript:;">LinkedIn</a></div>
<div class="n_pn">{beside(view.previous, "Previous")}
{beside(view.following, "Next")}</div>
</div>
<h4 class="n_sub">You May Also Like</h4>
<div class="row n_rel">
{related}</div>
</div>
<script src="/api.php?op=count&id={story.number}&modelid=1"></script>""",
        view.hot,
    )


_ON = ' class="active"'

CUSTOM = Design(
    name="phpcms-custom",
    language="en",
    section="News Centre",
    per_page=10,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=typed_by(CKEDITOR, WORD, NEWSPAPER),
    message='<!DOCTYPE html><html><head><meta charset="utf-8"><title>Message</title></head><body>'
    '<div class="showMsg"><h5>Message</h5><div class="content">The content does not exist or is '
    'under review.</div><a href="javascript:history.back();">Back</a></div></body></html>',
    content_type=HTML,
    parts=True,
    more=plain_pages(
        "Council for Meru Bay Commerce", "/", *(f"/list-{at}-1.html" for at in _MENU.values())
    ),
    select={
        "item": "div.n_txt > h4 > a",
        "next": "ul.pagination > li.onward > a",
        "breadcrumb": "ol.breadcrumb",
        "title": "div.n_tit",
        "date": "span.n_time",
        "body": "div.n_con",
        "remove": "div.n_font,p.n_ed,ul.n_pages,div.addthis,div.n_pn",
    },
)

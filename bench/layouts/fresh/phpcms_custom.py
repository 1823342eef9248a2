"""PHPCMS v9 that writes files, under a council's responsive templates in English.

`/html/2018/news_0228/23010.html`, its pages `_2.html`. One line says time, source and sizes of
letters; the text's element ends in the editor's credit. "Last:" is the older neighbour. Some texts
are pasted from a phone's article, in sections in sections, some from Word and some from a web page.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.fresh.around import HTML, menu_pages
from bench.layouts.fresh.pasting import Hand, Run, body_of, in_two_spans, opening
from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story

_MENU = (
    ("About SMTC", "/html/about/"),
    ("Leadership", "/html/leadership/"),
    ("Countries & Markets", "/html/markets/"),
    ("Exhibitions", "/html/expo/"),
    ("Contact us", "/html/contact/"),
)


def _list_address(page: int) -> str:
    return "/html/news/" + (f"{page}.html" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    folder = "news" if story.number > 20_000 else "markets"
    mark = f"_{part}" if part > 1 else ""
    at = story.posted_at
    return f"/html/{at:%Y}/{folder}_{at:%m%d}/{story.number}{mark}.html"


def _page(title: str, main: str, hot: Sequence[Story]) -> str:
    slides = "".join(
        f'<div class="item"><a href="{_address(one, 1)}"><img '
        f'src="/uploadfile/th/{one.number}.jpg" '
        f'alt=""></a><div class="carousel-caption">{escape(one.title)}</div></div>'
        for one in hot[:6]
    )
    hottest = "".join(
        f'<a class="list-group-item" href="{_address(one, 1)}"><span class="badge">'
        f"{one.number % 950}</span>{escape(one.title)}</a>"
        for one in hot[6:]
    )
    menu = "".join(f'<li><a href="{path}">{escape(said)}</a></li>' for said, path in _MENU)
    return f"""<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/statics/smtc/css/bootstrap.min.css"></head><body>
<div class="topline hidden-xs"><div class="container"><span class="pull-left">Welcome to the
Sulu-Mekong Trade Council!</span><span class="pull-right"><a href="/cn/">中文</a> | <a
href="/">English</a> | <a href="javascript:;">Add to favorites</a></span></div></div>
<nav class="navbar navbar-default"><div class="container"><button class="navbar-toggle"><span
class="sr-only">Toggle navigation</span></button><a class="navbar-brand" href="/"><img
src="/statics/smtc/logo.png" alt="SMTC"></a><ul class="nav navbar-nav"><li><a
href="/">Home</a></li><li class="active"><a href="/html/news/">Council News</a></li>{menu}</ul>
</div></nav>
<div class="container"><div class="row"><div class="col-md-9 main-l">{main}</div>
<div class="col-md-3 main-r"><div class="carousel slide">{slides}</div><div
class="panel panel-info"><div class="panel-heading">Most Read</div><div
class="list-group">{hottest}</div></div><div class="panel"><div class="panel-heading">Scan &amp;
Follow</div><img src="/statics/smtc/wx.png" alt="QR code"><p>WeChat official account</p></div>
</div></div></div>
<div class="links container"><b>Links:</b> <a href="https://customs.example/">Nanliu Customs</a> <a
href="https://ports.example/">Ports Alliance</a></div>
<footer><div class="container"><p>Add: 12 Riverside Avenue, Nanliu&emsp;Tel: +00 82 000
1200&emsp;Fax: +00 82 000 1201</p><p>Copyright &copy; 2010-2018 Sulu-Mekong Trade Council. All
Rights Reserved.&emsp;Gui ICP No. 00000000</p><p>Supported by Nanliu Cloudmark</p></div></footer>
</body></html>"""


def _numbers(page: int, pages: int, to: Sequence[str], back: str, on: str) -> str:
    before = (
        f'<li><a href="{to[min(page, pages + 1) - 2]}">{back}</a></li>'
        if page > 1
        else f'<li class="disabled"><span>{back}</span></li>'
    )
    after = (
        f'<li class="onward"><a href="{to[page]}">{on}</a></li>'
        if page < pages
        else f'<li class="disabled"><span>{on}</span></li>'
    )
    between = "".join(
        f'<li class="active"><span>{one}</span></li>'
        if one == page
        else f'<li><a href="{to[one - 1]}">{one}</a></li>'
        for one in range(1, pages + 1)
    )
    return f'<ul class="pagination">{before}{between}{after}</ul>'


def _list(view: ListView) -> str:
    rows = "".join(
        '<div class="media"><div class="media-left hidden-xs"><a href="'
        f'{_address(one, 1)}"><img src="/uploadfile/th/{one.number}.jpg" width="120" alt=""></a>'
        f'</div><div class="media-body"><h4 class="media-heading"><a href="{_address(one, 1)}" '
        f'title="{escape(one.title)}">{cut(one, 70, "..")}</a></h4><p>{opening(one, 130)}... <a '
        f'class="more" href="{_address(one, 1)}">[Details]</a></p><span class="label '
        f'label-default">{one.posted_at:%d %b %Y}</span></div></div>\n'
        for one in view.rows
    )
    to = [_list_address(page) for page in range(1, view.pages + 1)]
    return _page(
        "Council News_Sulu-Mekong Trade Council",
        '<ol class="breadcrumb"><li>Location: <a href="/">Home</a></li><li class="active">Council '
        f'News</li></ol><div class="news-list">{rows}</div><nav class="text-center">'
        f"{_numbers(view.page, view.pages, to, '&laquo;', '&raquo;')}<p>Total 40 records, "
        f"{view.pages} pages</p></nav>",
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story = view.story

    def neighbour(one: Story | None) -> str:
        return f'<a href="{_address(one, 1)}">{escape(one.title)}</a>' if one else "None"

    to = [_address(story, part) for part in range(1, story.parts + 1)]
    turning = (
        f'<nav class="text-center">{_numbers(view.part, story.parts, to, "Prev", "Next")}</nav>'
        if story.parts > 1
        else ""
    )
    credit = (
        f'<p class="credit">(Editor in charge: {story.author or "SMTC Web"})</p>'
        if view.part == story.parts
        else ""
    )
    beside = "".join(
        f'<div class="col-sm-6"><a href="{_address(one, 1)}">{escape(one.title)}</a> <em>'
        f"{one.posted_at:%m-%d}</em></div>"
        for one in view.related
    )
    origin = f"<span>Source: {story.origin}</span>" if story.origin else ""
    author = f"<span>Author: {story.author}</span>" if story.author else ""
    return _page(
        f"{escape(story.title)}_Council News_Sulu-Mekong Trade Council",
        f"""<ol class="breadcrumb"><li>Location: <a href="/">Home</a></li><li><a
href="/html/news/">Council News</a></li><li class="active">Text</li></ol>
<div class="detail"><h3 class="text-center detail-tit">{escape(story.title)}</h3>
<div class="detail-inf text-center"><span class="rq">Release time: {
            story.posted_at:%Y-%m-%d %H:%M:%S}</span>{origin}{author}<span>Views: <i
id="hits">{story.number % 950}</i></span><span class="hidden-xs">Font size: <a
href="javascript:;">Big</a> <a href="javascript:;">Medium</a> <a
href="javascript:;">Small</a></span></div><hr>
<div class="detail-con" id="zoom">
{view.html}
{credit}</div>
{turning}<div class="share-bar">Share: <a href="javascript:;" title="WeChat">WeChat</a> <a
href="javascript:;">Weibo</a> <a href="javascript:;">Facebook</a> <a
href="javascript:;">LinkedIn</a></div>
<div class="row prenext"><div class="col-sm-6">Last: {neighbour(view.previous)}</div><div
class="col-sm-6 text-right">Next: {neighbour(view.following)}</div></div>
<div class="panel panel-default"><div class="panel-heading">You may also be interested in</div><div
class="panel-body row">{beside}</div></div>
<div class="well well-sm">Disclaimer: articles marked with other sources are reprinted to pass on
information, which does not mean that the Council agrees with their views. If your rights are
concerned, write to us within two weeks and the article will be taken down.</div>
<p class="text-center"><a href="javascript:window.print()">[Print]</a> <a
href="javascript:window.close()">[Close]</a></p></div>""",
        view.hot,
    )


_S = '<section style="margin:0 8px;box-sizing:border-box"><section>'
_PHONE = Hand(
    prose=f'{_S}<p style="letter-spacing:1.5px"><span style="font-size:15px">{{text}}</span></p>'
    "</section></section>",
    heading='<section style="text-align:center"><section style="display:inline-block;border-bottom:'
    '2px solid #c00"><section><strong>{text}</strong></section></section></section>',
    quote='<section style="border-left:3px solid #ccc"><p>{text}</p></section>',
    note='<section><p style="font-size:12px;color:#888">{text}</p></section>',
    items=Run(f"{_S}{{text}}</section></section>", "<p>{text}</p>"),
    facts=Run(f"{_S}{{text}}</section></section>", "<p><strong>{text}</strong></p>"),
    contacts=Run('<section style="background:#f5f5f5">{text}</section>', "<p>{text}</p>"),
    table=Run("<section><table><tbody>{text}</tbody></table></section>", "<tr>{text}</tr>"),
    cell='<td style="border:1px solid #ddd"><section>{text}</section></td>',
    figure='<section style="text-align:center"><img data-type="jpeg" src="{src}" alt=""/></section>'
    '<section style="text-align:center"><span style="font-size:12px">{text}</span></section>',
    title="<section><p><strong>{text}</strong></p></section>",
    byline="<section><p>{text}</p></section>",
    attachment='<section><p><a href="{src}">{text}</a></p></section>',
    gap="\n<section><br/></section>\n",
    marks=True,
)
_WORD = Hand(
    prose='<p class="MsoNormal" style="text-align:justify;mso-line-height-rule:exactly">{text}<o:p>'
    "</o:p></p>",
    heading='<p class="MsoNormal"><b><span lang="EN-US">{text}<o:p></o:p></span></b></p>',
    quote='<p class="MsoQuote"><i>{text}</i></p>',
    note='<p class="MsoFootnoteText"><span lang="EN-US">{text}</span></p>',
    items=Run(
        inner='<p class="MsoListParagraph" style="margin-left:36pt;text-indent:-18pt"><span>'
        '<span style="font:7pt Times">&nbsp;&nbsp;</span></span>{text}</p>'
    ),
    facts=Run(inner='<p class="MsoNormal"><b>{text}</b></p>'),
    contacts=Run(inner='<p class="MsoNormal">{text}<o:p></o:p></p>'),
    signature=Run(inner='<p class="MsoNormal" align="right">{text}</p>'),
    table=Run(
        '<table class="MsoTableGrid" border="1" cellpadding="0"><tbody>{text}</tbody></table>',
        "<tr>{text}</tr>",
    ),
    head='<td valign="top"><p class="MsoNormal" align="center"><b>{text}</b></p></td>',
    cell='<td valign="top"><p class="MsoNormal">{text}<o:p></o:p></p></td>',
    figure='<p class="MsoNormal" align="center"><!--[if gte vml 1]><v:shape/><![endif]--><img '
    'src="{src}" width="554"></p><p class="MsoCaption" align="center">{text}</p>',
    title='<p class="MsoTitle" align="center"><b>{text}</b></p>',
    byline='<p class="MsoNormal" align="center"><i>{text}</i></p>',
    attachment='<p class="MsoNormal"><a href="{src}"><span>{text}</span></a></p>',
    touch=in_two_spans,
)
_WEB = Hand(
    prose='<div class="story-p">{text}</div>',
    heading="<h4>{text}</h4>",
    quote='<blockquote class="blockquote"><p>{text}</p></blockquote>',
    note="<div><em>{text}</em></div>",
    items=Run("<ol>{text}</ol>", "<li><p>{text}</p></li>"),
    facts=Run(
        '<table class="info"><tbody>{text}</tbody></table>', '<tr><td colspan="2">{text}</td></tr>'
    ),
    contacts=Run('<div class="contact">{text}</div>', between="<br>"),
    signature=Run('<div class="text-right">{text}</div>', between="<br>"),
    table=Run('<table class="table table-bordered">{text}</table>', "<tr>{text}</tr>"),
    head="<th>{text}</th>",
    figure='<figure><img src="{src}" alt=""><figcaption>{text}</figcaption></figure>',
    title='<h3 style="text-align:center">{text}</h3>',
    byline='<div class="text-muted">{text}</div>',
    attachment='<div class="attach"><a href="{src}">{text}</a></div>',
)

CUSTOM = Design(
    name="phpcms-custom",
    language="en",
    section="Council News",
    per_page=10,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=body_of((_PHONE, _WORD, _WEB)),
    message="<!DOCTYPE html><html><head><title>Message</title></head><body><div "
    'class="well">Sorry, '
    "the page has been removed. Back to the home page in 3 seconds.</div></body></html>",
    content_type=HTML,
    parts=True,
    more=menu_pages("Sulu-Mekong Trade Council", "/", "/cn/", *(path for _, path in _MENU)),
    select={
        "item": "h4.media-heading a",
        "next": "li.onward a",
        "breadcrumb": "ol.breadcrumb",
        "title": "h3.detail-tit",
        "date": "span.rq",
        "body": "#zoom",
        "remove": "p.credit",
    },
)

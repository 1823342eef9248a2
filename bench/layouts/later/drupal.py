"""Drupal 7 with Panels and Views: a trade council's news in Khmer.

`/km/news/23010`, and `/km/news?page=1` is the list's second page. The picture, the text and the
files are fields of their own, the time is a pane of its own beneath the title, with the month's
name; panes of a view ("Latest", "Most read") follow the text in the same column.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from html import escape

from bench.layouts.later.drupal_people import fielded
from bench.layouts.later.khmer import MONTHS
from bench.layouts.later.pages import HTML, others
from bench.layouts.later.setting import lead
from bench.layouts.model import ArticleView, Design, ListView, Story

_HOME = "/km/news"
_MENU = (
    ("អំពីយើង", "/km/about"),
    ("សមាជិក", "/km/members"),
    ("ព្រឹត្តិការណ៍", "/km/events"),
    ("ឯកសារ", "/km/documents"),
    ("ទំនាក់ទំនង", "/km/contact"),
)
_DAYS = ("ច័ន្ទ", "អង្គារ", "ពុធ", "ព្រហស្បតិ៍", "សុក្រ", "សៅរ៍", "អាទិត្យ")
_BLANK = '<div class="panel-separator"></div>'


def _list_address(page: int) -> str:
    return _HOME + (f"?page={page - 1}" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    return f"/km/{'news' if story.number > 20_000 else 'press-review'}/{story.number}"


def _day(at: datetime) -> str:
    return f"{at.day:02} {MONTHS[at.month - 1]} {at.year}"


def _in_full(at: datetime) -> str:
    """Say a time as the site's long format does: Wednesday, 28 February, 2018 - 09:12."""
    return f"ថ្ងៃ{_DAYS[at.weekday()]}, {at.day} {MONTHS[at.month - 1]}, {at.year} - {at:%H:%M}"


def _pane(kind: str, title: str, content: str) -> str:
    heading = f'<h2 class="pane-title">{title}</h2>\n' if title else ""
    return (
        f'<div class="panel-pane pane-{kind}">\n{heading}<div class="pane-content">\n{content}\n'
        "</div>\n</div>\n"
    )


def _teasers(rows: Sequence[Story]) -> str:
    """Return the rows of a view in a side pane: title, then date."""
    items = "".join(
        f'<li class="views-row views-row-{at} views-row-{"odd" if at % 2 else "even"}"><div '
        'class="views-field views-field-title"><span class="field-content"><a '
        f'href="{_address(one, 1)}">{escape(one.title)}</a></span></div><div class="views-field '
        f'views-field-created"><span class="field-content">{_day(one.posted_at)}</span></div>'
        f"</li>\n"
        for at, one in enumerate(rows, start=1)
    )
    return (
        '<div class="view view-side view-display-id-block"><div class="view-content"><div '
        f'class="item-list"><ul>{items}</ul></div></div></div>'
    )


def _page(title: str, css: str, crumbs: str, main: str, hot: Sequence[Story]) -> str:
    menu = "".join(
        f'<li class="leaf"><a href="{path}" title="">{said}</a></li>\n' for said, path in _MENU
    )
    popular = "".join(
        f'<li><a href="{_address(one, 1)}">{escape(one.title)}</a> <span class="statistics">'
        f"({one.number % 500})</span></li>\n"
        for one in hot[8:]
    )
    return f"""<!DOCTYPE html>
<!--[if IE 8 ]><html class="lt-ie9" lang="km" dir="ltr"><![endif]-->
<!--[if gt IE 8]><!--><html lang="km" dir="ltr"><!--<![endif]-->
<head>
<meta charset="utf-8" />
<meta name="Generator" content="Drupal 7 (http://drupal.org)" />
<title>{title} | ក្រុមប្រឹក្សាពាណិជ្ជកម្មទន្លេធំ</title>
<link type="text/css" rel="stylesheet" href="/sites/default/files/css/css_xE-rWrJf.css" />
</head>
<body class="html not-front not-logged-in page-{css} i18n-km">
<div id="skip-link"><a href="#main-content" class="element-invisible">រំលងទៅមាតិកាសំខាន់</a></div>
<div id="page-wrapper"><div id="page">
<header class="header" role="banner"><a href="/km" title="ទំព័រដើម" rel="home" class="logo"><img
src="/sites/default/files/logo.png" alt="ទំព័រដើម" /></a><div class="name-and-slogan"><div
id="site-name"><strong><a href="/km" rel="home"><span>ក្រុមប្រឹក្សាពាណិជ្ជកម្មទន្លេធំ</span></a></strong>
</div></div><ul class="language-switcher-locale-url"><li class="km first active">ភាសាខ្មែរ</li><li
class="en last"><a href="/en" class="language-link" lang="en">English</a></li></ul></header>
<nav id="main-menu"><h2 class="element-invisible">ម៉ឺនុយ</h2><ul class="menu"><li class="first leaf"><a
href="/km">ទំព័រដើម</a></li><li class="leaf active-trail"><a href="{_HOME}"
class="active-trail">ព័ត៌មាន</a></li>
{menu}</ul></nav>
<div id="main-wrapper"><div id="main" class="clearfix">
<div class="breadcrumb"><h2 class="element-invisible">អ្នកនៅទីនេះ</h2>{crumbs}</div>
<a id="main-content"></a>
{main}
<aside class="sidebar" role="complementary">
{_pane("views pane-latest", "ព័ត៌មានថ្មីៗ", _teasers(hot[:8]))}
{_pane("statistics-popular", "អានច្រើនជាងគេ", f"<ol>{popular}</ol>")}
{_pane("fb-likebox", "", '<a href="https://social.example/tonlethom">Facebook</a>')}
</aside>
</div></div>
<footer id="footer">{_pane("custom", "", "<p>រក្សាសិទ្ធិ © ២០១៨ ក្រុមប្រឹក្សាពាណិជ្ជកម្មទន្លេធំ</p>")}
</footer>
</div></div>
</body>
</html>"""


def _list(view: ListView) -> str:
    last = len(view.rows)
    rows = "".join(
        f'<div class="views-row views-row-{at} views-row-{"odd" if at % 2 else "even"}'
        f'{" views-row-first" if at == 1 else ""}{" views-row-last" if at == last else ""}">\n<div '
        f'class="views-field views-field-field-image"><div class="field-content"><a '
        f'href="{_address(one, 1)}"><img typeof="foaf:Image" '
        'src="/sites/default/files/styles/thumb/public/news.jpg" alt="" /></a></div></div>\n<div '
        'class="views-field views-field-created"><span class="field-content">'
        f'{_day(one.posted_at)}</span></div>\n<div class="views-field views-field-title"><h3 '
        f'class="field-content"><a href="{_address(one, 1)}">{escape(one.title)}</a></h3></div>'
        f"\n<div "
        f'class="views-field views-field-body"><div class="field-content"><p>'
        f"{lead(one, 150)}...</p>"
        "</div></div>\n<div "
        f'class="views-field views-field-view-node"><span class="field-content"><a '
        f'href="{_address(one, 1)}">អានបន្ត</a></span></div>\n</div>\n'
        for at, one in enumerate(view.rows, start=1)
    )
    numbers = "".join(
        f'<li class="pager-current">{one}</li>\n'
        if one == view.page
        else f'<li class="pager-item"><a title="ទៅទំព័រ {one}" href="{_list_address(one)}">{one}</a>'
        "</li>\n"
        for one in range(1, view.pages + 1)
    )
    if view.page < view.pages:
        numbers += (
            f'<li class="pager-next"><a title="ទៅទំព័របន្ទាប់" href="{_list_address(view.page + 1)}">'
            f'បន្ទាប់ ›</a></li>\n<li class="pager-last last"><a href="{_list_address(view.pages)}">'
            "ចុងក្រោយ »</a></li>\n"
        )
    return _page(
        "ព័ត៌មាន",
        "news",
        '<a href="/km">ទំព័រដើម</a>',
        f"""<section id="content"><h1 class="page__title title" id="page-title">ព័ត៌មាន</h1>
<div class="view view-news view-id-news view-display-id-page">
<div class="view-content">
{rows}</div>
<h2 class="element-invisible">ទំព័រ</h2><div class="item-list"><ul class="pager">{numbers}</ul></div>
</div></section>""",
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story, at = view.story, view.story.posted_at

    def neighbour(one: Story | None, kind: str, sign: str) -> str:
        if one is None:
            return ""
        return (
            f'<li class="{kind}"><span>{sign}</span> <a href="{_address(one, 1)}">'
            f"{escape(one.title)}</a></li>"
        )

    panes = _pane(
        "node-created",
        "",
        f'<span class="posted">{_in_full(at)}</span>',
    )
    if story.author:
        panes += _pane("node-author", "", f"ដោយ៖ {story.author}")
    panes += _pane(
        "addtoany",
        "",
        '<span class="a2a_kit"><a class="a2a_button_facebook" href="javascript:;">Facebook</a> <a '
        'class="a2a_button_telegram" href="javascript:;">Telegram</a> <a class="a2a_dd" '
        'href="javascript:;">ចែករំលែក</a></span>',
    )
    panes += _pane("node-content", "", view.html) + _BLANK
    if story.origin:
        panes += _pane("node-field-source", "ប្រភព", f"<div>{story.origin}</div>")
    panes += _pane(
        "node-field-tags",
        "",
        '<div class="field field-name-field-tags field-type-taxonomy-term-reference '
        'field-label-inline"><div class="field-label">ពាក្យគន្លឹះ:&nbsp;</div><div '
        'class="field-items">'
        '<div class="field-item even"><a href="/km/tags/trade">ពាណិជ្ជកម្ម</a></div><div '
        'class="field-item odd"><a href="/km/tags/rice">អង្ករ</a></div></div></div>',
    )
    panes += _pane(
        "block-flippy",
        "",
        f'<ul class="flippy">{neighbour(view.previous, "prev", "‹ អត្ថបទមុន")}'
        f"{neighbour(view.following, 'next', 'អត្ថបទបន្ទាប់ ›')}</ul>",
    )
    panes += _pane("views-panes pane-related", "ព័ត៌មានពាក់ព័ន្ធ", _teasers(view.related))
    panes += _pane(
        "node-links",
        "",
        '<ul class="links inline"><li class="statistics_counter first"><span>'
        f'{story.number % 640} អាន</span></li><li class="print_html last"><a href="javascript:;" '
        'title="បង្ហាញទំព័រសម្រាប់បោះពុម្ព">បោះពុម្ព</a></li></ul>',
    )
    return _page(
        escape(story.title),
        "node page-node- node-type-news",
        f'<a href="/km">ទំព័រដើម</a> » <a href="{_HOME}">ព័ត៌មាន</a> » {escape(story.title)}',
        f"""<section id="content" role="main"><div class="panel-display panel-2col-stacked"><div
class="panel-col-top panel-panel"><div class="inside">
{_pane("page-title", "", f"<h1>{escape(story.title)}</h1>")}</div></div>
<div class="panel-col-first panel-panel"><div class="inside">
{panes}</div></div></div></section>""",
        view.hot,
    )


DRUPAL = Design(
    name="drupal-7",
    language="km",
    section="ព័ត៌មាន",
    per_page=8,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=fielded,
    message='<!DOCTYPE html><html lang="km"><body class="html page-node not-front"><h1 '
    'class="title" '
    'id="page-title">រកមិនឃើញទំព័រ</h1><div class="region region-content">ទំព័រដែលអ្នកស្នើ '
    "មិនមានទេ។</div></body></html>",
    content_type=HTML,
    precision="minute",
    more=others(
        "ទន្លេធំ", *("/km", "/en", "/km/tags/trade", "/km/tags/rice"), *(path for _, path in _MENU)
    ),
    select={
        "item": "div.views-field-title > h3.field-content > a",
        "next": "li.pager-next > a",
        "breadcrumb": "div.breadcrumb",
        "title": "div.pane-page-title h1",
        "date": "span.posted",
        "body": "div.node-news",
        "remove": "div.field-label,h2.element-invisible",
    },
)

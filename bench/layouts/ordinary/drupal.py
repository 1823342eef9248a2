"""Drupal 7 with a sub-theme of Zen: a ministry's department in Thai.

`/node/23010`, lists `/news?page=1` for the second page, made by Views. The department's own node
template says the day in Thai with a Buddhist year; field groups, links of the node, a pager of
books and blocks stand around the body's field.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.newest.telling import HTML, opening, plain_pages
from bench.layouts.ordinary.hands import FILTERED, FULL_HTML, PASTED, put_down
from bench.layouts.ordinary.thai import in_full

_SITE = "กรมส่งเสริมตลาดชายแดน"
_SECTION = "ข่าวประชาสัมพันธ์"
_MENU = {
    "เกี่ยวกับกรม": "/about",
    "โครงสร้างองค์กร": "/structure",
    "กฎหมายและระเบียบ": "/law",
    "จัดซื้อจัดจ้าง": "/procurement",
    "ถาม-ตอบ": "/faq",
    "ติดต่อเรา": "/contact",
}
_TERMS = {"ตลาดชายแดน": "/taxonomy/term/12", "เกษตร": "/taxonomy/term/31"}
_PRINT = "/print/news"


def _list_address(page: int) -> str:
    return "/news" + (f"?page={page - 1}" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    return f"/node/{story.number}"


def _block(kind: str, name: str, rows: Sequence[Story]) -> str:
    items = "\n".join(
        f'<li class="views-row views-row-{at} views-row-{"even" if at % 2 == 0 else "odd"}">\n'
        f'<span class="views-field views-field-title"><span class="field-content"><a '
        f'href="{_address(one, 1)}">{cut(one, 46)}</a></span></span></li>'
        for at, one in enumerate(rows, start=1)
    )
    return (
        f'<div id="block-views-{kind}-block" class="block block-views even">\n<h2 '
        f'class="block__title block-title">{name}</h2>\n<div class="view view-{kind} view-id-{kind}'
        f'"><div class="view-content"><div class="item-list"><ul>\n{items}\n</ul></div></div></div>'
        "\n</div>\n"
    )


def _page(title: str, kind: str, crumbs: str, main: str, hot: Sequence[Story]) -> str:
    menu = "".join(
        f'<li class="menu__item is-leaf leaf"><a href="{path}" class="menu__link">{name}</a></li>'
        for name, path in _MENU.items()
    )
    return f"""<!DOCTYPE html>
<!--[if IEMobile 7]><html class="iem7" lang="th" dir="ltr"><![endif]-->
<!--[if gt IE 8]><!--><html lang="th" dir="ltr"><!--<![endif]-->
<head>
<meta charset="utf-8" />
<meta name="Generator" content="Drupal 7 (http://drupal.org)" />
<title>{title} | {_SITE}</title>
<meta name="viewport" content="width=device-width">
<link type="text/css" rel="stylesheet" href="/sites/default/files/css/css_x.css" media="all" />
</head>
<body class="html not-front not-logged-in two-sidebars {kind}" >
<p id="skip-link"><a href="#main-menu" class="element-invisible element-focusable">Jump to
navigation</a></p>
<div id="page">
<header class="header" id="header" role="banner">
<a href="/" title="หน้าแรก" rel="home" class="header__logo" id="logo"><img
src="/sites/default/files/logo.png" alt="หน้าแรก" class="header__logo-image" /></a>
<div class="header__name-and-slogan" id="name-and-slogan"><div class="header__site-name"
id="site-name"><a href="/" class="header__site-link" rel="home"><span>{_SITE}</span></a></div><div
class="header__site-slogan">ซื่อสัตย์ โปร่งใส ใส่ใจประชาชน</div></div>
<div class="header__region region region-header"><div class="block block-search"><form
action="/search/node" method="post"><div class="container-inline"><h2
class="element-invisible">แบบฟอร์มค้นหา</h2><label class="element-invisible">ค้นหา </label><input
type="text" size="15" /><input type="submit" value="ค้นหา" /></div></form></div><div
class="block">ขนาดตัวอักษร <a href="#">ก-</a> <a href="#">ก</a> <a href="#">ก+</a></div></div>
</header>
<div id="main">
<div id="content" class="column" role="main">
<nav class="breadcrumb" role="navigation"><h2 class="element-invisible">คุณอยู่ที่นี่</h2><ol><li><a
href="/">หน้าแรก</a> › </li>{crumbs}</ol></nav>
<a id="main-content"></a>
{main}
</div>
<div id="navigation"><nav id="main-menu" role="navigation" tabindex="-1"><h2
class="element-invisible">เมนูหลัก</h2><ul class="links inline clearfix"><li><a
href="/">หน้าแรก</a></li><li><a href="/news" class="active">{_SECTION}</a></li>{menu}</ul></nav>
</div>
<aside class="sidebars">
<section class="region region-sidebar-first column sidebar">
{_block("activity", "ภาพกิจกรรม", hot[:10])}
<div class="block block-block"><h2 class="block__title block-title">หน่วยงานที่เกี่ยวข้อง</h2><p><a
href="https://ministry.invalid/">กระทรวงการค้าภายใน</a><br /><a
href="https://complaint.invalid/">ศูนย์รับเรื่องร้องเรียน</a></p></div>
</section>
<section class="region region-sidebar-second column sidebar">
{_block("popular", "ยอดนิยม", hot[10:])}
<div class="block block-poll"><h2 class="block__title block-title">สำรวจความคิดเห็น</h2><div
class="poll">ท่านพอใจเว็บไซต์นี้เพียงใด<br />มาก ปานกลาง น้อย</div></div>
</section>
</aside>
</div>
<footer id="footer" class="region region-footer"><div class="block block-block first last odd"><p>
ลิขสิทธิ์ © 2561 {_SITE} 88 ถนนริมน้ำ อำเภอเมือง จังหวัดเวียงคำ โทร. 0-0000-1188 โทรสาร 0-0000-1189</p>
<p>นโยบายเว็บไซต์ | นโยบายความเป็นส่วนตัว | จำนวนผู้เข้าชม 2,041,339</p></div></footer>
</div>
</body>
</html>"""


def _list(view: ListView) -> str:
    rows = "\n".join(
        f'<div class="views-row views-row-{at}">\n<div class="views-field views-field-title"><h3 '
        f'class="field-content"><a href="{_address(one, 1)}">{cut(one, 80, "...")}</a></h3></div>\n'
        f'<div class="views-field views-field-created"><span class="field-content">'
        f'{in_full(one.posted_at)}</span></div>\n<div class="views-field views-field-body"><div '
        f'class="field-content"><p>{opening(one, 110)}...</p></div></div>\n<div '
        f'class="views-field views-field-view-node"><span class="field-content"><a '
        f'href="{_address(one, 1)}">อ่านต่อ</a></span></div>\n</div>'
        for at, one in enumerate(view.rows, start=1)
    )
    numbers = "\n".join(
        f'<li class="pager-current">{at}</li>'
        if at == view.page
        else f'<li class="pager-item"><a title="ไปยังหน้า {at}" '
        f'href="{_list_address(at)}">{at}</a></li>'
        for at in range(1, view.pages + 1)
    )
    if view.page < view.pages:
        numbers += (
            f'\n<li class="pager-next"><a href="{_list_address(view.page + 1)}">ถัดไป ›</a></li>\n'
            f'<li class="pager-last"><a href="{_list_address(view.pages)}">หน้าสุดท้าย »</a></li>'
        )
    return _page(
        _SECTION,
        "page-news section-news page-views",
        "",
        f'<h1 class="page__title title" id="page-title">{_SECTION}</h1>\n<div '
        f'class="view view-news view-id-news view-display-id-page">'
        f'<div class="view-content">\n{rows}\n</div>\n<h2 class="element-invisible">'
        f'หน้า</h2><div class="item-list"><ul class="pager">{numbers}</ul>'
        "</div></div>",
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story, title = view.story, escape(view.story.title)
    at = story.posted_at
    beside = ""
    if view.previous:
        beside += (
            f'<a href="{_address(view.previous, 1)}" class="page-previous" title="ไปหน้าก่อนหน้า">‹ '
            f"{escape(view.previous.title)}</a>\n"
        )
    beside += '<a href="/news" class="page-up" title="ไปหน้าหลัก">ขึ้น</a>\n'
    if view.following:
        beside += (
            f'<a href="{_address(view.following, 1)}" class="page-next" title="ไปหน้าถัดไป">'
            f"{escape(view.following.title)} ›</a>\n"
        )
    origin = ""
    if story.origin:
        origin = (
            '<div class="field field-name-field-source field-type-text field-label-inline '
            'clearfix"><div class="field-label">ที่มา:&nbsp;</div><div class="field-items"><div '
            f'class="field-item even">{story.origin}</div></div></div>\n'
        )
    terms = "".join(
        f'<div class="field-item"><a href="{path}">{name}</a></div>'
        for name, path in _TERMS.items()
    )
    return _page(
        title,
        f"page-node page-node- page-node-{story.number} node-type-news section-node",
        f'<li><a href="/news">{_SECTION}</a> › </li>',
        f"""<h1 class="page__title title" id="page-title">{title}</h1>
<article class="node-{story.number} node node-news view-mode-full clearfix">
<header><p class="submitted">โดย <span class="username">{story.author or "ผู้ดูแลเว็บ"}</span> \
เมื่อ {in_full(at)} - {at:%H:%M} น.</p></header>
<div class="field field-name-body field-type-text-with-summary field-label-hidden"><div
class="field-items"><div class="field-item even">{view.html}</div></div></div>
{origin}<div class="field field-name-field-tags field-type-taxonomy-term-reference
field-label-above"><div class="field-label">คำสำคัญ:&nbsp;</div><div
class="field-items">{terms}</div>
</div>
<ul class="links inline"><li class="print_html first"><a href="{_PRINT}">พิมพ์หน้านี้</a></li><li
class="statistics_counter last"><span>อ่าน {story.number % 977} ครั้ง</span></li></ul>
<div class="service-links"><span>แบ่งปัน: </span><a href="#">Facebook</a> <a href="#">Twitter</a> <a
href="#">LINE</a></div>
<div id="book-navigation-{story.number % 9}" class="book-navigation"><div class="page-links
clearfix">
{beside}</div></div>
</article>
{_block("related", "ข่าวที่เกี่ยวข้อง", view.related)}""",
        view.hot,
    )


DRUPAL = Design(
    name="drupal-7",
    language="th",
    section=_SECTION,
    per_page=10,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=put_down(FULL_HTML, FILTERED, PASTED),
    message=f'<!DOCTYPE html><html lang="th"><head><meta charset="utf-8" /><title>ไม่พบหน้านี้ | '
    f"{_SITE}</title></head><body><h1>ไม่พบหน้านี้</h1><p>ไม่พบหน้าที่คุณร้องขอ</p></body></html>",
    content_type=HTML,
    precision="minute",
    more=plain_pages(_SITE, "/", _PRINT, *_MENU.values(), *_TERMS.values()),
    select={
        "item": "div.view-news h3 > a",
        "next": "li.pager-next > a",
        "breadcrumb": "nav.breadcrumb",
        "title": "#page-title",
        "date": "p.submitted",
        "body": "div.field-name-body div.field-item",
    },
)

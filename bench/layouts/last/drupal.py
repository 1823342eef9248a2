"""Drupal 7 with an Adaptivetheme, Display Suite and Views: an association's news in Vietnamese.

`/tin-tuc-hoi/tin-23010`; `?page=1` is the list's second page. The lead of some nodes is a field of
its own, apart from the text; sharing buttons and the print link stand between, attached views and
the source after. A last change is dated too; blocks of other sections are longer than the list.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from html import escape

from bench.layouts.last.western_hands import CKEDITOR, DIVS, DOCS, WORD
from bench.layouts.markup import cut, odd
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.newest.telling import HTML, blocks, opening, plain_pages

_SITE = "Hội Doanh nghiệp Cần Giang"
_SECTION = "Tin tức Hội"
_MENU = {"Giới thiệu": "/gioi-thieu", "Hội viên": "/hoi-vien", "Văn bản": "/van-ban"}
_TAGS = {"xuất khẩu": "/tu-khoa/xuat-khau", "hội nhập": "/tu-khoa/hoi-nhap"}
_HANDS = (CKEDITOR, WORD, DIVS, DOCS)
_DAYS = ("Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy")


def _list_address(page: int) -> str:
    return "/tin-tuc-hoi" + (f"?page={page - 1}" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    return f"/{'tin-tuc-hoi/tin' if story.number > 20_000 else 'thi-truong/tin'}-{story.number}"


def _time(story: Story) -> str:
    at = story.posted_at
    day = "Chủ nhật" if at.weekday() == 6 else f"Thứ {_DAYS[at.weekday()]}"
    return f"{day}, {at:%d/%m/%Y - %H:%M}"


def _field(name: str, said: str, kind: str = "text-long") -> str:
    return (
        f'<div class="field field-name-{name} field-type-{kind} field-label-hidden view-mode-full">'
        f'<div class="field-items"><div class="field-item even">{said}</div></div></div>\n'
    )


def _body(story: Story, shown: Sequence[str]) -> str:
    told = blocks(_HANDS[story.number // 2 % 4], story, shown)
    share = (
        '<div class="service-links"><ul class="links inline"><li><a href="#" '
        'title="Chia sẻ">Facebook</a></li><li><a href="#">Zalo</a></li><li><a '
        f'href="javascript:;" class="print-page">Bản in</a></li><li>{story.number % 800} lượt xem'
        "</li></ul></div>\n"
    )
    is_prose = story.title not in shown[0] and not set(shown[0]) & set("\t§‣＃»¿¶※")
    if story.number % 2 == 0 and is_prose and len(told) == len(shown) > 2:
        lead = _field(
            "field-sapo", f"<p><strong>{odd(' '.join(shown[0].splitlines()))}</strong></p>"
        )
        told = told[1:]
        return lead + share + _field("body", "\n".join(told), "text-with-summary")
    return share + _field("body", "\n".join(told), "text-with-summary")


def _block(number: int, title: str, content: str) -> str:
    return (
        f'<div id="block-views-b{number}-block" class="block block-views no-title odd"><div '
        f'class="block-inner clearfix"><h2 class="block-title">{title}</h2><div '
        f'class="block-content content">{content}</div></div></div>\n'
    )


def _items(rows: Sequence[Story], kind: str) -> str:
    items = "".join(
        f'<li class="views-row views-row-{at}"><div class="views-field views-field-title"><span '
        f'class="field-content"><a href="{_address(one, 1)}">{cut(one, 60, "…")}</a></span></div>'
        f'<span class="views-field-created">{one.posted_at:%d/%m/%Y}</span></li>\n'
        for at, one in enumerate(rows, start=1)
    )
    return f'<div class="view view-{kind}"><div class="item-list"><ul>{items}</ul></div></div>'


def _page(title: str, crumb: str, main: str, hot: Sequence[Story]) -> str:
    menu = "".join(
        f'<li class="leaf"><a href="{path}">{said}</a></li>' for said, path in _MENU.items()
    )
    return f"""<!DOCTYPE html>
<html lang="vi" dir="ltr">
<head>
<meta charset="utf-8" />
<meta name="Generator" content="Drupal 7 (http://drupal.org)" />
<title>{title} | {_SITE}</title>
<link rel="stylesheet" href="/sites/default/files/css/css_x.css" media="all" />
</head>
<body class="html not-front not-logged-in two-sidebars page-node site-name-hidden">
<div id="skip-link"><a href="#main-content" class="element-invisible">Nhảy đến nội dung</a></div>
<div id="page-wrapper"><div id="page" class="container at-mt">
<header id="header" role="banner"><div id="branding"><a href="/"><img src="/sites/logo.png"
alt="{_SITE}" /></a></div></header>
<nav id="menu-bar"><ul class="menu clearfix"><li class="first leaf"><a href="/">Trang chủ</a></li>
{menu}<li class="leaf active-trail"><a href="{_list_address(1)}">{_SECTION}</a></li></ul></nav>
<section id="breadcrumb"><h2 class="element-invisible">Bạn đang ở đây</h2><div class="crumb-list"><a
href="/">Trang chủ</a> <span class="crumb-separator">»</span> <a
href="{_list_address(1)}">{_SECTION}</a>{crumb}</div></section>
<div id="columns"><div class="columns-inner clearfix">
<div id="content-column"><section id="main-content">
{main}
</section></div>
<div class="region region-sidebar-first sidebar">
{_block(1, "Thị trường", _items(hot[:13], "thi-truong"))}</div>
<div class="region region-sidebar-second sidebar">
{_block(2, "Đọc nhiều", _items(hot[13:], "doc-nhieu"))}
{_block(3, "Liên kết", '<a href="https://ad.example/dg"><img src="/sites/qc.gif" /></a> Quảng cáo')}
</div></div></div>
<footer id="footer"><p>{_SITE}. Trụ sở: 12 Bến Ngự, Cần Giang. Giấy phép số 01/GP-TTĐT, cấp ngày
15/06/2014. Ghi rõ nguồn khi phát lại thông tin từ website này.</p></footer>
</div></div>
</body>
</html>"""


def _list(view: ListView) -> str:
    rows = "".join(
        f'<div class="views-row views-row-{at} {"views-row-odd" if at % 2 else "views-row-even"}">'
        '<article class="node node-tin node-teaser clearfix"><div class="field-name-field-anh"><a '
        f'href="{_address(one, 1)}"><img src="/sites/t.jpg" alt="" /></a></div><h3 '
        f'class="node-title"><a href="{_address(one, 1)}" rel="bookmark">{cut(one, 74)}</a>'
        f'</h3><div class="ngay">{_time(one)}</div><div class="field-name-body"><p>'
        f"{opening(one, 100)}…"
        f'</p></div><nav><ul class="links inline"><li class="node-readmore first"><a '
        f'href="{_address(one, 1)}">Đọc tiếp</a></li></ul></nav></article></div>\n'
        for at, one in enumerate(view.rows, start=1)
    )
    pager = "".join(
        f'<li class="pager-current">{at}</li>'
        if at == view.page
        else f'<li class="pager-item"><a href="{_list_address(at)}">{at}</a></li>'
        for at in range(1, view.pages + 1)
    )
    if view.page < view.pages:
        onward = _list_address(view.page + 1)
        pager += f'<li class="pager-next"><a href="{onward}">sau ›</a></li>'
    return _page(
        _SECTION,
        "",
        f"""<h1 id="page-title">{_SECTION}</h1>
<div class="view view-tin-tuc view-display-id-page"><div class="view-content">
{rows}</div><h2 class="element-invisible">Trang</h2><div class="item-list"><ul class="pager">{pager}
</ul></div></div>""",
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story, title = view.story, escape(view.story.title)
    changed = story.posted_at + timedelta(hours=27)

    def beside(one: Story | None, way: str, said: str) -> str:
        shown = f'<a href="{_address(one, 1)}">{said}: {escape(one.title)}</a>' if one else said
        return f'<li class="{way}">{shown}</li>'

    source = _field("field-nguon", f"Nguồn: {story.origin}", "text") if story.origin else ""
    writer = _field("field-tac-gia", escape(story.author), "text") if story.author else ""
    attached = ""
    if story.number % 3 == 0:
        attached = f'<div class="eva"><h3>Tin liên quan</h3>{_items(view.related, "eva")}</div>\n'
    tags = "".join(f'<li><a href="{path}">{said}</a></li>' for said, path in _TAGS.items())
    return _page(
        title,
        f' <span class="crumb-separator">»</span> {cut(story, 50, "…")}',
        f"""<article id="node-{story.number}" class="node node-tin node-promoted view-mode-full">
<h1 id="page-title" class="node-title">{title}</h1>
{_field("post-date", _time(story), "ds")}<div class="group-noidung">
{view.html}{attached}{source}{writer}</div>
<div class="sua-doi">Sửa đổi lần cuối: {changed:%d/%m/%Y - %H:%M}</div>
<section class="field field-name-field-tags"><h2 class="field-label">Từ khóa:&nbsp;</h2><ul>{tags}
</ul></section>
<ul class="flippy">{beside(view.previous, "prev", "‹ Bài trước")}{
            beside(view.following, "next", "Bài sau ›")
        }</ul>
<div class="fivestar">Bình chọn: <span class="average">Trung bình 4.5</span> (2 phiếu)</div>
<section id="comments"><h2>Bình luận</h2><form><label>Tên của bạn</label><input type="text"
/><textarea></textarea><p>Các địa chỉ web và email sẽ tự động được chuyển thành liên kết.</p></form>
</section>
</article>
{_block(9, "Tin cùng chuyên mục", _items(view.related, "cung-muc"))}""",
        view.hot,
    )


DRUPAL = Design(
    name="drupal-7",
    language="vi",
    section=_SECTION,
    per_page=10,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=_body,
    message='<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8" /></head><body><h1 '
    'id="page-title">Không tìm thấy trang</h1><p>Trang này không còn nữa.</p></body></html>',
    content_type=HTML,
    precision="minute",
    more=plain_pages(_SITE, "/", *_MENU.values(), *_TAGS.values()),
    select={
        "item": "div.view-tin-tuc h3.node-title > a",
        "next": "li.pager-next > a",
        "breadcrumb": "div.crumb-list",
        "title": "h1#page-title",
        "date": "div.field-name-post-date",
        "body": "div.group-noidung",
        "remove": "div.service-links,div.eva,div.field-name-field-nguon,"
        "div.field-name-field-tac-gia",
    },
)

"""WordPress with a magazine theme, an SEO plug-in and sharing buttons: a council's news in Lao.

`/2018/02/28/p23010/`, further pages `/2/`. A grid of other sections' articles is above the list.
Within the text's element stand picture, advertisements, a table of contents, a link to read also,
sharing buttons, related posts and the pager; around it neighbours, author's box and comments.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape

from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.newest.lao import MONTHS
from bench.layouts.newest.telling import HTML, opening, plain_pages
from bench.layouts.newest.wordpress_hands import content

_HOME = "/category/khao"
_MENU = {"ກ່ຽວກັບ": "/about/", "ສະມາຊິກ": "/members/", "ເຫດການ": "/events/", "ຕິດຕໍ່": "/contact/"}
_WRITER = "/author/naluang/"
_TAGS = {"ການຄ້າ": "/tag/kankha/", "ທ່າເຮືອ": "/tag/thaheua/"}


def _list_address(page: int) -> str:
    return f"{_HOME}/" + (f"page/{page}/" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    return f"/{story.posted_at:%Y/%m/%d}/p{story.number}/" + (f"{part}/" if part > 1 else "")


def _day(at: datetime) -> str:
    return f"{at.day} {MONTHS[at.month - 1]} {at.year}"


def _time(story: Story) -> str:
    return (
        '<span class="td-post-date"><time class="entry-date updated td-module-date" '
        f'datetime="{story.posted_at.isoformat()}">{_day(story.posted_at)}</time></span>'
    )


def _module(story: Story, kind: str, *, excerpt: bool = False) -> str:
    """Return an article as the theme shows it in grids, lists, side columns and related posts."""
    title, link = escape(story.title), _address(story, 1)
    said = f'<div class="td-excerpt">{opening(story, 120)}...</div>' if excerpt else ""
    return (
        f'<div class="{kind} td_module_wrap td-animation-stack"><div class="td-module-thumb"><a '
        f'href="{link}" rel="bookmark" class="td-image-wrap" title="{title}"><img '
        f'class="entry-thumb" src="/wp-content/thumb.jpg" alt="" title="{title}"/></a></div><div '
        f'class="item-details"><h3 class="entry-title td-module-title"><a href="{link}" '
        f'rel="bookmark" title="{title}">{title}</a></h3><div '
        f'class="td-module-meta-info">{_time(story)}</div>{said}'
        "</div></div>\n"
    )


def _page(title: str, head: str, kind: str, main: str, hot: Sequence[Story]) -> str:
    menu = "".join(
        f'<li class="menu-item"><a href="{path}">{said}</a></li>' for said, path in _MENU.items()
    )
    latest = "".join(_module(one, "td_module_6") for one in hot[5:14])
    popular = "".join(_module(one, "td_module_mx2") for one in hot[14:])
    return f"""<!doctype html >
<html lang="lo">
<head>
<meta charset="UTF-8" />
<title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1.0">
<link rel="alternate" type="application/rss+xml" title="ນາຫຼວງ &raquo; Feed" href="/feed/" />
{head}<meta name="generator" content="WordPress 4.9.4" />
</head>
<body class="{kind} td-full-layout wpb-js-composer" itemscope="itemscope"
itemtype="https://schema.org/WebPage">
<div class="td-header-wrap"><div class="td-header-top-menu"><div class="td_data_time">ພະຫັດ, 1 ມີນາ
2018</div></div><div class="td-header-sp-logo"><a href="/"><img src="/wp-content/logo.png"
alt="ສະພາການຄ້ານາຫຼວງ"/></a></div><div class="td-a-rec td-a-rec-id-header"><a
href="https://ad.example/728">ໂຄສະນາ</a></div><ul class="sf-menu"><li class="menu-item"><a
href="/">ໜ້າຫຼັກ</a></li><li class="menu-item current-menu-item"><a href="{_HOME}/">ຂ່າວ</a></li>{menu}
</ul></div>
{main}
<div class="td-pb-span4 td-main-sidebar" role="complementary"><div class="td-ss-main-sidebar">
<div class="td_block_wrap td_block_7"><h4 class="block-title"><span>ຂ່າວລ່າສຸດ</span></h4>
{latest}</div>
<div class="td_block_wrap td_block_17"><h4 class="block-title"><span>ນິຍົມອ່ານ</span></h4>
{popular}</div></div></div>
</div></div></div>
<div class="td-footer-wrapper"><div class="footer-text-wrap">ຕິດຕໍ່: <a
href="mailto:info@naluang.invalid">info@naluang.invalid</a></div></div>
<div class="td-sub-footer-copy">&copy; ສະພາການຄ້ານາຫຼວງ 2018</div>
</body>
</html>"""


def _crumbs(last: str) -> str:
    return (
        '<div class="td-crumb-container"><div class="entry-crumbs"><span><a class="entry-crumb" '
        f'href="/">ໜ້າຫຼັກ</a></span> <i class="td-icon-right td-bread-sep"></i> {last}</div></div>'
    )


def _list(view: ListView) -> str:
    grid = "".join(_module(one, "td_module_mx5") for one in view.hot[:5])
    rows = "".join(_module(one, "td_module_10", excerpt=True) for one in view.rows)
    numbers = "".join(
        f'<span class="current">{one}</span>'
        if one == view.page
        else f'<a href="{_list_address(one)}" class="page" title="{one}">{one}</a>'
        for one in range(1, view.pages + 1)
    )
    if view.page < view.pages:
        numbers += (
            f'<a href="{_list_address(view.page + 1)}" aria-label="next-page"><i '
            'class="td-icon-menu-right"></i></a>'
        )
    return _page(
        "ຂ່າວ - ສະພາການຄ້ານາຫຼວງ",
        "",
        "archive category category-khao",
        f"""<div class="td-category-header"><div class="td-container">{_crumbs("<span>ຂ່າວ</span>")}
<h1 class="entry-title td-page-title">ຂ່າວ</h1></div></div>
<div class="td-category-grid"><div class="td_block_wrap td_block_big_grid">
{grid}</div></div>
<div class="td-main-content-wrap"><div class="td-container"><div class="td-pb-row">
<div class="td-pb-span8 td-main-content"><div class="td-ss-main-content">
{rows}<div class="page-nav td-pb-padding-side">{numbers}<span class="pages">ໜ້າ {view.page} ຈາກ {
            view.pages
        }</span></div></div></div>""",
        view.hot,
    )


def _buttons() -> str:
    return (
        '<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">ແບ່ງປັນ:</h3><ul><li><a '
        'class="share-facebook sd-button" href="javascript:;"><span>Facebook</span></a></li><li><a '
        'class="share-twitter sd-button" href="javascript:;"><span>Twitter</span></a></li></ul>'
        "</div>"
    )


def _comments(story: Story) -> str:
    if story.number % 4:
        return '<div class="comments" id="comments"><h3>ບໍ່ມີຄຳເຫັນ</h3></div>'
    at = story.posted_at + timedelta(hours=2)
    return (
        '<div class="comments" id="comments"><h4 class="td-comments-title">1 ຄຳເຫັນ</h4><ol '
        'class="comment-list"><li class="comment"><article><footer><cite>ບຸນມີ</cite> <a '
        f'class="comment-link" href="#comment-1"><time>{_day(at)} ເວລາ {at:%H:%M}</time></a>'
        "</footer>"
        '<div class="comment-content"><p>ຂອບໃຈຫຼາຍໆສຳລັບຂໍ້ມູນ ຢາກຮູ້ວ່າຈະຈັດອີກເມື່ອໃດ?</p></div>'
        "</article></li></ol></div>"
    )


def _article(view: ArticleView) -> str:
    story, title = view.story, escape(view.story.title)

    def beside(one: Story | None, kind: str, said: str) -> str:
        inside = (
            f'<span>{said}</span><a href="{_address(one, 1)}">{escape(one.title)}</a>'
            if one
            else ""
        )
        return f'<div class="td-block-span6 td-post-{kind}-post"><div>{inside}</div></div>'

    also = view.related[-1]
    text = view.html.replace(
        "<!--ad-->",
        '<div class="td-a-rec td-a-rec-id-content_inline"><span class="td-adspot-title">- ໂຄສະນາ -'
        '</span><a href="https://ad.example/3"><img src="/wp-content/ad.jpg" alt=""/></a></div>\n',
    ).replace(
        "<!--also-->",
        f'<div class="read-also"><strong>ອ່ານຕື່ມ:</strong> <a href="{_address(also, 1)}">'
        f"{escape(also.title)}</a></div>\n",
    )
    if story.parts > 1:
        text += '<div class="page-nav page-nav-post">' + "".join(
            f"<div>{one}</div>"
            if one == view.part
            else f'<a href="{_address(story, one)}"><div>{one}</div></a>'
            for one in range(1, story.parts + 1)
        )
        text += "</div>\n"
    jetpack = "".join(
        f'<p><a href="{_address(one, 1)}" rel="nofollow">{escape(one.title)}</a><time>'
        f"{_day(one.posted_at)}</time></p>"
        for one in view.related[:3]
    )
    tags = "".join(f'<li><a href="{path}">{said}</a></li>' for said, path in _TAGS.items())
    writer = story.author or "ກອງບັນນາທິການ"
    changed = (story.posted_at + timedelta(hours=6)).astimezone(UTC)
    head = f"""<meta property="og:type" content="article" />
<meta property="og:title" content="{title} - ສະພາການຄ້ານາຫຼວງ" />
<meta property="article:published_time" content="{story.posted_at.astimezone(UTC).isoformat()}" />
<meta property="article:modified_time" content="{changed.isoformat()}" />
"""
    related = "".join(_module(one, "td_module_related_posts") for one in view.related)
    source = f"<li><span>ແຫຼ່ງຂ່າວ</span> {story.origin}</li>" if story.origin else ""
    crumb = (
        f'<span><a class="entry-crumb" href="{_HOME}/">ຂ່າວ</a></span> <i></i> <span>{title}</span>'
    )
    return _page(
        f"{title} - ສະພາການຄ້ານາຫຼວງ",
        head,
        "post-template-default single single-post single-format-standard",
        f"""<div class="td-main-content-wrap"><div class="td-container td-post-template-default">
{_crumbs(crumb)}
<div class="td-pb-row"><div class="td-pb-span8 td-main-content"><div class="td-ss-main-content">
<article id="post-{story.number}" class="post-{story.number} post type-post status-publish hentry">
<div class="td-post-header"><ul class="td-category"><li class="entry-category"><a
href="{_HOME}/">ຂ່າວ</a></li></ul><header class="td-post-title"><h1 class="entry-title">{title}</h1>
<div class="td-module-meta-info"><div class="td-post-author-name"><div
class="td-author-by">ໂດຍ</div>
<a href="{_WRITER}">{writer}</a><div class="td-author-line"> - </div></div>{_time(story)}<div
class="td-post-comments"><a href="#respond">0</a></div><div class="td-post-views"><span>{
            story.number % 900
        }</span></div></div></header></div>
<div class="td-post-sharing-top"><div class="td-post-sharing"><a href="javascript:;"><div
class="td-social-but-text">Facebook</div></a><a href="javascript:;"><div
class="td-social-but-text">WhatsApp</div></a></div></div>
<div class="td-post-content tagdiv-type">
{text}{_buttons()}
<div id="jp-relatedposts" class="jp-relatedposts"><h3
class="jp-relatedposts-headline"><em>ກ່ຽວຂ້ອງ</em></h3>{jetpack}</div>
</div>
<footer><div class="td-post-source-tags"><ul class="td-tags td-post-small-box clearfix"><li>
<span>ປ້າຍ</span></li>{tags}{source}</ul></div>
<div class="td-block-row td-post-next-prev">{beside(view.previous, "prev", "ບົດກ່ອນໜ້າ")}{
            beside(view.following, "next", "ບົດຕໍ່ໄປ")
        }</div>
<div class="author-box-wrap"><a href="{_WRITER}"><img src="/wp-content/avatar.png" alt=""/></a><div
class="desc"><div class="td-author-name"><a href="{_WRITER}">{writer}</a></div><div
class="td-author-description">ທີມງານຂ່າວຂອງສະພາການຄ້ານາຫຼວງ ລາຍງານຂ່າວທຸລະກິດປະຈຳວັນ.</div></div>
</div>
</footer></article>
<div class="td_block_wrap td_block_related_posts"><h4 class="td-related-title">ບົດຄວາມທີ່ກ່ຽວຂ້ອງ</h4>
{related}</div>
{_comments(story)}
</div></div>""",
        view.hot,
    )


def _more(told: Sequence[Story]) -> Mapping[str, tuple[str, str]]:
    items = "".join(
        f"<item><title>{escape(one.title)}</title><link>{_address(one, 1)}</link><pubDate>"
        f"{format_datetime(one.posted_at.astimezone(UTC))}</pubDate><category>ຂ່າວ</category>"
        f"<description>{escape(opening(one, 150))} [&amp;#8230;]</description></item>\n"
        for one in told[:10]
    )
    feed = (
        "application/rss+xml; charset=UTF-8",
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>ສະພາການຄ້ານາຫຼວງ'
        f"</title><link>/</link>{items}</channel></rss>",
    )
    others = plain_pages("ນາຫຼວງ", "/", _WRITER, *_MENU.values(), *_TAGS.values())
    return {**others(told), "/feed/": feed}


WORDPRESS = Design(
    name="wordpress",
    language="lo",
    section="ຂ່າວ",
    per_page=10,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=content,
    message='<!doctype html ><html lang="lo"><body class="error404"><div class="td-404-title">ຂໍອະໄພ'
    '... 404 ບໍ່ພົບໜ້າ</div><div class="td-404-sub-title">ໜ້າທີ່ທ່ານຊອກຫາບໍ່ມີແລ້ວ</div></body></html>',
    content_type=HTML,
    parts=True,
    more=_more,
    select={
        "item": "div.td-ss-main-content div.td_module_10 h3.entry-title > a",
        "next": 'div.page-nav > a[aria-label="next-page"]',
        "breadcrumb": "div.entry-crumbs",
        "title": "h1.entry-title",
        "date": "header span.td-post-date > time",
        "body": "div.td-post-content",
        "remove": "div.td-a-rec,div.read-also,div.page-nav,div.sharedaddy,#jp-relatedposts,"
        "#ez-toc-container,a.wp-block-file__button",
    },
)

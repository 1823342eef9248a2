"""WordPress with its own Twenty Sixteen: an association of businesses in Vietnamese.

`/2018/02/28/tin-23010/`, further pages `/2/`, the category in `/chuyen-muc/tin-hoat-dong/page/2/`.
Who wrote when stands beneath the text, in `footer.entry-footer`, with the time a post was changed
hidden beside that of its publication; buttons to share and related posts follow the text's element.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from email.utils import format_datetime
from html import escape

from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.newest.telling import HTML, opening, plain_pages
from bench.layouts.ordinary.hands import AUTOP, PASTED, put_down

_SITE = "Hiệp hội Doanh nghiệp Mỹ Lộc"
_SECTION = "Tin hoạt động"
_HOME = "/chuyen-muc/tin-hoat-dong/"
_OTHER = "/chuyen-muc/thong-bao/"
_MENU = {
    "Giới thiệu": "/gioi-thieu/",
    "Hội viên": "/hoi-vien/",
    "Văn bản": "/van-ban/",
    "Liên hệ": "/lien-he/",
}
_TAGS = {"doanh nghiệp": "/the/doanh-nghiep/", "Mỹ Lộc": "/the/my-loc/"}
_MONTHS = {"Tháng Hai 2018": "/2018/02/", "Tháng Một 2018": "/2018/01/"}
_WRITER = "/author/vanphong/"
_MONTH_NAMES = ("Một", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười")


def _list_address(page: int) -> str:
    return _HOME + (f"page/{page}/" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    kind = "tin" if story.number > 20_000 else "thong-bao"
    end = f"{part}/" if part > 1 else ""
    return f"/{story.posted_at:%Y/%m/%d}/{kind}-{story.number}/{end}"


def _day(story: Story) -> str:
    at = story.posted_at
    return f"{at.day} Tháng {_MONTH_NAMES[at.month - 1]}, {at.year}"


def _footer(story: Story) -> str:
    at = story.posted_at
    changed = at + timedelta(minutes=47)
    tags = ", ".join(f'<a href="{path}" rel="tag">{said}</a>' for said, path in _TAGS.items())
    return f"""<footer class="entry-footer">
<span class="byline"><span class="author vcard"><img alt='' src='/wp-content/avatar.jpg'
class='avatar avatar-49 photo' height='49' width='49' /><span class="screen-reader-text">Tác giả
</span> <a class="url fn n" href="{_WRITER}">{escape(story.author or "Văn phòng")}</a></span></span>
<span class="posted-on"><span class="screen-reader-text">Đăng vào </span><a
href="{_address(story, 1)}" rel="bookmark"><time class="entry-date published"
datetime="{at:%Y-%m-%dT%H:%M:%S}+08:00">{_day(story)}</time><time class="updated"
datetime="{changed:%Y-%m-%dT%H:%M:%S}+08:00" style="display:none">{_day(story)}</time></a></span>
<span class="cat-links"><span class="screen-reader-text">Danh mục </span><a href="{_HOME}"
rel="category tag">{_SECTION}</a></span><span class="tags-links"><span
class="screen-reader-text">Thẻ </span>{tags}</span>
</footer><!-- .entry-footer -->"""


def _widget(kind: str, name: str, items: Sequence[str]) -> str:
    rows = "\n".join(f"<li>{one}</li>" for one in items)
    return (
        f'<section id="{kind}-2" class="widget widget_{kind.replace("-", "_")}"><h2 '
        f'class="widget-title">{name}</h2><ul>\n{rows}\n</ul></section>\n'
    )


def _links(targets: Mapping[str, str]) -> list[str]:
    return [f'<a href="{path}">{name}</a>' for name, path in targets.items()]


def _page(title: str, kind: str, head: str, main: str, hot: Sequence[Story]) -> str:
    menu = "".join(f'<li class="menu-item">{one}</li>' for one in _links(_MENU))
    recent = [f'<a href="{_address(one, 1)}">{escape(one.title)}</a>' for one in hot[:10]]
    said = [
        f'<span class="comment-author-link">Bạn đọc</span> trong <a href="{_address(one, 1)}'
        f'#comment-{one.number}">{escape(one.title)}</a>'
        for one in hot[10:]
    ]
    aside = (
        '<section id="search-2" class="widget widget_search"><form role="search" method="get" '
        'class="search-form" action="/"><label><span class="screen-reader-text">Tìm kiếm cho:'
        '</span><input type="search" class="search-field" placeholder="Tìm kiếm &hellip;" name="s"'
        ' /></label><button type="submit" class="search-submit"><span class="screen-reader-text">'
        "Tìm kiếm</span></button></form></section>\n"
        + _widget("recent-entries", "Bài viết mới", recent)
        + _widget("recent-comments", "Phản hồi gần đây", said)
        + _widget("archive", "Lưu trữ", _links(_MONTHS))
        + _widget("categories", "Chuyên mục", _links({_SECTION: _HOME, "Thông báo": _OTHER}))
        + _widget("meta", "Meta", _links({"Đăng nhập": "/wp-login.php"}))
    )
    return f"""<!DOCTYPE html>
<html lang="vi" class="no-js">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} &#8211; {_SITE}</title>
<link rel="alternate" type="application/rss+xml" title="Dòng thông tin chuyên mục {_SECTION}"
href="{_HOME}feed/" />
{head}<link rel='stylesheet' id='twentysixteen-style-css' href='/wp-content/style.css'
type='text/css' media='all' />
<meta name="generator" content="WordPress 4.9.4" />
</head>
<body class="{kind} group-blog">
<div id="page" class="site">
<div class="site-inner">
<a class="skip-link screen-reader-text" href="#content">Chuyển đến phần nội dung</a>
<header id="masthead" class="site-header" role="banner">
<div class="site-header-main">
<div class="site-branding"><p class="site-title"><a href="/" rel="home">{_SITE}</a></p><p
class="site-description">Kết nối – Hợp tác – Phát triển</p></div>
<button id="menu-toggle" class="menu-toggle">Menu</button>
<div id="site-header-menu" class="site-header-menu"><nav id="site-navigation"
class="main-navigation" role="navigation" aria-label="Menu chính"><ul class="primary-menu"><li><a
href="/">Trang chủ</a></li><li class="current-menu-parent"><a href="{_HOME}">{_SECTION}</a></li>
{menu}</ul></nav></div>
</div>
</header>
<div id="content" class="site-content">
<div id="primary" class="content-area">
<main id="main" class="site-main" role="main">
{main}
</main><!-- .site-main -->
</div><!-- .content-area -->
<aside id="secondary" class="sidebar widget-area" role="complementary">
{aside}</aside>
</div>
<footer id="colophon" class="site-footer" role="contentinfo">
<div class="site-info"><span class="site-title"><a href="/" rel="home">{_SITE}</a></span> <a
href="https://vi.wordpress.org/">Tự hào được hỗ trợ bởi WordPress</a></div>
</footer>
</div>
</div>
</body>
</html>"""


def _list(view: ListView) -> str:
    rows = "\n".join(
        f'<article id="post-{one.number}" class="post-{one.number} post type-post status-publish '
        f'format-standard hentry category-tin-hoat-dong">\n<header class="entry-header">\n<h2 '
        f'class="entry-title"><a href="{_address(one, 1)}" rel="bookmark">{cut(one, 90, "…")}</a>'
        f'</h2></header>\n<div class="entry-content">\n<p>{opening(one, 160)} [&hellip;] <a href="'
        f'{_address(one, 1)}" class="more-link">Đọc tiếp<span class="screen-reader-text"> &#8220;'
        f"{escape(one.title)}&#8221;</span></a></p>\n</div>\n{_footer(one)}\n</article>"
        for one in view.rows
    )
    numbers = "\n".join(
        f"<span aria-current='page' class='page-numbers current'><span class=\"meta-nav "
        f'screen-reader-text">Trang </span>{at}</span>'
        if at == view.page
        else f"<a class='page-numbers' href='{_list_address(at)}'>{at}</a>"
        for at in range(1, view.pages + 1)
    )
    if view.page < view.pages:
        numbers += (
            f'\n<a class="next page-numbers" href="{_list_address(view.page + 1)}">Trang sau</a>'
        )
    return _page(
        _SECTION,
        "archive category",
        "",
        f'<header class="page-header"><h1 class="page-title">Chuyên mục: {_SECTION}</h1></header>\n'
        f'{rows}\n<nav class="navigation pagination" role="navigation"><h2 '
        f'class="screen-reader-text">Điều hướng bài viết</h2><div class="nav-links">{numbers}</div>'
        "</nav>",
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story, title = view.story, escape(view.story.title)
    pages = ""
    if story.parts > 1:
        numbers = " ".join(
            f'<span><span class="screen-reader-text">Trang </span>{at}</span>'
            if at == view.part
            else f'<a href="{_address(story, at)}"><span class="screen-reader-text">Trang </span>'
            f"{at}</a>"
            for at in range(1, story.parts + 1)
        )
        pages = (
            f'<div class="page-links"><span class="page-links-title">Trang:</span>{numbers}</div>\n'
        )
    beside = ""
    for one, way, said in (
        (view.previous, "previous", "Bài trước"),
        (view.following, "next", "Bài tiếp theo"),
    ):
        if one:
            beside += (
                f'<div class="nav-{way}"><a href="{_address(one, 1)}" rel="{way[:4]}"><span '
                f'class="meta-nav" aria-hidden="true">{said}</span> <span '
                f'class="screen-reader-text">{said}:</span> <span class="post-title">'
                f"{escape(one.title)}</span></a></div>"
            )
    related = "\n".join(
        f'<li><a href="{_address(one, 1)}">{escape(one.title)}</a> <small>({_day(one)})</small>'
        "</li>"
        for one in view.related
    )
    share = "".join(
        f'<li><a class="share-{one.lower()}" href="#">{one}</a></li>'
        for one in ("Facebook", "Twitter", "Zalo", "Email")
    )
    return _page(
        title,
        f"post-template-default single single-post postid-{story.number} single-format-standard",
        f"<link rel='shortlink' href='https://myloc.invalid/?p={story.number}' />\n",
        f"""<article id="post-{story.number}" class="post-{story.number} post type-post \
status-publish format-standard hentry category-tin-hoat-dong">
<header class="entry-header">
<h1 class="entry-title">{title}</h1>
</header><!-- .entry-header -->
<div class="entry-content">
{view.html}{pages}</div><!-- .entry-content -->
{_footer(story)}
</article><!-- #post-## -->
<div class="sharedaddy"><h3 class="sd-title">Chia sẻ:</h3><ul>{share}</ul></div>
<div class="yarpp-related"><h3>Bài viết liên quan</h3><ol>
{related}
</ol></div>
<div id="comments" class="comments-area"><div id="respond" class="comment-respond"><h2
id="reply-title" class="comment-reply-title">Trả lời</h2><form action="#" method="post"
class="comment-form"><p class="comment-notes">Email của bạn sẽ không được hiển thị công khai. Các
trường bắt buộc được đánh dấu *</p><p><label>Bình luận</label> <textarea cols="45"></textarea></p>
<p><label>Tên *</label> <input type="text" /></p><p><input type="submit" value="Phản hồi" /></p>
</form>
</div></div>
<nav class="navigation post-navigation" role="navigation"><h2 class="screen-reader-text">Điều hướng
bài viết</h2><div class="nav-links">{beside}</div></nav>""",
        view.hot,
    )


def _more(told: Sequence[Story]) -> Mapping[str, tuple[str, str]]:
    items = "".join(
        f"<item><title>{escape(one.title)}</title><link>{_address(one, 1)}</link><pubDate>"
        f"{format_datetime(one.posted_at)}</pubDate><description>{escape(opening(one, 150))}"
        "</description></item>\n"
        for one in told[:10]
    )
    feed = (
        f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>{_SECTION} – '
        f"{_SITE}</title><link>{_HOME}</link><description></description>\n{items}</channel></rss>"
    )
    others = [*_MENU.values(), *_TAGS.values(), *_MONTHS.values()]
    pages = plain_pages(_SITE, "/", _OTHER, _WRITER, "/wp-login.php", *others)
    return {**pages(told), f"{_HOME}feed/": ("application/rss+xml; charset=UTF-8", feed)}


WORDPRESS = Design(
    name="wordpress",
    language="vi",
    section=_SECTION,
    per_page=10,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=put_down(AUTOP, AUTOP, PASTED),
    message='<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8"></head><body><section '
    'class="error-404 not-found"><h1 class="page-title">Ối! Trang này không tồn tại.</h1><p>Có vẻ '
    "như không có gì ở đây.</p></section></body></html>",
    content_type=HTML,
    parts=True,
    more=_more,
    select={
        "item": "h2.entry-title > a",
        "next": "a.next",
        "title": "h1.entry-title",
        "date": "time.published",
        "body": "div.entry-content",
        "remove": "div.page-links",
    },
)

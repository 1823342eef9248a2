"""WordPress in Vietnamese with plugins: contents, other posts and stars inside the text's element.

Days are said in words for readers and to the second for machines, when it was changed as well.
Pictures load late; addresses are made of titles without their marks.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import UTC, timedelta
from email.utils import format_datetime
from html import escape

from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.unseen.around import HTML, around
from bench.layouts.unseen.pasting import Paste, body_of, lead

_HEADING = re.compile(r"<h2>(.*?)</h2>")
_MONTHS = ("Một", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười Một")


def _address(story: Story, part: int) -> str:
    plain = unicodedata.normalize("NFD", story.title.lower()).replace("đ", "d")
    name = re.sub(r"[^a-z0-9]+", "-", re.sub(r"[\u0300-\u036f]", "", plain)).strip("-")
    folder = "thi-truong" if story.number > 20_000 else "nhan-vat"
    return f"/{folder}/{name}-{story.number}/" + (f"{part}/" if part > 1 else "")


def _list_address(page: int) -> str:
    return "/chuyen-muc/thi-truong/" + (f"page/{page}/" if page > 1 else "")


def _day(story: Story) -> str:
    at = story.posted_at
    return f"{at.day} Tháng {(*_MONTHS, 'Mười Hai')[at.month - 1]}, {at.year}"


def _link(story: Story, css: str = "") -> str:
    attribute = f' class="{css}"' if css else ""
    return f'<a{attribute} href="{_address(story, 1)}">{escape(story.title)}</a>'


def _page(title: str, main: str, hot: Sequence[Story], css: str) -> str:
    recent = "".join(
        f'<li>{_link(one)}<span class="post-date">{_day(one)}</span></li>' for one in hot[:14]
    )
    popular = "".join(
        f'<div class="post-popular"><img src="/t/{one.number}.jpg" alt=""><h4>{_link(one)}</h4>'
        f"<small>{one.number % 900} lượt xem</small></div>"
        for one in hot[14:]
    )
    said = "".join(
        f'<li class="recentcomments"><span class="comment-author-link">{name}</span> trong <a '
        f'href="{_address(one, 1)}#comment-7">{escape(one.title)}</a></li>'
        for name, one in zip(("Út Mười", "Hai Lúa", "Cô Ba"), hot[14:], strict=False)
    )
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8"><title>{title}</title>
<link rel="alternate" type="application/rss+xml" title="Thị trường"
href="/chuyen-muc/thi-truong/feed/">
<meta name="generator" content="WordPress 4.9.4"></head><body class="{css}"><div id="page"
class="site"><a class="skip-link" href="#content">Chuyển đến phần nội dung</a><header id="masthead">
<p class="site-title"><a href="/" rel="home">Chợ Eo Biển</a></p><p
class="site-description">Chuyện làm
ăn đôi bờ</p><nav id="site-navigation"><ul class="menu"><li><a href="/">Trang chủ</a></li><li><a
href="/chuyen-muc/thi-truong/">Thị trường</a></li><li><a href="/chuyen-muc/nhan-vat/">Nhân
vật</a></li>
<li><a href="/gioi-thieu/">Giới thiệu</a></li><li><a href="/lien-he/">Liên hệ và gửi bài cho
ban biên
tập</a></li></ul></nav></header><div id="content" class="site-content"><div id="primary"><main
id="main">
{main}</main></div><aside id="secondary" class="widget-area"><section class="widget"><h2>Bài viết
mới</h2><ul>{recent}</ul></section><section class="widget"><h2>Xem nhiều</h2>{popular}</section>
<section class="widget"><h2>Phản hồi gần đây</h2><ul>{said}</ul></section><section class="widget">
<h2>Đăng ký nhận tin</h2><p>Nhập email để nhận bài mới mỗi sáng thứ Hai.</p></section></aside></div>
<footer id="colophon"><p>© 2018 Chợ Eo Biển. Giấy phép số 000/GP. Ghi rõ nguồn khi dẫn lại.</p><a
href="https://wordpress.org/">Tự hào được cung cấp bởi WordPress</a></footer></div></body></html>"""


def _list(view: ListView) -> str:
    cards = "".join(
        f'<article id="post-{one.number}" class="post category-thi-truong"><header '
        f'class="entry-header"><span class="cat-links"><a href="/chuyen-muc/thi-truong/">Thị trường'
        f'</a></span><h2 class="entry-title"><a href="{_address(one, 1)}" rel="bookmark">'
        f'{escape(one.title)}</a></h2><div class="entry-meta"><time class="entry-date published" '
        f'datetime="{one.posted_at.isoformat()}">{_day(one)}</time><span class="byline"> bởi <a '
        f'href="/author/bbt/">{escape(one.author or "Ban biên tập")}</a></span></div></header>'
        f'<div class="entry-summary"><p>{lead(one, 150)} [&hellip;] <a class="more-link" '
        f'href="{_address(one, 1)}">Đọc tiếp<span class="screen-reader-text"> “{escape(one.title)}”'
        "</span></a></p></div></article>\n"
        for one in view.rows
    )
    numbers = "".join(
        f'<span class="page-numbers current">{one}</span>'
        if one == view.page
        else f'<a class="page-numbers" href="{_list_address(one)}">{one}</a>'
        for one in range(1, view.pages + 1)
    )
    onward = (
        f'<a class="next page-numbers" href="{_list_address(view.page + 1)}">Trang sau →</a>'
        if view.page < view.pages
        else ""
    )
    return _page(
        "Thị trường &#8211; Chợ Eo Biển",
        '<header class="page-header"><h1 class="page-title">Chuyên mục: Thị trường</h1></header>'
        f'{cards}<nav class="navigation pagination"><h2 class="screen-reader-text">Điều hướng bài '
        f'viết</h2><div class="nav-links">{numbers}{onward}</div></nav>',
        view.hot,
        "archive category",
    )


def _within(view: ArticleView) -> str:
    """Return the text with what plugins put into it: contents above, other posts in its middle."""
    html = view.html
    headings = _HEADING.findall(html)
    first, end, rest = html.partition("</p>\n")
    if rest and view.related:
        other = view.related[0]
        box = (
            f'<div class="irp-box"><a href="{_address(other, 1)}" rel="nofollow"><span '
            'class="ctaText">Xem thêm:</span>&nbsp; <span class="postTitle">'
            f"{escape(other.title)}</span></a></div>\n"
        )
        html = f"{first}{end}{box}{rest}"
    if len(headings) > 1:
        rows = "".join(
            f'<li><a href="#toc-{place}"><span class="toc_number">{place}</span> {said}</a></li>'
            for place, said in enumerate(headings, start=1)
        )
        html = (
            f'<div id="toc_container"><p class="toc_title">Mục lục</p><ul>{rows}</ul></div>{html}'
        )
    return html


def _article(view: ArticleView) -> str:
    story = view.story
    changed = story.posted_at + timedelta(hours=20, minutes=3)
    neighbours = "".join(
        f'<div class="{css}"><a href="{_address(one, 1)}" rel="{rel}"><span class="meta-nav">{said}'
        f'</span> <span class="post-title">{escape(one.title)}</span></a></div>'
        for css, rel, said, one in (
            ("nav-previous", "prev", "Bài trước", view.previous),
            ("nav-next", "next", "Bài tiếp theo", view.following),
        )
        if one
    )
    parts = " ".join(
        f"<span>{one}</span>" if one == view.part else f'<a href="{_address(story, one)}">{one}</a>'
        for one in range(1, story.parts + 1)
    )
    turning = f'<div class="page-links">Trang: {parts}</div>' if story.parts > 1 else ""
    beside = "".join(
        f'<li><img src="/t/{one.number}.jpg" alt="">{_link(one)} <span>{_day(one)}</span></li>'
        for one in view.related[1:]
    )
    writer = escape(story.author or "Ban biên tập")
    origin = f'<span class="source">Theo {escape(story.origin)}</span>' if story.origin else ""
    return _page(
        f"{escape(story.title)} &#8211; Chợ Eo Biển" if story.title else "Chợ Eo Biển",
        f"""<div class="breadcrumbs"><a href="/">Trang chủ</a> » <a
href="/chuyen-muc/thi-truong/">Thị trường</a> » <span class="breadcrumb_last">{
            escape(story.title)
        }</span></div><article id="post-{story.number}" class="post category-thi-truong"><header
class="entry-header"><h1 class="entry-title">{escape(story.title)}</h1><div class="entry-meta"><span
class="updated-on">Cập nhật: <time class="updated" datetime="{changed.isoformat()}">{
            changed:%d/%m/%Y}</time></span> <span class="posted-on">Đăng ngày
<time class="entry-date published" datetime="{story.posted_at.isoformat()}">{
            _day(story)
        }</time></span><span class="byline"> bởi <a href="/author/bbt/">{writer}</a></span> {
            origin
        }<span class="comments-link">2 phản hồi</span></div></header>
<div class="entry-content">
{_within(view)}
{turning}<div class="kk-star-ratings"><div class="kksr-legend">Đánh giá bài này: 4.5 (8 phiếu)</div>
</div><div class="sharedaddy"><h3 class="sd-title">Chia sẻ:</h3><ul><li><a
href="#fb">Facebook</a></li>
<li><a href="#zalo">Zalo</a></li></ul></div></div>
<footer class="entry-footer"><span class="tags-links">Từ khóa: <a href="/tag/cang/">cảng</a>, <a
href="/tag/nong-san/">nông sản</a></span><div class="author-info"><h2>Tác giả: {
            writer
        }</h2><p>Nhiều năm theo ghe hàng dọc Eo Biển, viết về chợ búa và người làm ăn tử
tế.</p></div>
</footer></article><nav class="navigation post-navigation">{neighbours}</nav>
<div class="related-posts"><h3>Có thể bạn quan tâm</h3><ul>{beside}</ul></div>
<div id="comments"><h2>2 bình luận về “{escape(story.title)}”</h2><ol><li id="comment-7"><cite>Út
Mười</cite> <time datetime="{changed.isoformat()}">{changed:%d/%m/%Y} lúc {
            changed:%H:%M}</time><p>Bài hay, nhưng số liệu vùng tôi thấy khác.
Mong tòa soạn hỏi thêm bà con.</p></li><li><cite>Hai Lúa</cite><p>Đồng ý với anh Út.</p></li></ol>
<div id="respond"><h3>Để lại một bình luận</h3><p>Email của bạn sẽ không được hiển thị công
khai.</p>
</div></div>""",
        view.hot,
        "single single-post",
    )


def _more(stories: Sequence[Story]) -> Mapping[str, tuple[str, str]]:
    items = "".join(
        f"<item><title>{escape(one.title)}</title><link>{_address(one, 1)}</link>"
        f"<pubDate>{format_datetime(one.posted_at.astimezone(UTC))}</pubDate>"
        f"<description>{lead(one, 150)} [&amp;#8230;]</description></item>"
        for one in stories[:10]
    )
    pages = around(
        "/",
        "/chuyen-muc/nhan-vat/",
        "/gioi-thieu/",
        "/lien-he/",
        "/author/bbt/",
        "/tag/cang/",
        "/tag/nong-san/",
        said="Chợ Eo Biển",
    )
    return {
        **pages(stories),
        "/chuyen-muc/thi-truong/feed/": (
            "application/rss+xml; charset=UTF-8",
            '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Thị trường '
            f"&#8211; Chợ Eo "
            f"Biển</title><link>/chuyen-muc/thi-truong/</link>{items}</channel></rss>",
        ),
    }


_EDITOR = Paste(
    heading="<h2>{text}</h2>",
    picture='<p><img class="aligncenter lazyload" src="/wp-content/blank.gif" data-src="{src}" '
    'alt=""><noscript><img src="{src}" alt=""></noscript></p>',
    caption='<p style="text-align: center;"><em>{text}</em></p>',
)
_BOXED = Paste(
    prose='<p style="text-align: justify;"><span style="font-family: arial, helvetica, sans-serif; '
    'font-size: 12pt;">{text}</span></p>',
    heading="<h2>{text}</h2>",
    quote='<blockquote><p style="text-align: justify;">{text}</p></blockquote>',
    item='<li style="text-align: justify;"><span style="font-size: 12pt;">{text}</span></li>',
    table='<div class="table-responsive"><table '
    'class="tablepress"><tbody>{text}</tbody></table></div>',
    picture='<figure class="wp-caption aligncenter"><a href="{src}"><img src="{src}" alt=""></a>',
    caption='<figcaption class="wp-caption-text">{text}</figcaption></figure>',
    title='<h3 style="text-align: center;">{text}</h3>',
    byline='<p style="text-align: right;"><em>{text}</em></p>',
    attachment='<p><a class="download-link" href="{src}">{text}</a></p>',
)
_PASTED = Paste(
    prose='<div class="kvgmc6g5"><div dir="auto">{text}</div></div>',
    heading='<div dir="auto"><strong>{text}</strong></div>',
    quote='<div dir="auto"><em>{text}</em></div>',
    items="{text}",
    item='<div dir="auto">{text}</div>',
    picture='<div><img class="size-full" src="{src}" alt=""></div>',
    caption='<div dir="auto"><small>{text}</small></div>',
    title='<div dir="auto"><strong>{text}</strong></div>',
    byline='<div dir="auto">{text}</div>',
    closing='<div dir="auto">{text}</div>',
    attachment='<div dir="auto"><a href="{src}">{text}</a></div>',
    signs=True,
)

WORDPRESS = Design(
    name="wordpress",
    language="vi",
    section="Thị trường",
    per_page=10,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=body_of((_EDITOR, _BOXED, _PASTED)),
    message='<html lang="vi"><body class="error404"><h1>Không tìm thấy trang '
    "nào.</h1></body></html>",
    content_type=HTML,
    parts=True,
    more=_more,
    select={
        "item": "h2.entry-title a",
        "next": "a.next",
        "breadcrumb": "div.breadcrumbs",
        "title": "h1.entry-title",
        "date": "time.published",
        "body": "div.entry-content",
        "remove": "div.irp-box,#toc_container,div.page-links,div.kk-star-ratings,div.sharedaddy",
    },
)

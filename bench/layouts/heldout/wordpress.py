"""WordPress in Chinese, plain addresses (`/?cat=8&paged=2`), cards with day and month apart.

The share bar stands above and below the text, the author's box and other posts in its element.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, timedelta
from email.utils import format_datetime
from html import escape

from bench.layouts.heldout.bodies import Markup, body_in
from bench.layouts.model import ArticleView, Design, ListView, Story


def _address(story: Story, part: int) -> str:
    return f"/?p={story.number}" + (f"&page={part}" if part > 1 else "")


def _list_address(page: int) -> str:
    return "/?cat=8" + (f"&paged={page}" if page > 1 else "")


def _day(story: Story) -> str:
    at = story.posted_at
    return f"{at.year}年{at.month}月{at.day}日"


def _page(title: str, main: str, hot: Sequence[Story], head: str = "") -> str:
    box = "".join(
        f'<li class="clr"><a href="{_address(one, 1)}"><img src="/wp-content/themes/slate/n.png" '
        f'alt=""></a><a class="wt" href="{_address(one, 1)}">{escape(one.title)}</a>'
        f'<span class="wd">{_day(one)}</span></li>'
        for one in hot
    )
    return f"""<!DOCTYPE html><html lang="zh-CN"><head><meta charset="UTF-8"><title>{title}</title>
<link rel="alternate" type="application/rss+xml" href="/?feed=rss2&#038;cat=8">{head}</head>
<body class="custom-background"><div id="wrap"><header id="masthead"><div class="logo"><a
href="/">盐道札记</a><small>山里人写给山外人</small></div><nav><ul id="menu-main"><li><a
href="/">首页</a></li><li><a href="/?cat=8">集市</a></li><li><a href="/?cat=9">手艺</a></li><li><a
href="/?page_id=2">关于本站与投稿须知</a></li></ul></nav></header><div class="container">
<div class="content-wrap">{main}</div><aside id="side"><section class="wg"><h3>随机推荐</h3><ul>{
        box
    }</ul></section><section class="wg"><h3>近期评论</h3><ul><li>老秤：写得实在</li>
<li>阿椒：等下一篇</li></ul></section><section class="wg"><h3>功能</h3><ul><li><a
href="/wp-login.php">登录</a></li></ul></section></aside></div>
<footer id="colophon">© 2013-2018 盐道札记 · 由 WordPress 强力驱动 · 主题 Slate</footer></div>
</body></html>"""


def _list(view: ListView) -> str:
    cards = "".join(
        f'<section class="excerpt"><div class="when"><b>{one.posted_at.day:02}</b><i>'
        f"{one.posted_at.year}.{one.posted_at.month:02}</i></div>"
        f'<a class="focus" href="{_address(one, 1)}"><img src="/wp-content/c{one.number}.jpg" '
        f'alt="{escape(one.title)}"></a><h2><a href="{_address(one, 1)}" '
        f'title="{escape(one.title)}">{escape(one.title)}</a></h2>'
        f'<p class="note">{escape(one.paragraphs[0][:90])}[…]</p><p class="foot">'
        f'<a href="{_address(one, 1)}">阅读全文</a> '
        f'<a href="{_address(one, 1)}#respond">抢沙发</a> '
        f"浏览 {one.number % 900}</p></section>"
        for one in view.rows
    )
    numbers = "".join(
        f"<li class='active'><span>{one}</span></li>"
        if one == view.page
        else f"<li><a href='{_list_address(one)}'>{one}</a></li>"
        for one in range(1, view.pages + 1)
    )
    onward = (
        f"<li class='next-page'><a href='{_list_address(view.page + 1)}'>下一页</a></li>"
        if view.page < view.pages
        else ""
    )
    return _page(
        "集市 - 盐道札记",
        f'<div class="cat-head"><h1>集市</h1><p>赶集路上的见闻</p></div>{cards}'
        f'<div class="pagination"><ul>{numbers}{onward}<li><span>共 {view.pages} 页</span></li>'
        "</ul></div>",
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story = view.story
    before, after = (
        f'<span class="{side}">{label} <br><a href="{_address(one, 1)}" rel="{rel}">'
        f"{escape(one.title)}</a></span>"
        if one
        else ""
        for side, rel, label, one in (
            ("pn-l", "prev", "上一篇", view.previous),
            ("pn-r", "next", "下一篇", view.following),
        )
    )
    also = "".join(
        f'<li><a href="{_address(one, 1)}">{escape(one.title)}</a></li>' for one in view.related
    )
    said = story.posted_at + timedelta(days=2, hours=5)
    writer = escape(story.author or "盐道编辑部")
    return _page(
        f"{escape(story.title)} - 盐道札记",
        f"""<article class="single-post" id="post-{story.number}"><header class="art-head"><h1
class="art-title"><a href="{_address(story, 1)}">{escape(story.title)}</a></h1><div
class="art-meta"><span>分类：<a href="/?cat=8" rel="category">集市</a></span> <span>作者：<a
href="/?author=3">{writer}</a></span> <time datetime="{story.posted_at.isoformat()}">{
            _day(story)
        }</time> <span>评论(2)</span></div></header>
<div class="bshare">分享到：<a href="#1">微信好友</a> <a href="#2">新浪微博</a> <a
href="#3">豆瓣</a></div>
<div class="art-body">{view.html}
<div class="also"><h3>您可能还喜欢：</h3><ul>{also}</ul></div>
<p class="post-copyright">未经允许不得转载：<a href="/">盐道札记</a> &raquo; <a
href="{_address(story, 1)}">{escape(story.title)}</a></p></div>
<div class="bshare"><a href="#like">赞(8)</a> <a href="#tip">打赏</a></div>
<div class="art-tags">标签：<a href="/?tag=a">集市</a> <a href="/?tag=b">山路</a></div>
<div class="author-card"><h4>{
            writer
        }</h4><p>在盐道上走了二十年，记下见过的人和货。</p></div></article>
<nav class="art-nav">{before}{after}</nav>
<div id="comments"><h3>评论 2</h3><ol class="commentlist"><li><span class="c-author">老秤</span><p>
那天我也在场，秤是我借出去的，后来一直没还。</p><time>{
            said:%Y-%m-%d %H:%M}</time> <a href="#r">回复</a></li>
<li><span class="c-author">阿椒</span><p>写得实在，等下一篇。</p><a href="#r">回复</a></li></ol>
<div id="respond"><h3>发表评论</h3><p>邮箱不会公开。必填项已标注。</p><form><textarea
name="comment"></textarea></form></div></div>""",
        view.hot,
        f'<meta property="article:published_time" content="'
        f'{story.posted_at.astimezone(UTC).isoformat()}"><meta property="article:modified_time" '
        f'content="{(story.posted_at + timedelta(hours=50)).astimezone(UTC).isoformat()}">',
    )


def _more(stories: Sequence[Story]) -> Mapping[str, tuple[str, str]]:
    items = "".join(
        f"<item><title>{escape(one.title)}</title><link>{_address(one, 1)}</link>"
        f"<pubDate>{format_datetime(one.posted_at.astimezone(UTC))}</pubDate>"
        f"<description>{escape(one.paragraphs[0][:120])}</description></item>"
        for one in stories[:8]
    )
    return {
        "/?feed=rss2&cat=8": (
            "text/xml; charset=UTF-8",
            '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>'
            f"<title>集市 - 盐道札记</title><link>/</link>{items}</channel></rss>",
        )
    }


WORDPRESS = Design(
    name="wordpress",
    language="zh",
    section="集市",
    per_page=8,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=body_in(
        Markup(
            prose="<p>{text}</p>",
            heading="<h3>{text}</h3>",
            quote="<blockquote><p>{text}</p></blockquote>",
            items="<ul>{text}</ul>",
            item="<li>{text}</li>",
            table='<figure class="wp-block-table"><table><tbody>{text}</tbody></table></figure>',
            row="<tr>{text}</tr>",
            cell="<td>{text}</td>",
            picture='<div id="attachment_9" class="wp-caption aligncenter"><a href="{src}"><img '
            'class="size-full" src="{src}" alt="" width="640"></a>{text}</div>',
            caption='<p class="wp-caption-text">{text}</p>',
            title="<p><strong>{text}</strong></p>",
            byline="<p><em>{text}</em></p>",
            attachment='<p><a class="wp-file" href="{src}">{text}</a></p>',
            picture_after=1,
        )
    ),
    message="<html><body><h1>404 . Not Found</h1><p>沒有找到你要的内容！</p></body></html>",
    more=_more,
    select={
        "item": "section.excerpt h2 a",
        "next": "li.next-page a",
        "title": "h1.art-title",
        "date": "div.art-meta time",
        "body": "div.art-body",
        "remove": "div.also,p.post-copyright",
    },
)

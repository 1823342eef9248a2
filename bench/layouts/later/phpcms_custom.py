"""PHPCMS with an agency's theme: a council's English site on the system's plain addresses.

`/index.php?m=content&c=index&a=show&catid=42&id=23010`, further pages `&page=2`. No h1 at all; the
source and the post time are glued together; a lead box repeats the first sentence for some; the
neighbours are two lines that say "Previous:" and "Next:".
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.layouts.later.english_people import JUSTIFIER, ONE_BLOCK, WORD_USER
from bench.layouts.later.pages import HTML, others
from bench.layouts.later.setting import set_by
from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story

_PLAIN = "/index.php?m=content&amp;c=index&amp;a="
_MENU = (
    ("Home", "/index.php"),
    ("About Us", f"{_PLAIN}lists&amp;catid=2"),
    ("News", f"{_PLAIN}lists&amp;catid=40"),
    ("Member Directory", f"{_PLAIN}lists&amp;catid=51"),
    ("Laws & Regulations", f"{_PLAIN}lists&amp;catid=63"),
    ("Expo", f"{_PLAIN}lists&amp;catid=77"),
)
_NEWS = ("Council News", "ASEAN Watch", "Interviews", "Notices")


def _list_link(page: int) -> str:
    return f"{_PLAIN}lists&amp;catid=42" + (f"&amp;page={page}" if page > 1 else "")


def _link(story: Story, part: int = 1) -> str:
    section = 42 if story.number > 20_000 else 45
    mark = f"&amp;page={part}" if part > 1 else ""
    return f"{_PLAIN}show&amp;catid={section}&amp;id={story.number}{mark}"


def _list_address(page: int) -> str:
    return _list_link(page).replace("&amp;", "&")


def _address(story: Story, part: int) -> str:
    return _link(story, part).replace("&amp;", "&")


def _page(title: str, place: str, main: str, hot: Sequence[Story]) -> str:
    menu = "".join(f'<li><a href="{path}">{escape(said)}</a></li>\n' for said, path in _MENU)
    sections = "".join(
        f'<dd{"" if at else " class=on"}><a href="{_MENU[2][1] if at else _list_link(1)}">{said}'
        "</a></dd>"
        for at, said in enumerate(_NEWS)
    )
    ranked = "".join(
        f'<li><em>{at:02}</em><a href="{_link(one)}" title="{escape(one.title)}">'
        f"{cut(one, 46, '..')}</a></li>\n"
        for at, one in enumerate(hot[:14], start=1)
    )
    concern = "".join(
        f'<div class="pic_txt"><a href="{_link(one)}"><img src="/statics/slbc/np.jpg" alt="" /></a>'
        f'<p><a href="{_link(one)}">{escape(one.title)}</a><br />{one.posted_at:%m-%d}</p></div>\n'
        for one in hot[14:]
    )
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" \
"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<title>{title}</title>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<meta name="keywords" content="Straits,Lancang,business council,trade" />
<link rel="stylesheet" type="text/css" href="/statics/slbc/en.css" />
<script type="text/javascript" src="/statics/slbc/koala.min.1.5.js"></script>
</head>
<body>
<div class="top_bar"><div class="w980"><span class="fl">Welcome to Straits-Lancang Business Council
Website!</span><span class="fr"><a href="/index.php">ENGLISH</a> | <a href="/cn/">中文版</a> |
<a href="javascript:;">Add to Favorites</a></span></div></div>
<div class="w980 banner"><img src="/statics/slbc/banner.jpg" alt="Straits-Lancang" /></div>
<div class="menu"><ul class="w980">
{menu}</ul></div>
<div class="w980 clearfix">
<div class="side_l">
<dl class="sub_nav"><dt>News</dt>{sections}</dl>
<div class="s_tit">Hot News</div>
<ul class="rank_list">
{ranked}</ul>
<div class="s_tit">Top Concern</div>
<div class="concern">
{concern}</div>
<div class="s_tit">Contact Us</div>
<p class="addr">Secretariat: Level 9, Wisma Landai<br />Tel: 00-5544 7700<br />Fax: 00-5544 7701</p>
</div>
<div class="side_r">
<div class="local"><img src="/statics/slbc/home.gif" alt="" />&nbsp;<a href="/index.php">Home</a>
&gt; <a href="{_MENU[2][1]}">News</a> &gt; {place}</div>
{main}
</div>
</div>
<div class="foot"><p><a href="{_MENU[1][1]}">AboutUs</a> | <a href="{_MENU[3][1]}">Members</a> | <a
href="/cn/">Chinese</a></p><p>Copyright &copy; 2011-2018 Straits-Lancang Business Council All Right
Reserved.</p><p>Technical Support: Haiteng Net</p></div>
</body></html>"""


def _list(view: ListView) -> str:
    rows = "".join(
        f'<li><a href="{_link(one)}" title="{escape(one.title)}" target="_blank">'
        f"{cut(one, 58, '...')}</a><span>{one.posted_at:%Y/%m/%d}</span></li>\n"
        for one in view.rows
    )
    numbers = "".join(
        f"<span>{one}</span>" if one == view.page else f'<a href="{_list_link(one)}">{one}</a>'
        for one in range(1, view.pages + 1)
    )
    onward = min(view.page + 1, view.pages)
    return _page(
        "Council News-Straits-Lancang Business Council",
        f'<a href="{_list_link(1)}">Council News</a>',
        f"""<div class="r_tit"><b>Council News</b></div>
<ul class="news_ul">
{rows}</ul>
<div class="page_num"><a class="a1">40 items</a><a class="a1" href="{
            _list_link(max(view.page - 1, 1))
        }">Previous</a>{numbers}<a class="a1 nx" href="{_list_link(onward)}">Next</a></div>""",
        view.hot,
    )


def _article(view: ArticleView) -> str:
    story = view.story

    def neighbour(one: Story | None, said: str) -> str:
        if one is None:
            return f"<a href=\"javascript:alert('{said}');\">{said}</a>"
        return f'<a href="{_link(one)}">{escape(one.title)}</a>'

    turning = ""
    if story.parts > 1:
        turning = '<div class="page_num">' + "".join(
            f"<span>{one}</span>"
            if one == view.part
            else f'<a href="{_link(story, one)}">{one}</a>'
            for one in range(1, story.parts + 1)
        )
        onward = min(view.part + 1, story.parts)
        turning += f'<a class="a1" href="{_link(story, onward)}">Next</a></div>'
    beside = "".join(
        f'<li><a href="{_link(one)}">{escape(one.title)}</a> [{one.posted_at:%Y-%m-%d}]</li>\n'
        for one in view.related
    )
    source = f"Copyfrom:{story.origin}" if story.origin else ""
    writer = f"<span>Author:{story.author}</span>" if story.author else ""
    return _page(
        f"{escape(story.title)}-Council News-Straits-Lancang Business Council",
        f'<a href="{_list_link(1)}">Council News</a> &gt; Text',
        f"""<div class="show_box">
<div class="show_t">{escape(story.title)}</div>
<div class="show_i">{writer}<span>{source}</span><span class="pt">Post Time:{
            story.posted_at:%Y-%m-%d %H:%M:%S}</span><span>Hits:<i id="hits">{
            story.number % 431
        }</i></span> <span class="fs">Font: <a href="javascript:;">A-</a> <a
href="javascript:;">A</a> <a href="javascript:;">A+</a></span></div>
<div class="show_c" id="fontzoom">
{view.html}
</div>
{turning}
<div class="edit">[Editor: {
            story.author or "slbc"
        }]&nbsp;&nbsp;[<a href="javascript:window.print();"
>Print</a>]&nbsp;[<a href="javascript:window.close();">Close</a>]</div>
<div class="jiathis_style"><span class="jiathis_txt">Share to:</span><a class="jiathis_button_fb"
href="javascript:;">Facebook</a><a class="jiathis_button_weixin" href="javascript:;">WeChat</a><a
class="jiathis_button_tsina" href="javascript:;">Sina Weibo</a><a href="javascript:;"
class="jiathis jiathis_txt">More</a></div>
<div class="updown"><p>Previous:{neighbour(view.previous, "It is the first one!")}</p>
<p>Next:{neighbour(view.following, "It is the last one!")}</p></div>
<div class="rel_t">Relevant News</div>
<ul class="rel_ul">
{beside}</ul>
<div class="disc">Disclaimer: articles marked "Copyfrom" are reproduced to pass on information. They
do not stand for the views of this website. If any work infringes your rights, please write to us
within 30 days.</div>
</div>""",
        view.hot,
    )


CUSTOM = Design(
    name="phpcms-custom",
    language="en",
    section="Council News",
    per_page=18,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=set_by(WORD_USER, ONE_BLOCK, JUSTIFIER),
    message='<html><head><title>Tips</title></head><body><div class="showMsg"><h5>Message</h5>'
    "<div>The content does not exist or has been deleted!</div><a "
    'href="javascript:history.back();">[Back]</a></div></body></html>',
    content_type=HTML,
    parts=True,
    more=others(
        "Straits-Lancang Business Council",
        *("/cn/", *(path.replace("&amp;", "&") for _, path in _MENU)),
    ),
    select={
        "item": "ul.news_ul li a",
        "next": "a.nx",
        "breadcrumb": "div.local",
        "title": "div.show_t",
        "date": "div.show_i span.pt",
        "body": "#fontzoom",
    },
)

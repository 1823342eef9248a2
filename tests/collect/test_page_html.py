# ruff: noqa: E501 - the markup stands as sites send it
"""HTML pages: PHPCMS as it comes, exports without classes, tables, selectors, hostile markup."""

from dataclasses import replace

import pytest

from cabc_syndicate.collect.page import PageContext, read_html
from cabc_syndicate.errors import PageError
from cabc_syndicate.model import Provenance
from cabc_syndicate.settings import Select
from tests.collect.test_page_text import FIRST, SECOND

TITLE = "Nine Measures for Fresh Fruit"
ADDRESS = "https://council.example/index.php?m=content&c=index&a=show&catid=30&id=23010"

PHPCMS = f"""<!DOCTYPE html><html><head><meta charset="utf-8">
<title>{TITLE} - Trade News - Straits Council</title>
<script>var a = "<p>Script</p>";</script></head><body>
<div class="header"><ul class="nav"><li><a href="/">Home</a></li><li><a href="/a">News</a></li></ul></div>
<div class="col-left">
 <div class="crumbs"><a href="/">首页</a><span> &gt; </span><a href="/l">贸易新闻</a> &gt;  正文</div>
 <div id="Article">
  <h1>{TITLE}<br />
  <span>2018-02-24 16:48:42&nbsp;&nbsp;&nbsp;来源：<a href="http://d.example">Delta Daily</a>&nbsp;&nbsp;评论：<a href="#c" id="comment">0</a> 点击：</span><span id="hits"></span></h1>
  <div class="content">
   <p><img src="../uploadfile/2018/0224/x.jpg" alt="A train" onerror="alert(1)"></p>
   <p onclick="x()">{FIRST}</p>
   <p>{SECOND} See <a href="javascript:alert(1)">this</a> and <a href="/rules?a=1&amp;b=2">the <b>rules</b></a>.</p>
   <form><input name="q"><p>Search form</p></form>
  </div>
  <div id="pages" class="text-c"></div>
  <p style="margin-bottom:10px"><strong>相关热词搜索：</strong><a href="/t">fruit</a></p>
  <p class="f14"><strong>上一篇：</strong><a href="javascript:alert('第一篇');">第一篇</a><br />
  <strong>下一篇：</strong><a href="/2">Another title</a></p>
  <div class="related"><h5>延伸阅读：</h5><ul><li><a href="/3">{TITLE}</a></li></ul></div>
 </div>
</div>
<div class="col-auto"><h5>频道总排行</h5><ul class="digg"><li><a href="/1">{TITLE}</a></li></ul></div>
<div class="footer">Copyright &copy; 2018</div></body></html>"""

PLAIN = f"""<html><head><title>x</title></head><body>
<p>Welcome to the Straits Council Website! ENGLISH | 中文版</p>
<p>&nbsp;&nbsp;Home &gt; Trade&nbsp;News &gt; Text</p>
<p>{TITLE}</p>
<p>Copyfrom:Delta DailyPost Time:2018-02-24 16:48:42</p>
<p>{FIRST}</p><p>{SECOND}</p>
<p>Previous:<a href="1">One</a></p><p>Next:<a href="2">Two</a></p>
<p>AboutUs | Contact | Job</p><p>Copyright &copy; 2018</p></body></html>"""

BREAKS = f"""<body>Home &gt; Trade News &gt; Text<br><br>{TITLE}<br><br>
Copyfrom:Delta DailyPost Time:2018-02-24 16:48:42<br><br>
&nbsp;&nbsp;{FIRST}<br><br>&nbsp;&nbsp;{SECOND}<br><br>Previous:One<br>Next:Two</body>"""

TABLES = f"""<body><form action="default.aspx"><table width="1000"><tr><td><table><tr>
<td><a href="/">Home</a></td><td><a href="/a">News</a></td></tr></table></td></tr>
<tr><td width="200"><ul><li><a href="/1">Hot one of the many</a></li></ul></td><td>
<table><tr><td>Home &gt; Trade News &gt; Text</td></tr>
<tr><td align="center"><font size="5"><b>{TITLE}</b></font></td></tr>
<tr><td>Source: Delta Daily &nbsp; Date: 2018-02-24 16:48:42</td></tr>
<tr><td><font>{FIRST}<br><br>&nbsp;&nbsp;{SECOND}</font></td></tr>
<tr><td>Previous: <a href="1">One</a></td></tr><tr><td>Next: <a href="2">Two</a></td></tr></table>
</td></tr></table></form></body>"""

SEMANTIC = f"""<body><nav aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li>
<li><a href="/t">Trade News</a></li><li>{TITLE}</li></ol></nav><nav><a href="/x">Menu</a></nav>
<article><header><h1>{TITLE}</h1>
<p class="meta">By: Delta Desk | Source: Delta Daily | <time datetime="2018-02-24T16:48:42+08:00">24 Feb</time></p></header>
<p>{FIRST}</p><p>{SECOND}</p></article><aside><p>{FIRST} Elsewhere.</p></aside>
<footer><p>{SECOND} Footer.</p></footer></body>"""


@pytest.mark.parametrize(
    ("document", "section"),
    [
        (PLAIN, "Trade News"),
        (BREAKS, "Trade News"),
        (TABLES, "Trade News"),
        (SEMANTIC, "Trade News"),
    ],
    ids=["plain", "breaks", "tables", "semantic"],
)
def test_forms_of_one_page(context: PageContext, document: str, section: str) -> None:
    draft = read_html(document, context)
    assert draft.title == TITLE
    assert draft.section_title == section
    assert draft.text == f"{FIRST}\n{SECOND}"
    assert draft.origin == "Delta Daily"
    assert draft.posted_at.isoformat() == "2018-02-24T16:48:42+08:00"
    assert draft.posted_from is Provenance.PAGE


@pytest.mark.parametrize("link_text", [None, TITLE, "Nine Measures for…", "Nine Measures for ..."])
def test_phpcms_as_it_comes(context: PageContext, link_text: str | None) -> None:
    draft = read_html(PHPCMS, replace(context, url=ADDRESS, link_text=link_text))
    assert draft.title == TITLE
    assert draft.section_title == "贸易新闻"
    assert draft.posted_at.isoformat() == "2018-02-24T16:48:42+08:00"
    assert draft.origin == "Delta Daily"
    assert draft.image == "https://council.example/uploadfile/2018/0224/x.jpg"
    assert draft.text == f"{FIRST}\n{SECOND} See this and the rules."
    assert draft.html == (
        '<p><img src="https://council.example/uploadfile/2018/0224/x.jpg" alt="A train"></p>\n'
        f"<p>{FIRST}</p>\n"
        f'<p>{SECOND} See this and <a href="https://council.example/rules?a=1&amp;b=2" '
        'rel="noopener noreferrer">the <b>rules</b></a>.</p>'
    )


def test_selectors_go_before_the_form(context: PageContext) -> None:
    document = f"""<body><div class=a>{TITLE}, says <i>who</i></div><div class=d>24/02/2018</div>
    <div class=w>Li Wei</div><div class=where><a>Home</a><a>Trade News</a></div>
    <div class=t><p>{FIRST}</p><p class=ad>Buy!</p></div><p>{SECOND}</p></body>"""
    select = Select(
        title=".a", date=".d", author=".w", body=".t", breadcrumb=".where", remove=(".ad", ".a i")
    )
    draft = read_html(document, replace(context, select=select))
    assert draft.title == f"{TITLE}, says"
    assert draft.text == FIRST
    assert draft.author == "Li Wei"
    assert draft.section_title == "Trade News"
    assert draft.posted_from is Provenance.SELECTOR
    assert draft.posted_at.isoformat() == "2018-02-24T00:00:00+08:00"


@pytest.mark.parametrize(
    ("select", "reason"),
    [
        (Select(title=".none"), 'nothing at select.title ".none"'),
        (Select(body=".none"), 'nothing at select.body ".none"'),
        (Select.model_construct(title="p["), '"p\\[" is not a CSS selector'),
    ],
)
def test_selectors_that_miss(context: PageContext, select: Select, reason: str) -> None:
    with pytest.raises(PageError, match=reason):
        read_html(PLAIN, replace(context, select=select))


@pytest.mark.parametrize(
    "document",
    [
        "<html><head><title>提示信息</title></head><body><div class='showMsg'><h5>提示信息</h5>"
        "<div>您所查看的内容不存在</div><a href='/'>返回</a></div></body></html>",
        "<h1>Not found</h1><p>The content does not exist!</p>",
        "<html><body></body></html>",
        "<p>Only some words</p>",
    ],
)
def test_a_message_page_is_no_article(context: PageContext, document: str) -> None:
    with pytest.raises(PageError, match=r"has no title|has no text|no HTML"):
        read_html(document, replace(context, link_text=TITLE))


def test_the_page_title_wins_over_a_cut_link(context: PageContext) -> None:
    document = f"<h2>{TITLE} and More</h2><p>2018-02-24</p><p>{FIRST}</p>"
    draft = read_html(document, replace(context, link_text=f"{TITLE}..."))
    assert draft.title == f"{TITLE} and More"


def test_dates_from_list_address_and_body(context: PageContext) -> None:
    document = f"<h1>{TITLE}</h1><p>{FIRST}</p><p>Signed on 20 February 2018.</p>"
    draft = read_html(document, context)
    assert (draft.posted_from, draft.posted_at.day) == (Provenance.BODY, 20)
    draft = read_html(document, replace(context, url="https://x.example/2018/0222/1.html"))
    assert (draft.posted_from, draft.posted_at.day) == (Provenance.URL, 22)
    listed = context.now.replace(month=2, day=23)
    draft = read_html(document, replace(context, url="https://x.example/", listed_at=listed))
    assert (draft.posted_from, draft.posted_at) == (Provenance.LIST, listed)


def test_a_canonical_address_is_taken_in_a_folder(context: PageContext) -> None:
    head = '<head><link rel="canonical" href="{}"></head>'
    page = f"<body><h1>{TITLE}</h1><p>2018-02-24</p><p>{FIRST} <img src=a/b.png></p></body>"
    draft = read_html(head.format("https://council.example/n/1.html") + page, context)
    assert draft.url == "https://council.example/n/1.html"
    assert draft.image == "https://council.example/n/a/b.png"
    draft = read_html(head.format("javascript:alert(1)") + page, context)
    assert (draft.url, draft.image) == (None, None)


def test_a_base_element_is_honoured(context: PageContext) -> None:
    document = (
        f'<head><base href="//cdn.example/x/"></head><h1>{TITLE}</h1><p>2018-02-24</p>'
        f'<p>{FIRST}<img src="i.png"></p>'
    )
    draft = read_html(document, replace(context, url=ADDRESS))
    assert draft.image == "https://cdn.example/x/i.png"


def test_lists_tables_and_headings_stay(context: PageContext) -> None:
    document = f"""<h1>{TITLE}</h1><p>2018-02-24</p><p>{FIRST}</p><h2>Rates</h2>
    <ul><li>One</li><li>Two</li></ul>
    <table><tr><th>Route</th><th>Rate</th></tr><tr><td>Xiamen</td><td>390</td></tr></table>
    <blockquote>Said so.</blockquote><p>{SECOND}</p>"""
    draft = read_html(document, context)
    assert "<h2>Rates</h2>" in draft.html
    assert "<ul><li>One</li><li>Two</li></ul>" in draft.html
    assert "<td>Xiamen</td><td>390</td>" in draft.html
    assert draft.text.split("\n")[1:5] == ["Rates", "One", "Two", "Route | Rate; Xiamen | 390"]


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href=\"jAvAsCrIpT:alert(1)\">x</a>",
        "<a href='java&#x01;script:alert(1)'>x</a>",
        "<a href='&#1;javascript:alert(1)'>x</a>",
        "<a href='java\nscript:alert(1)'>x</a>",
        "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
        "<a href='vbscript:x'>x</a>",
        "<iframe src='javascript:alert(1)'></iframe>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
        "<p style='background:url(javascript:alert(1))'>x</p>",
        "<object data='javascript:alert(1)'></object><embed src='javascript:alert(1)'>",
        "<form action='javascript:alert(1)'><button formaction='javascript:alert(1)'>x</button>",
        "<img src='data:image/svg+xml,<svg onload=alert(1)>'>",
        "<b title='\"><script>alert(1)</script>'>x</b>",
        "<abbr title='\"onmouseover=alert(1) x=\"'>x</abbr>",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<!--><script>alert(1)</script>-->",
    ],
)  # fmt: skip
def test_hostile_markup_comes_out_harmless(context: PageContext, attack: str) -> None:
    document = f"<h1>{TITLE}</h1><p>2018-02-24</p><p>{FIRST}</p>{attack}<p>{SECOND}</p>"
    draft = read_html(document, replace(context, url=ADDRESS))
    lowered = draft.html.lower()
    for sign in ("<script", "<iframe", "<svg", "<style", "<object", "<form", 'href="java'):
        assert sign not in lowered
    for tag in lowered.split("<")[1:]:
        inside = tag.split(">")[0]
        assert " on" not in inside.split('"')[0]
        assert "javascript:" not in inside
        assert "data:" not in inside
    assert FIRST in draft.text


def test_a_page_nested_very_deep_is_read(context: PageContext) -> None:
    deep = "<div>" * 5000 + "deep" + "</div>" * 5000
    bold = "<b>" * 3000 + "bold"
    document = f"<h1>{TITLE}</h1><p>2018-02-24</p><p>{FIRST}</p>{deep}{bold}"
    assert read_html(document, context).text.startswith(FIRST)


def test_a_table_of_links_beside_a_text_is_a_box_and_no_table_of_data(
    context: PageContext,
) -> None:
    links = "".join(
        f"<tr><td>-</td><td><a href='/{n}'>What readers of the harbour news liked most, {n}</a></td>"
        "</tr>"
        for n in range(30)
    )
    data = "<table><tr><td>Route</td><td>Rate</td></tr><tr><td>Xiamen</td><td>390</td></tr></table>"
    text = f"<p>{FIRST}</p>{data}<p>{SECOND}</p>"
    html = (
        f"<table><tr><td><table><tr><td><b>{TITLE}</b></td></tr><tr><td>Tarikh: 24/2/2018 7:23:28 PM"
        f"</td></tr><tr><td>{text}</td></tr><tr><td>Ditulis oleh: Orla Quayside</td></tr></table></td>"
        f"<td><table><tr><td colspan=2>Pilihan</td></tr>{links}</table></td></tr></table>"
    )
    draft = read_html(html, replace(context, link_text=TITLE))
    assert draft.text == f"{FIRST}\nRoute | Rate; Xiamen | 390\n{SECOND}"

"""PHPCMS dressed as a government portal: trade promotion news of a bureau, in Chinese.

`?m=content&c=index&a=show&catid=52&id=23010`. The one h1 is the bureau's name. Notices have a table
of the open-government index above the text, with their title and an earlier date. Credits, a code
to scan, the disclaimer and related papers stand in the text's own element.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from html import escape

from bench.layouts.last.chinese_hands import MESSENGER, PASTED, PLAIN, PORTAL
from bench.layouts.markup import cut
from bench.layouts.model import ArticleView, Design, ListView, Story
from bench.layouts.newest.telling import HTML, plain_pages, typed_by

_SHOW = "/index.php?m=content&c=index&a=show&catid="
_LISTS = "/index.php?m=content&c=index&a=lists&catid="
_SECTION = "经贸要闻"
_MENU = {"走进我局": 2, "信息公开": 9, "办事服务": 12, "互动交流": 15, "专题专栏": 20}


def _list_address(page: int) -> str:
    return f"{_LISTS}52" + (f"&page={page}" if page > 1 else "")


def _address(story: Story, part: int) -> str:
    return f"{_SHOW}{52 if story.number > 20_000 else 61}&id={story.number}"


def _rows(rows: Sequence[Story], width: int) -> str:
    return "".join(
        f'<li><a href="{_address(one, 1)}" title="{escape(one.title)}">'
        f"{cut(one, width, '…')}</a></li>"
        for one in rows
    )


def _page(title: str, head: str, here: str, main: str, hot: Sequence[Story]) -> str:
    menu = "".join(f'<li><a href="{_LISTS}{at}">{said}</a></li>' for said, at in _MENU.items())
    return f"""<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="renderer" content="webkit">
<meta name="SiteName" content="梅鹿湾贸易促进局">
<meta name="ColumnName" content="{_SECTION}">
{head}<title>{title}</title>
<link rel="stylesheet" href="/statics/mlw/css/public.css">
</head>
<body>
<div class="topbar w1200"><span>欢迎访问梅鹿湾贸易促进局网站！今天是2018年3月1日 星期四</span><a
href="javascript:;">设为首页</a><a href="javascript:;">无障碍浏览</a><a
href="javascript:;">繁體</a></div>
<div class="banner w1200"><h1><a href="/">梅鹿湾贸易促进局</a></h1></div>
<div class="nav"><ul class="w1200"><li><a href="/">网站首页</a></li>{menu}</ul></div>
<div class="w1200 wrap">
<div class="dqwz">您现在的位置：<a href="/">首页</a>&nbsp;&gt;&nbsp;<a
href="{_list_address(1)}">{_SECTION}</a>{here}</div>
{main}
<div class="bottomlist"><div class="tab"><h3>热点关注</h3><ul>{_rows(hot[:9], 44)}</ul></div>
<div class="tab"><h3>公示公告</h3><ul>{_rows(hot[9:], 44)}</ul></div></div>
</div>
<div class="piaofu" style="position:absolute"><a href="javascript:;"><img
src="/uploadfile/ad/pf.gif" alt="优化营商环境，人人都是参与者"></a></div>
<div class="footer"><p>主办：梅鹿湾贸易促进局　承办：局信息中心　网站标识码：0000000012</p><p>地址：
梅鹿湾白沙路8号　电话：0000-6120001　建议使用1366*768分辨率</p></div>
</body>
</html>"""


def _list(view: ListView) -> str:
    rows = "".join(
        f'<li><a href="{_address(one, 1)}" target="_blank"><i></i><p>{cut(one, 70, "…")}</p>'
        f"<span>[{one.posted_at:%m-%d}]</span></a></li>\n"
        for one in view.rows
    )
    numbers = "".join(
        f'<a href="{_list_address(at)}"{" class=on" if at == view.page else ""}>{at}</a>'
        for at in range(1, view.pages + 1)
    )
    after = _list_address(min(view.page + 1, view.pages))
    side = "".join(f'<dd><a href="{_LISTS}{at}">{said}</a></dd>' for said, at in _MENU.items())
    return _page(
        f"{_SECTION}_梅鹿湾贸易促进局",
        "",
        "",
        f"""<div class="leftnav"><dl><dt>新闻中心</dt>{side}</dl></div>
<div class="rightlist"><div class="bt"><h2>{_SECTION}</h2></div>
<ul class="gllist">
{rows}</ul><div class="fenye">共40条 {numbers}<a class="xyy" href="{after}">下一页&gt;</a></div>
</div>""",
        view.hot,
    )


def _index(story: Story) -> str:
    """Return the table that open-government rules put above notices, with the day of writing."""
    written = story.posted_at - timedelta(days=3)
    return f"""<table class="xxgk-table" width="100%"><tbody>
<tr><th>索 引 号：</th><td>
MLW{story.number}-0/2018-{story.number % 97:05}</td><th>主题分类：</th><td>
经贸、会展</td></tr>
<tr><th>发布机构：</th><td>梅鹿湾贸易促进局办公室</td><th>成文日期：</th><td>
{written:%Y-%m-%d}</td></tr>
<tr><th>名　　称：</th><td colspan="3">{escape(story.title)}</td></tr>
</tbody></table>"""


def _article(view: ArticleView) -> str:
    story, title = view.story, escape(view.story.title)

    def beside(one: Story | None) -> str:
        shown = f'<a href="{_address(one, 1)}">{escape(one.title)}</a>' if one else "没有了"
        return f"<em>{shown}</em>"

    table = _index(story) if story.number % 4 == 2 and story.title else ""
    names = ""
    if story.number % 5:
        checked = "" if story.number % 2 else "　　审核：于海"
        names = (
            '<p style="text-align: right; color:#888888;">撰稿：'
            f"{story.author or '局办公室'}　　编辑：林夕{checked}</p>\n"
        )
    rights = ""
    if story.origin:
        rights = (
            '<div class="mzsm">免责声明：凡本网注明“来源：XXX（非本网）”的作品，均转载自其他媒体，'
            "并不代表本网赞同其观点和对其真实性负责。</div>\n"
        )
    source = (
        f"<span>信息来源：{story.origin}</span>" if story.origin else "<span>信息来源：本网</span>"
    )
    head = (
        f'<meta name="ArticleTitle" content="{title}">\n'
        f'<meta name="PubDate" content="{story.posted_at:%Y-%m-%d %H:%M}">\n'
        f'<meta name="ContentSource" content="{story.origin or "本网"}">\n'
    )
    return _page(
        f"{title}_{_SECTION}_梅鹿湾贸易促进局",
        head,
        "&nbsp;&gt;&nbsp;浏览文章",
        f"""<div class="content-box">
{table}
<div class="wz-title">{title}</div>
<div class="wz-info"><span class="fbsj">发布时间：{story.posted_at:%Y-%m-%d %H:%M}</span>{source}
<span>浏览次数：<b id="hits"></b></span><span class="zh">字号：[ <a href="javascript:;">大</a> <a
href="javascript:;">中</a> <a href="javascript:;">小</a> ]</span><span class="share">分享到：<a
href="javascript:;" title="微信">微信</a><a href="javascript:;" title="微博">微博</a></span></div>
<div class="wz-con" id="Zoom">
{view.html}
{names}<div class="ewm-box"><div id="qrcode"></div><p>扫一扫在手机打开当前页</p></div>
{rights}<div class="xgwj"><h4>相关文件</h4><ul>{_rows(view.related, 80)}</ul></div>
</div>
<div class="dayin"><a href="javascript:window.print()">打印本页</a><a
href="javascript:window.close()">关闭窗口</a></div>
<div class="sxt"><p>上一条：{beside(view.previous)}</p><p>下一条：{beside(view.following)}</p></div>
</div>""",
        view.hot,
    )


CUSTOM = Design(
    name="phpcms-custom",
    language="zh",
    section=_SECTION,
    per_page=15,
    list_address=_list_address,
    address=_address,
    list_page=_list,
    article_page=_article,
    body=typed_by(PASTED, PORTAL, PLAIN, MESSENGER, PASTED),
    message='<!DOCTYPE html><html><head><meta charset="utf-8"><title>系统提示</title></head><body>'
    '<div class="tishi"><p>抱歉，该信息已删除或正在审核。</p>'
    '<a href="/">返回首页</a></div></body></html>',
    content_type=HTML,
    precision="minute",
    more=plain_pages("梅鹿湾贸易促进局", "/", *(f"{_LISTS}{at}" for at in _MENU.values())),
    select={
        "item": "ul.gllist > li > a",
        "next": "a.xyy",
        "breadcrumb": "div.dqwz",
        "title": "div.wz-title",
        "date": "span.fbsj",
        "body": "#Zoom",
        "remove": 'p[style="text-align: right; color:#888888;"],div.ewm-box,div.mzsm,div.xgwj',
    },
)

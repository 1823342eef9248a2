"""How Chinese text gets on a page: from WPS, a messenger, a portal's editor, a plain box."""

from __future__ import annotations

import re

from bench.layouts.newest.telling import hand

_DIGITS = re.compile(r"&#?\w+;|[A-Za-z0-9]+(?:[.:%][0-9]+)*%?")
_NAMES = re.compile("梅鹿湾海关|白沙港口局|澜星造船厂")


def _foreign(text: str) -> str:
    """Set what is not Chinese in another font, a span each, as WPS does."""
    span = '<span style="font-family:Calibri">{}</span>'
    return _DIGITS.sub(lambda one: one[0] if one[0][0] == "&" else span.format(one[0]), text)


def _named(text: str) -> str:
    """Make a link of the first institution, as editors of portals do."""
    return _NAMES.sub(r'<a href="/" target="_blank">\g<0></a>', text, count=1)


_WPS = 'style="margin-top:0;margin-bottom:0;text-indent:32px;line-height:28px"'
_FANG = 'style="font-family:仿宋_GB2312;font-size:21px"'
PASTED = hand(
    f"""
prose: <p class="MsoNormal" {_WPS}><span {_FANG}>@</span></p> ||
    @<p class="MsoNormal" {_WPS}><span {_FANG}>&nbsp;</span></p>
head: <p class="MsoNormal" {_WPS}><b><span
    style="font-family:黑体;font-size:21px">@</span></b></p>
item: <p class="p0" style="text-indent:32px"><span {_FANG}><span>·&nbsp;&nbsp;</span>@</span></p>
fact: <p class="MsoNormal" {_WPS}><span {_FANG}>@<o:p></o:p></span></p>
row: <tr>@</tr> || <table class="MsoNormalTable" border="1" cellspacing="0"
    style="border-collapse:collapse;width:426.1pt"><tbody>@</tbody></table>
th: <td width="189" valign="center" style="border:1px solid"><p class="MsoNormal"
    style="text-align:center"><b><span {_FANG}>@</span></b></p></td>
td: <td width="189" valign="center" style="border:1px solid"><p class="MsoNormal"
    style="text-align:center"><span {_FANG}>@</span></p></td>
closing: <p class="MsoNormal" style="text-align:right;margin-right:64px"><span {_FANG}>@</span></p>
caption: <p class="MsoNormal" style="text-align:center"><span
    style="font-family:楷体">@</span></p> ||
    <p class="MsoNormal" style="text-align:center"><span><img src="@src" title="1519780362.jpg"
    alt="1519780362.jpg"/></span></p>@
file: <p style="line-height:16px"><img
    src="/statics/js/ueditor/dialogs/attachment/fileTypeImages/icon_doc.gif"/><a
    href="@src" title="">@</a></p>
title: <p class="MsoNormal" style="text-align:center"><b><span
    style="font-family:方正小标宋简体;font-size:29px">@</span></b></p>
byline: <p class="MsoNormal" style="text-align:center"><span style="font-family:楷体">@</span></p>
""",
    gap="",
    touch=_foreign,
)
MESSENGER = hand(
    """
prose: <section style="margin: 0px 8px; padding: 0px; line-height: 2em; box-sizing:
    border-box;"><span style="font-size: 15px; letter-spacing: 1px; color: rgb(63, 63,
    63);">@</span></section> || @<section style="margin: 0px 8px;"><br/></section>
head: <section style="text-align: center; margin: 10px 0px;"><section style="display: inline-block;
    border-bottom: 2px solid rgb(192, 0, 0);"><strong>@</strong></section></section>
item: <li><section style="line-height: 2em;">@</section></li> || <ul
    class="list-paddingleft-1">@</ul>
quote: <section style="padding: 10px; background: rgb(247, 247, 247);"><p><em>@</em></p></section>
    || <section style="border-left: 4px solid rgb(192, 0, 0);">@</section>
row: <tr>@</tr> || <section style="overflow-x: auto;"><table><tbody>@</tbody></table></section>
closing: <section style="text-align: right; margin: 0px 8px;"><span style="font-size:
    14px;">@</span></section>
caption: <section style="text-align: center; margin: 0px 8px;"><span style="font-size: 12px; color:
    rgb(136, 136, 136);">@</span></section> || <section style="text-align: center;"><img
    data-ratio="0.66" data-src="@src" src="@src" style="width: 100%; height: auto;"
    /></section>@
file: <section><a href="@src">@</a></section>
title: <section style="text-align: center;"><strong><span style="font-size:
    18px;">@</span></strong></section>
byline: <section style="text-align: right;"><span style="color: rgb(136, 136,
    136);">@</span></section>
""",
    gap="",
    is_apart=True,
)
PORTAL = hand(
    """
prose: <p>　　@</p>
head: <p>　　<strong>@</strong></p>
ask: <p>　　<strong>@</strong></p>
quote: <p>　　<font face="楷体">@</font></p>
fact: 　　@<br /> || <p>@</p>
row: <tr>@</tr> || <p align="center"><table border="1" cellspacing="0" cellpadding="0"
    style="margin: 0 auto;"><tbody>@</tbody></table></p>
closing: <p align="right">@&nbsp;&nbsp;&nbsp;&nbsp;</p>
caption: <font color="#0000ff">@</font> || <p align="center"><img src="@src" border="0" width="550"
    /><br />@</p>
file: <p>　　<a href="@src" target="_blank"><font color="#0000ff">@</font></a></p>
title: <p align="center"><strong>@</strong></p>
byline: <p align="center">@</p>
""",
    gap="",
    touch=_named,
)
PLAIN = hand(
    """
prose: 　　@<br />~ || @<br />~
head: <b>　　@</b><br />~
row: <tr>@</tr>~ || <table width="96%" border="1">@</table>~
closing: <div style="text-align:right">@</div>
caption: <center>@</center> || <center><img src="@src" onload="if(this.width>600)this.width=600"
    /></center>@<br />~
file: <a href="@src">@</a><br />~
title: <center><b>@</b></center>
byline: @<br />~
""",
    gap="",
)

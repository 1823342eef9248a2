"""How Chinese text gets on a page: four editors' boxes, Word and a maker of messenger posts."""

from __future__ import annotations

import re

from bench.layouts.newest.telling import hand

_LATIN = re.compile(r"&#?\w+;|[A-Za-z0-9]+(?:[.:%][0-9]+)*%?")
_FIRST = re.compile(r"^[^，。：]{2,14}(?=[，：])")


def _fonts(text: str) -> str:
    """Mark what is not Chinese as English, as Word does when it saves for the web."""
    span = '<span lang="EN-US">{}</span>'
    return _LATIN.sub(lambda one: one[0] if one[0][0] == "&" else span.format(one[0]), text)


def _bold(text: str) -> str:
    """Set the first clause in bold, as makers of messenger posts do."""
    return _FIRST.sub(r'<strong style="color:#0a5aa8">\g<0></strong>', text, count=1)


_LINE = "margin:0cm;margin-bottom:.0001pt;text-indent:24.0pt;mso-char-indent-count:2.0"
WORD = hand(
    f"""
prose: <p class="MsoNormal" style="{_LINE};line-height:150%"><span
    style="font-size:12.0pt;line-height:150%;font-family:宋体">@<span
    lang="EN-US"><o:p></o:p></span></span></p>
head: <p class="MsoNormal" style="{_LINE}"><b style="mso-bidi-font-weight:normal"><span
    style="font-size:12.0pt;font-family:黑体">@</span></b></p>
item: <p class="MsoListParagraph" style="margin-left:45pt;text-indent:-21pt"><!--[if !supportLists]
    --><span lang="EN-US" style="font-family:Wingdings">
    <span style="mso-list:Ignore">&bull;<span style="font:7.0pt
    'Times New Roman'">&nbsp; </span></span></span><!--[endif]-->@</p>
row: <tr style="mso-yfti-irow:1;height:17.0pt">@</tr> || <table class="MsoNormalTable" border="0"
    cellspacing="0" width="554" style="width:415.3pt;border-collapse:collapse"><tbody>@</tbody>
    </table><p class="MsoNormal"><span lang="EN-US"><o:p>&nbsp;</o:p></span></p>
th: <td width="185" nowrap="" valign="top" style="border:solid windowtext 1.0pt"><p
    class="MsoNormal" align="center"><b>@</b></p></td>
td: <td width="185" nowrap="" valign="top" style="border:solid windowtext 1.0pt"><p
    class="MsoNormal" align="center"><span lang="EN-US">@</span></p></td>
closing: <p class="MsoNormal" align="right" style="text-align:right;text-indent:24.0pt"><span
    style="font-size:12.0pt;font-family:宋体">@</span></p>
caption: <p class="MsoNormal" align="center" style="text-align:center"><span
    style="font-size:9.0pt">@</span></p> || <p class="MsoNormal" align="center"
    style="text-align:center"><span lang="EN-US"><img width="554" height="369" src="@src"
    /></span></p>@
file: <p class="MsoNormal" style="{_LINE}"><a href="@src">@</a></p>
title: <p class="MsoNormal" align="center" style="text-align:center"><b><span
    style="font-size:18.0pt;font-family:黑体">@</span></b></p>
byline: <p class="MsoNormal" align="center" style="text-align:center">@</p>
""",
    gap="",
    touch=_fonts,
)
UEDITOR = hand(
    """
prose: <p style="text-indent: 2em; line-height: 1.75em;"><span style="font-family: 微软雅黑,
    &#39;Microsoft YaHei&#39;; font-size: 16px;">@</span></p> || @<p style="text-indent:
    2em;"><br/></p>
head: <p style="text-indent: 2em; line-height: 1.75em;"><strong><span style="font-size:
    16px;">@</span></strong></p>
num: <li><p style="line-height: 1.75em;">@</p></li> || <ol class=" list-paddingleft-2"
    style="list-style-type: decimal;">@</ol>
item: <li><p>@</p></li> || <ul class=" list-paddingleft-2" style="list-style-type: disc;">@</ul>
quote: <p style="text-indent: 2em;"><span style="font-family: 楷体, 楷体_GB2312,
    SimKai;">@</span></p>
row: <tr class="firstRow">@</tr> || <table width="600"
    align="center"><tbody>@</tbody></table><p><br/></p>
th: <td width="180" valign="middle" align="center" style="word-break: break-all;"><strong>@</strong>
    </td>
td: <td width="180" valign="middle" align="center">@</td>
closing: <p style="text-align: right; line-height: 1.75em;"><span style="font-size:
    16px;">@&nbsp;&nbsp;</span></p>
caption: <p style="text-align: center;"><span style="font-size: 14px; color: rgb(127, 127,
    127);">@</span></p> || <p style="text-align: center;"><img src="@src" title="IMG_2071.JPG"
    alt="IMG_2071.JPG" width="600" height="400" border="0" vspace="0"/></p>@
file: <p style="line-height: 16px;"><img style="vertical-align: middle; margin-right: 2px;"
    src="/statics/icon_doc.gif"/><a style="font-size:12px; color:#0066cc;" href="@src"
    title="@">@</a></p>
title: <p style="text-align: center;"><strong><span style="font-size: 20px;">@</span></strong></p>
byline: <p style="text-align: right;"><span style="font-size: 14px;">@</span></p>
""".replace(' title="@">@', ">@"),
    gap="",
)
MESSENGER = hand(
    """
prose: <section class="_135editor" data-role="paragraph" style="padding: 0 10px;"><p style="margin:
    0; line-height: 1.75em; letter-spacing: 1.5px; font-size: 15px; color: rgb(62, 62,
    62);">@</p></section><p><br/></p>
head: <section class="_135editor" data-tools="135编辑器" data-id="92117"><section
    style="display:inline-block;padding:4px 14px;background:#0a5aa8;"><p
    style="color:#fff;margin:0">@</p></section><section style="width:100%;height:1px"></section>
    </section>
num: <section style="display:flex"><section>&#9670;</section><section
    style="flex:1"><p>@</p></section></section>
quote: <section style="border:1px dashed #0a5aa8;padding:15px"><p
    style="text-align:justify">@</p></section>
ask: <p style="color: rgb(10, 90, 168);"><strong>@</strong></p>
row: <tr>@</tr> || <section data-role="outer"><table style="width:100%"><tbody>@</tbody></table>
    </section>
closing: <p style="text-align: right; font-size: 14px; padding: 0 10px;">@</p>
caption: <p style="text-align:center;font-size:12px;color:#a0a0a0">@</p> || <section
    style="text-align:center"><section style="box-shadow: rgb(160, 160, 160) 0 0 6px;"><img
    class="rich_pages" data-w="1080" src="@src" alt="图片" width="100%"/></section>@</section>
file: <p style="text-align:center">&#128206;<a href="@src">@</a></p>
title: <p style="text-align:center"><span style="font-size:18px"><strong>@</strong></span></p>
byline: <p style="text-align:center;color:#888;font-size:12px">@</p>
""",
    gap="",
    is_apart=True,
    touch=_bold,
)
KIND = hand(
    """
prose: <p>~	<span style="font-size:16px;line-height:2;">　　@</span>~</p>~
head: <p>~	<span style="font-size:16px;"><strong>　　@</strong></span>~</p>~
num: <li>~		<span style="font-size:16px;">@</span>~	</li>~ || <ol>~	@</ol>~
row: <tr>@</tr>~ || <table style="width:100%;" cellpadding="2" cellspacing="0" border="1"
    bordercolor="#000000"><tbody>@</tbody></table><br />~
td: <td><span style="font-size:16px;">@</span></td>
closing: <p style="text-align:right;">~	<span style="font-size:16px;">@</span>~</p>~
caption: <strong>@</strong> || <p style="text-align:center;">~	<img src="@src"
    alt="" /><br />~@~</p>~
file: <p>~	<a class="ke-insertfile" href="@src" target="_blank">@</a>~</p>~
title: <h2 style="text-align:center;">~	@~</h2>~
byline: <p style="text-align:right;">~	@~</p>~
""",
    gap="",
)
DIVS = hand(
    """
prose: <div>　　@</div>~ || @<div>&nbsp;</div>~
head: <div>　　<strong>@</strong></div>~
ask: <div><strong>@</strong></div>~
row: <tr>@</tr> || <div align="center"><table border="1" cellpadding="1" width="500">@</table></div>
closing: <div style="text-align: right; ">@</div>~
caption: <div style="text-align: center; ">@</div>~ || <div style="text-align: center; "><img alt=""
    src="@src" style="width: 550px; height: 366px; " /></div>~@
file: <div>　　<a href="@src"><span style="color:#ff0000;">@</span></a></div>~
title: <div style="text-align: center; "><strong>@</strong></div>~
byline: <div style="text-align: center; ">@</div>~
""",
    gap="",
)
BREAKS = hand(
    """
prose: &nbsp;&nbsp;&nbsp; @<br /><br />~
head: <strong>&nbsp;&nbsp;&nbsp; @</strong><br /><br />~
closing: <p align="right">@</p>
caption: <font size="2">@</font> || <div align="center"><img src="@src" border="0"
    /><br />@</div><br />~
row: <tr>@</tr> || <table border="1" align="center">@</table><br />~
file: <a href="@src">@</a><br />~
title: <div align="center"><b>@</b></div><br />~
byline: <div align="center">@</div>~
""",
    gap="",
)

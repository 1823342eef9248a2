"""How Chinese text is put on a page: in UEditor, from Word, from a government portal, by typing."""

from __future__ import annotations

import re

from bench.layouts.newest.telling import hand

_FIGURE = re.compile(r"&#?\w+;|[0-9]+(?:[.:][0-9]+)*")


def _spans(text: str) -> str:
    """Put figures into spans of their own, as Word does to what is not Chinese."""
    return _FIGURE.sub(
        lambda one: one[0] if one[0][0] == "&" else f'<span lang="EN-US">{one[0]}</span>', text
    )


_WORDS = re.compile("冷库租赁|货运险|咖啡豆|保税仓")


def _keywords(text: str) -> str:
    """Link the first keyword of a paragraph, as DedeCMS does by itself."""
    link = r"<a href='/news/' target='_blank'><u>\g<0></u></a>"
    return _WORDS.sub(link, text, count=1)


UEDITOR = hand(
    """
prose: <p style="text-indent: 2em;">@</p> || @<p><br/></p>
head: <p style="text-indent: 2em;"><strong>@</strong></p>
ask: <p style="text-indent: 2em;"><strong>@</strong></p>
item: <li><p>@</p></li> || <ul class=" list-paddingleft-2" style="list-style-type: disc;">@</ul>
num: <li><p>@</p></li> || <ol class=" list-paddingleft-2">@</ol>
quote: <p>@</p> || <blockquote>@</blockquote>
fact: @<br/> || <p style="text-indent: 2em;">@</p>
row: <tr class="firstRow">@</tr> || <table width="100%"><tbody>@</tbody></table><p><br/></p>
closing: <p style="text-align: right;">@</p>
caption: <p style="text-align: center;"><span style="font-size: 14px; color:
    #7f7f7f;">@</span></p> || <p style="text-align: center;"><img src="@src"
    title="1519780362.jpg" alt="IMG_3391.JPG" width="600" height="400"/></p>@
file: <p style="line-height: 16px;"><img style="vertical-align: middle;"
    src="/statics/js/ueditor/dialogs/attachment/fileTypeImages/icon_doc.gif"/><a
    style="font-size:12px; color:#0066cc;" href="@src">@</a></p>
title: <p style="text-align: center;"><strong>@</strong></p>
byline: <p style="text-align: center;">@</p>
th: <td style="word-break: break-all;" width="200"><strong>@</strong></td>
td: <td width="200" valign="top">@</td>
""",
    gap="",
    is_apart=True,
)
WORD = hand(
    """
prose: <p class="MsoNormal" style="text-indent:32.15pt;line-height:200%;"><span
    style="mso-spacerun:'yes';font-family:仿宋_GB2312;font-size:16.0000pt;"><font
    face="仿宋_GB2312">@</font></span><span
    style="mso-spacerun:'yes';font-family:仿宋_GB2312;font-size:16.0000pt;"><o:p></o:p></span></p>~
head: <p class="MsoNormal" style="text-indent:32.15pt;line-height:200%;"><b><span
    style="font-family:黑体;">@</span></b><o:p></o:p></p>~
quote: <p class="MsoNormal" style="margin-left:42pt;"><i><span
    style="mso-spacerun:'yes';font-family:仿宋_GB2312;font-size:16.0000pt;">@</span></i></p>
item: <p class="MsoListParagraph" style="margin-left:18.0pt;text-indent:-18.0pt;"><span
    lang="EN-US" style="font-family:Wingdings;">&sect;<span style="font:7.0pt">&nbsp;
    </span></span><span>@</span></p>~
fact: <p class="MsoNormal" style="text-indent:32.15pt;line-height:200%;"><span
    style="mso-spacerun:'yes';font-family:仿宋_GB2312;font-size:16.0000pt;">@</span></p>~
row: <tr style="mso-yfti-irow:1;height:20pt;">@</tr> || <table class="MsoTableGrid" border="1"
    cellspacing="0" style="border:none;"><tbody>@</tbody></table>
closing: <p class="MsoNormal" align="right" style="text-align:right;"><span
    style="mso-spacerun:'yes';font-family:仿宋_GB2312;font-size:16.0000pt;">@&nbsp;&nbsp;&nbsp;&nbsp;</span></p>
    || <p class="MsoNormal" style="text-indent:32.15pt;line-height:200%;"><o:p>&nbsp;</o:p></p>@
caption: <p class="MsoNormal" align="center"><span style="font-size:10.5pt;">@</span></p> || <p
    class="MsoNormal" align="center"><img src="@src" width="553" /></p>@
file: <p class="MsoNormal" style="text-indent:32.15pt;line-height:200%;"><a href="@src"><span
    style="mso-spacerun:'yes';font-family:仿宋_GB2312;font-size:16.0000pt;">@</span></a></p>
title: <p class="MsoNormal" align="center" style="text-align:center;"><b><span
    style="font-size:22.0000pt;font-family:方正小标宋简体;">@</span></b></p>
byline: <p class="MsoNormal" align="center"><span>@</span></p>
th: <td width="142" valign="top"><p class="MsoNormal" align="center"><b>@</b></p></td>
td: <td width="142" valign="top"><p class="MsoNormal"><span lang="EN-US">@</span></p></td>
""",
    gap="",
    touch=_spans,
)
PORTAL = hand(
    """
prose: <p align="justify"><font face="宋体">　　@</font></p>~
head: <p align="justify"><font face="宋体">　　<b>@</b></font></p>~
row: <tr>@</tr> || <center><table border="1" cellpadding="0"
    style="border-collapse:collapse;">@</table></center>
fact: 　　@<br /> || <p align="justify"><font face="宋体">@</font></p>
closing: <p align="right">@</p>
caption: <font color="#000080" size="2">@</font> || <div align="center"><img src="@src" border="0"
    oldsrc="W02018022.jpg" /><br />@</div>
file: <p><a href="@src" target="_blank">@</a></p>
title: <p align="center"><font size="4"><b>@</b></font></p>
byline: <p align="center">@</p>
""",
    gap="",
)
TYPIST = hand(
    """
prose: 　　@<br />~<br />~
head: 　　<strong>@</strong><br />~<br />~
quote: 　　<span style="font-family: 楷体_GB2312">@</span><br />~<br />~
fact: 　　@<br />~ || @<br />~
row: <tr>@</tr> || <table border="1" width="90%" align="center">@</table><br />~
closing: <div style="text-align: right">@</div>~
caption: @ || <div style="text-align: center"><img alt="" width="500" height="333" src="@src"
    /><br />~@</div>~<br />~
file: <table width="450"><tr><td width="20"><a href="@src"><img border="0" alt=""
    src="/plus/img/addon.gif" /></a></td><td><a href="@src"><u>@</u></a></td></tr></table>
title: <div style="text-align: center"><strong>@</strong></div>~<br />~
byline: 　　@<br />~ || @<br />~
""",
    gap="",
    touch=_keywords,
)
CKEDITOR = hand(
    """
prose: <div>~&nbsp;&nbsp;&nbsp; @</div>~ || @<div>~&nbsp;</div>~
head: <h3>~@</h3>~
item: <li>~@</li>~ || <ul>~@</ul>~
num: <li>~@</li>~ || <ol>~@</ol>~
quote: <div>~@</div>~ || <blockquote>~@</blockquote>~
row: <tr>@</tr>~ || <table border="1" style="width: 500px;"><tbody>@</tbody></table>
closing: <div style="text-align: right;">~@</div>~
caption: <div style="text-align: center;">~@</div>~ || <div style="text-align: center;">~<img
    alt="" src="@src" style="width: 550px;" /></div>~@
file: <div>~&nbsp;&nbsp;&nbsp; <a href="@src">@</a></div>~
title: <h2 style="text-align: center;">~@</h2>~
byline: <div style="text-align: center;">~<em>@</em></div>~
th: <td>~<strong>@</strong></td>
""",
    gap="",
    is_apart=True,
    touch=_keywords,
)

"""How Chinese text is put on a page: in UEditor, from Word, from a government portal, by typing."""

from __future__ import annotations

import re

from bench.layouts.newest.telling import Hand

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


UEDITOR = Hand(
    kinds={
        "prose": ('<p style="text-indent: 2em;">@</p>', "@<p><br/></p>"),
        "head": ('<p style="text-indent: 2em;"><strong>@</strong></p>', "@"),
        "ask": ('<p style="text-indent: 2em;"><strong>@</strong></p>', "@"),
        "item": (
            "<li><p>@</p></li>",
            '<ul class=" list-paddingleft-2" style="list-style-type: disc;">@</ul>',
        ),
        "num": ("<li><p>@</p></li>", '<ol class=" list-paddingleft-2">@</ol>'),
        "quote": ("<p>@</p>", "<blockquote>@</blockquote>"),
        "fact": ("@<br/>", '<p style="text-indent: 2em;">@</p>'),
        "row": (
            '<tr class="firstRow">@</tr>',
            '<table width="100%"><tbody>@</tbody></table><p><br/></p>',
        ),
        "closing": ('<p style="text-align: right;">@</p>', "@"),
        "caption": (
            '<p style="text-align: center;"><span style="font-size: 14px; color: #7f7f7f;">@</span>'
            "</p>",
            '<p style="text-align: center;"><img src="@src" title="1519780362.jpg" '
            'alt="IMG_3391.JPG" width="600" height="400"/></p>@',
        ),
        "file": (
            '<p style="line-height: 16px;"><img style="vertical-align: middle;" src="/statics/js/'
            'ueditor/dialogs/attachment/fileTypeImages/icon_doc.gif"/><a style="font-size:12px; '
            'color:#0066cc;" href="@src" title="@">@</a></p>'.replace(' title="@"', ""),
            "@",
        ),
        "title": ('<p style="text-align: center;"><strong>@</strong></p>', "@"),
        "byline": ('<p style="text-align: center;">@</p>', "@"),
    },
    head_cell='<td style="word-break: break-all;" width="200"><strong>@</strong></td>',
    cell='<td width="200" valign="top">@</td>',
    gap="",
    is_apart=True,
)
_FONT = "style=\"mso-spacerun:'yes';font-family:仿宋_GB2312;font-size:16.0000pt;\""
_MSO = '<p class="MsoNormal" style="text-indent:32.15pt;line-height:200%;">'
WORD = Hand(
    kinds={
        "prose": (
            f'{_MSO}<span {_FONT}><font face="仿宋_GB2312">@</font></span><span {_FONT}><o:p></o:p>'
            "</span></p>\n",
            "@",
        ),
        "head": (f'{_MSO}<b><span style="font-family:黑体;">@</span></b><o:p></o:p></p>\n', "@"),
        "quote": (
            f'<p class="MsoNormal" style="margin-left:42pt;"><i><span {_FONT}>@</span></i></p>',
            "@",
        ),
        "item": (
            '<p class="MsoListParagraph" style="margin-left:18.0pt;text-indent:-18.0pt;"><span '
            'lang="EN-US" style="font-family:Wingdings;">&sect;<span style="font:7.0pt">&nbsp; '
            "</span></span><span>@</span></p>\n",
            "@",
        ),
        "fact": (f"{_MSO}<span {_FONT}>@</span></p>\n", "@"),
        "row": (
            '<tr style="mso-yfti-irow:1;height:20pt;">@</tr>',
            '<table class="MsoTableGrid" border="1" cellspacing="0" style="border:none;"><tbody>@'
            "</tbody></table>",
        ),
        "closing": (
            f'<p class="MsoNormal" align="right" style="text-align:right;"><span {_FONT}>'
            "@&nbsp;&nbsp;&nbsp;&nbsp;</span></p>",
            f"{_MSO}<o:p>&nbsp;</o:p></p>@",
        ),
        "caption": (
            '<p class="MsoNormal" align="center"><span style="font-size:10.5pt;">@</span></p>',
            '<p class="MsoNormal" align="center"><img src="@src" width="553" /></p>@',
        ),
        "file": (f'{_MSO}<a href="@src"><span {_FONT}>@</span></a></p>', "@"),
        "title": (
            '<p class="MsoNormal" align="center" style="text-align:center;"><b><span '
            'style="font-size:22.0000pt;font-family:方正小标宋简体;">@</span></b></p>',
            "@",
        ),
        "byline": ('<p class="MsoNormal" align="center"><span>@</span></p>', "@"),
    },
    head_cell='<td width="142" valign="top"><p class="MsoNormal" align="center"><b>@</b></p></td>',
    cell='<td width="142" valign="top"><p class="MsoNormal"><span lang="EN-US">@</span></p></td>',
    gap="",
    touch=_spans,
)
PORTAL = Hand(
    kinds={
        "prose": ('<p align="justify"><font face="宋体">　　@</font></p>\n', "@"),
        "head": ('<p align="justify"><font face="宋体">　　<b>@</b></font></p>\n', "@"),
        "row": (
            "<tr>@</tr>",
            '<center><table border="1" cellpadding="0" style="border-collapse:collapse;">@</table>'
            "</center>",
        ),
        "fact": ("　　@<br />", '<p align="justify"><font face="宋体">@</font></p>'),
        "closing": ('<p align="right">@</p>', "@"),
        "caption": (
            '<font color="#000080" size="2">@</font>',
            '<div align="center"><img src="@src" border="0" oldsrc="W02018022.jpg" /><br />@</div>',
        ),
        "file": ('<p><a href="@src" target="_blank">@</a></p>', "@"),
        "title": ('<p align="center"><font size="4"><b>@</b></font></p>', "@"),
        "byline": ('<p align="center">@</p>', "@"),
    },
    gap="",
)
TYPIST = Hand(
    kinds={
        "prose": ("　　@<br />\n<br />\n", "@"),
        "head": ("　　<strong>@</strong><br />\n<br />\n", "@"),
        "quote": ('　　<span style="font-family: 楷体_GB2312">@</span><br />\n<br />\n', "@"),
        "fact": ("　　@<br />\n", "@<br />\n"),
        "row": ("<tr>@</tr>", '<table border="1" width="90%" align="center">@</table><br />\n'),
        "closing": ('<div style="text-align: right">@</div>\n', "@"),
        "caption": (
            "@",
            '<div style="text-align: center"><img alt="" width="500" height="333" src="@src" /><br '
            "/>\n@</div>\n<br />\n",
        ),
        "file": (
            '<table width="450"><tr><td width="20"><a href="@src"><img border="0" alt="" src="/plus'
            '/img/addon.gif" /></a></td><td><a href="@src"><u>@</u></a></td></tr></table>',
            "@",
        ),
        "title": ('<div style="text-align: center"><strong>@</strong></div>\n<br />\n', "@"),
        "byline": ("　　@<br />\n", "@<br />\n"),
    },
    gap="",
    touch=_keywords,
)
CKEDITOR = Hand(
    kinds={
        "prose": ("<div>\n\t&nbsp;&nbsp;&nbsp; @</div>\n", "@<div>\n\t&nbsp;</div>\n"),
        "head": ("<h3>\n\t@</h3>\n", "@"),
        "item": ("<li>\n\t\t@</li>\n", "<ul>\n@</ul>\n"),
        "num": ("<li>\n\t\t@</li>\n", "<ol>\n@</ol>\n"),
        "quote": ("<div>\n\t@</div>\n", "<blockquote>\n@</blockquote>\n"),
        "row": ("<tr>@</tr>\n", '<table border="1" style="width: 500px;"><tbody>@</tbody></table>'),
        "closing": ('<div style="text-align: right;">\n\t@</div>\n', "@"),
        "caption": (
            '<div style="text-align: center;">\n\t@</div>\n',
            '<div style="text-align: center;">\n\t<img alt="" src="@src" style="width: 550px;" />'
            "</div>\n@",
        ),
        "file": ('<div>\n\t&nbsp;&nbsp;&nbsp; <a href="@src">@</a></div>\n', "@"),
        "title": ('<h2 style="text-align: center;">\n\t@</h2>\n', "@"),
        "byline": ('<div style="text-align: center;">\n\t<em>@</em></div>\n', "@"),
    },
    head_cell="<td>\n<strong>@</strong></td>",
    gap="",
    is_apart=True,
    touch=_keywords,
)

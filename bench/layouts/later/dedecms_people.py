"""Three people who post on the DedeCMS site: its editor, a page laid out in a table, a portal."""

from __future__ import annotations

from bench.layouts.later.setting import Person, Shape

_FONT = 'style="font-size:14px;font-family:宋体;line-height:200%"'
CLERK = Person(
    shapes={
        "prose": Shape("<div>\n\t&nbsp; &nbsp; &nbsp; &nbsp;@</div>"),
        "heading": Shape(
            '<div>\n\t&nbsp; &nbsp; &nbsp; &nbsp;<span style="color:#f00;"><strong>@</strong>'
            "</span></div>"
        ),
        "row": Shape(
            "<tr>\n@\n</tr>",
            '<table border="1" bordercolor="#cccccc" cellspacing="0" style="width:100%">\n\t<tbody>'
            "@</tbody>\n</table>",
        ),
        "closing": Shape('<div style="text-align: right;">\n\t@</div>'),
        "caption": Shape(
            '<div style="text-align: center;">\n\t<img alt="" src="@src" style="width: 580px; '
            'height: 387px;" /></div>\n<div style="text-align: center;">\n\t@</div>'
        ),
        "attachment": Shape(
            '<div>\n\t<table width="450"><tbody><tr><td height="30" width="20"><a href="@src" '
            'target="_blank"><img align="center" border="0" src="/plus/img/addon.gif" /></a></td>'
            '<td><a href="@src" target="_blank"><u>@</u></a></td></tr></tbody></table></div>'
        ),
        "title": Shape('<div style="text-align: center;">\n\t<strong>@</strong></div>'),
        "byline": Shape('<div style="text-align: center;">\n\t@</div>'),
    },
    head="<td>\n<strong>@</strong></td>",
    cell="<td>\n@</td>",
    joiner="",
    between="\n<div>\n\t&nbsp;</div>\n",
)
TABLED = Person(
    shapes={
        "prose": Shape(f"<p {_FONT}>　　@</p>"),
        "heading": Shape(f"<p {_FONT}><b>　　@</b></p>"),
        "item": Shape(f"<p {_FONT}>　　@</p>"),
        "row": Shape(
            "<tr>@</tr>",
            '<table cellspacing="1" cellpadding="4" bgcolor="#666666" width="96%">@</table>',
        ),
        "closing": Shape('<p align="right">@</p>'),
        "caption": Shape(
            '<table width="1" align="center"><tr><td><img src="@src"></td></tr><tr>'
            '<td align="center"><font color="#336699">@</font></td></tr></table>'
        ),
        "attachment": Shape(f'<p {_FONT}>　　<a href="@src">@</a></p>'),
        "title": Shape('<p align="center"><font size="4"><b>@</b></font></p>'),
        "byline": Shape("@", '<p align="center">@</p>', "<br>"),
    },
    head='<th bgcolor="#eeeeee">@</th>',
    cell='<td bgcolor="#ffffff">@</td>',
    signs=True,
    joiner="",
    around='<table border="0" width="680" align="center"><tbody><tr><td class="p14">@</td></tr>'
    "</tbody></table>",
)
PASTER = Person(
    shapes={
        "prose": Shape('<p style="text-indent: 2em; text-align: left;">@</p>'),
        "heading": Shape('<p style="text-indent: 2em;"><strong>@</strong></p>'),
        "particular": Shape("@", '<p style="text-indent: 2em;">@</p>', "<br/>"),
        "item": Shape("<li><p>@</p></li>", '<ul class=" list-paddingleft-2">@</ul>', ""),
        "quotation": Shape('<blockquote><p style="text-indent: 2em;">@</p></blockquote>'),
        "note": Shape('<p><span style="color: rgb(127, 127, 127); font-size: 12px;">@</span></p>'),
        "row": Shape(
            '<tr class="firstRow">@</tr>',
            '<table data-sort="sortDisabled"><tbody>@</tbody></table><p><br/></p>',
        ),
        "closing": Shape("@", '<p style="text-align: right;">@</p>', "<br/>"),
        "caption": Shape(
            '<p style="text-align: center"><img src="@src" title="1.jpg" alt=""/></p>'
            '<p class="pictext" align="center">@</p>'
        ),
        "attachment": Shape(
            '<p style="line-height: 16px;"><a style="font-size:12px; color:#0066cc;" href="@src" '
            'title="附件">@</a></p>'
        ),
        "title": Shape('<h1 style="text-align: center;">@</h1>'),
        "byline": Shape("@", '<p class="otherContent_01">@</p>', "&nbsp;&nbsp;<br/>"),
    },
    cell='<td width="147" valign="top" style="word-break: break-all;">@</td>',
    joiner="",
    around='<div class="content_area" id="content_area">@</div>',
)

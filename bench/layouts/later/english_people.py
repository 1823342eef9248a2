"""Three people who post in English on a Chinese system: Word, one block with breaks, the editor."""

from __future__ import annotations

from bench.layouts.later.setting import Person, Shape

_FONT = "style=\"font-family:'Times New Roman';font-size:12.0000pt;\""
_SPAN = f'<span lang="EN-US" {_FONT}>@</span>'


def _broken_runs(text: str) -> str:
    """Cut a text where it was corrected after it had been typed: at a space near its middle."""
    first, space, last = text[: len(text) // 2].rpartition(" ")
    if not space:
        return text
    return f"{first}</span><span {_FONT}>&nbsp;</span><span {_FONT}>{last}{text[len(text) // 2 :]}"


WORD_USER = Person(
    shapes={
        "prose": Shape(
            '<p class="MsoNormal" style="text-align:justify;text-justify:inter-ideograph;">'
            f"{_SPAN}<span {_FONT}><o:p></o:p></span></p>",
            between='\n<p class="MsoNormal"><span><o:p>&nbsp;</o:p></span></p>\n',
        ),
        "heading": Shape(
            f'<p class="MsoNormal"><b style="mso-bidi-font-weight:normal;">{_SPAN}</b></p>'
        ),
        "item": Shape(
            '<p class="15" style="margin-left:36.0000pt;text-indent:-18.0000pt;mso-list:l0 level1 '
            f'lfo1;"><span style="font-family:Symbol;">·&nbsp;&nbsp;</span>{_SPAN}</p>'
        ),
        "quotation": Shape(
            f'<p class="MsoNormal" style="margin-left:36.0000pt;"><i>{_SPAN}</i></p>'
        ),
        "row": Shape(
            "<tr>@</tr>",
            '<table class="MsoTableGrid" border="1" cellspacing="0" style="border:none;'
            'mso-border-left-alt:0.5000pt solid windowtext;"><tbody>@</tbody></table>',
        ),
        "closing": Shape(f'<p class="MsoNormal" align="right">{_SPAN}</p>'),
        "caption": Shape(
            '<p class="MsoNormal" align="center"><img src="@src" width="553" height="368" /></p>'
            f'<p class="MsoNormal" align="center"><i>{_SPAN}</i></p>'
        ),
        "attachment": Shape(f'<p class="MsoNormal"><a href="@src">{_SPAN}</a></p>'),
        "title": Shape(
            '<p class="MsoNormal" align="center" style="text-align:center;"><b><span '
            'style="font-size:16pt;">@</span></b></p>'
        ),
        "byline": Shape(f'<p class="MsoNormal" align="center">{_SPAN}</p>'),
    },
    cell=f'<td width="142" valign="top"><p class="MsoNormal">{_SPAN}</p></td>',
    head=f'<td width="142" valign="top"><p class="MsoNormal"><b>{_SPAN}</b></p></td>',
    touch=_broken_runs,
)
ONE_BLOCK = Person(
    shapes={
        "prose": Shape("　　@", between="<br />\n"),
        "heading": Shape("<strong>　　@</strong>"),
        "row": Shape("<tr>@</tr>", "<table width=90% border=1><tbody>@</tbody></table>"),
        "caption": Shape('<center><img src="@src" border="0" alt="" /><br />@</center>'),
        "attachment": Shape('<a href="@src">　　@</a>'),
        "title": Shape("<center><b>@</b></center>"),
        "byline": Shape("@", "<center>@</center>", "<br />"),
        "closing": Shape("@", '<div align="right">@</div>', "<br />"),
    },
    signs=True,
    between="<br />\n",
)
JUSTIFIER = Person(
    shapes={
        "prose": Shape('<p style="text-align: justify;">\n\t@</p>', between="\n"),
        "heading": Shape('<h3 style="color: rgb(153, 0, 0);">\n\t@</h3>'),
        "item": Shape('<li style="text-align: justify;">\n\t\t@</li>', "<ul>\n\t@\n</ul>", "\n\t"),
        "particular": Shape("@", '<p style="margin-left: 40px;">\n\t@</p>', "<br />\n\t"),
        "contact": Shape("@", "<p>\n\t@</p>", "<br />\n\t"),
        "note": Shape('<p>\n\t<em><span style="font-size: 11px;">@</span></em></p>'),
        "quotation": Shape("<p>@</p>", "<blockquote>\n\t@\n</blockquote>"),
        "row": Shape(
            "<tr>@</tr>",
            '<table align="center" border="1" cellpadding="0" cellspacing="0"><tbody>@</tbody>'
            "</table>",
        ),
        "closing": Shape('<p style="text-align: right;">\n\t<strong>@</strong></p>'),
        "caption": Shape(
            '<div style="text-align: center;">\n\t<img alt="" src="@src" style="width: 500px;" />'
            '</div>\n<div style="text-align: center;">\n\t<span style="font-size:12px;">@</span>'
            "</div>"
        ),
        "attachment": Shape(
            '<p>\n\t<span style="color:#0000ff;"><a href="@src" target="_blank">@</a></span></p>'
        ),
        "title": Shape('<h2 style="text-align: center;">\n\t@</h2>'),
        "byline": Shape('<p style="text-align: center;">\n\t<em>@</em></p>'),
    },
    head='<td style="background-color: #eee;"><p align="center">@</p></td>',
    cell='<td><p align="center">@</p></td>',
)

"""Three people who post in Chinese: in the system's editor, from a phone's article, from Word."""

from __future__ import annotations

import re

from bench.layouts.later.setting import Person, Shape

_LATIN = re.compile(r"(&#?\w+;)|([0-9][0-9.,:%\-]*|[A-Za-z]+)")


def latin_in_spans(text: str) -> str:
    """Set numbers and Latin words in spans of their own, as Word does within Chinese."""
    return _LATIN.sub(lambda found: found[1] or f'<span lang="EN-US">{found[2]}</span>', text)


DESK = Person(
    shapes={
        "prose": Shape("<p>\n\t　　@</p>"),
        "heading": Shape("<p>\n\t　　<strong>@</strong></p>"),
        "question": Shape("<p>\n\t　　@</p>"),
        "particular": Shape("@", "<p>\n\t　　@</p>", "<br />\n\t　　"),
        "item": Shape("<li>\n\t\t@</li>", "<ul>\n\t@\n</ul>", "\n\t"),
        "note": Shape('<p>\n\t　　<span style="font-size:12px;">@</span></p>'),
        "row": Shape(
            "<tr>\n@</tr>",
            '<table border="1" cellpadding="1" cellspacing="1" style="width: 500px;">\n\t<tbody>\n'
            "@\n\t</tbody>\n</table>\n<p>\n\t&nbsp;</p>",
        ),
        "closing": Shape('<p style="text-align: right;">\n\t@</p>'),
        "caption": Shape(
            '<p style="text-align: center;">\n\t<img alt="" src="@src" style="width: 600px; '
            'height: 400px;" /></p>\n<p style="text-align: center;">\n\t<span '
            'style="color:#696969;">@</span></p>'
        ),
        "attachment": Shape(
            '<p>\n\t　　<img src="/statics/images/ext/doc.gif" /><a href="@src">@</a></p>'
        ),
        "title": Shape('<p style="text-align: center;">\n\t<strong>@</strong></p>'),
        "byline": Shape('<p style="text-align: center;">\n\t@</p>'),
    },
    head='<td style="text-align: center;">\n<strong>@</strong></td>',
    cell="<td>\n@</td>",
    joiner="",
)
_BOX = 'style="box-sizing: border-box; max-width: 100%;"'
_SPAN = 'style="font-size: 15px; letter-spacing: 1px; color: rgb(63, 63, 63);"'
PHONE = Person(
    shapes={
        "prose": Shape(
            f'<p style="margin: 0px; padding: 0px; line-height: 1.75em;"><span {_SPAN}>@</span></p>'
            '<p style="margin: 0px; padding: 0px;"><br/></p>'
        ),
        "heading": Shape(
            f'<section class="_135editor" data-tools="135编辑器" {_BOX}><section '
            'style="display: inline-block; border-bottom: 2px solid rgb(30, 155, 232);"><section '
            'class="135brush" data-brushtype="text"><strong>@</strong></section></section>'
            "</section>"
        ),
        "quotation": Shape(
            f'<section class="_135editor" {_BOX}><section style="border-left: 4px solid rgb(198, '
            '198, 199); padding: 10px;"><p>@</p></section></section>'
        ),
        "item": Shape(f"<section {_BOX}><p><span {_SPAN}>@</span></p></section>"),
        "row": Shape("<tr>@</tr>", f"<section {_BOX}><table><tbody>@</tbody></table></section>"),
        "closing": Shape(f'<p style="text-align: right;"><span {_SPAN}>@</span></p>'),
        "caption": Shape(
            '<p style="text-align: center;"><img src="@src" data-ratio="0.66" data-w="1080" '
            'style="width: auto !important;"/></p><p style="text-align: center;"><span '
            'style="font-size: 12px; color: rgb(136, 136, 136);">▲@</span></p>'
        ),
        "attachment": Shape('<p><a href="@src" target="_blank" title="附件">@</a></p>'),
        "title": Shape(
            f'<section {_BOX}><p style="text-align: center;"><span style="font-size: 18px;">'
            "<strong>@</strong></span></p></section>"
        ),
        "byline": Shape(f'<section {_BOX}><p style="font-size: 12px;">@</p></section>'),
    },
    cell=f'<td valign="top" style="border-color: rgb(221, 221, 221);"><span {_SPAN}>@</span></td>',
    signs=True,
    joiner="",
    between="",
    around='<section class="mp-wrap" style="font-family: 微软雅黑;">@<section class="_135editor" '
    'data-role="paragraph"><p><br/></p></section></section>',
)
_SONG = 'style="font-family: 仿宋; font-size: 16pt;"'
WRITER = Person(
    shapes={
        "prose": Shape(
            '<p class="MsoNormal" style="text-indent:32.0000pt;line-height:28.0000pt;">'
            f"<span {_SONG}>@</span><span {_SONG}><o:p></o:p></span></p>"
        ),
        "heading": Shape(
            '<p class="MsoNormal" style="text-indent:32pt;"><b><span style="font-family: 黑体;">@'
            "</span></b><b><o:p></o:p></b></p>"
        ),
        "item": Shape(
            '<p class="MsoListParagraph" style="margin-left:21.0000pt;text-indent:-21pt;">'
            '<!--[if !supportLists]--><span style="font-family:Wingdings;"><span>'
            "&nbsp;&nbsp;</span></span><!--[endif]-->"
            f"<span {_SONG}>@</span></p>"
        ),
        "row": Shape(
            "<tr>@</tr>",
            '<div align="center"><table class="MsoNormalTable" border="1" cellspacing="0" '
            'style="border-collapse:collapse;mso-yfti-tbllook:1184;">@</table></div>',
        ),
        "closing": Shape(
            '<p class="MsoNormal" align="right" style="text-align:right;margin-right:32pt;">'
            f"<span {_SONG}>@</span></p>"
        ),
        "caption": Shape(
            '<p class="MsoNormal" align="center" style="text-align:center;"><img width="554" '
            'height="369" src="@src" alt="IMG_256" /></p><p class="MsoNormal" align="center" '
            'style="text-align:center;"><span style="font-family: 楷体;">@</span></p>'
        ),
        "attachment": Shape(
            f'<p class="MsoNormal"><a href="@src"><u><span {_SONG}>@</span></u></a></p>'
        ),
        "title": Shape(
            '<p class="MsoNormal" align="center"><b><span style="font-family: 方正小标宋简体; '
            'font-size: 22pt;">@</span></b></p>'
        ),
        "byline": Shape(f'<p class="MsoNormal" align="center"><span {_SONG}>@</span></p>'),
    },
    cell='<td width="189" valign="center" style="mso-border-alt:0.5pt;"><p class="MsoNormal">'
    "<span>@</span></p></td>",
    joiner="",
    touch=latin_in_spans,
)

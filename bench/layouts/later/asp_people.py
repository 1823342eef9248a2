"""Three people who post on the ASP site: in a plain box, from Word 97, from a newspaper's page."""

from __future__ import annotations

from bench.layouts.later.setting import Person, Shape

_FACE = 'face="Verdana, Arial, Helvetica, sans-serif" size="2"'
TYPIST = Person(
    shapes={
        "prose": Shape("@", between="<br>\n"),
        "heading": Shape("<b><u>@</u></b>"),
        "item": Shape("&nbsp;&nbsp;&nbsp;&nbsp;@", between="<br>\n"),
        "row": Shape(
            "<tr>@</tr>",
            '<table border="1" cellpadding="3" cellspacing="0" bordercolor="#CCCCCC">@</table>',
        ),
        "caption": Shape(
            '<table align="right" width="210" border="0"><tr><td><img src="@src" width="200"></td>'
            f"</tr><tr><td><font {_FACE}><i>@</i></font></td></tr></table>"
        ),
        "attachment": Shape('<img src="../images/doc.gif" border="0"> <a href="@src">@</a>'),
        "title": Shape("<b>@</b>"),
        "byline": Shape("<i>@</i>", between="<br>\n"),
    },
    head=f'<td bgcolor="#E8D8C8"><font {_FACE}><b>@</b></font></td>',
    cell=f"<td><font {_FACE}>@</font></td>",
    signs=True,
    between="<br><br>\n",
    around=f"<font {_FACE}>@</font>",
)
OFFICE = Person(
    shapes={
        "prose": Shape(f"<P ALIGN=JUSTIFY><FONT {_FACE}>@</FONT>"),
        "heading": Shape(f"<B><FONT {_FACE}><P ALIGN=JUSTIFY>@</P></FONT></B>"),
        "item": Shape(f"<LI><FONT {_FACE}>@</FONT>", "<UL>\n@</UL>"),
        "numbered": Shape(f"<DD><FONT {_FACE}>@</FONT>", "<DL>\n@</DL>"),
        "particular": Shape(
            f"<TR><TD><FONT {_FACE}>@</FONT></TD></TR>", "<TABLE BORDER=0>@</TABLE>"
        ),
        "row": Shape("<TR>@</TR>", "<TABLE BORDER CELLSPACING=1 WIDTH=420>\n@</TABLE>"),
        "closing": Shape(f"<P ALIGN=RIGHT><FONT {_FACE}>@</FONT>"),
        "caption": Shape(
            f'<P ALIGN=CENTER><IMG SRC="@src" WIDTH=380 HEIGHT=254><BR><FONT {_FACE}>@</FONT></P>'
        ),
        "attachment": Shape(f'<P><A HREF="@src"><FONT {_FACE}>@</FONT></A>'),
        "title": Shape(f"<P ALIGN=CENTER><B><FONT {_FACE}>@</FONT></B>"),
        "byline": Shape(f"<P ALIGN=CENTER><FONT {_FACE}>@</FONT>"),
    },
    cell=f'<TD WIDTH="33%" VALIGN="TOP"><FONT {_FACE}><P ALIGN=CENTER>@</FONT></TD>',
)
COPYIST = Person(
    shapes={
        "prose": Shape('<p align="left"><span class="storytext">@</span></p>'),
        "heading": Shape('<p><span class="storytext"><strong>@</strong></span></p>'),
        "item": Shape('<p style="margin-left:20px"><span class="storytext">@</span></p>'),
        "quotation": Shape('<blockquote><span class="storytext">@</span></blockquote>'),
        "contact": Shape("@", '<p><span class="storytext">@</span></p>', "<br>"),
        "row": Shape("<tr>@</tr>", '<table width="95%" border="1"><tbody>@</tbody></table>'),
        "closing": Shape("<em>@</em>", '<p align="left">@</p>', "<br>"),
        "caption": Shape(
            '<div align="center"><img src="@src" alt="" border="1"><br><span class="caption">'
            "@</span>"
            "</div>"
        ),
        "attachment": Shape('<p><strong>&raquo; <a href="@src" target="_blank">@</a></strong></p>'),
        "title": Shape('<p><font size="4"><strong>@</strong></font></p>'),
        "byline": Shape("@", '<p><span class="byline">@</span></p>', "<br>"),
    },
    head="<th>@</th>",
)

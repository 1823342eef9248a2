"""How English text is put on a page: in CKEditor, from Word, a newspaper, a mail, or FrontPage."""

from __future__ import annotations

from bench.layouts.newest.telling import hand


def _linked(text: str) -> str:
    return text.replace("Meru Bay", '<a href="/" title="Meru Bay">Meru Bay</a>', 1)


def _hard_spaces(text: str) -> str:
    """Turn every space into a no-break space, as HTMLEncode functions of ASP sites did."""
    return text.replace(" ", "&nbsp;")


CKEDITOR = hand(
    """
prose: <p>~@</p>~
head: <h4>~@</h4>~
ask: <p>~<strong>@</strong></p>~
item: <li>~@</li>~ || <ul>~@</ul>~
num: <li>~@</li>~ || <ol>~@</ol>~
quote: <p>~@</p>~ || <blockquote>~@</blockquote>~
fact: @<br />~ || <p>~@</p>~
note: <p>~<small>@</small></p>~
row: <tr>~@</tr>~ || <div class="table-responsive"><table class="table
    table-bordered">@</table></div>~
closing: <p style="text-align: right;">~@</p>~
caption: <figcaption>@</figcaption> || <figure class="image"><img alt="" class="img-responsive"
    src="@src" />@</figure>~
file: <p>~<a href="@src" target="_blank">@</a></p>~
title: <h3>~@</h3>~
byline: <em>@</em><br />~ || <p>~@</p>~
""",
)
WORD = hand(
    """
prose: <p class="MsoNormal" style="margin:0cm 0cm 8pt;text-align:justify"><span lang="EN-GB"
    style="font-size:12.0pt;font-family:&quot;Times New Roman&quot;,serif">@</span><span
    lang="EN-GB" style="font-size:12.0pt;font-family:&quot;Times New
    Roman&quot;,serif"><o:p></o:p></span></p> || @<p class="MsoNormal" style="margin:0cm 0cm
    8pt;text-align:justify"><span lang="EN-GB" style="font-size:12.0pt;font-family:&quot;Times New
    Roman&quot;,serif">&nbsp;</span></p>
head: <p class="MsoNormal" style="margin:0cm 0cm 8pt;text-align:justify"><b><u><span lang="EN-GB"
    style="font-size:12.0pt;font-family:&quot;Times New Roman&quot;,serif">@</span></u></b></p>
item: <p class="MsoListParagraphCxSpMiddle" style="text-indent:-18pt"><span
    style="font-family:Symbol">·<span style="font:7pt">&nbsp;&nbsp;&nbsp;&nbsp;
    </span></span><span lang="EN-GB" style="font-size:12.0pt;font-family:&quot;Times New
    Roman&quot;,serif">@</span></p>
row: <tr>@</tr> || <table border="1" cellpadding="0" cellspacing="0"
    class="MsoTableGrid"><tbody>@</tbody></table>
closing: <p align="right" class="MsoNormal"><span lang="EN-GB"
    style="font-size:12.0pt;font-family:&quot;Times New Roman&quot;,serif">@</span></p>
caption: <p class="MsoCaption" style="text-align:center"><span lang="EN-GB"
    style="font-size:12.0pt;font-family:&quot;Times New Roman&quot;,serif">@</span></p> || <p
    class="MsoNormal" align="center"><img src="@src" width="602" height="401" /></p>@
file: <p class="MsoNormal" style="margin:0cm 0cm 8pt;text-align:justify"><a href="@src"><span
    lang="EN-GB" style="font-size:12.0pt;font-family:&quot;Times New
    Roman&quot;,serif">@</span></a></p>
title: <p align="center" class="MsoNormal"><b><span lang="EN-GB"
    style="font-size:12.0pt;font-family:&quot;Times New Roman&quot;,serif">@</span></b></p>
byline: <p class="MsoNormal" style="margin:0cm 0cm 8pt;text-align:justify"><i><span lang="EN-GB"
    style="font-size:12.0pt;font-family:&quot;Times New Roman&quot;,serif">@</span></i></p>
th: <td valign="top" width="151"><p class="MsoNormal" style="margin:0cm 0cm
    8pt;text-align:justify"><b><span lang="EN-GB" style="font-size:12.0pt;font-family:&quot;Times
    New Roman&quot;,serif">@</span></b></p></td>
td: <td valign="top" width="151"><p class="MsoNormal" style="margin:0cm 0cm
    8pt;text-align:justify"><span lang="EN-GB" style="font-size:12.0pt;font-family:&quot;Times New
    Roman&quot;,serif">@</span></p></td>
""",
)
NEWSPAPER = hand(
    """
prose: <p style="margin: 0px 0px 24px; padding: 0px; font-size: 16px; color: rgb(51, 51,
    51);">@</p>
head: <p style="margin: 0px 0px 24px; padding: 0px; font-size: 16px; color: rgb(51, 51,
    51);"><strong>@</strong></p>
ask: <p style="margin: 0px 0px 24px; padding: 0px; font-size: 16px; color: rgb(51, 51,
    51);"><strong>@</strong></p>
item: <li style="margin: 0px 0px 24px; padding: 0px; font-size: 16px; color: rgb(51, 51,
    51);">@</li> || <ul style="list-style: none;">@</ul>
quote: <p style="margin: 0px 0px 24px; padding: 0px; font-size: 16px; color: rgb(51, 51,
    51);">@</p> || <blockquote class="pull">@</blockquote>
row: <tr>@</tr> || <table style="margin: 0px 0px 24px; padding: 0px; font-size: 16px; color:
    rgb(51, 51, 51);"><tbody>@</tbody></table>
closing: <p style="margin: 0px 0px 24px; padding: 0px; font-size: 16px; color: rgb(51, 51,
    51);">@</p>
caption: <span class="caption" style="font-size: 12px;">@</span> || <div class="photo"
    style="width: 620px;"><img src="@src" />@</div>
file: <p style="margin: 0px 0px 24px; padding: 0px; font-size: 16px; color: rgb(51, 51, 51);"><a
    href="@src">@</a></p>
title: <p style="margin: 0px 0px 24px; padding: 0px; font-size: 16px; color: rgb(51, 51,
    51);"><strong>@</strong></p>
byline: @<br> || <div style="margin: 0px 0px 24px; padding: 0px; font-size: 16px; color: rgb(51,
    51, 51);">@</div>
""",
    is_apart=True,
    touch=_linked,
)
FRONTPAGE = hand(
    """
prose: <p align="justify"><font face="Verdana, Arial" size="2">@</font></p>~
head: <p><font face="Verdana, Arial" size="2"><b><font color="#003366">@</font></b></font></p>~
item: <li><font face="Verdana, Arial" size="2">@</font>~ || <ul>@</ul>
num: <li><font face="Verdana, Arial" size="2">@</font>~ || <ol>@</ol>
quote: <p><font face="Verdana, Arial" size="2"><i>@</i></font></p>~ || <blockquote>@</blockquote>
row: <tr>@</tr>~ || <div align="center"><center><table border="1" cellpadding="3" cellspacing="0"
    bordercolor="#C0C0C0" width="80%">@</table></center></div>~
closing: <p align="right"><font face="Verdana, Arial" size="2">@</font></p>~
caption: <tr><td><font face="Verdana, Arial" size="2"><i>@</i></font></td></tr> || <table
    border="0" width="300" align="right"><tr><td><img border="1" src="@src" width="300"
    height="200"></td></tr>@</table>~
file: <p><font face="Verdana, Arial" size="2"><a href="@src">@</a></font></p>~
title: <p align="center"><font face="Verdana, Arial" size="2"><b>@</b></font></p>~
byline: <p><font face="Verdana, Arial" size="2"><i>@</i></font></p>~
th: <td bgcolor="#E0E0E0"><font face="Verdana, Arial" size="2"><b>@</b></font></td>
td: <td><font face="Verdana, Arial" size="2">@</font></td>
""",
)
TEXTAREA = hand(
    """
prose: &nbsp;&nbsp;&nbsp;&nbsp;@<br>~ || @<br>~
item: &nbsp;&nbsp;- @<br>~ || @<br>~
row: @<br>~ || @<br>~
closing: @<br>~
caption: @<br><br>~ || <img src="@src" width="400" align="left"><br>~@
file: <a href="@src" target="_blank">@</a><br>~
th: @&nbsp;&nbsp;&nbsp;&nbsp;
td: @&nbsp;&nbsp;&nbsp;&nbsp;
""",
    touch=_hard_spaces,
)
MAIL = hand(
    """
prose: <DIV><FONT face=Arial size=2>@</FONT></DIV>~ || @<DIV><FONT face=Arial
    size=2></FONT>&nbsp;</DIV>~
head: <DIV><STRONG><FONT face=Arial size=2>@</FONT></STRONG></DIV>~
row: <TR>@</TR> || <TABLE border=1><TBODY>@</TBODY></TABLE>~
closing: <DIV><FONT face=Arial size=2>@</FONT></DIV>~
caption: <DIV align=center><FONT size=1>@</FONT></DIV>~ || <DIV align=center><IMG hspace=0
    src="@src" align=baseline border=0></DIV>~@
file: <DIV><A href="@src"><FONT face=Arial size=2>@</FONT></A></DIV>~
th: <TD><FONT face=Arial size=2>@</FONT></TD>
td: <TD><FONT face=Arial size=2>@</FONT></TD>
""",
)

"""How text was typed into the systems' own editors, or pasted there from Word: plain markup."""

from __future__ import annotations

from bench.layouts.newest.telling import hand

# Chinese and English text with a blank of two ideographic spaces, as PHPCMS's CKEditor keeps it.
_CKEDITOR = """
prose: <p>~	　　@</p>~
head: <p>~	　　<strong>@</strong></p>~
item: <li>~		@</li>~ || <ul>~@</ul>~
ask: <p>~	　　<strong>@</strong></p>~
row: <tr>~@</tr>~ || <table border="1" cellpadding="1" cellspacing="1" style="width:
    500px"><tbody>~@</tbody></table>~<p>~	&nbsp;</p>~
td: <td>~@</td>~
closing: <p style="text-align: right">~	@</p>~
fact: <p>~	　　@</p>~
caption: <p style="text-align: center">~	@</p>~ || <p style="text-align: center">~	<img alt=""
    src="..@src" style="width: 500px; height: 333px" /></p>~@
file: <p>~	　　<a href="@src">@</a></p>~
title: <p style="text-align: center">~	<strong>@</strong></p>~
byline: <p style="text-align: center">~	@</p>~
"""
CKEDITOR = hand(_CKEDITOR, gap="")
CKEDITOR_EN = hand(_CKEDITOR.replace('src="..@src"', 'src="../../../..@src"'))
"""As it is on pages four folders deep."""

_WORD = """
prose: <p class="MsoNormal" style="text-indent: 28pt"><span style="font-size: 14pt; font-family:
    FACE">@<span lang="EN-US"><o:p></o:p></span></span></p>~
head: <p class="MsoNormal" style="text-indent: 28.1pt"><b><span style="font-size: 14pt; font-family:
    FACE">@</span></b></p>~
row: <tr style="height: 16pt">@</tr> || <table class="MsoNormalTable" border="1" cellspacing="0"
    cellpadding="0" style="border-collapse: collapse"><tbody>@</tbody></table>~
td: <td valign="top" style="width: 142pt; padding: 0cm 5.4pt"><p class="MsoNormal"><span
    lang="EN-US">@</span></p></td>
closing: <p class="MsoNormal" align="right" style="text-align: right"><span style="font-size: 14pt;
    font-family: FACE">@</span></p>~
caption: <p class="MsoNormal" align="center" style="text-align: center"><span style="font-size:
    10.5pt">@</span></p>~ || <p class="MsoNormal" align="center"><span lang="EN-US"><img width="553"
    height="369" src="@src" /></span></p>~@
file: <p class="MsoNormal"><a href="@src"><span style="font-size: 14pt">@</span></a></p>~
title: <p class="MsoNormal" align="center" style="text-align: center"><b><span style="font-size:
    18pt">@</span></b></p>~
byline: <p class="MsoNormal" align="center" style="text-align: center"><span style="font-size:
    14pt">@</span></p>~
"""
WORD = hand(_WORD.replace("FACE", "仿宋_GB2312"), gap="")
WORD_EN = hand(_WORD.replace("FACE", "'Times New Roman'").replace("28pt", "21pt"))
DIVS = hand(
    """
prose: <div>　　@</div>~<div>&nbsp;</div>~
head: <div>　　<strong>@</strong></div>~<div>&nbsp;</div>~
row: <tr>@</tr>~ || <table width="90%" border="1" align="center"><tbody>@</tbody></table>~
closing: <div align="right">@</div>~
caption: @ || <div align="center"><img src="@src" alt="" border="0" /></div>~<div
    align="center">@</div>~
file: <div><a href="@src" target="_blank">@</a></div>~
title: <div align="center"><strong>@</strong></div>~
byline: <div align="center">@</div>~
""",
    gap="",
)
LINES = hand(
    """
prose: 　　@<br />~
head: 　　<strong>@</strong><br />~
ask: 　　<strong>@</strong><br />~
row: <tr>@</tr> || <table border="1" cellspacing="0" width="500">@</table><br />~
closing: @<br />~ || <div style="text-align:right">@</div>~
caption: @<br />~ || <img src="@src" width="500" alt="" /><br />~@
file: 　　<a href="@src">@</a><br />~
title: <strong>@</strong><br />~
byline: @<br />~
""",
    gap="",
)
LINES_EN = hand(
    """
prose: 　　@<br />~
head: 　　<strong>@</strong><br />~
quote: 　　<em>@</em><br />~
row: <tr>@</tr> || <table border="1" cellspacing="0" width="500">@</table><br />~
closing: @<br />~ || <div style="text-align:right">@</div>~
caption: @<br />~ || <div style="text-align:center"><img src="@src" width="500" alt=""
    /></div>~@
file: 　　<a href="@src">@</a><br />~
title: <strong>@</strong><br />~
byline: @<br />~
"""
)
PLAIN = hand(
    """
prose: &nbsp;&nbsp;&nbsp;&nbsp;@<br><br>~
head: <b>&nbsp;&nbsp;&nbsp;&nbsp;@</b><br><br>~
item: &nbsp;&nbsp;&nbsp;&nbsp;● @<br>~
ask: &nbsp;&nbsp;&nbsp;&nbsp;<font color="#990000">@</font><br>~
row: <tr>@</tr>~ || <table width="420" border="1" align="center" cellpadding="2"
    bordercolor="#999999">~@</table><br>~
td: <td align="center">@</td>
closing: @<br>~ || <p align="right">@</p>~
caption: @<br><br>~ || <center><img src="..@src" width="420" border="1"><br>@</center>~
file: &nbsp;&nbsp;&nbsp;&nbsp;<a href="..@src" target="_blank">@</a><br>~
title: <center><b>@</b></center><br>~
byline: <center>@</center>~
""",
    gap="",
)
FCK = hand(
    """
prose: <P>&nbsp;&nbsp;&nbsp; @</P>~
head: <P><STRONG>&nbsp;&nbsp;&nbsp; @</STRONG></P>~
row: <TR>@</TR>~ || <TABLE cellSpacing=1 cellPadding=1 width=400 border=1><TBODY>~@</TBODY></TABLE>~
closing: <P align=right>@</P>~
caption: <P align=center><FONT size=2>@</FONT></P>~ || <P align=center><IMG alt="" src="..@src"
    border=0></P>~@
file: <P>&nbsp;&nbsp;&nbsp; <A href="..@src" target=_blank>@</A></P>~
title: <P align=center><FONT size=4><STRONG>@</STRONG></FONT></P>~
byline: <P align=center>@</P>~
""",
    gap="",
)
TINYMCE = hand(
    """
prose: <p>@</p>~
head: <h3>@</h3>~
item: <li>@</li>~ || <ul>~@</ul>~
quote: <p>@</p>~ || <blockquote>@</blockquote>~
fact: @<br />~ || <p>@</p>~
row: <tr>~@~</tr>~ || <table>~<tbody>~@</tbody>~</table>~
closing: @<br />~ || <p style="text-align: right;">@</p>~
caption: <p class="wp-caption-text">@</p> || <div id="attachment_812" style="width: 610px"
    class="wp-caption aligncenter"><img class="size-full wp-image-812" src="@src" alt="" width="600"
    height="400" />@</div>~
file: <p><a href="@src">@</a></p>~
title: <p style="text-align: center;"><strong>@</strong></p>~
byline: <p><em>@</em></p>~
"""
)
JUSTIFIED = hand(
    """
prose: <p style="text-align: justify;">@</p>~
head: <p style="text-align: justify;"><strong>@</strong></p>~
num: <li style="text-align: justify;">@</li>~ || <ol>~@</ol>~
item: <li style="text-align: justify;">@</li>~ || <ul>~@</ul>~
quote: <p style="text-align: justify;"><em>@</em></p>~
row: <tr>@</tr>~ || <table style="width: 100%;" border="1"><tbody>@</tbody></table>~<p>&nbsp;</p>~
closing: <p style="text-align: justify;"><strong>@</strong></p>~
caption: <em>@</em> || <p style="text-align: center;"><img class="aligncenter size-large" src="@src"
    width="640" height="427" /><br />@</p>~
file: <p style="text-align: justify;"><a href="@src">@</a></p>~
title: <p style="text-align: justify;"><strong>@</strong></p>~
byline: <p style="text-align: right;">@</p>~
""",
    is_apart=True,
)
FILTERED = hand(
    """
prose: <p>@</p>~
head: <h2>@</h2>~
item: <li>@</li>~ || <ul>@</ul>~
quote: <p>@</p>~ || <blockquote>~@</blockquote>~
fact: @<br />~ || <p>@</p>~
row: <tr>@</tr>~ || <table><tbody>@</tbody></table>~
closing: @<br />~ || <p>@</p>~
caption: <em>@</em> || <p><img alt="" src="@src" width="600" height="400" /><br />~@</p>~
file: <p><a href="@src" target="_blank">@</a></p>~
title: <p><strong>@</strong></p>~
byline: @<br />~ || <p>@</p>~
"""
)

"""How English, Indonesian and Malay text is put on a page: six editors, Word and a mail program."""

from __future__ import annotations

import re

from bench.layouts.newest.telling import hand

_NAMED = re.compile(r"(?:Dewan|the Council|the Customs|Badan|Bank) [A-Z]\w+(?: [A-Z]\w+)*")


def _linked(text: str) -> str:
    """Make a link of the first institution, as search-minded editors do."""
    return _NAMED.sub(r'<a href="/"><strong>\g<0></strong></a>', text, count=1)


GUTENBERG = hand(
    """
prose: <p class="wp-block-paragraph">@</p>~~
head: <h3 class="wp-block-heading"><strong>@</strong></h3>~~
ask: <p><strong>@</strong></p>~~
item: <li>@</li>~~ || <ul class="wp-block-list">~@</ul>~~
num: <li>@</li>~~ || <ol class="wp-block-list">~@</ol>~~
quote: <p>@</p>~ || <figure class="wp-block-pullquote"><blockquote>@</blockquote></figure>~~
fact: @<br> || <p>@</p>~~
note: <p class="has-small-font-size"><em>@</em></p>~~
row: <tr>@</tr> || <figure class="wp-block-table"><table class="has-fixed-layout"><tbody>@</tbody>
    </table></figure>~~
closing: <strong>@</strong><br> || <p>@</p>~~
caption: <figcaption class="wp-element-caption">@</figcaption> || <figure class="wp-block-image
    aligncenter size-full"><img loading="lazy" decoding="async" width="1080" height="720" src="@src"
    alt="" class="wp-image-20771" sizes="(max-width: 1080px) 100vw, 1080px"/>@</figure>~~
file: <p>👉 <a href="@src" target="_blank" rel="noreferrer noopener">@</a></p>~~
title: <h2 class="wp-block-heading">@</h2>~~
byline: <p><em>@</em></p>~~
""",
    is_apart=True,
    touch=_linked,
)
CLASSIC = hand(
    """
prose: <p>@</p>~ || @<p>&nbsp;</p>~
head: <p><b>@</b></p>~
item: <li style="font-weight: 400;" aria-level="1"><span style="font-weight: 400;">@</span></li>~ ||
    <ul>~@</ul>~
num: <li><span style="font-weight: 400;">@</span></li>~ || <ol>~@</ol>~
quote: <p>@</p> || <blockquote>@</blockquote>~
row: <tr>~@~</tr>~ || <table>~<tbody>~@</tbody>~</table>~
td: <td><span style="font-weight: 400;">@</span></td>
closing: @<br />~ || <p style="text-align: right;">@</p>~
caption: <figcaption id="caption-attachment-20771" class="wp-caption-text">@</figcaption> || <figure
    id="attachment_20771" aria-describedby="caption-attachment-20771" style="width: 800px"
    class="wp-caption alignnone"><img class="wp-image-20771" src="@src" width="800" height="533"
    />@</figure>~
file: <p><a href="@src"><b>@</b></a></p>~
title: <p><b>@</b></p>~
byline: <p><i><span style="font-weight: 400;">@</span></i></p>~
""",
)
CKEDITOR = hand(
    """
prose: <p>@</p>~~
head: <h4>@</h4>~~
ask: <p><em>@</em></p>~~
item: <li>@</li>~ || <ul>~@</ul>~~
num: <li>@</li>~ || <ol>~@</ol>~~
quote: <p>@</p>~ || <blockquote>~@</blockquote>~~
fact: @<br />~ || <p>@</p>~~
note: <p><small>@</small></p>~~
row: <tr>~@</tr>~ || <table border="1" cellpadding="1" cellspacing="1"
    style="width: 500px;"><tbody>~@</tbody>~</table>~~
closing: <p class="rteright">@</p>~~
caption: <em>@</em> || <p class="rtecenter"><img alt="" src="@src" style="width: 620px; height:
    413px;" /><br />~@</p>~~
file: <p><img class="file-icon" alt="" title="application/msword" src="/modules/file/icons/x.png" />
    <a href="@src" type="application/msword; length=48128">@</a></p>~~
title: <p class="rtecenter"><strong>@</strong></p>~~
byline: <p><em>@</em></p>~~
""",
)
_N = 'class="MsoNormal" style="text-align:justify;line-height:115%"'
WORD = hand(
    f"""
prose: <p {_N}><span lang="EN-GB" style='font-family:"Arial","sans-serif"'>@<o:p></o:p></span></p>~
    || @<p {_N}><span lang="EN-GB"><o:p>&nbsp;</o:p></span></p>~
head: <p {_N}><b><u><span lang="EN-GB" style='font-family:"Arial","sans-serif"'>@</span></u></b></p>
num: <p class="MsoListParagraphCxSpMiddle" style="text-indent:-.25in;mso-list:l1 level1 lfo2"><span
    style="mso-list:Ignore">-<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
    </span></span><span lang="EN-GB">@</span></p>~
row: <tr style="height:14.2pt">@</tr> || <table class="MsoNormalTable" border="1" cellspacing="0"
    cellpadding="0"><tbody>@</tbody></table>~
th: <td width="142" style="background:#D9D9D9"><p class="MsoNormal"><b>@</b></p></td>
td: <td width="142" valign="bottom"><p class="MsoNormal"><span lang="EN-GB">@</span></p></td>
closing: <p class="MsoNormal"><b><span lang="EN-GB">@</span></b></p>~
caption: <p class="MsoCaption" align="center"><span lang="EN-GB">@</span></p>~ || <p
    class="MsoNormal" align="center"><img width="602" height="401" src="@src" /></p>~@
file: <p {_N}><a href="@src"><span lang="EN-GB">@</span></a></p>~
title: <p class="MsoTitle" align="center"><b><span lang="EN-GB">@</span></b></p>~
byline: <p {_N}><i><span lang="EN-GB">@</span></i></p>~
""",
)
MAIL = hand(
    """
prose: <div><span style="font-size: small;">@</span></div>~ || @<div><br /></div>~
head: <div><strong><span style="text-decoration: underline;">@</span></strong></div>~
quote: <div style="padding-left: 30px;">@</div>~
row: <tr>@</tr> || <div><table border="1">@</table></div>~
closing: <div>@</div>~ || <div>&nbsp;</div><div style="text-align: left;">@</div>~
caption: <div style="text-align: center;">@</div>~ || <div style="text-align: center;"><img
    src="@src" alt="photo1" width="500" height="375" /></div>~@
file: <div><a href="@src">@</a></div>~
title: <div style="text-align: center;"><strong>@</strong></div>~
byline: <div>@</div>~
""",
)
PORTAL = hand(
    """
prose: <p style="text-align:justify;text-indent:2em;"><span style="font-family:Times New
    Roman;font-size:16px;">@</span></p>~
head: <p><strong><span style="font-family:Times New Roman;font-size:16px;">@</span></strong></p>~
item: <p style="text-indent:2em;"><span style="font-family:Times New Roman;">* @</span></p>~
row: <tr>@</tr> || <table border="1" style="border-collapse:collapse" width="95%"
    align="center">@</table>~
closing: <p style="text-align:right;"><span style="font-family:Times New Roman;">@</span></p>~
caption: <p style="text-align:center;"><span style="font-size:14px;color:#666;">@</span></p>~ || <p
    style="text-align:center;"><img src="@src" width="600" alt="" /></p>~@
file: <p><a href="@src">@</a></p>~
title: <p style="text-align:center;"><strong><span style="font-size:20px;">@</span></strong></p>~
byline: <p style="text-align:right;"><em>@</em></p>~
""",
)
PLAIN = hand(
    """
prose: &nbsp;&nbsp;&nbsp;&nbsp;@<BR><BR>~
head: <B><U>@</U></B><BR><BR>~
row: <TR>@</TR> || <TABLE BORDER=1 CELLSPACING=0 WIDTH="90%" ALIGN=center>@</TABLE><BR>~
closing: @<BR>~ || <BR>@
caption: <FONT SIZE=1>@</FONT> || <CENTER><IMG SRC="@src" WIDTH=400 BORDER=1><BR>@</CENTER><BR>~
file: <IMG SRC="images/clip.gif"> <A HREF="@src">@</A><BR>~
title: <CENTER><B>@</B></CENTER><BR>~
byline: <I>@</I><BR>~
"""
)
FCK = hand(
    """
prose: <P><FONT face=Verdana size=2>@</FONT></P>~
head: <P><FONT face=Verdana color=#cc0000 size=2><STRONG>@</STRONG></FONT></P>~
item: <LI><FONT face=Verdana size=2>@</FONT></LI>~ || <UL>@</UL>~
num: <LI><FONT face=Verdana size=2>@</FONT></LI>~ || <OL>@</OL>~
quote: <BLOCKQUOTE><P><FONT face=Verdana size=2>@</FONT></P></BLOCKQUOTE>~
row: <TR>@</TR> || <P><TABLE cellSpacing=0 cellPadding=3 width=400 border=1><TBODY>@</TBODY></TABLE>
    </P>~
closing: <FONT face=Verdana size=2>@</FONT><BR> || <P>@</P>~
caption: <TR><TD align=middle><FONT face=Verdana size=1>@</FONT></TD></TR> || <TABLE width=300
    align=center border=0><TBODY><TR><TD><IMG height=200 alt="" src="@src" width=300
    border=0></TD></TR>@</TBODY></TABLE>~
file: <P><A href="@src" target=_blank><FONT face=Verdana size=2>@</FONT></A></P>~
title: <P align=center><FONT face=Verdana size=3><STRONG>@</STRONG></FONT></P>~
byline: <P align=right><FONT face=Verdana size=1>@</FONT></P>~
""",
)

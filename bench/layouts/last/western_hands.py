"""How Malay and Vietnamese text is put on a page: four editors, Word and Google Docs."""

from __future__ import annotations

from bench.layouts.newest.telling import hand

CLASSIC = hand(
    """
prose: <p style="text-align: justify;">@</p>~
head: <h3><span style="color: #003366;">@</span></h3>~
ask: <p><strong>@</strong></p>~
item: <li style="text-align: justify;">@</li>~ || <ul>~@</ul>~
quote: <p>@</p>~ || <blockquote>@</blockquote>~
fact: @<br />~ || <p>@</p>~
note: <p><em>@</em></p>~
row: <tr>~@</tr>~ || <table width="623">~<tbody>~@</tbody>~</table>~
closing: <strong>@</strong><br />~ || <p>@</p>~
caption: <p id="caption-attachment" class="wp-caption-text">@</p> || <div id="attachment_6180"
    style="width: 650px" class="wp-caption aligncenter"><img class="size-large" src="@src" alt=""
    width="640" height="427" />@</div>~
file: <p><a href="@src">@</a></p>~
title: <p style="text-align: center;"><strong>@</strong></p>~
byline: <em>@</em><br />~ || <p>@</p>~
""",
)
BLOCKS = hand(
    """
prose: <p>@</p>~~
head: <h2 class="wp-block-heading" id="h-isi">@</h2>~~
item: <li>@</li>~ || <ul class="wp-block-list">@</ul>~~
quote: <p>@</p> || <blockquote class="wp-block-quote is-layout-flow">@</blockquote>~~
fact: @<br> || <p class="has-background" style="background-color:#eeeeee">@</p>~~
row: <tr>@</tr> || <figure class="wp-block-table is-style-stripes"><table><tbody>@</tbody></table>
    </figure>~~
closing: @<br> || <p class="has-text-align-right">@</p>~~
caption: <figcaption class="wp-element-caption">@</figcaption> || <figure class="wp-block-image
    size-large"><a href="@src"><img decoding="async" width="1024" height="683" src="@src" alt=""
    class="wp-image-6180"/></a>@</figure>~~
file: <a id="wp-block-file--media" href="@src">@</a> || <div class="wp-block-file">@<a href="@src"
    class="wp-block-file__button" download>Muat turun</a></div>~~
title: <h2 class="has-text-align-center">@</h2>~~
byline: <p class="has-small-font-size">@</p>~
""",
    is_apart=True,
)
DOCS = hand(
    """
prose: <p dir="ltr" style="line-height: 1.38; margin-top: 0pt; margin-bottom: 0pt;"><span
    style="font-size: 11pt; font-family: Arial; white-space: pre-wrap;">@</span></p>~ ||
    @<p><b style="font-weight: normal;"> </b></p>~
head: <p dir="ltr"><span style="font-size: 11pt; font-weight: bold; white-space:
    pre-wrap;">@</span></p>~
item: <li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="white-space:
    pre-wrap;">@</span></p></li>~ || <ul style="padding-inline-start: 48px;">@</ul>~
row: <tr style="height: 0pt;">@</tr>~ || <div dir="ltr" align="left"><table style="border:
    none;"><colgroup><col width="200" /></colgroup><tbody>@</tbody></table></div>~
th: <td><p dir="ltr"><span style="font-weight: bold;">@</span></p></td>
td: <td><p dir="ltr"><span>@</span></p></td>
closing: <p dir="ltr" style="text-align: right;"><span>@</span></p>~
caption: <p dir="ltr" style="text-align: center;"><em><span>@</span></em></p>~ || <p dir="ltr"><span
    style="border: none; display: inline-block; overflow: hidden;"><img src="@src" width="602"
    height="339" /></span></p>~@
file: <p dir="ltr"><a href="@src"><span style="text-decoration: underline;">@</span></a></p>~
title: <p dir="ltr"><span style="font-weight: bold; font-size: 14pt;">@</span></p>~
byline: <p dir="ltr"><span style="font-style: italic;">@</span></p>~
""",
)
CKEDITOR = hand(
    """
prose: <p style="text-align:justify">@</p>~~
head: <p style="text-align:justify"><strong>@</strong></p>~~
ask: <p><em><strong>@</strong></em></p>~
item: <p style="text-align:justify">- @</p>~
fact: <p>+ @</p>~
row: <tr>~@</tr>~ || <table align="center" border="1" cellpadding="1" cellspacing="1"
    style="width:500px"><tbody>~@</tbody></table>~<p>&nbsp;</p>~
closing: <p style="text-align:right"><strong>@</strong></p>~
caption: <tr><td style="text-align:center"><em>@</em></td></tr> || <table align="center" border="0"
    class="image" style="width:1px"><tbody><tr><td><img alt="" src="@src" style="height:400px;
    width:600px" /></td></tr>@</tbody></table>~
file: <p><a href="@src"><em>@</em></a></p>~
title: <p style="text-align:center"><strong>@</strong></p>~
byline: <p style="text-align:right"><strong>@</strong></p>~
""",
)
_NORMAL = 'class="MsoNormal" style="margin-bottom:6.0pt;text-align:justify;text-indent:36.0pt"'
WORD = hand(
    f"""
prose: <p {_NORMAL}><span lang="VI" style="font-size:14.0pt">@<o:p></o:p></span></p>~
head: <p {_NORMAL}><b style="mso-bidi-font-weight:normal"><span lang="VI">@</span></b></p>~
item: <p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span
    style="mso-list:Ignore">-<span style="font:7.0pt">&nbsp;&nbsp;&nbsp; </span></span><span
    lang="VI">@</span></p>~
row: <tr>@</tr>~ || <div align="center"><table class="MsoTableGrid" border="1">@</table></div>~
td: <td valign="top" width="160"><p class="MsoNormal"><span lang="VI">@</span></p></td>
th: <td valign="top" width="160"><p class="MsoNormal" align="center"><b>@</b></p></td>
closing: <p class="MsoNormal" align="right"><i><span lang="VI">@</span></i></p>~
caption: <p class="MsoNormal" align="center"><i><span lang="VI">@</span></i></p>~ || <p
    class="MsoNormal" align="center"><img src="@src" height="335" width="500" /></p>~@
file: <p class="MsoNormal"><a href="@src">@</a></p>~
title: <p class="MsoNormal" align="center"><b><span lang="VI">@</span></b></p>~
byline: <p class="MsoNormal" align="right"><b><i>@</i></b></p>~
""",
)
DIVS = hand(
    """
prose: <div>&nbsp; &nbsp;@</div>~ || @<div>&nbsp;</div>~
head: <div><u>@</u></div>~
quote: <div style="margin-left: 40px;"><em>@</em></div>~
closing: <div style="text-align: center; margin-left: 320px;">@</div>~
caption: <div class="rtecenter"><span style="font-size:11px;">@</span></div>~ || <div
    class="rtecenter"><img src="@src" /></div>~@
file: <div><a href="@src">@</a></div>~
title: <div class="rtecenter"><strong>@</strong></div>~
byline: <div>@</div>~
row: <tr>@</tr>~ || <table border="1">@</table>~
""",
)

"""How text gets on pages of ordinary sites: the editors that come with each system, and Word."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bench.layouts.model import Story
from bench.layouts.newest.telling import Hand, blocks, hand

CKEDITOR_3 = hand(
    """
prose: <p>~	&nbsp;&nbsp;&nbsp; @</p>~
closing: <p style="text-align: right">~	@</p>~
caption: @ || <p style="text-align: center">~	<img alt="" src="@src" style="width: 500px; height:
    333px" /></p>~<p style="text-align: center">~	@</p>~
file: <p>~	<a href="@src">@</a></p>~
title: <p style="text-align: center">~	<strong>@</strong></p>~
byline: @<br />~ || <p style="text-align: center">~	@</p>~
""",
    gap="",
)
SPACED = hand(
    """
prose: <div>~	　　@</div>~<div>~	&nbsp;</div>~
closing: <div style="text-align: right;">~	@</div>~
caption: @ || <div style="text-align: center;">~	<img alt="" src="@src" /></div>~<div
    style="text-align: center;">~	@</div>~
file: <div>~	　　<a href="@src" target="_blank">@</a></div>~
title: <div>~	　　<b>@</b></div>~
byline: <div>~	　　@</div>~
""",
    gap="",
)
BROKEN = hand(
    """
prose: 　　@<br />~
closing: 　　@<br />~
caption: @ || <img src="@src" border="0" alt="" /><br />~　　@<br />~
file: 　　<a href="@src">@</a><br />~
title: 　　@<br />~
byline: 　　@<br />~
""",
    gap="",
)
_LINE = 'class="MsoNormal" style="text-indent: 21pt; line-height: 150%"'
WORD = hand(
    f"""
prose: <p {_LINE}><span style="font-family: 宋体; font-size: 12pt">@</span><span
    lang="EN-US"><o:p></o:p></span></p>~
closing: <p class="MsoNormal" align="right" style="text-align: right"><span style="font-family:
    宋体; font-size: 12pt">@</span></p>~
caption: @ || <p class="MsoNormal" align="center"><img src="@src" width="553" height="368" alt=""
    /></p>~<p class="MsoNormal" align="center" style="text-align: center"><span style="font-size:
    9pt">@</span></p>~
file: <p {_LINE}><a href="@src"><span style="font-size: 12pt">@</span></a></p>~
title: <p class="MsoNormal" align="center"><b><span style="font-size: 18pt">@</span></b></p>~
byline: <p class="MsoNormal" align="center"><span style="font-size: 10.5pt">@</span></p>~
""",
    gap="",
)
PASTED = hand(
    """
prose: <p style="text-align: justify;"><span style="font-family: Times New Roman; font-size:
    14px;">@</span></p>~
closing: <p style="text-align: right;"><em>@</em></p>~
caption: @ || <p style="text-align: center;"><img src="@src" alt="" /></p>~<p style="text-align:
    center;"><em>@</em></p>~
picture: @ || <p style="text-align: center;"><img src="@src" alt="" />@</p>~
file: <p><a href="@src">@</a></p>~
title: <p style="text-align: center;"><strong>@</strong></p>~
byline: <p><strong>@</strong></p>~
"""
)
LATIN_CK = hand(
    """
prose: <p>~	@</p>~
closing: <p>~	@</p>~
picture: @ || <p align="center">~	<img alt="" height="320" src="@src" width="480" />@</p>~
file: <p>~	<a href="@src">@</a></p>~
title: <p>~	<strong>@</strong></p>~
byline: @<br />~ || <p>~	@</p>~
"""
)
IDEOGRAPHIC = hand(
    """
prose: 　　@<br />~
picture: @ || <center><img src="@src" width="480" />@</center>~
file: 　　<a href="@src">@</a><br />~
"""
)
AUTOP = hand(
    """
prose: <p>@</p>~
closing: <p style="text-align: right;"><strong>@</strong></p>~
caption: @ || <figure id="attachment_3317" style="width: 660px" class="wp-caption aligncenter"><img
    class="size-large wp-image-3317" src="@src" alt="" width="660" height="440" /><figcaption
    class="wp-caption-text">@</figcaption></figure>~
file: <p><a href="@src">@</a></p>~
title: <p><strong>@</strong></p>~
byline: @<br />~ || <p>@</p>~
"""
)
FULL_HTML = hand(
    """
prose: <p>@</p>~~
closing: <p class="rtright">@</p>~~
caption: @ || <p class="rtecenter"><img alt="" src="@src" style="width: 600px; height: 400px;" />
    </p>~~<p class="rtecenter">@</p>~~
file: <p><a href="@src">@</a></p>~~
title: <p class="rtecenter"><strong>@</strong></p>~~
byline: <p class="rteright">@</p>~~
"""
)
FILTERED = hand(
    """
prose: <p>@<br />~&nbsp;</p>~
closing: <p>@</p>~
caption: @ || <p><img src="@src" width="640" height="427" alt="" /></p>~<p>@</p>~
file: <p><a href="@src">@</a></p>~
title: <h3>@</h3>~
byline: <p><em>@</em></p>~
"""
)
FRONTPAGE = hand(
    """
prose: <p align="justify" style="line-height: 150%"><font face="Arial" size="2">&nbsp;&nbsp;&nbsp;
    @</font></p>~
closing: <p align="right"><font face="Arial" size="2">@</font></p>~
picture: @ || <p align="center"><img border="0" src="@src" width="400" height="300">@</p>~
file: <p><font face="Arial" size="2"><a href="@src">@</a></font></p>~
title: <p align="center"><b><font face="Arial" size="3">@</font></b></p>~
byline: <p><font face="Arial" size="2">@</font></p>~
"""
)
TYPED = hand(
    """
prose: &nbsp;&nbsp;&nbsp;&nbsp;@<br><br>~
closing: @<br>~
picture: @ || <div align="center"><img src="@src" width="400">@</div><br>~
file: <a href="@src" target="_blank">@</a><br>~
title: <b>@</b><br><br>~
byline: @<br>~
"""
)


def put_down(*hands: Hand) -> Callable[[Story, Sequence[str]], str]:
    """Return a design's `body`: the story's number tells who typed it.

    A picture without words beneath it opens the text.
    """

    def body(story: Story, shown: Sequence[str]) -> str:
        chosen = hands[story.number % len(hands)]
        told = blocks(chosen, story, shown)
        if story.picture and not story.caption and shown[:1] == story.paragraphs[:1]:
            told.insert(len(told) - len(shown), chosen.run("picture", [""], story.picture))
        return "".join(told)

    return body

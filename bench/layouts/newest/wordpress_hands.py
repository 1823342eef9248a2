"""How text is put on a WordPress page: in blocks, in the old editor, or in a page builder."""

from __future__ import annotations

from collections.abc import Sequence

from bench.layouts.markup import odd
from bench.layouts.model import Story
from bench.layouts.newest.telling import blocks, hand

BLOCKS = hand(
    """
prose: <p>@</p>~
head: <h2 class="wp-block-heading">@</h2>~
ask: <p><strong>@</strong></p>~
item: <li>@</li>~ || <ul>@</ul>~
num: <li>@</li>~ || <ol>@</ol>~
quote: <p>@</p> || <blockquote class="wp-block-quote">@</blockquote>~
fact: @<br> || <p>@</p>~
note: @ || <p class="has-small-font-size">@</p>~
row: <tr>@</tr> || <figure class="wp-block-table"><table><tbody>@</tbody></table></figure>
closing: <p class="has-text-align-right">@</p>~
file: <div class="wp-block-file"><a href="@src">@</a><a href="@src" class="wp-block-file__button"
    download>ດາວໂຫຼດ</a></div>~
title: <h3 class="wp-block-heading">@</h3>~
th: <td><strong>@</strong></td>
""",
)
CLASSIC = hand(
    """
prose: <p style="text-align: justify;"><span style="font-weight: 400;">@</span></p>~ ||
    @<p>&nbsp;</p>~
head: <p style="text-align: justify;"><b>@</b></p>~
item: <li style="font-weight: 400;" aria-level="1"><span style="font-weight: 400;">@</span></li>~
    || <ul>@</ul>~
row: <tr>@</tr> || <table style="width: 100%;" border="1"><tbody>@</tbody></table>~
closing: <p style="text-align: right;"><em><span style="font-weight: 400;">@</span></em></p>~
file: <p><a href="@src" target="_blank" rel="noopener"><b>@</b></a></p>~
title: <p style="text-align: center;"><b>@</b></p>~
th: <td><b>@</b></td>
td: <td><span style="font-weight: 400;">@</span></td>
""",
    is_apart=True,
)
BUILDER = hand(
    """
prose: <div class="wpb_wrapper"><p>@</p></div> || <div class="wpb_text_column">@</div>~
head: <h3 class="td-block-title"><span>@</span></h3>~
quote: <p>@</p> || <blockquote class="td_quote_box td_box_center">@</blockquote>~
item: <li><span class="td-li">@</span></li> || <div class="wpb_wrapper"><ul>@</ul></div>~
row: <tr>@</tr> || <div class="wpb_raw_html"><table>@</table></div>~
file: <div class="vc_btn3-container"><a class="vc_general vc_btn3" href="@src">@</a></div>~
""",
)


def _figure(story: Story) -> str:
    """Return the theme's picture, which stands before the text with its caption beneath."""
    return (
        f'<div class="td-post-featured-image"><figure><a href="/{story.picture}" '
        f'class="td-modal-image"><img width="696" height="464" class="entry-thumb" '
        f'src="/{story.picture}" alt=""/></a><figcaption class="wp-caption-text">'
        f"{odd(story.caption or '')}</figcaption></figure></div>\n"
    )


def content(story: Story, shown: Sequence[str]) -> str:
    """Return a design's `body`, with comments where the theme puts its boxes."""
    text = tuple(one for one in shown if one != story.caption)
    told = blocks((BLOCKS, CLASSIC, BUILDER)[story.number % 3], story, text)
    heads = [line[1:].strip(" \xa0") for one in text for line in one.split("\n") if line[:1] == "§"]
    if len(text) > 3:
        told.insert(3, "<!--also-->")
        told.insert(2, "<!--ad-->")
    if len(heads) > 1:
        entries = "".join(
            f'<li><a href="#i-{at}">{odd(one)}</a></li>' for at, one in enumerate(heads)
        )
        told.insert(
            min(1, len(told)),
            '<div id="ez-toc-container" class="ez-toc-v2_0"><p class="ez-toc-title">ສາລະບານ</p>'
            f'<nav><ul class="ez-toc-list">{entries}</ul></nav></div>\n',
        )
    return (_figure(story) if len(text) < len(shown) else "") + "".join(told)

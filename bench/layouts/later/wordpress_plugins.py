"""What plug-ins add to an article of the WordPress site, most of it within its content."""

from __future__ import annotations

import re
from datetime import datetime
from html import escape

from bench.layouts.later.filipino import MONTHS
from bench.layouts.later.setting import lead
from bench.layouts.later.wordpress_people import GAP
from bench.layouts.model import ArticleView, Story

WRITER = "/archives/author/patnugot"
_SHARED = ("Facebook", "Twitter", "Viber", "LinkedIn")
_HEADING = re.compile(r"<h[23][^>]*>(?:<strong>)?([^<]+)")


def address(story: Story, part: int) -> str:
    """Return the address of one page of an article."""
    return f"/archives/{story.number}" + (f"/{part}" if part > 1 else "")


def day(moment: datetime) -> str:
    """Return a day as the site says it: Pebrero 28, 2018."""
    return f"{MONTHS[moment.month - 1]} {moment.day}, {moment.year}"


def content(view: ArticleView) -> str:
    """Return what the plug-ins make of the text: what they put before, into and after it."""
    story, text = view.story, view.html
    headings = _HEADING.findall(text)
    if len(headings) > 1:
        entries = "".join(
            f'<li><a class="ez-toc-link" href="#toc-{at}">{said}</a></li>'
            for at, said in enumerate(headings, start=1)
        )
        text = (
            '<div id="ez-toc-container" class="ez-toc-v2_0_17 counter-hierarchy"><p '
            f'class="ez-toc-title">Nilalaman</p><nav><ul class="ez-toc-list">{entries}</ul></nav>'
            f"</div>\n{text}"
        )
    other = view.related[-1]
    card = (
        f'\n<div class="irp"><a href="{address(other, 1)}" target="_blank"><!-- INLINE RELATED '
        'POSTS 1/1 //--><style>.irp .ctaText{font-weight:bold}</style><div><span class="ctaText">'
        f'BASAHIN DIN:</span>&nbsp; <span class="postTitle">{escape(other.title)}</span></div></a>'
        "</div>\n"
    )
    text = text.replace(GAP, card, 1).replace(GAP, "\n")
    if story.parts > 1:
        text += '\n<div class="page-links">Mga pahina: ' + " ".join(
            f'<span class="post-page-numbers current">{one}</span>'
            if one == view.part
            else f'<a href="{address(story, one)}" class="post-page-numbers">{one}</a>'
            for one in range(1, story.parts + 1)
        )
        text += "</div>"
    if story.author:
        text += (
            '\n<div class="saboxplugin-wrap"><div class="saboxplugin-authorname"><a '
            f'href="{WRITER}">{story.author}</a></div><div class="saboxplugin-desc"><p>Sumusulat '
            "tungkol sa pantalan at palengke mula 2009. Mahilig sa kape.</p></div></div>"
        )
    buttons = "".join(
        f'<li class="share-{one.lower()}"><a rel="nofollow" href="#" title="I-click para '
        f'ibahagi sa {one}"><span>{one}</span><span class="sharing-screen-reader-text">I-click '
        f"para ibahagi sa {one} (Bubukas sa bagong bintana)</span></a></li>"
        for one in _SHARED
    )
    related = "".join(
        f'<div class="jp-relatedposts-post"><h4 class="jp-relatedposts-post-title"><a '
        f'href="{address(one, 1)}">{escape(one.title)}</a></h4><p '
        f'class="jp-relatedposts-post-excerpt">{lead(one, 110)}&hellip;</p><p '
        f'class="jp-relatedposts-post-date">{day(one.posted_at)}</p><p '
        'class="jp-relatedposts-post-context">Sa "Kalakalan"</p></div>\n'
        for one in view.related[:3]
    )
    return f"""{text}
<div class="sharedaddy sd-sharing-enabled"><div
class="robots-nocontent sd-block sd-social sd-sharing">
<h3 class="sd-title">Ibahagi ito:</h3><div class="sd-content"><ul>{buttons}</ul></div></div></div>
<div class="sharedaddy sd-block sd-like jetpack-likes-widget-wrapper"><h3 class="sd-title">Gustuhin
ito:</h3><div class="likes-widget-placeholder"><span class="button"><span>Gusto</span></span> <span
class="loading">Naglo-load...</span></div></div>
<div id="jp-relatedposts"
class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>Kaugnay</em>
</h3><div class="jp-relatedposts-items">{related}</div></div>"""


def comments(story: Story) -> str:
    """Return the comments on an article, two at most, and the form for more."""
    said = ("Salamat sa balita! Kailan ang susunod na pulong?", "Sana po ay umabot dito sa amin.")
    count = story.number % 3
    items = "".join(
        f'<li id="comment-{at}" class="comment"><article class="comment-body"><footer '
        'class="comment-meta"><div class="comment-author vcard"><cite class="fn">Mang Kardo</cite>'
        f'</div><time datetime="2018-02-28T2{at}:15:00+08:00">Pebrero 28, 2018 nang 2{at}:15</time>'
        f'</footer><div class="comment-content"><p>{one}</p></div></article></li>\n'
        for at, one in enumerate(said[:count])
    )
    title = f'<h2 class="comments-title">{count} puna sa paskil na ito</h2>' if count else ""
    return f"""<div id="comments">{title}<ol class="comment-list">{items}</ol><div id="respond"
class="comment-respond"><h3 class="comment-reply-title">Mag-iwan ng Tugon</h3><form><p
class="comment-notes">Hindi ipapakita ang iyong email address. May tandang * ang mga kailangang
punan.</p><textarea></textarea></form></div></div>"""

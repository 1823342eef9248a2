"""A story as the fields of a Drupal node, its text by two people: in the editor, and from Word."""

from __future__ import annotations

from collections.abc import Sequence

from bench.layouts.later.setting import Person, Shape, set_by
from bench.layouts.markup import odd
from bench.layouts.model import Story

_EDITOR = Person(
    shapes={
        "prose": Shape('<p class="rtejustify">@</p>'),
        "heading": Shape("<h4>@</h4>"),
        "item": Shape('<li class="rtejustify">@</li>', "<ul>\n@\n</ul>"),
        "particular": Shape("@", '<p class="rteindent1">@</p>', "<br />\n"),
        "contact": Shape("@", "<p>@</p>", "<br />\n"),
        "note": Shape("<p><small>@</small></p>"),
        "quotation": Shape('<p class="rtejustify">@</p>', "<blockquote>@</blockquote>"),
        "row": Shape(
            "<tr>@</tr>",
            '<table border="1" cellpadding="1" cellspacing="1" style="width:500px"><tbody>@</tbody>'
            "</table>",
        ),
        "closing": Shape('<p class="rteright">@</p>'),
        "title": Shape('<p class="rtecenter"><strong>@</strong></p>'),
        "byline": Shape("@", '<p class="rteright"><em>@</em></p>', "<br />\n"),
    },
    head='<td class="rtecenter"><strong>@</strong></td>',
    cell='<td class="rtecenter">@</td>',
)
_KHMER_OS = 'style="font-family: &quot;Khmer OS Siemreap&quot;; font-size: 11pt"'
_WORD = Person(
    shapes={
        "prose": Shape(
            '<p class="MsoNormal" style="text-align:justify;text-indent:.5in"><span lang="KHM" '
            f"{_KHMER_OS}>@</span><span {_KHMER_OS}><o:p></o:p></span></p>"
        ),
        "heading": Shape(
            '<p class="MsoNormal"><span style="font-family: &quot;Khmer OS Muol Light&quot;">'
            "@</span>"
            "</p>"
        ),
        "row": Shape(
            "<tr>@</tr>",
            '<table class="MsoTableGrid" border="1" cellspacing="0" cellpadding="0"><tbody>'
            "@</tbody>"
            "</table>",
        ),
        "closing": Shape(
            f'<p class="MsoNormal" align="right"><span lang="KHM" {_KHMER_OS}>@</span></p>'
        ),
        "title": Shape(
            f'<p class="MsoNormal" align="center"><b><span {_KHMER_OS}>@</span></b></p>'
        ),
    },
    cell=f'<td valign="top" width="156"><p class="MsoNormal"><span {_KHMER_OS}>@</span></p></td>',
    signs=True,
)
_text = set_by(_EDITOR, _WORD)


def fielded(story: Story, shown: Sequence[str]) -> str:
    """Return the node: its picture with the words beneath it, its text, its file."""
    rest = tuple(
        one
        for at, one in enumerate(shown)
        if one != story.caption and not (story.attachment and at == len(shown) - 1)
    )
    fields = ""
    if story.picture and story.caption:
        fields += (
            '<div class="field field-name-field-image field-type-image field-label-hidden"><div '
            'class="field-items"><div class="field-item even" rel="og:image"><img '
            'typeof="foaf:Image" '
            f'src="/{story.picture}" width="700" height="467" alt="" /><blockquote '
            f'class="image-field-caption"><p>{odd(story.caption)}</p></blockquote></div></div></div>\n'
        )
    fields += (
        '<div class="field field-name-body field-type-text-with-summary field-label-hidden"><div '
        'class="field-items"><div class="field-item even" property="content:encoded">\n'
        f"{_text(story, rest)}\n</div></div></div>\n"
    )
    if story.attachment:
        kind = story.attachment.rpartition(".")[2]
        fields += (
            '<div class="field field-name-field-file field-type-file field-label-above"><div '
            'class="field-label">ឯកសារភ្ជាប់:&nbsp;</div><div class="field-items"><div '
            'class="field-item even"><span class="file"><img class="file-icon" alt="File" '
            f'src="/modules/file/icons/{kind}.png" /> <a href="/{story.attachment}" '
            f'type="application/{kind}; length=48128">{odd(shown[-1])}</a></span></div></div>'
            f"</div>\n"
        )
    return f'<div class="node node-news view-mode-full clearfix">\n{fields}</div>'

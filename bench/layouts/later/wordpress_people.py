"""Three people who post on the WordPress site: in blocks, in the old editor, from a document."""

from __future__ import annotations

from bench.layouts.later.setting import Person, Shape

GAP = "\n\n\n"
"""Between two blocks: where a plug-in may put something of its own."""

BLOCKS = Person(
    shapes={
        "prose": Shape("<p>@</p>"),
        "heading": Shape("<h2>@</h2>"),
        "item": Shape("<li>@</li>", "<ul>@</ul>", ""),
        "particular": Shape("<strong>@</strong>", '<p class="has-background">@</p>', "<br>"),
        "contact": Shape("@", "<p>@</p>", "<br>"),
        "note": Shape('<p class="has-small-font-size">@</p>'),
        "quotation": Shape("<p>@</p>", '<blockquote class="wp-block-quote">@</blockquote>'),
        "row": Shape(
            "<tr>@</tr>",
            '<figure class="wp-block-table"><table><tbody>@</tbody></table></figure>',
            "",
        ),
        "closing": Shape("@", '<p style="text-align:right">@</p>', "<br>"),
        "caption": Shape(
            '<figure class="wp-block-image"><img src="@src" alt="" class="wp-image-2214" '
            'sizes="(max-width: 1024px) 100vw, 1024px" /><figcaption>@</figcaption></figure>'
        ),
        "attachment": Shape(
            '<div class="wp-block-file"><a href="@src">@</a><a href="@src" '
            'class="wp-block-file__button" download>I-download</a></div>'
        ),
        "title": Shape('<h2 class="has-text-align-center">@</h2>'),
        "byline": Shape("<p><em>@</em></p>"),
    },
    between=GAP,
)
CLASSIC = Person(
    shapes={
        "prose": Shape('<p style="text-align: justify;">@</p>'),
        "heading": Shape('<p style="text-align: justify;"><strong>@</strong></p>'),
        "item": Shape('<li style="text-align: justify;">@</li>', "<ol>\n@\n</ol>"),
        "contact": Shape("@", "<p>@</p>", "<br />\n"),
        "particular": Shape("@", "<p>@</p>", "<br />\n"),
        "quotation": Shape("<p>@</p>", "<blockquote>@</blockquote>"),
        "row": Shape("<tr>@</tr>", '<table style="width: 100%;"><tbody>@</tbody></table>'),
        "closing": Shape('<p style="text-align: right;">@</p>'),
        "caption": Shape(
            '<div id="attachment_2214" style="width: 810px" class="wp-caption aligncenter"><img '
            'aria-describedby="caption-attachment-2214" class="size-large" src="@src" alt="" '
            'width="800" height="533" /><p id="caption-attachment-2214" class="wp-caption-text">@'
            "</p></div>"
        ),
        "attachment": Shape('<p><a href="@src">@</a></p>'),
        "title": Shape('<h3 style="text-align: center;">@</h3>'),
        "byline": Shape("@", "<p>@</p>", "<br />\n"),
    },
    head="<th>@</th>",
    between=GAP,
)
_THIN = '<span style="font-weight: 400;">@</span>'
DOCS = Person(
    shapes={
        "prose": Shape(f"<p>{_THIN}</p>"),
        "heading": Shape("<h3><b>@</b></h3>"),
        "item": Shape(
            f'<li style="font-weight: 400;" aria-level="1">{_THIN}</li>', "<ul>\n@\n</ul>"
        ),
        "quotation": Shape(f"<p><i>{_THIN}</i></p>"),
        "note": Shape(f"<p><i>{_THIN}</i></p>"),
        "row": Shape("<tr>@</tr>", "<table>\n<tbody>@</tbody>\n</table>"),
        "closing": Shape(_THIN, "<p>@</p>", "<br />\n"),
        "caption": Shape(
            '<p><img class="aligncenter wp-image-2214" src="@src" alt="" /></p><p '
            f'style="text-align: center;"><em>{_THIN}</em></p>'
        ),
        "attachment": Shape(f'<p><a href="@src" target="_blank" rel="noopener">{_THIN}</a></p>'),
        "title": Shape("<p><b>@</b></p>"),
        "byline": Shape(f"<p>{_THIN}</p>"),
    },
    cell=f"<td>{_THIN}</td>",
    signs=True,
    between=GAP,
)

"""How the three editors of the WordPress site paste: by its editor, from a page, as a release."""

from __future__ import annotations

from bench.layouts.fresh.pasting import Hand, Run


def _place_links(text: str) -> str:
    """Link a place to its tag, as a plugin does with words it knows."""
    return text.replace("Baruna", '<a href="/tag/pelabuhan/">Baruna</a>', 1)


GAP = "\n<!--block-->"
"""Where the theme may put something of its own."""

CLASSIC = Hand(
    heading="<h3><strong>{text}</strong></h3>",
    quote="<blockquote>\n<p>{text}</p>\n</blockquote>",
    note="<p><em>{text}</em></p>",
    contacts=Run("<p>{text}</p>", between="<br />\n"),
    signature=Run('<p style="text-align: right;">{text}</p>', between="<br />\n"),
    table=Run('<table width="100%"><tbody>{text}</tbody></table>', "<tr>{text}</tr>"),
    head="<td><strong>{text}</strong></td>",
    figure='<div class="wp-caption aligncenter" style="width: 650px"><img class="size-large" '
    'src="{src}" alt="" /><p class="wp-caption-text">{text}</p></div>',
    title="<p><strong>{text}</strong></p>",
    byline="<p><em>{text}</em></p>",
    gap=GAP,
    touch=_place_links,
)
COPIED = Hand(
    prose='<div class="txt"><span style="color: #333333; font-family: Roboto">{text}</span></div>'
    "<div>&nbsp;</div>",
    heading='<div><span style="font-size: 14pt"><strong>{text}</strong></span></div>',
    quote='<div style="padding-left: 30px"><em>{text}</em></div>',
    note='<div><span style="font-size: 10pt">{text}</span></div>',
    items=Run(inner="<div>{text}</div>"),
    facts=Run(inner="<div>{text}</div>"),
    contacts=Run(inner="<div>{text}</div>"),
    signature=Run("<div>{text}</div>", between="<br />"),
    table=Run('<div class="tbl"><table><tbody>{text}</tbody></table></div>', "<tr>{text}</tr>"),
    cell="<td><div>{text}</div></td>",
    figure='<div><a href="{src}"><img class="alignnone" src="{src}" alt="" /></a></div><div>'
    '<span style="font-size: 8pt">{text}</span></div>',
    title="<div><strong>{text}</strong></div>",
    byline="<div>{text}</div>",
    attachment='<div><a href="{src}" target="_blank">{text}</a></div>',
    gap=GAP,
    marks=True,
)
RELEASE = Hand(
    prose='<p dir="ltr" style="text-align: justify;">{text}</p>',
    heading='<p dir="ltr"><strong>{text}</strong></p>',
    quote='<p dir="ltr" style="padding-left: 40px;">{text}</p>',
    note='<p dir="ltr"><small>{text}</small></p>',
    items=Run("<ul>{text}</ul>", '<li dir="ltr"><p dir="ltr">{text}</p></li>'),
    facts=Run('<p dir="ltr">{text}</p>', between="<br />"),
    contacts=Run("<address>{text}</address>", between="<br />"),
    signature=Run(inner='<p dir="ltr" style="text-align: right;"><b>{text}</b></p>'),
    table=Run('<div dir="ltr"><table><tbody>{text}</tbody></table></div>', "<tr>{text}</tr>"),
    head='<th scope="col">{text}</th>',
    cell='<td><p dir="ltr">{text}</p></td>',
    figure='<figure class="wp-block-image"><img src="{src}" alt=""><figcaption>{text}</figcaption>'
    "</figure>",
    title='<h2 style="text-align: center;">{text}</h2>',
    byline='<p dir="ltr">{text}</p>',
    attachment='<p dir="ltr">📎 <a href="{src}">{text}</a></p>',
    gap=GAP,
)

"""Pages whose parts the rules cannot tell: the body by trafilatura, the title by the head."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from cabc_syndicate.collect.blocks import Block
from cabc_syndicate.collect.generic import extracted, matching
from cabc_syndicate.collect.html_tree import parse
from cabc_syndicate.collect.page import PageContext, read_html
from cabc_syndicate.errors import PageError

PROSE = [
    f"On day {number} the harbour master counted the barges once more, and the pilots said that "
    f"the new channel had brought {number + 3} of them through before the evening bell."
    for number in range(8)
]
LINKS = "".join(f"<li><a href='/n/{n}'>Another headline, number {n}</a></li>" for n in range(14))
PAGE = f"""<html><head><title>Barges Through the Channel | Harbour Bell</title>
<meta property="og:title" content="Barges Through the Channel"></head><body>
<div class="top"><ul>{LINKS}</ul></div><div class="main"><div class="story">
{"".join(f"<p>{line}</p>" for line in PROSE[:4])}<p><img src="/b.png" alt="A barge"></p>
{"".join(f'<p>{line} <a href="/map">Map</a></p>' for line in PROSE[4:])}</div>
<div class="more"><h3>Most read</h3><ul>{LINKS}</ul></div></div>
<div class="foot"><p>Write to us</p></div></body></html>"""


def test_a_page_without_any_known_part_is_read(context: PageContext) -> None:
    draft = read_html(PAGE, replace(context, url="https://harbour.example/n/1"))
    assert draft.title == "Barges Through the Channel"
    lines = draft.text.split("\n")
    assert [line.removesuffix(" Map") for line in lines] == PROSE
    assert '<a href="https://harbour.example/map"' in draft.html
    assert draft.image == "https://harbour.example/b.png"


def test_without_a_shared_title_the_head_names_it(context: PageContext) -> None:
    document = PAGE.replace("og:title", "og:other")
    assert read_html(document, context).title == "Barges Through the Channel"


def test_a_box_of_links_below_a_dated_heading_is_no_text(context: PageContext) -> None:
    head = "<h1>Barges Through the Channel</h1><p>2018-02-24</p>"
    document = PAGE.replace('<div class="story">', f'{head}<div class="story">')
    draft = read_html(document, context)
    assert [line.removesuffix(" Map") for line in draft.text.split("\n")] == PROSE
    assert draft.posted_at.day == 24


@pytest.mark.parametrize(
    ("link", "is_kept"),
    [
        ('<a href="/up/list.doc">Download: the letter and the list of names</a>', True),
        ('<a href="/letters">Download: the letter and the list of names</a>', False),
    ],
)
def test_a_file_at_the_end_of_an_undated_text_is_kept(
    context: PageContext, link: str, *, is_kept: bool
) -> None:
    document = f"""<html><body><main><article><h1>Barges Through the Channel</h1>
    <div class="entry">{"".join(f"<p>{line}</p>" for line in PROSE)}<p>{link}</p></div></article>
    </main><aside><ul>{LINKS}</ul></aside></body></html>"""
    text = read_html(document, context).text
    assert text.split("\n")[: len(PROSE)] == PROSE
    assert text.endswith("list of names") == is_kept


def test_a_page_of_links_alone_is_no_article(context: PageContext) -> None:
    with pytest.raises(PageError):
        read_html(f"<html><body><ul>{LINKS}</ul></body></html>", context)


def test_lines_between_those_that_were_found_are_kept() -> None:
    lines = [Block(line, line, path=(1, number)) for number, line in enumerate(PROSE)]
    found = matching([*PROSE[:3], *PROSE[4:]], lines)
    assert [block.text for block in found] == PROSE


def test_a_page_of_very_many_elements_is_left_to_the_rules() -> None:
    root = parse("<p>" + "<b>x</b>" * 70_000, "x")
    assert extracted(root) == []


def test_the_extractor_is_loaded_only_when_it_is_needed() -> None:
    code = "import sys, cabc_syndicate.collect.page; sys.exit('trafilatura' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

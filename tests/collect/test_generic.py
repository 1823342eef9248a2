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


@pytest.mark.parametrize("loose", [PROSE[3], "It costs <b>five hundred</b> dollars a year now."])
@pytest.mark.parametrize("box", ['<div><img src="/a.jpg"></div>', f"<div><p>{PROSE[2]}</p></div>"])
def test_loose_text_behind_a_box_within_the_text_is_kept(
    context: PageContext, box: str, loose: str
) -> None:
    document = f"""<html><body><div class=main><h1>Rules</h1><div class=meta>Published: 2018-02-12
    </div><div class="article-content"><p>{PROSE[0]}</p>{box}{loose}<p>{PROSE[1]}</p></div></div>
    </body></html>"""
    lines = read_html(document, context).text.split("\n")
    assert loose.replace("<b>", "").replace("</b>", "") in lines
    assert lines[0] == PROSE[0]
    assert lines[-1] == PROSE[1]


HEADED = """<html><head><title>{title}</title></head><body><h1>{heading}</h1>
<div class=date>2018-02-25</div><div class=text>""" + "".join(f"<p>{one}</p>" for one in PROSE)


@pytest.mark.parametrize(
    ("title", "heading", "link", "expected"),
    [
        ("Barges Return", "Harbour Chamber", "Barges Return", "Barges Return"),
        ("Barges Return - Harbour Chamber", "Harbour Chamber", "Barges Re...", "Barges Return"),
        ("驳船重返新航道", "北部湾商会", "驳船重返新航道", "驳船重返新航道"),
        ("Barges Return", "Barges Return to the New Channel", "Barges Return",
         "Barges Return to the New Channel"),
        ("Barges Return", "Barges Return at Last", "Another story", "Barges Return at Last"),
        ("Harbour Chamber", "Barges Return", "Boats are back", "Barges Return"),
    ],
)  # fmt: skip
def test_where_the_only_heading_is_the_sites_name_the_list_names_the_article(
    context: PageContext, title: str, heading: str, link: str, expected: str
) -> None:
    document = HEADED.format(title=title, heading=heading)
    draft = read_html(document, replace(context, link_text=link))
    assert draft.title == expected
    assert draft.posted_at.day == 25
    assert draft.text.split("\n") == PROSE


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

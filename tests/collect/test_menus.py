"""A home page's menu, boxes and languages, and the TOML that says what was found."""

import tomllib

from cabc_syndicate.collect.html_tree import parse
from cabc_syndicate.collect.menus import other_languages, sections_of
from cabc_syndicate.collect.proposal import Proposal, toml_string

URL = "https://town.example/"


def titles(page: str) -> list[str]:
    return [one.title for one in sections_of(parse(page, URL), URL, URL)]


def test_a_menu_names_sections_but_not_home_contact_or_languages() -> None:
    page = """<ul class="nav"><li><a href="/">Home</a><li><a href="/news/">News</a>
    <li><a href="/events/">Events</a><li><a href="/papers/">Papers</a>
    <li><a href="/contact/">Contact us</a><li><a href="/zh/">中文版</a></ul>
    <div class="footer"><a href="/jobs-board/">Board</a></div>"""
    assert titles(page) == ["News", "Events", "Papers"]
    others = other_languages(parse(page, URL), URL, URL)
    assert [(one.language, one.url) for one in others] == [("zh-Hans", URL + "zh/")]


def test_more_leads_to_the_section_of_its_heading() -> None:
    page = """<div><h3>Harbour <a href="/harbour/">More &gt;&gt;</a></h3>
    <ul><li><a href="/harbour/1">A long title of an article about ships and boats</a></ul></div>"""
    assert titles(page) == ["Harbour"]


def test_a_row_of_cells_without_classes_is_a_menu() -> None:
    cells = "".join(f"<td><a href='list.asp?id={n}'>Part {'ABC'[n]}</a></td>" for n in range(3))
    assert titles(f"<table><tr>{cells}</tr></table>") == ["Part A", "Part B", "Part C"]


def test_every_character_stays_inside_its_string() -> None:
    text = 'a"\\]\n[[source]]\x1b[2J\u202e\x7f\u2028 中文 \U000e0001'
    written = toml_string(text)
    assert tomllib.loads(f"x = {written}")["x"] == text
    assert written.isprintable()
    source = Proposal("a", 'https://x.example/"\n[evil]', item="a[href]").toml
    assert set(tomllib.loads(source)) == {"source"}

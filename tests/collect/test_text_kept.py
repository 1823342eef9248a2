"""No line of a text costs the text around it: to lose text is worse than to keep furniture."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabc_syndicate.collect.page import PageContext, read_html, read_text
from tests.collect.conftest import page_context
from tests.collect.test_page_text import HEAD, META, TAIL

PARAGRAPHS = [
    f"Paragraph {number} tells at some length what the council did on that day, and it ends with a "
    "full stop."
    for number in range(12)
]
ODD = [
    "Photo © Xinhua",
    "Country | Exports | Imports",
    "Laos | 5 | 6",
    "Li Wei | Wang Fang | Zhao Min",
    "The sign © is used in law texts and in many a contract of the region.",
    "© marks are seen everywhere in the old port.",
    "Print | Close | Share",
    "Related News",
    "Next: the ministers will travel to the river ports and meet the growers there.",
    "Previous: a year of talks about the certificates of origin came to a good end.",
    "Author: Zhang San writes in his book that all is well.",
    "Source: the customs data show a rise of 5%, according to the office.",
]


def as_text(lines: list[str], tail: str) -> str:
    return HEAD + "Nine Measures\n\n" + META + "\n\n".join(lines) + "\n" + tail


def as_html(lines: list[str], tail: str) -> str:
    body = "".join(f"<p>{line}</p>" for line in lines)
    end = "".join(f"<p>{line}</p>" for line in tail.strip().splitlines() if line)
    return (
        "<html><body><div>Home > Straits Council > Trade News > Text</div><h1>Nine Measures</h1>"
        f"<p>Post Time:2018-02-24 16:48:42</p><div>{body}</div><div>{end}</div></body></html>"
    )


THAI = [
    f"ย่อหน้าที่ {number} เล่าว่าสภาธุรกิจทำอะไรในวันนั้น และผู้เข้าร่วมจากท่าเรือริมแม่น้ำ"
    "กล่าวถึงการค้าผลไม้ข้ามแดนอย่างไรบ้าง"
    for number in range(6)
]
CHINESE = [f"第{number}段：商会当天开会讨论了水果运输。" for number in range(6)]


@pytest.mark.parametrize("odd", [*ODD[:8], "Next: the ministers will travel", "下一步：推进合作"])
@pytest.mark.parametrize("paragraphs", [THAI, CHINESE], ids=["Thai", "Chinese"])
def test_scripts_without_full_stops_or_with_their_own_lose_nothing(
    context: PageContext, paragraphs: list[str], odd: str
) -> None:
    for tail in (TAIL, ""):
        lines = [*paragraphs[:3], odd, *paragraphs[3:]]
        kept = read_text(as_text(lines, tail), context).text.split("\n")
        assert [line for line in kept if line in paragraphs] == paragraphs


@pytest.mark.parametrize("at", [0, 1, 6, 11])
@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize("tail", [TAIL, ""], ids=["with neighbours", "without"])
def test_every_paragraph_of_a_text_survives(
    context: PageContext, tail: str, odd: str, at: int
) -> None:
    lines = [*PARAGRAPHS[:at], odd, *PARAGRAPHS[at:]]
    for draft in (
        read_text(as_text(lines, tail), context),
        read_html(as_html(lines, tail), context),
    ):
        kept = draft.text.split("\n")
        assert [line for line in kept if line in PARAGRAPHS] == PARAGRAPHS
        assert not any("Durian trains" in line or "AboutUs" in line for line in kept)


@pytest.mark.parametrize("odd", ODD[:4])
def test_with_neighbours_an_odd_last_line_stays(context: PageContext, odd: str) -> None:
    draft = read_text(as_text([*PARAGRAPHS, odd], TAIL), context)
    assert draft.text.split("\n")[-1] == odd


def test_an_unlinked_bar_alone_at_the_end_stays(context: PageContext) -> None:
    bar = "Li Wei | Wang Fang | Zhao Min"
    assert read_text(as_text([*PARAGRAPHS, bar], ""), context).text.split("\n")[-1] == bar
    assert read_html(as_html([*PARAGRAPHS, bar], ""), context).text.split("\n")[-1] == bar
    linked = as_html([*PARAGRAPHS, '<a href="/a">About</a> | <a href="/b">Contact</a>'], "")
    assert read_html(linked, context).text.split("\n") == PARAGRAPHS


@given(st.lists(st.tuples(st.integers(0, 12), st.sampled_from(ODD)), max_size=3))
def test_several_odd_lines_cost_nothing_either(odd: list[tuple[int, str]]) -> None:
    lines = list(PARAGRAPHS)
    for at, line in odd:
        lines.insert(at, line)
    draft = read_text(as_text(lines, TAIL), page_context())
    assert [line for line in draft.text.split("\n") if line in PARAGRAPHS] == PARAGRAPHS


def test_numbered_lines_are_paragraphs_of_their_own(context: PageContext) -> None:
    lines = ["1. Alpha", "2. Beta", "3) Gamma", "（4）丁", "五、戊"]
    draft = read_text(HEAD + "Nine Measures\n\n" + META + "\n".join(lines) + "\n" + TAIL, context)
    assert draft.text.split("\n") == lines


@pytest.mark.parametrize(
    "title",
    [
        "2017: The Year in Review (2017-12-31)",
        "The Year in Review 2017-12-31",
        "Review (2017-12-31)",
        "Source: officials say no",
        "Author: the life of Lu Xun",
        "Views: 3 from Beijing",
        "Previous: what came before",
        "Next: ASEAN",
        "ASEAN | China | Summit",
        "About us | The story",
    ],
)
def test_a_title_above_the_dated_line_may_have_any_form(context: PageContext, title: str) -> None:
    for switch in ("", "ENGLISH | 中文版\n\n"):
        page = HEAD + switch + f"{title}\n\n" + META + "\n\n".join(PARAGRAPHS) + TAIL
        draft = read_text(page, context)
        assert draft.title == title
        assert draft.text.split("\n") == PARAGRAPHS
        assert draft.posted_at.isoformat() == "2018-02-24T16:48:42+08:00"

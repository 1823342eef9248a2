"""What stands between a title and its text: summaries cut from it, and credits in two lines."""

from __future__ import annotations

import pytest

from cabc_syndicate.collect.blocks import Block
from cabc_syndicate.collect.opening import opened

TITLE = "A Quay for the Ferry"
FIRST = "The ferry of the eastern islands has a quay of its own since Monday morning."
SECOND = "It took the harbour office two years, and three winters of storms, to build it."
TEXT = [FIRST, SECOND, "Tickets cost what they did."]


def lines(*texts: str) -> list[Block]:
    return [Block(text, text) for text in texts]


def texts(*said: str) -> list[str]:
    body, _ = opened(lines(*said), TITLE)
    return [block.text for block in body]


@pytest.mark.parametrize(
    "summary",
    [
        "The ferry of the eastern islands has a quay of its own since Mon...",
        "The ferry of the eastern islands has a quay of its own since Monday morning. It took…",
        "Summary: The ferry of the eastern islands has a quay of its",
        "【摘要】The ferry of the eastern islands has a quay of its own......",
    ],
)
@pytest.mark.parametrize("between", [[], [TITLE], [TITLE, "By Orla Quayside"]])
def test_a_summary_that_is_cut_from_the_text_is_not_part_of_it(
    summary: str, between: list[str]
) -> None:
    assert texts(summary, *between, *TEXT) == TEXT


@pytest.mark.parametrize(
    "first",
    [
        FIRST,  # a whole sentence said twice, as in a refrain
        "The ferry...",
        "Two years of work for one quay, and it is too short...",
        "Harbour office: the ferry of the eastern islands has a quay of its own since Mon...",
    ],
)
def test_a_line_that_is_no_such_summary_stays(first: str) -> None:
    assert texts(first, *TEXT) == [first, *TEXT]


@pytest.mark.parametrize(
    ("pair", "author"),
    [
        (("Bài: Trần Văn An", "Ảnh: Lê Thị Hoa"), "Bài: Trần Văn An"),
        (("เรื่อง นายสมชาย ใจดี", "ภาพ นางสาวมาลี ดีงาม"), "เรื่อง นายสมชาย ใจดี"),
        (("Teks: Siti Aminah", "Gambar: Ahmad Fauzi"), "Teks: Siti Aminah"),
        (("记者 陈立", "摄影 王敏"), "记者 陈立"),
    ],
)
def test_two_lines_that_name_author_and_photographer_are_no_text(
    pair: tuple[str, str], author: str
) -> None:
    body, byline = opened(lines(*pair, *TEXT), TITLE)
    assert [block.text for block in body] == TEXT
    assert byline == (author,)


@pytest.mark.parametrize(
    "pair",
    [
        ("เรื่อง ขอเชิญประชุมสามัญประจำปี", "เรียน สมาชิกทุกท่าน"),
        ("Text messages are free.", "Photos cost extra."),
        ("Photo: the new quay", "Text: the old one"),
    ],
)
def test_lines_with_the_same_words_that_are_no_credits_stay(pair: tuple[str, str]) -> None:
    assert texts(*pair, *TEXT) == [*pair, *TEXT]


def test_a_sentence_about_pictures_behind_the_author_stays() -> None:
    sentence = "Photos show the new quay."
    body, byline = opened(lines("By Orla Quayside", sentence, *TEXT), TITLE)
    assert [block.text for block in body] == [sentence, *TEXT]
    assert byline == ("By Orla Quayside",)

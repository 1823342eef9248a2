"""What stands between a title and its text: summaries cut from it, and credits in two lines."""

from __future__ import annotations

import pytest

from cabc_syndicate.collect.blocks import Block
from cabc_syndicate.collect.opening import opened

TITLE = "A Quay for the Ferry"
FIRST = "The ferry of the eastern islands has a quay of its own since Monday morning."
SECOND = "It took the harbour office two years. Three winters of storms held it up."
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
        f"{FIRST} {SECOND}",
        f"{FIRST} It took the harbour office two years.",
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
        (("撰稿：陈立", "摄影：王敏"), "撰稿：陈立"),
        (("Ulat ni Ligaya Sumulong", "Kuha ni Crisanto Abad"), "Ulat ni Ligaya Sumulong"),
        (("Thực hiện: Võ Thanh Tòng", "Ảnh: Lý Sô Phi"), "Thực hiện: Võ Thanh Tòng"),
        (("本刊记者 古天佑", "通讯员 陈伯谦 摄影报道"), "本刊记者 古天佑"),
        (("អត្ថបទ៖ ឈួន ដារ៉ា", "រូបថត៖ ភួង ថាវី"), "អត្ថបទ៖ ឈួន ដារ៉ា"),
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


def test_a_picture_credit_below_a_byline_above_the_text_is_no_text() -> None:
    said = lines("Kuha ni Crisanto Abad", *TEXT)
    body, _ = opened(said, TITLE, is_signed=True)
    assert [block.text for block in body] == TEXT
    assert opened(said, TITLE)[0] == tuple(said)


def test_a_summary_that_has_the_labels_of_the_text_within_it() -> None:
    first = "【导读】公报写道：东部岛屿的渡轮自星期一起有了自己的码头。"
    summary = f"渡轮码头启用（实录） {first[:22]}..."
    assert texts(summary, "渡轮码头启用（实录）", first, *TEXT) == [
        "渡轮码头启用（实录）",
        first,
        *TEXT,
    ]


def test_a_summary_with_a_label_of_its_own_before_a_text_that_has_one() -> None:
    first = "核心提示：东部岛屿的渡轮自星期一起有了自己的码头，票价不变。"
    assert texts(f"导读：{first[:24]}...", first, *TEXT) == [first, *TEXT]


def test_a_title_said_again_below_a_picture_and_its_caption_is_no_text() -> None:
    picture = Block("", '<img src="a.jpg">', has_image=True)
    caption, *rest = lines("The new quay on Monday", TITLE, *TEXT)
    body, _ = opened([picture, caption, *rest], TITLE)
    assert [block.text for block in body] == ["", "The new quay on Monday", *TEXT]
    body, _ = opened([caption, *rest], TITLE)  # no caption, since there is no picture
    assert [block.text for block in body] == [caption.text, TITLE, *TEXT]


def test_a_reporters_notes_name_no_author() -> None:
    first = "记者手记：渡轮码头启用的第一天"
    body, byline = opened(lines(first, *TEXT), TITLE)
    assert [block.text for block in body] == [first, *TEXT]
    assert byline == ()


@pytest.mark.parametrize(
    "line",
    [
        "记者12月21日从海关获悉，新码头自星期一起启用",
        "记者从海关获悉，新码头自星期一起启用",
        "本报记者近日走进新码头",
        "记者：新码头何时启用？",
        "记者昨日了解到以下情况：",
        "By 2020 the quay will be twice as long",
        "By the harbour master's count:",
    ],
)
def test_a_text_that_begins_like_a_byline_stays(line: str) -> None:
    assert texts(line, *TEXT) == [line, *TEXT]


@pytest.mark.parametrize(
    "line", ["记者 陈立", "本报记者：陈立，王敏", "By Orla Quayside", "作者：陈立"]
)
def test_a_byline_is_no_text(line: str) -> None:
    assert texts(line, *TEXT) == TEXT

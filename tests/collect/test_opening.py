"""A title said again and a byline at the head of the body are not part of the text."""

from __future__ import annotations

from cabc_syndicate.collect.blocks import Block
from cabc_syndicate.collect.opening import opened

TITLE = "A Port Is a Promise"
PICTURE = Block("", '<img src="a.png">', has_image=True)
PROSE = Block("She has brought more than six thousand ships into the harbour.", "")


def line(text: str, *, starts: bool = True) -> Block:
    return Block(text, text, starts=starts)


def test_a_title_behind_a_picture_is_dropped_and_the_picture_kept() -> None:
    body, credit = opened([PICTURE, line("A port is a PROMISE"), PROSE], TITLE)
    assert body == (PICTURE, PROSE)
    assert credit == ()


def test_a_byline_of_two_lines_is_taken_out() -> None:
    lines = [line("By Orla Quayside"), line("Photographs: the staff", starts=False)]
    body, credit = opened([*lines, PROSE], TITLE)
    assert body == (PROSE,)
    assert credit == ("By Orla Quayside", "Photographs: the staff")


def test_prose_that_begins_with_by_stays() -> None:
    prose = line("By noon the harbour was full, and nobody could say who had come first.")
    assert opened([prose, PROSE], TITLE) == ((prose, PROSE), ())


def test_a_sentence_after_the_byline_stays() -> None:
    sentence = line("The tide decides everything here.", starts=False)
    body, credit = opened([line("By Orla Quayside"), sentence, PROSE], TITLE)
    assert body == (sentence, PROSE)
    assert credit == ("By Orla Quayside",)


def test_a_body_of_nothing_else_is_left_alone() -> None:
    assert opened([line("By Orla Quayside")], TITLE)[0] == (line("By Orla Quayside"),)

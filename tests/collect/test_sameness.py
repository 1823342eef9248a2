"""Near-duplicates: normalisation, shingles, sketches against the exact containment."""

import hashlib
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabc_syndicate.collect.sameness import (
    FEWEST,
    NEAR,
    Sketch,
    candidates,
    candidates_of_all,
    containment,
    containment_estimate,
    is_near,
    normalised,
    shingles,
    sketch,
    words,
)

CONSONANTS, VOWELS = "bcdfghjklmnprstvwz", "aeiou"
BOILERPLATE = [
    "The council thanks all members and partners in the region for their continued support",
    "For further enquiries please write to the secretariat during office hours on working days",
    "All rights reserved and reprinting is welcome as long as the source of this text is named",
]


def invented_words(chance: random.Random, many: int = 3000) -> list[str]:
    return [
        "".join(
            chance.choice(CONSONANTS) + chance.choice(VOWELS)
            for _ in range(chance.choice((1, 2, 3)))
        )
        for _ in range(many)
    ]


VOCABULARY = invented_words(random.Random(7))


def news(chance: random.Random, least: int = 60, most: int = 600) -> list[str]:
    """Return the words of an invented text, a few of them very common as in real prose."""
    return [
        VOCABULARY[int(len(VOCABULARY) * chance.random() ** 3)]
        for _ in range(chance.randint(least, most))
    ]


def edited(chance: random.Random, text: list[str], share: float) -> list[str]:
    return [chance.choice(VOCABULARY) if chance.random() < share else word for word in text]


def chinese(chance: random.Random, many: int) -> str:
    return "".join(chr(0x4E00 + int(2500 * chance.random() ** 2)) for _ in range(many))


def test_spellings_that_make_no_difference() -> None:
    one = "“Trade\u00a0fell 2\u22125 %,”  said\u200b Ms O’Hara\nof ＡＳＥＡＮ"
    assert normalised(one) == '"trade fell 2-5 %," said ms o\'hara of asean'
    assert shingles(one) == shingles("'trade fell 2‐5 %' said ms O'Hara of Asean.")


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normalised(normalised(text)) == normalised(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ten new ports, in 2018.", ["ten", "new", "ports", "in", "2018"]),
        ("东盟—中国，RCEP 协定。", ["东", "盟", "中", "国", "rcep", "协", "定"]),
        ("ข่าว", ["ข", "\u0e48", "า", "ว"]),
        ("ព័ត៌មាន។", ["ព", "័", "ត", "៌", "ម", "ា", "ន"]),
        ("သတင်း၊", ["သ", "တ", "င", "်", "း"]),
        ("ຂ່າວ", ["ຂ", "່", "າ", "ວ"]),
        ("Tin tức", ["tin", "tức"]),
        ("소식 하나", ["소식", "하나"]),
        ("…!", []),
    ],
)
def test_words_of_each_script(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_shingle_is_five_words() -> None:
    assert shingles("") == frozenset()
    assert len(shingles("one two three")) == 1
    assert len(shingles("one two three four five")) == 1
    assert len(shingles("one two three four five six")) == 2


def test_hashes_are_the_same_in_every_process() -> None:
    assert shingles("One, two") == {int(hashlib.blake2b(b"one two", digest_size=8).hexdigest(), 16)}


@given(st.text(), st.text())
def test_containment_is_symmetrical_and_a_share(a: str, b: str) -> None:
    assert containment(a, b) == containment(b, a)
    assert 0.0 <= containment(a, b) <= 1.0
    assert is_near(a, b) == is_near(b, a)
    assert containment_estimate(sketch(a), sketch(b)) == containment_estimate(sketch(b), sketch(a))


@given(st.integers(0, 2**32), st.integers(2, 60))
def test_a_sketch_holding_every_shingle_is_exact(seed: int, many: int) -> None:
    chance = random.Random(seed)
    a = [chance.choice("abc") for _ in range(many)]
    b = [chance.choice("abc") for _ in range(many)]
    one, other = " ".join(a), " ".join(b)
    assert containment_estimate(sketch(one), sketch(other)) == containment(one, other)


@given(st.text())
def test_a_sketch_survives_storing(text: str) -> None:
    assert Sketch.from_bytes(sketch(text).to_bytes()) == sketch(text)


def test_a_long_text_has_a_sketch_of_about_a_kilobyte() -> None:
    made = sketch(" ".join(news(random.Random(1), 5000, 5000)))
    assert len(made.to_bytes()) == 4 + 128 * 8
    assert made.count > 4000


@pytest.mark.parametrize("stored", [b"", b"\0\0\0\1", b"\0\0\0\0" + bytes(8), bytes(7)])
def test_what_is_no_sketch_is_refused(stored: bytes) -> None:
    with pytest.raises(ValueError, match="not a sketch"):
        Sketch.from_bytes(stored)


@pytest.mark.proof
def test_copies_are_found_among_two_thousand_and_nothing_else_is() -> None:
    chance = random.Random(20)
    texts = []
    for _ in range(2000):
        text = " ".join(news(chance))
        texts.append(f"{chance.choice(BOILERPLATE)}. {text}. {chance.choice(BOILERPLATE)}")
    sketches = [sketch(text) for text in texts]
    cut = [shingles(text) for text in texts]
    asked = chance.sample(range(2000), 250)
    answers = candidates_of_all([sketches[number] for number in asked], enumerate(sketches))
    for number, found in zip(asked, answers, strict=True):
        assert number in found
        for other in found:
            share = len(cut[number] & cut[other]) / min(len(cut[number]), len(cut[other]))
            assert (share >= NEAR) == (other == number)
    for number in chance.sample(range(2000), 60):
        parts = texts[number].split()
        for copy in (
            edited(chance, parts, 0.02),
            parts[: len(parts) * 6 // 10],
            edited(chance, parts[: len(parts) * 6 // 10], 0.02),
            parts[: max(40, len(parts) // 5)],
        ):
            text = " ".join(copy)
            assert number in candidates(sketch(text), enumerate(sketches))
            assert is_near(text, texts[number])


def test_copies_in_a_script_without_spaces_are_found() -> None:
    chance = random.Random(3)
    texts = [chinese(chance, chance.randint(150, 1500)) for _ in range(100)]
    sketches = [(number, sketch(text)) for number, text in enumerate(texts)]
    for number, text in enumerate(texts):
        edits = "".join(chr(0x4E00 + 2600) if chance.random() < 0.02 else c for c in text)
        for copy in (text, edits, text[: len(text) * 6 // 10]):
            likely = candidates(sketch(copy), sketches)
            near = [other for other in likely if is_near(copy, texts[other])]
            assert near == [number]


def test_several_asked_at_once_get_the_answers_of_each_alone() -> None:
    chance = random.Random(9)
    first = news(chance, 600, 600)
    texts = [first[: chance.randint(30, 600)] + news(chance, 1, 900) for _ in range(200)]
    sketches = [(10 * number, sketch(" ".join(text))) for number, text in enumerate(texts)]
    answers = candidates_of_all([each for _, each in sketches], iter(sketches))
    assert answers == [candidates(each, sketches) for _, each in sketches]
    found = sum(map(len, answers))
    assert 200 < found < 40_000


def test_every_near_pair_of_any_lengths_is_a_candidate() -> None:
    chance = random.Random(31)
    for _ in range(150):
        shared = news(chance, 40, 400)
        a = " ".join(shared + news(chance, 1, 260))
        b = " ".join(shared + news(chance, 1, 4000))
        if is_near(a, b):
            assert candidates(sketch(a), [(1, sketch(b))]) == [1]


def test_the_estimate_is_near_the_truth() -> None:
    chance = random.Random(5)
    for share in (0.0, 0.02, 0.1, 0.3):
        text = news(chance, 800, 800)
        copy = edited(chance, text, share)
        a, b = " ".join(text), " ".join(copy)
        assert abs(containment_estimate(sketch(a), sketch(b)) - containment(a, b)) < 0.2


def test_short_texts_are_near_only_when_equal() -> None:
    notice = "The office is closed on Monday because of the public holiday in the capital"
    assert len(shingles(notice)) < FEWEST
    assert is_near(notice, notice.upper() + " ")
    assert not is_near(notice, notice + " city")
    assert not is_near("", "")
    assert not is_near("…", "…")


def test_two_translations_are_not_near() -> None:
    english = "The council met in the port city and agreed on ten new routes for cargo. " * 5
    chinese_text = "理事会在港口城市开会，同意开通十条新的货运航线。" * 5
    assert containment(english, chinese_text) == 0.0


def test_numbers_in_one_template_are_near() -> None:
    template = " ".join(news(random.Random(2), 120, 120))
    assert containment(f"{template} rate 6.31", f"{template} rate 6.45") >= NEAR

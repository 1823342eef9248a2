"""Cutting texts in ten languages."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabc_syndicate.excerpt import excerpt


def test_a_short_text_stays_on_one_line() -> None:
    assert excerpt("One\n two\u00a0three  ", 280) == "One two three"
    assert excerpt("", 10) == ""
    assert excerpt("exactly ten", 11) == "exactly ten"


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("The quick brown fox jumps", 18, "The quick brown…"),
        ("The quick brown fox jumps", 20, "The quick brown fox…"),
        ("The quick, brown fox", 12, "The quick…"),
        ("https://example.org/a/very/long/address", 30, "https://example.org/a/very/lo…"),
        ("中国东盟经贸合作论坛", 6, "中国东盟经…"),
        ("ที่ประชุมใหญ่", 6, "ที่ปร…"),
        ("น้ำใจไมตรี", 4, "น้ำ…"),
        ("ក្រសួងសេដ្ឋកិច្ច", 5, "ក្រ…"),
        ("👍🏽👍🏽👍🏽", 4, "👍🏽…"),
        ("🇹🇭🇱🇦🇰🇭", 4, "🇹🇭…"),
    ],
)
def test_cuts(text: str, limit: int, expected: str) -> None:
    assert excerpt(text, limit) == expected


SAMPLES = [
    "ความร่วมมือทางเศรษฐกิจระหว่างจีนกับอาเซียนกำลังเติบโตอย่างต่อเนื่อง",
    "ການຮ່ວມມືທາງດ້ານເສດຖະກິດລະຫວ່າງຈີນກັບອາຊຽນກຳລັງເຕີບໂຕ",
    "កិច្ចសហប្រតិបត្តិការសេដ្ឋកិច្ចរវាងចិននិងអាស៊ានកំពុងរីកចម្រើន",
    "တရုတ်နှင့်အာဆီယံစီးပွားရေးပူးပေါင်းဆောင်ရွက်မှုသည်တိုးတက်နေသည်",
]


@pytest.mark.parametrize("text", SAMPLES)
def test_no_cut_divides_a_letter_from_its_marks(text: str) -> None:
    for limit in range(12, len(text)):
        cut = excerpt(text, limit)
        assert len(cut) <= limit
        kept = cut.removesuffix("…")
        assert text.startswith(kept)
        after = text[len(kept)]
        assert not unicodedata.category(after).startswith("M")
        assert after not in "\u0e33\u0eb3"
        assert kept[-1] not in "\u17d2\u1039เแโใไເແໂໃໄ"


@given(st.text(), st.integers(min_value=1, max_value=50))
def test_never_longer_than_the_limit(text: str, limit: int) -> None:
    assert len(excerpt(text, limit)) <= limit

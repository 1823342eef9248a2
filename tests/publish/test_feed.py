"""Articles as entries."""

from __future__ import annotations

import pytest

from cabc_syndicate.publish.feed import web_address
from cabc_syndicate.publish.plain import clean, unmistakable

from .newsroom import entry


def test_clean_drops_what_xml_forbids_and_keeps_the_rest() -> None:
    assert clean("a\x00b\x0b\ud800c\ufffe\uffff\r") == "abc"
    assert clean("lost \ufffd, \ufdd0, \U0001fffe\U0010ffff, \x91\x85") == "lost , , , \n"
    for kept in ("tab\tand\nline", "ไทย", "𠮷 🇹🇭", "a\u00a0b"):
        assert clean(kept) == kept


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("https://example.org/新闻 1.html", "https://example.org/%E6%96%B0%E9%97%BB%201.html"),
        ("https://example.org/%E6%96%B0", "https://example.org/%E6%96%B0"),
        ("javascript:alert(1)", None),
        ("https://[broken", None),
        ("https://[::1]/", None),
        ("https://example.org:99999/", None),
        ("https://a b.example/", None),
        ("/relative", None),
        ("", None),
        (None, None),
    ],
)
def test_web_address(address: str | None, expected: str | None) -> None:
    assert web_address(address) == expected


def test_a_title_is_made_from_the_text_when_there_is_none() -> None:
    assert entry(title=" \x00 ", text="The first words.").title == "The first words."


@pytest.mark.parametrize(
    ("field", "value", "reason"), [("tag", "\x00", "no tag"), ("id", "../a", "name a file")]
)
def test_what_cannot_be_an_entry_says_why(field: str, value: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        entry(full=True, **{field: value})


def test_a_body_is_made_from_the_text_when_there_is_no_html() -> None:
    assert entry(html="", text="One & two\nThree").html == "<p>One &amp; two</p><p>Three</p>"


def test_the_content_of_a_summary_is_summary_source_and_link() -> None:
    made = entry(full=False, origin="A&B", text="Short <text>.", url="https://example.org/?a&b")
    assert made.content == (
        "<p>Short &lt;text&gt;.</p><p>Source: A&amp;B</p>"
        '<p><a href="https://example.org/?a&amp;b">Read the whole article</a></p>'
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Caf\xc3\xa9", "Caf\xe9"),  # é in UTF-8, read as Latin-1
        ("a\xc2\xa0b", "a\xa0b"),
        ("Caf\xc3\x83\xc2\xa9", "Caf\xe9"),  # once more
        ("\xe9 is Caf\xc3\xa9", "\xe9 is Caf\xc3\u2060\xa9"),  # not all of it
        ("AMANH\xc3\xbb", "AMANH\xc3\u2060\xbb"),  # a quotation may end so
    ],
)
def test_text_that_was_encoded_twice(text: str, expected: str) -> None:
    assert clean(text) == expected
    assert clean(expected) == expected


@pytest.mark.parametrize(
    "text", ["R&D", "AT&T", "Q&A 2026", "a < b > c", "1 <2", "I <3 it", "商会&中国", "x & y;"]
)
def test_what_nobody_takes_for_markup_stays(text: str) -> None:
    assert unmistakable(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("</b>", "<\u2060/b>"),
        ("<b", "<\u2060b"),
        ("&copy;", "&\u2060copy;"),
        ("&notes", "&\u2060notes"),
        ("&1", "&\u20601"),
        ("&#x41;", "&\u2060#x41;"),
        ("&apos;", "&\u2060apos;"),
        ("Lin <1@a.example>", "Lin <\u20601@a.example>"),
    ],
)
def test_what_somebody_could_take_for_markup_is_made_text(text: str, expected: str) -> None:
    assert unmistakable(text) == expected
    assert unmistakable(expected) == expected

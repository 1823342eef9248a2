"""Articles as entries."""

from __future__ import annotations

import pytest

from cabc_syndicate.publish.feed import web_address
from cabc_syndicate.publish.plain import clean

from .newsroom import entry


def test_clean_drops_what_xml_forbids_and_keeps_the_rest() -> None:
    assert clean("a\x00b\x0b\ud800c\ufffe\uffff\r") == "abc"
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

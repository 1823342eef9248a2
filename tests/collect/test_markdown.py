"""Markdown files: front matter in YAML and TOML, the body, and what is wrong with either."""

import pytest

from cabc_syndicate.collect.markdown import is_draft, read_markdown, split
from cabc_syndicate.collect.page import PageContext
from cabc_syndicate.errors import PageError
from cabc_syndicate.model import Provenance
from tests.collect.conftest import NOW

YAML = """---
title: "Rice Convoy Reaches the Border"
date: 2018-02-24T16:48:42+07:00
author:
  - Dara Sok
  - name: Mei Lin
category: [Trade, Roads]
lang: en
link: https://council.example/rice?id=7
source: Delta Courier
image: /pictures/rice.jpg
---

# Rice Convoy Reaches the Border

Forty lorries crossed in [one morning](../roads.html).

| Day | Lorries |
|-----|---------|
| Mon | 40      |
| Tue | 55      |

<script>alert(1)</script>
<a href="javascript:alert(1)">tap</a> here
"""


def test_front_matter_in_yaml(context: PageContext) -> None:
    draft = read_markdown(YAML, context)
    assert draft.title == "Rice Convoy Reaches the Border"
    assert draft.posted_at.isoformat() == "2018-02-24T16:48:42+07:00"
    assert draft.posted_from is Provenance.PAGE
    assert (draft.author, draft.section_title) == ("Dara Sok, Mei Lin", "Trade")
    assert (draft.origin, draft.language) == ("Delta Courier", "en")
    assert (draft.key, draft.url) == ("page.txt", "https://council.example/rice?id=7")
    assert draft.image == "https://council.example/pictures/rice.jpg"
    assert draft.text.split("\n")[0] == "Forty lorries crossed in one morning."
    assert "<td>55</td>" in draft.html
    assert 'href="https://council.example/roads.html"' in draft.html
    assert "script" not in draft.html
    assert "alert" not in draft.html


def test_front_matter_in_toml(context: PageContext) -> None:
    text = (
        '+++\ntitle = "Ferry Timetable"\ndate = 2018-02-23\nsection = "Ports"\n+++\nDaily at six.'
    )
    draft = read_markdown(text, context)
    assert (draft.title, draft.section_title, draft.text) == (
        "Ferry Timetable",
        "Ports",
        "Daily at six.",
    )
    assert draft.posted_at.isoformat() == "2018-02-23T00:00:00+08:00"


def test_the_first_heading_is_the_title_of_a_file_without_front_matter(
    context: PageContext,
) -> None:
    draft = read_markdown("Harbour\n=======\n\nOn 21 February 2018 the *quay* opened.\n", context)
    assert (draft.title, draft.html) == (
        "Harbour",
        "<p>On 21 February 2018 the <em>quay</em> opened.</p>",
    )
    assert (draft.posted_from, draft.posted_at.day) == (Provenance.BODY, 21)


@pytest.mark.parametrize("date", ["2018-02-31", "soon", "2018-03-04", "1994-01-01", "null", ""])
def test_a_wrong_date_counts_as_none(context: PageContext, date: str) -> None:
    text = f"---\ntitle: Quay\ndate: {date}\n---\nThe quay opened."
    draft = read_markdown(text, context)
    assert draft.posted_from is Provenance.FIRST_SEEN
    assert draft.posted_at == NOW


def test_a_chinese_file_with_a_mark_of_windows_line_ends(context: PageContext) -> None:
    draft = read_markdown("---\r\ntitle: 港口开放\r\n---\r\n\r\n新码头今天开放。\r\n", context)
    assert (draft.title, draft.text, draft.language) == ("港口开放", "新码头今天开放。", "zh-Hans")


BOMB = "---\na: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"{BOMB}---\ntext", "aliases"),
        ("---\na: " + "[" * 5000 + "]" * 5000 + "\n---\ntext", "nested too deep"),
        ("---\ntitle: [open\n---\ntext", "front matter that cannot be read"),
        ("---\na: !!python/object/apply:os.getcwd []\n---\ntext", "has no title"),
        ("+++\ntitle = \n+++\ntext", "front matter that cannot be read"),
        ("---\ntitle: x\n" + "# more\n" * 30_000, "without an end"),
        ("---\n" + "# more\n" * 10_000 + "---\ntext", "characters of front matter"),
        ("Only a paragraph.", "has no title"),
        ("# Only a title", "no text below"),
        ("", "has no title"),
    ],
)
def test_what_cannot_be_read_says_why(context: PageContext, text: str, reason: str) -> None:
    with pytest.raises(PageError, match=reason):
        read_markdown(text, context)


def test_rules_around_a_paragraph_are_no_front_matter() -> None:
    text = "---\njust a sentence\n---\n# Title\n"
    assert split(text, "x") == ({}, text)


@pytest.mark.parametrize(
    ("head", "says"),
    [
        ("---\ndraft: true\n---\n", True),
        ("---\nDraft: yes\n---\n", True),
        ("+++\ndraft = true\n+++\n", True),
        ("---\ndraft: false\n---\n", False),
        ("---\ntitle: draft\n---\n", False),
        ("---\ndraft: [true\n---\n", False),
        ("draft: true", False),
    ],
)
def test_a_draft_is_told_by_its_front_matter(head: str, says: bool) -> None:
    assert is_draft(head) is says

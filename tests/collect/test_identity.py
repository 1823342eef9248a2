"""Sameness of addresses and drafts, ids, slugs."""

import random
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabc_syndicate.collect.identity import (
    Decision,
    article_id,
    canonical_key,
    decide,
    digest_of,
    slug_of,
)
from cabc_syndicate.model import ArticleDraft, Provenance
from cabc_syndicate.values import is_slug

DRAFT = ArticleDraft(
    key="a",
    url=None,
    title="Title",
    section_title="News",
    author=None,
    origin=None,
    posted_at=datetime(2018, 2, 24, tzinfo=UTC),
    posted_from=Provenance.PAGE,
    language="en",
    html="<p>Text</p>",
    text="Text",
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://www.x.example/a?id=1&catid=2", "https://x.example/a?catid=2&id=1"),
        ("http://X.example:80/a#top", "http://x.example/a"),
        ("https://x.example:443", "https://x.example/"),
        ("https://x.example/a?utm_source=m&id=1", "https://x.example/a?id=1"),
        ("https://x.example/a;jsessionid=12?id=1", "https://x.example/a?id=1&PHPSESSID=9"),
        ("https://x.example/%7Ea/%e4%b8%ad", "https://x.example/~a/中"),
    ],
)
def test_addresses_of_one_page(one: str, other: str) -> None:
    assert canonical_key(one) == canonical_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://x.example/a?id=1", "https://x.example/a?id=2"),
        ("https://x.example/a", "https://x.example/b"),
        ("https://x.example/a", "https://x.example:8080/a"),
        ("https://x.example/a?page=2", "https://x.example/a"),
    ],
)
def test_addresses_of_two_pages(one: str, other: str) -> None:
    assert canonical_key(one) != canonical_key(other)


PAIRS = st.lists(st.tuples(st.text("abcid", min_size=1), st.text(max_size=8)), max_size=5)
PATHS = st.text(st.characters(exclude_characters="?#;", exclude_categories=("Cs",)), max_size=20)


@given(PATHS, PAIRS, st.randoms(use_true_random=False))
def test_a_key_is_stable(path: str, pairs: list[tuple[str, str]], order: random.Random) -> None:
    shuffled = list(pairs)
    order.shuffle(shuffled)
    key = canonical_key(f"https://www.x.example/{path}?{urlencode(pairs)}")
    assert canonical_key(f"http://x.example/{path}?{urlencode(shuffled)}") == key
    assert canonical_key(f"https://{key}") == key


@given(st.text(), st.text())
def test_an_id_is_safe_and_stable(source: str, key: str) -> None:
    name = article_id(source, key)
    assert name == article_id(source, key)
    assert len(name) == 16
    assert name.isalnum()
    assert name == name.lower()
    assert name != article_id(source, f"{key}x")


@given(st.text())
def test_any_title_gives_a_slug(title: str) -> None:
    first = slug_of(title, (), 3)
    assert is_slug(first)
    second = slug_of(title, {first}, 3)
    assert is_slug(second)
    assert second != first


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Media Report", "media-report"),
        ("媒体报道", "mei-ti-bao-dao"),
        ("Tin tức", "tin-tuc"),
        ("!!!", "section-7"),
        ("All", "all-2"),
        ("Q&A / FAQ", "q-a-faq"),
    ],
)
def test_slugs(title: str, slug: str) -> None:
    assert slug_of(title, (), 7) == slug


def test_decisions() -> None:
    digest = digest_of(DRAFT)
    assert decide(None, digest) is Decision.NEW
    assert decide(digest, digest_of(replace(DRAFT, section_title=None))) is Decision.SAME
    for change in (
        {"title": "Titles"},
        {"html": "<p>Texts</p>"},
        {"author": "Li"},
        {"posted_at": datetime(2018, 2, 25, tzinfo=UTC)},
    ):
        assert decide(digest, digest_of(replace(DRAFT, **change))) is Decision.CHANGED


def test_the_time_of_first_sight_is_no_change() -> None:
    seen = replace(DRAFT, posted_from=Provenance.FIRST_SEEN)
    later = replace(seen, posted_at=datetime(2019, 1, 1, tzinfo=UTC))
    assert digest_of(seen) == digest_of(later)

"""Sameness of addresses and drafts, ids, slugs."""

import random
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
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
    page_hints,
    recognise,
    slug_of,
    text_digest,
    title_key,
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
        ("https://www.新闻.example/a", "https://xn--efvy88h.example./a"),
        ("https://x.example/(S(k3f9-a))/a.aspx?id=1", "https://x.example/a.aspx?id=1"),
        ("https://x.example/a?id=1&from=timeline&isappinstalled=0", "https://x.example/a?id=1"),
        ("https://x.example/a?_ga=1.2&gbraid=3&hmsr=mail", "https://x.example/a"),
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
        ("https://x.example/a?from=hanoi", "https://x.example/a"),
        ("https://x.example/a?ref=4&source=5", "https://x.example/a"),
        ("https://x.example/a/", "https://x.example/a"),
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


@pytest.mark.parametrize(
    ("url", "key"),
    [
        (
            "http://www.x.example/index.php?m=content&c=index&a=show&catid=30&id=23010",
            "x.example/index.php?a=show&c=index&catid=30&id=23010&m=content",
        ),
        ("https://x.example:8080/News/%E4%B8%AD.html#a", "x.example:8080/News/%E4%B8%AD.html"),
        ("http://x.example//details.asp?id=6328", "x.example//details.asp?id=6328"),
        ("http://[2001:db8::1]/a?b=", "[2001:db8::1]/a?b="),
    ],
)
def test_keys_that_are_stored_do_not_change(url: str, key: str) -> None:
    assert canonical_key(url) == key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("x.example/index.php?a=show&catid=30&id=7", "x.example/index.php?a=show&catid=81&id=7"),
        ("x.example/index.php?id=7", "x.example/?id=7"),
        ("x.example/news/", "x.example/news"),
        ("x.example/a?id=7&print=1", "x.example/a?id=7"),
        ("x.example/a/amp", "x.example/a"),
    ],
)
def test_pages_that_may_be_one(one: str, other: str) -> None:
    assert page_hints(one) & page_hints(other)


def test_a_section_is_no_hint_without_an_id() -> None:
    assert not page_hints("x.example/?catid=30") & page_hints("x.example/?catid=81")
    assert not page_hints("x.example/?catid=30&id=") & page_hints("x.example/?catid=81&id=")
    assert not page_hints("x.example/?id=30") & page_hints("x.example/?id=31")


@dataclass(frozen=True)
class Stored:
    seq: int
    key: str
    title: str
    text: str
    posted_at: datetime
    text_digest: str


def stored(draft: ArticleDraft, seq: int = 1) -> Stored:
    digest = text_digest(draft.text)
    return Stored(seq, draft.key, draft.title, draft.text, draft.posted_at, digest)


def is_same(one: ArticleDraft, other: ArticleDraft) -> bool:
    """Return whether they are recognised, which must not depend on which of them came first."""
    first = recognise(one, [stored(other)]) is not None
    assert first == (recognise(other, [stored(one)]) is not None)
    return first


MORNING = datetime(2018, 2, 24, 9, 48, 42, tzinfo=UTC)
LONG_TEXT = " ".join(f"paragraph{n} tells of harbour{n % 9} and its cargo" for n in range(40))
OTHER_TEXT = " ".join(f"chapter{n} lists what school{n % 7} has taught" for n in range(40))
POSTED = replace(
    DRAFT,
    key="x.example/details.asp?id=6328",
    url="http://x.example/details.asp?id=6328",
    title="Ten new ports are opened",
    text=LONG_TEXT,
    posted_at=MORNING,
)
MOVED = replace(
    POSTED,
    key="x.example/index.php?catid=30&id=23010",
    url="http://x.example/index.php?catid=30&id=23010",
)
DAY_ONLY = MORNING.replace(hour=0, minute=0, second=0)


def changed(**change: object) -> ArticleDraft:
    return replace(MOVED, **change)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "copy",
    [
        MOVED,
        changed(title="TEN  new ports are opened."),
        changed(text=""),
        changed(text=LONG_TEXT.replace("tells", "speaks")),
        changed(posted_at=MORNING + timedelta(days=400)),
        changed(posted_at=MORNING + timedelta(hours=3), text=LONG_TEXT[:900]),
        changed(title="Ten ports are opened at last", posted_at=DAY_ONLY),
    ],
    ids=["moved", "title", "no text", "edited", "re-posted", "cut", "reworded"],
)
def test_one_article_under_two_addresses(copy: ArticleDraft) -> None:
    assert is_same(POSTED, copy)


@pytest.mark.parametrize(
    "other",
    [
        changed(text=OTHER_TEXT, posted_at=MORNING + timedelta(hours=3)),
        changed(text=OTHER_TEXT),
        changed(title="A school has taught", posted_at=DAY_ONLY),
        changed(title="Ten ports are opened at last", posted_at=MORNING + timedelta(days=1)),
        changed(title="Ten ports are opened at last", text=OTHER_TEXT),
        changed(text=LONG_TEXT[:900], posted_at=MORNING + timedelta(days=1)),
        changed(text=LONG_TEXT.replace("paragraph", "2"), posted_at=DAY_ONLY),
    ],
    ids=["title", "moment", "text", "another day", "words", "near, later", "numbers"],
)
def test_two_articles_that_are_alike(other: ArticleDraft) -> None:
    assert not is_same(POSTED, other)


def test_a_short_reminder_is_repeated_and_not_the_same() -> None:
    reminder = changed(text="See the attachment.", posted_at=DAY_ONLY)
    again = replace(reminder, key="b", url=None, posted_at=DAY_ONLY + timedelta(days=7))
    assert not is_same(reminder, again)
    assert is_same(reminder, replace(again, posted_at=DAY_ONLY))


def test_two_notices_of_one_day_without_a_time_stay_apart() -> None:
    one = changed(title="Notice", text="The office is closed in May.", posted_at=DAY_ONLY)
    other = replace(one, key="b", url=None, text="Dues are to be paid by June.")
    assert not is_same(one, other)


def test_a_second_section_shows_the_same_article() -> None:
    one = changed(text="Short, and dated by its day.", posted_at=DAY_ONLY)
    again = "x.example/index.php?catid=81&id=23010"
    other = replace(one, key=again, url=f"https://{again}", text="Short, dated, and edited.")
    assert is_same(one, other)
    assert not is_same(one, replace(other, title="Another title"))
    assert not is_same(one, replace(other, posted_at=DAY_ONLY + timedelta(days=7)))


def test_a_template_with_other_numbers_is_another_article() -> None:
    one = changed(title="Notice", text=f"{LONG_TEXT} on 3 May, room 201", posted_at=DAY_ONLY)
    other = replace(one, key="b", url=None, text=f"{LONG_TEXT} on 5 May, room 201")
    assert not is_same(one, other)
    assert is_same(one, replace(other, text=one.text.replace("room 201", "in room 201")))


def test_an_undated_page_is_recognised_by_its_whole_text_only() -> None:
    undated = changed(posted_from=Provenance.FIRST_SEEN)
    known = [stored(POSTED)]
    assert recognise(undated, known) == known[0]
    assert recognise(replace(undated, text=LONG_TEXT[:900]), known) is None
    assert recognise(replace(undated, title="Ten new ports"), known) is None


def test_of_several_the_own_address_and_then_the_oldest_is_meant() -> None:
    copies = [stored(replace(POSTED, key=key), seq) for key, seq in (("c", 9), ("b", 3), ("a", 5))]
    assert recognise(MOVED, copies) == copies[1]
    assert recognise(replace(MOVED, key="a"), copies) == copies[2]


TENDER = changed(title="Tender 12/2026 for works in the harbour", posted_at=DAY_ONLY)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tender 12/2026 for works in the harbour", "Tender 13/2026 for works in the harbour"),
        ("Rules for boats", "Rules for boats 2"),
        ("关于港口工程的第三号通告", "关于港口工程的第四号通告"),
        ("New rules", "Old rules"),
        ("Notice", "Notice of the closing of a quay"),
    ],
)
def test_one_text_under_titles_that_say_another_thing(one: str, other: str) -> None:
    assert not is_same(replace(TENDER, title=one), replace(TENDER, key="b", url=None, title=other))


def test_a_title_that_is_cut_is_known_by_its_moment() -> None:
    whole = changed(title="The closing of a quay for the whole of the winter")
    cut = replace(whole, key="b", url=None, title="The closing of a")
    assert is_same(whole, cut)
    assert not is_same(replace(whole, posted_at=DAY_ONLY), replace(cut, posted_at=DAY_ONLY))


def test_what_is_still_listed_elsewhere_is_another_unless_it_is_a_copy() -> None:
    known = [stored(POSTED)]
    reworded = changed(title="Ten ports are opened at last", posted_at=DAY_ONLY)
    no_text = changed(key="b", url=None, text="")
    old = [stored(replace(POSTED, posted_at=DAY_ONLY))]
    assert recognise(reworded, old) == old[0]
    assert recognise(reworded, old, {1}) is None
    assert recognise(no_text, known) == known[0]
    assert recognise(no_text, known, {1}) is None
    for copy in (MOVED, changed(title="TEN  new ports are opened."), changed(text=LONG_TEXT[:900])):
        assert recognise(copy, known, {1}) == known[0]


def test_a_weekly_series_stays_apart() -> None:
    series = [
        changed(
            key=f"x.example/index.php?catid=30&id={week}",
            title="Weekly exchange rates",
            text=f"{LONG_TEXT} The rate of week {week} was {6 + week / 100}.",
            posted_at=MORNING + timedelta(days=7 * week),
        )
        for week in range(20)
    ]
    known = [stored(draft, seq) for seq, draft in enumerate(series)]
    for seq, draft in enumerate(series):
        assert recognise(draft, known[:seq] + known[seq + 1 :]) is None


VOCABULARY = ["port", "rail", "ship", "rate", "trade", "bank", "5", "7", "中国"]
WORDS = st.lists(st.sampled_from(VOCABULARY), max_size=40)
DRAFTS = st.builds(
    lambda key, title, text, hours: changed(
        key=f"x.example/?catid={key}&id={key // 2}",
        title=" ".join(title),
        text=" ".join(text),
        posted_at=DAY_ONLY + timedelta(hours=hours),
    ),
    st.integers(0, 5),
    WORDS.map(lambda words: words[:3]),
    WORDS,
    st.integers(0, 30),
)


@given(DRAFTS, DRAFTS)
def test_another_title_and_another_text_is_another_article(
    one: ArticleDraft, other: ArticleDraft
) -> None:
    same_title = title_key(one.title) == title_key(other.title)
    same_text = text_digest(one.text) == text_digest(other.text)
    assert not is_same(one, other) or same_title or same_text


@given(DRAFTS)
def test_a_dated_article_with_words_is_recognised_as_itself(draft: ArticleDraft) -> None:
    assert is_same(draft, draft)


@given(st.text())
def test_any_title_has_a_stable_key(title: str) -> None:
    assert title_key(title_key(title)) == title_key(title)
    assert title_key(f" {title}\u00a0") == title_key(title)
    assert bool(title_key(title)) or not title.strip() or not title.isprintable()

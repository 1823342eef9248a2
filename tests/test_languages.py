"""The catalogues hold what the code asks for, and plurals, dates and names follow CLDR."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from cabc_syndicate import languages
from cabc_syndicate.model import Cadence
from cabc_syndicate.settings import LANGUAGES

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "cabc_syndicate"
TRANSLATED = tuple(language for language in LANGUAGES if language != "en")
MONDAY = date(2026, 11, 23)

_STRING = r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
_CALLS = {
    "*.py": (
        re.compile(r"\blanguages\.(?:text|plural)\("),
        re.compile(rf"\blanguages\.text\(\s*[\w.]+,\s*{_STRING}"),
        re.compile(rf"\blanguages\.plural\(\s*[\w.]+,\s*{_STRING},\s*{_STRING}"),
    ),
    "*.j2": (
        re.compile(r"\b(?:_|ngettext)\("),
        re.compile(rf"\b_\(\s*{_STRING}"),
        re.compile(rf"\bngettext\(\s*{_STRING},\s*{_STRING}"),
    ),
}
"""Any call that translates, one of a message, and one of a message with its plural."""

_VARIABLES = {"languages.text(language, cadence)": tuple(Cadence)}
"""Calls whose message is a variable, and what it may be."""

_HANDING_ON = "languages.text(language, message, **slots)"
"""A call that only makes `_` for templates."""

MessageId = str | tuple[str, str]


def calls() -> Iterator[tuple[str, list[MessageId]]]:
    """Each call that translates, as the start of its text, and the messages that it names."""
    for folder, pattern in ((SOURCE, "*.py"), (ROOT / "templates", "*.j2")):
        anything, single, pair = _CALLS[pattern]
        for path in sorted(folder.rglob(pattern)):
            content = path.read_text(encoding="utf-8")
            for call in anything.finditer(content):
                if content.startswith(_HANDING_ON, call.start()):
                    continue
                here = f"{path.relative_to(ROOT)}: {content[call.start() : call.start() + 60]}"
                if found := pair.match(content, call.start()):
                    yield here, [(found[1][1:-1], found[2][1:-1])]
                elif found := single.match(content, call.start()):
                    yield here, [found[1][1:-1]]
                else:
                    known = (
                        v for k, v in _VARIABLES.items() if content.startswith(k, call.start())
                    )
                    yield here, [str(message) for message in next(known, ())]


WANTED = {message for _, found in calls() for message in found}


def catalogue(language: str) -> Catalog:
    content = (SOURCE / "translations" / f"{language}.po").read_bytes()
    return read_po(BytesIO(content), charset="utf-8", abort_invalid=True)


def entries(language: str) -> dict[MessageId, tuple[str, ...]]:
    found: dict[MessageId, tuple[str, ...]] = {}
    for entry in catalogue(language):
        strings = (entry.string,) if isinstance(entry.string, str) else tuple(entry.string or ())
        if isinstance(entry.id, str):
            found[entry.id] = strings
        else:
            found[entry.id[0], entry.id[1]] = strings
    return {message: strings for message, strings in found.items() if message}


def placeholders(message: str) -> list[str]:
    return sorted(re.findall(r"\{[^}]*\}", message))


# What the catalogues hold


def test_every_call_names_its_message() -> None:
    """A message that no pattern here finds would go untranslated and unnoticed."""
    assert [here for here, found in calls() if not found] == []
    assert len(WANTED) > 20


def test_there_is_one_catalogue_for_each_language_but_english() -> None:
    found = {path.stem for path in (SOURCE / "translations").glob("*.po")}
    assert found == set(TRANSLATED)


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_has_every_message_and_no_other(language: str) -> None:
    held = entries(language)
    assert {"missing": WANTED - set(held), "orphaned": set(held) - WANTED} == {
        "missing": set(),
        "orphaned": set(),
    }
    singles = {message if isinstance(message, str) else message[0] for message in WANTED}
    assert languages.messages(language) == singles
    assert list(held) == list(entries(TRANSLATED[0]))


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_header_is_right_and_nothing_is_fuzzy(language: str) -> None:
    found = catalogue(language)
    content = (SOURCE / "translations" / f"{language}.po").read_text(encoding="utf-8")
    assert found.locale == Locale.parse(language.replace("-", "_"))
    assert '"Content-Type: text/plain; charset=UTF-8\\n"' in content
    assert "fuzzy" not in content
    assert found.num_plurals == (2 if language == "fil" else 1)


@pytest.mark.parametrize("language", TRANSLATED)
def test_placeholders_and_plural_forms_are_those_of_the_message(language: str) -> None:
    forms = len(Locale.parse(language.replace("-", "_")).plural_form.tags) + 1
    for message, strings in entries(language).items():
        ids = message if isinstance(message, tuple) else (message,)
        assert len(strings) == (forms if len(ids) > 1 else 1), message
        for string in strings:
            for one in ids:
                assert placeholders(string) == placeholders(one), string


@pytest.mark.parametrize("language", TRANSLATED)
def test_strings_are_normal_and_without_invisible_characters(language: str) -> None:
    for strings in entries(language).values():
        for string in strings:
            assert string
            assert string == " ".join(string.split())
            assert string == unicodedata.normalize("NFC", string)
            assert not {unicodedata.category(sign) for sign in string} & {"Cf", "Cc", "Co", "Cn"}


@pytest.mark.parametrize("language", ["zh-Hans", "th", "lo", "km", "my"])
def test_strings_are_in_the_script_of_the_language(language: str) -> None:
    for message, strings in entries(language).items():
        for string in strings:
            words = re.sub(r"\{\w+\}|RSS|OPML", "", string)
            assert languages.detect(words, ("en",)) == language, message
            assert not re.search(r"[A-Za-z]", words), message


def test_burmese_is_not_in_the_order_of_zawgyi() -> None:
    """Zawgyi sets E before its consonant and uses the code points of other languages."""
    for strings in entries("my").values():
        for string in strings:
            assert not re.search(r"[\u1060-\u109f]", string)
            assert not re.search(r"(?<![\u1000-\u1021\u1039\u103b-\u103e])\u1031", string)


# Texts and plurals


def test_a_text_is_translated_and_filled() -> None:
    assert languages.text("en", "Source: {name}", name="VCCI") == "Source: VCCI"
    assert languages.text("zh-Hans", "Source: {name}", name="VCCI") == "来源：VCCI"
    assert languages.text("vi", "Unsubscribe") == "Hủy đăng ký"


@pytest.mark.parametrize("language", [*LANGUAGES, "xx"])
def test_an_unknown_message_stays_english(language: str) -> None:
    assert languages.text(language, "No such {thing}.", thing="text") == "No such text."
    forms = [languages.plural(language, "{count} owl", "{count} owls", n) for n in (1, 2)]
    assert forms == ["1 owl", "2 owls"]


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_message_falls_back_to_english(language: str) -> None:
    for message in WANTED:
        if isinstance(message, tuple):
            said = languages.plural(language, *message, 4)
            assert said != message[1].format(count=4)
        else:
            slots = {"name": "X", "sections": "X"}
            assert languages.text(language, message, **slots) != message.format(**slots)


def section(language: str, count: int) -> str:
    return languages.plural(language, "{count} section", "{count} sections", count)


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 sections"), (1, "1 section"), (2, "2 sections"), (21, "21 sections")]
)
def test_english_has_one_and_other(count: int, said: str) -> None:
    assert section("en", count) == said


@pytest.mark.parametrize(
    ("count", "category", "said"),
    [
        (1, "one", "1 seksyon"),
        (2, "one", "2 seksyon"),
        (4, "other", "4 na seksyon"),
        (5, "one", "5 seksyon"),
        (6, "other", "6 na seksyon"),
        (14, "other", "14 na seksyon"),
        (21, "one", "21 seksyon"),
    ],
)
def test_filipino_follows_the_rule_of_cldr(count: int, category: str, said: str) -> None:
    assert Locale.parse("fil").plural_form(count) == category
    assert section("fil", count) == said


@pytest.mark.parametrize("language", [one for one in TRANSLATED if one != "fil"])
def test_the_other_languages_have_a_single_form(language: str) -> None:
    (form,) = entries(language)["{count} section", "{count} sections"]
    for count in (0, 1, 2, 4, 5, 21):
        assert section(language, count) == form.format(count=count)


# Dates, names and lists


DATES = {
    "en": "November 23, 2026",
    "zh-Hans": "2026年11月23日",
    "id": "23 November 2026",
    "ms": "23 November 2026",
    "th": "23 พฤศจิกายน 2569",
    "vi": "23 tháng 11, 2026",
    "km": "23 វិច្ឆិកា 2026",
    "lo": "23 ພະຈິກ 2026",
    "my": "2026 နိုဝင်ဘာ 23",
    "fil": "Nobyembre 23, 2026",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_day_is_written_as_the_language_writes_it(language: str) -> None:
    assert languages.format_date(language, MONDAY) == DATES[language]
    moment = datetime(2026, 11, 23, 23, 59, tzinfo=UTC)
    assert languages.format_date(language, moment) == DATES[language]


NAMES = {
    "en": "English",
    "zh-Hans": "简体中文",
    "id": "Indonesia",
    "ms": "Melayu",
    "th": "ไทย",
    "vi": "Tiếng Việt",
    "km": "ខ្មែរ",
    "lo": "ລາວ",
    "my": "မြန်မာ",
    "fil": "Filipino",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_named_in_itself(language: str) -> None:
    assert languages.name_of(language) == NAMES[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_of_one_is_its_item_and_none_is_lost(language: str) -> None:
    assert languages.list_of(language, ["Trade"]) == "Trade"
    items = ["Trade", "Energy", "Law"]
    assert re.findall("|".join(items), languages.list_of(language, items)) == items


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "A, B, and C"),
        ("zh-Hans", "A、B和C"),
        ("id", "A, B, dan C"),
        ("ms", "A, B dan C"),
        ("vi", "A, B và C"),
        ("fil", "A, B, at C"),
    ],
)
def test_a_list_is_joined_as_the_language_joins_it(language: str, said: str) -> None:
    assert languages.list_of(language, ["A", "B", "C"]) == said


# The language of a text


SENTENCES = {
    "zh-Hans": "中国与东盟企业家在南宁举行会议。",
    "th": "นักธุรกิจจีนและอาเซียนประชุมที่กรุงเทพฯ",
    "lo": "ນັກທຸລະກິດຈີນ ແລະ ອາຊຽນ ປະຊຸມຢູ່ວຽງຈັນ",
    "km": "អ្នកជំនួញចិន និងអាស៊ានជួបប្រជុំគ្នានៅភ្នំពេញ",
    "my": "တရုတ်နှင့် အာဆီယံ စီးပွားရေးလုပ်ငန်းရှင်များ ရန်ကုန်တွင် တွေ့ဆုံသည်။",
}


@pytest.mark.parametrize("language", SENTENCES)
@pytest.mark.parametrize("candidates", [("en", "vi"), tuple(LANGUAGES), ()])
def test_a_script_decides_by_itself(language: str, candidates: tuple[str, ...]) -> None:
    assert languages.detect(SENTENCES[language], candidates) == language
    assert languages.detect(f"CABC 2026: {SENTENCES[language]}", candidates) == language


VIETNAMESE = "Hội nghị doanh nghiệp Trung Quốc và ASEAN họp tại Hà Nội."


@pytest.mark.parametrize(
    ("sample", "candidates", "language"),
    [
        ("Business leaders met in Jakarta.", ("en", "id"), "en"),
        ("Para pengusaha bertemu di Jakarta.", ("id", "en"), "id"),
        ("Nagpulong ang mga negosyante sa Maynila.", ("zh-Hans", "fil", "en"), "fil"),
        ("Business leaders met in Hanoi.", ("vi", "en"), "en"),
        ("Lanh dao doanh nghiep.", ("vi",), "vi"),
        ("Business leaders met.", ("zh-Hans", "th"), "en"),
        ("Business leaders met.", (), "en"),
        (VIETNAMESE, ("en", "vi"), "vi"),
        (VIETNAMESE, ("en", "id"), "en"),
        ("2026", ("id", "en"), "id"),
        ("", ("en",), "en"),
        ("The Chinese word for trade is 贸易, a common one.", ("en",), "en"),
    ],
)
def test_latin_is_the_first_candidate_that_it_can_be(
    sample: str, candidates: tuple[str, ...], language: str
) -> None:
    assert languages.detect(sample, candidates) == language

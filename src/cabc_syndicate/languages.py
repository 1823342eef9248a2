"""The ten languages: translated texts, plurals, dates, names, and which language a text is in.

Translations are gettext catalogues (`translations/<language>.po`) read as they are; a text that a
catalogue lacks stays English. Plural forms follow CLDR, not the catalogue's header.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import cache
from importlib import resources
from io import BytesIO

from babel import Locale
from babel.dates import format_date as babel_date
from babel.dates import get_month_names
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from cabc_syndicate.settings import LANGUAGES

_SCRIPTS = (
    ("zh-Hans", re.compile(r"[\u3400-\u9fff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("lo", re.compile(r"[\u0e80-\u0eff]")),
    ("km", re.compile(r"[\u1780-\u17ff]")),
    ("my", re.compile(r"[\u1000-\u109f]")),
)
_VIETNAMESE = re.compile(r"[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
_BUDDHIST_ERA = 543

WITHOUT_SPACES = frozenset({"zh-Hans", "th", "lo", "km", "my"})
"""Languages whose scripts put no spaces between words."""


def text(language: str, message: str, **values: object) -> str:
    """Return the message in the language, with `{name}` filled from the values."""
    return _singular(language, message).format(**values)


def plural(language: str, one: str, many: str, count: int, **values: object) -> str:
    """Return the form of the message that the count asks for; `{count}` is filled too."""
    entry = _catalogue(language).get(one)
    forms = entry.string if entry else None
    if not isinstance(forms, tuple | list) or not all(forms):
        return (one if count == 1 else many).format(count=count, **values)
    rule = _locale(language).plural_form
    names = [*sorted(rule.tags), "other"]  # of CLDR's names these languages use "one" and "other"
    return str(forms[names.index(rule(count))]).format(count=count, **values)


def format_date(language: str, moment: date | datetime) -> str:
    """Return the day as the language writes it; Thai counts years of the Buddhist era."""
    if language == "th":
        month = get_month_names("wide", locale="th")[moment.month]
        return f"{moment.day} {month} {moment.year + _BUDDHIST_ERA}"
    return babel_date(moment, format="long", locale=_locale(language))


def name_of(language: str) -> str:
    """Return the language's name in itself, such as "Tiếng Việt"."""
    if language == "zh-Hans":
        return "简体中文"
    name = _locale(language).get_display_name() or language
    return name[:1].upper() + name[1:]


def list_of(language: str, items: list[str]) -> str:
    """Return the items joined as a sentence of the language joins them."""
    from babel.lists import format_list

    return format_list(items, locale=_locale(language))


def detect(sample: str, candidates: tuple[str, ...]) -> str:
    """Return the language of the sample, judged by its script; the first candidate for Latin.

    A script decides by itself, even for a language that is no candidate.
    """
    letters = len(re.findall(r"\w", sample)) or 1
    for language, script in _SCRIPTS:
        if len(script.findall(sample)) * 4 > letters:
            return language
    latin = [language for language in candidates if language not in dict(_SCRIPTS)]
    if "vi" in candidates and len(_VIETNAMESE.findall(sample)) * 20 > letters:
        return "vi"
    others = [language for language in latin if language != "vi"] or latin
    return (others or ["en"])[0]


def messages(language: str) -> set[str]:
    """Return the messages that the language's catalogue translates."""
    return {
        str(entry.id[0] if isinstance(entry.id, tuple | list) else entry.id)
        for entry in _catalogue(language)
        if entry.id and entry.string
    }


def _singular(language: str, message: str) -> str:
    if language == "en":
        return message
    entry = _catalogue(language).get(message)
    return str(entry.string) if entry and entry.string else message


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(language.replace("-", "_"))


@cache
def _catalogue(language: str) -> Catalog:
    if language not in LANGUAGES:
        return Catalog()
    file = resources.files("cabc_syndicate") / "translations" / f"{language}.po"
    return read_po(BytesIO(file.read_bytes()), charset="utf-8") if file.is_file() else Catalog()

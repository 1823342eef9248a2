"""Text -> aware datetime (pure): the forms of date that news sites of ten languages print.

A date without a zone is of the zone given; one more than a day after `now` or before 1995 is
refused and the search goes on. Years of the Buddhist era and of the Republic of China count too.
Numbers are read day first, unless only the other order is a date.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo
from functools import lru_cache, partial
from urllib.parse import urlsplit

from cabc_syndicate.collect.months import MONTH_NAMES

EARLIEST_YEAR = 1995
_LONGEST = 50_000
_REMEMBERED = 300
_BUDDHIST_ERA, _REPUBLIC_ERA = 543, 1911

# One character for one, so that places in the text stay what they are.
_PLAIN = str.maketrans(
    "０１２３４５６７８９：／－．，−–—‐‑\u3000\u00a0\u2002\u2003", "0123456789:/-.,-----    "
)
_NAME = "|".join(
    rf"(?<![^\W\d_]){re.escape(name)}(?![^\W\d_])" if name.isascii() else re.escape(name)
    for name in sorted(MONTH_NAMES, key=len, reverse=True)
)
_ERA_WORD = r"(?:พ\.ศ\.|ค\.ศ\.|B\.?E\.?)?"
_AROUND = " \t|·•,;()（）[]【】-"
_YEAR = re.compile(r"\d{4}|\d年|\d{2}\s年|民[國国]|(?<!\d)1[0-4]\d[-/.]\d")
_DAY = re.compile(
    rf"""
    (?<![\d])(?P<y1>\d{{4}})\s?(?P<s1>[-/.])\s?(?P<m1>\d{{1,2}})\s?(?P=s1)\s?
        (?P<d1>\d{{2}}(?=\d{{2}}:)|\d{{1,2}}(?!\d))
    | (?:民[國国]\s?(?P<roc>\d{{2,3}})|(?<!\d)(?P<y2>\d{{4}}))\s?年\s?(?P<m2>\d{{1,2}})\s?月\s?
        (?P<d2>\d{{1,2}})\s?[日号號]?
    | 民[國国]\s?(?P<roc7>\d{{2,3}})(?P<s7>[-/.])(?P<m7>\d{{1,2}})(?P=s7)(?P<d7>\d{{1,2}})(?!\d)
    | (?<![\w./-])(?P<roc8>1[0-4]\d)(?P<s8>[-/.])(?P<m8>\d{{2}})(?P=s8)(?P<d8>\d{{2}})(?![\w./-]*\d)
    | (?<![\d./-])(?P<d3>\d{{1,2}})(?P<s3>[-/.])(?P<m3>\d{{1,2}})(?P=s3)(?P<y3>\d{{4}})(?!\d)
    | (?<!\d)(?P<d4>\d{{1,2}})\s?tháng\s?(?P<m4>\d{{1,2}})(?:\s?,|\s?năm)?\s?(?P<y4>\d{{4}})(?!\d)
    | (?P<n5>{_NAME})\.?\s?(?:ika-)?(?P<d5>\d{{1,2}})(?:st|nd|rd|th)?\s?,?\s?(?P<y5>\d{{4}})(?!\d)
    | (?<!\d)(?P<d6>\d{{1,2}})(?:st|nd|rd|th)?(?:\s(?:of|de|ng)\s|[\s./-]{{0,2}})(?P<n6>{_NAME})
        [.,]?[\s,/-]{{0,2}}(?:năm\s)?{_ERA_WORD}\s?(?P<y6>\d{{4}})(?!\d)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_WEEKDAY = (
    r"(?:\(?(?:星期|周|週)[一二三四五六日天]\)?\s?"
    r"|\(?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\)?\s?)?"
)
# Malay, Vietnamese and Filipino halves of the day.
_HALF = r"(?:PTG|petang|malam|PG|pagi|CH|SA|(?:ng\s)?(?:umaga|hapon|gabi))\b"
_MORNING = {"am", "上午", "凌晨", "pg", "pagi", "sa", "umaga"}
_AFTERNOON = {"pm", "下午", "晚上", "ptg", "petang", "malam", "ch", "hapon", "gabi"}
_AFTER = re.compile(
    rf"""
    [\s,|(\[•·-]{{0,4}}T?{_WEEKDAY}(?:(?:at|pukul|jam|lúc|เวลา|alas|@|\|)\s?)?
    (?P<half>上午|下午|晚上|凌晨|中午)?\s?
    (?P<h>\d{{1,2}})(?:
        :(?P<m>\d{{2}})(?!\d)(?::(?P<s>\d{{2}})(?!\d)(?:[.,]\d{{1,9}})?)?
        | [时時点點](?P<cm>\d{{1,2}})分?(?:(?P<cs>\d{{1,2}})秒)?
        | [.h](?P<dm>\d{{2}})(?=\s?(?:WIB|WITA|WIT|น\.|$|[\s,)]))
    )
    \s?(?P<ampm>[ap]\.?m\b\.?|{_HALF})?(?:น\.)?
    (?:\s?\(?(?P<zone>Z\b|(?:GMT|UTC)(?:\s?[+-]\d{{1,2}}(?::?\d{{2}})?)?|\+\d{{2}}:?\d{{2}}|-\d{{2}}:?\d{{2}}
        |WITA\b|WIB\b|WIT\b))?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BEFORE = re.compile(
    r"(?<![\d:])(?P<h>\d{1,2}):(?P<m>\d{2})(?::(?P<s>\d{2}))?\s?(?P<ampm>[ap]\.?m\b\.?)?"
    r"[\s,|-]{0,3}(?:on\s|ngày\s)?$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d{2})([-/_]?)(\d{2})([-/_]?)(\d{2})(?!\d)")
_ABBREVIATED = {"WIB": 7, "WITA": 8, "WIT": 9}


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a text, and where it stands there."""

    moment: datetime
    start: int
    end: int
    has_time: bool


def find_all(text: str, zone: tzinfo, now: datetime) -> Iterator[Found]:
    """Yield the dates of the text that can be a posted time, in order."""
    if not _YEAR.search(text):  # most lines have none, and the forms below are slow to rule out
        return
    plain = text[:_LONGEST].translate(_PLAIN)
    for day in _DAY.finditer(plain):
        time = _AFTER.match(plain, day.end())
        ahead = None if time else _BEFORE.search(plain[max(0, day.start() - 30) : day.start()])
        found = _read(day, time or ahead, zone, now)
        if found is None:
            continue
        moment, has_time = found
        start = day.start() - (len(ahead[0]) if ahead and has_time else 0)
        yield Found(moment, start, time.end() if time and has_time else day.end(), has_time)


def first(text: str, zone: tzinfo, now: datetime) -> Found | None:
    """Return the first date of the text that can be a posted time."""
    return next(find_all(text, zone, now), None)


@lru_cache(maxsize=4)
def finder(zone: tzinfo, now: datetime) -> Callable[[str], Found | None]:
    """Return `first` with what it found in short lines: the rules ask for that many times."""
    remembered = lru_cache(maxsize=1024)(partial(first, zone=zone, now=now))
    return lambda text: (
        remembered(text) if len(text) <= _REMEMBERED else first(text, zone=zone, now=now)
    )


def is_alone(text: str) -> bool:
    """Return whether a text is a day with its year, in any of the forms, and nothing else."""
    return _DAY.fullmatch(text[:_LONGEST].translate(_PLAIN).strip(_AROUND)) is not None


def finer(printed: Found, machine: Iterable[Found]) -> Found:
    """Return the machine's form of a printed date, where it says the same and more exactly."""
    for other in machine:
        there = other.moment.astimezone(printed.moment.tzinfo)
        same = there.replace(second=0) == printed.moment.replace(second=0)
        if other.has_time and (
            same or (not printed.has_time and there.date() == printed.moment.date())
        ):
            return other
    return printed


def agreeing(moment: datetime, listed: datetime | None) -> datetime:
    """Return the date of a page as its list reads it: 02/03 may be of February or of March.

    The list's own date is believed only if it is the page's with day and month exchanged.
    """
    if listed is None or moment.day > 12:
        return moment
    exchanged = moment.replace(month=moment.day, day=moment.month)
    return exchanged if exchanged.date() == listed.date() else moment


def in_address(url: str, zone: tzinfo, now: datetime) -> datetime | None:
    """Return the day that an address names: /2018/0224/, /2018-02/24/ or 20180224."""
    parts = urlsplit(url)
    for found in _ADDRESS.finditer(f"{parts.path}?{parts.query}"[:2000]):
        moment = _moment(int(found[1]), int(found[3]), int(found[5]), (0, 0, 0), zone)
        if moment is not None and is_plausible(moment, now):
            return moment
    return None


def is_plausible(moment: datetime, now: datetime) -> bool:
    """Return whether the instant can be when something was posted."""
    return moment.year >= EARLIEST_YEAR and moment - now <= timedelta(days=1)


def _read(
    day: re.Match[str], time: re.Match[str] | None, zone: tzinfo, now: datetime
) -> tuple[datetime, bool] | None:
    parts = {name: value for name, value in day.groupdict().items() if value is not None}
    numbers = {name[0]: value for name, value in parts.items() if name[0] in "ymd"}
    month = (
        MONTH_NAMES[parts.get("n5", parts.get("n6", "")).casefold()] if "m" not in numbers else 0
    )
    republic = parts.get("roc") or parts.get("roc7") or parts.get("roc8")
    year = int(republic) + _REPUBLIC_ERA if republic else int(numbers["y"])
    year -= _BUDDHIST_ERA if 2400 < year < 2700 else 0
    month, number = month or int(numbers["m"]), int(numbers["d"])
    if "s3" in parts and month > 12:
        month, number = number, month
    clock = _clock(time) if time else None
    place = _zone(time, zone) if time and clock else zone
    moment = _moment(year, month, number, clock or (0, 0, 0), place)
    if moment is None or not is_plausible(moment, now):
        return None
    return moment, clock is not None


def _clock(time: re.Match[str]) -> tuple[int, int, int] | None:
    parts = time.groupdict()
    hour = int(parts["h"])
    minute = int(parts["m"] or parts.get("cm") or parts.get("dm") or 0)
    second = int(parts["s"] or parts.get("cs") or 0)
    half = (parts["ampm"] or parts.get("half") or "").casefold().replace(".", "")
    half = half.removeprefix("ng").strip()
    if half and hour <= 12:
        if half in _AFTERNOON:
            hour = hour % 12 + 12
        elif half in _MORNING:
            hour %= 12
    return (hour, minute, min(second, 59)) if hour < 24 and minute < 60 and second <= 60 else None


def _zone(time: re.Match[str], zone: tzinfo) -> tzinfo:
    parts = time.groupdict()
    name = (parts.get("zone") or "").upper().replace(" ", "")
    if not name:
        return zone
    if name in _ABBREVIATED:
        return timezone(timedelta(hours=_ABBREVIATED[name]))
    offset = re.search(r"([+-])(\d{1,2})(?::?(\d{2}))?$", name)
    if not offset:
        return timezone(timedelta())
    if name[0] == "-" and not parts["s"] and "T" not in time[0][:2]:
        return zone  # "09:00-11:30" is a span of time
    delta = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0))
    if delta > timedelta(hours=14) or int(offset[3] or 0) > 59:
        return zone
    return timezone(-delta if offset[1] == "-" else delta)


def _moment(
    year: int, month: int, day: int, clock: tuple[int, int, int], zone: tzinfo
) -> datetime | None:
    try:
        moment = datetime(year, month, day, *clock, tzinfo=zone)
        moment.timestamp()
    except (ValueError, OverflowError):
        return None
    return moment

"""Single values of every format: dates, addresses, languages and plain text (pure)."""

from __future__ import annotations

import html
import re
from datetime import UTC, datetime, timedelta, timezone
from html.entities import name2codepoint

from cabc_syndicate.publish.plain import MAILBOX
from cabc_syndicate.publish.validation.finding import Findings, Where, finding, shortened
from cabc_syndicate.publish.validation.markup import ELEMENTS, SCRIPT_SCHEMES, element_of

_RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)", re.ASCII)
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_RFC_822 = re.compile(
    rf"(?:({'|'.join(_DAYS)}), )?(\d\d?) ({'|'.join(_MONTHS)}) (\d{{4}}|\d\d)"
    r" (\d\d):(\d\d)(?::(\d\d))? ([+-]\d{4}|UT|GMT|Z|[ECMP][SD]T)",
    re.ASCII,
)
_ZONES = {"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7}
_LANGUAGE = re.compile(
    r"(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{5,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[a-wy-z0-9](?:-[a-z0-9]{2,8})+)*"
    r"(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+",
    re.ASCII | re.IGNORECASE,
)
"""The syntax of RFC 5646, 2.1; `xx` too, which nobody speaks."""
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:", re.ASCII)
_NO_ADDRESS = re.compile(r"[\s<>\"{}|\\^`\x00-\x1f]|%(?![0-9A-Fa-f]{2})")
_WEB = re.compile(r"https?://[^/?#\s@]+(?:[/?#]|$)", re.IGNORECASE)
_PART = r"[\w!#$%&'*+.^`{|}~-]+"
_MEDIA_TYPE = re.compile(
    rf"{_PART}/{_PART}(?:\s*;\s*{_PART}=(?:{_PART}|\"(?:[^\"\\]|\\.)*\"))*", re.ASCII
)
_EMAIL = re.compile(MAILBOX, re.ASCII)
_TAG_URI = re.compile(
    r"tag:(?:[a-z0-9._-]+@)?[a-z0-9.-]+,\d{4}(?:-\d\d(?:-\d\d)?)?:[\w;/?:@&=+$.!~*'()%,#-]*",
    re.ASCII,
)
_ENCLOSED = re.compile(r"https?://(?:[a-z0-9-]+\.)+[a-z0-9-]+(?::\d+)?(?:/|$)", re.IGNORECASE)
_BRACKET = re.compile(r"^[a-z]+://\[[0-9a-f:.]+\]|[\[\]]", re.IGNORECASE)
_NOT_NORMAL = re.compile(
    r"^(?=[^:]*[A-Z])|^[a-z]+://[^/?#]*[A-Z]|^http://[^/?#]*:80(?:/|$)|^https://[^/?#]*:443(?:/|$)"
    r"|/\.\.?(?:/|$)|%[0-9A-F]?[a-f]|%(?:2[DE]|3[0-9]|4[1-9A-F]|5[0-9AF]|6[1-9A-F]|7[0-9AE])"
    r"|^https?://[^/?#]+$"
)
"""What RFC 3986, 6.2.2 and 6.2.3 would write otherwise."""
_END_TAG = re.compile(r"</(\w+)>")
_TAG = re.compile(r"<[a-zA-Z](?:[^<>]*)>")
_ENTITY = re.compile(r"&(#?\w+)")
_ANY_START = re.compile(r"&#[x0-9]|<[/a-zA-Z]")
_EMAIL_IN_NAME = re.compile(
    rf"<[\w+.'-]+@[\w.-]+>|\(\s*{MAILBOX}\s*\)|^\s*{MAILBOX}\s*(?:\([^()]*\)\s*)?$", re.ASCII
)
"""In brackets, alone, or with the name behind it in brackets."""
_BLANK = re.compile(
    "[\\s\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff]*"
)
"""Space, and what Unicode lets nobody see (Default_Ignorable_Code_Point)."""
_EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
_LATEST = datetime(2100, 1, 1, tzinfo=UTC)
_AHEAD = timedelta(days=1)
_SECOND = timedelta(seconds=1)


def rfc3339(text: str) -> datetime | None:
    """Return the instant, or None for what RFC 3339 does not allow.

    A leap second, which only the last minute of a month can have (in UTC), is read as :59.
    """
    if not _RFC_3339.fullmatch(text):
        return None
    leaps = text[17:19] == "60"
    try:
        moment = datetime.fromisoformat(f"{text[:17]}59{text[19:]}" if leaps else text)
        if leaps and (moment.astimezone(UTC) + _SECOND).strftime("%d%H%M%S") != "01000000":
            return None
    except (ValueError, OverflowError):
        return None
    return moment


def rfc822(text: str) -> datetime | None:
    """Return the instant, or None for what RFC 822 does not allow, a wrong weekday included."""
    found = _RFC_822.fullmatch(text)
    if not found:
        return None
    weekday, day, month, year, hour, minute, second, zone = found.groups()
    century = 0 if len(year) == 4 else 2000 if int(year) < 70 else 1900
    if zone[0] in "+-":
        offset = timedelta(hours=int(zone[:3]), minutes=int(zone[0] + zone[3:]))
    else:
        offset = timedelta(hours=_ZONES.get(zone, 0))
    try:
        moment = datetime(
            int(year) + century, _MONTHS.index(month) + 1, int(day), int(hour), int(minute),
            int(second or 0), tzinfo=timezone(offset),
        )  # fmt: skip
    except ValueError:
        return None
    return moment if weekday in (None, _DAYS[moment.weekday()]) else None


def later(one: datetime | None, other: datetime | None) -> datetime | None:
    """Return the later of two instants, the known one if only one is."""
    return max(one, other) if one and other else one or other


def date_faults(
    text: str,
    moment: datetime | None,
    where: Where,
    form: str,
    now: datetime | None,
    ahead: timedelta = _AHEAD,
) -> Findings:
    """Judge a date that was read as `moment`; without `now`, only the century is judged."""
    if moment is None:
        yield finding("date", where, f'"{shortened(text)}" is no date of {form}')
    elif moment < _EARLIEST or moment > (min(_LATEST, now + ahead) if now else _LATEST):
        yield finding("date-unlikely", where, f"{shortened(text)} is not a likely date")


def is_address(text: str) -> bool:
    """Return whether it is an absolute IRI (RFC 3987)."""
    if _NO_ADDRESS.search(text) or not _SCHEME.match(text) or text[-1:] == ":":
        return False
    if text[:4] == "tag:":
        return _TAG_URI.fullmatch(text) is not None
    if "[" in text and any(len(found) == 1 for found in _BRACKET.findall(text)):
        return False
    return bool(_WEB.match(text)) if text[:4].lower() == "http" else True


def is_web_address(text: str) -> bool:
    """Return whether it is an absolute address of the web."""
    return bool(_WEB.match(text)) and is_address(text)


def is_enclosed(text: str) -> bool:
    """Return whether every reader can fetch an enclosure from there: a host of the web, ASCII."""
    return text.isascii() and _ENCLOSED.match(text) is not None and is_web_address(text)


def is_language(text: str) -> bool:
    """Return whether it is a well-formed language tag."""
    return bool(_LANGUAGE.fullmatch(text))


def is_media_type(text: str) -> bool:
    """Return whether it has the form of a media type."""
    return bool(_MEDIA_TYPE.fullmatch(text))


def is_email(text: str) -> bool:
    """Return whether it has the form of an e-mail address."""
    return bool(_EMAIL.fullmatch(text))


def is_number(text: str) -> bool:
    """Return whether it is a whole number, digits only."""
    return text.isascii() and text.isdigit()


def address_faults(text: str | None, where: Where, *, uri: bool = False) -> Findings:
    """Judge what has to be an absolute address, in ASCII if a `uri`; None is no fault."""
    if text is None:
        return
    if not is_address(text.strip()):
        yield finding("address", where, f'"{shortened(text)}" is no absolute address')
    elif text.strip().lower().startswith(SCRIPT_SCHEMES):
        yield finding("address", where, f'"{shortened(text)}" runs a script')
    elif uri and not text.isascii():
        yield finding("address", where, f'"{shortened(text)}" has to be percent-encoded')


def id_faults(text: str, where: Where) -> Findings:
    """Judge an Atom id, which readers compare letter by letter (RFC 4287, 4.2.6.1)."""
    faults = list(address_faults(text, where, uri=True))
    yield from faults
    if not faults and _NOT_NORMAL.search(text):
        yield finding("id-form", where, f'"{shortened(text)}" is not in its normal form')


def language_faults(text: str | None, where: Where) -> Findings:
    """Judge what has to be a language tag; None and "" (unknown) are no fault."""
    if text and not is_language(text.strip()):
        yield finding("language", where, f'"{shortened(text)}" is no language tag')


def is_blank(text: str, *, markup: bool = False) -> bool:
    """Return whether nobody would see anything of it: nothing, space, invisible characters.

    With `markup` it is HTML, whose entities are read; that with a tag is never blank.
    """
    if markup and "&" in text and "<" not in text:
        text = html.unescape(text)
    return _BLANK.fullmatch(text) is not None


def title_faults(text: str, where: Where, *, rss: bool = False) -> Findings:
    """Judge a title, or other plain text that must not be empty."""
    if is_blank(text):
        yield finding("empty-title", where, "is empty")
    yield from plain_faults(text, where, rss=rss)


def plain_faults(text: str | None, where: Where, *, rss: bool = False) -> Findings:
    """Judge plain text; where nothing says that it is plain (RSS), whatever looks like a tag."""
    if text and has_markup(text, rss=rss):
        yield finding("html-in-title", where, f"has markup in plain text: {shortened(text)}")


def name_faults(text: str | None, where: Where) -> Findings:
    """Judge the name of a person."""
    yield from plain_faults(text, where)
    yield from email_in_name(text, where)


def email_in_name(text: str | None, where: Where) -> Findings:
    """Find an e-mail address in the name of a person; a handle such as @joe@a.example is none."""
    if text and "@" in text and _EMAIL_IN_NAME.search(text):
        yield finding("email-in-name", where, f"has an e-mail address: {shortened(text)}")


def has_markup(text: str, *, rss: bool = False) -> bool:
    """Return whether readers could take plain text for HTML, in RSS any `<` before a letter."""
    if "<" not in text and "&" not in text:
        return False
    if any(name.lower() in ELEMENTS for name in _END_TAG.findall(text)):
        return True
    if any(element_of(tag) in ELEMENTS for tag in _TAG.findall(text)):
        return True
    for word in _ENTITY.findall(text):
        if word in name2codepoint or word == "apos" or not word.isalpha():
            return True
    return rss and _ANY_START.search(text) is not None

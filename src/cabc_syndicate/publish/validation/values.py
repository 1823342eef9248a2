"""Single values of every format: dates, addresses, languages, plain text and HTML (pure)."""

from __future__ import annotations

import html
import re
from datetime import UTC, datetime, timedelta, timezone

from cabc_syndicate.publish.validation.finding import Findings, finding, shortened

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
_MEDIA_TYPE = re.compile(r"[\w.+*-]+/[\w.+*-]+(?:\s*;.*)?", re.ASCII)
_EMAIL = re.compile(r"[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>().]+")
_MARKUP = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|br|center|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|pre|s|small"
    r"|span|strike|strong|sub|sup|table|td|tr|tt|u|ul)(?:\s[^<>]*)?/?>|&(?:amp|lt|gt|quot|nbsp"
    r"|#\d{1,7}|#x[0-9a-f]{1,6});",
    re.IGNORECASE,
)

_TAG = re.compile(r"""<(?!p>)[a-zA-Z](?:[^<>"']++|"[^"<]*"|'[^'<]*')*+""")
_HARMLESS = re.compile(
    r"<(?:a|abbr|b|blockquote|br|caption|code|dd|div|dl|dt|em|figcaption|figure|h[1-6]|hr|i|img|li"
    r"|ol|p|pre|s|small|span|strong|sub|sup|table|tbody|td|tfoot|th|thead|tr|u|ul)"
    r'(?: (?:href|src)="https?://[^"\s]+"'
    r'| (?:alt|class|colspan|dir|height|id|lang|rel|rowspan|title|width)="[^"]*")*+\s*/?'
)
_ATTRIBUTE = re.compile(r"""[\s/"']([^\s=<>/"']+)\s*=\s*("[^"]*"|'[^']*'|[^\s"']+)""")
_UNSAFE_TAGS = frozenset(
    [
        "applet",
        "base",
        "button",
        "embed",
        "form",
        "frame",
        "frameset",
        "iframe",
        "input",
        "link",
        "meta",
        "object",
        "param",
        "script",
        "select",
        "style",
        "textarea",
    ]
)
_ADDRESSES = frozenset(
    [
        "action",
        "background",
        "cite",
        "data",
        "formaction",
        "href",
        "longdesc",
        "poster",
        "src",
        "xlink:href",
    ]
)
_UNSAFE_SCHEMES = ("javascript:", "vbscript:", "data:text/html")
_EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)
_LATEST = datetime(2100, 1, 1, tzinfo=UTC)
_AHEAD = timedelta(days=1)


def rfc3339(text: str) -> datetime | None:
    """Return the instant, or None for what RFC 3339 does not allow."""
    if not _RFC_3339.fullmatch(text):
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


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


def date_faults(
    text: str, moment: datetime | None, where: str, form: str, now: datetime | None
) -> Findings:
    """Judge a date that was read as `moment`; without `now`, only the century is judged."""
    if moment is None:
        yield finding("date", where, f'"{shortened(text)}" is no date of {form}')
    elif moment < _EARLIEST or moment > (min(_LATEST, now + _AHEAD) if now else _LATEST):
        yield finding("date-unlikely", where, f"{shortened(text)} is not a likely date")


def is_address(text: str) -> bool:
    """Return whether it is an absolute IRI (RFC 3987)."""
    if _NO_ADDRESS.search(text) or not _SCHEME.match(text) or text[-1:] == ":":
        return False
    return bool(_WEB.match(text)) if text[:4].lower() == "http" else True


def is_web_address(text: str) -> bool:
    """Return whether it is an absolute address of the web."""
    return bool(_WEB.match(text)) and is_address(text)


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


def address_faults(text: str | None, where: str) -> Findings:
    """Judge what has to be an absolute address; None is no fault."""
    if text is not None and not is_address(text.strip()):
        yield finding("address", where, f'"{shortened(text)}" is no absolute address')


def language_faults(text: str | None, where: str) -> Findings:
    """Judge what has to be a language tag; None and "" (unknown) are no fault."""
    if text and not is_language(text.strip()):
        yield finding("language", where, f'"{shortened(text)}" is no language tag')


def title_faults(text: str, where: str) -> Findings:
    """Judge a title, or other plain text that readers show on one line."""
    if not text.strip():
        yield finding("empty-title", where, "is empty")
    elif ("<" in text or "&" in text) and _MARKUP.search(text):
        yield finding("html-in-title", where, f"has markup in plain text: {shortened(text)}")


def html_faults(text: str, where: str) -> Findings:
    """Judge HTML, each rule once: one pass over the tags, most of which are known to be harmless.

    Takes time in proportion to the text, whatever it is: no tag goes past the next `<`.
    """
    if "<" not in text:
        return
    seen: set[str] = set()
    for tag in set(_TAG.findall(text)):
        if _HARMLESS.fullmatch(tag):
            continue
        for rule, why in _tag_faults(tag):
            if rule not in seen:
                seen.add(rule)
                yield finding(rule, where, f"{why}: {shortened(tag)}>")


def _tag_faults(tag: str) -> list[tuple[str, str]]:
    name = re.split(r"[\s/>\"']", tag[1:], maxsplit=1)[0].lower()
    faults = [("html-unsafe", f"has an element {name}")] if name in _UNSAFE_TAGS else []
    for attribute, quoted in _ATTRIBUTE.findall(tag):
        label, value = attribute.lower(), quoted.strip("\"'")
        if label.startswith("on"):
            faults.append(("html-unsafe", f"has an attribute {label}"))
        elif label == "style":
            faults.append(("html-style", "has a style attribute"))
        elif label in _ADDRESSES:
            target = "".join(c for c in html.unescape(value) if c > " ").lower()
            if target.startswith(_UNSAFE_SCHEMES):
                faults.append(("html-unsafe", "runs a script from an address"))
            elif not _SCHEME.match(target):
                faults.append(("html-relative", "has a relative address"))
    return faults

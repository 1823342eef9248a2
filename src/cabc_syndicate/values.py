"""The kinds of value that settings are made of, each with its check and its message."""

from __future__ import annotations

import ipaddress
import re
from datetime import timedelta
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import cssselect
from pydantic import AfterValidator, BeforeValidator, Field

from cabc_syndicate import addresses

LANGUAGES = ("en", "zh-Hans", "id", "ms", "th", "vi", "km", "lo", "my", "fil")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
RESERVED_SLUGS = frozenset({"all", "archive", "index"})
MAX_SECTIONS = 62
"""A reader's choice of sections is kept as the bits of one signed 64-bit integer."""

_DURATION = re.compile(r"(\d+(?:\.\d+)?)\s*([smhd])")
_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


def is_slug(text: str) -> bool:
    """Return whether the text may name a section in addresses and file names."""
    return re.fullmatch(r"[a-z0-9-]{1,64}", text) is not None and text not in RESERVED_SLUGS


def is_loopback(host: str) -> bool:
    """Return whether a host name or address is this machine itself."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def _duration(value: Any) -> Any:
    if isinstance(value, str):
        found = _DURATION.fullmatch(value.strip())
        if not found:
            raise ValueError('write a duration as "90s", "15m", "6h" or "7d", or as seconds')
        value = float(found[1]) * _UNITS[found[2]]
    if isinstance(value, bool) or not isinstance(value, int | float | timedelta):
        raise ValueError('write a duration as "90s", "15m", "6h" or "7d", or as seconds')
    return value


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (KeyError, ValueError, OSError) as error:
        raise ValueError(
            f'"{value}" is not a time zone; write one such as "Asia/Shanghai"'
        ) from error
    return value


def _language(value: str) -> str:
    if value not in LANGUAGES:
        raise ValueError(f'"{value}" is not one of the languages {", ".join(LANGUAGES)}')
    return value


def slug(value: str) -> str:
    if not is_slug(value):
        reserved = ", ".join(sorted(RESERVED_SLUGS))
        raise ValueError(
            f'"{value}" is not a slug: 1 to 64 of a-z, 0-9 and "-", and none of {reserved}'
        )
    return value


def _name(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9-]{1,64}", value):
        raise ValueError(f'"{value}" is not a name: write 1 to 64 letters, digits and "-"')
    return value


def _address(value: str) -> str:
    try:
        return addresses.parse(value)
    except ValueError as error:
        raise ValueError(f'"{value}" is not an e-mail address: it {error}') from error


def _web_address(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError(
            f'"{value}" is not a web address; write one such as "https://example.org/"'
        )
    return value


def _store_url(value: str) -> str:
    if not re.match(r"sqlite:///.|postgresql(\+psycopg)?://.", value):
        raise ValueError(
            f'"{value}" is not a store; write "sqlite:///var/cabc.db" or "postgresql://..."'
        )
    return value


def _listen(value: str) -> str:
    host, _, port = value.rpartition(":")
    if not host or not port.isdigit() or int(port) > 65535:
        raise ValueError(f'"{value}" is not host:port; write one such as "127.0.0.1:8080"')
    return value


def _local_text(value: Any) -> Any:
    return {"": value} if isinstance(value, str) else value


def _named(value: dict[str, str]) -> dict[str, str]:
    if not value or not all(text.strip() for text in value.values()):
        raise ValueError('write a text, or one for each language: { en = "News" }')
    for code in value:
        if code and code not in LANGUAGES:
            raise ValueError(f'"{code}" is not one of the languages {", ".join(LANGUAGES)}')
    return value


def _period(value: timedelta) -> timedelta:
    if value < timedelta(seconds=10):
        raise ValueError("is shorter than 10 seconds")
    return value


def _encoding(value: str) -> str:
    try:
        "".encode(value)
    except LookupError as error:
        raise ValueError(f'"{value}" is not an encoding such as "gb18030"') from error
    return value


def selector(value: str) -> str:
    try:
        cssselect.parse(value)
    except cssselect.SelectorError as error:
        raise ValueError(f'"{value}" is not a CSS selector: {error}') from error
    return value


def _pattern(value: str) -> str:
    try:
        re.compile(value)
    except re.error as error:
        raise ValueError(f'"{value}" is not a regular expression: {error}') from error
    return value


def _weekday(value: Any) -> Any:
    if isinstance(value, str) and value.lower() in WEEKDAYS:
        return WEEKDAYS.index(value.lower())
    raise ValueError(f"write one of {', '.join(WEEKDAYS)}")


Duration = Annotated[timedelta, BeforeValidator(_duration)]
Zone = Annotated[str, AfterValidator(_zone)]
Language = Annotated[str, AfterValidator(_language)]
Slug = Annotated[str, AfterValidator(slug)]
Name = Annotated[str, AfterValidator(_name)]
MailAddress = Annotated[str, AfterValidator(_address)]
WebAddress = Annotated[str, AfterValidator(_web_address)]
LocalText = Annotated[dict[str, str], BeforeValidator(_local_text), AfterValidator(_named)]
Period = Annotated[timedelta, BeforeValidator(_duration), AfterValidator(_period)]
Encoding = Annotated[str, AfterValidator(_encoding)]
Selector = Annotated[str, AfterValidator(selector)]
Pattern = Annotated[str, AfterValidator(_pattern)]
Weekday = Annotated[int, BeforeValidator(_weekday)]
Hour = Annotated[int, Field(ge=0, le=23)]
StoreAddress = Annotated[str, AfterValidator(_store_url)]
Listen = Annotated[str, AfterValidator(_listen)]

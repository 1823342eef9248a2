"""What makes a reader: pure checks and defaults, shared by every way in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from cabc_syndicate import addresses
from cabc_syndicate.model import Cadence, Section
from cabc_syndicate.settings import LANGUAGES, WEEKDAYS

STATUSES = ("requested", "confirmed", "paused", "unsubscribed", "suppressed")
"""What a reader can be; only the confirmed get mail."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody typed about a reader; None or empty is left to the defaults."""

    address: str
    name: str = ""
    language: str | None = None
    accepts: tuple[str, ...] = ()
    cadence: str | None = None
    zone: str | None = None
    country: str = ""
    hour: int | None = None
    weekday: str | None = None
    sections: tuple[str, ...] = ()
    status: str = ""
    """From another system; "unsubscribed" and the like are kept, never overruled."""
    consented_at: str = ""
    """When the reader agreed, as another system wrote it down."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A wish that was checked. Sections left out are all sections."""

    address: str
    name: str
    language: str
    accepts: tuple[str, ...]
    cadence: Cadence
    zone: str
    country: str
    hour: int | None
    weekday: int | None
    sections: tuple[Section, ...]
    status: str
    consented_at: str


@dataclass(frozen=True, slots=True)
class Offer:
    """What readers may choose from, and what they get without choosing."""

    sections: tuple[Section, ...]
    site_language: str
    zone: str
    cadences: tuple[Cadence, ...]


def check(wish: Wish, offer: Offer) -> Choice:
    """Return the choice that a wish makes. Raises ValueError naming what is wrong with it."""
    try:
        address = addresses.parse(wish.address)
    except ValueError as error:
        raise ValueError(f"the address {error}") from error
    language = wish.language or offer.site_language
    accepts = wish.accepts or (language, offer.site_language)
    for one in (language, *accepts):
        if one not in LANGUAGES:
            raise ValueError(f'"{one}" is not one of the languages {", ".join(LANGUAGES)}')
    return Choice(
        address=address,
        name=" ".join(wish.name.split()),
        language=language,
        accepts=tuple(dict.fromkeys(accepts)),
        cadence=_cadence(wish.cadence, offer),
        zone=_zone(wish.zone or offer.zone),
        country=_country(wish.country),
        hour=_hour(wish.hour),
        weekday=_weekday(wish.weekday),
        sections=_sections(wish.sections, offer.sections),
        status=_status(wish.status),
        consented_at=wish.consented_at,
    )


def _status(text: str) -> str:
    if text and text not in STATUSES:
        raise ValueError(f'"{text}" is not one of the states {", ".join(STATUSES)}')
    return text


def _cadence(text: str | None, offer: Offer) -> Cadence:
    if text is None:
        return Cadence.WEEKLY if Cadence.WEEKLY in offer.cadences else offer.cadences[0]
    if text not in offer.cadences:
        raise ValueError(
            f'"{text}" is not a cadence that a digest has: {", ".join(offer.cadences)}'
        )
    return Cadence(text)


def _zone(text: str) -> str:
    try:
        ZoneInfo(text)
    except (KeyError, ValueError, OSError) as error:
        raise ValueError(f'"{text}" is not a time zone such as "Asia/Yangon"') from error
    return text


def _country(text: str) -> str:
    if text and not (len(text) == 2 and text.isascii() and text.isalpha()):
        raise ValueError(f'"{text}" is not a country code of two letters')
    return text.upper()


def _hour(hour: int | None) -> int | None:
    if hour is not None and not 0 <= hour <= 23:
        raise ValueError(f"{hour} is not an hour from 0 to 23")
    return hour


def _weekday(text: str | None) -> int | None:
    if text is None:
        return None
    if text.lower() not in WEEKDAYS:
        raise ValueError(f'"{text}" is not one of {", ".join(WEEKDAYS)}')
    return WEEKDAYS.index(text.lower())


def _sections(slugs: Sequence[str], offered: tuple[Section, ...]) -> tuple[Section, ...]:
    known = {section.slug: section for section in offered}
    if not known:
        raise ValueError("there is no section yet: configure one, or collect first")
    for slug in slugs:
        if slug not in known:
            raise ValueError(f'"{slug}" is not one of the sections {", ".join(known)}')
    return tuple(known[slug] for slug in dict.fromkeys(slugs)) or offered

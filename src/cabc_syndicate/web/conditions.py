"""Conditional requests and content negotiation (RFC 9110, sections 12.5.3 and 13; pure)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC
from email.utils import formatdate, parsedate_to_datetime
from functools import lru_cache

_MAX_HEADER = 4096
"""Longer header fields are taken as absent, whatever they hold."""

_SECOND = 1_000_000_000

_ASKED = frozenset(
    {
        b"accept-encoding",
        b"if-match",
        b"if-modified-since",
        b"if-none-match",
        b"if-unmodified-since",
    }
)


def asked(lines: Iterable[tuple[bytes, bytes]]) -> dict[bytes, str]:
    """Return what a request says of conditions and codings, by name in small letters.

    Several lines of one name are one list (RFC 9110, 5.3).
    """
    found: dict[bytes, str] = {}
    for name, value in lines:
        if name in _ASKED:
            known = found.get(name)
            if known is None:
                found[name] = value.decode("latin-1")
            elif len(known) <= _MAX_HEADER:  # else it counts for nothing already
                found[name] = f"{known}, {value.decode('latin-1')}"
    return found


@lru_cache(maxsize=256)
def encodings(accepted: str | None, known: tuple[str, ...]) -> Sequence[str]:
    """Return the content codings that a client takes, the best first; ours decide among equals."""
    if accepted is None or len(accepted) > _MAX_HEADER:
        return ()
    weights: dict[str, float] = {}
    for one in accepted.lower().split(","):
        name, _, parameters = one.strip().partition(";")
        weights[name.strip()] = _weight(parameters)
    plain = weights.get("identity", 0.0)
    found = [
        (weight, coding)
        for coding in known
        if (weight := weights.get(coding, weights.get("*", 0.0))) > 0 and weight >= plain
    ]
    return tuple(coding for _, coding in sorted(found, key=lambda one: -one[0]))


def _weight(parameters: str) -> float:
    for one in parameters.split(";"):
        name, _, value = one.strip().partition("=")
        if name.strip() == "q":
            try:
                return min(max(float(value), 0.0), 1.0)
            except ValueError:
                return 0.0
    return 1.0


def is_failed(match: str | None, unmodified_since: str | None, tag: str, modified_ns: int) -> bool:
    """Return whether the client wants only what we no longer have (RFC 9110, 13.1.1 and 13.1.4).

    If-Match wins. It compares strongly, so a weak tag is never ours.
    """
    if match is not None:
        if len(match) > _MAX_HEADER:
            return False
        tags = [one.strip() for one in match.split(",")]
        return tag not in tags and tags != ["*"]
    since = _instant(unmodified_since)
    return since is not None and modified_ns // _SECOND > since


def is_not_modified(
    none_match: str | None, modified_since: str | None, tag: str, modified_ns: int
) -> bool:
    """Return whether the client has what we would send; If-None-Match wins (RFC 9110, 13.2.2)."""
    if none_match is not None:
        if len(none_match) > _MAX_HEADER:
            return False
        tags = [one.strip().removeprefix("W/") for one in none_match.split(",")]
        return tag in tags or tags == ["*"]
    since = _instant(modified_since)
    return since is not None and modified_ns // _SECOND <= since


def _instant(date: str | None) -> float | None:
    """Return the seconds since 1970 of a date, None where there is none, a wrong one, or several.

    A date has one comma at the most; the library would read the first of several.
    """
    if date is None or len(date) > _MAX_HEADER or date.count(",") > 1:
        return None
    try:
        found = parsedate_to_datetime(date)
        # The oldest of the three forms names no zone: it is UTC (RFC 9110, 5.6.7).
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError):
        return None


@lru_cache(maxsize=4096)
def last_modified(modified_ns: int) -> str:
    """Return the instant as HTTP writes it."""
    return formatdate(modified_ns // _SECOND, usegmt=True)

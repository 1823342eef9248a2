"""Conditional requests and content negotiation (RFC 9110, sections 12.5.3 and 13; pure)."""

from __future__ import annotations

from collections.abc import Sequence
from email.utils import formatdate, parsedate_to_datetime
from functools import lru_cache

_MAX_HEADER = 4096
"""Longer header fields are taken as absent, whatever they hold."""

_SECOND = 1_000_000_000


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


def is_not_modified(
    none_match: str | None, modified_since: str | None, tag: str, modified_ns: int
) -> bool:
    """Return whether the client has what we would send; If-None-Match wins (RFC 9110, 13.2.2)."""
    if none_match is not None:
        if len(none_match) > _MAX_HEADER:
            return False
        asked = [one.strip().removeprefix("W/") for one in none_match.split(",")]
        return tag in asked or asked == ["*"]
    if modified_since is None or len(modified_since) > _MAX_HEADER:
        return False
    try:
        since = parsedate_to_datetime(modified_since).timestamp()
    except (ValueError, OverflowError):
        return False
    return modified_ns // _SECOND <= since


@lru_cache(maxsize=4096)
def last_modified(modified_ns: int) -> str:
    """Return the instant as HTTP writes it."""
    return formatdate(modified_ns // _SECOND, usegmt=True)

"""WebSub (https://www.w3.org/TR/websub/): what is asked, said and signed (pure)."""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlencode, urlsplit

from cabc_syndicate.config import Settings
from cabc_syndicate.publish.feed import FORMATS

PAUSES = tuple(timedelta(minutes=one) for one in (1, 5, 30, 120, 360))
"""How long to wait after each failure; after the last one it is given up."""

LEASE = timedelta(days=10)
SHORTEST, LONGEST = timedelta(hours=1), timedelta(days=30)

_MOST_ADDRESS, _MOST_SECRET = 2000, 199
"""Bytes. The secret's limit is that of WebSub, section 5.1."""
_LONGEST_HOST = 253
_SPACE = re.compile(r"[\s\x00-\x1f]")
_TOPIC = re.compile(r"[a-z0-9-]{1,80}(?:\.[A-Za-z-]{2,8})?\.(?:" + "|".join(FORMATS) + ")")


@dataclass(frozen=True, slots=True)
class Wish:
    """What a subscriber asks of our hub."""

    mode: str
    callback: str
    topic: str
    lease: timedelta
    secret: str | None


def own_hub(settings: Settings) -> str | None:
    """Return the address of our own hub if it runs: if the configuration names it."""
    return settings.site.hub if settings.site.hub in settings.publish.hub else None


def other_hubs(settings: Settings) -> list[str]:
    """Return the hubs that have to be told of changes."""
    return [hub for hub in dict.fromkeys(settings.publish.hub) if hub != own_hub(settings)]


def topic_path(settings: Settings, topic: str) -> str | None:
    """Return the path of the feed in the folder of feeds, None where it is no live feed of ours."""
    folder = f"{settings.site.base}feeds/"
    path = topic.removeprefix(folder)
    return path if topic.startswith(folder) and is_topic(path) else None


def is_topic(path: str) -> bool:
    """Return whether a published file is one that can be followed: a live feed."""
    return bool(_TOPIC.fullmatch(path))


def read_wish(fields: Sequence[tuple[str, str]]) -> Wish:
    """Return what the form of a subscription request says (section 5.1).

    Raises ValueError, whose words are for the subscriber's developer.
    """
    values = dict(fields)
    if len(values) < len(fields):
        raise ValueError("a parameter is given twice")
    mode = values.get("hub.mode", "")
    if mode not in {"subscribe", "unsubscribe"}:
        raise ValueError("hub.mode is neither subscribe nor unsubscribe")
    callback, secret = values.get("hub.callback", ""), values.get("hub.secret") or None
    if not _is_callback(callback):
        raise ValueError("hub.callback is no web address")
    if secret is not None and len(secret.encode()) > _MOST_SECRET:
        raise ValueError(f"hub.secret has more than {_MOST_SECRET} bytes")
    if secret is not None and "\0" in secret:
        raise ValueError("hub.secret has a null character")
    asked = values.get("hub.lease_seconds", "") or str(int(LEASE.total_seconds()))
    if not (asked.isascii() and asked.isdecimal()):
        raise ValueError("hub.lease_seconds is no whole number")
    lease = timedelta(seconds=min(int(asked[:10]), int(LONGEST.total_seconds())))
    lease = max(lease, SHORTEST)
    return Wish(mode, _with_path(callback), values.get("hub.topic", ""), lease, secret)


def origin(callback: str) -> str:
    """Return scheme, host and port of an address, with a slash."""
    parts = urlsplit(callback)
    return f"{parts.scheme}://{parts.netloc}/"


def verification(mode: str, callback: str, topic: str, lease_seconds: int, challenge: str) -> str:
    """Return the address that asks a subscriber whether it means it (section 5.3)."""
    asked = {"hub.mode": mode, "hub.topic": topic, "hub.challenge": challenge}
    if mode == "subscribe":
        asked["hub.lease_seconds"] = str(lease_seconds)
    parts = urlsplit(callback)
    query = "&".join(filter(None, (parts.query, urlencode(asked))))
    return parts._replace(query=query, fragment="").geturl()


def links(hubs: Sequence[str], topic: str) -> str:
    """Return the Link header field of a feed: its hubs, and itself (section 4)."""
    return ", ".join([*(f'<{hub}>; rel="hub"' for hub in hubs), f'<{topic}>; rel="self"'])


def signature(secret: str, body: bytes) -> str:
    """Return X-Hub-Signature (section 7.1)."""
    return f"sha256={hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()}"


def pause(attempts: int) -> timedelta | None:
    """Return how long to wait after so many failures before this one; None to give up."""
    return PAUSES[attempts] if attempts < len(PAUSES) else None


def _with_path(address: str) -> str:
    """Return the address with its host in small letters and a path, so that hosts compare."""
    parts = urlsplit(address)
    return parts._replace(netloc=parts.netloc.lower(), path=parts.path or "/").geturl()


def _is_callback(address: str) -> bool:
    if len(address.encode(errors="replace")) > _MOST_ADDRESS or re.search(
        r"[\s\x00-\x1f]", address
    ):
        return False
    try:
        parts = urlsplit(address)
        is_host = 0 < len(parts.hostname or "") <= _LONGEST_HOST and parts.port != 0
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and is_host and "@" not in parts.netloc

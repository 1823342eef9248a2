"""Addresses of the web in the one form that every program reads (pure).

RFC 3986 allows ASCII only; readers and validators stumble over names such as `商会.example`, over
spaces, and over brackets outside a host. What an address leads to stays the same.
"""

from __future__ import annotations

import re
from urllib.parse import quote, unquote, urlsplit

from cabc_syndicate import addresses

_DEFAULT_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?")
_IN_PATH = "%/:@!$&'()*+,;=-._~"
_IN_QUERY = _IN_PATH + "?"
_NORMAL = re.compile(
    r"https?://(?:[a-z0-9-]+\.)+[a-z0-9-]+/[A-Za-z0-9/._~-]*(?:\?[A-Za-z0-9=&._~-]+)?"
)
"""Most addresses: nothing of them would change."""
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


def normal(url: str) -> str | None:
    """Return the address in ASCII (RFC 3986), or None when it is not one of the web.

    The host is in lower case and in A-labels, the port of the scheme is left out, the path is at
    least "/", and everything else is percent-encoded once. A user and password are nobody's to
    publish, so they are left out; a host that is an IPv6 address is none that readers could use.
    """
    if _NORMAL.fullmatch(url):
        return url
    try:
        parts = urlsplit(url)
        port, name = parts.port, unquote(parts.hostname or "")
        host = addresses.wire_domain(name)
    except ValueError:
        return None
    if parts.scheme not in _DEFAULT_PORTS or not _HOST.fullmatch(host):
        return None
    place = host
    if port is not None and port != _DEFAULT_PORTS[parts.scheme]:
        place = f"{host}:{port}"
    query = f"?{_quoted(parts.query, _IN_QUERY)}" if parts.query else ""
    fragment = f"#{_quoted(parts.fragment, _IN_QUERY)}" if parts.fragment else ""
    return f"{parts.scheme}://{place}{_quoted(parts.path, _IN_PATH) or '/'}{query}{fragment}"


def host_of(url: str) -> str:
    """Return the host of an address as a `tag:` URI names it (RFC 4151): ASCII, lower case."""
    host = urlsplit(url).hostname or ""
    try:
        return addresses.wire_domain(host)
    except ValueError:
        return host


def _quoted(text: str, safe: str) -> str:
    return quote(_LONE_PERCENT.sub("%25", text), safe=safe, errors="replace")

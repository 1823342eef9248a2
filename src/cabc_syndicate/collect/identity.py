"""Is it the same article, and what changed? (pure)"""

from __future__ import annotations

import base64
import enum
import hashlib
import re
from collections.abc import Container
from dataclasses import asdict
from datetime import UTC
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from anyascii import anyascii

from cabc_syndicate.model import ArticleDraft, Provenance
from cabc_syndicate.values import RESERVED_SLUGS

_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|yclid|msclkid|mc_[ce]id|spm|phpsessid|jsessionid|sessionid|aspsessionid\w*",
    re.IGNORECASE,
)
_CONTENT = ("title", "url", "author", "origin", "html", "text", "image")
_PATH_SAFE = "/:@!$&'()*+,;=~-._"


class Decision(enum.Enum):
    """What a draft is to the store."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


def canonical_key(url: str) -> str:
    """Return what two addresses of one page have in common: "host/path?query".

    Scheme, "www.", a usual port, the fragment, the order of the query, tracking and session
    parameters make no difference.
    """
    parts = urlsplit(url.strip())
    host = (parts.hostname or "").removeprefix("www.")
    if ":" in host:
        host = f"[{host}]"
    port = f":{parts.port}" if parts.port not in {None, 80, 443} else ""
    path = re.sub(r";jsessionid=[^/?#;]*", "", parts.path, flags=re.IGNORECASE)
    path = quote(unquote(path, errors="surrogateescape"), _PATH_SAFE, errors="surrogateescape")
    pairs = sorted(
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True, errors="surrogateescape")
        if not _TRACKING.fullmatch(name)
    )
    query = urlencode(pairs, errors="surrogateescape")
    return f"{host}{port}{path or '/'}" + (f"?{query}" if query else "")


def article_id(source_id: str, key: str) -> str:
    """Return the id that an article has for ever: 16 letters and digits of a hash."""
    name = f"{source_id}\0{key}".encode("utf-8", "surrogatepass")
    return base64.b32encode(hashlib.blake2b(name, digest_size=10).digest()).decode().lower()


def digest_of(draft: ArticleDraft) -> str:
    """Return a hash of what a reader sees; a time that no page gave is not part of it."""
    values = asdict(draft)
    parts = [values[name] or "" for name in _CONTENT]
    if draft.posted_from is not Provenance.FIRST_SEEN:
        parts.append(draft.posted_at.astimezone(UTC).isoformat())
    whole = "\0".join(parts).encode("utf-8", "replace")
    return hashlib.blake2b(whole, digest_size=16).hexdigest()


def decide(known_digest: str | None, digest: str) -> Decision:
    """Return what to do with a draft, given the digest that is stored for its key, if any."""
    if known_digest is None:
        return Decision.NEW
    return Decision.SAME if known_digest == digest else Decision.CHANGED


def slug_of(title: str, taken: Container[str], number: int) -> str:
    """Return a free slug for a section's title, transliterated; `section-<number>` if empty."""
    plain = anyascii(title)
    if not title.isascii():  # MeiTiBaoDao: Chinese comes out with a capital for each character
        plain = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", plain)
    slug = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
    if len(slug) > 60:
        slug = slug[:60].rpartition("-")[0] or slug[:60]
    slug = slug or f"section-{number}"
    free, again = slug, 2
    while free in taken or free in RESERVED_SLUGS:
        free, again = f"{slug}-{again}", again + 1
    return free

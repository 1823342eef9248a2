"""What goes into a request and what comes back of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus


@dataclass(frozen=True, slots=True)
class Response:
    """What an address answered: `url` after redirects, `body` without its compression."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    charset: str | None
    """The charset that Content-Type declares, as it stands there."""

    @property
    def is_unchanged(self) -> bool:
        """Whether the page is as it was when the validators that were sent were given."""
        return self.status == HTTPStatus.NOT_MODIFIED


@dataclass(frozen=True, slots=True)
class Validators:
    """What a page said of its version when it was read last (RFC 9110, 8.8)."""

    etag: str | None = None
    last_modified: str | None = None

    @property
    def headers(self) -> dict[str, str]:
        """The header fields of a conditional request (RFC 9110, 13.1)."""
        fields = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in fields.items() if value}


@dataclass(frozen=True, slots=True)
class Robots:
    """What a host's robots.txt says to us: its status, whether the address may be read, a pause."""

    status: int
    allowed: bool
    delay: float | None

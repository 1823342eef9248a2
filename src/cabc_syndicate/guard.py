"""What keeps a request harmless and polite: public addresses, bounded bodies, turns and pauses.

`fetch` asks these before it connects, while it reads, and after the answer.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
import threading
import unicodedata
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from functools import partial
from http import HTTPStatus
from typing import TypeVar

Result = TypeVar("Result")

PACKINGS = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})
"""The content codings that `Unpacked` reads (RFC 9110, 8.4.1)."""

# What `is_global` (Python 3.11) passes though it leads elsewhere, or into a tunnel.
_NOT_PUBLIC = [
    ipaddress.ip_network(network)
    for network in ("192.0.0.0/24", "192.88.99.0/24", "2001::/23", "2002::/16", "3fff::/20")
]
_GLOBAL_UNICAST = ipaddress.IPv6Network("2000::/3")
_ANY_HEADER, _NO_HEADER = 47, -15
_GLANCE_SECONDS = 0.2
_GZIP = b"\x1f\x8b"


Resolve = Callable[[str, int], Awaitable[list[str]]]
"""Turn a host and port into addresses; raises OSError when there are none."""

Allowed = Callable[[str], bool]
"""Tell whether a connection may go to an address."""


class Stopped(Exception):  # noqa: N818 - an event, not a mistake
    """Somebody asked us to end before the answer came."""


async def unless_stopped(
    work: Coroutine[None, None, Result], stop: threading.Event | None
) -> Result:
    """Return what the work returns; give it up and raise Stopped soon after `stop` is set."""
    if stop is None:
        return await work
    task = asyncio.create_task(work)
    try:
        if stop.is_set():
            raise Stopped
        while not (await asyncio.wait({task}, timeout=_GLANCE_SECONDS))[0]:
            if stop.is_set():
                raise Stopped
        return task.result()
    finally:
        task.cancel()


def is_public(address: str) -> bool:
    """Return whether an IP address is one of the public internet.

    Of IPv6 only 2000::/3 counts, without its tunnels (6to4, Teredo) and documentation ranges:
    the translated, mapped and site-local forms all lead to IPv4 or to a network of our own.
    """
    ip = ipaddress.ip_address(address)
    if any(ip in network for network in _NOT_PUBLIC if network.version == ip.version):
        return False
    if ip.version == 6 and ip not in _GLOBAL_UNICAST:
        return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved)


def is_written_inside(host: str) -> bool:
    """Return whether a host says by itself, without a look-up, that it is not public.

    That is `localhost`, or an address that `is_public` does not pass, in any form that resolvers
    read: `10.0.0.1`, `127.1`, `2130706433`, `0x7f.1`, `::1`, in digits of any width.
    """
    name = unicodedata.normalize("NFKC", host).replace("\u3002", ".").strip("[]").lower()
    if name.removesuffix(".") == "localhost":
        return True
    try:
        return not is_public(name if ":" in name else socket.inet_ntoa(socket.inet_aton(name)))
    except (OSError, ValueError):
        return False  # a name: what it leads to is seen when it is called


def any_address(address: str) -> bool:
    """Allow every address, for a source that may read private ones."""
    del address
    return True


# A resolver that does not answer holds its thread long after we gave up, and the loop's own few
# threads are needed for the store.
_LOOK_UPS = ThreadPoolExecutor(64, thread_name_prefix="resolve")


async def resolve(host: str, port: int) -> list[str]:
    """Return the addresses of a host, as the system's resolver orders them."""
    ask = partial(socket.getaddrinfo, host, port, type=socket.SOCK_STREAM)
    found = await asyncio.get_running_loop().run_in_executor(_LOOK_UPS, ask)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class Unpacked:
    """A body as it arrives, unpacked step by step into at most `limit` bytes and one more."""

    def __init__(self, packing: str, limit: int) -> None:
        """Expect one of PACKINGS."""
        self.data = bytearray()
        self._packing = packing
        self._began = False
        self._limit = limit
        self._inflate = None if packing in {"", "identity"} else zlib.decompressobj(_ANY_HEADER)

    @property
    def whole(self) -> bool:
        """Whether the end of the packed body has been seen."""
        return self._inflate is None or self._inflate.eof or not self._began

    def take(self, chunk: bytes) -> bool:
        """Unpack the next bytes; False once the limit is passed. Raises zlib.error."""
        self._began = self._began or bool(chunk)
        while chunk and len(self.data) <= self._limit:
            if self._inflate is None:
                self.data += chunk
                break
            try:
                self.data += self._inflate.decompress(chunk, self._limit + 1 - len(self.data))
            except zlib.error:
                if self.data or self._packing != "deflate":
                    raise
                # Some servers send "deflate" without the header that RFC 9110, 8.4.1.2 wants.
                self._packing, self._inflate = "", zlib.decompressobj(_NO_HEADER)
                continue
            rest = self._inflate.unused_data
            chunk = rest if self._inflate.eof and rest.startswith(_GZIP) else b""
            if chunk:
                self._inflate = zlib.decompressobj(_ANY_HEADER)
        return len(self.data) <= self._limit


class Turns:
    """Who may ask a host now: one at a time, and each some seconds after the last one ended."""

    def __init__(self) -> None:
        """Start with every host free."""
        self._hosts: dict[str, _Turn] = {}

    @asynccontextmanager
    async def take(self, host: str, pause: float) -> AsyncIterator[None]:
        """Wait for the turn at a host and hold it."""
        turn = self._hosts.setdefault(host, _Turn())
        clock = asyncio.get_running_loop().time
        async with turn.lock:
            if turn.ended is not None:
                await asyncio.sleep(max(0.0, turn.ended + pause - clock()))
            try:
                yield
            finally:
                turn.ended = clock()


@dataclass(slots=True)
class _Turn:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    ended: float | None = None


def asked_pause(headers: Mapping[str, str]) -> float | None:
    """Return the seconds of Retry-After; a date there counts from the server's own Date."""
    asked = headers.get("retry-after", "").strip()
    if asked.isdecimal():
        return float(asked[:9])
    try:
        until = parsedate_to_datetime(asked) - parsedate_to_datetime(headers.get("date", ""))
    except (ValueError, TypeError):
        return None
    return max(0.0, until.total_seconds())


def status_line(status: int) -> str:
    """Return the status with its phrase, such as "404 Not Found"."""
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)


def remedy_for(status: int) -> str:
    """Return what to do about a status that is no answer."""
    if status in {404, 410}:
        return "Check the address; the page may be gone"
    if status in {401, 403}:
        return "The site refuses us; ask its owner to let our User-Agent in"
    return "Try again later"

"""One polite, guarded HTTP GET, for every stage that reads the web.

The host is resolved here, all its addresses are checked, and the connection goes to a checked one,
on each redirect anew: a name that changes between check and use (DNS rebinding) leads nowhere.
Body, time and redirects are limited; robots.txt is honoured; a host has one request at a time.

Fails with FetchError, or BlockedAddressError for an address inside a private network.
"""

from __future__ import annotations

import asyncio
import threading
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

import httpx
from protego import Protego

from cabc_syndicate import __version__
from cabc_syndicate.errors import BlockedAddressError, FetchError
from cabc_syndicate.guard import (
    PACKINGS,
    Allowed,
    Resolve,
    Turns,
    Unpacked,
    any_address,
    asked_pause,
    is_public,
    remedy_for,
    resolve,
    status_line,
    unless_stopped,
)
from cabc_syndicate.settings import Fetch

MAX_REDIRECTS, RETRIES = 5, 2
LONGEST_PAUSE = 30.0
"""Seconds that a server's Retry-After or Crawl-delay can make us wait."""

LONGEST_CONNECT = 10.0
"""Seconds after which a host's next address is tried."""

_AGENT = "cabc-syndicate"
_PASSING_TROUBLE = frozenset({429, 500, 502, 503, 504})
_KEPT_HEADERS = ("content-type", "date", "etag", "last-modified", "location", "retry-after")


@dataclass(frozen=True, slots=True)
class Response:
    """What an address answered: `url` after redirects, `body` without its compression."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    charset: str | None
    """The charset that Content-Type declares, as it stands there."""


class Fetcher:
    """Read addresses for one run; it holds what politeness needs to remember of each host."""

    def __init__(
        self,
        site_url: str,
        *,
        stop: threading.Event | None = None,
        resolve: Resolve = resolve,
        allowed: Allowed = is_public,
    ) -> None:
        """Name ourselves by the public address of our site; once `stop` is set, `get` gives up."""
        self._stop = stop
        self._agent = f"{_AGENT}/{__version__} (+{site_url})"
        self._resolve, self._allowed = resolve, allowed
        self._turns = Turns()
        self._clients: dict[bool, httpx.AsyncClient] = {}
        self._rules: dict[tuple[str, bool], _Rules] = {}

    async def __aenter__(self) -> Fetcher:
        return self

    async def __aexit__(self, *error: object) -> None:
        for client in self._clients.values():
            await client.aclose()

    async def get(self, url: str, limits: Fetch) -> Response:
        """Return what the address answers; `limits.timeout` is for each request on the way.

        Tries again twice on passing trouble (429 and 5xx), waiting `limits.delay` doubled each
        time, or what Retry-After asks (RFC 9110, 10.2.3). Raises FetchError for any status but
        200 to 299, a limit exceeded, or a page that robots.txt forbids; Stopped when stopped.
        """
        answer = self._patiently(url, limits, obey=limits.respect_robots)
        response = await unless_stopped(answer, self._stop)
        if response.status >= 300:
            raise FetchError(
                url, f"answers {status_line(response.status)}", remedy_for(response.status)
            )
        return response

    async def _patiently(self, url: str, limits: Fetch, *, obey: bool) -> Response:
        response = await self._follow(url, limits, obey=obey)
        for attempt in range(RETRIES):
            if response.status not in _PASSING_TROUBLE:
                break
            pause = asked_pause(response.headers)
            if pause is None:
                pause = min(limits.delay.total_seconds() * 2 ** (attempt + 1), LONGEST_PAUSE)
            if pause > LONGEST_PAUSE:
                break
            await asyncio.sleep(pause)
            response = await self._follow(url, limits, obey=obey)
        return response

    async def _follow(self, url: str, limits: Fetch, *, obey: bool) -> Response:
        address = url
        for _ in range(MAX_REDIRECTS + 1):
            with _translated(url):
                target = httpx.URL(address)
            if target.scheme not in {"http", "https"} or not target.host:
                raise FetchError(url, f'leads to "{address[:200]}", which is not a web address')
            pause = limits.delay.total_seconds()
            if obey:
                pause = max(pause, await self._permitted(target, url, limits))
            async with self._turns.take(target.host, pause):
                response = await self._request(target, url, limits)
            location = response.headers.get("location")
            if not 300 <= response.status < 400 or not location:
                return response
            with _translated(url):
                address = str(target.join(location))
        raise FetchError(url, f"redirects more than {MAX_REDIRECTS} times", "Check the address")

    async def _request(self, target: httpx.URL, url: str, limits: Fetch) -> Response:
        client = self._client(private=limits.allow_private)
        seconds = limits.timeout.total_seconds()
        with _translated(url, seconds):
            async with (
                asyncio.timeout(seconds),
                client.stream(
                    "GET",
                    target,
                    timeout=httpx.Timeout(None, connect=min(seconds, LONGEST_CONNECT)),
                ) as answer,
            ):
                body = await _bounded(answer, url, limits.max_bytes)
                kept = {
                    name: answer.headers[name] for name in _KEPT_HEADERS if name in answer.headers
                }
                return Response(
                    str(target), answer.status_code, kept, body, answer.charset_encoding
                )

    async def _permitted(self, target: httpx.URL, url: str, limits: Fetch) -> float:
        """Return the pause that robots.txt asks for; raises FetchError where it says no."""
        origin = str(target.copy_with(raw_path=b"/robots.txt", fragment=None, userinfo=b""))
        rules = self._rules.setdefault((origin, limits.allow_private), _Rules())
        async with rules.lock:
            if rules.robots is None:
                try:
                    response = await self._patiently(origin, limits, obey=False)
                except FetchError as error:
                    raise type(error)(url, error.problem.reason, error.problem.remedy) from error
                rules.status = response.status
                rules.robots = Protego.parse(_robots_text(response))
        if rules.status >= 500:  # RFC 9309, 2.3.1.4: undefined rules forbid everything
            raise FetchError(
                url,
                f"is not read, because {origin} answers {status_line(rules.status)}",
                "Try again later, or set respect_robots = false if the site is yours",
            )
        if not rules.robots.can_fetch(str(target), _AGENT):
            raise FetchError(
                url,
                "may not be read, says the site's robots.txt",
                "Ask the site's owner, or set respect_robots = false if the site is yours",
            )
        return min(float(rules.robots.crawl_delay(_AGENT) or 0), LONGEST_PAUSE)

    def _client(self, *, private: bool) -> httpx.AsyncClient:
        if private not in self._clients:
            self._clients[private] = httpx.AsyncClient(
                transport=_PinnedTransport(
                    self._resolve, any_address if private else self._allowed
                ),
                headers={
                    "User-Agent": self._agent,
                    "Accept": "text/html, application/xhtml+xml, */*;q=0.5",
                    "Accept-Encoding": "gzip, deflate",
                },
                trust_env=False,
            )
        return self._clients[private]


@dataclass(slots=True)
class _Rules:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    robots: Protego | None = None
    status: int = 0


class _PinnedTransport(httpx.AsyncBaseTransport):
    """Connect to an address that was checked, while Host and TLS name the host that was asked for.

    Connections are not kept: a pool knows them by address alone, and would let one host's
    certificate speak for another host at the same address.
    """

    def __init__(self, resolve: Resolve, allowed: Allowed) -> None:
        self._resolve, self._allowed = resolve, allowed
        self._inner = httpx.AsyncHTTPTransport(
            trust_env=False, limits=httpx.Limits(max_keepalive_connections=0)
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        host = request.url.raw_host.decode("ascii")
        addresses = await self._checked(request.url, host)
        for last, address in zip([*addresses[1:], None], addresses, strict=True):
            pinned = httpx.Request(
                request.method,
                request.url.copy_with(host=address),
                headers=request.headers,
                stream=request.stream,
                extensions=request.extensions | {"sni_hostname": host},
            )
            try:
                return await self._inner.handle_async_request(pinned)
            except (httpx.ConnectError, httpx.ConnectTimeout):
                if last is None:
                    raise
        raise httpx.ConnectError("the host has no address")

    async def aclose(self) -> None:
        await self._inner.aclose()

    async def _checked(self, url: httpx.URL, host: str) -> list[str]:
        port = url.port or {"http": 80, "https": 443}[url.scheme]
        try:
            addresses = await self._resolve(host, port)
        except (OSError, ValueError) as error:
            raise FetchError(
                str(url), f'the host "{host}" was not found', "Check the address and the network"
            ) from error
        for address in addresses:
            if not self._allowed(address):
                raise BlockedAddressError(
                    str(url),
                    f'the host "{host}" is at {address}, which is not on the public internet',
                    "If the source may read it, set allow_private = true in its [source.fetch]",
                )
        return addresses


async def _bounded(answer: httpx.Response, url: str, limit: int) -> bytes:
    """Return the body, never holding more than the limit of it, however well it was packed."""
    packed = answer.headers.get("content-encoding", "").strip().lower()
    if packed not in PACKINGS:
        raise FetchError(url, f'is packed as "{packed[:40]}", which we did not ask for')
    body = Unpacked(packed, limit)
    async for chunk in answer.aiter_raw(65_536):
        if not body.take(chunk):
            raise FetchError(
                url, f"is larger than {limit:,} bytes", "Raise max_bytes if that is expected"
            )
    if not body.whole:
        raise FetchError(url, "was cut short on its way", "Try again later")
    return bytes(body.data)


@contextmanager
def _translated(url: str, seconds: float = 0) -> Iterator[None]:
    """Turn what httpx, zlib and the clock raise into a FetchError about the address."""
    try:
        yield
    except (TimeoutError, httpx.TimeoutException) as error:
        raise FetchError(
            url, f"did not answer in full within {seconds:g} s", "Try again later, or raise timeout"
        ) from error
    except httpx.InvalidURL as error:
        raise FetchError(url, f"is not a web address: {error}", "Check the address") from error
    except httpx.ConnectError as error:
        raise FetchError(
            url, "the server cannot be reached", "Check the address and that the site is up"
        ) from error
    except (httpx.HTTPError, zlib.error) as error:
        reason = str(error) or type(error).__name__
        raise FetchError(url, f"the answer is broken: {reason}", "Try again later") from error


def _robots_text(response: Response) -> str:
    """Return the rules, "" (all allowed) for none or for an HTML page in their place."""
    text = response.body[:512_000].decode("utf-8", "replace")  # RFC 9309, 2.5: 500 KiB at least
    is_page = "html" in response.headers.get("content-type", "") or text.lstrip().startswith("<")
    return "" if response.status >= 400 or is_page else text

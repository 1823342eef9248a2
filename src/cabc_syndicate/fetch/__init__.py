"""One polite, guarded request over HTTP, for every stage that uses the web.

The host is resolved here, all its addresses are checked, and the connection goes to a checked one,
on each redirect anew: a name that changes between check and use (DNS rebinding) leads nowhere.
Body, time and redirects are limited; robots.txt is honoured; a host has one request at a time.

Fails with FetchError, or BlockedAddressError for an address inside a private network.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

import httpx
from protego import Protego

from cabc_syndicate import __version__, web_addresses
from cabc_syndicate.errors import FetchError
from cabc_syndicate.fetch.messages import Response, Robots, Validators
from cabc_syndicate.fetch.transport import PinnedTransport, bounded, translated
from cabc_syndicate.guard import (
    Allowed,
    Resolve,
    Turns,
    any_address,
    asked_pause,
    is_public,
    remedy_for,
    resolve,
    status_line,
    unless_stopped,
)
from cabc_syndicate.settings import Fetch

__all__ = ["Fetcher", "Response", "Robots", "Validators"]

MAX_REDIRECTS, RETRIES = 5, 2
LONGEST_PAUSE = 30.0
"""Seconds that a server's Retry-After or Crawl-delay can make us wait."""

LONGEST_CONNECT = 10.0
"""Seconds after which a host's next address is tried."""

_AGENT = "cabc-syndicate"
_PASSING_TROUBLE = frozenset({429, 500, 502, 503, 504})
_KEPT_HEADERS = (
    "content-length",
    "content-type",
    "date",
    "etag",
    "last-modified",
    "location",
    "retry-after",
)


@dataclass(frozen=True, slots=True)
class _Ask:
    """One request, as it goes out again on each redirect."""

    url: str
    limits: Fetch
    method: str = "GET"
    fields: Mapping[str, str] = field(default_factory=dict)
    obey: bool = True
    body: bytes = b""


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
        # A header field is ASCII, and nobody's password: an address of neither form is left out.
        about = web_addresses.normal(site_url)
        self._agent = f"{_AGENT}/{__version__}" + (f" (+{about})" if about else "")
        self._resolve, self._allowed = resolve, allowed
        self._turns = Turns()
        self._clients: dict[bool, httpx.AsyncClient] = {}
        self._rules: dict[tuple[str, bool], _Rules] = {}

    async def __aenter__(self) -> Fetcher:
        return self

    async def __aexit__(self, *error: object) -> None:
        for client in self._clients.values():
            await client.aclose()

    async def get(self, url: str, limits: Fetch, *, known: Validators | None = None) -> Response:
        """Return what the address answers; `limits.timeout` is for each request on the way.

        With `known` validators the answer may be that nothing changed. Tries again twice on
        passing trouble (429 and 5xx), waiting `limits.delay` doubled each time, or what
        Retry-After asks (RFC 9110, 10.2.3). Raises FetchError for any other status but 200 to
        299, a limit exceeded, or a page that robots.txt forbids; Stopped when stopped.
        """
        fields = known.headers if known else {}
        return await self._answer(_Ask(url, limits, "GET", fields, limits.respect_robots))

    async def head(self, url: str, limits: Fetch) -> Response:
        """Return the header fields of what the address holds, without its body; as `get`."""
        return await self._answer(_Ask(url, limits, "HEAD", {}, limits.respect_robots))

    async def send(
        self,
        method: Literal["GET", "POST"],
        url: str,
        limits: Fetch,
        *,
        fields: Mapping[str, str],
        body: bytes = b"",
    ) -> Response:
        """Make one request, and return the answer whatever its status.

        No redirect is followed, nothing is tried again, and no robots.txt is asked: this is for
        machines that expect us. Raises FetchError, Stopped when stopped.
        """
        ask = _Ask(url, limits, method, fields, obey=False, body=body)
        return await unless_stopped(self._once(ask), self._stop)

    async def rules_of(self, url: str, limits: Fetch) -> Robots:
        """Return what the robots.txt of the address's host says to us."""
        with translated(url):
            target = httpx.URL(url)
        rules = await unless_stopped(self._rules_for(target, _Ask(url, limits)), self._stop)
        allowed = rules.status < 500 and rules.robots.can_fetch(str(target), _AGENT)
        delay = rules.robots.crawl_delay(_AGENT)
        return Robots(rules.status, allowed, float(delay) if delay else None)

    async def _answer(self, ask: _Ask) -> Response:
        response = await unless_stopped(self._patiently(ask), self._stop)
        if response.status >= 300 and not (response.is_unchanged and ask.fields):
            error = FetchError(
                ask.url, f"answers {status_line(response.status)}", remedy_for(response.status)
            )
            error.status = response.status
            raise error
        return response

    async def _once(self, ask: _Ask) -> Response:
        target = _web_address(ask.url, ask.url)
        async with self._turns.take(target.host, ask.limits.delay.total_seconds()):
            return await self._request(target, ask)

    async def _patiently(self, ask: _Ask) -> Response:
        response = await self._follow(ask)
        for attempt in range(RETRIES):
            if response.status not in _PASSING_TROUBLE:
                break
            pause = asked_pause(response.headers)
            if pause is None:
                pause = min(ask.limits.delay.total_seconds() * 2 ** (attempt + 1), LONGEST_PAUSE)
            if pause > LONGEST_PAUSE:
                break
            await asyncio.sleep(pause)
            response = await self._follow(ask)
        return response

    async def _follow(self, ask: _Ask) -> Response:
        url = address = ask.url
        for _ in range(MAX_REDIRECTS + 1):
            target = _web_address(address, url)
            pause = ask.limits.delay.total_seconds()
            if ask.obey:
                pause = max(pause, await self._permitted(target, ask))
            async with self._turns.take(target.host, pause):
                response = await self._request(target, ask)
            location = response.headers.get("location")
            if not 300 <= response.status < 400 or not location:
                return response
            with translated(url):
                address = str(target.join(location))
        raise FetchError(url, f"redirects more than {MAX_REDIRECTS} times", "Check the address")

    async def _request(self, target: httpx.URL, ask: _Ask) -> Response:
        client = self._client(private=ask.limits.allow_private)
        seconds = ask.limits.timeout.total_seconds()
        with translated(ask.url, seconds):
            async with (
                asyncio.timeout(seconds),
                client.stream(
                    ask.method,
                    target,
                    headers=dict(ask.fields),
                    content=ask.body or None,
                    timeout=httpx.Timeout(None, connect=min(seconds, LONGEST_CONNECT)),
                ) as answer,
            ):
                body = b""
                if ask.method != "HEAD":
                    body = await bounded(answer, ask.url, ask.limits.max_bytes)
                kept = {
                    name: answer.headers[name] for name in _KEPT_HEADERS if name in answer.headers
                }
                return Response(
                    str(target), answer.status_code, kept, body, answer.charset_encoding
                )

    async def _rules_for(self, target: httpx.URL, ask: _Ask) -> _Rules:
        origin = str(target.copy_with(raw_path=b"/robots.txt", fragment=None, userinfo=b""))
        rules = self._rules.setdefault((origin, ask.limits.allow_private), _Rules(origin))
        async with rules.lock:
            if not rules.is_known:
                try:
                    response = await self._patiently(_Ask(origin, ask.limits, obey=False))
                except FetchError as error:
                    raise type(error)(
                        ask.url, error.problem.reason, error.problem.remedy
                    ) from error
                rules.status, rules.is_known = response.status, True
                rules.robots = Protego.parse(_robots_text(response))
        return rules

    async def _permitted(self, target: httpx.URL, ask: _Ask) -> float:
        """Return the pause that robots.txt asks for; raises FetchError where it says no."""
        rules = await self._rules_for(target, ask)
        if rules.status >= 500:  # RFC 9309, 2.3.1.4: undefined rules forbid everything
            raise _forbidden(
                ask.url,
                f"is not read, because {rules.origin} answers {status_line(rules.status)}",
                "Try again later, or set respect_robots = false if the site is yours",
            )
        if not rules.robots.can_fetch(str(target), _AGENT):
            raise _forbidden(
                ask.url,
                "may not be read, says the site's robots.txt",
                "Ask the site's owner, or set respect_robots = false if the site is yours",
            )
        return min(float(rules.robots.crawl_delay(_AGENT) or 0), LONGEST_PAUSE)

    def _client(self, *, private: bool) -> httpx.AsyncClient:
        if private not in self._clients:
            self._clients[private] = httpx.AsyncClient(
                transport=PinnedTransport(self._resolve, any_address if private else self._allowed),
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
    origin: str
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    robots: Protego = field(default_factory=lambda: Protego.parse(""))
    status: int = 0
    is_known: bool = False


def _web_address(address: str, url: str) -> httpx.URL:
    """Return the address, to which `url` led; raises FetchError when it is none of the web."""
    with translated(url):
        target = httpx.URL(address)
        host = target.host  # decoded here: a host such as "xn--" cannot be
    if target.scheme not in {"http", "https"} or not host:
        raise FetchError(url, f'leads to "{address[:200]}", which is not a web address')
    return target


def _forbidden(url: str, reason: str, remedy: str) -> FetchError:
    error = FetchError(url, reason, remedy)
    error.status = 403
    return error


def _robots_text(response: Response) -> str:
    """Return the rules, "" (all allowed) for none or for an HTML page in their place.

    Rules that are labelled as HTML are rules: old servers send every file so.
    """
    if response.status >= 400:
        return ""
    text = response.body[:512_000].decode("utf-8-sig", "replace")  # RFC 9309, 2.5: 500 KiB at least
    return "" if text.lstrip().startswith("<") else text

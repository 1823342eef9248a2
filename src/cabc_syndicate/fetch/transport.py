"""The connection: to an address that was checked, with a bounded answer, and one kind of error.

The only place that translates what httpx, zlib and the clock raise into a FetchError.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager

import httpx

from cabc_syndicate.errors import BlockedAddressError, FetchError
from cabc_syndicate.guard import PACKINGS, Allowed, Resolve, Unpacked


class PinnedTransport(httpx.AsyncBaseTransport):
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
                    "If it may be read, set allow_private = true in [source.fetch] of its source; "
                    "`cabc init`, `cabc source probe` and `cabc feed check` take --allow-private",
                )
        return addresses


async def bounded(answer: httpx.Response, url: str, limit: int) -> bytes:
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
def translated(url: str, seconds: float = 0) -> Iterator[None]:
    """Turn what httpx, zlib and the clock raise into a FetchError about the address."""
    try:
        yield
    except (TimeoutError, httpx.TimeoutException) as error:
        raise FetchError(
            url, f"did not answer in full within {seconds:g} s", "Try again later, or raise timeout"
        ) from error
    except (httpx.InvalidURL, UnicodeError) as error:
        raise FetchError(url, f"is not a web address: {error}", "Check the address") from error
    except httpx.ConnectError as error:
        raise FetchError(
            url, "the server cannot be reached", "Check the address and that the site is up"
        ) from error
    except (httpx.HTTPError, zlib.error) as error:
        reason = str(error) or type(error).__name__
        raise FetchError(url, f"the answer is broken: {reason}", "Try again later") from error

"""A fetcher for one look at a site: it asks for no address twice and keeps what came.

Has the three methods of `fetch.Fetcher` that a session uses, and writes nothing itself.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from cabc_syndicate.errors import FetchError
from cabc_syndicate.fetch import Fetcher, Response, Robots, Validators
from cabc_syndicate.settings import Fetch


def _quiet(url: str, asked: int) -> None:
    del url, asked


@dataclass(slots=True)
class KeepingFetcher:
    """Ask each address once, at most `most` of them; `watch` is told of each before it goes out."""

    fetcher: Fetcher
    most: int = 300
    watch: Callable[[str, int], None] = _quiet
    kept: dict[str, Response] = field(default_factory=dict)
    """What each address answered, in the order of the answers."""
    _asked: dict[str, asyncio.Task[Response]] = field(default_factory=dict)

    @property
    def asked(self) -> int:
        """How many addresses were asked for."""
        return len(self._asked)

    async def get(self, url: str, limits: Fetch, *, known: Validators | None = None) -> Response:
        """Return what the address answers, whole; raises FetchError, also beyond `most`."""
        del known  # a look needs the page, not that it is unchanged
        if url not in self._asked:
            if len(self._asked) >= self.most:
                raise FetchError(
                    url,
                    f"was not asked for: a first look makes at most {self.most} requests",
                    "Probe it by itself with `cabc source probe`",
                )
            self.watch(url, len(self._asked) + 1)
            self._asked[url] = asyncio.create_task(self._get(url, limits))
        return await self._asked[url]

    async def head(self, url: str, limits: Fetch) -> Response:
        """Return the header fields of what the address holds."""
        return await self.fetcher.head(url, limits)

    async def rules_of(self, url: str, limits: Fetch) -> Robots:
        """Return what the robots.txt of the address's host says to us."""
        return await self.fetcher.rules_of(url, limits)

    async def _get(self, url: str, limits: Fetch) -> Response:
        response = await self.fetcher.get(url, limits)
        self.kept[url] = response
        return response

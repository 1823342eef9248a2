"""Group commits: what the connections have to say goes into the store together.

While one commit runs, the next group gathers, so the store is written as often as it can be and
no oftener. A connection waits for its group before its final dot; since a group is written in the
order in which it was said, its previous verdict is durable by then.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TypeVar

from cabc_syndicate.errors import StoreError
from cabc_syndicate.mailing import Settlement

Result = TypeVar("Result")
Pair = tuple[int, int]
"""(edition number, subscriber)"""

_RETRIES = 30
_RETRY_SECONDS = 1.0


class LeaseLost(Exception):  # noqa: N818 - an event, not a mistake
    """Another worker has taken the delivery over; it must not be sent by us."""


@dataclass(slots=True)
class Group:
    """What the connections said since the last commit."""

    settlements: list[Settlement] = field(default_factory=list)
    suppressions: list[tuple[str, str]] = field(default_factory=list)
    """(address, reason)"""
    marks: dict[Pair, asyncio.Future[None]] = field(default_factory=dict)
    """Final dots that wait for this commit."""


class Ledger:
    """Writes groups one after another, from one thread of its own."""

    def __init__(self, write: Callable[[Group], set[Pair]]) -> None:
        """Take the function that commits a group and returns the marks whose lease still holds."""
        self._commit = write
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="ledger")
        self._group = Group()
        self._gathered = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()

    async def run(self) -> None:
        """Write groups until cancelled. Raises StoreError when the store stays unusable."""
        loop = asyncio.get_running_loop()
        while True:
            await self._gathered.wait()
            self._gathered.clear()
            group, self._group = self._group, Group()
            held = await loop.run_in_executor(self._thread, self._write, group)
            for pair, future in group.marks.items():
                if future.done():
                    continue
                if pair in held:
                    future.set_result(None)
                else:
                    future.set_exception(LeaseLost())
            if not self._gathered.is_set():
                self._idle.set()

    def settle(self, settlement: Settlement, *, suppress: str | None = None) -> None:
        """Say how a delivery ended; with `suppress`, its address is not to be mailed again."""
        self._group.settlements.append(settlement)
        if suppress:
            self._group.suppressions.append((suppress, settlement.reply or ""))
        self._wake()

    async def mark_sending(self, edition_number: int, subscriber_id: int) -> None:
        """Return when it is durable that this final dot may be sent, and all said before it.

        Raises LeaseLost when the delivery is another worker's by now.
        """
        future = asyncio.get_running_loop().create_future()
        self._group.marks[edition_number, subscriber_id] = future
        self._wake()
        await future

    async def call(self, work: Callable[[], Result]) -> Result:
        """Run other work on the store in the same thread, between two groups."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    async def flush(self) -> None:
        """Return when all that was said is durable."""
        await self._idle.wait()

    def close(self) -> None:
        """Let the thread end."""
        self._thread.shutdown()

    def _wake(self) -> None:
        self._idle.clear()
        self._gathered.set()

    def _write(self, group: Group) -> set[Pair]:
        """Write a group, again and again while the store is away, so that no verdict is lost."""
        for _ in range(_RETRIES):
            try:
                return self._commit(group)
            except StoreError:
                time.sleep(_RETRY_SECONDS)
        return self._commit(group)

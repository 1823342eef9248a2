"""Keep to a number of messages a second over all connections of a process."""

from __future__ import annotations

import asyncio


class Pace:
    """Hands out moments to send at, evenly spaced; without a rate, at once."""

    def __init__(self, rate: float | None) -> None:
        """Take the rate in messages a second."""
        self._gap = 1 / rate if rate else 0.0
        self._next = 0.0

    async def wait(self) -> None:
        """Return when the next message may begin."""
        if not self._gap:
            return
        now = asyncio.get_running_loop().time()
        moment = max(now, self._next)
        self._next = moment + self._gap
        await asyncio.sleep(moment - now)

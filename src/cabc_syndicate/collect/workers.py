"""Worker processes that read pages: what a hostile page costs, it costs one of them.

A page that takes longer than its time is given up and its worker ended; one that asks for too much
memory ends its worker by itself. Both are a PageError about that page, and the next page is read
by a fresh worker. Heavy libraries are loaded there alone.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import resource
import sys
from collections.abc import Callable
from concurrent.futures import CancelledError
from typing import ParamSpec, TypeVar

from pebble import ProcessExpired, ProcessPool

from cabc_syndicate.errors import PageError

LONGEST = 20.0
"""Seconds that one page may take."""

_MOST = 4
_MEMORY = 2 * 1024**3
_PAGES_EACH = 2000
"""Pages after which a worker is replaced, so that what a library keeps does not grow for ever."""

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")


class Workers:
    """A few processes; they start with the first page."""

    def __init__(self, count: int | None = None, longest: float = LONGEST) -> None:
        """Prepare `count` workers, as many as there are cores if that is not said."""
        self._count = count or min(os.cpu_count() or 1, _MOST)
        self._longest = longest
        self._pool: ProcessPool | None = None

    async def run(
        self,
        item: str,
        function: Callable[Parameters, Result],
        *args: Parameters.args,
        **options: Parameters.kwargs,
    ) -> Result:
        """Return what the function returns for these arguments, in a worker.

        Function, arguments and result must be picklable. Raises what it raises, and PageError
        about `item` when it takes too long or its process ends.
        """
        if self._pool is None:
            self._pool = _pool(self._count)
        future = self._pool.schedule(
            function, args=list(args), kwargs=options, timeout=self._longest
        )
        try:
            result: Result = await asyncio.wrap_future(future)
        except TimeoutError as error:
            raise PageError(
                item,
                f"took longer than {self._longest:g} s to read",
                "Open it in a browser: it is very large, or made to be slow",
            ) from error
        except (ProcessExpired, MemoryError, CancelledError) as error:
            raise PageError(
                item,
                "ended the process that read it, for want of memory most likely",
                "Open it in a browser: it is very large, or made to do harm",
            ) from error
        return result

    def close(self) -> None:
        """End the workers."""
        if self._pool is not None:
            self._pool.stop()
            self._pool.join()
            self._pool = None


def _pool(count: int) -> ProcessPool:
    # Not fork: this process has threads and open database connections.
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["cabc_syndicate.collect.preload"])
    # By this a worker would find the main module, and load the whole command line with it.
    vars(sys.modules["__main__"]).pop("__file__", None)
    return ProcessPool(
        max_workers=count, max_tasks=_PAGES_EACH, initializer=_limit, context=context
    )


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))

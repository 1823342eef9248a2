"""What the process that forks workers loads first, and no other process may import.

A worker whose pool is closed while it still starts finds its pipe or semaphore gone. That is how it
learns that it is not needed, no fault; Python's fork server would print a traceback.
"""

from __future__ import annotations

import sys
from types import TracebackType

import cabc_syndicate.collect.reading  # noqa: F401 - loaded once, for all workers


def _quietly(
    kind: type[BaseException], error: BaseException, traceback: TracebackType | None
) -> None:
    if not issubclass(kind, EOFError | OSError):
        sys.__excepthook__(kind, error, traceback)


sys.excepthook = _quietly

"""What a long-running stage tells whoever watches it: progress, and the log of the daemon."""

from __future__ import annotations

import logging
import sys
from typing import Protocol

import structlog


class Progress(Protocol):
    """Be told how far a task has come; `total` is None while it is not known."""

    def __call__(self, task: str, done: int, total: int | None) -> None:
        """Take the news and return at once."""
        ...


def unwatched(task: str, done: int, total: int | None) -> None:
    """Ignore all progress."""
    del task, done, total


def logger(name: str) -> structlog.stdlib.BoundLogger:
    """Return a logger that writes where `configure_logging` said."""
    made: structlog.stdlib.BoundLogger = structlog.get_logger(name)
    return made


def configure_logging() -> None:
    """Write the log to stderr: for people on a terminal, as JSON lines otherwise."""
    shape: structlog.typing.Processor = (
        structlog.dev.ConsoleRenderer()
        if sys.stderr.isatty()
        else structlog.processors.JSONRenderer(ensure_ascii=False)
    )
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            shape,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    logging.getLogger("apscheduler").setLevel(logging.CRITICAL)  # our own log tells what failed

"""What every command starts from: the configuration's path, the clock, and how to print."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import typer

from cabc_syndicate import wiring
from cabc_syndicate.wiring import Application, Clock


@dataclass(frozen=True, slots=True)
class Invocation:
    """The options of every command."""

    config: Path
    as_json: bool
    rehearsed: datetime | None

    @property
    def clock(self) -> Clock:
        """The wall clock, or the frozen instant of a rehearsal."""
        return wiring.frozen_clock(self.rehearsed) if self.rehearsed else wiring.wall_clock

    @property
    def now(self) -> datetime:
        """The instant at which the command runs."""
        return self.clock()

    @contextmanager
    def application(self) -> Iterator[Application]:
        """Open the installation for the time of a command."""
        application = wiring.open_application(self.config)
        try:
            yield application
        finally:
            application.database.close()


def invocation(context: typer.Context) -> Invocation:
    """Return the options of the running command."""
    found = context.obj
    if not isinstance(found, Invocation):
        raise TypeError("a command ran without the root of the command line")
    return found

"""`cabc run`: the daemon and the web server in one process, until SIGTERM."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Collection

from cabc_syndicate.observe import configure_logging
from cabc_syndicate.schedule.daemon import Daemon
from cabc_syndicate.web import app as web
from cabc_syndicate.wiring import Application, Clock


def serve(
    application: Application,
    clock: Clock,
    roles: Collection[str],
    *,
    announce: Callable[[str], None],
) -> None:
    """Run the roles until SIGTERM or SIGINT, then end what is under way and return.

    `announce` is told once that all is up. Raises BusyError when `[web] listen` is in use.
    """
    configure_logging()
    stopping = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        # uvicorn takes these over while it serves, and raises them again for us when it is done.
        signal.signal(number, lambda *_: stopping.set())
    settings = application.settings
    listener = web.listen(settings) if "web" in roles else None
    daemon = Daemon(application, clock, collects="scheduler" in roles, delivers="worker" in roles)
    daemon.start()
    try:
        if listener is not None:
            announce(f"Serving on http://{settings.web.listen}/ (stop with Ctrl-C or SIGTERM)")
            web.server(application, clock, daemon.publish_soon, daemon.push_soon).run(
                sockets=[listener]
            )
        else:
            announce("Running (stop with Ctrl-C or SIGTERM)")
            stopping.wait()
    finally:
        announce("Stopping: what is under way is being ended")
        daemon.stop()

"""The web application, and the server that runs it."""

from __future__ import annotations

import errno
import socket
from collections.abc import Callable

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from cabc_syndicate.config import Settings
from cabc_syndicate.errors import BusyError, ConfigurationError, Problem
from cabc_syndicate.web import api, feeds, hub
from cabc_syndicate.web.security import SecurityHeaders
from cabc_syndicate.wiring import Application, Clock

_GRACE_SECONDS = 10


def build(
    application: Application,
    clock: Clock,
    on_change: Callable[[], None] | None = None,
    on_ask: Callable[[], None] | None = None,
) -> Starlette:
    """Return the web application of an installation.

    `on_change` is called, in a thread, after articles were pushed; `on_ask` after somebody asked
    our hub for a feed.
    """
    publish, address = application.settings.publish, f"{application.settings.site.base}feeds/"
    made = Starlette(
        routes=[
            *feeds.routes(publish.directory, publish.hub, address),  # first: asked for the most
            Route("/healthz", _health, methods=["GET", "HEAD"]),
            api.route(application, clock, on_change),
            *hub.routes(application, clock, on_ask),
        ],
        middleware=[Middleware(SecurityHeaders)],
    )
    # It would redirect to whatever host the request names.
    made.router.redirect_slashes = False
    return made


def listen(settings: Settings) -> socket.socket:
    """Return a socket bound to `[web] listen`.

    Raises BusyError when the address is taken, ConfigurationError when it is not ours to take.
    """
    host, _, port = settings.web.listen.rpartition(":")
    where = f"web.listen {settings.web.listen}"
    try:
        family, kind, _, _, address = socket.getaddrinfo(
            host.strip("[]"), int(port), type=socket.SOCK_STREAM
        )[0]
        bound = socket.socket(family, kind)
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind(address)
        bound.listen(2048)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise BusyError(
                where, "is in use", "Stop the other program, or choose another port"
            ) from error
        raise ConfigurationError(
            [Problem(where, f"cannot be used: {error}", 'Try "127.0.0.1:8080"')]
        ) from error
    return bound


def server(
    application: Application,
    clock: Clock,
    on_change: Callable[[], None] | None = None,
    on_ask: Callable[[], None] | None = None,
) -> uvicorn.Server:
    """Return a server; `server.run(sockets=[...])` returns after SIGTERM or SIGINT."""
    return uvicorn.Server(
        uvicorn.Config(
            build(application, clock, on_change, on_ask),
            http="httptools",
            log_level="warning",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=_GRACE_SECONDS,
            lifespan="off",
        )
    )


async def _health(request: Request) -> Response:
    del request
    return PlainTextResponse("ok\n")

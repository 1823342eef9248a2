"""`POST /hub`: our own WebSub hub takes requests to follow a feed, or to follow it no longer.

Nothing is sent to anybody from here: a request is only kept, and the worker asks the subscriber
whether it means it. So nobody can be signed up by others, nor be reached through us at will.
"""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qsl

from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from cabc_syndicate.errors import StoreError
from cabc_syndicate.publish.service import pushing
from cabc_syndicate.publish.websub import own_hub, read_wish
from cabc_syndicate.web.bodies import bounded
from cabc_syndicate.wiring import Application, Clock

MOST_BYTES = 16_384


def routes(
    application: Application, clock: Clock, on_ask: Callable[[], None] | None
) -> list[Route]:
    """Return the route, none where our hub does not run; `on_ask` is called after a request."""

    async def hub(request: Request) -> Response:
        try:
            wish = read_wish(await _fields(request))
            kept = await run_in_threadpool(
                pushing.ask, application.database, application.settings, wish, clock()
            )
        except ValueError as error:
            return PlainTextResponse(f"{error}\n", 400)
        except StoreError:
            return PlainTextResponse("try again later\n", 503)
        if not kept:
            return PlainTextResponse(
                "there are too many subscriptions\n", 503, {"Retry-After": "3600"}
            )
        task = BackgroundTask(on_ask) if on_ask else None
        return PlainTextResponse("you will be asked to confirm\n", 202, background=task)

    return [Route("/hub", hub, methods=["POST"])] if own_hub(application.settings) else []


async def _fields(request: Request) -> list[tuple[str, str]]:
    """Return the fields of the form; ValueError when there is none, or too much of it."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise ValueError("the body is not application/x-www-form-urlencoded")
    try:
        body = await bounded(request, MOST_BYTES)
        if body is None:
            raise ValueError(f"the body has more than {MOST_BYTES} bytes")
        return parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=20)
    except (ClientDisconnect, UnicodeDecodeError) as error:
        raise ValueError("the body cannot be read") from error

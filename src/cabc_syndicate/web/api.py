"""`POST /api/articles`: a CMS that can call out pushes its articles (docs/how-to/push.md).

A bearer token names the source; it is the only way in, so no cookie and no form of another site
can be misused. Wrong tokens are answered alike, whatever is wrong with them, and too many of them
in a minute with 429; a right one is never kept waiting.
"""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import Callable
from dataclasses import asdict

from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from cabc_syndicate.collect.pushed import MOST_ITEMS
from cabc_syndicate.collect.service.pushing import push
from cabc_syndicate.errors import StoreError
from cabc_syndicate.settings import Source
from cabc_syndicate.web.bodies import bounded
from cabc_syndicate.wiring import Application, Clock

MOST_BYTES = 5_000_000
_MOST_FAILURES, _WINDOW = 20, 60.0


def route(application: Application, clock: Clock, on_change: Callable[[], None] | None) -> Route:
    """Return the route; `on_change` is called after an answer that changed something."""
    failures: deque[float] = deque(maxlen=_MOST_FAILURES)
    turn = asyncio.Lock()  # one push at a time: two of one article must see each other

    async def articles(request: Request) -> Response:
        source = _source_of(application, request)
        if source is None:
            return _refuse_token(failures, clock().timestamp())
        values = await _values(request)
        if isinstance(values, Response):
            return values
        async with turn:
            return await _store(application, clock, source, values, on_change)

    return Route("/api/articles", articles, methods=["POST"])


async def _store(
    application: Application,
    clock: Clock,
    source: Source,
    values: list[object],
    on_change: Callable[[], None] | None,
) -> Response:
    try:
        done = await run_in_threadpool(
            push, application.database, application.settings, source, values, now=clock()
        )
    except StoreError:
        return _error(503, "The articles could not be stored: send them again later")
    refused = sum(one.result == "refused" for one in done)
    status = 200 if not refused else 422 if refused == len(done) else 207
    changed = any(one.result not in {"refused", "unchanged"} for one in done)
    rows = [
        {name: value for name, value in asdict(one).items() if value is not None} for one in done
    ]
    task = BackgroundTask(on_change) if on_change and changed else None
    return JSONResponse({"articles": rows}, status, background=task)


def _source_of(application: Application, request: Request) -> Source | None:
    """Return the source whose token the request carries; every one is compared, whichever it is."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    given = token.strip() if scheme.lower() == "bearer" else ""
    found = None
    for source in application.settings.source:
        is_right = application.signer.is_push_token(given[:200], source.id, source.token)
        if source.kind == "push" and is_right:
            found = source
    return found


def _refuse_token(failures: deque[float], now: float) -> Response:
    is_flood = len(failures) == _MOST_FAILURES and now - failures[0] < _WINDOW
    failures.append(now)
    if is_flood:
        response = _error(429, "Too many wrong tokens: wait a minute")
        response.headers["Retry-After"] = str(int(_WINDOW))
        return response
    response = _error(
        401,
        "The token is missing or wrong: send Authorization: Bearer TOKEN; "
        "`cabc source show ID` prints it",
    )
    response.headers["WWW-Authenticate"] = 'Bearer realm="articles"'
    return response


async def _values(request: Request) -> list[object] | Response:
    """Return the articles of a request, or what to answer to one that holds none."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        return _error(415, "The body is not JSON: send Content-Type: application/json")
    try:
        body = await bounded(request, MOST_BYTES)
    except ClientDisconnect:
        return _error(400, "The body ended early: send it again")
    if body is None:
        return _error(413, f"The body has more than {MOST_BYTES:,} bytes: send fewer articles")
    try:
        found = json.loads(body)
    except (ValueError, RecursionError) as error:
        reason = "it nests too deep" if isinstance(error, RecursionError) else str(error)
        return _error(400, f"The body is not JSON: {reason}")
    values = found if isinstance(found, list) else [found]
    if not 1 <= len(values) <= MOST_ITEMS:
        return _error(400, f"Send 1 to {MOST_ITEMS} articles at once, not {len(values)}")
    return values


def _error(status: int, text: str) -> Response:
    return JSONResponse({"error": text}, status)

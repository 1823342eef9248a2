"""Bodies of requests, never holding more of one than is allowed."""

from __future__ import annotations

from starlette.requests import Request


async def bounded(request: Request, limit: int) -> bytes | None:
    """Return the body; None as soon as it has more than `limit` bytes.

    Raises ClientDisconnect when it ends early.
    """
    length = request.headers.get("content-length", "")
    if length.isdecimal() and int(length[:18]) > limit:
        return None
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            return None
    return bytes(body)

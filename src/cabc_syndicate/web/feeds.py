"""Serve published files, with the media types that feed readers expect.

Only names of the published form are looked up, and only inside the folder, so no address can
reach any other file.
"""

from __future__ import annotations

import re
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.routing import Route

MEDIA_TYPES = {
    ".rss": "application/rss+xml; charset=utf-8",
    ".atom": "application/atom+xml; charset=utf-8",
    ".json": "application/feed+json; charset=utf-8",
    ".opml": "text/x-opml; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
}

_PATH = re.compile(
    r"(?:articles/)?[a-z0-9-]{1,80}(?:\.[A-Za-z-]{2,8})?\.(?:rss|atom|json|opml|html|css)"
)
_CACHED = {"Cache-Control": "public, max-age=300"}


def routes(directory: Path) -> list[Route]:
    """Return the routes that serve a folder of published files."""

    async def serve(request: Request) -> Response:
        path = request.path_params["path"]
        file = directory / path
        if not _PATH.fullmatch(path) or not file.is_file():
            raise HTTPException(404)
        media_type = MEDIA_TYPES[file.suffix]
        response = FileResponse(file, media_type=media_type, headers=_CACHED)
        response.headers["content-type"] = media_type
        return response

    async def front(request: Request) -> Response:
        del request
        return RedirectResponse("/feeds/index.html", status_code=307)

    return [
        Route("/", front, methods=["GET", "HEAD"]),
        Route("/feeds/", front, methods=["GET", "HEAD"]),
        Route("/feeds/{path:path}", serve, methods=["GET", "HEAD"]),
    ]

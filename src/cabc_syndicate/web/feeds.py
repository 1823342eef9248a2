"""Serve published files, with the media types that feed readers expect.

Only names of the published form are looked up, and only inside the folder, so no address can
reach any other file.
"""

from __future__ import annotations

import re
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.staticfiles import StaticFiles

MEDIA_TYPES = {
    ".rss": "application/rss+xml; charset=utf-8",
    ".atom": "application/atom+xml; charset=utf-8",
    ".json": "application/feed+json; charset=utf-8",
    ".opml": "text/x-opml; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".jpg": "image/jpeg",
    ".png": "image/png",
}

_PATH = re.compile(
    r"(?:articles/)?[a-z0-9-]{1,80}(?:\.[A-Za-z-]{2,8})?\.(?:rss|atom|json|opml|html|css)"
    r"|_health\.atom|images/[0-9a-f]{8,64}\.(?:jpg|png)"
)
_FOREVER = "public, max-age=31536000, immutable"
"""For pictures: their name is a hash of what they hold."""


def routes(directory: Path) -> list[Route]:
    """Return the routes that serve a folder of published files."""

    static = StaticFiles(directory=directory, check_dir=False)

    async def serve(request: Request) -> Response:
        path = request.path_params["path"]
        file = directory / path
        if not _PATH.fullmatch(path) or not file.is_file():
            raise HTTPException(404)
        response = static.file_response(file, file.stat(), request.scope)
        if response.status_code == 200:
            response.headers["Content-Type"] = MEDIA_TYPES[file.suffix]
        is_picture = path.startswith("images/")
        response.headers["Cache-Control"] = _FOREVER if is_picture else "public, max-age=300"
        return response

    async def front(request: Request) -> Response:
        del request
        return RedirectResponse("/feeds/index.html", status_code=307)

    return [
        Route("/", front, methods=["GET", "HEAD"]),
        Route("/feeds", front, methods=["GET", "HEAD"]),
        Route("/feeds/", front, methods=["GET", "HEAD"]),
        Route("/feeds/{path:path}", serve, methods=["GET", "HEAD"]),
    ]

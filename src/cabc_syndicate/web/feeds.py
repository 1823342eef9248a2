"""Serve published files as feed readers want them: negotiated encodings, validators, 304.

Only names of the published form are looked up, and only inside the folder, so no address can
reach any other file. What was read stays in memory, up to a limit, until the file changes.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from cabc_syndicate.publish.websub import is_topic, links
from cabc_syndicate.web.conditions import (
    asked,
    encodings,
    is_failed,
    is_not_modified,
    last_modified,
)

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
    r"|articles/[A-Za-z0-9-]{1,80}\.html"
    r"|archive/[a-z0-9-]{1,80}(?:\.[A-Za-z-]{2,8})?/[1-9][0-9]{0,6}\.atom"
    r"|_health\.atom|images/[0-9a-f]{8,64}\.(?:jpg|png)"
)
_COPIES = {"br": ".br", "zstd": ".zst", "gzip": ".gz"}
_CODINGS = tuple(_COPIES)

_FOREVER = "public, max-age=31536000, immutable"
"""For pictures: their name is a hash of what they hold."""
_DAY = "public, max-age=86400"
"""For archive pages: they change when an article on them is revised or withdrawn."""
_MINUTES = "public, max-age=300"

_MEMORY = 64_000_000
"""Bytes of files that are kept in memory."""


class Files:
    """The published folder, with what was read of it. Not for several threads."""

    def __init__(self, directory: Path, hubs: Sequence[str] = (), address: str = "") -> None:
        """Take the folder, which need not be there yet, its hubs and its public address."""
        self._directory = directory
        self._hubs = hubs
        self._address = address
        self._kept: dict[str, tuple[tuple[int, ...], bytes, str]] = {}
        self._size = 0

    def answer(self, path: str, request: Request) -> Response:
        """Return the answer to a request for a path; HTTPException 404 where there is none."""
        # A route's pattern ends before a line break at the very end of the address.
        if not _PATH.fullmatch(path) or request.scope["path"].endswith("\n"):
            raise HTTPException(404)
        said = asked(request.scope["headers"]).get
        try:
            stamp = held = self._stamp(path)
            name, coding = path, ""
            if not path.startswith("images/"):
                name, coding, held = self._choose(path, stamp, said(b"accept-encoding"))
            data, tag = self._read(name, held)
        except OSError as error:
            raise HTTPException(404) from error
        headers = {
            "ETag": tag,
            "Last-Modified": last_modified(stamp[0]),
            "Cache-Control": _caching(path),
        }
        if not path.startswith("images/"):
            headers["Vary"] = "Accept-Encoding"
        suffix = path[path.rindex(".") :]
        if suffix == ".json":
            headers["Access-Control-Allow-Origin"] = "*"
            headers["Access-Control-Expose-Headers"] = "ETag"
        if is_failed(said(b"if-match"), said(b"if-unmodified-since"), tag, stamp[0]):
            headers["Cache-Control"] = "no-store"  # it is no answer to others
            return Response(status_code=412, headers=headers)
        if is_not_modified(said(b"if-none-match"), said(b"if-modified-since"), tag, stamp[0]):
            return Response(status_code=304, headers=headers)
        if self._hubs and is_topic(path):
            headers["Link"] = links(self._hubs, f"{self._address}{path}")
        if coding:
            headers["Content-Encoding"] = coding
        headers["Content-Type"] = MEDIA_TYPES[suffix]
        if request.method == "HEAD":
            headers["Content-Length"] = str(len(data))
            return Response(headers=headers)
        return Response(data, headers=headers)

    def _choose(
        self, path: str, stamp: tuple[int, ...], accepted: str | None
    ) -> tuple[str, str, tuple[int, ...]]:
        """Return the file to send, its content coding and stamp: the first copy not stale."""
        for coding in encodings(accepted, _CODINGS):
            copy = path + _COPIES[coding]
            try:
                held = self._stamp(copy)
            except OSError:
                continue
            if held[0] >= stamp[0]:
                return copy, coding, held
        return path, "", stamp

    def _stamp(self, path: str) -> tuple[int, ...]:
        found = os.stat(f"{self._directory}/{path}")  # noqa: PTH116 - a path object takes longer
        return found.st_mtime_ns, found.st_size, found.st_ino

    def _read(self, path: str, stamp: tuple[int, ...]) -> tuple[bytes, str]:
        """Return a file's bytes and their strong entity tag (RFC 9110, 8.8.3).

        The bytes of a copy differ from those of its file, so each has a tag of its own.
        """
        kept = self._kept.get(path)
        if kept is not None and kept[0] == stamp:
            return kept[1], kept[2]
        data = (self._directory / path).read_bytes()
        tag = f'"{sha256(data).hexdigest()[:32]}"'
        if kept is not None:
            self._size -= len(kept[1])
            del self._kept[path]
        self._size += len(data)
        self._kept[path] = stamp, data, tag
        while self._size > _MEMORY and len(self._kept) > 1:
            oldest = next(iter(self._kept))
            self._size -= len(self._kept.pop(oldest)[1])
        return data, tag


def routes(directory: Path, hubs: Sequence[str] = (), address: str = "") -> list[Route]:
    """Return the routes that serve the folder of published files, whose public address that is."""
    files = Files(directory, hubs, address)

    async def serve(request: Request) -> Response:
        return files.answer(request.path_params["path"], request)

    async def front(request: Request) -> Response:
        del request
        return RedirectResponse("/feeds/index.html", status_code=307)

    return [
        Route("/", front, methods=["GET", "HEAD"]),
        Route("/feeds", front, methods=["GET", "HEAD"]),
        Route("/feeds/", front, methods=["GET", "HEAD"]),
        Route("/feeds/{path:path}", serve, methods=["GET", "HEAD"]),
    ]


def _caching(path: str) -> str:
    if path.startswith("images/"):
        return _FOREVER
    return _DAY if path.startswith("archive/") else _MINUTES

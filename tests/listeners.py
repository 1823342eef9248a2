"""Hubs and subscribers for the tests: HTTP servers that keep what they were asked."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True)
class Asked:
    """One request; names of headers are in small letters."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes

    @property
    def form(self) -> dict[str, str]:
        return dict(parse_qsl(self.body.decode()))


Answer = Callable[[Asked], tuple[int, bytes]]


@dataclass
class Listener:
    """A server, and all that came in. `answer` may be changed at any time."""

    address: str
    answer: Answer
    asked: list[Asked] = field(default_factory=list)


def challenged(asked: Asked) -> tuple[int, bytes]:
    """Answer as a subscriber that means it."""
    return 200, asked.query.get("hub.challenge", "").encode()


def always(status: int) -> Answer:
    """Answer always so."""
    return lambda _: (status, b"")


@contextmanager
def listening(answer: Answer) -> Iterator[Listener]:
    """Run a server on loopback while the block lasts."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            body = self.rfile.read(length)
            if len(body) < length:  # who asked was killed over it: a server has no such request
                self.close_connection = True
                return
            parts = urlsplit(self.path)
            asked = Asked(
                self.command,
                parts.path,
                dict(parse_qsl(parts.query)),
                {name.lower(): value for name, value in self.headers.items()},
                body,
            )
            listener.asked.append(asked)
            status, answered = listener.answer(asked)
            self.send_response_only(status)
            if 300 <= status < 400:
                self.send_header("Location", f"{listener.address}/elsewhere")
            self.send_header("Content-Length", str(len(answered)))
            self.end_headers()
            with suppress(ConnectionError):  # who asked may have had enough
                self.wfile.write(answered)

        def do_POST(self) -> None:
            self.do_GET()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
            """Say nothing: what came in is kept."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    listener = Listener(f"http://127.0.0.1:{server.server_port}", answer)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield listener
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

"""A proxy on loopback that passes requests on to a server and keeps what it answered."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True)
class Exchange:
    """One request and its answer; names of headers are in small letters."""

    path: str
    asked: dict[str, str]
    status: int
    answered: dict[str, str]
    size: int


@dataclass
class Proxy:
    """A running proxy and all that went through it."""

    address: str
    exchanges: list[Exchange] = field(default_factory=list)

    @property
    def statuses(self) -> list[int]:
        return [exchange.status for exchange in self.exchanges]


@contextmanager
def running_proxy(port: int) -> Iterator[Proxy]:
    """Pass requests on to a port of this machine while the block lasts."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            behind = HTTPConnection("127.0.0.1", port, timeout=30)
            headers = dict(self.headers.items())
            behind.request("GET", self.path, headers=headers)
            answer = behind.getresponse()
            body = answer.read()
            proxy.exchanges.append(
                Exchange(
                    self.path,
                    {name.lower(): value for name, value in headers.items()},
                    answer.status,
                    {name.lower(): value for name, value in answer.getheaders()},
                    len(body),
                )
            )
            self.send_response_only(answer.status)
            for name, value in answer.getheaders():
                if name.lower() not in {"transfer-encoding", "connection", "content-length"}:
                    self.send_header(name, value)
            if answer.status != 304:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
            behind.close()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
            """Say nothing: what went through is kept."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    proxy = Proxy(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield proxy
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

"""What one answer over HTTP costs the web process: 304, 200 from memory, and a peer beside it.

Each server is a process of its own with one worker, on loopback; one client asks over a connection
that is kept open, as a reverse proxy's. Its own time does not count: only the server's CPU does.
"""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

_TICK = os.sysconf("SC_CLK_TCK")
_PEER = """
import sys, uvicorn
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
app = Starlette(routes=[Mount("/feeds", StaticFiles(directory=sys.argv[1]))])
uvicorn.run(app, port=int(sys.argv[2]), log_level="warning", access_log=False, lifespan="off")
"""


@dataclass(frozen=True, slots=True)
class Served:
    """The server's CPU for each answer, in microseconds, and the bytes of an answer's body."""

    unchanged: float
    whole: float
    size: int
    times: int


def ours(folder: Path, path: str, times: int) -> Served:
    """Measure `cabc run --role web` of the installation in `folder`."""
    port = _free_port()
    configuration = (folder / "config.toml").read_text()
    table = f'[web]\nlisten = "127.0.0.1:{port}"\n'
    (folder / "serving.toml").write_text(f"{configuration}\n{table}")
    command = [sys.executable, "-m", "cabc_syndicate", "run", "--role", "web"]
    return _measure([*command, "--config", str(folder / "serving.toml")], port, path, times)


def starlette(folder: Path, path: str, times: int) -> Served:
    """Measure Starlette's StaticFiles over the same files."""
    port = _free_port()
    command = [sys.executable, "-c", _PEER, str(folder / "feeds"), str(port)]
    return _measure(command, port, path, times)


def _measure(command: list[str], port: int, path: str, times: int) -> Served:
    with _running(command, port) as process, _connection(port) as connection:
        asked = f"GET /feeds/{path} HTTP/1.1\r\nHost: a.example\r\nAccept-Encoding: gzip, br\r\n"
        status, head, size = _ask(connection, f"{asked}\r\n".encode())
        assert status == 200, head
        known = "".join(
            f"{ask}: {found[1]}\r\n"
            for name, ask in (("etag", "If-None-Match"), ("last-modified", "If-Modified-Since"))
            if (found := re.search(rf"(?im)^{name}: ([^\r]*)", head))
        )
        taken = []
        for request, wanted in ((f"{asked}{known}\r\n", 304), (f"{asked}\r\n", 200)):
            for _ in range(100):
                _ask(connection, request.encode())
            before = _cpu(process.pid)
            for _ in range(times):
                status, _, _ = _ask(connection, request.encode())
                assert status == wanted
            taken.append((_cpu(process.pid) - before) / times * 1e6)
        return Served(taken[0], taken[1], size, times)


def _ask(connection: socket.socket, request: bytes) -> tuple[int, str, int]:
    """Send a request and read its answer; return status, head and length of the body."""
    connection.sendall(request)
    data = bytearray()
    while b"\r\n\r\n" not in data:
        data += _received(connection)
    head, _, body = bytes(data).partition(b"\r\n\r\n")
    text = head.decode("latin-1")
    status = int(text.split(" ", 2)[1])
    found = re.search(r"(?im)^content-length: (\d+)", text)
    length = int(found[1]) if found and status != 304 else 0
    left = length - len(body)
    while left > 0:
        left -= len(_received(connection))
    return status, text, length


def _received(connection: socket.socket) -> bytes:
    data = connection.recv(1 << 20)
    if not data:
        raise ConnectionError("the server closed the connection")
    return data


@contextmanager
def _running(command: list[str], port: int) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(300):
            assert process.poll() is None, command
            try:
                with closing(socket.create_connection(("127.0.0.1", port), timeout=1)):
                    break
            except OSError:
                time.sleep(0.1)
        yield process
    finally:
        process.terminate()
        process.wait(timeout=30)


@contextmanager
def _connection(port: int) -> Iterator[socket.socket]:
    with closing(socket.create_connection(("127.0.0.1", port), timeout=30)) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        yield connection


def _cpu(pid: int) -> float:
    """Return the CPU seconds of a process, all its threads together."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICK


def _free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

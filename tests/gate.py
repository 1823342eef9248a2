"""A door before a server, on loopback: it lets so many connections in, and can be shut."""

from __future__ import annotations

import socket
import threading
from types import TracebackType


class Gate:
    """Pass connections on to a port; beyond `limit` at once they are told 421.

    With `slow`, every connection but the first waits that many seconds at the door.
    """

    def __init__(self, port: int, limit: int = 1000, slow: float = 0) -> None:
        self._slow = slow
        self._behind = port
        self._limit = limit
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._lock = threading.Lock()
        self._inside: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept)]
        self.refused = 0

    def __enter__(self) -> Gate:
        self._threads[0].start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.shut()
        for thread in self._threads:
            thread.join()
        for one in self._inside:
            one.close()

    def shut(self) -> None:
        """Let nobody in any more, and cut everybody off who is inside."""
        with self._lock:
            if self._listener.fileno() != -1:
                self._listener.shutdown(socket.SHUT_RDWR)
                self._listener.close()
            for one in self._inside:
                _cut(one)

    def _accept(self) -> None:
        while True:
            try:
                outside, _ = self._listener.accept()
            except OSError:
                return
            with self._lock:
                if len(self._inside) >= 2 * self._limit:
                    self.refused += 1
                    outside.sendall(b"421 4.7.0 too many connections\r\n")
                    outside.close()
                    continue
                if self._inside and self._slow:
                    threading.Event().wait(self._slow)
                inside = socket.create_connection(("127.0.0.1", self._behind))
                self._inside += [outside, inside]
                for pair in ((outside, inside), (inside, outside)):
                    thread = threading.Thread(target=self._pass, args=pair)
                    self._threads.append(thread)
                    thread.start()

    def _pass(self, source: socket.socket, target: socket.socket) -> None:
        try:
            while data := source.recv(65536):
                target.sendall(data)
        except OSError:
            pass
        _cut(source)
        _cut(target)


def _cut(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        return

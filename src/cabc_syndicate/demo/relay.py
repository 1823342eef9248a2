"""Be the SMTP server at the other end: for the demo, the tests and the bench.

Reads SMTP on a loopback address; gives each message to a hook, or only counts it; delivers
nothing. Speaks what a good relay speaks (RFC 5321, 2920, 1870, 2034, 6152, 6531) and is light, so
that a bench measures the sender.

    python -m cabc_syndicate.demo.relay --port 0

prints `listening PORT`, and on SIGTERM one line of JSON: messages, connections, bytes.
"""

from __future__ import annotations

import argparse
import asyncio
import ipaddress
import json
import re
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cabc_syndicate.demo.dialogue import Dialogue, Envelope, OnMessage, OnRecipient

__all__ = ["Envelope", "OnMessage", "OnRecipient", "Relay", "keep", "running_relay"]

READ_SIZE = 65_536

_KEPT = re.compile(r"(\d{4,})-.*\.eml")
_UNSAFE = re.compile(r"[^A-Za-z0-9.@+_-]")


class Relay:
    """An SMTP server on loopback; `running_relay` starts and stops one in a thread."""

    def __init__(
        self,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        on_message: OnMessage | None = None,
        on_recipient: OnRecipient | None = None,
        size_limit: int = 10_485_760,
    ) -> None:
        """Port 0 takes a free one. Raises ValueError for a host that is no loopback address."""
        if not ipaddress.ip_address(host).is_loopback:
            raise ValueError(f"{host} is not a loopback address")
        self.host = host
        self.port = port
        self._on_message = on_message
        self._on_recipient = on_recipient
        self._size_limit = size_limit
        self.messages = 0
        self.connections = 0
        self.bytes = 0
        """Octets of the accepted messages, as they came over the wire."""
        self._open: set[_Connection] = set()
        self._server: asyncio.Server | None = None

    async def start(self) -> None:
        """Listen, and set `port`. Raises OSError if the port is taken."""
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(
            lambda: _Connection(self), self.host, self.port, backlog=256
        )
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        """Stop listening and drop every open connection."""
        if self._server is not None:
            self._server.close()
        for connection in self._open:
            connection.transport.abort()
        await asyncio.gather(*(connection.lost for connection in self._open))

    def answer(self, connection: _Connection) -> Dialogue:
        """Count a connection that was opened and return the dialogue to hold with it."""
        self._open.add(connection)
        self.connections += 1
        return Dialogue(
            self.connections,
            size_limit=self._size_limit,
            accept=self._accept,
            on_message=self._on_message,
            on_recipient=self._on_recipient,
        )

    def forget(self, connection: _Connection) -> None:
        """Forget a connection that has ended."""
        self._open.discard(connection)

    def _accept(self, octets: int) -> bytes:
        self.messages += 1
        self.bytes += octets
        return b"250 2.0.0 Ok: queued as %010X" % self.messages


class _Connection(asyncio.BufferedProtocol):
    """Carry a dialogue over a socket, through one buffer instead of a new one at every read."""

    transport: asyncio.Transport

    def __init__(self, relay: Relay) -> None:
        self._relay = relay
        self._arrived = memoryview(bytearray(READ_SIZE))
        self.lost = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self._dialogue = self._relay.answer(self)
        transport.write(b"220 relay.localhost ESMTP\r\n")

    def get_buffer(self, sizehint: int) -> memoryview:
        return self._arrived

    def buffer_updated(self, nbytes: int) -> None:
        replies = self._dialogue.receive(self._arrived[:nbytes])
        if replies:
            self.transport.write(replies)
        if self._dialogue.ended:
            self.transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        self._relay.forget(self)
        self.lost.set_result(None)


@contextmanager
def running_relay(
    *,
    host: str = "127.0.0.1",
    port: int = 0,
    on_message: OnMessage | None = None,
    on_recipient: OnRecipient | None = None,
    size_limit: int = 10_485_760,
) -> Iterator[Relay]:
    """Run a relay in a thread of its own while the block lasts.

    The hooks run in that thread, one at a time. What a hook raises closes its connection and
    ends the block with the same error. Raises ValueError and OSError as `Relay` does.
    """
    relay = Relay(
        host=host,
        port=port,
        on_message=on_message,
        on_recipient=on_recipient,
        size_limit=size_limit,
    )
    started: Future[Callable[[], object]] = Future()
    failures: list[BaseException] = []

    def note(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        failures.append(context.get("exception") or RuntimeError(context["message"]))

    async def serve() -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(note)
        stop = asyncio.Event()
        try:
            await relay.start()
        except OSError as error:
            started.set_exception(error)
            return
        started.set_result(lambda: loop.call_soon_threadsafe(stop.set))
        await stop.wait()
        await relay.stop()

    thread = threading.Thread(target=lambda: asyncio.run(serve()), name="relay")
    thread.start()
    try:
        stop = started.result()
        try:
            yield relay
        finally:
            stop()
    finally:
        thread.join()
    if failures:
        raise failures[0]


def keep(folder: Path) -> OnMessage:
    """Return a hook that keeps each mail as `<folder>/<NNNN>-<recipient>.eml`, one a recipient.

    Files appear whole or not at all, and numbers go on from those already there. A file that
    cannot be written is answered with 451, so that the sender keeps the mail.
    """
    folder.mkdir(parents=True, exist_ok=True)
    numbers = [int(name[1]) for path in folder.iterdir() if (name := _KEPT.match(path.name))]
    last = max(numbers, default=0)

    def write(envelope: Envelope) -> bytes | None:
        nonlocal last
        for recipient in envelope.recipients:
            last += 1
            name = f"{last:04}-{_UNSAFE.sub('_', recipient)[:120]}.eml"
            part = folder / f".{last:04}.part"
            try:
                part.write_bytes(envelope.data)
                part.replace(folder / name)
            except OSError as error:
                reason = (error.strerror or "failed").encode("ascii", "replace")
                return b"451 4.3.0 The mail could not be kept: " + reason
        return None

    return write


async def _serve_until_sigterm(relay: Relay) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    await relay.start()
    sys.stdout.write(f"listening {relay.port}\n")
    sys.stdout.flush()
    await stop.wait()
    await relay.stop()
    counts = {"messages": relay.messages, "connections": relay.connections, "bytes": relay.bytes}
    sys.stdout.write(json.dumps(counts) + "\n")


def main() -> None:
    """Serve until SIGTERM, as a process of its own."""
    parser = argparse.ArgumentParser(prog="python -m cabc_syndicate.demo.relay")
    parser.add_argument("--port", type=int, default=0, help="0, the default, takes a free one")
    store = parser.add_mutually_exclusive_group()
    store.add_argument("--count", action="store_true", help="only count messages (the default)")
    store.add_argument("--keep", type=Path, metavar="FOLDER", help="keep each mail as a file")
    options = parser.parse_args()
    hook = keep(options.keep) if options.keep else None
    asyncio.run(_serve_until_sigterm(Relay(port=options.port, on_message=hook)))


if __name__ == "__main__":
    main()

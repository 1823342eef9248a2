"""Hold one client's SMTP dialogue: octets in, replies out, no socket.

Strict where leniency hurts: lines end in CRLF, and only CRLF.CRLF ends a message (SMTP smuggling,
CVE-2023-51764). A message costs one search and a copy or two, never a loop over its lines.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

MAX_COMMAND = 1024
"""Octets of a command line: the 512 of RFC 5321 and room for long addresses (RFC 6531)."""
MAX_LINE = 1000
"""Octets of a message line with its CRLF (RFC 5321, 4.5.3.1.6)."""
MAX_RECIPIENTS = 1000

_END = b"\r\n.\r\n"
_PATH = re.compile(rb"(?:FROM|TO):\s*<([^<>\s]*)>((?: +[!-~]+)*)", re.IGNORECASE)
_PARAMETERS = frozenset({b"BODY=7BIT", b"BODY=8BITMIME", b"SMTPUTF8"})


@dataclass(frozen=True, slots=True)
class Envelope:
    """One message as it arrived: dots unstuffed, CRLF kept, connections counted from 1."""

    sender: str
    recipients: tuple[str, ...]
    data: bytes
    connection: int


OnMessage = Callable[[Envelope], bytes | None]
"""Called after the final dot, before the reply. Return None to accept, or a reply to send instead;
b"421 ..." also closes the connection, and b"" closes it without a word, as a lost reply does."""
OnRecipient = Callable[[str], bytes | None]
"""Called at each RCPT; the same kinds of answer."""


class Dialogue:
    """One connection's state: the transaction so far, and how far its message was searched."""

    def __init__(
        self,
        number: int,
        *,
        size_limit: int,
        accept: Callable[[int], bytes],
        on_message: OnMessage | None,
        on_recipient: OnRecipient | None,
    ) -> None:
        """Let `accept` count a message of so many octets and return the reply that takes it."""
        self._number = number
        self._size_limit = size_limit
        self._accept = accept
        self._on_message = on_message
        self._on_recipient = on_recipient
        self._buffer = bytearray()
        self._replies: list[bytes] = []
        self._greeted = self._in_data = self._too_big = self._too_long = False
        self.ended = False
        """The connection is to be closed, once the replies are sent."""
        self._searched = 0
        self._sender: str | None = None
        self._utf8 = False
        self._recipients: list[str] = []
        self._commands: dict[bytes, Callable[[bytes], bytes]] = {
            b"EHLO": self._ehlo,
            b"HELO": self._helo,
            b"MAIL": self._mail,
            b"RCPT": self._rcpt,
            b"DATA": self._data,
            b"RSET": self._rset,
            b"NOOP": lambda _: b"250 2.0.0 Ok",
            b"VRFY": lambda _: b"252 2.0.0 Send some mail, it may be delivered",
            b"QUIT": self._quit,
        }

    def receive(self, octets: bytes | memoryview) -> bytes:
        """Take what arrived and return what to send: all replies that are due, in one piece."""
        self._buffer += octets
        while not self.ended and (self._take_message() if self._in_data else self._take_command()):
            pass
        replies = b"".join(reply + b"\r\n" for reply in self._replies)
        self._replies.clear()
        return replies

    def _reply(self, reply: bytes) -> None:
        self.ended = self.ended or not reply or reply.startswith(b"421")
        if reply:
            self._replies.append(reply)

    def _take_command(self) -> bool:
        end = self._buffer.find(b"\r\n")
        if end < 0:
            if len(self._buffer) > MAX_COMMAND:
                self._too_long = True
                del self._buffer[:-1]  # the last octet may be the CR of the line's end
            return False
        line = bytes(self._buffer[:end])
        verb, _, argument = line.partition(b" ")
        handle = self._commands.get(verb.upper())
        if self._too_long or end + 2 > MAX_COMMAND:
            reply = b"500 5.5.6 Line too long"
        elif b"\n" in line or b"\r" in line or b"\0" in line:
            reply = b"500 5.5.2 Lines end in CRLF"
        elif handle is None:
            reply = b"502 5.5.1 Unknown command"
        else:
            reply = handle(argument.strip())
        self._too_long = False
        # The CRLF of DATA stays: a message's first line may then be its last, a lone dot.
        del self._buffer[: end if self._in_data else end + 2]
        self._reply(reply)
        return True

    def _take_message(self) -> bool:
        end = self._buffer.find(_END, self._searched)
        if end < 0:
            if len(self._buffer) > self._size_limit + len(_END):
                self._too_big = True
                del self._buffer[: 1 - len(_END)]
            self._searched = max(0, len(self._buffer) - len(_END) + 1)
            return False
        raw = self._buffer[: end + 2]
        del self._buffer[: end + len(_END)]
        self._in_data = False
        self._reply(self._verdict(raw))
        self._reset()
        return True

    def _verdict(self, raw: bytearray) -> bytes:
        """Judge a message that still has the CRLF before it and its stuffed dots."""
        octets = len(raw) - 2
        if self._too_big or octets > self._size_limit:
            return b"552 5.3.4 Message too big"
        if _has_long_line(raw):
            return b"554 5.6.0 A line is longer than 998 octets"
        if self._on_message is None:
            return self._accept(octets)
        data = bytes(raw.replace(b"\r\n.", b"\r\n")[2:])
        sender = self._sender or ""
        envelope = Envelope(sender, tuple(self._recipients), data, self._number)
        reply = self._on_message(envelope)
        if reply is None or reply.startswith(b"2"):
            return reply or self._accept(octets)
        return reply

    def _reset(self) -> None:
        self._sender = None
        self._recipients.clear()
        self._too_big = False
        self._searched = 0

    def _ehlo(self, argument: bytes) -> bytes:
        if not argument:
            return b"501 5.5.4 Syntax: EHLO hostname"
        self._helo(argument)
        size = b"250-SIZE %d" % self._size_limit
        extensions = b"250-8BITMIME\r\n250-ENHANCEDSTATUSCODES\r\n250 SMTPUTF8"
        return b"250-relay.localhost\r\n250-PIPELINING\r\n" + size + b"\r\n" + extensions

    def _helo(self, argument: bytes) -> bytes:
        if not argument:
            return b"501 5.5.4 Syntax: HELO hostname"
        self._reset()
        self._greeted = True
        return b"250 relay.localhost"

    def _mail(self, argument: bytes) -> bytes:
        found = _PATH.fullmatch(argument)
        parameters = found[2].upper().split() if found else []
        sizes = [value[5:] for value in parameters if value.startswith(b"SIZE=")]
        known = _PARAMETERS.issuperset(p for p in parameters if not p.startswith(b"SIZE="))
        utf8 = b"SMTPUTF8" in parameters
        if not self._greeted:
            reply = b"503 5.5.1 Send EHLO first"
        elif self._sender is not None:
            reply = b"503 5.5.1 Nested MAIL"
        elif not found or not argument.upper().startswith(b"FROM"):
            reply = b"501 5.5.4 Syntax: MAIL FROM:<address>"
        elif not known or not all(size.isdigit() for size in sizes):
            reply = b"555 5.5.4 Unsupported parameter"
        elif any(int(size) > self._size_limit for size in sizes):
            reply = b"552 5.3.4 Message too big"
        elif (sender := _address(found[1], utf8=utf8)) is None:
            reply = b"553 5.6.7 Address needs SMTPUTF8"
        else:
            self._sender, self._utf8 = sender, utf8
            reply = b"250 2.1.0 Ok"
        return reply

    def _rcpt(self, argument: bytes) -> bytes:
        found = _PATH.fullmatch(argument)
        if self._sender is None:
            reply = b"503 5.5.1 Send MAIL first"
        elif not found or not found[1] or not argument.upper().startswith(b"TO"):
            reply = b"501 5.5.4 Syntax: RCPT TO:<address>"
        elif found[2]:
            reply = b"555 5.5.4 Unsupported parameter"
        elif len(self._recipients) >= MAX_RECIPIENTS:
            reply = b"452 4.5.3 Too many recipients"
        elif (recipient := _address(found[1], utf8=self._utf8)) is None:
            reply = b"553 5.6.7 Address needs SMTPUTF8"
        else:
            answer = self._on_recipient(recipient) if self._on_recipient else None
            reply = b"250 2.1.5 Ok" if answer is None else answer
            if reply.startswith(b"2"):
                self._recipients.append(recipient)
        return reply

    def _data(self, argument: bytes) -> bytes:
        if argument:
            return b"501 5.5.4 Syntax: DATA"
        if self._sender is None:
            return b"503 5.5.1 Send MAIL first"
        if not self._recipients:
            return b"554 5.5.1 No valid recipients"
        self._in_data = True
        return b"354 End data with <CR><LF>.<CR><LF>"

    def _rset(self, argument: bytes) -> bytes:
        self._reset()
        return b"250 2.0.0 Ok"

    def _quit(self, argument: bytes) -> bytes:
        self.ended = True
        return b"221 2.0.0 Bye"


def _address(octets: bytes, *, utf8: bool) -> str | None:
    """Return the address, or None if it isn't ASCII without SMTPUTF8, or isn't UTF-8 with it."""
    try:
        return octets.decode("utf-8" if utf8 else "ascii")
    except UnicodeDecodeError:
        return None


def _has_long_line(raw: bytearray) -> bool:
    """Look for a line over the limit, a kilobyte at a step instead of a line at a step."""
    position = 0
    while position < len(raw):
        position = raw.rfind(b"\r\n", position, position + MAX_LINE) + 2
        if position == 1:
            return True
    return False

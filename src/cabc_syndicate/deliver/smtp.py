"""One persistent connection to the relay; the only home of aiosmtplib.

aiosmtplib connects, negotiates TLS and logs in. The message itself is written here, because its
`sendmail` rewrites line ends and dots on every message, and because a caller must be able to act
between the message's last line and the final dot: from then on the message may arrive.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass

import aiosmtplib

from cabc_syndicate.deliver.message import Message
from cabc_syndicate.deliver.verdict import Phase
from cabc_syndicate.errors import ConfigurationError, Problem, RelayError
from cabc_syndicate.settings import Smtp

_CONNECT_SECONDS = 30
_COMMAND_SECONDS = 300
_FINAL_REPLY_SECONDS = 600
"""RFC 5321, 4.5.3.2.6: a shorter wait is how a message arrives twice."""

_UNAVAILABLE = 421


class ConnectionLost(Exception):  # noqa: N818 - an event, not a mistake
    """The connection ended in the middle of a message."""

    def __init__(self, reason: str, *, dot_sent: bool) -> None:
        super().__init__(reason)
        self.dot_sent = dot_sent


@dataclass(frozen=True, slots=True)
class Reply:
    """A server's reply that ends an attempt, and how far the message had come."""

    phase: Phase
    code: int
    text: str


class RelayConnection:
    """A connection that sends one message after another."""

    def __init__(self, smtp: Smtp, password: str | None, tls: ssl.SSLContext | None) -> None:
        """Take where to connect; nothing is opened yet."""
        self._smtp = smtp
        self._password = password
        self._client = aiosmtplib.SMTP(
            hostname=smtp.host,
            port=smtp.service_port,
            local_hostname=_own_name(),
            use_tls=smtp.security == "implicit",
            start_tls=smtp.security == "starttls",
            tls_context=tls,
            timeout=_CONNECT_SECONDS,
        )

    @property
    def is_open(self) -> bool:
        """Whether a message can be begun."""
        return self._client.is_connected

    async def open(self) -> None:
        """Connect, negotiate TLS and log in. Raises RelayError with what to do."""
        where = name_of(self._smtp)
        try:
            await self._client.connect()
            await self._client.ehlo()
            if self._smtp.username:
                await self._client.login(self._smtp.username, self._password or "")
        except aiosmtplib.SMTPAuthenticationError as error:
            self.close()
            raise RelayError(
                where, f"refuses the login: {error.message}", "Check username and password_file"
            ) from error
        except aiosmtplib.SMTPException as error:
            self.close()
            is_busy = isinstance(error, aiosmtplib.SMTPResponseException) and error.code < 500
            remedy = (
                "It is busy: what was not sent stays due; deliver again later"
                if is_busy
                else "Check [smtp] host, port, tls and username"
            )
            raise RelayError(where, _reason(error), remedy) from error
        except (OSError, ssl.SSLError, TimeoutError) as error:
            self.close()
            raise RelayError(
                where, f"cannot be reached: {error}", "Check [smtp] host, port and tls"
            ) from error

    async def transmit(self, message: Message, before_dot: Callable[[], Awaitable[None]]) -> Reply:
        """Send one message and return the reply that settles it.

        `before_dot` is awaited after the last line of the message and before the final dot; if it
        raises, the connection is closed and nothing can have arrived. Raises ConnectionLost.
        """
        dot_sent = False
        try:
            if refusal := await self._begin(message):
                return refusal
            protocol = self._protocol()
            protocol.write(message.content)
            try:
                await before_dot()
            except BaseException:
                self.close()
                raise
            protocol.write(b".\r\n")
            dot_sent = True
            reply = await protocol.read_response(timeout=_FINAL_REPLY_SECONDS)
        except (aiosmtplib.SMTPException, OSError, TimeoutError) as error:
            self.close()
            raise ConnectionLost(_reason(error), dot_sent=dot_sent) from error
        except asyncio.CancelledError:
            self.close()
            raise
        if reply.code == _UNAVAILABLE or not 200 <= reply.code < 600:
            self.close()
        if not 200 <= reply.code < 600:
            raise ConnectionLost(f"no valid reply: {reply.message}", dot_sent=True)
        return Reply(Phase.CONTENT, reply.code, reply.message)

    async def _begin(self, message: Message) -> Reply | None:
        """Go as far as DATA; return the reply of a server that does not let us."""
        steps = (
            (Phase.SENDER, f"MAIL FROM:<{message.sender}>"),
            (Phase.RECIPIENT, f"RCPT TO:<{message.recipient}>"),
            (Phase.DATA, "DATA"),
        )
        for phase, command in steps:
            reply = await self._client.execute_command(
                command.encode("ascii"), timeout=_COMMAND_SECONDS
            )
            accepted = reply.code == 354 if phase is Phase.DATA else 200 <= reply.code < 300
            if accepted:
                continue
            if reply.code == _UNAVAILABLE:
                self.close()
            elif not 400 <= reply.code < 600:
                raise aiosmtplib.SMTPServerDisconnected(f"no valid reply: {reply.message}")
            else:
                await self._client.execute_command(b"RSET", timeout=_COMMAND_SECONDS)
            return Reply(phase, reply.code, reply.message)
        return None

    async def quit(self) -> None:
        """Say goodbye and close; a server that does not answer is left."""
        if self._client.is_connected:
            with suppress(aiosmtplib.SMTPException, OSError, TimeoutError):
                await self._client.quit(timeout=5)
        self.close()

    def close(self) -> None:
        """Close at once."""
        self._client.close()

    def _protocol(self) -> aiosmtplib.protocol.SMTPProtocol:
        if self._client.protocol is None:
            raise aiosmtplib.SMTPServerDisconnected("connection lost")
        return self._client.protocol


def name_of(smtp: Smtp) -> str:
    """Return how messages call the relay."""
    return f"SMTP relay {smtp.host}:{smtp.service_port}"


def tls_context(smtp: Smtp) -> ssl.SSLContext | None:
    """Return one context for all connections: making one takes 28 ms."""
    return None if smtp.security == "none" else ssl.create_default_context()


def read_password(smtp: Smtp) -> str | None:
    """Return the password from its file. Raises ConfigurationError when it cannot be read."""
    path = smtp.password_file
    if path is None:
        return None
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(
            [Problem(f"smtp.password_file {path}", f"cannot be read: {error}", "Check the path")]
        ) from error


def loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """Return uvloop's factory where there is one: it sends half as many messages again."""
    try:
        import uvloop
    except ImportError:
        return None
    factory: Callable[[], asyncio.AbstractEventLoop] = uvloop.new_event_loop
    return factory


def _own_name() -> str:
    name = socket.gethostname()
    return name if "." in name else "[127.0.0.1]"


def _reason(error: BaseException) -> str:
    if isinstance(error, aiosmtplib.SMTPResponseException):
        return f"{error.code} {error.message}".strip()
    return str(error) or type(error).__name__

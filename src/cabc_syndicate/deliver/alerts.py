"""An alert about a source, as a plain message to the operator (pure)."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from cabc_syndicate import addresses
from cabc_syndicate.deliver import headers
from cabc_syndicate.deliver.message import Mailing, Message
from cabc_syndicate.deliver.wire import encode
from cabc_syndicate.tokens import Signer


class Told(Protocol):
    """An alert as the store gives it."""

    @property
    def id(self) -> int:
        """Its number, for ever."""

    @property
    def title(self) -> str:
        """What happened, in a line."""

    @property
    def text(self) -> str:
        """What happened and what to do."""


def alert_message(
    mailing: Mailing, signer: Signer, alert: Told, recipient: str, now: datetime
) -> Message:
    """Return the mail that tells an alert; the same alert has the same Message-ID."""
    text = f"{alert.text.strip()}\n\n-- \n{mailing.site_title}\n{mailing.base}\n"
    body = encode([text.encode()])
    sender = addresses.wire(mailing.sender_address)
    identity = signer.message_id(f"alert-{alert.id}", alert.id, mailing.domain)
    content = b"".join(
        (
            headers.field("To", recipient),
            headers.date_field(now),
            headers.field("Message-ID", f"<{identity}>"),
            headers.text_field("Subject", alert.title),
            headers.field("From", headers.mailbox(mailing.sender_name, sender)),
            headers.field("Auto-Submitted", "auto-generated"),  # RFC 3834, 5: no holiday replies
            headers.field("MIME-Version", "1.0"),
            headers.field("Content-Type", "text/plain; charset=utf-8"),
            headers.field("Content-Transfer-Encoding", body.encoding),
            b"\r\n",
            body.fill({}),
        )
    )
    return Message(mailing.envelope_sender, recipient, content)

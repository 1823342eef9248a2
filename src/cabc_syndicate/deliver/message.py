"""Make messages: a plan's pieces joined and encoded once, each reader's values spliced in."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from cabc_syndicate import addresses
from cabc_syndicate.config import Settings
from cabc_syndicate.deliver import headers
from cabc_syndicate.deliver.wire import EncodedBody, Slot, encode
from cabc_syndicate.errors import TemplateError
from cabc_syndicate.mailing import READER_SLOTS, Plan, Rendering
from cabc_syndicate.tokens import TOKEN_LENGTH, Signer


@dataclass(frozen=True, slots=True)
class Mailing:
    """What all messages of the installation share. `base` is the public address."""

    base: str
    site_title: str
    sender_name: str
    sender_address: str
    reply_to: str | None
    bounce_address: str | None
    list_name: str

    @property
    def domain(self) -> str:
        """The sender's domain as A-labels: that of Message-IDs and of the List-Id."""
        return addresses.wire_domain(self.sender_address.rpartition("@")[2])

    @property
    def envelope_sender(self) -> str:
        """Where bounces go."""
        return addresses.wire(self.bounce_address or self.sender_address)


@dataclass(frozen=True, slots=True)
class Message:
    """One message, ready for the wire: CRLF, no line begins with a dot, without the final one."""

    sender: str
    recipient: str
    content: bytes


@dataclass(frozen=True, slots=True)
class PlanMessage:
    """A plan's message, encoded but for what differs between its readers."""

    shared_headers: bytes
    text: EncodedBody
    html: EncodedBody
    boundary: bytes


def mailing_of(settings: Settings, digest: str = "") -> Mailing:
    """Return what all messages share."""
    sender = settings.sender
    return Mailing(
        base=settings.site.base,
        site_title=settings.site.title,
        sender_name=sender.name,
        sender_address=sender.address,
        reply_to=sender.reply_to,
        bounce_address=sender.bounce_address,
        list_name=digest or settings.digests[0].name,
    )


def prepare(mailing: Mailing, edition: str, plan: Plan, rendering: Rendering) -> PlanMessage:
    """Join and encode a plan's message. Raises TemplateError when a slot has no value."""
    boundary = f"=_{rendering.nonce}"
    text = _join(mailing, plan, rendering, plan.text, rendering.text, escape=False)
    page = _join(mailing, plan, rendering, plan.html, rendering.html, escape=True)
    shared = [
        headers.text_field("Subject", plan.slots["subject"]),
        headers.field(
            "From", headers.mailbox(mailing.sender_name, addresses.wire(mailing.sender_address))
        ),
        headers.field(
            "List-Id",
            headers.mailbox(mailing.site_title, f"{mailing.list_name}.{mailing.domain}"),
        ),
        headers.field("List-Archive", f"<{mailing.base}feeds/index.html>"),
        headers.field("Feedback-ID", f"{edition}:{plan.language}:{mailing.list_name}"),
        headers.field("Content-Language", plan.language),
        headers.field("Precedence", "bulk"),
        headers.field("MIME-Version", "1.0"),
        headers.field("Content-Type", f'multipart/alternative; boundary="{boundary}"'),
    ]
    if mailing.reply_to:
        shared.append(headers.field("Reply-To", addresses.wire(mailing.reply_to)))
    return PlanMessage(b"".join(shared), encode(text), encode(page), boundary.encode())


def write(
    mailing: Mailing,
    prepared: PlanMessage,
    signer: Signer,
    *,
    edition: str,
    subscriber: int,
    address: str,
    name: str,
    now: datetime,
) -> Message:
    """Return the message for one reader.

    The same edition and reader give the same Message-ID and the same links, whenever and however
    often it is written. Raises ValueError for an address that cannot be mailed.
    """
    recipient = addresses.wire(address)
    links = {
        slot: link(mailing.base, slot, signer.token(slot, subscriber)) for slot in READER_SLOTS
    }
    own = b"".join(
        (
            headers.field("To", headers.mailbox(name, recipient)),
            headers.date_field(now),
            headers.field(
                "Message-ID", f"<{signer.message_id(edition, subscriber, mailing.domain)}>"
            ),
            headers.field("List-Unsubscribe", f"<{links['unsubscribe']}>"),
            headers.field("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
        )
    )
    values = {slot: address.encode("ascii") for slot, address in links.items()}
    content = b"".join(
        (
            own,
            prepared.shared_headers,
            b"\r\n",
            *_part(prepared.boundary, "plain", prepared.text, values),
            *_part(prepared.boundary, "html", prepared.html, values),
            b"--" + prepared.boundary + b"--\r\n",
        )
    )
    return Message(mailing.envelope_sender, recipient, content)


def link(base: str, purpose: str, token: str) -> str:
    """Return the public address of a reader's page."""
    return f"{base}{purpose}/{token}"


def _part(
    boundary: bytes, kind: str, body: EncodedBody, values: Mapping[str, bytes]
) -> list[bytes]:
    head = (
        f"Content-Type: text/{kind}; charset=utf-8\r\n"
        f"Content-Transfer-Encoding: {body.encoding}\r\n\r\n"
    )
    return [b"--" + boundary + b"\r\n", head.encode("ascii"), body.fill(values), b"\r\n"]


def _join(
    mailing: Mailing,
    plan: Plan,
    rendering: Rendering,
    names: tuple[str, ...],
    pieces: Mapping[str, str],
    *,
    escape: bool,
) -> list[bytes | Slot]:
    """Return a part's text with the plan's slots filled, and the reader's left open."""
    joined = "".join(pieces[name] for name in names)
    parts = re.split(rf"{rendering.nonce}\.([a-z0-9-]+)\.{rendering.nonce}", joined)
    segments: list[bytes | Slot] = []
    constant = parts[0]
    for name, after in zip(parts[1::2], parts[2::2], strict=True):
        if name in READER_SLOTS:
            length = len(link(mailing.base, name, "x" * TOKEN_LENGTH))
            segments += [constant.encode(), Slot(name, length)]
            constant = after
            continue
        if name not in plan.slots:
            raise TemplateError(
                "digest template", f'asks for the slot "{name}", which no plan fills'
            )
        value = plan.slots[name]
        constant += (html.escape(value) if escape else value) + after
    return [*segments, constant.encode()]

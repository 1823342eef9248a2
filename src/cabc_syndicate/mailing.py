"""The nouns of a mailing: editions, what they consist of, and their deliveries.

Every instant is aware, and UTC.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from datetime import datetime

from cabc_syndicate.model import Cadence

READER_SLOTS = ("unsubscribe", "preferences")
"""Slots that differ between the readers of a plan; all are addresses that end in a token."""

PLAN_SLOTS = ("preheader", "summary", "reason", "cadence")
"""Slots that every plan fills, besides `more-<section>` where articles were left out."""


class DeliveryState(enum.StrEnum):
    """The life of one edition on its way to one subscriber."""

    PENDING = "pending"
    CLAIMED = "claimed"
    SENDING = "sending"
    """Its final dot may have been sent; no verdict is stored yet."""
    DEFERRED = "deferred"
    SENT = "sent"
    BOUNCED = "bounced"
    SUPPRESSED = "suppressed"
    SKIPPED = "skipped"
    """Nothing new for this reader."""
    CANCELLED = "cancelled"
    UNCERTAIN = "uncertain"


class EditionState(enum.StrEnum):
    """The life of one mailing."""

    WAITING = "waiting"
    """An editor has to approve it."""
    SENDING = "sending"
    HELD = "held"
    FINISHED = "finished"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Edition:
    """One mailing of a digest for one cadence and slot."""

    id: str
    digest: str
    cadence: Cadence
    slot: str
    """The local date of the slot, ISO 8601."""
    state: EditionState
    created_at: datetime
    cut_off: int
    """The last article sequence that the edition may contain."""
    audience: int
    states: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rendering:
    """An edition in one language, compiled once and cut into named pieces of HTML and of text.

    Slots stand in the pieces as `nonce + name + nonce`: those of a plan are filled when its
    pieces are joined, those of a reader when the message leaves.
    """

    language: str
    nonce: str
    html: dict[str, str]
    text: dict[str, str]


@dataclass(frozen=True, slots=True)
class Plan:
    """What readers who share language, accepted languages, sections and watermark will get.

    `html` and `text` name the pieces in order; `slots` are the plan's own values.
    """

    id: int
    language: str
    articles: tuple[int, ...]
    """Article sequences in the order of the mail."""
    html: tuple[str, ...]
    text: tuple[str, ...]
    slots: dict[str, str]


@dataclass(frozen=True, slots=True)
class DueGroup:
    """Readers whose digest falls due at one time of the week; None is the digest's own."""

    zone: str
    hour: int | None
    weekday: int | None


@dataclass(frozen=True, slots=True)
class ReaderGroup:
    """Readers who will get the same articles in the same language."""

    language: str
    accepts: str
    """Languages of articles, comma-separated."""
    section_mask: int
    watermark: int
    readers: int


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """A plan for the readers of one group, before the store has numbered it."""

    group: ReaderGroup
    articles: tuple[int, ...]
    html: tuple[str, ...]
    text: tuple[str, ...]
    slots: dict[str, str]


@dataclass(frozen=True, slots=True)
class Claim:
    """One delivery that this worker may send now."""

    edition_number: int
    edition: str
    digest: str
    subscriber_id: int
    address: str
    name: str
    plan_id: int
    attempts: int
    doubts: int
    """How often it may have been sent without our knowing."""


@dataclass(frozen=True, slots=True)
class Settlement:
    """How a claimed delivery ended, or that it waits again; `next_at` is for those that wait."""

    edition_number: int
    subscriber_id: int
    state: DeliveryState
    at: datetime
    next_at: datetime | None = None
    code: int | None = None
    reply: str | None = None
    attempted: bool = True
    doubted: bool = False

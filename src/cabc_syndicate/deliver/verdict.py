"""What a server's answer means for a delivery: pure, and the only place that knows.

Three outcomes: sent, wait and try again, or a final refusal. The codes are those of RFC 5321 and
RFC 3463; what to do with each is in docs/reference/delivery.md.
"""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from cabc_syndicate.mailing import DeliveryState

FIRST_RETRY = timedelta(minutes=20)
RETRY_FOR = timedelta(days=3)
_LONGEST_WAIT = timedelta(hours=12)
_DEAD_MAILBOX = frozenset({"5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1"})
_ENHANCED = re.compile(r"\b([245]\.\d{1,3}\.\d{1,3})\b")


class Phase(enum.StrEnum):
    """How far a message had come when the answer came."""

    SENDER = "MAIL FROM"
    RECIPIENT = "RCPT TO"
    DATA = "DATA"
    CONTENT = "message"


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one attempt ended."""

    state: DeliveryState
    code: int | None
    reply: str
    next_at: datetime | None = None
    suppress: bool = False
    """The mailbox does not exist: the address goes on the do-not-mail list."""
    alert: bool = False
    """The operator should know: it is about us, not about this reader."""
    stop: bool = False
    """The relay refuses our sender: nothing else would fare better."""
    doubted: bool = False
    attempted: bool = True


def judge(
    phase: Phase, code: int, reply: str, *, now: datetime, attempts: int, chance: float
) -> Verdict:
    """Return the verdict on a server's reply.

    `attempts` counts those before this one; `chance`, from 0 to 1, spreads retries.
    """
    if phase is Phase.CONTENT and 200 <= code < 300:
        return Verdict(DeliveryState.SENT, code, reply)
    status = _ENHANCED.search(reply)
    if 400 <= code < 500:
        wait = retry_after(attempts, chance)
        if wait is None:
            return Verdict(
                DeliveryState.BOUNCED, code, f"given up after {attempts + 1} tries: {reply}"
            )
        return Verdict(DeliveryState.DEFERRED, code, reply, next_at=now + wait)
    if phase is Phase.SENDER:
        return Verdict(DeliveryState.PENDING, code, reply, alert=True, stop=True, attempted=False)
    if phase is Phase.RECIPIENT and status and status[1] in _DEAD_MAILBOX:
        return Verdict(DeliveryState.BOUNCED, code, reply, suppress=True)
    about_us = bool(status and status[1].startswith("5.7.")) or phase is Phase.CONTENT
    return Verdict(DeliveryState.BOUNCED, code, reply, alert=about_us)


def lost(
    *,
    dot_sent: bool,
    attempts: int,
    doubts: int,
    resend: bool,
    reason: str,
    now: datetime,
    chance: float,
) -> Verdict:
    """Return the verdict when the connection broke before the reply came.

    Before the final dot nothing can have arrived: it is tried again at once, and from the second
    time on with a growing wait, since it may be this recipient that the relay breaks off at. After
    the dot the message may have arrived: it is sent once more with the same Message-ID, or kept as
    uncertain, as configured.
    """
    if not dot_sent:
        if attempts == 0:
            return Verdict(DeliveryState.PENDING, None, reason, next_at=now)
        wait = retry_after(attempts, chance)
        if wait is None:
            return Verdict(
                DeliveryState.BOUNCED, None, f"given up after {attempts + 1} tries: {reason}"
            )
        return Verdict(DeliveryState.DEFERRED, None, reason, next_at=now + wait)
    if resend and doubts == 0:
        return Verdict(DeliveryState.PENDING, None, reason, next_at=now, doubted=True)
    return Verdict(DeliveryState.UNCERTAIN, None, reason, doubted=True)


def retry_after(attempts: int, chance: float) -> timedelta | None:
    """Return how long to wait after this many earlier attempts; None when it is enough.

    Doubling from 20 minutes, at most 12 hours apart, for three days, with a quarter of jitter.
    """
    elapsed = timedelta()
    wait = FIRST_RETRY
    for _ in range(attempts):
        elapsed += wait
        wait = min(wait * 2, _LONGEST_WAIT)
    if elapsed >= RETRY_FOR:
        return None
    return wait * (0.875 + chance / 4)

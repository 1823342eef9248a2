"""What each reply means; the table of docs/reference/delivery.md."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabc_syndicate.deliver.verdict import Phase, Verdict, judge, lost, retry_after
from cabc_syndicate.mailing import DeliveryState
from tests.installation import MONDAY


def verdict(phase: Phase, code: int, reply: str = "", attempts: int = 0) -> Verdict:
    return judge(phase, code, reply, now=MONDAY, attempts=attempts, chance=0.5)


@pytest.mark.parametrize(
    ("phase", "code", "reply", "state", "suppress", "alert", "stop"),
    [
        (Phase.CONTENT, 250, "2.0.0 queued as X", "sent", False, False, False),
        (Phase.RECIPIENT, 550, "5.1.1 unknown", "bounced", True, False, False),
        (Phase.RECIPIENT, 550, "5.1.10 no MX", "bounced", True, False, False),
        (Phase.RECIPIENT, 550, "5.2.1 disabled", "bounced", True, False, False),
        (Phase.RECIPIENT, 552, "5.2.2 full", "bounced", False, False, False),
        (Phase.RECIPIENT, 550, "no enhanced code", "bounced", False, False, False),
        (Phase.RECIPIENT, 550, "5.7.1 policy", "bounced", False, True, False),
        (Phase.CONTENT, 554, "5.7.1 spam", "bounced", False, True, False),
        (Phase.CONTENT, 550, "5.1.1 late", "bounced", False, True, False),
        (Phase.SENDER, 550, "5.7.1 not you", "pending", False, True, True),
        (Phase.RECIPIENT, 451, "4.7.1 later", "deferred", False, False, False),
        (Phase.SENDER, 421, "4.3.2 closing", "deferred", False, False, False),
        (Phase.CONTENT, 452, "4.3.1 full", "deferred", False, False, False),
    ],
)
def test_replies(
    phase: Phase, code: int, reply: str, state: str, *, suppress: bool, alert: bool, stop: bool
) -> None:
    found = verdict(phase, code, reply)
    assert (found.state, found.suppress, found.alert, found.stop) == (state, suppress, alert, stop)


def test_retries_double_and_end() -> None:
    waits = []
    while (wait := retry_after(len(waits), 0.5)) is not None:
        waits.append(wait)
    assert waits[0] == timedelta(minutes=20)
    assert waits[1] == timedelta(minutes=40)
    assert max(waits) == timedelta(hours=12)
    assert timedelta(days=2) < sum(waits, timedelta()) < timedelta(days=4)
    given_up = verdict(Phase.RECIPIENT, 451, "later", attempts=len(waits))
    assert given_up.state is DeliveryState.BOUNCED
    assert "given up" in given_up.reply


def test_before_the_dot_it_is_safe_to_try_again() -> None:
    def before(attempts: int) -> Verdict:
        return lost(
            dot_sent=False, attempts=attempts, doubts=0, resend=False, reason="reset",
            now=MONDAY, chance=0.5,
        )  # fmt: skip

    assert (before(0).state, before(0).doubted, before(0).next_at) == ("pending", False, MONDAY)
    assert before(1).state == "deferred"
    assert before(50).state == "bounced"


def test_after_the_dot_it_is_sent_once_more_or_held() -> None:
    def after(doubts: int, *, resend: bool) -> str:
        return lost(
            dot_sent=True, attempts=0, doubts=doubts, resend=resend, reason="x", now=MONDAY,
            chance=0.5,
        ).state  # fmt: skip

    assert after(0, resend=True) == "pending"
    assert after(1, resend=True) == "uncertain"
    assert after(0, resend=False) == "uncertain"


@given(st.sampled_from(Phase), st.integers(200, 599), st.text(max_size=60), st.integers(0, 30))
def test_every_reply_has_a_verdict(phase: Phase, code: int, reply: str, attempts: int) -> None:
    found = judge(phase, code, reply, now=MONDAY, attempts=attempts, chance=0.1)
    assert (found.state is DeliveryState.SENT) == (phase is Phase.CONTENT and code < 300)
    assert (found.next_at is not None) == (found.state is DeliveryState.DEFERRED)

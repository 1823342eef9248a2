"""Keep the connections busy: each takes the next claim, sends it and says how it ended.

This decides nothing about replies (`verdict` does) and stores nothing (`commits` does).
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from cabc_syndicate.deliver import verdict as policy
from cabc_syndicate.deliver.commits import LeaseLost, Ledger
from cabc_syndicate.deliver.message import Message
from cabc_syndicate.deliver.pacing import Pace
from cabc_syndicate.deliver.smtp import ConnectionLost, RelayConnection
from cabc_syndicate.deliver.verdict import Verdict
from cabc_syndicate.errors import Problem, RelayError, TemplateError
from cabc_syndicate.mailing import Claim, DeliveryState, Settlement

_MOST_REFUSALS = 10
"""Readers refused in a row for a reason that is about us, until we stop."""

_MOST_TROUBLES = 50
"""Connections that end in a row, with no message settled in between, until we stop."""


@dataclass(slots=True)
class Sender:
    """The state of one run over all its connections."""

    connect: Callable[[], RelayConnection]
    ledger: Ledger
    message: Callable[[Claim], Message]
    next_claim: Callable[[], Awaitable[Claim | None]]
    clock: Callable[[], datetime]
    resend: bool
    pace: Pace
    where: str
    """The relay, for messages."""
    settled: Callable[[int], None]
    """Told the number of deliveries that have ended."""
    states: Counter[DeliveryState] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)
    lost_leases: int = 0
    stopped: bool = False
    last_trouble: Problem | None = None
    _troubles: int = 0
    _refusals: int = 0

    async def work(self, connection: RelayConnection) -> None:
        """Send claims over one connection until none is left or the relay cannot be used."""
        try:
            while not self.stopped:
                if not connection.is_open:  # before claiming: a relay may allow fewer connections
                    connection = self.connect()
                    await connection.open()
                if (claim := await self.next_claim()) is None:
                    break
                if message := self._written(claim):
                    await self.pace.wait()
                    await self._send(connection, claim, message)
        except RelayError as error:
            self._trouble(error.problem)
        except BaseException:
            self.stopped = True
            raise
        finally:
            await connection.quit()

    def _written(self, claim: Claim) -> Message | None:
        """Return the message of a claim, written before anything else can be claimed."""
        try:
            return self.message(claim)
        except ValueError as error:
            self._settle(claim, Verdict(DeliveryState.BOUNCED, None, f"not sent: {error}"))
        except TemplateError as error:
            self._give_up(error.problem)
        return None

    async def _send(self, connection: RelayConnection, claim: Claim, message: Message) -> None:
        try:
            reply = await connection.transmit(
                message,
                lambda: self.ledger.mark_sending(claim.edition_number, claim.subscriber_id),
            )
        except LeaseLost:
            self.lost_leases += 1
            return
        except ConnectionLost as event:
            verdict = policy.lost(
                dot_sent=event.dot_sent,
                attempts=claim.attempts,
                doubts=claim.doubts,
                chance=random.random(),
                resend=self.resend,
                reason=str(event),
                now=self.clock(),
            )
            self._settle(claim, verdict)
            self._trouble(
                Problem(
                    self.where,
                    f"keeps closing the connection: {event}",
                    "What was not sent stays due; look into the relay's log",
                )
            )
            return
        self._troubles = 0
        self._settle(
            claim,
            policy.judge(
                reply.phase,
                reply.code,
                reply.text,
                now=self.clock(),
                attempts=claim.attempts,
                chance=random.random(),
            ),
        )

    def _settle(self, claim: Claim, verdict: Verdict) -> None:
        self.states[verdict.state] += 1
        self.ledger.settle(
            Settlement(
                claim.edition_number,
                claim.subscriber_id,
                verdict.state,
                at=self.clock(),
                next_at=verdict.next_at,
                code=verdict.code,
                reply=verdict.reply[:1000],
                attempted=verdict.attempted,
                doubted=verdict.doubted,
            ),
            suppress=claim.address if verdict.suppress else None,
        )
        if verdict.stop:
            self._give_up(
                Problem(
                    self.where,
                    f"refuses the sender: {verdict.code} {verdict.reply}",
                    "Check [sender] address and [smtp] username; what was not sent stays due",
                )
            )
        elif verdict.state in {DeliveryState.BOUNCED, DeliveryState.UNCERTAIN}:
            self.problems.append(_explained(claim, verdict))
        self._refusals = self._refusals + 1 if verdict.alert else 0
        if self._refusals >= _MOST_REFUSALS:
            self._give_up(
                Problem(
                    self.where,
                    f"refuses one reader after another: {verdict.code} {verdict.reply}",
                    "This is about the sender or the message; what was not sent stays due",
                )
            )
        if verdict.state is not DeliveryState.PENDING:
            self.settled(sum(self.states.values()) - self.states[DeliveryState.PENDING])

    def _trouble(self, problem: Problem) -> None:
        self._troubles += 1
        self.last_trouble = problem
        if self._troubles >= _MOST_TROUBLES:
            self._give_up(problem)

    def _give_up(self, problem: Problem) -> None:
        """End the run: nothing else would fare better."""
        if not self.stopped:
            self.stopped = True
            self.problems.append(problem)


def _explained(claim: Claim, verdict: Verdict) -> Problem:
    reply = " ".join(filter(None, (str(verdict.code or ""), verdict.reply)))
    if verdict.state is DeliveryState.UNCERTAIN:
        return Problem(
            claim.address, f"may have arrived: {reply}", "Ask the reader, or leave it as it is"
        )
    if verdict.suppress:
        remedy = "The mailbox does not exist; the address is on the do-not-mail list now"
    elif verdict.alert:
        remedy = "This is about the sender or the message, not the reader; look into it"
    else:
        remedy = "It will not be tried again for this edition"
    return Problem(claim.address, f"refused: {reply}", remedy)


async def work_all(sender: Sender, connections: Iterable[RelayConnection]) -> None:
    """Send over all connections until nothing is left.

    If one fails in a way that was not foreseen, the others end the message they are at first.
    """
    work = [sender.work(connection) for connection in connections]
    for outcome in await asyncio.gather(*work, return_exceptions=True):
        if isinstance(outcome, BaseException):
            raise outcome

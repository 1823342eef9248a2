"""Send what is due: claim, write, transmit, settle, over persistent connections.

Reads editions, plans, renderings and deliveries; writes deliveries and suppressions. Whatever
happens, a delivery that was claimed is settled, given back, or left under a token whose holder is
known to be dead; nothing else decides whether it may be sent again.
"""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

from cabc_syndicate.config import Settings
from cabc_syndicate.deliver.commits import Group, Ledger, Pair
from cabc_syndicate.deliver.message import mailing_of
from cabc_syndicate.deliver.outbox import Outbox
from cabc_syndicate.deliver.pacing import Pace
from cabc_syndicate.deliver.report import DeliverReport
from cabc_syndicate.deliver.sender import Sender, work_all
from cabc_syndicate.deliver.service import telling
from cabc_syndicate.deliver.smtp import (
    RelayConnection,
    loop_factory,
    name_of,
    read_password,
    tls_context,
)
from cabc_syndicate.errors import Problem, RelayError
from cabc_syndicate.mailing import Claim, DeliveryState
from cabc_syndicate.observe import Progress, unwatched
from cabc_syndicate.store import Database, deliveries, editions, runs, subscribers, workers
from cabc_syndicate.tokens import Signer

LEASE = timedelta(minutes=15)
_RENEW_SECONDS = 240
_CLAIMS_A_CONNECTION = 25


def deliver(
    database: Database,
    settings: Settings,
    signer: Signer,
    *,
    clock: Callable[[], datetime],
    dry_run: bool = False,
    progress: Progress = unwatched,
    stop: threading.Event | None = None,
) -> DeliverReport:
    """Send every delivery that is due.

    With `stop` set from elsewhere, connections finish the message they are sending and the rest
    stays due.
    """
    if dry_run:
        with database.read() as connection:
            open_counts = deliveries.waiting(connection, clock())
        return DeliverReport(
            {"pending": open_counts["due"]}, 0, 0, open_counts["later"], open_counts["held"], ()
        )
    run = _Run(database, settings, signer, clock, progress, stop or threading.Event())
    with asyncio.Runner(loop_factory=loop_factory()) as runner:
        return runner.run(run.run())


class _Run:
    """One run over all connections of this process."""

    def __init__(
        self,
        database: Database,
        settings: Settings,
        signer: Signer,
        clock: Callable[[], datetime],
        progress: Progress,
        stop: threading.Event,
    ) -> None:
        self._database = database
        self._settings = settings
        self._signer = signer
        self._clock = clock
        self._progress = progress
        self._stop = stop
        self._outbox = Outbox(mailing_of(settings), signer, clock)
        self._claims: deque[Claim] = deque()
        self._claiming = asyncio.Lock()
        self._token = ""
        self._total = 0
        self._ledger: Ledger

    async def run(self) -> DeliverReport:
        now = self._clock()
        with self._database.write() as connection:
            taken_over, doubted = deliveries.take_over(
                connection,
                now=now,
                is_alive=lambda token: workers.is_alive(self._database, token),
                resend=self._settings.smtp.uncertain == "resend",
            )
            deliveries.finish_editions(connection, self._clock())
            self._total = deliveries.waiting(connection, now)["due"]
        alerts = telling.waiting(self._database, self._settings, now)
        if not self._total and not alerts:
            return self._report({}, taken_over, doubted, [])
        password = read_password(self._settings.smtp)
        context = tls_context(self._settings.smtp)

        def connect() -> RelayConnection:
            return RelayConnection(self._settings.smtp, password, context)

        try:
            first = connect()
            await first.open()
        except RelayError as error:
            return self._report({}, taken_over, doubted, [error.problem])
        told = await telling.tell(
            self._database, self._settings, self._signer, first, alerts, self._clock
        )
        if not self._total:
            await first.quit()
            return self._report({}, taken_over, doubted, told)
        with workers.working(self._database) as self._token:
            sender = await self._send_all(first, connect)
        states = {
            state.value: count
            for state, count in sorted(sender.states.items())
            if state is not DeliveryState.PENDING  # attempts that came to nothing; counted as due
        }
        problems = [*told, *sender.problems]
        if sender.lost_leases:
            problems.append(
                Problem(
                    f"{sender.lost_leases} deliveries",
                    "were taken over by another process while this one stood still",
                    "Nothing to do; the other process sends them",
                )
            )
        with self._database.write() as connection:
            left = deliveries.waiting(connection, self._clock())["due"]
            if left and sender.last_trouble and not (sender.stopped or self._stop.is_set()):
                problems.append(sender.last_trouble)
            deliveries.finish_editions(connection, self._clock())
            runs.record(
                connection, "deliver", started_at=now, counts=states, problems=problems[:100]
            )
        return self._report(states, taken_over, doubted, problems)

    async def _send_all(
        self, first: RelayConnection, connect: Callable[[], RelayConnection]
    ) -> Sender:
        smtp = self._settings.smtp
        ledger = self._ledger = Ledger(self._write_group)
        sender = Sender(
            connect=connect,
            ledger=ledger,
            message=self._outbox.message,
            next_claim=self._next_claim,
            clock=self._clock,
            resend=smtp.uncertain == "resend",
            pace=Pace(smtp.rate),
            where=name_of(smtp),
            settled=lambda count: self._progress("delivering", count, self._total),
        )
        writing = asyncio.create_task(ledger.run())
        renewing = asyncio.create_task(self._renew())
        others = min(smtp.connections, self._total) - 1
        connections = [first, *(connect() for _ in range(others))]
        sending = asyncio.create_task(work_all(sender, connections))
        try:
            done, _ = await asyncio.wait({writing, sending}, return_when=asyncio.FIRST_COMPLETED)
            if writing in done:  # it only ends when the store cannot be written any more
                sending.cancel()
                writing.result()
            await sending
            await ledger.flush()
        finally:
            writing.cancel()
            renewing.cancel()
            with suppress(asyncio.CancelledError):
                await writing
            await ledger.call(self._give_back)
            ledger.close()
        return sender

    async def _next_claim(self) -> Claim | None:
        """Return the next claim, claiming a block when none is at hand; None when all is done."""
        async with self._claiming:
            if self._stop.is_set():
                return None
            if not self._claims:
                await self._ledger.call(self._claim_block)
            if not self._claims:
                # A message whose connection broke is due again as soon as that is written.
                await self._ledger.flush()
                await self._ledger.call(self._claim_block)
            return self._claims.popleft() if self._claims else None

    def _claim_block(self) -> None:
        now = self._clock()
        limit = self._settings.smtp.connections * _CLAIMS_A_CONNECTION
        with self._database.write() as connection:
            claims = deliveries.claim(
                connection, self._token, now=now, lease_until=now + LEASE, limit=limit
            )
            plans, numbers = self._outbox.missing(claims)
            self._outbox.add(
                editions.plans(connection, plans),
                {number: editions.renderings(connection, number) for number in numbers},
            )
        self._claims.extend(claims)

    def _write_group(self, group: Group) -> set[Pair]:
        """Commit a group of verdicts and marks; return the marks whose lease still holds."""
        pairs = list(group.marks)
        with self._database.write() as connection:
            deliveries.settle(connection, self._token, group.settlements)
            for address, reason in group.suppressions:
                subscribers.suppress(connection, address, reason, self._clock())
            if deliveries.mark_sending(connection, self._token, pairs) == len(pairs):
                return set(pairs)
            return deliveries.held(connection, self._token, pairs)

    def _give_back(self) -> None:
        with self._database.write() as connection:
            deliveries.give_back(connection, self._token)

    async def _renew(self) -> None:
        while True:
            await asyncio.sleep(_RENEW_SECONDS)
            await self._ledger.call(self._extend_leases)

    def _extend_leases(self) -> None:
        with self._database.write() as connection:
            deliveries.renew(connection, self._token, self._clock() + LEASE)

    def _report(
        self, states: dict[str, int], taken_over: int, doubted: int, problems: list[Problem]
    ) -> DeliverReport:
        with self._database.read() as connection:
            open_counts = deliveries.waiting(connection, self._clock())
        if doubted and self._settings.smtp.uncertain == "hold":
            problems = [
                Problem(
                    f"{doubted} deliveries",
                    "may have arrived: the sending process ended before the server's reply",
                    "They are held as uncertain, as [smtp] uncertain says",
                ),
                *problems,
            ]
        return DeliverReport(
            states,
            taken_over,
            doubted,
            open_counts["later"],
            open_counts["held"],
            tuple(problems),
        )

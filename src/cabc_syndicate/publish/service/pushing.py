"""Tell hubs what has changed, and be a hub ourselves: verify subscribers and send them feeds.

Reads and writes the tables `hub_ping`, `hub_request` and `hub_subscription`, and reads the folder
of feeds. `announce` only notes; `push` talks to others, so nothing that publishes waits for it.
What fails is tried again at growing intervals, then given up with a line in the log.
"""

from __future__ import annotations

import asyncio
import secrets
import threading
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hmac import compare_digest
from typing import TypeVar
from urllib.parse import urlencode, urlsplit

from cabc_syndicate.config import Settings
from cabc_syndicate.errors import FetchError, PublishError
from cabc_syndicate.fetch import Fetcher
from cabc_syndicate.guard import Stopped, is_written_inside
from cabc_syndicate.observe import logger
from cabc_syndicate.publish import files, websub
from cabc_syndicate.publish.feed import FORMATS
from cabc_syndicate.publish.service.entries import address
from cabc_syndicate.settings import Fetch, is_loopback
from cabc_syndicate.store import Database, hubs
from cabc_syndicate.store.hubs import Delivery, Ping, Request

_FORM = {"Content-Type": "application/x-www-form-urlencoded"}
_GONE = 410
_One = TypeVar("_One", Ping, Request, Delivery)

_log = logger("push")


@dataclass(frozen=True, slots=True)
class Limits:
    """How many subscriptions and requests our hub keeps, in all and for one host."""

    all: int = 10_000
    of_host: int = 500


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class PushReport:
    """What a run of push did."""

    pinged: int = 0
    verified: int = 0
    delivered: int = 0
    failed: int = 0


def announce(database: Database, settings: Settings, paths: Iterable[str], now: datetime) -> None:
    """Note that published files have changed; those that cannot be followed do not matter."""
    folder = address(settings)
    topics = [f"{folder}{path}" for path in paths if websub.is_topic(path)]
    if topics and settings.publish.hub:
        with database.write() as connection:
            hubs.announce(connection, topics, websub.other_hubs(settings), now)


def ask(
    database: Database,
    settings: Settings,
    wish: websub.Wish,
    now: datetime,
    limits: Limits = LIMITS,
) -> bool:
    """Keep a subscription request until it is verified; return whether there was room for it.

    Raises ValueError when its topic is no feed of ours, or its callback is plainly not public.
    """
    host = urlsplit(wish.callback).hostname or ""
    if is_written_inside(host) and not _is_local(settings):
        raise ValueError(f"hub.callback is at {host}, which is not on the public internet")
    path = websub.topic_path(settings, wish.topic)
    if path is None or files.read(settings.publish.directory / path) is None:
        raise ValueError("hub.topic is no feed of this site")
    request = Request(
        callback=wish.callback,
        topic=wish.topic,
        mode=wish.mode,
        lease_seconds=int(wish.lease.total_seconds()),
        secret=wish.secret,
        due_at=now,
    )
    origin = websub.origin(wish.callback)
    with database.write() as connection:
        return hubs.ask(connection, request, limits.all, limits.of_host, origin)


def _is_local(settings: Settings) -> bool:
    """Return whether the site is for this machine alone, so that callbacks may be inside too."""
    return is_loopback(urlsplit(settings.site.url).hostname or "")


def push(
    database: Database,
    settings: Settings,
    *,
    clock: Callable[[], datetime],
    stop: threading.Event | None = None,
    patience: timedelta | None = None,
) -> PushReport:
    """Do what is due, for `patience` at the most; what is not done comes up again."""
    return asyncio.run(_Pusher(database, settings, clock, stop).push(patience))


class _Pusher:
    def __init__(
        self,
        database: Database,
        settings: Settings,
        clock: Callable[[], datetime],
        stop: threading.Event | None,
    ) -> None:
        self._database = database
        self._settings = settings
        self._clock = clock
        self._stop = stop
        self._counts = {"pinged": 0, "verified": 0, "delivered": 0, "failed": 0}
        # The operator named the hubs; subscribers name their callbacks themselves.
        self._to_hubs = _limits(private=True)
        self._to_subscribers = _limits(private=_is_local(settings))

    async def push(self, patience: timedelta | None) -> PushReport:
        seconds = patience.total_seconds() if patience else None
        try:
            async with asyncio.timeout(seconds), self._fetcher() as fetcher:
                await self._work(fetcher)
        except Stopped:
            pass  # what is claimed comes up again when its lease ends
        except TimeoutError:
            _log.info("out of patience", seconds=seconds)
        return PushReport(**self._counts)

    def _fetcher(self) -> Fetcher:
        return Fetcher(self._settings.site.url, stop=self._stop)

    async def _work(self, fetcher: Fetcher) -> None:
        now = self._clock()
        others = websub.other_hubs(self._settings)
        with self._database.write() as connection:
            pings = hubs.claim_pings(connection, others, now)
            requests, deliveries = [], []
            if websub.own_hub(self._settings):
                requests = hubs.claim_requests(connection, now)
                deliveries = hubs.claim_deliveries(connection, now)
        ends = await asyncio.gather(
            *_by_host(pings, lambda one: one.hub, lambda one: self._ping(fetcher, one)),
            *_by_host(requests, lambda one: one.callback, lambda one: self._verify(fetcher, one)),
            *_by_host(deliveries, lambda one: one.callback, lambda one: self._send(fetcher, one)),
            return_exceptions=True,
        )
        for error in ends:  # once all the others are done: none ends them
            if error is not None:
                raise error

    async def _ping(self, fetcher: Fetcher, ping: Ping) -> bool:
        # Hubs of today read hub.topic, older ones hub.url (WebSub leaves it to publisher and hub).
        form = {"hub.mode": "publish", "hub.topic": ping.topic, "hub.url": ping.topic}
        trouble, is_reached = await _tried(
            fetcher.send(
                "POST", ping.hub, self._to_hubs, fields=_FORM, body=urlencode(form).encode()
            )
        )
        again_at = self._again("hub", ping.hub, ping.topic, ping.attempts, trouble)
        with self._database.write() as connection:
            hubs.settle_ping(connection, ping, again_at)
        self._count("pinged", trouble)
        return is_reached

    async def _verify(self, fetcher: Fetcher, request: Request) -> bool:
        challenge = secrets.token_urlsafe(24)
        url = websub.verification(
            request.mode, request.callback, request.topic, request.lease_seconds, challenge
        )
        trouble: str | None
        try:
            answer = await fetcher.send("GET", url, self._to_subscribers, fields={})
        except FetchError as error:
            trouble, is_reached = str(error), False
        else:
            is_said = compare_digest(answer.body.strip(), challenge.encode())
            is_confirmed = 200 <= answer.status < 300 and is_said
            trouble = None if is_confirmed else f"answers {answer.status} and not the challenge"
            is_reached = True
        with self._database.write() as connection:
            if trouble is None:
                hubs.confirm(connection, request, self._clock())
            else:
                hubs.drop(connection, request)
                _log.info("not confirmed", callback=request.callback, reason=trouble)
        self._count("verified", trouble)
        return is_reached

    async def _send(self, fetcher: Fetcher, delivery: Delivery) -> bool:
        path = websub.topic_path(self._settings, delivery.topic)
        try:
            body = files.read(self._settings.publish.directory / path) if path else None
        except PublishError:
            body = None
        if path is None or body is None:
            with self._database.write() as connection:
                hubs.settle_delivery(connection, delivery, None)
            return True
        kind = FORMATS[path.rpartition(".")[2]][1]
        fields = {
            "Content-Type": f"{kind}; charset=utf-8",
            "Link": websub.links([self._settings.site.hub], delivery.topic),
        }
        if delivery.secret:
            fields["X-Hub-Signature"] = websub.signature(delivery.secret, body)
        trouble, is_reached = await _tried(
            fetcher.send("POST", delivery.callback, self._to_subscribers, fields=fields, body=body)
        )
        with self._database.write() as connection:
            if trouble == f"answers {_GONE}":
                hubs.end(connection, delivery.callback, delivery.topic)
                trouble = None
            else:
                again_at = self._again(
                    "subscriber", delivery.callback, delivery.topic, delivery.attempts, trouble
                )
                hubs.settle_delivery(connection, delivery, again_at)
        self._count("delivered", trouble)
        return is_reached

    def _again(
        self, what: str, where: str, topic: str, attempts: int, trouble: str | None
    ) -> datetime | None:
        """Return when to try again, None after success or the last failure."""
        if trouble is None:
            return None
        wait = websub.pause(attempts)
        say = _log.info if wait else _log.warning
        said = f"in {wait}" if wait else "never: it is given up until the feed changes again"
        say("not told", **{what: where}, topic=topic, reason=trouble, again=said)
        return self._clock() + wait if wait else None

    def _count(self, name: str, trouble: str | None) -> None:
        self._counts[name if trouble is None else "failed"] += 1


async def _tried(sending: Awaitable[object]) -> tuple[str | None, bool]:
    """Return what went wrong, None for a 2xx, and whether the host answered at all."""
    try:
        answer = await sending
    except FetchError as error:
        return str(error), False
    status = int(getattr(answer, "status", 0))
    return (None if 200 <= status < 300 else f"answers {status}"), True


def _by_host(
    every: Sequence[_One], where: Callable[[_One], str], work: Callable[[_One], Awaitable[bool]]
) -> list[Awaitable[None]]:
    """Return one task for each host: one after the other, until the host no longer answers.

    What is left then is claimed until its lease ends, and comes up again.
    """
    hosts: dict[str, list[_One]] = {}
    for one in every:
        hosts.setdefault(websub.origin(where(one)), []).append(one)

    async def through(some: list[_One]) -> None:
        for one in some:
            if not await work(one):
                return

    return [through(some) for some in hosts.values()]


def _limits(*, private: bool) -> Fetch:
    return Fetch(
        delay=timedelta(0),
        timeout=timedelta(seconds=10),
        max_bytes=100_000,
        allow_private=private,
        respect_robots=False,
    )

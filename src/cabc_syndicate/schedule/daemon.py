"""Run everything by the configuration's times, until told to stop.

APScheduler catches up nothing by itself, so it only rings the bells: a source is collected each
`every`, and a beat asks compose and deliver what is due. What has happened already is known from
the store, where a slot is a unique row; so a missed beat or a restart neither skips nor repeats
anything. Each stage runs in a thread of its own and never twice at once.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta
from functools import partial

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler

from cabc_syndicate.collect.service import collect
from cabc_syndicate.compose.service import compose
from cabc_syndicate.deliver.service import deliver
from cabc_syndicate.errors import Problem, SyndicateError
from cabc_syndicate.observe import logger
from cabc_syndicate.publish.service import publish
from cabc_syndicate.wiring import Application, Clock, wall_clock

HOLD = timedelta(seconds=60)
"""How long an edition waits before it leaves, so that an operator can still stop it."""

_BEAT = timedelta(seconds=10)
_COLLECTORS = 3
"""Threads that collect and publish; mail has one of its own, so no slow source can delay it."""

_log = logger("schedule")


class Daemon:
    """The scheduler of one process."""

    def __init__(
        self,
        application: Application,
        clock: Clock,
        *,
        collects: bool = True,
        delivers: bool = True,
    ) -> None:
        """Prepare the jobs; nothing runs before `start`.

        `collects` collects, publishes and composes here; `delivers` sends from here.
        """
        self._collects = collects
        self._delivers = delivers
        self._application = application
        self._clock = clock
        self._stop = threading.Event()
        self._publishing = threading.Lock()
        self._scheduler = BackgroundScheduler(
            timezone="UTC",
            executors={
                "default": ThreadPoolExecutor(_COLLECTORS),
                "mail": ThreadPoolExecutor(1),
            },
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        )

    def start(self) -> None:
        """Begin: publish what is stored, then collect every source, then follow the times."""
        if self._collects:
            self._add("publish", self._publish, None)
            for source in self._application.settings.source:
                self._add(f"collect {source.id}", partial(self._collect, source.id), source.every)
        self._add("compose and deliver", self._compose_and_deliver, _BEAT, executor="mail")
        self._scheduler.start()
        _log.info("started", sources=len(self._application.settings.source))

    def stop(self) -> None:
        """End: running stages finish the article or message they are at, nothing new begins."""
        self._stop.set()
        self._scheduler.shutdown(wait=True)
        _log.info("stopped")

    def _add(
        self,
        name: str,
        work: Callable[[], None],
        every: timedelta | None,
        executor: str = "default",
    ) -> None:
        trigger = {"trigger": "interval", "seconds": every.total_seconds()} if every else {}
        self._scheduler.add_job(
            partial(self._guarded, name, work),
            id=name,
            executor=executor,
            next_run_time=wall_clock(),
            **trigger,
        )

    def _guarded(self, name: str, work: Callable[[], None]) -> None:
        """Run a job so that whatever happens in it is reported, and ends nothing else."""
        if self._stop.is_set():
            return
        try:
            work()
        except SyndicateError as error:
            _log.error("failed", job=name, problem=str(error))
        except Exception:  # noqa: BLE001 - the daemon outlives any one job
            _log.exception("failed", job=name)

    def _collect(self, source: str) -> None:
        report = collect(
            self._application.database,
            self._application.settings,
            now=self._clock(),
            only=[source],
            stop=self._stop,
        )
        new = sum(one.new + one.revised for one in report.sources)
        _log.info("collected", source=source, new=new)
        _report("collect", report.problems)
        if new:
            self._publish()

    def _publish(self) -> None:
        with self._publishing:
            report = publish(
                self._application.database, self._application.settings, now=self._clock()
            )
        _log.info("published", written=len(report.written))
        _report("publish", report.problems)

    def _compose_and_deliver(self) -> None:
        if self._collects:
            self._compose()
        if self._delivers and not self._stop.is_set():
            self._deliver()

    def _compose(self) -> None:
        composed = compose(
            self._application.database,
            self._application.settings,
            now=self._clock(),
            hold=HOLD,
            approve=True,
        )
        for edition in composed.editions:
            _log.info("composed", edition=edition.id, audience=edition.audience)
        _report("compose", composed.problems)

    def _deliver(self) -> None:
        delivered = deliver(
            self._application.database,
            self._application.settings,
            self._application.signer,
            clock=self._clock,
            stop=self._stop,
        )
        if delivered.states:
            _log.info("delivered", **delivered.states)
        _report("deliver", delivered.problems)


def _report(stage: str, problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        _log.warning("problem", stage=stage, problem=str(problem))

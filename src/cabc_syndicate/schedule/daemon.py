"""Run everything by the configuration's times, until told to stop.

APScheduler catches up nothing by itself, so it only rings the bells: a source is collected each
`every`, and a beat asks compose and deliver what is due. What has happened already is known from
the store, where a slot is a unique row; so a missed beat or a restart neither skips nor repeats
anything. Sources are collected together in one event loop, so that a slow host keeps nobody
waiting but itself; each other stage runs in a thread of its own and never twice at once.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from dataclasses import asdict, astuple
from datetime import timedelta
from functools import partial

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.schedulers.background import BackgroundScheduler

from cabc_syndicate.collect.service import Collector, Run
from cabc_syndicate.compose.service import compose
from cabc_syndicate.deliver.service import deliver
from cabc_syndicate.errors import Problem, SyndicateError
from cabc_syndicate.observe import logger, unwatched
from cabc_syndicate.publish.service import publish, push
from cabc_syndicate.settings import Source
from cabc_syndicate.wiring import Application, Clock, wall_clock

HOLD = timedelta(seconds=60)
"""How long an edition waits before it leaves, so that an operator can still stop it."""

_BEAT = timedelta(seconds=10)
_SOON = timedelta(seconds=2)
_PATIENCE = timedelta(minutes=1)
"""How long one push may take: a slow subscriber must not keep all others waiting."""
_JOBS = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}

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
        self._pushes = delivers and bool(application.settings.publish.hub)
        self._application = application
        self._clock = clock
        self._stop = threading.Event()
        self._publishing = threading.Lock()
        self._collecting = threading.Thread(target=self._collect_all, name="collect")
        self._bell = threading.Event()
        self._pushing = threading.Thread(target=self._push_all, name="push")
        self._scheduler = BackgroundScheduler(
            timezone="UTC",
            executors={"default": ThreadPoolExecutor(1), "mail": ThreadPoolExecutor(1)},
            job_defaults=_JOBS,
        )

    def start(self) -> None:
        """Begin: publish what is stored, then collect every source, then follow the times."""
        if self._pushes:
            self._pushing.start()
        if self._collects:
            self._add("publish", self.publish, None)
            self._collecting.start()
        self._add("compose and deliver", self._compose_and_deliver, _BEAT, executor="mail")
        self._scheduler.start()
        _log.info("started", sources=len(self._application.settings.source))

    def stop(self) -> None:
        """End: running stages finish the article or message they are at, nothing new begins."""
        self._stop.set()
        self._bell.set()
        for thread in (self._collecting, self._pushing):
            if thread.is_alive():
                thread.join()
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

    def _collect_all(self) -> None:
        """Collect every source at its times, all in one event loop, until told to stop."""
        try:
            asyncio.run(self._collect_until_stopped())
        except Exception:  # noqa: BLE001 - the daemon outlives any one job
            _log.exception("failed", job="collect")

    async def _collect_until_stopped(self) -> None:
        settings = self._application.settings
        async with Collector(settings, self._stop) as collector:
            scheduler = AsyncIOScheduler(timezone="UTC", job_defaults=_JOBS)
            for source in settings.source:
                scheduler.add_job(
                    self._collect,
                    "interval",
                    (collector, source),
                    seconds=source.every.total_seconds(),
                    id=source.id,
                    next_run_time=wall_clock(),
                )
            scheduler.start()
            await asyncio.to_thread(self._stop.wait)
            scheduler.shutdown(wait=False)
            under_way = asyncio.all_tasks() - {asyncio.current_task()}
            await asyncio.gather(*under_way, return_exceptions=True)

    async def _collect(self, collector: Collector, source: Source) -> None:
        application = self._application
        now = self._clock()
        run = Run(application.database, application.settings, now, False, unwatched, self._stop)
        try:
            for report in await collector.collect(run, [source]):
                new = report.new + report.revised + report.withdrawn
                _log.info("collected", source=source.id, new=new, verdict=report.verdict)
                _report("collect", report.problems)
                if (new or report.is_alerting) and not self._stop.is_set():
                    await asyncio.to_thread(self._guarded, "publish", self.publish)
        except SyndicateError as error:
            _log.error("failed", job=f"collect {source.id}", problem=str(error))
        except Exception:  # noqa: BLE001 - one source must not end the others
            _log.exception("failed", job=f"collect {source.id}")

    def publish_soon(self) -> None:
        """Publish what was pushed, shortly and once for all that came meanwhile."""
        self._scheduler.add_job(
            partial(self._guarded, "publish", self.publish),
            id="publish pushed",
            replace_existing=True,
            next_run_time=wall_clock() + _SOON,
        )

    def push_soon(self) -> None:
        """Do what hubs and their subscribers wait for without waiting for the next beat."""
        self._bell.set()

    def publish(self) -> None:
        """Publish what has changed; one at a time, whoever asks."""
        with self._publishing:
            report = publish(
                self._application.database, self._application.settings, now=self._clock()
            )
        _log.info("published", written=len(report.written))
        _report("publish", report.problems)
        if report.written:
            self.push_soon()

    def _push_all(self) -> None:
        """Push at each beat and whenever the bell rings.

        No job of the scheduler: one that rings from inside another would wait for its shutdown,
        which waits for it.
        """
        while not self._stop.is_set():
            self._bell.clear()
            self._guarded("push", self._push)
            self._bell.wait(_BEAT.total_seconds())

    def _push(self) -> None:
        application = self._application
        done = push(
            application.database,
            application.settings,
            clock=self._clock,
            stop=self._stop,
            patience=_PATIENCE,
        )
        if any(astuple(done)):
            _log.info("pushed", **asdict(done))

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

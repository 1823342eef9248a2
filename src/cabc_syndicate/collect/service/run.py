"""What a run is given, and what is known of one source as it begins."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from cabc_syndicate.collect import health, measures
from cabc_syndicate.collect.page import PageContext
from cabc_syndicate.config import Settings
from cabc_syndicate.model import ArticleDraft
from cabc_syndicate.observe import Progress
from cabc_syndicate.settings import Source
from cabc_syndicate.store import Database, recognition, runs, sources, visits
from cabc_syndicate.store.recognition import KnownArticle
from cabc_syndicate.store.sources import SourceState
from cabc_syndicate.store.visits import Visit

STAGE = "collect"
_ACCEPTED = timedelta(days=30)
"""For so long known articles may change altogether: the oldest are read again once a month."""

HISTORY = 300
"""Runs against which a run is judged: some weeks of them tell bursts and silence."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the stage: what it works on, when, and how it is watched and stopped."""

    database: Database
    settings: Settings
    now: datetime
    dry_run: bool
    progress: Progress
    stop: threading.Event | None

    @property
    def is_stopped(self) -> bool:
        """Whether somebody asked us to end."""
        return self.stop is not None and self.stop.is_set()

    def context(self, source: Source) -> PageContext:
        """Return what is known of every page of a source."""
        return PageContext(
            item=source.id,
            key="",
            url=None,
            zone=ZoneInfo(source.timezone or self.settings.site.timezone),
            now=self.now,
            languages=source.languages or self.settings.languages,
            own_names=(self.settings.site.title, self.settings.sender.name),
            select=source.select,
            meta=source.meta,
        )


@dataclass(frozen=True, slots=True)
class Before:
    """What is known of a source as a run begins."""

    state: SourceState
    known: Mapping[str, KnownArticle]
    visits: Mapping[str, Visit]
    history: tuple[health.Measures, ...]
    """Its last runs, the newest first."""
    is_reconfigured: bool
    """Whether its table of the configuration was another one in the last run, or it was released
    from quarantine since."""
    accepted_at: datetime | None
    """When the operator last released it, and so accepted how its articles read."""
    is_accepted: bool
    """Whether no run has read it since."""
    listed: tuple[str, ...]
    """Keys of what its first list page held in the last run that read it, in order."""

    @property
    def is_first(self) -> bool:
        """Whether no run has read anything yet."""
        return self.state.first_run_at is None

    def is_settling(self, now: datetime) -> bool:
        """Whether its known articles may still be becoming what the operator has accepted."""
        return self.accepted_at is not None and now - self.accepted_at < _ACCEPTED

    @property
    def has_trouble(self) -> bool:
        """Whether the last run left something out, so that this one must look everywhere."""
        return self.is_first or self.is_reconfigured or self.state.last_error is not None


def before(run: Run, source: Source) -> Before:
    """Return what the store knows of a source."""
    with run.database.read() as connection:
        every = runs.last(connection, STAGE, source.id, HISTORY)
        last = [one for one in every if one.counts.get("measures")]
        return Before(
            state=sources.state(connection, source.id),
            known=recognition.known(connection, source.id),
            visits=visits.of_source(connection, source.id),
            history=tuple(measures.from_json(one.counts["measures"]) for one in last),
            is_reconfigured=bool(every) and every[0].counts.get("settings") != digest_of(source),
            accepted_at=next((one.started_at for one in every if "released" in one.counts), None),
            is_accepted=bool(every) and "released" in every[0].counts,
            listed=next(
                (tuple(one.counts["listed"]) for one in last if one.counts.get("listed")), ()
            ),
        )


def digest_of(source: Source) -> str:
    """Return a hash of what the configuration says of a source."""
    said = source.model_dump_json(exclude={"every", "token"})
    return hashlib.blake2b(said.encode(), digest_size=8).hexdigest()


def site_of(source: Source, draft: ArticleDraft) -> str:
    """Return within what an article may be another one: a host, or a folder."""
    host = urlsplit(draft.url or source.list or source.url or "").hostname or ""
    return host.removeprefix("www.")[:255] if source.kind != "folder" and host else source.id

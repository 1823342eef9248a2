"""Collect: read the state, read the sources, decide, write. The shell of this stage.

Site sources are read concurrently, each politely; folders one after another. What goes wrong with
one page or one source is a Problem in the report and leaves the rest alone. Articles are written
as they come, oldest first and up to 25 in a transaction; none is open while the network is used.
A run that dies leaves only the newest unknown, which the next run meets at the top of the list.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from cabc_syndicate.collect import files, identity, sites
from cabc_syndicate.collect.admission import is_mailable, problem_of, remarks
from cabc_syndicate.collect.identity import Decision
from cabc_syndicate.collect.page import PageContext
from cabc_syndicate.collect.report import CollectReport, SourceReport, Tally
from cabc_syndicate.collect.sections import choice
from cabc_syndicate.config import Settings
from cabc_syndicate.errors import NotFoundError, PageError, Problem, StoreError
from cabc_syndicate.fetch import Fetcher
from cabc_syndicate.guard import Stopped
from cabc_syndicate.model import ArticleDraft, ArticleStatus, Provenance, Section
from cabc_syndicate.observe import Progress, unwatched
from cabc_syndicate.settings import Source
from cabc_syndicate.store import Connection, Database, articles, sections, sources
from cabc_syndicate.store.articles import KnownArticle
from cabc_syndicate.store.database import exclusive
from cabc_syndicate.store.sources import SourceState

__all__ = ["CollectReport", "SourceReport", "collect"]

_CHUNK = 25


def collect(
    database: Database,
    settings: Settings,
    *,
    now: datetime,
    only: Sequence[str] = (),
    dry_run: bool = False,
    progress: Progress = unwatched,
    stop: threading.Event | None = None,
) -> CollectReport:
    """Read the sources (those of `only`, else all) and store what is new or changed.

    Raises NotFoundError for an unknown id in `only`, and StoreError. With `dry_run` all is read
    and counted and nothing stored. `stop` ends the run between two pages; what was read is kept.
    """
    ids = {source.id for source in settings.source}
    for name in only:
        if name not in ids:
            raise NotFoundError(
                f'source "{name}"', "is not configured", f"Known: {', '.join(sorted(ids))}"
            )
    chosen = [source for source in settings.source if not only or source.id in only]
    run = _Run(database, settings, now, dry_run, progress, stop)
    reports = {
        source.id: _collect_folder(run, source) for source in chosen if source.kind == "folder"
    }
    web = [source for source in chosen if source.kind == "site"]
    if web:
        reports |= {report.id: report for report in asyncio.run(_collect_sites(run, web))}
    return CollectReport(tuple(reports[source.id] for source in chosen))


@dataclass(frozen=True, slots=True)
class _Run:
    database: Database
    settings: Settings
    now: datetime
    dry_run: bool
    progress: Progress
    stop: threading.Event | None

    @property
    def is_stopped(self) -> bool:
        return self.stop is not None and self.stop.is_set()

    def state(self, source: Source) -> tuple[SourceState, dict[str, KnownArticle]]:
        with self.database.read() as connection:
            return sources.state(connection, source.id), articles.known(connection, source.id)

    def context(self, source: Source, item: str, key: str) -> PageContext:
        return PageContext(
            item=item,
            key=key,
            url=None,
            zone=ZoneInfo(source.timezone or self.settings.site.timezone),
            now=self.now,
            languages=source.languages or self.settings.languages,
            own_names=(self.settings.site.title, self.settings.sender.name),
            select=source.select,
        )


def _collect_folder(run: _Run, source: Source) -> SourceReport:
    tally = Tally(source.id)
    state, _ = run.state(source)
    found: list[files.PageFile] = []
    try:
        found, problems = files.page_files(
            source.path or Path(), may_be_empty=state.first_run_at is not None
        )
        tally.problems += problems
    except PageError as error:
        named = replace(error.problem, item=f'source "{source.id}": {error.problem.item}')
        tally.problems.append(named)
    tally.found = len(found)
    drafts = []
    for done, file in enumerate(found):
        run.progress(source.id, done, len(found))
        if run.is_stopped:
            tally.is_complete = False
            break
        try:
            context = run.context(source, str(file.path), file.key)
            known_encoding = tally.encoding or state.encoding
            draft, encoding = files.draft_of(file, source, context, known_encoding)
        except Exception as error:  # noqa: BLE001 - one page must not end the run
            tally.problems.append(problem_of(error, str(file.path)))
        else:
            tally.remember(encoding)
            drafts.append(draft)
    _store(run, source, state, drafts, tally)
    run.progress(source.id, len(found), len(found))
    _record(run, state, tally)
    return tally.report()


async def _collect_sites(run: _Run, web: Sequence[Source]) -> list[SourceReport]:
    async with Fetcher(run.settings.site.url, stop=run.stop) as fetcher:
        reports = await asyncio.gather(
            *(_collect_site(run, fetcher, source) for source in web), return_exceptions=True
        )
    for report in reports:
        if isinstance(report, BaseException):  # the store: every source has had its turn
            raise report
    return [report for report in reports if isinstance(report, SourceReport)]


async def _collect_site(run: _Run, fetcher: Fetcher, source: Source) -> SourceReport:
    tally = Tally(source.id)
    state, known = await asyncio.to_thread(run.state, source)
    context = run.context(source, source.id, "")
    try:
        walk = await sites.walk(
            fetcher,
            source,
            context,
            known,
            # After trouble, an article that failed may be on any page, behind known ones.
            thorough=state.first_run_at is None or state.verdict != "working",
            remembered=state.encoding,
        )
    except Exception as error:  # noqa: BLE001 - one source must not end the others
        walk = sites.Walk([], [problem_of(error, source.list or source.id)], is_complete=False)
    tally.problems += walk.problems
    tally.is_complete = walk.is_complete
    tally.found = sum(len(page) for page in walk.pages)
    done = 0
    for page in reversed(walk.pages):
        drafts: list[ArticleDraft] = []
        for link in reversed(page):
            run.progress(source.id, done, tally.found)
            done += 1
            old = known.get(identity.canonical_key(link.url))
            if old is not None and old.status is not ArticleStatus.UNPUBLISHED:
                tally.unchanged += 1
                continue
            encoding = tally.encoding or state.encoding
            try:
                draft, encoding = await sites.article(fetcher, source, context, link, encoding)
            except Stopped:
                tally.is_complete = False
                break
            except Exception as error:  # noqa: BLE001 - one page must not end the run
                tally.problems.append(problem_of(error, link.url))
                continue
            tally.remember(encoding)
            drafts.append(draft)
        await asyncio.to_thread(_store, run, source, state, drafts, tally)
        run.progress(source.id, done, tally.found)
    await asyncio.to_thread(_record, run, state, tally)
    return tally.report()


def _store(
    run: _Run, source: Source, state: SourceState, drafts: list[ArticleDraft], tally: Tally
) -> None:
    """Write the drafts, older ones first, in transactions of at most 25."""
    drafts = sorted(drafts, key=lambda draft: draft.posted_at)
    for start in range(0, len(drafts), _CHUNK):
        chunk = drafts[start : start + _CHUNK]
        if run.dry_run:
            _, known = run.state(source)
            done = [_decide(known.get(draft.key), draft) for draft in chunk]
            problems = remarks(source, chunk, done)
        else:
            with run.database.write() as connection:
                exclusive(connection, "articles")
                known = articles.known(connection, source.id)
                placed, problems = _placed(connection, source, chunk)
                done = [
                    _write(connection, run, source, state, known.get(draft.key), draft, section)
                    for draft, section in zip(chunk, placed, strict=True)
                ]
            problems += remarks(source, chunk, done)
        tally.problems += problems
        tally.new += done.count(Decision.NEW)
        tally.revised += done.count(Decision.CHANGED)
        tally.unchanged += done.count(Decision.SAME)
        tally.articles += [
            draft.title
            for draft, decision in zip(chunk, done, strict=True)
            if decision is not Decision.SAME
        ]


def _decide(old: KnownArticle | None, draft: ArticleDraft) -> Decision:
    return identity.decide(old.digest if old else None, identity.digest_of(draft))


def _write(
    connection: Connection,
    run: _Run,
    source: Source,
    state: SourceState,
    old: KnownArticle | None,
    draft: ArticleDraft,
    section: Section | None,
) -> Decision:
    decision = _decide(old, draft)
    digest = identity.digest_of(draft)
    if old is None:
        article_id = identity.article_id(source.id, draft.key)
        host = urlsplit(run.settings.site.url).hostname
        articles.add(
            connection,
            source.id,
            draft,
            article_id=article_id,
            tag=f"tag:{host},{run.now:%Y-%m-%d}:article/{article_id}",
            digest=digest,
            section_id=section.id if section else None,
            mailable=is_mailable(source, state.first_run_at, draft, run.now),
            now=run.now,
        )
        return decision
    if decision is Decision.CHANGED:
        before = articles.get(connection, old.id)
        if before and draft.posted_from is Provenance.FIRST_SEEN:  # never stamped again
            draft = replace(draft, posted_at=before.posted_at, posted_from=before.posted_from)
        articles.revise(connection, old.seq, draft, digest=digest, now=run.now)
    if section and old.section_id is None and old.status is ArticleStatus.UNPUBLISHED:
        articles.place(connection, old.seq, section.id)
        return Decision.CHANGED
    return decision


def _placed(
    connection: Connection, source: Source, drafts: Sequence[ArticleDraft]
) -> tuple[list[Section | None], list[Problem]]:
    """Return the section of each draft, adding those that are new."""
    every = sections.every(connection)
    placed, problems = [], []
    for draft in drafts:
        found, slug, title = choice(source.section, draft.section_title, every)
        if found is None and title:
            try:
                found = sections.add(connection, slug, {"": title})
                every.append(found)
            except StoreError as error:
                problems.append(error.problem)
        placed.append(found)
    return placed, problems


def _record(run: _Run, state: SourceState, tally: Tally) -> None:
    if run.dry_run:
        return
    read_well = tally.has_read and tally.is_complete
    new = SourceState(
        state.id,
        first_run_at=state.first_run_at or (run.now if read_well else None),
        last_run_at=run.now,
        verdict=tally.verdict,
        last_error=str(tally.problems[0])[:1000] if tally.problems else None,
        encoding=tally.encoding or state.encoding,
    )
    with run.database.write() as connection:
        sources.record(connection, new)

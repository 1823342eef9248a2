"""Read the sources: walk what each lists, read what is new, store it, look at the known again.

Web sources are read concurrently, each politely; folders beside them, one after another. What goes
wrong with one page or one source is a Problem in the report and leaves the rest alone. Articles are
written list page by list page, the oldest first. A run that dies leaves only the newest unknown,
which the next run meets at the top of the list.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from cabc_syndicate.collect import promised, sites, streams
from cabc_syndicate.collect.admission import problem_of
from cabc_syndicate.collect.identity import canonical_key
from cabc_syndicate.collect.reading import read_item
from cabc_syndicate.collect.report import CollectReport, SourceReport, Tally
from cabc_syndicate.collect.service import comparing, folders, recording, rereading
from cabc_syndicate.collect.service.lead import fetch_pictures
from cabc_syndicate.collect.service.run import Before, Run, before
from cabc_syndicate.collect.service.writing import Target, store
from cabc_syndicate.collect.session import Remembered, Session
from cabc_syndicate.collect.walks import Entry, Walk
from cabc_syndicate.collect.workers import Workers
from cabc_syndicate.config import Settings
from cabc_syndicate.errors import FetchError, NotFoundError, PageError, Problem
from cabc_syndicate.fetch import Fetcher
from cabc_syndicate.guard import Stopped
from cabc_syndicate.model import ArticleDraft, ArticleStatus
from cabc_syndicate.observe import Progress, unwatched
from cabc_syndicate.settings import Source
from cabc_syndicate.store import Database
from cabc_syndicate.store.recognition import KnownArticle


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
    run = Run(database, settings, now, dry_run, progress, stop)

    async def collected() -> list[SourceReport]:
        async with Collector(settings, stop) as collector:
            return await collector.collect(run, chosen)

    return CollectReport(tuple(asyncio.run(collected())))


class Collector:
    """The network and the worker processes of a program that collects, once or all the time."""

    def __init__(self, settings: Settings, stop: threading.Event | None = None) -> None:
        """Name ourselves by the site's address; once `stop` is set, every request gives up."""
        self._fetcher = Fetcher(settings.site.url, stop=stop)
        self._workers = Workers()

    async def __aenter__(self) -> Collector:
        await self._fetcher.__aenter__()
        return self

    async def __aexit__(self, *error: object) -> None:
        await self._fetcher.__aexit__(*error)
        await asyncio.to_thread(self._workers.close)

    async def collect(self, run: Run, chosen: Sequence[Source]) -> list[SourceReport]:
        """Read these sources, none waiting for another; what the store raised comes at the end."""
        local = [source for source in chosen if source.kind == "folder"]
        pushed = [source for source in chosen if source.kind == "push"]
        web = [source for source in chosen if source.kind not in {"folder", "push"}]
        done = await asyncio.gather(
            self._folders(run, local),
            # Their articles come by themselves, their pictures do not.
            *(fetch_pictures(run, source, self._fetcher, self._workers) for source in pushed),
            *(self._collect(run, source) for source in web),
            return_exceptions=True,
        )
        reports: dict[str, SourceReport] = {}
        for report in done:
            if isinstance(report, BaseException):  # the store: every source has had its turn
                raise report
            for one in report if isinstance(report, list) else [report]:
                if one is not None:
                    reports[one.id] = one
        return [reports[source.id] for source in chosen if source.id in reports]

    async def _folders(self, run: Run, chosen: Sequence[Source]) -> list[SourceReport]:
        reports = [await folders.collect_folder(run, source, self._workers) for source in chosen]
        if not run.dry_run:
            await asyncio.gather(
                *(fetch_pictures(run, source, self._fetcher, self._workers) for source in chosen)
            )
        return reports

    async def _collect(self, run: Run, source: Source) -> SourceReport:
        tally = Tally(source.id)
        earlier = await asyncio.to_thread(before, run, source)
        pages = {
            key: Remembered(visit.etag, visit.last_modified, visit.body_hash)
            for key, visit in earlier.visits.items()
        }
        session = Session(
            self._fetcher,
            self._workers,
            source,
            run.context(source),
            tally,
            earlier.state.encoding,
            pages,
        )
        try:
            walk = await _walk(session, earlier)
        except Exception as error:  # noqa: BLE001 - one source must not end the others
            walk = Walk(problems=[problem_of(error, source.list or source.id)], is_complete=False)
        tally.problems += walk.problems
        _say_where_it_ended(source, earlier, walk, tally)
        tally.is_complete = walk.is_complete
        tally.found = sum(len(page) for page in walk.pages)
        if walk.is_unchanged:
            tally.found = tally.unchanged = len(earlier.listed)
        held = await asyncio.to_thread(recording.is_held, run, source, earlier, walk)
        listed = frozenset(entry.key for page in walk.pages for entry in page)
        target = Target(source, earlier.state, held, listed)
        edited = await comparing.compare(run, session, earlier, walk, held=held)
        if tally.counted.canary:
            tally.unchanged += sum(e.key in earlier.known for page in walk.pages for e in page)
        else:
            await _read(run, session, target, earlier, walk)
            await rereading.reread(run, session, target, earlier, walk, edited)
        if not run.dry_run:
            await asyncio.to_thread(rereading.withdraw, run, earlier, tally)
            await fetch_pictures(run, source, self._fetcher, self._workers)
        finding, is_alerting = await asyncio.to_thread(
            recording.record, run, source, earlier, walk, tally, held=held
        )
        return tally.report(finding.verdict.value, finding.reason, is_alerting=is_alerting)


def _say_where_it_ended(source: Source, earlier: Before, walk: Walk, tally: Tally) -> None:
    """Tell of list pages beyond `pages`: on a first run as a note, later something is missing."""
    if not walk.goes_on:
        return
    if source.kind == "sitemap":
        tally.notes.append(
            f"{source.id}: more sitemaps are named than the {source.pages} that were read, the "
            "latest changed first; raise pages in its [[source]] to read the others"
        )
        return
    if earlier.is_first:
        tally.notes.append(
            f"{source.id}: the list goes on after page {source.pages}; "
            "raise pages in its [[source]] to read more of it"
        )
        return
    reason = f"has more new articles than {source.pages} list pages hold"
    remedy = "Raise pages in its [[source]] and collect again; you can lower it afterwards"
    tally.problems.append(Problem(source.list or source.id, reason, remedy))


async def _walk(session: Session, earlier: Before) -> Walk:
    source, state = session.source, earlier.state
    if source.kind == "feed":
        return await streams.walk_feed(
            session, source.url or "", Walk(), conditional=not earlier.has_trouble
        )
    if source.kind == "sitemap":
        visited = {
            key: visit.visited_at if (visit := earlier.visits.get(key)) else None
            for key in earlier.known
        }
        is_index = state.form == streams.INDEX
        return await streams.walk_sitemap(
            session, visited, conditional=not (earlier.has_trouble or is_index)
        )
    return await sites.walk_site(
        session,
        earlier.known.keys(),
        form=state.form,
        feed_url=state.feed_url,
        # After trouble, an article that failed may be on any page, behind known ones.
        thorough=earlier.has_trouble,
    )


async def _read(run: Run, session: Session, target: Target, earlier: Before, walk: Walk) -> None:
    """Read the entries of a walk, the oldest list page first, and store them page by page."""
    tally, done = session.tally, 0
    is_named = promised.are_promises(
        (entry.link.text, earlier.known[entry.key].title)
        for page in walk.pages
        for entry in page
        if entry.key in earlier.known
    )
    for page in reversed(walk.pages):
        drafts: list[ArticleDraft] = []
        texts: dict[str, str] = {}
        for entry in reversed(page):
            run.progress(session.source.id, done, tally.found)
            done += 1
            old = earlier.known.get(entry.key)
            is_told = entry.item is not None and entry.item.is_full
            has_moved = (
                old is not None and not target.held and _has_moved(old, entry, target.listed)
            )
            if (
                old is not None
                and old.status is not ArticleStatus.UNPUBLISHED
                and not (is_told or has_moved)
            ):
                tally.unchanged += 1
                continue
            try:
                draft = await _draft(session, entry)
            except Stopped:
                tally.is_complete = False
                break
            except Exception as error:  # noqa: BLE001 - one page must not end the run
                tally.problems.append(problem_of(error, entry.link.url or entry.key))
                continue
            if draft is not None:
                drafts.append(draft)
                texts[draft.key] = entry.link.text
        if is_named:
            drafts = _as_promised(drafts, texts, tally)
        await asyncio.to_thread(store, run, target, drafts, tally)
        run.progress(session.source.id, done, tally.found)


def _as_promised(
    drafts: list[ArticleDraft], texts: Mapping[str, str], tally: Tally
) -> list[ArticleDraft]:
    """Leave out articles whose titles are other lines of their pages; the next run tries again."""
    wrong = promised.broken([(texts[one.key], one.title) for one in drafts])
    for place in wrong:
        draft = drafts[place]
        reason = f'has the title "{draft.title}", where the list says "{texts[draft.key]}"'
        remedy = "Look at the page; if another line of it is the title, name it with select.title"
        tally.problems.append(Problem(draft.url or draft.key, reason, remedy))
    if len(wrong) > 1:
        one = drafts[wrong[0]].title
        tally.counted.canary = f'{len(wrong)} new articles have titles such as "{one}"'
        tally.counted.canary_read = True
    tally.counted.untitled += len(wrong)
    return [draft for place, draft in enumerate(drafts) if place not in wrong]


def _has_moved(article: KnownArticle, entry: Entry, listed: Collection[str]) -> bool:
    """Return whether an article is listed at an address that its newest revision does not have."""
    here = canonical_key(article.url) if article.url else article.key
    return entry.key not in {here, article.key} and article.key not in listed and here not in listed


async def _draft(session: Session, entry: Entry) -> ArticleDraft | None:
    """Return an entry's article: the feed's own words where they are all, else its page."""
    item, feed = entry.item, entry.feed
    if item is None or feed is None:
        return await session.article(entry.link)
    if not item.is_full and entry.link.url:
        try:
            draft = await session.article(entry.link)
        except (FetchError, PageError) as error:
            # The feed has at least a summary; the page is asked for again when it changes.
            session.tally.problems.append(error.problem)
        else:
            return draft and replace(draft, key=entry.key)
    context = replace(session.context, key=entry.key)
    reading = await session.workers.run(entry.key, read_item, item, feed, context)
    return await session.complete(replace(reading.page.draft, key=entry.key))

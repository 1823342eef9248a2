"""What a run leaves behind: verdict, quarantine, alert, visits, and the row of the run."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from cabc_syndicate.collect import health
from cabc_syndicate.collect.alerting import AlertState, next_state
from cabc_syndicate.collect.health import Finding, Measures, Verdict
from cabc_syndicate.collect.measures import to_json
from cabc_syndicate.collect.report import Tally
from cabc_syndicate.collect.service.run import STAGE, Before, Run, digest_of
from cabc_syndicate.collect.walks import Walk
from cabc_syndicate.errors import Problem
from cabc_syndicate.model import ArticleStatus
from cabc_syndicate.settings import Source
from cabc_syndicate.store import Connection, alerts, runs, sources, standing, visits
from cabc_syndicate.store.sources import SourceState
from cabc_syndicate.store.visits import Visit

_ACCEPT = "If the site was rebuilt, accept the new addresses: release the source, and collect"
_KEPT_RUNS = 600
"""Rows kept for each source: some weeks of hourly runs."""


def is_held(run: Run, source: Source, earlier: Before, walk: Walk) -> bool:
    """Return whether the new articles of a walk go into quarantine.

    They do when there are far more than usual, or when every id was issued anew; and from then on
    until the operator releases them, or the list is again what it was.
    """
    if earlier.state.held_at is not None:
        return not _is_put_back(earlier, walk)
    if earlier.is_first or walk.is_unchanged:
        return False
    fresh = [entry for page in walk.pages for entry in page if entry.key not in earlier.known]
    if len(fresh) == sum(map(len, walk.pages)):  # a batch leads on to articles that are known
        measures = replace(
            _seen(run, earlier, walk, Tally(source.id)),
            new=len(fresh),
            older=_older(earlier, [one.link.listed_at for one in fresh if one.link.listed_at])
            if any(one.link.listed_at for one in fresh)
            else None,
        )
        if health.is_mass_change(measures, earlier.history):
            return True
    return is_burst(run, source, earlier, len(fresh))


def is_burst(run: Run, source: Source, earlier: Before, fresh: int) -> bool:
    """Return whether so many new articles are far more than usual."""
    return health.is_burst(fresh, earlier.history, run.now, _zone(run, source))


def _is_put_back(earlier: Before, walk: Walk) -> bool:
    """Return whether a list holds its old articles at their old addresses, and no others."""
    listed = [entry.key for entry in walk.pages[0]] if walk.pages else []
    known = [earlier.known.get(key) for key in listed]
    return bool(known) and all(
        article is not None
        and article.key == key
        and article.status is not ArticleStatus.QUARANTINED
        for key, article in zip(listed, known, strict=True)
    )


def record(
    run: Run, source: Source, earlier: Before, walk: Walk, tally: Tally, *, held: bool
) -> tuple[Finding, bool]:
    """Write down what a run saw of a source; return how it is, and whether there was an alert."""
    state = earlier.state
    measures = _measured(run, earlier, walk, tally)
    finding = health.judge(
        measures,
        earlier.history,
        source.expect.links,
        source.expect.gap,
        _zone(run, source),
    )
    # A quarantine that waits for the operator must not hide that the source has gone since.
    if held and finding.verdict not in {Verdict.LOGIN, Verdict.BLOCKED}:
        finding = _held(run, source, state, tally)
        if state.held_at is None:
            tally.problems.append(Problem(f'source "{source.id}"', finding.reason, finding.remedy))
    if run.dry_run:
        return finding, False
    told, alert = next_state(
        AlertState(
            alerted=health.Verdict(state.alerted) if state.alerted else None,
            verdict=health.Verdict(state.verdict) if state.verdict else None,
            strikes=state.strikes,
            since=state.since,
            unsound=state.unsound,
        ),
        finding,
        source.id,
        run.now.astimezone(_zone(run, source)),
    )
    is_foreign = finding.verdict in {Verdict.LOGIN, Verdict.BLOCKED}
    read_well = (tally.has_read or walk.is_unchanged) and tally.is_complete
    new = replace(
        state,
        first_run_at=state.first_run_at or (run.now if read_well else None),
        last_run_at=run.now,
        verdict=finding.verdict.value,
        last_error=str(tally.problems[0])[:1000] if tally.problems else None,
        encoding=state.encoding if is_foreign else tally.encoding or state.encoding,
        form=walk.form,
        feed_url=walk.feed_url,
        held_at=(state.held_at or run.now) if held else None,
        alerted=told.alerted.value if told.alerted else None,
        strikes=told.strikes,
        unsound=told.unsound,
        since=told.since and told.since.astimezone(UTC),
        canary_at=run.now if tally.counted.canary_read else state.canary_at,
    )
    listed = tuple(entry.key for entry in walk.pages[0]) if walk.pages else earlier.listed
    with run.database.write() as connection:
        sources.record(connection, new)
        _remember(connection, run, source, earlier, tally)
        if alert is not None:
            title = alert.title
            if finding.remedy == _ACCEPT and alert.kind == "alert":
                title = f"Source {source.id}: all its articles have new addresses"
            alerts.add(
                connection,
                source.id,
                kind=alert.kind,
                verdict=alert.verdict,
                title=title,
                text=alert.text,
                raised_at=run.now,
            )
        runs.record(
            connection,
            STAGE,
            subject=source.id,
            started_at=run.now,
            counts={
                "found": tally.found,
                "new": tally.new,
                "revised": tally.revised,
                "withdrawn": tally.withdrawn,
                "held": tally.held,
                "reason": finding.reason,
                "listed": list(listed),
                "settings": digest_of(source),
                "measures": to_json(health.recorded(measures, finding.verdict, earlier.history)),
            },
            problems=tally.problems[:20],
        )
        runs.prune(connection, STAGE, source.id, keep=_KEPT_RUNS)
    return finding, alert is not None


def _held(run: Run, source: Source, state: SourceState, tally: Tally) -> Finding:
    """Return in words why what comes from a source is kept back."""
    with run.database.read() as connection:
        waiting = standing.held_count(connection, source.id)
    if waiting:
        reason = f"has {waiting} articles in quarantine that wait for a decision"
        if state.held_at is None:
            reason = f"has {waiting} new articles at once, far more than usual or all unknown"
        remedy = "Look at its articles in quarantine, and release them if they are right"
    else:
        count = f"{tally.counted.moved} of " if tally.counted.moved else ""
        reason = f"shows {count}its articles at new addresses, as if every id had been issued anew"
        remedy = _ACCEPT
    return Finding(Verdict.BURST, reason, remedy, quarantine=True)


def _seen(run: Run, earlier: Before, walk: Walk, tally: Tally) -> Measures:
    first = [entry.key for entry in walk.pages[0]] if walk.pages else []
    still = None
    is_put_back = earlier.state.held_at is not None and _is_put_back(earlier, walk)
    if earlier.listed and not walk.is_unchanged and not is_put_back:
        every = {entry.key for page in walk.pages for entry in page}
        still = sum(key in every for key in earlier.listed[:5])
    return Measures(
        at=run.now,
        links=sum(map(len, walk.pages)),
        first_links=len(first),
        known_links=sum(key in earlier.known for key in first),
        still_listed=still,
        moved=tally.counted.moved,
        no_html=walk.no_html,
        small=walk.is_small,
        login=walk.is_login,
        selector=walk.selector,
        unsure=walk.is_unsure,
        unchanged=walk.is_unchanged,
    )


def _measured(run: Run, earlier: Before, walk: Walk, tally: Tally) -> Measures:
    counted = tally.counted
    posted = Counter(counted.posted)
    newest = [one.posted_at for one in earlier.known.values()] + counted.posted
    return replace(
        _seen(run, earlier, walk, tally),
        new=tally.new,
        read=counted.read,
        untitled=counted.untitled,
        undated=counted.undated,
        future=counted.future,
        same_date=max(posted.values(), default=0),
        bodies=tuple(counted.bodies[:100]),
        identical=counted.identical,
        bad_characters=counted.bad_characters,
        charset=tally.encoding,
        refused=counted.refused,
        unreachable=counted.unreachable,
        failed=counted.failed,
        login_pages=counted.login_pages,
        selector=walk.selector or counted.selector,
        newest_at=max(newest, default=None),
        older=_older(earlier, counted.posted),
        canary=counted.canary,
        canary_read=counted.canary_read,
    )


def _older(earlier: Before, posted: list[datetime]) -> int | None:
    newest = max((one.posted_at for one in earlier.known.values()), default=None)
    return None if newest is None else sum(moment < newest for moment in posted)


def _remember(
    connection: Connection, run: Run, source: Source, earlier: Before, tally: Tally
) -> None:
    """Keep what the pages of this run said of their versions, and which are gone."""
    fresh = [
        Visit(key, run.now, page.etag, page.last_modified, page.body_hash)
        for key, page in tally.visited.items()
        if key not in tally.gone
    ]
    for key in tally.gone:
        last = earlier.visits.get(key)
        fresh.append(Visit(key, run.now, gone_at=(last and last.gone_at) or run.now))
    visits.remember(connection, source.id, fresh)


def _zone(run: Run, source: Source) -> ZoneInfo:
    return ZoneInfo(source.timezone or run.settings.site.timezone)

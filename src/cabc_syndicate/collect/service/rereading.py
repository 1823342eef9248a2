"""Known articles again: edits become revisions, pages that are gone twice are withdrawn."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace

from cabc_syndicate.collect import identity, promised, rechecks
from cabc_syndicate.collect.admission import problem_of
from cabc_syndicate.collect.listing import Link
from cabc_syndicate.collect.report import Tally
from cabc_syndicate.collect.service.comparing import link_texts
from cabc_syndicate.collect.service.run import Before, Run
from cabc_syndicate.collect.service.writing import Target, store
from cabc_syndicate.collect.session import Remembered, Session
from cabc_syndicate.collect.walks import Walk
from cabc_syndicate.errors import GoneError
from cabc_syndicate.guard import Stopped
from cabc_syndicate.model import ArticleDraft, ArticleStatus, Provenance
from cabc_syndicate.store import standing
from cabc_syndicate.store.recognition import KnownArticle

_MOST_FAILURES = 3
_MANY_CHANGES, _MANY_TITLES = 5, 2
_CHECKED = frozenset({ArticleStatus.PUBLISHED, ArticleStatus.WITHDRAWN})


async def reread(
    run: Run,
    session: Session,
    target: Target,
    earlier: Before,
    walk: Walk,
    edited: Sequence[ArticleDraft],
) -> None:
    """Read the articles again whose turn it is, and store what came of it.

    `edited` are those that were compared before, and found to be edited.
    """
    tally = session.tally
    if target.held or walk.is_login or run.dry_run or tally.counted.canary:
        return  # what was read now would be wrong
    if walk.problems or run.is_stopped:
        await asyncio.to_thread(store, run, target, edited, tally)
        return
    own = {
        article.key: article
        for article in earlier.known.values()
        if article.source_id == session.source.id and article.url and article.status in _CHECKED
    }
    told = {entry.key for page in walk.pages for entry in page if entry.item and entry.item.is_full}
    due = rechecks.due(
        (_checkable(article, earlier) for article in own.values()),
        run.now,
        read=tally.visited,
        missing=_missing(earlier, walk) | walk.touched,
    )
    drafts, changed, failures = [], 0, 0
    for key in due:
        if run.is_stopped or failures >= _MOST_FAILURES:
            break
        try:
            is_told = key in told or not _was_read(key, earlier)
            draft = await _again(session, own[key], is_told=is_told)
        except Stopped:
            break
        except GoneError:
            tally.gone.add(key)
            continue
        except Exception as error:  # noqa: BLE001 - one page must not end the run
            failures += 1
            tally.problems.append(problem_of(error, own[key].url or key))
            continue
        failures = 0
        # Redirects and new addresses: what was visited is the article, whatever it is asked by.
        here = identity.canonical_key(own[key].url or "")
        tally.visited[key] = tally.visited.get(here) or Remembered()
        back = earlier.visits.get(key)
        changed += draft is not None
        if draft is not None and (_differs(own[key], draft) or (back and back.gone_at)):
            drafts.append(draft)
    texts = link_texts(walk)
    titled = sum(
        not promised.agree(own[one.key].title, one.title)
        and not promised.is_renamed(own[one.key].title, one.title, texts.get(one.key, ""))
        for one in drafts
    )
    for count, many, of, what in (
        (len(drafts), _MANY_CHANGES, len(due), "differ"),
        (titled, _MANY_TITLES, changed, "have other titles"),
        (len(tally.gone), _MANY_CHANGES, len(due), "are gone"),
    ):
        if count >= many and count * 2 > of and not earlier.is_settling(run.now):
            # Not they have changed, but the site.
            tally.counted.canary = f"{count} of {of} articles that were read again {what}"
            tally.counted.canary_read = True
            tally.gone.clear()
            for draft in (*drafts, *edited):  # the next run shall see them again
                tally.visited[draft.key] = Remembered()
            return
    await asyncio.to_thread(store, run, target, [*edited, *drafts], tally)


def withdraw(run: Run, earlier: Before, tally: Tally) -> None:
    """Withdraw the articles that were not where they were, in this run and in one before."""
    twice = [
        earlier.known[key]
        for key in sorted(tally.gone)
        if key in earlier.visits
        and earlier.visits[key].gone_at is not None
        and earlier.known[key].status is ArticleStatus.PUBLISHED
    ]
    if not twice:
        return
    with run.database.write() as connection:
        for article in twice:
            standing.withdraw(connection, article.seq, run.now)
    tally.withdrawn += len(twice)


async def _again(session: Session, article: KnownArticle, *, is_told: bool) -> ArticleDraft | None:
    """Return the article as its page has it now; None when it is as it was, or was never read.

    What a feed has told in full (`is_told`) is not read from its page, which is only asked
    whether it is there.
    """
    url = article.url or ""
    link = Link(
        url, article.title, article.posted_at if article.posted_from is Provenance.LIST else None
    )
    if session.source.kind != "feed" or not is_told:
        draft = await session.article(link, conditional=True)
        return draft and replace(draft, key=article.key)
    await session.is_there(url)
    return None


def _was_read(key: str, earlier: Before) -> bool:
    """Return whether an article was read from its page, and not from a feed alone."""
    visit = earlier.visits.get(key)
    return visit is not None and visit.body_hash is not None


def _missing(earlier: Before, walk: Walk) -> set[str]:
    """Return the keys that have gone from the first list page though older ones are still there."""
    if walk.is_unchanged or not walk.pages or not earlier.listed:
        return set()
    now = {entry.key for entry in walk.pages[0]}
    stayed = [place for place, key in enumerate(earlier.listed) if key in now]
    return set(earlier.listed[: max(stayed, default=0)]) - now


def _checkable(article: KnownArticle, earlier: Before) -> rechecks.Checkable:
    visit = earlier.visits.get(article.key)
    return rechecks.Checkable(
        article.key,
        article.first_seen_at,
        visit.visited_at if visit else None,
        visit.gone_at if visit else None,
        article.seq,
    )


def _differs(article: KnownArticle, draft: ArticleDraft) -> bool:
    return identity.digest_of(draft) != article.digest

"""Are the pages of a source still what they were? Known articles, read again and compared.

Once a day, and whenever there is something new to store, a known article is compared with what is
stored of it (the canary): a layout that changed shows there before anything wrong is published.
One that differs may have been edited, so up to two others are asked before a site is called broken.
A new title that the list gives too is an edit. What is to stay as it is now, an operator accepts by
releasing the source: the next run takes the articles as they are.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from cabc_syndicate.collect import identity, promised, sameness
from cabc_syndicate.collect.listing import Link
from cabc_syndicate.collect.service.run import Before, Run
from cabc_syndicate.collect.session import Session
from cabc_syndicate.collect.walks import Walk
from cabc_syndicate.errors import GoneError, Problem, SyndicateError
from cabc_syndicate.guard import Stopped
from cabc_syndicate.model import ArticleDraft, ArticleStatus, Provenance
from cabc_syndicate.store import recognition
from cabc_syndicate.store.recognition import KnownArticle

_PAUSE = timedelta(days=1)
_MOST = 3


async def compare(
    run: Run, session: Session, earlier: Before, walk: Walk, *, held: bool
) -> list[ArticleDraft]:
    """Compare known articles with their pages; return those that were edited.

    What is wrong is counted as the canary of the run: nothing new must be stored then.
    """
    news = sum(entry.key not in earlier.known for page in walk.pages for entry in page)
    if held or walk.is_login or run.dry_run or run.is_stopped or (walk.problems and not news):
        return []
    is_due = _is_due(run, earlier) or earlier.is_settling(run.now)
    if not (is_due or news):
        return []
    counted = session.tally.counted
    edited: list[ArticleDraft] = []
    faults: list[str] = []
    texts = link_texts(walk)
    is_unread = is_read = False
    for article in _newest(run, session, earlier):
        try:
            draft = await session.article(_link(article), conditional=not is_due)
        except Stopped:
            break
        except GoneError:  # to be gone is not to be different
            session.tally.gone.add(article.key)
            continue
        except SyndicateError as error:
            is_unread = True
            faults.append(f'"{article.title}" cannot be read: {error.problem.reason}')
            continue
        counted.canary_read = is_read = True
        _visited(session, article)
        draft = draft and replace(draft, key=article.key)
        if draft and identity.digest_of(draft) != article.digest:
            edited.append(draft)
        if earlier.is_accepted:
            continue
        fault = _fault(run, article, draft, texts.get(article.key, "")) if draft else None
        if fault is None:
            return edited
        faults.append(fault)
    if earlier.is_accepted and is_read:
        return edited
    if len(faults) > 1 or is_unread:  # one that differs alone has no other to be asked
        counted.canary, counted.canary_read = faults[0], True
        session.tally.gone.clear()  # what is missing from a site that changed is not withdrawn
        _say_what_waits(session, faults[0], news)
        edited = []
    return edited


def _is_due(run: Run, earlier: Before) -> bool:
    """Return whether a page is to be read again whatever it says of its version."""
    last = earlier.state.canary_at
    is_ill = bool(earlier.history and earlier.history[0].canary)
    return is_ill or last is None or run.now - last >= _PAUSE


def _say_what_waits(session: Session, fault: str, news: int) -> None:
    """Make a problem of articles that are not stored: the next run must look for them again."""
    if news:
        what = f"{news} new articles wait" if news > 1 else "a new article waits"
        source = session.source
        session.tally.problems.append(
            Problem(
                source.list or source.url or source.id,
                f"gives known articles otherwise than before, so {what}: {fault}",
                "Open one of its newest articles; if it looks right, check [source.select], "
                "or release the source to accept it",
            )
        )


def _newest(run: Run, session: Session, earlier: Before) -> list[KnownArticle]:
    """Return the newest articles that have been read from pages of the source."""
    own = {
        article.seq: article
        for article in earlier.known.values()
        if article.source_id == session.source.id
        and article.url
        and article.status is ArticleStatus.PUBLISHED
        and article.first_seen_at < run.now
        and article.key not in session.tally.visited
    }
    if session.source.kind == "feed":
        visits = earlier.visits
        own = {
            seq: article
            for seq, article in own.items()
            if article.key in visits and visits[article.key].body_hash is not None
        }
    return sorted(own.values(), key=lambda one: (one.posted_at, one.seq), reverse=True)[:_MOST]


def _link(article: KnownArticle) -> Link:
    at = article.posted_at if article.posted_from is Provenance.LIST else None
    return Link(article.url or "", article.title, at)


def _visited(session: Session, article: KnownArticle) -> None:
    """Remember the page by the article's own key, whatever address it was found at."""
    here = identity.canonical_key(article.url or "")
    if here in session.tally.visited:
        session.tally.visited[article.key] = session.tally.visited[here]


def link_texts(walk: Walk) -> dict[str, str]:
    """Return how the list calls each article now, by key."""
    return {entry.key: entry.link.text for page in walk.pages for entry in page}


def _fault(run: Run, article: KnownArticle, draft: ArticleDraft, link_text: str) -> str | None:
    """Return in words what an article reads like now, if that is not what it was."""
    is_same = identity.title_key(draft.title) == identity.title_key(article.title)
    if not is_same and not promised.is_renamed(article.title, draft.title, link_text):
        return f'"{article.title}" has the title "{draft.title}" now'
    with run.database.read() as connection:
        text = recognition.texts(connection, [article.seq]).get(article.seq, "")
    if not sameness.is_near(draft.text, text):
        return f'"{article.title}" has another text than when it was read first'
    return None

"""How a draft is let in (pure): may digests carry it, and what should the operator know of it?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from cabc_syndicate.collect.identity import Decision
from cabc_syndicate.errors import Problem, SyndicateError
from cabc_syndicate.model import ArticleDraft, Provenance
from cabc_syndicate.settings import Source

_LONGEST_BACKFILL = 100_000
"""Days; more would overflow, and is older than any site."""


def is_mailable(
    source: Source, first_run_at: datetime | None, draft: ArticleDraft, now: datetime
) -> bool:
    """Return whether digests may carry it: on a first run, older articles are backfill."""
    if first_run_at is not None:
        return True
    days = min(source.backfill_days, _LONGEST_BACKFILL)
    is_dated = draft.posted_from is not Provenance.FIRST_SEEN
    return is_dated and now - draft.posted_at <= timedelta(days=days)


def remarks(
    source: Source, drafts: Sequence[ArticleDraft], done: Sequence[Decision]
) -> list[Problem]:
    """Return what an operator should know of articles that were stored all the same."""
    found = []
    for draft, decision in zip(drafts, done, strict=True):
        place = str(source.path / draft.key) if source.path else draft.url
        item = place or f'source "{source.id}": {draft.key}'
        if decision is Decision.NEW and draft.posted_from is Provenance.FIRST_SEEN:
            reason = "has no date, so the time it was first seen counts"
            found.append(
                Problem(item, reason, "Name its date with select.date, or give the page a date")
            )
        if source.section == "auto" and not draft.section_title and decision is not Decision.SAME:
            reason = "has no breadcrumb that names a section, so it is kept unpublished"
            remedy = "Set section in its [[source]], or for HTML name it with select.breadcrumb"
            found.append(Problem(item, reason, remedy))
    return found


def problem_of(error: Exception, item: str) -> Problem:
    """Return what went wrong with an item; what we did not foresee is said to be our fault."""
    if isinstance(error, SyndicateError):
        return error.problem
    reason = f"could not be read: {type(error).__name__}: {error}"
    return Problem(item, reason, "This is a fault of the program: please report it with the page")

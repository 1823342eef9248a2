"""How is a source? (pure) One run's measures against its own last runs -> verdict, quarantine.

`judge` returns the first finding that applies, in an order that goes from what makes all further
evidence worthless to what is only a remark:

1. blocked, login: what came is not the source's;
2. unsure: what was read may not be its articles;
3. burst: must not be published, whatever else is wrong with it;
4. broken: the list, then the articles, then the canary; the list first, since it explains the rest;
5. silent: only a list that works can be said to bring nothing new;
6. empty, working.

What an operator expects (`[source.expect]`) counts more than history. A run that proves nothing
new repeats the last proof: a list that has not changed (304) is as broken as it was when it was
read, and articles that were bad are so until other ones have been read. The latter is no further
strike (`is_new`). One bad page of many is a remark of a working source.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import time, timedelta, tzinfo
from statistics import median

from cabc_syndicate.collect.bursts import is_burst, is_mass_change
from cabc_syndicate.collect.measures import (
    ENOUGH,
    LOOK_BACK,
    Measures,
    Verdict,
    recorded,
    usual_body,
    usual_links,
)
from cabc_syndicate.collect.silence import DAY, too_long

__all__ = ["Finding", "Measures", "Verdict", "is_burst", "is_mass_change", "judge", "recorded"]

_FEW_LINKS = 5
"""A list this short may lose half of its links by chance."""
_CHECK_LIST = "Open its list in a browser; if it looks as ever, check list and select.item"
_CHECK_ARTICLES = "Open one of its newest articles; if it looks right, check [source.select]"
_CHECK_ACCESS = "Open the site in a browser; if it opens, ask its owner to let the program in"
_LOOK_AND_RELEASE = "Look at its articles in quarantine, and release them if they are right"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a run says of its source. `reason` continues a sentence that begins with its name."""

    verdict: Verdict
    reason: str
    remedy: str = ""
    quarantine: bool = False
    """Whether the run's new articles are kept back until `source release`."""
    is_new: bool = True
    """Whether this very run has shown it; otherwise it is no further strike."""


def judge(
    run: Measures,
    history: Sequence[Measures],
    expect_links: int | None,
    expect_gap: timedelta | None,
    zone: tzinfo,
    *,
    held: bool = False,
) -> Finding:
    """Return what a run says of its source.

    `history` holds former runs, newest first: 20 do, but bursts and silence are told better with
    some weeks of them. `expect_links` replaces the usual number of links, `expect_gap` is the
    longest silence that is normal. While a quarantine is active (`held`) it is a burst: more
    articles of the kind may come, and any other verdict would hide that someone has to decide.
    """
    found = next(_faults(run, history, expect_links, zone), None)
    if held:
        reason = "has articles in quarantine that wait for a decision"
        if found and found.verdict is not Verdict.BURST:
            reason += f", and besides {found.reason}"
        return Finding(Verdict.BURST, reason, _LOOK_AND_RELEASE, quarantine=True)
    return found or _silence(run, history, expect_gap, zone) or _sound(run, history)


def _faults(
    run: Measures, history: Sequence[Measures], expect_links: int | None, zone: tzinfo
) -> Iterator[Finding]:
    listing, before_listing = _latest(run, history, is_list=True)
    reading, before_reading = _latest(run, history, is_list=False)
    of_articles = next(_article_faults(reading, before_reading, zone), None) if reading else None
    if of_articles and reading is not run:
        of_articles = replace(
            of_articles, is_new=False, reason=f"{of_articles.reason}; none was read since"
        )
    yield from _refusals(run)
    if listing:
        yield from _not_its_list(listing)
    if of_articles and of_articles.verdict is Verdict.LOGIN:
        yield of_articles
    yield from _too_many(run, history, zone)
    if listing:
        yield from _list_faults(listing, before_listing, expect_links)
    yield from _changed_list(run, history)
    if of_articles:
        yield of_articles
    checked = next((one for one in (run, *history) if one.canary or one.canary_read), None)
    if checked and checked.canary:
        reason = f"gives articles otherwise than before: {checked.canary}"
        remedy = f"{_CHECK_ARTICLES}, or release the source to accept it"
        yield Finding(Verdict.BROKEN, reason, remedy, is_new=checked is run)


def _latest(
    run: Measures, history: Sequence[Measures], *, is_list: bool
) -> tuple[Measures | None, Sequence[Measures]]:
    """Return the latest run that read a list (or articles), and those before it."""
    if not run.unchanged if is_list else run.read:
        return run, history
    for index, former in enumerate(history):
        if former.was_listed if is_list else former.read:
            return former, history[index + 1 :]
    return None, ()


def _refusals(run: Measures) -> Iterator[Finding]:
    turned_away = run.refused + run.unreachable
    is_all = turned_away > 0 and run.listed == 0 and not run.unchanged
    if is_all or (turned_away >= ENOUGH and turned_away * 2 > run.read > 0):
        what = "refuses us" if run.refused >= run.unreachable else "cannot be reached"
        of = "" if is_all else f", of {run.read} article pages"
        counts = f"{run.refused} refused, {run.unreachable} without an answer{of}"
        yield Finding(Verdict.BLOCKED, f"{what} ({counts})", _CHECK_ACCESS)


def _not_its_list(run: Measures) -> Iterator[Finding]:
    if run.login and not run.known_links:
        yield Finding(
            Verdict.LOGIN, "shows a login or firewall page in place of its list", _CHECK_ACCESS
        )
    if run.unsure:
        yield Finding(
            Verdict.UNSURE,
            "has a list that cannot be told from its menus",
            "Choose the links: name them with select.item or link_pattern",
        )


def _too_many(run: Measures, history: Sequence[Measures], zone: tzinfo) -> Iterator[Finding]:
    if is_mass_change(run, history):
        reason = (
            f"lists none of the articles listed before, but {run.new} new ones and {run.moved} "
            f"at new addresses: its ids may have been issued anew"
        )
        yield Finding(Verdict.BURST, reason, _LOOK_AND_RELEASE, quarantine=True)
    if is_burst(run.new, history, run.at, zone):
        day = run.at.astimezone(zone).strftime("%A")
        reason = f"has {run.new} new articles, more than five times what is usual on a {day}"
        yield Finding(Verdict.BURST, reason, _LOOK_AND_RELEASE, quarantine=True)


def _list_faults(
    run: Measures, history: Sequence[Measures], expect_links: int | None
) -> Iterator[Finding]:
    """Yield what stays true of a list for as long as it does not change."""
    usual = expect_links or usual_links(history)
    if usual is None:
        usual = max((one.listed for one in history if one.is_sound), default=0)
    where = f", where {usual:g} are usual" if usual else ""
    if run.no_html:
        yield _broken("answers with something that is not HTML in place of its list", _CHECK_LIST)
    if run.listed == 0 and run.failed:
        yield _broken("has a list that could not be read", _CHECK_LIST)
    if run.listed == 0:
        if run.selector:
            remedy = f"Open its list in a browser, and check {run.selector}"
            yield _broken(f"has no link to an article: {run.selector} finds nothing{where}", remedy)
        elif usual:
            yield _broken(f"has no link to an article{where}", _CHECK_LIST)
        return
    if usual >= _FEW_LINKS and run.listed * 2 < usual:
        plural = "link" if run.listed == 1 else "links"
        remedy = f"{_CHECK_LIST}; if it is shorter for good, set links in [source.expect]"
        yield _broken(f"has {run.listed} {plural}{where}", remedy)
    lists = [one.small for one in history if one.is_sound and one.was_listed][:LOOK_BACK]
    if run.small and len(lists) >= ENOUGH and sum(lists) * 2 < len(lists):
        yield _broken("has a list page under 2 kB, which it never had", _CHECK_LIST)


def _changed_list(run: Measures, history: Sequence[Measures]) -> Iterator[Finding]:
    """Yield what is odd beside the run before; a second run like it is no longer so."""
    if run.unchanged:
        return
    changed = run.new + run.moved
    if run.still_listed == 0 and changed * 2 <= run.listed:
        yield _broken(
            f"lists none of the articles listed first before, and only {changed} new ones",
            _CHECK_LIST,
        )
    # What a firewall's page is written in says nothing of the site.
    before = next((one.charset for one in history if one.charset and not one.is_foreign), None)
    if run.charset and before and run.charset != before:
        reason = f"is in {run.charset}, where it was in {before}: its text may be garbled"
        yield _broken(reason, "If its titles look garbled, set encoding")


def _article_faults(run: Measures, history: Sequence[Measures], zone: tzinfo) -> Iterator[Finding]:
    bodies, read = len(run.bodies), run.read
    if bodies >= ENOUGH and (run.identical - run.moved) * 5 > bodies * 4:
        reason = f"gives the same text for {run.identical} of {bodies} articles: a login page?"
        yield Finding(Verdict.LOGIN, reason, _CHECK_ACCESS)
    if _is_most(run.login_pages, run) or (run.canary and run.login_pages * 2 > read):
        reason = f"has {run.login_pages} of {read} article pages that are a login or firewall page"
        yield Finding(Verdict.LOGIN, reason, _CHECK_ACCESS)
    failed = min(read, run.failed + run.untitled + run.login_pages)
    if _is_most(failed, run):
        reason = f"has {failed} of {read} article pages that cannot be read"
        if run.untitled:
            reason += f", {run.untitled} for want of a title"
        yield _broken(reason, _CHECK_ARTICLES)
    if _is_most(run.future, run):
        yield _broken(f"dates {run.future} of {read} articles in the future", _CHECK_ARTICLES)
    former = [one for one in history if one.is_sound and one.read][:LOOK_BACK]
    dated = sum(one.undated * 2 <= one.read for one in former)
    if _is_most(run.undated, run) and dated * 2 > len(former):
        yield _broken(f"has no date on {run.undated} of {read} article pages", _CHECK_ARTICLES)
    if _is_one_date(run, zone) and not any(_is_one_date(one, zone) for one in former):
        yield _broken(f"gives all {run.same_date} articles the same date", _CHECK_ARTICLES)
    usual = usual_body(history)
    if usual and bodies >= ENOUGH and median(run.bodies) < 0.4 * usual:
        reason = f"has articles of {median(run.bodies):.0f} characters, where {usual:.0f} are usual"
        yield _broken(reason, _CHECK_ARTICLES)
    if run.bad_characters > 0.01:
        share = f"{100 * run.bad_characters:.1f} %"
        yield _broken(f"has a page with {share} unreadable characters", "Set encoding")


def _is_most(pages: int, run: Measures) -> bool:
    """Return whether so many pages are the source's fault, and not theirs.

    One dead link of 25 is asked for in every run, and is then all that is read: so it takes three
    pages, or all that are listed.
    """
    return pages * 2 > run.read and (pages >= ENOUGH or pages >= run.listed > 0)


def _is_one_date(run: Measures, zone: tzinfo) -> bool:
    """Return whether all articles have one date; a batch may have, on a site that gives no time."""
    dated = run.read - run.undated - run.untitled - run.failed
    if dated < _FEW_LINKS or run.same_date < dated or not run.newest_at:
        return False
    is_day = run.newest_at.astimezone(zone).time() == time()
    return not (is_day and run.known_links)


def _silence(
    run: Measures, history: Sequence[Measures], expect_gap: timedelta | None, zone: tzinfo
) -> Finding | None:
    found = too_long(run, history, expect_gap, zone)
    if not found:
        return None
    silence, limit = (f"{length / DAY:.0f} days" for length in found)
    remedy = "Open the site: if it has newer articles, its list has moved; otherwise it only rests"
    return Finding(
        Verdict.SILENT,
        f"has had nothing new for {silence}, where at most {limit} are normal",
        f"{remedy}, and a longer gap can be set in [source.expect]",
    )


def _sound(run: Measures, history: Sequence[Measures]) -> Finding:
    if run.unchanged:
        has_any = any(one.listed or one.newest_at for one in (run, *history))
        verdict = Verdict.WORKING if has_any or not history else Verdict.EMPTY
        return Finding(verdict, "has not changed since it was last read")
    if run.listed == 0:
        return Finding(Verdict.EMPTY, "has no articles yet")
    bad = min(run.read, run.failed + run.untitled + run.login_pages)
    turned_away = run.refused + run.unreachable
    reason = f"has {run.listed} links, {run.new} new"
    if bad:
        reason += f"; {bad} of {run.read} article pages could not be read"
    if turned_away:
        reason += f"; {turned_away} requests were refused or had no answer"
    if run.undated:
        reason += f"; {run.undated} articles have no date"
    return Finding(Verdict.WORKING, reason)


def _broken(reason: str, remedy: str) -> Finding:
    return Finding(Verdict.BROKEN, reason, remedy)

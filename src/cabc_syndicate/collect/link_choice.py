"""Which group of links is the list? (pure) Sure, or not sure: never the likeliest alone.

Measured on real pages, the likeliest group is wrong more often than once in four times. So a
group is taken only if most of its items are dated and nothing else on the page comes near; if
page 2 is at hand, only one that holds other articles there. Menus and boxes do not change.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from cabc_syndicate.collect.link_doubts import DATED, UNDATED, doubts_of
from cabc_syndicate.collect.link_groups import Candidate
from cabc_syndicate.collect.page_two import changed, is_same_page

_RIVAL = 0.55
"""A rival with this share of the best score makes the choice unsure."""
_RUNNERS_UP = 5
_SAME_ITEMS = 0.8
_ALIKE, _FEW_MORE = 0.9, 1.25
_MOST, _LITTLE = 0.6, 0.15
"""Shares of a page: a group with the first has no rival in one with less than the second."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The list of a page, or the groups that may be it; `reason` is for the operator."""

    candidate: Candidate | None
    runners_up: tuple[Candidate, ...]
    confidence: float
    reason: str
    undated: Candidate | None = None
    """The group that would be the list, if only it had dates: its articles may tell."""


def choose(
    first: Sequence[Candidate],
    second: Sequence[Candidate] | None = None,
    evidence: Collection[str] = (),
    hints: Collection[str] = (),
) -> Choice:
    """Choose among the groups of a list page, with those of page 2 if there is one.

    `evidence` holds canonical keys of addresses known to be articles of the list, `hints` those of
    articles of the site: a box of its newest holds them too, so they count on page 2 alone.
    """
    if evidence and (known := _by_evidence(first, evidence)):
        return known
    choice = _by_looks(first, second)
    if choice.candidate is None and second is not None and hints:
        return _by_hints(first, second, hints) or choice
    return choice


def _by_looks(first: Sequence[Candidate], second: Sequence[Candidate] | None) -> Choice:
    usable = [one for one in first if one.score > 0 and one.features.count >= 3]
    if not usable:
        return _unsure(first, 0.0, "No group of links on the page looks like titles of articles.")
    if second is None:
        return _alone(usable)
    return _compared(first, usable, second)


def _by_evidence(first: Sequence[Candidate], evidence: Collection[str]) -> Choice | None:
    keys = set(evidence)
    held = [(len(one.keys & keys), one) for one in first if one.links]
    most = max((count for count, _ in held), default=0)
    if most < min(3, max(1, len(keys) // 2 + 1)):
        return None
    best = max(
        (one for count, one in held if count == most),
        key=lambda one: (most / len(one.links), one.score),
    )
    if 2 * most <= min(len(keys), len(best.links)):
        return None  # a box that holds a few of them beside those of other lists
    return _sure(best, first, 0.98, f"It holds {most} articles that the site's feed names.")


def _by_hints(
    first: Sequence[Candidate], second: Sequence[Candidate], hints: Collection[str]
) -> Choice | None:
    """Return the group of the site's articles that are others on page 2."""
    return _by_evidence(changed(first, second), hints)


def _alone(usable: Sequence[Candidate]) -> Choice:
    best = _fuller(usable[0], usable)
    rival = _rival(best, usable)
    if rival is not None and _is_of_category(rival, best):
        best = rival
    paged = next((one for one in usable if _is_paged(one, best)), None)
    if paged is not None and paged.dated >= DATED and paged.score > _RIVAL * best.score:
        best = paged
    # Boxes of other categories are not the page's list.
    others = [one for one in usable if best.features.below < 0.8 or one.features.below > 0.2]
    rival = _rival(best, [one for one in others if one.by_pager >= best.by_pager])
    doubts = doubts_of(best, _area_beside(best, others))
    if doubts and doubts != [UNDATED]:
        return _unsure(usable, 0.3, doubts[0])
    if any(_is_paged(one, best) for one in usable):
        return _unsure(usable, 0.3, "The page numbers stand beside another group of links.")
    if rival is not None and rival.score > _RIVAL * best.score:
        return _unsure(usable, 0.4, "Two groups of links on the page look like lists.")
    if doubts:
        return replace(_unsure(usable, 0.3, UNDATED), undated=_whole(best, usable))
    share = rival.score / best.score if rival is not None else 0.0
    return _sure(
        _whole(best, usable),
        usable,
        0.95 - 0.3 * share,
        f"{len(best.links)} titles, {best.dated:.0%} of them dated, and no other group like it.",
    )


def _compared(
    first: Sequence[Candidate], usable: Sequence[Candidate], second: Sequence[Candidate]
) -> Choice:
    if is_same_page(usable, second):
        return _unsure(usable, 0.1, "Page 2 shows the same links as page 1.")
    others = [one for one in changed(first, second) if one in usable]
    if others:
        return _among(others, usable)
    if usable[0].form not in {one.form for one in second if one.links}:
        return _alone(usable)  # another page, not the second of a list: it tells nothing
    return _unsure(usable, 0.2, "No group of links has other articles on page 2.")


def _among(others: Sequence[Candidate], usable: Sequence[Candidate]) -> Choice:
    """Return which of the groups with other links on page 2 is the list."""
    best = _fuller(others[0], others)
    rival = _rival(best, others)
    if best.dated < DATED and (rival is not None or best.features.titles < 0.7):
        return _unsure(others, 0.4, UNDATED)
    if best.features.is_menu and best.dated < DATED:
        return _unsure(others, 0.3, "The likeliest links stand in a menu or a side box.")
    if rival is not None and rival.score > 0.75 * best.score:
        return _unsure(others, 0.5, "Two groups of links have other articles on page 2.")
    best = _whole(best, usable)
    reason = f"{len(best.links)} titles that are others on page 2, as in a list."
    return _sure(best, usable, 0.97, reason)


def _is_paged(one: Candidate, best: Candidate) -> bool:
    """Return whether another group may be a list, and the page numbers stand by it."""
    facts = one.features
    return (
        one.by_pager > best.by_pager
        and facts.titles >= 0.6
        and facts.distinct >= 0.8
        and not facts.is_menu
        and (one.dated >= DATED or facts.headings >= 0.8)
        and len(one.keys & best.keys) < 0.5 * min(len(one.keys), len(best.keys))
    )


def _whole(best: Candidate, others: Sequence[Candidate]) -> Candidate:
    """Return the group of the same place with the few items whose addresses have another form."""
    whole = f"{best.form.rpartition(' ')[0]} *"
    for one in others:
        if one.form == whole and best.keys < one.keys:
            is_alike = one.dated >= best.dated - 0.05 and one.score >= _ALIKE * best.score
            # Without dates one has only the titles, and that they stand in the same boxes.
            is_same = best.dated < DATED and one.features.boxes == best.features.boxes
            is_alike |= is_same and one.features.titles >= best.features.titles
            return one if is_alike and len(one.keys) <= _FEW_MORE * len(best.keys) else best
    return best


def _is_of_category(rival: Candidate, best: Candidate) -> bool:
    """Return whether a rival has the page's own category, and the best group another one."""
    return (
        rival.features.below >= 0.8
        and best.features.below <= 0.2
        and rival.dated >= DATED
        and rival.features.count >= 5
        and rival.score > 0.4 * best.score
    )


def _area_beside(best: Candidate, others: Sequence[Candidate]) -> int:
    """Return the width of the other groups that look like titles, each link counted once."""
    seen = set(best.keys | best.inside)
    area = 0
    for one in others:
        facts = one.features
        is_title = facts.titles >= 0.6 and facts.distinct >= 0.8 and facts.width >= 20
        if one is best or facts.is_menu or not is_title:
            continue
        if len(one.keys & seen) < 0.5 * len(one.keys):
            area += facts.area
            seen |= one.keys | one.inside
    return area


def _rival(best: Candidate, others: Sequence[Candidate]) -> Candidate | None:
    """Return the next group that is not the same items, part of them, or links in their rows."""
    keys = best.keys
    for one in others:
        if _is_beside(one, best, others):
            continue
        if one is best or len(one.keys & keys) >= 0.5 * min(len(one.keys), len(keys)):
            continue
        is_small = best.features.share > _MOST and one.features.share < _LITTLE
        if len(one.keys & best.inside) < 0.5 * len(one.keys) and not is_small:
            return one
    return None


def _is_beside(one: Candidate, best: Candidate, others: Sequence[Candidate]) -> bool:
    """Return whether a smaller group is of the rows of the best, with another form of address."""
    place = best.form.rpartition(" ")[0]
    whole = next((it for it in others if it.form == f"{place} *"), None)
    if whole is None or one.form.rpartition(" ")[0] != place or len(one.keys) >= len(best.keys):
        return False
    # The same place in other boxes makes the whole stand in more of them.
    return whole.features.boxes == best.features.boxes and one.features.titles >= 0.6


def _fuller(best: Candidate, others: Sequence[Candidate]) -> Candidate:
    """Return the dated headings that hold all of a group and more, such as of its "read on"."""
    if best.features.headings >= 0.8:
        return best
    for one in others:
        facts = one.features
        is_list = facts.headings >= 0.8 and facts.titles >= 0.6 and one.dated >= DATED
        if is_list and not facts.is_menu and best.keys < one.keys:
            return one if one.score > _RIVAL * best.score else best
    return best


def _titled(best: Candidate, others: Sequence[Candidate]) -> Candidate:
    """Return the group of the same items that shows their titles: not teasers, not "more"."""
    if best.features.headings >= 0.8:
        return best
    keys = best.keys
    for one in others:
        same = len(one.keys & keys)
        if one is best or same < _SAME_ITEMS * max(len(one.keys), len(keys)):
            continue
        if one.features.headings >= 0.8 and one.features.titles >= 0.6:
            dated = {link.url: link.listed_at for link in best.links}
            links = tuple(
                replace(link, listed_at=link.listed_at or dated.get(link.url)) for link in one.links
            )
            return replace(one, links=links, dated=max(one.dated, best.dated))
    return best


def _sure(best: Candidate, first: Sequence[Candidate], confidence: float, reason: str) -> Choice:
    others = tuple(one for one in first if one is not best and one.score > 0)[:_RUNNERS_UP]
    return Choice(_titled(best, first), others, confidence, reason)


def confirmed(choice: Choice, best: Candidate) -> Choice:
    """Return the choice of a group without dates whose articles are one, the newest first."""
    reason = f"{len(best.links)} titles without dates, but those of their articles fall."
    return _sure(best, [best, *choice.runners_up], 0.85, reason)


def _unsure(first: Sequence[Candidate], confidence: float, reason: str) -> Choice:
    listed = tuple(one for one in first if one.score > 0)[:_RUNNERS_UP]
    return Choice(None, listed, confidence, reason)

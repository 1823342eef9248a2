"""Why may a group of links not be the list of its page, as far as one page tells? (pure)"""

from __future__ import annotations

from cabc_syndicate.collect.forums import is_forum
from cabc_syndicate.collect.link_groups import Candidate

DATED = 0.5
"""The share of items with a date from which a group is dated."""
UNDATED = "Fewer than half of the likeliest links carry a date."


def doubts_of(best: Candidate, beside: int) -> list[str]:
    """Return why a group cannot be taken from one page alone; `beside` is the width of others."""
    facts = best.features
    doubts = (
        (
            best.dated < DATED and not _fills_page(best, beside),
            UNDATED,
        ),
        (facts.is_menu, "The likeliest links stand in a menu or a side box."),
        (
            facts.titles < 0.6 or facts.distinct < 0.8,
            "The likeliest links have short or repeated texts.",
        ),
        (facts.own_host < 0.5, "Most of the likeliest links lead to other sites."),
        (is_forum(best), "The likeliest links look like the threads of a forum."),
        (
            facts.count < 8
            and facts.share < (0.2 if facts.count > 4 else 0.5)
            and not _is_blog(best),
            "The likeliest links are a small part of the page.",
        ),
        (
            beside > 1.2 * facts.area and facts.share < 0.35,
            "The page has many groups of titles: it looks like a front page.",
        ),
        (
            facts.boxes > 3 and facts.moments < 0.3 * facts.count and facts.excerpt < 20,
            "The likeliest links stand in several boxes: it looks like a front page.",
        ),
        (
            facts.moments >= 6 and 0.35 < facts.falling < 0.65,
            "The dates beside the likeliest links stand in no order.",
        ),
        (
            facts.is_article_page
            and (facts.count < 8 or facts.outside > 0.5 * facts.inside or facts.share < 0.5),
            "The page says that it is an article.",
        ),
        (
            facts.outside > 400 and facts.outside > 1.5 * facts.area,
            "The page has more text than list: it looks like an article.",
        ),
    )
    return [reason for is_so, reason in doubts if is_so]


def _fills_page(best: Candidate, beside: int) -> bool:
    """Return whether a group without dates is headings with teasers, and most of its page."""
    facts = best.features
    return (
        facts.count >= 8
        and facts.share > 0.6
        and facts.headings > 0.9
        and facts.titles > 0.8
        and facts.excerpt > 80
        and beside < 0.2 * facts.area
    )


def _is_blog(best: Candidate) -> bool:
    """Return whether a group is the headings of few articles that stand on the page in full."""
    facts = best.features
    is_whole = facts.inside > 2 * facts.outside and not facts.is_article_page
    return facts.count > 4 and facts.headings > 0.9 and is_whole

"""Turn a selection of articles into a plan: names of pieces in order, and the values of slots.

All that depends on what a reader gets (counts, plurals, the preheader, the subject, "n more") is
made here, from the language and integers, and never in a template.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from cabc_syndicate import languages
from cabc_syndicate.compose.blocks import FOOTER, HEAD
from cabc_syndicate.excerpt import excerpt
from cabc_syndicate.mailing import Rendering
from cabc_syndicate.model import Article, Section

BUDGET = 90_000
"""Bytes of HTML; Gmail clips a message at about 102,000."""

_PREHEADER = 140
_WORDS_A_MINUTE = 220
_SIGNS_A_MINUTE = 450

Selection = Sequence[tuple[Section, Sequence[Article]]]


@dataclass(frozen=True, slots=True)
class Layout:
    """What a plan stores: the articles mailed, the pieces of each part, and the slots."""

    articles: tuple[int, ...]
    html: tuple[str, ...]
    text: tuple[str, ...]
    slots: dict[str, str]


def lay_out(
    language: str,
    selection: Selection,
    *,
    sizes: Mapping[str, int],
    chosen: Sequence[Section],
    title: str,
    cadence: str,
    site_language: str,
    budget: int = BUDGET,
) -> Layout:
    """Return the layout of a digest; what would pass the size budget becomes "n more".

    Only rows give way, from the longest section first: every section keeps its lead. `sizes` are
    the bytes of each piece of HTML, `chosen` all sections the reader asked for.
    """
    rows = {section.id: list(articles[1:]) for section, articles in selection}
    left_out = dict.fromkeys(rows, 0)
    names = _names(selection, rows, left_out)
    total = sum(sizes[name] for name in names)
    while total > budget and any(rows.values()):
        longest = max(rows, key=lambda key: len(rows[key]))
        total -= sizes[f"row-{rows[longest].pop().seq}"]
        left_out[longest] += 1
    names = _names(selection, rows, left_out)
    articles = [article for _, group in selection for article in group]
    slots = {
        "subject": f"{title}: {articles[0].title}",
        "preheader": _preheader(articles),
        "summary": _summary(language, len(selection), articles),
        "reason": languages.text(
            language,
            "You receive this e-mail because you chose: {sections}.",
            sections=languages.list_of(
                language, [section.title_in(language, site_language) for section in chosen]
            ),
        ),
        "cadence": languages.text(language, cadence),
    }
    for section, _ in selection:
        if count := left_out[section.id]:
            slots[f"more-{section.id}"] = languages.plural(
                language, "{count} more story", "{count} more stories", count
            )
    return Layout(tuple(article.seq for article in articles), names, names, slots)


def sizes_of(rendering: Rendering) -> dict[str, int]:
    """Return the bytes of each piece of HTML of a rendering."""
    return {name: len(piece.encode()) for name, piece in rendering.html.items()}


def _names(
    selection: Selection, rows: dict[int, list[Article]], left_out: dict[int, int]
) -> tuple[str, ...]:
    names = [HEAD]
    for section, articles in selection:
        names += [f"section-{section.id}", f"lead-{articles[0].seq}"]
        if rows[section.id]:
            names += [
                f"rows-{section.id}",
                *(f"row-{article.seq}" for article in rows[section.id]),
                f"rows-end-{section.id}",
            ]
        if left_out[section.id]:
            names.append(f"more-{section.id}")
        names.append(f"section-end-{section.id}")
    return (*names, FOOTER)


def _preheader(articles: Sequence[Article]) -> str:
    """Return the next headlines: the first one stands in the subject already."""
    headlines = [article.title for article in (articles[1:4] or articles[:1])]
    return excerpt(" · ".join(headlines), _PREHEADER)


def _summary(language: str, sections: int, articles: Sequence[Article]) -> str:
    minutes = max(1, ceil(sum(_minutes(article) for article in articles)))
    return " · ".join(
        (
            languages.plural(language, "{count} section", "{count} sections", sections),
            languages.plural(language, "{count} story", "{count} stories", len(articles)),
            languages.plural(
                language, "{count} minute to read", "{count} minutes to read", minutes
            ),
        )
    )


def _minutes(article: Article) -> float:
    if article.language in languages.WITHOUT_SPACES:
        return len(article.text) / _SIGNS_A_MINUTE
    return len(article.text.split()) / _WORDS_A_MINUTE

"""Stories and a design -> all pages of a site, and what collecting must give from them.

Pages out of the list's range are answered by the design's own empty list with status 200, and
addresses of articles that are not there by its message page, as the real systems do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from bench.layouts.model import (
    ArticleView,
    Design,
    Edition,
    Expected,
    Layout,
    ListView,
    Page,
    Story,
)
from bench.layouts.writing import Vocabulary, stories

NEWEST = datetime(2018, 2, 28, 1, 12, 42, tzinfo=UTC)
NOW = datetime(2018, 3, 1, 4, 0, tzinfo=UTC)
"""When the stand collects: the day after the newest article."""

COUNT, DECOYS = 40, 24
_FIRST = 22_960


def layout(design: Design, edition: Edition, vocabulary: Vocabulary, count: int = COUNT) -> Layout:
    """Return the design's site with `count` articles; 40 unless a bench needs more."""
    seed = f"{edition}/{design.name}"
    told = stories(vocabulary, seed, count=count, first=_FIRST, newest=NEWEST, parts=design.parts)
    decoys = stories(
        vocabulary,
        f"{seed}/decoys",
        count=DECOYS,
        first=11_200,
        newest=NEWEST,
        parts=False,
        taken=[one.title for one in told],
    )
    return Layout(
        name=design.name,
        edition=edition,
        list_url=design.list_address(1),
        pages=pages_of(design, told, decoys),
        articles=expected(design, told),
        select=design.select,
        design=design,
        stories=told,
        decoys=decoys,
    )


def pages_of(
    design: Design,
    told: Sequence[Story],
    decoys: Sequence[Story],
    *,
    without_titles: bool = False,
) -> dict[str, Page]:
    """Return every page by path and query; `without_titles` leaves them out of article pages."""
    pages: dict[str, Page] = {}

    def put(path: str, text: str, kind: str = design.content_type) -> None:
        pages[path] = (200, {"Content-Type": kind}, _encoded(text, design.encoding))

    hot = [*decoys[:14], *told[3:20:3], *decoys[14:22]]  # longer than the list, and overlapping it
    last = -(-len(told) // design.per_page)
    for page in range(1, last + 3):
        rows = told[design.per_page * (page - 1) : design.per_page * page]
        put(design.list_address(page), design.list_page(ListView(rows, page, last, hot)))
    for group in (told, decoys):
        for place, story in enumerate(group):
            previous = group[place + 1] if place + 1 < len(group) else None
            following = group[place - 1] if place else None
            related = [*group[place + 2 : place + 5], *decoys[place % 8 : place % 8 + 2]]
            shown = _untitled(story) if without_titles else story
            for part, html in enumerate(_parts(design, shown), start=1):
                view = ArticleView(shown, part, html, previous, following, related, hot)
                put(design.address(story, part), design.article_page(view))
    if design.more:
        for path, (kind, text) in design.more(told).items():
            pages[path] = (200, {"Content-Type": kind}, text.encode())
    return pages


def expected(design: Design, told: Sequence[Story]) -> tuple[Expected, ...]:
    """Return what collecting must give, in the list's order."""
    found = []
    for place, story in enumerate(told):
        beside = [
            *told[max(place - 1, 0) : place],
            *told[place + 1 : place + 2],
        ]
        count = story.parts if design.parts else 1
        paths = tuple(design.address(story, part) for part in range(1, count + 1))
        found.append(
            Expected(
                path=paths[0],
                title=story.title,
                posted_at=_as_said(story.posted_at, design.precision),
                author=story.author,
                body=story.paragraphs,
                section=design.section,
                images=(f"/{story.picture}",) if story.picture else (),
                attachments=(f"/{story.attachment}",) if story.attachment else (),
                pages=paths,
                leaks=tuple(other.title for other in beside),
            )
        )
    return tuple(found)


def message_page(design: Design) -> Page:
    """Return what the system answers, with status 200, for an article that is not there."""
    return 200, {"Content-Type": design.content_type}, _encoded(design.message, design.encoding)


def _parts(design: Design, story: Story) -> list[str]:
    count = story.parts if design.parts else 1
    size = -(-len(story.paragraphs) // count)
    return [
        design.body(story, story.paragraphs[start : start + size])
        for start in range(0, len(story.paragraphs), size)
    ]


def _untitled(story: Story) -> Story:
    return replace(story, title="", repeats_title=False)


def _as_said(moment: datetime, precision: str) -> datetime:
    if precision == "day":
        return moment.replace(hour=0, minute=0, second=0)
    return moment.replace(second=0) if precision == "minute" else moment


def _encoded(text: str, encoding: str) -> bytes:
    return text.encode(encoding, "xmlcharrefreplace")

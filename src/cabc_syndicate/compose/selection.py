"""Who gets which articles: pure functions over groups of readers and a window of articles."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from cabc_syndicate.mailing import ReaderGroup
from cabc_syndicate.model import Article, Section

Selection = list[tuple[Section, list[Article]]]
"""Sections that have news, in order of display, each with its newest article first."""


def select(
    groups: Iterable[ReaderGroup], articles: Sequence[Article], sections: Sequence[Section]
) -> dict[ReaderGroup, Selection]:
    """Return what each different group gets; a group with nothing new is left out.

    Watermarks become buckets, the last article of the edition at or below them: groups that get
    the same then are the same, and their readers are added up.
    """
    chosen = {group: articles_for(group, articles, sections) for group in groups}
    edition = {article.seq for selection in chosen.values() for article in flatten(selection)}
    merged: dict[ReaderGroup, Selection] = {}
    readers: dict[ReaderGroup, int] = {}
    for group, selection in chosen.items():
        if selection:
            key = replace(group, watermark=bucket(group.watermark, edition), readers=0)
            merged[key] = selection
            readers[key] = readers.get(key, 0) + group.readers
    return {replace(key, readers=readers[key]): merged[key] for key in merged}


def articles_for(
    group: ReaderGroup, articles: Sequence[Article], sections: Sequence[Section]
) -> Selection:
    """Return what the readers of a group get of a window of articles.

    One that was posted in several of their sections comes in the first of them alone.
    """
    accepted = group.accepts.split(",")
    chosen: Selection = []
    taken: set[int] = set()
    for section in sections:
        if not group.section_mask >> (section.id - 1) & 1:
            continue
        news = [
            article
            for article in articles
            if article.is_in(section.slug)
            and article.seq not in taken
            and article.seq > group.watermark
            and article.language in accepted
        ]
        if news:
            taken.update(article.seq for article in news)
            chosen.append((section, _newest_first(news)))
    return chosen


def bucket(watermark: int, edition: Collection[int]) -> int:
    """Return the last article of the edition at or below a watermark, 0 for none."""
    return max((seq for seq in edition if seq <= watermark), default=0)


def union(
    selections: Mapping[ReaderGroup, Selection], sections: Sequence[Section], language: str
) -> Selection:
    """Return every article that some reader of the language gets, by section."""
    wanted = {
        article.seq: article
        for group, selection in selections.items()
        if group.language == language
        for article in flatten(selection)
    }
    everything = [
        (section, [article for article in wanted.values() if article.is_in(section.slug)])
        for section in sections
    ]
    return [(section, _newest_first(news)) for section, news in everything if news]


def flatten(selection: Selection) -> list[Article]:
    """Return the articles of a selection in the order of the mail."""
    return [article for _, articles in selection for article in articles]


def _newest_first(articles: list[Article]) -> list[Article]:
    return sorted(articles, key=lambda article: (article.posted_at, article.seq), reverse=True)

"""The nouns of the measuring stand: stories, what collecting must give, designs and layouts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Edition = Literal[
    "tuning",
    "measuring",
    "unseen",
    "fresh",
    "later",
    "newest",
    "last",
    "final",
    "ordinary",
    "stock",
]
Language = Literal["en", "zh", "vi", "th", "id", "ms", "fil", "km", "lo"]
Page = tuple[int, dict[str, str], bytes]
"""Status, headers, body."""


@dataclass(frozen=True, slots=True)
class Story:
    """An invented article before a design has put it on a page."""

    number: int
    title: str
    posted_at: datetime
    paragraphs: tuple[str, ...]
    """What counts as the body, a reworded title included."""
    author: str | None = None
    origin: str | None = None
    repeats_title: bool = False
    byline: tuple[str, ...] = ()
    """Lines that stand before the text in the body's own markup."""
    picture: str | None = None
    attachment: str | None = None
    parts: int = 1
    is_cut_in_lists: bool = False
    caption: str | None = None
    """The one of `paragraphs` beneath the picture, where the vocabulary has captions."""
    closing: str | None = None
    """The one of `paragraphs` that signs and dates the text, a line each."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What collecting must give for one article; `path` is its address on the layout's site."""

    path: str
    title: str
    posted_at: datetime
    author: str | None
    body: tuple[str, ...]
    section: str
    images: tuple[str, ...]
    attachments: tuple[str, ...]
    pages: tuple[str, ...]
    """The paths of all pages of the article, `path` first."""
    leaks: tuple[str, ...]
    """What stands beside the text on the page and must not be in the body: its neighbours."""


@dataclass(frozen=True, slots=True)
class ListView:
    """One list page, as a design sees it."""

    rows: Sequence[Story]
    page: int
    pages: int
    hot: Sequence[Story]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One page of one article, as a design sees it."""

    story: Story
    part: int
    html: str
    previous: Story | None
    """The older neighbour in the list; None for the oldest."""
    following: Story | None
    related: Sequence[Story]
    hot: Sequence[Story]


@dataclass(frozen=True, slots=True, kw_only=True)
class Design:
    """How one content management system, in one edition, puts stories on pages."""

    name: str
    language: Language
    section: str
    per_page: int
    list_address: Callable[[int], str]
    address: Callable[[Story, int], str]
    list_page: Callable[[ListView], str]
    article_page: Callable[[ArticleView], str]
    body: Callable[[Story, Sequence[str]], str]
    message: str
    """The page, with status 200, for an article that is not there."""
    select: Mapping[str, str]
    parts: bool = False
    """Whether long articles are cut into several pages."""
    encoding: str = "utf-8"
    content_type: str = "text/html; charset=utf-8"
    precision: Literal["second", "minute", "day"] = "second"
    """How exactly an article's page says its time."""
    more: Callable[[Sequence[Story]], Mapping[str, tuple[str, str]]] | None = None
    """Further pages (feeds, interfaces) by path: media type and text."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A site of 40 articles in one section, its traps, and what collecting must give.

    `articles` is in the list's order, newest first. `select` is what an operator would write in
    `[source.select]`; measured both with and without.
    """

    name: str
    edition: Edition
    list_url: str
    pages: Mapping[str, Page] = field(repr=False)
    articles: tuple[Expected, ...] = field(repr=False)
    select: Mapping[str, str]
    design: Design = field(repr=False)
    stories: tuple[Story, ...] = field(repr=False)
    decoys: tuple[Story, ...] = field(repr=False)
    """Articles of other sections, linked from hot boxes: never part of the list."""

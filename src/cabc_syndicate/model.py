"""The nouns of the product, as plain frozen values.

Content never changes: an edit of an article is a new revision of it. Status lives beside the
content. Every instant is aware; `posted_at` keeps the offset of the place that printed it, all
others are UTC.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, NamedTuple


class Provenance(enum.StrEnum):
    """Where an article's posted time was found, from the most to the least trustworthy."""

    SELECTOR = "selector"
    """The element that the configuration names."""
    PAGE = "page"
    """The line of the page that carries date, source and byline."""
    LIST = "list"
    """The list page, beside the link."""
    URL = "url"
    BODY = "body"
    """The first date in the text itself."""
    FIRST_SEEN = "first-seen"
    """No date anywhere: the moment we first saw it, never stamped again."""


class ArticleStatus(enum.StrEnum):
    """What may be done with an article."""

    PUBLISHED = "published"
    UNPUBLISHED = "unpublished"
    """Kept, but in no section yet: its page had no breadcrumb."""
    QUARANTINED = "quarantined"
    WITHDRAWN = "withdrawn"


class Cadence(enum.StrEnum):
    """How often a reader gets a digest."""

    INSTANT = "instant"
    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"

    @property
    def period(self) -> timedelta:
        """How far back a new reader's first digest reaches."""
        return _PERIOD[self.value]


_PERIOD = {
    "instant": timedelta(hours=1),
    "daily": timedelta(days=1),
    "weekly": timedelta(days=7),
    "monthly": timedelta(days=31),
}


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that comes with an article. `type` and `length` (bytes) are None until it is asked."""

    url: str
    title: str
    type: str | None = None
    length: int | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """An article's lead picture as we made it: its file in feeds/images, `length` in bytes."""

    name: str
    type: str
    width: int
    height: int
    length: int


@dataclass(frozen=True, slots=True)
class ArticleDraft:
    """An article as one page or file gives it, before the store has seen it.

    `key` identifies it within its source (a canonical address or a file name). `html` is
    sanitised and has absolute addresses; `text` is the same in plain text, one paragraph a line,
    without the title. `origin` is the other publisher that the page names (reposted news).
    """

    key: str
    url: str | None
    title: str
    section_title: str | None
    author: str | None
    origin: str | None
    posted_at: datetime
    posted_from: Provenance
    language: str
    html: str
    text: str
    image: str | None = None
    """Absolute http(s) address of the first picture."""
    attachments: tuple[Attachment, ...] = ()
    translations: tuple[str, ...] = ()
    """Absolute addresses of the same article in other languages, as its page links them."""


@dataclass(frozen=True, slots=True)
class Article:
    """One posted text, in its newest revision.

    `seq` is the order in which articles were committed; digests are windows over it. `tag` is a
    `tag:` URI (RFC 4151), minted once.
    """

    seq: int
    id: str
    tag: str
    source: str
    section: str | None
    """The section's slug."""
    status: ArticleStatus
    revision: int
    url: str | None
    title: str
    author: str | None
    origin: str | None
    posted_at: datetime
    posted_from: Provenance
    language: str
    html: str
    text: str
    image: str | None
    first_seen_at: datetime
    updated_at: datetime
    """Its posted time until it is revised, then the time of the revision; UTC."""
    also: tuple[str, ...] = ()
    """Slugs of further sections in which it was posted again."""
    attachments: tuple[Attachment, ...] = ()
    picture: Picture | None = None
    """Made of `image`, which stays the address where the site has it."""

    def is_in(self, slug: str) -> bool:
        """Return whether the article is in this section."""
        return slug == self.section or slug in self.also


class Member(NamedTuple):
    """An article as the making of feeds needs it to tell what changed; its texts stay behind.

    All articles are read so each time, hence a tuple: it is made in a fifth of the time.
    """

    seq: int
    id: str
    tag: str
    source: str
    withdrawn: bool
    posted_at: datetime
    updated_at: datetime
    sections: tuple[str, ...]
    """Slugs, that of its own section first."""
    language: str
    picture: str | None
    """The file name of its lead picture."""

    paged: bool
    """Whether it has no address of its own, and so needs a page of ours."""

    mark: str
    """What changes with whatever a feed shows of the article."""


@dataclass(frozen=True, slots=True)
class Section:
    """What readers choose. `title` and `description` are by language; "" is any language."""

    id: int
    slug: str
    title: dict[str, str]
    description: dict[str, str] = field(default_factory=dict)
    weight: int = 0

    def title_in(self, *languages: str) -> str:
        """Return the title in the first of the languages that has one, else any."""
        return text_in(self.title, *languages)

    def description_in(self, *languages: str) -> str:
        """Return the description in the first of the languages that has one, else any, else ""."""
        return text_in(self.description, *languages)


def text_in(text: dict[str, str], *languages: str) -> str:
    """Return the first of the languages that `text` has, else its plain form, else any, else ""."""
    for language in (*languages, ""):
        if language in text:
            return text[language]
    return next(iter(text.values()), "")


@dataclass(frozen=True, slots=True)
class Subscriber:
    """A person's address and settings. `sections` holds slugs in display order."""

    id: int
    address: str
    name: str
    status: str
    language: str
    accepts: tuple[str, ...]
    cadence: Cadence
    zone: str
    country: str
    hour: int | None
    weekday: int | None
    sections: tuple[str, ...]
    watermark: int


Json = dict[str, Any]


def as_json_time(moment: datetime) -> str:
    """Return the instant as RFC 3339 with seconds, keeping its offset ("Z" for UTC)."""
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")

"""What a feed holds, whatever its format: entries made of articles, their texts clean (pure)."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from cabc_syndicate import languages, web_addresses
from cabc_syndicate.excerpt import excerpt
from cabc_syndicate.model import Article, Attachment, Picture
from cabc_syndicate.publish.plain import clean, clean_line, without_mailbox
from cabc_syndicate.publish.validation.values import is_blank

FORMATS = {
    "rss": ("RSS", "application/rss+xml"),
    "atom": ("Atom", "application/atom+xml"),
    "json": ("JSON Feed", "application/feed+json"),
}
"""File name extension: the format's name, which no language translates, and its media type."""

SUMMARY_LENGTH = 280

NEVER = datetime(2000, 1, 1, tzinfo=UTC)
"""When a feed without entries was updated: Atom wants an instant (RFC 4287, 4.1.1), and
validators want a likely one."""

_LIKELY = (1990, 2100)
"""The years of dates that readers and validators believe."""
_MEDIA_TYPE = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*")


@dataclass(frozen=True, slots=True)
class Entry:
    """One article as feeds and pages show it; every text is clean.

    `page` is its path in the feeds' folder when it has no address of its own. `html` is its full
    text, None when its rights allow a summary only.
    """

    id: str
    link: str
    page: str | None
    title: str
    author: str | None
    origin: str | None
    posted_at: datetime
    updated_at: datetime
    language: str
    section: str
    section_title: str
    summary: str
    html: str | None
    image: str | None
    """The public address of its lead picture, made by us."""
    picture: Picture | None = None
    attachments: tuple[Attachment, ...] = ()
    """Those of which type and length are known."""

    def __hash__(self) -> int:
        """Of the id alone: what is remembered by entries is looked for thousands of times a run."""
        return hash(self.id)

    @property
    def content(self) -> str:
        """The HTML for feed readers: the full text, or summary, source and link."""
        if self.html is not None:
            return self.html or f"<p>{html.escape(self.title)}</p>"
        parts = [html.escape(self.summary)] if self.summary else []
        if self.origin:
            source = languages.text(self.language, "Source: {name}", name=self.origin)
            parts.append(html.escape(source))
        if self.page is None:
            more = html.escape(languages.text(self.language, "Read the whole article"))
            parts.append(f'<a href="{html.escape(self.link)}">{more}</a>')
        return "".join(f"<p>{part}</p>" for part in parts or [html.escape(self.title)])

    @property
    def authors(self) -> list[str]:
        """Who wrote it and who published it first, as far as they are named."""
        return list(dict.fromkeys(name for name in (self.author, self.origin) if name))


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What is left of an article that was withdrawn (RFC 6721)."""

    ref: str
    when: datetime


@dataclass(frozen=True, slots=True)
class Archive:
    """Where a document stands in its feed's archive (RFC 5005, section 4)."""

    pages: int
    """How many there are. With none, the feed is complete in itself."""
    page: int | None = None
    """The number of this document, from 1; None for the live feed."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A selection of entries, the newest first. `folder` is the public address of all feeds."""

    slug: str
    title: str
    """As feed readers list it: section and publisher."""
    heading: str
    description: str
    language: str
    publisher: str
    contact: str | None
    folder: str
    entries: tuple[Entry, ...]
    home: str = ""
    """The page for people, where it is not the feed's own."""
    tombstones: tuple[Tombstone, ...] = ()
    archive: Archive | None = None
    """None for a feed that has no archive by nature."""
    section: str | None = None
    """The slug of its only section."""
    hubs: tuple[str, ...] = ()
    rights: str = ""
    icon: str | None = None
    logo: str | None = None

    def address(self, extension: str) -> str:
        """Return the public address of one of its files."""
        return f"{self.folder}{self.slug}.{extension}"

    def archive_address(self, number: int) -> str:
        """Return the public address of one of its archive pages."""
        return f"{self.folder}{archive_path(self.slug, number)}"

    @property
    def page(self) -> str:
        """The public address of the page for people."""
        return self.home or self.address("html")

    @property
    def updated(self) -> datetime:
        """When its newest change was; only content moves it."""
        changes = [entry.updated_at for entry in self.entries]
        return max(changes + [one.when for one in self.tombstones], default=NEVER)


def archive_path(slug: str, number: int) -> str:
    """Return the path of a feed's archive page in the folder of feeds."""
    return f"archive/{slug}/{number}.atom"


def make_entry(article: Article, section_title: str, folder: str, full: bool) -> Entry:
    """Return the article as an entry of the feeds at the address `folder`.

    Raises ValueError when it cannot be one.
    """
    if not re.fullmatch(r"[A-Za-z0-9-]+", article.id):
        raise ValueError("its id cannot name a file")
    tag, title, text = clean_line(article.tag), clean_line(article.title), clean(article.text)
    title = excerpt(text, 80) if is_blank(title) else title
    if not tag or is_blank(title):
        raise ValueError("it has no title and no text" if tag else "it has no tag")
    link = web_address(article.url)
    page = None if link else f"articles/{article.id}.html"
    body = clean(article.html).strip() or "".join(
        f"<p>{html.escape(paragraph)}</p>" for paragraph in text.splitlines() if paragraph
    )
    if body and "<" not in body:
        body = f"<p>{body}</p>"
    image = f"{folder}images/{article.picture.name}" if article.picture else None
    if image and article.image:  # the site's may be http, slow or gone
        body = body.replace(f'src="{html.escape(article.image)}"', f'src="{html.escape(image)}"')
    return Entry(
        id=tag,
        link=link or f"{folder}{page}",
        page=page,
        title=title,
        author=without_mailbox(clean_line(article.author or "")) or None,
        origin=without_mailbox(clean_line(article.origin or "")) or None,
        posted_at=_instant(article.posted_at),
        updated_at=_instant(article.updated_at).astimezone(UTC),
        language=article.language,
        section=article.section or "",
        section_title=clean_line(section_title),
        summary=excerpt(text, SUMMARY_LENGTH),
        html=body if full else None,
        image=image,
        picture=article.picture,
        attachments=tuple(_attachments(article)),
    )


def _attachments(article: Article) -> Iterator[Attachment]:
    for one in article.attachments:
        url, kind = web_address(one.url), _media_type(one.type or "")
        if url and kind and one.length is not None and one.length >= 0:
            yield Attachment(url, clean_line(one.title), kind, one.length)


def _media_type(text: str) -> str | None:
    """Return a media type without its parameters, which readers do not know; None for others."""
    kind = text.partition(";")[0].strip().lower()
    return kind if _MEDIA_TYPE.fullmatch(kind) else None


def _instant(moment: datetime) -> datetime:
    """Return the date of an article; raises ValueError when nobody can have posted it then."""
    if moment.tzinfo is None:
        raise ValueError(f"its date {moment:%Y-%m-%d %H:%M} has no time zone")
    if not _LIKELY[0] <= moment.year <= _LIKELY[1]:
        raise ValueError(f"its year {moment.year} is not a likely one")
    return moment.replace(microsecond=0)


def web_address(url: str | None) -> str | None:
    """Return the address as RFC 3986 writes it, or None when it is not one of the web."""
    return web_addresses.normal(clean_line(url or ""))

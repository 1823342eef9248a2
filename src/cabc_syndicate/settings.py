"""What `config.toml` may say, as typed and frozen settings with a default for all but the needful.

The keys are a contract (docs/reference/configuration.md describes each). Nothing here is global:
`config.load` returns a `Settings`, and whoever needs a part of it is handed that part.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, model_validator

from cabc_syndicate import web_addresses
from cabc_syndicate.model import Cadence
from cabc_syndicate.values import (
    LANGUAGES,
    MAX_SECTIONS,
    WEEKDAYS,
    Duration,
    Encoding,
    Hour,
    Language,
    Listen,
    LocalText,
    MailAddress,
    Name,
    Pattern,
    Period,
    Selector,
    Slug,
    StoreAddress,
    WebAddress,
    Weekday,
    Zone,
    is_loopback,
    is_slug,
    slug,
)

__all__ = [
    "LANGUAGES",
    "MAX_SECTIONS",
    "WEEKDAYS",
    "Digest",
    "Expect",
    "Fetch",
    "Meta",
    "Publish",
    "Section",
    "Select",
    "Sender",
    "Site",
    "Smtp",
    "Source",
    "Store",
    "Web",
    "is_loopback",
    "is_slug",
]


class Table(BaseModel):
    """One table of the configuration: frozen, and closed to unknown keys."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Site(Table):
    """The publisher, as feeds and mails name it."""

    title: str = Field(min_length=1)
    url: WebAddress
    language: Language = "en"
    languages: tuple[Language, ...] = ()
    timezone: Zone = "UTC"
    contact: MailAddress | None = None
    postal_address: str = ""
    icp_number: str = ""
    police_number: str = ""
    rights: str = ""
    """A line on copyright, in every feed."""
    icon: WebAddress | None = None
    """A small square picture for feed readers."""
    logo: WebAddress | None = None
    """A picture twice as wide as high."""

    @model_validator(mode="after")
    def _check(self) -> Site:
        parts = urlsplit(self.url)
        if parts.scheme == "http" and not is_loopback(parts.hostname or ""):
            raise ValueError("url must begin with https:// (http is for loopback addresses only)")
        return self

    @property
    def base(self) -> str:
        """The public base address, with one slash at its end."""
        return (web_addresses.normal(self.url) or self.url).rstrip("/") + "/"

    @property
    def hub(self) -> str:
        """The address of our own WebSub hub, whether it runs or not."""
        return f"{self.base}hub"


class Store(Table):
    """Where articles, readers and editions are kept."""

    url: StoreAddress
    durability: Literal["process", "power"] = "process"


class Publish(Table):
    """Where feeds go and how much they hold."""

    directory: Path = Path("feeds")
    hub: tuple[WebAddress, ...] = ()
    """WebSub hubs that are told of changes; our own runs if `Site.hub` is among them."""
    items: int = Field(50, ge=1)
    days: int = Field(30, ge=0)
    max_items: int = Field(200, ge=1)
    max_bytes: int = Field(1_000_000, ge=10_000)


class Feed(Table):
    """A selection of articles with feeds of its own. What is left out does not narrow it."""

    name: Slug
    title: LocalText
    description: LocalText = Field(default_factory=dict)
    sections: tuple[Slug, ...] = ()
    languages: tuple[Language, ...] = ()
    words: tuple[Annotated[str, Field(min_length=2)], ...] = ()
    """One of them in the title or the text is enough, whatever its case."""


class Web(Table):
    """Where the daemon serves pages."""

    listen: Listen = "127.0.0.1:8080"


class Smtp(Table):
    """The relay that takes our mail."""

    host: str = Field(min_length=1)
    port: int | None = Field(None, ge=1, le=65535)
    tls: Literal["none", "starttls", "implicit"] | None = None
    username: str | None = None
    password_file: Path | None = None
    connections: int = Field(8, ge=1, le=256)
    rate: float | None = Field(None, gt=0)
    uncertain: Literal["resend", "hold"] = "resend"

    @property
    def security(self) -> Literal["none", "starttls", "implicit"]:
        """TLS as configured; left out, none on loopback and STARTTLS elsewhere."""
        return self.tls or ("none" if is_loopback(self.host) else "starttls")

    @property
    def service_port(self) -> int:
        """Return the port as configured, else the usual one for the kind of TLS."""
        return self.port or {"none": 25, "starttls": 587, "implicit": 465}[self.security]


class Sender(Table):
    """Who the mail is from."""

    name: str = Field(min_length=1)
    address: MailAddress
    reply_to: MailAddress | None = None
    bounce_address: MailAddress | None = None


class Section(Table):
    """A section that readers can choose."""

    slug: Slug
    title: LocalText
    description: LocalText = Field(default_factory=dict)
    weight: int = 0


class Digest(Table):
    """A standing definition of a mailing."""

    name: Name
    title: LocalText
    cadences: tuple[Cadence, ...] = (Cadence.WEEKLY,)
    hour: Hour = 8
    weekday: Weekday = 0
    sections: tuple[Slug, ...] | None = None
    approval: Literal["automatic", "editor"] = "automatic"

    @model_validator(mode="after")
    def _check(self) -> Digest:
        if not self.cadences:
            raise ValueError('cadences is empty; write one or more, such as ["weekly"]')
        if Cadence.INSTANT in self.cadences:
            raise ValueError('cadence "instant" is not in this version; use "daily" instead')
        return self


class Select(Table):
    """CSS selectors for the parts of a site's pages; what is left out is found by form."""

    item: Selector | None = None
    next: Selector | None = None
    breadcrumb: Selector | None = None
    title: Selector | None = None
    date: Selector | None = None
    author: Selector | None = None
    body: Selector | None = None
    remove: tuple[Selector, ...] = ()


class Fetch(Table):
    """How a source is read over the network."""

    delay: Duration = timedelta(seconds=1)
    timeout: Duration = timedelta(seconds=30)
    max_bytes: int = Field(10_000_000, ge=1000)
    allow_private: bool = False
    respect_robots: bool = True


class Meta(Table):
    """Regular expressions for what a page says about its article; the first group is the value.

    Each is searched in every line of the page's text, from the top.
    """

    date: Pattern | None = None
    author: Pattern | None = None
    origin: Pattern | None = None


class Expect(Table):
    """What an operator knows of a source, where its own history is too short to tell."""

    links: int | None = Field(None, ge=1)
    """Links on its list page; fewer than half are a sign that it broke."""
    gap: Duration | None = None
    """The longest silence that is normal."""


class Source(Table):
    """Something we read."""

    id: Name
    section: str = "auto"
    kind: Literal["site", "feed", "sitemap", "folder", "push"]
    list: WebAddress | None = None
    url: WebAddress | None = None
    path: Path | None = None
    token: int = Field(1, ge=1, le=1_000_000)
    """The number of a push source's token: a new number makes the old token void."""
    every: Period = timedelta(hours=1)
    pages: int = Field(20, ge=1)
    timezone: Zone | None = None
    encoding: Encoding | None = None
    languages: tuple[Language, ...] = ()
    rights: Literal["full", "summary"] | None = None
    link_pattern: Pattern | None = None
    backfill_days: int = Field(7, ge=0)
    select: Select = Select()
    meta: Meta = Meta()
    rewrite: dict[Pattern, str] = Field(default_factory=dict)
    """Regular expressions and what replaces them, in order, in the addresses of articles."""
    expect: Expect = Expect()
    fetch: Fetch = Fetch()

    @model_validator(mode="before")
    @classmethod
    def _kind_from_place(cls, data: Any) -> Any:
        if isinstance(data, dict) and "kind" not in data:
            if "list" in data:
                return data | {"kind": "site"}
            if "path" in data:
                return data | {"kind": "folder"}
            if "url" in data:
                return data | {"kind": "feed"}
        return data

    @model_validator(mode="after")
    def _check(self) -> Source:
        if self.kind == "site" and not self.list:
            raise ValueError('a source of kind "site" needs list, the address of its list page')
        if self.kind in {"feed", "sitemap"} and not self.url:
            raise ValueError(f'a source of kind "{self.kind}" needs url, the address of its file')
        if self.kind == "folder" and not self.path:
            raise ValueError('a source of kind "folder" needs path, the folder to read')
        if self.section != "auto":
            slug(self.section)
        return self

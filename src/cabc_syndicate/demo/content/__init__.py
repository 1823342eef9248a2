"""Read the sample council's sections and articles from this folder, placed in time.

One TOML file a section. An article's `age` is how long before the base instant it was posted, as
"days hours:minutes"; its `body` is blocks with blank lines between, each plain text, or HTML as
an editor would paste it where it begins with "<". `{+21}` in a body is the day three weeks after
posting as the article's language writes it, `{-2 iso}` two days before, as YYYY-MM-DD.

The council, its people and its news are made up; nothing here was copied from anywhere.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from html import escape
from importlib import resources
from typing import Any
from zoneinfo import ZoneInfo

COUNCIL = "Straits and Rivers Business Council"
ZONE = ZoneInfo("Asia/Shanghai")
"""What the site's clocks show; its pages do not say so."""

_FILES = ("events.toml", "trade-news.toml", "conversations.toml", "rules-and-deadlines.toml")
_FIRST_ID = 22_961
_DAY = re.compile(r"\{([+-]\d+)( iso)?\}")


@dataclass(frozen=True, slots=True)
class SiteSection:
    """A column of the site; the page names it by `title["en"]` whatever its articles' language."""

    catid: int
    slug: str
    title: dict[str, str]
    description: dict[str, str]
    under_council: bool
    """Its breadcrumb has the council's name between "Home" and the section."""


@dataclass(frozen=True, slots=True)
class SiteArticle:
    """An article as the site shows it; `id` is one sequence over all sections."""

    id: int
    catid: int
    title: str
    language: str
    posted_at: datetime
    """In the site's own zone, of whole seconds."""
    origin: str | None
    """The newspaper it was taken from."""
    html: str


def sections() -> tuple[SiteSection, ...]:
    """Return the four sections in the order of the site's menu."""
    return tuple(
        SiteSection(
            catid=data["catid"],
            slug=data["slug"],
            title=data["title"],
            description=data["description"],
            under_council=data["under_council"],
        )
        for data in _read()
    )


def articles(base: datetime) -> tuple[SiteArticle, ...]:
    """Return all articles by id, which is the order of posting.

    `base` is the aware instant at which the newest was just posted.
    """
    written = [(data["catid"], article) for data in _read() for article in data["article"]]
    # A tie keeps the order of the files: the sort is stable.
    written.sort(key=lambda entry: _age(entry[1]["age"]), reverse=True)
    return tuple(
        _placed(number, catid, article, base)
        for number, (catid, article) in enumerate(written, start=_FIRST_ID)
    )


def file(name: str) -> bytes | None:
    """Return a bundled picture, document or page part, or None if there is none of the name."""
    if not re.fullmatch(r"[a-z-]+\.(?:png|pdf|html|css)", name):
        return None
    path = resources.files(__name__) / name
    return path.read_bytes() if path.is_file() else None


@cache
def _read() -> tuple[dict[str, Any], ...]:
    folder = resources.files(__name__)
    return tuple(tomllib.loads((folder / name).read_text("utf-8")) for name in _FILES)


def _age(text: str) -> timedelta:
    days, clock = text.split()
    hours, minutes = clock.split(":")
    return timedelta(days=int(days), hours=int(hours), minutes=int(minutes))


def _placed(number: int, catid: int, article: dict[str, Any], base: datetime) -> SiteArticle:
    language = article.get("language", "en")
    posted_at = (base - _age(article["age"])).astimezone(ZONE).replace(microsecond=0)
    uploads = f"../uploadfile/{posted_at:%Y/%m%d}/"
    body = _DAY.sub(lambda found: _day(found, posted_at, language), article["body"])
    return SiteArticle(
        id=number,
        catid=catid,
        title=article["title"],
        language=language,
        posted_at=posted_at,
        origin=article.get("origin"),
        html="\n".join(_blocks(article, body.replace("uploadfile/", uploads), uploads)),
    )


def _blocks(article: dict[str, Any], body: str, uploads: str) -> Iterator[str]:
    if "image" in article:
        source, text = f"{uploads}{article['image']}.png", escape(article["alt"])
        yield f'<p style="text-align: center"><img src="{source}" alt="{text}" /></p>'
    for block in re.split(r"\n[ \t]*\n", body.strip("\n")):
        yield block if block.startswith("<") else f"<p>{escape(block, quote=False)}</p>"


def _day(found: re.Match[str], posted_at: datetime, language: str) -> str:
    day = posted_at + timedelta(days=int(found[1]))
    if found[2]:
        return f"{day:%Y-%m-%d}"
    if language == "zh-Hans":
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {day:%B %Y}"

"""The articles that publishing is measured with: the same ones each time, for us and for peers.

About 5 kB of HTML each, in 20 sections and three languages, seven hours apart, as a council's
archive of eight years would be.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from cabc_syndicate import wiring
from cabc_syndicate.model import ArticleDraft, Provenance, Section
from cabc_syndicate.store import Connection, articles, sections
from cabc_syndicate.wiring import Application

SECTIONS = 20
LANGUAGES = ("en", "zh-Hans", "th")
BYTES = 5_000
NEWEST = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
APART = timedelta(hours=7)

_WORDS = {
    "en": "port berth council trade members visit meeting ministry export harbour delegation the "
    "of and to in for with opens signs agrees second spring season growth customs railway river",
    "zh-Hans": "港口 泊位 理事会 贸易 会员 访问 会议 部长 出口 代表团 开放 签署 同意 增长 铁路",
    "th": "ท่าเรือ สภา การค้า สมาชิก เยือน ประชุม กระทรวง ส่งออก คณะ เปิด ลงนาม ตกลง เติบโต รถไฟ",
}


@dataclass(frozen=True, slots=True)
class Item:
    """One article; `number` 0 is the oldest."""

    number: int
    section: str
    language: str
    title: str
    url: str
    posted_at: datetime
    author: str
    text: str
    html: str


def items(count: int, *, first: int = 0) -> Iterator[Item]:
    """Yield so many articles, the oldest first."""
    return (_item(number) for number in range(first, first + count))


def _item(number: int) -> Item:
    choose = random.Random(number)
    language = LANGUAGES[number % len(LANGUAGES)]
    words, gap = _WORDS[language].split(), "" if language == "zh-Hans" else " "

    def phrase(length: int) -> str:
        return gap.join(choose.choices(words, k=length))

    paragraphs: list[str] = []
    size = 0
    while size < BYTES:
        paragraphs.append(f"{phrase(60)} {choose.randrange(10**6)}.")
        size += len(paragraphs[-1].encode()) + 60
    link = f"https://council.example/more/{number}.html"
    return Item(
        number=number,
        section=f"s{number % SECTIONS}",
        language=language,
        title=f"{phrase(7)} {number}",
        url=f"https://council.example/news/{number}.html",
        posted_at=NEWEST + number * APART - 10_000 * APART,
        author=f"Reporter {number % 30}",
        text="\n".join(paragraphs),
        html="".join(f'<p>{one} <a href="{link}">{number}</a></p>' for one in paragraphs),
    )


def write_items(path: Path, count: int) -> None:
    """Write the articles as lines of JSON, the newest first, for peers to read."""
    with path.open("w", encoding="utf-8") as file:
        for item in reversed(list(items(count))):
            fields = {name: getattr(item, name) for name in Item.__slots__}
            fields["posted_at"] = item.posted_at.isoformat()
            file.write(json.dumps(fields, ensure_ascii=False) + "\n")


def read_items(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the articles that were written, one at a time."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            fields = json.loads(line)
            yield fields | {"posted_at": datetime.fromisoformat(fields["posted_at"])}


def install(folder: Path, count: int) -> None:
    """Write a configuration and fill its store."""
    tables = "".join(
        f'[[section]]\nslug = "s{number}"\ntitle = "Section {number}"\n'
        for number in range(SECTIONS)
    )
    (folder / "config.toml").write_text(
        f"""
[site]
title = "Straits Council"
url = "https://council.example/"
contact = "news@council.example"
languages = ["zh-Hans", "th"]
[store]
url = "sqlite:///var/cabc.db"
[smtp]
host = "127.0.0.1"
[sender]
name = "Straits Council"
address = "news@council.example"
[[source]]
id = "bench"
path = "pages"
{tables}""",
        encoding="utf-8",
    )
    application = open_installation(folder)
    with application.database.write() as connection:
        known = _sections(connection)
        for item in items(count):
            _store(connection, known, item)
    application.database.close()


def open_installation(folder: Path) -> Application:
    """Open what `install` made."""
    return wiring.open_application(folder / "config.toml")


def post(application: Application, number: int) -> None:
    """Store one article more."""
    with application.database.write() as connection:
        _store(connection, _sections(connection), _item(number))


def _sections(connection: Connection) -> dict[str, Section]:
    return {section.slug: section for section in sections.every(connection)}


def _store(connection: Connection, known: dict[str, Section], item: Item) -> None:
    draft = ArticleDraft(
        key=str(item.number),
        url=item.url,
        title=item.title,
        section_title=None,
        author=item.author,
        origin=None,
        posted_at=item.posted_at,
        posted_from=Provenance.PAGE,
        language=item.language,
        html=item.html,
        text=item.text,
    )
    articles.add(
        connection,
        "bench",
        draft,
        article_id=f"a{item.number}",
        tag=f"tag:council.example,2026:a{item.number}",
        digest=str(item.number),
        section_id=known[item.section].id,
        mailable=True,
        now=item.posted_at,
    )

"""A process that publishes again and again, through any changes, misses none of them."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import timedelta

import pytest

from cabc_syndicate.model import Article
from cabc_syndicate.publish.ledger import NAME
from cabc_syndicate.publish.service import publish
from cabc_syndicate.store import Database, articles, pictures, sections, standing
from cabc_syndicate.store.database import Connection
from tests.store.test_articles import draft

from .newsroom import FIRST_DAY, NOW, Newsroom, settings_for

LANGUAGES = ("en", "th", "zh-Hans")
PICTURES = [f"https://council.example/{number}.jpg" for number in range(4)]


class Changes:
    """Changes to a newsroom, each a random one of its kind."""

    def __init__(self, room: Newsroom, seed: int) -> None:
        """Open two sections."""
        self.room = room
        self.chance = random.Random(seed)
        self.step = 0
        self.sections = [room.open_section(slug, {"": slug}) for slug in ("trade", "tides")]
        self.ids = [room.post(self.sections[0], "The first")]

    def post(self, count: int = 1) -> None:
        for number in range(count):
            day = timedelta(days=self.chance.randrange(400), seconds=100 * self.step + number)
            section = self.chance.choice([*self.sections, None])
            language, image = self.chance.choice(LANGUAGES), self.chance.choice([None, *PICTURES])
            posted = FIRST_DAY + day
            self.ids.append(
                self.room.post(section, f"{self.step}-{number}", posted_at=posted,
                               language=language, image=image)
            )  # fmt: skip

    def change_article(self, connection: Connection, one: Article) -> None:
        now = NOW + timedelta(minutes=self.step)
        ways: list[Callable[[], object]] = [
            lambda: articles.revise(
                connection,
                one.seq,
                draft(
                    url=self.chance.choice([None, f"https://council.example/{self.step}"]),
                    language=self.chance.choice(LANGUAGES),
                    title=f"Revised {self.step}",
                    posted_at=one.posted_at,
                ),
                digest=f"{self.step}",
                now=now,
            ),
            lambda: standing.withdraw(connection, one.seq, now),
            lambda: standing.restore(connection, one.seq, now, held=self.chance.random() < 0.2),
            lambda: standing.post_again(connection, one.seq, self.chance.choice(self.sections).id),
        ]
        self.chance.choice(ways)()

    def change_store(self, connection: Connection) -> None:
        name = self.chance.choice([None, "a.jpg", "b.jpg"])
        ways: list[Callable[[], object]] = [
            lambda: pictures.keep(
                connection, self.chance.choice(PICTURES), name=name, type="image/jpeg", width=1,
                height=1, data=b"x", problem=None if name else "is none", now=NOW,
            ),
            lambda: self.sections.append(
                sections.add(connection, f"section-{self.step}", {"": f"Section {self.step}"})
            ),
            lambda: standing.release(connection, "site"),
        ]  # fmt: skip
        self.chance.choice(ways)()

    def make_one(self) -> None:
        self.step += 1
        kind = self.chance.randrange(12)
        if kind < 4:
            self.post()
        elif kind < 5:
            self.post(40)
        elif kind < 6:
            site = {"title": f"Council {self.step}", "url": "https://council.example"}
            self.room.settings = settings_for(self.room.feeds.parent, site=site)
        else:
            with self.room.database.write() as connection:
                one = articles.get(connection, self.chance.choice(self.ids))
                if kind < 10 and one is not None:
                    self.change_article(connection, one)
                else:
                    self.change_store(connection)


@pytest.mark.proof
@pytest.mark.parametrize("seed", range(3))
def test_after_any_change_a_process_that_remembers_nothing_finds_nothing_to_write(
    room: Newsroom, seed: int
) -> None:
    changes = Changes(room, seed)
    for _ in range(50):
        changes.make_one()
        room.publish(accept_losses=True)
        ledger = (room.feeds / NAME).read_bytes()
        other = Database(room.settings.store.url)
        report = publish(other, room.settings, now=NOW, accept_losses=True)
        other.close()
        assert (report.written, report.problems) == ((), ())
        assert (room.feeds / NAME).read_bytes() == ledger

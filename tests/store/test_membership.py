"""What feeds are made of: read again, only what changed is made anew, and nothing is missed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from cabc_syndicate.store import articles, membership, pictures, sections, standing
from cabc_syndicate.store.database import Connection
from tests.installation import MONDAY, Installation
from tests.store.test_articles import draft

IMAGE = "https://council.example/quay.jpg"
Change = Callable[[Connection, int], object]


def _revise(connection: Connection, seq: int) -> None:
    changed = draft(url="https://council.example/anew.html", language="th", title="Anew")
    articles.revise(connection, seq, changed, digest="2", now=MONDAY)


def _section(connection: Connection) -> int:
    return sections.add(connection, "tides", {"": "Tides"}).id


def _picture(connection: Connection, name: str | None) -> None:
    pictures.keep(
        connection, IMAGE, name=name, type="image/jpeg", width=1, height=1, data=b"x",
        problem=None if name else "is no picture", now=MONDAY,
    )  # fmt: skip


CHANGES: dict[str, Change] = {
    "revised": _revise,
    "withdrawn": lambda connection, seq: standing.withdraw(connection, seq, MONDAY),
    "posted again": lambda connection, seq: standing.post_again(
        connection, seq, _section(connection)
    ),
    "with a picture": lambda connection, _: _picture(connection, "a.jpg"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_seen_and_the_others_are_the_same_objects(
    installation: Installation, change: str
) -> None:
    database = installation.database
    known: dict[int, membership.Known] = {}
    stays, seq = installation.post(), installation.post(image=IMAGE)
    with database.read() as connection:
        first = {one.seq: one for one in membership.members(connection, known)}
        assert first.keys() == {stays, seq}
        again = membership.members(connection, known)
    assert all(one is first[one.seq] for one in again)
    with database.write() as connection:
        CHANGES[change](connection, seq)
    with database.read() as connection:
        later = {one.seq: one for one in membership.members(connection, known)}
        assert list(later.values()) == membership.members(connection)
    assert later[stays] is first[stays]
    assert later[seq].mark != first[seq].mark
    assert len({one.mark for one in later.values()}) == 2


def test_a_picture_that_goes_and_one_restored_are_seen(installation: Installation) -> None:
    database = installation.database
    known: dict[int, membership.Known] = {}
    seq = installation.post(image=IMAGE)
    marks = []
    steps: list[Change] = [
        lambda connection, _: _picture(connection, "a.jpg"),
        lambda connection, _: _picture(connection, "b.jpg"),
        lambda connection, _: _picture(connection, None),
        lambda connection, seq: standing.withdraw(connection, seq, MONDAY),
        lambda connection, seq: standing.restore(
            connection, seq, MONDAY + timedelta(days=1), held=False
        ),
    ]
    for step in steps:
        with database.write() as connection:
            step(connection, seq)
        with database.read() as connection:
            (one,) = membership.members(connection, known)
            assert [one] == membership.members(connection)
        marks.append(one.mark)
    assert len(set(marks)) == len(steps)


def test_what_is_no_longer_in_feeds_is_known_no_longer(installation: Installation) -> None:
    database = installation.database
    known: dict[int, membership.Known] = {}
    seq = installation.post()
    with database.read() as connection:
        membership.members(connection, known)
    assert known.keys() == {seq}
    with database.write() as connection:
        standing.withdraw(connection, seq, MONDAY)
        standing.restore(connection, seq, MONDAY, held=True)
    with database.read() as connection:
        assert membership.members(connection, known) == []
    assert known == {}
    with database.write() as connection:
        standing.release(connection, installation.settings.source[0].id)
    with database.read() as connection:
        (one,) = membership.members(connection, known)
    assert one.seq != seq  # it left quarantine with a number of its own

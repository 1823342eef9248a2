"""The store opens, upgrades itself, refuses what is newer, and rolls back whole."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from cabc_syndicate.errors import StoreError
from cabc_syndicate.model import Section
from cabc_syndicate.store import Database, sections
from cabc_syndicate.store.database import HEAD
from cabc_syndicate.store.schema import metadata
from tests import postgresql

MIGRATIONS = Path(sections.__file__).parent / "migrations" / "versions"


def test_head_is_the_newest_migration() -> None:
    assert sorted(path.name for path in MIGRATIONS.glob("0*.py"))[-1].startswith(HEAD)


def test_migrated_schema_is_the_declared_one(database: Database) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    with database.read() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = [
            one for one in compare_metadata(context, metadata) if "comment" not in str(one[0])
        ]
    assert differences == []


def test_a_postgresql_store_is_not_upgraded_behind_the_operators_back(
    postgresql_address: str,
) -> None:
    address = postgresql.create(postgresql_address, "empty")
    with pytest.raises(StoreError, match="cabc database upgrade"):
        Database(address)
    postgresql.drop(postgresql_address, "empty")


def test_a_newer_store_is_refused(store_url: str) -> None:
    database = Database(store_url)
    with database.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.close()
    with pytest.raises(StoreError, match="newer than this program"):
        Database(store_url)


def test_a_failed_transaction_leaves_nothing(database: Database) -> None:
    with pytest.raises(RuntimeError), database.write() as connection:
        sections.add(connection, "news", {"": "News"})
        raise RuntimeError
    with database.read() as connection:
        assert sections.every(connection) == []


def test_an_unusable_store_is_explained(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(StoreError, match="Check"):
        Database(f"sqlite:///{tmp_path}/file/cabc.db")
    (tmp_path / "broken.db").write_bytes(b"this is not a database, but long enough to be read " * 9)
    with pytest.raises(StoreError, match="not a database"):
        Database(f"sqlite:///{tmp_path}/broken.db")


def test_nobody_else_can_read_the_store(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/cabc.db")
    with database.write() as connection:
        sections.add(connection, "news", {"": "News"})
        modes = {path.stat().st_mode & 0o777 for path in tmp_path.glob("cabc.db*")}
    database.close()
    assert modes == {0o600}


def test_check_finds_a_dangling_reference(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/cabc.db")
    assert database.check() == []
    with closing(sqlite3.connect(tmp_path / "cabc.db")) as connection:  # checks no references
        connection.execute("INSERT INTO subscription VALUES (7, 7, '2026-01-01')")
        connection.commit()
    assert any("subscription" in finding for finding in database.check())
    database.close()


def test_sections_keep_their_bit_and_take_the_configured_order(database: Database) -> None:
    with database.write() as connection:
        sections.add(connection, "found", {"": "Found in a breadcrumb"})
        sections.synchronise(
            connection,
            [("b", {"en": "B"}, {}, 0), ("a", {"en": "A"}, {"en": "First"}, -1)],
        )
    with database.read() as connection:
        found = sections.every(connection)
        assert [one.slug for one in found] == ["a", "b", "found"]
        assert {one.slug: one.id for one in found} == {"found": 1, "b": 2, "a": 3}
        assert not sections.differs(
            connection, [("b", {"en": "B"}, {}, 0), ("a", {"en": "A"}, {"en": "First"}, -1)]
        )
        assert sections.in_mask(found, 0b100) == [found[0]]
        assert sections.mask_of([found[0], found[2]]) == 0b101


def test_a_section_that_left_the_configuration_stays(database: Database) -> None:
    with database.write() as connection:
        sections.synchronise(connection, [("old", {"": "Old"}, {}, 0)])
        sections.synchronise(connection, [("new", {"": "New"}, {}, 0)])
        assert [one.slug for one in sections.every(connection)] == ["new", "old"]


def test_there_are_only_so_many_sections(database: Database) -> None:
    with database.write() as connection:
        for number in range(62):
            sections.add(connection, f"s{number}", {"": str(number)})
        with pytest.raises(StoreError, match="62 sections"):
            sections.add(connection, "one-more", {"": "One more"})


def test_titles_fall_back_to_another_language() -> None:
    section = Section(1, "news", {"zh-Hans": "新闻", "en": "News"})
    assert section.title_in("th", "en") == "News"
    assert section.title_in("th") in {"新闻", "News"}
    assert section.description_in("en") == ""

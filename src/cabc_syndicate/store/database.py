"""Open the store, give out read and write connections, and bring its schema up to date.

SQLite runs in WAL mode with `BEGIN IMMEDIATE` for writes: its writers queue instead of failing
half-way. `durability = "process"` survives kill -9 of this program, `"power"` a power cut too.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path
from typing import Any, Literal

import sqlalchemy
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DatabaseError, DBAPIError, IntegrityError, ProgrammingError

from cabc_syndicate.errors import StoreError

__all__ = ["HEAD", "Connection", "Database"]

HEAD = "0004"
"""The newest migration; a test compares it with the folder."""

_BUSY_MS = 30_000


class Database:
    """An open store. Use `read()` and `write()`; both give a connection inside a transaction."""

    def __init__(
        self, url: str, durability: Literal["process", "power"] = "process", *, prepare: bool = True
    ) -> None:
        """Open the store; with `prepare`, create or upgrade it when it is an embedded one.

        Raises StoreError when it cannot be opened, or when a PostgreSQL store needs
        `cabc database upgrade` first.
        """
        self._url = make_url(url.replace("postgresql://", "postgresql+psycopg://", 1))
        self.embedded = self._url.get_backend_name() == "sqlite"
        self.path = Path(self._url.database or "") if self.embedded else None
        self._engine = self._open(durability)
        if prepare:
            try:
                self._prepare()
            except BaseException:
                self.close()
                raise

    @property
    def name(self) -> str:
        """The store's address without its password."""
        return shown(str(self._url.render_as_string(hide_password=False)))

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection on one snapshot; nothing is written."""
        with self._translated(), self._engine.connect() as connection:
            yield connection
            connection.rollback()

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Give a connection whose work is committed at the end, or not at all on an exception."""
        with (
            self._translated(),
            self._engine.connect().execution_options(for_writing=True) as connection,
            connection.begin(),
        ):
            yield connection

    @contextmanager
    def session(self) -> Iterator[Connection]:
        """Give a connection of its own, closed for good at the end: its locks go with it."""
        with self._translated():
            connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
            try:
                yield connection
            finally:
                connection.invalidate()
                connection.close()

    def version(self) -> str | None:
        """Return the migration the store is at, None for an empty one."""
        with self.read() as connection:
            if not sqlalchemy.inspect(connection).has_table("alembic_version"):
                return None
            return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()

    def upgrade(self) -> None:
        """Bring the schema to this program's version; one process at a time, all or nothing."""
        from alembic import command
        from alembic.config import Config

        configuration = Config()
        migrations = resources.files("cabc_syndicate.store") / "migrations"
        configuration.set_main_option("script_location", str(migrations))
        configuration.set_main_option("path_separator", "os")
        with self.write() as connection:
            exclusive(connection, "upgrade")
            configuration.attributes["connection"] = connection
            command.upgrade(configuration, "head")

    def check(self) -> list[str]:
        """Return what is wrong with the store's files and references; empty when it is sound."""
        if not self.embedded:
            return []
        with self.read() as connection:
            findings = [
                str(row[0])
                for row in connection.execute(text("PRAGMA integrity_check"))
                if row[0] != "ok"
            ]
            findings += [
                f"table {row[0]}, row {row[1]}: refers to a missing row of {row[2]}"
                for row in connection.execute(text("PRAGMA foreign_key_check"))
            ]
        return findings

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    def _prepare(self) -> None:
        found = self.version()
        if found == HEAD:
            return
        if found is not None and found > HEAD:
            raise StoreError(
                self.name,
                f"is at version {found}, newer than this program's {HEAD}",
                "Install the newer program again",
            )
        if not self.embedded:
            raise StoreError(
                self.name,
                f"is at version {found or 'none'}, this program needs {HEAD}",
                "Run: cabc database upgrade",
            )
        self.upgrade()

    def _open(self, durability: str) -> Engine:
        try:
            if self.path is not None:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                # It holds readers' addresses: nobody else reads it, nor the files beside it.
                os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600))
            engine = create_engine(self._url, pool_pre_ping=not self.embedded)
        except (OSError, sqlalchemy.exc.ArgumentError, ModuleNotFoundError) as error:
            raise StoreError(
                self.name, f"cannot be opened: {error}", "Check [store] url"
            ) from error
        if self.embedded:
            synchronous = "FULL" if durability == "power" else "NORMAL"
            event.listen(engine, "connect", lambda raw, _: _prepare_sqlite(raw, synchronous))
            event.listen(engine, "begin", _begin_sqlite)
        elif durability == "process":
            event.listen(engine, "begin", _relax_postgresql)
        return engine

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except (IntegrityError, ProgrammingError):
            raise  # a mistake of ours, not a trouble of the store's
        except DatabaseError as error:
            raise StoreError(
                self.name,
                f"cannot be used: {_reason(error)}",
                "Check that the folder is writable and has space"
                if self.embedded
                else "Check that the server runs and that [store] url is right",
            ) from error


def shown(url: str) -> str:
    """Return a store's address without its password."""
    shown_url = make_url(url).render_as_string(hide_password=True)
    return shown_url.replace("postgresql+psycopg://", "postgresql://")


def exclusive(connection: Connection, purpose: str) -> None:
    """Hold everyone else who asks for the same purpose until this transaction ends.

    SQLite has one writer anyway; PostgreSQL takes an advisory lock.
    """
    if connection.dialect.name == "postgresql":
        number = int.from_bytes(hashlib.blake2b(purpose.encode(), digest_size=7).digest())
        connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": number})


def _prepare_sqlite(raw: Any, synchronous: str) -> None:
    raw.isolation_level = None  # we say BEGIN ourselves: the driver's own would be a deferred one
    raw.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute(f"PRAGMA synchronous = {synchronous}")
    raw.execute("PRAGMA foreign_keys = ON")
    raw.execute("PRAGMA temp_store = MEMORY")
    # SQLite's own knows ASCII only: a word is to be found whatever its case in any language.
    raw.create_function("lower", 1, _lower, deterministic=True)


def _lower(value: str | None) -> str | None:
    return None if value is None else value.lower()


def _begin_sqlite(connection: Connection) -> None:
    writing = connection.get_execution_options().get("for_writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _relax_postgresql(connection: Connection) -> None:
    # A crash of the database server may lose the last instants; a crash of ours loses nothing.
    connection.exec_driver_sql("SET LOCAL synchronous_commit = off")


def _reason(error: DBAPIError) -> str:
    return str(error.orig).strip().splitlines()[0] if error.orig else str(error)

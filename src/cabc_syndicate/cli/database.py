"""`cabc database`: the store itself."""

from __future__ import annotations

from typing import Annotated

import typer

from cabc_syndicate import config
from cabc_syndicate.cli.invocation import invocation
from cabc_syndicate.cli.output import finish, print_json, say
from cabc_syndicate.errors import Problem
from cabc_syndicate.store.database import HEAD
from cabc_syndicate.wiring import open_store

app = typer.Typer(name="database", help="Upgrade and check the store.", no_args_is_help=True)


@app.command("upgrade")
def upgrade_database(
    context: typer.Context,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say what would be done.")
    ] = False,
) -> None:
    """Create the store's tables, or bring them to this program's version."""
    call = invocation(context)
    store = open_store(config.load(call.config), prepare=False)
    before = store.version()
    if before == HEAD:
        say(f"{store.name} is at version {HEAD} already")
    elif dry_run:
        say(f"{store.name} would go from version {before or 'none'} to {HEAD}")
    else:
        store.upgrade()
        say(f"{store.name} went from version {before or 'none'} to {HEAD}")
    if call.as_json:
        print_json({"before": before, "version": before if dry_run else store.version()})
    store.close()


@app.command("check")
def check_database(context: typer.Context) -> None:
    """Check the store's version, files and references."""
    call = invocation(context)
    store = open_store(config.load(call.config), prepare=False)
    version = store.version()
    findings = store.check() if version else []
    if version != HEAD:
        findings.insert(0, f"at version {version or 'none'}, this program needs {HEAD}")
    if call.as_json:
        print_json({"store": store.name, "version": version, "findings": findings})
    if not findings:
        say(f"{store.name} is sound, at version {version}")
    remedy = "Run `cabc database upgrade`" if version != HEAD else "Restore a backup"
    finish([Problem(store.name, finding, remedy) for finding in findings])

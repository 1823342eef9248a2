"""`cabc source`: what we read."""

from __future__ import annotations

import typer

from cabc_syndicate.cli.invocation import invocation
from cabc_syndicate.cli.output import print_json, print_table
from cabc_syndicate.model import as_json_time
from cabc_syndicate.store import sources

app = typer.Typer(name="source", help="Look at sources.", no_args_is_help=True)


@app.command("list")
def list_sources(context: typer.Context) -> None:
    """List the sources with the outcome of their last run."""
    call = invocation(context)
    with call.application() as application, application.database.read() as connection:
        rows = [
            (source, sources.state(connection, source.id)) for source in application.settings.source
        ]
    data = [
        {
            "id": source.id,
            "kind": source.kind,
            "section": source.section,
            "verdict": state.verdict,
            "last_run": as_json_time(state.last_run_at) if state.last_run_at else None,
            "last_error": state.last_error,
        }
        for source, state in rows
    ]
    if call.as_json:
        print_json(data)
        return
    print_table(
        ("ID", "KIND", "SECTION", "VERDICT", "LAST RUN", "LAST ERROR"),
        [tuple(one.values()) for one in data],
    )

"""`cabc feed`: what was published."""

from __future__ import annotations

import typer

from cabc_syndicate.cli.invocation import invocation
from cabc_syndicate.cli.output import print_json, print_table
from cabc_syndicate.model import as_json_time

app = typer.Typer(name="feed", help="Look at feeds.", no_args_is_help=True)


@app.command("list")
def list_feeds(context: typer.Context) -> None:
    """List every feed with its address, its number of items and when it last changed."""
    from cabc_syndicate.publish import service

    call = invocation(context)
    with call.application() as application:
        found = service.feeds(application.database, application.settings)
    data = [
        {
            "path": feed.path,
            "url": feed.url,
            "items": feed.items,
            "updated": as_json_time(feed.updated) if feed.updated else None,
        }
        for feed in found
    ]
    if call.as_json:
        print_json(data)
        return
    print_table(("PATH", "ADDRESS", "ITEMS", "UPDATED"), [tuple(one.values()) for one in data])

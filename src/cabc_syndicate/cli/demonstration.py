"""`cabc demo`: the whole job on the bundled sample, with nothing else running."""

from __future__ import annotations

import socket
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer

from cabc_syndicate.cli.invocation import invocation
from cabc_syndicate.cli.output import finish, print_json, print_table, say, watching


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("demo")(demonstrate)


def demonstrate(
    context: typer.Context,
    folder: Annotated[
        Path, typer.Option("--dir", help="Where to write; a former demo there is replaced.")
    ] = Path("cabc-demo"),
    keep_serving: Annotated[
        bool, typer.Option("--keep-serving", help="Serve the site and the feeds until Ctrl-C.")
    ] = False,
) -> None:
    """Do the whole job on a bundled sample site: collect, publish, compose and deliver."""
    from cabc_syndicate.demo.tour import touring
    from cabc_syndicate.web import app as web

    call = invocation(context)
    now = call.now.replace(microsecond=0)
    listen = f"127.0.0.1:{_free_port()}"
    with ExitStack() as stack:
        with watching() as progress:
            tour = touring(folder.resolve(), listen, now=now, say=say, progress=progress)
            application, outcome = stack.enter_context(tour)
        rows = outcome.rows
        if keep_serving:
            rows += (
                ("The sample site", "", outcome.site),
                ("The feeds, served", "", f"http://{listen}/feeds/index.html"),
            )
        if call.as_json:
            print_json(
                {
                    "folder": str(outcome.folder),
                    "results": [
                        dict(zip(("what", "count", "where"), row, strict=True)) for row in rows
                    ],
                }
            )
        else:
            print_table(("WHAT", "COUNT", "WHERE TO LOOK"), rows)
        if keep_serving:
            say("Serving until Ctrl-C")
            listener = web.listen(application.settings)
            try:
                web.server(application, call.clock).run(sockets=[listener])
            except KeyboardInterrupt:
                say("Stopped")
    finish(outcome.problems)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])

"""`cabc edition`: mailings, what became of them, and how they look."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from email import message_from_bytes, policy
from pathlib import Path
from typing import Annotated

import typer

from cabc_syndicate.cli.invocation import invocation
from cabc_syndicate.cli.output import print_fields, print_json, print_table, say
from cabc_syndicate.errors import NotFoundError, SyndicateError, UsageError
from cabc_syndicate.mailing import Edition, EditionState
from cabc_syndicate.model import Json, as_json_time
from cabc_syndicate.store import Connection, editions

DryRun = Annotated[bool, typer.Option("--dry-run", help="Only say what would be done.")]

app = typer.Typer(name="edition", help="Look at and steer mailings.", no_args_is_help=True)

_BROWSERS = ("chromium", "chromium-headless-shell", "chromium-browser", "google-chrome")
_QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--hide-scrollbars",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_PAGE = "640,1600"


@app.command("list")
def list_editions(context: typer.Context) -> None:
    """List editions, the newest first, with the state of their deliveries."""
    call = invocation(context)
    with call.application() as application, application.database.read() as connection:
        found = editions.listing(connection)
    if call.as_json:
        print_json([as_json(edition) for edition in found])
        return
    print_table(
        ("EDITION", "STATE", "AUDIENCE", "DELIVERIES"),
        [(one.id, one.state, one.audience, _counted(one)) for one in found],
    )


@app.command("show")
def show_edition(
    context: typer.Context,
    edition: Annotated[str | None, typer.Argument(help="Default: the newest.")] = None,
) -> None:
    """Show one edition."""
    call = invocation(context)
    with call.application() as application, application.database.read() as connection:
        found = _found(connection, edition)
    data = as_json(found) | {"created_at": as_json_time(found.created_at)}
    if call.as_json:
        print_json(data)
    else:
        print_fields(data | {"states": _counted(found)})


@app.command("preview")
def preview_edition(
    context: typer.Context,
    edition: Annotated[str | None, typer.Argument(help="Default: the newest.")] = None,
    reader: Annotated[str | None, typer.Option(help="As this reader gets it.")] = None,
    html: Annotated[Path | None, typer.Option(help="Write the HTML part here.")] = None,
    text: Annotated[Path | None, typer.Option(help="Write the text part here.")] = None,
    eml: Annotated[Path | None, typer.Option(help="Write the whole message here.")] = None,
    png: Annotated[Path | None, typer.Option(help="Write a picture here (needs Chromium).")] = None,
) -> None:
    """Show an edition as a reader gets it; without a file, print its text."""
    from cabc_syndicate.deliver.service import preview

    call = invocation(context)
    with call.application() as application:
        found, message = preview(
            application.database,
            application.settings,
            application.signer,
            edition_id=edition,
            reader=reader,
            now=call.now,
        )
    parsed = message_from_bytes(message.content, policy=policy.default)
    parts = {part.get_content_subtype(): part.get_content() for part in parsed.iter_parts()}
    wanted = {html: parts["html"].encode(), text: parts["plain"].encode(), eml: message.content}
    for path, content in wanted.items():
        if path is not None:
            _write(path, content)
    if png is not None:
        picture(parts["html"], png)
    if call.as_json:
        print_json(
            {
                "edition": found.id,
                "reader": message.recipient,
                "subject": str(parsed["subject"]),
                "text": parts["plain"],
                "html": parts["html"],
            }
        )
    elif not any((html, text, eml, png)):
        sys.stdout.write(parts["plain"].replace("\r\n", "\n"))
    say(f"{found.id} as {message.recipient} gets it: {parsed['subject']}")


@app.command("approve")
def approve_edition(context: typer.Context, edition: str, dry_run: DryRun = False) -> None:
    """Let an edition leave that waits for an editor."""
    waiting = [EditionState.WAITING]
    _move(context, edition, EditionState.SENDING, waiting, "approved", dry_run=dry_run)


@app.command("hold")
def hold_edition(context: typer.Context, edition: str, dry_run: DryRun = False) -> None:
    """Stop sending an edition for now."""
    _move(context, edition, EditionState.HELD, [EditionState.SENDING], "on hold", dry_run=dry_run)


@app.command("release")
def release_edition(context: typer.Context, edition: str, dry_run: DryRun = False) -> None:
    """Go on sending an edition that was on hold."""
    _move(context, edition, EditionState.SENDING, [EditionState.HELD], "released", dry_run=dry_run)


@app.command("cancel")
def cancel_edition(
    context: typer.Context,
    edition: str,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    dry_run: DryRun = False,
) -> None:
    """Cancel an edition for good; what has left stays left."""
    call = invocation(context)
    with call.application() as application, application.database.read() as connection:
        _found(connection, edition)
    if not yes and not dry_run:
        if not sys.stdin.isatty():
            raise UsageError(f'edition "{edition}"', "is cancelled for good", "Add --yes to do it")
        typer.confirm(f"Cancel {edition}? What is not yet sent will never be.", abort=True)
    states = [EditionState.SENDING, EditionState.HELD, EditionState.WAITING]
    _move(context, edition, EditionState.CANCELLED, states, "cancelled", dry_run=dry_run)


def as_json(edition: Edition) -> Json:
    """Return an edition as `--json` prints it (the contract's keys)."""
    return {
        "id": edition.id,
        "digest": edition.digest,
        "cadence": edition.cadence.value,
        "slot": edition.slot,
        "state": edition.state.value,
        "audience": edition.audience,
        "states": edition.states,
    }


def picture(html: str, path: Path) -> None:
    """Take a picture of a page with Chromium.

    Raises UsageError when there is no Chromium, SyndicateError when it fails.
    """
    browser = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if browser is None:
        raise UsageError(
            str(path), "needs Chromium to be drawn", "Install chromium, or ask for --html"
        )
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(html, encoding="utf-8")
        command = [
            browser,
            *_QUIET,
            f"--user-data-dir={folder}/profile",
            f"--window-size={_PAGE}",
            f"--screenshot={path.resolve()}",
            page.as_uri(),
        ]
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=60)  # noqa: S603
        except (subprocess.SubprocessError, OSError) as error:
            raise SyndicateError(
                str(path), f"could not be drawn: {error}", "Ask for --html instead"
            ) from error


def _move(
    context: typer.Context,
    edition_id: str,
    new: EditionState,
    allowed: list[EditionState],
    done: str,
    *,
    dry_run: bool,
) -> None:
    call = invocation(context)
    with call.application() as application, application.database.write() as connection:
        found = _found(connection, edition_id)
        if dry_run and found.state in allowed:
            say(f"{edition_id} would be {done}")
            return
        if not editions.set_state(connection, edition_id, new, allowed):
            raise UsageError(
                f'edition "{edition_id}"',
                f"is {found.state}",
                f"This can be done while it is {' or '.join(allowed)}",
            )
        if new is EditionState.CANCELLED:
            editions.cancel_waiting(connection, call.now)
    say(f"{edition_id} is {done}")


def _found(connection: Connection, edition_id: str | None) -> Edition:
    found = editions.get(connection, edition_id)
    if found is None:
        raise NotFoundError(
            f'edition "{edition_id}"' if edition_id else "edition",
            "is not there",
            "See `cabc edition list`",
        )
    return found


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise UsageError(str(path), f"cannot be written: {error}", "Name another file") from error


def _counted(edition: Edition) -> str:
    return ", ".join(f"{count} {state}" for state, count in sorted(edition.states.items()))

"""`cabc subscriber`: readers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cabc_syndicate.cli.invocation import invocation
from cabc_syndicate.cli.output import finish, print_json, print_table, say, watching
from cabc_syndicate.errors import UsageError
from cabc_syndicate.model import Json, Subscriber
from cabc_syndicate.store import subscribers
from cabc_syndicate.subscribe import service
from cabc_syndicate.subscribe.lifecycle import Wish

app = typer.Typer(name="subscriber", help="Add and look at readers.", no_args_is_help=True)

DryRun = Annotated[bool, typer.Option("--dry-run", help="Check, but store nothing.")]


@app.command("add")
def add_subscriber(
    context: typer.Context,
    address: str,
    section: Annotated[
        list[str] | None, typer.Option(help="A section by slug; repeatable. None means all.")
    ] = None,
    language: Annotated[str | None, typer.Option(help="Of the mail; default: the site's.")] = None,
    accepts: Annotated[
        str | None, typer.Option(help="Languages of articles, comma-separated.")
    ] = None,
    cadence: Annotated[str | None, typer.Option(help="daily, weekly or monthly.")] = None,
    zone: Annotated[str | None, typer.Option(help="Time zone, such as Asia/Yangon.")] = None,
    country: Annotated[str, typer.Option(help="Country code of two letters.")] = "",
    name: Annotated[str, typer.Option(help="How the mail addresses the reader.")] = "",
    hour: Annotated[int | None, typer.Option(help="Hour of the mail, 0 to 23.")] = None,
    weekday: Annotated[str | None, typer.Option(help="Day of a weekly mail.")] = None,
    confirmed: Annotated[
        bool, typer.Option("--confirmed", help="The reader has agreed; mail may go out.")
    ] = False,
    dry_run: DryRun = False,
) -> None:
    """Add one reader."""
    call = invocation(context)
    wish = Wish(
        address=address,
        name=name,
        language=language,
        accepts=tuple(filter(None, (accepts or "").replace(" ", "").split(","))),
        cadence=cadence,
        zone=zone,
        country=country,
        hour=hour,
        weekday=weekday,
        sections=tuple(section or ()),
    )
    with call.application() as application:
        choice = service.add(
            application.database,
            application.settings,
            wish,
            confirmed=confirmed,
            now=call.now,
            dry_run=dry_run,
        )
        with application.database.read() as connection:
            stored = subscribers.get(connection, choice.address)
    if call.as_json and stored:
        print_json(as_json(stored))
    chosen = ", ".join(one.slug for one in choice.sections)
    state = "confirmed" if confirmed else "requested, gets no mail before confirming"
    done = "would be added" if dry_run else "added"
    say(f"{choice.address} {done} ({state}): {chosen}; {choice.cadence}, {choice.language}")


@app.command("list")
def list_subscribers(context: typer.Context) -> None:
    """List all readers."""
    call = invocation(context)
    with call.application() as application, application.database.read() as connection:
        found = subscribers.listing(connection)
    if call.as_json:
        print_json([as_json(one) for one in found])
        return
    print_table(
        ("ADDRESS", "STATUS", "LANGUAGE", "CADENCE", "ZONE", "SECTIONS"),
        [
            (one.address, one.status, one.language, one.cadence, one.zone, ", ".join(one.sections))
            for one in found
        ],
    )


@app.command("import")
def import_subscribers(
    context: typer.Context,
    file: Path,
    confirmed: Annotated[
        bool, typer.Option("--confirmed", help="These readers have agreed; mail may go out.")
    ] = False,
    basis: Annotated[str, typer.Option(help="consent or membership.")] = "consent",
    evidence: Annotated[str, typer.Option(help="Where the agreement is written down.")] = "",
    dry_run: DryRun = False,
) -> None:
    """Add the readers of a CSV file (email,name,language,cadence,zone,sections)."""
    call = invocation(context)
    if basis not in {"consent", "membership"}:
        raise UsageError(f'basis "{basis}"', "is not consent or membership", "Choose one of them")
    with call.application() as application, watching() as progress:
        report = service.import_list(
            application.database,
            application.settings,
            file,
            confirmed=confirmed,
            basis=basis,
            evidence=evidence,
            now=call.now,
            dry_run=dry_run,
            progress=progress,
        )
    counts = {
        "added": report.added,
        "already": report.already,
        "refused": len(report.problems),
    }
    if call.as_json:
        print_json(counts | {"problems": [str(problem) for problem in report.problems]})
    done = "would be added" if dry_run else "added"
    say(f"{report.added} {done}, {report.already} there already, {len(report.problems)} refused")
    finish(report.problems)


def as_json(one: Subscriber) -> Json:
    """Return a reader as `--json` prints it (the contract's keys, and the other settings)."""
    return {
        "address": one.address,
        "name": one.name,
        "status": one.status,
        "language": one.language,
        "accepts": list(one.accepts),
        "cadence": one.cadence.value,
        "zone": one.zone,
        "country": one.country,
        "hour": one.hour,
        "weekday": one.weekday,
        "sections": list(one.sections),
    }

"""The stages, once each or all the time: collect, publish, compose, deliver, run.

Each command imports its stage by itself, so that none waits for the libraries of the others.
"""

from __future__ import annotations

import sys
from datetime import timedelta
from typing import Annotated

import typer

from cabc_syndicate import config
from cabc_syndicate.cli.invocation import invocation
from cabc_syndicate.cli.output import counted, finish, print_json, say, stoppable, watching
from cabc_syndicate.errors import UsageError
from cabc_syndicate.wiring import running_clock, wall_clock

DryRun = Annotated[bool, typer.Option("--dry-run", help="Do the work, but write nothing.")]
_PATIENCE = timedelta(seconds=10)
"""How long a typed `publish` talks to hubs; the files are there before."""
ROLES = ("scheduler", "worker", "web")


def register(app: typer.Typer) -> None:
    """Add the stages to the command line."""
    app.command("collect")(collect_sources)
    app.command("publish")(publish_feeds)
    app.command("compose")(compose_editions)
    app.command("deliver")(deliver_mail)
    app.command("run")(run_daemon)


def collect_sources(
    context: typer.Context,
    source: Annotated[list[str] | None, typer.Argument(help="Source ids; none means all.")] = None,
    dry_run: DryRun = False,
) -> None:
    """Read the sources and store new and changed articles."""
    from cabc_syndicate.collect.service import collect

    call = invocation(context)
    with call.application() as application, watching() as progress, stoppable() as stop:
        report = collect(
            application.database,
            application.settings,
            now=call.now,
            only=source or (),
            dry_run=dry_run,
            progress=progress,
            stop=stop,
        )
    problems = [*config.unfed_sections(application.settings), *report.problems]
    if call.as_json:
        print_json(
            {
                "sources": [
                    {
                        "id": one.id,
                        "found": one.found,
                        "new": one.new,
                        "revised": one.revised,
                        "unchanged": one.unchanged,
                        "withdrawn": one.withdrawn,
                        "held": one.held,
                        "verdict": one.verdict,
                    }
                    for one in report.sources
                ],
                "problems": [str(problem) for problem in problems],
            }
        )
    for one in report.sources:
        for note in one.notes:
            say(note)
        say(
            f"{one.id}: {one.found} found, {one.new} new, {one.revised} revised"
            + (f", {one.withdrawn} withdrawn" if one.withdrawn else "")
            + (f", {one.held} kept in quarantine" if one.held else "")
            + (" (nothing was stored)" if dry_run else "")
        )
    finish(problems)


def publish_feeds(
    context: typer.Context,
    accept_losses: Annotated[
        bool,
        typer.Option("--accept-losses", help="Publish feeds too that lose most of their articles."),
    ] = False,
    dry_run: DryRun = False,
) -> None:
    """Write the feeds and pages whose content has changed."""
    from cabc_syndicate.publish.service import publish, push

    call = invocation(context)
    with call.application() as application, watching() as progress:
        report = publish(
            application.database,
            application.settings,
            now=call.now,
            accept_losses=accept_losses,
            dry_run=dry_run,
            progress=progress,
        )
        if application.settings.publish.hub and not dry_run:
            push(application.database, application.settings, clock=call.clock, patience=_PATIENCE)
    if call.as_json:
        print_json(
            {
                "written": list(report.written),
                "unchanged": report.unchanged,
                "problems": [str(problem) for problem in report.problems],
            }
        )
    done = "would be written" if dry_run else "written"
    say(
        f"{counted(len(report.written), 'file')} {done}, {report.unchanged} unchanged, "
        f"in {application.settings.publish.directory}"
    )
    finish(report.problems)


def compose_editions(context: typer.Context, dry_run: DryRun = False) -> None:
    """Make every edition that is due."""
    from cabc_syndicate.compose.service import compose

    call = invocation(context)
    with call.application() as application, watching() as progress:
        report = compose(
            application.database,
            application.settings,
            now=call.now,
            dry_run=dry_run,
            progress=progress,
        )
    if call.as_json:
        print_json(
            {
                "editions": [
                    {
                        "id": one.id,
                        "digest": one.digest,
                        "cadence": one.cadence,
                        "slot": one.slot,
                        "audience": one.audience,
                        "mails": one.mailed,
                        "articles": one.articles,
                        "languages": list(one.languages),
                        "plans": one.plans,
                    }
                    for one in report.editions
                ],
                "problems": [str(problem) for problem in report.problems],
            }
        )
    for one in report.editions:
        say(
            f"{one.id}: {one.mailed} of {one.audience} readers get mail "
            f"({counted(one.articles, 'article')}, {counted(one.plans, 'plan')}, "
            f"{counted(len(one.languages), 'language')})"
            + (" (nothing was stored)" if dry_run else "")
        )
    if not report.editions and not report.problems:
        say("No edition is due: its slot has happened, or it has no readers.")
    finish(report.problems)


def deliver_mail(context: typer.Context, dry_run: DryRun = False) -> None:
    """Send every delivery that is due."""
    from cabc_syndicate.deliver.service import deliver

    call = invocation(context)
    with call.application() as application, watching() as progress, stoppable() as stop:
        report = deliver(
            application.database,
            application.settings,
            application.signer,
            clock=call.clock,
            dry_run=dry_run,
            progress=progress,
            stop=stop,
        )
    if call.as_json:
        print_json(
            {
                "states": report.states,
                "taken_over": report.taken_over,
                "doubted": report.doubted,
                "later": report.later,
                "held": report.held,
                "problems": [str(problem) for problem in report.problems],
            }
        )
    if report.taken_over or report.doubted:
        say(
            f"Took over from a process that ended: {report.taken_over} not sent yet, "
            f"{report.doubted} that may have arrived"
        )
    if report.states:
        counted = ", ".join(f"{count} {state}" for state, count in report.states.items())
        say(counted + (" (nothing was sent)" if dry_run else ""))
    elif not report.problems:
        say("Nothing is due.")
    if report.later:
        say(f"{report.later} are due later")
    if report.held:
        say(f"{report.held} are being sent by another process")
    finish(report.problems)


def run_daemon(
    context: typer.Context,
    role: Annotated[
        str, typer.Option(help="Which parts to run, of scheduler, worker and web.")
    ] = ",".join(ROLES),
) -> None:
    """Run everything by the configuration's times, and serve the feeds, until told to stop."""
    from cabc_syndicate.cli.running import serve

    call = invocation(context)
    roles = set(filter(None, role.replace(" ", "").split(",")))
    if not roles or not roles <= set(ROLES):
        raise UsageError(f'role "{role}"', f"is not of {', '.join(ROLES)}", "Name one or more")
    clock = running_clock(call.rehearsed) if call.rehearsed else wall_clock
    with call.application() as application:
        serve(application, clock, roles, announce=_announce)


def _announce(line: str) -> None:
    sys.stderr.write(line + "\n")
    sys.stderr.flush()

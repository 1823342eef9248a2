"""`cabc source`: what we read, how it is, and letting its articles out of quarantine."""

from __future__ import annotations

from typing import Annotated

import typer

from cabc_syndicate.cli import new_sites
from cabc_syndicate.cli.invocation import Invocation, invocation
from cabc_syndicate.cli.output import (
    PARTLY_FAILED,
    complain,
    counted,
    print_fields,
    print_json,
    print_table,
    say,
    stoppable,
    watching,
)
from cabc_syndicate.model import Json, as_json_time
from cabc_syndicate.settings import Source
from cabc_syndicate.store import sources
from cabc_syndicate.store.sources import SourceState
from cabc_syndicate.wiring import Application

app = typer.Typer(name="source", help="Look at sources.", no_args_is_help=True)
app.command("probe")(new_sites.probe)

_SOUND = frozenset({None, "working", "empty"})


@app.command("list")
def list_sources(context: typer.Context) -> None:
    """List the sources with the outcome of their last run."""
    call = invocation(context)
    with call.application() as application, application.database.read() as connection:
        data = [
            _outline(source, sources.state(connection, source.id))
            for source in application.settings.source
        ]
    if call.as_json:
        print_json(data)
        return
    print_table(
        ("ID", "KIND", "SECTION", "VERDICT", "LAST RUN", "LAST ERROR"),
        [tuple(one.values()) for one in data],
    )


@app.command("show")
def show_source(context: typer.Context, source_id: str) -> None:
    """Show one source: what is known of it, and for a push source its token."""
    call = invocation(context)
    with call.application() as application:
        data = _condition(application, source_id)
        source = _named(application, source_id)
        if source.kind == "push":
            data["token"] = application.signer.push_token(source.id, source.token)
            data["push_to"] = f"{application.settings.site.base}api/articles"
    if call.as_json:
        print_json(data)
        return
    print_fields({key: value for key, value in data.items() if key not in {"runs", "alerts"}})


@app.command("check")
def check_sources(
    context: typer.Context,
    source_id: Annotated[list[str] | None, typer.Argument(help="Source ids; none: all.")] = None,
    try_now: Annotated[
        bool, typer.Option("--try", help="Read the sources now, and store nothing.")
    ] = False,
) -> None:
    """Tell how sources are, from their last runs; exit code 4 when one needs a look."""
    call = invocation(context)
    with call.application() as application:
        names = source_id or [source.id for source in application.settings.source]
        data = [_condition(application, name) for name in names]
        if try_now:
            tried = _try(call, application, names)
            for one in data:
                one["tried"] = tried.get(str(one["id"]))
    if call.as_json:
        print_json(data)
    else:
        for one in data:
            _print_condition(one)
    verdicts = [one["tried"]["verdict"] if one.get("tried") else one["verdict"] for one in data]
    if any(verdict not in _SOUND for verdict in verdicts):
        raise typer.Exit(PARTLY_FAILED)


@app.command("release")
def release_source(
    context: typer.Context,
    source_id: str,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be.")] = False,
) -> None:
    """Let a source's articles out of quarantine: they are published and mailed from now on."""
    from cabc_syndicate.collect.service import release

    call = invocation(context)
    with call.application() as application:
        count = release(
            application.database,
            application.settings,
            source_id,
            now=call.now,
            dry_run=dry_run,
        )
    if call.as_json:
        print_json({"id": source_id, "released": count})
    if count:
        done = "would be released" if dry_run else "released; publish with: cabc publish"
        say(f"{counted(count, 'article')} {done}")
    else:
        say("No article is in quarantine. How its articles read is accepted with the next collect")


def _outline(source: Source, state: SourceState) -> Json:
    return {
        "id": source.id,
        "kind": source.kind,
        "section": source.section,
        "verdict": state.verdict,
        "last_run": as_json_time(state.last_run_at) if state.last_run_at else None,
        "last_error": state.last_error,
    }


def _named(application: Application, source_id: str) -> Source:
    from cabc_syndicate.collect.service.operations import source_named

    return source_named(application.settings, source_id)


def _condition(application: Application, source_id: str) -> Json:
    from cabc_syndicate.collect.service import condition

    found = condition(application.database, application.settings, source_id)
    state = found.state
    return _outline(found.source, state) | {
        "reason": found.reason,
        "since": as_json_time(state.since) if state.since else None,
        "address": found.source.list or found.source.url or str(found.source.path or ""),
        "articles": found.articles,
        "held": found.held,
        "encoding": state.encoding,
        "feed": state.feed_url,
        "runs": [
            {
                "at": as_json_time(run.started_at),
                "outcome": run.outcome,
                "found": run.counts.get("found", 0),
                "new": run.counts.get("new", 0),
                "revised": run.counts.get("revised", 0),
                "withdrawn": run.counts.get("withdrawn", 0),
                "held": run.counts.get("held", 0),
                "verdict": run.counts.get("measures", {}).get("verdict"),
                "reason": run.counts.get("reason", ""),
            }
            for run in found.runs[:20]
        ],
        "alerts": [
            {
                "kind": alert.kind,
                "verdict": alert.verdict,
                "title": alert.title,
                "raised_at": as_json_time(alert.raised_at),
                "mailed_at": as_json_time(alert.mailed_at) if alert.mailed_at else None,
            }
            for alert in found.alerts
        ],
    }


def _try(call: Invocation, application: Application, names: list[str]) -> dict[str, Json]:
    from cabc_syndicate.collect.service import collect

    with watching() as progress, stoppable() as stop:
        report = collect(
            application.database,
            application.settings,
            now=call.now,
            only=names,
            dry_run=True,
            progress=progress,
            stop=stop,
        )
    complain(report.problems)
    return {
        one.id: {
            "verdict": one.verdict,
            "found": one.found,
            "new": one.new,
            "problems": [str(problem) for problem in one.problems],
        }
        for one in report.sources
    }


def _print_condition(one: Json) -> None:
    shown = {
        "source": one["id"],
        "verdict": one["verdict"] or "never read",
        "because": one["reason"] or None,
        "since": one["since"],
        "articles": one["articles"],
        "in quarantine": one["held"] or None,
        "last error": one["last_error"],
    }
    if one.get("tried"):
        tried = one["tried"]
        shown["tried now"] = f"{tried['verdict']}: {tried['found']} found, {tried['new']} new"
    print_fields({name: value for name, value in shown.items() if value is not None})
    if one["runs"]:
        print_table(
            ("RUN", "FOUND", "NEW", "REVISED", "WITHDRAWN", "HELD", "VERDICT"),
            [
                (
                    run["at"],
                    run["found"],
                    run["new"],
                    run["revised"],
                    run["withdrawn"],
                    run["held"],
                    run["verdict"],
                )
                for run in one["runs"]
            ],
        )
    for alert in one["alerts"]:
        say(f"{alert['raised_at']} {alert['kind']}: {alert['title']}")

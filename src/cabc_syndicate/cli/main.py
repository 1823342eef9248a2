"""All commands together, and the one place where errors become exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from cabc_syndicate import __version__
from cabc_syndicate.cli import (
    articles,
    configuration,
    database,
    demonstration,
    editions,
    feeds,
    new_sites,
    sections,
    sources,
    stages,
    subscribers,
)
from cabc_syndicate.cli.invocation import Invocation
from cabc_syndicate.cli.output import complain
from cabc_syndicate.errors import ConfigurationError, Problem, SyndicateError

app = typer.Typer(
    name="cabc-syndicate",
    help="Turn news sites without a feed into feeds and personal e-mail digests.",
    epilog="--config, --json and --now work before or after the command.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
_FLAGS = frozenset({"--json"})
_WITH_VALUE = frozenset({"--config", "--now"})


def _print_version(value: bool) -> None:
    if value:
        sys.stdout.write(f"cabc-syndicate {__version__}\n")
        raise typer.Exit


@app.callback()
def _root(
    context: typer.Context,
    config: Annotated[Path, typer.Option(help="The configuration file.")] = Path("config.toml"),
    as_json: Annotated[bool, typer.Option("--json", help="Print data as JSON.")] = False,
    now: Annotated[
        str | None,
        typer.Option(
            metavar="ISO-TIME",
            help="Rehearse: take this instant, such as 2026-11-23T08:00:00+08:00, for the clock.",
        ),
    ] = None,
    version: Annotated[  # acts by itself, before a command is asked for
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Say the version."),
    ] = False,
) -> None:
    del version
    context.obj = Invocation(config, as_json, _instant(now))


for group in (articles, sections, sources, subscribers, editions, feeds, database, configuration):
    app.add_typer(group.app)
stages.register(app)
demonstration.register(app)
app.command("init")(new_sites.init)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command and exit with its code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        app(hoisted(given), prog_name="cabc")
    except ConfigurationError as error:
        complain(error.problems)
        sys.exit(error.exit_code)
    except SyndicateError as error:
        complain([error.problem])
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        # Whoever read our output has enough; Python must not find out again when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except Exception as error:
        if os.environ.get("CABC_TRACEBACK"):
            raise
        reason = f"failed in a way that was not foreseen: {type(error).__name__}: {error}"
        complain([Problem("cabc", reason, "Report it with what CABC_TRACEBACK=1 prints")])
        sys.exit(1)


def hoisted(arguments: Sequence[str]) -> list[str]:
    """Return the arguments with the options of every command moved to the front."""
    first: list[str] = []
    rest: list[str] = []
    position = 0
    while position < len(arguments):
        argument = arguments[position]
        name = argument.partition("=")[0]
        if argument == "--":
            rest += arguments[position:]
            break
        if argument in _FLAGS or (name in _WITH_VALUE and "=" in argument):
            first.append(argument)
        elif argument in _WITH_VALUE:
            first += arguments[position : position + 2]
            position += 1
        else:
            rest.append(argument)
        position += 1
    return first + rest


def _instant(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(
            f'"{text}" is not an instant such as 2026-11-23T08:00:00+08:00', param_hint="--now"
        ) from None
    if moment.tzinfo is None:
        raise typer.BadParameter(
            f'"{text}" has no zone; end it with Z or +08:00', param_hint="--now"
        )
    if not 1990 <= moment.year <= 2200:
        raise typer.BadParameter(f'"{text}" is not between 1990 and 2200', param_hint="--now")
    return moment

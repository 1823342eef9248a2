"""`cabc config`: the configuration itself."""

from __future__ import annotations

import typer

from cabc_syndicate import config
from cabc_syndicate.cli.invocation import invocation
from cabc_syndicate.cli.output import counted, finish, print_fields, print_json, say
from cabc_syndicate.model import Json
from cabc_syndicate.store.database import shown

app = typer.Typer(name="config", help="Check and show the configuration.", no_args_is_help=True)


@app.command("check")
def check_configuration(context: typer.Context) -> None:
    """Check the configuration and report every problem with its line."""
    call = invocation(context)
    settings = config.load(call.config)
    problems = [*config.unfed_sections(settings), *config.missing_files(settings)]
    if call.as_json:
        print_json({"problems": [str(problem) for problem in problems]})
    if not problems:
        say(f"{call.config}: {counted(len(settings.source), 'source')}, no problem found")
    finish(problems)


@app.command("show")
def show_configuration(context: typer.Context) -> None:
    """Show every setting in force, defaults and the environment included; no secret is in it."""
    call = invocation(context)
    settings = config.load(call.config)
    data: Json = settings.model_dump(mode="json")
    data["digest"] = [digest.model_dump(mode="json") for digest in settings.digests]
    data["store"]["url"] = shown(settings.store.url)
    if call.as_json:
        print_json(data)
    else:
        print_fields(_flat("", data))


def _flat(prefix: str, value: object) -> dict[str, object]:
    if isinstance(value, dict):
        parts = [(f"{prefix}.{key}" if prefix else str(key), one) for key, one in value.items()]
    elif isinstance(value, list) and any(isinstance(one, dict) for one in value):
        parts = [(f"{prefix}[{number}]", one) for number, one in enumerate(value)]
    else:
        return {prefix: value}
    flat: dict[str, object] = {}
    for name, one in parts:
        flat |= _flat(name, one)
    return flat

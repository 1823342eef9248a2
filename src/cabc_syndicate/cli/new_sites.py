"""`cabc init` and `cabc source probe`: looks at sites that are not configured yet.

What they do is imported when they run: reading pages needs much that no other command does.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer

from cabc_syndicate.cli.invocation import invocation
from cabc_syndicate.errors import UsageError
from cabc_syndicate.settings import Fetch

AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Read addresses of a private network too.")
]
Delay = Annotated[
    float | None,
    typer.Option(min=0, help="Seconds between two requests; the default of 1 is polite."),
]


def limits(delay: float | None, *, allow_private: bool) -> Fetch:
    """Return how a look reads a site."""
    pause = timedelta(seconds=1 if delay is None else delay)
    return Fetch(delay=pause, allow_private=allow_private)


def init(
    context: typer.Context,
    url: Annotated[str, typer.Argument(help="The site's home page.")],
    timezone: Annotated[
        str | None, typer.Option(help="The site's time zone; default: by its country's domain.")
    ] = None,
    all_languages: Annotated[
        bool, typer.Option("--all-languages", help="Add the site's other languages too.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Replace a configuration unasked.")] = False,
    allow_private: AllowPrivate = False,
    delay: Delay = None,
) -> None:
    """Write a configuration for a site, collect its newest articles and show a first digest."""
    from cabc_syndicate.cli.beginning import begin

    _check(url)
    how = limits(delay, allow_private=allow_private)
    call = invocation(context)
    begin(call, url, how, timezone, delay, all_languages=all_languages, yes=yes)


def probe(
    context: typer.Context,
    url: Annotated[str, typer.Argument(help="A list page, feed, sitemap or home page.")],
    write: Annotated[
        bool, typer.Option("--write", help="Add the source to the configuration.")
    ] = False,
    section: Annotated[
        str | None, typer.Option(help="The section it feeds, by slug; default: what pages say.")
    ] = None,
    item: Annotated[
        str | None, typer.Option(metavar="SELECTOR", help="The links of the list, as CSS.")
    ] = None,
    save: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Keep every page that was read here.")
    ] = None,
    allow_private: AllowPrivate = False,
    delay: Delay = None,
) -> None:
    """Look at an address and propose the source that collects from it."""
    from cabc_syndicate.cli.probing import probe_source

    _check(url)
    how = limits(delay, allow_private=allow_private)
    call = invocation(context)
    probe_source(call, url, how, delay, write=write, section=section, item=item, save=save)


def _check(url: str) -> None:
    """Raise UsageError for what is no web address."""
    if not url.startswith(("http://", "https://")):
        raise UsageError(f'"{url}"', "is no web address", "Write it with https:// or http://")

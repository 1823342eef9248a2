"""`cabc feed check`: what is wrong with feeds, our own or anybody's, and what to do about it.

Exit code 1 where an error is found or a feed cannot be read; warnings alone are no failure.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated

import typer

from cabc_syndicate import config
from cabc_syndicate.cli.invocation import Invocation, invocation
from cabc_syndicate.cli.new_sites import AllowPrivate, limits
from cabc_syndicate.cli.output import complain, counted, print_json, print_table, say
from cabc_syndicate.errors import NotFoundError, Problem, SyndicateError, UsageError
from cabc_syndicate.publish.validation import Finding, Media, check, check_media_type

_MEDIA: dict[str, Media] = {".rss": "rss", ".atom": "atom", ".json": "json"}
_MOST_BYTES = 10_000_000


@dataclass(frozen=True, slots=True)
class _Read:
    """A feed as it was read; `served` is its Content-Type, where it came over HTTP."""

    name: str
    data: bytes
    media: Media | None = None
    served: str | None = None
    over_http: bool = False


def register(app: typer.Typer) -> None:
    """Add the command to `cabc feed`."""
    app.command("check")(check_feeds)


def check_feeds(
    context: typer.Context,
    feeds: Annotated[
        list[str] | None,
        typer.Argument(metavar="[FILE|URL]...", help="Feeds to check; default: all published."),
    ] = None,
    allow_private: AllowPrivate = False,
) -> None:
    """Check feeds as strictly as the W3C validator, and say how to mend them."""
    call = invocation(context)
    read: list[_Read] = []
    problems: list[Problem] = []
    for name in feeds or _published(call):
        try:
            read.append(_open(call, name, allow_private=allow_private))
        except SyndicateError as error:
            problems.append(error.problem)
    found = [(one.name, finding) for one in read for finding in _findings(one, call)]
    if call.as_json:
        print_json([{"feed": name, **asdict(finding)} for name, finding in found])
    elif found:
        columns = ("FEED", "SEVERITY", "RULE", "WHERE", "WHAT", "WHAT TO DO")
        print_table(columns, [_row(name, finding) for name, finding in found])
    complain(problems)
    errors = sum(finding.severity == "error" for _, finding in found)
    say(
        f"{counted(len(read), 'feed')} checked: {counted(errors, 'error')}, "
        f"{counted(len(found) - errors, 'warning')}"
    )
    if errors or problems:
        raise typer.Exit(1)


def _row(name: str, one: Finding) -> Sequence[str]:
    return name, one.severity, one.rule, one.where, one.message, one.remedy


def _findings(one: _Read, call: Invocation) -> Iterator[Finding]:
    if one.over_http:
        yield from check_media_type(one.data, one.served)
    yield from check(one.data, one.media, now=call.now)


def _published(call: Invocation) -> list[str]:
    """Return every feed in the folder that the configuration publishes to."""
    folder = config.load(call.config).publish.directory
    found = sorted(
        str(path)
        for path in folder.rglob("*")
        if path.suffix in _MEDIA and not path.name.startswith(".") and path.is_file()
    )
    if not found:
        raise NotFoundError(str(folder), "holds no feed", "Publish first, with: cabc publish")
    return found


def _open(call: Invocation, name: str, *, allow_private: bool) -> _Read:
    if name.startswith(("http://", "https://")):
        return asyncio.run(_fetch(call, name, allow_private=allow_private))
    path = Path(name)
    if not path.is_file():
        reason = "is a folder or no plain file" if path.exists() else "is not there"
        raise NotFoundError(name, reason, "Name a file, or an address with https:// or http://")
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise UsageError(name, f"is larger than {_MOST_BYTES} bytes", "Divide the feed")
        return _Read(name, path.read_bytes(), _MEDIA.get(path.suffix))
    except OSError as error:
        raise UsageError(name, f"cannot be read: {error.strerror}") from error


async def _fetch(call: Invocation, url: str, *, allow_private: bool) -> _Read:
    from cabc_syndicate.fetch import Fetcher

    site_url = config.load(call.config).site.url if call.config.exists() else url
    async with Fetcher(site_url) as fetcher:
        response = await fetcher.get(url, limits(0, allow_private=allow_private))
    served = response.headers.get("content-type")
    return _Read(url, response.body, served=served, over_http=True)

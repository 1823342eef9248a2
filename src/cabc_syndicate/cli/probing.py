"""`cabc source probe`: look at an address, and propose the source that collects from it.

Works without a configuration. Exit code 4 where nothing is sure: the candidates are printed, each
as a line ready to paste.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import typer

from cabc_syndicate import config
from cabc_syndicate.cli.invocation import Invocation
from cabc_syndicate.cli.output import (
    PARTLY_FAILED,
    complain,
    print_fields,
    print_json,
    print_table,
    say,
    watching,
)
from cabc_syndicate.collect import probe_report
from cabc_syndicate.collect.identity import canonical_key
from cabc_syndicate.collect.keeping import KeepingFetcher
from cabc_syndicate.collect.page import PageContext
from cabc_syndicate.collect.probe import Prober, Wanted
from cabc_syndicate.collect.probe_report import Probe
from cabc_syndicate.collect.workers import Workers
from cabc_syndicate.config import Settings
from cabc_syndicate.errors import ConfigurationError, Problem, UsageError
from cabc_syndicate.fetch import Fetcher
from cabc_syndicate.observe import Progress
from cabc_syndicate.settings import LANGUAGES, Fetch
from cabc_syndicate.values import is_slug, selector

_INDEX = "index.json"
_SAVED_BY = "cabc source probe --save"


def probe_source(
    call: Invocation,
    url: str,
    how: Fetch,
    delay: float | None,
    *,
    write: bool,
    section: str | None,
    item: str | None,
    save: Path | None,
) -> None:
    """Look at an address and say what it is; with `write`, add its source.

    `how` is how its pages are fetched, with the `delay` in seconds that was asked for, if one was.
    """
    if section is not None and section != "auto" and not is_slug(section):
        raise UsageError(f'section "{section}"', "is not a slug", "Write a-z, 0-9 and - only")
    if item is not None:
        try:
            selector(item)
        except ValueError as error:
            raise UsageError("--item", str(error), 'Write one such as "ul.list a"') from error
    settings = config.load(call.config) if write or call.config.exists() else None
    if write and settings is not None:
        _refuse_known(settings, url)
    if save is not None:
        _check_folder(save)
    known = settings.source if settings else ()
    wanted = Wanted(
        item=item,
        section=section,
        ids=frozenset(one.id for one in known),
        zone=settings.site.timezone if settings else None,
        delay=delay,
    )
    with watching() as progress:
        probe, kept = asyncio.run(_probe(call, settings, url, how, wanted, progress))
    if save is not None:
        _save(save, url, kept, call.now)
        say(f"{len(kept.kept)} pages are kept in {save}")
    if call.as_json:
        print_json(probe_report.as_json(probe))
    else:
        _show(probe)
    complain(probe.problems)
    if probe.proposal is None:
        complain([Problem(url, probe.choice.reason, probe_report.remedy(probe))])
        raise typer.Exit(PARTLY_FAILED)
    if write and settings is not None:
        append(call.config, settings, probe)
        say(f'source "{probe.proposal.id}" was added to {call.config}; next: '
            f"cabc collect {probe.proposal.id}")  # fmt: skip


def context_of(now: datetime, zone: str, languages: tuple[str, ...], name: str) -> PageContext:
    """Return what is known of every page of a look."""
    return PageContext("page", "", None, ZoneInfo(zone), now, languages, (name,) if name else ())


@asynccontextmanager
async def looking(
    site_url: str, progress: Progress, most: int = 300
) -> AsyncIterator[tuple[KeepingFetcher, Workers]]:
    """Open the network and the workers for one look."""
    workers = Workers()
    try:
        async with Fetcher(site_url) as fetcher:
            yield (
                KeepingFetcher(fetcher, most, lambda _, asked: progress("pages read", asked, None)),
                workers,
            )
    finally:
        await asyncio.to_thread(workers.close)


def append(path: Path, settings: Settings, probe: Probe) -> None:
    """Add the proposed source to the end of a configuration, keeping all that is in it.

    Raises ConfigurationError, with the file as it was, when the result cannot be read.
    """
    proposal = probe.proposal
    if proposal is None:
        return
    before = path.read_bytes()
    known = {one.slug for one in settings.section}
    needed = probe_report.section_of(probe) if proposal.section not in known else None
    added = "\n" + "\n".join(filter(None, (needed, proposal.toml)))
    if before and not before.endswith(b"\n"):
        added = "\n" + added
    path.write_bytes(before + added.encode())
    try:
        config.load(path)
    except ConfigurationError:
        path.write_bytes(before)
        raise


async def _probe(
    call: Invocation,
    settings: Settings | None,
    url: str,
    how: Fetch,
    wanted: Wanted,
    progress: Progress,
) -> tuple[Probe, KeepingFetcher]:
    site_url = settings.site.url if settings else url
    async with looking(site_url, progress) as (fetcher, workers):
        languages = settings.languages if settings else ("en", *LANGUAGES[1:])
        zone = settings.site.timezone if settings else "UTC"
        name = settings.site.title if settings else ""
        context = context_of(call.now, zone, languages, name)
        prober = Prober(fetcher, workers, context, how, wanted)
        return await prober.probe(url), fetcher


def _show(probe: Probe) -> None:
    print_fields(probe_report.describe(probe))
    if links := probe_report.rows(probe):
        sys.stdout.write("\n")
        print_table(("LISTED", "TITLE"), links)
    if articles := probe_report.samples(probe):
        sys.stdout.write("\n")
        columns = ("POSTED", "FROM", "LANGUAGE", "AUTHOR", "PARAGRAPHS", "TITLE")
        print_table(columns, articles)
    if others := probe_report.candidates(probe):
        sys.stdout.write("\n")
        heading = "OTHER GROUPS OF LINKS" if probe.choice.sure else "CANDIDATES, TO PASTE"
        print_table((heading, "LINKS", "FIRST"), others)
    if places := probe_report.sections(probe):
        sys.stdout.write("\n")
        print_table(("SECTION", "ADDRESS"), [(one.text, one.url) for one in places])
    if probe.proposal is not None:
        sys.stdout.write("\n" + probe.proposal.toml)


def _refuse_known(settings: Settings, url: str) -> None:
    key = canonical_key(url)
    for source in settings.source:
        for place in (source.list, source.url):
            if place and canonical_key(place) == key:
                raise UsageError(url, f'is configured as source "{source.id}"', "Nothing was added")


def _check_folder(folder: Path) -> None:
    """Raise UsageError for a folder that holds something else than a former look."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise UsageError(str(folder), "is no folder", "Name another with --save")
    if any(folder.iterdir()):
        try:
            mine = json.loads((folder / _INDEX).read_text("utf-8")).get("saved_by") == _SAVED_BY
        except (OSError, ValueError, AttributeError):
            mine = False
        if not mine:
            raise UsageError(
                str(folder), "holds something that no probe saved", "Name another with --save"
            )


def _save(folder: Path, url: str, kept: KeepingFetcher, now: datetime) -> None:
    """Write each page, named by a hash of its address and its bytes, so that no save is lost."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        index = folder / _INDEX
        looks = json.loads(index.read_text("utf-8"))["looks"] if index.exists() else []
        pages = {}
        for address, response in kept.kept.items():
            mark = hashlib.blake2b(address.encode() + b"\0" + response.body, digest_size=10)
            name = f"{mark.hexdigest()}.page"
            (folder / name).write_bytes(response.body)
            pages[address] = {
                "file": name,
                "url": response.url,
                "status": response.status,
                "headers": dict(response.headers),
            }
        looks.append({"url": url, "at": now.isoformat(), "pages": pages})
        data = {"saved_by": _SAVED_BY, "looks": looks}
        index.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsageError(str(folder), f"cannot be written: {error}", "Name another") from error

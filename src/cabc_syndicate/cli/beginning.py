"""`cabc init`: from a site's address to a configuration and a first digest to look at.

The first collection reads the newest few articles of each section. It does not count as a source's
first run: the next `cabc collect` reads everything, and what is old stays out of mails.
"""

from __future__ import annotations

import asyncio
import re
import sys
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import typer

from cabc_syndicate import web_addresses
from cabc_syndicate.cli.first_digest import write_digest
from cabc_syndicate.cli.invocation import Invocation
from cabc_syndicate.cli.output import complain, print_fields, print_json, say, watching
from cabc_syndicate.cli.probing import context_of, looking
from cabc_syndicate.collect.menus import OtherLanguage
from cabc_syndicate.collect.probe import Prober, Wanted
from cabc_syndicate.collect.proposal import section_toml, toml_string, zone_of
from cabc_syndicate.collect.survey import FoundSection, Survey, survey
from cabc_syndicate.errors import Problem, SyndicateError, UsageError
from cabc_syndicate.observe import Progress
from cabc_syndicate.settings import LANGUAGES, Fetch, Source
from cabc_syndicate.store import sources

_FEW, _MORE = 3, 5


def begin(
    call: Invocation,
    url: str,
    how: Fetch,
    timezone: str | None,
    delay: float | None,
    *,
    all_languages: bool,
    yes: bool,
) -> None:
    """Write a configuration for the site whose home page that is, and show what it gives.

    `how` is how its pages are fetched, with the `delay` in seconds that was asked for, if one was.
    """
    files = _outputs(call.config)
    _ask(files, yes=yes)
    with watching() as progress:
        say(f"Looking at {url}")
        zone = timezone or zone_of(urlsplit(url).hostname or "")
        wanted = Wanted(zone=zone, delay=delay)

        async def looked() -> tuple[Survey, list[OtherLanguage]]:
            async with looking(url, progress, most=150) as (fetcher, workers):
                page = context_of(call.now, zone, ("en", *LANGUAGES[1:]), "")
                prober = Prober(fetcher, workers, page, how, wanted, samples=1)
                return await _surveyed(prober, url, progress, everything=all_languages)

        found, others = asyncio.run(looked())
    complain(found.problems)
    if not found.sections:
        raise SyndicateError(
            url, "leads to no list that is sure", "Probe its lists: cabc source probe ADDRESS"
        )
    try:
        call.config.write_text(_configuration(url, zone, found), encoding="utf-8")
    except OSError as error:
        raise UsageError(str(call.config), f"cannot be written: {error}", "Use another") from error
    say(f"{call.config}: {len(found.sections)} sections: "
        + ", ".join(one.title for one in found.sections))  # fmt: skip
    problems, read, subject = _first_look(call, found, files[1:], few=how.delay.total_seconds() > 0)
    complain(problems)
    if call.as_json:
        print_json(
            {
                "config": str(call.config),
                "sections": [
                    {"slug": one.proposal.section, "title": one.title, "list": one.proposal.place}
                    for one in found.sections
                ],
                "left_out": [str(problem) for problem in found.problems],
                "languages": [
                    {"name": o.name, "url": o.url, "language": o.language} for o in others
                ],
                "articles": read,
                "digest": {"subject": subject, "html": str(files[1]), "text": str(files[2])}
                if subject
                else None,
                "problems": [str(problem) for problem in problems],
            }
        )
    else:
        shown = {one.title: one.proposal.place for one in found.sections}
        print_fields(shown | {"configuration": call.config, "articles read": read})
        if subject:
            sys.stdout.write("\n" + files[2].read_text(encoding="utf-8"))
    for other in others:
        say(f"Also in {other.name}: add it with --all-languages, or: cabc init {other.url}")
    say("Next: 1. look at the first digest and at " + str(call.config))
    say("      2. cabc collect    (reads everything)")
    say("      3. set [site] url, [smtp] and [sender], then: cabc subscriber add ADDRESS")
    if problems:
        raise typer.Exit(4)


def _outputs(config: Path) -> tuple[Path, Path, Path]:
    beside = config.parent
    return config, beside / "first-digest.html", beside / "first-digest.txt"


def _ask(files: tuple[Path, ...], *, yes: bool) -> None:
    """Overwrite nothing without asking."""
    there = [str(file) for file in files if file.exists()]
    if not there or yes:
        return
    if not sys.stdin.isatty():
        raise UsageError(", ".join(there), "is there already", "Add --yes to replace it")
    typer.confirm(f"Replace {', '.join(there)}?", abort=True)


async def _surveyed(
    prober: Prober, url: str, progress: Progress, *, everything: bool
) -> tuple[Survey, list[OtherLanguage]]:
    found = await survey(prober, url, progress)
    others = list(found.home.languages)
    if not everything:
        return found, others
    for other in [one for one in others if one.language]:
        try:
            more = await survey(prober, other.url, progress, found.sections)
        except SyndicateError as error:
            found = replace(found, problems=(*found.problems, error.problem))
            continue
        added = [
            replace(one, proposal=replace(one.proposal, languages=(other.language or "",)))
            for one in more.sections
        ]
        found = replace(
            found,
            sections=(*found.sections, *added),
            problems=(*found.problems, *more.problems),
        )
        others.remove(other)
    return found, others


def _configuration(url: str, zone: str, found: Survey) -> str:
    """Return the configuration of a surveyed site."""
    title = found.home.site_title or urlsplit(url).hostname or "News"
    language = found.home.language or "en"
    more = {code for one in found.sections for code in one.proposal.languages} - {language}
    languages = f"languages = [{', '.join(map(toml_string, sorted(more)))}]\n" if more else ""
    head = f"""\
# Written by `cabc init {web_addresses.normal(url) or re.sub(r"[^!-~]", "", url)}`.

[site]
title = {toml_string(title)}
url = "http://127.0.0.1:8080/"  # change: the https:// address at which readers find your feeds
language = {toml_string(language)}
{languages}timezone = {toml_string(zone)}

[store]
url = "sqlite:///var/cabc.db"

[smtp]
host = "127.0.0.1"  # change: the server that takes your mail

[sender]
name = {toml_string(title)}
address = "news@sender.example"  # change: an address of yours

[[digest]]
name = "week"
title = {toml_string(title)}
cadences = ["weekly"]
"""
    return head + "".join(f"\n{_tables(one)}" for one in found.sections)


def _tables(one: FoundSection) -> str:
    proposal = one.proposal
    return f"{section_toml(proposal.section, one.title)}\n{proposal.toml}"


def _first_look(
    call: Invocation, found: Survey, files: tuple[Path, ...], *, few: bool
) -> tuple[list[Problem], int, str | None]:
    """Collect the newest articles, publish, and write the first digest; return its subject."""
    from cabc_syndicate.collect.service import collect
    from cabc_syndicate.publish.service import publish

    with call.application() as application, watching() as progress:
        settings, now = application.settings, call.now
        say("Collecting the newest articles")
        newest = {
            one.proposal.id: [link.url for link in one.probe.choice.links[: _FEW if few else _MORE]]
            for one in found.sections
        }
        limited = tuple(_limited(source, newest.get(source.id, [])) for source in settings.source)
        with application.database.read() as connection:
            begun = {one.id: sources.state(connection, one.id) for one in settings.source}
        collected = collect(
            application.database,
            settings.model_copy(update={"source": limited}),
            now=now,
            progress=progress,
        )
        with application.database.write() as connection:
            for source in settings.source:  # the next run is the first one that counts
                state = sources.state(connection, source.id)
                sources.record(
                    connection,
                    replace(state, first_run_at=begun[source.id].first_run_at, form=None),
                )
        published = publish(application.database, settings, now=now, progress=progress)
        problems = [*collected.problems, *published.problems]
        read = sum(one.new for one in collected.sources)
        subject = write_digest(application, now, files) if read else None
        if subject:
            say(f'The first digest, "{subject}": {files[0]} and {files[1]}')
    return problems, read, subject


def _limited(source: Source, newest: list[str]) -> Source:
    """Return a source that reads only its newest articles."""
    pattern = "|".join(re.escape(url) for url in newest)
    changed: dict[str, object] = {"pages": 1}
    if source.kind != "feed" and newest:
        changed["link_pattern"] = f"^(?:{pattern})$"
    return source.model_copy(update=changed)

"""A folder of pages: read each file in a worker, store what is new or changed."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

from cabc_syndicate.collect import files
from cabc_syndicate.collect.admission import problem_of
from cabc_syndicate.collect.listing import Link
from cabc_syndicate.collect.report import SourceReport, Tally
from cabc_syndicate.collect.service import recording
from cabc_syndicate.collect.service.run import Run, before
from cabc_syndicate.collect.service.writing import Target, store
from cabc_syndicate.collect.walks import Entry, Walk
from cabc_syndicate.collect.workers import Workers
from cabc_syndicate.errors import PageError
from cabc_syndicate.model import ArticleDraft
from cabc_syndicate.settings import Source


async def collect_folder(run: Run, source: Source, workers: Workers) -> SourceReport:
    """Read every file of a folder source; its lead pictures are left to fetch."""
    tally = Tally(source.id)
    earlier = await asyncio.to_thread(before, run, source)
    found: list[files.PageFile] = []
    is_there = True
    try:
        found, problems = files.page_files(source.path or Path(), may_be_empty=not earlier.is_first)
        tally.problems += problems
    except PageError as error:
        named = replace(error.problem, item=f'source "{source.id}": {error.problem.item}')
        tally.problems.append(named)
        is_there = False
    tally.found = len(found)
    drafts: list[ArticleDraft] = []
    context = run.context(source)
    for done, file in enumerate(found):
        run.progress(source.id, done, len(found))
        if run.is_stopped:
            tally.is_complete = False
            break
        here = replace(context, item=str(file.path), key=file.key)
        known_encoding = tally.encoding or earlier.state.encoding
        try:
            draft, encoding = await workers.run(
                str(file.path), files.draft_of, file, source, here, known_encoding
            )
        except Exception as error:  # noqa: BLE001 - one page must not end the run
            tally.problems.append(problem_of(error, str(file.path)))
        else:
            tally.remember(encoding)
            drafts.append(draft)
    listed = [Entry(Link(file.key, "", None)) for file in found]
    walk = Walk(
        pages=[listed] if listed else [],
        is_complete=tally.is_complete,
        selector=None if is_there else f'path "{source.path}"',
    )
    held = await asyncio.to_thread(recording.is_held, run, source, earlier, walk)
    target = Target(source, earlier.state, held, frozenset(file.key for file in found))
    await asyncio.to_thread(store, run, target, drafts, tally)
    run.progress(source.id, len(found), len(found))
    finding, is_alerting = await asyncio.to_thread(
        recording.record, run, source, earlier, walk, tally, held=held
    )
    return tally.report(finding.verdict.value, finding.reason, is_alerting=is_alerting)

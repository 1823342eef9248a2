"""Lead pictures: fetched through the guard, made anew in a worker, kept beside the articles."""

from __future__ import annotations

import asyncio

from cabc_syndicate.collect.pictures import Picture, lead_picture
from cabc_syndicate.collect.service.run import Run
from cabc_syndicate.collect.workers import Workers
from cabc_syndicate.errors import FetchError, PageError
from cabc_syndicate.fetch import Fetcher
from cabc_syndicate.guard import Stopped
from cabc_syndicate.settings import Source
from cabc_syndicate.store import pictures

_AT_MOST = 60
"""Pictures of one run; the next run goes on."""

_TRIES = 3


async def fetch_pictures(run: Run, source: Source, fetcher: Fetcher, workers: Workers) -> None:
    """Fetch the lead pictures that are not there yet, those of the newest articles first."""
    for url in await asyncio.to_thread(_wanted, run, source.id):
        if run.is_stopped:
            return
        try:
            response = await fetcher.get(url, source.fetch)
            made = await workers.run(url, lead_picture, response.body, url)
        except Stopped:
            return
        except (FetchError, PageError) as error:
            await asyncio.to_thread(_keep, run, url, None, str(error.problem))
        else:
            await asyncio.to_thread(_keep, run, url, made, None)


def _wanted(run: Run, source_id: str) -> list[str]:
    with run.database.read() as connection:
        return pictures.wanted(connection, source_id, limit=_AT_MOST, tries=_TRIES)


def _keep(run: Run, url: str, made: Picture | None, problem: str | None) -> None:
    with run.database.write() as connection:
        pictures.keep(
            connection,
            url,
            name=f"{made.name}.{made.extension}" if made else None,
            type=made.type if made else None,
            width=made.width if made else None,
            height=made.height if made else None,
            data=made.data if made else None,
            problem=problem,
            now=run.now,
        )

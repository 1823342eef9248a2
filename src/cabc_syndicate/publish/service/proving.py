"""Make a feed's file, and check it before it takes the place of the last good one.

What `validation` calls an error keeps a file from being published; warnings do not. An entry that
has an error by itself is left out, with its reason, so that one article never ends a feed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from cabc_syndicate.errors import Problem
from cabc_syndicate.publish.feed import Feed
from cabc_syndicate.publish.json_feed import json_feed
from cabc_syndicate.publish.rss_atom import atom, rss
from cabc_syndicate.publish.validation import Finding, Media, check

_MAKERS: Mapping[Media, Callable[[Feed], bytes]] = {"rss": rss, "atom": atom, "json": json_feed}


def proven(feed: Feed, media: Media, problems: dict[str, Problem]) -> bytes:
    """Return the feed's bytes in that format, and note in `problems` which entries are not in them.

    Raises ValueError when the feed has an error whichever entry is left out.
    """
    data = _MAKERS[media](feed)
    if _error(data, media) is None:
        return data
    bare = _error(_MAKERS[media](replace(feed, entries=())), media)
    if bare is None:
        faults = {
            entry.id: _error(_MAKERS[media](replace(feed, entries=(entry,))), media)
            for entry in feed.entries
        }
        problems |= {one: _left_out(one, found) for one, found in faults.items() if found}
        sound = tuple(entry for entry in feed.entries if not faults[entry.id])
        data = _MAKERS[media](replace(feed, entries=sound))
        bare = _error(data, media)
    if bare is not None:
        raise ValueError(f"{bare.where}: {bare.message}")
    return data


def _error(data: bytes, media: Media) -> Finding | None:
    return next((one for one in check(data, media) if one.severity == "error"), None)


def _left_out(identity: str, found: Finding) -> Problem:
    return Problem(
        f"article {identity}",
        f"is left out of the feeds: it {found.message} ({found.rule})",
        found.remedy,
    )

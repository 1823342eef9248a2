"""Make a feed's file, and check it before it takes the place of the last good one.

What `validation` calls an error keeps a file from being published; warnings do not. An entry that
has an error by itself is left out, with its reason, so that one article never ends a feed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from cabc_syndicate.errors import Problem
from cabc_syndicate.publish.feed import Feed
from cabc_syndicate.publish.json_feed import json_document
from cabc_syndicate.publish.pieces import Document
from cabc_syndicate.publish.rss_atom import atom_document, rss_document
from cabc_syndicate.publish.validation import Finding, Media, first_error

_MAKERS: Mapping[Media, Callable[[Feed], Document]] = {
    "rss": rss_document,
    "atom": atom_document,
    "json": json_document,
}


def proven(feed: Feed, media: Media, problems: dict[str, Problem]) -> bytes:
    """Return the feed's bytes in that format, and note in `problems` which entries are not in them.

    Raises ValueError when the feed has an error whichever entry is left out.
    """
    document = _MAKERS[media](feed)
    if _are_apart(feed) and first_error(document.untried, media) is None:
        document.note_sound()
        return bytes(document)
    bare = _error_of(replace(feed, entries=()), media)
    if bare is None:
        faults = {
            entry.id: _error_of(replace(feed, entries=(entry,)), media) for entry in feed.entries
        }
        problems |= {one: _left_out(one, found) for one, found in faults.items() if found}
        sound = tuple(entry for entry in feed.entries if not faults[entry.id])
        data = bytes(_MAKERS[media](replace(feed, entries=sound)))
        bare = first_error(data, media)
    if bare is not None:
        raise ValueError(f"{bare.where}: {bare.message}")
    return data


def _are_apart(feed: Feed) -> bool:
    """Return whether no id is there twice, be it of an entry or of one that was withdrawn."""
    ids = [*(one.id for one in feed.entries), *(one.ref for one in feed.tombstones)]
    return len(set(ids)) == len(ids)


def _error_of(feed: Feed, media: Media) -> Finding | None:
    return first_error(bytes(_MAKERS[media](feed)), media)


def _left_out(identity: str, found: Finding) -> Problem:
    return Problem(
        f"article {identity}",
        f"is left out of the feeds: it {found.message} ({found.rule})",
        found.remedy,
    )

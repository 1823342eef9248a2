"""Dates that a page labels ("Post Time: ..."), and those among them that cannot be. (pure)"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta, tzinfo

from cabc_syndicate.collect import dates
from cabc_syndicate.collect.blocks import Block
from cabc_syndicate.collect.characters import columns, one_line
from cabc_syndicate.collect.labels import fields
from cabc_syndicate.model import Provenance

_WIDEST = 120
_FAR = timedelta(days=36_525)
_WEAK = frozenset({Provenance.URL, Provenance.BODY, Provenance.FIRST_SEEN})


def labelled_dates(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the labelled dates of short lines anywhere: some pages date themselves at their end."""
    for block in blocks:
        if columns(block.text) <= _WIDEST and not block.linked:
            yield from (one_line(value) for kind, value in fields(block.text) if kind == "date")


def is_ahead(posted_from: Provenance, blocks: Iterable[Block], zone: tzinfo, now: datetime) -> bool:
    """Return whether a page has no date that counts because the one it states lies ahead."""
    if posted_from not in _WEAK:
        return False
    return any(dates.first(text, zone, now + _FAR) for text in labelled_dates(blocks))

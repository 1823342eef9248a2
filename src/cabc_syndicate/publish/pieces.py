"""A feed's file in pieces: what it says of itself, and the bytes of each entry (pure).

An article is in some five feeds, and most entries of a live feed were in its last version. So the
bytes of an entry are made once, and judged once, for all the files that hold them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from cabc_syndicate.publish.feed import Entry, Feed
from cabc_syndicate.publish.recent import Recent

_MOST = 1500
"""Pieces of one format that are remembered, of some 6 kB each."""

Key = tuple[Entry, bool]
"""An entry, and whether the feed has its language: if not, the entry says its own."""


@dataclass(slots=True)
class Piece:
    """The bytes of one entry. `is_sound` once a check has found no error in them."""

    data: bytes
    is_sound: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A file as it is to be written: `head`, the pieces with `between` between them, `tail`."""

    head: bytes
    pieces: tuple[Piece, ...] = ()
    tail: bytes = b""
    between: bytes = b""

    def __bytes__(self) -> bytes:
        """Return the file."""
        return b"".join((self.head, self.between.join(p.data for p in self.pieces), self.tail))

    @property
    def untried(self) -> bytes:
        """Return the file with those pieces only in which no check has found anything yet.

        There is always one, if there are any: what stands around it is new. If this file has no
        error, the whole has none but what only entries together can have.
        """
        fresh = tuple(one for one in self.pieces if not one.is_sound)
        return bytes(replace(self, pieces=fresh or self.pieces[:1]))

    def note_sound(self) -> None:
        """Note that a check has found no error in the file."""
        for one in self.pieces:
            one.is_sound = True


class Pieces:
    """The pieces of one format that were used last."""

    def __init__(self) -> None:
        """Begin with none."""
        self._known: Recent[Key, Piece] = Recent(_MOST)

    def of(
        self, feed: Feed, make: Callable[[Sequence[Entry]], Iterable[bytes]]
    ) -> tuple[Piece, ...]:
        """Return the piece of each entry of the feed; `make` gives the bytes of those not known."""
        keys = [(one, one.language == feed.language) for one in feed.entries]
        found = [self._known.get(key) for key in keys]  # a key is slow to look for: it is a text
        missing = dict.fromkeys(key for key, known in zip(keys, found, strict=True) if not known)
        made = make([entry for entry, _ in missing])
        fresh = {key: Piece(data) for key, data in zip(missing, made, strict=True)}
        for key, piece in fresh.items():
            self._known.add(key, piece)
        return tuple(known or fresh[key] for key, known in zip(keys, found, strict=True))

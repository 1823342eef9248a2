"""Compressed copies of a published file, for web servers that hand them out as they are.

The same bytes always give the same copies: no time and no name goes in.
"""

from __future__ import annotations

import zlib

import brotli
import zstandard

SUFFIXES = (".gz", ".br", ".zst")

_LIVE = (3, 1, 3)
_ARCHIVE = (9, 9, 15)
"""gzip, brotli, zstd. An archive page is written seldom and read for years. The very last levels
cost five times as much for two bytes in a hundred less (docs/decisions/0018)."""


def encoded(data: bytes, *, archive: bool) -> dict[str, bytes]:
    """Return the copies by suffix: gzip (RFC 1952), Brotli (RFC 7932), Zstandard (RFC 8878)."""
    gzip, br, zstd = _ARCHIVE if archive else _LIVE
    packer = zlib.compressobj(gzip, wbits=31)
    return {
        ".gz": packer.compress(data) + packer.flush(),
        ".br": brotli.compress(data, quality=br),
        ".zst": zstandard.compress(data, zstd),
    }

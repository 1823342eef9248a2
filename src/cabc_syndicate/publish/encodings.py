"""Compressed copies of a published file, for web servers that hand them out as they are.

The same bytes always give the same copies: no time and no name goes in.
"""

from __future__ import annotations

import zlib

import brotli
import zstandard
from isal import isal_zlib

SUFFIXES = (".gz", ".br", ".zst")

_GZIP = 31
"""What zlib calls its own format with gzip's header and check."""
_LIVE = {".gz": 2, ".br": 1, ".zst": 1}
_ARCHIVE = {".gz": 9, ".br": 9, ".zst": 15}
"""An archive page is written seldom and read for years. The very last levels cost ten times as
much for a tenth less (docs/decisions/0018)."""


def encoded(data: bytes, suffix: str, *, archive: bool) -> bytes:
    """Return a copy: gzip (RFC 1952), Brotli (RFC 7932) or Zstandard (RFC 8878), by its suffix."""
    level = (_ARCHIVE if archive else _LIVE)[suffix]
    if suffix == ".gz":
        compress = zlib.compress if archive else isal_zlib.compress
        return compress(data, level, wbits=_GZIP)
    if suffix == ".br":
        return bytes(brotli.compress(data, quality=level))
    return zstandard.compress(data, level)


def is_copy(copy: bytes, data: bytes, suffix: str) -> bool:
    """Return whether these bytes are a copy of the data; that is known much sooner than made."""
    try:
        if suffix == ".gz":
            return zlib.decompress(copy, wbits=_GZIP) == data
        if suffix == ".br":
            return bool(brotli.decompress(copy) == data)
        return zstandard.decompress(copy, max_output_size=len(data)) == data
    except (zlib.error, brotli.error, zstandard.ZstdError):
        return False

"""Encode a text once for the wire, with slots whose values are spliced in for each reader.

Quoted-printable: a slot's value stands between soft line breaks of its own, so any length fits.
Base64: a slot has a fixed length, so everything but the lines around it is encoded beforehand.
Lines end in CRLF and none begins with a dot (RFC 5321, 4.5.2): what comes out is
written to the connection as it is.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_SOFT_LINE = 74
_RAW_LINE = 57
"""Bytes that make one line of base64 (76 characters)."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a value of `length` ASCII bytes."""

    name: str
    length: int


@dataclass(frozen=True, slots=True)
class _Window:
    """Raw bytes around slots that begin and end where a line of base64 does."""

    segments: tuple[bytes | Slot, ...]


@dataclass(frozen=True, slots=True)
class EncodedBody:
    """A body part, encoded but for its slots."""

    encoding: str
    pieces: tuple[bytes | Slot | _Window, ...]

    def fill(self, values: Mapping[str, bytes]) -> bytes:
        """Return the part with the values in place.

        Raises ValueError when a value has not the length its slot was made for.
        """
        return b"".join(_filled(piece, values) for piece in self.pieces)

    @property
    def size(self) -> int:
        """Bytes of the constant pieces."""
        return sum(len(piece) for piece in self.pieces if isinstance(piece, bytes))


def encode(segments: Sequence[bytes | Slot]) -> EncodedBody:
    """Return the shorter of the two encodings of a UTF-8 text with slots."""
    ascii_only = all(isinstance(segment, Slot) or segment.isascii() for segment in segments)
    quoted = quoted_printable(segments)
    if ascii_only:
        return quoted
    raw = sum(segment.length if isinstance(segment, Slot) else len(segment) for segment in segments)
    return quoted if quoted.size <= raw * 1.37 else base64_body(segments)


def quoted_printable(segments: Sequence[bytes | Slot]) -> EncodedBody:
    """Encode as quoted-printable (RFC 2045, 6.7)."""
    pieces: list[bytes | Slot] = []
    for position, segment in enumerate(segments):
        if isinstance(segment, Slot):
            pieces.append(segment)
        else:
            last = position == len(segments) - 1
            pieces.append(_quoted(segment) + (b"\r\n" if last else b"=\r\n"))
    if segments and isinstance(segments[-1], Slot):
        pieces.append(b"\r\n")
    return EncodedBody("quoted-printable", tuple(pieces))


def base64_body(segments: Sequence[bytes | Slot]) -> EncodedBody:
    """Encode as base64 (RFC 2045, 6.8)."""
    windows = _windows(segments)
    total = sum(_length(segment) for segment in segments)
    pieces: list[bytes | _Window] = []
    position = 0
    for start, end in windows:
        pieces.append(_lines(b"".join(_constants(_part(segments, position, start)))))
        pieces.append(_Window(tuple(_part(segments, start, end))))
        position = end
    pieces.append(_lines(b"".join(_constants(_part(segments, position, total)))))
    return EncodedBody("base64", tuple(piece for piece in pieces if piece))


def _filled(piece: bytes | Slot | _Window, values: Mapping[str, bytes]) -> bytes:
    if isinstance(piece, bytes):
        return piece
    if isinstance(piece, Slot):
        return _soft_lines(_value(piece, values))
    return _lines(
        b"".join(
            _value(segment, values) if isinstance(segment, Slot) else segment
            for segment in piece.segments
        )
    )


def _value(slot: Slot, values: Mapping[str, bytes]) -> bytes:
    value = values[slot.name]
    if len(value) != slot.length:
        raise ValueError(f"the value of {slot.name} has {len(value)} bytes, not {slot.length}")
    return value


def _soft_lines(value: bytes) -> bytes:
    quoted = value.replace(b"=", b"=3D")
    lines = re.findall(rb"(?:=3D|[^=]){1,70}", quoted)
    return b"".join(_shielded(line) + b"=\r\n" for line in lines)


def _quoted(text: bytes) -> bytes:
    """Return quoted-printable lines; the last one has no line end."""
    return b"\r\n".join(_quoted_line(line) for line in text.replace(b"\r\n", b"\n").split(b"\n"))


_UNSAFE = re.compile(rb"[^\t\x20-\x3c\x3e-\x7e]")


def _quoted_line(line: bytes) -> bytes:
    escaped = _UNSAFE.sub(lambda found: b"=%02X" % found[0][0], line)
    if escaped[-1:] in {b" ", b"\t"}:
        escaped = escaped[:-1] + b"=%02X" % escaped[-1]
    lines = []
    while len(escaped) > _SOFT_LINE:
        end = _SOFT_LINE - 3
        cut = escaped.rfind(b"=", end - 2, end)
        end = cut if cut != -1 else end
        lines.append(_shielded(escaped[:end]) + b"=")
        escaped = escaped[end:]
    return b"\r\n".join([*lines, _shielded(escaped)])


def _shielded(line: bytes) -> bytes:
    """Encode a leading dot (dot-stuffing) and "From " (mailbox files)."""
    if line.startswith(b"."):
        return b"=2E" + line[1:]
    if line.startswith(b"From "):
        return b"=46" + line[1:]
    return line


def _lines(raw: bytes) -> bytes:
    if not raw:
        return b""
    encoded = base64.b64encode(raw)
    width = _RAW_LINE * 4 // 3
    return b"".join(
        encoded[start : start + width] + b"\r\n" for start in range(0, len(encoded), width)
    )


def _length(segment: bytes | Slot) -> int:
    return segment.length if isinstance(segment, Slot) else len(segment)


def _windows(segments: Sequence[bytes | Slot]) -> list[tuple[int, int]]:
    """Return the ranges of raw bytes, aligned to lines, that hold slots; merged where they meet."""
    windows: list[tuple[int, int]] = []
    total = sum(_length(segment) for segment in segments)
    position = 0
    for segment in segments:
        if isinstance(segment, Slot):
            start = position // _RAW_LINE * _RAW_LINE
            end = min(total, -(-(position + segment.length) // _RAW_LINE) * _RAW_LINE)
            if windows and start <= windows[-1][1]:
                windows[-1] = (windows[-1][0], max(end, windows[-1][1]))
            else:
                windows.append((start, end))
        position += _length(segment)
    return windows


def _part(segments: Sequence[bytes | Slot], start: int, end: int) -> list[bytes | Slot]:
    """Return the segments between two positions; no position falls inside a slot."""
    part: list[bytes | Slot] = []
    position = 0
    for segment in segments:
        after = position + _length(segment)
        if after > start and position < end:
            if isinstance(segment, Slot):
                part.append(segment)
            else:
                part.append(segment[max(0, start - position) : end - position])
        position = after
    return part


def _constants(segments: Sequence[bytes | Slot]) -> list[bytes]:
    return [segment for segment in segments if isinstance(segment, bytes)]

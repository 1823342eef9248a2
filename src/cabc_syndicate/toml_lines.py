"""Find the line of a TOML document on which a key stands, so that an error can point at it.

`tomllib` gives values without positions. This reads only table headers and the keys at the start
of a line, which is how configuration files are written; a key inside an inline table is found at
the line of that table.
"""

from __future__ import annotations

import re

Path = tuple[str | int, ...]

_HEADER = re.compile(r"^\s*(\[\[?)\s*([^\[\]#]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""^\s*("[^"]*"|'[^']*'|[A-Za-z0-9_-]+(?:\s*\.\s*[A-Za-z0-9_-]+)*)\s*=""")


def line_numbers(document: str) -> dict[Path, int]:
    """Return the line (from 1) of every table and key, by path; array tables count from 0."""
    lines: dict[Path, int] = {}
    counts: dict[Path, int] = {}
    table: Path = ()
    for number, line in enumerate(document.splitlines(), start=1):
        if header := _HEADER.match(line):
            table = _resolve(_parts(header[2]), counts, is_array=header[1] == "[[")
            lines.setdefault(table, number)
        elif key := _KEY.match(line):
            lines.setdefault((*table, *_parts(key[1])), number)
    return lines


def nearest_line(lines: dict[Path, int], path: Path) -> int | None:
    """Return the line of the path, or of the closest thing around it that has one."""
    for length in range(len(path), 0, -1):
        if path[:length] in lines:
            return lines[path[:length]]
    return None


def _parts(dotted: str) -> Path:
    return tuple(part.strip().strip("\"'") for part in dotted.split("."))


def _resolve(parts: Path, counts: dict[Path, int], *, is_array: bool) -> Path:
    """Turn `source.select` into `("source", 1, "select")` below the second `[[source]]`."""
    resolved: Path = ()
    for position, part in enumerate(parts):
        resolved = (*resolved, part)
        last = position == len(parts) - 1
        if last and is_array:
            counts[resolved] = counts.get(resolved, -1) + 1
        if resolved in counts:
            resolved = (*resolved, counts[resolved])
    return resolved

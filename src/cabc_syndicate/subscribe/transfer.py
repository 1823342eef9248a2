"""Read lists of readers from CSV files (RFC 4180, UTF-8, with a header)."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from cabc_syndicate.errors import UsageError
from cabc_syndicate.subscribe.lifecycle import Wish

REQUIRED = ("email",)
COLUMNS = (
    "email",
    "name",
    "language",
    "cadence",
    "zone",
    "sections",
    "country",
    "accepts",
    "hour",
    "weekday",
    "status",
    "consented_at",
)


def read(path: Path) -> Iterator[tuple[int, Wish | str]]:
    """Yield each row's line number with what it wishes, or with why it cannot be read.

    Raises UsageError when the file is not a list of readers at all.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file, strict=True)
            rows.fieldnames = [name.strip().lower() for name in rows.fieldnames or ()]
            _check_header(path, rows.fieldnames)
            yield from _rows(rows)
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            str(path), f"cannot be read: {error}", "Save it as CSV with UTF-8 encoding"
        ) from error
    except csv.Error as error:
        raise UsageError(str(path), f"is not valid CSV: {error}", "Save it as CSV again") from error


def _check_header(path: Path, names: object) -> None:
    header = list(names) if isinstance(names, list | tuple) else []
    missing = [name for name in REQUIRED if name not in header]
    if missing:
        raise UsageError(
            str(path),
            f"has no column {', '.join(missing)} in its first line",
            f"Begin it with: {','.join(COLUMNS[:6])}",
        )


def _rows(rows: csv.DictReader[str]) -> Iterator[tuple[int, Wish | str]]:
    for row in rows:
        cells = {
            name: (value or "").strip()
            for name, value in row.items()
            if isinstance(name, str) and isinstance(value, str | None)
        }
        if not any(cells.values()):
            continue
        yield rows.line_num, _wish(cells)


def _wish(cells: dict[str, str]) -> Wish | str:
    hour = cells.get("hour", "")
    if hour and not (hour.isascii() and hour.isdigit()):
        return f'"{hour}" is not an hour from 0 to 23'
    return Wish(
        address=cells.get("email", ""),
        name=cells.get("name", ""),
        language=cells.get("language") or None,
        accepts=_list(cells.get("accepts", "")),
        cadence=cells.get("cadence") or None,
        zone=cells.get("zone") or None,
        country=cells.get("country", ""),
        hour=int(hour) if hour else None,
        weekday=cells.get("weekday") or None,
        sections=_list(cells.get("sections", "")),
        status=cells.get("status", "").lower(),
        consented_at=cells.get("consented_at", ""),
    )


def _list(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (part.strip() for part in text.replace(",", ";").split(";"))))

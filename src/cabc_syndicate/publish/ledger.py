"""What was published last, kept in the folder itself: which content each file was made of.

It saves work and guards against loss; it decides nothing else. Without it, or where a file is not
as it was left, files are made again and compared. It belongs to one folder, so it is no table.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cabc_syndicate.publish import files
from cabc_syndicate.publish.encodings import SUFFIXES

NAME = ".published.json"
_UNDER_WAY = ".publishing"
_VERSION = 2


@dataclass
class Ledger:
    """Marks of content by path, and the number of articles by feed."""

    folder: Path
    made: dict[str, str] = field(default_factory=dict)
    totals: dict[str, int] = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)
    """Feeds whose last good files stay for now, of which the operator was told."""

    @property
    def was_cut_short(self) -> bool:
        """Whether a run that wrote files was killed before its end."""
        return (self.folder / _UNDER_WAY).exists()

    def begin(self) -> None:
        """Say that files are being written; PublishError when that fails."""
        files.mark(self.folder / _UNDER_WAY)

    def end(self) -> None:
        """Write down what was made, and that it is all done; PublishError when that fails."""
        self.save()
        files.unmark(self.folder / _UNDER_WAY)

    def holds(self, path: str, mark: str) -> bool:
        """Return whether the file and its copies are there as they were made of this content."""
        return self.is_of(path, mark) and self.made[path] == f"{mark} {self._stamps(path)}"

    def is_of(self, path: str, mark: str) -> bool:
        """Return whether the file was made of this content, wherever it is now."""
        return self.made.get(path, "").startswith(f"{mark} ")

    def note(self, path: str, mark: str) -> None:
        """Note that the file and its copies are there, made of this content."""
        self.made[path] = f"{mark} {self._stamps(path)}"

    def save(self) -> None:
        """Write it down; PublishError when that fails."""
        content: dict[str, Any] = {"version": _VERSION, "made": self.made, "totals": self.totals}
        content["kept"] = self.kept
        data = json.dumps(content, sort_keys=True, separators=(",", ":")).encode()
        path = self.folder / NAME
        if files.differs(path, data):
            files.replace(path, data)

    def _stamps(self, path: str) -> str:
        """Return size and time of the file and of each copy, in one text: there are thousands."""
        folder, stamps = str(self.folder), []
        for suffix in ("", *SUFFIXES):
            try:
                found = os.stat(f"{folder}/{path}{suffix}")  # noqa: PTH116 - a third of the time
            except OSError:
                stamps.append("-")
            else:
                stamps.append(f"{found.st_size}:{found.st_mtime_ns}")
        return " ".join(stamps)


def read(folder: Path) -> Ledger:
    """Return the folder's ledger, an empty one where there is none that can be read."""
    try:
        content = json.loads((folder / NAME).read_bytes())
        if content["version"] == _VERSION:
            kept = list(content["kept"])
            return Ledger(folder, dict(content["made"]), dict(content["totals"]), kept)
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return Ledger(folder)

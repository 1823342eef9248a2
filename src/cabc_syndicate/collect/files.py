"""A folder of pages -> drafts: text, HTML and Markdown files, in the order of their paths.

A Markdown file that says `draft: true` is left out. Files are read, never written. A symbolic link
that leads out of the folder is not followed; a file that cannot be read is a Problem, and the next
one is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cabc_syndicate.collect.decode import decode
from cabc_syndicate.collect.markdown import LARGEST_FRONT, is_draft, read_markdown
from cabc_syndicate.collect.page import PageContext, read_html, read_text
from cabc_syndicate.errors import PageError, Problem
from cabc_syndicate.model import ArticleDraft
from cabc_syndicate.settings import Source

_PERMISSIONS = "Check its permissions"

_MARKDOWN = frozenset({".md", ".markdown"})
SUFFIXES = frozenset({".txt", ".html", ".htm"}) | _MARKDOWN


@dataclass(frozen=True, slots=True)
class PageFile:
    """One file of a folder: its place on the disk, and its name inside the folder."""

    path: Path
    key: str

    @property
    def is_html(self) -> bool:
        """Whether the name says HTML."""
        return self.path.suffix.lower() in {".html", ".htm"}

    @property
    def is_markdown(self) -> bool:
        """Whether the name says Markdown."""
        return self.path.suffix.lower() in _MARKDOWN


def page_files(folder: Path, *, may_be_empty: bool = False) -> tuple[list[PageFile], list[Problem]]:
    """Return the pages of a folder and its subfolders, sorted, and the subfolders that are shut.

    Raises PageError when the folder itself is not there or cannot be read.
    """
    if not folder.is_dir():
        reason = "is not a folder" if folder.exists() else "there is no such folder"
        raise PageError(str(folder), reason, "Create it, or correct path in its [[source]]")
    problems: list[Problem] = []
    found = sorted(_walk(folder, folder, problems), key=lambda file: file.key)
    if problems and problems[0].item == str(folder):
        raise PageError(problems[0].item, problems[0].reason, problems[0].remedy)
    if not found and not may_be_empty:
        raise PageError(
            str(folder), "holds no .txt, .html or .md file", "Check path in its [[source]]"
        )
    return found, problems


def read(file: PageFile, max_bytes: int) -> bytes:
    """Return the bytes of a file. Raises PageError for one that is too large or unreadable."""
    try:
        with file.path.open("rb") as stream:
            data = stream.read(max_bytes + 1)
    except OSError as error:
        raise PageError(
            str(file.path), f"cannot be read: {error.strerror}", _PERMISSIONS
        ) from error
    if len(data) > max_bytes:
        raise PageError(
            str(file.path), f"is larger than {max_bytes:,} bytes", "Raise max_bytes, or remove it"
        )
    return data


def draft_of(
    file: PageFile, source: Source, context: PageContext, remembered: str | None
) -> tuple[ArticleDraft, str]:
    """Return the draft of a file, and the encoding that read it. Raises PageError."""
    data = read(file, source.fetch.max_bytes)
    decoded = decode(data, str(file.path), configured=source.encoding, remembered=remembered)
    reader = read_html if file.is_html else read_markdown if file.is_markdown else read_text
    return reader(decoded.text, context), decoded.encoding


def _walk(folder: Path, top: Path, problems: list[Problem]) -> Iterator[PageFile]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        problems.append(Problem(str(folder), f"cannot be read: {error.strerror}", _PERMISSIONS))
        return
    for entry in entries:
        if entry.is_symlink() and not entry.resolve().is_relative_to(top.resolve()):
            continue
        if entry.is_dir():
            if not entry.is_symlink():  # a link to a folder inside would be read twice, or for ever
                yield from _walk(entry, top, problems)
        elif entry.suffix.lower() in SUFFIXES and (entry.is_file() or entry.is_symlink()):
            file = PageFile(entry, entry.relative_to(top).as_posix())
            if not (file.is_markdown and _says_draft(entry)):
                yield file


def _says_draft(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            head = stream.read(LARGEST_FRONT)
    except OSError:  # reported when the file is read
        return False
    return is_draft(head.decode("utf-8-sig", "replace"))

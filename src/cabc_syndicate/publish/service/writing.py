"""Write each file whose content changed, with its compressed copies; one failure ends nothing."""

from __future__ import annotations

from pathlib import Path

from cabc_syndicate.errors import Problem, SyndicateError
from cabc_syndicate.publish import files
from cabc_syndicate.publish.encodings import SUFFIXES, encoded, is_copy
from cabc_syndicate.publish.ledger import Ledger
from cabc_syndicate.publish.service.making import Output


class Writer:
    """Writes one run's files, and says what came of each.

    `held` are feeds that keep their last good files; a feed joins them when a new page of its
    archive cannot be written, or the articles of that page would be nowhere.
    """

    def __init__(self, known: Ledger, *, held: set[str], dry_run: bool, durable: bool) -> None:
        """Take the folder's ledger; with `dry_run` nothing is written."""
        self.held = held
        self.durable = durable
        self.written: list[str] = []
        self.news: list[str] = []
        """Files that are not what readers were told of."""
        self.unchanged = 0
        self.problems: list[Problem] = []
        self._known = known
        self._dry_run = dry_run
        self._is_unsure = known.was_cut_short
        if self._is_unsure and not dry_run:
            files.sweep(known.folder)

    def write(self, output: Output) -> None:
        """Make one file and put it in its place, if it is not there as it should be."""
        if output.slug in self.held:
            return
        known = self._known
        try:
            if known.holds(output.path, output.mark):
                self.unchanged += 1
                return
            # A killed run may have written it and told nobody.
            is_news = self._is_unsure and not known.is_of(output.path, output.mark)
            is_written = self._write(output)
        except (SyndicateError, ValueError) as error:
            self._fail(output, error)
            return
        if is_written:
            self.written.append(output.path)
        else:
            self.unchanged += 1
        if is_written or is_news:
            self.news.append(output.path)

    def _write(self, output: Output) -> bool:
        """Write a file and its compressed copies where they differ; return whether it did."""
        data = output.make()
        path = self._known.folder / output.path
        differs = files.differs(path, data)
        if self._dry_run:
            return differs
        if differs:
            self._known.begin()
            files.replace(path, data, durable=self.durable)
        for suffix in SUFFIXES:
            beside = path.with_name(path.name + suffix)
            if differs or not _is_held(beside, path, data, suffix):
                copy = encoded(data, suffix, archive=output.archive)
                files.replace(beside, copy, durable=self.durable, no_older_than=path)
        self._known.note(output.path, output.mark)
        return differs

    def _fail(self, output: Output, error: SyndicateError | ValueError) -> None:
        if isinstance(error, SyndicateError):
            self.problems.append(error.problem)
        else:
            reason = f"cannot be made: {error}; the last good one stays"
            self.problems.append(Problem(output.path, reason))
        if output.slug and output.archive and not (self._known.folder / output.path).is_file():
            self.held.add(output.slug)
            self.problems.append(
                Problem(
                    f'feed "{output.slug}"',
                    "keeps its last good files, because a new page of its archive is missing",
                    "Mend what is said of that page, then publish again",
                )
            )


def _is_held(copy: Path, path: Path, data: bytes, suffix: str) -> bool:
    """Return whether the copy is good; careful servers take one older than its file for stale."""
    held = files.read(copy)
    return held is not None and files.is_older(path, copy) and is_copy(held, data, suffix)

"""Files are replaced whole, or stay."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cabc_syndicate.errors import PublishError
from cabc_syndicate.publish import files


def test_replace_leaves_one_readable_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "feed.rss"
    files.replace(path, b"old")
    files.replace(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o644
    assert list(path.parent.iterdir()) == [path]


def test_a_reader_of_the_old_file_keeps_it_whole(tmp_path: Path) -> None:
    path = tmp_path / "feed.rss"
    files.replace(path, b"old and whole")
    with path.open("rb") as reader:
        files.replace(path, b"new")
        assert reader.read() == b"old and whole"


def test_a_failure_leaves_what_was_there(tmp_path: Path) -> None:
    (tmp_path / "feed.rss").mkdir()
    (tmp_path / "feed.rss" / "kept").write_bytes(b"kept")
    with pytest.raises(PublishError, match=r"feed\.rss"):
        files.replace(tmp_path / "feed.rss", b"new")
    assert [path.name for path in tmp_path.rglob("*")] == ["feed.rss", "kept"]


def test_differs_only_when_bytes_do(tmp_path: Path) -> None:
    path = tmp_path / "feed.rss"
    assert files.differs(path, b"one")
    files.replace(path, b"one")
    assert not files.differs(path, b"one")
    assert files.differs(path, b"two")


def test_a_file_is_a_second_later_than_the_one_before_it(tmp_path: Path) -> None:
    path = tmp_path / "all.atom"
    seconds = []
    for number in range(3):
        files.replace(path, b"%d" % number)
        seconds.append(int(path.stat().st_mtime))
    assert sorted(set(seconds)) == seconds
    os.utime(path, (seconds[-1] + 86400, seconds[-1] + 86400))  # as a clock a day off leaves it
    files.replace(path, b"later")
    assert int(path.stat().st_mtime) == seconds[-1] + 86401


def test_a_copy_is_never_older_than_what_it_is_a_copy_of(tmp_path: Path) -> None:
    path, copy = tmp_path / "all.atom", tmp_path / "all.atom.gz"
    files.replace(path, b"one")
    ahead = int(path.stat().st_mtime) + 5
    os.utime(path, (ahead, ahead))
    files.replace(path, b"two")  # a second later still: ahead of the clock
    files.replace(copy, b"copy of two", no_older_than=path)
    assert files.is_older(path, copy)


def test_leftovers_are_swept_away_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    for name in ("archive/.1.atom.aa.partial", ".all.rss.bb.partial", "all.rss", ".mine"):
        (tmp_path / name).write_bytes(b"x")
    files.sweep(tmp_path)
    assert {path.name for path in tmp_path.rglob("*") if path.is_file()} == {"all.rss", ".mine"}

"""Put bytes into the published folder: whole or not at all, and only where they differ.

Nothing that was published is ever removed. A file that cannot be written raises PublishError, and
what was published under its name before stays.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

from cabc_syndicate.errors import PublishError

_READABLE_BY_ALL = 0o644
_SECOND = 1_000_000_000
"""In nanoseconds."""


def prepare(folder: Path) -> None:
    """Make the folder, or raise PublishError saying why it cannot be one."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _failed(
            folder, error, "Choose another [publish] directory, or move what is in its way"
        ) from error


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Wait until no other process publishes to the folder, and keep it until the end.

    One that read the articles earlier would put older files over newer ones.
    """
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError as error:
        raise _failed(folder, error) from error
    try:
        with contextlib.suppress(OSError):  # some network disks know no locks
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def sweep(folder: Path) -> None:
    """Remove what killed processes left half written; only who is `alone` may."""
    for path in folder.rglob(".*.partial"):
        with contextlib.suppress(OSError):
            path.unlink()


def read(path: Path) -> bytes | None:
    """Return what the file holds, None where there is none."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _failed(path, error) from error


def differs(path: Path, data: bytes) -> bool:
    """Return whether the file is missing or holds other bytes."""
    with contextlib.suppress(OSError):
        if path.stat().st_size != len(data):  # mostly enough, and nothing is read
            return True
    return read(path) != data


def is_older(path: Path, than: Path) -> bool:
    """Return whether a file was written no later than another; both are there."""
    return path.stat().st_mtime_ns <= than.stat().st_mtime_ns


def replace(
    path: Path, data: bytes, *, durable: bool = True, no_older_than: Path | None = None
) -> None:
    """Put the bytes in the file's place at once: a reader sees the old ones or the new ones.

    Without `durable` that holds whatever process is killed; with it, after a power cut too.
    `no_older_than` is what it is a copy of.
    """
    partial = path.with_name(f".{path.name}.{secrets.token_hex(4)}.partial")
    try:
        descriptor = _create(partial)
        try:
            with open(descriptor, "wb", closefd=False) as file:
                file.write(data)
            _be_later(descriptor, path, no_older_than)
            if durable:
                os.fsync(descriptor)
        finally:
            os.close(descriptor)
        _verify(partial, data)
        partial.replace(path)
        if durable:
            _sync(path.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
        raise _failed(path, error) from error


def _create(path: Path) -> int:
    """Make a new file, and its folder where that is missing; return its descriptor."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC | os.O_NOFOLLOW
    try:
        descriptor = os.open(path, flags, _READABLE_BY_ALL)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, flags, _READABLE_BY_ALL)
    os.fchmod(descriptor, _READABLE_BY_ALL)  # whatever the umask
    return descriptor


def _be_later(descriptor: int, path: Path, original: Path | None) -> None:
    """Give the file a later second than the one it takes the place of, whatever the clock says.

    A copy gets no time before that of its original, which may be ahead of the clock for this.

    Last-Modified knows seconds only, and some readers drop an answer that is not newer by it
    even if its ETag says so (newsboat, by libcurl's CURLOPT_TIMECONDITION).
    """
    made = moment = os.fstat(descriptor).st_mtime_ns
    with contextlib.suppress(FileNotFoundError):
        before = path.stat().st_mtime_ns
        if moment // _SECOND <= before // _SECOND:
            moment = before + _SECOND
    if original is not None:
        moment = max(moment, original.stat().st_mtime_ns)
    if moment != made:
        os.utime(descriptor, ns=(made, moment))


def _verify(path: Path, data: bytes) -> None:
    """Read back what was written; a disk that returns something else raises OSError."""
    if path.read_bytes() != data:
        raise OSError(errno.EIO, "what was read back is not what was written")


def _sync(folder: Path) -> None:
    """Make the rename itself survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _failed(
    path: Path, error: OSError, remedy: str = "Check that the folder is writable and has space"
) -> PublishError:
    return PublishError(str(path), f"cannot be published: {error.strerror or error}", remedy)

"""Put bytes into the published folder: whole or not at all, and only where they differ.

Nothing is ever removed. A file that cannot be written raises PublishError, and what was published
under its name before stays.
"""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from cabc_syndicate.errors import PublishError

_READABLE_BY_ALL = 0o644


def prepare(folder: Path) -> None:
    """Make the folder, or raise PublishError saying why it cannot be one."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _failed(
            folder, error, "Choose another [publish] directory, or move what is in its way"
        ) from error


def differs(path: Path, data: bytes) -> bool:
    """Return whether the file is missing or holds other bytes."""
    try:
        return path.read_bytes() != data
    except FileNotFoundError:
        return True
    except OSError as error:
        raise _failed(path, error) from error


def replace(path: Path, data: bytes, *, settle: bool = True) -> None:
    """Put the bytes in the file's place at once: a reader sees the old ones or the new ones.

    Without `settle`, a power cut may bring back the old ones, whole.
    """
    partial: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            dir=path.parent, prefix=f".{path.name}.", suffix=".partial", delete=False
        ) as file:
            partial = Path(file.name)
            file.write(data)
            file.flush()
            os.fchmod(file.fileno(), _READABLE_BY_ALL)
            os.fsync(file.fileno())
        _verify(partial, data)
        partial.replace(path)
        if settle:
            _sync(path.parent)
    except OSError as error:
        if partial is not None:
            partial.unlink(missing_ok=True)
        raise _failed(path, error) from error


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

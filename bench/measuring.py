"""What some work took: CPU time with that of child processes, and the process's peak memory."""

from __future__ import annotations

import re
import resource
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Measurement:
    """CPU seconds, the most resident memory of the process so far, and what came of the work."""

    cpu: float
    megabytes: float
    result: Any


def measured(work: Callable[[], Any]) -> Measurement:
    """Do some work and say what it took."""
    before = cpu_seconds()
    result = work()
    return Measurement(cpu_seconds() - before, peak_megabytes(), result)


def cpu_seconds() -> float:
    """Return the CPU time of this process, all its threads, and its children that have ended."""
    used = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def peak_megabytes() -> float:
    """Return the most resident memory of this process.

    Not `ru_maxrss`: Linux lets a process inherit that from the one that started it.
    """
    found = re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())
    assert found is not None
    return int(found[1]) / 1024

"""How much memory does collecting take? All processes of a run together, over a long list.

The site is served from this process; collecting runs in one of its own, and that process and all
that it starts are watched through /proc, four times a second. Resident sizes are added up, so
memory that processes share counts more than once.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.layouts import named, serving
from bench.layouts.collecting import configuration

_PAGE = os.sysconf("SC_PAGE_SIZE")
_RUN = (
    "import sys; from pathlib import Path; from bench.layouts.collecting import run; "
    "found = run(Path(sys.argv[1]), Path(sys.argv[2]).read_text()).found; print(len(found))"
)


def footprint(pages: int) -> dict[str, str]:
    """Collect a list of `pages` articles once; return the figures by name."""
    layout = named("tuning", "phpcms-custom", count=pages)
    samples: list[tuple[int, int]] = []
    with serving(layout) as site, tempfile.TemporaryDirectory() as folder:
        given = Path(folder) / "given.toml"
        given.write_text(configuration(site.list_url, layout.select, pages=pages))
        start = time.monotonic()
        with subprocess.Popen(
            [sys.executable, "-c", _RUN, folder, str(given)], stdout=subprocess.PIPE, text=True
        ) as process:
            while process.poll() is None:
                samples.append((len(site.hits), sum(_sizes(process.pid))))
                time.sleep(0.25)
            stored = (process.stdout.read() if process.stdout else "").strip()
        taken = time.monotonic() - start
        asked = len(site.hits)
    second, third = (
        max((size for hits, size in samples if low <= hits * 3 / asked <= low + 1), default=0)
        for low in (1, 2)
    )
    return {
        "articles stored": stored,
        "seconds": f"{taken:.0f}",
        "articles/s, fetching and storing included": f"{int(stored or 0) / taken:.0f}",
        "most, all processes (MB)": _megabytes(max(size for _, size in samples)),
        "most in the second third (MB)": _megabytes(second),
        "most in the last third (MB)": _megabytes(third),
        "growth from second to last third": f"{third / second - 1:+.1%}" if second else "-",
    }


def _sizes(process: int) -> list[int]:
    """Return the resident bytes of a process and of all that it started."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue
            children.setdefault(parent, []).append(int(entry.name))
    sizes, waiting = [], [process]
    while waiting:
        one = waiting.pop()
        waiting += children.get(one, [])
        try:
            sizes.append(int((Path("/proc") / str(one) / "statm").read_text().split()[1]) * _PAGE)
        except (OSError, IndexError):
            continue
    return sizes


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.0f}"

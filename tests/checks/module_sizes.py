"""Fail when a module of the program has outgrown one idea (300 lines)."""

from __future__ import annotations

import sys
from pathlib import Path

MOST_LINES = 300
SOURCE = Path(__file__).parents[2] / "src"


def too_long() -> list[str]:
    """Return a line for each module over the limit; migrations are history, not modules."""
    found = []
    for path in sorted(SOURCE.rglob("*.py")):
        if "versions" in path.parts:
            continue
        lines = path.read_text(encoding="utf-8").count("\n")
        if lines > MOST_LINES:
            found.append(f"{path.relative_to(SOURCE)}: {lines} lines, at most {MOST_LINES}")
    return found


if __name__ == "__main__":
    findings = too_long()
    print("\n".join(findings) or "module sizes: all within 300 lines")
    sys.exit(bool(findings))

"""What a run of deliver tells whoever asked for it."""

from __future__ import annotations

from dataclasses import dataclass

from cabc_syndicate.errors import Problem


@dataclass(frozen=True, slots=True)
class DeliverReport:
    """What a run of deliver did. `states` counts how the attempts ended."""

    states: dict[str, int]
    taken_over: int
    """Deliveries that a dead process had claimed."""
    doubted: int
    """Of these, messages that may have been sent already."""
    later: int
    """Deliveries that are due later."""
    held: int
    """Deliveries that another process is sending now."""
    problems: tuple[Problem, ...]

"""Which feeds would lose so much at once that something else must be wrong (pure)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cabc_syndicate.errors import Problem


@dataclass(frozen=True, slots=True)
class Loss:
    """A feed that would shrink: how many articles it had when last published, and has now."""

    slug: str
    before: int
    after: int

    @property
    def problem(self) -> Problem:
        """What the operator is told."""
        left = f"only {self.after}" if self.after else "none"
        return Problem(
            f'feed "{self.slug}"',
            f"would have {left} of its {self.before} articles left, so its last good files stay",
            "Look at its sources with: cabc source check. "
            "If it is right, publish with: cabc publish --accept-losses",
        )


def losses(before: Mapping[str, int], after: Mapping[str, int]) -> list[Loss]:
    """Return the feeds that would be empty, or lose more than half of their articles."""
    return [
        Loss(slug, had, after[slug])
        for slug, had in before.items()
        if slug in after and had and (after[slug] == 0 or after[slug] * 2 < had)
    ]

"""Six kinds of site, generated: 40 articles each, with the traps of real pages, served over HTTP.

`layouts("tuning")` and `layouts("measuring")` are for finding out why something fails (the second
was only measured at first, and has since been looked at); `layouts("heldout")` has templates and
words of its own and is only measured, never tuned on; `layouts("unseen")` was written by the rules
of real pages without looking at the extraction, and was measured once; `layouts("fresh")` was
written by the rules of real pages without looking at the extraction, and measured before anything
was changed by it. The same call gives the same bytes.

    with serving(layouts("tuning")[0]) as site:
        httpx.get(site.url + site.layout.list_url)
        site.change("titles-gone")
        site.change("put-back")
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import ModuleType

from bench.layouts import fresh, heldout, measuring, tuning, unseen
from bench.layouts.building import NOW, layout
from bench.layouts.model import Edition, Expected, Layout
from bench.layouts.serving import CHANGES, RunningSite, serving

__all__ = [
    "CHANGES",
    "NOW",
    "Edition",
    "Expected",
    "Layout",
    "RunningSite",
    "layouts",
    "named",
    "serving",
]

_EDITIONS: Mapping[Edition, ModuleType] = {
    "tuning": tuning,
    "measuring": measuring,
    "heldout": heldout,
    "unseen": unseen,
    "fresh": fresh,
}


@cache
def layouts(edition: Edition) -> tuple[Layout, ...]:
    """Return the six layouts of an edition, always the same."""
    chosen = _EDITIONS[edition]
    return tuple(
        layout(design, edition, chosen.VOCABULARIES[design.language]) for design in chosen.DESIGNS
    )


def named(edition: Edition, name: str, *, count: int) -> Layout:
    """Return one layout with as many articles as asked for. Raises StopIteration if unknown."""
    chosen = _EDITIONS[edition]
    design = next(one for one in chosen.DESIGNS if one.name == name)
    return layout(design, edition, chosen.VOCABULARIES[design.language], count)

"""Six kinds of site, generated: 40 articles each, with the traps of real pages, served over HTTP.

There are ten editions, with templates of their own. "tuning" and "measuring" showed what fails;
"unseen", "fresh", "later", "newest", "last", "final", "ordinary" and "stock" were written blind, by
the rules of real pages and without looking at the extraction, to be measured before anything is
changed by them (docs/speed.md has what they gave). Once measured an edition is known: the next
blind measure needs another one. The same call gives the same bytes.

    with serving(layouts("tuning")[0]) as site:
        httpx.get(site.url + site.layout.list_url)
        site.change("titles-gone")
        site.change("put-back")
"""

from __future__ import annotations

from functools import cache

from bench.layouts.building import NOW, layout
from bench.layouts.editions import EDITIONS
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


@cache
def layouts(edition: Edition) -> tuple[Layout, ...]:
    """Return the six layouts of an edition, always the same."""
    chosen = EDITIONS[edition]
    return tuple(
        layout(design, edition, chosen.VOCABULARIES[design.language]) for design in chosen.DESIGNS
    )


def named(edition: Edition, name: str, *, count: int) -> Layout:
    """Return one layout with as many articles as asked for. Raises StopIteration if unknown."""
    chosen = EDITIONS[edition]
    design = next(one for one in chosen.DESIGNS if one.name == name)
    return layout(design, edition, chosen.VOCABULARIES[design.language], count)

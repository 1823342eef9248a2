"""The shell of collect: read the state, read the sources, decide, write.

    run         what a run is given; the state of one source as it begins
    collecting  one source after the other's pages: walk, read, store
    comparing   a known article as its page has it now: the daily comparison, and before news
    rereading   known articles again: edits, withdrawn pages
    writing     drafts -> the store: recognised, placed, held back
    recording   measures -> verdict, quarantine, alert, the row of the run
    lead        lead pictures, made anew
    operations  what others ask for: release from quarantine, articles pushed by a CMS

Only these modules of the stage touch the store.
"""

from cabc_syndicate.collect.report import CollectReport, SourceReport
from cabc_syndicate.collect.service.collecting import Collector, collect
from cabc_syndicate.collect.service.operations import Condition, condition, release
from cabc_syndicate.collect.service.run import Run

__all__ = [
    "CollectReport",
    "Collector",
    "Condition",
    "Run",
    "SourceReport",
    "collect",
    "condition",
    "release",
]

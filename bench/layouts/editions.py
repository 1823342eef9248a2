"""The editions of the generated sites by name, each a module of designs and vocabularies."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType

from bench.layouts import (
    final,
    fresh,
    last,
    later,
    measuring,
    newest,
    ordinary,
    stock,
    tuning,
    unseen,
)
from bench.layouts.model import Edition

EDITIONS: Mapping[Edition, ModuleType] = {
    "tuning": tuning,
    "measuring": measuring,
    "unseen": unseen,
    "fresh": fresh,
    "later": later,
    "newest": newest,
    "last": last,
    "final": final,
    "ordinary": ordinary,
    "stock": stock,
}

"""What was used last, as many as memory has room for (pure)."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from contextlib import suppress
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Recent(Generic[Key, Value]):
    """Keeps the `most` values that were asked for or added last; threads may share it."""

    def __init__(self, most: int) -> None:
        """Begin with none."""
        self._most = most
        self._kept: OrderedDict[Key, Value] = OrderedDict()

    def get(self, key: Key) -> Value | None:
        """Return the value of the key, None when it is not there or there no longer."""
        found = self._kept.get(key)
        if found is not None:
            with suppress(KeyError):  # another thread may have dropped it meanwhile
                self._kept.move_to_end(key)
        return found

    def add(self, key: Key, value: Value) -> None:
        """Keep the value as the newest, and drop the oldest if they are too many."""
        self._kept[key] = value
        while len(self._kept) > self._most:
            with suppress(KeyError):
                self._kept.popitem(last=False)

"""A value of a head as it was written: nothing is typed before its field is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

__all__ = ["Entry", "Mapped", "Scalar", "Value"]


@dataclass(frozen=True, slots=True)
class Scalar:
    """One word, number, date or text."""

    text: str
    """What was written, without quotes."""
    plain: bool = True
    """Whether it stood without quotes, so that `no` and `12` may be more than text."""
    line: int = 0
    """The line in the source, counted from 1; 0 when it came from no text."""
    column: int = 0
    """The column in that line, counted from 1."""


@dataclass(slots=True)
class Entry:
    """A key and its value."""

    key: str
    value: Value
    line: int = 0
    column: int = 0


@dataclass(slots=True)
class Mapped:
    """Keys with their values, in the order in which they first came; of a key that came twice, the last."""

    entries: dict[str, Entry] = field(default_factory=dict)

    def get(self, *keys: str) -> Value | None:
        """Return the value of the first of these keys that is there."""
        return next((self.entries[key].value for key in keys if key in self.entries), None)


Value: TypeAlias = "Scalar | Mapped | Sequence[Value]"
"""A scalar, a mapping, or a sequence of values."""

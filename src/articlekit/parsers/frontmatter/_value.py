"""A value of a head as it was written: nothing is typed before its field is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from articlekit._patterns import compiled_later
from articlekit.errors import Diagnostic

__all__ = ["Entry", "Mapped", "Reading", "Scalar", "Value", "value_depth", "value_size", "writable"]

_SURROGATE = compiled_later("[\ud800-\udfff]")


@dataclass(slots=True)
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
    merged: bool = False
    """Whether it came from another mapping (`<<`), so that a key of the mapping's own takes its place."""


@dataclass(slots=True)
class Mapped:
    """Keys with their values, in the order in which they first came; of a key that came twice, the last."""

    entries: dict[str, Entry] = field(default_factory=dict[str, "Entry"])

    def get(self, *keys: str) -> Value | None:
        """Return the value of the first of these keys that is there."""
        for key in keys:
            if key in self.entries:
                return self.entries[key].value
        return None


Value: TypeAlias = "Scalar | Mapped | Sequence[Value]"
"""A scalar, a mapping, or a sequence of values."""

Reading: TypeAlias = "tuple[Mapped | None, list[Diagnostic]]"
"""The keys of a head, None when it holds none, and what was dealt with."""


def writable(text: str) -> str:
    """Return a text that UTF-8 can carry: halves of a character joined, or replaced by U+FFFD."""
    if not _SURROGATE.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _below(value: Value) -> Sequence[Value]:
    """Return what is one level down."""
    if isinstance(value, Scalar):
        return ()
    return [entry.value for entry in value.entries.values()] if isinstance(value, Mapped) else value


def value_depth(value: Value) -> int:
    """Return how many levels of mappings and lists nest in a value."""
    depth, level = -1, [value]
    while level:
        depth += 1
        level = [child for item in level for child in _below(item)]
    return depth


def value_size(value: Value) -> int:
    """Return how many values there are in a value, itself included."""
    size, level = 0, [value]
    while level:
        size += len(level)
        level = [child for item in level for child in _below(item)]
    return size

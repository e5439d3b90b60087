"""Texts that are left out: a closed list of kinds, each with a diagnostic that carries it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from articlekit.errors import Diagnostic

__all__ = ["Dropped", "with_lines"]

MAX_MISSES = 20
"""How many texts may not be found as they are in the source before no more are looked for."""


class Dropped(NamedTuple):
    """A text that is left out."""

    what: str
    """What sort of text it is."""
    words: str
    """The text, on one line."""


def with_lines(dropped: Sequence[Dropped], body: str, line: int) -> Iterator[Diagnostic]:
    """Give a diagnostic for each text, with the line of the source in which it begins.

    Args:
        dropped: The texts in the order of the source.
        body: The source.
        line: The line on which it begins.
    """
    at, misses = 0, 0
    for what, words in dropped:
        found = body.find(words.split()[0], at) if misses < MAX_MISSES else -1
        if found < 0:
            misses += 1
        else:
            line += body.count("\n", at, found)
            at = found
        yield Diagnostic("text.dropped", "info", f"{what}: {words}", line=line if found >= 0 else None)

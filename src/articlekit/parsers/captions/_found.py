"""A credit that was found in a text, and what its rules share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

__all__ = ["LOOSE", "Found", "Printed", "Rule"]

LOOSE = " \t\n\u3000\u00a0.,;:：，、。|｜-–—·•/／*~"
"""What may surround a name without being part of it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A credit in a text."""

    start: int
    """Where what was printed begins, label and brackets included."""
    end: int
    """Where it ends."""
    who: str
    """Who is named, without label, verb and brackets."""
    rule: str
    """The dotted id of the rule."""
    confidence: float
    """How sure it is, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What a rule is asked about."""

    text: str
    """The words, with line feeds where the page breaks lines."""
    certain: bool
    """Whether the page says that they are a caption, so that weaker signs will do."""


Rule = Callable[[Printed], Found | None]
"""Asked in turn; None when it finds nobody."""

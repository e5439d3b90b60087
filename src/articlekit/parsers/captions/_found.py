"""A credit that was found in a text."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["LOOSE", "Found"]

LOOSE = " \t\n\u3000\u00a0.,;:：，、。|｜-–—·•/／*~"
"""What may surround a name without being part of it."""


class Found(NamedTuple):
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

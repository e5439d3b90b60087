"""Brackets of every press: which one opens, and which one closes it."""

from __future__ import annotations

from articlekit.parsers.captions._span import EDGE

__all__ = ["CLOSING", "OPENING", "bracket_around", "closing_of", "opening_of"]

OPENING, CLOSING = "([（［【<〈《〔{", ")]）］】>〉》〕}"


def bracket_around(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the brackets that open right before `start` and close at or after `end`."""
    before = len(text[:start].rstrip(EDGE)) - 1
    if before < 0 or text[before] not in OPENING:
        return None
    close = closing_of(text, before)
    return (before, close) if close is not None and close >= end else None


def closing_of(text: str, opening: int) -> int | None:
    """Return where the bracket at `opening` closes; brackets inside it count."""
    depth = 0
    for index in range(opening, len(text)):
        depth += (text[index] in OPENING) - (text[index] in CLOSING)
        if not depth:
            return index
    return None


def opening_of(text: str, closing: int) -> int | None:
    """Return where the bracket that closes at `closing` opens."""
    depth = 0
    for index in range(closing, -1, -1):
        depth += (text[index] in CLOSING) - (text[index] in OPENING)
        if not depth:
            return index
    return None

"""Dates of numbers with marks between them: 2022/1/6, 6.1.2022, and 06/01/2022 where something settles it."""

from __future__ import annotations

import re

from articlekit._patterns import compiled_later
from articlekit.parsers.frontmatter._clock import Hints, take_clock, take_zone
from articlekit.parsers.frontmatter._moment import Found, says_nothing, together

__all__ = ["read_numeric"]

DOT_CLOCK = compiled_later(r"(?<![0-9.])([0-9]{1,2})\.([0-9]{2})(?=\s*(?:uhr)?\s*$)", re.IGNORECASE)
"""A time of day with a point, at the end: `klo 10.11`, `um 10.11 Uhr`."""

LEADING_WORD = compiled_later(r"[^\s0-9,.]+(?:\s[^\s0-9,.]+)?(?:\.,?|,)\s*")
"""A weekday, in whatever language: it stands first, with a comma or a point behind it."""

_YEAR_FIRST = compiled_later(
    r"([0-9]{4})\s?([./-])\s?([0-9]{1,2})\s?\2\s?([0-9]{1,2})(?:\.|t(?=[0-9]))?(?![0-9]{3})", re.IGNORECASE
)
_DOTTED = compiled_later(r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})(?:\.(?=\s|$))?(?![0-9])")
_EITHER = compiled_later(r"([0-9]{1,2})([/-])([0-9]{1,2})\2([0-9]{4})(?![0-9])")
_VIETNAMESE = compiled_later(
    r"(?:ngày\s)?([0-9]{1,2})\stháng\s([0-9]{1,2})(?:,|\snăm)?\s([0-9]{4})", re.IGNORECASE
)


def read_numeric(text: str, hints: Hints) -> Found | None:
    """Read 2022/1/6, 6.1.2022, and 06/01/2022 where something says which is the day."""
    weekday = LEADING_WORD.match(text)
    if weekday is not None:
        text = text[weekday.end() :]
    if found := _YEAR_FIRST.match(text):
        year, month, day = int(found[1]), int(found[3]), int(found[4])
    elif found := _DOTTED.match(text) or _VIETNAMESE.match(text):
        day, month, year = int(found[1]), int(found[2]), int(found[3])
    elif found := _EITHER.match(text):
        year = int(found[4])
        order = _order(int(found[1]), int(found[3]), year, hints)
        if order is None:
            return None
        day, month = order
    else:
        return None
    zone, rest, note = take_zone(DOT_CLOCK.sub(r"\1:\2", text[found.end() :]), hints)
    clock, rest = take_clock(rest)
    if not says_nothing(rest):
        return None
    return Found(together(year, month, day, clock, zone), note)


def _order(first: int, second: int, year: int, hints: Hints) -> tuple[int, int] | None:
    """Return which of two numbers is the day and which the month; None if nothing says it."""
    if first == second or first > 12:  # noqa: PLR2004 - there are twelve months
        return first, second
    if second > 12:  # noqa: PLR2004
        return second, first
    if hints.dayfirst is not None:
        return (first, second) if hints.dayfirst else (second, first)
    if hints.day is not None and hints.day.year == year:
        orders = [
            order for order in ((first, second), (second, first)) if order == (hints.day.day, hints.day.month)
        ]
        return orders[0] if orders else None
    return None

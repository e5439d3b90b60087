"""A date put together from its parts, and what can be said against it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from articlekit.parsers.frontmatter._clock import Clock, Zone, localized
from articlekit.parsers.frontmatter._date_words import connectors, english_weekdays, folded_words, weekdays

__all__ = ["FIRST_YEAR", "Found", "says_nothing", "together", "wrong_weekday"]

FIRST_YEAR = 1000
"""Earlier years are what programs write for "none": 0000-00-00 (MySQL), 0001-01-01 (Go)."""


@dataclass(slots=True)
class Found:
    """A date, and what was taken for granted to read it."""

    value: date
    note: str = ""


def together(year: int, month: int, day: int, clock: Clock | None, zone: Zone | None = None) -> date:
    """Put a date together.

    Raises:
        ValueError: If there is no such day, time or zone.
    """
    if year < FIRST_YEAR:
        raise ValueError("no year is that early")
    if clock is None:
        return date(year, month, day)
    moment = datetime(year, month, day, clock.hour, clock.minute, clock.second, clock.microsecond)  # noqa: DTZ001
    if isinstance(zone, str):
        return localized(moment, zone)
    return moment.replace(tzinfo=zone) if zone else moment


def wrong_weekday(word: str, value: date) -> str:
    """Say that a weekday is not that of the day; it is ignored then."""
    if not word or english_weekdays().get(word.lower()) == value.weekday():
        return ""
    number = weekdays().get(word.lower())
    return f"{value:%Y-%m-%d} is no {word}" if number is not None and number != value.weekday() else ""


def says_nothing(text: str) -> bool:
    """Tell whether all words of a text only stand between the parts of a date, or are weekdays."""
    return all(
        word in connectors() or word in weekdays()
        for word in folded_words(text).replace(",", " ").replace("(", " ").replace(")", " ").split()
    )

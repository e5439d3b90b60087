"""Dates with the name of a month, in many languages, and as a last resort English prose."""

from __future__ import annotations

import re
from datetime import datetime

from articlekit._patterns import compiled_later
from articlekit.parsers.frontmatter._clock import Hints, Unreadable, take_clock, take_zone
from articlekit.parsers.frontmatter._date_words import connectors, folded_words, months, weekdays
from articlekit.parsers.frontmatter._dates_numeric import DOT_CLOCK, LEADING_WORD
from articlekit.parsers.frontmatter._moment import Found, together, wrong_weekday

__all__ = ["read_english_prose", "read_worded"]

_TOKEN = compiled_later(r"[0-9]+|[^\s0-9,;()]+")
_CTIME = compiled_later(
    r"(.*?[0-9]{1,2})\s+([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)\s+(?:([a-z]{2,5}|[+-][0-9]{4})\s+)?([0-9]{4})",
    re.IGNORECASE,
)
_ORDINAL_ENDING = compiled_later(
    r"(?<=[0-9])(?:st|nd|rd|th|er|ère|º|ª|°|-?го|-?е|:a|:e)(?![^\W\d_])", re.IGNORECASE
)
_BUDDHIST = range(2400, 2700)
THAI_ERA = 543


def read_worded(text: str, hints: Hints) -> Found | None:
    """Read a day, the name of a month and a year in any of thirty languages, with or without a time."""
    text = _ORDINAL_ENDING.sub("", text)
    text = DOT_CLOCK.sub(r"\1:\2", text)
    if moved := _CTIME.fullmatch(text):
        text = f"{moved[1]} {moved[4]} {moved[2]} {moved[3] or ''}"
    zone, text, note = take_zone(text, hints)
    clock, text = take_clock(text)
    words = _TOKEN.findall(text)
    numbers = [word for word in words if word[0].isdecimal()]
    names = [word.strip("./-") for word in words if word.strip("./-0123456789")]
    led = LEADING_WORD.match(text.lstrip())
    month = _month(names, led=len(led[0].split()) if led else 0)
    if month is None or len(numbers) != 2:  # noqa: PLR2004 - a day and a year
        return None
    day, year = _day_and_year(numbers)
    if any("\u0e00" <= char <= "\u0e7f" for char in text):
        year = _of_thailand(year, numbers)
    value = together(year, month, day, clock, zone)
    wrong = next((said for name in names if (said := wrong_weekday(folded_words(name), value))), "")
    return Found(value, note or wrong)


def _of_thailand(year: int, numbers: list[str]) -> int:
    """Return a year that may be of the Buddhist era, 543 years ahead.

    Raises:
        Unreadable: If it has two digits: it is of either era.
    """
    if max(map(len, numbers)) < 4:  # noqa: PLR2004 - digits of a year
        raise Unreadable("a year of either era")
    return year - THAI_ERA if year in _BUDDHIST else year


def _month(names: list[str], *, led: int) -> int | None:
    """Return the month among the words of a date; None if there is none, or a word that no date has.

    One or two first words with a comma after them are a weekday, in whatever language: `led` says how many.
    """
    found: list[int] = []
    for index, name in enumerate(names):
        word = folded_words(name)
        number = months().get(word)
        if number is not None:
            found.append(number)
        elif word not in connectors() and word not in weekdays() and index >= led:
            return None
    if len(found) > 1 and len(names[0]) <= 3:  # noqa: PLR2004 - Spanish "mar" is Tuesday, too
        found = found[1:]
    return found[0] if len(found) == 1 else None


def _day_and_year(numbers: list[str]) -> tuple[int, int]:
    """Return which number is the day and which the year.

    Raises:
        Unreadable: If none of them, or each of them, can be a year.
    """
    first, second = numbers
    if len(first) == 4 and len(second) <= 2:  # noqa: PLR2004 - digits of a year, and of a day
        return int(second), int(first)
    if len(first) <= 2 and len(second) == 4:  # noqa: PLR2004
        return int(first), int(second)
    if len(first) <= 2 and len(second) == 2:  # noqa: PLR2004
        return int(first), int(second) + (2000 if int(second) < 50 else 1900)  # noqa: PLR2004 - RFC 2822, 4.3
    raise Unreadable("no year")


_ENGLISH = compiled_later(
    r"(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*", re.IGNORECASE
)
_ENGLISH_WORDS = frozenset(
    ("a", "am", "and", "at", "in", "m", "nd", "of", "on", "p", "pm", "rd", "st", "th", "the")
)


def read_english_prose(text: str, hints: Hints) -> Found | None:
    """Ask python-dateutil, for English only: what it fills in by itself, it fills in twice, differently.

    It gets one name of a month and two numbers, of which the day and the year must be those it finds:
    of "3-5 March 2020" it would make the third of a month in 2005.
    """
    zone, rest, note = take_zone(text, hints)
    clock, rest = take_clock(rest)
    words, numbers = re.findall(r"[a-z]+", rest.lower()), re.findall("[0-9]+", rest)
    if not text.isascii() or len(_ENGLISH.findall(rest)) != 1 or len(numbers) != 2:  # noqa: PLR2004 - day and year
        return None
    if not all(word in months() or word in weekdays() or word in _ENGLISH_WORDS for word in words):
        return None
    value = _asked(rest)
    if value is None or sorted(map(int, numbers)) not in (
        [value.day, value.year],
        [value.day, value.year % 100],
    ):
        return None
    return Found(together(value.year, value.month, value.day, clock, zone), note)


def _asked(text: str) -> datetime | None:
    """Return the day that python-dateutil finds in a text whatever the day it is told to begin with."""
    from dateutil import parser

    try:
        first, second = (
            parser.parse(text, default=datetime(*day), ignoretz=True)  # noqa: DTZ001 - a day has no zone
            for day in ((2001, 2, 3), (2004, 5, 9))
        )
    except Exception as error:
        raise Unreadable("no date") from error
    return first if first == second else None

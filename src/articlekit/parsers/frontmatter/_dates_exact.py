"""Dates that programs write: ISO 8601 and what is nearly it, RFC 822, stamps and seconds since 1970."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone

from articlekit._patterns import compiled_later
from articlekit.parsers.frontmatter._clock import Clock, Hints, fixed
from articlekit.parsers.frontmatter._date_words import english_months, months
from articlekit.parsers.frontmatter._moment import FIRST_YEAR, Found, together, wrong_weekday

__all__ = ["read_digits", "read_exact_iso", "read_iso", "read_rare_iso", "read_rfc"]

_ISO = compiled_later(
    r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
    r"(?:(?:[Tt]|[ \t]+)([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?"
    r"(?:[ \t]*(?:([Zz]|UTC|GMT)|([+-])([0-9]{1,2}):?([0-9]{2})?))?)?"
)
_RFC = re.compile(
    r"(?:([A-Za-z]{3,9})\.?,?[ \t]+)?([0-9]{1,2})[ \t-]([A-Za-z]{3})[a-z]*[ \t-]([0-9]{4})"
    r"[ \t]+([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?[ \t]+(?:(Z|UTC|GMT|UT)|([+-])([0-9]{2}):?([0-9]{2}))"
)


def clock_of(hour: str, minute: str, second: str | None, part: str | None = None) -> Clock:
    return Clock(int(hour), int(minute), int(second or 0), int(part[:6].ljust(6, "0")) if part else 0)


def _zone_of(utc: str | None, sign: str | None, hours: str | None, minutes: str | None) -> timezone | None:
    if utc:
        return fixed(0)
    if not sign:
        return None
    amount = int(hours or 0) * 60 + int(minutes or 0)
    return fixed(-amount if sign == "-" else amount)


def read_exact_iso(text: str) -> Found | None:
    """Read the forms of ISO 8601 that Python knows: the fast way for nearly every date a program wrote."""
    if len(text) == 10 and text[4] == text[7] == "-":  # noqa: PLR2004 - 2022-01-06
        return Found(together(int(text[:4]), int(text[5:7]), int(text[8:]), None)) if text.isascii() else None
    if len(text) < 16 or text[4] != "-" or text[10] not in "T " or text[13] != ":":  # noqa: PLR2004 - a full time
        return None
    try:
        value = datetime.fromisoformat(text)
    except ValueError:
        return None
    offset = value.utcoffset()
    whole = offset is None or not offset % timedelta(minutes=1)
    return Found(value) if whole and value.year >= FIRST_YEAR else None


def read_iso(text: str, _: Hints) -> Found | None:
    """Read ISO 8601 and what is nearly it: `2022-1-6`, a blank for the T, `+0800`, no seconds."""
    found = _ISO.fullmatch(text)
    if found is None:
        return None
    year, month, day, hour, minute, second, part, *zone = found.groups()
    clock = clock_of(hour, minute, second, part) if hour else None
    return Found(together(int(year), int(month), int(day), clock, _zone_of(*zone)))


def read_rfc(text: str, _: Hints) -> Found | None:
    """Read RFC 822 and 1123, as feeds write them: `Thu, 06 Jan 2022 19:31:05 GMT`."""
    found = _RFC.fullmatch(text)
    name = found[3].lower() if found else ""
    month = english_months().get(name) or months().get(name) if name else None
    if found is None or month is None or int(found[4]) < FIRST_YEAR:
        return None
    weekday, day, _name, year, hour, minute, second, utc, sign, hours, minutes = found.groups()
    zone = UTC if utc else _zone_of(None, sign, hours, minutes)
    value = datetime(int(year), month, int(day), int(hour), int(minute), int(second or 0), 0, zone)
    return Found(value, wrong_weekday(weekday or "", value))


_WEEK = compiled_later(r"([0-9]{4})-?W([0-9]{2})-?([1-7])")
_ORDINAL = compiled_later(r"([0-9]{4})-([0-9]{3})")
_BASIC = compiled_later(r"([0-9]{8})T([0-9]{4}(?:[0-9]{2})?)(Z|[+-][0-9]{2}:?(?:[0-9]{2})?)?")


def read_digits(text: str, _: Hints) -> Found | None:
    """Read `20220106`, stamps of 12 and 14 digits, and seconds or milliseconds since 1970."""
    if not text.isdecimal() or not text.isascii():
        return None
    match len(text):
        case 8:
            return Found(together(int(text[:4]), int(text[4:6]), int(text[6:]), None))
        case 10 | 13:
            value = datetime.fromtimestamp(int(text[:10]), fixed(0)) + timedelta(
                milliseconds=int(text[10:] or 0)
            )
            return Found(value)
        case 12 | 14:
            clock = clock_of(text[8:10], text[10:12], text[12:])
            return Found(together(int(text[:4]), int(text[4:6]), int(text[6:8]), clock))
        case _:
            return None


def _ordinal(year: int, number: int) -> date:
    """Return a day by its number in the year.

    Raises:
        ValueError: If the year has no such day.
    """
    day = date(year, 1, 1) + timedelta(days=number - 1)
    if day.year != year:
        raise ValueError("day of the year is out of range")
    return day


def read_rare_iso(text: str, hints: Hints) -> Found | None:
    """Read the week dates, day numbers and the basic form of ISO 8601."""
    if week := _WEEK.fullmatch(text):
        return Found(date.fromisocalendar(int(week[1]), int(week[2]), int(week[3])))
    if ordinal := _ORDINAL.fullmatch(text):
        return Found(_ordinal(int(ordinal[1]), int(ordinal[2])))
    if basic := _BASIC.fullmatch(text):
        day, clock, zone = basic.groups()
        return read_iso(
            f"{day[:4]}-{day[4:6]}-{day[6:]}T{clock[:2]}:{clock[2:4]}:{clock[4:] or '00'}{zone or ''}", hints
        )
    return None

"""Dates as people and programs write them, read as exactly as they are written."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone

__all__ = ["read_date"]

_ISO = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})"
    r"(?:(?:[Tt]|[ \t]+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?"
    r"(?:[ \t]*(?:(Z|z|UTC|GMT)|([+-])(\d{1,2}):?(\d{2})?))?)?",
    re.ASCII,
)
_RFC = re.compile(
    r"(?:[A-Za-z]{3,9},?[ \t]+)?(\d{1,2})[ \t]+([A-Za-z]{3})[a-z]*[ \t]+(\d{4})"
    r"(?:[ \t]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[ \t]+(?:(Z|UTC|GMT|UT)|([+-])(\d{2}):?(\d{2})))?)?",
    re.ASCII,
)
_MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}


def read_date(text: str) -> date | None:
    """Return an aware date-time, a date-time without zone, or a date; None if the text is none of them."""
    text = text.strip()
    try:
        if found := _ISO.fullmatch(text):
            year, month, day, *clock = found.groups()
            return _moment(int(year), int(month), int(day), *clock)
        if found := _RFC.fullmatch(text):
            day, name, year, hour, minute, second, utc, sign, hours, minutes = found.groups()
            month = _MONTHS.get(name.lower())
            if month:
                return _moment(int(year), month, int(day), hour, minute, second, None, utc, sign, hours, minutes)
    except ValueError:
        pass
    return None


def _moment(year, month, day, hour, minute, second, fraction, utc, sign, hours, minutes) -> date:
    if hour is None:
        return date(year, month, day)
    micro = int((fraction or "")[:6].ljust(6, "0"))
    zone = None
    if utc:
        zone = UTC
    elif sign:
        offset = timedelta(hours=int(hours), minutes=int(minutes or 0))
        zone = timezone(-offset if sign == "-" else offset)
    return datetime(year, month, day, int(hour), int(minute), int(second or 0), micro, zone)

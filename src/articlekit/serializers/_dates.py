"""Dates as the vocabularies want them."""

from datetime import date, datetime

from articlekit.models import as_datetime

__all__ = ["date_text", "instant", "printed_date"]


def date_text(value: date | None) -> str | None:
    """Return a date as exact as it was written, in ISO 8601."""
    return None if value is None else value.isoformat().replace("+00:00", "Z")


def instant(value: date | None) -> str | None:
    """Return a date as RFC 3339 with an offset, for formats that take nothing else; UTC if none is known."""
    if value is None:
        return None
    moment = as_datetime(value)
    return moment.isoformat().replace("+00:00", "Z")


def printed_date(value: date) -> str:
    """Return a date for people of any country: its day, the minute if one is known, and the zone."""
    if not isinstance(value, datetime):
        return value.isoformat()
    minute = f"{value.date().isoformat()} {value:%H:%M}"
    zone = value.isoformat()[len("2022-01-06T19:31:05") :].lstrip(".0123456789")
    return f"{minute} {'UTC' if zone == '+00:00' else zone}".rstrip()

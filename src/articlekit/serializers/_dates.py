"""Dates as the vocabularies want them."""

from datetime import date

from articlekit.models import as_datetime

__all__ = ["date_text", "instant"]


def date_text(value: date | None) -> str | None:
    """Return a date as exact as it was written, in ISO 8601."""
    return None if value is None else value.isoformat().replace("+00:00", "Z")


def instant(value: date | None) -> str | None:
    """Return a date as RFC 3339 with an offset, for formats that take nothing else; UTC if none is known."""
    if value is None:
        return None
    moment = as_datetime(value)
    return moment.isoformat().replace("+00:00", "Z")

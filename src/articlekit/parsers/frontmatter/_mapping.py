"""Metadata that is Python values already: a database row, a feed entry, another program's front matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, cast

from articlekit.options import ParseOptions
from articlekit.parsers.frontmatter._fields import Fields, read_fields
from articlekit.parsers.frontmatter._split import Head
from articlekit.parsers.frontmatter._value import Entry, Mapped, Scalar, Value, writable

__all__ = ["read_metadata"]


def read_metadata(
    metadata: Mapping[str, Any], *, filename: str | None = None, options: ParseOptions
) -> Fields:
    """Read the fields of an article from Python values, by the keys that front matter has.

    Args:
        metadata: Keys and values: text, numbers, dates, and lists and mappings of them. What is none of
            these is taken as its `str()`.
        filename: As for `read_fields`.
        options: How every article is read.
    """
    return read_fields(Head("none", _mapped(metadata)), filename=filename, options=options)


def _mapped(mapping: Mapping[Any, Any]) -> Mapped:
    """Return a mapping as if it had been written."""
    return Mapped(
        {writable(str(key)): Entry(writable(str(key)), _value(value)) for key, value in mapping.items()}
    )


def _value(value: object) -> Value:
    """Return a value as if it had been written."""
    if value is None:
        return Scalar("null")
    if isinstance(value, str):
        return Scalar(writable(value), plain=False)
    if isinstance(value, bool):
        return Scalar("true" if value else "false")
    if isinstance(value, date):
        return Scalar(value.isoformat(), plain=False)
    if isinstance(value, Mapping):
        return _mapped(cast("Any", value))
    if isinstance(value, bytes):
        return Scalar(value.decode("utf-8", "replace"), plain=False)
    if isinstance(value, Iterable):
        return [_value(item) for item in cast("Any", value)]
    return Scalar(writable(str(value)))

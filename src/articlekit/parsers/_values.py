"""Values of other programs as values that JSON can hold: a database's, a feed reader's, anybody's."""

from __future__ import annotations

import math
from base64 import b64encode
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timezone
from enum import Enum
from itertools import islice
from time import struct_time
from typing import Any, Protocol, cast

__all__ = ["Row", "as_mapping", "plain_mapping", "plain_value"]

MAX_DEPTH = 30
"""Levels of lists and mappings that are kept; what is deeper, or goes in circles, is taken as its text."""

MAX_ITEMS = 10_000
"""Items of the longest list: some iterators never end."""


class Row(Protocol):
    """What has keys and values and is no mapping, such as `sqlite3.Row`."""

    def keys(self) -> Iterable[Any]:
        """Return the names of the columns."""
        ...

    def __getitem__(self, key: Any, /) -> Any:  # noqa: ANN401 - a value of a database
        """Return the value of a column."""
        ...


def plain_mapping(metadata: Mapping[Any, Any] | Row) -> dict[str, Any]:
    """Return the keys and values of a mapping or a row, each value one that JSON can hold, or a date.

    The entries of feedparser answer for keys that they do not have; only those that are there are taken.
    """
    return {str(key): plain_value(value) for key, value in _items(metadata)}


def _items(metadata: Mapping[Any, Any] | Row) -> Iterable[tuple[Any, Any]]:
    """Give the keys and values that are there."""
    if isinstance(metadata, dict):
        entries = cast("dict[Any, Any]", metadata)
        return dict[Any, Any].items(entries)
    return ((key, metadata[key]) for key in metadata.keys())  # noqa: SIM118 - a row gives values when walked


def as_mapping(value: object) -> dict[str, Any]:
    """Return a plain value as the mapping that it is; an empty one if it is none."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def plain_value(value: object, depth: int = 0) -> Any:  # noqa: ANN401 - any value
    """Return a value as one that JSON can hold, or a date."""
    if isinstance(value, Enum):
        return plain_value(value.value, depth)
    if value is None or isinstance(value, bool | int | date):
        return value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if isinstance(value, bytes | bytearray):
        return _from_bytes(bytes(value))
    if isinstance(value, memoryview):
        return _from_bytes(value.tobytes())
    if isinstance(value, struct_time):
        return _moment(value)
    if isinstance(value, time):
        return value.isoformat()
    if depth >= MAX_DEPTH:
        return _text_of(value)
    return _inside(value, depth + 1)


def _inside(value: object, depth: int) -> Any:  # noqa: ANN401 - the same
    """Return a mapping or a list with values that JSON can hold; anything else as its text."""
    if isinstance(value, Mapping):
        items = _items(cast("Mapping[Any, Any]", value))
        return {str(key): plain_value(item, depth) for key, item in items}
    if isinstance(value, Iterable):
        return [plain_value(item, depth) for item in islice(cast("Iterable[object]", value), MAX_ITEMS)]
    return str(value)


def _text_of(value: object) -> str:
    """Return the text of what is too deep; of lists and mappings only that they are there."""
    return "…" if isinstance(value, Iterable) else str(value)


def _from_bytes(data: bytes) -> str:
    """Return bytes as the text they are, or in base64 if they are none."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return b64encode(data).decode()


def _moment(parsed: struct_time) -> datetime | None:
    """Return the time that feedparser has parsed: it is always in UTC; None if there is no such time."""
    try:
        return datetime(*parsed[:5], min(parsed[5], 59), tzinfo=timezone.utc)  # noqa: UP017 - `datetime.UTC` is 3.11's
    except ValueError:
        return None

"""The keys of a head become the fields of an article; what has no field stays in `extra`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from articlekit.errors import Diagnostic
from articlekit.options import ParseOptions
from articlekit.parsers.frontmatter._keys import field_of
from articlekit.parsers.frontmatter._split import Head
from articlekit.parsers.frontmatter._value import Entry, Mapped
from articlekit.parsers.frontmatter._values import READERS, Refused, plain_value, read_flag, read_text

__all__ = ["Fields", "read_fields"]

_DATED = re.compile(r"(?:.*/)?(\d{4})-(\d{1,2})-(\d{1,2})[-_](.+?)(?:\.[A-Za-z]{1,9})?", re.ASCII)


@dataclass(slots=True)
class Fields:
    """The fields of an article that its head gives.

    Attributes:
        values: What `Article(**values)` takes; `extra` holds the keys that are no field.
        diagnostics: What was dealt with.
    """

    values: dict[str, Any] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def read_fields(head: Head, *, filename: str | None = None, options: ParseOptions) -> Fields:
    """Read the fields of a head.

    Args:
        head: What `split` gave.
        filename: The file it came from: its date and slug are used where the head has none.
        options: How every article is read.
    """
    fields = Fields({"extra": {}})
    winners = _winners(head.fields)
    for entry in head.fields.entries.values():
        name = winners.get(entry.key)
        if name is None or not _read(name, entry, fields):
            fields.values["extra"][entry.key] = plain_value(entry.value)
    if filename is not None:
        _read_filename(filename, fields)
    _set_zone(fields, options)
    return fields


def _winners(head: Mapped) -> dict[str, str]:
    """Return which key has which field."""
    best: dict[str, tuple[int, str]] = {}
    for key in head.entries:
        found = field_of(key)
        if found is not None and (found[0] not in best or found[1] < best[found[0]][0]):
            best[found[0]] = (found[1], key)
    return {key: name for name, (_, key) in best.items()}


def _read(name: str, entry: Entry, fields: Fields) -> bool:
    """Read one field; False when the key must stay in `extra`."""
    if name == "published" and entry.key.lower() == "published" and _read_status(entry, fields):
        return True
    try:
        value = READERS.get(name, read_text)(entry.value)
    except Refused as reason:
        if str(reason):
            message = f"{entry.key}: {reason}; it is kept in extra"
            fields.diagnostics.append(Diagnostic("front-matter.value", "warning", message, entry.line, entry.column))
        return False
    if value is None:
        return name in ("title",) or False
    fields.values[name] = value
    return True


def _read_status(entry: Entry, fields: Fields) -> bool:
    """Read `published: false` as Jekyll means it: the article is a draft."""
    try:
        shown = read_flag(entry.value)
    except Refused:
        return False
    if shown is not None:
        fields.values.setdefault("draft", not shown)
    return shown is not None


def _read_filename(filename: str, fields: Fields) -> None:
    """Take the date and the slug that a file name such as `2020-03-03-the-hill.md` holds."""
    found = _DATED.fullmatch(filename.replace("\\", "/"))
    if found is None:
        return
    try:
        day = date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return
    fields.values.setdefault("published", day)
    fields.values.setdefault("slug", found[4])


def _set_zone(fields: Fields, options: ParseOptions) -> None:
    """Give date-times that name no zone the one of the options."""
    if options.timezone is None:
        return
    for name in ("published", "updated"):
        value = fields.values.get(name)
        if isinstance(value, datetime) and value.tzinfo is None:
            fields.values[name] = value.replace(tzinfo=ZoneInfo(options.timezone))

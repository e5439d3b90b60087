"""The keys of a head become the fields of an article; what has no field stays in `extra`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from articlekit.errors import ArticlekitError, Diagnostic, FrontMatterError
from articlekit.options import ParseOptions
from articlekit.parsers.frontmatter._clock import localized
from articlekit.parsers.frontmatter._dates import Found, Hints
from articlekit.parsers.frontmatter._exact import OWN, Exact, read_exact
from articlekit.parsers.frontmatter._keys import field_of, folded
from articlekit.parsers.frontmatter._profiles import PROFILES, Profile
from articlekit.parsers.frontmatter._split import Head
from articlekit.parsers.frontmatter._value import Entry, Mapped, Scalar, Value
from articlekit.parsers.frontmatter._values import (
    READERS,
    Refused,
    plain_value,
    read_flag,
    read_moment,
    read_paths,
    read_text,
)

__all__ = ["Fields", "read_fields"]

DATES = ("published", "updated")
_DAY = r"([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})"
_DATED = re.compile(rf"(?:.*[/\\])?{_DAY}(?:[-_/ ]([^/\\]*))?")
_SUFFIX = re.compile(
    r"\.(?:md|markdown|mdown|mkd|mdx|html?|txt|textile|rst|org|adoc|qmd|Rmd)\Z", re.IGNORECASE
)


@dataclass(slots=True)
class Fields:
    """The fields of an article that its head gives.

    Attributes:
        values: What `Article(**values)` takes; `extra` holds the keys that are no field, in order.
        diagnostics: What was dealt with.
        origins: Per field, the key or the file name it came from.
    """

    values: dict[str, Any] = field(default_factory=dict[str, Any])
    diagnostics: list[Diagnostic] = field(default_factory=list[Diagnostic])
    origins: dict[str, str] = field(default_factory=dict[str, str])


def read_fields(head: Head, *, filename: str | None = None, options: ParseOptions) -> Fields:
    """Read the fields of a head.

    Args:
        head: What `split` gave.
        filename: The file it came from: its date and slug are used where the head has none.
        options: How every article is read.

    Raises:
        FrontMatterError: In strict mode, if a field's value cannot be read.
    """
    day, slug = _of_filename(filename or "")
    return _Reader(head.fields, options, day).read(slug)


def _of_filename(filename: str) -> tuple[date | None, str | None]:
    """Return the day and the slug in a file name such as `_posts/2020-03-03-the-hill.md`.

    The folder is the slug of `2020-03-03-the-hill/index.md` (Hugo's bundles), and folders may be the day.
    """
    bare = re.sub(r"[/\\](?:_?index|README)\Z", "", _SUFFIX.sub("", filename), flags=re.IGNORECASE)
    found = _DATED.fullmatch(bare)
    if found is None:
        return None, None
    try:
        return date(int(found[1]), int(found[2]), int(found[3])), found[4] or None
    except ValueError:
        return None, None


class _Reader:
    """One head, being read."""

    def __init__(self, head: Mapped, options: ParseOptions, day: date | None) -> None:
        self.head = head
        self.options = options
        self.day = day
        self.profile = PROFILES.get(options.profile or "", Profile())
        language = head.get("lang", "language")
        spoken = language.text if isinstance(language, Scalar) else None
        self.hints = Hints(options.timezone, options.dayfirst, spoken, day)
        self.exact = read_exact(head.get(OWN))
        self.extra: dict[str, Any] = {}
        self.fields = Fields({"extra": self.extra})

    def read(self, slug: str | None) -> Fields:
        """Read every key, then what the file name says."""
        winners = dict(self.winners())
        if self.exact is not None:
            self.head = Mapped({key: entry for key, entry in self.head.entries.items() if key != OWN})
        for entry in self.head.entries.values():
            name = winners.get(entry.key)
            if name is None or not self.read_field(name, entry):
                self.extra[entry.key] = plain_value(entry.value)
        for name, value in (("published", self.day), ("slug", slug)):
            if value is not None and name not in self.fields.values:
                self.keep(name, value, "file name")
        if self.exact is not None:
            self.overrule(self.exact, {name: key for key, name in winners.items()})
        self.set_zone()
        return self.fields

    def overrule(self, exact: Exact, keys: Mapping[str, str]) -> None:
        """Take what stands under our own key at its word, where the other keys still say the same."""
        self.extra.update(exact.extra)
        for name, value in exact.fields.items():
            key = keys.get("categories" if name == "category_paths" else name)
            if exact.holds(name, self.head.get(key) if key else None):
                self.keep(name, value, f"{OWN}.{name}")
                if key is not None:
                    self.extra.pop(key, None)

    def winners(self) -> Iterator[tuple[str, str]]:
        """Give each key that has a field, with the field: of several keys of one field, the surest."""
        best: dict[str, tuple[int, str]] = {}
        for entry in self.head.entries.values():
            if self.exact is not None and entry.key in self.exact.kept:
                continue
            found = self.profile.fields.get(folded(entry.key)) or field_of(entry.key)
            if found is None or _is_empty(entry.value):
                continue
            name, rank = self.meaning(entry, *found)
            if name not in best or rank < best[name][0]:
                best[name] = (rank, entry.key)
        return ((key, name) for name, (_, key) in best.items())

    def meaning(self, entry: Entry, name: str, rank: int) -> tuple[str, int]:
        """Return which field a key means: `published` is a date or a status."""
        if folded(entry.key) == "published":
            try:
                read_flag(entry.value)
            except Refused:
                return name, rank
            return "status", 0
        return name, rank

    def read_field(self, name: str, entry: Entry) -> bool:
        """Read one field; False when the key must stay in `extra`."""
        try:
            value = self.value_of(name, entry)
        except Refused as reason:
            if str(reason):
                self.tell("front-matter.value", f"{entry.key}: {reason}; it is kept in extra", entry)
            return False
        if value is None:
            return False
        if name == "status":
            name, value = "draft", not value
        if name in self.fields.values:
            return False
        self.keep(name, value, entry.key)
        return True

    def value_of(self, name: str, entry: Entry) -> Any:  # noqa: ANN401 - any field's value
        """Return a field's value, typed as the field is."""
        if name in DATES:
            found = read_moment(entry.value, self.hints)
            return self.dated(found, entry) if found else None
        if name == "status":
            return read_flag(entry.value)
        if name == "categories":
            return self.categories(entry.value)
        if name == "tags" and self.profile.blanks_part and isinstance(entry.value, Scalar):
            return tuple(entry.value.text.split())
        return READERS.get(name, read_text)(entry.value)

    def dated(self, found: Found, entry: Entry) -> date:
        """Return a date, telling what was taken for granted."""
        if found.note:
            self.tell("front-matter.date", f"{entry.key}: {found.note}", entry)
        return found.value

    def categories(self, value: Value) -> tuple[str, ...]:
        """Return the names of the categories, and keep their paths, as the generator means them."""
        if isinstance(value, Scalar) and self.profile.blanks_part:
            return tuple(value.text.split())
        paths = read_paths(value, one_path=self.profile.flat_is_path)
        if any(len(path) > 1 for path in paths) or (self.profile.flat_is_path and paths):
            self.fields.values["category_paths"] = paths
        return tuple(dict.fromkeys(name for path in paths for name in path))

    def keep(self, name: str, value: Any, origin: str) -> None:  # noqa: ANN401 - any field's value
        """Keep a field's value, and where it came from."""
        self.fields.values[name] = value
        self.fields.origins[name] = origin

    def set_zone(self) -> None:
        """Give date-times that name no zone the one of the options."""
        zone = self.options.timezone
        for name in DATES:
            value = self.fields.values.get(name)
            if zone is not None and isinstance(value, datetime) and value.tzinfo is None:
                try:
                    self.fields.values[name] = localized(value, zone)
                except ValueError as error:
                    raise ArticlekitError(f"timezone: {error}") from error

    def tell(self, code: str, message: str, entry: Entry) -> None:
        """Add a diagnostic; in strict mode, raise it."""
        line, column = entry.line or None, entry.column or None
        if self.options.strict and code == "front-matter.value":
            raise FrontMatterError(message, kind="value", line=line, column=column)
        self.fields.diagnostics.append(Diagnostic(code, "warning", message, line, column))


def _is_empty(value: Value) -> bool:
    """Tell whether a value says nothing, so that another key may have the field."""
    if isinstance(value, Scalar):
        return not value.text.strip() or (value.plain and value.text in ("~", "null", "Null", "NULL"))
    return not value.entries if isinstance(value, Mapped) else not value


Aliases = Mapping[str, tuple[str, int]]

"""Heads in TOML, read by the standard library; one broken line costs no other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, cast

from articlekit._patterns import compiled_later
from articlekit.errors import Diagnostic, FrontMatterError, Kind, LimitError
from articlekit.options import ParseOptions
from articlekit.parsers.frontmatter._repair import unquoted
from articlekit.parsers.frontmatter._value import Entry, Mapped, Scalar, Value, value_depth, value_size

if TYPE_CHECKING:
    from articlekit.parsers.frontmatter._value import Reading

__all__ = ["read_toml"]

_PART = r"""(?:[\w-]{1,999}|"[^"\n]{0,999}"|'[^'\n]{0,999}')"""
_KEY = compiled_later(rf"[ \t]*(?P<name>{_PART})[ \t]*=[ \t]*(.*)")
_TABLE = compiled_later(r"[ \t]*(\[\[?)[ \t]*(?P<name>[\w.\"' -]{1,999}?)[ \t]*\]?\][ \t]*(?:#.*)?")
_DOTTED = r"(?:[\w-]+|\"[^\"\n]*\"|'[^'\n]*')[ \t]*\."
_LARGE = 10**18
"""Numbers of more than 18 digits stay text."""


def read_toml(raw: str, line: int, options: ParseOptions) -> Reading:
    """Read a head in TOML; lenient mode reads what is broken key by key.

    Raises:
        FrontMatterError: In strict mode, if it is no TOML.
        LimitError: If it nests too deeply or holds too many values.
    """
    _measure(raw, options)
    try:
        keys, seen = _loaded(raw), list[Diagnostic]()
    except LimitError:
        raise
    except ValueError as error:
        if options.strict:
            raise _error(error, line) from error
        keys, seen = _repaired(raw, line)
    depth, size = value_depth(keys), value_size(keys)
    if depth > options.limits.head_depth:
        raise LimitError("the front matter nests too deeply", limit=options.limits.head_depth, found=depth)
    if size > options.limits.head_nodes:
        raise LimitError("the front matter has too many values", limit=options.limits.head_nodes, found=size)
    _place(keys, raw, line)
    return (keys if keys.entries or not seen else None), seen


def _measure(raw: str, options: ParseOptions) -> None:
    """Refuse what takes the standard library too long: keys of many dotted parts, and very many lines."""
    depth = options.limits.head_depth
    if re.search(rf"(?:^|[{{,])[ \t]*\[{{0,2}}[ \t]*+(?:{_DOTTED}[ \t]*+){{{depth}}}", raw, re.MULTILINE):
        raise LimitError("the front matter nests too deeply", limit=depth, found=depth + 1)
    lines = raw.count("\n")
    if lines > 2 * options.limits.head_nodes:
        raise LimitError("the front matter has too many lines", limit=options.limits.head_nodes, found=lines)


def _loaded(raw: str) -> Mapped:
    """Read TOML by the standard library."""
    import tomllib

    try:
        return _mapped(tomllib.loads(raw, parse_float=Scalar))
    except RecursionError as error:
        raise LimitError("the front matter nests too deeply", limit=1_000, found=1_001) from error


def _mapped(table: dict[str, Any]) -> Mapped:
    return Mapped({key: Entry(key, _value(value)) for key, value in table.items()})


def _value(value: object) -> Value:
    """Return a value of TOML as a value of a head: the library has nested it no deeper than it can itself."""
    match value:
        case str():
            return Scalar(value, plain=False)
        case Scalar():
            return value
        case bool():
            return Scalar("true" if value else "false")
        case int():
            return Scalar(str(value)) if abs(value) < _LARGE else Scalar(_long(value), plain=False)
        case datetime() | date() | time():
            return Scalar(value.isoformat().replace("+00:00", "Z"), plain=False)
        case dict():
            return _mapped(cast("dict[str, Any]", value))
        case _:
            return [_value(item) for item in cast("list[object]", value)]


def _long(number: int) -> str:
    """Return a number too long for JSON as text: Python writes no more than 4,300 digits of one."""
    return str(number) if number.bit_length() < 10_000 else hex(number)  # noqa: PLR2004 - 3,011 digits


def _error(error: ValueError, line: int) -> FrontMatterError:
    """Return what the library said, with its place in the source."""
    message = str(error)
    duplicate = "overwrite" in message or "twice" in message
    place = re.search(r" \(at (?:line (\d+), column (\d+)|end of document)\)$", message)
    row, column = (int(place[1] or 1), int(place[2] or 1)) if place else (1, 1)
    kind: Kind = "duplicate" if duplicate else "syntax"
    return FrontMatterError(message, kind=kind, line=line + row - 1, column=column)


def _repaired(raw: str, line: int) -> tuple[Mapped, list[Diagnostic]]:
    """Read each key on its own, and what is no TOML as the text it is."""
    keys, seen = Mapped(), list[Diagnostic]()
    holder, last = keys, None
    for number, table, chunk in _chunks(raw):
        if table is not None and table is not last:
            holder, last = _table(keys, table), table
        for entry in _entries(chunk, line + number, seen):
            before = holder.entries.get(entry.key)
            if before is not None:
                message = f"the key {entry.key} comes twice: the last one counts"
                seen.append(Diagnostic("front-matter.duplicate", "warning", message, entry.line, 1))
            holder.entries[entry.key] = entry
    return keys, seen


def _chunks(raw: str) -> Iterator[tuple[int, re.Match[str] | None, str]]:
    """Give each key with what belongs to it: its line, the header of the table it is in, and its text."""
    table: re.Match[str] | None = None
    begun, held = 0, list[str]()
    for number, text in enumerate(raw.split("\n")):
        header = _TABLE.fullmatch(text)
        if (header or _KEY.match(text)) and held:
            yield begun, table, "\n".join(held)
            held = []
        if header:
            table = header
            continue
        if not held:
            begun = number
        if held or (text.strip() and not text.lstrip().startswith("#")):
            held.append(text)
    if held:
        yield begun, table, "\n".join(held)


def _table(keys: Mapped, header: re.Match[str]) -> Mapped:
    """Return the table of a header, made where it is missing; one with the name of a key is `[name]`."""
    made, name = Mapped(), unquoted(header["name"])
    value = keys.entries.setdefault(name, Entry(name, [] if header[1] == "[[" else made)).value
    if isinstance(value, Mapped):
        return value
    if isinstance(value, list):
        value.append(made)
    else:
        keys.entries[f"[{name}]"] = Entry(f"[{name}]", made)
    return made


def _entries(chunk: str, line: int, seen: list[Diagnostic]) -> list[Entry]:
    """Read one key and what belongs to it."""
    try:
        return [Entry(entry.key, entry.value, line, 1) for entry in _loaded(chunk).entries.values()]
    except LimitError:
        raise
    except ValueError:
        pass
    found = _KEY.match(chunk)
    if found is None:
        seen.append(Diagnostic("front-matter.unread", "warning", f"no key: {chunk}", line, 1))
        return []
    key = unquoted(found[1])
    message = f"{key} is no TOML: it is read as text"
    seen.append(Diagnostic("front-matter.repaired", "warning", message, line, 1))
    text = " ".join(chunk[found.start(2) :].split("\n"))
    return [
        Entry(key, Scalar(unquoted(text.strip()), plain=False, line=line, column=found.start(2) + 1), line, 1)
    ]


def _place(keys: Mapped, raw: str, line: int) -> None:
    """Note in which line each key above the first table stands, and each table."""
    for number, text in enumerate(raw.split("\n"), line):
        found = _KEY.match(text) or _TABLE.fullmatch(text)
        entry = keys.entries.get(unquoted(found["name"])) if found else None
        if entry is not None and not entry.line:
            entry.line, entry.column = number, 1

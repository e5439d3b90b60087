"""YAML that every reader takes for the same: those of YAML 1.1, those of 1.2, and the generators'.

Block style, one line a scalar, nothing folded. A text stands bare only where no reader could take it for
anything else; every other text stands in double quotes, which all versions of YAML read alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from math import isfinite
from typing import Any, TypeAlias, cast

from articlekit._patterns import compiled_later
from articlekit.errors import ArticlekitError

__all__ = [
    "Writable",
    "as_read",
    "dump_block",
    "dump_flow",
    "dump_scalar",
    "dump_text",
    "dump_yaml",
    "is_block",
    "writable_value",
]

Writable: TypeAlias = "str | date | bool | int | float | Mapping[str, Writable] | Sequence[Writable] | None"
"""What a head can hold."""

MAX_DEPTH = 100
"""How deep a value may nest, as in the models."""

LONGEST_INT = 10**18 - 1
"""The longest number that is read as one."""

MAX_BITS = 10_000
"""The longest number that Python writes in decimal."""

MAX_KEY = 1_000
"""Characters of a key that can stand before its colon (YAML, "simple keys": 1,024 at most)."""

_BARE = re.compile(r"""(?:[^\W_]|/)[^\n:#{]*+(?:(?::(?! |\Z)|(?<! )#|\{(?![{%]))[^\n:#{]*+)*+""")
"""A text that begins with a letter, a digit or a slash, and in which nothing ends it or begins a template."""

_WORDS = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null", "none", "nan", "inf"))
"""What is no text to some reader, in any case of letters."""

MAX_WORD = max(map(len, _WORDS))

_FIGURES = re.compile(r"[0-9][0-9A-FOXa-fox_:.,+\-]*(?:[Tt ][0-9:.+\-Zz ]*)?")
"""Numbers in every base and notation, times of day, dates: whatever a reader could make of them."""

_ESCAPED = compiled_later(
    '["\\\\\x00-\x1f\x7f-\xa0\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufdd0-\ufdef\ufff0-\uffff'
    + "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(1, 17))
    + "]"
)
"""Quotes and backslashes, what YAML cannot hold as it is, and what no editor shows."""

_OF_FLOW = compiled_later(r"[^,:\[\]{}?]*")
"""What a bare text may hold between brackets."""

_QUOTES = {ord(mark): None for mark in '"\\\\'}
"""What stands as it is in single quotes."""

_NAMED = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def writable_value(value: object, depth: int = 0) -> Writable:
    """Return a value as it can be written: lists for all that is listed, texts for all keys.

    Raises:
        ArticlekitError: If YAML has no such value, or it nests more deeply than is read back.
    """
    if depth > MAX_DEPTH:
        raise ArticlekitError(f"a value of front matter nests more than {MAX_DEPTH} levels", kind="limit")
    if isinstance(value, str):
        return _writable_text(value)
    if value is None or isinstance(value, bool | int) or (isinstance(value, float) and isfinite(value)):
        return value
    if isinstance(value, date):
        return _writable_date(value)
    if isinstance(value, Mapping):
        held = cast("Mapping[object, object]", value)
        return {_writable_key(key): writable_value(item, depth + 1) for key, item in held.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [writable_value(item, depth + 1) for item in cast("Iterable[object]", value)]
    raise ArticlekitError(f"front matter has no way to write {value!r:.80}", kind="unsupported")


def _writable_text(text: str) -> str:
    """Return a text that UTF-8 can hold."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise ArticlekitError(f"{text!r:.80} holds half a character", kind="encoding") from error
    return str.__str__(text)


def _writable_key(key: object) -> str:
    """Return a key as a text."""
    written = writable_value(key)
    if isinstance(written, Mapping | list):
        raise ArticlekitError(f"{key!r:.80} is no key that front matter can have", kind="unsupported")
    return written if isinstance(written, str) else dump_scalar(written)


def _writable_date(value: date) -> date:
    """Return a date whose offset, if it has one, is of whole minutes."""
    offset = value.utcoffset() if isinstance(value, datetime) else None
    if offset is not None and offset % timedelta(minutes=1):
        raise ArticlekitError(f"the offset {offset} has seconds, which RFC 3339 cannot write")
    return value


def as_read(value: Writable) -> Any:  # noqa: ANN401 - any JSON value
    """Return a value as it is read before its field is known: dates and long numbers are texts."""
    if isinstance(value, date) or (isinstance(value, int) and abs(value) > LONGEST_INT):
        return dump_scalar(value)
    if isinstance(value, Mapping):
        return {key: as_read(held) for key, held in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [as_read(item) for item in value]
    return value


def is_block(value: Writable) -> bool:
    """Tell whether a value is written on lines of its own."""
    return isinstance(value, Mapping | Sequence) and not isinstance(value, str) and bool(value)


def dump_yaml(mapping: Mapping[str, Writable], indent: str = "") -> str:
    """Return keys with their values in their order, each line with its end.

    Args:
        mapping: What to write; it must not be empty.
        indent: What stands before each line.
    """
    return "".join(_entry(key, value, indent) for key, value in mapping.items())


def _entry(key: str, value: Writable, indent: str) -> str:
    """Return a key with its value."""
    name = dump_scalar(key)
    if len(name) > MAX_KEY:
        return f"{indent}? {name}\n{indent}:{_value(value, indent)}"
    return f"{indent}{name}:{_value(value, indent)}"


def _value(value: Writable, indent: str) -> str:
    """Return a value after its colon, and the end of its line."""
    block = dump_block(value, indent + "  ")
    return f"\n{block}" if block else f" {dump_scalar(value)}\n"


def dump_block(value: Writable, indent: str) -> str:
    """Return a mapping or a sequence that is not empty, on lines of its own; nothing for anything else."""
    if isinstance(value, Mapping):
        return dump_yaml(value, indent)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "".join(_item(item, indent) for item in value)
    return ""


def _item(value: Writable, indent: str) -> str:
    """Return an item of a sequence: a block begins on the line of its dash."""
    block = dump_block(value, indent + "  ")
    return f"{indent}- {block[len(indent) + 2 :] or dump_scalar(value) + chr(10)}"


def dump_scalar(value: Writable) -> str:
    """Return a value on one line: a scalar, or an empty mapping or sequence."""
    if isinstance(value, str):
        return _text(value)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, int):
        return str(value) if value.bit_length() < MAX_BITS else hex(value)
    return "{}" if isinstance(value, Mapping) else "[]"


def dump_flow(value: Writable) -> str:
    """Return a value on one line, sequences and mappings in brackets."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{dump_flow(key)}: {dump_flow(held)}' for key, held in value.items())}}}"
    if isinstance(value, str):
        return _text(value) if _OF_FLOW.fullmatch(value) else dump_text(value, '"')
    if isinstance(value, Sequence):
        return f"[{', '.join(map(dump_flow, value))}]"
    return dump_scalar(value)


def dump_text(text: str, style: str | None) -> str:
    """Return a text in the quotes it had before, if they can hold it.

    Args:
        text: The text.
        style: The quotes; None or nothing for none.
    """
    if style == "'" and text.isprintable() and not _ESCAPED.search(text.translate(_QUOTES)):
        return "'{}'".format(text.replace("'", "''"))
    return f'"{_ESCAPED.sub(_escape, text)}"' if style == '"' else _text(text)


def _number(value: float) -> str:
    """Return a number with the point and the sign that YAML 1.1 wants: `1.0e+16`."""
    text = repr(value)
    return text if "." in text else text.replace("e", ".0e")


def _text(text: str) -> str:
    """Return a text bare, or in double quotes."""
    if _BARE.fullmatch(text) and text.isprintable() and not _is_read_otherwise(text):
        return text
    return dump_text(text, '"')


def _is_read_otherwise(text: str) -> bool:
    """Tell whether a bare text would be no text, or not all of it, to some reader."""
    is_word = len(text) <= MAX_WORD and text.casefold() in _WORDS
    return is_word or bool(_FIGURES.fullmatch(text)) or text[-1].isspace() or "---" in text


def _escape(found: re.Match[str]) -> str:
    """Return the escape of a character."""
    char = found[0]
    if char in _NAMED:
        return _NAMED[char]
    if char <= "\xff":
        return f"\\x{ord(char):02x}"
    return f"\\u{ord(char):04x}" if char <= "\uffff" else f"\\U{ord(char):08x}"

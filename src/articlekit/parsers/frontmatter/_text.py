"""Text as it was written, and the values of `extra`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import Any

from articlekit._patterns import compiled_later
from articlekit.parsers.frontmatter._value import Mapped, Scalar, Value

__all__ = [
    "Partial",
    "Refused",
    "escape_references",
    "is_empty",
    "is_null",
    "items_of",
    "part",
    "plain_value",
    "read_text",
]

NULLS = frozenset(("", "~", "null", "Null", "NULL"))
HTML_SPACE = " \t\n\r\f"
"""What is trimmed inside quotes; in a plain scalar, every white space is."""

_INT = compiled_later(r"[-+]?(?:0|[1-9][0-9]{0,17})", re.ASCII)
_FLOAT = compiled_later(
    r"[-+]?(?:0|[1-9][0-9]*)?(?:\.[0-9]*(?:[eE][-+]?[0-9]{1,3})?|(?<=[0-9])[eE][-+]?[0-9]{1,3})", re.ASCII
)
_REFERENCE = compiled_later(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


class Refused(ValueError):  # noqa: N818 - it never leaves the reader
    """A value that its field cannot hold; the message says why; none, that it is for something else."""


@dataclass(frozen=True, slots=True)
class Partial:
    """A value of which its field can hold a part; the whole is kept in `extra` as well."""

    value: Any


def is_null(value: Value) -> bool:
    """Tell whether a value is none: nothing, or a word for it, without quotes."""
    return isinstance(value, Scalar) and value.plain and value.text in NULLS


def is_empty(value: Value) -> bool:
    """Tell whether a value says nothing, so that another key may have the field."""
    if isinstance(value, Scalar):
        text = value.text
        if value.plain:
            return not text or text.isspace() or text in NULLS
        return not text or not text.strip(HTML_SPACE)
    return not value.entries if isinstance(value, Mapped) else not value


def plain_value(value: Value) -> Any:  # noqa: ANN401 - any JSON value
    """Return a value of `extra`, typed as YAML 1.2's core schema does; its nesting was limited before."""
    if isinstance(value, Mapped):
        return {entry.key: plain_value(entry.value) for entry in value.entries.values()}
    if not isinstance(value, Scalar):
        return [plain_value(item) for item in value]
    return _typed(value.text) if value.plain else value.text


def _typed(text: str) -> str | float | bool | None:
    """Return a plain scalar: yes and no are words, and numbers that would lose a digit are text."""
    if text in NULLS:
        return None
    if text in ("true", "True", "TRUE"):
        return True
    if text in ("false", "False", "FALSE"):
        return False
    if _INT.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text) and any(map(str.isdecimal, text)):
        number = float(text)
        return number if abs(number) != float("inf") else text
    return text


def read_text(value: Value) -> str | None:
    """Return text as it was written, its character references decoded once.

    Raises:
        Refused: If it is a list or a mapping.
    """
    if not isinstance(value, Scalar):
        raise Refused("is a list or a mapping where text belongs")
    text = value.text
    if value.plain:
        if text in NULLS:
            return None
        text = text.strip()
    else:
        text = text.strip(HTML_SPACE)
    if "&" in text:
        text = _REFERENCE.sub(lambda found: unescape(found[0]), text)
    return text or None


def escape_references(text: str) -> str:
    """Return text that `read_text` reads as this one: an `&` that would begin a reference is `&amp;`."""
    return _REFERENCE.sub(lambda found: f"&amp;{found[0][1:]}", text) if "&" in text else text


def part(value: Value, *keys: str) -> str | None:
    """Return the text under the first of these keys that a mapping has."""
    found = value.get(*keys) if isinstance(value, Mapped) else None
    return read_text(found) if isinstance(found, Scalar) else None


def items_of(value: Value) -> list[Scalar | Mapped]:
    """Return the items of a list, of lists in it too, or the one value, leaving out what is empty."""
    found: list[Scalar | Mapped] = []
    rest = [value]
    while rest:
        item = rest.pop()
        if isinstance(item, Scalar):
            if not item.plain or item.text not in NULLS:
                found.append(item)
        elif isinstance(item, Mapped):
            found.append(item)
        else:
            rest += reversed(item)
    return found

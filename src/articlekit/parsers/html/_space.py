"""White space as a browser shows it: CSS Text 3, for the scripts that write no spaces too."""

from __future__ import annotations

import re
from unicodedata import east_asian_width

__all__ = ["BLANK", "even", "is_uneven", "joins", "one_line"]

BLANK = " \t\n\r\f"
"""What HTML calls white space. No-break and ideographic spaces are text."""

_UNEVEN = re.compile("[\x00-\x1f\x7f-\x9f\xad\u200b\u2060\ufeff]")

_INVISIBLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\xad\u200b\u2060\ufeff]+")
_ZERO_BREAK = re.compile("[ \t\r\f]*+\n[ \t\n\r\f]*+\u200b|\u200b[ \t\r\f]*+\n[ \t\n\r\f]*+")
_LINE_END = re.compile(r"[ \t\r\f]*+\n[ \t\n\r\f]*+")
_BLANKS = re.compile(r"[ \t\r\f]+")


def is_uneven(words: str) -> bool:
    """Tell whether a browser shows a text, trimmed at its ends, otherwise than it stands in the source."""
    return "  " in words or (not words.isprintable() and _UNEVEN.search(words) is not None)


def even(words: str) -> str:
    """Return text with its white space as a browser shows it, and without invisible characters."""
    if "\u200b" in words:
        words = _ZERO_BREAK.sub("\u200b", words)
    words = _INVISIBLE.sub("", words)
    if "\n" not in words:
        return _BLANKS.sub(" ", words)
    first, *lines = _LINE_END.split(words)
    parts = [first]
    before = first[-1:]
    for line in lines:
        if not joins(before, line[:1]):
            parts.append(" ")
        parts.append(line)
        before = line[-1:]
    return _BLANKS.sub(" ", "".join(parts))


def joins(before: str, after: str) -> bool:
    """Tell whether a line end of the source between two characters shows as nothing: both are wide."""
    return after >= "\u1100" and before >= "\u1100" and _is_wide(before) and _is_wide(after)


def _is_wide(character: str) -> bool:
    return east_asian_width(character) in "WFH" and not _is_hangul(character)


def _is_hangul(character: str) -> bool:
    return (
        character <= "\u11ff"
        or "\u3131" <= character <= "\u318e"
        or "\ua960" <= character <= "\ua97c"
        or "\uac00" <= character <= "\ud7fb"
        or "\uffa0" <= character <= "\uffdc"
    )


def one_line(value: str | None) -> str:
    """Return an attribute's text as one line without invisible characters."""
    if not value:
        return ""
    return " ".join((value if value.isprintable() else _INVISIBLE.sub("", value)).split())

"""White space as a browser shows it: CSS Text 3, for the scripts that write no spaces too."""

from __future__ import annotations

import re
from unicodedata import east_asian_width

__all__ = ["BLANK", "INDENT", "even", "is_indented", "is_uneven", "joins", "one_line"]

BLANK = " \t\n\r\f"
"""What HTML calls white space. No-break and ideographic spaces are text."""

INDENT = "\u3000\u2003\u2002\xa0"
"""What a line may be indented with: at its start these are no text."""

_INDENTED = re.compile("[ \t\r\n\f]*+(?:\u3000{2}|\u2003{2}|\u2002{4})(?!\\s)")
_UNEVEN = re.compile("[\x00-\x1f\x7f-\x9f\xad\u200b\u2060\ufeff]")

_INVISIBLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\xad\u200b\u2060\ufeff]+")
_ZERO_BREAK = re.compile("[ \t\r\f]*+\n[ \t\n\r\f]*+\u200b|\u200b[ \t\r\f]*+\n[ \t\n\r\f]*+")
_IN_LINE = " \t\r\f"


def is_uneven(words: str) -> bool:
    """Tell whether a browser shows a text, trimmed at its ends, otherwise than it stands in the source."""
    return "  " in words or (
        not words.isprintable()
        # To Python these two are not printable either, and no other such character is as frequent.
        and not words.replace("\xa0", "").replace("\u3000", "").isprintable()
        and _UNEVEN.search(words) is not None
    )


def is_indented(text: str) -> bool:
    """Tell a line that begins like a paragraph: two characters further in, as Chinese is set.

    Seen on sites of the nineties and in what they feed: `<br>　　`. Guard: further in stands what is to be
    below something of the line before.
    """
    return _INDENTED.match(text) is not None


def even(words: str) -> str:
    """Return text with its white space as a browser shows it, and without invisible characters."""
    if "\u200b" in words:
        words = _ZERO_BREAK.sub("\u200b", words)
    lines = [line if line.isprintable() else _INVISIBLE.sub("", line) for line in words.split("\n")]
    text = _in_one_line(lines) if len(lines) > 1 else lines[0]
    for blank in "\t\r\f":
        text = text.replace(blank, " ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def _in_one_line(lines: list[str]) -> str:
    """Return lines as one: a space stands between two, or nothing where both sides are wide."""
    first, *between, last = lines
    parts = [first.rstrip(_IN_LINE)]
    before = parts[0][-1:]
    for line in (*filter(None, (line.strip(_IN_LINE) for line in between)), last.lstrip(_IN_LINE)):
        if not joins(before, line[:1]):
            parts.append(" ")
        parts.append(line)
        before = line[-1:]
    return "".join(parts)


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

"""Dates as people and programs write them, read as exactly as they are written.

The result is an aware date-time, a date-time without zone, or a date. Nothing is filled in: a text without
a year, a relative date, or 03/04/2020 without a hint is no date. The machine's zone and clock are never read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from unicodedata import normalize

from articlekit.parsers.frontmatter._clock import Hints, Unreadable
from articlekit.parsers.frontmatter._dates_east import read_east_asian
from articlekit.parsers.frontmatter._dates_exact import (
    read_digits,
    read_exact_iso,
    read_iso,
    read_rare_iso,
    read_rfc,
)
from articlekit.parsers.frontmatter._dates_numeric import read_numeric
from articlekit.parsers.frontmatter._dates_worded import read_english_prose, read_worded
from articlekit.parsers.frontmatter._moment import Found

__all__ = ["Found", "Hints", "Impossible", "read_date"]

MAX_LENGTH = 128
"""Characters of the longest text that may be a date."""

_MARKS = {ord("،"): ",", **dict.fromkeys(map(ord, "‐‒–−"), "-")}
"""Marks of other scripts and of typographers, as programs write them."""

NO_HINTS = Hints()


class Impossible(ValueError):  # noqa: N818 - it never leaves the reader
    """A date in a known form that no calendar has: 2022-02-30, 0000-00-00, 25:61."""


def read_date(text: str, hints: Hints = NO_HINTS) -> Found | None:
    """Return the date a text denotes; None if it denotes none, or more than one.

    Args:
        text: The date as written.
        hints: What settles what the text leaves open.

    Raises:
        Impossible: If it is in the form of a date, but no calendar has it.
    """
    text = text.strip()
    if not text or len(text) > MAX_LENGTH:
        return None
    try:
        if found := read_exact_iso(text) or read_rfc(text, hints):
            return found
        text = _plain_digits(normalize("NFKC", text).translate(_MARKS))
        if text[0] + text[-1] in ("<>", "[]"):  # Org mode
            text = text[1:-1]
        return next((found for reader in READERS if (found := reader(text, hints))), None)
    except Unreadable:
        return None
    except (ValueError, OverflowError) as error:
        raise Impossible(f"{text[:60]!r} is in no calendar ({error})") from error


def _plain_digits(text: str) -> str:
    """Return a text with the digits of every script as 0 to 9."""
    return text if text.isascii() else re.sub(r"\d", lambda digit: str(int(digit[0])), text)


READERS: tuple[Callable[[str, Hints], Found | None], ...] = (
    read_iso, read_rfc, read_digits, read_rare_iso, read_east_asian, read_numeric, read_worded,
    read_english_prose,
)  # fmt: skip
"""Asked in turn; the first that knows the date has it."""

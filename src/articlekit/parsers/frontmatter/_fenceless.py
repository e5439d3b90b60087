"""Heads without an opening fence: bare JSON, Nikola's comment, and by profile those that look like prose."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from articlekit._patterns import compiled_later
from articlekit.errors import Diagnostic
from articlekit.options import ParseOptions
from articlekit.parsers.frontmatter._json import find_object
from articlekit.parsers.frontmatter._keys import field_of
from articlekit.parsers.frontmatter._profiles import PROFILES

__all__ = ["Place", "find_fenceless", "looks_like_head"]


class Place(NamedTuple):
    """Where a head stands in a text."""

    dialect: str
    start: int
    """Where its content begins."""
    end: int
    """Where its content ends; -1 where nothing closes it."""
    body: int
    """Where the body begins."""


_KEY_LINE = compiled_later(r"[A-Za-z0-9_-]{1,40}[ \t]*:(?:[ \t]|(?=\n|\Z))", re.ASCII)
_HEXO_CLOSING = compiled_later(r"\n(-{3,}|;{3,})[ \t]*(?:\n|\Z)")
_HEXO_BEGIN = compiled_later(r"""["']?[A-Za-z_][\w-]{0,40}["']?[ \t]*:""")
_HEXO_LINE = compiled_later(r"""[ \t#}\]]|-[ \t]|["']?[^\s:]{1,60}["']?[ \t]*:(?:[ \t]|$)|$""")
_ORG_LINE = compiled_later(r"#\+[A-Za-z_][\w-]{0,60}(?:\[\])?:(?:[ \t][^\n]*)?(?:\n|\Z)")
_PLAIN_KEY = compiled_later(r" {0,3}[A-Za-z0-9_-]{1,60}:(?!//)")
_PLAIN_LINE = compiled_later(
    r"(?: {0,3}[A-Za-z0-9_-]{1,60}:(?!//)[^\n]*|(?:[ ]{4}|\t)[ \t]*+\S[^\n]*)(?:\n|\Z)"
)
_NIKOLA = compiled_later(r"<!--[ \t]*\n?(?=[ \t]*\.\.[ \t]+[a-z_-]{1,40}:)", re.IGNORECASE)


def find_fenceless(text: str, start: int, options: ParseOptions) -> Place | None:
    """Return where a head without an opening fence stands, if there is one.

    Args:
        text: The source.
        start: Where its first line that is not blank begins.
        options: Heads that look like prose are found only when their profile is set.
    """
    found = find_object(text, start, options.limits)
    if found is not None:
        return Place("json", *found)
    if text.startswith("<!--", start):
        return _nikola(text, start)
    profile = PROFILES.get(options.profile or "")
    finder = _FINDERS.get(profile.fenceless) if profile else None
    return finder(text, start) if finder else None


def _nikola(text: str, start: int) -> Place | None:
    """Find Nikola's head: a comment of lines such as `.. title: The hill`."""
    opened = _NIKOLA.match(text, start)
    end = text.find("-->", start)
    if opened is None or end < 0:
        return None
    return Place("nikola", opened.end(), end, end + 4 if text.startswith("\n", end + 3) else end + 3)


def _hexo(text: str, start: int) -> Place | None:
    """Find keys that only one fence below them makes a head, as Hexo reads them."""
    if not _HEXO_BEGIN.match(text, start):
        return None
    closing = _HEXO_CLOSING.search(text, start)
    if closing is None:
        return None
    dialect = "json" if closing[1][0] == ";" else "yaml"
    if dialect == "yaml" and not all(map(_HEXO_LINE.match, text[start : closing.start()].split("\n"))):
        return None
    return Place(dialect, start, closing.start() + 1, closing.end())


def _org(text: str, start: int) -> Place | None:
    """Find the lines `#+KEY: value` of Org mode, as Hugo reads them."""
    end = _run(_ORG_LINE, text, start)
    return Place("org", start, end, end) if end > start else None


def _plain(text: str, start: int) -> Place | None:
    """Find the lines `Key: value` of MultiMarkdown, as Pelican reads them, up to a blank or other line."""
    if not _PLAIN_KEY.match(text, start):
        return None
    end = _run(_PLAIN_LINE, text, start)
    return Place("mmd", start, end, end)


def _run(line: re.Pattern[str], text: str, start: int) -> int:
    """Return where the lines of one form end."""
    while (found := line.match(text, start)) and found.end() > start:
        start = found.end()
    return start


_FINDERS: Mapping[str | None, Callable[[str, int], Place | None]] = {
    "keys": _hexo,
    "org": _org,
    "mmd": _plain,
}


def looks_like_head(text: str, start: int) -> tuple[Diagnostic, ...]:
    """Say that a text begins like a head that only a profile reads: two lines of keys, the first known."""
    known = field_of(text[start : start + 40].partition(":")[0])
    end = text.find("\n", start)
    if known is None or not _KEY_LINE.match(text, start) or not _KEY_LINE.match(text, end + 1):
        return ()
    message = 'this looks like a head of Pelican or Hexo: set profile="pelican" or "hexo" to read it'
    return (Diagnostic("front-matter.unread-head", "info", message, text.count("\n", 0, start) + 1, 1),)

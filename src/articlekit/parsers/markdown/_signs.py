"""The signs of Markdown in a text: those that hardly ever stand in HTML, and those that people type anywhere.

Each pattern begins with a character that is rare, so that most of a text is passed over at once.
"""

from __future__ import annotations

import re
from itertools import islice

from articlekit._patterns import compiled_later

__all__ = [
    "count_weak_signs",
    "goes_on_inside",
    "has_bold",
    "has_strong_sign",
    "has_weak_line",
    "may_hold_shortcodes",
]

ENOUGH = 2
"""How many weak signs are counted."""

_BOLD = r"\*\*(?![\s*])[^*\n]{1,500}\*\*|__(?<!\w__)(?![\s_])[^_\n]{1,500}__(?!\w)"
_HEADING = r"#{1,6}[ \t]+\S"
_IMAGE = r"!\[[^\[\]\n]{0,300}\](?:\([^)\s]|\[)|!\[\[[^\[\]\n]{1,300}\]\]"
_MARKER = r"(?:[-*+]|\d{1,3}[.)])[ \t]+\S"
_ITEMS = rf"{_MARKER}.*\n(?:.*\n){{0,6}}? {{0,3}}{_MARKER}"

_STRONG_LINE = re.compile(
    rf"\n {{0,3}}(?:{_HEADING}"
    r"|\[[^\[\]\n]{1,200}\]:[ \t]*<?\S{0,300}[./#:]"  # the addresses of links
    r"|\|?[ \t]*:?-{2,}:?[ \t]*\|[-| :\t]*(?=\n|\Z)"  # tables
    r"|>[ \t]?\[!\w+\]|:::+[ \t]*\w)"  # callouts
)
_STRONG_SPOT = re.compile(
    rf"{_IMAGE}|\[[^\[\]\n]{{1,300}}\]\(<?(?:https?:|mailto:|[/#.{{]|[^()\s<>]{{0,300}}[./])|\[\^[^\]\s]{{1,100}}\]"
)
_MODULES = re.compile(r"\s*(?:import|export)[ ][^\n]{0,300}[\"'];?[ \t]*(?=\n|\Z)")
_WEAK_LINE = re.compile(
    rf"\n {{0,3}}(?:{_ITEMS}|>[ \t]?\S|\{{:"
    r"|(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})(?=\n|\Z))"
    r"|\n[^\s<>].*\n(?:(?:={3,}|-{3,})[ \t]*(?=\n|\Z)|:[ \t]+\S)"  # underlined headings, definitions
)
_WEAK_SPOT = re.compile(
    rf"{_BOLD}|\*(?<![A-Za-z0-9*]\*)(?![\s*])[^*\n]{{1,500}}(?<!\s)\*(?![A-Za-z0-9*])"
    r"|_(?<!\w_)(?![\s_])[^_\n]{1,500}(?<!\s)_(?!\w)|~~(?![\s~])[^~\n]{1,500}~~"
    r"|\\(?:[\\*_\[\]#`]|\n[ \t]*\S)|(?<![ ])[ ]{2,}+\n[ \t]*\S|<(?:https?://|mailto:)[^\s<>]+>|\{(?:\{[<%]|%)"
)
_INSIDE = compiled_later(rf"\n[ \t]*\n(?:{_HEADING}|{_IMAGE}|{_ITEMS}|[^<>\n]{{0,300}}?(?:{_BOLD}))")
_BOLD_SPOT = re.compile(_BOLD)
_SHORT_CODE = compiled_later(r"\{\{|\{%|!\[\[|\[/?[A-Za-z]")


def has_strong_sign(text: str) -> bool:
    """Tell whether there is what hardly ever stands in the text of an HTML body."""
    return (
        _STRONG_SPOT.search(text) is not None
        or _STRONG_LINE.search(f"\n{text}") is not None
        or _MODULES.match(text) is not None
    )


def has_weak_line(text: str) -> bool:
    """Tell whether there are lines that are Markdown, but that people write between tags, too."""
    return _WEAK_LINE.search(f"\n{text}") is not None


def count_weak_signs(text: str) -> int:
    """Count the same within lines, up to two."""
    return sum(1 for _ in islice(_WEAK_SPOT.finditer(text), ENOUGH))


def has_bold(text: str) -> bool:
    """Tell whether something is bold."""
    return _BOLD_SPOT.search(text) is not None


def goes_on_inside(text: str) -> bool:
    """Tell whether Markdown begins after a blank line somewhere."""
    return _INSIDE.search(text) is not None


def may_hold_shortcodes(source: str) -> bool:
    """Tell whether anything in a source, which may be HTML, looks like the start of a short code."""
    return ("[" in source or "{" in source) and _SHORT_CODE.search(source) is not None

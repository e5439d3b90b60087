"""Emphasis next to Chinese, Japanese and Korean, which have no blanks for CommonMark's rule to count on.

`他说**“你好”**，然后` is bold to every author, and to readers that follow the CJK-friendly amendment of the
rule; to CommonMark it is four stars.
"""

from __future__ import annotations

import unicodedata

from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.rules_inline.state_inline import Delimiter, StateInline

__all__ = ["emphasis"]


def emphasis(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's own
    """Read a run of stars or underscores, as markdown-it does but for stars next to wide letters."""
    start = state.pos
    marker = state.src[start]
    if silent or marker not in "*_":
        return False
    scanned = state.scanDelims(start, marker == "*")
    opens, closes = scanned.can_open, scanned.can_close
    if marker == "*" and not (opens and closes):
        before = state.src[start - 1] if start else " "
        after = state.src[start + scanned.length : start + scanned.length + 1] or " "
        opens = opens or _may_turn(after, before)
        closes = closes or _may_turn(before, after)
    for _ in range(scanned.length):
        state.push("text", "", 0).content = marker
        state.delimiters.append(
            Delimiter(
                marker=ord(marker),
                length=scanned.length,
                token=len(state.tokens) - 1,
                end=-1,
                open=opens,
                close=closes,
            )
        )
    state.pos += scanned.length
    return True


def _may_turn(inner: str, outer: str) -> bool:
    """Tell whether emphasis may begin or end between two characters, one of which is wide."""
    if isWhiteSpace(ord(inner)) or not (_is_wide(inner) or _is_wide(outer)):
        return False
    return not _is_punctuation(inner) or _is_wide(inner) or _is_wide(outer)


def _is_punctuation(char: str) -> bool:
    return bool(isMdAsciiPunct(ord(char)) or isPunctChar(char))


def _is_wide(char: str) -> bool:
    """Tell a letter or a mark of the scripts that are written without blanks, and Hangul's."""
    return char > "\u10ff" and unicodedata.east_asian_width(char) in "WF"

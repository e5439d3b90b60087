"""The text of one paragraph being gathered, with the marks and the inline elements over it."""

from __future__ import annotations

from articlekit.models import Mark
from articlekit.parsers._draft import Box, Piece
from articlekit.parsers.html._space import BLANK, INDENT, even, is_uneven, joins

__all__ = ["Open", "Run"]

_INDENT = BLANK + INDENT
_NO_GAP, _SPACE, _LINE_END = range(3)


class Open:
    """An inline element that has begun and not yet ended."""

    __slots__ = ("box", "fields", "start")

    def __init__(self, box: Box, fields: dict[str, str] | None) -> None:
        """Keep the element, and the fields of its mark if it is one."""
        self.box = box
        self.fields = fields
        self.start = 0


class Run:
    """The text of one paragraph, heading or cell, as it is read."""

    __slots__ = ("gap", "last", "length", "opened", "parts", "ranges")

    def __init__(self, opened: list[Open]) -> None:
        """Begin inside the inline elements that are open already."""
        self.parts: list[str] = []
        self.length = 0
        self.last = ""
        self.gap = _NO_GAP
        self.opened = opened
        self.ranges: list[tuple[Open, int, int]] = []
        for inline in opened:
            inline.start = 0

    def add(self, text: str) -> None:
        """Add text of the source: its white space becomes what a browser makes of it."""
        words = text.strip(BLANK)
        if not words:
            self._widen(text)
            return
        has_ends = len(words) != len(text)
        if has_ends:
            self._widen(text[: len(text) - len(text.lstrip(BLANK))])
        if is_uneven(words):
            words = even(words)
        if words:
            self.add_words(words)
        if has_ends:
            self._widen(text[len(text.rstrip(BLANK)) :])

    def _widen(self, blank: str) -> None:
        """Note white space, which shows only if words follow in the same line."""
        if "\n" in blank:
            self.gap = _LINE_END
        elif blank and self.gap == _NO_GAP:
            self.gap = _SPACE

    def add_words(self, words: str) -> None:
        """Add words that are as they should be, after the gap before them."""
        if self.last in {"", "\n"}:
            words = words.lstrip(_INDENT) if words[0] in INDENT else words
            if not words:
                return
        elif self.gap and (self.gap == _SPACE or not joins(self.last, words[0])):
            self.parts.append(" ")
            self.length += 1
        self.gap = _NO_GAP
        self.parts.append(words)
        self.length += len(words)
        self.last = words[-1]

    def add_line_break(self) -> None:
        """Add a hard line break, if a line stands before it."""
        if self.last not in {"", "\n"}:
            self.parts.append("\n")
            self.length += 1
            self.last = "\n"
        self.gap = _NO_GAP

    def open(self, inline: Open) -> None:
        """Begin an inline element."""
        inline.start = self.length
        self.opened.append(inline)

    def close(self) -> None:
        """End the innermost inline element."""
        inline = self.opened.pop()
        if inline.start < self.length:
            self.ranges.append((inline, inline.start, self.length))

    def end(self) -> tuple[str, tuple[Mark, ...], tuple[Piece, ...]]:
        """Return the text, its marks, and its inline elements, the outermost first."""
        for inline in reversed(self.opened):
            if inline.start < self.length:
                self.ranges.append((inline, inline.start, self.length))
        whole = "".join(self.parts)
        text = whole.strip()
        if not self.ranges:
            return text, (), ()
        before = 0 if len(text) == len(whole) else len(whole) - len(whole.lstrip())
        return text, *_over(text, before, self.ranges)


def _over(
    text: str, before: int, ranges: list[tuple[Open, int, int]]
) -> tuple[tuple[Mark, ...], tuple[Piece, ...]]:
    """Return the marks and the pieces of a text from ranges that are counted from before its start."""
    make = Mark.__pydantic_validator__.validate_python
    marks: list[Mark] = []
    pieces: list[Piece] = []
    for inline, first, last in reversed(ranges):
        start, end = _trimmed(text, first - before, last - before)
        if start < end:
            pieces.append(Piece(start, end, inline.box))
            if inline.fields is not None:
                marks.append(make({"start": start, "end": end, **inline.fields}))
    if len(pieces) > 1:
        pieces.sort(key=_outermost_first)
    return tuple(marks), tuple(pieces)


def _outermost_first(piece: Piece) -> tuple[int, int]:
    return piece.start, -piece.end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a range without the white space at its ends."""
    start = max(start, 0)
    covered = text[start : max(end, 0)]
    found = covered.lstrip()
    start += len(covered) - len(found)
    return start, start + len(found.rstrip())

"""Text being gathered: white space as a browser shows it, and the marks and inline elements over it."""

from __future__ import annotations

import re
from unicodedata import east_asian_width

from articlekit.models import Mark
from articlekit.parsers._draft import Box, Piece

__all__ = ["Open", "Run"]

BLANK = " \t\n\r\f"
"""What HTML calls white space. No-break and ideographic spaces are text."""

EDGE = BLANK + "\u3000"
"""What is no part of a line at its ends: ideographic spaces there indent a paragraph."""

_UNEVEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b\ufeff\u00ad\u2060]|  ")
_INVISIBLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u200b\ufeff\u00ad\u2060]+")
_BREAKABLE = re.compile(r"[ \t\r\f]*+\n[ \t\n\r\f]*+")
_BLANKS = re.compile(r"[ \t\r\f]+")

_NO_GAP, _SPACE, _NEWLINE = range(3)


class Open:
    """An inline element that has begun and not yet ended."""

    __slots__ = ("box", "href", "kind", "piece", "start", "title")

    def __init__(self, box: Box, kind: str | None, href: str | None, title: str | None) -> None:
        """Begin at the start of the text; `Run.open` moves it."""
        self.box = box
        self.kind = kind
        self.href = href
        self.title = title
        self.start = 0


class Run:
    """The text of one paragraph, heading or cell, as it is read."""

    __slots__ = ("gap", "last", "length", "marks", "opened", "parts", "pieces")

    def __init__(self, opened: list[Open]) -> None:
        """Begin with the inline elements that are open already."""
        self.parts: list[str] = []
        self.length = 0
        self.last = ""
        self.gap = _NO_GAP
        self.marks: list[tuple[Open, int, int]] = []
        self.pieces: list[tuple[Open, int, int]] = []
        self.opened = opened
        for mark in opened:
            mark.start = 0

    def add(self, text: str) -> None:
        """Add text of the source: runs of white space become what a browser makes of them."""
        words = text.strip(BLANK)
        if not words:
            if text:
                self._space(text)
            return
        if len(words) != len(text):
            self._space(text[: text.index(words[0])])
        if _UNEVEN.search(words):
            words = evened(words)
            if not words:
                return
        self._put(words)
        if text[-1] in BLANK:
            self._space(text[len(text.rstrip(BLANK)) :])

    def add_line_break(self) -> None:
        """Add a hard line break."""
        if self.length:
            self.parts.append("\n")
            self.length += 1
            self.last = "\n"
        self.gap = _NO_GAP

    def add_as_is(self, text: str) -> None:
        """Add text whose white space is kept."""
        if text:
            self._put(text)

    def _space(self, blank: str) -> None:
        if "\n" in blank:
            self.gap = _NEWLINE
        elif blank and self.gap == _NO_GAP:
            self.gap = _SPACE

    def _put(self, words: str) -> None:
        """Add words after the gap before them."""
        if self.gap and self.last and self.last != "\n":
            if self.gap == _SPACE or not _joins(self.last, words[0]):
                self.parts.append(" ")
                self.length += 1
        self.gap = _NO_GAP
        self.parts.append(words)
        self.length += len(words)
        self.last = words[-1]

    def open(self, mark: Open) -> None:
        """Begin an inline element."""
        mark.start = self.length
        self.opened.append(mark)

    def close(self) -> None:
        """End the innermost inline element."""
        mark = self.opened.pop()
        self._end(mark)

    def _end(self, mark: Open) -> None:
        self.pieces.append((mark, mark.start, self.length))
        if mark.kind is not None and mark.start < self.length:
            self.marks.append((mark, mark.start, self.length))

    def end(self) -> tuple[str, tuple[Mark, ...], tuple[Piece, ...]]:
        """Return the text, its marks and its inline elements."""
        for mark in reversed(self.opened):
            self._end(mark)
        text = "".join(self.parts)
        if not self.pieces:
            return text.strip(), (), ()
        return _trimmed(text, self.marks, self.pieces)


def _trimmed(
    text: str, marks: list[tuple[Open, int, int]], pieces: list[tuple[Open, int, int]]
) -> tuple[str, tuple[Mark, ...], tuple[Piece, ...]]:
    """Trim the text, and bring the ranges over it into it."""
    shift = len(text) - len(text.lstrip())
    text = text.strip()
    most = len(text)
    found: list[Mark] = []
    for mark, start, end in marks:
        start, end = max(0, start - shift), min(most, end - shift)
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        if start < end and mark.kind is not None:
            found.append(Mark(type=mark.kind, start=start, end=end, href=mark.href, title=mark.title))
    inline = sorted(
        (
            Piece(max(0, min(start - shift, most)), max(0, min(end - shift, most)), mark.box)
            for mark, start, end in reversed(pieces)
        ),
        key=lambda piece: (piece.start, -piece.end),
    )
    return text, tuple(found), tuple(inline)


def _joins(before: str, after: str) -> bool:
    """Tell whether a line end between two characters is nothing at all, as in Chinese and Japanese."""
    return _wide(before) and _wide(after)


def _wide(character: str) -> bool:
    if character < "\u1100":
        return False
    return east_asian_width(character) in "WFH" and not _hangul(character)


def _hangul(character: str) -> bool:
    return (
        "\u1100" <= character <= "\u11ff"
        or "\u3130" <= character <= "\u318f"
        or "\ua960" <= character <= "\ua97f"
        or "\uac00" <= character <= "\ud7ff"
        or "\uffa0" <= character <= "\uffdc"
    )


def evened(words: str) -> str:
    """Return text with its inner white space as a browser shows it, and without invisible characters."""
    words = _INVISIBLE.sub("", words).strip(BLANK)
    if "\n" not in words:
        return _BLANKS.sub(" ", words)
    lines = _BREAKABLE.split(words)
    parts = [lines[0]]
    for before, after in zip(lines, lines[1:], strict=False):
        if not _joins(before[-1:], after[:1]):
            parts.append(" ")
        parts.append(after)
    return _BLANKS.sub(" ", "".join(parts))

"""Escapes what Markdown would take for markup, and nothing else.

A whole text is looked at once, whatever pieces it was put together from: only then can it be seen that
`1986` in bold before `. The year` would begin a list, and that a `!` before a link would make it a picture.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from articlekit._patterns import compiled_later
from articlekit.serializers._markdown_rules import CANDIDATE, LINE_STARTS, RULES, is_visible
from articlekit.serializers._markdown_source import HARD_BREAK, Piece, Place, Source

__all__ = ["escaped", "is_plain"]

_SIGN = re.compile(rf"[\n{re.escape(''.join(RULES))}]")
_ODD_START = re.compile(r"(?=[\x00-\x7f])\W|\d{1,9}[.)]")
_BRACKETS = frozenset("()[]")
_NAMED = {"<": "&lt;", "&": "&amp;"}
"""What is written as a reference: not every reader of Markdown lets a backslash escape these."""

_DELIMITERS = frozenset("*_~")
_HEADING_END = compiled_later(r"(?:^|[ \t])(#+)$")


def escaped(pieces: Sequence[Piece], place: Place = "paragraph", *, math: bool = False) -> str:
    """Return words and markup put together, with every character of the words escaped that would be markup.

    Args:
        pieces: The words and the markup in order. Line breaks are markup already.
        place: Where it stands.
        math: Whether `$` is markup.
    """
    if all(piece.kind == "markup" or is_plain(piece.source) for piece in pieces):
        return "".join([piece.source for piece in pieces])
    source = Source(pieces, place, math=math)
    changes = {index: _escape(source, index) for index in (*_inside(source), *_at_edges(source))}
    changes |= {index: f"&#{ord(source.text[index])};" for index in _edge_spaces(source)}
    return _changed(source.text, changes)


def is_plain(text: str) -> bool:
    """Tell at once of nearly every text that nothing in it would be markup, whatever is before and after it.

    It has none of the characters of `RULES` and no line end. It does not begin with a sign of ASCII, which
    everything begins with that begins a block (`LINE_STARTS`), or with a number before a dot or a bracket.
    It does not end with the `#` that ends a heading. It has no white space at its edges, nor what some
    readers take for it.
    """
    if not text:
        return True
    if _SIGN.search(text) or _ODD_START.match(text):
        return False
    return text[-1] != "#" and is_visible(text[-1]) and is_visible(text[0])


def _escape(source: Source, index: int) -> str:
    r"""Return how a character is written that would be markup.

    A backslash before a bracket is a reference: `\\[` is how a formula begins in Jekyll and elsewhere.
    """
    char, after = source.text[index], source.text[index + 1 : index + 2]
    if char == "\\" and after in _BRACKETS:
        return "&#92;"
    return _NAMED.get(char) or f"\\{char}"


def _changed(text: str, changes: Mapping[int, str]) -> str:
    """Return a text with some of its characters written otherwise."""
    parts: list[str] = []
    done = 0
    for index in sorted(changes):
        parts += (text[done:index], changes[index])
        done = index + 1
    return "".join((*parts, text[done:]))


def _inside(source: Source) -> Iterator[int]:
    """Give the places in the words that would be markup wherever they stand."""
    start = 0
    for piece, end in zip(source.pieces, source.ends, strict=True):
        if piece.kind != "markup":
            for found in CANDIDATE.finditer(source.text, start, end):
                if RULES[found[0][0]](source, found.start(), found.end()):
                    yield from range(found.start(), found.end())
        start = end


def _at_edges(source: Source) -> Iterator[int]:
    """Give the places in the words that would be markup because of where the text stands."""
    if source.place == "paragraph":
        yield from _at_line_starts(source)
    elif source.place == "heading":
        yield from _at_heading_end(source)


def _at_line_starts(source: Source) -> Iterator[int]:
    """Give the places at the start of a line that would begin a block."""
    for start in source.line_starts:
        if source.kind(start) in {"markup", ""}:
            continue
        for pattern in LINE_STARTS:
            if (found := pattern.match(source.text, start)) and source.kind(found.end(1)) != "markup":
                yield from range(found.end(1), _run_end(source, found.end(1)))


def _at_heading_end(source: Source) -> Iterator[int]:
    """Give the place at the end of a heading where signs begin that would be taken for its closing ones."""
    end = _HEADING_END.search(source.text)
    if end is not None and source.kind(end.start(1)) != "markup":
        yield end.start(1)


def _run_end(source: Source, start: int) -> int:
    """Return where the characters end that are escaped together: the rest of a run could close another."""
    char, end = source.text[start], start + 1
    while char in _DELIMITERS and source.text.startswith(char, end) and source.kind(end) != "markup":
        end += 1
    return end


def _edge_spaces(source: Source) -> Iterator[int]:
    """Give the white space at the edges of lines that some readers would take away."""
    for start, after in zip(source.line_starts, [*source.line_starts[1:], None], strict=True):
        end = len(source.text) if after is None else after - len(HARD_BREAK)
        for index in {start, end - 1}:
            if start <= index < end and source.kind(index) != "markup" and not is_visible(source.text[index]):
                yield index

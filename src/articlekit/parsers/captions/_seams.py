"""Where elements meet without a blank between them: `…hoy.</span><span>Pilar Sanz (EFE)`."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from articlekit.parsers._draft import Draft, Piece
from articlekit.parsers.captions._boxes import says
from articlekit.parsers.captions._cues import FINAL_MARKS
from articlekit.parsers.captions._hidden import hidden_ranges
from articlekit.parsers.captions._names import is_wide
from articlekit.parsers.captions._span import EDGE, Span, joined

__all__ = ["seamed"]

_SEAMED = frozenset({"a", "b", "cite", "div", "em", "i", "p", "small", "span", "strong"})
_BOXED = frozenset({"cite", "div", "p", "small", "span"})


def seamed(draft: Draft, span: Span) -> tuple[Span, list[str]]:
    """Return a text without hidden labels and with a blank at every seam, and the labels left out."""
    if not draft.pieces:
        return span, []
    hidden = hidden_ranges(draft)
    seams = _seams(draft.pieces, span.text)
    if not seams and not hidden:
        return span, []
    cuts = sorted({0, len(span.text), *seams, *(cut for edge in hidden for cut in edge)})
    kept: list[Span] = []
    dropped: list[str] = []
    for start, end in pairwise(cuts):
        if any(first <= start and end <= last for first, last in hidden):
            dropped.append(span.text[start:end].strip(EDGE))
        else:
            kept.append(span.cut(start, end))
    return joined([part for part in kept if part.text] or [Span("")], " "), dropped


def _seams(pieces: Iterable[Piece], text: str) -> set[int]:
    """Return where a blank is missing."""
    return {
        cut
        for piece in pieces
        if piece.box.tag in _SEAMED and (piece.start or piece.end < len(text))
        for cut in (piece.start, piece.end)
        if 0 < cut < len(text) and _is_seam(text, piece, cut)
    }


def _is_seam(text: str, piece: Piece, cut: int) -> bool:
    """Tell whether a blank is missing at an element's edge: between a full stop and a letter, say."""
    before, after = text[cut - 1], text[cut]
    if before.isspace() or after.isspace() or is_wide(before) or is_wide(after):
        return False
    if before in FINAL_MARKS or before in ",:;)»”":
        return after.isalnum() or after in "(©["
    boxed = piece.box.tag in _BOXED or text[piece.start : piece.end].rstrip()[-1:] in {":", "："}
    told = bool(says(piece.box)) and before.isalnum() and after.isalnum()
    return boxed and (told or after in "(©[" or ((before.islower() or before.isdigit()) and after.isupper()))

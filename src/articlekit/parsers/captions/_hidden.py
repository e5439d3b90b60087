"""What only readers of screens hear: labels such as `Image caption,`."""

from __future__ import annotations

from articlekit.parsers._draft import Draft
from articlekit.parsers.captions._boxes import says
from articlekit.parsers.captions._credit_labels import is_label
from articlekit.parsers.captions._kinds import text_of

__all__ = ["hidden_ranges"]


def hidden_ranges(draft: Draft) -> list[tuple[int, int]]:
    """Return the ranges of a text that no one sees; a credit's label is kept, as it tells what follows."""
    if not draft.pieces:
        return []
    ranges = [(piece.start, piece.end) for piece in draft.pieces if says(piece.box) == "hidden"]
    if not ranges:
        return []
    text = text_of(draft)
    return [(start, end) for start, end in ranges if not is_label(text[start:end])]

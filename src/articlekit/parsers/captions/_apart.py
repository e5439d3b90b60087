"""Texts that hold a caption and something else are cut before pictures are paired.

An inline element may hold a picture and its caption at the start of a paragraph
(`<p><span><img>words</span> The article …`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter

from articlekit.models import Paragraph
from articlekit.parsers._draft import Box, Draft, Piece

__all__ = ["set_apart"]

_CONTINUES = attrgetter("continues")
_EDGE = " \t\n\u3000"


def set_apart(drafts: Sequence[Draft]) -> Sequence[Draft]:
    """Return the drafts of a run with captions apart from the text that surrounds them."""
    if not any(map(_CONTINUES, drafts)):
        return drafts
    parted = [part for before, draft in _with_previous(drafts) for part in _inline_box(before, draft)]
    return parted if len(parted) != len(drafts) else drafts


def _with_previous(drafts: Sequence[Draft]) -> Iterator[tuple[Draft | None, Draft]]:
    """Give each draft with the one before it."""
    return zip((None, *drafts), drafts, strict=False)


def _inline_box(before: Draft | None, draft: Draft) -> list[Draft]:
    """Cut off the start of a paragraph that shares an inline element with the picture before it."""
    block = draft.block
    if (
        before is None
        or before.block.type != "image"
        or not draft.continues
        or not isinstance(block, Paragraph)
    ):
        return [draft]
    shared = [piece for piece in draft.pieces if piece.start == 0 and _is_around(piece.box, before)]
    end = max((piece.end for piece in shared), default=len(block.text))
    if end >= len(block.text.rstrip(_EDGE)):
        return [draft]
    head = _part(draft, block, (0, end), shared[0].box)
    return [head, _part(draft, block, (end, len(block.text)), draft.box)]


def _is_around(box: Box, draft: Draft) -> bool:
    """Tell whether an element stands around a draft."""
    return any(around is box for around in draft.box.path())


def _part(draft: Draft, block: Paragraph, edges: tuple[int, int], box: Box) -> Draft:
    """Return a range of a paragraph as a draft of its own."""
    start, end = edges
    inner = block.text[start:end]
    first = start + len(inner) - len(inner.lstrip(_EDGE))
    last = first + len(inner.strip(_EDGE))
    cut = ((max(piece.start, first), min(piece.end, last), piece.box) for piece in draft.pieces)
    pieces = tuple(Piece(a - first, b - first, held) for a, b, held in cut if a < b and held is not box)
    return Draft(block.slice(first, last), box, pieces, draft.continues, (), draft.broken and not start)

"""Texts that hold a caption and something else are cut before pictures are paired.

WordPress's `[caption …]<img> words[/caption]` comes raw in exports and feeds; and an inline element may hold
a picture and its caption at the start of a paragraph (`<p><span><img>words</span> The article …`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articlekit.models import Paragraph
from articlekit.parsers._draft import Box, Draft, Piece

__all__ = ["Apart", "set_apart"]

_OPEN, _CLOSE = "[caption", "[/caption]"
_EDGE = " \t\n\u3000"


@dataclass(frozen=True, slots=True)
class Apart:
    """The drafts of a run, captions apart from what surrounded them."""

    drafts: Sequence[Draft]
    pairs: tuple[tuple[int, int], ...] = ()
    """Where the pictures are that had a short code, each with the place of its caption."""


def set_apart(drafts: Sequence[Draft]) -> Apart:
    """Return the drafts of a run with captions apart from the text that surrounds them."""
    boxed = [part for before, draft in _with_previous(drafts) for part in _inline_box(before, draft)]
    if any(_CLOSE in draft.block.text for draft in boxed if isinstance(draft.block, Paragraph)):
        return _shortcodes(boxed)
    return Apart(boxed if len(boxed) != len(drafts) else drafts)


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
    return [*_part(draft, 0, end, shared[0].box), *_part(draft, end, len(block.text), draft.box)]


def _is_around(box: Box, draft: Draft) -> bool:
    """Tell whether an element stands around a draft."""
    return any(around is box for around in draft.box.path())


def _shortcodes(drafts: Sequence[Draft]) -> Apart:
    """Take `[caption]` away, and tell which text was inside it."""
    found: list[Draft] = []
    pairs: list[tuple[int, int]] = []
    for draft in drafts:
        block = draft.block
        opening = _opening(found[-2]) if len(found) > 1 and found[-1].block.type == "image" else None
        if opening is None or not isinstance(block, Paragraph) or _CLOSE not in block.text:
            found.append(draft)
            continue
        before, image = found[-2:]
        words = block.text.index(_CLOSE)
        caption = _part(draft, 0, words, draft.box) or _attribute(before, opening)
        found[-2:] = [*_part(before, 0, opening, before.box), image]
        pairs += [(len(found) - 1, len(found))] * len(caption)
        found += [*caption, *_part(draft, words + len(_CLOSE), len(block.text), draft.box)]
    return Apart(found, tuple(pairs))


def _attribute(draft: Draft, opening: int) -> list[Draft]:
    """Return the caption that stands in the short code itself, as WordPress wrote it before 3.4."""
    text = draft.block.text if isinstance(draft.block, Paragraph) else ""
    start = text.find('caption="', opening + len(_OPEN))
    end = text.find('"', start + 9) if start >= 0 else -1
    return _part(draft, start + 9, end, draft.box) if end > 0 else []


def _opening(draft: Draft) -> int | None:
    """Return where a `[caption …]` at the end of a text begins."""
    block = draft.block
    text = block.text.rstrip(_EDGE) if isinstance(block, Paragraph) else ""
    start = text.rfind(_OPEN)
    return start if start >= 0 and text.find("]", start) == len(text) - 1 else None


def _part(draft: Draft, start: int, end: int, box: Box) -> list[Draft]:
    """Return a range of a paragraph as a draft of its own; none when it is blank."""
    block = draft.block
    assert isinstance(block, Paragraph)  # noqa: S101 - told apart by the callers
    inner = block.text[start:end]
    first = start + len(inner) - len(inner.lstrip(_EDGE))
    last = first + len(inner.strip(_EDGE))
    if first >= last:
        return []
    cut = [
        (max(piece.start, first) - first, min(piece.end, last) - first, piece.box) for piece in draft.pieces
    ]
    pieces = tuple(
        Piece(begin, stop, around) for begin, stop, around in cut if begin < stop and around is not box
    )
    return [Draft(block.slice(first, last), box, pieces, draft.continues, (), draft.broken and not start)]

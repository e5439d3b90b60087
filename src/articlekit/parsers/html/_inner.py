"""Containers: blocks that hold other blocks."""

from __future__ import annotations

from articlekit.models import Block
from articlekit.models._walk import plain
from articlekit.parsers._draft import Draft

__all__ = ["blocks_of", "inner_runs", "words_of"]

_CAPTIONED = frozenset({"image", "gallery", "media", "embed", "table"})


def inner_runs(runs: list[list[Draft]]) -> tuple[tuple[Draft, ...], ...]:
    """Return the runs of drafts inside a block, if there is something among them that can have a caption."""
    for run in runs:
        for draft in run:
            if draft.inner or draft.block.type in _CAPTIONED:
                return tuple(map(tuple, runs))
    return ()


def blocks_of(drafts: list[Draft]) -> tuple[Block, ...]:
    """Return the blocks of some drafts; what only says "no caption" is left out."""
    return tuple(draft.block for draft in drafts if getattr(draft.block, "text", " "))


def words_of(drafts: list[Draft], separator: str = " ") -> str:
    """Return the words of some drafts without their marks."""
    return separator.join(filter(None, (plain(draft.block) for draft in drafts)))

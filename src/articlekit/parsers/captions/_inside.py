"""Blocks that hold blocks are built anew around what was attached inside them."""

from __future__ import annotations

from collections.abc import Sequence

from articlekit.models import Block, UnknownBlock

__all__ = ["with_inner"]


def with_inner(block: Block, runs: Sequence[Sequence[Block]]) -> Block:
    """Return a block with other blocks inside it, run by run in the order of `models._walk.inner`."""
    if isinstance(block, UnknownBlock):
        return block
    match block.type:
        case "list" | "definitions":
            items = (item.replace(body=tuple(run)) for item, run in zip(block.items, runs, strict=True))
            return block.replace(items=tuple(items))
        case "quote" | "aside" | "footnote":
            return block.replace(body=tuple(runs[0]))
        case _:
            return block

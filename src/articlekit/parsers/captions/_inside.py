"""Blocks that hold blocks are built anew around what was attached inside them."""

from __future__ import annotations

from collections.abc import Sequence

from articlekit.models import Aside, Block, Definitions, Footnote, List, Quote

__all__ = ["with_inner"]


def with_inner(block: Block, runs: Sequence[Sequence[Block]]) -> Block:
    """Return a block with other blocks inside it, run by run in the order of `models._walk.inner`."""
    if isinstance(block, List):
        entries = zip(block.items, runs, strict=True)
        return block.replace(items=tuple(item.replace(body=tuple(run)) for item, run in entries))
    if isinstance(block, Definitions):
        terms = zip(block.items, runs, strict=True)
        return block.replace(items=tuple(item.replace(body=tuple(run)) for item, run in terms))
    return block.replace(body=tuple(runs[0])) if isinstance(block, Quote | Aside | Footnote) else block

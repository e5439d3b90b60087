"""The lead image of a page: what it shows above its text, or else what its data say."""

from __future__ import annotations

from collections.abc import Sequence

from articlekit.models import Block, Heading, Image, Paragraph
from articlekit.parsers.html._same_picture import is_same_picture

__all__ = ["lead_shown"]

MAX_ABOVE = 2
"""How many texts may stand above the lead image: a summary, a heading."""


def lead_shown(declared: Image | None, blocks: Sequence[Block]) -> Image | None:
    """Return the lead image of a page with the caption and the credit that the page shows.

    The picture above the text is the lead. What data declare is often another cut of it, made for previews,
    with the logo of the site; it is the lead where the page shows no picture above its text.

    Args:
        declared: What the data of the page say.
        blocks: The body, captions attached.
    """
    shown = _above(blocks) or next(
        (
            block
            for block in blocks
            if declared is not None and isinstance(block, Image) and is_same_picture(block.src, declared.src)
        ),
        None,
    )
    return declared if shown is None else shown


def _above(blocks: Sequence[Block]) -> Image | None:
    """Return the first picture, if only headings and a summary stand above it."""
    for block in blocks[: MAX_ABOVE + 1]:
        if isinstance(block, Image):
            return block
        if not isinstance(block, Paragraph | Heading):
            return None
    return None

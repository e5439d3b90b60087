"""The lead image of a page: what it shows above its text, or else what its data say."""

from __future__ import annotations

from collections.abc import Sequence

from articlekit.models import Block, Gallery, Image
from articlekit.parsers.html._same_picture import is_same_picture

__all__ = ["lead_shown"]


def lead_shown(declared: Image | None, above: str | None, blocks: Sequence[Block]) -> Image | None:
    """Return the lead image of a page with the caption and the credit that the page shows.

    The picture above the text is the lead. What data declare is often another cut of it, made for previews,
    with the logo of the site; it is the lead where the page shows no picture above its text.

    Args:
        declared: What the data of the page say.
        above: The address of the picture above the text.
        blocks: The body, captions attached.
    """
    images = [image for block in blocks for image in _images(block)]
    shown = next((image for image in images if image.src == above), None)
    if shown is None and declared is not None:
        shown = next((image for image in images if is_same_picture(image.src, declared.src)), None)
    return declared if shown is None else shown


def _images(block: Block) -> Sequence[Image]:
    return block.images if isinstance(block, Gallery) else (block,) if isinstance(block, Image) else ()

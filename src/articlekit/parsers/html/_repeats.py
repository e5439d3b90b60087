"""What a body says again that its head says, too: the title as a heading, the lead image as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import normalize

from articlekit.errors import Diagnostic
from articlekit.models import Block, Gallery, Heading, Image
from articlekit.options import ParseOptions
from articlekit.parsers.html._same_picture import is_same_picture

__all__ = ["Repeats", "read_repeats", "title_in"]

LEAST = 8
"""Letters of the shortest start of a title that was cut, as generators cut it."""

_VISUAL = frozenset({"image", "gallery", "media", "embed", "divider"})


@dataclass(frozen=True, slots=True)
class Repeats:
    """The blocks of a body with what they repeat of the head.

    Attributes:
        blocks: The blocks.
        lead_image: The lead image, with what the body says of it if it was left out there.
        diagnostics: What was repeated.
    """

    blocks: tuple[Block, ...]
    lead_image: Image | None
    diagnostics: tuple[Diagnostic, ...] = ()


def read_repeats(
    blocks: tuple[Block, ...], *, title: str, lead_image: Image | None, options: ParseOptions
) -> Repeats:
    """Tell what a body repeats of its head, and leave it out where the options say so.

    Args:
        blocks: The body, captions attached.
        title: The article's title.
        lead_image: The picture above it, if its head has one.
        options: `title_heading` and `lead_image` say whether the body keeps them.
    """
    diagnostics: list[Diagnostic] = []
    at = _title_heading(blocks, title)
    if at is not None:
        drop = options.title_heading == "drop"
        diagnostics.append(_told("body.title-repeated", "the first heading is the title", drop=drop))
        blocks = blocks[:at] + blocks[at + drop :]
    at = None if lead_image is None else _lead(blocks, lead_image)
    if lead_image is not None and at is not None:
        block = blocks[at]
        drop = options.lead_image == "drop" and isinstance(block, Image)
        diagnostics.append(_told("body.lead-repeated", "the first picture is the lead image", drop=drop))
        if drop and isinstance(block, Image):
            lead_image = _with_words(lead_image, block)
        marked = () if drop else (_marked(block, lead_image),)
        blocks = (*blocks[:at], *marked, *blocks[at + 1 :])
    return Repeats(blocks, lead_image, tuple(diagnostics))


def title_in(blocks: Sequence[Block]) -> str:
    """Return the title that a body gives itself: its only heading of the first level, above all text.

    Args:
        blocks: The body, captions attached.
    """
    at = next((at for at, block in enumerate(blocks) if block.type not in _VISUAL), len(blocks))
    highest = [block for block in blocks if isinstance(block, Heading) and block.level == 1]
    return " ".join(highest[0].text.split()) if len(highest) == 1 and blocks[at] is highest[0] else ""


def _told(code: str, what: str, *, drop: bool) -> Diagnostic:
    return Diagnostic(code, "info", f"{what}: {'left out' if drop else 'kept'}")


def _title_heading(blocks: Sequence[Block], title: str) -> int | None:
    """Return the place of the heading that repeats the title.

    Seen wherever bodies were cut out of pages, and in Markdown that begins with `# Title`. Guards: it is the
    first heading; it has the first level, or only pictures stand before it.
    """
    found = ((at, block) for at, block in enumerate(blocks) if isinstance(block, Heading))
    at, heading = next(found, (0, None))
    key = "" if heading is None else _letters(title)
    if heading is None or not key:
        return None
    is_first = heading.level == 1 or all(block.type in _VISUAL for block in blocks[:at])
    words = _letters(heading.text)
    cut = title.rstrip().endswith(("...", "…")) and len(key) >= LEAST and words.startswith(key)
    return at if is_first and (words == key or cut) else None


def _letters(text: str) -> str:
    """Return the letters and digits of a text: generators change its quotation marks, colons and spaces."""
    return "".join(filter(str.isalnum, normalize("NFKC", text).casefold()))


def _lead(blocks: Sequence[Block], lead: Image) -> int | None:
    """Return the place of the first picture of a body, if it is the lead image."""
    for at, block in enumerate(blocks):
        if isinstance(block, Image | Gallery):
            images = (block,) if isinstance(block, Image) else block.images
            return at if any(is_same_picture(image.src, lead.src) for image in images) else None
    return None


def _marked(block: Block, lead: Image) -> Block:
    """Return a picture, or those of a gallery, with the role of the lead image."""
    if isinstance(block, Gallery):
        images = tuple(
            image.replace(role="lead") if is_same_picture(image.src, lead.src) else image
            for image in block.images
        )
        return block.replace(images=images)
    return block.replace(role="lead") if isinstance(block, Image) and block.role is None else block


def _with_words(lead: Image, image: Image) -> Image:
    """Return the lead image with what the body says of it where the head says nothing."""
    names = ("alt", "title", "width", "height", "href", "caption", "credit")
    said = {name: getattr(image, name) for name in names if getattr(lead, name) is None}
    return lead.replace(**said)

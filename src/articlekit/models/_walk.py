"""Going through the blocks of an article, and building it anew with some of them changed.

Recursion is safe here: the models refuse blocks that nest too deeply to be written as JSON.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, assert_never

from articlekit.models._base import Node
from articlekit.models._blocks import Block, Table, UnknownBlock
from articlekit.models._text import TextNode

if TYPE_CHECKING:
    from articlekit.models._article import Article

__all__ = ["plain", "text_nodes", "transform", "walk", "walk_blocks"]

Change = Callable[[Block], "Block | Iterable[Block] | None"]
"""What `transform` asks: the block itself, another, several, or None to drop it."""


def inner(block: Block) -> Iterator[tuple[Block, ...]]:
    """Give the runs of blocks that a block holds: one per list item, the images of a gallery."""
    if isinstance(block, UnknownBlock):
        return
    match block.type:
        case "list" | "definitions":
            yield from (item.body for item in block.items)
        case "quote" | "aside" | "footnote":
            yield block.body
        case "gallery":
            yield block.images
        case _:
            return


def walk_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """Give blocks and the blocks inside them, in reading order."""
    for block in blocks:
        yield block
        for held in inner(block):
            yield from walk_blocks(held)


def walk(article: Article) -> Iterator[Block]:
    """Give every block of an article in reading order, each before the blocks inside it.

    The images of a gallery and the blocks of list items, quotes, asides and footnotes are included.

    Args:
        article: The article to go through.
    """
    return walk_blocks(article.body)


def text_nodes(block: Block) -> Iterator[TextNode]:
    """Give the texts with marks of one block, captions and cells included, without the blocks inside it."""
    if isinstance(block, TextNode):
        yield block
    elif isinstance(block, Table):
        yield from (cell for row in block.rows for cell in row)
    caption = getattr(block, "caption", None)
    if isinstance(caption, TextNode):
        yield caption


def plain(block: Block) -> str:
    """Return the words of a block without captions: parts are lines, rows have tabs between their cells."""
    if isinstance(block, UnknownBlock):
        return ""
    match block.type:
        case "paragraph" | "heading" | "code" | "math":
            return block.text
        case "image" | "gallery" | "media" | "divider" | "raw" | "custom":
            return ""
        case "list":
            return _lines(plain(child) for item in block.items for child in item.body)
        case "quote":
            return _lines((*map(plain, block.body), block.attribution))
        case "table":
            return _lines("\t".join(cell.text for cell in row).rstrip("\t") for row in block.rows)
        case "definitions":
            return _lines(text for item in block.items for text in (item.term, *map(plain, item.body)))
        case "aside":
            return _lines((block.title, *map(plain, block.body)))
        case "footnote":
            return _lines(map(plain, block.body))
        case "embed":
            return block.title or ""
        case _:
            assert_never(block.type)


def _lines(parts: Iterable[str | None]) -> str:
    """Join what is not empty, one part a line."""
    return "\n".join(filter(None, parts))


def transform(article: Article, change: Change) -> Article:
    """Build an article anew with blocks changed, from the innermost outwards.

    Args:
        article: The article to start from; it stays as it is.
        change: Called with each block, its inner blocks already changed. It returns the block to keep
            it, another one, several, or None to drop it.

    Raises:
        pydantic.ValidationError: If a changed block cannot stand where it is, such as a paragraph
            among the images of a gallery.
    """
    return article.replace(body=_changed(article.body, change))


def _changed(blocks: Iterable[Block], change: Change) -> tuple[Block, ...]:
    """Change a run of blocks."""
    result: list[Block] = []
    for block in blocks:
        changed = change(_inside(block, change))
        if isinstance(changed, Node):
            result.append(changed)
        elif changed is not None:
            result += changed
    return tuple(result)


def _inside(block: Block, change: Change) -> Block:
    """Change the blocks that a block holds; give back the block itself if that changes nothing."""
    if isinstance(block, UnknownBlock):
        return block
    match block.type:
        case "list" | "definitions":
            items = tuple(item.replace(body=_changed(item.body, change)) for item in block.items)
            return block.replace(items=items)
        case "quote" | "aside" | "footnote":
            return block.replace(body=_changed(block.body, change))
        case "gallery":
            return block.replace(images=_changed(block.images, change))
        case _:
            return block

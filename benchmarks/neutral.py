"""An article's blocks in the neutral form that the body cases and other tools can be compared in.

Paragraphs, headings, images, galleries, lists, quotes, code, tables, embeds and dividers as plain
dictionaries: no marks, no origins. What the form does not know becomes the paragraphs it holds.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, assert_never

from articlekit.models import Block, Caption, Credit, Image, List, ListItem, Table, UnknownBlock

Neutral = dict[str, Any]


def neutral(blocks: Iterable[Block]) -> list[Neutral]:
    """Return the blocks in the neutral form."""
    return list(chain.from_iterable(map(_one, blocks)))


def _one(block: Block) -> Iterator[Neutral]:  # noqa: C901, PLR0912 - one case a kind of block
    """Give one block, or what it holds."""
    if isinstance(block, UnknownBlock):
        return
    match block.type:
        case "paragraph":
            yield {"type": "paragraph", "text": block.text}
        case "heading":
            yield {"type": "heading", "level": block.level, "text": block.text}
        case "image":
            yield {"type": "image", **_image(block)}
        case "gallery":
            images = [_image(image) for image in block.images]
            yield {"type": "gallery", "images": images, **_said(block.caption, block.credit)}
        case "list":
            yield {
                "type": "list",
                "ordered": block.ordered,
                "items": list(chain.from_iterable(map(_item, block.items))),
            }
            yield from _lifted(block)
        case "quote":
            text = "\n".join(part.get("text", "") for part in neutral(block.body))
            yield {"type": "quote", "text": text, "attribution": block.attribution}
        case "code":
            yield {"type": "code", "text": block.text, "language": block.language}
        case "math":
            yield {"type": "paragraph", "text": block.text}
        case "table":
            yield {
                "type": "table",
                "rows": _rows(block),
                "caption": block.caption.text if block.caption else None,
            }
        case "media":
            url = block.sources[0].src if block.sources else None
            yield {"type": "embed", "provider": block.kind, "url": url, **_said(block.caption, block.credit)}
        case "embed":
            yield {
                "type": "embed",
                "provider": block.provider,
                "url": block.url,
                **_said(block.caption, block.credit),
            }
        case "divider":
            yield {"type": "divider"}
        case "definitions":
            for item in block.items:
                yield {"type": "paragraph", "text": item.term}
                yield from neutral(item.body)
        case "aside":
            if block.title:
                yield {"type": "paragraph", "text": block.title}
            yield from neutral(block.body)
        case "footnote":
            yield from neutral(block.body)
        case "raw" | "custom":
            return
        case _:
            assert_never(block.type)


def _said(caption: Caption | None, credit: Credit | None) -> Neutral:
    return {"caption": caption.text or None if caption else None, "credit": credit.text if credit else None}


def _image(image: Image) -> Neutral:
    return {"src": image.src, "alt": image.alt or "", **_said(image.caption, image.credit)}


def _item(item: ListItem) -> Iterator[Any]:
    """Give a list item: its text, or its text and the items under it."""
    lists = [block for block in item.body if isinstance(block, List)]
    text = "\n".join(
        part["text"] for block in item.body if block not in lists for part in _one(block) if "text" in part
    )
    if not lists:
        yield text
        return
    nested = [entry for held in lists for inner in held.items for entry in _item(inner)]
    yield {"text": text, "ordered": lists[0].ordered, "items": nested}


def _lifted(block: List) -> Iterator[Neutral]:
    """Give the images inside list items, which the form has no place for."""
    for item in block.items:
        for child in item.body:
            if isinstance(child, Image):
                yield from _one(child)


def _rows(table: Table) -> list[list[str]]:
    return [[text for cell in row for text in (cell.text, *[""] * (cell.colspan - 1))] for row in table.rows]

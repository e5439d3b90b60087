"""An article as Portable Text, the JSON for rich text that Sanity made and many renderers read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count, groupby
from typing import Any, assert_never

from articlekit.models import Article, Block, List, ListItem, Mark, Paragraph, Quote, TextNode, UnknownBlock
from articlekit.serializers._content import Content, clean
from articlekit.serializers._escape import compact_json
from articlekit.serializers._inline import Open, nested

__all__ = ["to_portable_text"]

DECORATORS = {
    "strong": "strong",
    "em": "em",
    "underline": "underline",
    "strike": "strike-through",
    "highlight": "highlight",
    "sub": "sub",
    "sup": "sup",
    "code": "code",
}
"""The kinds of mark that Portable Text writes as a word on a span; the others are definitions beside it."""

Item = dict[str, Any]


def to_portable_text(content: Content) -> str:
    """Return the body of an article, a block or several blocks as Portable Text: a JSON array.

    Paragraphs, headings, quotations and lists are blocks of Portable Text. Every other block is an object of
    its own, `_type` being our kind and its fields those of our JSON.

    Args:
        content: What to write.
    """
    cleaned = clean(content)
    blocks = cleaned.body if isinstance(cleaned, Article) else cleaned
    return compact_json(list(_Writer().blocks(blocks)))


@dataclass(slots=True)
class _Writer:
    """Writes canonical blocks; every object gets a key of its own."""

    keys: Iterator[int] = field(default_factory=count)

    def blocks(self, blocks: Iterable[Block], style: str = "normal") -> Iterator[Item]:
        """Give blocks as objects, paragraphs in some style."""
        for block in blocks:
            yield from self._block(block, style)

    def _block(self, block: Block, style: str) -> Iterator[Item]:
        """Give one block as one object or, for what holds blocks, as several."""
        if isinstance(block, UnknownBlock):
            yield self._object(block)
            return
        match block.type:
            case "paragraph":
                yield self._text(block, style)
            case "heading":
                yield self._text(block, f"h{block.level}")
            case "quote":
                yield from self._quote(block)
            case "list":
                yield from self._list(block, 1)
            case "aside" | "footnote":
                yield {**self._object(block), "body": list(self.blocks(block.body))}
            case "definitions":
                items = [
                    {"_key": self._key(), "term": item.term, "body": list(self.blocks(item.body))}
                    for item in block.items
                ]
                yield {**self._object(block), "items": items}
            case (
                "image"
                | "gallery"
                | "code"
                | "math"
                | "table"
                | "media"
                | "embed"
                | "divider"
                | "raw"
                | "custom"
            ):
                yield self._object(block)
            case _:
                assert_never(block.type)

    def _key(self) -> str:
        """Return a key that no other object has."""
        return f"k{next(self.keys)}"

    def _object(self, block: Block) -> Item:
        """Return a block as an object with the fields of our JSON."""
        fields = block.model_dump(mode="json", exclude={"type", "_type", "_key"})
        return {"_type": block.type, "_key": self._key(), **fields}

    def _quote(self, quote: Quote) -> Iterator[Item]:
        """Give what is quoted in the style of a quotation, and who is quoted as its last line."""
        yield from self.blocks(quote.body, "blockquote")
        if quote.attribution:
            yield self._text(TextNode(text=f"— {quote.attribution}"), "blockquote")

    def _list(self, block: List, level: int) -> Iterator[Item]:
        """Give the items of a list, and of the lists in it one level down."""
        for item in block.items:
            yield from self._item(item, "number" if block.ordered else "bullet", level)

    def _item(self, item: ListItem, kind: str, level: int) -> Iterator[Item]:
        """Give an item: its paragraphs are one block; what else stands in it follows."""
        about: Item = {"listItem": kind, "level": level}
        if item.checked is not None:
            about["checked"] = item.checked
        for block in _joined(item.body):
            if isinstance(block, List):
                yield from self._list(block, level + 1)
                continue
            for found in self._block(block, "normal"):
                is_text = found["_type"] == "block" and "listItem" not in found
                yield {**found, **about} if is_text else found

    def _text(self, node: TextNode, style: str) -> Item:
        """Return a text as a block with spans."""
        definitions: dict[str, Item] = {}
        spans: list[Item] = []
        names: list[str] = []
        for token in nested(node.text, node.marks):
            match token:
                case str():
                    marks = list(dict.fromkeys(names))
                    spans.append({"_type": "span", "_key": self._key(), "text": token, "marks": marks})
                case Open(mark):
                    names.append(self._mark(mark, definitions))
                case _:
                    names.pop()
        return {
            "_type": "block",
            "_key": self._key(),
            "style": style,
            "children": spans,
            "markDefs": list(definitions.values()),
        }

    def _mark(self, mark: Mark, definitions: dict[str, Item]) -> str:
        """Return the name of a mark on a span: a word, or the key of its definition.

        Args:
            mark: The mark.
            definitions: Those of the block so far, by what they say; a new one is added.
        """
        fields = mark.model_dump(mode="json", exclude={"type", "start", "end", "_type", "_key"})
        if mark.type in DECORATORS and not fields:
            return DECORATORS[mark.type]
        said = {"_type": mark.type, **fields}
        name = compact_json(said)
        if name not in definitions:
            definitions[name] = {**said, "_key": self._key()}
        return str(definitions[name]["_key"])


def _joined(body: Iterable[Block]) -> Iterator[Block]:
    """Give blocks, paragraphs that follow each other as one: two blocks would be two items."""
    for kind, run in groupby(body, type):
        if kind is Paragraph:
            first, *rest = (block for block in run if isinstance(block, Paragraph))
            yield first.concat(*rest, separator="\n")
        else:
            yield from run

"""An article as plain text, for search and for language models."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from articlekit.models import (
    Article,
    Block,
    Caption,
    Credit,
    Definitions,
    Footnote,
    List,
    ListItem,
    Quote,
    Table,
    TextNode,
    UnknownBlock,
)
from articlekit.options import TextOptions
from articlekit.serializers._content import Content, clean, lead_above

__all__ = ["to_text"]

DEFAULTS = TextOptions()


def to_text(content: Content, options: TextOptions = DEFAULTS) -> str:
    """Return an article, a block or several blocks as plain text, with a blank line between blocks.

    Args:
        content: What to write.
        options: What is left out, for every article of your program.
    """
    cleaned = clean(content)
    if not isinstance(cleaned, Article):
        return _blocks(cleaned, options)
    return _paragraphs((*_above(cleaned, options), _blocks(cleaned.body, options)))


def _above(article: Article, options: TextOptions) -> Iterator[str]:
    """Give what stands above the body: title, dek, what is said about a lead image the body lacks."""
    if options.title:
        yield article.title
        yield article.subtitle or ""
    lead = lead_above(article)
    if lead is not None:
        yield _block(lead, options)


def _paragraphs(parts: Iterable[str]) -> str:
    """Join what is not empty with blank lines."""
    return "\n\n".join(filter(None, parts))


def _blocks(blocks: Iterable[Block], options: TextOptions) -> str:
    """Return blocks with a blank line between them."""
    return _paragraphs(_block(block, options) for block in blocks)


def _block(block: Block, options: TextOptions) -> str:  # noqa: C901, PLR0912 - one case for each kind
    """Return one block; nothing if it has no words, or if it is to be left out."""
    if isinstance(block, UnknownBlock):
        return ""
    match block.type:
        case "paragraph":
            return _words(block, options)
        case "heading":
            return _words(block, options) if options.headings else ""
        case "image":
            return _said("image", block.caption, block.credit, options)
        case "gallery":
            parts = (_block(image, options) for image in block.images)
            return _paragraphs((*parts, _said("images", block.caption, block.credit, options)))
        case "list":
            return _list(block, options) if options.lists else ""
        case "quote":
            return _quote(block, options) if options.quotes else ""
        case "code" | "math":
            return block.text if options.code else ""
        case "table":
            return _table(block, options) if options.tables else ""
        case "media":
            return _said(block.kind, block.caption, block.credit, options)
        case "embed":
            return _paragraphs((block.title or "", _said("embed", block.caption, block.credit, options)))
        case "definitions":
            return _definitions(block, options) if options.lists else ""
        case "footnote":
            return _footnote(block, options) if options.footnotes else ""
        case "aside":
            return _paragraphs((block.title or "", _blocks(block.body, options)))
        case "divider" | "raw" | "custom":
            return ""
        case _:
            assert_never(block.type)


def _words(node: TextNode, options: TextOptions) -> str:
    """Return a text, with where its links lead if that is asked for."""
    links = [mark for mark in node.marks if mark.type == "link"] if options.links else []
    text = node.text
    for mark in reversed(links):
        text = f"{text[: mark.end]} <{mark.href}>{text[mark.end :]}"
    return text


def _said(kind: str, caption: Caption | None, credit: Credit | None, options: TextOptions) -> str:
    """Return a caption and a credit in brackets, after what they belong to."""
    if not options.captions or (caption is None and credit is None):
        return ""
    maker = credit and (credit.line or credit.text)
    parts = (_words(caption, options) if caption else "", f"({maker})" if maker else "")
    return f"[{kind}: {' '.join(filter(None, parts))}]"


def _list(block: List, options: TextOptions) -> str:
    """Return a list with a mark or a number before each item."""
    start = 1 if block.start is None else block.start
    marks = (f"{start + number}." if block.ordered else "-" for number in range(len(block.items)))
    return "\n".join(_item(item, mark, options) for item, mark in zip(block.items, marks, strict=True))


def _item(item: ListItem, mark: str, options: TextOptions) -> str:
    """Return an item; lines after its first are further in."""
    box = "" if item.checked is None else "[x] " if item.checked else "[ ] "
    body = "\n".join(filter(None, (_block(block, options) for block in item.body)))
    return _inside(f"{mark} {box}{body}".rstrip(), " " * (len(mark) + 1))


def _inside(text: str, indent: str) -> str:
    """Return lines that are all but the first further in."""
    return "\n".join(_indented(text.split("\n"), indent))


def _indented(lines: list[str], indent: str) -> Iterator[str]:
    """Give lines, all but the first and the empty ones further in."""
    yield lines[0]
    yield from (f"{indent}{line}" if line else "" for line in lines[1:])


def _quote(quote: Quote, options: TextOptions) -> str:
    """Return a quotation with `>` before each line."""
    attribution = f"— {quote.attribution}" if quote.attribution else ""
    said = _paragraphs((_blocks(quote.body, options), attribution))
    return "\n".join(f"> {line}".rstrip() for line in said.split("\n")) if said else ""


def _table(table: Table, options: TextOptions) -> str:
    """Return a line for each row, its cells parted by tabs, and the caption above."""
    rows = ("\t".join(_words(cell, options).replace("\n", " ") for cell in row) for row in table.rows)
    return "\n".join((*filter(None, [_said("table", table.caption, None, options)]), *rows))


def _definitions(block: Definitions, options: TextOptions) -> str:
    """Return each term on a line, and what is said about it below, further in."""
    parts = (f"{item.term}\n{_blocks(item.body, options)}".rstrip("\n") for item in block.items)
    return "\n".join(_inside(part, "  ") for part in parts)


def _footnote(note: Footnote, options: TextOptions) -> str:
    """Return a note after its label."""
    return f"[{note.label}] {_blocks(note.body, options)}"

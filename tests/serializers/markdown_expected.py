"""What must be shown of blocks written as Markdown with the default options, from the model alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import assert_never

from articlekit.models import (
    Block,
    Caption,
    Credit,
    Definitions,
    Embed,
    Gallery,
    Image,
    List,
    ListItem,
    Mark,
    Media,
    Paragraph,
    Quote,
    Table,
    TextNode,
    UnknownBlock,
)
from articlekit.models._canonical import canonical_block
from tests.serializers.markdown_lines import PICTURE, Box, Chars, Line, Look, shown_lines

__all__ = ["expected_lines"]

DEEPEST = 6
"""How many lists and quotations may stand in each other as Markdown."""

_LOOKS = {
    "strong": "strong", "em": "em", "strike": "s", "code": "code", "underline": "u", "highlight": "mark",
    "sub": "sub", "sup": "sup", "quote": "q",
}  # fmt: skip


def expected_lines(blocks: Iterable[Block]) -> list[Line]:
    """Return the lines that must be shown of some blocks."""
    return [line for block in blocks for line in _Shown().block(canonical_block(block))]


@dataclass(frozen=True)
class _Shown:
    """Shows blocks that stand somewhere."""

    boxes: tuple[Box, ...] = ()
    as_html: bool = False
    """Whether they stand in something that Markdown has no form for."""
    depth: int = 0

    def within(self, *boxes: Box, as_html: bool | None = None, deeper: bool = False) -> _Shown:
        return _Shown(
            (*self.boxes, *boxes),
            self.as_html if as_html is None else as_html,
            self.depth + deeper,
        )

    def line(self, kind: str, chars: Chars) -> Iterator[Line]:
        if chars:
            yield from shown_lines(self.boxes, kind, chars)

    def nothing(self, kind: str) -> Iterator[Line]:
        yield from shown_lines(self.boxes, kind, [])

    def blocks(self, blocks: Iterable[Block]) -> Iterator[Line]:
        for block in blocks:
            yield from self.block(block)

    def block(self, block: Block) -> Iterator[Line]:  # noqa: C901, PLR0912 - one case for each kind
        if isinstance(block, UnknownBlock):
            return
        match block.type:
            case "paragraph":
                yield from self.line("p", _chars(block))
            case "heading":
                yield from self.line(f"h{block.level}", _chars(block))
            case "code":
                yield from shown_lines(
                    self.boxes, f"pre:{_language(block.language, html=self.as_html)}", _plain(block.text)
                )
            case "math":
                kind = "pre:" if self.as_html else "pre:math"
                yield from shown_lines(self.boxes, kind, _plain(block.text))
            case "divider":
                yield from self.nothing("hr")
            case "image" | "embed" | "media":
                yield from self.figure(block)
            case "gallery":
                yield from self.gallery(block)
            case "list":
                yield from self.list(block)
            case "definitions":
                yield from self.definitions(block)
            case "quote" | "aside" | "footnote":
                yield from self.box(block)
            case "table":
                yield from self.table(block)
            case "raw" | "custom":
                return
            case _:
                assert_never(block.type)

    def figure(self, block: Image | Embed | Media) -> Iterator[Line]:
        if isinstance(block, Media) or self.as_html:
            inside = self.within(Box("figure"))
            if isinstance(block, Media):
                yield from inside.nothing("audio" if block.kind == "audio" else "video")
            else:
                yield from inside.line("p", _head(block, always=True))
            yield from inside.line("figcaption", _said(block.caption, block.credit, look=None))
            return
        head, said = _head(block, always=False), _said(block.caption, block.credit)
        yield from self.line("p", [*head, *([_BREAK] if head and said else []), *said])

    def gallery(self, block: Gallery) -> Iterator[Line]:
        said = _said(block.caption, block.credit, look=None if self.as_html else "em")
        if self.as_html:
            inside = self.within(Box("figure"))
            yield from inside.blocks(block.images)
            yield from inside.line("figcaption", said)
        elif any(image.caption or image.credit for image in block.images):
            yield from self.blocks(block.images)
            yield from self.line("p", said)
        else:
            chars: Chars = []
            for part in (*(_head(image, always=False) for image in block.images), said):
                chars += [*([_BREAK] if chars and part else []), *part]
            yield from self.line("p", chars)

    def list(self, block: List) -> Iterator[Line]:
        inside = self.within(as_html=self.as_html or not _is_markdown_list(block, self.depth), deeper=True)
        start = 1 if block.start is None else block.start
        whole = Box(f"ol{start}" if block.ordered else "ul")
        for number, item in enumerate(block.items, 1):
            there = inside.within(whole, Box(f"li{number}"))
            if item.checked is not None:
                yield from there.nothing(f"box:{item.checked}")
            yield from there.blocks(item.body)

    def definitions(self, block: Definitions) -> Iterator[Line]:
        whole = Box("dl")
        for item in block.items:
            yield from self.within(whole).line("dt", _plain(item.term))
            yield from self.within(whole, Box("dd"), as_html=True).blocks(item.body)

    def box(self, block: Block) -> Iterator[Line]:
        html = self.as_html or block.type == "footnote" or self.depth >= DEEPEST
        tag = "aside" if html and block.type != "quote" else "blockquote"
        inside = self.within(Box(tag), as_html=html, deeper=True)
        assert block.type in {"quote", "aside", "footnote"}
        title = {"aside": "title", "footnote": "label"}.get(block.type)
        if title is not None:
            yield from inside.line("p", _plain(getattr(block, title) or "", "strong"))
        yield from inside.blocks(block.body)  # type: ignore[union-attr] # the three have bodies
        if isinstance(block, Quote) and block.attribution:
            if html:
                yield from inside.line("footer", _plain(block.attribution))
            else:
                yield from inside.line("p", _plain("— " + block.attribution))

    def table(self, block: Table) -> Iterator[Line]:
        whole = Box("table")
        html = self.as_html or _needs_html(block)
        if block.caption and html:
            yield from self.within(whole).line("caption", _chars(block.caption))
        number = 0
        for row in block.rows:
            if any(cell.text for cell in row):
                number += 1
            inside = self.within(whole, Box(f"tr{number}"))
            for cell in row:
                yield from inside.line("th" if cell.header else "td", _chars(cell))
        if block.caption and not html:
            yield from self.line("p", _said(block.caption, None))


_BREAK: tuple[str, frozenset[Look]] = ("\n", frozenset())


def _needs_html(table: Table) -> bool:
    """Tell whether GitHub has no such table."""
    heads = [[cell.header for cell in row] for row in table.rows]
    return (
        not any(table.rows)
        or any(cell.colspan > 1 or cell.rowspan > 1 for row in table.rows for cell in row)
        or any(map(any, heads[1:]))
        or any(heads[0]) != all(heads[0] or [False])
    )


def _is_markdown_list(block: List, depth: int) -> bool:
    """Tell whether Markdown has such a list: numbers of up to nine digits, boxes before words."""
    start = 1 if block.start is None else block.start
    if depth >= DEEPEST or (block.ordered and not 0 <= start <= 999_999_999 - len(block.items)):
        return False
    return all(item.checked is None or _begins_with_words(item) for item in block.items)


def _begins_with_words(item: ListItem) -> bool:
    return bool(item.body) and isinstance(item.body[0], Paragraph) and bool(item.body[0].text)


def _language(name: str | None, *, html: bool) -> str:
    """Return the language a listing is said to be in: any word in HTML, a word of ordinary letters else."""
    if html:
        return "" if not name or any(char.isspace() for char in name) else name
    parts = (name or "").split(".")
    return name if name and all(part and all(map(_in_a_name, part)) for part in parts) else ""


def _in_a_name(char: str) -> bool:
    return char.isalnum() or char in "_+#-"


def _plain(text: str, *looks: str) -> Chars:
    return [(char, frozenset((look,) for look in looks)) for char in text]


def _head(block: Image | Embed, *, always: bool) -> Chars:
    """Return the picture, or the link that stands for something of another site."""
    if isinstance(block, Embed):
        look: Look = ("a", block.url, "") if block.url else ()
        return [(char, frozenset({look} - {()})) for char in block.title or block.url or ""]
    if not (block.src or always):
        return []
    looks: set[Look] = {("img", block.src, block.alt or "", block.title or "")}
    if block.href:
        looks.add(("a", block.href, ""))
    return [(PICTURE, frozenset(looks))]


def _said(caption: Caption | None, credit: Credit | None, look: str | None = "em") -> Chars:
    """Return a caption, in emphasis where that is how it is told apart, and the credit after it."""
    chars: Chars = []
    if caption is not None:
        chars += [(char, looks | ({(look,)} if look else set())) for char, looks in _chars(caption)]
    if credit is not None:
        chars += [*([(" ", frozenset[Look]())] if chars else []), *_plain(credit.line or credit.text, "cite")]
    return chars


def _chars(node: TextNode) -> Chars:
    """Return the characters of a text, each with what its marks make of it."""
    return [(char, frozenset(_looks(node.marks, index))) for index, char in enumerate(node.text)]


def _looks(marks: tuple[Mark, ...], index: int) -> Iterator[Look]:
    """Give what a character is: of a link and a reference to a note over the same words, the link is kept."""
    links = [(mark.start, mark.end) for mark in marks if mark.type == "link"]
    reached = 0
    for mark in marks:
        if mark.type == "footnote":
            if not mark.href or mark.start < reached:
                continue
            if any(start < mark.end and mark.start < end for start, end in links):
                continue
            reached = mark.end
        if not mark.start <= index < mark.end:
            continue
        if mark.type in {"link", "footnote"}:
            if mark.href:
                yield ("a", mark.href, (mark.title or "") if mark.type == "link" else "")
        elif mark.type == "abbr":
            yield ("abbr", mark.title or "")
        elif mark.type in _LOOKS:
            yield (_LOOKS[mark.type],)

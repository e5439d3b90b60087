"""Tables: those of data, and those that only place things on a page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from articlekit.models import Caption, Cell, Heading, Paragraph, Table
from articlekit.models._walk import plain
from articlekit.parsers._draft import Draft
from articlekit.parsers.html._code import is_listing, put_listing
from articlekit.parsers.html._flow import drop_part, read_block, read_children
from articlekit.parsers.html._page_words import LEFT_OUT
from articlekit.parsers.html._state import State
from articlekit.parsers.html._tree import Element

__all__ = ["read_table"]

BLOCKS = frozenset({
    "h1", "h2", "h3", "h4", "h5", "h6", "table", "blockquote", "figure", "iframe", "video", "audio", "pre",
    "section", "article", "aside", "hr", "details", "form",
})  # fmt: skip
"""What a cell of data does not hold."""

_PARTS = frozenset({"thead", "tbody", "tfoot", "tr"})

LEVELS = 6
MAX_CELL = 400
"""Characters of the longest cell of a table without a header that may still be data."""

MAX_SPAN = 1_000


def read_table(element: Element, state: State) -> None:
    """Read a table of data; one that only places things is read through."""
    if is_listing(element):
        put_listing(element, state)
        return
    rows = list(_rows(element))
    if not state.has_room(LEVELS) or _is_layout(element, rows):
        read_block(element, state)
        return
    _put_table(element, rows, state)


def _rows(element: Element) -> Iterator[list[Element]]:
    """Give the cells of each row as they are shown, the foot last; those of tables inside are left out."""
    for child in sorted(element.elements(), key=lambda part: part.tag == "tfoot"):
        if child.tag == "tr":
            if cells := [cell for cell in child.elements() if cell.tag in {"td", "th"}]:
                yield cells
        elif child.tag in {"thead", "tbody", "tfoot"}:
            yield from _rows(child)


def _is_layout(element: Element, rows: list[list[Element]]) -> bool:
    """Tell a table that only places things: no header, and a single column, large blocks or long texts."""
    if element.get("role").lower() in {"presentation", "none"}:
        return True
    tags = {inside.tag for inside in element.descendants()}
    parts = {child.tag for child in element.elements()} | {cell.tag for row in rows for cell in row}
    has_header = not parts.isdisjoint({"th", "caption", "thead"})
    if element.holds_image and not (has_header and _is_mostly_text(rows)):
        return True
    widest = max(map(len, rows), default=0)
    if widest < 2 or (len(rows) < 2 and not has_header and not _is_in_figure(element)):  # noqa: PLR2004
        return not has_header or widest < 1
    if tags & BLOCKS and not has_header:
        return True
    return not has_header and any(len(cell.text()) > MAX_CELL for row in rows for cell in row)


def _is_in_figure(element: Element) -> bool:
    """Tell a table that an editor has put into a figure of its own, as WordPress does."""
    around = (box.tag for _, box in zip(range(3), element.path(), strict=False))
    return "figure" in around


def _is_mostly_text(rows: list[list[Element]]) -> bool:
    """Tell a table in which pictures are small additions, such as flags beside the names of countries."""
    cells = [cell for row in rows for cell in row]
    return sum(1 for cell in cells if cell.holds_image) * 2 <= len(cells) and len(rows) > 2  # noqa: PLR2004


def _put_table(element: Element, rows: list[list[Element]], state: State) -> None:
    """Add a table; blocks that a cell cannot hold follow it."""
    state.end_block()
    _drop_parts(element, state)
    pictures: list[Draft] = []
    found = tuple(tuple(_cell(cell, pictures, state) for cell in row) for row in rows)
    caption = _caption(element, pictures, state)
    if any(cell.text for row in found for cell in row):
        state.put(Table(rows=found) if caption is None else Table(rows=found, caption=caption), element)
    elif caption is not None:
        state.put_text(caption.text, caption.marks)
    state.drafts += pictures


def _drop_parts(element: Element, state: State) -> None:
    """Say what stood in place of cells and rows, and is left out as another part of the page."""
    rest = [element]
    while rest:
        for child in rest.pop().elements():
            if child.tag == LEFT_OUT:
                drop_part(child, state)
            elif child.tag in _PARTS:
                rest.append(child)


def _caption(element: Element, pictures: list[Draft], state: State) -> Caption | None:
    nodes = [_node(child, pictures, state) for child in element.elements() if child.tag == "caption"]
    node = nodes[0].concat(*nodes[1:], separator="\n") if nodes else Cell(text="")
    return Caption(text=node.text, marks=node.marks) if node.text else None


def _cell(cell: Element, pictures: list[Draft], state: State) -> Cell:
    node = _node(cell, pictures, state)
    changes: dict[str, Any] = {"header": True} if cell.tag == "th" else {}
    for name in ("colspan", "rowspan"):
        value = cell.get(name)
        if value.isascii() and value.isdigit() and 1 < int(value[:5]) <= MAX_SPAN:
            changes[name] = int(value[:5])
    return node.replace(**changes) if changes else node


def _node(element: Element, pictures: list[Draft], state: State) -> Cell:
    """Return the text in an element as one, line by line; put what is no text aside."""
    drafts = state.collect(element, partial(read_children, element, state), LEVELS)
    nodes = [node for node in map(_text, drafts) if node.text]
    pictures += [draft for draft in drafts if not plain(draft.block)]
    if not nodes:
        return Cell(text="")
    return nodes[0].concat(*nodes[1:], separator="\n") if len(nodes) > 1 else nodes[0]


def _text(draft: Draft) -> Cell:
    block = draft.block
    if isinstance(block, Paragraph | Heading):
        return Cell(text=block.text, marks=block.marks) if block.marks else Cell(text=block.text)
    return Cell(text=plain(block))

"""Tables: those of data, and those that only place things on a page."""

from __future__ import annotations

from functools import partial

from articlekit.models import Caption, Cell, Table
from articlekit.parsers._draft import Draft
from articlekit.parsers.html._code import code_in, put_code
from articlekit.parsers.html._flow import read_block, read_children
from articlekit.parsers.html._images import IMAGES
from articlekit.parsers.html._state import State
from articlekit.parsers.html._tree import Element

__all__ = ["read_table"]

BLOCKS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "table", "blockquote", "figure", "iframe", "video", "pre", "section", "article"})


def read_table(element: Element, state: State) -> None:
    """Read a table of data; one that only places things is read through."""
    rows = [inside for inside in element.descendants() if inside.tag == "tr"]
    inside = list(element.descendants())
    if any("code" in box.classes or "rouge-code" in box.classes for box in inside) and (listing := code_in(element)):
        put_code(listing, element, state)
        return
    if _is_layout(element, inside, rows):
        read_block(element, state)
        return
    table = _table(element, rows, state)
    if table is not None:
        state.put(table, element)


def _is_layout(element: Element, inside: list[Element], rows: list[Element]) -> bool:
    if (element.attributes.get("role") or "").lower() in {"presentation", "none"}:
        return True
    tags = {box.tag for box in inside}
    if tags & IMAGES or tags & BLOCKS:
        return True
    if "th" in tags:
        return False
    widest = max((sum(1 for cell in row.elements() if cell.tag in {"td", "th"}) for row in rows), default=0)
    return widest < 2  # noqa: PLR2004


def _table(element: Element, rows: list[Element], state: State) -> Table | None:
    found: list[tuple[Cell, ...]] = []
    for row in rows:
        cells = tuple(_cell(cell, state) for cell in row.elements() if cell.tag in {"td", "th"})
        if cells:
            found.append(cells)
    if not any(cell.text for row in found for cell in row):
        return None
    caption = next((child for child in element.elements() if child.tag == "caption"), None)
    if caption is not None:
        text = _joined(state.collect(caption, partial(read_children, caption, state), 6))
        if text.text:
            return Table(rows=tuple(found), caption=Caption(text=text.text, marks=text.marks))
    return Table(rows=tuple(found))


def _cell(cell: Element, state: State) -> Cell:
    node = _joined(state.collect(cell, partial(read_children, cell, state), 6))
    values: dict[str, object] = {"text": node.text}
    if node.marks:
        values["marks"] = node.marks
    if cell.tag == "th":
        values["header"] = True
    for name in ("colspan", "rowspan"):
        value = (cell.attributes.get(name) or "").strip()
        if value.isascii() and value.isdigit() and 1 < int(value[:4]) <= 1000:  # noqa: PLR2004
            values[name] = int(value[:4])
    return Cell(**values)  # type: ignore[arg-type]


def _joined(drafts: list[Draft]) -> Cell:
    """Return the texts of some drafts as one, line by line."""
    from articlekit.models._walk import plain

    nodes = [Cell(text=draft.block.text, marks=getattr(draft.block, "marks", ())) if hasattr(draft.block, "marks") else Cell(text=plain(draft.block)) for draft in drafts]
    nodes = [node for node in nodes if node.text]
    if not nodes:
        return Cell(text="")
    return nodes[0] if len(nodes) == 1 else nodes[0].concat(*nodes[1:], separator="\n")

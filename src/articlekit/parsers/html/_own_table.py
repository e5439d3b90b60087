"""Reads tables as our writers write them."""

from articlekit.models import Caption, Cell, Table
from articlekit.parsers.html._own_fields import about, build, elements_in, fields_of
from articlekit.parsers.html._own_inline import read_text
from articlekit.parsers.html._tree import Element

__all__ = ["read_table"]

MAX_DIGITS = 9
"""A number with more digits is no number of columns or rows."""


def read_table(element: Element) -> Table:
    """Read a table: its rows, wherever they stand in it, and its caption."""
    caption = next(elements_in(element, "caption"), None)
    words = read_text(Caption, caption.children, fields_of(caption)) if caption else None
    rows = tuple(
        tuple(map(_cell, elements_in(row, "td", "th"))) for row in element.descendants() if row.tag == "tr"
    )
    return build(Table, about(element), rows=rows, caption=words)


def _cell(element: Element) -> Cell:
    spans = {name: _span(element.attributes.get(name)) for name in ("colspan", "rowspan")}
    return read_text(Cell, element.children, fields_of(element), header=element.tag == "th", **spans)


def _span(value: str | None) -> int:
    """Return how many columns or rows a cell covers."""
    digits = value or ""
    return max(1, int(digits)) if digits.isascii() and digits.isdigit() and len(digits) <= MAX_DIGITS else 1

"""Tables as authors mean them: heads that are all empty are none, and cells beyond the heads are kept."""

from __future__ import annotations

from collections.abc import Iterator

from markdown_it.rules_block.table import escapedSplit
from markdown_it.rules_core.state_core import StateCore
from markdown_it.token import Token

__all__ = ["headless", "with_all_cells"]


def with_all_cells(state: StateCore) -> None:
    """Add the cells of rows that are longer than the heads: GitHub's rule leaves them out."""
    if not any(token.type == "table_open" for token in state.tokens):
        return
    lines = state.src.split("\n")
    kept: list[Token] = []
    line, cells = 0, 0
    for token in state.tokens:
        if token.type == "tr_open" and token.map:
            line, cells = token.map[0], 0
        elif token.type == "td_open":
            cells += 1
        elif token.type == "tr_close" and cells:
            kept += _more_cells(lines[line], cells, token.level + 1)
        kept.append(token)
    state.tokens = kept


def _more_cells(line: str, cells: int, level: int) -> Iterator[Token]:
    """Give the cells of a line from a number on."""
    columns = escapedSplit(line.lstrip(" \t>").rstrip())
    first = 1 if columns[0] == "" else 0
    last = len(columns) - 1 if columns[-1] == "" else len(columns)
    for content in columns[first + cells : last]:
        opening, closing = Token("td_open", "td", 1), Token("td_close", "td", -1)
        inline = Token("inline", "", 0)
        inline.content, inline.children = content.strip(), []
        opening.level = closing.level = level
        inline.level = level + 1
        opening.block = inline.block = closing.block = True
        yield from (opening, inline, closing)


def headless(state: StateCore) -> None:
    """Take the heads of a table away if all of them are empty, and there are rows below."""
    kept: list[Token] = []
    start: int | None = None
    for index, token in enumerate(state.tokens):
        kept.append(token)
        if token.type == "thead_open":
            start = len(kept) - 1
        elif token.type == "thead_close" and start is not None:
            words = any(head.content for head in kept[start:] if head.type == "inline")
            if not words and state.tokens[index + 1].type == "tbody_open":
                del kept[start + 1 : -1]  # an empty head still says that this is no layout
    state.tokens = kept

"""Tables as GitHub writes them: one row of heads, then rows of as many cells."""

from collections.abc import Iterable, Sequence

from articlekit.models import Cell, Table

__all__ = ["grid", "is_grid", "is_headed"]


def is_grid(table: Table, *, exact: bool) -> bool:
    """Tell whether a table can be written: cells of one row and column, with heads in the first row only.

    Args:
        table: The table.
        exact: Whether it must come back as it is: then there must be heads, and no cell may be missing.
    """
    cells = [cell for row in table.rows for cell in row]
    if not cells or any(cell.colspan > 1 or cell.rowspan > 1 for cell in cells):
        return False
    first, *rest = table.rows
    if any(cell.header for row in rest for cell in row):
        return False
    if exact:
        return is_headed(table) and _is_even(table.rows) and table.caption is None and not _has_more(cells)
    return is_headed(table) or not any(cell.header for cell in first)


def is_headed(table: Table) -> bool:
    """Tell whether every cell of the first row is a head."""
    return all(cell.header for cell in table.rows[0])


def _is_even(rows: Iterable[Sequence[Cell]]) -> bool:
    """Tell whether all rows have as many cells."""
    return len({len(row) for row in rows}) == 1


def _has_more(cells: Iterable[Cell]) -> bool:
    """Tell whether a cell has fields of a newer version."""
    return any(cell.model_extra for cell in cells)


def grid(cells: Sequence[Sequence[str]], *, headed: bool) -> str:
    """Return rows of written cells as a table; where none are heads, the first row is empty.

    Args:
        cells: The written cells; short rows are filled up.
        headed: Whether the first row names the columns.
    """
    width = max(map(len, cells))
    heads, *rest = cells if headed else ((), *cells)
    return "\n".join(_row(row, width) for row in (heads, ["---"] * width, *rest))


def _row(cells: Sequence[str], width: int) -> str:
    """Return a row, filled up with empty cells."""
    return f"| {' | '.join([*cells, *([''] * (width - len(cells)))])} |"

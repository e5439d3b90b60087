"""How far the work is, shown to a person and to nobody else."""

import sys
from collections.abc import Iterator, Sequence
from time import monotonic
from typing import TypeVar

__all__ = ["MOMENT", "track"]

MOMENT = 1.0
"""Seconds of work that need no progress bar."""

T = TypeVar("T")


def track(items: Sequence[T], *, quiet: bool = False) -> Iterator[T]:
    """Give the items, behind a progress bar on a terminal once there is more than a moment's work.

    Args:
        items: What is worked on, one after the other.
        quiet: Show no bar: the terminal shows the output.
    """
    end = monotonic() + MOMENT
    rest = iter(items)
    for done, item in enumerate(rest, 1):
        yield item
        if monotonic() > end and done < len(items) and not quiet and sys.stderr.isatty():
            yield from _with_bar(rest, done, len(items))


def _with_bar(rest: Iterator[T], done: int, total: int) -> Iterator[T]:
    """Give the rest of the items behind a bar that leaves no trace."""
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress

    columns = (*Progress.get_default_columns(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield from progress.track(rest, total=total, completed=done, description="")

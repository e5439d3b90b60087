"""Figures: mostly a box around pictures and their captions, sometimes a listing, a quotation or a card."""

from __future__ import annotations

from collections.abc import Callable

from articlekit.parsers.html._cards import read_card_figure
from articlekit.parsers.html._code import read_code_figure
from articlekit.parsers.html._embeds import read_embed_figure
from articlekit.parsers.html._flow import read_block
from articlekit.parsers.html._quotes import read_quote_figure
from articlekit.parsers.html._state import State
from articlekit.parsers.html._tree import Element

__all__ = ["read_figure"]

KINDS: tuple[Callable[[Element, State], bool], ...] = (
    read_code_figure,
    read_quote_figure,
    read_embed_figure,
    read_card_figure,
)
"""Asked in this order what a figure is; each reads it or gives False."""


def read_figure(element: Element, state: State) -> None:
    """Read a figure as what it is."""
    if any(read(element, state) for read in KINDS):
        return
    state.figures += 1
    read_block(element, state)
    state.figures -= 1

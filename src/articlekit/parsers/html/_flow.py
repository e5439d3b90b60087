"""Going through elements: blocks, inline elements, and what is not shown."""

from __future__ import annotations

from articlekit.parsers.html._hidden import is_hidden
from articlekit.parsers.html._state import State
from articlekit.parsers.html._tree import Element

__all__ = ["read_block", "read_children", "read_inline", "skip"]


def read_children(element: Element, state: State) -> None:
    """Read what stands in an element, in order."""
    readers = state.readers
    for child in element.children:
        if isinstance(child, str):
            state.add(child)
        elif child.attributes and is_hidden(child, state):
            continue
        else:
            readers.get(child.tag, read_inline)(child, state)


def read_block(element: Element, state: State) -> None:
    """Read an element whose content stands in lines of its own."""
    state.end_block()
    outer, state.box = state.box, element
    read_children(element, state)
    state.end_block()
    state.box = outer


def read_inline(element: Element, state: State) -> None:
    """Read an element that is part of a line and means nothing by itself."""
    state.open(element)
    read_children(element, state)
    state.close()


def skip(_element: Element, _state: State) -> None:
    """Read nothing: what stands in this element is never shown."""

"""The part of an article that holds its footnotes."""

from __future__ import annotations

from articlekit.parsers.html._flow import read_by_tag, read_children
from articlekit.parsers.html._state import State
from articlekit.parsers.html._tree import Element

__all__ = ["read_notes"]


def read_notes(element: Element, state: State) -> None:
    """Read the part that holds the footnotes: the line above them is the page's, not the text's."""
    children = [child for child in element.children if isinstance(child, Element) or child.strip()]
    if (
        children
        and isinstance(children[0], Element)
        and children[0].tag == "hr"
        and element.tag in {"div", "section", "aside", "footer"}
    ):
        state.end_block()
        outer, state.box = state.box, element
        read_children(element.holding(children[1:]), state)
        state.end_block()
        state.box = outer
    else:
        read_by_tag(element, state)

"""What stands beside the text: asides, callouts, what unfolds."""

from __future__ import annotations

from functools import partial

from articlekit.models import Aside
from articlekit.parsers.html._flow import read_block, read_by_tag, read_children
from articlekit.parsers.html._inner import blocks_of, inner_runs, words_of
from articlekit.parsers.html._state import State
from articlekit.parsers.html._tree import Element

__all__ = ["read_aside", "read_callout", "read_details"]

_TITLES = frozenset({
    "admonition-title", "callout-title", "callout-heading", "custom-block-title", "markdown-alert-title",
    "alert-title", "alert-heading", "note-title",
    "callout-header", "admonition-heading", "notice-title", "infobox-title", "remark-admonition-title",
})  # fmt: skip
_BOXES = frozenset({"div", "section", "aside", "blockquote", "figure", "details"})


def read_aside(element: Element, state: State) -> None:
    """Read an `<aside>`."""
    _put_aside(element, state, _title(element))


def read_details(element: Element, state: State) -> None:
    """Read a `<details>`; its summary is the title."""
    _put_aside(element, state, next((child for child in element.elements() if child.tag == "summary"), None))


def read_callout(element: Element, state: State) -> None:
    """Read a box with a hint, a warning, a note: an admonition of documentation, a callout of editors."""
    if element.tag in _BOXES:
        _put_aside(element, state, _title(element))
    else:
        read_by_tag(element, state)


def _title(element: Element) -> Element | None:
    """Return the title of a box, if it begins with one that says so by its class."""
    first = next(element.elements(), None)
    if first is not None and first.classes.isdisjoint(_TITLES) and len(list(first.elements())) == 1:
        first = next(first.elements())
    return None if first is None or first.classes.isdisjoint(_TITLES) else first


def _put_aside(element: Element, state: State, title: Element | None) -> None:
    if not state.has_room(2):
        read_block(element, state)
        return
    words = words_of(state.collect(title, partial(read_children, title, state))) if title is not None else ""
    inside = element.holding(_without(element, title))
    drafts = state.collect(element, partial(read_children, inside, state))
    body = blocks_of(drafts)
    if words:
        state.put(Aside(title=words, body=body), element, inner_runs([drafts]))
    elif body:
        state.put(Aside(body=body), element, inner_runs([drafts]))


def _without(element: Element, title: Element | None) -> list[Element | str]:
    """Return the children of an element without its title."""
    if title is None:
        return element.children
    kept: list[Element | str] = []
    for child in element.children:
        if child is title:
            continue
        if isinstance(child, Element) and child is title.parent:
            kept.append(child.holding(_without(child, title)))
        else:
            kept.append(child)
    return kept

"""Definition lists: terms, and what is said about them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from articlekit.models import Definition, Definitions
from articlekit.parsers._draft import Draft
from articlekit.parsers.html._flow import read_block, read_children
from articlekit.parsers.html._inner import blocks_of, inner_runs, words_of
from articlekit.parsers.html._state import State
from articlekit.parsers.html._tree import Element

__all__ = ["read_definitions"]

LEVELS = 4


class _Entries:
    """The definitions so far, and the one that is being gathered."""

    def __init__(self) -> None:
        self.items: list[Definition] = []
        self.runs: list[list[Draft]] = []
        self.terms: list[str] = []
        self.body: list[Draft] = []

    def add_term(self, term: str) -> None:
        """Add a term; after a definition it begins the next one."""
        if self.body:
            self.finish()
        if term:
            self.terms.append(term)

    def finish(self) -> None:
        """End the definition that is being gathered."""
        if self.terms or self.body:
            self.items.append(Definition(term="\n".join(self.terms), body=blocks_of(self.body)))
            self.runs.append(self.body)
        self.terms, self.body = [], []


def read_definitions(element: Element, state: State) -> None:
    """Read a definition list; one that holds pictures is a gallery or a caption's box, and read through."""
    if element.holds_image or not state.has_room(LEVELS):
        read_block(element, state)
        return
    state.end_block()
    found = _Entries()
    for child in _entries(element):
        _read_entry(child, found, state)
    found.finish()
    if found.items:
        state.put(Definitions(items=tuple(found.items)), element, inner_runs(found.runs))


def _read_entry(child: Element | str, found: _Entries, state: State) -> None:
    if isinstance(child, str):
        if child.strip():
            found.body += state.collect(state.box, partial(state.add, child), LEVELS)
        return
    alone = Element("dl", {}, child.parent, [child])
    drafts = state.collect(child, partial(read_children, alone, state), LEVELS)
    if child.tag == "dt":
        found.add_term(words_of(drafts))
    else:
        found.body += drafts


def _entries(element: Element) -> Iterator[Element | str]:
    """Give the terms and definitions of a list, those inside of `<div>` groups too."""
    for child in element.children:
        if isinstance(child, Element) and child.tag == "div":
            yield from child.children
        else:
            yield child

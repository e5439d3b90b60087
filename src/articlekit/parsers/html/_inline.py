"""Inline elements: marks, quotation marks, ruby, line breaks."""

from __future__ import annotations

from articlekit.parsers.html._flow import read_children, read_inline
from articlekit.parsers.html._state import Reader, State
from articlekit.parsers.html._tree import Element
from articlekit.parsers.html._urls import link_url

__all__ = ["MARKS", "read_abbr", "read_break", "read_link", "read_quotation", "read_ruby", "reader_of_mark"]

MARKS = {
    "b": "strong", "strong": "strong", "em": "em", "i": "em", "cite": "em", "dfn": "em", "var": "em", "u": "underline", "ins": "underline",
    "s": "strike", "strike": "strike", "del": "strike", "sub": "sub", "sup": "sup", "code": "code", "tt": "code", "kbd": "code",
    "samp": "code", "mark": "highlight",
}  # fmt: skip
"""The kind of mark that an element is."""


def reader_of_mark(kind: str) -> Reader:
    """Return the reader of an element that is a mark of one kind."""

    def read_mark(element: Element, state: State) -> None:
        state.open(element, kind)
        read_children(element, state)
        state.close()

    return read_mark


def read_link(element: Element, state: State) -> None:
    """Read a link; one that leads nowhere is only an inline element."""
    href = link_url(element.attributes.get("href"), state.base_url)
    if href is None:
        read_inline(element, state)
        return
    state.open(element, "link", href, element.attributes.get("title") or None)
    read_children(element, state)
    state.close()


def read_abbr(element: Element, state: State) -> None:
    """Read an abbreviation with what it stands for."""
    title = element.attributes.get("title")
    state.open(element, "abbr" if title else None, None, title or None)
    read_children(element, state)
    state.close()


def read_break(_element: Element, state: State) -> None:
    """Read a `<br>`."""
    state.add_break()


def read_quotation(element: Element, state: State) -> None:
    """Read a `<q>`, whose quotation marks the browser adds."""
    state.open(element, "quote")
    state.add_words("“")
    read_children(element, state)
    state.add_words("”")
    state.close()


def read_ruby(element: Element, state: State) -> None:
    """Read a ruby text: its reading follows in brackets."""
    read_inline(element, state)

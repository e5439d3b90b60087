"""Paragraphs, headings, captions and the other plain blocks."""

from __future__ import annotations

from articlekit.models import Divider, Paragraph
from articlekit.parsers._draft import Draft
from articlekit.parsers.html._code import code_in, put_code
from articlekit.parsers.html._flow import read_block, read_children
from articlekit.parsers.html._state import State
from articlekit.parsers.html._tree import Element

__all__ = ["read_caption", "read_division", "read_divider", "read_figure", "read_heading", "read_paragraph"]


def read_paragraph(element: Element, state: State) -> None:
    """Read a `<p>`, where blank lines part paragraphs."""
    outer, state.split_lines = state.split_lines, True
    read_division(element, state)
    state.split_lines = outer


def read_heading(element: Element, state: State) -> None:
    """Read a heading; an image in it stands by itself."""
    state.end_block()
    state.level = int(element.tag[1])
    read_block(element, state)
    state.level = 0


def read_divider(element: Element, state: State) -> None:
    """Read an `<hr>`."""
    state.put(Divider(), element)


def read_caption(element: Element, state: State) -> None:
    """Read a caption; an empty one is kept, as it says that there is none."""
    state.end_block()
    before = len(state.drafts)
    read_block(element, state)
    if len(state.drafts) == before:
        state.drafts.append(Draft(Paragraph(text=""), element))


def read_division(element: Element, state: State) -> None:
    """Read an element whose class may say that it is a caption."""
    if element.attributes and any(map(_is_caption_name, element.classes)) and not element.text().strip():
        read_caption(element, state)
    else:
        read_block(element, state)


def _is_caption_name(name: str) -> bool:
    return "caption" in name or "img-desc" in name or "img_desc" in name


def read_figure(element: Element, state: State) -> None:
    """Read a figure as what it is: a listing, or a box around whatever stands in it."""
    if "highlight" in element.classes and (listing := code_in(element)):
        put_code(listing, element, state)
        return
    read_block(element, state)

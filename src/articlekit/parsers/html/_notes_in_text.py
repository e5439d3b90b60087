"""Footnotes that stand in the text they belong to, where a style sheet moves them aside."""

from __future__ import annotations

from functools import partial

from articlekit.models import Footnote
from articlekit.parsers._draft import Draft
from articlekit.parsers.html._flow import read_children, read_inline
from articlekit.parsers.html._state import State
from articlekit.parsers.html._tree import Element

__all__ = ["read_note_in_text"]

_CONTENT = "ltx_note_content"
_MARKS = frozenset({"ltx_note_mark", "ltx_tag_note", "ltx_note_type"})


def read_note_in_text(element: Element, state: State) -> None:
    """Read a footnote of LaTeXML, as arXiv and ar5iv have it: its mark stays, the note goes to the end."""
    content = next((inside for inside in element.descendants() if _CONTENT in inside.classes), None)
    mark = next((inside for inside in element.elements() if "ltx_note_mark" in inside.classes), None)
    if content is None or mark is None or not mark.words() or state.depth or not state.has_room(2):
        read_inline(element, state)
        return
    label = mark.words()
    drafts = _read_note(content, state)
    if drafts:
        state.open(element, {"type": "footnote", "href": "#" + label})
        state.add_words(label)
        state.close()
        state.later.append((Footnote(label=label, body=tuple(draft.block for draft in drafts)), element))


def _read_note(content: Element, state: State) -> list[Draft]:
    """Read what a note says, while the paragraph around it waits."""
    kept = state.run, state.opened, state.breaks, state.continues
    state.run, state.opened = None, []
    inside = content.holding([child for child in content.children if not _is_mark(child)])
    drafts = state.collect(content, partial(read_children, inside, state))
    state.run, state.opened, state.breaks, state.continues = kept
    return drafts


def _is_mark(child: Element | str) -> bool:
    return isinstance(child, Element) and not child.classes.isdisjoint(_MARKS)

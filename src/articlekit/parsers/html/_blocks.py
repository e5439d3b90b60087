"""Paragraphs, headings, captions, figures and the other plain blocks."""

from __future__ import annotations

import re

from articlekit._patterns import compiled_later
from articlekit.models import Divider, Paragraph
from articlekit.parsers._draft import Draft, Piece
from articlekit.parsers.html._flow import read_block, read_by_tag, read_children, read_inline, reader_of
from articlekit.parsers.html._footnotes import note_label, read_note
from articlekit.parsers.html._space import is_uneven
from articlekit.parsers.html._state import State
from articlekit.parsers.html._tree import COMMENT, IMAGES, Element

__all__ = [
    "read_button",
    "read_caption",
    "read_comment",
    "read_divider",
    "read_division",
    "read_empty_caption",
    "read_heading",
    "read_paragraph",
    "read_subhead",
]

MAX_SUBHEAD = 160
"""Characters of the longest heading that only its class announces."""

LEVELS = frozenset("123456")
"""The levels that a heading may have."""

_MORE = compiled_later(r"\s*+(?:more\b|read-?more|truncate|excerpt|end-?excerpt|cut\b)", re.IGNORECASE)


def read_paragraph(element: Element, state: State) -> None:
    """Read a `<p>`, where blank lines part paragraphs."""
    if state.notes.labels:
        read_division(element, state)
        return
    if state.run is not None or state.continues:
        state.end_block()
    outer, state.box = state.box, element
    children = element.children
    words, around = "", None
    if len(children) == 1 and isinstance(children[0], str):
        words = children[0].strip()
    elif len(children) < 4 and not element.holds_image:  # noqa: PLR2004 - white space, it, white space
        words, around = _words_within(children, state)
    if words and not state.opened and not is_uneven(words):
        state.put_text(words, (), () if around is None else (Piece(0, len(words), around),))
    else:
        splits = state.splits
        state.splits = splits or "sentences"
        read_children(element, state)
        state.end_block()
        state.splits = splits
    state.box = outer


def _words_within(children: list[Element | str], state: State) -> tuple[str, Element | None]:
    """Return the text of the one plain element that stands in another, and that element; or an empty text."""
    around: Element | None = None
    for child in children:
        if isinstance(child, str):
            if not child.isspace():
                return "", None
        elif around is None:
            around = child
        else:
            return "", None
    if around is None or len(around.children) != 1 or reader_of(around, state) is not read_inline:
        return "", None
    only = around.children[0]
    return (only.strip(), around) if isinstance(only, str) else ("", None)


def read_division(element: Element, state: State) -> None:
    """Read a block; it is a note if a reference points to it."""
    if state.notes.labels and (label := note_label(element, state)) is not None:
        read_note(element, label, state)
    elif element.attributes and element.attributes.get("role") == "heading":
        _read_levelled(element, state)
    else:
        read_block(element, state)


def _read_levelled(element: Element, state: State) -> None:
    """Read a block that is a heading to screen readers (WAI-ARIA); without a level it has the second.

    Guard: what ends with a colon announces what stands below it, as in lists of who made the pictures.
    """
    if element.text().rstrip().endswith((":", "：")):
        read_block(element, state)
        return
    level = element.get("aria-level")
    state.end_block()
    outer, state.level = state.level, int(level) if level in LEVELS else 2
    read_block(element, state)
    state.level = outer


def read_heading(element: Element, state: State) -> None:
    """Read a heading; an image in it stands by itself."""
    state.end_block()
    outer, state.level = state.level, int(element.tag[1])
    read_block(element, state)
    state.level = outer


def read_subhead(element: Element, state: State) -> None:
    """Read a short line whose class says that it is a heading, as editors of newspapers name it."""
    if element.tag not in {"p", "div", "span"} or len(element.text()) > MAX_SUBHEAD or element.holds_image:
        read_by_tag(element, state)
        return
    state.end_block()
    outer, state.level = state.level, state.level or 3
    read_block(element, state)
    state.level = outer


def read_divider(element: Element, state: State) -> None:
    """Read an `<hr>`."""
    state.put(Divider(), element)


def read_comment(element: Element, state: State) -> None:
    """Note the place up to which lists of posts show a post: `<!-- more -->` and its kin."""
    if state.more is None and _MORE.match(element.text()) is not None:
        state.end_block()
        state.more = len(state.drafts)


def read_caption(element: Element, state: State) -> None:
    """Read a caption; an empty one is kept, as it says that there is none."""
    state.end_block()
    before = len(state.drafts)
    state.figures += 1
    read_block(element, state)
    state.figures -= 1
    if len(state.drafts) == before:
        state.drafts.append(Draft(Paragraph(text=""), element))


def read_empty_caption(element: Element, state: State) -> None:
    """Read an element whose class says that it is a caption; an empty one is kept."""
    if (
        element.tag in {"p", "div", "span", "dd", "figcaption", "td", "small", "em"}
        and not element.holds_image
        and not element.text().strip()
    ):
        read_caption(element, state)
        return
    state.figures += 1
    read_by_tag(element, state)
    state.figures -= 1


def read_button(element: Element, state: State) -> None:
    """Read the pictures of a button, and their captions, as lightboxes of the British press have them.

    All its other words are for users of the page.
    """
    if not element.holds_image:
        state.drop("button", element.text())
        return
    pictures, words = _pictures(element)
    read_children(element.holding(pictures), state)
    state.drop("button", " ".join(" ".join(words).split()))


def _pictures(element: Element) -> tuple[list[Element | str], list[str]]:
    """Return the outermost children that are or hold pictures or captions, and the words of all others."""
    found: list[Element | str] = []
    words: list[str] = []
    waiting: list[Element | str] = element.children[::-1]
    while waiting:
        child = waiting.pop()
        if isinstance(child, str):
            words.append(child)
        elif child.tag == COMMENT:
            continue
        elif child.tag in IMAGES or _is_caption(child):
            found.append(child)
        else:
            waiting += child.children[::-1]
    return found, words


def _is_caption(element: Element) -> bool:
    """Tell whether an element says by its name or its class that it is a picture's caption."""
    return element.tag == "figcaption" or any(name.endswith("caption") for name in element.classes)

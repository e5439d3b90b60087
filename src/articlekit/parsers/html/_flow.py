"""Going through elements: which reader reads what, and what does not show."""

from __future__ import annotations

import re
from functools import partial

from articlekit._patterns import compiled_later
from articlekit.parsers.html._state import Reader, State
from articlekit.parsers.html._tree import IMAGES, UNSHOWN, Element

__all__ = [
    "HIDDEN",
    "drop_part",
    "drop_text",
    "read_block",
    "read_by_tag",
    "read_children",
    "read_inline",
    "reader_of",
    "skip",
]

_STYLE = re.compile(
    r"(?:^|[;\s])(?:(?P<hidden>display\s*+:\s*+none|visibility\s*+:\s*+hidden)"
    r"|(?P<away>(?:left|top|text-indent)\s*+:\s*+-[0-9]{4,}|clip\s*+:\s*+rect\(\s*+[01](?:px)?[\s,]++[01]|mso-hide\s*+:\s*+all)"
    r"|(?P<item>mso-list\s*+:\s*+l[0-9])"
    r"|(?P<block>display\s*+:\s*+(?:block|flex|grid|table(?![-\w])|list-item))|(?P<lines>white-space(?:-collapse)?\s*+:\s*+(?:pre(?![-\w])|pre-wrap|pre-line|break-spaces|preserve)))",
    re.IGNORECASE,
)
_PLAIN = frozenset({"span", "font"})
_NOT_BOLD = "thin"
_STYLED = (
    ("strong", compiled_later(r"font-weight\s*+:\s*+(?:bold|[6-9]00)", re.IGNORECASE)),
    ("em", compiled_later(r"font-style\s*+:\s*+(?:italic|oblique)", re.IGNORECASE)),
    (_NOT_BOLD, compiled_later(r"font-weight\s*+:\s*+(?:normal|400)", re.IGNORECASE)),
    ("strike", compiled_later(r"text-decoration(?:-line)?\s*+:[^;]*?line-through", re.IGNORECASE)),
)
"""What a style says that an element of its own would say else."""

_UNSEEN_MEDIA = IMAGES | {"video", "audio", "iframe", "source", "noscript", "amp-video", "amp-iframe"}
"""What a lazy loader hides until it is there: its `display:none` says nothing."""

_ENDINGS = (
    "interline", "crosshead", "subheading", "zwischentitel", "intertitle", "tussenkop", "mellanrubrik",
)  # fmt: skip
"""Words that tell by the end of a longer name, too."""

HIDDEN = "hidden text"
"""What texts are called that are left out because no browser shows them."""

MOST_HIDDEN = 500
"""Characters that are hidden for good, even if they are most of a short body."""


def read_children(element: Element, state: State) -> None:
    """Read what stands in an element, in order."""
    readers = state.readers.tags
    for child in element.children:
        if isinstance(child, str):
            if state.run is not None or not child.isspace():
                state.add(child)
        else:
            reader = readers.get(child.tag, read_inline)
            if child.attributes:
                reader = _reader_of(child, reader, state)
            reader(child, state)


def reader_of(element: Element, state: State) -> Reader:
    """Return how an element is read."""
    by_tag = state.readers.tags.get(element.tag, read_inline)
    return _reader_of(element, by_tag, state) if element.attributes else by_tag


def _reader_of(element: Element, by_tag: Reader, state: State) -> Reader:
    """Return how an element is read whose attributes may say more than its name."""
    attributes = element.attributes
    names = attributes.get("class")
    if names:
        reader = state.by_class[names] if names in state.by_class else _find_by_class(names, element, state)
        if reader is not None:
            by_tag = reader
    style = attributes.get("style")
    if style:
        said = state.by_style[style] if style in state.by_style else _find_in_style(style, state)
        if said:
            by_tag = _reader_by_style(said, element, by_tag, state)
    if "hidden" in attributes and (attributes["hidden"] or "").lower() != "until-found":
        by_tag = _hidden_reader(element, by_tag, state)
    if attributes.get("aria-hidden") == "true" and _is_ornament(element):
        return drop_ornament
    return by_tag


def _find_by_class(names: str, element: Element, state: State) -> Reader | None:
    """Look the words of a class up; what is found is remembered for this body."""
    classes = state.readers.classes
    words = sorted(element.classes)
    words += [word.replace("_", "-").rpartition("-")[2] for word in words if word.endswith(_ENDINGS)]
    found = next((classes[word] for word in words if word in classes), None)
    state.by_class[names] = found
    return found


def _find_in_style(style: str, state: State) -> str:
    """Return what a style says of how its element is read; it is remembered for this body."""
    found = _STYLE.search(style)
    said = state.by_style[style] = _marks_of(style) if found is None else found.lastgroup or ""
    return said


def _marks_of(style: str) -> str:
    """Return the marks that a style is, each after a blank."""
    return "".join(f" {kind}" for kind, pattern in _STYLED if pattern.search(style) is not None)


def _reader_by_style(said: str, element: Element, reader: Reader, state: State) -> Reader:
    """Return how an element is read whose style says that it is hidden, a block, or keeps its lines."""
    if said[0] == " ":
        return _styled_reader(said.split(), element, reader)
    if said == "hidden":
        return _hidden_reader(element, reader, state)
    if said == "away":
        return reader if element.holds_image else drop_away
    if said == "item":
        return state.readers.classes["msolistparagraph"] if element.tag == "p" else reader
    if said == "block":
        return read_block if reader is read_inline else reader
    return partial(_read_lines, reader)


def _styled_reader(kinds: list[str], element: Element, reader: Reader) -> Reader:
    """Return how an element is read whose style says that it is bold, italic, struck through, or not bold."""
    if _NOT_BOLD in kinds:
        return read_inline if element.tag in {"b", "strong"} else reader
    return partial(_read_styled, kinds) if reader is read_inline and element.tag in _PLAIN else reader


def _hidden_reader(element: Element, reader: Reader, state: State) -> Reader:
    """Return how an element is read that is said to be hidden.

    Pictures are: lazy loaders hide them. So is what holds most of the text: WeChat hides the whole article
    until its script has run. What else is hidden is left out, unless nothing is left without it.
    """
    if element.tag in _UNSEEN_MEDIA:
        return reader
    if state.veils:
        return partial(_read_veiled, reader)
    if element.tag in UNSHOWN:
        return skip
    size = state.text_size(element)
    return reader if size > MOST_HIDDEN and size * 2 > state.text_size(state.root) else drop_hidden


def _read_veiled(reader: Reader, element: Element, state: State) -> None:
    """Read a hidden element as if it were shown: what is hidden in it is so once more."""
    state.veils -= 1
    reader(element, state)
    state.veils += 1


def _is_ornament(element: Element) -> bool:
    """Tell a `#`, a `¶` or an arrow beside the text, which only eyes are to see."""
    return (
        not element.holds_image
        and element.tag not in _UNSEEN_MEDIA
        and not any(map(str.isalnum, element.text()))
    )


def drop_ornament(element: Element, state: State) -> None:
    """Leave an ornament out, and say so."""
    state.drop("ornament", element.text())


def drop_hidden(element: Element, state: State) -> None:
    """Leave out what no browser shows, and say so."""
    state.drop(HIDDEN, element.text(" "))


def drop_away(element: Element, state: State) -> None:
    """Leave out what a style puts where only screen readers find it, and say so."""
    state.drop("label for screen readers", element.text(" "))


def read_by_tag(element: Element, state: State) -> None:
    """Read an element by its name alone."""
    state.readers.tags.get(element.tag, read_inline)(element, state)


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


def _read_lines(reader: Reader, element: Element, state: State) -> None:
    """Read an element whose style keeps the line ends of the source."""
    outer, state.keeps_lines = state.keeps_lines, True
    reader(element, state)
    state.keeps_lines = outer


def _read_styled(kinds: list[str], element: Element, state: State) -> None:
    """Read an element whose style alone says that it is bold, italic or struck through.

    Seen in what Google Docs and editors of forums export.
    """
    for kind in kinds:
        state.open(element, {"type": kind})
    read_children(element, state)
    for _ in kinds:
        state.close()


def drop_text(element: Element, state: State) -> None:
    """Leave out what is part of a form or a drawing, and say what it says."""
    state.drop(f"text of <{element.tag}>", element.text(" "))


def drop_part(element: Element, state: State) -> None:
    """Leave out a part of a page, and say what it says."""
    state.end_block()
    state.drop(element.get("what"), element.text())


def skip(_element: Element, _state: State) -> None:
    """Read nothing: what stands in this element is never shown."""

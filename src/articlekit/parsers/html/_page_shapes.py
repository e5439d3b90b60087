"""What parts of a page look like: how much text, how many links, what stands inside."""

from __future__ import annotations

from articlekit.parsers.html._page_measure import BLOCKS, HEADINGS, UNREAD
from articlekit.parsers.html._page_names import words_of
from articlekit.parsers.html._posts import POSTS
from articlekit.parsers.html._tree import Element

__all__ = [
    "around",
    "holds_blocks",
    "holds_heading",
    "is_credit",
    "is_in_figure",
    "is_media",
    "is_portrait",
    "is_stamp",
    "is_structure",
    "shape",
    "text_size",
]

SHAPE = 5
"""How many elements, each alone in the one around it, make two boxes alike."""

THUMB = 100
"""Pixels of the widest picture that is an avatar."""

MAX_STAMP = 60
"""Characters of the longest line that is a date."""

MAX_PARTS = 6
"""How many pieces of text and elements a line has that is a date."""

_EMBEDS = frozenset(
    {"iframe", "video", "audio", "object", "embed", "amp-video", "amp-audio", "amp-iframe", "math"}
)
_CREDITS = frozenset({"credit", "credits", "copyright", "source", "photographer"})
_STRUCTURES = frozenset({"table", "ul", "ol", "dl", "blockquote", "pre"})


def around(elements: set[Element], outer: Element | None) -> set[Element]:
    """Return some elements and all around them, up to but not including another one."""
    found: set[Element] = set()
    for start in elements:
        element: Element | None = start
        while element is not None and element is not outer and element not in found:
            found.add(element)
            element = element.parent
    return found


def shape(element: Element) -> tuple[object, ...]:
    """Return what the boxes of two paragraphs have in common: the same elements around the text.

    Args:
        element: A box; as long as nothing else stands in it, the box inside of it counts, too.
    """
    found: list[object] = []
    inner = element
    while len(found) < SHAPE:
        found.append((inner.tag, inner.classes))
        blocks = [child for child in inner.elements() if child.tag in BLOCKS]
        if len(blocks) != 1:
            return (*found, len(blocks) > 1)
        inner = blocks[0]
    return tuple(found)


def holds_blocks(element: Element) -> bool:
    """Tell whether there are lines of their own inside an element."""
    return any(
        child.tag in BLOCKS or (child.tag not in UNREAD and holds_blocks(child))
        for child in element.elements()
    )


def holds_heading(element: Element) -> bool:
    """Tell whether there is a heading inside an element."""
    return any(child.tag in HEADINGS for child in element.descendants())


def is_structure(element: Element) -> bool:
    """Tell a table, a list, a quotation, a listing."""
    return element.tag in _STRUCTURES


def is_media(element: Element) -> bool:
    """Tell an element that is or holds an embed, a video, a post of a network."""
    return any(
        child.tag in _EMBEDS or not child.classes.isdisjoint(POSTS)
        for child in (element, *element.descendants())
    )


def is_portrait(element: Element) -> bool:
    """Tell the picture of an author: an `<address>`, a link to the author or the date stands with it.

    So is a picture that is no larger than a thumb, as avatars are.
    """
    if is_thumb(element):
        return True
    return any(
        child.tag in {"address", "time"} or "author" in (child.attributes.get("rel") or "")
        for child in element.descendants()
    )


def is_thumb(element: Element) -> bool:
    """Tell a picture, or the box of one, that is no wider than an avatar."""
    images = [part for part in (element, *element.descendants()) if part.tag == "img"]
    sizes = [image.get("width").removesuffix("px") for image in images]
    return bool(sizes) and all(size.isdecimal() and len(size) < 4 and int(size) <= THUMB for size in sizes)  # noqa: PLR2004


def is_credit(part: Element | str) -> bool:
    """Tell an element that says by its class that it is a credit."""
    return isinstance(part, Element) and not _CREDITS.isdisjoint(words_of(part.get("class")))


def is_in_figure(element: Element) -> bool:
    """Tell whether an element is a figure or stands in one."""
    return any(box.tag == "figure" for box in element.path())


def is_stamp(element: Element) -> bool:
    """Tell a line that is a date, a time, a length: `05.12.2025, 05:07`, `01:48 min`."""
    if len(element.children) > MAX_PARTS or holds_blocks(element):
        return False
    text = element.words()
    digits = sum(map(str.isdigit, text))
    return len(text) <= MAX_STAMP and digits >= 4 and digits * 3 >= sum(map(str.isalnum, text))  # noqa: PLR2004 - a year, a clock


def text_size(element: Element) -> tuple[int, int]:
    """Return how many letters stand in an element, captions left out, and how many of them in links."""
    size = linked = 0
    rest = [(element, element.tag == "a")]
    while rest:
        node, link = rest.pop()
        for child in node.children:
            if isinstance(child, str):
                count = sum(map(len, child.split()))
                size += count
                linked += count if link else 0
            elif child.tag not in UNREAD and child.tag != "figcaption":
                rest.append((child, link or child.tag == "a"))
    return size, linked

"""Reads the blocks that our writers write. What they would not have written is read for what stands in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import filterfalse, groupby

from pydantic import ValidationError

from articlekit.models import (
    BLOCK_TYPES,
    Aside,
    Block,
    Code,
    Custom,
    Definition,
    Definitions,
    Divider,
    Footnote,
    Heading,
    List,
    ListItem,
    Math,
    Paragraph,
    Quote,
    Raw,
    UnknownBlock,
)
from articlekit.models._canonical import shown_line
from articlekit.models._html_names import PART, PARTS, TYPE
from articlekit.parsers.html._own_fields import about, build, elements_in, fields_of
from articlekit.parsers.html._own_figure import beside, read_figure
from articlekit.parsers.html._own_inline import is_inline, read_text
from articlekit.parsers.html._own_table import read_table
from articlekit.parsers.html._tree import Element

__all__ = ["is_blank", "read_own_blocks"]

Nodes = Iterable[Element | str]


def read_own_blocks(nodes: Nodes, *, nested: bool = True) -> tuple[Block, ...]:
    """Return blocks; words that stand loose are a paragraph.

    Args:
        nodes: What stands in a block or in the body.
        nested: Whether there may be blocks in blocks; else what would hold blocks is read through.
    """
    found: list[Block] = []
    for loose, run in groupby(filterfalse(_is_part, nodes), is_inline):
        if loose:
            paragraph = read_text(Paragraph, run, {})
            found += [paragraph] if paragraph.text else []
        else:
            elements = (element for element in run if not isinstance(element, str))
            found += (block for element in elements for block in _block(element, nested=nested))
    return tuple(found)


def _block(element: Element, *, nested: bool) -> Iterable[Block]:
    """Return the block that an element is, and what stands in it but is no part of it."""
    tag, kind = element.tag, element.attributes.get(TYPE)
    if tag == "div" and kind is not None:
        return (*_data(element, kind), *read_own_blocks(element.children, nested=nested))
    reader = READERS.get(tag)
    if reader is None or (tag in CONTAINERS and not nested):
        return read_own_blocks(element.children, nested=nested)
    try:
        block = reader(element)
    except ValidationError:  # it nests too deeply
        return read_own_blocks(element.children, nested=False)
    return (block, *read_own_blocks(beside(element), nested=nested)) if tag == "figure" else (block,)


def _data(element: Element, kind: str) -> Iterable[Block]:
    """Return a block that shows nothing and was kept as data; none if the data does not fit any more."""
    fields = {name: value for name, value in fields_of(element).items() if name != "type"}
    make = {"raw": Raw, "custom": Custom}.get(kind)
    try:
        if make is not None:
            return (make(**fields),)
        return () if kind in BLOCK_TYPES else (UnknownBlock(type=kind, **fields),)
    except ValidationError:
        return ()


def is_blank(child: Element | str) -> bool:
    """Tell whether a node is white space."""
    return isinstance(child, str) and not child.strip()


def _is_part(child: Element | str) -> bool:
    """Tell whether a node is a part of the block around it and no block."""
    return not isinstance(child, str) and child.attributes.get(PART) in PARTS


def _parts(element: Element, name: str) -> Iterator[Element]:
    """Give the elements inside a block that are one of its parts."""
    return (child for child in element.elements() if child.attributes.get(PART) == name)


def _part(element: Element, name: str) -> str | None:
    """Return the words of a part of a block; None if it has none."""
    part = next(_parts(element, name), None)
    return None if part is None else shown_line(part.text())


def _paragraph(element: Element) -> Paragraph:
    return read_text(Paragraph, element.children, about(element))


def _heading(element: Element) -> Heading:
    return read_text(Heading, element.children, about(element), level=int(element.tag[1]))


def _list(element: Element) -> List:
    start = element.attributes.get("start")
    items = tuple(_item(child) for child in element.children if not is_blank(child))
    number = int(start) if start and start.removeprefix("-").isdecimal() and len(start) < 12 else None  # noqa: PLR2004
    return build(List, about(element), ordered=element.tag == "ol", start=number, items=items)


def _item(element: Element | str) -> ListItem:
    """Read an item; what somebody put between two items is one of its own."""
    if isinstance(element, str) or element.tag != "li":
        return ListItem(body=read_own_blocks((element,)))
    box = _box(element)
    checked = None if box is None else "checked" in box.attributes
    body = read_own_blocks(element.children)
    return build(ListItem, fields_of(element), body=body, checked=checked)


def _box(item: Element) -> Element | None:
    """Return the box of a task: the first thing in it, or in its first paragraph."""
    first = next((child for child in item.children if not is_blank(child)), "")
    if isinstance(first, str):
        return None
    if first.tag == "p":
        return _box(first)
    return first if first.tag == "input" else None


def _quote(element: Element) -> Quote:
    body, attribution = read_own_blocks(element.children), _part(element, "attribution")
    return build(Quote, about(element), body=body, attribution=attribution)


def _pre(element: Element) -> Code | Math:
    """Read a listing or a formula; its last line end belongs to the element."""
    text = element.text().removesuffix("\n")
    if element.attributes.get(TYPE) == "math":
        return build(Math, about(element), text=text)
    code = next(elements_in(element, "code"), element)
    name = code.attributes.get("class") or element.attributes.get("class") or ""
    language = name.removeprefix("language-") if name.startswith("language-") else None
    return build(Code, about(element), text=text, language=language)


def _definitions(element: Element) -> Definitions:
    items: list[Definition] = []
    for child in element.elements():
        if child.tag == "dt":
            items.append(build(Definition, fields_of(child), term=_words(child), body=()))
        else:
            last = items.pop() if items else Definition(term="", body=())
            items.append(last.replace(body=(*last.body, *read_own_blocks(child.children))))
    return build(Definitions, about(element), items=tuple(items))


def _words(element: Element) -> str:
    """Return the words in an element, on one line."""
    return shown_line(element.text())


def _aside(element: Element) -> Aside | Footnote:
    """Read something beside the text, or a note."""
    body = read_own_blocks(element.children)
    if element.attributes.get(TYPE) != "footnote":
        return build(Aside, about(element), title=_part(element, "title"), body=body)
    label = _part(element, "label") or ""
    said = about(element)
    if said["id"] == label and "id" not in fields_of(element):
        said["id"] = None
    return build(Footnote, said, label=label, body=body)


def _divider(element: Element) -> Divider:
    return build(Divider, about(element))


READERS: Mapping[str, Callable[[Element], Block]] = {
    "p": _paragraph,
    "figure": read_figure,
    "ul": _list,
    "ol": _list,
    "blockquote": _quote,
    "pre": _pre,
    "table": read_table,
    "aside": _aside,
    "dl": _definitions,
    "hr": _divider,
} | dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _heading)
"""How the block elements that our writers write are read."""

CONTAINERS = frozenset({"ul", "ol", "dl", "blockquote", "aside"})
"""Those of them that hold blocks."""

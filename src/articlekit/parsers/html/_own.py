"""Reads what our own writers wrote: it says what it is, so that nothing is inferred and nothing is lost.

`models._html_names` documents the attributes. What somebody changed by hand is read as far as it goes:
an element that we would not have written is read for what stands in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import filterfalse, groupby
from typing import Any

from pydantic import ValidationError

from articlekit.models import (
    BLOCK_TYPES,
    Article,
    Aside,
    Block,
    Caption,
    Cell,
    Code,
    Credit,
    Custom,
    Definition,
    Definitions,
    Divider,
    Embed,
    Footnote,
    Gallery,
    Heading,
    Image,
    List,
    ListItem,
    Math,
    Media,
    Paragraph,
    Quote,
    Raw,
    Table,
    UnknownBlock,
)
from articlekit.models._canonical import canonical, canonical_block, shown_line
from articlekit.models._html_names import EXACT_COMMENT, PART, PARTS, TYPE, VERSION
from articlekit.parsers.html._own_fields import about, build, fields_of
from articlekit.parsers.html._own_inline import is_inline, read_text
from articlekit.parsers.html._own_media import picture_fields, player_fields
from articlekit.parsers.html._tree import COMMENT, Element

__all__ = ["find_own", "read_own", "read_own_fields"]

Nodes = Iterable[Element | str]


def find_own(root: Element) -> Element | None:
    """Return the element whose content our writers wrote; None if there is none.

    Args:
        root: What stands around a body or a page.
    """
    if root.tag == "html":
        return next(filter(_is_own_article, root.descendants()), None)
    nodes = [child for child in root.children if not _is_blank(child)]
    first = nodes[0] if nodes else ""
    if isinstance(first, str):
        return None
    if first.tag == COMMENT:
        return root if "".join(map(str, first.children)).strip() == EXACT_COMMENT else None
    return first if len(nodes) == 1 and _is_own_article(first) else None


def _is_own_article(element: Element) -> bool:
    """Tell whether an element is an article as `to_html` writes it."""
    return element.tag == "article" and VERSION in element.attributes


def read_own_fields(element: Element) -> dict[str, Any]:
    """Return the fields of an article that its element holds, all but its body, addresses within the policy.

    Fields that somebody changed so that they no longer fit are left out.
    """
    skipped = {"body", "schema_version"}
    fields: dict[str, Any] = {
        name: value for name, value in fields_of(element).items() if name not in skipped
    }
    while fields:
        try:
            article = canonical(Article(**fields))
        except ValidationError as error:
            wrong = _wrong_fields(error)
            fields = {name: value for name, value in fields.items() if wrong and name not in wrong}
        else:
            return {name: getattr(article, name) for name in fields}
    return {}


def _wrong_fields(error: ValidationError) -> set[str]:
    """Return the names of the fields that do not fit."""
    found = error.errors(include_url=False, include_input=False)
    return {str(problem["loc"][0]) for problem in found if problem["loc"]}


def read_own(element: Element) -> tuple[Block, ...]:
    """Return the blocks that our writers wrote into an element, addresses within the policy."""
    return tuple(map(canonical_block, _blocks(element.children)))


def _blocks(nodes: Nodes, *, nested: bool = True) -> tuple[Block, ...]:
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
        return (*_data(element, kind), *_blocks(element.children, nested=nested))
    reader = READERS.get(tag)
    if reader is None or (tag in CONTAINERS and not nested):
        return _blocks(element.children, nested=nested)
    try:
        block = reader(element)
    except ValidationError:  # it nests too deeply
        return _blocks(element.children, nested=False)
    return (block, *_blocks(_beside(element), nested=nested)) if tag == "figure" else (block,)


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


def _beside(figure: Element) -> Nodes:
    """Return what somebody put into a figure beside what we write there."""
    if figure.attributes.get(TYPE) == "embed":
        return ()
    caption = next(_elements(figure, "figcaption"), None)
    return [child for child in figure.children if child is not caption and not _is_of_figure(child)]


def _is_of_figure(child: Element | str) -> bool:
    """Tell whether a node is what a figure shows."""
    return not isinstance(child, str) and (child.tag in SHOWN or child.holds_image)


def _is_blank(child: Element | str) -> bool:
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


def _figure(element: Element) -> Block:
    """Read a figure: a picture, several of them, a sound, a video, or something of another site."""
    said = about(element) | _said(element)
    if element.attributes.get(TYPE) == "gallery":
        images = (image for image in map(_figure, _elements(element, "figure")) if isinstance(image, Image))
        return build(Gallery, said, images=tuple(images))
    if element.attributes.get(TYPE) == "embed":
        return build(Embed, said)
    player = next(_elements(element, "audio", "video"), None)
    if player is not None:
        return build(Media, said, **player_fields(player))
    return build(Image, said, **picture_fields(element))


def _elements(element: Element, *tags: str) -> Iterator[Element]:
    """Give the elements of some kinds right inside another."""
    return (child for child in element.elements() if child.tag in tags)


def _said(figure: Element) -> dict[str, Any]:
    """Return caption and credit of a figure."""
    caption = next(_elements(figure, "figcaption"), None)
    if caption is None:
        return {}
    credit = next((child for child in caption.elements() if child.tag == "cite"), None)
    words = read_text(
        Caption, (child for child in caption.children if child is not credit), fields_of(caption)
    )
    return {"caption": words if words.text else None, "credit": credit and _credit(credit)}


def _credit(cite: Element) -> Credit:
    """Read a credit: its text, or the line it was printed as if its attribute knows the text."""
    printed = shown_line(cite.text())
    said = fields_of(cite)
    return build(Credit, said, text=printed, line=printed if "text" in said else None)


def _list(element: Element) -> List:
    start = element.attributes.get("start")
    items = tuple(_item(child) for child in element.children if not _is_blank(child))
    number = int(start) if start and start.removeprefix("-").isdecimal() and len(start) < 12 else None  # noqa: PLR2004
    return build(List, about(element), ordered=element.tag == "ol", start=number, items=items)


def _item(element: Element | str) -> ListItem:
    """Read an item; what somebody put between two items is one of its own."""
    if isinstance(element, str) or element.tag != "li":
        return ListItem(body=_blocks((element,)))
    box = _box(element)
    checked = None if box is None else "checked" in box.attributes
    body = _blocks(element.children)
    return build(ListItem, fields_of(element), body=body, checked=checked)


def _box(item: Element) -> Element | None:
    """Return the box of a task: the first thing in it, or in its first paragraph."""
    first = next((child for child in item.children if not _is_blank(child)), "")
    if isinstance(first, str):
        return None
    if first.tag == "p":
        return _box(first)
    return first if first.tag == "input" else None


def _quote(element: Element) -> Quote:
    body, attribution = _blocks(element.children), _part(element, "attribution")
    return build(Quote, about(element), body=body, attribution=attribution)


def _pre(element: Element) -> Code | Math:
    """Read a listing or a formula; its last line end belongs to the element."""
    text = element.text().removesuffix("\n")
    if element.attributes.get(TYPE) == "math":
        return build(Math, about(element), text=text)
    code = next(_elements(element, "code"), element)
    name = code.attributes.get("class") or element.attributes.get("class") or ""
    language = name.removeprefix("language-") if name.startswith("language-") else None
    return build(Code, about(element), text=text, language=language)


def _table(element: Element) -> Table:
    caption = next(_elements(element, "caption"), None)
    words = read_text(Caption, caption.children, fields_of(caption)) if caption else None
    rows = tuple(
        tuple(map(_cell, _elements(row, "td", "th"))) for row in element.descendants() if row.tag == "tr"
    )
    return build(Table, about(element), rows=rows, caption=words)


def _cell(element: Element) -> Cell:
    spans = {name: _span(element.attributes.get(name)) for name in ("colspan", "rowspan")}
    return read_text(Cell, element.children, fields_of(element), header=element.tag == "th", **spans)


def _span(value: str | None) -> int:
    """Return how many columns or rows a cell covers."""
    return max(1, int(value)) if value and value.isascii() and value.isdigit() and len(value) < 10 else 1  # noqa: PLR2004


def _definitions(element: Element) -> Definitions:
    items: list[Definition] = []
    for child in element.elements():
        if child.tag == "dt":
            items.append(build(Definition, fields_of(child), term=_words(child), body=()))
        else:
            last = items.pop() if items else Definition(term="", body=())
            items.append(last.replace(body=(*last.body, *_blocks(child.children))))
    return build(Definitions, about(element), items=tuple(items))


def _words(element: Element) -> str:
    """Return the words in an element, on one line."""
    return shown_line(element.text())


def _aside(element: Element) -> Aside | Footnote:
    """Read something beside the text, or a note."""
    body = _blocks(element.children)
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
    "figure": _figure,
    "ul": _list,
    "ol": _list,
    "blockquote": _quote,
    "pre": _pre,
    "table": _table,
    "aside": _aside,
    "dl": _definitions,
    "hr": _divider,
} | dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _heading)
"""How the block elements that our writers write are read."""

CONTAINERS = frozenset({"ul", "ol", "dl", "blockquote", "aside"})
"""Those of them that hold blocks."""

SHOWN = frozenset({"img", "picture", "audio", "video", "figure"})
"""What a figure shows."""

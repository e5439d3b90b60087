"""Text with marks as HTML."""

from collections.abc import Iterator
from typing import Any

from articlekit.models import Mark, TextNode
from articlekit.models._html_names import FIELDS, HREF, MARK_TAGS, TYPE
from articlekit.serializers._escape import Attributes, compact_json, start_tag, words
from articlekit.serializers._inline import Open, nested

__all__ = ["MAX_NESTED", "inline", "mark_attributes", "mark_tag"]

MAX_NESTED = 12
"""How deep inline elements may nest: parsers, ours included, have a limit, and blocks nest, too."""

_OWN_FIELDS = {"link": ("href", "title"), "abbr": ("title",), "footnote": ("href",)}
"""The fields of a mark that its element has attributes for."""


def inline(node: TextNode, *, data: bool) -> str:
    """Return a text with its marks as HTML.

    Args:
        node: A paragraph, a caption, a cell …
        data: Whether to say in data attributes what HTML has no words for.
    """
    if not node.marks:
        return _lines(node.text)
    deep: list[Mark] = []
    html = "".join(_pieces(node, deep, data=data))
    if not deep or not data:
        return html
    fields = {"marks": [mark.model_dump(mode="json") for mark in node.marks]}
    return f"{start_tag('span', {FIELDS: compact_json(fields)})}{html}</span>"


def _lines(text: str) -> str:
    """Return words with the line breaks between them."""
    return words(text).replace("\n", "<br>")


def _pieces(node: TextNode, deep: list[Mark], *, data: bool) -> Iterator[str]:
    """Give texts and tags in order; marks that nest too deeply for elements go to `deep`."""
    tags: list[str] = []
    for token in nested(node.text, node.marks):
        match token:
            case str():
                yield _lines(token)
            case Open(mark) if len(tags) >= MAX_NESTED:
                deep.append(mark)
                tags.append("")
            case Open(mark):
                tag, attributes = mark_tag(mark, linked="a" in tags, data=data)
                tags.append(tag)
                yield start_tag(tag, attributes) if tag else ""
            case _:
                tag = tags.pop()
                yield f"</{tag}>" if tag else ""


def mark_tag(mark: Mark, *, linked: bool, data: bool) -> tuple[str, Attributes]:
    """Return the element of a mark and its attributes; no element's name when HTML has none for it.

    Args:
        mark: The mark.
        linked: Whether it stands in a link already: a link in a link is none in HTML.
        data: Whether to say in data attributes what HTML has no words for.
    """
    tag = "a" if mark.type == "footnote" else MARK_TAGS.get(mark.type, "span")
    if tag == "a" and linked:
        tag = "span"
    attributes = mark_attributes(mark, tag, data=data)
    return ("" if tag == "span" and not attributes else tag), attributes


def mark_attributes(mark: Mark, tag: str, *, data: bool) -> dict[str, str | None]:
    """Return the attributes of a mark's element."""
    own = _OWN_FIELDS.get(mark.type, ())
    attributes: dict[str, str | None] = {}
    if "href" in own:
        attributes["href" if tag == "a" else HREF] = mark.href
    if "title" in own:
        attributes["title"] = mark.title
    if mark.type == "footnote":
        attributes["role"] = "doc-noteref"
    if not data:
        attributes.pop(HREF, None)
        return {name: value for name, value in attributes.items() if value is not None}
    if MARK_TAGS.get(mark.type) != tag:
        attributes[TYPE] = mark.type
    fields: dict[str, Any] = {
        name: value
        for name, value in {"href": mark.href, "title": mark.title}.items()
        if value is not None and name not in own
    }
    if fields := fields | (mark.model_extra or {}):
        attributes[FIELDS] = compact_json(fields)
    return {name: value for name, value in attributes.items() if value is not None}

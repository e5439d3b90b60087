"""Galleries whose pictures stand in an attribute as JSON, as Substack's letters carry them."""

from __future__ import annotations

import json
from typing import cast

from articlekit.models import Image, Paragraph
from articlekit.parsers._draft import Draft
from articlekit.parsers.html._flow import read_by_tag
from articlekit.parsers.html._space import one_line
from articlekit.parsers.html._state import State
from articlekit.parsers.html._tree import Element
from articlekit.parsers.html._urls import media_url

__all__ = ["GALLERIES", "read_gallery_data"]

GALLERIES = frozenset({"image-gallery-embed"})
"""Classes of elements that keep a gallery in `data-attrs`."""


def read_gallery_data(element: Element, state: State) -> None:
    """Read the pictures and the caption in `data-attrs`; what holds pictures itself needs no such help."""
    found = {} if element.holds_image else _gallery(element.get("data-attrs"))
    images = map(_mapping, _listed(found.get("images")))
    urls = (media_url(_text(image.get("src")), state.base_url) for image in images)
    sources = [url for url in urls if url]
    if not sources:
        read_by_tag(element, state)
        return
    for src in sources:
        state.put(Image(src=src), Element("img", {"src": src}, element))
    if words := one_line(_text(found.get("caption"))):
        state.drafts.append(Draft(Paragraph(text=words), Element("figcaption", {}, element)))


def _gallery(data: str) -> dict[str, object]:
    """Return what an attribute says of a gallery; nothing if it is no such JSON."""
    try:
        read = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    said = _mapping(read)
    return _mapping(said.get("gallery", said))


def _mapping(value: object) -> dict[str, object]:
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}


def _listed(value: object) -> list[object]:
    return cast("list[object]", value) if isinstance(value, list) else []


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""

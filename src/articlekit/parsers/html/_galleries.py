"""Galleries whose pictures stand in an attribute as JSON, as Substack's letters carry them."""

from __future__ import annotations

import json
from typing import Any

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
    found = None if element.holds_image else _gallery(element.get("data-attrs"))
    urls = (media_url(_source(image), state.base_url) for image in _listed(found))
    sources = [url for url in urls if url]
    if found is None or not sources:
        read_by_tag(element, state)
        return
    for src in sources:
        state.put(Image(src=src), Element("img", {"src": src}, element))
    if words := one_line(_text(found.get("caption"))):
        state.drafts.append(Draft(Paragraph(text=words), Element("figcaption", {}, element)))


def _gallery(data: str) -> dict[str, Any] | None:
    """Return what an attribute says of a gallery; None if it is no such JSON."""
    try:
        read = json.loads(data)
    except (ValueError, RecursionError):
        return None
    gallery = read.get("gallery", read) if isinstance(read, dict) else None
    return gallery if isinstance(gallery, dict) else None


def _listed(gallery: dict[str, Any] | None) -> list[Any]:
    """Return the entries of a gallery."""
    images = gallery.get("images") if gallery else None
    return images if isinstance(images, list) else []


def _source(image: Any) -> str:  # noqa: ANN401 - whatever JSON holds
    """Return the address of an entry; empty if it has none."""
    return _text(image.get("src")) if isinstance(image, dict) else ""


def _text(value: Any) -> str:  # noqa: ANN401 - whatever JSON holds
    return value if isinstance(value, str) else ""

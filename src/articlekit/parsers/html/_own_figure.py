"""Reads figures as our writers write them: pictures, galleries, sounds, videos, and what is embedded."""

from __future__ import annotations

from typing import Any

from articlekit.models import Caption, Credit, Embed, Gallery, Image, Media
from articlekit.models._canonical import shown_line
from articlekit.models._html_names import TYPE
from articlekit.parsers.html._own_fields import about, build, elements_in, fields_of
from articlekit.parsers.html._own_inline import read_text
from articlekit.parsers.html._own_media import picture_fields, player_fields
from articlekit.parsers.html._tree import Element

__all__ = ["beside", "read_figure"]

SHOWN = frozenset({"img", "picture", "audio", "video"})
"""What a figure shows."""


def read_figure(element: Element) -> Image | Gallery | Media | Embed:
    """Read a figure: a picture, several of them, a sound, a video, or something of another site."""
    said = about(element) | _said(element)
    if element.attributes.get(TYPE) == "gallery":
        images = (
            image for image in map(read_figure, elements_in(element, "figure")) if isinstance(image, Image)
        )
        return build(Gallery, said, images=tuple(images))
    if element.attributes.get(TYPE) == "embed":
        return build(Embed, said)
    player = next(elements_in(element, "audio", "video"), None)
    if player is not None:
        return build(Media, said, **player_fields(player))
    return build(Image, said, **picture_fields(element))


def _said(figure: Element) -> dict[str, Any]:
    """Return caption and credit of a figure."""
    caption = next(elements_in(figure, "figcaption"), None)
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


def beside(figure: Element) -> list[Element | str]:
    """Return what somebody put into a figure beside what we write there."""
    if figure.attributes.get(TYPE) == "embed":
        return []
    caption = next(elements_in(figure, "figcaption"), None)
    is_part = _is_picture if figure.attributes.get(TYPE) == "gallery" else _is_shown
    rest = (child for child in figure.children if child is not caption)
    return [child for child in rest if isinstance(child, str) or not is_part(child)]


def _is_picture(element: Element) -> bool:
    """Tell whether an element is a picture of a gallery."""
    return element.tag == "figure" and isinstance(read_figure(element), Image)


def _is_shown(element: Element) -> bool:
    """Tell whether an element is what a figure shows."""
    return element.tag in SHOWN or element.holds_image

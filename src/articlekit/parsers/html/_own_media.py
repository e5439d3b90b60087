"""Reads pictures, sounds and videos as our writers write them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from articlekit.models import Variant
from articlekit.parsers.html._tree import Element

__all__ = ["picture_fields", "player_fields"]


def picture_fields(figure: Element) -> dict[str, Any]:
    """Return what an `img` in a figure says about a picture: its address, its sizes, its other files."""
    image = _first(figure, "img")
    if image is None:
        return {"src": ""}
    said = image.attributes
    link = next((box for box in image.path() if box.tag == "a"), None)
    sources = [child for child in figure.descendants() if child.tag == "source"]
    variants = [
        *(variant for source in sources for variant in _srcset(source)),
        *_srcset(image),
    ]
    return {
        "src": said.get("src") or "",
        "alt": said.get("alt"),
        "title": said.get("title"),
        "width": _count(said.get("width")),
        "height": _count(said.get("height")),
        "href": link and link.attributes.get("href"),
        "variants": tuple(variants),
    }


def player_fields(player: Element) -> dict[str, Any]:
    """Return what an `audio` or a `video` says."""
    sources = (source.attributes for source in player.descendants() if source.tag == "source")
    files = tuple(
        Variant(src=said.get("src") or "", mime=said.get("type"), media=said.get("media")) for said in sources
    )
    return {"kind": player.tag, "sources": files, "poster": player.attributes.get("poster")}


def _first(root: Element, tag: str) -> Element | None:
    """Return the first element of a kind inside another."""
    return next((element for element in root.descendants() if element.tag == tag), None)


def _srcset(element: Element) -> Iterator[Variant]:
    """Give the files that a `srcset` names, with what its element says about all of them."""
    said = element.attributes
    for candidate in (said.get("srcset") or "").split(", "):
        src, _, size = candidate.partition(" ")
        if not src:
            continue
        number, unit = size[:-1], size[-1:]
        yield Variant(
            src=src,
            width=_count(number) if unit == "w" else None,
            density=_density(number) if unit == "x" else None,
            media=said.get("media"),
            mime=said.get("type"),
        )


def _count(value: str | None) -> int | None:
    """Return a number of pixels; None if it is none."""
    digits = value or ""
    return int(digits) or None if digits.isascii() and digits.isdigit() and len(digits) < 10 else None  # noqa: PLR2004


def _density(value: str) -> float | None:
    """Return a pixel density; None if it is none."""
    try:
        number = float(value)
    except ValueError:
        return None
    return number if 0 < number < float("inf") else None

"""One image in several copies: for lazy loading, for browsers without scripts, as a blurred preview."""

from __future__ import annotations

import re
from typing import Any

from articlekit._patterns import compiled_later
from articlekit.models import Image, Variant
from articlekit.parsers._draft import Box
from articlekit.parsers.html._tree import Element

__all__ = ["is_twin", "merged"]

_SIZE = compiled_later(
    r"(?:[-_@.](?:\d{1,5}x\d{0,5}|[0-9.]+x|scaled|\d{2,4}w|small|medium|large|thumb|thumbnail|preview))+(?=\.\w{2,5}\Z|\Z)",
    re.IGNORECASE,
)
_SIZE_IN_PATH = compiled_later(
    r"/(?:(?:freeze/)?(?:max|fit/[cft]|fit|width|w|resize)/\d{1,5}(?:/\d{1,5})?|resize:[a-z]{2,8}:\d{1,5}(?::\d{1,5})?|"
    r"s\d{2,4}(?:-[a-z0-9-]{1,20})?|[wh]_\d{1,5}[^/]{0,80})(?=/)"
)
"""Parts of a path that only say the size: Medium's, Blogger's, Wix's, Cloudinary's."""
_FILES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif")
"""How an address ends whose query only says the size, and not which picture it is."""

MAX_NAME = 160
"""Characters at an address's end in which its file's name is."""

MAX_PATH = 2_000
"""Characters of the longest address in whose path a size is looked for."""

DISTINCT = 10
"""Characters of the shortest file name that two different pictures of a box would not share."""


def is_twin(box: Box, image: Image, element: Element, found: Image) -> bool:
    """Tell whether a picture right after another is the same one, for another kind of reader."""
    if not _are_near(box, element):
        return False
    if image.src == found.src or _key(image.src) == _key(found.src):
        return True
    one_unscripted = _is_unscripted(box) != _is_unscripted(element)
    return one_unscripted and (_name(image.src) == _name(found.src) or _is_close(box, element))


def _are_near(box: Box, element: Element) -> bool:
    """Tell whether one element close around two pictures holds both."""
    above = [around for _, around in zip(range(5), element.path(), strict=False)]
    return any(around in above for _, around in zip(range(5), box.path(), strict=False))


def _is_unscripted(box: Box) -> bool:
    """Tell whether a picture is for browsers without scripts."""
    return any(around.tag == "noscript" for _, around in zip(range(5), box.path(), strict=False))


def _is_close(box: Box, element: Element) -> bool:
    """Tell whether one of two pictures is the sibling of the `<noscript>` around the other."""
    first, second = _outside(box), _outside(element)
    return first is second or (
        first is not None and second is not None and first.parent is second and first.tag in _THIN
    )


_THIN = frozenset({"a", "span", "div", "picture", "amp-img"})


def _outside(box: Box) -> Box | None:
    """Return the element around a picture, looking through `<noscript>` and `<picture>`."""
    around = box.parent
    while around is not None and around.tag in {"noscript", "picture", "amp-img"}:
        around = around.parent
    return around


def _key(url: str) -> str:
    """Return an address without scheme, query and what says the size."""
    path, _, query = url.rpartition("://")[2].partition("?")
    path = _SIZE_IN_PATH.sub("", path) if len(path) <= MAX_PATH else path
    key = path[:-MAX_NAME] + _SIZE.sub("", path[-MAX_NAME:])
    return key if path.lower().endswith(_FILES) else f"{key}?{query}"


def _name(url: str) -> str:
    """Return a file's name, if it tells one file from another."""
    name = _key(url).rpartition("/")[2]
    return name if len(name) >= DISTINCT else url


def merged(image: Image, twin: Image) -> Image:
    """Return one image of two copies: the larger file, and the other as a variant."""
    larger, other = (twin, image) if _rank(twin) > _rank(image) else (image, twin)
    values: dict[str, Any] = {}
    for name in ("alt", "title", "width", "height", "href"):
        if (
            not getattr(larger, name)
            and getattr(other, name) is not None
            and getattr(other, name) != getattr(larger, name)
        ):
            values[name] = getattr(other, name)
    files = {variant.src: variant for variant in (*larger.variants, *other.variants)}
    files.setdefault(other.src, Variant(src=other.src))
    files.pop(larger.src, None)
    if files:
        values["variants"] = tuple(files.values())
    return larger.replace(**values) if values else larger


def _rank(image: Image) -> tuple[int, bool, int]:
    """Return how large a copy says it is: previews are narrow, small files are named by their size."""
    return (
        max(image.width or 0, _width_in(image.src)),
        _SIZE.search(image.src[-MAX_NAME:]) is None,
        len(image.variants),
    )


def _width_in(url: str) -> int:
    found = [
        int(width) for width in re.findall(r"(?<![0-9a-f])(?:[wW][=_-]?|max/|width=)(\d{2,4})(?!\d)", url)
    ]
    return max(found, default=0)

"""Images: which file is the picture, and what is no picture at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from articlekit.models import Image, Variant
from articlekit.parsers.html._flow import read_children
from articlekit.parsers.html._sources import SRCSETS, Candidate, candidates, is_placeholder, sources
from articlekit.parsers.html._state import State
from articlekit.parsers.html._tree import Element
from articlekit.parsers.html._urls import link_url, media_url

__all__ = ["read_image", "read_noscript", "read_picture"]

MAX_PIXELS = 100_000


def read_image(element: Element, state: State) -> None:
    """Read an `<img>` or an element that stands for one."""
    _put(element, state, ())


def read_picture(element: Element, state: State) -> None:
    """Read a `<picture>`: its `<img>`, and the other files of it."""
    images = [child for child in element.descendants() if child.tag in IMAGES]
    if not images:
        read_children(element, state)
        return
    _put(images[0], state, tuple(_picture_variants(element, state)))


IMAGES = frozenset({"img", "amp-img", "amp-anim", "image"})


def _picture_variants(element: Element, state: State) -> Iterator[Variant]:
    for child in element.descendants():
        if child.tag == "source":
            for name in ("srcset", *SRCSETS):
                srcset = child.attributes.get(name)
                if srcset:
                    for candidate in candidates(srcset):
                        variant = _variant(candidate, state, child.attributes)
                        if variant is not None:
                            yield variant


def _variant(candidate: Candidate, state: State, attributes: Mapping[str, str | None] | None = None) -> Variant | None:
    url = media_url(candidate.url, state.base_url)
    if url is None or is_placeholder(url):
        return None
    media = mime = None
    if attributes is not None:
        media, mime = attributes.get("media") or None, attributes.get("type") or None
    return Variant(src=url, width=candidate.width, density=candidate.density, media=media, mime=mime)


def _put(element: Element, state: State, variants: tuple[Variant, ...]) -> None:
    attributes = element.attributes
    if _is_invisible(attributes):
        return
    image = _image(element, state, variants)
    if image is not None:
        state.put_inline(image, element)


def _image(element: Element, state: State, variants: tuple[Variant, ...]) -> Image | None:
    attributes = element.attributes
    found = [*_own_variants(attributes, state), *variants]
    src = _source(attributes, found, state)
    if src is None:
        return None
    values: dict[str, object] = {"src": src}
    if "alt" in attributes:
        values["alt"] = _plain(attributes["alt"])
    if title := _plain(attributes.get("title")):
        values["title"] = title
    for name in ("width", "height"):
        if pixels := _pixels(attributes.get(name)):
            values[name] = pixels
    if href := _href(state):
        values["href"] = href
    others = tuple({variant.src: variant for variant in found if variant.src != src}.values())
    if others:
        values["variants"] = others
    return Image(**values)  # type: ignore[arg-type]


def _plain(value: str | None) -> str:
    return " ".join((value or "").split())


def _own_variants(attributes: Mapping[str, str | None], state: State) -> Iterator[Variant]:
    for name in ("srcset", *SRCSETS):
        srcset = attributes.get(name)
        if srcset:
            for candidate in candidates(srcset):
                variant = _variant(candidate, state)
                if variant is not None:
                    yield variant


def _source(attributes: Mapping[str, str | None], variants: list[Variant], state: State) -> str | None:
    """Return the real file: `src` unless it is a stand-in, a lazy attribute, the widest of the `srcset`."""
    src = media_url(attributes.get("src"), state.base_url)
    if src and not is_placeholder(src):
        lazy = next(iter(sources(attributes)), None) if _is_lazy(attributes) else None
        return (media_url(lazy, state.base_url) if lazy else None) or src
    for url in sources(attributes):
        resolved = media_url(url, state.base_url)
        if resolved and not is_placeholder(resolved):
            return resolved
    if variants:
        return max(variants, key=_size).src
    return None


def _is_lazy(attributes: Mapping[str, str | None]) -> bool:
    """Tell whether a lazy loader will replace the file in `src`."""
    return any(name in attributes for name in ("data-original", "data-src", "data-lazy-src", "data-actualsrc", "data-original-src"))


def _size(variant: Variant) -> tuple[int, float]:
    return variant.width or 0, variant.density or 1


_PIXELS = re.compile(r"\s*+(\d{1,6}+)(?:\.\d*+)?\s*+(?:px)?\s*+$", re.IGNORECASE)


def _pixels(value: str | None) -> int | None:
    """Return a size such as `970px`; percentages and `auto` say nothing."""
    found = _PIXELS.match(value) if value else None
    pixels = int(found[1]) if found else 0
    return pixels if 0 < pixels < MAX_PIXELS else None


_TINY = re.compile(r"(?:^|;)\s*+(?:width|height)\s*+:\s*+[01](?:px)?\s*+(?:;|$|!)", re.IGNORECASE)


def _is_invisible(attributes: Mapping[str, str | None]) -> bool:
    """Tell a tracking pixel or a spacer."""
    for name in ("width", "height"):
        size = attributes.get(name)
        if size in {"0", "1", "0px", "1px"}:
            return True
    style = attributes.get("style")
    return style is not None and _TINY.search(style) is not None


def _href(state: State) -> str | None:
    """Return where the innermost link around leads."""
    for opened in reversed(state.opened):
        if opened.kind == "link":
            return opened.href
    return None


def read_noscript(element: Element, state: State) -> None:
    """Read what a page without scripts shows: the twin of a lazy image, or an image only there."""
    read_children(element, state)

"""Images: which file is the picture, its other files, and its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from articlekit._patterns import compiled_later
from articlekit.models import Image, Variant
from articlekit.parsers.html._decoration import (
    MAX_EMOJI,
    is_decoration,
    is_invisible,
    is_letter,
    is_shared,
    is_telling,
    is_telling_file,
    words_in_place,
)
from articlekit.parsers.html._flow import read_children
from articlekit.parsers.html._math import read_formula_image
from articlekit.parsers.html._sources import (
    FILES,
    LAZY,
    SOURCES,
    SRCSETS,
    candidates,
    is_placeholder,
    lazy_sources,
)
from articlekit.parsers.html._space import one_line
from articlekit.parsers.html._state import State
from articlekit.parsers.html._tree import IMAGES, Element
from articlekit.parsers.html._twins import is_twin, merged
from articlekit.parsers.html._urls import media_url

__all__ = ["read_image", "read_noscript", "read_picture"]

MAX_REQUEST = 300
"""Characters of the longest request to switch scripts on."""
MAX_PIXELS = 100_000
_PIXELS = re.compile(r"\s*+(\d{1,6}+)(?:\.\d*+)?\s*+(?:px)?\s*+\Z", re.IGNORECASE)


def read_image(element: Element, state: State, files: tuple[Element, ...] = ()) -> None:
    """Read an `<img>`, or an element that stands for one.

    Args:
        element: The image.
        state: Where it is put.
        files: The `<source>` elements beside it.
    """
    attributes = element.attributes
    if is_invisible(attributes):
        return
    alt = one_line(attributes.get("alt"))
    telling = is_telling(attributes)
    if (telling or 0 < len(alt) <= MAX_EMOJI) and _has_words(element, alt, state, telling=telling):
        return
    found = _read(element, alt, files, state)
    if found is None:
        _note_attached(element, state)
        return
    telling = telling or (found.src != attributes.get("src") and is_telling_file(found.src))
    if (telling and is_decoration(attributes, found.src)) or (state.opened and is_shared(state.opened)):
        return
    before = state.drafts[-1] if state.drafts and state.run is None else None
    if (
        before is not None
        and isinstance(before.block, Image)
        and is_twin(before.box, before.block, element, found)
    ):
        before.block = merged(before.block, found)
    else:
        state.put_inline(found, element)


def read_picture(element: Element, state: State) -> None:
    """Read a `<picture>`, or an image of AMP with its fallback: one image, and its other files."""
    inside = list(element.descendants())
    image = next((child for child in inside if child.tag in IMAGES), None)
    files = tuple(child for child in inside if child.tag == "source")
    own = element.tag != "picture" and (element.get("src") or element.get("srcset"))
    read_image(element if own or image is None else image, state, files)
    if element.text().strip():
        read_children(
            Element("picture", {}, element, [child for child in element.children if isinstance(child, str)]),
            state,
        )


def read_noscript(element: Element, state: State) -> None:
    """Read what a page without scripts shows: pictures; texts ask for scripts to be switched on."""
    if element.holds_image or (
        any(child.tag in _SHOWN for child in element.descendants()) and not _asks_for_scripts(element)
    ):
        read_children(element, state)
    else:
        state.drop("text for browsers without scripts", element.text())


_SHOWN = frozenset({"p", "iframe", "video", "audio", "table"})


def _asks_for_scripts(element: Element) -> bool:
    """Tell a short text that is about scripts: `Please turn on JavaScript`, in whatever language."""
    words = element.text(" ").strip()
    return 0 < len(words) <= MAX_REQUEST and "javascript" in words.lower()


def _has_words(element: Element, alt: str, state: State, *, telling: bool) -> bool:
    """Read the picture of a formula, an emoji or a letter as its text; False if it is another picture."""
    if telling and read_formula_image(element, state):
        return True
    attributes = element.attributes
    words = words_in_place(attributes, alt) if telling else alt if is_letter(attributes, alt) else None
    if words is None:
        return False
    state.add_words(words)
    return True


def _note_attached(element: Element, state: State) -> None:
    """Say that a picture is missing that a mail holds as an attachment (RFC 2392)."""
    src = (element.get("src") or "").strip()
    if src[:4].lower() == "cid:" and not any(
        known.code == "body.attached-image" for known in state.diagnostics[-1:]
    ):
        state.note(
            "body.attached-image", f"a picture is an attachment of the mail and is left out: {src[:80]}"
        )


def _read(element: Element, alt: str, files: tuple[Element, ...], state: State) -> Image | None:
    """Return the image that an element and the `<source>` elements beside it are."""
    attributes = element.attributes
    variants: list[Variant] = []
    if files or not _ELSEWHERE.isdisjoint(attributes):
        variants += _all_variants(element, files, state)
        src = _source(attributes, variants, state)
    else:
        src = _file(attributes.get("src"), state)
    if src is None:
        return None
    values: dict[str, Any] = {"src": src}
    if "alt" in attributes:
        values["alt"] = alt
    if "title" in attributes and (title := one_line(attributes["title"])):
        values["title"] = title
    if "width" in attributes and (width := _pixels(attributes["width"])) is not None:
        values["width"] = width
    if "height" in attributes and (height := _pixels(attributes["height"])) is not None:
        values["height"] = height
    if state.opened and (href := _href(state)) is not None:
        values["href"] = href
    if variants and (others := tuple({file.src: file for file in variants if file.src != src}.values())):
        values["variants"] = others
    # What `Image(**values)` does, without the frame of the call.
    image: Image = Image.__pydantic_validator__.validate_python(values)
    return image


_ELSEWHERE = frozenset({*SRCSETS, *SOURCES, *FILES, *LAZY})
"""Attributes without which `src` is all that is said of where the picture is."""


def _all_variants(element: Element, files: tuple[Element, ...], state: State) -> Iterator[Variant]:
    """Give the files that an element and the `<source>` elements beside it name."""
    yield from _variants(element, state)
    for file in files:
        yield from _variants(file, state)
    for name in FILES:
        if url := _file(element.attributes.get(name), state):
            yield Variant(src=url)


def _variants(element: Element, state: State) -> Iterator[Variant]:
    """Give the files that an element's `srcset`, in whatever attribute it stands, names."""
    attributes = element.attributes
    more: dict[str, Any] = {}
    if element.tag == "source":
        more = {
            key: value for key, name in (("media", "media"), ("mime", "type")) if (value := element.get(name))
        }
        if url := _file(element.get("src"), state):
            yield Variant(src=url, **more)
    for name in sorted(SRCSETS & attributes.keys()):
        srcset = attributes[name]
        if srcset:
            for candidate in candidates(srcset):
                if url := _file(candidate.url, state):
                    yield Variant(src=url, **candidate.sizes(), **more)


def _file(url: str | None, state: State) -> str | None:
    """Return the address of a file that is a picture and no stand-in."""
    if not url or is_placeholder(url):
        return None
    return media_url(url, state.base_url)


def _source(attributes: Mapping[str, str | None], variants: list[Variant], state: State) -> str | None:
    """Return the real file: `src` if nothing replaces it, a lazy attribute, or the widest variant."""
    src = _file(attributes.get("src"), state)
    if src is None or not attributes.keys().isdisjoint(LAZY):
        for url in lazy_sources(attributes):
            if (found := _file(url, state)) is not None:
                return found
    if variants and (src is None or "blur" in src):
        return _sharpest(src, variants)
    return src


_BLURRED = compiled_later(r"(?<![a-z])blur[_=:]\d")
"""How image servers are asked for the preview that is shown first: Wix, Cloudinary, imgix."""


def _sharpest(src: str | None, variants: list[Variant]) -> str | None:
    """Return the widest variant, unless `src` is no blurred preview or all of them are."""
    if src is not None and not _BLURRED.search(src):
        return src
    sharp = [variant for variant in variants if not _BLURRED.search(variant.src)]
    return max(sharp, key=_size).src if sharp else src or max(variants, key=_size).src


def _size(variant: Variant) -> tuple[int, float]:
    return variant.width or 0, variant.density or 1


def _pixels(value: str | None) -> int | None:
    """Return a size such as `970px`; percentages and `auto` say nothing."""
    if not value:
        return None
    if value.isascii() and value.isdigit() and len(value) < 6:  # noqa: PLR2004 - as below
        return int(value) or None
    found = _PIXELS.match(value)
    pixels = int(found[1]) if found is not None else 0
    return pixels if 0 < pixels < MAX_PIXELS else None


def _href(state: State) -> str | None:
    """Return where the innermost link around leads."""
    for inline in reversed(state.opened):
        if inline.fields is not None and "href" in inline.fields and inline.fields["type"] == "link":
            return inline.fields["href"]
    return None

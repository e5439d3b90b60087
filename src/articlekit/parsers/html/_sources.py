"""Where the files of an image are: plain, lazy and responsive attributes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from articlekit._patterns import compiled_later

__all__ = ["FILES", "LAZY", "SOURCES", "SRCSETS", "Candidate", "candidates", "is_placeholder", "lazy_sources"]

SOURCES = (
    "data-orig-file", "data-original-src", "data-original", "data-lazy-src", "data-actualsrc", "data-src",
    "data-full-src", "data-hi-res-src",
    "data-large-file", "data-large_image", "data-image", "data-img-url", "data-img-src", "data-image-src",
    "data-lazy", "data-lazyload",
    "data-lazy-load", "data-lazyload-src", "data-lazysrc", "data-echo", "data-url", "data-swap-src",
    "data-src-large", "data-original-url",
    "data-org-src", "data-real-src", "data-realsrc", "data-raw-src", "data-canonical-src",
    "data-delayed-url", "data-defer-src", "data-ll-src",
    "data-cfsrc", "data-ezsrc", "data-opt-src", "data-wood-src", "data-wpfc-original-src", "data-wf-src",
    "data-gif", "data-backup",
    "data-flickity-lazyload", "data-splide-lazy", "data-ks-lazyload", "data-medium-file", "data-retina",
    "data-pin-media", "data-mediaviewer-src",
    "data-croporisrc", "data-pagespeed-lazy-src", "data-pagespeed-high-res-src", "data-lazy-original",
    "data-normal", "data-desktop-src",
    "data-highres", "data-high-res-src", "data-zoom-src", "data-zoom-image", "data-source", "data-imgurl",
    "data-img", "data-thumb", "data-hidpi-src",
    "data-large-src", "data-big", "data-cache-src", "data-img-large", "data-noretina", "data-dt-lazy-src",
    "data-src-medium", "data-2x",
    "lazysrc", "lazy-src", "datasrc", "_src", "file", "zoomfile", "original", "src-large", "real_src",
    "load-src", "lay-src", "img-src", "src2",
)  # fmt: skip
"""Attributes in which lazy loaders keep an image's real address, the original file first."""

FILES = ("data-orig-file", "data-large-file", "data-medium-file")
"""Attributes of Jetpack: the same image in other sizes, whatever stands in `src`."""

LAZY = frozenset(
    {"data-original", "data-src", "data-lazy-src", "data-actualsrc", "data-original-src", "data-echo"}
)
"""Attributes that say that the file in `src` will be replaced, whatever it is."""

SRCSETS = frozenset({
    "srcset", "data-srcset", "data-lazy-srcset", "data-original-set", "data-actual-srcset",
    "data-orig-srcset", "data-ll-srcset",
    "data-flickity-lazyload-srcset", "data-splide-lazy-srcset", "data-opt-srcset", "data-cfsrcset",
    "data-ezsrcset", "data-wf-srcset",
    "data-dt-lazy-srcset", "data-img-srcset", "data-image-srcset", "lazy-srcset", "lazysrcset", "datasrcset",
})  # fmt: skip
"""Attributes that hold the same image in several sizes."""

_STAND_INS = frozenset({
    "blank", "spacer", "transparent", "placeholder", "holder", "loading", "lazyload", "lazy", "preloader",
    "loader", "spinner", "spin", "1x1", "pixel", "noimage",
    "undefined", "null", "imageplaceholder", "imgplaceholder",
})  # fmt: skip
"""Words of which a file's name must have one to be only a stand-in."""

_WEAK_STAND_INS = frozenset({
    "clear", "trans", "empty", "grey", "gray", "fallback", "dummy", "dot", "nothing", "px",
})  # fmt: skip
"""Words that say so of the drawn formats only: a photograph may be called `empty.jpg`."""

_FILLERS = frozenset({
    "place", "image", "img", "default", "no", "pic", "bg", "load", "gif", "png", "svg", "webp", "jpg",
    "jpeg", "white", "black", "small", "large", "icon", "thumb", "data", "src",
})  # fmt: skip
_DRAWN = frozenset({"gif", "png", "svg", "webp"})
MAX_STAND_IN = 40
"""Characters of the longest name of a stand-in."""

_TINY_DATA = 1_000
"""Characters of the longest `data:` picture that is only a transparent or a blurred stand-in."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One entry of a `srcset`."""

    url: str
    width: int | None = None
    density: float | None = None

    def sizes(self) -> dict[str, Any]:
        """Return the sizes that are given."""
        given = {"width": self.width, "density": self.density}
        return {name: size for name, size in given.items() if size is not None}


def is_placeholder(url: str) -> bool:
    """Tell whether an address is only a stand-in until the real image is loaded."""
    if url[:5].lower() == "data:":
        return len(url) < _TINY_DATA or "svg" in url[:40].lower()
    name = url.partition("?")[0].partition("#")[0].rpartition("/")[2].lower()
    if len(name) > MAX_STAND_IN:
        return False
    stem, _, kind = name.rpartition(".") if "." in name else (name, "", "")
    if stem.isdecimal():
        return False
    words = stem.replace("_", "-").replace(".", "-").split("-")
    if kind == "gif" and len(stem) == 1:
        return True
    if _STAND_INS.isdisjoint(words) and (kind not in _DRAWN or _WEAK_STAND_INS.isdisjoint(words)):
        return url.startswith(("about:", "#")) or (not name and "/" not in url)
    return all(
        word in _STAND_INS or word in _WEAK_STAND_INS or word in _FILLERS or not word.strip("0123456789x")
        for word in words
    )


def lazy_sources(attributes: Mapping[str, str | None]) -> Iterator[str]:
    """Give the addresses in the attributes of lazy loaders, the most promising first."""
    for name in SOURCES:
        url = attributes.get(name)
        if url and (url := url.strip()) and _is_address(url):
            yield url


def _is_address(value: str) -> bool:
    """Tell an address from a flag such as `true`, a number or JSON."""
    return value[0] not in "{[<" and ("/" in value or "." in value) and " " not in value.strip()


def candidates(srcset: str) -> Iterator[Candidate]:
    """Give the entries of a `srcset` as the HTML standard parses it: addresses may hold commas.

    Args:
        srcset: The attribute's value.
    """
    at = 0
    while (found := _ADDRESS.search(srcset, at)) is not None:
        url, at = found[0], found.end()
        if url.endswith(","):
            yield Candidate(url.rstrip(","))
            continue
        end = _end_of_descriptors(srcset, at)
        yield _candidate(url, srcset[at:end])
        at = end + 1


_ADDRESS = compiled_later(r"[^\s,]\S*+")


def _end_of_descriptors(srcset: str, at: int) -> int:
    """Return where the descriptors that begin here end: at a comma that stands in no brackets."""
    comma = srcset.find(",", at)
    bracket = srcset.find("(", at, comma) if comma >= 0 else -1
    if bracket >= 0:
        closing = srcset.find(")", bracket)
        comma = srcset.find(",", closing) if closing >= 0 else -1
    return comma if comma >= 0 else len(srcset)


_DESCRIPTOR = compiled_later(r"(?:(?P<width>[1-9]\d{0,5}+)w|(?P<density>\d{1,3}+(?:\.\d{1,6}+)?)x)\Z")


def _candidate(url: str, descriptors: str) -> Candidate:
    width: int | None = None
    density: float | None = None
    for word in descriptors.split():
        found = _DESCRIPTOR.match(word)
        if found is not None and found["width"]:
            width = int(found["width"])
        elif found is not None:
            density = float(found["density"]) or None
    return Candidate(url, width, density)

"""Where the files of an image are: plain, lazy and responsive attributes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

__all__ = ["SOURCES", "SRCSETS", "Candidate", "candidates", "is_placeholder", "sources"]

SOURCES = (
    "data-orig-file", "data-original-src", "data-original", "data-lazy-src", "data-actualsrc", "data-src", "data-full-src", "data-hi-res-src",
    "data-large-file", "data-large_image", "data-image", "data-img-url", "data-img-src", "data-image-src", "data-lazy", "data-lazyload",
    "data-lazy-load", "data-lazyload-src", "data-lazysrc", "data-echo", "data-url", "data-swap-src", "data-src-large", "data-original-url",
    "data-org-src", "data-real-src", "data-realsrc", "data-raw-src", "data-canonical-src", "data-delayed-url", "data-defer-src", "data-ll-src",
    "data-cfsrc", "data-ezsrc", "data-opt-src", "data-wood-src", "data-wpfc-original-src", "data-wf-src", "data-gif", "data-backup", "data-flickity-lazyload",
    "data-splide-lazy", "data-ks-lazyload", "data-src-medium", "data-medium-file", "data-retina", "data-pin-media", "data-mediaviewer-src",
    "data-croporisrc", "data-pagespeed-lazy-src", "data-pagespeed-high-res-src", "data-lazy-original", "data-normal", "data-desktop-src", "data-highres",
    "data-high-res-src", "data-zoom-src", "data-zoom-image", "data-source", "data-thumb", "data-img", "lazysrc", "lazy-src", "datasrc", "_src", "file", "zoomfile",
    "original", "src-large", "real_src", "load-src", "lay-src", "src2", "img-src", "data-imgurl", "data-hidpi-src", "data-2x", "data-large-src",
    "data-big", "data-runner-src", "data-noretina", "data-dt-lazy-src", "data-cache-src", "data-img-large", "data-interchange-src", "data-ratio-src",
)  # fmt: skip
"""Attributes in which lazy loaders keep an image's real address, the original file first."""

SRCSETS = (
    "data-srcset", "data-lazy-srcset", "data-original-set", "data-actual-srcset", "data-orig-srcset", "data-ll-srcset",
    "data-flickity-lazyload-srcset", "data-splide-lazy-srcset", "data-opt-srcset", "data-cfsrcset", "data-ezsrcset", "data-wf-srcset",
    "data-dt-lazy-srcset", "data-img-srcset", "data-image-srcset", "lazy-srcset", "lazysrcset", "datasrcset", "data-bgset",
)  # fmt: skip
"""Attributes in which lazy loaders keep the `srcset`."""

_PLACEHOLDER = re.compile(
    r"^(?:about:|#$|\?$|javascript:)|(?:^|[/_.-])(?:undefined|null|none)(?:[?#]|$)|"
    r"(?:^|[/_-])(?:blank|spacer|transparent|placeholder|place-holder|loading|lazyload|lazy-load|lazy|pixel|1x1|clear|trans|empty|"
    r"grey|gray|fallback|dummy|default-image|no-image|noimage|image-placeholder|lazy_placeholder|loader|spin|spinner|s\.gif|t\.gif|b\.gif|px)"
    r"(?:[-_.]?\d*+x?\d*+)?(?:[-_]\w++)?\.(?:gif|png|svg|jpe?g|webp)(?:[?#]|$)",
    re.IGNORECASE,
)


class Candidate:
    """One entry of a `srcset`."""

    __slots__ = ("density", "url", "width")

    def __init__(self, url: str, width: int | None, density: float | None) -> None:
        """Keep an address, and the width or the density it is for."""
        self.url = url
        self.width = width
        self.density = density


def is_placeholder(url: str) -> bool:
    """Tell whether an address is only a stand-in until the real image is loaded."""
    if url.startswith("data:") or url[:5].lower() == "data:":
        return _is_tiny_data(url)
    return _PLACEHOLDER.search(url) is not None


def _is_tiny_data(url: str) -> bool:
    """Tell a transparent pixel, a blurred preview or a drawn grey box from a picture in the address."""
    head, _, _ = url[:64].partition(",")
    return "svg" in head.lower() or len(url) < 1_000 or not head.lower().startswith("data:image/")  # noqa: PLR2004


def sources(attributes: Mapping[str, str | None]) -> Iterator[str]:
    """Give the addresses that an image's attributes hold, the most promising first."""
    for name in SOURCES:
        url = attributes.get(name)
        if url and (url := url.strip()) and _is_address(url):
            yield url


def _is_address(value: str) -> bool:
    """Tell an address from a flag such as `true` or a number."""
    return (
        value.startswith(("http", "/", "./", "../", "data:image"))
        or "." in value.rpartition("/")[2]
        or value.count("/") > 1
    ) and not value[0].isspace() and value[0] not in "{["


def candidates(srcset: str) -> list[Candidate]:
    """Read a `srcset` as the HTML standard says: addresses may hold commas, and begin or end with none.

    Args:
        srcset: The attribute's value.
    """
    found: list[Candidate] = []
    at, size = 0, len(srcset)
    while True:
        while at < size and srcset[at] in " \t\n\r\f,":
            at += 1
        if at >= size:
            return found
        begin = at
        while at < size and srcset[at] not in " \t\n\r\f":
            at += 1
        url = srcset[begin:at]
        if url.endswith(","):
            url = url.rstrip(",")
            descriptor = ""
        else:
            end = _descriptor_end(srcset, at)
            descriptor = srcset[at:end]
            at = end + 1
        if url:
            found.append(_candidate(url, descriptor))


def _descriptor_end(srcset: str, at: int) -> int:
    """Return where the descriptors that begin here end: at a comma outside of brackets."""
    open_bracket = srcset.find("(", at)
    comma = srcset.find(",", at)
    if comma < 0:
        return len(srcset)
    if 0 <= open_bracket < comma:
        closing = srcset.find(")", open_bracket)
        return len(srcset) if closing < 0 else _descriptor_end_after(srcset, closing)
    return comma


def _descriptor_end_after(srcset: str, at: int) -> int:
    comma = srcset.find(",", at)
    return len(srcset) if comma < 0 else comma


def _candidate(url: str, descriptor: str) -> Candidate:
    width: int | None = None
    density: float | None = None
    for word in descriptor.split():
        number, unit = word[:-1], word[-1]
        if unit == "w" and number.isascii() and number.isdigit() and 0 < len(number) < 7:  # noqa: PLR2004
            width = int(number) or None
        elif unit == "x" and re.fullmatch(r"\d{1,4}+(?:\.\d{1,6}+)?", number):
            density = float(number) or None
    return Candidate(url, width, density)

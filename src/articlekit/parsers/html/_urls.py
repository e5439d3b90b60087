"""Addresses: resolved, and never of a scheme that runs something."""

from __future__ import annotations

import re
from urllib.parse import urljoin

__all__ = ["link_url", "media_url"]

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*+):", re.IGNORECASE)
_LINKS = frozenset({"http", "https", "mailto", "tel"})
_MEDIA = frozenset({"http", "https"})
_DATA_IMAGE = re.compile(r"data:image/(?:png|jpe?g|gif|webp|avif|bmp)[;,]", re.IGNORECASE)
_JUNK = re.compile("[\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def link_url(url: str | None, base: str | None) -> str | None:
    """Return where a link leads, or None if nowhere safe."""
    return _resolved(url, base, _LINKS)


def media_url(url: str | None, base: str | None) -> str | None:
    """Return where a file is, or None if nowhere safe."""
    if url and _DATA_IMAGE.match(url.lstrip()):
        return "".join(url.split())
    return _resolved(url, base, _MEDIA)


def _resolved(url: str | None, base: str | None, schemes: frozenset[str]) -> str | None:
    if not url:
        return None
    url = _JUNK.sub("", url).strip()
    if url.startswith(("https://", "http://")) or not url:
        return url or None
    found = _SCHEME.match(url)
    if found is not None:
        return url if found[1].lower() in schemes else None
    if url.startswith("//"):
        return "https:" + url
    if base is None:
        return url
    try:
        return urljoin(base, url)
    except ValueError:
        return url

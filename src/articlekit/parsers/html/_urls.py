"""Addresses of the source: resolved, and within the policy."""

from __future__ import annotations

from urllib.parse import urljoin

from articlekit.models._urls import safe_url

__all__ = ["link_url", "media_url"]


def link_url(url: str | None, base: str | None) -> str | None:
    """Return where a link leads, or None if nowhere safe."""
    if not url:
        return None
    if url.startswith("https://"):
        return safe_url(url)
    url = url.strip()
    if url.startswith("//"):
        url = "https:" + url
    elif base is not None and not url.startswith(("http:", "https:", "#", "data:", "mailto:", "tel:")):
        url = _joined(base, url)
    return safe_url(url) or None


def media_url(url: str | None, base: str | None) -> str | None:
    """Return where a file is, or None if nowhere safe."""
    if url is not None and url.startswith("https://"):
        return safe_url(url)
    found = link_url(url, base)
    return None if found is None or found.startswith(("mailto:", "tel:", "#")) else found


def _joined(base: str, url: str) -> str:
    """Return a relative address as an absolute one; as it is when one of the two is no address."""
    try:
        return urljoin(base, url)
    except ValueError:
        return url

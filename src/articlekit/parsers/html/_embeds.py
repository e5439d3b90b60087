"""What other sites show in the article, and what the page plays itself."""

from __future__ import annotations

import re
from collections.abc import Callable

from articlekit.models import Caption, Embed, Media, Variant
from articlekit.parsers.html._state import State
from articlekit.parsers.html._tree import Element
from articlekit.parsers.html._urls import link_url, media_url

__all__ = ["read_frame", "read_media"]

PROVIDERS: tuple[tuple[str, re.Pattern[str], str], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE), page)
    for name, pattern, page in (
        ("youtube", r"(?:youtube(?:-nocookie)?\.com/(?:embed/|watch\?(?:[^#]*&)?v=|shorts/|live/|v/)|youtu\.be/)([\w-]{6,})", "https://www.youtube.com/watch?v={0}"),
        ("vimeo", r"vimeo\.com/(?:video/)?(\d+)", "https://vimeo.com/{0}"),
    )
)


def read_frame(element: Element, state: State) -> None:
    """Read an `<iframe>`."""
    attributes = element.attributes
    for name in ("src", "data-src", "data-lazy-src", "data-litespeed-src", "data-cmp-src", "data-cookieblock-src"):
        url = link_url(attributes.get(name), state.base_url)
        if url and not url.startswith(("about:", "data:")):
            break
    else:
        return
    values: dict[str, object] = {"url": url}
    for provider, pattern, page in PROVIDERS:
        found = pattern.search(url)
        if found:
            values = {"provider": provider, "url": page.format(*found.groups())}
            break
    if title := " ".join((attributes.get("title") or "").split()):
        values["title"] = title
    state.put_inline(Embed(**values), element)  # type: ignore[arg-type]


def read_media(element: Element, state: State) -> None:
    """Read a `<video>` or an `<audio>`."""
    sources: dict[str, Variant] = {}
    for box in (element, *element.elements()):
        if box is element or box.tag == "source":
            url = media_url(box.attributes.get("src") or box.attributes.get("data-src"), state.base_url)
            if url and url not in sources:
                mime = box.attributes.get("type") if box is not element else None
                sources[url] = Variant(src=url, mime=mime) if mime else Variant(src=url)
    if not sources:
        return
    values: dict[str, object] = {"kind": element.tag.removeprefix("amp-"), "sources": tuple(sources.values())}
    if poster := media_url(element.attributes.get("poster"), state.base_url):
        values["poster"] = poster
    state.put_inline(Media(**values), element)  # type: ignore[arg-type]

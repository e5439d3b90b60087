"""Sounds and videos that the page plays itself."""

from __future__ import annotations

from articlekit.models import Media, Variant
from articlekit.parsers.html._space import one_line
from articlekit.parsers.html._state import State
from articlekit.parsers.html._tree import Element
from articlekit.parsers.html._urls import media_url

__all__ = ["read_media"]

SOURCES = ("src", "data-src", "data-lazy-src", "data-video-src", "data-original", "data-mp4", "data-url")


def read_media(element: Element, state: State) -> None:
    """Read a `<video>` or an `<audio>`; without a file it is only its still picture."""
    files: dict[str, Variant] = {}
    for box in (element, *element.elements()):
        if box is element or box.tag == "source":
            url = next(
                filter(None, (media_url(box.attributes.get(name), state.base_url) for name in SOURCES)), None
            )
            if url is not None and url not in files:
                mime = one_line(box.attributes.get("type"))
                files[url] = Variant(src=url, mime=mime) if mime else Variant(src=url)
    if not files:
        return
    kind = element.tag.rpartition("-")[2]
    poster = media_url(element.attributes.get("poster"), state.base_url)
    sources = tuple(files.values())
    if poster is None:
        state.put_inline(Media(kind=kind, sources=sources), element)
    else:
        state.put_inline(Media(kind=kind, sources=sources, poster=poster), element)

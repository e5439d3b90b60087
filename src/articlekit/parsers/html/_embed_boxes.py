"""Boxes that a script fills with an embed: their attributes say of what, and what stands in them is a label.

Services hand out such a box with a script to paste beside it. Read without the script it is empty, or says
no more than "See the Pen"; the article would lose its chart, or show the label as a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from articlekit._patterns import compiled_later
from articlekit.parsers.html._embeds import put_embed
from articlekit.parsers.html._flow import read_by_tag
from articlekit.parsers.html._providers import canonical_embed
from articlekit.parsers.html._space import one_line
from articlekit.parsers.html._state import State
from articlekit.parsers.html._tree import Element

__all__ = ["BOXES", "read_embed_box"]

BOXES: Mapping[str, str] = {
    "codepen": "https://codepen.io/{data-user}/pen/{data-slug-hash}",
    "flourish-embed": "https://public.flourish.studio/{data-src}/",
    "infogram-embed": "https://infogram.com/{data-id}",
    "tenor-gif-embed": "https://tenor.com/view/{data-postid}",
}
"""The class of the box, and the address that its attributes make."""

MAX_LABEL = 200
"""Characters of the longest label: `See the Pen TITLE by NAME (@ACCOUNT) on CodePen.`."""

_SLOT = compiled_later(r"\{([a-z-]+)\}")
_VALUE = compiled_later(r"[\w@./-]{1,100}+\Z", re.ASCII)


def read_embed_box(element: Element, state: State) -> None:
    """Read a box that a script fills, if its attributes say with what.

    Its label goes with a diagnostic; the picture that stands in for it without the script goes with it.
    """
    url = _address(element)
    words = element.words()
    if url is None or len(words) > MAX_LABEL:
        read_by_tag(element, state)
        return
    state.end_block()
    put_embed(url, element, state, one_line(element.get("data-title")))
    state.end_block()
    state.drop("text of a player", words)


def _address(element: Element) -> str | None:
    """Return the address that the attributes of a box make, if all are there and a site has such a one."""
    page = next(BOXES[name] for name in BOXES if name in element.classes)
    values = {name: element.get(name) for name in _SLOT.findall(page)}
    if not all(map(_VALUE.match, values.values())):
        return None
    url = _SLOT.sub(lambda slot: values[slot[1]], page)
    return url if canonical_embed(url).provider is not None else None

"""What a page holds and does not show."""

from __future__ import annotations

import re

from articlekit.parsers.html._state import State
from articlekit.parsers.html._tree import Element

__all__ = ["is_hidden"]

_HIDDEN_STYLE = re.compile(r"(?:^|;)\s*+(?:display\s*+:\s*+none|visibility\s*+:\s*+hidden)", re.IGNORECASE)

VISUALLY_HIDDEN = frozenset({
    "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only", "screenreader",
    "u-visually-hidden", "u-hiddenvisually", "hidden-visually", "is-visually-hidden", "sr-text", "a11y-hidden", "a11y-text",
    "assistive-text", "element-invisible", "accessibly-hidden", "hidden-accessible", "offscreen", "off-screen",
    "invisible-for-sighted", "show-for-sr", "aural", "accessibility", "screenreader-only", "screen-reader",
    "visually-hidden-focusable", "skip-link", "aria-hidden",
})  # fmt: skip
"""Classes whose text only screen readers say: labels such as "Image caption,"."""

MEDIA = frozenset({"img", "picture", "amp-img", "video", "audio", "iframe", "source", "noscript"})


def is_hidden(element: Element, state: State) -> bool:
    """Tell whether an element does not show; say what text is left out."""
    attributes = element.attributes
    if "hidden" in attributes and (attributes["hidden"] or "").lower() != "until-found":
        return element.tag not in MEDIA
    style = attributes.get("style")
    if style and "n" in style and _HIDDEN_STYLE.search(style):
        return element.tag not in MEDIA
    if attributes.get("aria-hidden") == "true":
        return _is_ornament(element)
    return "class" in attributes and _is_label(element, state)


def _is_ornament(element: Element) -> bool:
    """A `#`, a `¶` or an icon beside the text."""
    if element.tag in MEDIA:
        return False
    return not any(map(str.isalnum, element.text())) and not any(
        inside.tag in MEDIA for inside in element.descendants()
    )


def _is_label(element: Element, state: State) -> bool:
    """A label that only screen readers say."""
    if element.classes.isdisjoint(VISUALLY_HIDDEN):
        return False
    text = " ".join(element.text().split())
    if text:
        state.note("text.dropped", f"label for screen readers: {text}")
    return True

"""What an element says of itself: by its tag, its role, its classes, its id."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

from articlekit._patterns import compiled_later
from articlekit.parsers.html._page_words import BODIES, PARTS
from articlekit.parsers.html._tree import NAMING, Element

__all__ = ["MAX_NAME", "is_named_body", "reason_of", "words_of"]

_TAGS: Mapping[str, str] = {
    "nav": "navigation",
    "footer": "footer",
    "form": "form",
    "aside": "box",
}
_ROLES: Mapping[str, str] = {
    "navigation": "navigation", "menu": "navigation", "menubar": "navigation", "toolbar": "navigation",
    "banner": "navigation", "complementary": "box", "contentinfo": "footer", "dialog": "notice",
    "alert": "notice", "search": "form", "form": "form",
}  # fmt: skip

_UNNAMED = frozenset({"html", "body", "main"})
"""Elements whose classes speak of the whole page: `<body class="has-sidebar">`."""

MAX_NAME = 300
"""Characters of a name that are looked at."""

LEAST_HUMP = 4
"""Letters of the shortest hump of a name: shorter ones are those of a hash, as in `sc-iAdXyz`."""

_STATES = frozenset({"has", "with", "without", "no", "not", "hide", "show", "js"})
_PART = compiled_later(r"[A-Za-z0-9\u00c0-\uffff]+")
_HUMP = compiled_later(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


def reason_of(element: Element) -> str | None:
    """Return why an element is no part of an article, if it says so itself; one of `REASONS`."""
    reason = _TAGS.get(element.tag)
    if reason is not None or not element.attributes:
        return reason
    reason = _ROLES.get(element.attributes.get("role") or "")
    if reason is not None or element.tag in _UNNAMED:
        return reason
    values = (element.attributes.get(name) for name in (NAMING[:1] if element.tag == "p" else NAMING))
    return next((reason for value in values if value and (reason := _reason_of_name(value[:MAX_NAME]))), None)


@lru_cache(maxsize=4096)
def _reason_of_name(name: str) -> str | None:
    return next((PARTS[word] for word in words_of(name) if word in PARTS), None)


def is_named_body(element: Element) -> bool:
    """Tell an element that says it is the body of an article."""
    attributes = element.attributes
    if attributes.get("itemprop") == "articleBody":
        return True
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return len(names) > 1 and _is_body_name(names[:MAX_NAME])


@lru_cache(maxsize=4096)
def _is_body_name(names: str) -> bool:
    return not BODIES.isdisjoint(words_of(names))


@lru_cache(maxsize=4096)
def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a class or an id, and neighbours put together: `most-read` gives `mostread`, too.

    The humps of `ShareBar` are words, too. A class such as `has-sidebar` speaks of what stands elsewhere.
    """
    found: list[str] = []
    for names in name.split():
        parts = _PART.findall(names)
        if parts and parts[0].lower() in _STATES:
            continue
        for words in ([part.lower() for part in parts], *map(_humps, parts)):
            found += words
            found += [first + second for first, second in pairwise(words)]
    return tuple(found)


def _humps(part: str) -> list[str]:
    """Return the humps of `ShareBar`; those of a hash are none."""
    humps = _HUMP.findall(part) if not part.islower() else []
    return [hump.lower() for hump in humps] if len(humps) > 1 and min(map(len, humps)) >= LEAST_HUMP else []

"""How much prose each part of a page holds: the walk over its text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from articlekit.parsers.html._page_words import PARTS
from articlekit.parsers.html._tree import COMMENT, Element

__all__ = ["BLOCKS", "HEADINGS", "UNREAD", "Line", "Page", "inside", "measure", "parent_of", "reason_of"]

UNREAD = frozenset("""
    script style noscript template svg select option textarea input head link meta title iframe object embed canvas
    video audio map datalist dialog math button progress meter
""".split()) | {COMMENT}  # fmt: skip
"""Elements whose text is no prose."""

BLOCKS = frozenset("""
    address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre section summary table tbody td tfoot th
    thead tr ul caption amp-img amp-accordion search
""".split())
"""Elements that stand in lines of their own."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

_TAGS = {"nav": "navigation", "footer": "footer", "form": "form", "aside": "box", "dialog": "notice"}
_ROLES = {
    "navigation": "navigation", "menu": "navigation", "menubar": "navigation", "toolbar": "navigation",
    "complementary": "box", "contentinfo": "footer", "banner": "navigation", "dialog": "notice", "alert": "notice",
    "search": "form", "form": "form",
}  # fmt: skip
_NAMING = ("class", "id", "data-testid", "data-component", "data-module", "data-type", "aria-label")
_PART = re.compile(r"[A-Za-z0-9\u00c0-\uffff]+")
_HUMP = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_STOPS = re.compile(r"[.!?,;:…。！？，；：、।॥؟،؛۔։።၊။។]")

LEAST_HUMP = 4
"""Letters of the shortest hump of a name."""

LEAST_WORDS = 40
"""Columns of the shortest line that may be prose."""


class Line:
    """The text that stands right in a block: a paragraph, or what a teaser says.

    Attributes:
        element: The block.
        columns: How wide the text is; a letter of the wide scripts counts twice.
        linked: How much of it stands in links.
        stops: Its punctuation marks.
        weight: What the parts around it are worth: little in what is named as no part of the article.
    """

    __slots__ = ("columns", "element", "linked", "stops", "weight")

    def __init__(self, element: Element, weight: float) -> None:
        """Begin an empty line."""
        self.element = element
        self.columns = 0
        self.linked = 0
        self.stops = 0
        self.weight = weight

    def add(self, text: str, *, linked: bool) -> None:
        """Add text."""
        text = " ".join(text.split())
        size = len(text)
        if not text.isascii():
            size += sum(letter >= "\u1100" for letter in text)
        self.columns += size
        if linked:
            self.linked += size
        else:
            self.stops += len(_STOPS.findall(text))

    @property
    def prose(self) -> float:
        """How much it counts as running text."""
        own = self.columns - self.linked
        if own < LEAST_WORDS or self.linked > own or self.element.tag in HEADINGS:
            return 0.0
        worth = own * self.weight
        return worth if self.stops or own >= 3 * LEAST_WORDS else worth / 5


class Page:
    """A page, measured.

    Attributes:
        lines: Its lines in order.
        prose: How much prose stands inside each element that has any.
    """

    __slots__ = ("lines", "prose")

    def __init__(self) -> None:
        """Begin with nothing."""
        self.lines: list[Line] = []
        self.prose: dict[Element, float] = {}


def measure(top: Element) -> Page:
    """Measure what stands in an element."""
    page = Page()
    line = Line(top, 1.0)
    page.lines.append(line)
    _visit(top, line, page, linked=False)
    page.lines = [line for line in page.lines if line.columns]
    for line in page.lines:
        worth = line.prose
        if worth:
            element: Element | None = line.element
            while element is not None:
                page.prose[element] = page.prose.get(element, 0.0) + worth
                element = element.parent
    return page


def _visit(element: Element, line: Line, page: Page, *, linked: bool) -> None:
    for child in element.children:
        if isinstance(child, str):
            if not child.isspace():
                line.add(child, linked=linked)
        elif child.tag in UNREAD:
            continue
        elif child.tag in BLOCKS:
            reason = reason_of(child)
            weight = line.weight * (0.1 if child.tag in {"figure", "figcaption"} or (reason and reason != "paywall") else 1.0)
            inner = Line(child, weight)
            page.lines.append(inner)
            _visit(child, inner, page, linked=linked)
        else:
            _visit(child, line, page, linked=linked or child.tag == "a")


def reason_of(element: Element) -> str | None:
    """Return why an element is no part of an article, if its name or its class says so."""
    attributes = element.attributes
    reason = _TAGS.get(element.tag)
    if reason is None and attributes:
        reason = _ROLES.get(attributes.get("role") or "")
        if reason is None and element.tag not in {"html", "body", "main"}:
            reason = _named(attributes, _NAMING if element.tag != "p" else ("class",))
    return reason


def _named(attributes: Mapping[str, str | None], names: tuple[str, ...]) -> str | None:
    for name in names:
        value = attributes.get(name)
        if value:
            reason = _reason_of_name(value[:300])
            if reason is not None:
                return reason
    return None


@lru_cache(maxsize=4096)
def _reason_of_name(name: str) -> str | None:
    return next((PARTS[word] for word in words_of(name) if word in PARTS), None)


def words_of(name: str) -> list[str]:
    """Return the words of a class or an id, and neighbours put together: `most-read` gives mostread, too.

    The humps of `ShareBar` are words if they are long enough not to be those of a hash, as in `sc-iAdXyz`.
    """
    found: list[str] = []
    for names in name.split():
        words: list[str] = []
        for part in _PART.findall(names):
            words.append(part.lower())
            if part.isalpha() and not part.islower():
                humps = _HUMP.findall(part)
                if len(humps) > 1 and min(map(len, humps)) >= LEAST_HUMP:
                    words += [hump.lower() for hump in humps]
        found += words
        found += [a + b for a, b in zip(words, words[1:], strict=False)]
    return found


def parent_of(line: Line) -> Element:
    """Return the element in which a paragraph stands: a `<div>` with text and `<br>` is one itself."""
    element = line.element
    if element.tag in {"p", "li"} or element.parent is None:
        return element.parent or element
    return element


def inside(element: Element | None, outer: Element) -> bool:
    """Tell whether an element is another one or inside of it."""
    while element is not None:
        if element is outer:
            return True
        element = element.parent
    return False

"""How much prose each part of a page holds: one walk over its text."""

from __future__ import annotations

import re

from articlekit._patterns import compiled_later
from articlekit.parsers._draft import Box
from articlekit.parsers.html._page_names import is_named_body, reason_of
from articlekit.parsers.html._tree import COMMENT, Element

__all__ = [
    "BLOCKS",
    "HEADINGS",
    "UNREAD",
    "Line",
    "Page",
    "inside",
    "is_hidden",
    "measure",
    "parent_of",
    "shown_text",
]

UNREAD = frozenset({
    "script", "style", "noscript", "template", "svg", "select", "option", "textarea", "input",
    "head", "link", "meta", "title", "iframe", "object", "embed", "canvas", "video", "audio", "map",
    "datalist", "dialog", "math", "button", "progress", "meter",
}) | {COMMENT}  # fmt: skip
"""Elements whose text is no prose."""

_UNSEEN = frozenset({"script", "style", "template", "head", "title", "iframe", "datalist", COMMENT})
"""Elements whose text nobody sees."""

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hgroup", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption",
    "search",
})  # fmt: skip
"""Elements that stand in lines of their own."""

_NEVER = frozenset({"nav", "footer", "aside"})
"""Elements in which no article stands."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

LEAST_WORDS = 40
"""Columns of the shortest line that is prose: shorter ones are names, labels, headlines of teasers."""

LEAST_UNMARKED = 120
"""Columns of the shortest line that is prose without a punctuation mark: Thai has none."""

NAMED_BODY = 2.0
"""What prose weighs in an element that says it is the body of an article."""

NAMED_ELSE = 0.1
"""What prose weighs in an element that says it is something else."""

UNMARKED = 0.2
"""What a line without a punctuation mark weighs."""

KNOWN = 3.0
"""What a line weighs that is in the text which the data of the page give."""

GRAM = 24
"""Letters by which a line is found in the text of an article."""

MAX_TEXT = 200_000
"""Characters of an article's text that are looked at."""

WIDE = "\u1100"
"""From here on most letters are two columns wide, and say as much as two."""

_HIDDEN = compiled_later(r"display\s*+:\s*+none|visibility\s*+:\s*+hidden", re.IGNORECASE)
_STOPS = compiled_later(r"[.!?,;:…。！？，；：、।॥؟،؛۔።၊။]")


class Line:
    """The text that stands right in a block: a paragraph, or what a teaser says.

    Attributes:
        element: The block.
        columns: How wide the text is; a letter of the wide scripts counts twice.
        linked: How much of it stands in links.
        stops: Its punctuation marks.
        start: Its first letters.
        weight: What the parts around it are worth.
    """

    __slots__ = ("columns", "element", "linked", "start", "stops", "weight")

    def __init__(self, element: Element, weight: float) -> None:
        """Begin an empty line."""
        self.element = element
        self.columns = 0
        self.linked = 0
        self.stops = 0
        self.start = ""
        self.weight = weight

    def add(self, text: str, *, linked: bool) -> None:
        """Add text."""
        words = text.split()
        size = sum(map(len, words)) + len(words)
        if not text.isascii():
            size += sum(letter >= WIDE for letter in text)
        self.columns += size
        if len(self.start) < GRAM:
            self.start = (self.start + "".join(words))[:GRAM]
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
        return own * self.weight * (1.0 if self.stops or own >= LEAST_UNMARKED else UNMARKED)


class Page:
    """A page, measured.

    Attributes:
        lines: Its lines in order.
        prose: How much prose stands inside each element that has any.
    """

    __slots__ = ("_spans", "lines", "prose")

    def __init__(self, lines: list[Line], spans: dict[Element, tuple[int, int]]) -> None:
        """Add the prose of each line to the elements around it.

        Args:
            lines: One line for each block, in order.
            spans: Which of them stand in each block.
        """
        self.lines = lines
        self.prose: dict[Element, float] = {}
        self._spans = spans
        for line in self.lines:
            worth = line.prose
            element: Element | None = line.element if worth else None
            while element is not None:
                self.prose[element] = self.prose.get(element, 0.0) + worth
                element = element.parent

    def lines_in(self, element: Element) -> list[Line]:
        """Return the lines inside a block."""
        start, end = self._spans.get(element, (0, 0))
        return [line for line in self.lines[start:end] if line.columns]


def measure(top: Element, text: str = "") -> Page:
    """Measure what stands in an element.

    Args:
        top: The element.
        text: The text of the article, where it is known: its lines are surely prose.
    """
    lines = [Line(top, 1.0)]
    spans: dict[Element, tuple[int, int]] = {}
    titled = {box for element in top.descendants() if element.tag == "h1" for box in element.path()}
    _visit(top, lines[0], lines, spans, titled, linked=False)
    grams = _grams(text)
    for line in lines:
        if line.start in grams:
            line.weight = KNOWN
    return Page(lines, spans)


def _grams(text: str) -> frozenset[str]:
    """Return each piece of a text that a line may begin with."""
    squeezed = "".join(text.split())[:MAX_TEXT]
    return frozenset(squeezed[at : at + GRAM] for at in range(len(squeezed) - GRAM))


def _visit(
    element: Element,
    line: Line,
    lines: list[Line],
    spans: dict[Element, tuple[int, int]],
    titled: set[Box],
    *,
    linked: bool,
) -> None:
    for child in element.children:
        if isinstance(child, str):
            if not child.isspace():
                line.add(child, linked=linked)
        elif child.tag in BLOCKS:
            inner = Line(child, line.weight * _worth(child, titled=child in titled))
            start = len(lines)
            lines.append(inner)
            _visit(child, inner, lines, spans, titled, linked=linked)
            spans[child] = start, len(lines)
        elif child.tag not in UNREAD:
            _visit(child, line, lines, spans, titled, linked=linked or child.tag == "a")


def _worth(element: Element, *, titled: bool) -> float:
    """Return what an element adds to the weight of what stands in it, or takes from it.

    A form says nothing: pages of ASP.NET stand in one. Neither do the classes of what holds the title, too:
    themes say there that there is a sidebar. What is hidden is a dialog, or an article that
    waits for its script.
    """
    if element.tag in _NEVER:
        return 0.0
    if is_hidden(element):
        return NAMED_ELSE
    if element.tag == "form":
        return 1.0
    if element.tag in {"figure", "figcaption"}:
        return NAMED_ELSE
    reason = reason_of(element)
    if reason is not None and reason != "paywall" and not titled:
        return NAMED_ELSE
    return NAMED_BODY if is_named_body(element) else 1.0


def is_hidden(element: Element) -> bool:
    """Tell an element that does not show, or not before a script has run."""
    attributes = element.attributes
    style = attributes.get("style")
    return "hidden" in attributes or (style is not None and _HIDDEN.search(style) is not None)


def parent_of(line: Line) -> Element:
    """Return the element in which a paragraph stands: a `<div>` with text and `<br>` is one itself."""
    element = line.element
    return element.parent if element.tag in {"p", "li"} and element.parent is not None else element


def inside(element: Element | None, outer: Element) -> bool:
    """Tell whether an element is another one or inside of it."""
    while element is not None:
        if element is outer:
            return True
        element = element.parent
    return False


def shown_text(element: Element) -> str:
    """Return the text inside an element as far as anybody may see it, on one line."""
    parts: list[str] = []
    rest: list[Element | str] = [element]
    while rest:
        node = rest.pop()
        if isinstance(node, str):
            parts.append(node)
        elif node.tag not in _UNSEEN:
            rest += node.children[::-1]
    return " ".join(" ".join(parts).split())

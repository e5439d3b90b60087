"""Leaves out what a page shows around and between the paragraphs of its article.

The walk follows the elements around the paragraphs (the spine). What hangs on it stands above the first
paragraph, among them, or below the last one, and each place has its own rules. What is left out becomes
an element that carries its text, so that the reader says so in the place where it stood.
"""

from __future__ import annotations

from articlekit.parsers.html._page_measure import BLOCKS, HEADINGS, UNREAD, Line, Page, inside, parent_of, reason_of
from articlekit.parsers.html._page_words import FOOTNOTES
from articlekit.parsers.html._posts import POSTS
from articlekit.parsers.html._role_lines import is_related_cue, role_anywhere, role_of
from articlekit.parsers.html._tree import COMMENT, IMAGES, Element

__all__ = ["LEFT_OUT", "prune"]

LEFT_OUT = "#left-out"
"""The tag of what stands in the place of a part that is left out."""

LEAD = 60
"""Columns of the shortest line above the first paragraph that is text: a summary, no name and no date."""
CLOSING = 4
"""How many paragraphs at the end may be notices."""
MAX_NAMED = 200
"""Letters of the longest paragraph that is no text because of its class."""
MAX_LABEL = 400
"""Characters in the box of a picture beside its caption."""

MAX_LINES = 3
"""Lines in the box of a picture: its caption, its credit, a label."""

MAX_STAMP = 60
"""Characters of the longest line that is a date."""

SHAPE = 3
"""How many elements, each the first in the one around it, make two boxes alike."""

_NOTICES = frozenset({"byline", "dateline", "source", "editor", "rights", "related", "end"})
_ANYWHERE = frozenset({"newsletter", "share buttons", "related articles", "comments", "advertisement", "form", "navigation", "box"})
"""What is left out even where there is a picture."""
_EMBEDS = frozenset({"iframe", "video", "audio", "object", "embed", "amp-video", "amp-audio", "amp-iframe"})
_STRUCTURES = frozenset({"table", "ul", "ol", "dl", "blockquote", "pre"})
_PERSONS = frozenset({"address", "time"})


class Pruner:
    """The walk over the root of a page."""

    def __init__(self, page: Page, core: Element, parents: set[Element]) -> None:
        """Begin above the first paragraph.

        Args:
            page: The page, measured.
            core: The element that holds most of the prose.
            parents: The elements in which the paragraphs of the article stand.
        """
        self.page = page
        self.parents = parents
        self.whole = page.prose[core]
        lines = [line for line in page.lines if line.prose and parent_of(line) in parents]
        self.last = lines[-1].element
        self.closing = {line.element for line in lines[-CLOSING:]}
        self.tag = _most_frequent_tag(lines)
        self.spine = _around(parents | {core})
        self.wrappers = {shape(element) for element in _between(parents, core)}
        self.place = "above"

    def copy(self, element: Element, parent: Element | None, *, whole: bool = False) -> Element:
        """Return an element without what is left out of it.

        Args:
            element: The element.
            parent: What stands around the copy.
            whole: Whether it is no part of the spine, so that only names tell what is left out.
        """
        new = Element(element.tag, element.attributes, parent)
        bare = not whole and element not in self.parents
        if not whole and element in self.parents and self.place == "above":
            self.place = "among"
        for child in element.children:
            if isinstance(child, str):
                self.add_text(child, new, keep=not bare)
                continue
            spine = not whole and child in self.spine
            open_ = not whole and not spine and self.place == "above" and self.is_open(child)
            reason = self.named(child) if spine or whole else self.judged(child, element)
            if reason:
                _put_stub(reason, child.text(" "), new)
            else:
                new.children.append(self.copy(child, new, whole=not (spine or open_)))
        new.holds_image = element.holds_image and _holds_image(new)
        if element is self.last:
            self.place = "below"
        return new

    def add_text(self, text: str, new: Element, *, keep: bool) -> None:
        """Add text that stands right in an element: between the parts of a page it is a label."""
        if keep or text.isspace():
            new.children.append(text)
        else:
            _put_stub("byline" if self.place == "above" else "box", text, new)

    def named(self, child: Element) -> str | None:
        """Return why a part is left out that says by its name what it is."""
        if child.tag == "noscript":
            return None if child.holds_image else "notice"
        if child in self.spine or child.tag not in BLOCKS or child.tag in HEADINGS or child.tag == "figcaption":
            return None
        if child.tag in {"p", "div"} and _is_stamp(child):
            return "byline"
        reason = reason_of(child)
        if child.tag == "p" and reason and _text_size(child)[0] > MAX_NAMED:
            return None
        if reason and (child.tag == "figure" or child.holds_image or _is_in_figure(child)):
            return reason if reason in _ANYWHERE else None
        return reason

    def is_open(self, child: Element) -> bool:
        """Tell a box above the first paragraph whose parts are judged one by one."""
        return child.tag != "figure" and _holds_blocks(child) and not self.is_picture(child)

    def is_small(self, child: Element) -> bool:
        """Tell a box with a few words and no heading."""
        return _text_size(child)[0] <= MAX_LABEL and not _holds_heading(child)

    def is_picture(self, child: Element) -> bool:
        """Tell the box of a picture: beside it there is a caption and a credit at the most."""
        if not child.holds_image or child.tag == "header" or not self.is_small(child):
            return False
        size, linked = _text_size(child)
        if linked > 0.5 * size:
            return False
        lines = [line for line in self.page.lines if inside(line.element, child) and not _is_in_figure(line.element)]
        return len(lines) <= MAX_LINES and not any(part.tag in _PERSONS for part in child.descendants())

    def site_header(self, child: Element) -> str | None:
        """Tell the head of a site, with its logo, from that of an article."""
        if child.tag != "header" or _holds_heading(child):
            return None
        return None if any(box.tag in {"article", "main"} for box in child.path()) else "navigation"

    def judged(self, child: Element, parent: Element) -> str | None:
        """Return why a part is left out that hangs on the spine."""
        if child.tag in {COMMENT, "br", "hr", "script", "style"} or child.classes & FOOTNOTES:
            return None
        reason = self.named(child)
        if reason:
            return reason
        if self.place == "above":
            return self.above(child, parent)
        if parent in self.parents:
            return self.among(child)
        return self.between(child)

    def above(self, child: Element, parent: Element) -> str | None:
        """Judge what stands above the first paragraph: the title, a lead image, a summary stay or are known."""
        if child.tag in HEADINGS:
            return None if parent in self.parents and child.tag != "h1" else "title"
        if child.holds_image or child.tag in IMAGES or child.tag == "figure":
            alone = not _holds_blocks(child) or child.tag == "figure"
            return "byline" if (alone or self.is_small(child)) and _is_portrait(child) else self.site_header(child)
        if _holds_blocks(child):
            return None
        if child.tag in _EMBEDS:
            return None
        size, linked = _text_size(child)
        if not size:
            return None
        if child.tag not in BLOCKS:
            return "byline"
        return None if size - linked >= LEAD or (self.follows_picture(child) and not linked) else "byline"

    def among(self, child: Element) -> str | None:
        """Judge what stands beside the paragraphs."""
        if child.tag in HEADINGS:
            return self.heading(child)
        if child.tag == "p":
            return self.paragraph(child)
        if child.tag not in BLOCKS:
            return None
        return self.box(child)

    def heading(self, child: Element) -> str | None:
        """Judge a heading: one above links to other articles goes with them, one above nothing goes, too."""
        if self.place == "among" and not is_related_cue(child.words()):
            return None
        later = self.following(child)
        return "related articles" if later is None or self.judged(later, child.parent or child) else None

    def following(self, child: Element) -> Element | None:
        """Return the next part beside an element that shows anything."""
        beside = iter(child.parent.children if child.parent is not None else [])
        next(other for other in beside if other is child)
        for other in beside:
            if isinstance(other, Element) and other.tag not in HEADINGS and (other.holds_image or other.tag in IMAGES or _text_size(other)[0]):
                return other
        return None

    def paragraph(self, child: Element) -> str | None:
        """Judge a paragraph: one that is a link to another article, or a notice, is none."""
        size, linked = _text_size(child)
        if linked > 0.8 * size and not child.holds_image and size:
            return "related articles"
        text = child.words()
        role = role_of(text) if self.place != "among" or child in self.closing else role_anywhere(text)
        return "notice" if role in _NOTICES else None

    def box(self, child: Element) -> str | None:
        """Judge a box beside the paragraphs: a picture, an embed, a table stay; boxes with text of their own do not."""
        size, linked = _text_size(child)
        if linked > 0.5 * size and size:
            return "related articles"
        if not size or child.tag in _STRUCTURES or _is_media(child):
            return None
        if child.tag in {"figure", "details", "figcaption"}:
            return None
        if shape(child) in self.wrappers:
            return self.paragraph(child)
        inner = [line for line in self.page.lines if inside(line.element, child)]
        if self.place == "among" and inner and all(line.element.tag in HEADINGS for line in inner):
            return None
        if child.holds_image:
            has_caption = any(part.tag == "figcaption" for part in child.descendants())
            return None if has_caption and size <= MAX_LABEL or self.is_picture(child) else "box"
        if size <= MAX_LABEL and self.follows_picture(child):
            return None
        if len(inner) == 1 and inner[0].element is child:
            return "box" if self.tag == "p" else None
        first = next((line.element for line in inner), child)
        return None if _structure_around(first, child) else "box"

    def follows_picture(self, child: Element) -> bool:
        """Tell what stands right below a picture: its caption, perhaps."""
        before = None
        for other in [] if child.parent is None else child.parent.elements():
            if other is child:
                break
            before = other
        return before is not None and before not in self.spine and (before.holds_image or before.tag in IMAGES)

    def between(self, child: Element) -> str | None:
        """Judge what stands between the boxes that hold the paragraphs, or below the last of them."""
        if self.place == "below":
            return "related articles" if _text_size(child)[0] or child.holds_image else None
        if child.tag in HEADINGS:
            return self.heading(child)
        if child.tag == "p":
            return self.paragraph(child)
        if child.tag not in BLOCKS:
            return "box" if _text_size(child)[0] and child.tag not in _EMBEDS and not child.holds_image else None
        return self.box(child)


def prune(page: Page, root: Element, core: Element, parents: set[Element]) -> Element:
    """Return the root without what is no part of the article."""
    return Pruner(page, core, parents).copy(root, None)


def _put_stub(reason: str, words: str, new: Element) -> None:
    new.children.append(Element(LEFT_OUT, {"what": reason, "words": words}, new))


def _around(elements: set[Element]) -> set[Element]:
    """Return some elements and all around them."""
    found: set[Element] = set()
    for start in elements:
        element: Element | None = start
        while element is not None and element not in found:
            found.add(element)
            element = element.parent
    return found


def _between(parents: set[Element], core: Element) -> set[Element]:
    """Return the boxes of the paragraphs and those around them, as far as the element that holds all of them."""
    found: set[Element] = set()
    for start in parents:
        element: Element | None = start
        while element is not None and element is not core and element not in found:
            found.add(element)
            element = element.parent
    return found


def shape(element: Element) -> tuple[object, ...]:
    """Return what the boxes of two paragraphs have in common: the same elements around the text."""
    found: list[object] = []
    inner: Element | None = element
    while inner is not None and len(found) < SHAPE:
        found.append((inner.tag, inner.classes))
        inner = next(inner.elements(), None)
    return tuple(found)


def _most_frequent_tag(lines: list[Line]) -> str:
    sizes: dict[str, float] = {}
    for line in lines:
        sizes[line.element.tag] = sizes.get(line.element.tag, 0.0) + line.prose
    return max(sizes, key=sizes.__getitem__)


def _holds_blocks(element: Element) -> bool:
    return any(child.tag in BLOCKS for child in element.elements()) or any(
        _holds_blocks(child) for child in element.elements() if child.tag not in BLOCKS and child.tag not in UNREAD
    )


def _holds_image(element: Element) -> bool:
    return any(child.holds_image or child.tag in IMAGES for child in element.elements())


def _holds_heading(element: Element) -> bool:
    return any(child.tag in HEADINGS for child in element.descendants())


def _is_media(element: Element) -> bool:
    return any(child.tag in _EMBEDS or not child.classes.isdisjoint(POSTS) for child in (element, *element.descendants()))


def _is_portrait(element: Element) -> bool:
    """Tell the picture of an author: her name or the date stands beside it."""
    return any(
        child.tag in _PERSONS or "author" in (child.attributes.get("rel") or "") or reason_of(child) == "byline"
        for child in element.descendants()
    ) and not any(child.tag == "figure" and child is not element for child in element.descendants())


def _is_in_figure(element: Element) -> bool:
    around: Element | None = element
    while around is not None:
        if around.tag in {"figure", "figcaption"}:
            return True
        around = around.parent
    return False


def _is_stamp(element: Element) -> bool:
    """Tell a line that is a date, a time, a length: `05.12.2025, 05:07`, `01:48 min`."""
    if len(element.children) > MAX_LINES * 2 or _holds_blocks(element):
        return False
    text = element.words()
    digits = sum(map(str.isdigit, text))
    return 0 < len(text) <= MAX_STAMP and digits >= 4 and digits * 3 >= sum(map(str.isalnum, text))


def _structure_around(element: Element | None, box: Element) -> bool:
    """Tell whether the first line of a box stands in a table, a list or a quotation."""
    while element is not None and element is not box.parent:
        if element.tag in _STRUCTURES:
            return True
        element = element.parent
    return False


def _text_size(element: Element) -> tuple[int, int]:
    """Return how many letters stand in an element, captions left out, and how many of them in links."""
    size = linked = 0
    rest: list[tuple[Element, bool]] = [(element, element.tag == "a")]
    while rest:
        node, link = rest.pop()
        for child in node.children:
            if isinstance(child, str):
                count = len("".join(child.split()))
                size += count
                linked += count if link else 0
            elif child.tag not in UNREAD and child.tag != "figcaption":
                rest.append((child, link or child.tag == "a"))
    return size, linked

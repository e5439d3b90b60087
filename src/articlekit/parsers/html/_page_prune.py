"""Leaves out what a page shows around and between the paragraphs of its article.

The walk follows the elements around the paragraphs (the spine). What hangs on it stands above the first
paragraph, among them, or below the last one, and each place has its own rules. What is left out becomes
an element that carries its text, so that the reader says so in the place where it stood.
"""

from __future__ import annotations

from typing import NamedTuple

from articlekit.parsers.html._page_measure import (
    BLOCKS,
    HEADINGS,
    UNREAD,
    Line,
    Page,
    is_hidden,
    parent_of,
    shown_text,
)
from articlekit.parsers.html._page_names import reason_of
from articlekit.parsers.html._page_shapes import (
    around,
    holds_blocks,
    holds_heading,
    is_credit,
    is_in_figure,
    is_media,
    is_portrait,
    is_stamp,
    is_structure,
    shape,
    text_size,
)
from articlekit.parsers.html._page_words import ANYWHERE, FOOTNOTES, INLINE_PARTS, LEFT_OUT, OUTSIDE
from articlekit.parsers.html._role_lines import is_related_cue, role_anywhere, role_of
from articlekit.parsers.html._tree import COMMENT, IMAGES, Element

__all__ = ["Pruned", "prune", "put_stub"]

LEAD = 60
"""Letters of the shortest line above the first paragraph that is text: a summary, no name and no date."""

CLOSING = 4
"""How many paragraphs at the end may be notices."""

LEAST_DEK = 20
"""Characters of the shortest heading below the title that is the dek."""

MAX_NAMED = 200
"""Letters of the longest paragraph that is no text because of its class."""

MAX_LABEL = 400
"""Letters in the box of a picture beside its caption."""

MAX_LINES = 3
"""Lines in the box of a picture: its caption, its credit, a label."""

MAX_SPEAKER = 60
"""Letters of the longest name, with what its bearer does, beside a quotation."""

NEAR = 12
"""How many parts on either side are looked at."""

LINKS = 0.5
"""How much of a box is links if it leads elsewhere."""

_NOTICES = frozenset({"byline", "dateline", "source", "editor", "rights", "related", "end"})
_UNJUDGED = frozenset({COMMENT, "br", "hr", "script", "style", "wbr"})
_FRAMES = frozenset({"figcaption", "details"})


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
        lines = [line for line in page.lines if line.prose and parent_of(line) in parents]
        self.last = lines[-1].element if lines else None
        self.closing = {line.element for line in lines[-CLOSING:]}
        self.tag = _most_frequent_tag(lines)
        self.first = lines[0].element if lines else None
        self.kinds = {(line.element.tag, line.element.classes) for line in lines}
        self.spine = around(parents | {core}, None)
        self.wrappers = {shape(element) for element in around(parents, core)}
        self.leads: list[Element] = []
        self.dek: str | None = None
        self.stamp: str | None = None
        self.titled = False
        self.place = "above" if lines else "among"
        self.outer = core
        self.at = 0

    def copy(self, element: Element, parent: Element | None, *, whole: bool = False) -> Element:
        """Return an element without what is left out of it.

        Args:
            element: The element.
            parent: What stands around the copy.
            whole: Whether it is no part of the spine, so that only names tell what is left out.
        """
        veiled = not whole and element in self.spine and is_hidden(element)
        new = Element(element.tag, _unveiled(element) if veiled else element.attributes, parent)
        if element is self.first:
            self.place = "among"
        if element.tag in IMAGES and self.place == "above":
            self.leads.append(new)
        labels = not whole and element not in self.parents
        for at, child in enumerate(element.children):
            if isinstance(child, str):
                self.add_text(child, new, is_label=labels)
            else:
                self.outer, self.at = element, at
                self.add(child, element, new, whole=whole)
        new.holds_image = element.holds_image and any(
            child.holds_image or child.tag in IMAGES for child in new.elements()
        )
        if element is self.last:
            self.place = "below"
        return new

    def add(self, child: Element, parent: Element, new: Element, *, whole: bool) -> None:
        """Add a part, or what stands in its place."""
        spine = not whole and child in self.spine
        parted = not whole and self.place == "above" and self.is_parted(child)
        reason = self.named(child) if spine or whole else self.judged(child, parent)
        if reason is None:
            new.children.append(self.copy(child, new, whole=not (spine or parted)))
        else:
            put_stub(reason, shown_text(child), new)

    def add_text(self, text: str, new: Element, *, is_label: bool) -> None:
        """Add text that stands right in an element: between the parts of a page it is a label."""
        if is_label and not text.isspace():
            put_stub("byline" if self.place == "above" else "box", text, new)
        else:
            new.children.append(text)

    def named(self, child: Element) -> str | None:
        """Return why a part is left out that says by its name what it is."""
        if child.tag == "noscript":
            return None if child.holds_image else "notice"
        if child.tag not in BLOCKS:
            return None if child.classes.isdisjoint(INLINE_PARTS) else "navigation"
        if child in self.spine or child.tag in HEADINGS or child.tag == "figcaption":
            return None
        if child.tag in {"p", "div"} and is_stamp(child):
            if self.place == "above" and self.stamp is None:
                self.stamp = child.words()
            return "byline"
        reason = reason_of(child)
        if reason is None or (child.tag == "p" and text_size(child)[0] > MAX_NAMED):
            return None
        if child.tag == "figure" or child.holds_image or is_in_figure(child):
            return reason if reason in ANYWHERE else None
        return reason

    def judged(self, child: Element, parent: Element) -> str | None:
        """Return why a part is left out that hangs on the spine."""
        if child.tag in _UNJUDGED or not child.classes.isdisjoint(FOOTNOTES):
            return None
        reason = self.named(child)
        if reason is not None or self.first is None:
            return reason
        if self.place == "above":
            return self.above(child, parent)
        return self.among(child) if parent in self.parents else self.between(child)

    def is_parted(self, child: Element) -> bool:
        """Tell a box above the first paragraph whose parts are judged one by one."""
        if child.tag == "figure" or shape(child) in self.wrappers:
            return False
        return holds_blocks(child) and not self.is_picture(child)

    def is_picture(self, child: Element) -> bool:
        """Tell the box of a picture: beside it there is a caption and a credit at the most."""
        size, linked = text_size(child)
        if not child.holds_image or child.tag == "header" or not _is_small(child) or linked > LINKS * size:
            return False
        lines = self.page.lines_in(child)
        return sum(not is_in_figure(line.element) for line in lines) <= MAX_LINES and not is_portrait(child)

    def above(self, child: Element, parent: Element) -> str | None:
        """Judge what stands above the first paragraph: a lead image and a summary stay."""
        if child.tag in HEADINGS:
            return self.title(child, parent)
        if parent in self.parents and (child.tag == "p" or is_structure(child)):
            return self.among(child)
        if shape(child) in self.wrappers:
            return self.paragraph(child)
        if child.holds_image or child.tag in IMAGES or child.tag == "figure":
            alone = child.tag == "figure" or not holds_blocks(child) or _is_small(child)
            return "byline" if alone and is_portrait(child) else _site_header(child)
        if holds_blocks(child) or is_media(child):
            return None
        size, linked = text_size(child)
        is_text = size - linked >= LEAD or (self.follows_picture() and not linked)
        return None if not size or (is_text and child.tag in BLOCKS) else "byline"

    def title(self, child: Element, parent: Element) -> str | None:
        """Judge a heading above the text: the title, and the dek below it, are fields of the article."""
        if child.tag != "h1" and parent in self.parents:
            return None
        words = child.words()
        if self.titled and self.dek is None and len(words) >= LEAST_DEK:
            self.dek = words
        self.titled = self.titled or child.tag == "h1"
        return "title"

    def among(self, child: Element) -> str | None:
        """Judge what stands beside the paragraphs."""
        if child.tag in HEADINGS:
            return self.heading(child)
        if child.tag == "p":
            return self.paragraph(child)
        if child.tag == "time":
            return "byline"
        return self.box(child) if child.tag in BLOCKS else None

    def between(self, child: Element) -> str | None:
        """Judge what stands between the boxes that hold the paragraphs, or below the last of them."""
        size, linked = text_size(child)
        if self.place == "below":
            if not (size or child.holds_image or child.tag in IMAGES):
                return None
            return "related articles" if linked > LINKS * size else OUTSIDE
        if child.tag in BLOCKS:
            return self.among(child)
        return "box" if size and not child.holds_image else None

    def heading(self, child: Element) -> str | None:
        """Judge a heading: one above links to other articles goes with them, one above nothing goes, too."""
        if self.place == "among" and not is_related_cue(child.words()):
            return None
        later = self.following()
        return "related articles" if later is None or self.judged(later, self.outer) else None

    def paragraph(self, child: Element) -> str | None:
        """Judge a paragraph: one that is a link to another article, or a notice, is none."""
        size, linked = text_size(child)
        if size and linked > 0.8 * size and not child.holds_image:
            return "related articles"
        text = child.words()
        role = role_of(text) if self.place == "below" or child in self.closing else role_anywhere(text)
        return "notice" if role in _NOTICES else None

    def box(self, child: Element) -> str | None:
        """Judge a box beside the paragraphs: a picture, an embed, a table stay, a text of its own goes."""
        size, linked = text_size(child)
        if linked > LINKS * size:
            return "related articles"
        if not size or child.tag in _FRAMES or is_structure(child) or is_media(child):
            return None
        if child.tag == "figure":
            return None if child.holds_image or _holds_structure(child) else "box"
        if shape(child) in self.wrappers:
            return self.paragraph(child)
        return None if self.belongs(child, size) else "box"

    def belongs(self, child: Element, size: int) -> bool:
        """Tell whether a box with text is a part of the article: a heading, a picture, a caption."""
        lines = self.page.lines_in(child)
        if lines and self.place == "among" and all(line.element.tag in HEADINGS for line in lines):
            return True
        if child.holds_image:
            return self.is_picture(child) or (
                size <= MAX_LABEL and any(part.tag == "figcaption" for part in child.descendants())
            )
        if size <= MAX_LABEL and self.follows_picture():
            return True
        if len(lines) == 1 and lines[0].element is child:
            return self.tag != "p" and (child.tag, child.classes) in self.kinds
        return bool(lines) and (_stands_in_structure(lines[0].element, child) or _is_quotation(child, size))

    def follows_picture(self) -> bool:
        """Tell what stands right below a picture: its caption perhaps, or its credit below the caption."""
        beside = self.outer.children
        child = beside[self.at]
        above = (beside[at] for at in range(self.at - 1, max(self.at - NEAR, 0) - 1, -1))
        before = [part for part in above if isinstance(part, Element)][:2]
        if not before or before[0] in self.spine or before[0].tag in HEADINGS:
            return False
        if _is_picture(before[0]):
            return True
        return is_credit(child) and any(_is_picture(part) and part not in self.spine for part in before)

    def following(self) -> Element | None:
        """Go on to the next part that shows anything and is no heading."""
        beside = self.outer.children
        for at in range(self.at + 1, min(self.at + NEAR, len(beside))):
            other = beside[at]
            if isinstance(other, Element) and other.tag not in HEADINGS | UNREAD and _shows(other):
                self.at = at
                return other
        return None


class Pruned(NamedTuple):
    """The article of a page."""

    root: Element
    """The element that holds it."""
    leads: tuple[Element, ...]
    """The pictures above its text."""
    dek: str | None
    """The heading below its title."""
    stamp: str | None
    """The first line above its text that is a date or a time."""


def prune(page: Page, root: Element, core: Element, parents: set[Element]) -> Pruned:
    """Return the root without what is no part of the article.

    Args:
        page: The page, measured.
        root: The element that holds the article and what stands above its text.
        core: The element that holds most of the prose.
        parents: The elements in which the paragraphs of the article stand.
    """
    pruner = Pruner(page, core, parents)
    return Pruned(pruner.copy(root, None), tuple(pruner.leads), pruner.dek, pruner.stamp)


def put_stub(reason: str, words: str, new: Element) -> None:
    """Put an element in the place of one that is left out, which carries its text."""
    new.children.append(Element(LEFT_OUT, {"what": reason}, new, [words]))


def _unveiled(element: Element) -> dict[str, str | None]:
    """Return the attributes of what holds the article without those that hide it.

    WeChat and others show nothing until a script has run: most of what a page says is not hidden for good.
    """
    return {name: value for name, value in element.attributes.items() if name not in {"style", "hidden"}}


def _most_frequent_tag(lines: list[Line]) -> str:
    sizes = {line.element.tag: 0.0 for line in lines}
    for line in lines:
        sizes[line.element.tag] += line.prose
    return max(sizes, key=sizes.__getitem__, default="p")


def _is_small(child: Element) -> bool:
    """Tell a box with a few words and no heading."""
    return text_size(child)[0] <= MAX_LABEL and not holds_heading(child)


def _site_header(child: Element) -> str | None:
    """Tell the head of a site, with its logo, from that of an article."""
    if child.tag != "header" or holds_heading(child) or _shows_a_picture(child):
        return None
    return None if any(box.tag in {"article", "main"} for box in child.path()) else "navigation"


def _is_picture(element: Element) -> bool:
    return element.holds_image or element.tag in IMAGES


def _shows(element: Element) -> bool:
    return _is_picture(element) or text_size(element)[0] > 0


def _holds_structure(figure: Element) -> bool:
    """Tell a figure that is a table, a listing, a quotation, a drawing: others than those of newsletters."""
    return any(is_structure(part) or part.tag in {"svg", "canvas"} for part in figure.descendants())


def _stands_in_structure(element: Element | None, box: Element) -> bool:
    """Tell whether the first line of a box stands in a table, a list or a quotation."""
    while element is not None and element is not box.parent:
        if is_structure(element):
            return True
        element = element.parent
    return False


def _is_quotation(box: Element, size: int) -> bool:
    """Tell the box of a quotation with its speaker beside it, as applications write pull quotes.

    Beside what is quoted there is no more than a name: a box of its own that ends with a quotation is none.
    """
    quoted = (part for part in box.descendants() if part.tag == "blockquote")
    return any(size - text_size(part)[0] <= MAX_SPEAKER for part in quoted)


def _shows_a_picture(child: Element) -> bool:
    """Tell whether an element holds a picture that is no link, as a logo is: the lead image of an article."""
    pictures = (part for part in child.descendants() if part.tag in IMAGES)
    return any(all(box.tag != "a" for box in picture.path()) for picture in pictures)

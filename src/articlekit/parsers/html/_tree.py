"""The source as a tree of plain Python values: the only module that knows lexbor.

Lexbor's tree is read once, from top to bottom, and is never changed or written out. Depth is bounded here,
so that readers may recurse.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from articlekit.errors import Diagnostic
from articlekit.parsers._draft import Box
from articlekit.parsers.html._limits import checked

if TYPE_CHECKING:
    from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser, LexborNode

    from articlekit.options import Limits

__all__ = ["COMMENT", "IMAGES", "Element", "Tree", "read_tree"]

COMMENT = "#comment"
"""The tag of a comment; its text is its only child."""

IMAGES = frozenset({"img", "amp-img", "amp-anim", "picture", "wow-image", "storefront-image", "brick-image"})
"""The elements that are pictures; an element around one is known to hold a picture."""

PAGE_TAGS = frozenset({"nav", "footer", "form", "button", "input", "address"})
"""The elements that pages have, and neither feeds nor exports of a CMS."""

NAMING = ("class", "id", "data-testid", "data-component", "data-module", "data-type", "aria-label")
"""The attributes that name an element."""

_NAMED = frozenset({"role", *NAMING})
_TOLD = IMAGES | PAGE_TAGS
_COMMENT = "-comment"
"""Lexbor's name for it."""

UNSHOWN = frozenset({COMMENT, "script", "style"})
"""What holds text that is never shown."""

MAX_DEPTH = 100
"""How deep elements may nest: the deepest of 6,847 HTML bodies is 24. What is deeper is flattened."""


class Element(Box):
    """An element: a box, and what stands in it."""

    __slots__ = ("children", "holds_image")

    parent: Element | None

    def __init__(
        self,
        tag: str,
        attributes: Mapping[str, str | None],
        parent: Element | None = None,
        children: list[Element | str] | None = None,
    ) -> None:
        """Make an element that its parent does not know of yet."""
        self.tag = tag
        self.attributes = attributes
        # It is set once, here, so that a narrower type is safe.
        self.parent = parent  # pyright: ignore[reportIncompatibleVariableOverride]
        self._classes = None
        self.children: list[Element | str] = [] if children is None else children
        self.holds_image = False

    def holding(self, children: list[Element | str]) -> Element:
        """Return an element like this one with only some children, to read them as if they were alone."""
        return Element(self.tag, self.attributes, self.parent, children)

    def elements(self) -> Iterator[Element]:
        """Give the elements right inside it, comments left out."""
        return (child for child in self.children if isinstance(child, Element) and child.tag != COMMENT)

    def descendants(self) -> Iterator[Element]:
        """Give every element inside it, in the order of the source, comments left out."""
        rest = [child for child in reversed(self.children) if isinstance(child, Element)]
        while rest:
            element = rest.pop()
            if element.tag != COMMENT:
                yield element
                rest += [child for child in reversed(element.children) if isinstance(child, Element)]

    def text(self, separator: str = "") -> str:
        """Return all text inside it as the source has it; comments, scripts and style sheets are left out.

        Args:
            separator: What to put between the texts of two elements.
        """
        parts: list[str] = []
        rest = self.children[::-1]
        while rest:
            child = rest.pop()
            if isinstance(child, str):
                parts.append(child)
            elif child.tag not in UNSHOWN:
                rest += child.children[::-1]
        return separator.join(parts)

    def text_sizes(self) -> dict[Element, int]:
        """Return how many characters of text there are in this element and in each one inside it."""
        sizes = {
            element: sum(len(child) for child in element.children if isinstance(child, str))
            for element in (self, *self.descendants())
            if element.tag not in UNSHOWN
        }
        for element in reversed(sizes):
            if element.parent in sizes:
                sizes[element.parent] += sizes[element]
        return sizes

    def words(self) -> str:
        """Return all text inside it on one line."""
        return " ".join(self.text().split())

    def get(self, name: str) -> str:
        """Return an attribute's value without white space at its ends; empty when there is none."""
        return (self.attributes.get(name) or "").strip()


class Tree:
    """A source, read.

    Attributes:
        root: What stands around everything: for a body an element that is not in the source, for a page
            the `html` element.
        page_tags: Which elements stand in it that pages have, and no bodies.
        named: The elements that say by a name or a role what they are.
        diagnostics: What was dealt with on the way.
    """

    __slots__ = ("diagnostics", "named", "page_tags", "root")

    def __init__(self, root: Element) -> None:
        """Begin with an empty source."""
        self.root = root
        self.page_tags: set[str] = set()
        self.named: list[Element] = []
        self.diagnostics: list[Diagnostic] = []


def read_tree(source: str, limits: Limits, *, page: bool = False) -> Tree:
    """Read a body, or a page with its head.

    Args:
        source: The HTML.
        limits: How much of it is read.
        page: Whether it is a whole document.

    Raises:
        LimitError: If it is larger or more repetitive than the limits allow.
    """
    data = checked(_encoded(source), limits)
    parser, options = _lexbor()
    node = parser(data, is_fragment=not page, options=options, scripting=False).root
    if not page:
        tree = Tree(Element("body", {}))
        _copy(node, tree)
        return tree
    tree = Tree(Element("html", {} if node is None else node.attributes))
    _copy(None if node is None else node.first_child, tree)
    return tree


@cache
def _lexbor() -> tuple[type[LexborHTMLParser], LexborDocumentOptions]:
    """Return lexbor's parser and its options: it is loaded when the first source is read."""
    from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser

    return LexborHTMLParser, LexborDocumentOptions.WO_EVENTS


def _encoded(source: str) -> bytes:
    """Return the source as UTF-8: halves of a pair are joined, what is alone is replaced."""
    try:
        return source.encode()
    except UnicodeEncodeError:
        return source.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()


def _copy(node: LexborNode | None, tree: Tree) -> None:
    """Copy lexbor's nodes below the root, without recursion."""
    parent = tree.root
    add = parent.children.append
    above: list[LexborNode] = []
    while True:
        while node is not None:
            if node.is_text_node:
                add(node.text_content or "")
            elif (tag := node.tag) is not None and tag != _COMMENT:
                attributes, inside = node.attributes, node.first_child
                children: list[Element | str] = []
                if inside is not None and inside.is_text_node and inside.next is None:
                    children.append(inside.text_content or "")
                    inside = None
                element = Element(tag, attributes, parent, children)
                add(element)
                if tag in _TOLD or (attributes and not _NAMED.isdisjoint(attributes)):
                    _note(element, tree)
                if inside is not None:
                    if len(above) < MAX_DEPTH:
                        above.append(node)
                        parent, add, node = element, children.append, inside
                        continue
                    _copy_flat(node, element, tree)
            elif tag is not None:
                add(Element(COMMENT, {}, parent, [node.comment_content or ""]))
            node = node.next
        if not above:
            return
        node = above.pop().next
        parent = parent.parent or tree.root
        add = parent.children.append


def _note(element: Element, tree: Tree) -> None:
    """Note that an element is named, or one of a page, or that those around it hold a picture."""
    if not _NAMED.isdisjoint(element.attributes):
        tree.named.append(element)
    if element.tag in PAGE_TAGS:
        tree.page_tags.add(element.tag)
    elif element.tag in IMAGES:
        around = element.parent
        while around is not None and not around.holds_image:
            around.holds_image = True
            around = around.parent


def _copy_flat(top: LexborNode, element: Element, tree: Tree) -> None:
    """Copy what is in an element that is as deep as may be: all elements become its children."""
    if not tree.diagnostics:
        message = f"elements nest deeper than {MAX_DEPTH} levels: their content is kept, their nesting is not"
        tree.diagnostics.append(Diagnostic("body.flattened", "warning", message))
    for node in top.traverse(include_text=True):
        if node.is_text_node:
            parent = node.parent
            around = None if parent is None or parent.mem_id == top.mem_id else parent.tag
            text = node.text_content or ""
            element.children.append(text if around is None else Element(around, {}, element, [text]))
        elif (tag := node.tag) is not None and tag != _COMMENT:
            inner = Element(tag, node.attributes, element)
            if node.first_child is None:
                element.children.append(inner)
                _note(inner, tree)
            elif tag in PAGE_TAGS:
                tree.page_tags.add(tag)

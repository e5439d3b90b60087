"""The source as a tree of plain Python values: the only module that knows lexbor.

Lexbor's tree is read once, from top to bottom, and never changed or written out. What makes its parser
slow or greedy is refused before it starts, and depth is bounded, so that readers may recurse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from articlekit.errors import Diagnostic, LimitError
from articlekit.parsers._draft import Box

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from articlekit.options import Limits

__all__ = ["COMMENT", "Element", "Tree", "read_tree"]

COMMENT = "#comment"
"""The tag of a comment's element; its text is its only child."""

MAX_DEPTH = 100
"""How deep elements may nest: the deepest of 6,847 HTML bodies is 24. What is deeper is flattened."""


@dataclass(slots=True, eq=False)
class Element(Box):
    """An element: a box, and what stands in it."""

    children: list[Element | str] = field(default_factory=list)
    """Its elements and texts in order; texts are as the source has them, with references decoded."""

    def elements(self) -> Iterator[Element]:
        """Give the elements right inside it."""
        return (child for child in self.children if child.__class__ is Element)  # type: ignore[misc]

    def descendants(self) -> Iterator[Element]:
        """Give every element inside it, in the order of the source."""
        rest = [child for child in reversed(self.children) if isinstance(child, Element)]
        while rest:
            element = rest.pop()
            yield element
            if element.children:
                rest += [child for child in reversed(element.children) if isinstance(child, Element)]

    def text(self) -> str:
        """Return all text inside it as the source has it, comments left out."""
        return "".join(self._texts())

    def _texts(self) -> Iterator[str]:
        rest = self.children[::-1]
        while rest:
            child = rest.pop()
            if isinstance(child, str):
                yield child
            elif child.tag != COMMENT:
                rest += child.children[::-1]


@dataclass(slots=True, eq=False)
class Tree:
    """A source, read."""

    root: Element
    """What stands around everything: an element without a name of its own for a body, `html` for a page."""
    diagnostics: list[Diagnostic]
    """What was seen on the way."""


def read_tree(source: str, limits: Limits, *, page: bool = False) -> Tree:
    """Read a body, or a page with its head.

    Args:
        source: The HTML.
        limits: How much of it is read.
        page: Whether it is a whole document.

    Raises:
        LimitError: If it is larger or more repetitive than the limits allow.
    """
    from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser

    safe = _defused(source)
    _check(safe, limits)
    parser = LexborHTMLParser(safe, is_fragment=not page, options=LexborDocumentOptions.WO_EVENTS)
    tree = Tree(Element("body", {}), [])
    _copy(parser.root, tree)
    return tree


def _defused(source: str) -> str:
    """Join surrogates, and expand the two references that are longer than their source."""
    if not source.isascii():
        try:
            source.encode()
        except UnicodeEncodeError:
            source = source.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return source.replace("&nGt;", "&#8811;&#8402;").replace("&nLt;", "&#8810;&#8402;")


def _copy(node: LexborNode | None, tree: Tree) -> None:
    """Copy lexbor's nodes into the tree, without recursion."""
    parent, depth, flat = tree.root, 0, 0
    children = parent.children
    rest: list[tuple[LexborNode | None, Element, int]] = []
    while True:
        while node is not None:
            if node.is_text_node:
                children.append(node.text_content or "")
            else:
                tag = node.tag
                if tag is None or tag == "-comment":
                    if tag is not None:
                        children.append(Element(COMMENT, {}, parent, [node.comment_content or ""]))
                else:
                    inside = node.first_child
                    if depth < MAX_DEPTH:
                        element = Element(tag, node.attributes, parent)
                        children.append(element)
                        if inside is not None:
                            rest.append((node.next, parent, depth))
                            parent, depth, node = element, depth + 1, inside
                            children = element.children
                            continue
                    else:
                        flat += 1
                        if inside is not None:
                            rest.append((node.next, parent, depth))
                            node = inside
                            continue
            node = node.next
        if not rest:
            break
        node, parent, depth = rest.pop()
        children = parent.children
    if flat:
        message = f"{flat} elements nest deeper than {MAX_DEPTH} levels: their content is kept, they are not"
        tree.diagnostics.append(Diagnostic("body.flattened", "warning", message))


_FORMATTING = re.compile(r"<(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)[\s/]", re.IGNORECASE)
_ROOTS = re.compile(r"<(?:html|body)[\s/>]", re.IGNORECASE)


def _check(source: str, limits: Limits) -> None:
    """Refuse what the parser would need too much time or memory for."""
    if len(source) > limits.source_bytes:
        raise LimitError(
            f"the body has {len(source)} characters, more than the limit of {limits.source_bytes}",
            limit=limits.source_bytes,
            found=len(source),
        )
    tags = source.count("<")
    if tags > limits.tags:
        raise LimitError(
            f"the body has {tags} tags, more than the limit of {limits.tags}", limit=limits.tags, found=tags
        )

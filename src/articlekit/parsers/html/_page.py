"""Whole pages: where the article stands, and what is left out."""

from __future__ import annotations

import re

from articlekit.parsers.html._page_measure import BLOCKS, measure, reason_of
from articlekit.parsers.html._page_prune import prune
from articlekit.parsers.html._page_root import body_parents, find_core, find_root
from articlekit.parsers.html._tree import Element

__all__ = ["article_of", "is_document", "is_page_like"]

_DOCUMENT = re.compile(
    r"(?:\s|\ufeff|<!--.*?-->|<\?[^>]*>)*+<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])", re.IGNORECASE | re.DOTALL
)
import os
STRONG, KINDS = map(int, os.environ.get('PL', '2,3').split(','))
_STRONG = frozenset({"nav", "footer", "form", "button", "input", "address"})
_WEAK = frozenset({"h1", "header", "time", "svg", "script", "aside"})


def is_document(body: str) -> bool:
    """Tell a whole document from a body."""
    return _DOCUMENT.match(body) is not None


def is_page_like(root: Element) -> bool:
    """Tell a piece of a page, with what a page shows around its text, from a body."""
    strong: set[str] = set()
    weak: set[str] = set()
    rest = list(root.elements())
    while rest:
        element = rest.pop()
        if element.tag == "figure":
            continue
        if element.tag in _STRONG:
            strong.add(element.tag)
        elif element.tag in _WEAK:
            weak.add(element.tag)
        elif element.tag in BLOCKS and element.attributes:
            reason = reason_of(element)
            if reason:
                strong.add(reason)
        rest.extend(element.elements())
    return len(strong) >= STRONG and len(strong) + len(weak) >= KINDS


def article_of(top: Element, *, whole: bool = True) -> Element:
    """Return the article of a page, or of a piece of one."""
    page = measure(top)
    if not page.prose:
        return top
    core = find_core(page, top)
    return prune(page, find_root(core, top) if whole else top, core, body_parents(page, core))

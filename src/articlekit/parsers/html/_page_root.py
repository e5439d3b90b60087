"""Where the article of a page stands: the element that holds most of its prose."""

from __future__ import annotations

from collections.abc import Iterator

from articlekit.parsers.html._page_measure import Page, inside, parent_of
from articlekit.parsers.html._tree import Element

__all__ = ["body_parents", "find_core", "find_root", "signature"]

SHARE = 0.6
"""Which part of the prose of an element stands in its child when the article does."""


def find_core(page: Page, top: Element) -> Element:
    """Return the smallest element that holds most of the prose."""
    core = top
    while True:
        inner = [child for child in core.children if isinstance(child, Element) and child in page.prose]
        best = max(inner, key=page.prose.__getitem__, default=None)
        if best is None or page.prose[best] < SHARE * page.prose[core]:
            break
        if best.tag not in {"article", "main"} and any(
            child is not best and signature(child) == signature(best) for child in inner
        ):
            break
        if best.tag == "p":
            break
        core = best
    return core


def signature(element: Element) -> tuple[str, frozenset[str]]:
    """Return what makes two elements the same part of a template."""
    return element.tag, element.classes


def body_parents(page: Page, core: Element) -> set[Element]:
    """Return the elements in which the paragraphs of the article stand."""
    sums: dict[Element, float] = {}
    for line in page.lines:
        worth = line.prose
        if worth and inside(line.element, core):
            parent = parent_of(line)
            sums[parent] = sums.get(parent, 0.0) + worth
    groups: dict[object, float] = {}
    for parent, worth in sums.items():
        key = group_of(parent)
        groups[key] = groups.get(key, 0.0) + worth
    if not groups:
        return set()
    best = max(groups, key=groups.__getitem__)
    chosen = {parent for parent in sums if group_of(parent) == best}
    for parent in sums:
        worth = groups[group_of(parent)] / groups[best]
        nested = any(inside(parent.parent, other) for other in chosen)
        if worth >= (0.6 if nested else 0.25):
            chosen.add(parent)
    return chosen


def group_of(parent: Element) -> object:
    """Return what the boxes of several paragraphs of one article have in common."""
    above = parent.parent
    return signature(parent), None if above is None else signature(above)


def find_root(core: Element, top: Element) -> Element:
    """Return the element that holds the article and what stands above its text: its title, its lead image."""
    root = core
    for element in _between(core, top):
        if element.tag in {"article", "main"}:
            root = element
            break
    if _holds_title(root):
        return root
    return next((element for element in _between(root, top) if _holds_title(element)), root)


def _between(element: Element, top: Element) -> Iterator[Element]:
    """Give an element and those around it below another one."""
    around: Element | None = element
    while around is not None and around is not top and around.tag not in {"html", "body"}:
        yield around
        around = around.parent


def _holds_title(element: Element) -> bool:
    return any(child.tag == "h1" for child in element.descendants())

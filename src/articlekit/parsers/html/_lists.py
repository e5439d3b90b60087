"""Lists and definitions."""

from __future__ import annotations

from functools import partial

from articlekit.models import Definition, Definitions, List, ListItem
from articlekit.parsers._draft import Draft
from articlekit.parsers.html._flow import read_block, read_children
from articlekit.parsers.html._images import IMAGES
from articlekit.parsers.html._state import MAX_JSON_LEVELS, State
from articlekit.parsers.html._tree import COMMENT, Element

__all__ = ["inner_runs", "read_definitions", "read_list"]


def inner_runs(runs: list[list[Draft]]) -> tuple[tuple[Draft, ...], ...]:
    """Return the runs of drafts if an image is among them, so that captions are looked for."""
    for run in runs:
        for draft in run:
            if draft.inner or draft.block.type in {"image", "media", "embed", "table"}:
                return tuple(map(tuple, runs))
    return ()


def read_list(element: Element, state: State) -> None:
    """Read a list; one whose items are only pictures is a gallery, and read through."""
    if state.depth + 4 > MAX_JSON_LEVELS or _is_gallery(element):
        read_block(element, state)
        return
    items: list[ListItem] = []
    runs: list[list[Draft]] = []
    state.end_block()
    outer, state.box = state.box, element
    _read_items(element, state, items, runs)
    state.box = outer
    if not items:
        return
    ordered = element.tag == "ol"
    start = _start(element) if ordered else None
    block = List(items=tuple(items), ordered=ordered) if start is None else List(items=tuple(items), ordered=ordered, start=start)
    state.put(block, element, inner_runs(runs))


def _read_items(element: Element, state: State, items: list[ListItem], runs: list[list[Draft]]) -> None:
    for child in element.children:
        if isinstance(child, str):
            if not child.strip():
                continue
            drafts = state.collect(element, partial(state.add, child), 4)
            checked = None
        elif child.tag == COMMENT:
            continue
        elif child.tag == "li":
            drafts = state.collect(child, partial(read_children, child, state), 4)
            checked = _checked(child)
        elif child.tag in {"ul", "ol"}:
            drafts = state.collect(child, partial(read_list, child, state), 4)
            if items and drafts:
                runs[-1] += drafts
                last = items[-1]
                items[-1] = ListItem(body=(*last.body, *(draft.block for draft in drafts)), checked=last.checked)
                continue
            checked = None
        else:
            outer = Element(element.tag, {}, element, [child])
            drafts = state.collect(child, partial(read_children, outer, state), 4)
            checked = None
        if drafts:
            runs.append(drafts)
            body = tuple(draft.block for draft in drafts)
            items.append(ListItem(body=body) if checked is None else ListItem(body=body, checked=checked))


def _checked(item: Element) -> bool | None:
    """Return whether the box that an item begins with is ticked."""
    for child in item.descendants():
        if child.tag == "input" and (child.attributes.get("type") or "").lower() == "checkbox":
            return "checked" in child.attributes
        if child.tag not in {"p", "label", "span", "div"}:
            return None
    return None


def _start(element: Element) -> int | None:
    value = (element.attributes.get("start") or "").strip()
    if value.lstrip("-").isascii() and value.lstrip("-").isdigit() and len(value) < 10:  # noqa: PLR2004
        return int(value) if int(value) != 1 else None
    return None


def _is_gallery(element: Element) -> bool:
    """A list whose items are pictures and nothing but captions, as galleries of blogs are."""
    items = [child for child in element.elements() if child.tag == "li"]
    return bool(items) and all(map(_is_picture, items))


def _is_picture(item: Element) -> bool:
    return any(inside.tag in IMAGES for inside in item.descendants()) and not _prose(item)


def _prose(item: Element) -> bool:
    """Tell whether an item has text outside of captions."""
    rest: list[Element | str] = list(item.children)
    while rest:
        child = rest.pop()
        if isinstance(child, str):
            if child.strip():
                return True
        elif child.tag not in {"figcaption", COMMENT, "noscript", "script", "style"} and not any(
            "caption" in name for name in child.classes
        ):
            rest += child.children
    return False


def read_definitions(element: Element, state: State) -> None:
    """Read a definition list; one that holds pictures is read through."""
    if state.depth + 4 > MAX_JSON_LEVELS or any(inside.tag in IMAGES for inside in element.descendants()):
        read_block(element, state)
        return
    items: list[Definition] = []
    runs: list[list[Draft]] = []
    term: list[str] = []
    body: list[Draft] = []

    def finish() -> None:
        if term or body:
            items.append(Definition(term="\n".join(term), body=tuple(draft.block for draft in body)))
            runs.append(list(body))
        term.clear()
        body.clear()

    for child in _terms(element):
        drafts = state.collect(child, partial(read_children, child, state), 4)
        if child.tag == "dt":
            if body:
                finish()
            term += [draft.block.text for draft in drafts if hasattr(draft.block, "text")]
        else:
            body += drafts
    finish()
    if items:
        state.put(Definitions(items=tuple(items)), element, inner_runs(runs))


def _terms(element: Element) -> list[Element]:
    """Return the terms and definitions of a list, those inside of `<div>` groups too."""
    found: list[Element] = []
    for child in element.elements():
        if child.tag == "div" and any(inside.tag in {"dt", "dd"} for inside in child.elements()):
            found += child.elements()
        elif child.tag != COMMENT:
            found.append(child)
    return found

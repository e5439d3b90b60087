"""Lists, nested, numbered and ticked; lists of pictures and of footnotes are what they hold."""

from __future__ import annotations

from functools import partial

from articlekit.models import Block, List, ListItem
from articlekit.parsers._draft import Draft
from articlekit.parsers.html._flow import read_block, read_children
from articlekit.parsers.html._footnotes import note_label, read_note
from articlekit.parsers.html._inner import blocks_of, inner_runs
from articlekit.parsers.html._loose_items import put_loose_item
from articlekit.parsers.html._state import State
from articlekit.parsers.html._tree import COMMENT, Element

__all__ = ["read_list", "read_stray_item"]

LEVELS = 4
"""Levels of JSON that a list adds: itself, its items, an item, that item's body."""

_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_UNSEEN = frozenset({COMMENT, "script", "style", "template", "link", "meta"})


class _Items:
    """The items of a list so far."""

    def __init__(self) -> None:
        self.runs: list[list[Draft]] = []
        self.checked: list[bool | None] = []

    def add(self, drafts: list[Draft], *, checked: bool | None = None) -> None:
        """Add an item, if there is anything in it."""
        if drafts:
            self.runs.append(drafts)
            self.checked.append(checked)

    def extend(self, drafts: list[Draft]) -> None:
        """Add to the last item, as a list right inside a list belongs to the item before it."""
        if self.runs:
            self.runs[-1] += drafts
        else:
            self.add(drafts)

    def items(self) -> tuple[ListItem, ...]:
        """Return the items."""
        return tuple(
            ListItem(body=blocks_of(run))
            if checked is None
            else ListItem(body=blocks_of(run), checked=checked)
            for run, checked in zip(self.runs, self.checked, strict=True)
        )


def read_list(element: Element, state: State) -> None:
    """Read a list."""
    if element.holds_image and _is_gallery(element):
        read_block(element, state)
    elif state.notes.labels and _has_notes(element, state):
        _read_notes(element, state)
    elif state.has_room(LEVELS):
        state.end_block()
        found = _Items()
        _read_items(element, found, state)
        if found.runs:
            state.put(_list(element, found.items()), element, inner_runs(found.runs))
    else:
        read_block(element, state)


def _list(element: Element, items: tuple[ListItem, ...]) -> Block:
    if element.tag != "ol":
        return List(items=items)
    start = _number(element.get("start"))
    if start is None or start == 1:
        return List(ordered=True, items=items)
    return List(ordered=True, start=start, items=items)


def _number(value: str) -> int | None:
    digits = value.removeprefix("-")
    return int(value) if digits.isascii() and digits.isdigit() and len(digits) < 10 else None  # noqa: PLR2004


def _read_items(element: Element, found: _Items, state: State) -> None:
    """Read what stands in a list: items, and what should stand in one."""
    for child in element.children:
        if isinstance(child, str):
            if child.strip():
                found.add(state.collect(element, partial(state.add, child), LEVELS))
        elif child.tag == "li":
            drafts = state.collect(child, partial(_read_item, child, state), LEVELS)
            found.add(drafts, checked=_checked(child))
        elif child.tag in _LISTS:
            found.extend(state.collect(child, partial(_read_alone, child, state), LEVELS))
        elif child.tag not in _UNSEEN:
            found.add(state.collect(element, partial(_read_alone, child, state), LEVELS))


def _read_item(item: Element, state: State) -> None:
    """Read an item as its attributes say: it may be hidden."""
    _read_alone(item, state) if item.attributes else read_children(item, state)


def _read_alone(child: Element, state: State) -> None:
    """Read one child of an element as if it were the only one."""
    read_children(Element("ul", {}, child.parent, [child]), state)


def _checked(item: Element) -> bool | None:
    """Return whether the box that an item begins with is ticked; None without a box."""
    for child in item.descendants():
        if child.tag == "input":
            return "checked" in child.attributes if child.get("type").lower() == "checkbox" else None
        if child.tag not in {"p", "label", "span", "div"}:
            return None
    return None


def _is_gallery(element: Element) -> bool:
    """Tell a list whose items are pictures and nothing but captions, as galleries of blogs are."""
    items = [child for child in element.elements() if child.tag == "li"]
    return bool(items) and all(item.holds_image and not _has_prose(item) for item in items)


def _has_prose(item: Element) -> bool:
    """Tell whether an item has text outside of captions."""
    rest: list[Element | str] = [*item.children]
    while rest:
        child = rest.pop()
        if isinstance(child, str):
            if child.strip():
                return True
        elif (
            child.tag not in _UNSEEN
            and child.tag != "figcaption"
            and not any("caption" in name for name in child.classes)
        ):
            rest += child.children
    return False


def _has_notes(element: Element, state: State) -> bool:
    return any(note_label(child, state) is not None for child in element.elements())


def _read_notes(element: Element, state: State) -> None:
    """Read a list whose items are footnotes."""
    state.end_block()
    for number, item in enumerate(element.elements(), 1):
        read_note(item, note_label(item, state) or item.get("value") or str(number), state)


def read_stray_item(item: Element, state: State) -> None:
    """Read a `<li>` outside of any list, or of one that is read through."""
    label = note_label(item, state)
    if label is not None:
        read_note(item, label, state)
    elif (
        item.holds_image
        or (item.parent is not None and item.parent.tag in _LISTS)
        or not state.has_room(LEVELS)
    ):
        read_block(item, state)
    else:
        drafts = state.collect(item, partial(read_children, item, state), LEVELS)
        put_loose_item(item, drafts, state, checked=_checked(item))

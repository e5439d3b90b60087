"""Items of lists that stand in no list: stray `<li>` elements, and the paragraphs that Word writes."""

from __future__ import annotations

import re
from functools import partial
from typing import TypedDict, Unpack

from articlekit._patterns import compiled_later
from articlekit.models import List, ListItem, Paragraph
from articlekit.parsers._draft import Draft
from articlekit.parsers.html._flow import read_by_tag, read_children
from articlekit.parsers.html._inner import blocks_of
from articlekit.parsers.html._loose import level_of
from articlekit.parsers.html._state import State
from articlekit.parsers.html._tree import Element

__all__ = ["Numbered", "put_loose_item", "read_word_item"]

LEVELS = 4
"""Levels of JSON that a list adds: itself, its items, an item, that item's body."""

_TAGS = frozenset({"p", "div"})
_BLANK = " \t\r\n\f\xa0"
_BULLET = compiled_later(r"[·•§o▪◦‣⁃●○■□➢ØüvØ\uf000-\uf0ff–—*-](?=[\s\xa0])")
_PRINTED = compiled_later(
    r"[^\w\s]{1,3}|\w|[(（]?(?:[0-9]{1,3}(?:\.[0-9]{1,3})*|[a-z]|[ivxlcdm]{1,6}|[一二三四五六七八九十]{1,3})[.)）、]?",
    re.IGNORECASE,
)
_NUMBER = compiled_later(r"\(?([0-9]{1,3}|[a-z]{1,4})[.)](?=[\s\xa0])", re.IGNORECASE)


def read_word_item(element: Element, state: State) -> None:
    """Read an item of a list as Word writes it: a paragraph that begins with its sign.

    Word names it `MsoListParagraph` or says `mso-list:l0 level1` in the style, and puts the sign in a span of
    its own, which other programs keep. Guard: there is a sign, for the name is that of indented text, too.
    """
    words = element.text().lstrip(_BLANK)
    sign = _sign(element) or _BULLET.match(words) or _NUMBER.match(words)
    printed = sign if isinstance(sign, str) else sign[0] if sign is not None else ""
    if (
        not printed
        or element.tag not in _TAGS
        or not state.has_room(LEVELS * level_of(Draft(Paragraph(text=""), element)))
    ):
        read_by_tag(element, state)
        return
    drafts = state.collect(element, partial(read_children, element, state), LEVELS)
    drafts[:1] = _without(printed, drafts[:1])
    put_loose_item(element, drafts, state, **_numbered(printed))


class Numbered(TypedDict, total=False):
    """What a sign says of a list."""

    ordered: bool
    start: int


def _numbered(sign: str) -> Numbered:
    """Return what the sign before its first item says of a list."""
    number = _NUMBER.match(sign + " ")
    if number is None:
        return {}
    if not number[1].isdigit() or int(number[1]) == 1:
        return {"ordered": True}
    return {"ordered": True, "start": int(number[1])}


def _sign(element: Element) -> str:
    """Return the sign or the number that Word put before an item, and says to be none of the text."""
    for inside in element.descendants():
        style = inside.attributes.get("style")
        if style and "mso-list" in style and "ignore" in style.lower():
            words = inside.words()
            return words if _PRINTED.fullmatch(words) is not None else ""
    return ""


def _without(sign: str, first: list[Draft]) -> list[Draft]:
    """Return the first draft of an item without the sign before it."""
    for draft in first:
        block = draft.block
        if isinstance(block, Paragraph) and block.text.startswith(sign):
            rest = block.text[len(sign) :].lstrip(_BLANK)
            return [Draft(block.slice(len(block.text) - len(rest)), draft.box)] if rest else []
    return first


def put_loose_item(
    element: Element,
    drafts: list[Draft],
    state: State,
    *,
    checked: bool | None = None,
    **values: Unpack[Numbered],
) -> None:
    """Add an item as a list of its own, if there is anything in it; in the end its neighbours join it."""
    if drafts:
        item = ListItem(body=blocks_of(drafts), **({} if checked is None else {"checked": checked}))
        state.put(List(items=(item,), **values), element, (tuple(drafts),))
        state.loose = True

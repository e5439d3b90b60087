"""Lists whose items stood in no list: what is one after the other is one list."""

from __future__ import annotations

import re
from typing import NamedTuple

from articlekit._patterns import compiled_later
from articlekit.models import List, ListItem
from articlekit.parsers._draft import Box, Draft
from articlekit.parsers.html._inner import inner_runs

__all__ = ["joined", "level_of"]

LISTS = frozenset({"ul", "ol", "menu", "dir"})
_LEVEL = compiled_later(r"mso-list\s*+:[^;]*?level([1-9])", re.IGNORECASE)


class _Open(NamedTuple):
    """A list that is being put together."""

    level: int
    first: List
    items: list[ListItem]


def level_of(draft: Draft) -> int:
    """Return how deep an item stands, as Word says it in the style."""
    found = _LEVEL.search(draft.box.attributes.get("style") or "")
    return int(found[1]) if found is not None else 1


def joined(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts with each run of loose items as one list.

    Args:
        drafts: Drafts in reading order; a loose item is a list whose box is no list.
    """
    found: list[Draft] = []
    run: list[Draft] = []
    for draft in drafts:
        is_loose = isinstance(draft.block, List) and draft.box.tag not in LISTS
        if not is_loose or (run and _begins_anew(run, draft)):
            found += _as_list(run)
            run = []
        if is_loose:
            run.append(draft)
        else:
            found.append(draft)
    return found + _as_list(run)


def _begins_anew(run: list[Draft], draft: Draft) -> bool:
    """Tell an item that goes on with no list before it: that is numbered and this is not."""
    first = run[0]
    is_outer = level_of(draft) <= level_of(first)
    return is_outer and vars(draft.block)["ordered"] != vars(first.block)["ordered"]


def _as_list(run: list[Draft]) -> list[Draft]:
    """Return a run of items as the list they are; a `<li>` alone is none.

    Pictures keep their places where nothing nests.
    """
    if len(run) < 2:  # noqa: PLR2004 - no run
        return [draft for item in run for draft in (item.inner[0] if item.box.tag == "li" else (item,))]
    inner = inner_runs([list(each) for draft in run for each in draft.inner])
    levels = [1 if inner else level_of(draft) for draft in run]
    open_lists: list[_Open] = []
    blocks = [draft.block for draft in run if isinstance(draft.block, List)]
    for level, block in zip(levels, blocks, strict=True):
        while len(open_lists) > 1 and level < open_lists[-1].level:
            _close(open_lists)
        if not open_lists or level > open_lists[-1].level:
            open_lists.append(_Open(level, block, []))
        open_lists[-1].items.extend(block.items)
    while len(open_lists) > 1:
        _close(open_lists)
    first = run[0].box
    around = Box("ul", first.attributes, first.parent)  # so that it is no loose item where it is joined again
    return [Draft(_made(open_lists[0]), around, (), False, inner)]  # noqa: FBT003 - a draft's fields in order


def _close(open_lists: list[_Open]) -> None:
    """End the innermost list: it belongs to the item before it."""
    ended = _made(open_lists.pop())
    items = open_lists[-1].items
    items[-1] = items[-1].replace(body=(*items[-1].body, ended))


def _made(found: _Open) -> List:
    return found.first.replace(items=tuple(found.items))

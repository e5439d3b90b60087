"""What blocks are to the article: bylines, datelines, notices, ways to other articles. All text is kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from articlekit.models import Block, Heading, List, Paragraph, UnknownBlock
from articlekit.parsers._draft import Box, Draft
from articlekit.parsers.html._role_cues import CLASSES
from articlekit.parsers.html._role_lines import is_related_cue, role_anywhere, role_of
from articlekit.parsers.html._role_prefixes import prefix_marks

__all__ = ["read_roles"]

OPENING = 5
"""How many texts at the start of a body may tell of the article."""
CLOSING = 8
"""How many texts at its end may."""
MAX_BOX = 8
"""How many blocks may stand in an element whose class says what they are."""
MAX_TEXT = 400
"""Characters of the longest text that its class alone tells."""
LEVELS = 3
"""How far around a block its class is looked for."""


def read_roles(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return the drafts with the roles of their blocks, and marks over what stands before a text.

    Args:
        drafts: The drafts of a body in reading order, before captions are attached.
    """
    found = list(drafts)
    texts = [(index, draft.block) for index, draft in enumerate(drafts) if isinstance(draft.block, Paragraph)]
    closing = len(texts) - CLOSING
    for place, (index, block) in enumerate(texts):
        read = _read(block, opening=place < OPENING, closing=place >= closing)
        if read.role != "end" or (place and place >= closing):
            found[index] = _with_block(drafts[index], read)
    for index, role in _by_class(drafts):
        found[index] = _with_role(found[index], role)
    return tuple(_below_cues(found))


def _read(block: Paragraph, *, opening: bool, closing: bool) -> Paragraph:
    """Return a paragraph with its role, or with marks over a byline or a dateline before its text."""
    linked = any(mark.type == "link" and mark.end == len(block.text) for mark in block.marks)
    role = (role_of if opening or closing else role_anywhere)(block.text, linked=linked)
    if role is not None:
        return block.replace(role=role)
    marks = prefix_marks(block.text, opening=opening)
    return block.replace(marks=(*block.marks, *marks)) if marks else block


def _with_block(draft: Draft, block: Block) -> Draft:
    if block is draft.block:
        return draft
    return Draft(block, draft.box, draft.pieces, draft.continues, draft.inner, draft.broken)


def _with_role(draft: Draft, role: str) -> Draft:
    """Return a draft whose block has a role, if it has none yet."""
    block = draft.block
    known = isinstance(block, UnknownBlock) or block.role is not None
    return draft if known else _with_block(draft, block.replace(role=role))


def _by_class(drafts: Sequence[Draft]) -> Iterator[tuple[int, str]]:
    """Give the blocks whose element says by its class what they are, such as `<p class="byline">`.

    Guards: the class is a word of the table, the text is short, and the element holds a few blocks only.
    """
    known: dict[Box, tuple[Box, str] | None] = {}
    told = [(index, said) for index, draft in enumerate(drafts) if (said := _said(draft.box, known, LEVELS))]
    sizes = Counter(box for _, (box, _) in told)
    for index, (box, role) in told:
        block = drafts[index].block
        text = block.text if isinstance(block, Paragraph | Heading) else ""
        if sizes[box] <= MAX_BOX and len(text) <= MAX_TEXT and isinstance(block, Paragraph | Heading | List):
            yield index, role


def _said(box: Box | None, known: dict[Box, tuple[Box, str] | None], levels: int) -> tuple[Box, str] | None:
    """Return the nearest element around a block that says what it is, and what it says."""
    if box is None or not levels:
        return None
    if box not in known:
        role = _role_of_classes(box.classes) if box.attributes.get("class") else None
        known[box] = (box, role) if role else _said(box.parent, known, levels - 1)
    return known[box]


def _role_of_classes(words: Iterable[str]) -> str | None:
    """Return what the first word that the table knows says."""
    classes = _classes()
    return next((classes[word] for word in words if word in classes), None)


@cache
def _classes() -> Mapping[str, str]:
    return {word: role for role, words in CLASSES for word in words.split()}


def _below_cues(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Give the drafts, with the links below a `Read more:` as part of it."""
    below = False
    for draft in drafts:
        if _is_cue(draft.block):
            below = True
            yield _with_role(draft, "related")
        elif below and _is_link(draft.block):
            yield _with_role(draft, "related")
        else:
            below = False
            yield draft


def _is_cue(block: Block) -> bool:
    if not isinstance(block, Paragraph | Heading):
        return False
    return (block.role == "related" or isinstance(block, Heading)) and is_related_cue(block.text)


def _is_link(block: Block) -> bool:
    """Tell whether a block is nothing but links to other pages."""
    if isinstance(block, List):
        return all(len(item.body) == 1 and _is_link(item.body[0]) for item in block.items)
    return isinstance(block, Paragraph) and any(
        mark.type == "link" and mark.start == 0 and mark.end == len(block.text) for mark in block.marks
    )

"""What blocks are to the article: bylines, datelines, notices, ways to other articles. All text is kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from articlekit.models import Block, Heading, List, Paragraph, UnknownBlock
from articlekit.parsers._draft import Box, Draft
from articlekit.parsers.html._role_cues import CLASSES
from articlekit.parsers.html._role_gates import first_characters
from articlekit.parsers.html._role_lines import is_related_cue, role_anywhere, role_of
from articlekit.parsers.html._role_prefixes import CLOSERS, prefix_marks

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

Said = tuple[Box, str]
"""An element, and what it says by its class."""


def read_roles(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return the drafts with the roles of their blocks, and marks over what stands before a text.

    Args:
        drafts: The drafts of a body in reading order, before captions are attached.
    """
    found = list(drafts)
    texts: list[tuple[int, Paragraph]] = []
    cues: list[int] = []
    for index, draft in enumerate(drafts):
        block = draft.block
        if type(block) is Paragraph:
            texts.append((index, block))
        elif type(block) is Heading:
            cues.append(index)
    for index, read in _by_words(texts):
        found[index] = _with_block(drafts[index], read)
        cues.append(index)
    for index, role in _by_class(drafts):
        found[index] = _with_role(found[index], role)
        cues.append(index)
    _mark_cues(sorted(cues), found)
    return tuple(found)


def _by_words(texts: Sequence[tuple[int, Paragraph]]) -> Iterator[tuple[int, Paragraph]]:
    """Give the paragraphs that say by their words what they are, with their role or their marks.

    All rules are asked at the start and the end of an article, in between those of what may stand anywhere.

    Args:
        texts: The paragraphs of a body with their places among its blocks.
    """
    anywhere = first_characters()
    closing = len(texts) - CLOSING
    for place, (index, block) in enumerate(texts):
        text = block.text
        if OPENING <= place < closing:
            if text[:1] not in anywhere:
                continue
            role = role_anywhere(text, linked=bool(block.marks) and _ends_in_link(block))
        else:
            role = role_of(text, linked=bool(block.marks) and _ends_in_link(block))
        if role is None:
            may_have_marks = place < OPENING or text[:1] in CLOSERS
            if may_have_marks and (marks := prefix_marks(text, opening=place < OPENING)):
                yield index, block.replace(marks=(*block.marks, *marks))
        elif role != "end" or (place and place >= closing):
            yield index, block.replace(role=role)


def _ends_in_link(block: Paragraph) -> bool:
    """Tell whether the end of a text is a link."""
    return any(mark.type == "link" and mark.end == len(block.text) for mark in block.marks)


def _with_block(draft: Draft, block: Block) -> Draft:
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
    told: list[tuple[int, Said]] = []
    around: dict[Box | None, Said | None] = {}
    for index, draft in enumerate(drafts):
        box = draft.box
        if box.parent not in around:
            around[box.parent] = _said_around(box.parent)
        said = (_said_by(box) if "class" in box.attributes else None) or around[box.parent]
        if said is not None:
            told.append((index, said))
    if told:
        yield from _in_small_boxes(told, drafts)


def _in_small_boxes(told: Sequence[tuple[int, Said]], drafts: Sequence[Draft]) -> Iterator[tuple[int, str]]:
    """Give the blocks of those that are told which an element with a few blocks may speak for."""
    sizes = Counter(box for _, (box, _) in told)
    for index, (box, role) in told:
        block = drafts[index].block
        text = block.text if isinstance(block, Paragraph | Heading) else ""
        if sizes[box] <= MAX_BOX and len(text) <= MAX_TEXT and isinstance(block, Paragraph | Heading | List):
            yield index, role


def _said_around(box: Box | None) -> Said | None:
    """Return what the nearest element around a block says that says what it holds."""
    level = 1
    while box is not None and level < LEVELS:
        if "class" in box.attributes and (said := _said_by(box)):
            return said
        box = box.parent
        level += 1
    return None


def _said_by(box: Box) -> Said | None:
    """Return what an element says its blocks are by its class, if it has one."""
    role = _role_of_class(box.attributes["class"] or "")
    return (box, role) if role else None


@lru_cache(maxsize=512)
def _role_of_class(names: str) -> str | None:
    """Return what the first word of a class says that the table knows."""
    classes = _classes()
    return next((classes[name] for name in names.lower().split() if name in classes), None)


@cache
def _classes() -> Mapping[str, str]:
    return {word: role for role, words in CLASSES for word in words.split()}


def _mark_cues(places: Iterable[int], drafts: list[Draft]) -> None:
    """Make headings and lines that announce links part of what is related, and the links right below them.

    Args:
        places: Where the headings are, and the blocks that have a role, in order.
        drafts: All drafts, which are changed.
    """
    below = 0
    for place in places:
        if place >= below and _is_cue(drafts[place].block):
            drafts[place] = _with_role(drafts[place], "related")
            below = place + 1
            while below < len(drafts) and _is_link(drafts[below].block):
                drafts[below] = _with_role(drafts[below], "related")
                below += 1


def _is_cue(block: Block) -> bool:
    """Tell a heading or a line that announces links and says nothing else."""
    if isinstance(block, Paragraph) and block.role != "related":
        return False
    return isinstance(block, Paragraph | Heading) and is_related_cue(block.text)


def _is_link(block: Block) -> bool:
    """Tell whether a block is nothing but links to other pages."""
    if isinstance(block, List):
        return all(len(item.body) == 1 and _is_link(item.body[0]) for item in block.items)
    return isinstance(block, Paragraph) and any(
        mark.type == "link" and mark.start == 0 and mark.end == len(block.text) for mark in block.marks
    )

"""Bold lines that are an article's headings, as sites write them whose editor has none."""

from __future__ import annotations

from unicodedata import east_asian_width

from articlekit.models import Heading, Paragraph
from articlekit.parsers._draft import Draft

__all__ = ["with_subheads"]

MAX_COLUMNS = 72
"""Columns of the longest bold line that may be a heading; a wide character takes two."""

LEAST = 2
"""How often a line must stand so before it is the article's habit."""

LEVEL = 2
_NO_HEADING = frozenset('.。!！?？:：,，、;；…”"’)）」』】>')
_VISUAL = frozenset({"image", "gallery", "media", "embed"})


def with_subheads(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts with bold lines as headings, if the article has no other ones and does so twice.

    Seen on news sites in every language. Guards: the line is wholly bold, short, without a final mark (bold
    questions of interviews stay paragraphs), after text and before a longer paragraph that is not bold,
    and such lines are at most a third of the paragraphs.

    Args:
        drafts: The drafts of a body in reading order.
    """
    if any(isinstance(draft.block, Heading) and draft.block.level > 1 for draft in drafts):
        return drafts
    found = {
        number
        for number, draft in enumerate(drafts)
        if _is_bold_line(draft) and _is_above_text(number, drafts)
    }
    paragraphs = sum(isinstance(draft.block, Paragraph) for draft in drafts)
    if len(found) < LEAST or len(found) * 3 > paragraphs:
        return drafts
    return [_as_heading(draft) if number in found else draft for number, draft in enumerate(drafts)]


def _is_bold_line(draft: Draft) -> bool:
    block = draft.block
    if (
        not isinstance(block, Paragraph)
        or not block.marks
        or len(block.text) > MAX_COLUMNS
        or "\n" in block.text
    ):
        return False
    bold = any(mark.type == "strong" and mark.end - mark.start == len(block.text) for mark in block.marks)
    return (
        bold
        and block.text[-1] not in _NO_HEADING
        and _columns(block.text) <= MAX_COLUMNS
        and not draft.continues
    )


def _columns(text: str) -> int:
    return len(text) + sum(east_asian_width(character) in "WF" for character in text)


def _is_above_text(number: int, drafts: list[Draft]) -> bool:
    """Tell whether a line stands after text (a picture's caption does not) and before a longer paragraph."""
    if number == 0 or number + 1 == len(drafts) or drafts[number - 1].block.type in _VISUAL:
        return False
    below = drafts[number + 1]
    return (
        isinstance(below.block, Paragraph)
        and not below.continues
        and len(below.block.text) > len(drafts[number].block.text)  # type: ignore[union-attr]
        and not any(
            mark.type == "strong" and mark.end - mark.start == len(below.block.text)
            for mark in below.block.marks
        )
    )


def _as_heading(draft: Draft) -> Draft:
    """Return a draft as a heading, whose boldness goes without saying."""
    block = draft.block
    if not isinstance(block, Paragraph):
        return draft
    marks = tuple(mark for mark in block.marks if mark.type != "strong")
    heading = (
        Heading(level=LEVEL, text=block.text, marks=marks) if marks else Heading(level=LEVEL, text=block.text)
    )
    return Draft(heading, draft.box, draft.pieces)

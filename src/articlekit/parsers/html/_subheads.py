"""Bold lines that are an article's headings, as sites write them whose editor has none."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import east_asian_width

from articlekit.models import Heading, Paragraph
from articlekit.parsers._draft import Draft

__all__ = ["LEAST", "is_bold", "with_subheads"]

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
    and such lines are at most a third of the paragraphs. The first line of all is one only if two others are.

    Args:
        drafts: The drafts of a body in reading order.
    """
    lines = dict(_bold_lines(drafts))
    if len(lines) == LEAST:
        lines.pop(0, None)
    paragraphs = sum(draft.block.type == "paragraph" for draft in drafts)
    if len(lines) < LEAST or len(lines) * 3 > paragraphs or any(map(_is_heading, drafts)):
        return drafts
    return [
        Draft(_as_heading(lines[number]), draft.box, draft.pieces) if number in lines else draft
        for number, draft in enumerate(drafts)
    ]


def _is_heading(draft: Draft) -> bool:
    """Tell whether a draft is a heading within the text; the first level is the title's."""
    return isinstance(draft.block, Heading) and draft.block.level > 1


def _bold_lines(drafts: list[Draft]) -> Iterator[tuple[int, Paragraph]]:
    """Give the lines that may be headings with their place: after text, before a longer paragraph."""
    for number in range(len(drafts) - 1):
        block, below = drafts[number].block, drafts[number + 1].block
        if not isinstance(block, Paragraph) or not _is_bold_line(block) or not isinstance(below, Paragraph):
            continue
        beside = drafts[number].continues or drafts[number + 1].continues
        after_text = not number or drafts[number - 1].block.type not in _VISUAL
        if after_text and not beside and len(below.text) > len(block.text) and not is_bold(below):
            yield number, block


def _is_bold_line(block: Paragraph) -> bool:
    return (
        is_bold(block)
        and "\n" not in block.text
        and block.text[-1] not in _NO_HEADING
        and _columns(block.text) <= MAX_COLUMNS
    )


def is_bold(block: Paragraph) -> bool:
    """Tell whether a paragraph is bold from its first to its last character."""
    size = len(block.text)
    for mark in block.marks:  # noqa: SIM110 - every paragraph with marks is asked, and a loop is three times as fast
        if mark.end - mark.start == size and mark.type == "strong":
            return True
    return False


def _columns(text: str) -> int:
    return len(text) + sum(east_asian_width(character) in "WF" for character in text)


def _as_heading(line: Paragraph) -> Heading:
    """Return a bold line as a heading, whose boldness goes without saying."""
    marks = tuple(mark for mark in line.marks if mark.type != "strong")
    return (
        Heading(level=LEVEL, text=line.text, marks=marks) if marks else Heading(level=LEVEL, text=line.text)
    )

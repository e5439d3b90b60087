"""The marks that Markdown shows: those it, or HTML in it, has a form for."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from articlekit.models import Mark, TextNode
from articlekit.models._html_names import MARK_TAGS
from articlekit.models._text import tidy_marks

__all__ = ["shown_marks"]

_WITH_ADDRESS = frozenset({"link", "footnote"})
_WITH_TITLE = frozenset({"link", "abbr"})


def shown_marks(node: TextNode, *, math: bool) -> tuple[Mark, ...]:
    """Return the marks of a text that show, with what shows of them: so each of them writes something.

    No mark is inside another of its kind, and no reference to a note is in a link.

    Args:
        node: A paragraph, a caption, a cell …
        math: Whether formulas show.
    """
    marks = [_plain(mark) for mark in node.marks if _shows(mark, math=math)]
    if len(marks) == len(node.marks) == 1:
        return tuple(marks)
    return tidy_marks(_without_linked_notes(marks), node.text)


def _shows(mark: Mark, *, math: bool) -> bool:
    """Tell whether Markdown has a form for a mark."""
    if mark.type == "footnote":
        return bool(mark.href)
    return mark.type in MARK_TAGS or (math and mark.type == "math")


def _plain(mark: Mark) -> Mark:
    """Return a mark with what can be said of it in Markdown."""
    href = mark.href if mark.type in _WITH_ADDRESS else None
    title = (mark.title or None) if mark.type in _WITH_TITLE else None
    if not mark.model_extra and mark.href == href and mark.title == title:
        return mark
    return Mark(type=mark.type, start=mark.start, end=mark.end, href=href, title=title)


def _without_linked_notes(marks: Sequence[Mark]) -> Iterator[Mark]:
    """Leave out references to notes that overlap a link or an earlier reference: links do not nest."""
    links = [mark for mark in marks if mark.type == "link"]
    begins = [link.start for link in links]
    reached = 0
    for mark in marks:
        if mark.type == "footnote":
            last = bisect_left(begins, mark.end) - 1
            if mark.start < reached or (last >= 0 and mark.start < links[last].end):
                continue
            reached = mark.end
        yield mark

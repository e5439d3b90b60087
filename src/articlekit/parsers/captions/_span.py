"""A text with its marks that can be cut and joined at no cost, before it becomes a `Caption`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Self

from articlekit.models import Caption, Heading, Mark, Origin, Paragraph
from articlekit.parsers._draft import Draft
from articlekit.parsers.captions._kinds import text_of

__all__ = ["EDGE", "Span", "joined"]

EDGE = " \t\n\u3000\u00a0"
"""The blanks at the ends of a text."""


_OF_ARTICLES = frozenset({"byline", "dateline"})
"""Marks over the beginning of an article's text, which a caption's is not."""


class Span(NamedTuple):
    """A text and its marks."""

    text: str
    marks: tuple[Mark, ...] = ()

    @classmethod
    def of(cls, draft: Draft) -> Self:
        """Take the text of a draft; nothing of what is no text."""
        block = draft.block
        marks = block.marks if isinstance(block, (Paragraph, Heading)) else ()
        kept = tuple(mark for mark in marks if mark.type not in _OF_ARTICLES) if marks else ()
        return cls(text_of(draft), kept)

    def cut(self, start: int, end: int) -> Span:
        """Return a range of the text, without the blanks at its ends."""
        inner = self.text[start:end]
        start += len(inner) - len(inner.lstrip(EDGE))
        inner = inner.strip(EDGE)
        if inner == self.text:
            return self
        end = start + len(inner)
        kept = (mark for mark in self.marks if mark.start < end and mark.end > start)
        marks = tuple(mark.at(max(mark.start, start) - start, min(mark.end, end) - start) for mark in kept)
        return Span(inner, marks if inner else ())

    def without(self, start: int, end: int) -> tuple[Span, Span]:
        """Return what is before and what is after a range."""
        return self.cut(0, start), self.cut(end, len(self.text))

    def caption(self, origin: Origin) -> Caption:
        """Return the text as a caption."""
        if self.marks:
            return Caption(text=self.text, marks=self.marks, origin=origin)
        return Caption(text=self.text, origin=origin)


def joined(spans: Sequence[Span], separator: str) -> Span:
    """Return several texts as one."""
    if len(spans) == 1:
        return spans[0]
    text, marks = "", list[Mark]()
    for span in spans:
        text += separator if text else ""
        marks += [mark.at(mark.start + len(text), mark.end + len(text)) for mark in span.marks]
        text += span.text
    return Span(text, tuple(marks))

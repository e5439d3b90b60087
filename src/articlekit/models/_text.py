"""Text with stand-off marks: a plain string, and ranges that say what parts of it are.

Offsets are Unicode code points, half open, as Python counts them. In JavaScript, count with
`Array.from(text).slice(start, end)`: UTF-16 offsets differ after an emoji.
"""

from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import Annotated, Self

from pydantic import AfterValidator, Field, ValidationInfo

from articlekit.models._base import Count, Known, Node, Offset, Str, absent

__all__ = ["MARK_TYPES", "Mark", "TextNode", "merged_marks", "tidy_marks"]

MARK_TYPES = (
    "link",
    "quote",
    "abbr",
    "byline",
    "dateline",
    "strong",
    "em",
    "underline",
    "strike",
    "highlight",
    "sub",
    "sup",
    "code",
    "math",
    "footnote",
)
"""The kinds of mark we know, outermost first: the order in which they nest and are written."""

_RANK = {kind: rank for rank, kind in enumerate(MARK_TYPES)}


class Mark(Node, frozen=True):
    """What a range of text is: strong, a link, a byline.

    A kind that is not in `MARK_TYPES` comes from a newer writer, and is kept.
    """

    type: Annotated[Str, Known(MARK_TYPES)]
    """What the range is: `strong`, `link`, `byline` …"""
    start: Offset
    """Where it begins, in code points from the start of the text."""
    end: Count
    """Where it ends: the offset after its last code point."""
    href: Str | None = Field(default=None, exclude_if=absent)
    """Where a `link` leads; for a `footnote`, `#` and the label of the footnote."""
    title: Str | None = Field(default=None, exclude_if=absent)
    """What an `abbr` stands for, or the title of a `link`."""

    def at(self, start: int, end: int) -> Self:
        """Return this mark over another range."""
        return self if (start, end) == (self.start, self.end) else self.replace(start=start, end=end)


def _order(mark: Mark) -> tuple[int, int, int, str]:
    """Sort marks by where they begin, then the longer ones first, then as they nest."""
    return mark.start, -mark.end, _RANK.get(mark.type, len(_RANK)), mark.type


def _identity(mark: Mark) -> str:
    """Return what two marks share when they may merge: everything but their range."""
    return repr((mark.type, mark.href, mark.title, mark.model_extra))


def _trimmed(marks: Iterable[Mark], text: str) -> Iterator[Mark]:
    """Shrink each mark to the text inside its white space; drop those that cover nothing else."""
    for mark in marks:
        covered = text[mark.start : mark.end]
        start = mark.start + len(covered) - len(covered.lstrip())
        end = mark.start + len(covered.rstrip())
        if start < end:
            yield mark.at(start, end)


def merged_marks(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Join marks that agree in everything and touch or overlap."""
    last: dict[str, Mark] = {}
    for mark in sorted(marks, key=_order):
        key = _identity(mark)
        before = last.get(key)
        if before is None:
            last[key] = mark
        elif mark.start <= before.end:
            last[key] = before.at(before.start, max(before.end, mark.end))
        else:
            yield before
            last[key] = mark
    yield from last.values()


def _apart(marks: Iterable[Mark], text: str) -> Iterator[Mark]:
    """Cut links that overlap an earlier one: a link cannot stand in a link."""
    reached = 0
    for mark in sorted(marks, key=_order):
        if mark.type != "link":
            yield mark
            continue
        if mark.end > reached:
            yield from _trimmed([mark.at(max(mark.start, reached), mark.end)], text)
        reached = max(reached, mark.end)


def _are_tidy(marks: tuple[Mark, ...], text: str) -> bool:
    """Tell whether marks stand apart from each other, in order, and none has white space at its ends.

    The marks of most texts do. Then there is nothing to trim, to merge, to cut or to sort.
    """
    reached = -1
    for mark in marks:
        start, end = mark.start, mark.end
        if not reached < start < end or text[start : start + 1].isspace() or text[end - 1 : end].isspace():
            return False
        reached = end
    return True


def tidy_marks(marks: Iterable[Mark], text: str) -> tuple[Mark, ...]:
    """Return the marks in their one canonical form for this text.

    Marks never begin or end with white space, those that agree in every attribute and touch are one,
    links do not overlap, and they stand in the order in which they begin, the longer first.

    Args:
        marks: Marks in any order, each within the text.
        text: The text they are over.
    """
    marks = tuple(marks)
    if _are_tidy(marks, text):
        return marks
    return tuple(sorted(_apart(merged_marks(_trimmed(marks, text)), text), key=_order))


def _valid_marks(marks: tuple[Mark, ...], info: ValidationInfo) -> tuple[Mark, ...]:
    """Bring marks into canonical form; refuse those outside the text."""
    text = info.data.get("text", "")
    for mark in marks:
        if not mark.start < mark.end <= len(text):
            raise ValueError(
                f"mark {mark.type} from {mark.start} to {mark.end} is not within the {len(text)} characters"
            )
    return tidy_marks(marks, text)


def _common(first: Iterable[str], second: Iterable[str]) -> int:
    """Return how many characters two texts have in common at their start."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False)))


def _edited(old: str, new: str) -> tuple[int, int]:
    """Return how much of an edited text's start and of its end stayed the same.

    Where that is open, as when a word between two others that begin alike is taken away, the edit is
    taken to begin at the end of a word.
    """
    room = min(len(old), len(new))
    head, tail = _common(old, new), _common(reversed(old), reversed(new))
    least = max(0, room - tail)
    within_word = (
        new[at - 1 : at].isalnum() and new[at : at + 1].isalnum() for at in range(head, least - 1, -1)
    )
    steps = next((step for step, within in enumerate(within_word) if not within), 0)
    return head - steps, min(tail, room - head + steps)


class TextNode(Node, frozen=True):
    r"""Text and the marks over it. A line feed in the text is a hard line break."""

    text: Str
    r"""The text, plain: no markup, no entities; `\n` is a hard line break."""
    marks: Annotated[tuple[Mark, ...], AfterValidator(_valid_marks)] = Field(default=(), exclude_if=absent)
    """What ranges of the text are, in canonical order."""

    def slice(self, start: int, end: int | None = None) -> Self:
        """Return this node with a part of its text, and the marks over that part.

        Args:
            start: The first code point; negative counts from the end, as in Python.
            end: The code point after the last; None is the end of the text.
        """
        begin, stop, _ = slice(start, end).indices(len(self.text))
        return self.replace(
            text=self.text[begin:stop], marks=tuple(_moved(self.marks, begin, max(begin, stop)))
        )

    def concat(self, *others: "TextNode", separator: str = "") -> Self:
        """Return this node with the text and marks of others after its own.

        Args:
            others: What follows, in order.
            separator: What stands between every two texts.
        """
        text, marks = self.text, list(self.marks)
        for other in others:
            text += separator
            marks += [mark.at(mark.start + len(text), mark.end + len(text)) for mark in other.marks]
            text += other.text
        return self.replace(text=text, marks=tuple(marks))

    def with_text(self, text: str) -> Self:
        """Return this node with its text edited: marks move with the text around them.

        What the old and the new text have in common at both ends stays marked as it was; a mark over
        text that was changed covers what it was changed to. Text put right before or after a mark is
        not in it.

        Args:
            text: The new text.
        """
        head, tail = _edited(self.text, text)
        grown, old_end = len(text) - len(self.text), len(self.text) - tail
        new_end = old_end + grown

        def opens(offset: int) -> int:
            return offset + grown if offset >= old_end else min(offset, head)

        def closes(offset: int) -> int:
            return offset if offset <= head else max(offset + grown, new_end)

        marks = [(mark, opens(mark.start), closes(mark.end)) for mark in self.marks]
        return self.replace(
            text=text, marks=tuple(mark.at(start, end) for mark, start, end in marks if start < end)
        )


def _moved(marks: Iterable[Mark], start: int, end: int) -> Iterator[Mark]:
    """Cut marks to a range of the text, and count them from its start."""
    for mark in marks:
        first, last = max(mark.start, start) - start, min(mark.end, end) - start
        if first < last:
            yield mark.at(first, last)

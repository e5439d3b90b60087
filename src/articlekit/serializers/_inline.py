"""Stand-off marks as nested ones: what every format with open and close tags needs."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from articlekit.models import Mark

__all__ = ["Close", "Open", "Token", "nested"]


@dataclass(frozen=True, slots=True)
class Open:
    """Here a mark begins, or goes on after it had to be closed."""

    mark: Mark


@dataclass(frozen=True, slots=True)
class Close:
    """Here the mark that was opened last ends."""

    mark: Mark


Token = Open | Close | str


def nested(text: str, marks: tuple[Mark, ...]) -> Iterator[Token]:
    """Give a text in pieces, with marks that open and close around them properly nested.

    Marks that cross are cut in two, links never: whatever crosses one is cut where the link begins or ends.
    """
    if not marks:
        yield text
        return
    rest = sorted(_cut_at_links(marks), key=_order)[::-1]
    edges = sorted({0, len(text)}.union(*((mark.start, mark.end) for mark in rest)))
    active: list[Mark] = []
    ends: list[int] = []  # where the first of a mark and those around it ends, below zero so that it rises
    for start, end in pairwise(edges):
        kept = bisect_left(ends, -start)
        closed = active[kept:]
        del active[kept:], ends[kept:]
        yield from (Close(mark) for mark in reversed(closed))
        opened = [mark for mark in closed if mark.end > start]
        while rest and rest[-1].start == start:
            opened.append(rest.pop())
        for mark in opened:
            yield Open(mark)
            active.append(mark)
            ends.append(max(-mark.end, ends[-1]) if ends else -mark.end)
        yield text[start:end]
    yield from (Close(mark) for mark in reversed(active))


def _order(mark: Mark) -> tuple[int, int]:
    """Sort marks as they nest; among those over one range the model's order stays."""
    return mark.start, -mark.end


def _cut_at_links(marks: tuple[Mark, ...]) -> Iterator[Mark]:
    """Give every mark; one that crosses the border of a link is cut there."""
    links = [mark for mark in marks if mark.type == "link"]
    begins = [link.start for link in links]
    for mark in marks:
        cuts = {mark.start, mark.end}
        if links and mark.type != "link":
            cuts |= {place for place in _crossed(mark, links, begins) if mark.start < place < mark.end}
        yield from (mark.at(start, end) for start, end in pairwise(sorted(cuts)))


def _crossed(mark: Mark, links: list[Mark], begins: list[int]) -> Iterator[int]:
    """Give where a mark must be cut: at the end of a link it begins in, at the start of one it ends in."""
    first = links[max(0, bisect_right(begins, mark.start) - 1)]
    if first.start < mark.start < first.end:
        yield first.end
    last = links[max(0, bisect_left(begins, mark.end) - 1)]
    if mark.end < last.end:
        yield last.start

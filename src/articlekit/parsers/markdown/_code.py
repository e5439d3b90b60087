"""Where code stands in a source: nothing in it is markup, a short code, or evidence of anything."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from articlekit._patterns import compiled_later

__all__ = ["Region", "blanked", "find_code", "is_inside"]

_NAMES = ("pre", "code", "script", "style", "textarea", "kbd", "samp", "tt", "xmp", "math", "svg")
_BEGUN = "".join(f"[{''.join(sorted({name[index] for name in _NAMES}))}]" for index in range(2))
"""The first two letters of the names, which few other elements begin with."""

_ELEMENT = re.compile(rf"<(?:(?i:(?={_BEGUN})(?P<tag>{'|'.join(_NAMES)}))(?=[\s>/])|(?P<comment>!--))")
_START = compiled_later(rf"``*|~~{{2,}}|{_ELEMENT.pattern}")
"""Each way begins with a plain character, so that most of a text is passed over at once."""

_BEFORE_FENCE = compiled_later(r"[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?")
_BLANK_LINE = compiled_later(r"\n[ \t]*\n")
MAX_INDENT = 200
"""Characters of the widest indent."""

_NOT_LINE_ENDS = compiled_later(r"[^\n]+")
_TICKS = compiled_later(r"`+")


class Region(NamedTuple):
    """A range of the source that is code."""

    start: int
    end: int
    kind: str
    """`fence`, `span`, `element` or `comment`."""


def find_code(source: str) -> list[Region]:
    """Return the code of a Markdown or HTML source in order: fences, spans, elements, comments."""
    return list(_Finder(source))


class _Finder:
    """One walk over a source; what is looked for ahead is remembered, so that each search is made once."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.missing: set[str] = set()

    @cached_property
    def runs(self) -> dict[int, list[int]]:
        """Where runs of backticks begin, by their length."""
        runs: dict[int, list[int]] = {}
        for found in _TICKS.finditer(self.source):
            runs.setdefault(len(found[0]), []).append(found.start())
        return runs

    @cached_property
    def lower(self) -> str:
        """The source in small letters."""
        return self.source.lower()

    def __iter__(self) -> Iterator[Region]:
        at = 0
        start = _START if "`" in self.source or "~~~" in self.source else _ELEMENT
        while (found := start.search(self.source, at)) is not None:
            region = self._region(found)
            if region is not None:
                yield region
            at = found.end() if region is None else max(region.end, found.end())

    def _region(self, found: re.Match[str]) -> Region | None:
        if found["comment"]:
            return self._until("-->", found.start(), "comment")
        if found["tag"] is None:
            return self._fence(found)
        return self._until(f"</{found['tag'].lower()}", found.start(), "element")

    def _fence(self, found: re.Match[str]) -> Region | None:
        """Return the fence or the span that marks begin."""
        fence = found[0]
        if self._is_fence(found, fence):
            return Region(found.start(), self._fence_end(found, fence), "fence")
        return self._span(found.start(), len(fence)) if fence[0] == "`" else None

    def _until(self, closing: str, start: int, kind: str) -> Region | None:
        """Return what runs to a closing mark; None if there is none, which is looked for once."""
        end = -1 if closing in self.missing else self.lower.find(closing, start)
        if end < 0:
            self.missing.add(closing)
            return None
        end += len(closing)
        return Region(start, end + (self.source[end : end + 1] == ">"), kind)

    def _span(self, start: int, length: int) -> Region | None:
        """Return a span between two runs of as many backticks in one paragraph."""
        places = self.runs[length]
        after = bisect_right(places, start)
        if after == len(places):
            return None
        end = places[after]
        if _BLANK_LINE.search(self.source, start, end) is not None:
            return None
        return Region(start, end + length, "span")

    def _is_fence(self, found: re.Match[str], fence: str) -> bool:
        """Tell a fence from other marks by what stands before and after it on its line."""
        begin = self.source.rfind("\n", max(0, found.start() - MAX_INDENT), found.start()) + 1
        if len(fence) < 3 or _BEFORE_FENCE.fullmatch(self.source, begin, found.start()) is None:  # noqa: PLR2004
            return False
        if fence[0] == "~":
            return True
        after = self.source.find("`", found.end())
        return after < 0 or self.source.find("\n", found.end(), after) >= 0

    def _fence_end(self, found: re.Match[str], fence: str) -> int:
        """Return where a fence ends: at a line that is nothing but as long a fence, or with the source."""
        closing = re.compile(rf"^[ \t>]*{fence[0]}{{{len(fence)},}}[ \t]*$", re.MULTILINE)
        end = closing.search(self.source, found.end())
        return len(self.source) if end is None else end.end()


def blanked(source: str, regions: Sequence[Region]) -> str:
    """Return a source whose code is blanks: every other character and every line stays where it was."""
    if not regions:
        return source
    parts: list[str] = []
    at = 0
    for region in regions:
        code = source[region.start : region.end]
        parts += source[at : region.start], _NOT_LINE_ENDS.sub(lambda line: " " * len(line[0]), code)
        at = region.end
    return "".join((*parts, source[at:]))


def is_inside(regions: Sequence[Region], place: int) -> bool:
    """Tell whether a place is in code."""
    index = bisect_right(regions, place, key=lambda region: region.start) - 1
    return index >= 0 and place < regions[index].end

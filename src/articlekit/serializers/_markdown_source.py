"""A paragraph, a heading or a cell on its way to Markdown: words to be escaped, and markup around them."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate
from typing import Literal, NamedTuple

from articlekit._patterns import compiled_later

__all__ = ["HARD_BREAK", "Piece", "Place", "Source"]

Place = Literal["paragraph", "heading", "cell"]
"""Where a text stands: only the lines of a paragraph can begin a block."""

HARD_BREAK = "\\\n"
"""A line break that shows; two spaces at the end of a line would get lost."""


class Piece(NamedTuple):
    """A part of a text: words to be escaped, or markup to be left alone."""

    source: str
    """The words or the markup."""
    kind: Literal["markup", "text", "label"] = "markup"
    """`label` are words inside the brackets of a link or a picture."""


_RUNS = {
    "*": re.compile(r"\*+"),
    "~": re.compile("~+"),
    "=": re.compile("==+"),
    "`": re.compile("`+"),
    "_": re.compile(r"(?<!\w)_+|(?<!_)_++(?![^\W_])"),  # those inside a word are none
}
_FORMULA_END = compiled_later(r"(?<=[^ \t\n])\$(?![0-9])")


class Source:
    """A paragraph, a heading or a cell as it would be written without any escape."""

    def __init__(self, pieces: Iterable[Piece], place: Place, *, math: bool) -> None:
        """Put the pieces together."""
        self.pieces = [piece for piece in pieces if piece.source]
        self.text = "".join(piece.source for piece in self.pieces)
        self.ends = list(accumulate(len(piece.source) for piece in self.pieces))
        self.place = place
        self.math = math

    def kind(self, index: int) -> str:
        """Return what a character belongs to: `text`, `label` or `markup`; "" after the end."""
        return self.pieces[bisect_right(self.ends, index)].kind if index < len(self.text) else ""

    def sides(self, start: int, end: int) -> tuple[str, str]:
        """Return the characters before and after a range; "" at the ends of the text."""
        return self.text[max(0, start - 1) : start], self.text[end : end + 1]

    @cached_property
    def lonely(self) -> frozenset[str]:
        """The delimiters that stand in one run only: nothing closes what they would open."""
        sources = [piece.source for piece in self.pieces]
        return frozenset(
            char for char, runs in _RUNS.items() if sum(len(runs.findall(source)) for source in sources) == 1
        )

    @cached_property
    def last_at(self) -> int:
        """Where the last `@` is: an address in angle brackets needs one."""
        return self.text.rfind("@")

    @cached_property
    def last_close(self) -> int:
        """Where the last `>` is: a tag in a line needs one."""
        return self.text.rfind(">")

    @cached_property
    def last_dollar(self) -> int:
        """Where the last `$` is that could end a formula."""
        return max((found.start() for found in _FORMULA_END.finditer(self.text)), default=-1)

    @cached_property
    def line_starts(self) -> list[int]:
        """Where the lines begin."""
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def line_start(self, index: int) -> int:
        """Return where the line begins that a character is in."""
        return self.line_starts[bisect_right(self.line_starts, index) - 1]

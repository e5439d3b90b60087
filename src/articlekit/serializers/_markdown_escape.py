"""What Markdown takes for markup, as data: each character is escaped only where it would be markup.

A whole text is looked at once, whatever pieces it was put together from: only then can it be seen that
`1986` in bold before `. The year` would begin a list, and that a `!` before a link would make it a picture.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html.entities import html5
from itertools import accumulate
from typing import Literal

from articlekit.serializers._flanking import is_space, is_word

__all__ = ["HARD_BREAK", "REFERENCE", "Piece", "Place", "escaped"]

Place = Literal["paragraph", "heading", "cell"]
"""Where a text stands: only the lines of a paragraph can begin a block."""

HARD_BREAK = "\\\n"
"""A line break that shows; two spaces at the end of a line would get lost."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text: words to be escaped, or markup to be left alone."""

    source: str
    """The words or the markup."""
    kind: Literal["markup", "text", "label"] = "markup"
    """`label` are words inside the brackets of a link or a picture."""


class _Source:
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
    def line_starts(self) -> list[int]:
        """Where the lines begin."""
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def line_start(self, index: int) -> int:
        """Return where the line begins that a character is in."""
        return self.line_starts[bisect_right(self.line_starts, index) - 1]


Rule = Callable[[_Source, int, int], bool]
"""Tells whether the characters from `start` to `end` would be markup."""

_RUNS = {
    "*": re.compile(r"\*+"),
    "~": re.compile("~+"),
    "`": re.compile("`+"),
    "_": re.compile(r"(?<!\w)_+|(?<!_)_++(?![^\W_])"),  # those inside a word are none
}
_CANDIDATE = re.compile(r"\*+|_+|~+|`+|[\\\[\]<&!|{%$^]")
_SUSPECT = re.compile(r"[\\`*_\[\]<&~!|{%$\n]|\A\W|\A\d{1,9}[.)]|[\s#\ufeff\u200b]\Z")
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
REFERENCE = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|([A-Za-z][A-Za-z0-9]{1,31}));")
"""What may be read as a character reference; readers differ on how many digits a number may have."""

_SHORT_CODE = re.compile(r"\[/?(?:audio|caption|embed|gallery|playlist|video|wp_caption)\b")


def _before_punctuation(source: _Source, _: int, end: int) -> bool:
    """Tell whether a backslash would escape what follows: punctuation, or what becomes a reference."""
    after = source.sides(end, end)[1]
    return bool(after) and after != " " and (after in _PUNCTUATION or not is_visible(after))


def _delimits(source: _Source, start: int, end: int) -> bool:
    """Tell whether stars or tildes might open or close something: they touch a word, and others do."""
    before, after = source.sides(start, end)
    return source.text[start] not in source.lonely and not (is_space(before) and is_space(after))


def _underlines(source: _Source, start: int, end: int) -> bool:
    """Tell whether underscores might open or close something: those inside a word cannot."""
    before, after = source.sides(start, end)
    return _delimits(source, start, end) and not (is_word(before) and is_word(after))


def _quotes_code(source: _Source, start: int, _: int) -> bool:
    """Tell whether backticks might be around code: only if there are others."""
    return source.text[start] not in source.lonely


def _opens_bracket(source: _Source, start: int, end: int) -> bool:
    """Tell whether a `[` would be seen: in a label, in `[[a page]]`, in `^[a note]`, or in a short code."""
    return (
        source.kind(start) == "label"
        or source.sides(start, end)[0] in {"[", "^"}
        or _SHORT_CODE.match(source.text, start) is not None
    )


def _opens_note(source: _Source, start: int, end: int) -> bool:
    """Tell whether a `^` would begin the name of a note: as the first character of a label."""
    return source.kind(start) == "label" and source.sides(start, end)[0] == "["


def _closes_bracket(source: _Source, start: int, end: int) -> bool:
    """Tell whether a `]` would end a link, or the name of a link that is defined here."""
    after = source.sides(start, end)[1]
    if after == ":":
        return source.text.startswith("[", source.line_start(start)) or source.kind(start) == "label"
    return after == "(" or source.kind(start) == "label"


def _opens_tag(source: _Source, start: int, end: int) -> bool:
    """Tell whether a `<` would begin a tag, a comment or an address in angle brackets.

    Somewhere in a line it needs its `>`; at the start of one, a name is enough to begin a block of HTML.
    """
    after = source.sides(start, end)[1]
    if not after.isascii() or is_space(after):
        return False
    if not (after.isalpha() or after in {"/", "!", "?"}):
        return min(source.last_at, source.last_close) > start
    return source.last_close > start or source.line_start(start) == start


def _opens_reference(source: _Source, start: int, _: int) -> bool:
    """Tell whether an `&` would begin a character reference."""
    found = REFERENCE.match(source.text, start)
    return found is not None and (found[1] is None or f"{found[1]};" in html5)


def _before_link(source: _Source, _: int, end: int) -> bool:
    """Tell whether a `!` would make a picture of the link after it."""
    return source.text.startswith("[", end) and source.kind(end) == "markup"


def _opens_braces(source: _Source, start: int, end: int) -> bool:
    """Tell whether a brace or a percent sign would begin a tag of Liquid, Hugo or kramdown."""
    before, after = source.sides(start, end)
    return before == "{" or (source.text[start] == "{" and after in {":", "#"})


def _in_cell(source: _Source, _start: int, _end: int) -> bool:
    """Tell whether a bar would end a cell."""
    return source.place == "cell"


def _in_math(source: _Source, _start: int, _end: int) -> bool:
    """Tell whether a dollar sign would begin a formula."""
    return source.math


RULES: Mapping[str, Rule] = {
    "\\": _before_punctuation,
    "*": _delimits,
    "~": _delimits,
    "_": _underlines,
    "`": _quotes_code,
    "[": _opens_bracket,
    "^": _opens_note,
    "]": _closes_bracket,
    "<": _opens_tag,
    "&": _opens_reference,
    "!": _before_link,
    "{": _opens_braces,
    "%": _opens_braces,
    "|": _in_cell,
    "$": _in_math,
}
"""For each character that can be markup anywhere, the question whether it would be."""

LINE_STARTS = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"()#{1,6}(?![^ \t\n\\])",  # a heading
        r"()[-+*](?![^ \t\n\\])",  # a list
        r"([0-9]{1,9})[.)](?![^ \t\n\\])",  # a numbered list
        r"()>",  # a quotation
        r"()(?:`{3}|~{3}|:{3}|\+{3}[ \t]*$)",  # a fence: code, code, a directive, TOML
        r"()([-_])[ \t]*(?:\2[ \t]*){2,}(?:\\?$)",  # a divider
        r"()\*[* \t]*(?:\\?$)",  # a divider, perhaps together with the star of a list before it
        r"()-+[ \t]*(?:\\?$)",  # the line under a heading; above the text, the fence of front matter
        r"(?<=\n)()=+[ \t]*(?:\\?$)",  # the line under a heading
        r"(?<=\n)()(?=[^\n]*-)[-|:+ \t]+(?:\\?$)",  # the line under the head of a table
        r"()[:~](?![^ \t])",  # a definition
        r"()\*\[",  # an abbreviation
        r"()(?:!!!|\?\?\?\+?)[ \t]+\w",  # an admonition of MkDocs
    )
)
"""What begins a block at the start of a line. The group is what comes before the character to be escaped."""

_HEADING_END = re.compile(r"(?:^|[ \t])(#+)$")


def escaped(pieces: Iterable[Piece], place: Place = "paragraph", *, math: bool = False) -> str:
    """Return words and markup put together, with every character of the words escaped that would be markup.

    Args:
        pieces: The words and the markup in order. Line breaks are markup already.
        place: Where it stands.
        math: Whether `$` is markup.
    """
    source = _Source(pieces, place, math=math)
    if len(source.pieces) == 1 and source.pieces[0].kind == "text" and not _SUSPECT.search(source.text):
        return source.text
    changes = dict.fromkeys(_inside(source), "\\")
    if place == "paragraph":
        changes |= dict.fromkeys(_at_line_starts(source), "\\")
    if (
        place == "heading"
        and (end := _HEADING_END.search(source.text))
        and source.kind(end.start(1)) != "markup"
    ):
        changes[end.start(1)] = "\\"
    return _written(source, changes, set(_edge_spaces(source)))


def _written(source: _Source, escapes: Mapping[int, str], references: set[int]) -> str:
    """Return the source with backslashes before some characters and references instead of others."""
    parts: list[str] = []
    done = 0
    for index in sorted(references.union(escapes)):
        parts.append(source.text[done:index])
        if index in references:
            parts.append(f"&#{ord(source.text[index])};")
            done = index + 1
        else:
            parts.append("\\")
            done = index
    return "".join((*parts, source.text[done:]))


def _inside(source: _Source) -> Iterator[int]:
    """Give the places in the words that would be markup wherever they stand."""
    start = 0
    for piece, end in zip(source.pieces, source.ends, strict=True):
        if piece.kind != "markup":
            for found in _CANDIDATE.finditer(source.text, start, end):
                if RULES[found[0][0]](source, found.start(), found.end()):
                    yield from range(found.start(), found.end())
        start = end


def _at_line_starts(source: _Source) -> Iterator[int]:
    """Give the places at the start of a line that would begin a block."""
    for start in source.line_starts:
        if source.kind(start) in {"markup", ""}:
            continue
        for pattern in LINE_STARTS:
            if (found := pattern.match(source.text, start)) and source.kind(found.end(1)) != "markup":
                yield found.end(1)


def _edge_spaces(source: _Source) -> Iterator[int]:
    """Give the white space at the edges of lines that some readers would take away."""
    for start, after in zip(source.line_starts, [*source.line_starts[1:], None], strict=True):
        end = len(source.text) if after is None else after - len(HARD_BREAK)
        for index in {start, end - 1}:
            if start <= index < end and source.kind(index) != "markup" and not is_visible(source.text[index]):
                yield index


def is_visible(char: str) -> bool:
    """Tell whether no reader takes a character for white space."""
    return not char.isspace() and char not in {"\ufeff", "\u200b"}

"""What a reader sees: the lines of a page, each with where it stands and what its characters are.

The same form is made of the HTML that a Markdown reader gives, by the standard library's parser, and of an
article's own blocks, from the model alone: what the two have in common is that both must be the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

__all__ = ["PICTURE", "Box", "Chars", "Line", "Look", "Row", "lines_of", "numbered", "shown_lines"]

PICTURE = "\ufffc"
"""The character that stands for a picture in a line."""

Look = tuple[str, ...]
"""One thing a character is: `("strong",)`, `("a", href, title)`, `("img", src, alt, title)`."""

Char = tuple[str, frozenset[Look]]
Chars = list[Char]

Row = tuple[str, str, str, tuple[frozenset[Look], ...]]
"""Where a line stands, what it begins, its text, and what each character is."""

_SPACES = re.compile(r"[ \t\n\r\f]+")
_LOOKS = {
    **{name: name for name in ("strong", "em", "code", "u", "mark", "sub", "sup", "q", "cite")},
    "del": "s",
    "s": "s",
}
_BOXES = frozenset({"ul", "ol", "li", "blockquote", "aside", "table", "tr", "dl", "dd", "figure"})
_LEAVES = frozenset({
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "figcaption", "footer", "dt", "caption",
})  # fmt: skip
_SILENT = frozenset({
    "thead", "tbody", "div", "picture", "source", "img", "br", "hr", "input", "audio", "video",
})  # fmt: skip


@dataclass(eq=False)
class Box:
    """Something that lines stand in: a list, an item, a quotation, a row."""

    name: str
    count: int = 0
    """How many items or rows it has so far."""


@dataclass(frozen=True)
class Line:
    """One line of what is shown."""

    boxes: tuple[Box, ...]
    kind: str
    """The block it begins, or `+` if it goes on after a line break."""
    chars: tuple[Char, ...]
    """Each character, and what it is; white space is nothing."""


def numbered(lines: Iterable[Line]) -> list[Row]:
    """Return lines in a form that can be compared: each box has the number of its first line."""
    seen: dict[Box, int] = {}
    result: list[Row] = []
    for line in lines:
        path = "/".join(f"{box.name}:{seen.setdefault(box, len(seen))}" for box in line.boxes)
        text = "".join(char for char, _ in line.chars)
        result.append((path, line.kind, text, tuple(looks for _, looks in line.chars)))
    return result


def shown_lines(boxes: Iterable[Box], kind: str, chars: Chars) -> Iterator[Line]:
    """Give the lines of one block, parted at its line breaks."""
    line: Chars = []
    first = True
    for char, looks in [*chars, ("\n", frozenset[Look]())]:
        if char != "\n":
            line.append((char, frozenset() if char.isspace() else looks))
            continue
        while line and line[-1][0] == " ":
            line.pop()
        yield Line(tuple(boxes), kind if first else "+", tuple(line))
        line, first = [], False


@dataclass
class _Page(HTMLParser):
    """Reads HTML into lines."""

    lines: list[Line] = field(default_factory=list[Line])
    boxes: list[Box] = field(default_factory=list[Box])
    kind: str = "p"
    chars: Chars = field(default_factory=Chars)
    looks: list[tuple[str, Look | None]] = field(default_factory=list[tuple[str, Look | None]])
    verbatim: bool = False

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def flush(self, kind: str = "p", *, keep: bool = False) -> None:
        """End the block that is being read, and begin another."""
        while self.chars and self.chars[-1][0] in {" ", "\n"} and not keep:
            self.chars.pop()
        if self.chars or keep:
            self.lines += shown_lines(self.boxes, self.kind, self.chars)
        self.chars, self.kind = [], kind

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag in _BOXES:
            self.flush()
            self._open(tag, said)
        elif tag in _LEAVES:
            self.flush(tag)
        elif tag == "pre":
            self.flush("pre")
            self.verbatim = True
        elif tag == "code" and self.verbatim:
            language = said.get("class", "").split(" ")[0].removeprefix("language-")
            self.kind = f"pre:{language}"
        elif tag in {"hr", "input"}:
            self.flush(tag if tag == "hr" else f"box:{'checked' in said}")
            self.flush(keep=True)
        elif tag in {"audio", "video"}:
            self.flush(tag)
            self.flush(keep=True)
        elif tag == "br":
            self._add("\n", None)
        elif tag == "img":
            look = ("img", said.get("src", ""), said.get("alt", ""), said.get("title", ""))
            self._add(PICTURE, look)
        elif tag not in _SILENT:
            self.looks.append((tag, _look(tag, said)))

    def _open(self, tag: str, said: dict[str, str]) -> None:
        """Begin a box; an item and a row know which they are."""
        if tag == "li":
            self.boxes[-1].count += 1
            tag = f"li{self.boxes[-1].count}"
        elif tag == "tr":
            tag = f"tr{next(box for box in reversed(self.boxes) if box.name == 'table').count + 1}"
        elif tag == "ol":
            tag = f"ol{said.get('start', '1')}"
        self.boxes.append(Box(tag))

    def handle_endtag(self, tag: str) -> None:
        if tag == "pre":
            if self.chars and self.chars[-1][0] == "\n":
                self.chars.pop()
            self.verbatim = False
            self.flush(keep=True)
        elif tag in _BOXES:
            self.flush()
            box = self.boxes.pop()
            if tag == "tr" and any(box in line.boxes for line in self.lines):
                self.boxes[-1].count += 1
        elif tag in _LEAVES:
            self.flush()
        elif tag not in _SILENT and not (tag == "code" and self.verbatim):
            opened, _ = self.looks.pop()
            assert opened == tag, f"</{tag}> ends <{opened}>"

    def handle_data(self, data: str) -> None:
        if self.verbatim:
            self.chars += ((char, frozenset()) for char in data)
            return
        for char in _SPACES.sub(" ", data):
            if char != " " or (self.chars and self.chars[-1][0] not in {" ", "\n"}):
                self._add(char, None)

    def _add(self, char: str, look: Look | None) -> None:
        looks = frozenset(look for look in (look, *(look for _, look in self.looks)) if look)
        while char == "\n" and self.chars and self.chars[-1][0] == " ":
            self.chars.pop()
        self.chars.append((char, looks))


def _look(tag: str, said: dict[str, str]) -> Look | None:
    """Return what an inline element says about its text; None if nothing that is compared."""
    if tag == "a":
        return ("a", said["href"], said.get("title", "")) if "href" in said else None
    if tag == "abbr":
        return ("abbr", said.get("title", ""))
    return (_LOOKS[tag],) if tag in _LOOKS else None


def lines_of(html: str) -> list[Line]:
    """Return the lines that HTML shows."""
    page = _Page()
    page.feed(html)
    page.close()
    page.flush()
    assert not page.boxes
    assert not page.looks, page.looks
    return page.lines

"""How a block looked on the page: asked only for the blocks next to a picture."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from articlekit._patterns import compiled_later
from articlekit.models import Heading, Mark, Paragraph
from articlekit.parsers._draft import Box, Draft
from articlekit.parsers.captions._lazy import lazy
from articlekit.parsers.captions._names import width

__all__ = ["PLAIN", "Look", "Style", "style_of"]

COVERED = 0.8
"""How much of a text an element has to cover to be its look."""

_SMALL = {"px": 14.0, "pt": 10.5, "em": 0.93, "rem": 0.93, "%": 93.0}
_GREYS = frozenset(
    {
        "gray",
        "grey",
        "darkgray",
        "darkgrey",
        "dimgray",
        "dimgrey",
        "silver",
        "lightgray",
        "lightgrey",
        "slategray",
    }
)
_NUMBER = re.compile(r"(\d{1,4}(?:\.\d{1,4})?) ?(px|pt|em|rem|%)")
_HEX = re.compile(r"#([0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-f])")
_RGB = compiled_later(r"rgba?\( ?(\d{1,3}) ?[, ] ?(\d{1,3}) ?[, ] ?(\d{1,3})")
_SIZE_WORDS = frozenset({"small", "x-small", "xx-small", "smaller"})


class Style(NamedTuple):
    """What an element says about the looks of its text; None where it says nothing."""

    centred: bool | None = None
    grey: bool | None = None
    small: bool | None = None
    italic: bool | None = None
    bold: bool | None = None


def _declarations(style: str) -> dict[str, str]:
    """Read a style attribute."""
    pairs = (part.partition(":") for part in style.lower()[:2_000].split(";"))
    return {
        name.strip(): " ".join(value.split()).removesuffix("!important").strip() for name, _, value in pairs
    }


def _is_grey(colour: str) -> bool | None:
    """Tell whether a colour is a grey between black and white."""
    if not colour or colour in {"inherit", "initial", "currentcolor"}:
        return None
    if found := _HEX.match(colour):
        digits = found[1] if len(found[1]) == 6 else "".join(digit * 2 for digit in found[1])  # noqa: PLR2004
        parts = [int(digits[at : at + 2], 16) for at in (0, 2, 4)]
    elif found := _RGB.match(colour):
        parts = [int(part) for part in found.groups()]
    else:
        return colour in _GREYS
    return max(parts) - min(parts) <= 32 and 0x4B <= sum(parts) / 3 <= 0xD8  # noqa: PLR2004 - #4b4b4b to #d8d8d8


def _is_small(size: str) -> bool | None:
    """Tell whether a font size is under that of body text."""
    if size in _SIZE_WORDS:
        return True
    found = _NUMBER.match(size)
    return float(found[1]) <= _SMALL[found[2]] if found else None


def _is_centred(box: Box, styles: dict[str, str], classes: frozenset[str]) -> bool | None:
    """Tell whether an element centres its text."""
    if box.tag == "center" or classes & {
        "aligncenter",
        "text-center",
        "has-text-align-center",
        "ql-align-center",
        "center",
        "f_center",
    }:
        return True
    align = styles.get("text-align") or (box.attributes.get("align") or "").lower()
    return align == "center" if align else None


@lru_cache(maxsize=512)
def _style(tag: str, attributes: tuple[str, str, str, str, str]) -> Style:
    """Read the looks of an element from its tag and attributes."""
    style, align, size, colour, names = attributes
    styles = _declarations(style)
    classes = frozenset(names.split())
    box = Box(tag, {"align": align})
    weight = styles.get("font-weight", "")
    slant = styles.get("font-style", "")
    return Style(
        centred=_is_centred(box, styles, classes),
        grey=_is_grey(styles.get("color", "") or colour),
        small=True
        if tag == "small" or size in {"1", "2", "-1", "-2"}
        else _is_small(styles.get("font-size", "")),
        italic=True if tag in {"em", "i"} else (slant in {"italic", "oblique"} if slant else None),
        bold=True
        if tag in {"strong", "b"}
        else (weight in {"bold", "bolder", "600", "700", "800", "900"} if weight else None),
    )


_STYLED = frozenset({"b", "center", "em", "i", "small", "strong"})
_WRAPPERS = frozenset({"span", "font"})
PLAIN = Style()
"""The looks of what says nothing. What an element that holds several pictures says does not tell either:
the whole article looks so, or the whole gallery."""


def style_of(box: Box) -> Style:
    """Return what an element says about the looks of its text."""
    if not box.attributes and box.tag not in _STYLED:
        return PLAIN
    get = box.attributes.get
    font = box.tag == "font"
    said = (
        get("style") or "",
        (get("align") or "").lower(),
        (get("size") or "").strip() if font else "",
        (get("color") or "").strip().lower() if font else "",
        (get("class") or "").lower(),
    )
    return _style(box.tag, said)


def _over(inner: Style, outer: Style) -> Style:
    """Return the looks of an element inside another: what the inner one does not say, the outer one does."""
    if inner is PLAIN or outer is PLAIN:
        return outer if inner is PLAIN else inner
    return Style(
        outer.centred if inner.centred is None else inner.centred,
        outer.grey if inner.grey is None else inner.grey,
        outer.small if inner.small is None else inner.small,
        outer.italic if inner.italic is None else inner.italic,
        outer.bold if inner.bold is None else inner.bold,
    )


def _inherited(box: Box, known: dict[Box, Style]) -> Style:
    """Return the looks of an element with those around it, each of which is asked once per body."""
    parent = box.parent
    if parent in known and not box.attributes and box.tag not in _STYLED:
        return known[parent]
    unknown: list[Box] = []
    around: Box | None = box
    while around is not None and around not in known:
        unknown.append(around)
        around = around.parent
    style = PLAIN if around is None else known[around]
    for inner in reversed(unknown):
        known[inner] = style = _over(style_of(inner), style)
    return style


class Look:
    """How a block looked."""

    def __init__(self, draft: Draft, known: dict[Box, Style]) -> None:
        """Read the looks from the elements round the whole text.

        Args:
            draft: The block.
            known: The looks of the elements that were asked before; filled.
        """
        self.draft = draft
        block = draft.block
        if isinstance(block, (Paragraph, Heading)):
            self.text, self._marks = block.text, block.marks
        box = draft.box
        style = known.get(box) or _inherited(box, known)
        if draft.pieces or self._marks or style is not PLAIN:
            self._see(style, self._covering() if draft.pieces else [])

    text = ""
    """The words; empty for what is no text."""
    _marks: tuple[Mark, ...] = ()
    centred = grey = small = italic = bold = wrapped = False  # as most paragraphs are

    def _see(self, style: Style, covering: list[Box]) -> None:
        """Keep what an element and the inline elements over the text say of its looks."""
        for box in covering:
            style = _over(style_of(box), style)
        self.centred = bool(style.centred)
        """Whether the text is centred."""
        self.grey = bool(style.grey)
        """Whether the text is grey."""
        self.small = bool(style.small)
        """Whether the text is smaller than body text."""
        self.italic = bool(style.italic) or self._is_marked("em")
        """Whether all of the text is italic."""
        self.bold = bool(style.bold) or self._is_marked("strong")
        """Whether all of the text is bold."""
        self.wrapped = not _WRAPPERS.isdisjoint([box.tag for box in covering])
        """Whether the text is in one `<span>` or `<font>` and nothing else."""

    def _covering(self) -> list[Box]:
        """Return the inline elements over nearly all of the text, the outermost first."""
        least = COVERED * max(1, len(self.text.strip()))
        return [piece.box for piece in self.draft.pieces if piece.end - piece.start >= least]

    @lazy
    def width(self) -> int:
        """How many columns the text takes."""
        return width(self.text)

    @lazy
    def linked(self) -> bool:
        """Whether all of the text is a link."""
        return self._is_marked("link")

    def _is_marked(self, kind: str) -> bool:
        """Tell whether marks of one kind cover nearly all of the text."""
        if not self._marks:
            return False
        covered = sum(mark.end - mark.start for mark in self._marks if mark.type == kind)
        return covered >= COVERED * max(1, len(self.text.strip()))

    @lazy
    def signature(self) -> tuple[object, ...]:
        """What two captions of one article have in common: tag, classes, and everything that can be seen."""
        return (
            self.draft.box.tag,
            self.draft.box.classes,
            self.draft.continues,
            self.centred,
            self.grey,
            self.small,
            self.italic,
            self.wrapped,
        )

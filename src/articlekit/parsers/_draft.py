"""What the body readers hand to the caption rules: a block, and how it looked on the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from articlekit.models import Block

__all__ = ["Box", "CaptionRule", "Draft", "Piece"]


@dataclass(slots=True, eq=False)
class Box:
    """An element of the source that stood around a draft or a part of its text.

    Boxes are compared by identity: two drafts with the same box came from the same element.
    """

    tag: str
    """The element's name in lower case."""
    attributes: Mapping[str, str | None]
    """Its attributes as written; None is an attribute without a value."""
    parent: Box | None = None
    """The element around it."""
    _classes: frozenset[str] | None = field(default=None, init=False, repr=False)

    @property
    def classes(self) -> frozenset[str]:
        """The class names of the element, in lower case."""
        if self._classes is None:
            self._classes = frozenset((self.attributes.get("class") or "").lower().split())
        return self._classes

    def path(self) -> Iterator[Box]:
        """Give this box and those around it, the innermost first."""
        box: Box | None = self
        while box is not None:
            yield box
            box = box.parent


class Piece(NamedTuple):
    """An inline element over a range of a draft's text, such as the `<span class="credit">` of a caption."""

    start: int
    end: int
    box: Box


@dataclass(slots=True, eq=False)
class Draft:
    """A block, and how it looked on the page."""

    block: Block
    """What was read. An empty caption element gives a paragraph without text: it says "no caption"."""
    box: Box
    """The innermost block element it came from; for an image, the `<img>` itself with all its attributes."""
    pieces: tuple[Piece, ...] = ()
    """The inline elements over its text, outermost first."""
    continues: bool = False
    """Whether it stands in the same source paragraph as the draft before it, after a `<br>` or an image."""
    inner: tuple[tuple[Draft, ...], ...] = ()
    """The drafts of the blocks inside it, run by run as `models._walk.inner` gives them; empty when no
    image is among them, so that nothing needs to be paired there."""
    broken: bool = False
    """Whether a `<br>` parts it from what stands before it in the same source paragraph."""


CaptionRule = Callable[[Draft, Sequence[Draft], Sequence[Draft]], "Draft | None"]
"""A program's own rule: asked for each picture before the built-in ones.

It is given the picture's draft, the drafts with text right before it (the nearest first), and those right
after it, and returns the one that is the caption, or None if it does not know.
"""

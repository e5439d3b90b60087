"""How the article at hand sets its paragraphs and its captions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from articlekit.parsers._draft import Draft
from articlekit.parsers.captions._lazy import lazy
from articlekit.parsers.captions._look import Look
from articlekit.parsers.captions._names import width

__all__ = ["Habit"]

MANY = 12
"""How many paragraphs are looked at to learn the article's base rate."""
COMMON = 0.5
"""A look that more than this share of the paragraphs has says nothing."""
LINE = 60
"""Columns of a text above a picture that may be a label."""
LONG = 120
"""Columns of a paragraph that is surely no caption."""


@dataclass
class Habit:
    """The base rates of one article, learnt from its paragraphs that stand apart from pictures."""

    drafts: Sequence[Draft]
    texts: Sequence[str]
    """The words of each of them."""
    look: Callable[[int], Look]
    """How each of them looked."""
    is_bare: Callable[[int], bool]
    """Whether nothing says anything of how a paragraph looked, as of most."""
    above: frozenset[int]
    """What stands right above pictures; captions hardly do, so all but short lines teach."""
    below: frozenset[int]
    """What stands right below them: it is what is to be judged, so only what is surely none teaches."""
    declared: int = 0
    """How many captions the markup announces."""

    @lazy
    def _body(self) -> list[int]:
        """The paragraphs to learn from: the article's text, not what stands next to a picture."""
        texts = [
            index
            for index, text in enumerate(self.texts)
            if text
            and (index not in self.below or len(text) > LONG)
            and (index not in self.above or len(text) > LINE or (2 * len(text) > LINE < width(text)))
            and self.drafts[index].block.type == "paragraph"
        ]
        step = max(1, len(texts) // MANY)
        return texts[::step]

    @lazy
    def _looks(self) -> list[Look]:
        """How those of them looked of which something says it."""
        return [self.look(index) for index in self._body if not self.is_bare(index)]

    def _is_common(self, seen: list[bool]) -> bool:
        """Tell whether most of the paragraphs share a look."""
        return sum(seen) > COMMON * len(self._body)

    @lazy
    def centred(self) -> bool:
        """Whether the article centres its paragraphs."""
        return self._is_common([look.centred for look in self._looks])

    @lazy
    def grey(self) -> bool:
        """Whether the article is set in grey."""
        return self._is_common([look.grey for look in self._looks])

    @lazy
    def small(self) -> bool:
        """Whether the article is set small."""
        return self._is_common([look.small for look in self._looks])

    @lazy
    def italic(self) -> bool:
        """Whether the article is set in italics."""
        return self._is_common([look.italic for look in self._looks])

    @lazy
    def wrapped(self) -> bool:
        """Whether paragraphs are wrapped in a span."""
        return 4 * sum([look.wrapped for look in self._looks]) > len(self._body)

    @lazy
    def signatures(self) -> Counter[tuple[object, ...]]:
        """The looks of the article's paragraphs."""
        return Counter(self.look(index).signature for index in self._body)

    @lazy
    def _middle(self) -> str:
        """The paragraph of middle length, or none when there are too few to tell."""
        texts = sorted([self.texts[index] for index in self._body], key=len)
        return texts[len(texts) // 2] if len(texts) >= 4 else ""  # noqa: PLR2004

    @lazy
    def median_width(self) -> int:
        """The columns of the middle paragraph, or 0 when there are too few to tell."""
        return width(self._middle)

    def is_wider(self, columns: float) -> bool:
        """Tell whether the middle paragraph takes more columns.

        Most often its number of characters tells: each takes one column or two.
        """
        length = len(self._middle)
        return length > columns or (2 * length > columns and self.median_width > columns)

    def is_plain(self, signature: tuple[object, ...]) -> bool:
        """Tell whether body paragraphs look like this too."""
        return bool(self.signatures[signature])

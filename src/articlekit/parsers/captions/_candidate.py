"""A text that may be the caption of a picture, and how it looks."""

from __future__ import annotations

import re
from collections.abc import Callable

from articlekit.parsers.captions._credit import find_credit, is_source_line
from articlekit.parsers.captions._cues import FINAL_MARKS
from articlekit.parsers.captions._element import piece_credit
from articlekit.parsers.captions._found import Found
from articlekit.parsers.captions._labels import hint_length
from articlekit.parsers.captions._lazy import lazy
from articlekit.parsers.captions._phase import Phase
from articlekit.parsers.captions._scene import Scene
from articlekit.parsers.captions._seams import seamed
from articlekit.parsers.captions._span import Span

__all__ = ["VETO", "Candidate", "Evidence"]

VETO = -100.0
"""Points that nothing can outweigh."""

_DAY_AND_MAIL = re.compile(r"\d{4}\. ?\d{1,2}\. ?\d{1,2}\.? [\w.+-]{1,64}@[\w.-]{1,64}\Z")
_KANA = "\u3040"
_LAST_VERBS = (
    "です", "ます", "でした", "ました", "ません", "ですね", "ますね", "ましょう", "습니다", "합니다",
    "입니다", "어요", "아요", "해요", "네요", "세요", "군요",
)  # fmt: skip
"""How sentences of blogs end that set no mark."""
_EDGE = " \t\n\u3000"


class Candidate:
    """A text that may be the caption of a picture."""

    def __init__(self, scene: Scene, visual: int, index: int, place: str, turn: Phase | None = None) -> None:
        """Keep what is looked at.

        Args:
            scene: The run of drafts.
            visual: Where the picture is.
            index: Where the text is.
            place: `after`, `same` (the rest of the picture's paragraph), `before`, or `box` (an element of
                their own).
            turn: Whether labels follow or precede pictures in the row this one is in, or its texts tell
                a story.
        """
        self.scene = scene
        self.visual = visual
        self.index = index
        self.place = place
        self.turn = turn
        self.look = scene.look(index)
        self.span = seamed(self.look.draft, Span.of(self.look.draft))[0]
        self.text = self.span.text[hint_length(self.span.text) :].strip(_EDGE)
        self.folded = self.text.lower()

    @lazy
    def credit(self) -> Found | None:
        """The credit in the words, or in the last element of the text."""
        return find_credit(self.text) or piece_credit(self.look.draft, self.span)

    @lazy
    def ends_in_credit(self) -> bool:
        """Whether the words are a caption and then a credit that a label, brackets or an agency mark."""
        found = self.credit
        return found is not None and found.start > 0 and found.end >= len(self.text) - 1

    @lazy
    def stands_out(self) -> bool:
        """Whether the text looks otherwise than the article, or has a place of its own."""
        if self.place in {"same", "box"}:
            return True
        look, habit = self.look, self.scene.habit
        return (
            (look.grey and not habit.grey)
            or (look.small and not habit.small)
            or (look.italic and not habit.italic)
            or (look.centred and not habit.centred)
        )

    @lazy
    def is_final(self) -> bool:
        """Whether the words end with a sentence's mark, or a verb that ends one in Japanese or Korean."""
        bare = self.text.rstrip(_EDGE + "\"'”’»)）」』】")
        return bool(bare) and (bare[-1] in FINAL_MARKS or (bare[-1] >= _KANA and bare.endswith(_LAST_VERBS)))

    @lazy
    def ends_in_a_day(self) -> bool:
        """Whether the words end with a day and an address of mail, as captions of Korean agencies do."""
        return "@" in self.text and _DAY_AND_MAIL.search(self.text) is not None

    @lazy
    def is_source_line(self) -> bool:
        """Whether it gives the source of the article rather than of a picture: 来源：, `Quelle: dpa`."""
        return is_source_line(self.text)


Evidence = Callable[[Candidate], float]
"""Asked about a candidate: points for its being a caption, negative ones against it, 0 for nothing to say."""

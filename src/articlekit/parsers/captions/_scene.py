"""One run of drafts with pictures among them, and what has been decided about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from articlekit.models import Heading, Image
from articlekit.parsers._draft import Box, Draft
from articlekit.parsers.captions._boxes import Says, says
from articlekit.parsers.captions._habit import Habit
from articlekit.parsers.captions._hidden import hidden_ranges
from articlekit.parsers.captions._kinds import is_text, is_visual, text_of
from articlekit.parsers.captions._lazy import lazy
from articlekit.parsers.captions._look import PLAIN, Look

__all__ = ["MAX_COLUMNS", "MOST_IN_A_BOX", "Claim", "Considered", "Part", "Scene"]

MAX_COLUMNS = 240
"""Columns of the longest caption that no markup announces."""

MAX_DECLARED = 1_200
"""Columns of the longest text that markup can make a caption."""

NEAR = 8
"""How many drafts before and after a picture are looked at."""

MOST_IN_A_BOX = 256
"""Drafts from the first to the last picture of an element that is asked for them; larger ones are pages."""


@dataclass(slots=True)
class Part:
    """What the elements around a text say, up to the smallest one that also holds a picture."""

    index: int
    said: Says
    """What they say of all of the text."""
    declared: bool
    """Whether some element says that there is a caption or a credit in it."""
    top: Box
    """The smallest element that holds the text and a picture; at most it is the body."""
    tag: str
    """`figcaption` or `caption` when one of the elements is that; else empty."""
    weak: bool
    """Whether an element says no more than "text" or "description"."""


@dataclass(slots=True)
class Claim:
    """Some drafts are the caption, the credit or both of one picture or of several."""

    visuals: tuple[int, ...]
    parts: list[int]
    rule: str
    confidence: float
    certain: bool = True
    words: str = ""
    """What an attribute of the picture says, when the caption is no text of the page."""


@dataclass(slots=True)
class Considered:
    """A caption that was weighed, for those who ask why."""

    visual: int
    text: int
    rule: str
    points: list[tuple[str, float]] = field(default_factory=list[tuple[str, float]])
    won: bool = False
    score: float = field(init=False)
    """The sum of the points."""

    def __post_init__(self) -> None:
        """Add the points up."""
        self.score = round(sum([points for _, points in self.points]), 2)

    def add(self, name: str, points: float) -> None:
        """Add evidence that shows when all texts have been weighed."""
        self.points.append((name, points))
        self.score = round(self.score + points, 2)


class Scene:
    """One run of drafts, and the claims made so far."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        """Find the pictures and the elements round them."""
        self.drafts = drafts
        self.texts, self.visuals = _texts_and_visuals(drafts)
        self.spans = _spans(drafts, self.visuals)
        self.claims: dict[int, Claim] = {}
        self.shared: dict[tuple[int, ...], Claim] = {}
        self.groups: dict[int, tuple[int, ...]] = {}
        self.vetoed: set[int] = set()
        self.taken: set[int] = set()
        self.dropped: list[int] = []
        self.considered: list[Considered] = []
        self._parts: dict[int, Part] = {}
        self._looks: dict[int, Look] = {}
        self._tight: dict[Box, bool] = {}
        self._ranges: dict[Box, tuple[int, int]] = {}
        self._styles = {box: PLAIN for box, (first, last) in self.spans.items() if first < last}

    @lazy
    def habit(self) -> Habit:
        """How the article sets its paragraphs."""
        above = frozenset(index - 1 for index in self.visuals)
        below = frozenset(index + 1 for index in self.visuals)
        looks = self.look, self.is_bare
        return Habit(self.drafts, self.texts, *looks, above, below, declared=len(self.all_claims))

    def is_bare(self, index: int) -> bool:
        """Tell whether neither elements nor marks say how a text looked, as with most: a `<p>` and words."""
        draft = self.drafts[index]
        block, box = draft.block, draft.box
        bare = box.tag == "p" and not box.attributes and not draft.pieces
        plain = bare and box.parent is not None and self._styles.get(box.parent) is PLAIN
        return plain and not getattr(block, "marks", ())

    def look(self, index: int) -> Look:
        """Return how a draft looked."""
        look = self._looks.get(index)
        if look is None:
            look = self._looks[index] = Look(self.drafts[index], self._styles)
        return look

    def part(self, index: int) -> Part:
        """Return what the elements round a text say."""
        part = self._parts.get(index)
        if part is None:
            part = self._parts[index] = _part(self.drafts[index], index, self.spans)
        return part

    def text(self, index: int) -> str:
        """Return the words of a draft; empty for what is no text."""
        return self.texts[index]

    def fits(self, index: int, columns: int) -> bool:
        """Tell whether a text takes so many columns or fewer: most often its number of characters tells."""
        length = len(self.texts[index])
        return 2 * length <= columns or (length <= columns and self.look(index).width <= columns)

    def seen(self, index: int) -> str:
        """Return the words of a draft that can be seen: without labels for screen readers."""
        text = self.text(index)
        for start, end in reversed(hidden_ranges(self.drafts[index])):
            text = text[:start] + text[end:]
        return text.strip()

    def image(self, index: int) -> Image | None:
        """Return a draft's picture."""
        block = self.drafts[index].block
        return block if isinstance(block, Image) else None

    @lazy
    def near(self) -> list[int]:
        """The texts that stand near a picture, in order."""
        found: list[int] = []
        end = 0
        for visual in self.visuals:
            start, end = max(end, visual - NEAR), min(len(self.drafts), visual + NEAR + 1)
            found += [index for index in range(start, end) if is_text(self.drafts[index])]
        return found

    def telling(self) -> Iterator[int]:
        """Give those of them round which something may be said of them.

        Nothing is said of most: a `<p>` without attributes and without elements in it, right in an element
        that holds a picture, too.
        """
        drafts, spans = self.drafts, self.spans
        for index in self.near:
            draft = drafts[index]
            box = draft.box
            if box.attributes or draft.pieces or box.tag != "p" or box.parent not in spans or box in spans:
                yield index

    def has_company(self, visual: int) -> bool:
        """Tell whether an element that holds a picture and no other holds a draft beside it, too.

        Bare pictures in a paragraph of their own have none: there is no text in any box of theirs.
        """
        spans, box = self.spans, self.drafts[visual].box
        while box.parent is not None and spans[box.parent] == (visual, visual):
            box = box.parent
        drafts = self.drafts
        return (visual > 0 and _is_in(drafts[visual - 1], box)) or (
            visual + 1 < len(drafts) and _is_in(drafts[visual + 1], box)
        )

    def range_of(self, box: Box) -> tuple[int, int]:
        """Return the first and the last draft in an element that holds a picture, no further than `NEAR`."""
        if box not in self._ranges:
            first, last = self.spans[box]
            least, most = max(0, first - NEAR), min(len(self.drafts) - 1, last + NEAR)
            while first > least and _is_in(self.drafts[first - 1], box):
                first -= 1
            while last < most and _is_in(self.drafts[last + 1], box):
                last += 1
            self._ranges[box] = first, last
        return self._ranges[box]

    def texts_in(self, box: Box) -> list[int]:
        """Return the texts in an element that are not taken and not empty."""
        first, last = self.range_of(box)
        return [
            index for index in range(first, last + 1) if index not in self.taken and self.texts[index].strip()
        ]

    def visuals_in(self, box: Box) -> list[int]:
        """Return the pictures in an element."""
        first, last = self.spans[box]
        return (
            [index for index in range(first, last + 1) if is_visual(self.drafts[index])]
            if last - first < MOST_IN_A_BOX
            else []
        )

    def is_tight(self, box: Box) -> bool:
        """Tell whether an element holds pictures and what belongs to them, but no prose."""
        if box not in self._tight:
            self._tight[box] = self._has_no_prose(box)
        return self._tight[box]

    def _has_no_prose(self, box: Box) -> bool:
        """Look through the drafts of an element."""
        first, last = self.range_of(box)
        if first == last and len(self.drafts) > 1:
            return box.tag != "body"
        holds_all = first == 0 and last == len(self.drafts) - 1
        if box.tag == "body" or (
            holds_all and box.tag != "figure" and says(box) not in {"media", "caption", "gallery"}
        ):
            return False
        if any(
            not is_visual(self.drafts[index]) and not is_text(self.drafts[index])
            for index in range(first, last + 1)
        ):
            return False
        texts = [index for index in range(first, last + 1) if self.texts[index].strip()]
        plain = [index for index in texts if not self.part(index).declared]
        roomy = says(box) in {"media", "caption"} or (box.tag in {"table", "tbody"} and len(texts) == 1)
        most = 2 * MAX_COLUMNS if roomy else MAX_COLUMNS
        return len(plain) <= 3 * len(self.visuals_in(box)) and all(self.fits(index, most) for index in plain)

    def free_images(self) -> Iterator[int]:
        """Give the single pictures that have no caption yet and may be given one."""
        return filter(self.is_free, self.visuals)

    def is_free(self, visual: int) -> bool:
        """Tell whether a draft is a single picture that has no caption yet and may be given one."""
        return self.claim_of(visual) is None and visual not in self.vetoed and self.image(visual) is not None

    def is_ungrouped(self, visual: int) -> bool:
        """Tell whether a draft is a picture that has no caption and is in no gallery yet."""
        return bool(self.image(visual)) and visual not in self.groups and self.claim_of(visual) is None

    def claim(self, claim: Claim) -> None:
        """Write a decision down; what was known of the same pictures stays."""
        first, *others = claim.visuals
        known = self.shared.get(claim.visuals) if others else self.claims.get(first)
        if known is not None and known is not claim:
            claim.parts = sorted({*known.parts, *claim.parts})
        if others:
            self.shared[claim.visuals] = claim
        else:
            self.claims[first] = claim
        self.taken.update(claim.parts)

    def claim_of(self, visual: int) -> Claim | None:
        """Return what was decided about a picture: of its own, or of its gallery."""
        return self.claims.get(visual) or self.shared.get(self.groups.get(visual, ()))

    @property
    def all_claims(self) -> list[Claim]:
        """Every decision so far."""
        return [*self.claims.values(), *self.shared.values()]


def _texts_and_visuals(drafts: Sequence[Draft]) -> tuple[list[str], list[int]]:
    """Return the words of all drafts, and where the pictures are."""
    texts: list[str] = []
    visuals: list[int] = []
    for index, draft in enumerate(drafts):
        text = text_of(draft)
        texts.append(text)
        if not text and is_visual(draft):
            visuals.append(index)
    return texts, visuals


def _spans(drafts: Sequence[Draft], visuals: Sequence[int]) -> dict[Box, tuple[int, int]]:
    """Return the elements that hold pictures, with the first and the last of them."""
    spans: dict[Box, tuple[int, int]] = {}
    for visual in visuals:
        alone = visual, visual
        box: Box | None = drafts[visual].box
        while box is not None:
            known = spans.get(box)
            spans[box] = alone if known is None else (known[0], visual)
            box = box.parent
    return spans


def _is_in(draft: Draft, box: Box) -> bool:
    """Tell whether a draft comes from inside an element."""
    around: Box | None = draft.box
    while around is not None and around is not box:
        around = around.parent
    return around is not None


def _part(draft: Draft, index: int, spans: dict[Box, tuple[int, int]]) -> Part:
    """Ask the elements round a text, the innermost first, until one of them also holds a picture."""
    box = draft.box
    said, declared, weak = _pieces_say(draft) if draft.pieces else ("", False, False)
    tag = ""
    around: Box | None = box
    while around is not None and around not in spans:
        told = says(around)
        said, weak = _more(said, weak, told)
        declared = declared or told in _DECLARED
        tag = around.tag if around.tag in _DECLARED_TAGS else tag
        around = around.parent
    return Part(index, said, declared, around or box, tag, weak)


_DECLARED = frozenset({"caption", "credit"})
_DECLARED_TAGS = frozenset({"figcaption", "caption"})
_STRONG = frozenset({"caption", "credit", "button", "hidden", "lead"})


def _pieces_say(draft: Draft) -> tuple[Says, bool, bool]:
    """Ask the elements over a text: what they say of all of it, and whether any is declared or weak."""
    size = max(1, len(text_of(draft).strip()))
    said: Says = ""
    declared, weak = False, False
    for piece in reversed(draft.pieces):
        if piece.box.tag == "cite" and isinstance(draft.block, Heading):
            continue
        told = says(piece.box)
        declared = declared or told in _DECLARED
        if piece.end - piece.start >= 0.95 * size:
            said, weak = _more(said, weak, told)
    return said, declared, weak


def _more(said: Says, weak: bool, told: Says) -> tuple[Says, bool]:  # noqa: FBT001
    """Add what one element more says: the innermost strong word wins."""
    if told == "text":
        return said, True
    return (said or told if told in _STRONG else said), weak

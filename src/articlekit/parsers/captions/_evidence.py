"""What speaks for a text next to a picture being its caption, and what speaks against it.

Each piece of evidence is a small function that returns points (log-odds); their sum decides. The points
were calibrated by `benchmarks/calibrate.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from articlekit.parsers.captions._credit import find_credit, is_lead_credit
from articlekit.parsers.captions._cues import (
    ABOVE_MARKS,
    ARTICLE_LABELS,
    BELOW_MARKS,
    BODY_OPENERS,
    BYLINE_OPENERS,
    BYLINE_WORDS,
    FINAL_MARKS,
    NOTES,
    NUMBERED,
    OPENERS,
    PLACE_WORDS,
    SOURCE_LABELS,
)
from articlekit.parsers.captions._found import Found
from articlekit.parsers.captions._names import fold, is_button, names_someone
from articlekit.parsers.captions._phase import Phase
from articlekit.parsers.captions._scene import MAX_COLUMNS, Scene

__all__ = ["EVIDENCE", "VETO", "Candidate", "Evidence", "weigh"]

VETO = -100.0
"""Points that nothing can outweigh."""

MAX_PLACE = 40
"""Characters of the longest place that a report begins with."""
MIN_PLACE = 3
"""Letters of its shortest first word in capitals."""

AROUND = 8
"""How many drafts before and after a picture are searched for a name."""

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
            turn: Whether labels follow or precede pictures in the row this one is in.
        """
        self.scene = scene
        self.visual = visual
        self.index = index
        self.place = place
        self.turn = turn
        self.look = scene.look(index)
        self.text = self.look.text.strip(_EDGE)
        self.folded = self.text.lower()

    @cached_property
    def credit(self) -> Found | None:
        """The credit in the words."""
        return find_credit(self.text)

    @cached_property
    def ends_in_credit(self) -> bool:
        """Whether the words are a caption and then a credit that a label, brackets or an agency mark."""
        found = self.credit
        return found is not None and found.start > 0 and found.end >= len(self.text) - 1

    @cached_property
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

    @cached_property
    def is_final(self) -> bool:
        """Whether the words end with the mark of a sentence."""
        bare = self.text.rstrip(_EDGE + "\"'”’»)）」』】")
        return bare[-1:] in FINAL_MARKS and bool(bare)


Evidence = Callable[[Candidate], float]


# ---------------------------------------------------------------- for


def cue_at_start(candidate: Candidate) -> float:
    """▲, 图为, Pictured:, Figure 3, all over the world."""
    text = candidate.folded
    if text[:1] in ABOVE_MARKS:
        return 5.0
    if text.startswith(OPENERS):
        return 4.0
    return 4.0 if _is_numbered(text) else 0.0


def _is_numbered(text: str) -> bool:
    """Tell whether a text begins as `Figure 3:`, `图2`, `Abb. 1` do."""
    for word in NUMBERED:
        if text.startswith(word):
            rest = text[len(word) :].lstrip(" .:№#")
            number = rest[: next((i for i, char in enumerate(rest) if not char.isdigit()), len(rest))]
            if number and len(number) <= 3:  # noqa: PLR2004 - a year is no number of a picture
                return True
    return False


_CLOSING_NOTES = tuple(note for note in NOTES if len(note) > 2 and not note.isascii())  # noqa: PLR2004


def cue_within(candidate: Candidate) -> float:
    """(left), (Archivbild), 视频截图: words that only captions use."""
    text = candidate.folded
    if text.endswith(_CLOSING_NOTES):
        return 3.5
    return 3.0 if any(word in text for word in PLACE_WORDS) else 0.0


def names_a_photographer(candidate: Candidate) -> float:
    """A credit in the words: with a label or a verb it is hardly anything else."""
    found = candidate.credit
    if found is None:
        return 0.0
    if found.start == 0 and found.end >= len(candidate.text) and _is_source_line(candidate):
        return 0.0
    return {
        "credit.agency": 3.2,
        "credit.agency-stroke": 3.5,
        "credit.label-bare": 3.0,
        "credit.brackets": 4.0,
    }.get(found.rule, 4.5)


def _is_source_line(candidate: Candidate) -> bool:
    """Tell whether a line gives the source of the article rather than of a picture: 来源：, `Quelle: dpa`."""
    return candidate.folded.startswith(SOURCE_LABELS)


def repeats_the_alt(candidate: Candidate) -> float:
    """The text says what the picture's alt or title says, letter by letter."""
    image = candidate.scene.image(candidate.visual)
    words = _letters(candidate.text)
    if image is None or len(words) < 4:  # noqa: PLR2004
        return 0.0
    said = {_letters(image.alt or ""), _letters(image.title or "")}
    if words in said:
        return 5.0 if len(words) >= 9 else 3.0  # noqa: PLR2004
    long = [other for other in said if len(other) >= 20]  # noqa: PLR2004
    return (
        3.5
        if any(words.startswith(other) or (other.startswith(words) and len(words) >= 20) for other in long)
        else 0.0
    )  # noqa: PLR2004


def _letters(text: str) -> str:
    """Return the letters and digits of a text in lower case."""
    return "".join(filter(str.isalnum, text.lower()))


def grey(candidate: Candidate) -> float:
    """Grey text, as feeds of Chinese sites keep it."""
    return 2.5 if candidate.look.grey and not candidate.scene.habit.grey else 0.0


def small(candidate: Candidate) -> float:
    """Small text."""
    return 2.5 if candidate.look.small and not candidate.scene.habit.small else 0.0


def italic(candidate: Candidate) -> float:
    """Wholly italic text, as in Jekyll posts and newsletters."""
    return 2.6 if candidate.look.italic and not candidate.scene.habit.italic else 0.0


def centred(candidate: Candidate) -> float:
    """Centred text under a centred picture, unless the article centres everything."""
    if not candidate.look.centred or candidate.scene.habit.centred:
        return 0.0
    return 2.4 if candidate.scene.look(candidate.visual).centred or candidate.place != "before" else 1.5


def same_paragraph(candidate: Candidate) -> float:
    """The rest of the picture's own paragraph, after a `<br>`."""
    if candidate.place != "same":
        return 0.0
    return 3.2 if candidate.look.width <= 110 else 3.0  # noqa: PLR2004


def own_box(candidate: Candidate) -> float:
    """A picture and a short text have an element to themselves."""
    if candidate.place != "box":
        return 0.0
    return 3.2 if candidate.look.draft.box.tag not in {"p", "h1", "h2", "h3", "h4"} else 1.2


def wrapped(candidate: Candidate) -> float:
    """One `<span>` or `<font>` round all of the text, which body paragraphs lack."""
    return 1.2 if candidate.look.wrapped and not candidate.scene.habit.wrapped else 0.0


def named_text(candidate: Candidate) -> float:
    """An element says "description" or "text"."""
    return 1.5 if candidate.scene.part(candidate.index).weak else 0.0


def takes_turns(candidate: Candidate) -> float:
    """Labels and pictures take turns, one label for each picture."""
    return {"follow": 2.0, "precede": 5.0}.get(candidate.turn or "", 0.0)


def shortness(candidate: Candidate) -> float:
    """Captions are short: half have fewer than 84 characters. Those that end in a credit may be longer."""
    columns = candidate.look.width
    if candidate.ends_in_credit:
        return 0.0 if columns <= MAX_COLUMNS else -1.0 if columns <= 2.5 * MAX_COLUMNS else VETO
    if columns > MAX_COLUMNS * 1.9:
        return VETO
    if columns > MAX_COLUMNS:
        return -4.0
    long = -0.5 if candidate.stands_out else -1.0
    return 0.5 if columns <= 90 else 0.0 if columns <= 130 else long  # noqa: PLR2004


def ending(candidate: Candidate) -> float:
    """No final mark speaks for a caption, but many captions are sentences."""
    if not candidate.is_final:
        return 0.8
    return -0.3 if candidate.stands_out else -1.0


def shorter_than_the_article(candidate: Candidate) -> float:
    """In an article of long paragraphs, a short text right under a picture stands out.

    Under the first picture it may be the article's own first sentence instead.
    """
    median = candidate.scene.habit.median_width
    if not median or candidate.look.width < 30:  # noqa: PLR2004
        return 0.0
    share = candidate.look.width / median
    points = 3.2 if share < 0.45 else 1.6 if share < 0.7 else 0.0  # noqa: PLR2004
    begins = candidate.visual == 0 and candidate.is_final and not candidate.stands_out
    return points / 2 if begins else points


def names_one_of_the_article(candidate: Candidate) -> float:
    """Two to four capitalised words that the paragraphs around say, too: a portrait's line is a person's name.

    Guards: subheads in title case are hardly repeated word by word in a sentence; bold lines are not asked.
    """
    text = candidate.text
    if not 1 < len(text.split()) <= 4 or candidate.is_final or candidate.look.bold or len(text) > 60:  # noqa: PLR2004
        return 0.0
    if not names_someone(text, strict=True) or candidate.text.upper() == candidate.text.lower():
        return 0.0
    near = range(
        max(0, candidate.visual - AROUND), min(len(candidate.scene.drafts), candidate.visual + AROUND)
    )
    said = (candidate.scene.text(index) for index in near if index != candidate.index)
    return 2.5 if any(text in words and len(words) > 2 * len(text) for words in said) else 0.0


def tells_a_date(candidate: Candidate) -> float:
    """A day with its year: when the picture was taken."""
    words = candidate.folded.replace(",", " ").replace(".", " ").split()
    year = any(len(word) == 4 and word.isdigit() and word[:2] in {"19", "20"} for word in words)  # noqa: PLR2004
    day = any(word.isdigit() and len(word) <= 2 for word in words)  # noqa: PLR2004
    return 0.8 if year and day and candidate.look.width <= MAX_COLUMNS else 0.0


# ---------------------------------------------------------------- against


def is_bold(candidate: Candidate) -> float:
    """A wholly bold line is a subhead."""
    return -4.0 if candidate.look.bold and not candidate.look.small else 0.0


def is_heading(candidate: Candidate) -> float:
    """A heading is a heading."""
    return -6.0 if candidate.look.draft.block.type == "heading" else 0.0


def is_link(candidate: Candidate) -> float:
    """Nothing but a link: more to read, or a download."""
    return -3.0 if candidate.look.linked else 0.0


def asks(candidate: Candidate) -> float:
    """Captions hardly ask or shout."""
    return -2.0 if candidate.text.rstrip("\"'”’»)")[-1:] in {"?", "!", "？", "！"} else 0.0


def leads_on(candidate: Candidate) -> float:
    """A colon at the end leads to what follows."""
    return -5.0 if candidate.text[-1:] in {":", "："} else 0.0


def points_below(candidate: Candidate) -> float:
    """▼ belongs to the picture that follows."""
    below = candidate.text[:1] in BELOW_MARKS or candidate.text[-1:] in BELOW_MARKS
    if candidate.place == "before":
        return 6.0 if below else -3.0
    return VETO if below else 0.0


def goes_on(candidate: Candidate) -> float:
    """The first word carries the article on: But, Er, Selon …; or the text begins in the middle of a sentence."""
    if candidate.place == "same" and candidate.text[:1].islower():
        return VETO
    first = candidate.folded.split(" ", 1)[0].strip(",.:;—–-\"'“„«")
    if first in BODY_OPENERS:
        return -1.0 if candidate.stands_out else -2.0
    return -1.0 if candidate.text[:1].islower() else 0.0


def quotes(candidate: Candidate) -> float:
    """Direct speech is body text."""
    return -1.5 if candidate.text[:1] in '"“„«「『‘—' and len(candidate.text) > 1 else 0.0


def is_about_the_text(candidate: Candidate) -> float:
    """Bylines, sources, datelines, notices, and credits of the lead image."""
    text = candidate.folded
    if text.startswith(BYLINE_OPENERS) and candidate.credit is None:
        return -6.0
    word = next((word for word in BYLINE_WORDS if text.startswith(word)), None)
    if word is not None and names_someone(candidate.text[len(word) :], strict=True):
        return -6.0
    if _is_source_line(candidate) or is_lead_credit(candidate.text):
        return -6.0
    if text.startswith(ARTICLE_LABELS) and not text.startswith(OPENERS):
        return -6.0
    return -6.0 if _is_section_mark(candidate.text) else 0.0


def _is_section_mark(text: str) -> bool:
    """Tell whether a text is a section's number, an end mark, or no words at all: 一、, 2., END, ***."""
    bare = fold(text)
    if not any(map(str.isalpha, bare)) or bare in {
        "end",
        "ende",
        "fin",
        "完",
        "了",
        "end.",
        "the end",
        "全文完",
    }:
        return True
    return bool(text[0] in "一二三四五六七八九十" and text[1:2] in {"、", "．"}) or (
        text[:2].rstrip(".、") in set("123456789") and text[1:2] in {".", "、"}
    )


_ROLES = frozenset({"byline", "dateline", "editor", "correction", "related", "end"})


def has_a_role(candidate: Candidate) -> float:
    """The text has been read as a byline, a dateline, a way to another article; or one of these begins it."""
    block = candidate.look.draft.block
    begins = any(mark.type in {"byline", "dateline"} for mark in getattr(block, "marks", ()))
    known = getattr(block, "role", None) in _ROLES
    return -6.0 if (begins or known) and not (candidate.credit and candidate.place != "after") else 0.0


def begins_with_a_place(candidate: Candidate) -> float:
    """A place in capitals and a mark begin a report: `LINDI: …`, `NEW YORK (AP) — …`, `PARÍS, 3 May (EFE).- …`."""
    head, mark, rest = _before_mark(candidate.text)
    words = [word for word in head.replace(",", " ").split() if word.isalpha()]
    if not mark or not words or len(head) > MAX_PLACE or not words[0].isupper() or len(words[0]) < MIN_PLACE:
        return 0.0
    return -4.0 if len(rest) > len(head) and sum(map(str.isupper, words)) >= len(words) - 1 else 0.0


def _before_mark(text: str) -> tuple[str, str, str]:
    """Part a text at the first mark that ends a dateline."""
    found = [
        (at, mark) for mark in (": ", " — ", " – ", " - ", ".- ", " (") if 0 < (at := text.find(mark, 0, 60))
    ]
    at, mark = min(found, default=(0, ""))
    return text[:at], mark, text[at + len(mark) :]


def is_standfirst(candidate: Candidate) -> float:
    """An element says that this is the article's summary or headline."""
    return -5.0 if candidate.scene.part(candidate.index).said == "lead" else 0.0


def is_a_button(candidate: Candidate) -> float:
    """Hints of the page's machinery."""
    return VETO if is_button(candidate.text) else 0.0


def others_are_declared(candidate: Candidate) -> float:
    """The article has captions in markup, so a bare neighbour is none."""
    declared = candidate.scene.habit.declared
    return -3.5 if declared >= 2 else -1.5 if declared else 0.0  # noqa: PLR2004


def floats(candidate: Candidate) -> float:
    """Text flows round a picture that floats, so the rest of its paragraph is no caption."""
    if candidate.place != "same":
        return 0.0
    box = candidate.scene.drafts[candidate.visual].box
    align = (box.attributes.get("align") or "").lower()
    style = (box.attributes.get("style") or "").lower()
    floating = (
        align in {"left", "right"} or "float" in style or bool(box.classes & {"alignleft", "alignright"})
    )
    return -6.0 if floating else 0.0


EVIDENCE: tuple[Evidence, ...] = (
    cue_at_start,
    cue_within,
    names_a_photographer,
    repeats_the_alt,
    grey,
    small,
    italic,
    centred,
    same_paragraph,
    own_box,
    wrapped,
    named_text,
    shortness,
    ending,
    shorter_than_the_article,
    names_one_of_the_article,
    tells_a_date,
    takes_turns,
    is_bold,
    is_heading,
    is_link,
    asks,
    leads_on,
    points_below,
    goes_on,
    quotes,
    is_about_the_text,
    has_a_role,
    begins_with_a_place,
    is_standfirst,
    is_a_button,
    others_are_declared,
    floats,
)
"""Every piece of evidence; the order is that of the explanation."""


def weigh(candidate: Candidate) -> list[tuple[str, float]]:
    """Return the evidence that has something to say, by name, with its points."""
    said = ((evidence.__name__, evidence(candidate)) for evidence in EVIDENCE)
    return [(name, points) for name, points in said if points]

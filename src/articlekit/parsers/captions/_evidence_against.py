"""What speaks against a text next to a picture being its caption.

Each piece of evidence is a small function that returns negative points, the log of odds; `VETO` outweighs
all others.
"""

from __future__ import annotations

import re

from articlekit._patterns import compiled_later
from articlekit.parsers.captions._candidate import VETO, Candidate, Evidence
from articlekit.parsers.captions._credit import is_labelled_credit, lead_credit
from articlekit.parsers.captions._credit_east import is_of_all_pictures
from articlekit.parsers.captions._cues import (
    ADDRESSES,
    BELOW_MARKS,
    NUMBERED,
    OPENERS,
    SOURCE_LABELS,
)
from articlekit.parsers.captions._cues_text import (
    ARTICLE_LABELS,
    BODY_OPENERS,
    BYLINE_OPENERS,
    BYLINE_WORDS,
    GOING_ON,
    MORE_ENDINGS,
    SECTION_OPENERS,
)
from articlekit.parsers.captions._names import fold, is_button, names_someone
from articlekit.parsers.captions._scene import MAX_COLUMNS
from articlekit.parsers.captions._starts import Ends, Starts

__all__ = ["AGAINST"]

MAX_PLACE = 40
"""Characters of the longest place that a report begins with."""
MAX_HEAD = 60
"""Characters in which the mark after it must stand."""
MIN_PLACE = 3
"""Letters of its shortest first word in capitals."""


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
    """A colon or a comma at the end leads to what follows: `Dear reader,`."""
    return -5.0 if candidate.text[-1:] in {":", "：", ",", "，", "،"} else 0.0


def points_below(candidate: Candidate) -> float:
    """▼ belongs to the picture that follows."""
    below = candidate.text[:1] in BELOW_MARKS or candidate.text[-1:] in BELOW_MARKS
    if candidate.place == "before":
        return 6.0 if below else -3.0
    return VETO if below else 0.0


def goes_on(candidate: Candidate) -> float:
    """The first word carries the article on: But, Er, Selon; or the text begins amid a sentence."""
    if candidate.place == "same" and candidate.text[:1].islower():
        return VETO
    first = candidate.folded.split(" ", 1)[0].strip(",.:;—–-\"'“„«")
    if first in BODY_OPENERS:
        return -1.0 if candidate.stands_out else -2.0
    text = candidate.text
    if text[:1].islower():
        return -1.0
    return -1.5 if text.startswith(GOING_ON) else 0.0


def quotes(candidate: Candidate) -> float:
    """Direct speech is body text, unless a credit follows it."""
    if candidate.ends_in_credit:
        return 0.0
    return -1.5 if candidate.text[:1] in '"“„«「『‘—' and len(candidate.text) > 1 else 0.0


_BYLINE_OPENERS = Starts(BYLINE_OPENERS)
_BYLINE_WORDS = Starts(BYLINE_WORDS)
_ARTICLE_LABELS = Starts(ARTICLE_LABELS)
_SECTION_OPENERS = Starts(SECTION_OPENERS)
_ABOUT_TEXTS = Starts(
    (
        *BYLINE_OPENERS,
        *BYLINE_WORDS,
        *SOURCE_LABELS,
        *ARTICLE_LABELS,
        *SECTION_OPENERS,
    )
)
"""All of them: most captions begin with none."""


NOTICE = -9.0
"""Against ways to another page and hints, which are often grey and centred as captions are."""
_MORE = Ends(MORE_ENDINGS)
_AFTER_MORE = " 。.>»→：:"
_MORE_LAST = frozenset(_AFTER_MORE).union(word[-1] for word in MORE_ENDINGS)
"""The letters with which such a line may end."""


def is_about_the_text(candidate: Candidate) -> float:
    """Bylines, sources, datelines, notices, and credits of the lead image."""
    text = candidate.folded
    if lead_credit(candidate.text) is not None or is_of_all_pictures(candidate.text):
        return -6.0
    if _ABOUT_TEXTS.begin(text):
        if _BYLINE_OPENERS.begin(text) and candidate.credit is None:
            return -6.0
        word = next((word for word in _BYLINE_WORDS.of(text) if text.startswith(word)), None)
        if word is not None and names_someone(candidate.text[len(word) :], strict=True):
            return -6.0
        if candidate.is_source_line:
            return -6.0
        if _ARTICLE_LABELS.begin(text) and not text.startswith(OPENERS):
            return 0.0 if text[:1] == "【" and is_labelled_credit(candidate.text.strip("【】")) else NOTICE
        if _SECTION_OPENERS.begin(text) and candidate.credit is None:
            return -2.5
    if text[-1:] in _MORE_LAST and _MORE.end(text.rstrip(_AFTER_MORE)):
        return -6.0
    return -6.0 if _is_section_mark(candidate.text) else 0.0


MAX_MARK = 40
"""Characters of the longest line in which an end mark stands."""
_END_MARKS = frozenset({"end", "ende", "fin", "完", "了", "the end", "全文完"})
_NUMBERS = frozenset("123456789")
_HAN_NUMBERS = frozenset("一二三四五六七八九十")


def _is_section_mark(text: str) -> bool:
    """Tell whether a text is a section's number, an end mark, or no words at all: 一、, 2., END, ***."""
    first, second = text[:1], text[1:2]
    if (first in _NUMBERS and second in {".", "、"}) or (first in _HAN_NUMBERS and second in {"、", "．"}):
        return True
    return not any(map(str.isalpha, text)) or (len(text) <= MAX_MARK and fold(text) in _END_MARKS)


_ROLES = frozenset({
    "byline", "correction", "dateline", "editor", "end", "note", "related", "rights", "source",
})  # fmt: skip


MAX_HEADING = 20
"""Characters in which the colon after a number stands."""
_NUMBERED_PART = compiled_later(
    r"\A[^\W\d_]{1,12}\.? ?\d{1,3} ?[:：]|\A(?:第?[\d一二三四五六七八九十]{1,3}[日天章回]目?)[:：]"
)


def heads_a_part(candidate: Candidate) -> float:
    """A line numbers a part of the text: `Day 3: Porto to Braga`, 2日目：海へ; or only tags it.

    Guards: numbers of figures, words of captions (`Left: …`) and credits are none.
    """
    text = candidate.folded
    if text[:1] == "#":
        return -6.0 if all(word[:1] == "#" for word in text.split()) else 0.0
    head = text[:MAX_HEADING]
    if (":" in head or "：" in head) and _NUMBERED_PART.search(text):
        return 0.0 if text.startswith((*NUMBERED, *OPENERS)) or candidate.credit is not None else -4.0
    return 0.0


def has_a_role(candidate: Candidate) -> float:
    """The text has been read as a byline, a dateline, a way to another article; or one of these begins it."""
    block = candidate.look.draft.block
    begins = any(mark.type in {"byline", "dateline"} for mark in getattr(block, "marks", ()))
    known = getattr(block, "role", None) in _ROLES
    signed = (
        candidate.credit is not None and not _BYLINE_OPENERS.begin(candidate.folded)
    ) or candidate.ends_in_a_day
    return -6.0 if (begins or known) and not signed else 0.0


def begins_with_a_place(candidate: Candidate) -> float:
    """A place in capitals and a mark begin a report: `LINDI: …`, `NEW YORK (AP) — …`."""
    if _is_place_and_agency(candidate):
        return -5.0
    head, mark, rest = _before_mark(candidate.text, candidate.folded)
    words = [word for word in head.replace(",", " ").split() if word.isalpha()]
    if not mark or not words or len(head) > MAX_PLACE or not words[0].isupper() or len(words[0]) < MIN_PLACE:
        return 0.0
    reports = len(rest) > len(head) and sum(map(str.isupper, words)) >= len(words) - 1
    return -4.0 if reports and not _ends_in_labelled_credit(candidate) else 0.0


def _ends_in_labelled_credit(candidate: Candidate) -> bool:
    """Tell whether a label and a name end the text: `TOMT: … Foto: X / NTB`, as Norway's captions begin."""
    found = candidate.credit
    return found is not None and candidate.ends_in_credit and found.rule.startswith("credit.label")


def _is_place_and_agency(candidate: Candidate) -> bool:
    """Tell whether a text is one word, a dash and an agency: `دمشق - سانا`, `London - Reuters`."""
    found = candidate.credit
    if found is None or found.rule != "credit.agency":
        return False
    place, *marks = candidate.text[: found.start].split() or [""]
    return bool(place) and len(marks) == 1 and not any(map(str.isalnum, marks[0]))


_ENDS_PLACE = re.compile(r": | [-–—] |\.- | \(")


def _before_mark(text: str, folded: str) -> tuple[str, str, str]:
    """Part a text at the first mark that ends a dateline; nowhere, if no capital stands near its start."""
    if text[:MAX_PLACE] == folded[:MAX_PLACE]:
        return "", "", text
    found = _ENDS_PLACE.search(text, 1, MAX_HEAD)
    return ("", "", text) if found is None else (text[: found.start()], found[0], text[found.end() :])


_IS = frozenset({
    "is", "was", "ist", "est", "es", "è", "é", "är", "er", "jest", "writes", "schreibt", "écrit", "escribe",
    "scrive", "works", "arbeitet", "lebt", "lives", "covers", "teaches", "covering", "studies",
})  # fmt: skip
_REACH = re.compile(r"(?:follow (?:her|him|them|us)|reach h(?:er|im)|contact the author)")


def tells_of_the_author(candidate: Candidate) -> float:
    """A name and what that person does, at the end of the article, below the author's portrait.

    Guards: nothing but short texts follow, and a verb of being or working comes after a name.
    """
    scene, index = candidate.scene, candidate.index
    if _REACH.search(candidate.folded):
        return -4.0
    rest = range(index + 1, min(len(scene.drafts), index + 3))
    if (
        candidate.place == "box"
        or index + 3 < len(scene.drafts)
        or any(scene.look(at).width > MAX_COLUMNS for at in rest)
    ):
        return 0.0
    words = candidate.text.split()
    verb = next((at for at, word in enumerate(words[:5]) if word.lower() in _IS), 0)
    named = verb > 1 and names_someone(" ".join(words[:verb]), strict=True)
    return -4.0 if named and candidate.is_final and len(words) > verb + 2 else 0.0


def is_standfirst(candidate: Candidate) -> float:
    """An element says that this is the article's summary or headline."""
    return -5.0 if candidate.scene.part(candidate.index).said == "lead" else 0.0


def is_a_button(candidate: Candidate) -> float:
    """Hints of the page's machinery."""
    return VETO if is_button(candidate.text) else 0.0


def begins_with_an_address(candidate: Candidate) -> float:
    """A bare address is something to look at by itself: WordPress and our own Markdown show embeds so."""
    return VETO if candidate.folded.startswith(ADDRESSES) else 0.0


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


AGAINST: tuple[Evidence, ...] = (
    is_bold,
    is_heading,
    is_link,
    asks,
    leads_on,
    points_below,
    goes_on,
    quotes,
    is_about_the_text,
    heads_a_part,
    has_a_role,
    begins_with_a_place,
    tells_of_the_author,
    is_standfirst,
    is_a_button,
    begins_with_an_address,
    others_are_declared,
    floats,
)
"""In the order of the explanation."""

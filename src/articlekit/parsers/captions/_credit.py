"""Who made a picture: the credit in the words of a caption.

Each rule is asked in turn; the first that finds somebody wins. A credit must name someone: notes such as
"(Archivbild)" or 视频截图 stay in the caption, and so does everything that no rule is sure of.
"""

from __future__ import annotations

from functools import lru_cache

from articlekit.parsers.captions._credit_east import (
    han_photographer,
    japanese_tail,
    korean_tail,
    of_pictures,
)
from articlekit.parsers.captions._credit_houses import (
    agency_alone,
    agency_stroke,
    agency_tail,
    name_and_house,
    uncased_stroke,
)
from articlekit.parsers.captions._credit_labelled import label_after, label_without_mark, labelled
from articlekit.parsers.captions._credit_marks import bar, bracketed, copyright_mark
from articlekit.parsers.captions._cues import LEAD_LABELS, PHOTO_LABELS, SOURCE_LABELS, SPOKEN_LABELS
from articlekit.parsers.captions._found import LOOSE, Found
from articlekit.parsers.captions._names import MAX_WHO, is_wide, names_someone, small_letters
from articlekit.parsers.captions._printed import Printed, Rule
from articlekit.parsers.captions._span import EDGE
from articlekit.parsers.captions._starts import Starts

__all__ = [
    "CREDIT_RULES",
    "find_credit",
    "is_labelled_credit",
    "is_source_line",
    "lead_credit",
    "whole_credit",
]

MAX_SCANNED = 1_000
"""Characters of a text that are searched for a credit; longer texts are no captions."""


def own_line(printed: Printed) -> Found | None:
    """The last or the first line is a credit and nothing else, as in captions with `<br>`."""
    text = printed.text
    if "\n" not in text:
        return None
    first, last = text.index("\n"), text.rindex("\n")
    for start, end in ((last + 1, len(text)), (0, first)):
        found = whole_credit(text[start:end])
        if found and text[:start].strip(LOOSE) + text[end:].strip(LOOSE):
            return Found(start, end, found.who, "credit.line", found.confidence)
    return None


CREDIT_RULES: tuple[Rule, ...] = (
    own_line,
    of_pictures,
    labelled,
    copyright_mark,
    bracketed,
    japanese_tail,
    han_photographer,
    korean_tail,
    label_after,
    label_without_mark,
    agency_stroke,
    uncased_stroke,
    agency_tail,
    name_and_house,
    bar,
    agency_alone,
)
"""Asked in this order; the first that names someone wins."""


def find_credit(text: str, *, certain: bool = False) -> Found | None:
    """Return the credit in the words of a caption, if they name someone.

    Args:
        text: The words, with line feeds where the page breaks lines.
        certain: The page says that this is a caption, so weaker signs will do.
    """
    return _find_credit(text, certain) if 0 < len(text) <= MAX_SCANNED else None


@lru_cache(maxsize=64)  # one caption is asked about several times while its article is read
def _find_credit(text: str, certain: bool) -> Found | None:  # noqa: FBT001 - one key however it is asked
    """Ask the rules in turn."""
    printed = Printed(text, certain=certain)
    for rule in CREDIT_RULES:
        found = rule(printed)
        if found is not None:
            return found
    return None


def whole_credit(text: str, *, certain: bool = True) -> Found | None:
    """Return the credit that a text is from its first to its last word, if it is one."""
    found = find_credit(text, certain=certain)
    if found is None or text[: found.start].strip(LOOSE) or text[found.end :].strip(LOOSE):
        return None
    return found


_LEAD_LABELS = Starts(LEAD_LABELS)
_BEFORE_LEAD = "（([【 \u3000"
_LEAD_STARTS = frozenset(_BEFORE_LEAD).union(*((label[0], label[0].upper()) for label in LEAD_LABELS))
"""The letters with which such a line may begin."""
_SOURCE_LABELS = Starts(SOURCE_LABELS)
_OF_PICTURES = Starts(label for label in (*PHOTO_LABELS, *SPOKEN_LABELS) if _SOURCE_LABELS.begin(label))
"""Labels that begin as those of articles' sources do: `Zdroj foto`, `Автор фото`."""


def is_source_line(text: str) -> bool:
    """Tell whether a text gives the source of the article rather than of a picture: 来源：, `Quelle: dpa`.

    Guards: a fountain (`Fuente de la plaza`) and authorities (`Autoridades`) begin alike.
    """
    small = small_letters(text)
    if not _SOURCE_LABELS.begin(small) or _OF_PICTURES.begin(small):
        return False
    rests = [text[len(word) :] for word in _SOURCE_LABELS.of(small) if small.startswith(word)]
    return any(_goes_with_source(rest) for rest in rests)


def _goes_with_source(rest: str) -> bool:
    """Tell whether what follows the word for a source is a mark or a name."""
    bare = rest.lstrip(EDGE)
    if not bare or bare[0] in ":：/／=＝|｜-–—,，、":
        return True
    return (rest != bare or is_wide(bare[0])) and names_someone(bare, strict=True)


def is_labelled_credit(text: str) -> bool:
    """Tell whether a text is a picture's credit with its label and nothing else, not an article's source."""
    if not text or len(text) > MAX_WHO or is_source_line(text):
        return False
    found = whole_credit(text, certain=False)
    return found is not None and found.rule == "credit.label" and lead_credit(text) is None


def lead_credit(text: str) -> Found | None:
    """Return the credit of the picture above the article that a text is: 题图：X, `Titelbild: X`."""
    if text[:1] not in _LEAD_STARTS:
        return None
    begins = _LEAD_LABELS.begin(text[:40].lower().lstrip(_BEFORE_LEAD))
    return whole_credit(text) if begins else None

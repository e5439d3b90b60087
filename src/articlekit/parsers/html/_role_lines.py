"""What a whole line says of the article rather than of its subject: who wrote it, where it is from."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from articlekit.parsers.html._role_cues import (
    COPYRIGHTS,
    ENDS,
    HAN_LABELS,
    LABELS,
    RELATED,
    RIGHTS,
    RIGHTS_OF_THIS,
    ROUND_SIGNS,
    SENTENCES,
    SIGNS,
    THIS,
    WEAK_RELATED,
    WEAK_SOURCES,
)
from articlekit.parsers.html._role_finder import Phrases
from articlekit.parsers.html._role_gates import (
    MAX_LABEL,
    MAX_NOTICE,
    MAX_SENTENCE,
    WRITERS,
    cue_starts,
    may_begin,
    may_notify,
    may_tell,
)
from articlekit.parsers.html._role_names import is_byline_of, is_house, names_in
from articlekit.parsers.html._role_prefixes import ends_like_a_prefix, is_agency, prefix_marks
from articlekit.parsers.html._role_sources import APPEARED
from articlekit.parsers.html._role_text import OPENERS, ORNAMENT, WRAPPERS, folded, unwrapped
from articlekit.parsers.html._role_words import HONORIFICS, OFFICES, OUTLET_ENDINGS, PREPOSITIONS, REPORTED

__all__ = [
    "is_label",
    "is_related_cue",
    "label_of",
    "label_of_words",
    "role_anywhere",
    "role_of",
]

MAX_LINE = 600
"""Characters of the longest text that is a notice."""
MAX_SOURCE = 100
"""Characters of the longest line that names a source after its label."""
MAX_RELATED = 200
"""Characters of the longest way to another article."""
MAX_END = 12
"""Characters of the longest mark of an article's end."""
MAX_PREFIX = 80
"""Characters of the longest line that is nothing but a prefix."""
MAX_OFFICE = 4
"""Words of the longest line that is a name and an office."""

_MARK = re.compile("[:：/／|｜丨=＝]")
_MARKS = ":：/／|｜丨=＝"
_FINAL = frozenset(".!。！।")
_QUOTES = frozenset("\"'“”‘’«»„「『《")


def role_of(text: str, *, linked: bool = False) -> str | None:
    """Return what a line is to the article, or None if it is text like any other.

    Only the words are asked. Where the line stands is for the caller to weigh.

    Args:
        text: The whole text of a paragraph.
        linked: Whether the end of it is a link.
    """
    if len(text) > MAX_LINE:
        return None
    text = text.strip()
    if not may_tell(text):
        return (end_mark(text) or nothing_but_a_prefix(text)) if len(text) <= MAX_PREFIX else None
    line = unwrapped(text)
    for rule in LINE_RULES:
        if role := rule(line):
            return role
    return related(line, linked=linked) or nothing_but_a_prefix(text) or signed(text) or end_mark(text)


def is_label(word: str) -> bool:
    """Tell whether a word announces what a line is."""
    return folded(word) in _labels()


def label_of(line: str) -> tuple[str, str]:
    """Return the label at the start of a line and what follows it; no label, if no mark ends it."""
    for mark in _MARK.finditer(line, 1, MAX_LABEL):
        label = folded(line[: mark.start()].strip(ORNAMENT).rstrip("."))
        if _role_of_label(label) is not None:
            return label, line[mark.end() :].strip(_MARKS + " \u00a0\u3000\n")
    return "", line


def _role_of_label(label: str) -> str | None:
    """Return what a label announces; of two, as in `Text/Fotos`, the first is believed."""
    return _labels().get(label) or _labels().get(label.partition("/")[0].partition(" & ")[0].strip())


def role_anywhere(text: str, *, linked: bool = False) -> str | None:
    """Return what a line in the middle of an article is to it: a correction, a way to another article.

    Args:
        text: The whole text of a paragraph.
        linked: Whether the end of it is a link.
    """
    line = unwrapped(text)
    if len(text) > MAX_LINE or not may_begin(line):
        return None
    start = folded(text.lstrip(OPENERS)[:3])
    if start not in _starts() and start[:2] not in _starts() and start[:1] not in _starts():
        return None
    role = labelled(line) or sentence(line) or related(line, linked=linked)
    return role if role in {"correction", "related"} else None


@cache
def _starts() -> frozenset[str]:
    """Return the first three characters of everything that may stand in the middle of an article."""
    corrections = [names for role, names in (*LABELS, *SENTENCES) if role == "correction"]
    return frozenset(phrase[:3] for names in (*corrections, RELATED) for phrase in _phrases(names))


@cache
def _labels() -> Mapping[str, str]:
    """Return the role that each label announces."""
    return {label.strip(): role for role, labels in LABELS for label in labels.split("|")}


@cache
def _phrases(names: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in names.split("|"))


def end_mark(line: str) -> str | None:
    """`END`, （完）, ■, `-30-`: below the last line of an article. Guard: nothing else is in the line."""
    known = len(line) <= MAX_END and (line in ENDS or folded(line.strip(" -–—~*.")) in ENDS)
    return "end" if known else None


def rights(line: str) -> str | None:
    """A notice of rights: 未经授权，不得转载。, `All rights reserved`, `© 2024 Example Press`.

    Guards: the words are those of notices and not in quotation marks, or the line speaks of this article.
    """
    if len(line) > MAX_NOTICE:
        return None
    if line.startswith(SIGNS):
        return "rights" if not line[1:].lstrip()[:1].islower() else None
    head = folded(line[:MAX_LABEL])
    if head.startswith(ROUND_SIGNS):
        return "rights" if any(map(str.isdigit, line[3:9])) else None
    if head.startswith(COPYRIGHTS):
        return "rights"
    if not may_notify(line):
        return None
    lower = folded(line)
    if any(lower[at - 1 : at] not in _QUOTES for at in _finder(RIGHTS).places(lower)):
        return "rights"
    of_this = _finder(RIGHTS_OF_THIS).are_in(lower) and _finder(THIS).are_in(lower)
    return "rights" if of_this else None


@cache
def _finder(names: str) -> Phrases:
    return Phrases(_phrases(names))


def labelled(line: str) -> str | None:
    """A label and what it announces: 责任编辑：林一, `Quelle: dpa`, `Correction: …`.

    Guards: after the label of a byline or an editor stand names, after that of a source no sentence.
    """
    label, rest = label_of(line)
    if not label or not rest:
        return None
    role = _role_of_label(label)
    if role in WRITERS:
        return role if is_byline_of(rest.rstrip("."), labelled=True) else None
    if role == "source" and (len(rest) > MAX_SOURCE or (rest[-1] in _FINAL and " " in rest) or "。" in rest):
        return None
    return role if label not in WEAK_SOURCES or is_house(rest) else None


def labelled_in_han(line: str) -> str | None:
    """记者 陈小北 编辑 林一: labels that only a blank follows. Guard: nothing but names and labels."""
    if len(line) > MAX_LABEL:
        return None
    for role, labels in _han_labels():
        if line.startswith(labels):
            label = next(label for label in labels if line.startswith(label))
            if line[len(label) : len(label) + 1] in {" ", "\u3000", "\u00a0"}:
                return role if names_in(line[len(label) :]) and "，" not in line else None
    return None


@cache
def _han_labels() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((role, tuple(labels.split())) for role, labels in HAN_LABELS)


def by_somebody(line: str) -> str | None:
    """`By Jane Doe`, `Von Max Muster`, `Par`, `Reporting by`. Guard: a full name, perhaps an office."""
    word = folded(line[:MAX_LABEL].partition(" ")[0])
    if word in PREPOSITIONS:
        return "byline" if is_byline_of(line[len(word) :].strip(), labelled=False) else None
    role, rest = label_of_words(line) if len(line) <= MAX_NOTICE else (None, "")
    return role if role in WRITERS and is_byline_of(rest.rstrip("."), labelled=False) else None


def label_of_words(line: str) -> tuple[str | None, str]:
    """Return what the first two or three words of a line announce, such as `Reporting by`, and the rest."""
    words = line.split(None, 3)
    for count in (2, 3):
        role = _labels().get(folded(" ".join(words[:count]))) if len(words) > count else None
        if role is not None:
            return role, line.split(None, count)[count]
    return None, line


def without_blank(line: str) -> str | None:
    """本报记者陈小北, 記者陳小北／台北報導: an office with a name right after it, and perhaps a place.

    Guards: the office is that of a house, or the line ends as datelines do, and nothing else is in it.
    """
    if len(line) > MAX_LABEL:
        return None
    for office in OFFICES:
        before, found, after = line.partition(office)
        if not found or not (
            not before or before.endswith(OUTLET_ENDINGS) or before in {"本报", "本報", "本刊"}
        ):
            continue
        name, *rest = re.split(r"[\s／/]+", after, maxsplit=1)
        reported = bool(rest) and rest[0].endswith(REPORTED)
        if 2 <= len(name) <= 4 and names_in(name) and ((before and not rest) or reported):  # noqa: PLR2004
            return "byline"
    return None


def signed(text: str) -> str | None:
    """`(dpa)`, `[AFP/Reuters]` and nothing else, as agencies sign. Guards: known ones, in brackets."""
    in_brackets = len(text) <= MAX_LABEL and text[:1] in WRAPPERS
    return "source" if in_brackets and is_agency(unwrapped(text)) else None


def with_office(line: str) -> str | None:
    """홍길동 기자, 山田太郎記者, with an address perhaps. Guard: the line is a name and the office."""
    if len(line) > MAX_LABEL or not any(office in line for office in HONORIFICS):
        return None
    bare = line.partition("@")[0].rpartition(" ")[0] if "@" in line else line
    is_short = len(bare.split()) <= MAX_OFFICE
    return "byline" if is_short and bare.rstrip(" =").endswith(HONORIFICS) and names_in(bare) else None


def sentence(line: str) -> str | None:
    """`This article first appeared in …`, 本文仅代表作者观点: sentences that speak of the article itself."""
    lower = folded(line[:MAX_SENTENCE])
    if lower[:2] not in _sentence_starts():
        return None
    return next((role for role, starts in SENTENCES if lower.startswith(_phrases(starts))), None)


@cache
def _sentence_starts() -> frozenset[str]:
    """Return the first two characters of every sentence that speaks of the article."""
    return frozenset(phrase[:2] for _, starts in SENTENCES for phrase in _phrases(starts))


def appeared(line: str) -> str | None:
    """この記事は『港新聞』に掲載されました。: what comes first leaves open what is said of the article.

    Guard: no longer than a notice.
    """
    lower = folded(line)
    if len(line) > MAX_NOTICE or lower[:2] not in _appeared_starts():
        return None
    said = (words for starts, words in APPEARED if lower.startswith(_phrases(starts)))
    return "source" if any(word in lower for words in said for word in _phrases(words)) else None


@cache
def _appeared_starts() -> frozenset[str]:
    return frozenset(phrase[:2] for starts, _ in APPEARED for phrase in _phrases(starts))


def related(line: str, *, linked: bool = False) -> str | None:
    """`Read more: …`, 延伸阅读：…, `Lesen Sie auch: …`: a way to another article.

    Guards: nothing, or a mark and a few words that are no sentence follow; `Read more books` is text. What
    announces other things as well (`Recommended: five a day`) must stand before a link.
    """
    cue, rest = _related_cue(line)
    if cue and line[0] in "【[" and line[1:].startswith((cue + "】", cue + "]")):
        return "related" if len(line) <= MAX_RELATED else None
    if not cue or len(line) > MAX_RELATED or (rest and not linked and cue in WEAK_RELATED):
        return None
    return "related" if not rest or (rest[0] in ":：|｜»>→–—-" and rest[-1] not in _FINAL) else None


def is_related_cue(text: str) -> bool:
    """Tell a line that announces the links below it: `Read more:`."""
    line = unwrapped(text)
    if not may_begin(line):
        return False
    cue, rest = _related_cue(line)
    return bool(cue) and not rest.strip(ORNAMENT + ":：")


def _related_cue(line: str) -> tuple[str, str]:
    """Return the cue that a line begins with, and what follows it."""
    line = line.lstrip(ORNAMENT + "【[(")
    lower = folded(line[:MAX_LABEL])
    if lower[:2] not in cue_starts() or not lower.startswith(_phrases(RELATED)):
        return "", line
    cue = max((phrase for phrase in _phrases(RELATED) if lower.startswith(phrase)), key=len)
    return cue, line[len(cue) :].strip("】]) \u00a0\u3000")


def nothing_but_a_prefix(line: str) -> str | None:
    """A line that is only a prefix of paragraphs elsewhere: 【本报记者 陈小北】, `LONDON (Reuters) -`."""
    may_be_one = len(line) <= MAX_PREFIX and ends_like_a_prefix(line)
    marks = prefix_marks(line, opening=True) if may_be_one else ()
    if not marks or max(mark.end for mark in marks) < len(line):
        return None
    return "byline" if any(mark.type == "byline" for mark in marks) else "dateline"


LINE_RULES: tuple[Callable[[str], str | None], ...] = (
    end_mark,
    rights,
    labelled,
    labelled_in_han,
    by_somebody,
    without_blank,
    with_office,
    appeared,
    sentence,
)
"""Who is asked what a line is, the surest first."""

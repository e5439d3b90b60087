"""What one look at a text rules out: nearly all are prose, and of prose no rule needs to be asked.

A gate is made of the tables that its rules read, so that a word added to a table widens the gate. It may let
through what no rule then knows; it stops nothing that a rule would know. Most texts of scripts without
capitals are stopped by their first character, others by their first words.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from articlekit.parsers.html._role_cues import (
    COPYRIGHTS,
    HAN_LABELS,
    LABELS,
    RELATED,
    RIGHTS,
    RIGHTS_OF_THIS,
    ROUND_SIGNS,
    SENTENCES,
    SIGNS,
)
from articlekit.parsers.html._role_finder import Traces
from articlekit.parsers.html._role_prefixes import CLOSERS
from articlekit.parsers.html._role_sources import APPEARED
from articlekit.parsers.html._role_text import OPENERS, ORNAMENT, WRAPPERS, folded, unwrapped
from articlekit.parsers.html._role_words import HONORIFICS, OFFICES, PREPOSITIONS

__all__ = [
    "MAX_LABEL",
    "MAX_NOTICE",
    "MAX_SENTENCE",
    "WRITERS",
    "cue_starts",
    "first_characters",
    "may_begin",
    "may_notify",
    "may_tell",
]

MAX_NOTICE = 300
"""Characters of the longest notice of rights that only its words tell."""
MAX_LABEL = 40
"""Characters in which a label ends, and of the longest line that a name and an office are."""
MAX_SENTENCE = 60
"""Characters of the longest start of a sentence in the table."""
WRITERS = frozenset({"byline", "editor"})
"""Roles whose labels need no mark after them where names follow."""

_BEFORE = "".join((OPENERS, *WRAPPERS, *CLOSERS))
"""What may stand before a line's first word."""
_CAPITALS = "İ\u212a"
"""Capitals that no small letter leads to: the Turkish İ, and the sign for kelvin."""


def may_tell(text: str) -> bool:
    """Tell whether a text may say something of the article by its words, wherever it stands.

    Let through are short texts in brackets, those that begin as `may_begin` says, those of a notice's length
    that hold a piece of one, and short ones with an office.

    Args:
        text: The whole text of a paragraph, without white space around it.
    """
    if text[:1] in first_characters():
        if text[0] in WRAPPERS and len(text) <= MAX_LABEL:
            return True
        text = unwrapped(text)
        if may_begin(text):
            return True
    if len(text) > MAX_LABEL:
        return len(text) <= MAX_NOTICE and may_notify(text)
    return may_notify(text) or any(map(text.__contains__, _offices()))


def may_begin(line: str) -> bool:
    """Tell whether a line begins like anything in the tables, perhaps after brackets or ornaments.

    In a bracket that ends before the line does stand only signs, or words that announce other articles.

    Args:
        line: The text of a paragraph, without brackets around all of it.
    """
    first = line[:1]
    if first not in first_characters():
        return False
    if first in _BEFORE:
        line = line.lstrip(_BEFORE).lstrip()
        if first not in ORNAMENT:
            return folded(line[:2]) in cue_starts()
        if line[:1] not in first_characters():
            return False
    head = folded(line[:MAX_SENTENCE])
    return head.startswith(_beginnings_with(head[0])) or head.split(None, 1)[0] in _first_words()


def may_notify(text: str) -> bool:
    """Tell whether a text holds a piece of what notices of rights say."""
    return _notices().may_be_in(text)


@cache
def _notices() -> Traces:
    return Traces(f"{RIGHTS}|{RIGHTS_OF_THIS}".split("|"))


@cache
def _offices() -> tuple[str, ...]:
    """Return the offices after or before a name, without those that end with another."""
    offices = {*HONORIFICS, *OFFICES}
    return tuple(office for office in offices if not office.endswith(tuple(offices - {office})))


@cache
def first_characters() -> frozenset[str]:
    """Return what texts begin with that may tell something: brackets, ornaments and letters of any size."""
    small = _beginnings().keys()
    return frozenset((*small, *map(str.upper, small), *_CAPITALS, *_BEFORE))


@cache
def _beginnings_with(first: str) -> tuple[str, ...]:
    """Return how a text may begin that begins with this letter; of what begins alike, the shortest."""
    shortest: list[str] = []
    for phrase in sorted(_beginnings().get(first, ())):
        if not shortest or not phrase.startswith(shortest[-1]):
            shortest.append(phrase)
    return tuple(shortest)


@cache
def _beginnings() -> Mapping[str, list[str]]:
    """Return by its first character how a text may begin, in small letters."""
    begins: dict[str, list[str]] = {}
    for phrase in _phrases():
        begins.setdefault(phrase[0], []).append(phrase)
    return begins


@cache
def cue_starts() -> frozenset[str]:
    """Return the first two characters of what announces links, and those of a notice's sign in brackets."""
    signs = (sign[1:] for sign in ROUND_SIGNS)
    return frozenset(phrase.strip()[:2] for phrase in (*RELATED.split("|"), *signs))


def _phrases() -> list[str]:
    """Return what texts begin with. At a word's end a small sigma has two forms, so it is left away there."""
    names = (RELATED, *(names for _, names in (*LABELS, *SENTENCES)), *(starts for starts, _ in APPEARED))
    phrases = [phrase.strip().rstrip("ς") for phrase in "|".join(names).split("|")]
    phrases += " ".join(labels for _, labels in HAN_LABELS).split()
    phrases += (f"{word} " for word in PREPOSITIONS)
    return [*phrases, *map(folded, SIGNS), *COPYRIGHTS]


@cache
def _first_words() -> frozenset[str]:
    """Return the first words of labels of several, between which any blank may stand."""
    labels = (label.split() for role, names in LABELS if role in WRITERS for label in names.split("|"))
    return frozenset(words[0] for words in labels if len(words) > 1)

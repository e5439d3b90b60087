"""Names of people in bylines: what may be one, in scripts with and without capitals."""

from __future__ import annotations

import re

from articlekit.parsers.html._role_text import folded
from articlekit.parsers.html._role_words import (
    AGENCIES,
    AGENCY_ENDINGS,
    HONORIFICS,
    JOINERS,
    NO_NAMES,
    OFFICES,
    OUTLET_ENDINGS,
    PARTICLES,
    PLACED,
    REPORTED,
)

__all__ = ["is_byline_of", "is_house", "names_in"]

MAX_COLUMNS = 160
"""Characters of the longest line that may be nothing but names."""
MAX_WORDS = 6
"""Words of the longest name."""
FULL = 2
"""Words of the shortest name that no label announces."""
MAX_BARE = 24
"""Characters of the longest name in a script without capitals."""

_PARTS = re.compile(r"[,;/|｜、，；・＆&／]")
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_TAIL = re.compile(r"\s*+\([^()]{1,40}+\)\Z")
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,64}|@\w{1,40}")
_EDGE = " \t\u00a0\u3000.:：=＝()（）[]【】〔〕<>|｜丨-–—*"


def names_in(line: str) -> tuple[str, ...]:
    """Return the names in a line that should hold nothing else, without houses and offices.

    Args:
        line: The line without its label, such as `Jane Doe and John Roe, Associated Press`.
    """
    parts = _split(_ADDRESS.sub("", _TAIL.sub("", line)))
    return tuple(dict.fromkeys(name for part in parts for name in _people(part)))


def is_byline_of(line: str, *, labelled: bool) -> bool:
    """Tell whether a line is names, and perhaps what they do or where they are.

    Args:
        line: The line after its label or its `By`.
        labelled: A label says that names follow, so that one word is enough.
    """
    line = _TAIL.sub("", line)
    if not 1 < len(line) <= MAX_COLUMNS or line[-1] in "…:：" or ". " in line.replace("r. ", ""):
        return False
    if any(mark in line for mark in "!?。！？"):
        return False
    first, *others = _split(_ADDRESS.sub("", line)) or [""]
    if not _people(first) and not (is_house(first) and (labelled or first[0].isupper())):
        return False
    words = first.split()
    if (
        not labelled
        and sum(map(_is_capital, words)) < FULL
        and folded(first) not in AGENCIES
        and first.lower() != first.upper()
    ):
        return False
    return all(len(other.split()) <= MAX_WORDS for other in others)


def _split(line: str) -> list[str]:
    """Return the parts of a line that commas and words such as `and` part."""
    parts: list[str] = []
    for piece in _PARTS.split(line):
        words: list[str] = []
        for word in piece.split():
            if folded(word) in PLACED and words:
                break
            if (
                folded(word) in JOINERS
                and (len(word) > 1 or word.islower())
                and words
                and folded(words[-1]) not in PARTICLES
            ):
                parts.append(" ".join(words))
                words = []
            else:
                words.append(word)
        parts.append(" ".join(words))
    return [part for part in (part.strip(_EDGE) for part in parts) if part]


def _people(part: str) -> tuple[str, ...]:
    """Return the names in one part; none if it is something else."""
    if any(map(str.isdigit, part)):
        return ()
    if _WIDE.search(part):
        return tuple(filter(None, map(_wide_name, re.split(r"[\s\u3000]+", part))))
    words = part.split()
    if (
        not 1 <= len(words) <= MAX_WORDS
        or not NO_NAMES.isdisjoint((folded(words[0]), folded(words[-1]) if len(words[-1]) > 1 else ""))
        or is_house(part)
    ):
        return ()
    if part.lower() == part.upper():
        return (part,) if len(part) <= MAX_BARE else ()
    capitals = [word for word in words if _is_capital(word)]
    small = all(_is_capital(word) or folded(word) in PARTICLES for word in words)
    return (part,) if capitals and small and _is_capital(words[-1]) else ()


def _is_capital(word: str) -> bool:
    letters = word.lstrip("'’\"“«(")
    return letters[:1].isupper() or letters[:2] in {"d'", "d’", "l'", "l’"} or "-" in letters[:3]


def is_house(part: str) -> bool:
    """Tell an agency or a newspaper from a person."""
    lower = folded(part)
    if lower in AGENCIES or (part == part.upper() and lower.partition(" ")[0] in AGENCIES):
        return True
    return lower.endswith(OUTLET_ENDINGS if _WIDE.search(part) else AGENCY_ENDINGS)


def _wide_name(word: str) -> str | None:
    """Return a name in Chinese, Japanese or Korean: two to four characters, or more with a dot or kana."""
    word = word.strip(_EDGE)
    for office in OFFICES:
        word = word.rpartition(office)[2] or word
    for honorific in HONORIFICS:
        word = word.removesuffix(honorific).removeprefix(honorific)
    if word.endswith((*OUTLET_ENDINGS, *REPORTED)) or not 2 <= len(word) <= (12 if "·" in word else 5):  # noqa: PLR2004
        return None
    return word if all(character.isalpha() or character == "·" for character in word) else None

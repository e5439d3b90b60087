"""Finds any of many phrases in a line, in about the time that one takes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from articlekit.parsers.html._role_text import folded

__all__ = ["Phrases", "Traces"]

_WIDE = "\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af【"
"""Characters of scripts without spaces, or capitals."""
_UNSPACED = re.compile(f"[{_WIDE}]{{1,3}}")
"""The first characters of a phrase in one of them."""
_LETTER = re.compile("[^\x00-\xbf\u2000-\u206f]")
"""A letter beyond those of English, or a sign that is not of its punctuation."""
_SIDE = f"^\\s{_WIDE}\u2010-\u2027\u3000-\u303f\uff00-\uff65"
_BETWEEN = re.compile(f"[{_SIDE}][^\\w{_WIDE}][{_SIDE}]")
"""What parts two words of a script with spaces, rather than a blank after a full stop of another."""
_JOINT = re.compile(r"[\s-]|\Z")
_EDGE = "\"'“”‘’«»„()[]【】（）.,;:!?©*–—-"
_RARE = "qxjzkvbugфщэцюшжхйчгбзы"
"""Letters that few words have, the rarest first."""
_PIECE = 8
"""Characters of a phrase that are looked for: fewer are in too many words, more are no better."""


class Phrases:
    """Phrases by their first words, and those of scripts without spaces by themselves.

    Args:
        phrases: What to find, in small letters.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        """Sort the phrases by how they are found."""
        self._by_word: dict[str, list[str]] = {}
        self._unspaced: dict[str, list[str]] = {}
        for phrase in phrases:
            if _UNSPACED.match(phrase):
                self._unspaced.setdefault(phrase[0], []).append(phrase)
            else:
                self._by_word.setdefault(phrase.split()[0].strip(_EDGE), []).append(phrase)

    def places(self, line: str) -> Iterator[int]:
        """Give where phrases stand in a line: each first one, and of those without spaces the first of all.

        Args:
            line: A line in small letters.
        """
        for at, first in enumerate("" if line.isascii() else line):
            if first in self._unspaced and line.startswith(tuple(self._unspaced[first]), at):
                yield at
                break
        for word in line.split():
            for phrase in self._by_word.get(word.strip(_EDGE), ()):
                at = line.find(phrase)
                if at >= 0:
                    yield at

    def are_in(self, line: str) -> bool:
        """Tell whether one of the phrases stands in a line in small letters."""
        return next(self.places(line), -1) >= 0


class Traces:
    """Pieces of phrases, one of each: where none is in a text, no phrase is.

    A phrase in a script without spaces is looked for by its first characters, which need not be folded; any
    other by a piece with its rarest letter, and only where a blank is, or what else parts the words of one.
    Each pattern waits for a text whose letters may be its own.

    Args:
        phrases: What to find, in small letters.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        """Sort the phrases by how they are looked for."""
        names = {phrase.strip() for phrase in phrases}
        self._unspaced = {found[0] for found in map(_UNSPACED.match, names) if found is not None}
        self._spaced = [name for name in names if _UNSPACED.match(name) is None]
        joints = {found[0] for found in map(_JOINT.search, self._spaced) if found is not None}
        self._joints = tuple(sorted(joints))

    def may_be_in(self, text: str) -> bool:
        """Tell whether a piece of a phrase stands in a text."""
        is_english = text.isascii() or _LETTER.search(text) is None
        if not is_english and self._starts.search(text) is not None:
            return True
        for joint in self._joints:
            if joint in text and _BETWEEN.search(text) is not None:
                return self._have_piece_in(folded(text), is_english=is_english)
        return False

    def _have_piece_in(self, small: str, *, is_english: bool) -> bool:
        if self._english_pieces.search(small) is not None:
            return True
        return not is_english and self._other_pieces.search(small) is not None

    @cached_property
    def _starts(self) -> re.Pattern[str]:
        return re.compile("|".join(map(re.escape, sorted(self._unspaced))))

    @cached_property
    def _english_pieces(self) -> re.Pattern[str]:
        return _pieces_of(phrase for phrase in self._spaced if _LETTER.search(phrase) is None)

    @cached_property
    def _other_pieces(self) -> re.Pattern[str]:
        return _pieces_of(phrase for phrase in self._spaced if _LETTER.search(phrase) is not None)


def _pieces_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of a piece of each phrase, by its rarest letter: so few places are looked at twice."""
    pieces: dict[str, set[str]] = {}
    for phrase in phrases:
        letter = next((letter for letter in _RARE if letter in phrase), phrase[0])
        at = phrase.index(letter) + 1
        before = f"(?<={re.escape(phrase[-_PIECE:])})" if len(phrase) - at < _PIECE - 2 else ""
        pieces.setdefault(re.escape(letter), set()).add(re.escape(phrase[at : at + _PIECE - 1]) + before)
    ways = (f"{letter}(?:{'|'.join(sorted(rest))})" for letter, rest in sorted(pieces.items()))
    return re.compile("|".join(ways))

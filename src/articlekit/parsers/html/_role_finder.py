"""Finds any of many phrases in a line, in about the time that one takes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

__all__ = ["Phrases"]

_UNSPACED = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af【]")
_EDGE = "\"'“”‘’«»„()[]【】（）.,;:!?©*–—-"
_WORD = re.compile(rf"[^\s{re.escape(_EDGE)}]+")


class Phrases:
    """Phrases by their first words; those of scripts without spaces are one pattern.

    Args:
        phrases: What to find, in small letters.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        """Sort the phrases by how they are found."""
        self._by_word: dict[str, list[str]] = {}
        unspaced: list[str] = []
        for phrase in phrases:
            if _UNSPACED.match(phrase):
                unspaced.append(phrase)
            else:
                self._by_word.setdefault(phrase.split()[0].strip(_EDGE), []).append(phrase)
        self._unspaced = re.compile("|".join(map(re.escape, unspaced)))
        self._starts = {first for word in self._by_word for first in _WORD.findall(word)[:1]}

    def may_be_in(self, line: str) -> bool:
        """Tell whether a phrase, or at least the first word of one, stands in a line in small letters."""
        if self._unspaced.pattern and self._unspaced.search(line) is not None:
            return True
        return not self._starts.isdisjoint(_WORD.findall(line))

    def places(self, line: str) -> Iterator[int]:
        """Give where phrases stand in a line; each first one only.

        Args:
            line: A line in small letters.
        """
        found = self._unspaced.search(line) if self._unspaced.pattern else None
        if found is not None:
            yield found.start()
        for word in line.split():
            for phrase in self._by_word.get(word.strip(_EDGE), ()):
                at = line.find(phrase)
                if at >= 0:
                    yield at

    def are_in(self, line: str) -> bool:
        """Tell whether one of the phrases stands in a line in small letters."""
        return next(self.places(line), -1) >= 0

"""Words that texts begin or end with, kept by their first or last letter: few are compared with a text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Final

__all__ = ["Ends", "Starts", "alternation"]


class Starts:
    """Words that a text may begin with."""

    def __init__(self, words: Iterable[str]) -> None:
        """Keep the words by their first letter, each list in the order given."""
        self._by_letter: Final = _grouped(words, slice(1))

    def begin(self, text: str) -> bool:
        """Tell whether a text begins with one of the words."""
        return text.startswith(self._by_letter.get(text[:1], ()))

    def of(self, text: str) -> tuple[str, ...]:
        """Return the words that begin with the first letter of a text."""
        return self._by_letter.get(text[:1], ())


class Ends:
    """Words that a text may end with."""

    def __init__(self, words: Iterable[str]) -> None:
        """Keep the words by their last letter, each list in the order given."""
        self._by_letter: Final = _grouped(words, slice(-1, None))

    def end(self, text: str) -> bool:
        """Tell whether a text ends with one of the words."""
        return text.endswith(self._by_letter.get(text[-1:], ()))

    def of(self, text: str) -> tuple[str, ...]:
        """Return the words that end with the last letter of a text."""
        return self._by_letter.get(text[-1:], ())


def alternation(words: Collection[str]) -> str:
    """Write words as a pattern that looks at each letter once, and tries the longest word first."""
    tails: dict[str, list[str]] = {}
    for word in filter(None, words):
        tails.setdefault(word[0], []).append(word[1:])
    branches = "|".join(re.escape(letter) + alternation(rest) for letter, rest in tails.items())
    shorter = "?" if "" in words and branches else ""
    return f"(?:{branches}){shorter}" if shorter or len(tails) > 1 else branches


def _grouped(words: Iterable[str], letter: slice) -> dict[str, tuple[str, ...]]:
    """Return words by one of their letters."""
    grouped: dict[str, tuple[str, ...]] = {}
    for word in words:
        grouped[word[letter]] = (*grouped.get(word[letter], ()), word)
    return grouped

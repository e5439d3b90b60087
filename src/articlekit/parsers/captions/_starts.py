"""Words that texts begin or end with, kept by their first or last letter: few are compared with a text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

__all__ = ["Ends", "Starts"]


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


def _grouped(words: Iterable[str], letter: slice) -> dict[str, tuple[str, ...]]:
    """Return words by one of their letters."""
    grouped: dict[str, tuple[str, ...]] = {}
    for word in words:
        grouped[word[letter]] = (*grouped.get(word[letter], ()), word)
    return grouped

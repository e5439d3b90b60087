"""The addresses of links, `[name]: /address`, told from words after a label, which would be lost."""

from __future__ import annotations

from collections import Counter

from markdown_it.rules_block.reference import reference
from markdown_it.rules_block.state_block import StateBlock

from articlekit._patterns import compiled_later

__all__ = ["address"]

_WORD = compiled_later(r"[ \t]*\[([^\[\]\n]{1,200})\]:[ \t]*([^\s<>/.#:?&=@%+\\(]+)[ \t]*\Z")
_LABEL = compiled_later(r"\[([^\[\]]{1,200})\]")
_LABELS = "labels"
"""The name in the reader's `env` of how often each label stands in the source."""


def address(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's own
    """Read an address; `[Update]: postponed` is none if nothing else names it."""
    line = state.src[state.bMarks[start] : state.eMarks[start]]
    found = _WORD.match(line)
    if found is not None and _count(state, found[1]) < 2:  # noqa: PLR2004 - only here
        return False
    return bool(reference(state, start, end, silent))


def _count(state: StateBlock, label: str) -> int:
    """Return how often a label stands in the source; they are counted once."""
    labels = state.env.get(_LABELS)
    if labels is None:
        labels = state.env[_LABELS] = Counter(map(_folded, _LABEL.findall(state.src)))
    return int(labels[_folded(label)])


def _folded(label: str) -> str:
    return " ".join(label.casefold().split())

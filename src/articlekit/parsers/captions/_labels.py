"""Words that only serve the page's machinery: labels for screen readers, marks that point to the picture."""

from __future__ import annotations

from articlekit.parsers.captions._cues import ABOVE_MARKS, BELOW_MARKS
from articlekit.parsers.captions._cues_page import CAPTION_LABELS, TAIL_LABELS
from articlekit.parsers.captions._names import is_button
from articlekit.parsers.captions._span import EDGE
from articlekit.parsers.captions._starts import Starts

__all__ = ["hint_length", "label_length", "tail_length"]

_CAPTION_LABELS = Starts(CAPTION_LABELS)
_POINTERS = ABOVE_MARKS | BELOW_MARKS
_COLONS = ":,，：،"


def hint_length(text: str) -> int:
    """Return how long the first line is if it is a button: 点击播放 GIF 0.0M above NetEase's captions."""
    line, found, rest = text.partition("\n")
    return len(line) + 1 if found and rest and is_button(line) else 0


def label_length(text: str) -> int:
    """Return how long the label at the start of a text is: a mark ends it, or it is all there is."""
    if hint := hint_length(text):
        return hint
    bare = text.lstrip(EDGE)
    lead = len(text) - len(bare)
    if bare[:1] in _POINTERS and bare:
        return lead + 1
    small = bare[:40].lower()
    for label in _CAPTION_LABELS.of(small):
        if small.startswith(label) and (length := _ends_label(bare, label)):
            return lead + length
    return 0


def _ends_label(text: str, label: str) -> int:
    """Return how long a label is with the mark after it; 0 if the text goes on without one."""
    rest = text[len(label) :].lstrip(EDGE)
    if not rest:
        return len(text)
    if label[-1] in _COLONS or label in TAIL_LABELS:
        return len(label)
    return len(text) - len(rest) + 1 if rest[0] in _COLONS else 0


def tail_length(text: str) -> int:
    """Return how long the button at the end of a text is: `toggle caption`."""
    bare = text.rstrip(EDGE)
    if not bare.lower().endswith(TAIL_LABELS):
        return 0
    label = next(label for label in TAIL_LABELS if bare.lower().endswith(label))
    return len(text) - len(bare) + len(label)

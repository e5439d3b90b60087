"""WordPress's `[caption …]<img> words[/caption]`, raw in the text of an export or a feed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articlekit.models import Paragraph
from articlekit.parsers._draft import Draft

__all__ = ["Unwrapped", "unwrap_shortcodes"]

_OPEN, _CLOSE = "[caption", "[/caption]"
_EDGE = " \t\n\u3000"


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """Drafts without short codes."""

    drafts: Sequence[Draft]
    pairs: tuple[tuple[int, int], ...] = ()
    """Where the pictures are that had one, each with the place of its caption."""


def unwrap_shortcodes(drafts: Sequence[Draft]) -> Unwrapped:
    """Return the drafts of a run with the words inside `[caption]` apart from those around it."""
    if not any(_CLOSE in draft.block.text for draft in drafts if isinstance(draft.block, Paragraph)):
        return Unwrapped(drafts)
    found: list[Draft] = []
    pairs: list[tuple[int, int]] = []
    for draft in drafts:
        opened = len(found) > 1 and found[-1].block.type == "image" and _opening(found[-2]) is not None
        block = draft.block
        if not opened or not isinstance(block, Paragraph) or _CLOSE not in block.text:
            found.append(draft)
            continue
        before, image = found[-2], found[-1]
        del found[-2:]
        found += [*_part(before, 0, _opening(before)), image]
        words, _, _ = block.text.partition(_CLOSE)
        caption = list(_part(draft, 0, len(words)))
        pairs += [(len(found) - 1, len(found))] * len(caption)
        found += [*caption, *_part(draft, len(words) + len(_CLOSE), len(block.text))]
    return Unwrapped(tuple(found), tuple(pairs))


def _opening(draft: Draft) -> int | None:
    """Return where a `[caption …]` at the end of a text begins."""
    block = draft.block
    if not isinstance(block, Paragraph) or not block.text.rstrip(_EDGE).endswith("]"):
        return None
    start = block.text.rfind(_OPEN)
    return start if start >= 0 and "]" not in block.text[start:].rstrip(_EDGE)[:-1] else None


def _part(draft: Draft, start: int, end: int | None) -> list[Draft]:
    """Return a range of a paragraph as a draft of its own; none when it is blank."""
    block = draft.block
    assert isinstance(block, Paragraph)  # noqa: S101 - told apart by the callers
    inner = block.text[start:end]
    first = start + len(inner) - len(inner.lstrip(_EDGE))
    last = first + len(inner.strip(_EDGE))
    return [Draft(block.slice(first, last), draft.box, continues=draft.continues)] if first < last else []

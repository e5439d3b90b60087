"""What kinds of drafts there are for captions: those that have one, and those that are one."""

from __future__ import annotations

from articlekit.models import Heading, Paragraph
from articlekit.parsers._draft import Draft

__all__ = ["is_blank", "is_text", "is_visual", "text_of"]

_VISUAL = frozenset({"image", "gallery", "media", "embed", "table"})
_TEXTS = (Paragraph, Heading)


def is_visual(draft: Draft) -> bool:
    """Tell whether a draft can have a caption."""
    return draft.block.type in _VISUAL


def is_text(draft: Draft) -> bool:
    """Tell whether a draft can be a caption."""
    return isinstance(draft.block, _TEXTS)


def text_of(draft: Draft) -> str:
    """Return the words of a draft; empty for what is no text."""
    block = draft.block
    return block.text if isinstance(block, _TEXTS) else ""


def is_blank(draft: Draft) -> bool:
    """Tell whether a draft is a caption element without text, which only says that there is no caption."""
    block = draft.block
    return isinstance(block, _TEXTS) and (not block.text or block.text.isspace())

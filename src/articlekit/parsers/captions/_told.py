"""What the Markdown reader says of captions: by which convention of Markdown it found one."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Any

from articlekit.models import Block, Image, Paragraph
from articlekit.models._html_names import CAPTION
from articlekit.parsers._draft import Draft
from articlekit.parsers.captions._read import Part, read_words

__all__ = ["is_titled", "told_rule", "with_title"]

RULES = {
    "emphasis": ("caption.emphasis", 0.95),
    "brackets": ("caption.brackets", 0.95),
    "shortcode": ("caption.shortcode", 0.97),
}
"""The rule of each convention, and how sure it is."""

CLOSE = 4
"""How many elements around a caption may say so."""

TITLE = ("caption.title", 0.7)


def told_rule(drafts: Iterable[Draft], found: tuple[str, float]) -> tuple[str, float]:
    """Return the rule and the confidence of the convention that an element round some drafts names."""
    for draft in drafts:
        for box in islice(draft.box.path(), CLOSE):
            if CAPTION in box.attributes and (told := RULES.get(box.attributes[CAPTION] or "")) is not None:
                return told
    return found


def is_titled(draft: Draft) -> bool:
    """Tell a picture of Markdown whose title is its caption: no line beside it is."""
    return draft.box.attributes.get(CAPTION) == "title"


def with_title(draft: Draft, block: Block) -> Block:
    """Return a picture with its title as its caption, if the Markdown reader allows it."""
    if not isinstance(block, Image) or block.caption is not None or not block.title:
        return block
    if not is_titled(draft):
        return block
    words = read_words([Part(Draft(Paragraph(text=block.title), draft.box))], *TITLE, certain=True)
    changes: dict[str, Any] = {"title": None}
    if words.caption is not None:
        changes["caption"] = words.caption
    if words.credit is not None and block.credit is None:
        changes["credit"] = words.credit
    return block.replace(**changes)

"""Where lists need blank lines, and what keeps blocks that follow each other apart."""

from articlekit.models import Aside, Block, List, ListItem, Paragraph, Quote, UnknownBlock

__all__ = ["begins_with_text", "is_tight", "says_more", "would_join"]

_NESTING = frozenset({"list", "quote", "aside"})
"""The kinds of block whose lines have a mark before each, or are further in."""


def says_more(block: Block) -> bool:
    """Tell whether a block has an id, a role or fields of a newer version, which Markdown cannot say."""
    if isinstance(block, UnknownBlock):
        return True
    return block.id is not None or block.role is not None or bool(block.model_extra)


def would_join(first: Block, second: Block) -> bool:
    """Tell whether two blocks would be read as one: lists of a kind, or quotations."""
    if first.type not in _NESTING or second.type not in _NESTING:
        return False
    if isinstance(first, List) and isinstance(second, List):
        return first.ordered == second.ordered
    return isinstance(first, Quote | Aside) and isinstance(second, Quote | Aside)


def is_tight(item: ListItem, *, exact: bool) -> bool:
    """Tell whether an item is a text, perhaps with a list under it: then no blank line is needed."""
    if not item.body:
        return True
    under = item.body[1:]
    return (
        begins_with_text(item, exact=exact)
        and len(under) <= 1
        and all(_can_interrupt(block, exact=exact) for block in under)
    )


def _can_interrupt(block: Block, *, exact: bool) -> bool:
    """Tell whether a list can follow a text without a blank line: if it begins with 1 and with words."""
    if not isinstance(block, List) or not block.items or (block.ordered and block.start not in {None, 1}):
        return False
    return begins_with_text(block.items[0], exact=exact)


def begins_with_text(item: ListItem, *, exact: bool) -> bool:
    """Tell whether an item begins with a paragraph of some words, written as Markdown."""
    first = item.body[0] if item.body else None
    return isinstance(first, Paragraph) and bool(first.text) and not (exact and says_more(first))

"""Tables without heads: Markdown wants a row of them, so authors leave it empty."""

from __future__ import annotations

from markdown_it.rules_core.state_core import StateCore
from markdown_it.token import Token

__all__ = ["headless"]


def headless(state: StateCore) -> None:
    """Take the heads of a table away if all of them are empty, and there are rows below."""
    kept: list[Token] = []
    start: int | None = None
    for index, token in enumerate(state.tokens):
        kept.append(token)
        if token.type == "thead_open":
            start = len(kept) - 1
        elif token.type == "thead_close" and start is not None:
            words = any(head.content for head in kept[start:] if head.type == "inline")
            if not words and state.tokens[index + 1].type == "tbody_open":
                del kept[start + 1 : -1]  # an empty head still says that this is no layout
    state.tokens = kept

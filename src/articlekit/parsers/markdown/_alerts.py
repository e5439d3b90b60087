"""Boxes beside the text as GitHub and Obsidian write them: a quotation that begins with `[!NOTE]`."""

from __future__ import annotations

import re

from markdown_it.rules_core.state_core import StateCore
from markdown_it.token import Token

from articlekit._patterns import compiled_later
from articlekit.parsers.markdown._callouts import title_of

__all__ = ["alerts"]

_ALERT = compiled_later(r"\[!(\w[\w-]{0,30})\][+-]?[ \t]*([^\n]*)(?:\n|\Z)")


def alerts(state: StateCore) -> None:
    """Make boxes of the quotations that begin with `[!NOTE]`."""
    tokens = state.tokens
    opened: list[Token] = []
    for index, token in enumerate(tokens):
        if token.type == "blockquote_open":
            opened.append(token)
            found = _alert(tokens, index)
            if found is not None:
                inline = tokens[index + 2]
                inline.content = inline.content[found.end() :].lstrip()
                token.tag = "div"
                token.attrSet("class", "admonition")
                token.meta["title"] = found[2].strip() or title_of(found[1])
        elif token.type == "blockquote_close":
            token.tag = opened.pop().tag


def _alert(tokens: list[Token], index: int) -> re.Match[str] | None:
    """Return the first line of a quotation, if it says that it is a box."""
    first = tokens[index + 1]
    return _ALERT.match(tokens[index + 2].content) if first.type == "paragraph_open" else None

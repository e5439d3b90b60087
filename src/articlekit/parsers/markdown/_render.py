"""Markdown as HTML: CommonMark with GitHub's tables, notes, definitions, attributes and formulas."""

from __future__ import annotations

from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_block.state_block import StateBlock
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

__all__ = ["render"]

MAX_NESTING = 40
"""Levels that Markdown's reader goes down: twice as many as CommonMark's preset, far more than posts have."""

MAX_BLOCKS = 36
"""Levels of lists and quotations that are read as such."""


def render(source: str) -> str:
    """Return Markdown as HTML."""
    return str(_reader().render(source))


class _Reader(MarkdownIt):
    """Leaves addresses as they are written: which of them are safe, the HTML reader knows."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802, PLR6301 - markdown-it's own
        return url

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802, PLR6301 - markdown-it's own
        return True


@lru_cache(1)
def _reader() -> MarkdownIt:
    """Return the reader; making one takes longer than reading a short post."""
    reader = _Reader("commonmark", {"maxNesting": MAX_NESTING})
    reader.enable(["table", "strikethrough"])
    reader.use(footnote_plugin).use(deflist_plugin)
    reader.block.ruler.before("table", "too_deep", _too_deep)
    return reader


def _too_deep(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's own
    """Read what is nested too deeply as a paragraph: markdown-it would leave it out."""
    if silent or state.level < MAX_BLOCKS:
        return False
    last = start
    while last < end and (state.isEmpty(last) or state.sCount[last] >= state.blkIndent):
        last += 1
    state.line = last
    state.push("paragraph_open", "p", 1).map = [start, last]
    token = state.push("inline", "", 0)
    token.content = state.getLines(start, last, state.blkIndent, keepLastLF=False).strip()
    token.map = [start, last]
    token.children = []
    state.push("paragraph_close", "p", -1)
    return True

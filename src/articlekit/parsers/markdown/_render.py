"""Markdown as HTML: CommonMark with GitHub's tables, notes, definitions, attributes and formulas."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from html import escape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import unescapeAll
from markdown_it.renderer import RendererHTML
from markdown_it.rules_block.state_block import StateBlock
from markdown_it.rules_core.state_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin

from articlekit._patterns import compiled_later
from articlekit.parsers.markdown._alerts import alerts
from articlekit.parsers.markdown._attributes import attribute_list, block_attributes
from articlekit.parsers.markdown._emphasis import emphasis
from articlekit.parsers.markdown._figures import IMPLICIT, figures
from articlekit.parsers.markdown._formulas import display_html, formula, formula_block
from articlekit.parsers.markdown._grids import headless, with_all_cells
from articlekit.parsers.markdown._notes import notes
from articlekit.parsers.markdown._references import address
from articlekit.parsers.markdown._shortcodes import Marked

__all__ = ["render", "render_exact", "render_line"]

MAX_NESTING = 40
"""Levels that Markdown's reader goes down: twice as many as CommonMark's preset, far more than posts have."""

MAX_BLOCKS = 36
"""Levels of lists and quotations that are read as such."""

MARKED = "marked"
"""The name in the reader's `env` of the source with its short codes."""

_PICTURE = compiled_later(
    r"!\[([^\[\]\n]{0,500})\]\(<?([^()\s<>]{1,1000})>?(?:[ \t]+\"([^\"\n]{0,500})\")?[ \t]*\)"
)
_LANGUAGE = compiled_later(r"\{?\.?([\w+#-]+(?:\.[\w+#-]+)*)(?::([\w./-]+))?")
_FILE = compiled_later(r"(?:title|file|filename|name|path|src)=[\"']?([^\"'\s}]+)")
_BOX = compiled_later(r"\[([ xX])\](?=\s)")


def render(marked: Marked, *, implicit_figures: bool, breaks: bool) -> str:
    """Return Markdown as HTML.

    Args:
        marked: The Markdown, its short codes marked.
        implicit_figures: Whether the words in a lone picture's brackets are its caption.
        breaks: Whether the end of a line is a line break.
    """
    env: dict[str, Any] = {MARKED: marked, IMPLICIT: implicit_figures}
    return marked.as_html(str(_reader(breaks).render(marked.text, env)))


def render_exact(source: str) -> str:
    """Return Markdown that our own writer wrote as HTML: CommonMark, tables, boxes to tick, and strikes."""
    return str(_exact_reader().render(source, {MARKED: Marked(source)}))


def render_line(text: str) -> str:
    """Return a line of Markdown as HTML."""
    return str(_reader().renderInline(text, {MARKED: Marked(text), IMPLICIT: False}))


class _Reader(MarkdownIt):
    """Leaves addresses as they are written: which of them are safe, the HTML reader knows."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - markdown-it's own
        return url

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - markdown-it's own
        return True


@lru_cache(1)
def _exact_reader() -> MarkdownIt:
    """Return a reader without extensions."""
    reader = _Reader("commonmark", {"maxNesting": MAX_NESTING}, renderer_cls=_Writer)
    reader.enable(["table", "strikethrough"])
    reader.block.ruler.before("table", "too_deep", _too_deep)
    reader.core.ruler.after("inline", "boxes", _boxes)
    return reader


@lru_cache(2)
def _reader(breaks: bool = False) -> MarkdownIt:  # noqa: FBT001, FBT002 - the cache wants it plain
    """Return the reader; making one takes longer than reading a short post."""
    reader = _Reader("commonmark", {"maxNesting": MAX_NESTING, "breaks": breaks}, renderer_cls=_Writer)
    reader.enable(["table", "strikethrough"])
    reader.use(notes).use(deflist_plugin)
    block, inline, core = reader.block.ruler, reader.inline.ruler, reader.core.ruler
    block.before("table", "too_deep", _too_deep)
    block.before("fence", "formula", formula_block, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    inline.before("escape", "formula", formula)
    block.at("reference", address, {"alt": []})
    inline.at("emphasis", emphasis)
    inline.push("attributes", attribute_list)
    core.after("block", "attributes", block_attributes)
    core.after("block", "alerts", alerts)
    core.after("block", "headless", headless)
    core.after("block", "cells", with_all_cells)
    core.after("inline", "boxes", _boxes)
    core.after("inline", "figures", figures)
    core.push("marks", _marks)
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


def _boxes(state: StateCore) -> None:
    """Make boxes to tick of `[ ]` and `[x]` at the start of items."""
    tokens = state.tokens
    for index in range(2, len(tokens)):
        token = tokens[index]
        if token.type != "inline" or tokens[index - 2].type != "list_item_open" or not token.children:
            continue
        first = token.children[0]
        found = _BOX.match(token.content)
        if found is not None and first.type == "text" and first.content.startswith(found[0]):
            first.content = first.content[3:].lstrip()
            box = Token("html_inline", "", 0)
            box.content = f'<input type="checkbox"{" checked" if found[1] in "xX" else ""}>'
            token.children.insert(0, box)


def _marks(state: StateCore) -> None:
    """Put short codes back where they are none, and take them out of paragraphs where they are blocks."""
    marked: Marked = state.env[MARKED]
    if marked.pattern is None:
        return
    for index, token in enumerate(state.tokens):
        if token.type == "inline":
            opening = state.tokens[index - 1]
            if opening.type == "paragraph_open" and marked.is_block(token.content):
                opening.hidden = state.tokens[index + 1].hidden = True
            _mark_inline(token.children or [], marked)
        elif token.type in {"code_block", "fence"}:
            token.content = marked.as_source(token.content)
            token.info = marked.as_source(token.info)


def _mark_inline(children: Sequence[Token], marked: Marked) -> None:
    """Put short codes back in code, and as addresses in links and pictures."""
    rest = list(children)
    while rest:
        token = rest.pop()
        if token.type == "code_inline":
            token.content = marked.as_source(token.content)
        for name, value in token.attrs.items():
            token.attrs[name] = marked.as_address(str(value))
        if token.type == "image":
            for child in token.children or ():
                child.content = marked.as_source(child.content)


class _Writer(RendererHTML):
    """Writes tokens as HTML."""

    def fence(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:  # noqa: ANN401, ARG002 - markdown-it's own
        """Write a listing with its language and its file; GitHub's fence `math` is a formula."""
        token = tokens[idx]
        info = str(unescapeAll(token.info)).strip()
        if info == "math":
            return f"<p>{display_html(token.content)}</p>\n"
        of_all, of_code = _listing_attributes(info)
        return f"<pre{of_all}><code{of_code}>{escape(token.content, quote=False)}</code></pre>\n"

    def code_block(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:  # noqa: ANN401 - the same
        """Write code that is further in as every other."""
        return self.fence(tokens, idx, options, env)

    def image(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:  # noqa: ANN401 - the same
        """Write a picture; one whose words are its caption has the alternative text it is given, or none."""
        token = tokens[idx]
        if "alt" not in token.meta:
            return str(super().image(tokens, idx, options, env))
        token.attrs.pop("alt", None)
        if token.meta["alt"] is not None:
            token.attrSet("alt", token.meta["alt"])
        return str(self.renderToken(tokens, idx, options, env))

    def html_block(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:  # noqa: ANN401, ARG002 - the same
        """Write HTML as it is, but for pictures of Markdown in it, which nobody would want to see as text."""
        content = tokens[idx].content
        if "](" in content and not content.lstrip().lower().startswith(("<!--", "<pre", "<script", "<style")):
            content = _PICTURE.sub(_picture_html, content)
        return str(content)

    def blockquote_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:  # noqa: ANN401 - the same
        """Write the start of a quotation, or of a box with its title."""
        title = tokens[idx].meta.get("title")
        head = f'<p class="admonition-title">{escape(title, quote=False)}</p>\n' if title else ""
        return str(self.renderToken(tokens, idx, options, env)) + head


def _picture_html(found: re.Match[str]) -> str:
    title = f' title="{escape(found[3])}"' if found[3] else ""
    return f'<img src="{escape(found[2])}" alt="{escape(found[1])}"{title}>'


def _listing_attributes(info: str) -> tuple[str, str]:
    """Return what the line of a fence says: `js {1,3}`, `{.python}`, `ruby:app.rb`, `js title="a.js"`."""
    found = _LANGUAGE.match(info)
    if found is None:
        return "", ""
    file = found[2] or (_FILE.search(info) or ["", ""])[1]
    return f' data-filename="{escape(file)}"' * bool(file), f' class="language-{escape(found[1])}"'
